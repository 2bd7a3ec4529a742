"""Statuses through time as coloured bands: where each begins and ends, in the numbers of an SVG."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from db.history import Line
from web.timescale import Scale, days

WIDTH, LEFT = 900.0, 90.0
"""Of the drawing, and of the room for the names of the rows. SVG units."""
COLOURS = ("red", "yellow", "green", "grey")


@dataclass(frozen=True, slots=True)
class Point:
    """A status on a day.

    Attributes:
        x, width: where its band begins, and how far it goes: to the next status, or the edge. SVG units.
        colour: red, yellow, green, grey, or other for a status in words.
        line: what said it.
    """

    x: float
    width: float
    colour: str
    line: Line


@dataclass(frozen=True, slots=True)
class Band:
    """The statuses of one dimension."""

    dimension: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Bands:
    """One band a dimension. ``ticks``: where years, or quarters, begin, and their names."""

    rows: tuple[Band, ...]
    ticks: tuple[tuple[float, str], ...]


def bands(lines: Sequence[Line]) -> Bands | None:
    """The bands of what is said with a date; None where nothing is. Of what is said for one day the last is drawn."""
    told = [(known[1], line) for line in lines if (known := days(line.date))]
    if not told:
        return None
    scale = Scale.over([day for day, _ in told], LEFT, WIDTH)
    by_dimension: defaultdict[str | None, list[tuple[date, Line]]] = defaultdict(list)
    for one in told:
        by_dimension[one[1].dimension].append(one)
    rows = tuple(
        Band(dimension, _points(by_dimension[dimension], scale))
        for dimension in ("status", "risk", "progress")
        if by_dimension[dimension]
    )
    return Bands(rows, scale.ticks)


def _points(told: Sequence[tuple[date, Line]], scale: Scale) -> tuple[Point, ...]:
    last = [list(group)[-1] for _, group in groupby(told, key=lambda one: one[0])]
    starts = [scale.place(day) for day, _ in last]
    return tuple(
        Point(start, max(stop - start, 2.0), line.said if line.said in COLOURS else "other", line)
        for start, stop, (_, line) in zip(starts, [*starts[1:], WIDTH], last, strict=True)
    )
