"""Grounds of cells and words on ruling lines, in pages that are only pictures."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from extract.colour import colour_name
from extract.raster import Raster
from extract.scan import Scan
from schemas.page import Page, Word

DPI = 150
POINTS = 72 / DPI


def test_a_ground_keeps_its_hue_and_grounds_that_are_alike_are_one() -> None:
    image = Image.new("RGB", (600, 300), "white")
    pen = ImageDraw.Draw(image)
    pen.rectangle((50, 50, 200, 100), fill="#83a499")
    pen.rectangle((50, 120, 200, 170), fill="#85a69b")
    pen.rectangle((50, 190, 200, 240), fill="#ef847e")
    raster = Raster(image, POINTS)
    first, second, third, paper = (
        raster.ground((60 * POINTS, top * POINTS, 190 * POINTS, (top + 40) * POINTS))
        for top in (55, 125, 195, 255)
    )
    assert first == second
    assert first is not None
    assert third is not None
    assert (colour_name(first), colour_name(third)) == ("green", "red")
    assert paper is None


def test_what_is_read_in_a_ruling_line_does_not_end_the_table() -> None:
    image = Image.new("RGB", (1000, 400), "white")
    pen = ImageDraw.Draw(image)
    edges = (60, 120, 180, 240)
    for y in edges:
        pen.line((50, y, 950, y), fill="#888888", width=2)
    for x in (50, 550, 950):
        pen.line((x, edges[0], x, edges[-1]), fill="#888888", width=2)
    words = [
        Word(text, text, (x * POINTS, (y + 20) * POINTS, (x + 90) * POINTS, (y + 42) * POINTS), size=11)
        for y, row in zip(edges, (("Tiltak", "Frist"), ("Kaia", "Mai"), ("Brua", "Juni")), strict=False)
        for x, text in zip((60, 600), row, strict=True)
    ]
    # Read by the engine in the third line, over most of its length.
    words.append(Word("—=—==", "—=—==", (60 * POINTS, 178 * POINTS, 940 * POINTS, 184 * POINTS), size=11))
    page = Page(1, 1000 * POINTS, 400 * POINTS)
    Scan(words, 0.0, Raster(image, POINTS), image, POINTS).fill(page)
    (table,) = page.tables
    assert (table.rows, table.columns) == (3, 2)
    assert [word.raw for word in page.words] == ["Tiltak", "Frist", "Kaia", "Mai", "Brua", "Juni"]


def test_a_coloured_letter_that_is_a_word_is_no_sign() -> None:
    image = Image.new("RGB", (600, 200), "white")
    pen = ImageDraw.Draw(image)
    pen.ellipse((100, 100, 118, 120), fill="#165774")
    boxes = {"til": (50, 100, 90, 120), "å": (100, 94, 118, 120), "vedta": (130, 100, 220, 120)}
    words = [
        Word(text, text, (x0 * POINTS, top * POINTS, x1 * POINTS, bottom * POINTS), size=11)
        for text, (x0, top, x1, bottom) in boxes.items()
    ]
    page = Page(1, 600 * POINTS, 200 * POINTS)
    Scan(words, 0.0, Raster(image, POINTS), image, POINTS).fill(page)
    assert [word.raw for word in page.words] == ["til", "å", "vedta"]
    assert page.marks == []


@pytest.mark.parametrize(("paper", "card"), [("#f6f7f9", "#ffffff"), ("#ffffff", "#f3f5f6")])
def test_cards_hardly_lighter_or_darker_than_the_paper_are_panels(paper: str, card: str) -> None:
    image = Image.new("RGB", (1000, 600), paper)
    pen = ImageDraw.Draw(image)
    cards = [(80, 100, 460, 300), (540, 100, 920, 300)]
    for left, top, right, bottom in cards:
        pen.rectangle((left, top, right, bottom), fill=card)
        for line in range(4):
            pen.rectangle((left + 20, top + 30 + 40 * line, left + 200, top + 36 + 40 * line), fill="black")
    found = Raster(image, POINTS).panels
    assert sorted([round(edge / POINTS / 10) for edge in box] for box in found) == [
        [round(edge / 10) for edge in box] for box in cards
    ]


def test_a_page_of_one_shade_has_no_pale_cards() -> None:
    image = Image.new("RGB", (1000, 600), "#f6f7f9")
    ImageDraw.Draw(image).rectangle((80, 100, 460, 106), fill="black")
    assert not Raster(image, POINTS).panels


def test_grain_of_the_paper_in_a_frame_is_no_ground() -> None:
    image = Image.new("RGB", (1200, 800), (246,) * 3)
    pen = ImageDraw.Draw(image)
    pen.rectangle((100, 100, 700, 600), outline=(43, 119, 135), width=3)
    font = ImageFont.load_default(22)
    for line in range(30):
        left = 720 if line % 2 else 120
        pen.text((left, 30 + 24 * line), "Båtene skal i land før isen", (40, 40, 40), font)
    soft = np.asarray(image.filter(ImageFilter.GaussianBlur(1)), dtype=np.float64)
    grained = (soft + np.random.default_rng(1).normal(0, 3, (800, 1200, 1))).clip(0, 255).astype(np.uint8)
    assert Raster(Image.fromarray(grained), 72 / 150).panels == []
