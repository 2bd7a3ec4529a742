"""Product council's deck of an invented transport agency: agenda cards with time chips, chevrons, counted cards."""

from __future__ import annotations

from pathlib import Path

from pptx.enum.shapes import MSO_SHAPE

from papers.facts import aim, decided, measure, note, number, task
from papers.slides import Box, SlidePaper

NAME = "reise-produktrad"
TITLE = "Produktrådet for Reiseplan"
INK, ACCENT = "#0B3C49", "#13717A"
FILLS = {"red": "#D62828", "yellow": "#F6BD60", "green": "#4C956C"}
DAY = [
    # from, to, case, title, who, of, type
    ("09.00", "09.10", "31/25", "Åpning og godkjenning av referat", "Siv Aune", "Reiseetaten", "Vedtak"),
    ("09.10", "09.40", "32/25", "Leveranser i høst", "Omar Lindahl", "Reiseetaten", "Orientering"),
    ("09.40", "10.15", "33/25", "Nye mål for sanntid", "Tiril Berg", "Fjordbuss", "Drøfting"),
    ("10.15", "10.30", None, "Pause", None, None, None),
    ("10.30", "11.00", "34/25", "Prising av data", "Siv Aune", "Reiseetaten", "Vedtak"),
]
OLD = [
    # case, title, text, action
    (
        "27/25",
        "Universell utforming",
        "Rådet ba om en plan for skjermlesere.",
        "Planen legges fram i desember.",
    ),
    (
        "29/25",
        "Stoppesteder på øyene",
        "Fjordbuss melder om feil i 40 holdeplasser.",
        "Reiseetaten retter feilene sammen med fylket.",
    ),
]
STAGES = ["Behov", "Design", "Bygging", "Pilot", "Lansert"]
PLAN = [
    ("Sanntid for ferger", "Reiseetaten, team Sjø", 3, "yellow"),
    ("Billett på tvers", "Fjordbuss", 2, "red"),
    ("Reisevarsel 2.0", "Reiseetaten, team Kart", 4, "green"),
    ("Ledsagerbevis i appen", "Fylkeskontoret", 5, "green"),
]
COUNTS = [
    ("1,9 mill.", "søk i september", 1.9, "mill. søk", "2025-09"),
    ("61 %", "av søkene gjøres på mobil", 61, "%", None),
    ("14", "busselskaper leverer data", 14, "busselskaper", None),
]
GOALS = [
    "Reisende skal få vite om forsinkelser før de går hjemmefra",
    "Alle data skal være fritt tilgjengelige",
]
ASKED = [
    "Produktrådet godkjenner ny prismodell for data fra 1. januar 2026",
    "Produktrådet ber om en evaluering etter ett år",
]


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = SlidePaper(
        folder / f"{NAME}.pptx", font="Arial", ink=INK, accent=ACCENT, title=TITLE, author="Reiseetaten"
    )
    gold = deck.gold
    deck.slide(ground="#E0FBFC")
    deck.text(0.8, 2.4, 11, 1, TITLE, 40, bold=True, colour=INK)
    deck.text(0.8, 3.5, 11, 0.6, "Møte nr. 12 | 18. september 2025", 20)
    gold.record(
        "document",
        [TITLE, "Møte nr. 12 | 18. september 2025"],
        title=TITLE,
        doc_type="meeting_deck",
        body=TITLE,
        date="2025-09-18",
        meeting_number="12",
    )
    deck.slide("Dagen i dag")
    for at, (start, end, case, title, who, of, kind) in enumerate(DAY):
        y = 1.4 + at * 1.08
        deck.text(0.6, y, 1.7, 0.8, f"{start}–{end}", 14, bold=True, fill="#98C1D9")
        head = f"{case} {title}" if case else title
        lines = [head, f"{who}, {of}"] if who else [head]
        deck.text(2.5, y, 8, 0.9, lines, 15)
        if kind:
            deck.text(10.8, y, 1.9, 0.6, kind, 13, fill="#E0FBFC")
        gold.record(
            "agenda_item",
            [f"{start}–{end}", *lines, *([kind] if kind else [])],
            case_id=case,
            title=title,
            start=start,
            end=end,
            item_type=kind,
            presenters=[{"name": who, "organisation": of}] if who else None,
        )
    deck.slide("Siden sist")
    y = 1.5
    for case, title, text, action in OLD:
        deck.text(0.6, y, 12, 0.5, f"Sak {case} – {title}", 18, bold=True, colour=INK)
        deck.text(0.6, y + 0.5, 12, 1.2, [text, f"Oppfølging: {action}"], 16)
        note(
            gold,
            [f"Sak {case} – {title}", text, f"Oppfølging: {action}"],
            task(action, None, case_id=case, title=title, text=text),
        )
        y += 2.1
    deck.slide("Sak 32/25 Leveranser i høst")
    rows: list[list[str | Box]] = [
        ["Leveranse og team", "Hvor i løpet", "Lys"],
        *([Box(name, under=who, bold=True), "", ""] for name, who, _, _ in PLAN),
    ]
    middles = deck.table(0.6, 1.4, (5, 5.6, 1.2), rows, size=15, height=0.9)
    for (name, who, reached, light), y in zip(PLAN, middles[1:], strict=True):
        for step, word in enumerate(STAGES):
            shape = deck.shape(
                5.7 + step * 1.08,
                y - 0.2,
                1.1,
                0.4,
                ACCENT if step + 1 == reached else "#DDDDDD",
                MSO_SHAPE.CHEVRON,
            )
            deck._fill(shape.text_frame, [word], 9, False, "#FFFFFF" if step + 1 == reached else "#555555")
            deck.gold.say(word)
        deck.shape(11.65, y - 0.17, 0.34, 0.34, FILLS[light])
        note(gold, [name, who], *measure(name, who, light, progress=STAGES[reached - 1]))
    deck.slide("Bruken av Reiseplan")
    for at, (big, small, value, unit, as_of) in enumerate(COUNTS):
        deck.text(0.6 + at * 4.2, 2, 3.8, 1, big, 40, bold=True, colour=ACCENT)
        deck.text(0.6 + at * 4.2, 3, 3.8, 0.8, small, 16)
        note(gold, [big, small], number(None, value, unit, as_of))
    deck.slide("Sak 33/25 Nye mål for sanntid")
    deck.text(0.6, 1.4, 12, 0.5, "Målene vi vil styre etter", 18, bold=True, colour=INK)
    deck.text(0.6, 2, 12, 2, GOALS, 18, bullets=True)
    for goal in GOALS:
        note(gold, goal, aim(goal))
    deck.slide("Sak 34/25 Prising av data")
    deck.text(0.6, 1.5, 12, 0.6, "Innstilling", 20, bold=True, colour=INK)
    deck.text(0.6, 2.2, 12, 2, [f"{at}. {text}." for at, text in enumerate(ASKED, 1)], 18)
    for text in ASKED:
        note(gold, text, decided(text, "proposed", "34/25"))
    deck.save()
