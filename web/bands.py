"""Statuses through time as coloured bands: where each begins and ends, in the numbers of an SVG."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from db.history import Line, last_day

WIDTH, LEFT, ROW = 900.0, 90.0, 44.0
"""Of the drawing: its width, the room for the names of the rows, the height of a row. SVG units."""
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
    """The statuses of one dimension. ``years``: where each year begins, and its number."""

    dimension: str
    points: tuple[Point, ...]
    years: tuple[tuple[float, int], ...]


def bands(lines: Sequence[Line]) -> list[Band]:
    """One band a dimension; lines have dates. Of what is said for one day the last is drawn."""
    if not lines:
        return []
    days = [_day(line) for line in lines]
    first, last = min(days), max(days)
    span = max((last - first).days * 1.08, 92)

    def place(day: date) -> float:
        return LEFT + (WIDTH - LEFT) * (day - first).days / span

    years = [(LEFT, first.year)] + [
        (place(date(year, 1, 1)), year) for year in range(first.year + 1, last.year + 1)
    ]
    found = []
    for dimension in ("status", "risk", "progress"):
        of_dimension = [line for line in lines if line.dimension == dimension]
        if not of_dimension:
            continue
        told = [list(group)[-1] for _, group in groupby(of_dimension, key=_day)]
        starts = [place(_day(line)) for line in told]
        points = [
            Point(start, max(stop - start, 2.0), line.said if line.said in COLOURS else "other", line)
            for start, stop, line in zip(starts, [*starts[1:], WIDTH], told, strict=True)
        ]
        found.append(Band(dimension, tuple(points), tuple(years)))
    return found


def _day(line: Line) -> date:
    year, month, day = map(int, last_day(line.date or "").split("-"))
    return date(year, month, min(day, 28))
