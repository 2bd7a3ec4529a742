"""From a PDF page's own space to the page as displayed."""

from __future__ import annotations

from collections.abc import Callable

import pypdfium2 as pdfium

from schemas.page import Box

Project = Callable[[float, float, float, float], Box]


def projection(page: pdfium.PdfPage) -> Project:
    """A function from (left, bottom, right, top) in the page's own space to a box as displayed."""
    left, bottom, right, top = page.get_bbox()
    match page.get_rotation():
        case 90:
            return lambda x0, y0, x1, y1: (y0 - bottom, x0 - left, y1 - bottom, x1 - left)
        case 180:
            return lambda x0, y0, x1, y1: (right - x1, y0 - bottom, right - x0, y1 - bottom)
        case 270:
            return lambda x0, y0, x1, y1: (top - y1, right - x1, top - y0, right - x0)
        case _:
            return lambda x0, y0, x1, y1: (x0 - left, top - y1, x1 - left, top - y0)
