"""Overviews in Nynorsk of another body, in another type, with lights in many shades and as coloured letters."""

from __future__ import annotations

from pathlib import Path

from layout.sheet import Cell, Sheets
from layout.wording import LONG_NOTES, NAMES, NOTES, NYNORSK, OWNERS

LIGHTS = ("green", "yellow", "red")
LEFT, WIDE = 50.0, 742.0


def build(path: Path) -> None:
    """Write the overviews and what they say."""
    papers = Sheets(path, (842, 595), "DejaVuSans", seed=33)
    chance = papers.chance

    def page(title: str) -> float:
        papers.page()
        papers.running("", f"Fjordrådet – {len(papers.truths)}")
        return papers.text(LEFT, 40, WIDE, title, 17, "b", colour="#14532D") + 10

    y = papers.text(LEFT, page("Framdrift per 30. april"), WIDE, " ".join(NYNORSK[:3]), 10) + 12
    rows: list[list[str | Cell]] = [["Prosjekt", "Ansvarleg", "Framdrift", "Økonomi", "Merknad"]]
    for n in range(7):
        rows.append(
            [
                NAMES[n],
                OWNERS[n],
                *(Cell(dot=chance.choice(LIGHTS)) for _ in range(2)),
                Cell(NOTES[n], NOTES[n - 3]),
            ]
        )
    papers.table(
        LEFT, y, (160, 170, 80, 80, 240), rows, size=9.5, rules="rows", head="#14532D", head_colour="#FFFFFF"
    )
    papers.foot()

    y = page("Prosjekt i lys og ord")
    rows = [["Prosjekt", "Tilstand", "Grunngjeving"]]
    words = {"green": "Etter planen", "yellow": "Litt etter", "red": "Mykje etter"}
    for n in range(7):
        colour = chance.choice(LIGHTS)
        rows.append([NAMES[8 + n], Cell(words[colour], dot=colour, sign="glyph"), LONG_NOTES[n % 4]])
    papers.table(LEFT, y, (190, 150, 390), rows, size=10)
    papers.foot()

    y = page("Kor langt har vi kome?")
    rows = [["Prosjekt", "Steg", "Neste steg"]]
    rows += [[NAMES[3 + n], Cell(bar=(5, n % 5 + 1 if n else 3)), NOTES[n]] for n in range(6)]
    papers.table(LEFT, y, (260, 150, 300), rows, size=11, rules="none", head="#E5E7EB")
    papers.foot()

    y = page("Oppfølging frå førre møte")
    rows = [["Sak", "Tiltak", "Ansvarleg", "Frist", "Lys"]]
    for n in range(8):
        light = Cell(dot=chance.choice(LIGHTS), sign="square")
        rows.append([f"{n + 3}/25", NOTES[n], OWNERS[n], f"{n + 2}. mai", light])
    papers.table(LEFT, y, (70, 270, 210, 100, 70), rows, size=10, rules="none", head=None)
    papers.foot()

    y = page("Avhengnader")
    for n, sentence in enumerate(NYNORSK):
        colour = chance.choice(LIGHTS)
        papers.light(LEFT + 6, y + 7, colour, sentence, "square" if n % 2 else "dot", 10)
        y = papers.text(LEFT + 22, y, WIDE - 22, sentence, 11) + 10
    papers.foot()

    y = page("Kostnader og fargar")
    rows = [
        [
            Cell("Prosjekt", rows=2),
            Cell("2024", columns=2, align="centre"),
            Cell("2025", columns=2, align="centre"),
        ]
    ]
    rows.append(["Plan", "Brukt", "Plan", "Brukt"])
    for n in range(6):
        sums = [Cell(f"{chance.randint(1, 80)} 000", align="right") for _ in range(3)]
        fill, light = chance.choice([("#92D050", "green"), ("#FFC000", "yellow"), ("#FF5050", "red")])
        rows.append(
            [NAMES[n + 5], *sums, Cell(f"{chance.randint(1, 80)} 000", align="right", fill=fill, light=light)]
        )
    papers.table(LEFT, y, (260, 110, 110, 110, 110), rows, size=10.5, heads=2, head="#E5E7EB")
    papers.foot()
    papers.save()
