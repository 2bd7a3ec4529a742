"""Portfolio board's deck of an invented town: measures in groups under each aim as lines with who and how, a case's
cover with what is proposed, a log of decisions, boxes with arrows between what needs what, big numbers."""

from __future__ import annotations

from pathlib import Path

from pptx.enum.shapes import MSO_SHAPE

from papers.decks import HUES, cover
from papers.facts import aim, decided, measure, need, note, number, rows, task
from papers.slides import Box, SlidePaper

NAME = "by-portefoljestyre"
TITLE = "Porteføljestyret for en enklere kommune"
BODY = "Elvebyen kommune"
INK, ACCENT = "#2B2D42", "#EF8354"
AIMS = {
    "Innbyggerne slipper å spørre to ganger": rows("""
        Min side | Servicetorget | på sporet | green
        Byggesak uten papir | Plan og bygg | forsinket til høsten | yellow
    """),
    "Ansatte bruker tiden på folk": rows("""
        Turnus som henger sammen | Helse og mestring | på sporet | green
        Felles arkiv | Dokumentsenteret | stanset | red
        Møterom på nett | Eiendom | avsluttet | completed
    """),
}
LOG = rows("""
    12.02.25 | Felles arkiv settes på pause til ny leder er ansatt | Dokumentsenteret
    09.04.25 | Min side får 2 millioner kroner ekstra | Økonomisjefen
""")
LINKS = [("Min side", "Felles pålogging"), ("Byggesak uten papir", "Felles arkiv")]
TILES = [
    ("14 300", "innbyggere på Min side", 14300, "innbyggere"),
    ("38 %", "av søknadene kommer digitalt", 38, "%"),
    ("9", "dager til svar i snitt", 9, "dager"),
]
NEXT = rows("""
    Ansette leder for Felles arkiv | Dokumentsenteret | 1. september | 2025-09-01
    Varsle utbyggere om nye skjema | Plan og bygg | 15. august | 2025-08-15
""")


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = SlidePaper(
        folder / f"{NAME}.pdf", font="Carlito", ink=INK, accent=ACCENT, title=TITLE, author=BODY
    )
    gold = deck.gold
    cover(deck, TITLE, [BODY, "11. juni 2025"], doc_type="meeting_deck", body=TITLE, date="2025-06-11")
    deck.slide("Målene våre, og det vi gjør for å nå dem")
    y = 1.35
    for goal, works in AIMS.items():
        deck.text(0.6, y, 12.1, 0.5, goal, 18, bold=True, colour="#FFFFFF", fill=INK)
        note(gold, goal, aim(goal))
        for name, who, word, hue in works:
            y += 0.62
            deck.shape(0.8, y + 0.12, 0.22, 0.22, HUES.get(hue, "#1565C0"))
            deck.text(1.2, y, 11, 0.45, f"{name} ({who}) – {word}", 16)
            note(gold, f"{name} ({who}) – {word}", *measure(name, who, hue))
        y += 0.9
    deck.slide()
    deck.shape(0, 0, 4.2, 7.5, INK, MSO_SHAPE.RECTANGLE)
    deck.text(0.4, 2.6, 3.5, 0.6, "Sak 18/25", 26, bold=True, colour="#FFFFFF")
    deck.text(0.4, 3.3, 3.5, 0.5, "Beslutningssak", 16, colour="#FFFFFF")
    deck.text(4.8, 1.4, 8, 0.8, "Felles arkiv: veien videre", 30, bold=True, colour=INK)
    deck.text(
        4.8,
        2.6,
        8,
        1,
        ["Ny leder kan være på plass 1. september.", "Leverandøren holder prisen ut året."],
        18,
        bullets=True,
    )
    deck.text(4.8, 4.6, 8, 0.5, "Anbefaling", 18, bold=True, colour=ACCENT)
    text = "Porteføljestyret starter opp igjen Felles arkiv fra 1. september 2025."
    deck.text(4.8, 5.2, 8, 0.8, text, 18)
    note(gold, text, decided(text, "proposed", "18/25"))
    deck.slide("Hva vi har bestemt før")
    table: list[list[str | Box]] = [
        ["Dato", "Det vi ble enige om", "Følges opp av"],
        *[list(row) for row in LOG],
    ]
    deck.table(0.6, 1.5, (1.8, 7.2, 3.0), table, size=15, height=0.6)
    for when, said, who in LOG:
        note(gold, [when, said, who], decided(said, "adopted"))
    deck.text(0.6, 4.0, 12, 0.5, "Gjøremål", 18, bold=True, colour=INK)
    table = [["Hva", "Hvem", "Innen"], *[row[:3] for row in NEXT]]
    deck.table(0.6, 4.6, (7, 3.0, 2.0), table, size=15, height=0.6)
    for what, who, when, date in NEXT:
        note(gold, [what, who, when], task(what, who, date))
    deck.slide("Hva trenger hva?")
    for at, (name, on) in enumerate(LINKS):
        y = 1.8 + at * 1.6
        deck.text(0.9, y, 4, 0.9, name, 18, bold=True, fill="#E8E9F0")
        deck.shape(5.1, y + 0.25, 1.6, 0.4, ACCENT, MSO_SHAPE.RIGHT_ARROW)
        deck.text(6.9, y, 4, 0.9, on, 18, fill="#E8E9F0")
        note(gold, [name, on], need(name, on))
    deck.slide("Tall fra første halvår")
    for at, (big, small, value, unit) in enumerate(TILES):
        deck.text(0.8 + at * 4.1, 2, 3.7, 1, big, 44, bold=True, colour=ACCENT)
        deck.text(0.8 + at * 4.1, 3.2, 3.7, 0.6, small, 16)
        note(gold, [big, small], number(None, value, unit))
    deck.save()
