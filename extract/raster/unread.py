"""Ink in a picture that no word was read from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from extract.components import components
from extract.raster.picture import CLEARLY, DARK, RIM, Line, Mask, Picture
from schemas.page import Box, Word, union

_LETTER = (4.0, 30.0)
"""Points: how high a line of letters is."""
_SPECK = 6
"""Dots of what is no letter at most."""
_AROUND = 12
"""Pixels around a dot that its ground is told by."""


def unread(
    picture: Picture,
    clean: NDArray[np.uint8],
    grid: Iterable[Line],
    words: Sequence[Word],
    signs: Iterable[Box],
) -> list[Box]:
    """Where there is ink of the size of letters that is in no word, sign or ruling line; by phrase.

    Args:
        clean: the picture made ready for reading. grid: ruling lines, pixels.
    """
    ink = ink_of(picture, clean)
    for box in (*(word.box for word in words), *signs):
        left, top, right, bottom = (round(edge / picture.scale) for edge in box)
        ink[max(0, top - RIM) : bottom + RIM, max(0, left - RIM) : right + RIM] = False
    for x0, y0, x1, y1 in grid:
        ink[max(0, y0 - RIM) : y1 + RIM + 1, max(0, x0 - RIM) : x1 + RIM + 1] = False
    phrases: list[Box] = []
    for box in sorted(_letters(picture, ink)):
        high = box[3] - box[1]
        near = next(
            (
                index
                for index, other in enumerate(phrases)
                if box[0] - other[2] < high and min(box[3], other[3]) - max(box[1], other[1]) > 0
            ),
            None,
        )
        if near is None:
            phrases.append(box)
        else:
            phrases[near] = union((phrases[near], box))
    return [box for box in phrases if _LETTER[0] <= box[3] - box[1] <= _LETTER[1]]


def _letters(picture: Picture, ink: Mask) -> Iterator[Box]:
    parts = components(ink)
    for left, top, right, bottom in (parts.boxes[parts.sizes > _SPECK] * picture.scale).tolist():
        if bottom - top <= _LETTER[1] and right - left <= 2 * _LETTER[1]:
            yield left, top, right, bottom


def ink_of(picture: Picture, clean: NDArray[np.uint8], clearly: int = CLEARLY) -> Mask:
    """Dots clearly darker, by so many levels of grey, than what surrounds them, where that is light."""
    size = picture.grey.shape[1], picture.grey.shape[0]
    small = Image.fromarray(clean).resize(size, Image.Resampling.BOX)
    ground = np.asarray(small.filter(ImageFilter.BoxBlur(_AROUND)))
    return np.asarray((np.asarray(small) < ground.astype(np.int16) - clearly) & (ground > DARK))
