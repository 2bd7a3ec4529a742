"""Dashboard slides of an invented child services agency, LibreOffice's PDF: tiles with targets, signs as text."""

from __future__ import annotations

from pathlib import Path

from pptx.enum.shapes import MSO_SHAPE

from papers.facts import aim, judged, measure, note, number, sign, task
from papers.slides import Box, SlidePaper

NAME = "barnevern-dashbord"
TITLE = "Ledermøte: mål og tiltak"
BODY = "Barne- og ungdomsetaten Sør"
INK, ACCENT = "#5F0F40", "#9A031E"
FILLS = {"red": "#D00000", "yellow": "#FAA307", "green": "#55A630"}
TILES = [
    # number, caption, target, value, unit
    ("91 %", "av meldingene vurdert innen en uke", "Mål: 100 %", 91, "%"),
    ("46", "fosterhjem mangler tilsyn", "Mål: 0", 46, "fosterhjem"),
    ("3,2 mill. kr", "spart på reiser i år", "Mål: 2,5 mill. kr", 3.2, "mill. kr"),
]
GOALS = [
    # goal, light, assessment
    ("Barn skal bli hørt", "green", "Alle saker har samtale med barnet."),
    ("Familier skal få hjelp tidlig", "yellow", "Ventetiden er ujevn mellom kontorene."),
    ("Ansatte skal bli i jobben", "red", "Tre kontorer mangler leder."),
]
DEEDS = [
    # deed, who and when as written, who, sign, value, text
    ("Vaktordning i helgene", "Kontor Øst, 1. mai", "Kontor Øst", "✔", "green", "Tolv vakter er fordelt"),
    (
        "Digital barnesamtale",
        "Fagstaben, 15. juni",
        "Fagstaben",
        "!",
        "yellow",
        "Lisensene er dyrere enn ventet",
    ),
    ("Rekrutteringspakke", "HR, 1. april", "HR", "✖", "red", "Ingen søkere i første runde"),
]
KEY = "✔ i rute   ! avvik   ✖ stoppet opp, må løses"
LEFT = ["Fagstaben sjekker pris på lisenser innen 10. mars", "HR lager ny annonse innen 20. mars"]


def build(folder: Path) -> None:
    """Write the slides and their gold."""
    deck = SlidePaper(
        folder / f"{NAME}.pdf", font="DejaVu Sans", ink=INK, accent=ACCENT, title=TITLE, author=BODY
    )
    gold = deck.gold
    deck.slide(ground="#FFF1E6")
    deck.text(0.9, 2.6, 11.5, 1, TITLE, 38, bold=True, colour=INK)
    deck.text(0.9, 3.7, 11, 0.6, f"{BODY}, 3. mars 2026", 18)
    gold.record(
        "document",
        [TITLE, f"{BODY}, 3. mars 2026"],
        title=TITLE,
        doc_type="meeting_deck",
        body=BODY,
        date="2026-03-03",
    )
    deck.slide("Nøkkeltall per februar")
    for at, (big, small, target, value, unit) in enumerate(TILES):
        x = 0.6 + at * 4.15
        deck.shape(x, 1.6, 3.9, 3.2, "#FFF1E6", MSO_SHAPE.ROUNDED_RECTANGLE)
        deck.text(x + 0.2, 1.8, 3.5, 0.9, big, 32, bold=True, colour=ACCENT)
        deck.text(x + 0.2, 2.9, 3.5, 0.9, small, 15)
        deck.text(x + 0.2, 4.0, 3.5, 0.5, target, 13, colour="#777777")
        note(gold, [big, small], number(None, value, unit))
    deck.slide("Målene våre")
    for at, (title, light, said) in enumerate(GOALS):
        y = 1.5 + at * 1.7
        deck.shape(0.7, y + 0.15, 0.5, 0.5, FILLS[light])
        deck.text(1.5, y, 11, 0.6, title, 22, bold=True)
        deck.text(1.5, y + 0.65, 11, 0.6, said, 16)
        note(gold, title, aim(title))
        note(gold, [title, said], sign(title, light, "goal"), judged(title, said, "goal"))
    deck.slide("Tiltakene")
    rows: list[list[str | Box]] = [["", "Tiltak", "Hvem og når", "Hvordan går det?"]]
    rows += [[mark, name, when, said] for name, when, _, mark, _, said in DEEDS]
    deck.table(0.6, 1.5, (0.7, 4, 3.3, 4.2), rows, size=16, height=0.8)
    deck.text(0.6, 5.2, 11, 0.5, KEY, 12)
    for name, when, who, mark, value, said in DEEDS:
        note(gold, [mark, name, when, said], *measure(name, who, value))
    deck.slide("Huskelapp")
    deck.text(0.7, 1.5, 12, 1.5, LEFT, 20, bullets=True)
    note(gold, LEFT[0], task(LEFT[0], "Fagstaben", "2026-03-10"))
    note(gold, LEFT[1], task(LEFT[1], "HR", "2026-03-20"))
    deck.save()
