"""Signs that are no dots: faces, arrows, flags and Harvey balls, as shapes of PowerPoint and as characters."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from lxml import etree
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.oxml.ns import qn
from pptx.util import Pt
from reading import read
from reportlab.pdfgen.canvas import Canvas

from schemas.page import Page, Place
from schemas.source import FileKind

NAMES = ["Kaibygg", "Fyrlys", "Ny ferje", "Isvakt", "Sjømerker"]
TOP, LEFT, HIGH = 100, 60, 40
RED, GREEN, BLUE, BLACK = "C00000", "00A651", "1F4E79", "000000"


class Deck:
    """A presentation of one slide."""

    def __init__(self) -> None:
        self._presentation: Any = Presentation()
        self.slide: Any = self._presentation.slides.add_slide(self._presentation.slide_layouts[6])
        self.table: Any = None

    def add_table(self) -> None:
        """Names in the first column, nothing in the second."""
        frame = self.slide.shapes.add_table(
            len(NAMES) + 1, 2, Pt(LEFT), Pt(TOP), Pt(400), Pt(HIGH * (len(NAMES) + 1))
        )
        self.table = frame.table
        for row, name in enumerate(["Tiltak", *NAMES]):
            self.table.cell(row, 0).text = name

    def draw(self, row: int, shape: Any, rgb: str | None, *adjustments: float) -> None:
        """A shape in the second cell of a row of the table; the adjustments are degrees."""
        self.draw_at(LEFT + 290, TOP + HIGH * row + 10, shape, rgb, adjustments)

    def write_box(self, x: float, top: float, text: str) -> None:
        """A filled box with text."""
        box = self.slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, Pt(x), Pt(top), Pt(130), Pt(30))
        box.text_frame.text = text

    def draw_at(
        self, x: float, top: float, shape: Any, rgb: str | None, adjustments: Sequence[float] = ()
    ) -> None:
        drawn = self.slide.shapes.add_shape(shape, Pt(x), Pt(top), Pt(18), Pt(18))
        for index, value in enumerate(adjustments):
            drawn.adjustments[index] = value * 0.6  # python-pptx counts in 100,000ths, the file in 60,000ths.
        drawn.line.fill.background()
        if rgb is None:
            drawn.fill.background()
            drawn.line.color.rgb = RGBColor.from_string(BLACK)
        else:
            drawn.fill.solid()
            drawn.fill.fore_color.rgb = RGBColor.from_string(rgb)

    def write(self, row: int, sign: str, rgb: str, font: str | None = None) -> None:
        """A character in the second cell of a row, maybe in a symbol font."""
        run = self.table.cell(row, 1).text_frame.paragraphs[0].add_run()
        run.text = sign
        run.font.color.rgb = RGBColor.from_string(rgb)
        if font:
            etree.SubElement(run.font._element, qn("a:sym")).set("typeface", font)

    def page(self, folder: Path) -> Page:
        path = folder / "deck.pptx"
        self._presentation.save(str(path))
        (page,) = read(path, FileKind.PPTX)
        return page


def deck_with_table() -> Deck:
    deck = Deck()
    deck.add_table()
    return deck


def colours(page: Page) -> dict[int, str]:
    """Row of the table -> colour of the mark in its second cell."""
    return {mark.place.row: mark.colour for mark in page.marks if mark.place and mark.place.column == 1}


def balls(page: Page) -> dict[int, int]:
    """Row of the table -> quarters of the ball in its second cell."""
    assert all(bar.steps == 4 for bar in page.stage_bars)
    return {bar.place.row: bar.reached for bar in page.stage_bars if bar.place and bar.place.column == 1}


@pytest.mark.parametrize(
    "shape",
    [MSO_SHAPE.SMILEY_FACE, MSO_SHAPE.UP_ARROW, MSO_SHAPE.RIGHT_ARROW, MSO_SHAPE.WAVE, MSO_SHAPE.CHORD],
)
def test_a_shape_in_a_cell_is_a_mark_by_its_colour(tmp_path: Path, shape: Any) -> None:
    deck = deck_with_table()
    deck.draw(1, shape, GREEN)
    deck.draw(2, shape, RED)
    deck.draw(3, shape, BLACK)
    assert colours(deck.page(tmp_path)) == {1: "green", 2: "red"}


def test_harvey_balls_are_progress_by_quarters(tmp_path: Path) -> None:
    deck = deck_with_table()
    for row in range(1, 6):
        deck.draw(row, MSO_SHAPE.OVAL, BLUE if row == 5 else None)
    deck.draw(2, MSO_SHAPE.PIE, BLUE, -90, 0)
    deck.draw(3, MSO_SHAPE.CHORD, BLUE, -90, 90)
    deck.draw(4, MSO_SHAPE.PIE, BLUE, -90, 180)
    page = deck.page(tmp_path)
    assert balls(page) == {1: 0, 2: 1, 3: 2, 4: 3, 5: 4}
    assert not page.marks


def test_harvey_balls_over_grey_discs(tmp_path: Path) -> None:
    deck = deck_with_table()
    for row in range(1, 4):
        deck.draw(row, MSO_SHAPE.OVAL, "BFBFBF")
    deck.draw(2, MSO_SHAPE.PIE, BLUE, -90, 0)
    deck.draw(4, MSO_SHAPE.OVAL, "BFBFBF")
    deck.draw(4, MSO_SHAPE.OVAL, BLUE)
    deck.draw(5, MSO_SHAPE.OVAL, RED)
    page = deck.page(tmp_path)
    assert balls(page) == {1: 0, 2: 1, 3: 0, 4: 4}
    assert colours(page) == {5: "red"}


def test_a_pie_in_a_status_colour_is_a_mark(tmp_path: Path) -> None:
    deck = deck_with_table()
    deck.draw(1, MSO_SHAPE.OVAL, None)
    deck.draw(1, MSO_SHAPE.PIE, RED, -90, 90)
    page = deck.page(tmp_path)
    assert colours(page) == {1: "red"}
    assert not page.stage_bars


def test_discs_are_no_balls_where_none_is_partly_filled(tmp_path: Path) -> None:
    deck = deck_with_table()
    deck.draw(1, MSO_SHAPE.OVAL, BLUE)
    deck.draw(2, MSO_SHAPE.OVAL, None)
    page = deck.page(tmp_path)
    assert not page.stage_bars
    assert colours(page) == {1: "blue"}


@pytest.mark.parametrize("sign", ["☺", "☹", "↑", "→", "▼", "⚑", "\uf04a", "◔"])
def test_a_coloured_character_in_a_cell_is_a_mark(tmp_path: Path, sign: str) -> None:
    deck = deck_with_table()
    deck.write(1, sign, GREEN)
    deck.write(2, sign, RED)
    assert colours(deck.page(tmp_path)) == {1: "green", 2: "red"}


@pytest.mark.parametrize("sign", ["☺", "↑", "→", "⚑", "●"])
def test_a_black_character_is_none(tmp_path: Path, sign: str) -> None:
    deck = deck_with_table()
    deck.write(1, sign, BLACK)
    page = deck.page(tmp_path)
    assert not page.marks
    assert not page.stage_bars


def test_a_letter_in_wingdings_is_a_face(tmp_path: Path) -> None:
    deck = deck_with_table()
    deck.write(1, "J", GREEN, "Wingdings")
    deck.write(2, "L", RED, "Wingdings")
    deck.write(3, "J", RED)
    page = deck.page(tmp_path)
    assert colours(page) == {1: "green", 2: "red"}
    cell = page.tables[0].at(1, 1)
    assert cell is not None
    assert page.raw(cell.words) == "\uf04a"


def test_harvey_balls_as_characters(tmp_path: Path) -> None:
    deck = deck_with_table()
    for row, sign in enumerate("○◔◑◕●", 1):
        deck.write(row, sign, BLACK)
    page = deck.page(tmp_path)
    assert balls(page) == {1: 0, 2: 1, 3: 2, 4: 3, 5: 4}
    assert not page.marks


def test_a_ring_among_other_signs_is_no_ball(tmp_path: Path) -> None:
    deck = deck_with_table()
    for row, (sign, rgb) in enumerate((("▲", GREEN), ("▼", RED), ("○", "8A8A8A")), 1):
        deck.write(row, sign, rgb)
    page = deck.page(tmp_path)
    assert colours(page) == {1: "green", 2: "red", 3: "grey"}
    assert not page.stage_bars


def test_an_arrow_that_opens_or_joins_text_is_none(tmp_path: Path) -> None:
    deck = Deck()
    frame = deck.slide.shapes.add_textbox(Pt(60), Pt(100), Pt(500), Pt(60)).text_frame
    for part, rgb in (("Plan ", BLACK), ("→ ", GREEN), ("Bygg", BLACK)):
        run = frame.paragraphs[0].add_run()
        run.text, run.font.color.rgb = part, RGBColor.from_string(rgb)
    second = frame.add_paragraph()
    for part, rgb in (("► ", GREEN), ("Mer å lese", BLACK)):
        run = second.add_run()
        run.text, run.font.color.rgb = part, RGBColor.from_string(rgb)
    third = frame.add_paragraph().add_run()
    third.text, third.font.color.rgb = "Les videre →", RGBColor.from_string(GREEN)
    assert not deck.page(tmp_path).marks


def test_characters_of_a_pdf_in_a_ruled_table(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842))
    canvas.grid([60, 260, 360], [700, 670, 640, 610])
    for row, (name, rgb) in enumerate(zip(NAMES[:3], ((0.8, 0, 0), (0, 0.6, 0.2), (0, 0, 0)), strict=True)):
        canvas.setFillColorRGB(0, 0, 0)
        canvas.setFont("Helvetica", 11)
        canvas.drawString(66, 680 - 30 * row, name)
        canvas.setFillColorRGB(*rgb)
        canvas.setFont("Symbol", 12)
        canvas.drawString(300, 680 - 30 * row, "\u2191")
    canvas.save()
    path = tmp_path / "sheet.pdf"
    path.write_bytes(buffer.getvalue())
    (page,) = read(path, FileKind.PDF)
    assert [(mark.colour, mark.place) for mark in page.marks] == [
        ("red", Place(0, 0, 1)),
        ("green", Place(0, 1, 1)),
    ]


def test_harvey_balls_typed_in_a_word_table(tmp_path: Path) -> None:
    document = Document()
    table = document.add_table(rows=4, cols=2)
    for row, (name, ball) in enumerate(zip(("Tiltak", *NAMES[:3]), ("Framdrift", *"○◑◕"), strict=True)):
        table.cell(row, 0).text, table.cell(row, 1).text = name, ball
    document.save(str(tmp_path / "plan.docx"))
    (page,) = read(tmp_path / "plan.docx", FileKind.DOCX)
    assert balls(page) == {1: 0, 2: 2, 3: 3}
    assert page.marks == []


@pytest.mark.parametrize(
    ("shape", "step"), [(MSO_SHAPE.RIGHT_ARROW, (160, 0)), (MSO_SHAPE.DOWN_ARROW, (0, 60))]
)
def test_an_arrow_from_one_text_to_the_next_is_none(
    tmp_path: Path, shape: Any, step: tuple[int, int]
) -> None:
    deck = Deck()
    for number, name in enumerate(NAMES[:3]):
        x, y = 60 + step[0] * number, 60 + step[1] * number
        deck.write_box(x, y, name)
        if number:
            deck.draw_at(x - 30 if step[0] else x + 20, y + 6 if step[0] else y - 25, shape, GREEN)
    assert not deck.page(tmp_path).marks


def test_arrows_beside_names_below_each_other_are_marks(tmp_path: Path) -> None:
    deck = Deck()
    for number, rgb in enumerate((RED, GREEN, GREEN)):
        y = 60 + 60 * number
        deck.write_box(60, y, NAMES[number])
        deck.draw_at(195, y + 6, MSO_SHAPE.RIGHT_ARROW, rgb)
        deck.write_box(220, y, "Avklares")
    page = deck.page(tmp_path)
    assert [mark.colour for mark in page.marks] == ["red", "green", "green"]
    assert all(mark.line for mark in page.marks)


def test_words_in_a_shape_over_an_empty_cell_are_the_cells(tmp_path: Path) -> None:
    deck = deck_with_table()
    box = deck.slide.shapes.add_shape(
        MSO_SHAPE.ROUNDED_RECTANGLE, Pt(LEFT + 250), Pt(TOP + 2 * HIGH + 8), Pt(90), Pt(24)
    )
    box.text_frame.text = "Fullført"
    page = deck.page(tmp_path)
    cell = page.tables[0].at(2, 1)
    assert cell is not None
    assert page.text(cell.words) == "Fullført"
    assert len(page.blocks) == 1


def test_signs_lie_on_the_rows_as_high_as_the_file_says_where_text_would_make_them_higher(
    tmp_path: Path,
) -> None:
    deck = deck_with_table()
    for row in range(1, 6):
        deck.table.cell(
            row, 0
        ).text = "Et langt navn på et prosjekt som fyller flere linjer enn raden har rom for"
        deck.draw(row, MSO_SHAPE.OVAL, GREEN if row % 2 else RED)
    assert colours(deck.page(tmp_path)) == {1: "green", 2: "red", 3: "green", 4: "red", 5: "green"}
