"""A page's picture with the words of an evidence marked."""

from __future__ import annotations

from collections.abc import Sequence

from PIL import Image, ImageDraw

from schemas.page import Box
from schemas.source import Source

SCALE = 2.0
"""Pixels to a point."""
_FILL = (255, 214, 0, 90)
_FRAME = (200, 80, 0, 255)
_AIR = 1.5
"""Points around a box."""


def draw_page(source: Source, page: int, boxes: Sequence[Box]) -> Image.Image:
    """The page (1-based) as displayed, with ``boxes`` (points) marked.

    Raises as ``extract.open_document``.
    """
    from extract import open_document

    with open_document(source) as reader:
        picture = reader.render(page, SCALE).convert("RGBA")
    marks = Image.new("RGBA", picture.size)
    pen = ImageDraw.Draw(marks)
    for x0, top, x1, bottom in boxes:
        corners = ((x0 - _AIR) * SCALE, (top - _AIR) * SCALE, (x1 + _AIR) * SCALE, (bottom + _AIR) * SCALE)
        pen.rectangle(corners, fill=_FILL, outline=_FRAME, width=2)
    return Image.alpha_composite(picture, marks).convert("RGB")
