"""Commas and stops that the OCR engine passed over between digits are seen in the page's picture."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw, ImageFont

from extract.raster import Raster
from extract.scan import Scan
from schemas.page import Page, TextSource, Word

POINTS = 72 / 200


def page_of(drawn: str, read: str) -> Page:
    """A page with a number, as it is drawn and as it was read."""
    image = Image.new("RGB", (1000, 300), "white")
    pen = ImageDraw.Draw(image)
    font = ImageFont.load_default(40)
    words = []
    for x, shown, said in ((60, "Kaia", "Kaia"), (200, drawn, read)):
        pen.text((x, 80), shown, "black", font)
        left, top, right, bottom = (edge * POINTS for edge in pen.textbbox((x, 80), shown, font))
        words.append(
            Word(said, said, (left, top, right, bottom), size=14, source=TextSource.OCR, confidence=0.95)
        )
    page = Page(1, 1000 * POINTS, 300 * POINTS)
    Scan(words, 0.0, Raster(image, POINTS), image, POINTS).fill(page)
    return page


@pytest.mark.parametrize(
    ("drawn", "read"), [("9,2", "92"), ("1,5", "15"), ("97,2", "972"), ("10.15", "1015")]
)
def test_a_sign_between_digits_is_put_back_and_told(drawn: str, read: str) -> None:
    page = page_of(drawn, read)
    assert [word.text for word in page.words] == ["Kaia", drawn]
    (repair,) = page.repairs
    assert (repair.word, repair.raw, repair.text, repair.kind) == (1, read, drawn, "reading")
    assert "skilletegn" in repair.reason


@pytest.mark.parametrize(("drawn", "read"), [("92", "92"), ("92,", "92"), ("1457", "1457"), ("9.2,5", "925")])
def test_no_sign_is_made_where_none_is_between_two_digits(drawn: str, read: str) -> None:
    page = page_of(drawn, read)
    assert page.words[1].text.rstrip(",") == read
    assert page.repairs == []
