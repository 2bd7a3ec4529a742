"""What a PDF page holds: its words, vector shapes and pictures, in points as displayed."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import pypdfium2 as pdfium

from extract.letters import read_words
from extract.projection import projection
from extract.shapes import Picture, Shape, read_shapes
from schemas.page import Word


@dataclass(slots=True)
class Contents:
    """All that is drawn on a page, in the file's order; words beside the page as displayed are left out.

    ``fonts`` are the words by their font; ``said`` is what the file says of words that were told by the numbers of
    their glyphs, by their ``id``; ``unnamed`` are the fonts without a name; ``cut`` tells that there were more than
    MAX_OBJECTS objects.
    """

    words: list[Word]
    fonts: dict[int, list[Word]]
    said: dict[int, str]
    unnamed: frozenset[int]
    shapes: list[Shape]
    pictures: list[Picture]
    cut: bool = False


def read_contents(page: pdfium.PdfPage, numbered: Collection[int] = ()) -> Contents:
    """Everything on the page, the words of the fonts in ``numbered`` by the numbers of their glyphs.

    Raises pdfium.PdfiumError if the page is broken.
    """
    project = projection(page)
    words, fonts, said, unnamed = read_words(page, project, numbered)
    width, height = page.get_size()
    hidden = {id(word) for word in words if not _is_shown(word, width, height)}
    if hidden:
        words = [word for word in words if id(word) not in hidden]
        fonts = {font: [word for word in own if id(word) not in hidden] for font, own in fonts.items()}
    shapes, pictures, cut = read_shapes(page, project)
    return Contents(
        words, {font: own for font, own in fonts.items() if own}, said, unnamed, shapes, pictures, cut
    )


def _is_shown(word: Word, width: float, height: float) -> bool:
    """Whether a word stands on the page, and not beside it like the notes to those who use a template."""
    x0, top, x1, bottom = word.box
    return x0 < width and x1 > 0 and top < height and bottom > 0
