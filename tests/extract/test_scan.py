"""Pages that are only pictures: set straight, their tables, lights and stage bars found by pixels."""

from __future__ import annotations

import io
import itertools

import numpy as np
import pypdfium2 as pdfium
import pytest
from PIL import Image
from reading import check, read, texts
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from schemas.page import BlockKind, Page
from schemas.source import FileKind

DPI = 200
SIZE = (500, 320)
"""Points."""
ROWS = [("Isvarsling", "Skredkontoret", "#D7263D", 1), ("Stinummer", "Navnerådet", "#3DA35D", 3)]
TOP, HIGH = 250, 30
COLUMNS = (40, 180, 320, 380, 460)


def drawn() -> Image.Image:
    """A table with white heads on a dark ground, a light and a bar of four steps in each row."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=SIZE)
    canvas.setFont("Helvetica-Bold", 18)
    canvas.drawString(40, 285, "Status for tiltakene")
    canvas.setFillColor(HexColor("#1F3A4D"))
    canvas.rect(COLUMNS[0], TOP - HIGH, COLUMNS[-1] - COLUMNS[0], HIGH, fill=1, stroke=0)
    canvas.setFillColor(HexColor("#FFFFFF"))
    canvas.setFont("Helvetica-Bold", 11)
    for x, head in zip(COLUMNS, ("Tiltak", "Ansvarlig", "Lys", "Fase"), strict=False):
        canvas.drawString(x + 6, TOP - 19, head)
    for number, (name, owner, light, reached) in enumerate(ROWS, 1):
        low = TOP - HIGH * (number + 1)
        canvas.setStrokeColor(HexColor("#555555"))
        for left, right in itertools.pairwise(COLUMNS):
            canvas.rect(left, low, right - left, HIGH)
        canvas.setFillColor(HexColor("#000000"))
        canvas.setFont("Helvetica", 11)
        canvas.drawString(COLUMNS[0] + 6, low + 11, name)
        canvas.drawString(COLUMNS[1] + 6, low + 11, owner)
        canvas.setFillColor(HexColor(light))
        canvas.circle(350, low + HIGH / 2, 6, stroke=0, fill=1)
        canvas.setStrokeColor(HexColor("#1F6FB2"))
        for step in range(4):
            canvas.setFillColor(HexColor("#1F6FB2" if step < reached else "#FFFFFF"))
            canvas.circle(394 + 17 * step, low + HIGH / 2, 5, stroke=1, fill=1)
    canvas.setFillColor(HexColor("#000000"))
    canvas.setFont("Helvetica", 11)
    canvas.drawString(40, 120, "Rådet bør få vite mer om isen på de øvre vannene før påske.")
    canvas.save()
    return pdfium.PdfDocument(buffer.getvalue())[0].render(scale=DPI / 72).to_pil()


@pytest.fixture(scope="module", params=[0.0, -1.3, 2.1])
def scan(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[float, Page]:
    """The page as a scanner gives it, turned by some degrees anticlockwise, and what was read."""
    angle: float = request.param
    image = drawn().rotate(angle, Image.Resampling.BICUBIC, fillcolor=(255, 255, 255))
    noise = np.random.default_rng(3).normal(0, 4, (image.height, image.width, 1))
    image = Image.fromarray((np.asarray(image) * 0.95 + 6 + noise).clip(0, 255).astype(np.uint8))
    path = tmp_path_factory.mktemp("scan") / "skann.png"
    image.save(path, dpi=(DPI, DPI))
    (page,) = read(path, FileKind.IMAGE)
    return angle, page


def test_heading_table_and_paragraph_are_told_apart(scan: tuple[float, Page]) -> None:
    _, page = scan
    assert [block.kind for block in page.blocks] == [
        BlockKind.HEADING,
        BlockKind.TABLE,
        BlockKind.PARAGRAPH,
    ]
    assert texts(page)[0] == "Status for tiltakene"
    assert texts(page)[2] == "Rådet bør få vite mer om isen på de øvre vannene før påske."


def test_cells_are_those_that_the_lines_and_grounds_show(scan: tuple[float, Page]) -> None:
    angle, page = scan
    if not angle:
        check(page)
    (table,) = page.tables
    assert (table.rows, table.columns, table.header_rows) == (3, 4, 1)
    said = [
        [page.text(cell.words) if (cell := table.at(row, column)) else None for column in range(4)]
        for row in range(3)
    ]
    assert said == [
        ["Tiltak", "Ansvarlig", "Lys", "Fase"],
        ["Isvarsling", "Skredkontoret", "", ""],
        ["Stinummer", "Navnerådet", "", ""],
    ]


def test_lights_and_stages_stand_in_their_rows(scan: tuple[float, Page]) -> None:
    _, page = scan
    lights = [
        (mark.place.row, mark.place.column, mark.colour)
        for mark in page.marks
        if mark.place and mark.place.row
    ]
    assert lights == [(1, 2, "red"), (2, 2, "green")]
    bars = [(bar.place.row, bar.steps, bar.reached) for bar in page.stage_bars if bar.place]
    assert bars == [(1, 4, 1), (2, 4, 3)]


def test_boxes_are_where_the_words_stand_on_the_page_as_it_is(scan: tuple[float, Page]) -> None:
    angle, page = scan
    word = next(word for word in page.words if word.text == "Skredkontoret")
    width, height = SIZE
    # The middle of the cell's text before the page was turned, and where turning took it.
    x, y = COLUMNS[1] + 6 + 35 - width / 2, height - (TOP - 2 * HIGH + 15) - height / 2
    turn = np.radians(angle)
    middle = (
        x * np.cos(turn) + y * np.sin(turn) + width / 2,
        -x * np.sin(turn) + y * np.cos(turn) + height / 2,
    )
    assert ((word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2) == pytest.approx(middle, abs=4)
