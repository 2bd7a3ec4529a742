"""Heads on a dark ground in scans, over rows that no lines part: white lines are none on white paper."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PIL import Image, ImageDraw

from extract.assemble import build
from extract.marks import Sign
from extract.raster import Raster
from schemas.page import MarkShape, Page, Word

DPI = 150
LEFTS, RIGHT, TOP, HIGH = (40, 160, 280, 340), 500, 60, 40
"""Points: where columns begin, where the last one ends, where the heads begin and how high they are."""
PAPER, DARK, PALE = "#f5f5f5", "#12325a", "#e9edf0"
HEADS = ("Kilde", "Vokter", "Vann", "Arbeid")
ROWS = (("Dalkilden", "Myra lag"), ("Elgkilden", "Åsen lag"), ("Bjørnekilden", "Nordre lag"))


class Sheet:
    """A page as a scanner sees it, and the words on it."""

    def __init__(self) -> None:
        self.image = Image.new("RGB", (560 * DPI // 72, 320 * DPI // 72), PAPER)
        self._pen = ImageDraw.Draw(self.image)
        self.words: list[Word] = []
        self.signs: list[Sign] = []

    def rectangle(self, box: Sequence[float], fill: str) -> None:
        self._pen.rectangle([edge * DPI / 72 for edge in box], fill=fill)

    def heads(self) -> None:
        self.rectangle((LEFTS[0], TOP, RIGHT, TOP + HIGH), DARK)
        for left in LEFTS[1:]:
            self.rectangle((left, TOP, left + 0.5, TOP + HIGH), PAPER)
        for left, head in zip(LEFTS, HEADS, strict=True):
            self.write(left + 5, TOP + 3, head, bold=True)

    def write(self, left: float, top: float, text: str, *, bold: bool = False) -> None:
        for part in text.split():
            self.words.append(
                Word(part, part, (left, top, left + 5 * len(part), top + 9), size=12, bold=bold)
            )
            left += 5 * len(part) + 3

    def disc(self, left: float, top: float, fill: str | None) -> None:
        self.signs.append(Sign((left, top, left + 10, top + 10), fill, DARK, MarkShape.ELLIPSE))

    def page(self) -> Page:
        raster = Raster(self.image, 72 / DPI)
        page = Page(1, 560, 320)
        build(page, self.words, raster.ruling(), self.signs, raster.ground, raster.panels)
        return page


def rows_of(page: Page) -> list[list[str]]:
    (table,) = page.tables
    assert table.header_rows == 1
    return [[page.text(cell.words) for cell in table.cells if cell.row == row] for row in range(table.rows)]


def test_what_stands_below_heads_is_their_table_however_high_the_heads_are() -> None:
    sheet = Sheet()
    sheet.heads()
    for number, row in enumerate(ROWS):
        top = TOP + HIGH * (number + 1) + 3
        for left, text in zip(LEFTS, row, strict=False):
            sheet.write(left + 5, top, text)
        sheet.disc(LEFTS[2] + 20, top + 6, "#d7263d")
        for step in range(4):
            sheet.disc(LEFTS[3] + 20 + 36 * step, top + 6, DARK if step <= number else None)
    page = sheet.page()
    assert rows_of(page) == [[*HEADS], *([*row, "", ""] for row in ROWS)]
    bars = [
        (bar.steps, bar.reached, bar.place and (bar.place.row, bar.place.column)) for bar in page.stage_bars
    ]
    assert bars == [(4, 1, (1, 3)), (4, 2, (2, 3)), (4, 3, (3, 3))]
    assert [mark.place and mark.place.column for mark in page.marks] == [2, 2, 2]


def test_rows_on_one_ground_are_parted_by_the_room_between_them() -> None:
    sheet = Sheet()
    sheet.heads()
    first = TOP + HIGH
    sheet.rectangle((LEFTS[0], first, RIGHT, first + HIGH), PALE)
    sheet.rectangle((LEFTS[0], first + 3 * HIGH, RIGHT, first + 4 * HIGH), PALE)
    rows = [
        ("Dalkilden", "Myra lag", "klart", "ti dager"),
        ("Elgkilden", "Åsen lag", "grumset", "to år"),
        ("Bjørnekilden", "Nordre lag", "klart", "en uke"),
        ("Ulvekilden", "Vestre lag", "tomt", "en dag"),
    ]
    for number, row in enumerate(rows):
        for left, text in zip(LEFTS, row, strict=True):
            sheet.write(left + 5, first + HIGH * number + 12, text)
        sheet.write(LEFTS[1] + 5, first + HIGH * number + 22, "ved Pål")
    assert rows_of(sheet.page()) == [[*HEADS], *([*row[:1], f"{row[1]} ved Pål", *row[2:]] for row in rows)]


def test_a_ground_with_a_name_alone_is_that_of_the_group_below() -> None:
    sheet = Sheet()
    sheet.heads()
    top = TOP + HIGH
    sheet.rectangle((LEFTS[0], top, RIGHT, top + HIGH), "#d5dde5")
    for left in LEFTS[1:]:
        sheet.rectangle((left, top, left + 0.5, top + HIGH), PAPER)
    sheet.write(LEFTS[0] + 5, top + 12, "I skogen", bold=True)
    rows = [("Dalkilden", "Myra lag", "klart", "ti dager"), ("Elgkilden", "Åsen lag", "grumset", "to år")]
    for number, row in enumerate(rows, start=1):
        for left, text in zip(LEFTS, row, strict=True):
            sheet.write(left + 5, top + number * HIGH + 12, text)
    assert rows_of(sheet.page()) == [[*HEADS], ["I skogen"], *([*row] for row in rows)]


def test_rows_far_apart_below_heads_are_one_table() -> None:
    sheet = Sheet()
    sheet.heads()
    rows = [
        ("Dalkilden", "Myra lag", "klart", "ti dager"),
        ("Elgkilden", "Åsen lag", "grumset", "to år"),
        ("Bjørnekilden", "Nordre lag", "klart", "en uke"),
    ]
    for number, row in enumerate(rows):
        for left, text in zip(LEFTS, row, strict=True):
            sheet.write(left + 5, TOP + HIGH + 20 + 55 * number, text)
    assert rows_of(sheet.page()) == [[*HEADS], *([*row] for row in rows)]


def test_rows_may_be_higher_than_heads_and_the_first_of_them_have_cells_over_several_columns() -> None:
    sheet = Sheet()
    sheet.heads()
    high, first = 62, TOP + HIGH
    rows = [("Dalkilden", "Myra lag"), ("Elgkilden", "Åsen lag"), ("Bjørnekilden", "Nordre lag")]
    for number, (spring, keeper) in enumerate(rows):
        top = first + high * number
        if number != 1:
            sheet.rectangle((LEFTS[0], top, RIGHT, top + high), "#d5dde5")
            for left in (LEFTS[1], LEFTS[3]):
                sheet.rectangle((left, top, left + 0.5, top + high), PAPER)
        sheet.write(LEFTS[0] + 5, top + 26, spring)
        sheet.write(LEFTS[3] + 5, top + 26, keeper)
    page = sheet.page()
    (table,) = page.tables
    assert (table.rows, table.columns) == (4, 4)
    assert [page.text(cell.words) for cell in table.cells if cell.row and cell.column == 0] == [
        spring for spring, _ in rows
    ]


def test_a_pale_row_that_touches_the_heads_is_one_of_its_own() -> None:
    sheet = Sheet()
    sheet.heads()
    for number, row in enumerate(ROWS):
        top = TOP + HIGH * (number + 1)
        if number % 2 == 0:
            sheet.rectangle((LEFTS[0], top, RIGHT, top + HIGH), PALE)
        for left, text in zip(LEFTS, (*row, "klart", "bare i mai"), strict=True):
            sheet.write(left + 5, top + 3, text)
    sheet.write(
        LEFTS[0] + 5, TOP + 4 * HIGH + 20, "Alle lag møtes ved Dalkilden hver høst og vår, om isen er gått"
    )
    assert rows_of(sheet.page()) == [[*HEADS], *([*row, "klart", "bare i mai"] for row in ROWS)]


def test_strokes_that_reach_the_edge_of_their_ground_are_no_lines() -> None:
    sheet = Sheet()
    sheet.rectangle((LEFTS[0], TOP, RIGHT, TOP + HIGH), DARK)
    sheet.rectangle((100, TOP + 1, 101.5, TOP + 13), PAPER)
    sheet.rectangle((300, TOP, 300.5, TOP + HIGH), PAPER)
    clean = np.asarray(Raster(sheet.image, 72 / DPI).cleaned())
    stroke, line = (
        clean[round((TOP + 8) * DPI / 72), round(x * DPI / 72) - 6 : round(x * DPI / 72) + 6].min()
        for x in (100.7, 300.2)
    )
    assert stroke < 100 < 200 < line
