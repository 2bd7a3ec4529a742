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
    """All that is drawn on a page, in the file's order; words beside the page as displayed are left out.

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
    width, height = page.get_size()
    hidden = {id(word) for word in words if not _is_shown(word, width, height)}
    if hidden:
        words = [word for word in words if id(word) not in hidden]
        fonts = [own for font in fonts if (own := [word for word in font if id(word) not in hidden])]
    shapes, pictures, cut = read_shapes(page, project)
    return Contents(words, fonts, shapes, pictures, cut)


def _is_shown(word: Word, width: float, height: float) -> bool:
    """Whether a word stands on the page, and not beside it like the notes to those who use a template."""
    x0, top, x1, bottom = word.box
    return x0 < width and x1 > 0 and top < height and bottom > 0
