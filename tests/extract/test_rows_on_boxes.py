"""Tables of slides whose rows stand on a box of their own each, with lamps, words in badges or heads above."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading import check, read
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from schemas.page import Page
from schemas.source import FileKind

WIDE, HIGH = 720, 540
UNLIT, LIT = "#606068", {"red": "#e02b20", "yellow": "#ffc400", "green": "#2fb344"}
XS = (42, 240, 320, 470)


class Slide:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.canvas = Canvas(str(path), pagesize=(WIDE, HIGH), invariant=True)

    def box(self, x0: float, top: float, x1: float, bottom: float, colour: str) -> None:
        self.canvas.setFillColor(HexColor(colour))
        self.canvas.rect(x0, HIGH - bottom, x1 - x0, bottom - top, stroke=0, fill=1)

    def text(self, x: float, top: float, text: str, *, size: float = 11, bold: bool = False) -> None:
        self.canvas.setFillColor(HexColor("#101010"))
        self.canvas.setFont("Helvetica-Bold" if bold else "Helvetica", size)
        self.canvas.drawString(x, HIGH - top - size, text)

    def lamps(self, x: float, top: float, lit: str) -> None:
        self.box(x, top, x + 20, top + 56, "#303038")
        for number, light in enumerate(LIT):
            self.canvas.setFillColor(HexColor(LIT[light] if light == lit else UNLIT))
            self.canvas.circle(x + 10, HIGH - top - 10 - 18 * number, 6, stroke=0, fill=1)

    def page(self) -> Page:
        self.canvas.save()
        (page,) = read(self.path, FileKind.PDF)
        check(page)
        return page


def grid(page: Page) -> list[list[str]]:
    (table,) = page.tables
    return [[page.text(cell.words) for cell in table.cells if cell.row == row] for row in range(table.rows)]


@pytest.fixture
def slide(tmp_path: Path) -> Slide:
    slide = Slide(tmp_path / "lysbilde.pdf")
    slide.text(42, 30, "Hvordan går det i fjæra?", size=24, bold=True)
    return slide


def test_a_row_is_what_stands_on_a_box_whatever_lines_its_cells_have(slide: Slide) -> None:
    for x, head in zip(XS, ("Måling", "2031", "Nå", "Merknad"), strict=True):
        slide.text(x, 90, head, size=9)
    for number, lit in enumerate(("green", "red")):
        top = 110 + 70 * number
        slide.box(36, top, 694, top + 64, "#e8e4f2")
        slide.text(42, top + 20, "Fugler talt ved vadefjæra", bold=True)
        slide.text(42, top + 33, f"i vik {number}", bold=True)
        slide.text(240, top + 15, "1 840", size=14, bold=True)
        slide.text(240, top + 34, "par", size=9)
        slide.lamps(320, top + 4, lit)
        slide.text(470, top + 14, "Flere hekker nå enn før reven")
        slide.text(470, top + 27, "ble borte fra holmen.")
    page = slide.page()
    assert grid(page) == [
        ["Måling", "2031", "Nå", "Merknad"],
        *(
            [
                f"Fugler talt ved vadefjæra i vik {number}",
                "1 840 par",
                "",
                "Flere hekker nå enn før reven ble borte fra holmen.",
            ]
            for number in (0, 1)
        ),
    ]
    assert page.tables[0].header_rows == 1
    lights = [(mark.colour, mark.place and mark.place.row) for mark in page.marks if mark.colour in LIT]
    assert lights == [("green", 1), ("red", 2)]


def test_a_word_in_a_badge_stands_for_a_sign_and_rows_need_no_heads(slide: Slide) -> None:
    for number, name in enumerate(("Rydde tareskogen", "Merke seler")):
        top = 110 + 70 * number
        slide.box(36, top, 694, top + 64, "#e8e4f2")
        slide.text(142, top + 18, name, bold=True)
        slide.text(142, top + 33, "Kystlaget følger opp", size=9)
        slide.text(420, top + 25, "Tauet er bøtt og båten er malt.")
    slide.lamps(74, 114, "yellow")
    slide.box(42, 196, 130, 226, "#88888f")
    slide.text(60, 204, "Fullført", size=10)
    assert grid(slide.page()) == [
        ["", "Rydde tareskogen Kystlaget følger opp", "Tauet er bøtt og båten er malt."],
        ["Fullført", "Merke seler Kystlaget følger opp", "Tauet er bøtt og båten er malt."],
    ]


def test_boxes_of_one_text_each_are_a_list_and_no_table(slide: Slide) -> None:
    for number, text in enumerate(("Bygge fugletårn", "Leie ut kajakker", "Tenne fyret igjen")):
        slide.box(36, 110 + 50 * number, 694, 150 + 50 * number, "#e8e4f2")
        slide.text(48, 122 + 50 * number, text)
    assert slide.page().tables == []
