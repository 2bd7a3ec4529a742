"""Uneven light on scanned pages is made even; what is drawn is left."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw

from extract.light import even_light

WIDE, HIGH = 800, 1000
PAPER = 250


def page() -> Image.Image:
    """White paper with lines of words, and a pale box over a half of it."""
    image = Image.new("RGB", (WIDE, HIGH), (PAPER, PAPER, PAPER))
    pen = ImageDraw.Draw(image)
    pen.rectangle((60, 500, 400, 700), fill=(225, 232, 240))
    for top in range(80, 900, 30):
        for left in range(80, 700, 90):
            pen.rectangle((left, top, left + 60, top + 8), fill="black")
    return image


def shadowed(image: Image.Image) -> Image.Image:
    """The page with the shadow of a fold at its left, and lit less towards its foot."""
    across = 1 - 0.3 * np.exp(-np.arange(WIDE) / 100)
    down = 1 - 0.15 * np.arange(HIGH) / HIGH
    return Image.fromarray((np.asarray(image) * (down[:, None] * across)[..., None]).astype(np.uint8))


def test_paper_in_a_shadow_is_as_bright_as_elsewhere_and_a_ground_stays_one() -> None:
    dots = np.asarray(even_light(shadowed(page())), dtype=np.int16)
    corners = [dots[y, x].mean() for y in (20, HIGH - 20) for x in (10, WIDE - 10)]
    assert max(corners) - min(corners) < 6
    assert abs(dots[515, 200] - dots[515, 450]).max() > 15


def test_an_evenly_lit_page_is_left_as_it_is() -> None:
    image = page()
    assert even_light(image) is image


def test_a_dark_band_along_a_side_is_no_shadow() -> None:
    image = page()
    ImageDraw.Draw(image).rectangle((0, 0, 40, HIGH), fill=(70, 140, 60))
    ImageDraw.Draw(image).rectangle((0, 0, WIDE, 50), fill=(30, 40, 90))
    assert even_light(image) is image
