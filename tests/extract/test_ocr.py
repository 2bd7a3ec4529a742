"""Words read from pictures: spelling, place and size, and what is said where Tesseract is missing."""

from __future__ import annotations

import io
from pathlib import Path
from threading import local

import numpy as np
import pypdfium2 as pdfium
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from numpy.typing import NDArray
from PIL import Image, ImageDraw
from reportlab.pdfgen.canvas import Canvas

from extract import ocr
from schemas.errors import MissingProgram
from schemas.page import TextSource

SCALE = 200 / 72
"""Pixels per point of the test picture."""


@pytest.fixture(scope="module")
def picture() -> Image.Image:
    """A page, 400 by 300 points, with a heading, a sentence and a vertical rule."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(400, 300))
    canvas.setFont("Helvetica-Bold", 24)
    canvas.drawString(50, 250, "Årsplan for møtene")
    canvas.setFont("Helvetica", 12)
    canvas.drawString(50, 200, "Rådet på Øya bør gjøre særlig mye på sjøen.")
    canvas.line(30, 20, 30, 280)
    canvas.save()
    page = pdfium.PdfDocument(buffer.getvalue())[0]
    return page.render(scale=SCALE).to_pil()


def test_norwegian_letters_are_read(picture: Image.Image) -> None:
    words = ocr.read_picture(picture, 1 / SCALE)
    assert [word.text for word in words] == [
        *("Årsplan", "for", "møtene"),
        *("Rådet", "på", "Øya", "bør", "gjøre", "særlig", "mye", "på", "sjøen."),
    ]
    assert all(word.raw == word.text and word.source is TextSource.OCR for word in words)
    assert all(0.5 < word.confidence <= 1 for word in words)


def test_boxes_and_sizes_are_in_points(picture: Image.Image) -> None:
    words = ocr.read_picture(picture, 1 / SCALE)
    heading, sentence = words[0], words[3]
    assert heading.box == pytest.approx((50, 27, 138, 55), abs=3)
    assert sentence.box[0] == pytest.approx(50, abs=2)
    assert sentence.box[3] == pytest.approx(100, abs=2)
    assert heading.size == pytest.approx(24, rel=0.15)
    assert sentence.size == pytest.approx(12, rel=0.15)


def test_boxes_end_where_the_ink_does(picture: Image.Image) -> None:
    dark = picture.convert("L").point([255] * 128 + [0] * 128)
    for word in ocr.read_picture(picture, 1 / SCALE):
        left, top, right, bottom = (round(edge * SCALE) for edge in word.box)
        inside = dark.crop((left, top, right, bottom)).getbbox()
        assert inside == (0, 0, right - left, bottom - top), word.text


def test_empty_picture_gives_no_words() -> None:
    assert ocr.read_picture(Image.new("RGB", (800, 600), "white"), 0.36) == []


def test_program_reads_as_the_library_does(picture: Image.Image, monkeypatch: pytest.MonkeyPatch) -> None:
    inside = [word.text for word in ocr.read_picture(picture, 1 / SCALE)]
    outside = ocr._outside()
    monkeypatch.setattr(ocr, "_engine", lambda: outside)
    assert [word.text for word in ocr.read_picture(picture, 1 / SCALE)] == inside


def test_missing_language_file_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    pytest.importorskip("tesserocr")
    monkeypatch.setattr(ocr, "_TESSDATA", (f"{tmp_path}/*",))
    monkeypatch.delenv("TESSDATA_PREFIX", raising=False)
    monkeypatch.setattr(ocr, "_own", local())
    with pytest.raises(MissingProgram, match="norske språkfila") as caught:
        ocr.read_picture(Image.new("L", (10, 10)), 1)
    assert "tesseract-ocr-nor" in str(caught.value)


@given(
    arrays.arrays(np.uint8, st.tuples(st.integers(1, 9), st.integers(1, 9))),
    st.floats(0, 0.5),
    st.floats(0.5, 1),
)
def test_levels_are_percentiles(crop: NDArray[np.uint8], low: float, high: float) -> None:
    assert ocr.levels(crop, low, high) == pytest.approx(
        np.percentile(crop, (100 * low, 100 * high)), abs=1e-6
    )


def test_a_dash_that_nobody_drew_is_no_word(monkeypatch: pytest.MonkeyPatch) -> None:
    image = Image.new("L", (400, 100), 245)
    ImageDraw.Draw(image).rectangle((200, 48, 215, 51), fill=60)
    rows = [(20, 60, "Kaia"), (100, 20, "—"), (200, 16, "—"), (240, 60, "bygges")]
    told = "\n".join(
        f"5\t1\t1\t1\t1\t{at}\t{x}\t40\t{wide}\t20\t90\t{text}" for at, (x, wide, text) in enumerate(rows)
    )
    monkeypatch.setattr(ocr, "_engine", lambda: lambda *_: told)
    assert [word.text for word in ocr.read_picture(image, 0.36)] == ["Kaia", "–", "bygges"]
