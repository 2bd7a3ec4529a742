"""Tables of lying lines: several rows under one line, a sum below another, a heading between two tables."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import pytest
from reading import check, read, texts
from reportlab.pdfgen.canvas import Canvas

from schemas.page import Page
from schemas.source import FileKind

XS = 60, 220, 440
PITCH = 28


class Sheet:
    """A page to draw tables on, from the top down."""

    def __init__(self) -> None:
        self._buffer = io.BytesIO()
        self._canvas = Canvas(self._buffer, pagesize=(595, 842))
        self._y = 60.0

    def heading(self, text: str, size: float) -> None:
        self._y += 34
        self._canvas.setFont("Helvetica-Bold", size)
        self._canvas.drawString(50, 842 - self._y, text)
        self._y += 12

    def rule(self) -> None:
        self._canvas.line(52, 842 - self._y, 560, 842 - self._y)

    def row(self, cells: Sequence[str], *, bold: bool = False) -> None:
        self._canvas.setFont("Helvetica-Bold" if bold else "Helvetica", 11)
        for x, cell in zip(XS, cells, strict=True):
            for number, line in enumerate(cell.split("\n")):
                self._canvas.drawString(x, 842 - self._y - 18 - 13 * number, line)
        self._y += PITCH + 13 * max(cell.count("\n") for cell in cells)

    def table(self, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Lines above and below the heads, and below the last row."""
        self.rule()
        self.row(heads, bold=True)
        self.rule()
        for row in rows:
            self.row(row)
        self.rule()

    def page(self, folder: Path) -> Page:
        self._canvas.save()
        path = folder / "sheet.pdf"
        path.write_bytes(self._buffer.getvalue())
        (page,) = read(path, FileKind.PDF)
        check(page)
        return page


def rows_of(page: Page, number: int) -> list[list[str]]:
    table = page.tables[number]
    return [[page.text(cell.words) for cell in table.cells if cell.row == row] for row in range(table.rows)]


FERRIES = [["Kaibygg", "Havnestyret på Ytterøya", "våren 2031"], ["Ny ferje", "Samferdselsutvalget", "2032"]]
LAMPS = [["Juni", "Skifte lamper", "Fyrvakta"], ["Mai", "Male fyret utvendig", "Malerlaget AS"]]


@pytest.mark.parametrize("size", [11, 15])
def test_a_heading_between_two_tables_is_in_neither(tmp_path: Path, size: float) -> None:
    sheet = Sheet()
    sheet.table(["Tiltak", "Hvem", "Frist"], FERRIES)
    sheet.heading("Videre arbeid", size)
    sheet.table(["Når", "Hva", "Hvem"], LAMPS)
    page = sheet.page(tmp_path)
    assert rows_of(page, 0) == [["Tiltak", "Hvem", "Frist"], *FERRIES]
    assert rows_of(page, 1) == [["Når", "Hva", "Hvem"], *LAMPS]
    assert [table.header_rows for table in page.tables] == [1, 1]
    assert "Videre arbeid" in texts(page)


def test_rows_without_lines_between_above_a_sum(tmp_path: Path) -> None:
    sheet = Sheet()
    heads, total = ["Post", "Ansvar", "Kroner"], ["Sum", "begge", "90"]
    rows = [["Kai", "Havnestyret", "40"], ["Fyr", "Fyrvakta", "50"]]
    sheet.table(heads, rows)
    sheet.row(total)
    sheet.rule()
    assert rows_of(sheet.page(tmp_path), 0) == [heads, *rows, total]


def test_lines_between_rows_part_no_cell_of_several_lines(tmp_path: Path) -> None:
    sheet = Sheet()
    heads = ["Post", "Ansvar", "Frist"]
    rows = [["Kai og\nKaibod", "Havnestyret\nØya", "mai"], ["Fyr", "Fyrvakta", "juni"]]
    sheet.rule()
    sheet.row(heads, bold=True)
    for row in rows:
        sheet.rule()
        sheet.row(row)
    sheet.rule()
    assert rows_of(sheet.page(tmp_path), 0) == [heads, *([c.replace("\n", " ") for c in row] for row in rows)]
