"""Slides of a steering group: text boxes in any order, cards, tables with lights, stage bars, merged cells."""

from __future__ import annotations

from pathlib import Path

from layout.sheet import Cell, Sheets
from layout.wording import BULLETS, CAPTIONS, LONG_NOTES, NAMES, NOTES, OWNERS, SENTENCES, TITLES

LIGHTS = ("green", "yellow", "red")


def build(path: Path) -> None:
    """Write the slides and what they say."""
    deck = Sheets(path, (960, 540), "LiberationSans", seed=7)
    chance = deck.chance

    def slide(title: str) -> None:
        deck.page()
        deck.running("Kystrådet | Styringsgruppa 12. mars 2025", f"{len(deck.truths)}")
        deck.text(40, 44, 880, title, 26, "b", colour="#1F3A4D")

    deck.page()
    deck.text(80, 180, 800, "Status for felles tiltak langs kysten", 38, "b")
    deck.text(80, 290, 800, "Styringsgruppa for samvirke i leia", 22)
    deck.text(80, 330, 800, "12. mars 2025", 16, colour="#555555")

    slide(TITLES[0])
    for x, head, items in ((40, "Det vi har gjort", BULLETS[:4]), (500, "Det som gjenstår", BULLETS[4:9])):
        deck.text(x, 110, 400, head, 18, "b")
        deck.bullets(x, 140, 400, items, 15)
    deck.foot()

    slide(TITLES[3])
    for number, x in enumerate((40, 345, 650)):
        deck.box(x, 110, 270, 330, "#E8F0F2")
        deck.text(x + 14, 122, 240, NAMES[number], 18, "b")
        deck.text(x + 14, 156, 240, " ".join(SENTENCES[number * 3 : number * 3 + 3]), 14)
    deck.foot()

    slide(TITLES[1])
    rows: list[list[str | Cell]] = [["Tiltak", "Ansvarlig", "Fremdrift", "Risiko", "Merknad"]]
    for number in range(6):
        lights = [Cell(dot=chance.choice(LIGHTS)) for _ in range(2)]
        rows.append([NAMES[number], OWNERS[number], *lights, NOTES[number]])
    deck.table(40, 110, (220, 220, 90, 90, 260), rows, size=13)
    deck.legend(40, 470, [("green", "I rute"), ("yellow", "Følg med"), ("red", "Stopp")])
    deck.foot()

    slide(TITLES[6])
    rows = [["Tiltak", "Fase", "Frist"]]
    for number in range(5):
        name, under = NAMES[6 + number], NOTES[number]
        rows.append([Cell(name, under), Cell(bar=(4, number % 4 + 1 if number < 4 else 2)), "1. juni 2025"])
    deck.table(60, 110, (420, 200, 200), rows, size=14, head="#1F3A4D", head_colour="#FFFFFF")
    deck.foot()

    slide(TITLES[5])
    rows = [["Risiko", "Sannsynlighet", "Følge", "Tiltak"]]
    words = {"#C6E7C8": "Lav", "#FFE699": "Middels", "#F4B6B6": "Høy"}
    named = {"#C6E7C8": "green", "#FFE699": "yellow", "#F4B6B6": "red"}
    for number in range(5):
        cells = [Cell(words[fill], fill=fill, light=named[fill]) for fill in chance.sample(list(words), 2)]
        rows.append([LONG_NOTES[number % 4], *cells, BULLETS[number]])
    deck.table(40, 105, (370, 120, 100, 290), rows, size=12)
    deck.foot()

    slide(TITLES[4])
    y = 120.0
    for number in range(6):
        colour, line = chance.choice(LIGHTS), f"{NAMES[10 + number]}: {NOTES[number].lower()}"
        deck.light(52, y + 9, colour, line, "dot" if number % 2 else "picture", 12)
        y = deck.text(70, y, 700, line, 15) + 14
    deck.foot()

    slide(TITLES[2])
    deck.text(40, 110, 560, " ".join(SENTENCES[:6]), 16)
    deck.box(640, 110, 280, 240, "#CFD8DC")
    deck.box(40, 330, 560, 120, "#FFF4D6", "#D0A000")
    deck.text(56, 342, 520, "Vi ber rådet om å", 14, "b")
    deck.bullets(56, 364, 520, BULLETS[9:12], 13)
    deck.text(640, 356, 280, CAPTIONS[0], 11, "i", colour="#555555")
    deck.foot()

    slide(TITLES[7])
    rows = [["Leveranse", "Eier", "Kvartal", "Merknad"]]
    rows += [[NAMES[12 + n], OWNERS[n], f"{n % 4 + 1}. kvartal", NOTES[n]] for n in range(6)]
    deck.table(40, 110, (240, 230, 140, 260), rows, size=13, rules="none", head=None)
    deck.foot()

    slide(TITLES[8])
    rows = [["Post", "Ramme", "Brukt", "Lys"]]
    for number in range(6):
        numbers = [Cell(f"{chance.randint(2, 90)},{chance.randint(0, 9)}", align="right") for _ in range(2)]
        rows.append([NAMES[number + 3], *numbers, Cell(dot=chance.choice(LIGHTS), sign="picture")])
    deck.table(
        40,
        110,
        (360, 130, 130, 100),
        rows,
        size=14,
        rules="none",
        head="#1F3A4D",
        head_colour="#FFFFFF",
        zebra="#EEF2F4",
    )
    deck.foot()

    slide(TITLES[1])
    rows = [
        [
            Cell("Område", rows=2),
            Cell("Tiltak", rows=2),
            Cell("Status", columns=2, align="centre"),
            Cell("Eier", rows=2),
        ],
        ["Desember", "Mars"],
    ]
    for area, first in (("Varsling", 0), ("Ferdsel", 3)):
        for number in range(3):
            lights = [Cell(dot=chance.choice(LIGHTS), sign="square") for _ in range(2)]
            start: list[str | Cell] = [Cell(area, rows=3, bold=True)] if number == 0 else []
            rows.append([*start, NAMES[first + number], *lights, OWNERS[first + number]])
    deck.table(40, 105, (130, 260, 110, 110, 250), rows, size=13, heads=2)
    deck.foot()

    slide(TITLES[9])
    for number, x in enumerate((40, 265, 490, 715)):
        deck.box(x, 110, 205, 40, "#1F3A4D")
        deck.text(x + 10, 118, 185, f"{number + 1}. kvartal", 16, "b", colour="#FFFFFF")
        deck.bullets(x, 164, 205, BULLETS[number * 3 : number * 3 + 3], 13)
    deck.foot()
    deck.save()
