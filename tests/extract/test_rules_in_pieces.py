"""Tables whose rules are drawn cell by cell: where the pieces end, a column does."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from reading import check, read
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from schemas.page import Page
from schemas.source import FileKind

WIDE, HIGH = 842, 595


class Sheet:
    """A page on which rows of a table are written one below the other, each with a piece of rule below its cells."""

    def __init__(self, path: Path, xs: Sequence[float]) -> None:
        self.path, self.xs, self.y = path, xs, 80.0
        self.canvas = Canvas(str(path), pagesize=(WIDE, HIGH), invariant=True)

    def box(self, x0: float, top: float, x1: float, bottom: float, colour: str) -> None:
        self.canvas.setFillColor(HexColor(colour))
        self.canvas.rect(x0, HIGH - bottom, x1 - x0, bottom - top, stroke=0, fill=1)

    def text(self, x: float, top: float, text: str, *, bold: bool = False) -> None:
        self.canvas.setFillColor(HexColor("#000000"))
        self.canvas.setFont("Helvetica-Bold" if bold else "Helvetica", 9)
        self.canvas.drawString(x, HIGH - top - 9, text)

    def row(self, texts: Sequence[str], *, high: float = 20, bold: bool = False) -> None:
        """One of several lines in a cell where its text has line breaks."""
        for x, text in zip(self.xs, texts, strict=False):
            for number, line in enumerate(text.split("\n")):
                self.text(x + 5, self.y + 5 + 11 * number, line, bold=bold)
        self.y += high

    def rule(self, first: int = 0) -> None:
        for left, right in zip(self.xs[first:], self.xs[first + 1 :], strict=False):
            self.box(left, self.y - 0.4, right, self.y + 0.4, "#bbbbbb")

    def page(self) -> Page:
        self.canvas.save()
        (page,) = read(self.path, FileKind.PDF)
        check(page)
        return page


def grid(page: Page, number: int = 0) -> list[list[str]]:
    """The texts of a table's cells, row by row."""
    table = page.tables[number]
    return [[page.text(cell.words) for cell in table.cells if cell.row == row] for row in range(table.rows)]


@pytest.fixture
def matrix(tmp_path: Path) -> Sheet:
    sheet = Sheet(tmp_path / "matrise.pdf", (50, 90, 220, 280, 340, 600, 780))
    sheet.row(["Nr.", "Prosjekt", "Kvalitet", "Tid", "Hva som har skjedd", "Leder"], bold=True)
    sheet.rule()
    return sheet


def test_columns_of_grounds_alone_and_groups_between_the_rows(matrix: Sheet) -> None:
    matrix.box(50, matrix.y, 780, matrix.y + 20, "#e8e0d0")
    matrix.row(["Havn"], bold=True)
    told = "Kaia er målt opp på nytt etter\nstormen, og betongen har tålt\nmer enn noen trodde før jul."
    for number, colours in (("P1", ("#5fae57", "#cf3a31")), ("P2", ("#f4d03f", "#5fae57"))):
        matrix.rule()
        for x, colour in zip((220, 280), colours, strict=True):
            matrix.box(x, matrix.y, x + 60, matrix.y + 48, colour)
        matrix.row([number, f"Ny kai {number}", "", "", told, "Havnesjefen"], high=48)
    matrix.rule()
    matrix.box(220, matrix.y, 340, matrix.y + 48, "#ffffff")
    matrix.row(["P3", "Lys i løpet", "", "", told, "Fyrvakten"], high=48)
    matrix.text(290, matrix.y - 30, "Satt på vent")
    matrix.rule()
    page = matrix.page()
    (table,) = page.tables
    assert (table.rows, table.columns, table.header_rows) == (5, 6, 1)
    rows = grid(page)
    assert rows[1] == ["Havn"]
    assert (*rows[2][:2], rows[2][-1]) == ("P1", "Ny kai P1", "Havnesjefen")
    assert rows[4][:3] == ["P3", "Lys i løpet", "Satt på vent"]
    assert [mark.colour for mark in page.marks] == ["green", "red", "yellow", "green"]


def test_a_sign_before_the_name_has_its_column_though_it_stands_close(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "tegn.pdf", (50, 70, 260, 560))
    sheet.row(["", "Oppgåve", "Kven"], bold=True)
    sheet.rule()
    for name in ("Merke stiar på heia", "Telje sau", "Måle is"):
        sheet.row(["•", name, "Fjellstyret"])
        sheet.rule()
    page = sheet.page()
    assert grid(page) == [
        ["", "Oppgåve", "Kven"],
        ["•", "Merke stiar på heia", "Fjellstyret"],
        ["•", "Telje sau", "Fjellstyret"],
        ["•", "Måle is", "Fjellstyret"],
    ]


