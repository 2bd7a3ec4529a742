"""Boxes that four lines of a picture close, with square or round corners: cards of the paper's own colour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import hypot
from typing import NamedTuple

from extract.shapes import Shape
from schemas.page import Box

_LEAST = (60.0, 24.0)
"""Points: how wide and how high such a box is at least."""
_MISS, _LEVEL, _GAP = 4.0, 10.0, 8.0
"""Points by which lines that meet may miss each other, by which the ends of opposite ones may differ, and between the
pieces of one line."""
_ROUND, _UNEVEN, _STRAIGHT = 30.0, 15.0, 0.5
"""Points of a corner's radius at most, by which what two corners take of a side may differ, and the share of a side
that is straight at least."""
_ROUNDER = 1.3
"""Times what a corner takes of a straight line, its radius: the ends of the arc are hardly off the line."""
_MOST_LINES = 300
"""A page with more long lines is a drawing."""


class Frame(NamedTuple):
    """A box that lines close, and the radius of its corners, points."""

    box: Box
    radius: float

    @property
    def shape(self) -> Shape:
        """The frame as a box that is drawn but not filled, no cell of a table."""
        return Shape(self.box, None, "#000000", curved=True)

    def is_at_corner(self, box: Box) -> bool:
        """Whether the middle of something lies on the arc of a round corner, where no letter stands."""
        x0, top, x1, bottom = self.box
        x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        across, down = self.radius - min(x - x0, x1 - x), self.radius - min(y - top, bottom - y)
        inside = max(across, down) <= self.radius + _MISS
        round_ = self.radius > 2 * _MISS
        return round_ and inside and min(across, down) > 0 and hypot(across, down) > self.radius - _MISS


class _Line(NamedTuple):
    """Where a line lies or stands, and from where to where it runs, points."""

    at: float
    start: float
    stop: float


def frames(lines: Sequence[Box]) -> list[Frame]:
    """The boxes that an upper, a lower, a left and a right line close; those are a corner's radius shorter than it.

    Args:
        lines: thin boxes, lying and standing.
    """
    lying = _joined(
        [_Line((y0 + y1) / 2, x0, x1) for x0, y0, x1, y1 in lines if x1 - x0 > y1 - y0], _LEAST[0]
    )
    standing = _joined(
        [_Line((x0 + x1) / 2, y0, y1) for x0, y0, x1, y1 in lines if x1 - x0 < y1 - y0], _LEAST[1]
    )
    if max(len(lying), len(standing)) > _MOST_LINES:
        return []
    found: list[Frame] = []
    for left, right in _pairs(standing):
        across = [line for line in lying if _closes(line, left.at, right.at)]
        uppers = [line for line in across if _fits(left.start - line.at, line, left, right)]
        lowers = [line for line in across if _fits(line.at - left.stop, line, left, right)]
        if uppers and lowers:
            # Of a line and its shadow, the inner one is the edge.
            upper, lower = max(uppers), min(lowers)
            box = left.at, upper.at, right.at, lower.at
            cut = max(0.0, min(max(upper.start - left.at, right.at - upper.stop), left.start - upper.at))
            if not any(_is_same(box, other.box) for other in found):
                found.append(Frame(box, _ROUNDER * cut))
    # Between cards side by side there is room for none.
    return [
        one
        for one in found
        if not any(other is not one and _is_end_of(other.box, one.box) for other in found)
    ]


def _closes(line: _Line, left: float, right: float) -> bool:
    """Whether a line lies between two standing ones from one to the other, but for round corners, or a strip on one
    side."""
    before, behind = line.start - left, right - line.stop
    long = line.stop - line.start >= _STRAIGHT * (right - left)
    even = abs(before - behind) <= _UNEVEN
    return min(before, behind) >= -_MISS and max(before, behind) <= _ROUND and even and long


def _fits(cut: float, line: _Line, left: _Line, right: _Line) -> bool:
    """Whether a corner takes about as much of standing lines, ``cut``, as of a lying one, but for a strip beside it."""
    across = max(line.start - left.at, right.at - line.stop)
    return -_LEVEL <= cut <= _ROUND and -_LEVEL <= across - cut <= _UNEVEN


def _pairs(standing: Sequence[_Line]) -> Iterator[tuple[_Line, _Line]]:
    """Each standing line with the next one to the right that is as high and as long."""
    for index, left in enumerate(standing):
        for right in standing[index + 1 :]:
            level = max(abs(left.start - right.start), abs(left.stop - right.stop)) <= _LEVEL
            if level and right.at - left.at >= _LEAST[0]:
                yield left, right
                break


def _is_end_of(box: Box, other: Box) -> bool:
    """Whether a box is another one without a strip on its left or right."""
    missed = [abs(a - b) for a, b in zip(box, other, strict=True)]
    level = max(missed[1], missed[3]) <= _MISS
    return level and min(missed[0], missed[2]) <= _MISS and box[2] - box[0] < other[2] - other[0] - _MISS


def _is_same(box: Box, other: Box) -> bool:
    return all(abs(a - b) <= 2 * _MISS for a, b in zip(box, other, strict=True))


def _joined(pieces: Sequence[_Line], shortest: float) -> list[_Line]:
    """Lines put together from pieces on about one height, those that are long enough, in order."""
    runs: list[_Line] = []
    for piece in sorted(pieces, key=lambda piece: piece.start):
        near = next(
            (
                index
                for index, run in enumerate(runs)
                if abs(run.at - piece.at) <= _MISS / 2 and piece.start - run.stop <= _GAP
            ),
            None,
        )
        if near is None:
            runs.append(piece)
        else:
            run = runs[near]
            longer = run if run.stop - run.start >= piece.stop - piece.start else piece
            runs[near] = _Line(longer.at, run.start, max(run.stop, piece.stop))
    return sorted(run for run in runs if run.stop - run.start >= shortest)
