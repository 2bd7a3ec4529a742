"""Commas and stops between the digits of a number that the OCR engine passed over, told by their ink."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import median

import numpy as np
from numpy.typing import NDArray

from extract.components import components
from extract.ocr import levels
from schemas.page import Word

_DIGITS = re.compile(r"(\d{2,7})%?")
_CONTRAST = 60
"""Levels of grey between a number's ink and its ground."""
_LEAST_HIGH, _SPECK = 8, 2
"""Dots of height of digits that are told by their ink; and of what is none at most."""
_TALL, _EVEN = 0.75, 0.1
"""Shares of the highest piece: how high a digit is at least, and by how much the feet of digits may differ."""
_SPOT_WIDE, _SPOT_HIGH = 0.32, 0.42
"""Shares of a digit's height: how wide and high a stop or comma is at most."""
_TAIL = 0.07
"""Share of a digit's height that a comma reaches below the line at least; a stop ends on it."""

_Piece = tuple[int, int, int, int]
"""Left, top, right and bottom of ink that hangs together, dots."""


def decimals(
    clean: NDArray[np.uint8], scale: float, words: Sequence[Word]
) -> Iterator[tuple[Word, str, float]]:
    """The words that are whole numbers, or per cents, as read and have one comma or stop between two digits, what they
    are with it, and the height of their digits, points.

    Args:
        clean: the picture made ready for reading, letters dark on white. scale: points per dot.
    """
    for word in words:
        if (number := _DIGITS.fullmatch(word.raw)) is not None:
            left, top, right, bottom = (round(edge / scale) for edge in word.box)
            pieces = _pieces(clean[max(0, top - 1) : bottom + 2, max(0, left - 1) : right + 2])
            found = _spotted(pieces, len(number[1]))
            if found is not None:
                at, sign, high = found
                yield word, word.raw[:at] + sign + word.raw[at:], high * scale


def _pieces(crop: NDArray[np.uint8]) -> list[_Piece]:
    if not crop.size:
        return []
    low, high = levels(crop, 0.02, 0.98)
    if high - low < _CONTRAST:
        return []
    parts = components(np.asarray(crop < (low + high) / 2))
    return [(box[0], box[1], box[2], box[3]) for box in parts.boxes[parts.sizes > _SPECK].tolist()]


def _spotted(pieces: Sequence[_Piece], digits: int) -> tuple[int, str, int] | None:
    """Behind how many digits the only other piece stands, what it is, and how high the digits are; None where there
    is not one piece to a digit, all on one line, or where the other is no comma or stop."""
    highest = max((bottom - top for _, top, _, bottom in pieces), default=0)
    tall = [piece for piece in pieces if piece[3] - piece[1] >= _TALL * highest]
    tall = sorted(tall)[:digits]
    end = max((piece[2] for piece in tall), default=0)
    others = [piece for piece in pieces if piece not in tall and piece[0] < end]
    if highest < _LEAST_HIGH or len(tall) != digits or len(others) != 1:
        return None
    line, (left, top, right, bottom) = median(piece[3] for piece in tall), others[0]
    uneven = max(abs(piece[3] - line) for piece in tall) > max(1.0, _EVEN * highest)
    small = right - left <= _SPOT_WIDE * highest and bottom - top <= _SPOT_HIGH * highest
    low = top >= line - _SPOT_WIDE * highest and bottom >= line - 1
    at = sum(piece[0] < left for piece in tall)
    if uneven or not (small and low) or not 0 < at < digits:
        return None
    return at, "," if bottom > line + max(1.0, _TAIL * highest) else ".", highest
