"""Cells that ruling lines close.

Nurminen 2013, "Algorithmic extraction of data in tables in PDF documents": lines that nearly meet are joined, where
they cross are corners, the smallest boxes between corners are cells, and cells that touch are a grid.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from schemas.page import Box

_Point = tuple[float, float]


class Line(NamedTuple):
    """A line that lies or stands: at which height, or how far from the left, and from where to where."""

    at: float
    start: float
    end: float


class _Crossing(NamedTuple):
    """The lines that cross in a point, each a bit of a number: those that stand, and those that lie."""

    standing: int
    lying: int


def find_grids(
    lying: Iterable[Line], standing: Iterable[Line], tolerance: float, shortest: float
) -> list[list[Box]]:
    """The cells of each grid, grids from the top down.

    Args:
        tolerance: points that lines may miss each other by. shortest: length in points of a line, joined.
    """
    cells = _cells(
        _crossings(_joined(lying, tolerance, shortest), _joined(standing, tolerance, shortest), tolerance)
    )
    return sorted(_touching(cells), key=lambda grid: min((top, x0) for x0, top, _, _ in grid))


def _joined(lines: Iterable[Line], tolerance: float, shortest: float) -> list[Line]:
    """Lines in their order, those that are nearly on one height joined where they nearly meet."""
    level: list[list[Line]] = []
    for line in sorted(lines):
        if level and line.at <= level[-1][-1].at + tolerance:
            level[-1].append(line)
        else:
            level.append([line])
    joined: list[Line] = []
    for group in level:
        at = sum(line.at for line in group) / len(group)
        parts: list[tuple[float, float]] = []
        for _, start, end in sorted(group, key=lambda line: line.start):
            if parts and start <= parts[-1][1] + tolerance:
                parts[-1] = parts[-1][0], max(parts[-1][1], end)
            else:
                parts.append((start, end))
        joined += [Line(at, start, end) for start, end in parts if end - start >= shortest]
    return joined


def _crossings(lying: list[Line], standing: list[Line], tolerance: float) -> dict[_Point, _Crossing]:
    heights = [line.at for line in lying]
    found: dict[_Point, _Crossing] = {}
    for number, line in enumerate(standing):
        first = bisect_left(heights, line.start - tolerance)
        for other in range(first, bisect_right(heights, line.end + tolerance)):
            height, start, end = lying[other]
            if start - tolerance <= line.at <= end + tolerance:
                before = found.get((line.at, height), _Crossing(0, 0))
                found[line.at, height] = _Crossing(before.standing | 1 << number, before.lying | 1 << other)
    return found


def _cells(crossings: dict[_Point, _Crossing]) -> Iterator[Box]:
    """For each corner the smallest box to its lower right whose four corners lines connect."""
    columns: dict[float, list[float]] = defaultdict(list)
    rows: dict[float, list[float]] = defaultdict(list)
    for x, y in sorted(crossings):
        columns[x].append(y)
        rows[y].append(x)
    for (x, y), corner in crossings.items():
        ys, xs = columns[x], rows[y]
        right = [
            (other, there.standing)
            for other in xs[bisect_right(xs, x) :]
            if (there := crossings[other, y]).lying & corner.lying
        ]
        for below in ys[bisect_right(ys, y) :]:
            under = crossings[x, below]
            if not under.standing & corner.standing:
                continue
            closed = next(
                (
                    other
                    for other, stands in right
                    if (opposite := crossings.get((other, below)))
                    and opposite.standing & stands
                    and opposite.lying & under.lying
                ),
                None,
            )
            if closed is not None:
                yield x, y, closed, below
                break


def _touching(cells: Iterable[Box]) -> Iterator[list[Box]]:
    """The cells, those together that touch at a corner, directly or by others."""
    meeting: dict[_Point, list[Box]] = defaultdict(list)
    for cell in cells:
        for corner in _corners(cell):
            meeting[corner].append(cell)
    taken: set[Box] = set()
    for met in meeting.values():
        grid = [cell for cell in met if cell not in taken]
        taken.update(grid)
        for cell in grid:  # grows on the way
            near = {other for corner in _corners(cell) for other in meeting[corner]} - taken
            taken |= near
            grid += near
        if grid:
            yield grid


def _corners(box: Box) -> tuple[_Point, _Point, _Point, _Point]:
    x0, top, x1, bottom = box
    return (x0, top), (x1, top), (x0, bottom), (x1, bottom)
