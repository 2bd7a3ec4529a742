"""Pages as browsers print them: cards of four edges, and cells that go on where a rule leaves out their column."""

from __future__ import annotations

from pathlib import Path

from reading import read
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from schemas.page import Page
from schemas.source import FileKind

HIGH = 842


class Sheet:
    def __init__(self, path: Path) -> None:
        self.path, self.canvas = path, Canvas(str(path), pagesize=(595, HIGH), invariant=True)

    def box(self, x: float, top: float, right: float, bottom: float, colour: str = "#bbbbbb") -> None:
        self.canvas.setFillColor(HexColor(colour))
        self.canvas.rect(x, HIGH - bottom, right - x, bottom - top, stroke=0, fill=1)

    def text(self, text: str, x: float, top: float, *, bold: bool = False) -> None:
        self.canvas.setFillColor(HexColor("#000000"))
        self.canvas.setFont("Helvetica-Bold" if bold else "Helvetica", 10)
        self.canvas.drawString(x, HIGH - top - 10, text)

    def page(self) -> Page:
        self.canvas.save()
        (page,) = read(self.path, FileKind.PDF)
        return page


def test_four_edges_of_which_one_is_a_bar_are_a_card_and_end_the_table_above(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "kort.pdf")
    rows = (
        ("Styringstal", "2024", "Framdrift"),
        ("Ventetid", "58 %", "Bak planen"),
        ("Nøgde", "61 %", "I rute"),
    )
    for at, row in enumerate(rows):
        for x, text in zip((75, 300, 450), row, strict=True):
            sheet.text(text, x, 100 + 24 * at, bold=at == 0)
        sheet.box(68, 118 + 24 * at, 538, 119 + 24 * at)
    for at, name in enumerate(("Studiestart heile året", "Campusbussen")):
        top = 200 + 80 * at
        for edge in (
            (68, top, 538, top + 0.8),
            (68, top + 60, 538, top + 60.8),
            (537.2, top, 538, top + 60.8),
        ):
            sheet.box(*edge)
        sheet.box(68, top, 73, top + 60.8, "#14505c")
        sheet.text(name, 80, top + 6, bold=True)
        sheet.text("I rute", 450, top + 6)
        sheet.text("Ordninga er prøvd ut på to stader.", 80, top + 30)
    page = sheet.page()
    assert [table.rows for table in page.tables] == [3]
    inside = [page.text(one.words) for one in page.blocks if one.panel is not None]
    assert [text for text in inside if text in ("Studiestart heile året", "Campusbussen")] == [
        "Studiestart heile året",
        "Campusbussen",
    ]


def test_a_cell_goes_on_where_a_rule_leaves_out_its_column(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "vegkart.pdf")
    rows = (
        ("Tidsrom", "Tiltak", "Kva vi gjer", "Kven"),
        ("Januar", "Studiestart", "Byggje om opptaket", "Hamna"),
        ("August", "", "Ta opp det nye kullet", "Kartkontoret"),
        ("Oktober", "Leiarskule", "Samle leiarane", "Hamna"),
    )
    for at, row in enumerate(rows):
        for x, text in zip((72, 180, 290, 450), row, strict=True):
            sheet.text(text, x, 100 + 40 * at, bold=at == 0)
        for x, right in ((68, 170), (170, 280), (280, 440), (440, 538)):
            if not (at == 1 and x == 170):
                sheet.box(x, 130 + 40 * at, right, 130.8 + 40 * at)
    (table,) = sheet.page().tables
    spans = {(cell.row, cell.column): cell.row_span for cell in table.cells if cell.column == 1}
    assert spans == {(0, 1): 1, (1, 1): 2, (3, 1): 1}


def test_a_card_may_have_its_bar_on_top(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "oppe.pdf")
    for at, colour in enumerate(("#2e8b3d", "#c62828")):
        left, right = 60.0 + 250 * at, 290.0 + 250 * at
        for edge in (
            (left, 179.2, right, 180),
            (left, 100, left + 0.8, 180),
            (right - 0.8, 100, right, 180),
        ):
            sheet.box(*edge)
        sheet.box(left, 100, right, 108, colour)
        sheet.text(f"Brygge {at}", left + 8, 114, bold=True)
        sheet.text("Planken er skiftet.", left + 8, 140)
    page = sheet.page()
    assert len({block.panel for block in page.blocks} - {None}) == 2
    assert [mark.colour for mark in page.marks] == ["green", "red"]
