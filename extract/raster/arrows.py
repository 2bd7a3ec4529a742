"""Arrows between the words of a picture, which the OCR engine drops or takes for dashes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from extract.components import components
from extract.raster.picture import Mask, Picture, overlap
from extract.raster.unread import ink_of
from schemas.page import Box, Word

_HIGH, _SLENDER = (2.5, 14.0), (1.25, 4.0)
"""Points: how high an arrow is; and how many times as wide."""
_SHAFT, _THIN = 0.4, 0.4
"""Share of an arrow's width that is shaft at least, and share of its height that the shaft is thick at most."""
_WHOLE, _MIDDLE = 0.85, 0.3
"""Share of its width that the shaft's row fills, and of its height that this row lies off the middle at most."""
_NEAR = 2.5
"""Heights of a letter between an arrow and the word beside it at most."""


def arrows(picture: Picture, clean: NDArray[np.uint8], words: Sequence[Word]) -> list[Word]:
    """The words with a "→" or "←" where one is drawn beside a word, in the place of what was read there, if anything.

    Args:
        clean: the picture made ready for reading, letters dark on white.
    """
    ink = ink_of(picture, clean)
    parts = components(ink)
    wide, high = (parts.boxes[:, 2:] - parts.boxes[:, :2]).T
    fits = (high * picture.scale >= _HIGH[0]) & (high * picture.scale <= _HIGH[1])
    fits &= (wide >= _SLENDER[0] * high) & (wide <= _SLENDER[1] * high)
    found: list[Word] = []
    for left, top, right, bottom in parts.boxes[fits].tolist():
        sign = arrow(ink[top:bottom, left:right])
        box = picture.points(left, top, right, bottom)
        beside = _beside(box, words) if sign else None
        if sign and beside is not None:
            place = box[0], beside.box[1], box[2], beside.box[3]
            found.append(replace(beside, raw=sign, text=sign, box=place, bold=False, italic=False))
    read = [word for word in words if not any(_is_read_from(word, one.box) for one in found)]
    held = [one for one in found if not any(overlap(word.box, one.box) for word in read)]
    return [*read, *held]


def arrow(part: Mask) -> str | None:
    """Which way the arrow that a spot is points; None for another spot."""
    high, wide = part.shape
    rows = np.count_nonzero(part, axis=1)
    columns = high - part[::-1].argmax(axis=0) - part.argmax(axis=0)
    shaft = int(rows.argmax())
    if rows[shaft] < _WHOLE * wide or abs(shaft - (high - 1) / 2) > _MIDDLE * high:
        return None
    thin = columns <= max(_THIN * high, 2)
    length = round(_SHAFT * wide)
    tall = np.flatnonzero(~thin)
    if not len(tall) or columns.max() < 0.8 * high:
        return None
    if thin[:length].all() and tall.min() >= length:
        return "→"
    if thin[-length:].all() and tall.max() < wide - length:
        return "←"
    return None


def _beside(box: Box, words: Sequence[Word]) -> Word | None:
    """The word with letters nearest to a box on its line, left or right of it."""
    y = (box[1] + box[3]) / 2
    near = [
        (gap, word)
        for word in words
        if any(map(str.isalnum, word.raw)) and word.box[1] < y < word.box[3]
        for gap in [max(word.box[0] - box[2], box[0] - word.box[2])]
        if 0 <= gap <= _NEAR * (word.box[3] - word.box[1])
    ]
    return min(near, key=lambda one: one[0])[1] if near else None


def _is_read_from(word: Word, box: Box) -> bool:
    """Whether a word without letters is what was read from the sign in a box."""
    middle = (word.box[0] + word.box[2]) / 2
    return not any(map(str.isalnum, word.raw)) and box[0] <= middle <= box[2] and overlap(word.box, box)
