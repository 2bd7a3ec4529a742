"""A report in pages: prose in columns, tables ruled fully, partly and not at all, one over two pages."""

from __future__ import annotations

from pathlib import Path

from layout.sheet import Cell, Sheets
from layout.wording import BULLETS, CAPTIONS, LONG_NOTES, MONTHS, NAMES, NOTES, OWNERS, SENTENCES, TITLES

LEFT, WIDE = 70.0, 455.0


def build(path: Path) -> None:
    """Write the report and what its pages say."""
    report = Sheets(path, (595, 842), "LiberationSerif", seed=21)
    chance = report.chance

    def page(title: str) -> float:
        report.page()
        report.running("Tertialrapport for kystleia", f"Side {len(report.truths)} av 14")
        return report.text(LEFT, 70, WIDE, title, 18, "b") + 8

    def prose(y: float, count: int, start: int = 0) -> float:
        for number in range(count):
            first = (start + 3 * number) % 12
            y = report.text(LEFT, y, WIDE, " ".join(SENTENCES[first : first + 4]), 11) + 8
        return y

    def number(most: int) -> Cell:
        return Cell(f"{chance.randint(1, most)},{chance.randint(0, 9)}", align="right")

    report.page()
    report.text(LEFT, 240, WIDE, "Tertialrapport for kystleia", 30, "b")
    report.text(LEFT, 290, WIDE, "1. tertial 2025", 18)
    report.text(LEFT, 330, WIDE, "Kystrådet", 14, "i")
    report.text(LEFT, 700, WIDE, "Vedtatt av rådet 4. juni 2025", 11)

    page("Innledning")
    for x, start in ((LEFT, 0), (LEFT + 240, 6)):
        y = 110.0
        for part in range(4):
            first = (start + part * 3) % 13
            y = report.text(x, y, 215, " ".join(SENTENCES[first : first + 3]), 11) + 7
    report.foot()

    y = prose(page("Bruk av midler"), 2)
    y = report.text(LEFT, y + 6, WIDE, "Tabell 1. Ramme og bruk i millioner kroner", 10, "i") + 4
    rows: list[list[str | Cell]] = [["Tiltak", "Ramme", "Brukt", "Rest"]]
    rows += [[name, number(90), number(60), number(40)] for name in NAMES[:7]]
    y = report.table(LEFT, y, (215, 80, 80, 80), rows)
    prose(y + 14, 1, 6)
    report.foot()

    y = prose(page("Måltall"), 1, 3)
    rows = [["Måltall", "2023", "2024", "Mål"]]
    rows += [[BULLETS[n], number(90), number(90), number(99)] for n in range(6)]
    y = report.table(LEFT, y + 10, (245, 70, 70, 70), rows, rules="head", head=None)
    prose(y + 16, 2, 6)
    report.foot()

    y = page("Notat")
    for label, value in (
        ("Til:", "Kystrådet"),
        ("Fra:", "Sekretariatet"),
        ("Dato:", "12. mai 2025"),
        ("Gjelder:", "Ny frist for Kaivakt og Bølgevarsel"),
    ):
        report.text(LEFT, y, 70, label, 11, "b")
        y = report.text(LEFT + 90, y, WIDE - 90, value, 11) + 5
    y = report.text(LEFT, y + 14, WIDE, "Bakgrunn", 14, "b") + 4
    y = prose(y, 3, 2)
    y = report.text(LEFT, y + 6, WIDE, "Vurdering", 14, "b") + 4
    prose(y, 1, 8)
    report.foot()

    actions = [
        [str(n + 1), LONG_NOTES[n % 4], OWNERS[n % 10], f"{n + 1}. {MONTHS[n % 6]}"] for n in range(18)
    ]
    for part, title in ((actions[:10], "Tiltaksliste"), (actions[10:], "")):
        if title:
            y = page(title)
        else:
            report.page()
            report.running("Tertialrapport for kystleia", f"Side {len(report.truths)} av 14")
            y = 70.0
        y = report.table(LEFT, y, (30, 215, 130, 80), [["Nr.", "Tiltak", "Ansvarlig", "Frist"], *part])
        if not title:
            prose(y + 14, 1)
        report.foot()

    y = prose(page("Porteføljen"), 1, 5)
    rows = [["Mål", "Tiltak", "Eier", "Kommentar"]]
    for goal, first in (("Trygg ferdsel", 2), ("Reint vann", 5), ("Kortere kø", 9)):
        for n in range(3):
            start: list[str | Cell] = [Cell(goal, rows=3, bold=True)] if n == 0 else []
            rows.append([*start, NAMES[first + n], OWNERS[first + n - 2], NOTES[first + n - 2]])
    report.table(LEFT, y + 6, (85, 120, 120, 130), rows, size=9.5)
    report.foot()

    y = page("Hva rådet ba om")
    rows = [["Bestilling", "Svar", "Frist"]]
    rows += [[LONG_NOTES[n % 4], " ".join(SENTENCES[n * 2 : n * 2 + 1]), MONTHS[n]] for n in range(5)]
    y = report.table(LEFT, y + 6, (190, 200, 65), rows, rules="rows", head=None, pad=6)
    prose(y + 16, 1, 9)
    report.foot()

    y = page("Videre arbeid")
    for n in range(3):
        y = report.text(LEFT + 16, y, WIDE - 16, BULLETS[n * 3], 11, sign="•") + 3
        for inner in BULLETS[n * 3 + 1 : n * 3 + 3]:
            y = report.text(LEFT + 36, y, WIDE - 36, inner, 11, sign="–") + 3
    y = report.text(LEFT, y + 10, WIDE, "I prioritert rekkefølge", 13, "b") + 4
    for n in range(4):
        y = report.text(LEFT + 20, y, WIDE - 20, SENTENCES[n + 4], 11, sign=f"{n + 1}.") + 4
    report.foot()

    y = prose(page("Målerne i leia"), 1, 7)
    report.box(LEFT, y + 10, WIDE, 190, "#D5DEE2")
    y = report.text(LEFT, y + 206, WIDE, CAPTIONS[1], 10, "i") + 12
    prose(y, 2, 1)
    report.rule(LEFT, 745, 120)
    report.text(LEFT, 752, WIDE, "1 Målt ved middelvann; tallene er avrundet.", 8.5)
    report.foot()

    page("To syn på saken")
    for x, start in ((LEFT, 1), (LEFT + 240, 7)):
        report.text(x, 110, 215, " ".join(SENTENCES[start : start + 5]), 11)
    report.text(LEFT, 300, WIDE, TITLES[2], 15, "b")
    for x, start in ((LEFT, 4), (LEFT + 240, 9)):
        report.text(x, 332, 215, " ".join(SENTENCES[start : start + 6]), 11)
    report.foot()

    y = prose(page("Fargene i høst"), 1, 10)
    rows = [["Tiltak", "Mai", "August", "Desember"]]
    fills = {"#C9E7CB": "green", "#FFE8A3": "yellow", "#F6BDBD": "red"}
    for name in NAMES[4:10]:
        picked = [chance.choice(list(fills)) for _ in range(3)]
        rows.append([name, *(Cell(fill=fill, light=fills[fill]) for fill in picked)])
    y = report.table(LEFT, y + 6, (200, 85, 85, 85), rows)
    prose(y + 14, 1)
    report.foot()

    y = page("Saker til neste møte")
    rows = [["Sak", "Tittel", "Type"]]
    kinds = ("Orientering", "Drøfting", "Vedtak")
    rows += [[f"{n + 11}/25", TITLES[n], kinds[n % 3]] for n in range(8)]
    y = report.table(LEFT, y + 4, (70, 275, 110), rows, rules="none", head=None, size=11)
    prose(y + 20, 1, 4)
    report.foot()
    report.save()
