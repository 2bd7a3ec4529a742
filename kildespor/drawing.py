"""A page's picture with the words of an evidence marked."""

from __future__ import annotations

from collections.abc import Sequence

from PIL import Image, ImageChops, ImageDraw

from schemas.page import Box
from schemas.source import Source

SCALE = 2.0
"""Pixels to a point."""
_FILL = (255, 236, 120)
_FRAME = (200, 80, 0)
_AIR = 1.5
"""Points around a box."""


def draw_page(source: Source, page: int, boxes: Sequence[Box]) -> Image.Image:
    """The page (1-based) as displayed, with ``boxes`` (points) marked.

    Raises as ``extract.open_document``.
    """
    from extract import open_document

    with open_document(source) as reader:
        picture = reader.render(page, SCALE).convert("RGB")
    marks = Image.new("RGB", picture.size, "white")
    corners = [
        ((x0 - _AIR) * SCALE, (top - _AIR) * SCALE, (x1 + _AIR) * SCALE, (bottom + _AIR) * SCALE)
        for x0, top, x1, bottom in boxes
    ]
    for box in corners:
        ImageDraw.Draw(marks).rectangle(box, fill=_FILL)
    # Multiplied like a marker pen, so that a red light under the mark stays red.
    picture = ImageChops.multiply(picture, marks)
    for box in corners:
        ImageDraw.Draw(picture).rectangle(box, outline=_FRAME, width=2)
    return picture
