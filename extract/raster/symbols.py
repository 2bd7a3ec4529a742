"""Signs of a picture that stand for something by their shape, whatever the OCR engine makes of them: boxes to tick,
ticks, crosses, triangles, arrows, exclamation marks, and circles that are more or less full."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extract.components import components
from extract.ocr import letter_height, levels
from extract.raster.arrows import arrow
from extract.raster.picture import Mask, Picture, hex_colour, overlap
from extract.raster.unread import ink_of
from schemas.page import Box, TextSource, Word

_SIZE, _WIDE, _HIGH = (4.5, 24.0), 1.7, 1.3
"""Points: how high a sign is; and how many times as wide as high, and the reverse, it is at most."""
_FAINT = 30
"""Levels of grey by which a sign is darker than its ground at least."""
_STROKE, _DOT_BELOW = 0.45, 0.4
"""How wide the stroke of an exclamation mark is at most, and how far below it its dot is, by the stroke's height."""
_CLEAR = 0.25
"""Share of its height that is free on both sides of a sign."""
_LEAST_DOTS = 10
"""Dots of height and width that a shape is told by at least."""
_READ = 3
"""Characters that the OCR engine makes of a sign at most."""
_NEAR = 4.0
"""Heights of a sign between it and the word that it stands before at most."""
_RULED, _THICK = 0.85, 0.2
"""Share of its length that a side of a box is drawn, and of the box how thick its sides are at most."""
_SOLID = 0.95
"""Share of its box that a square fills."""
_EMPTY, _CROSSED = 0.04, 0.8
"""Share of a shape's inside up to which it is empty; share of its diagonals that a cross fills."""
_OFF = 0.06
"""Share of a circle's width that its outline misses the true one by at most, on the mean."""
_ALIKE = 2.0
"""Points by which the sides of signs of one size in a column differ."""
_APART = 5.0
"""Widths between the circles of a bar at most."""
_INSIDE = 0.62
"""Share of a circle's radius within which it is full or empty."""
_FULL, _HOLLOW = 0.88, 0.12
"""Shares of a part of a circle from which on it is full, and up to which it is empty."""
_LOW = (0.15, 0.55)
"""Where, as shares of its width, a tick is lowest."""
_SHORTER = 0.2
"""Share of its height by which a tick's left arm is lower than its right one."""
_BALLS = {
    (False, False, False, False): "○",
    (True, True, True, True): "●",
    (True, False, True, False): "◐",
    (False, True, False, True): "◑",
    (False, True, False, False): "◔",
    (False, True, True, True): "◕",
}
"""Circles by their upper left, upper right, lower left and lower right quarter: which are full."""


class _Symbol(NamedTuple):
    """A sign, where it is, its colour, and whether no letter or bullet has its shape."""

    sign: str
    box: Box
    colour: str | None
    certain: bool


def symbols(
    picture: Picture, clean: NDArray[np.uint8], words: Sequence[Word]
) -> tuple[list[Word], list[Word]]:
    """The words without what was read from the page's signs, and these as words.

    A sign that could be a letter or a bullet counts only beside others that could not, or as a light that is out.
    Coloured circles and squares are left to be lights, but for those beside circles that are partly full, and circles
    in a row to be steps of a bar.

    Args:
        clean: the picture made ready for reading, letters dark on white.
    """
    found = list(_symbols(picture, clean, words))
    if not any(one.certain for one in found):
        found = [one for one in found if _is_out(one, found)]
    partly = any(one.sign in "◐◑◔◕" for one in found)
    found = [
        one for one in found if one.sign not in "○●■" or not (_is_light(one, partly) or _is_step(one, found))
    ]
    kept = [word for word in words if not any(_is_read_from(word, one.box) for one in found)]
    return kept, [_word(one, kept) for one in found]


def _is_out(ring: _Symbol, found: Sequence[_Symbol]) -> bool:
    """Whether a grey ring is a light that is out: coloured signs as wide stand above or below it, more than two signs
    in one column."""
    column = [
        one.colour is not None
        for one in found
        if abs(one.box[0] - ring.box[0]) < _ALIKE and abs(one.box[2] - ring.box[2]) < _ALIKE
    ]
    return ring.sign == "○" and ring.colour is None and any(column) and len(column) > 2


def _is_light(ball: _Symbol, partly: bool) -> bool:
    return ball.colour is not None and not partly


def _is_step(ball: _Symbol, found: Sequence[_Symbol]) -> bool:
    """Whether another circle stands close to one on its line."""
    x0, top, x1, bottom = ball.box
    return any(
        other is not ball
        and other.sign in "○●"
        and min(bottom, other.box[3]) > max(top, other.box[1])
        and max(other.box[0] - x1, x0 - other.box[2]) < _APART * (x1 - x0)
        for other in found
    )


