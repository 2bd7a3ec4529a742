"""Leaders' meeting deck in PowerPoint, in Nynorsk, of an invented road safety agency: numbered bubbles, circles that
fill, ticks and crosses, a lane of years, words that stand alone, old cases by their answer."""

from __future__ import annotations

from pathlib import Path

from pptx.enum.shapes import MSO_SHAPE

from papers.facts import aim, decided, measure, need, note, number, responsible, sign, step
from papers.slides import Box, SlidePaper

NAME = "rassikring-leiarmote"
TITLE = "Leiarmøte om rassikring"
BODY = "Rassikringsetaten"
WHEN = "Møte 11, 2. desember 2025"
INK, ACCENT = "#3A2E39", "#1E555C"
NUMBERED = [
    # name, unit, word, value
    ("Tunnel gjennom Kaldenes", "Region sør", "I rute", "green"),
    ("Skredvarsling på fjellovergangane", "Fagstaben", "Forseinka", "yellow"),
    ("Nett over Svartura", "Region nord", "Ferdig", "completed"),
    ("Ny rasvoll i Dalsbygda", "Region nord", "Ikkje starta", "grey"),
    ("Droner i beredskapen", "Fagstaben", "Stansa", "cancelled"),
]
BALLS = {"●": "green", "◐": "yellow", "○": "red"}
GOALS = [
    ("A", "Ingen skal døy i ras på riksveg", "Fagdirektøren", "◐"),
    ("B", "Vegane skal vere opne heile vinteren", "Driftsdirektøren", "●"),
    ("C", "Bygdene skal ha to vegar ut", "Plandirektøren", "○"),
]
BALL_KEY = "● på rett veg   ◐ treng tiltak   ○ langt unna"
CHECKS = [
    ("✓", "Grunneigarane har skrive under"),
    ("✓", "Geologen har gått gjennom lia"),
    ("✗", "Løyvinga for 2026 er ikkje klar"),
]
NEEDS = [
    ("Tunnel gjennom Kaldenes", "straum frå kraftlaget"),
    ("Ny rasvoll i Dalsbygda", "grunn som kommunen må kjøpe"),
]
YEARS = [
    ("2026", ["Sprengje dei første 400 metrane", "Prøve varsling med radar"]),
    ("2027", ["Opne tunnelen for trafikk"]),
]
SUM = [
    ("skredpunkt", "86", "er sikra sidan 2020", 86, "skredpunkt"),
    ("mill. kr", "640", "er bunde i kontraktar", 640, "mill. kr"),
]
ASKED = ["Leiarmøtet sluttar seg til planen for 2026", "Leiarmøtet ber om ei sak om Droner i beredskapen"]


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = SlidePaper(folder / f"{NAME}.pptx", font="Arial", ink=INK, accent=ACCENT, title=TITLE, author=BODY)
    gold = deck.gold
    deck.slide(ground=INK)
    deck.text(0.9, 2.6, 11, 1, TITLE, 40, bold=True, colour="#FFFFFF")
    deck.text(0.9, 3.7, 11, 0.6, f"{BODY} – {WHEN}", 18, colour="#FFFFFF")
    gold.record(
        "document",
        [TITLE, f"{BODY} – {WHEN}"],
        title=TITLE,
        doc_type="meeting_deck",
        body=BODY,
        date="2025-12-02",
        meeting_number="11",
    )
    deck.slide("Porteføljen i dag")
    for at, (name, unit, word, light) in enumerate(NUMBERED):
        y = 1.4 + at * 1.1
        bubble = deck.shape(0.6, y, 0.7, 0.7, ACCENT)
        deck._fill(bubble.text_frame, [str(at + 1)], 18, True, "#FFFFFF")
        gold.say(str(at + 1))
        deck.text(1.5, y - 0.05, 7, 0.8, [name, unit], 16)
        deck.text(9.2, y + 0.05, 3, 0.5, word, 16, bold=True)
        note(gold, [name, unit, word], *measure(name, unit, light))
    deck.slide("Måla våre")
    rows: list[list[str | Box]] = [["", "Mål", "Eigar", "Stoda"], *([*row] for row in GOALS)]
    deck.table(0.6, 1.5, (0.8, 6.4, 3.2, 1.6), rows, size=15, height=0.7)
    deck.text(0.6, 4.8, 10, 0.4, BALL_KEY, 11, colour="#666666")
    for label, title, who, ball in GOALS:
        note(
            gold,
            [label, title, who],
            aim(title, label),
            responsible(who, title, "goal"),
            sign(title, BALLS[ball], "goal"),
        )
    deck.slide("Tunnel gjennom Kaldenes: er vi klare?")
    deck.text(0.8, 1.6, 11, 2.4, [f"{tick} {text}" for tick, text in CHECKS], 20)
    deck.slide("Kva vi er avhengige av")
    for at, (name, on) in enumerate(NEEDS):
        y = 1.8 + at * 1.6
        line = f"{name} er avhengig av {on}."
        deck.text(0.8, y, 11.5, 1, line, 20, fill="#E4EFE7")
        note(gold, line, need(name, on))
    deck.slide("Kva skjer når")
    for at, (year, lines) in enumerate(YEARS):
        y = 1.6 + at * 2.4
        lane = deck.shape(0.6, y, 1.8, 2, ACCENT, MSO_SHAPE.RECTANGLE)
        deck._fill(lane.text_frame, [year], 20, True, "#FFFFFF")
        gold.say(year)
        deck.text(2.7, y + 0.2, 9.8, 1.6, lines, 18, bullets=True)
        for text in lines:
            note(gold, [year, text], step(text, "Kva skjer når", from_=year, to=year))
    deck.slide("Tal vi styrer etter")
    for at, (unit, big, small, value, of) in enumerate(SUM):
        x = 1 + at * 5.8
        deck.text(x, 2, 5, 0.5, unit, 16, colour="#666666")
        deck.text(x, 2.5, 5, 1.1, big, 54, bold=True, colour=ACCENT)
        deck.text(x, 3.8, 5, 0.6, small, 16)
        note(gold, [unit, big, small], number(None, value, of))
    deck.slide("Framlegg til vedtak")
    deck.text(0.8, 1.8, 11.8, 2.5, [f"{at}. {text}." for at, text in enumerate(ASKED, 1)], 20)
    for text in ASKED:
        note(gold, text, decided(text, "proposed"))
    deck.save()
