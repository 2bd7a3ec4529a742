"""Tables on bands: every other row on a ground of its own, the rows between on the paper's, without lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extract.shapes import Shape
from schemas.page import Box, Word, union

_SAME = 5.0
"""Points by which the edges of bands of one table, and pieces of one band, may be out of line."""
_LEAST_HIGH, _HIGHEST = 9.0, 90.0
"""Points: how high a band is."""
_FEWEST = 2
"""Bands that a table has at least, and such ones that are seen to be parted."""
_GAP = (0.4, 2.5)
"""Times the lower of two bands around it: how high a row between them is."""
_WHOLE = 0.8
"""Share of a band's height that a line between its cells takes up."""


def banded(panels: Sequence[Box], ruling: Sequence[Shape], words: Sequence[Word]) -> Iterator[Shape]:
    """The lines that close the rows of tables on bands, as thin black boxes.

    A table on bands is two bands or more, one below the other with the room of a row between, of one left and right
    edge, that lines part into cells at the same places.

    Args:
        panels: boxes on a ground of their own. ruling: what lines were found, as thin boxes; points.
    """
    standing = [shape.box for shape in ruling if shape.box[2] - shape.box[0] < shape.box[3] - shape.box[1]]
    standing += [(x, top, x, bottom) for x0, top, x1, bottom in panels for x in (x0, x1)]
    parted = [(band, _apart(sorted(_parting(band, standing)))) for band in _bands(panels)]
    for stack in _stacks(parted):
        # A line on a pale band may go unseen.
        inner = max((places for _, places in stack), key=len)
        if sum(len(places) > 0 for _, places in stack) < _FEWEST:
            continue
        left, top, right, bottom = union(band for band, _ in stack)
        heights = sorted(edge for band, _ in stack for edge in (band[1], band[3]))
        yield from (_line(left, y, right, y) for y in heights)
        yield from (_line(x, top, x, bottom) for x in (left, right))
        for x in inner:
            for upper, lower in pairwise(heights):
                if not any(_runs_through(word.box, x, upper, lower) for word in words):
                    yield _line(x, upper, x, lower)


def _line(x0: float, top: float, x1: float, bottom: float) -> Shape:
    return Shape((x0, top, x1, bottom), "#000000", None, segments=4)


def _bands(panels: Sequence[Box]) -> list[Box]:
    """Low boxes, those beside each other on one height as one, from the top down."""
    bands: list[Box] = []
    for panel in sorted(panels):
        if not _LEAST_HIGH <= panel[3] - panel[1] <= _HIGHEST:
            continue
        beside = next(
            (band for band in bands if _is_level(band, panel) and panel[0] - band[2] <= _SAME), None
        )
        if beside is not None:
            bands[bands.index(beside)] = union((beside, panel))
        else:
            bands.append(panel)
    return sorted(bands, key=lambda band: band[1])


def _is_level(band: Box, other: Box) -> bool:
    return abs(band[1] - other[1]) < _SAME and abs(band[3] - other[3]) < _SAME


def _stacks(parted: Sequence[tuple[Box, list[float]]]) -> Iterator[list[tuple[Box, list[float]]]]:
    """Bands of one left and right edge, parted at the same places as far as is seen, that touch or have the room of a
    row between them."""
    left_over = list(parted)
    while left_over:
        stack = [left_over.pop(0)]
        for one in list(left_over):
            if _is_below(one[0], stack[-1][0]) and all(_agree(one[1], places) for _, places in stack):
                stack.append(one)
                left_over.remove(one)
        if len(stack) >= _FEWEST:
            yield stack


def _is_below(band: Box, last: Box) -> bool:
    gap, high = band[1] - last[3], min(band[3] - band[1], last[3] - last[1])
    in_line = abs(band[0] - last[0]) < _SAME and abs(band[2] - last[2]) < _SAME
    return in_line and (abs(gap) < _SAME or _GAP[0] * high <= gap <= _GAP[1] * high)


def _agree(places: Sequence[float], others: Sequence[float]) -> bool:
    """Whether all places of one of two bands are among those of the other."""
    few, many = sorted((places, others), key=len)
    return all(any(abs(x - other) < _SAME for other in many) for x in few)


def _apart(places: Sequence[float]) -> list[float]:
    """Places, those found twice once."""
    kept: list[float] = []
    for x in places:
        if not kept or x - kept[-1] > _SAME:
            kept.append(x)
    return kept


def _parting(band: Box, standing: Sequence[Box]) -> Iterator[float]:
    """Where standing lines run through a band."""
    left, top, right, bottom = band
    for x, above, _, below in standing:
        inside = left + 2 * _SAME < x < right - 2 * _SAME
        if inside and min(bottom, below) - max(top, above) >= _WHOLE * (bottom - top):
            yield x


def _runs_through(box: Box, x: float, top: float, bottom: float) -> bool:
    return box[0] + 1 < x < box[2] - 1 and top < (box[1] + box[3]) / 2 < bottom
