"""What a PDF page holds: its words, vector shapes and pictures, in points as displayed."""

from __future__ import annotations

from dataclasses import dataclass

import pypdfium2 as pdfium

from extract.letters import read_words
from extract.projection import projection
from extract.shapes import Picture, Shape, read_shapes
from schemas.page import Word


@dataclass(slots=True)
class Contents:
    """All that is drawn on a page, in the file's order.

    ``fonts`` are the words by their font; ``cut`` tells that there were more than MAX_OBJECTS objects.
    """

    words: list[Word]
    fonts: list[list[Word]]
    shapes: list[Shape]
    pictures: list[Picture]
    cut: bool = False


def read_contents(page: pdfium.PdfPage) -> Contents:
    """Everything on the page. Raises pdfium.PdfiumError if the page is broken."""
    project = projection(page)
    words, fonts = read_words(page, project)
    shapes, pictures, cut = read_shapes(page, project)
    return Contents(words, fonts, shapes, pictures, cut)
