"""Cards that a browser draws as four shapes, an edge each, of which one may be a wide bar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.shapes import Shape
from schemas.page import Box

_EDGE, _BAR = 2.5, 14.0
"""Points: how thick the edges of a card are, and how wide a bar along its side is at most."""
_LEAST = (60.0, 24.0)
"""Points: how wide and how high a card is at least."""
_MISS = 1.5
"""Points by which edges that meet may miss each other."""
_MOST_EDGES = 400
"""Edges on a page of cards: more draw a chart."""


def bordered(shapes: Sequence[Shape]) -> Iterator[Box]:
    """The boxes that thin filled shapes close, an upper, a lower, a left and a right one each."""
    boxes = [shape.box for shape in shapes if shape.fill is not None]
    lying = [box for box in boxes if box[3] - box[1] <= _BAR and box[2] - box[0] >= _LEAST[0]]
    standing = [box for box in boxes if box[2] - box[0] <= _BAR and box[3] - box[1] >= _LEAST[1]]
    if max(len(lying), len(standing)) > _MOST_EDGES or len(standing) < 2:
        return
    for upper in lying:
        below = [one for one in lying if _as_wide(one, upper) and one[1] - upper[1] >= _LEAST[1]]
        lower = min(below, key=lambda one: one[1], default=None)
        if lower is None:
            continue
        card = (upper[0], upper[1], upper[2], lower[3])
        sides = [one for one in standing if abs(one[1] - card[1]) <= _MISS and abs(one[3] - card[3]) <= _MISS]
        left = any(abs(one[0] - card[0]) <= _MISS for one in sides)
        right = any(abs(one[2] - card[2]) <= _MISS for one in sides)
        bars = [one for one in (upper, lower, *sides) if min(one[2] - one[0], one[3] - one[1]) > _EDGE]
        if left and right and len(bars) < 2:
            yield card


def _as_wide(one: Box, other: Box) -> bool:
    return abs(one[0] - other[0]) <= _MISS and abs(one[2] - other[2]) <= _MISS
