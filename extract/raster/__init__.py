"""What a page's picture shows besides its words: ruling lines, grounds, coloured signs, bullets, heavy letters.

Everything is measured on the picture at about 150 dots an inch and told in points.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from extract.progress import Piece
from extract.raster.arrows import arrows
from extract.raster.bullets import bullets
from extract.raster.clean import cleaned
from extract.raster.decimals import decimals
from extract.raster.frames import Frame, frames
from extract.raster.grounds import Grounds
from extract.raster.lines import Lines
from extract.raster.patches import Blob
from extract.raster.picture import Picture
from extract.raster.punctuation import punctuated
from extract.raster.signs import signs
from extract.raster.symbols import symbols
from extract.raster.unread import unread
from extract.raster.weight import embolden, slope
from extract.shapes import Shape
from schemas.page import Box, Word


class Raster:
    """The picture of a page, set straight, and what it shows; each thing is looked for once.

    Args:
        image: the page. points_per_pixel: 72 divided by its resolution.
        angle: degrees by which its lines fall to the right.
    """

    def __init__(self, image: Image.Image, points_per_pixel: float, angle: float = 0.0) -> None:
        self._picture = Picture(image, points_per_pixel, angle)
        self._lines = Lines(self._picture)
        self._grounds = Grounds(self._picture)

    def ruling(self) -> list[Shape]:
        """Ruling lines, and the edges between grounds, as thin black boxes."""
        return list(self._ruling)

    @cached_property
    def _ruling(self) -> list[Shape]:
        return self._lines.ruling(self.panels)

    @cached_property
    def frames(self) -> list[Frame]:
        """Boxes that lines close, on whatever ground; their corners may be round."""
        return frames([line.box for line in self._ruling])

    def cleaned(self) -> Image.Image:
        """The picture for reading: light letters on darker grounds made dark on white, ruling lines there erased."""
        return Image.fromarray(self._clean)

    @cached_property
    def _clean(self) -> NDArray[np.uint8]:
        return cleaned(self._picture, self._lines.grid())

    @property
    def panels(self) -> list[Box]:
        """Boxes on a ground of their own, such as cards and every other row; cells of tables may be among them."""
        return self._grounds.panels

    def ground(self, box: Box) -> str | None:
        """The background inside a box, ``#rrggbb``, the same for all that are alike; None for the paper's own."""
        return self._grounds.ground(box)

    def bar_pieces(self) -> Iterator[Piece]:
        """Boxes that may be tracks of progress bars, as outlines, and what may be their fills."""
        return self._grounds.bar_pieces()

    @cached_property
    def stages(self) -> list[Piece]:
        """Boxes and chevrons of one even colour that may be the stages of a bar."""
        return list(self._grounds.stages())

    def signs(self) -> list[Blob]:
        """Small coloured signs: filled ones, and hollow ones with a coloured outline; and grey discs of their size.
        Letters may be among them."""
        return signs(self._picture)

    def unread(self, words: Sequence[Word], signs: Iterable[Box]) -> list[Box]:
        """Where there is ink of the size of letters that is in no word, sign or ruling line; by phrase."""
        return unread(self._picture, self._clean, self._lines.grid(), words, signs)

    def bullets(self, words: Sequence[Word]) -> list[Word]:
        """The words with a "•" before each list item, whatever the OCR engine made of the dot there, if anything."""
        return bullets(self._picture, words)

    def arrows(self, words: Sequence[Word]) -> list[Word]:
        """The words with a "→" or "←" where one is drawn beside a word, whatever the OCR engine made of it."""
        return arrows(self._picture, self._clean, words)

    def punctuated(self, words: Sequence[Word]) -> list[Word]:
        """The words with the stops, commas, dashes and middle dots that were passed over."""
        return punctuated(self._picture, self._clean, words)

    def decimals(self, words: Sequence[Word]) -> Iterator[tuple[Word, str, float]]:
        """Words that are whole numbers as read, what they are with the comma or stop that is drawn between their
        digits, and how high these are, points."""
        return decimals(self._clean, self._picture.full_scale, words)

    def symbols(self, words: Sequence[Word]) -> tuple[list[Word], list[Word]]:
        """The words without what was read from boxes to tick, ticks, crosses and the like, and these as words."""
        return symbols(self._picture, self._clean, words)

    def embolden(self, words: Sequence[Word]) -> None:
        """Mark the words whose strokes are clearly heavier than is usual for letters of their size."""
        embolden(self._picture, self._clean, words)

    def slope(self, words: Sequence[Word]) -> None:
        """Mark the words whose letters are slanted."""
        slope(self._picture, self._clean, words)
