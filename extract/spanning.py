"""Heads that stand over several columns of a table, told by where they stand over them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

Extent = tuple[float, float]
"""Left and right edge."""
_OUTSIDE = 2.0
"""Points by which a head may stand out of the table."""


def spanned(heads: Sequence[Extent], columns: Sequence[Extent]) -> list[range] | None:
    """The columns under each head of a row; None where this is no row of heads over several columns.

    A column belongs to the nearest head. Of these, a head covers those that it stands in the middle of, or begins
    with; columns at the sides, such as that of the rows' names, may have none.

    Args:
        heads, columns: from left to right.
    """
    if not 1 < len(heads) < len(columns):
        return None
    if heads[0][0] < columns[0][0] - _OUTSIDE or heads[-1][1] > columns[-1][1] + _OUTSIDE:
        return None
    nearest = [min(range(len(heads)), key=lambda head: _apart(heads[head], column)) for column in columns]
    found = []
    for index, head in enumerate(heads):
        own = [number for number, near in enumerate(nearest) if near == index]
        if not own or own != list(range(own[0], own[-1] + 1)):
            return None
        found.append(_fitted(head, range(own[0], own[-1] + 1), columns))
    if all(len(own) == 1 for own in found) or any(a.stop > b.start for a, b in pairwise(found)):
        return None
    return found


def _fitted(head: Extent, own: range, columns: Sequence[Extent]) -> range:
    """The run of columns, among those next to a head, whose middle or left edge is nearest to the head's."""
    runs = [
        range(start, stop)
        for start in own
        for stop in range(start + 1, own.stop + 1)
        if all(number in range(start, stop) for number in own if _overlap(head, columns[number]))
    ]

    def missed(run: range) -> float:
        whole = columns[run.start][0], columns[run.stop - 1][1]
        return min(abs(_middle(head) - _middle(whole)), abs(head[0] - whole[0]))

    # Of runs that fit about as well, such as all that begin with the head, the longest.
    best = min(map(missed, runs))
    return max((run for run in runs if missed(run) <= best + _OUTSIDE), key=len)


def _apart(head: Extent, column: Extent) -> float:
    return max(column[0] - head[1], head[0] - column[1], 0.0) or -_shared(head, column)


def _overlap(a: Extent, b: Extent) -> bool:
    return _shared(a, b) > 0


def _shared(a: Extent, b: Extent) -> float:
    return min(a[1], b[1]) - max(a[0], b[0])


def _middle(extent: Extent) -> float:
    return (extent[0] + extent[1]) / 2
