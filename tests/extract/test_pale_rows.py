"""The last row of a table in a scan, on a ground hardly darker than the paper, has no line below it."""

from __future__ import annotations

from PIL import Image, ImageDraw

from extract.raster import Raster

PALE, PAPER = (225, 229, 237), (245, 245, 245)
LEFT, RIGHT, TOP, BOTTOM = 60, 900, 80, 320
"""Pixels of a page of 150 dots an inch."""


def raster(columns: tuple[int, ...]) -> Raster:
    """A pale box, with white lines standing in it at these pixels."""
    image = Image.new("RGB", (1000, 500), PAPER)
    pen = ImageDraw.Draw(image)
    pen.rectangle((LEFT, TOP, RIGHT, BOTTOM), fill=PALE)
    for x in columns:
        pen.line((x, TOP, x, BOTTOM), fill="white", width=2)
    return Raster(image, 72 / 150)


def closed(page: Raster) -> bool:
    """Whether a lying line ends the box."""
    scale = 150 / 72
    return any(
        abs(line.box[1] * scale - BOTTOM) < 4 and (line.box[2] - line.box[0]) * scale > 800
        for line in page.ruling()
    )


def test_the_ground_of_a_row_that_standing_lines_end_with_closes_the_table() -> None:
    assert closed(raster((300, 600)))


def test_a_box_without_columns_is_no_table_to_be_closed() -> None:
    assert not closed(raster(()))
    assert not closed(raster((300,)))
