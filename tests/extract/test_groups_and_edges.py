"""Rows that name the group of those below them, and coloured edges of cards."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Pt
from reading import check, read
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from schemas.page import Page
from schemas.source import FileKind

HIGH, WIDE = 540.0, 960.0
RED, GREEN, PALE = "#C62828", "#2E9E4F", "#EDF0F5"


class Slide:
    """A page to draw on, from the top down."""

    def __init__(self) -> None:
        self._buffer = io.BytesIO()
        self._canvas = Canvas(self._buffer, pagesize=(WIDE, HIGH))

    def box(self, x: float, top: float, wide: float, high: float, fill: str) -> None:
        self._canvas.setFillColor(HexColor(fill))
        self._canvas.rect(x, HIGH - top - high, wide, high, stroke=0, fill=1)

    def rule(self, top: float) -> None:
        self._canvas.line(50, HIGH - top, 900, HIGH - top)

    def text(self, x: float, top: float, text: str, *, bold: bool = False) -> None:
        self._canvas.setFillColor(HexColor("#000000"))
        self._canvas.setFont("Helvetica-Bold" if bold else "Helvetica", 13)
        self._canvas.drawString(x, HIGH - top, text)

    def page(self, folder: Path) -> Page:
        self._canvas.save()
        path = folder / "slide.pdf"
        path.write_bytes(self._buffer.getvalue())
        (page,) = read(path, FileKind.PDF)
        check(page)
        return page


def grouped(*, ruled: bool, filled: bool, apart: float = 0) -> Slide:
    """Rows in two groups, each named by a bold line, the second one so many points further below."""
    slide = Slide()
    rows = [
        ("Tiltak", "Hvem", "Merknad"),
        ("Havn",),
        ("Ny kai", "Drift", "Steinen er kjøpt"),
        ("Lysbøye", "Losen", "Venter på is"),
        ("Veg",),
        ("Bru over sundet", "Veg", "Tegnes i vår"),
    ]
    for number, row in enumerate(rows):
        top = 100 + 30 * number + (apart if number > 3 else 0)
        if ruled:
            slide.rule(top)
        if filled and len(row) == 1:
            slide.box(50, top, 850, 30, PALE)
        for x, text in zip((60, 350, 550), row, strict=False):
            slide.text(x, top + 19, text, bold=number == 0 or len(row) == 1)
    slide.rule(100 + 30 * len(rows))
    return slide


@pytest.mark.parametrize(("ruled", "filled"), [(True, True), (True, False), (False, False)])
def test_a_bold_line_between_rows_spans_the_table(tmp_path: Path, ruled: bool, filled: bool) -> None:
    (table,) = grouped(ruled=ruled, filled=filled).page(tmp_path).tables
    spans = {cell.row: cell.column_span for cell in table.cells if cell.column == 0}
    assert spans == {0: 1, 1: 3, 2: 1, 3: 1, 4: 3, 5: 1}
    assert table.header_rows == 1


def test_a_bold_line_far_below_a_table_without_lines_is_no_row_of_it(tmp_path: Path) -> None:
    (table, *_) = grouped(ruled=False, filled=False, apart=40).page(tmp_path).tables
    spans = {cell.row: cell.column_span for cell in table.cells if cell.column == 0}
    assert spans == {0: 1, 1: 3, 2: 1, 3: 1}


CARDS = [("Ny kai", "Drift"), ("Lysbøye", "Losen")]


@pytest.mark.parametrize("side", ["left", "top"])
@pytest.mark.parametrize(("fills", "told"), [((RED, GREEN), ["red", "green"]), ((GREEN, GREEN), [])])
def test_edges_of_cards_in_several_colours_are_signs(
    tmp_path: Path, side: str, fills: Sequence[str], told: Sequence[str]
) -> None:
    slide = Slide()
    for number, ((name, who), fill) in enumerate(zip(CARDS, fills, strict=True)):
        top = 100 + 150 * number
        slide.box(100, top, 300, 110, PALE)
        slide.box(100, top, *((9, 110) if side == "left" else (300, 9)), fill)
        slide.text(125, top + 30, name, bold=True)
        slide.text(125, top + 60, who)
    assert [mark.colour for mark in slide.page(tmp_path).marks] == told


def test_edges_of_cards_in_a_presentation(tmp_path: Path) -> None:
    presentation: Any = Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[6])
    for number, ((name, _), fill) in enumerate(zip(CARDS, (RED, GREEN), strict=True)):
        for wide, colour in ((300, PALE), (9, fill)):
            shape = slide.shapes.add_shape(
                MSO_SHAPE.RECTANGLE, Pt(100), Pt(100 + 130 * number), Pt(wide), Pt(90)
            )
            shape.fill.solid()
            shape.fill.fore_color.rgb = RGBColor.from_string(colour[1:])
            if wide > 9:
                shape.text_frame.text = name
    path = tmp_path / "cards.pptx"
    presentation.save(str(path))
    (page,) = read(path, FileKind.PPTX)
    assert [mark.colour for mark in page.marks] == ["red", "green"]