def test_a_cell_over_two_rows_goes_on_where_the_rule_begins_behind_it(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "rad.pdf", (50, 200, 380, 600))
    sheet.row(["Lag", "Øving", "Tid"], bold=True)
    sheet.rule()
    sheet.row(["Redningslaget", "Søk i ur", "2031"])
    sheet.rule(first=1)
    sheet.row(["", "Søk i snø", "2032"])
    sheet.rule()
    sheet.row(["Hundelaget", "Sporsøk", "2031"])
    sheet.rule()
    page = sheet.page()
    assert grid(page)[1:] == [
        ["Redningslaget", "Søk i ur", "2031"],
        ["Søk i snø", "2032"],
        ["Hundelaget", "Sporsøk", "2031"],
    ]


def test_heads_on_a_ground_are_a_row_of_their_own_and_the_heading_above_is_none(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "hode.pdf", (50, 250, 430, 600))
    sheet.text(55, 66, "4 Avtaler", bold=True)
    for left, right in ((50, 250), (250, 430), (430, 600)):
        sheet.box(left, sheet.y, right, sheet.y + 20, "#dde6ee")
    sheet.row(["Avtale", "Motpart", "Utløper"], bold=True)
    for row in (("Strøm", "Kraftlaget", "2030"), ("Vann", "Vannverket", "2034")):
        sheet.row(row)
        sheet.rule()
    page = sheet.page()
    assert grid(page) == [
        ["Avtale", "Motpart", "Utløper"],
        ["Strøm", "Kraftlaget", "2030"],
        ["Vann", "Vannverket", "2034"],
    ]


def test_tables_of_other_columns_or_beside_each_other_stay_apart(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "to.pdf", (50, 250, 430, 600))
    for _ in range(3):
        sheet.row(["Strøm fra kysten", "Kraftlaget", "2030"])
        sheet.rule()
    sheet.y += 60
    top = sheet.y
    for xs in ((50, 150, 300), (330, 420, 600)):
        sheet.xs, sheet.y = xs, top
        for number in range(3):
            sheet.row([f"Brønn {number}", "Dypest i bygda"])
            sheet.rule()
    page = sheet.page()
    assert (page.tables[0].rows, page.tables[0].columns) == (3, 3)
    assert not any("Brønn" in text and "Strøm" in text for text in map(" ".join, grid(page)))
    words = [[page.text(cell.words) for cell in table.cells] for table in page.tables[1:]]
    assert all(sum("Brønn 1" in text for text in texts) < 2 for texts in words)


def test_labels_with_a_colon_over_a_letter_are_no_table(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "brev.pdf", (50, 150, 600))
    for row in (("Til:", "Kystlaget"), ("Fra:", "Fyrvakten"), ("Gjelder:", "Lys i løpet")):
        sheet.row(row)
        sheet.rule()
    assert sheet.page().tables == []


def test_heads_and_a_group_that_grounds_close_are_no_table_of_their_own_above_the_rows(
    tmp_path: Path,
) -> None:
    sheet = Sheet(tmp_path / "grupper.pdf", (50, 76, 200, 380, 440, 600))
    for left, right in zip(sheet.xs, sheet.xs[1:], strict=False):
        sheet.box(left, sheet.y, right, sheet.y + 22, "#143d4d")
    sheet.row(["Nr.", "Hvem", "Oppgave", "Karakter", "Hva laget sier"], high=22)
    for group, colour in (("Beredskapslag", "#3f9b52"), ("Lag på kysten", "#c8302f")):
        sheet.box(50, sheet.y, 600, sheet.y + 24, "#dde8ec")
        sheet.row([group], high=24, bold=True)
        sheet.rule()
        for number in (1, 2):
            sheet.box(380, sheet.y, 440, sheet.y + 30, colour)
            sheet.row(
                [str(number), "Hundelaget", f"Øve søk {number}", "1", "Det går som\ndet skal."], high=30
            )
            sheet.rule()
    page = sheet.page()
    rows = grid(page)
    assert [row[0] for row in rows] == ["Nr.", "Beredskapslag", "1", "2", "Lag på kysten", "1", "2"]
    assert [len(row) for row in rows] == [5, 1, 5, 5, 1, 5, 5]
    assert page.tables[0].header_rows == 1


def test_a_frame_below_a_table_is_no_row_of_it(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "ramme.pdf", (50, 250, 380, 600))
    for left, right in zip(sheet.xs, sheet.xs[1:], strict=False):
        sheet.box(left, sheet.y, right, sheet.y + 22, "#143d4d")
    sheet.row(["Brygge", "Budsjett", "Regnskap"], high=22)
    for row in (("Nordbrygga", "12,5", "9,1"), ("Sørbrygga", "140", "81,2")):
        sheet.row(row, high=28)
        sheet.rule()
    top = sheet.y + 14
    sheet.canvas.rect(49, HIGH - top - 50, 552, 50, stroke=1, fill=0)
    sheet.text(60, top + 6, "Innstilling:", bold=True)
    sheet.text(60, top + 22, "Havnestyret tar regnskapet til etterretning.")
    page = sheet.page()
    assert grid(page)[1:] == [["Nordbrygga", "12,5", "9,1"], ["Sørbrygga", "140", "81,2"]]
    assert len(page.tables) == 1
