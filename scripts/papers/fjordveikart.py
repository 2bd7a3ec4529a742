"""Roadmap slides of an invented fjord authority: bars with words drawn under months and quarters, in lanes."""

from __future__ import annotations

from pathlib import Path

from pptx.enum.shapes import MSO_SHAPE

from papers.facts import note, step
from papers.slides import SlidePaper

NAME = "fjord-veikart"
TITLE = "Veikart for renere fjorder"
BODY = "Fjordetaten"
INK, ACCENT = "#03045E", "#0077B6"
MONTHS = ["Jan", "Feb", "Mar", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Des"]
QUARTERS = [("Q1 2027", "2027-Q1"), ("Q2 2027", "2027-Q2"), ("Q3 2027", "2027-Q3"), ("Q4 2027", "2027-Q4")]
LANES = {
    "Kartlegging": [("Prøver i ti fjorder", 0, 3), ("Ny målebøye", 5, 8)],
    "Opprydding": [("Mudring i Indre havn", 2, 6), ("Garn og teiner hentes opp", 7, 10)],
    "Samarbeid": [("Avtale med oppdrettere", 0, 1), ("Fjordforum for kommunene", 8, 11)],
}
LATER = [("Skylaboratorium", 0, 1), ("Tilsyn med drone", 1, 3), ("Ny forskrift om utslipp", 2, 2)]


def build(folder: Path) -> None:
    """Write the slides and their gold."""
    deck = SlidePaper(folder / f"{NAME}.pptx", font="Arial", ink=INK, accent=ACCENT, title=TITLE, author=BODY)
    gold = deck.gold
    deck.slide(ground="#CAF0F8")
    deck.text(0.9, 2.7, 11.5, 1, TITLE, 40, bold=True, colour=INK)
    deck.text(0.9, 3.8, 11, 0.6, f"{BODY}, 12. januar 2026", 18)
    gold.record(
        "document",
        [TITLE, f"{BODY}, 12. januar 2026"],
        title=TITLE,
        doc_type="strategy_deck",
        body=BODY,
        date="2026-01-12",
    )
    deck.slide("Dette gjør vi i 2026")
    for at, month in enumerate(MONTHS):
        deck.text(2.6 + at * 0.85, 1.3, 0.85, 0.4, month, 12, bold=True)
    for row, (lane, bars) in enumerate(LANES.items()):
        y = 1.9 + row * 1.6
        deck.shape(0.4, y, 12.5, 1.4, "#F0F4F8", MSO_SHAPE.RECTANGLE)
        deck.text(0.5, y + 0.4, 1.9, 0.5, lane, 14, bold=True)
        for at, (text, first, last) in enumerate(bars):
            x, wide = 2.6 + first * 0.85, (last - first + 1) * 0.85
            deck.text(x, y + 0.1 + at * 0.65, wide, 0.55, text, 11, colour="#FFFFFF", fill=ACCENT)
            note(
                gold,
                [lane, text],
                step(
                    text,
                    "Dette gjør vi i 2026",
                    service=lane,
                    from_=f"2026-{first + 1:02}",
                    to=f"2026-{last + 1:02}",
                ),
            )
    deck.slide("Det som kommer etterpå")
    for at, (quarter, _) in enumerate(QUARTERS):
        deck.text(0.8 + at * 2.9, 1.4, 2.9, 0.5, quarter, 16, bold=True)
    for row, (text, first, last) in enumerate(LATER):
        x, wide = 0.8 + first * 2.9, (last - first + 1) * 2.9 - 0.1
        deck.text(x, 2.2 + row * 1.0, wide, 0.7, text, 14, colour="#FFFFFF", fill="#00B4D8")
        note(
            gold,
            text,
            step(text, "Det som kommer etterpå", from_=QUARTERS[first][1], to=QUARTERS[last][1]),
        )
    deck.save()