def _symbols(picture: Picture, clean: NDArray[np.uint8], words: Sequence[Word]) -> Iterator[_Symbol]:
    ink = ink_of(picture, clean, _FAINT)
    parts = components(ink)
    wide, high = (parts.boxes[:, 2:] - parts.boxes[:, :2]).T
    fits = (np.maximum(wide, high) * picture.scale <= _SIZE[1]) & (high * picture.scale >= _SIZE[0])
    square = fits & (wide <= _WIDE * high) & (high <= _HIGH * wide)
    strokes = parts.boxes[fits & (wide <= _STROKE * high)]
    share = picture.scale / picture.full_scale
    for left, top, right, bottom in (*parts.boxes[square].tolist(), *_with_dots(strokes, parts.boxes)):
        reach = max(1, round(_CLEAR * (bottom - top)))
        beside = ink[top:bottom, max(0, left - reach) : right + reach]
        inside = ink[top:bottom, left:right]
        box = picture.points(left, top, right, bottom)
        if np.count_nonzero(beside) > np.count_nonzero(inside) or _is_in_word(box, words):
            continue
        x0, y0, x1, y1 = (round(edge * share) for edge in (left - 1, top - 1, right + 1, bottom + 1))
        shape = _trimmed(clean[max(0, y0) : y1, max(0, x0) : x1])
        told = None if shape is None else _told(shape)
        if told is not None:
            dots = picture.rgb[top:bottom, left:right][inside]
            colour = np.median(dots, axis=0)
            coloured = colour.max() - colour.min() > 60
            yield _Symbol(told[0], box, hex_colour(colour) if coloured else None, told[1])


def _with_dots(strokes: NDArray[np.intp], boxes: NDArray[np.intp]) -> Iterator[list[int]]:
    """The boxes of upright strokes with a dot below, and nothing else in the column above and below them."""
    for stroke in strokes:
        left, top, right, bottom = stroke.tolist()
        high, wide = bottom - top, right - left
        level = (boxes[:, 0] < right) & (boxes[:, 2] > left)
        near = boxes[level & (boxes[:, 3] > top - _DOT_BELOW * high) & (boxes[:, 1] < bottom + 0.8 * high)]
        dots = [box for box in near.tolist() if box != [left, top, right, bottom]]
        if len(dots) == 1 and 0 < dots[0][1] - bottom <= _DOT_BELOW * high:
            dot = dots[0]
            if max(dot[2] - dot[0], dot[3] - dot[1]) <= 1.5 * max(wide, 2):
                yield [min(left, dot[0]), top, max(right, dot[2]), dot[3]]


def _trimmed(crop: NDArray[np.uint8]) -> Mask | None:
    """The ink of a crop without empty sides; None where there is too little of it."""
    if crop.size < _LEAST_DOTS**2:
        return None
    low, high = levels(crop, 0.02, 0.98)
    ink = np.asarray(crop < (low + high) / 2)
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    if len(rows) < _LEAST_DOTS or not len(columns):
        return None
    return ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def _told(shape: Mask) -> tuple[str, bool] | None:
    """What sign a shape is, and whether no letter or bullet has it."""
    high, wide = shape.shape
    if wide <= _STROKE * high:
        return "!", False
    square = max(high, wide) <= 1.15 * min(high, wide)
    if square and (box := _box(shape)) is not None:
        return box, True
    if square and shape.mean() > _SOLID:
        return "■", False
    if square and (ball := _ball(shape)) is not None:
        return ball, ball not in "○●"
    if _is_tick(shape):
        return "✔", True
    if _is_triangle(shape):
        return "▲", True
    if _is_triangle(shape[::-1]):
        return "▼", True
    if _is_cross(shape):
        return "✖", False
    pointing = arrow(shape)
    return (pointing, False) if pointing else None


def _box(shape: Mask) -> str | None:
    """A box to tick, with or without a tick or cross in it."""
    high, wide = shape.shape
    rim = max(2, round(0.08 * wide))
    upright = (shape[:rim], shape[-rim:], shape[:, :rim].T, shape[:, -rim:].T)
    if not all(np.mean(side.any(axis=0)) >= _RULED for side in upright):
        return None
    thick = round(_THICK * wide)
    inside = shape[thick : high - thick, thick : wide - thick]
    share = float(inside.mean()) if inside.size else 1.0
    corners = shape[:rim, :rim].any() and shape[:rim, -rim:].any() and shape[-rim:, :rim].any()
    if not corners or share > 0.6:
        return None
    if share <= _EMPTY:
        return "☐"
    return "☒" if _is_cross(inside) else "☑"


