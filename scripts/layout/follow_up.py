"""Slides that follow up: progress bars in tables and beside lines, Harvey balls, heads over several columns."""

from __future__ import annotations

from pathlib import Path

from layout.sheet import Cell, Sheets
from layout.wording import NAMES, NOTES, OWNERS, TITLES


def build(path: Path) -> None:
    """Write the slides and what they say."""
    deck = Sheets(path, (960, 540), "LiberationSans", seed=11)

    def slide(title: str) -> None:
        deck.page()
        deck.running("Kystrådet | Oppfølging 4. juni 2025", f"{len(deck.truths)}")
        deck.text(40, 44, 880, title, 26, "b", colour="#1F3A4D")

    slide(TITLES[4])
    rows: list[list[str | Cell]] = [["Tiltak", "Ferdig", "Eier"]]
    for number, done in enumerate((65, 0, 100, 12, 88, 40)):
        rows.append([NAMES[number], Cell(progress=done), OWNERS[number]])
    deck.table(40, 110, (260, 220, 260), rows, size=14)
    deck.foot()

    slide(TITLES[7])
    for number, done in enumerate((25, 50, 95, 0, 75)):
        line = f"{NAMES[6 + number]}: {NOTES[number].lower()}"
        deck.text(60, 120 + 50 * number, 420, line, 15)
        deck.progress(520, 121 + 50 * number, 300, 13, done, line, "#1F4E79")
    deck.foot()

    slide(TITLES[1])
    rows = [["Tiltak", "Forankring", "Gevinst", "Eier"]]
    for number, (one, other) in enumerate(((0, 1), (2, 3), (4, 2), (1, 4), (3, 0))):
        rows.append([NAMES[11 + number], Cell(ball=one), Cell(ball=other), OWNERS[number]])
    deck.table(40, 110, (260, 130, 130, 260), rows, size=14)
    deck.foot()

    for title, rules in ((TITLES[8], "head"), (TITLES[9], "none")):
        slide(title)
        rows = [
            ["", Cell("Ramme", columns=2, align="centre"), Cell("Brukt", columns=2, align="centre")],
            ["Tiltak", "Drift", "Utstyr", "Drift", "Utstyr"],
        ]
        for number in range(6):
            sums = [Cell(f"{(number * 37 + step * 13) % 90 + 1},{step}", align="right") for step in range(4)]
            rows.append([NAMES[13 + number], *sums])
        deck.table(60, 120, (240, 110, 110, 110, 110), rows, size=14, rules=rules, head=None, heads=2)
        deck.foot()
    deck.save()
