"""Fonts without a name, as some browsers write them: how heavy they are and whether they lean is told by the page's
picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PIL import Image

from extract.raster import Raster
from schemas.page import Word

_FEWEST_LETTERS = 3
"""Of a word that is measured."""
_MOST = 0.5
"""Share of a font's words from which on it is what these are."""


def nameless(fonts: Mapping[int, Sequence[Word]], unnamed: frozenset[int]) -> list[Sequence[Word]]:
    """The fonts of a page that have no name, each as its words, where there is another to hold them against."""
    return [own for font, own in fonts.items() if font in unnamed] if len(fonts) > 1 else []


def weigh(
    words: Sequence[Word], fonts: Sequence[Sequence[Word]], picture: Image.Image, points_per_pixel: float
) -> None:
    """Mark the words of each font as bold, and as slanted, where most of them look so in the page's picture.

    Args:
        words: all of the page. fonts: those without a name.
    """
    raster = Raster(picture, points_per_pixel)
    looks = [(word, word.bold, word.italic) for word in words]
    raster.embolden(words)
    raster.slope(words)
    told = [(own, _most(own, lambda word: word.bold), _most(own, lambda word: word.italic)) for own in fonts]
    for word, bold, italic in looks:
        word.bold, word.italic = bold, italic
    for own, bold, italic in told:
        for word in own:
            word.bold, word.italic = bold, italic or word.italic


def _most(words: Sequence[Word], look: Callable[[Word], bool]) -> bool:
    measured = [look(word) for word in words if sum(map(str.isalpha, word.raw)) >= _FEWEST_LETTERS]
    return sum(measured) > _MOST * len(measured)