def _ball(shape: Mask) -> str | None:
    """A circle whose quarters are each full or empty."""
    high, wide = shape.shape
    y = (np.arange(high) + 0.5 - high / 2) / (high / 2)
    half = wide / 2 * np.sqrt(1 - y**2)
    lefts, rights = shape.argmax(axis=1), wide - shape[:, ::-1].argmax(axis=1)
    off = np.abs(lefts - (wide / 2 - half)) + np.abs(rights - (wide / 2 + half))
    if off.mean() / 2 > _OFF * wide:
        return None
    x = (np.arange(wide) + 0.5 - wide / 2) / (wide / 2)
    within = y[:, None] ** 2 + x[None] ** 2 < _INSIDE**2
    quarters: list[bool] = []
    for below in (False, True):
        for right in (False, True):
            # The line between a full and an empty part is blurred.
            part = (
                within & ((y > 0.1) if below else (y < -0.1))[:, None] & ((x > 0.1) if right else (x < -0.1))
            )
            share = float(shape[part].mean()) if part.any() else 0.5
            if _HOLLOW < share < _FULL:
                return None
            quarters.append(share >= _FULL)
    return _BALLS.get((quarters[0], quarters[1], quarters[2], quarters[3]))


def _is_tick(shape: Mask) -> bool:
    """Whether a shape falls from the left to its lowest point and then rises higher, to the right."""
    high, wide = shape.shape
    if shape.mean() > 0.6:
        return False
    lowest = float(np.flatnonzero(shape[-max(1, high // 12) :].any(axis=0)).mean()) / wide
    columns = max(1, wide // 8)
    first, last = (np.flatnonzero(part.any(axis=1)) for part in (shape[:, :columns], shape[:, -columns:]))
    if not _LOW[0] <= lowest <= _LOW[1] or last[0] > 0.12 * high or last[-1] > 0.5 * high:
        return False
    if first[0] < _SHORTER * high or first[-1] > 0.95 * high:
        return False
    # One line that bends once: what is above the bend is empty on the left, and below the right arm.
    lines = np.count_nonzero(np.diff(shape.astype(np.int8), axis=1, prepend=0, append=0) == 1, axis=1)
    return bool(lines.max() <= 2 and (lines[: round(_SHORTER * high)] == 1).all())


def _is_triangle(shape: Mask) -> bool:
    """Whether a shape is filled and grows evenly from a point above to its whole width below."""
    high, wide = shape.shape
    rows = np.count_nonzero(shape, axis=1) / wide
    even = np.abs(rows - (np.arange(high) + 0.5) / high).mean() <= 1.5 * _OFF
    lines = np.count_nonzero(np.diff(shape.astype(np.int8), axis=1, prepend=0, append=0) == 1, axis=1)
    return bool(even and (lines == 1).mean() > _FULL and abs(float(np.argmax(shape[0])) / wide - 0.5) < 0.2)


def _is_cross(shape: Mask) -> bool:
    """Whether a shape fills its diagonals and leaves the middles of its sides empty."""
    high, wide = shape.shape
    if min(high, wide) < _LEAST_DOTS // 2:
        return False
    steps = np.linspace(0.08, 0.92, 24)
    ys, xs = (steps * high).astype(int), (steps * wide).astype(int)
    both = shape[ys, xs].mean(), shape[ys, wide - 1 - xs].mean()
    deep, broad = max(1, high // 8), max(1, wide // 8)
    middle_x, middle_y = (
        slice(wide // 2 - broad // 2, wide // 2 + broad // 2 + 1),
        slice(high // 2 - deep // 2, high // 2 + deep // 2 + 1),
    )
    sides = shape[:deep, middle_x], shape[-deep:, middle_x], shape[middle_y, :broad], shape[middle_y, -broad:]
    return min(both) >= _CROSSED and not any(side.any() for side in sides)


def _is_in_word(box: Box, words: Sequence[Word]) -> bool:
    """Whether a spot is part of a word of more characters than are read from a sign, or of a number."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return any(
        word.box[0] <= x <= word.box[2] and word.box[1] <= y <= word.box[3] and not _is_read_from(word, box)
        for word in words
    )


def _is_read_from(word: Word, box: Box) -> bool:
    """Whether a word is what was read from the sign in a box: short, and hardly wider than that."""
    wide, middle = box[2] - box[0], (word.box[0] + word.box[2]) / 2
    return (
        len(word.raw) <= _READ
        and box[0] <= middle <= box[2]
        and word.box[2] - word.box[0] <= 1.4 * wide
        and overlap(word.box, box)
    )


def _word(symbol: _Symbol, words: Sequence[Word]) -> Word:
    """The sign as a word: as high as the one that it stands before, so that it is on that word's line."""
    x0, top, x1, bottom = symbol.box
    y, high = (top + bottom) / 2, bottom - top
    near = [
        word
        for word in words
        if word.box[1] - 0.3 * high <= y <= word.box[3] + 0.3 * high
        and -1 <= word.box[0] - x1 <= _NEAR * high
    ]
    size = high / letter_height("O")
    if near:
        word = min(near, key=lambda word: word.box[0])
        top, bottom, size = min(top, word.box[1]), max(bottom, word.box[3]), word.size
    return Word(
        symbol.sign,
        symbol.sign,
        (x0, top, x1, bottom),
        size=size,
        colour=symbol.colour,
        source=TextSource.OCR,
        confidence=0.9,
    )
