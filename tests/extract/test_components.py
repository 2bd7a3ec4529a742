"""The connected parts of a mask, against a plain flood fill."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from numpy.typing import NDArray

from extract.components import components

Mask = NDArray[np.bool_]
MASKS = arrays.arrays(np.bool_, st.tuples(st.integers(0, 12), st.integers(0, 12)))


def flooded(mask: Mask) -> set[frozenset[tuple[int, int]]]:
    left = {(int(y), int(x)) for y, x in zip(*np.nonzero(mask), strict=True)}
    parts = set()
    while left:
        edge = [left.pop()]
        part = set(edge)
        while edge:
            y, x = edge.pop()
            near = {(y + dy, x + dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1)} & left
            left -= near
            part |= near
            edge += near
        parts.add(frozenset(part))
    return parts


@given(MASKS)
def test_parts_are_those_of_a_flood_fill(mask: Mask) -> None:
    found = components(mask)
    dots = [
        frozenset(zip(*(axis.tolist() for axis in found.dots(n)), strict=True))
        for n in range(len(found.sizes))
    ]
    assert len(dots) == len(set(dots))
    assert set(dots) == flooded(mask)


@given(MASKS)
def test_boxes_and_sizes_are_those_of_the_dots(mask: Mask) -> None:
    found = components(mask)
    for number, (left, top, right, bottom) in enumerate(found.boxes.tolist()):
        ys, xs = found.dots(number)
        assert (left, top, right, bottom) == (xs.min(), ys.min(), xs.max() + 1, ys.max() + 1)
        assert found.sizes[number] == len(ys)
