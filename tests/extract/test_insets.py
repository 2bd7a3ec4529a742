"""Text in pictures on pages that have other text."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont
from reading import check, read
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from schemas.page import Page, TextSource
from schemas.source import FileKind

LINES = ("Kaia i Nordvik skal være ferdig før høsten", "Rådet følger arbeidet hver måned")
ABOVE, BELOW = "Slik står det til med bruene i fylket", "Neste møte er på Røros i mars"


def page_with(tmp_path: Path, picture: Image.Image, wide: float, high: float) -> Page:
    """A page of text, and between its two lines the picture with its upper left corner at (60, 200)."""
    data = BytesIO()
    picture.save(data, "PNG")
    path = tmp_path / "side.pdf"
    canvas = Canvas(str(path), pagesize=(595, 842))
    canvas.setFont("Helvetica", 12)
    canvas.drawString(60, 742, ABOVE)
    canvas.drawImage(ImageReader(data), 60, 642 - high, wide, high)
    canvas.drawString(60, 200, BELOW)
    canvas.save()
    (page,) = read(path, FileKind.PDF)
    check(page)
    return page


def screenshot() -> Image.Image:
    image = Image.new("RGB", (1200, 400), "#f4f7fa")
    font = ImageFont.truetype("DejaVuSans.ttf", 40)
    for number, line in enumerate(LINES):
        ImageDraw.Draw(image).text((60, 80 + 130 * number), line, fill="#1f3a4d", font=font)
    return image


def read_from_pictures(page: Page) -> list[str]:
    return [word.raw for word in page.words if word.source is TextSource.OCR]


def test_text_in_a_large_picture_is_read_in_its_place(tmp_path: Path) -> None:
    page = page_with(tmp_path, screenshot(), 450, 150)
    assert " ".join(word.raw for word in page.words) == " ".join([ABOVE, *LINES, BELOW])
    assert read_from_pictures(page) == " ".join(LINES).split()
    assert not page.ocr, "the page itself was not read from its picture"
    first = next(word for word in page.words if word.source is TextSource.OCR)
    assert first.box[0] == pytest.approx(60 + 60 * 450 / 1200, abs=3)
    assert first.box[1] == pytest.approx(200 + 88 * 150 / 400, abs=4)


def test_a_photograph_gives_no_words(tmp_path: Path) -> None:
    random = np.random.default_rng(7)
    noise = Image.fromarray(random.integers(0, 256, (40, 60, 3), dtype=np.uint8))
    photograph = noise.resize((1200, 800), Image.Resampling.BICUBIC)
    assert read_from_pictures(page_with(tmp_path, photograph, 450, 300)) == []


def test_scribbles_on_a_flat_ground_give_no_words(tmp_path: Path) -> None:
    random = np.random.default_rng(7)
    image = Image.new("RGB", (1200, 800), "white")
    for x, y in random.integers(20, 760, (150, 2)):
        points = [(int(x + a), int(y + b)) for a, b in random.integers(0, 40, (5, 2))]
        ImageDraw.Draw(image).line(points, fill="black", width=3)
    assert read_from_pictures(page_with(tmp_path, image, 450, 300)) == []


def test_a_small_picture_is_not_read(tmp_path: Path) -> None:
    assert read_from_pictures(page_with(tmp_path, screenshot(), 90, 30)) == []


def test_a_table_in_a_picture_is_a_table(tmp_path: Path) -> None:
    """Its lines part the cells: the names in a column stand as close as the lines of one text."""
    rows = [("Havn", "Ansvarlig"), ("Nordvik", "Kystrådet"), ("Sørvik", "Isvakta"), ("Østvik", "Øyrådet")]
    image = Image.new("RGB", (1200, 400), "white")
    pen, font = ImageDraw.Draw(image), ImageFont.truetype("DejaVuSans.ttf", 44)
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            left, top = 60 + 540 * column, 20 + 90 * number
            pen.rectangle((left, top, left + 540, top + 90), outline="#555555", width=3)
            pen.text((left + 20, top + 18), text, fill="black", font=font)
    (table,) = (page := page_with(tmp_path, image, 450, 150)).tables
    assert [page.raw(cell.words) for cell in table.cells] == [text for row in rows for text in row]
    assert (table.rows, table.columns) == (4, 2)
