"""Stops, commas, dashes and middle dots that the OCR engine passed over, told by their ink beside the words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from extract.ocr import dash_of, letter_depth
from extract.raster.picture import Picture
from schemas.page import Box, Word

_CONTRAST = 60
"""Levels of grey by which ink is darker than its ground."""
_BEHIND, _FREE = 0.45, 0.12
"""Shares of the font size: how far behind its word a stop is looked for, and what is free behind it at least."""
_SPOT, _TAIL, _MISS = (0.06, 0.22), 0.36, 0.07
"""Shares of the font size: how wide and high a stop is, how high a comma, and by how much they may miss the line."""
_GAP, _LONG, _THICK, _HEIGHT = (0.7, 2.4), (0.2, 1.1), 0.14, (0.12, 0.5)
"""Shares of the font size: the gap between words that a dash stands in, how long and thick it is, and how far above the
line."""
_ROUND, _MIDDLE = 1.5, (0.2, 0.5)
"""Times its narrower side that a middle dot is long at most; and how far above the line, in shares of the font size."""
_ENDS = frozenset(")%»”")


def punctuated(picture: Picture, clean: NDArray[np.uint8], words: Sequence[Word]) -> list[Word]:
    """The words with the stops and commas behind them, and the dashes and dots between them.

    Args:
        clean: the picture made ready for reading, letters dark on white.
    """
    found: list[Word] = []
    for index, word in enumerate(words):
        after = words[index + 1] if index + 1 < len(words) else None
        beside = after if after is not None and _is_beside(word, after) else None
        found.append(_stopped(picture, clean, word, beside))
        if beside is not None and (sign := _sign_between(picture, clean, word, beside)) is not None:
            found.append(sign)
    return found


def _is_beside(word: Word, after: Word) -> bool:
    """Whether a word goes on the line of another."""
    level = min(word.box[3], after.box[3]) - max(word.box[1], after.box[1])
    return after.box[0] >= word.box[2] - 1 and level > 0


def _line(word: Word) -> float:
    """The height that the letters of a word stand on."""
    return word.box[3] - letter_depth(word.raw) * word.size


def _stopped(picture: Picture, clean: NDArray[np.uint8], word: Word, beside: Word | None) -> Word:
    size, line = word.size, _line(word)
    if not word.raw or not (word.raw[-1].isalnum() or word.raw[-1] in _ENDS) or word.raw[:-1].endswith("."):
        return word
    end = word.box[2] + _BEHIND * size
    if beside is not None:
        end = min(end, beside.box[0] - _FREE * size)
    spots = list(_spots(picture, clean, (word.box[2], line - 0.9 * size, end, line + 0.3 * size)))
    if len(spots) != 1:
        return word
    x0, top, x1, bottom = spots[0]
    small = _SPOT[0] * size <= x1 - x0 <= _SPOT[1] * size and x1 <= end - _FREE * size
    if not small or top < line - _SPOT[1] * size - 0.5 or bottom < line - _MISS * size - 0.5:
        return word
    tail = bottom > line + _MISS * size + 0.5
    if bottom - top > (_TAIL if tail else _SPOT[1]) * size + 0.5:
        return word
    text = word.raw + ("," if tail else ".")
    return replace(word, raw=text, text=text, box=(*word.box[:2], x1, max(word.box[3], bottom)))


def _sign_between(picture: Picture, clean: NDArray[np.uint8], word: Word, after: Word) -> Word | None:
    size, line = word.size, _line(word)
    gap = after.box[0] - word.box[2]
    if not _GAP[0] * size <= gap <= _GAP[1] * size:
        return None
    spots = list(_spots(picture, clean, (word.box[2], line - 0.9 * size, after.box[0], line + 0.3 * size)))
    if len(spots) != 1:
        return None
    x0, top, x1, bottom = spots[0]
    high = line - (top + bottom) / 2
    if _is_middle_dot(x1 - x0, bottom - top, high, size):
        return replace(word, raw="·", text="·", box=(x0, top, x1, bottom), bold=False, italic=False)
    long = _LONG[0] * size <= x1 - x0 <= _LONG[1] * size
    if not long or bottom - top > _THICK * size + 0.5 or not _HEIGHT[0] * size <= high <= _HEIGHT[1] * size:
        return None
    text = dash_of((x1 - x0) / size)
    return replace(word, raw=text, text=text, box=(x0, top, x1, bottom), bold=False, italic=False)


def _is_middle_dot(wide: float, high: float, above: float, size: float) -> bool:
    """Whether a spot is as wide as high, and at half the height of the letters."""
    narrow, broad = sorted((wide, high))
    return (
        _SPOT[0] * size <= narrow
        and broad <= min(_SPOT[1] * size, _ROUND * narrow)
        and _MIDDLE[0] * size < above < _MIDDLE[1] * size
    )


def _spots(picture: Picture, clean: NDArray[np.uint8], box: Box) -> Iterator[Box]:
    """What is inked in a box, parted where columns are free, as boxes."""
    scale = picture.full_scale
    left, top, right, bottom = (max(0, round(edge / scale)) for edge in box)
    crop = clean[top:bottom, left + 1 : right]
    if crop.size < 4:
        return
    ground = float(np.median(crop))
    ink = crop < ground - _CONTRAST
    columns = ink.any(axis=0)
    change = np.flatnonzero(np.diff(columns, prepend=False, append=False))
    for start, stop in zip(change[::2].tolist(), change[1::2].tolist(), strict=True):
        rows = np.flatnonzero(ink[:, start:stop].any(axis=1))
        yield (
            (left + 1 + start) * scale,
            (top + int(rows[0])) * scale,
            (left + 1 + stop) * scale,
            (top + int(rows[-1]) + 1) * scale,
        )
