"""Product status slides of an invented tax agency, LibreOffice's PDF: dots before names, words on chips, answers."""

from __future__ import annotations

from pathlib import Path

from pptx.enum.shapes import MSO_SHAPE

from papers.facts import decided, measure, need, note, number, sign, step, task
from papers.slides import SlidePaper

NAME = "avgift-produktstatus"
TITLE = "Produktstatus november 2025"
BODY = "Avgiftsetaten"
INK, ACCENT = "#4A1942", "#893168"
FILLS = {"red": "#BF1A2F", "yellow": "#F0B429", "green": "#2D936C"}
AREAS = {
    "Innrapportering": [
        ("Bilag fra mobil", "green", "320 000 bilag er sendt inn"),
        ("Samlemelding", "yellow", "Noen regnskapssystemer henger etter"),
    ],
    "Kontroll": [
        ("Treffsikker etterkontroll", "red", "Modellen velger feil virksomheter"),
        ("Deling med tollmyndigheten", "green", "Avtalen er signert"),
    ],
    "Innkreving": [("Nedbetaling på nett", "yellow", "Lansering er flyttet til januar")],
}
CHIPS = [
    # name, word on the chip, fill, value, owner
    ("Bilag fra mobil", "Lansert", "#2D936C", "completed", "Team Fangst"),
    ("Samlemelding", "På pause", "#ADB5BD", "paused", "Team Melding"),
    ("Nedbetaling på nett", "Ny", "#5DA9E9", "new", "Team Krav"),
]
ANSWERS = [
    # case, what was asked, answer
    ("4/25", "Hvor mange bruker papir?", "Tallet er 3 prosent og legges ut hver måned."),
    ("6/25", "Kan regnskapsførere få egen inngang?", "Inngangen bygges av Team Melding i vinter."),
]
PLAN = {
    "1. kvartal": ("2026-Q1", ["Nedbetaling åpnes for alle", "Ny kontrollmodell prøves"]),
    "2. kvartal": ("2026-Q2", ["Felles varsling med toll"]),
    "3. kvartal": ("2026-Q3", ["Papirskjema fases ut", "Evaluering av året"]),
}
NEEDS = [
    "Samlemelding trenger ny versjon av regnskapsformatet",
    "Treffsikker etterkontroll trenger data fra kjøretøyregisteret",
]
ASKED = [
    "Produktledelsen tar status til orientering",
    "Produktledelsen støtter at papirskjema fases ut høsten 2026",
]


def build(folder: Path) -> None:
    """Write the slides and their gold."""
    deck = SlidePaper(
        folder / f"{NAME}.pdf", font="DejaVu Sans", ink=INK, accent=ACCENT, title=TITLE, author=BODY
    )
    gold = deck.gold
    deck.slide(ground="#F3E8EE")
    deck.text(0.9, 2.8, 11, 1, TITLE, 40, bold=True, colour=INK)
    deck.text(0.9, 3.9, 11, 0.6, f"Produktledelsen i {BODY} | 18.11.2025", 18)
    gold.record(
        "document",
        [TITLE, f"Produktledelsen i {BODY} | 18.11.2025"],
        title=TITLE,
        doc_type="portfolio_report",
        body=f"Produktledelsen i {BODY}",
        date="2025-11-18",
    )
    deck.slide("Slik går det med produktene")
    y = 1.4
    for area, products in AREAS.items():
        deck.text(0.7, y, 6, 0.4, area, 18, bold=True, colour=ACCENT)
        y += 0.55
        for name, light, text in products:
            deck.shape(0.85, y + 0.1, 0.26, 0.26, FILLS[light])
            deck.text(1.3, y, 4.2, 0.45, name, 16, bold=True)
            deck.text(5.7, y, 7, 0.45, text, 16)
            note(gold, [name, text], *measure(name, None, light))
            y += 0.55
        y += 0.2
    note(gold, "320 000 bilag er sendt inn", number("Bilag fra mobil", 320000, "bilag"))
    deck.slide("Hvor er vi i løpet?")
    for at, (name, word, fill, value, who) in enumerate(CHIPS):
        y = 1.6 + at * 1.3
        deck.text(0.7, y, 5.2, 0.5, name, 20, bold=True)
        deck.text(0.7, y + 0.5, 5.2, 0.4, who, 14, colour="#666666")
        deck.text(6.4, y + 0.1, 2.0, 0.6, word, 16, bold=True, colour="#FFFFFF", fill=fill)
        note(gold, [name, who], *measure(name, who))
        note(gold, [name, word], sign(name, value))
    deck.slide("Svar på spørsmål fra forrige møte")
    deck.table(
        0.6,
        1.5,
        (1.3, 4.6, 6.2),
        [["Sak", "Spørsmål", "Svar"], *map(list, ANSWERS)],
        size=16,
        height=0.8,
    )
    for case, asked, answer in ANSWERS:
        note(gold, [case, asked, answer], task(answer, None, case_id=case, text=asked))
    note(gold, ANSWERS[0][2], number(None, 3, "%"))
    deck.slide("Planen for 2026")
    for at, (quarter, (date, steps)) in enumerate(PLAN.items()):
        x = 0.6 + at * 4.15
        arrow = deck.shape(x, 1.5, 4.1, 0.8, ACCENT, MSO_SHAPE.CHEVRON)
        deck._fill(arrow.text_frame, [quarter], 18, True, "#FFFFFF")
        gold.say(quarter)
        deck.text(x + 0.1, 2.6, 3.8, 2, steps, 17, bullets=True)
        for text in steps:
            note(gold, [quarter, text], step(text, "Planen for 2026", from_=date, to=date))
    deck.slide("Avhengigheter og beslutninger")
    deck.text(0.7, 1.4, 11, 0.5, "Avhengigheter", 20, bold=True, colour=ACCENT)
    deck.text(0.7, 2.0, 11.5, 1.2, NEEDS, 17, bullets=True)
    for text in NEEDS:
        name, _, on = text.partition(" trenger ")
        note(gold, text, need(name, on))
    deck.text(0.7, 3.9, 11, 0.5, "Forslag til beslutning", 20, bold=True, colour=ACCENT)
    deck.text(0.7, 4.5, 11.5, 1.2, ASKED, 17, bullets=True)
    for text in ASKED:
        note(gold, text, decided(text, "proposed"))
    deck.save()
