"""Figures through time: each thing that is measured a small drawing, in the numbers of an SVG."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from db.history import Line
from db.names.entities import plain
from web.reading import rows_by_id
from web.timescale import Scale, days

WIDTH, HEIGHT = 320.0, 130.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 14.0, 306.0, 26.0, 104.0
_Value = tuple[date, float, Line]


@dataclass(frozen=True, slots=True)
class Point:
    """A figure: where it stands (SVG units), what it is, and what said it."""

    x: float
    y: float
    value: float
    line: Line


@dataclass(frozen=True, slots=True)
class Plot:
    """What was measured of one thing.

    Attributes:
        subject, unit: as the first of it says. points: the earliest first.
        joined: whether a line may join them: none of the days has two.
    """

    subject: str
    unit: str
    points: tuple[Point, ...]
    joined: bool


def figures_of(conn: sqlite3.Connection, lines: Sequence[Line]) -> dict[str, sqlite3.Row]:
    """The figures among ``lines``, by their ids."""
    return rows_by_id(conn, "figure", [line.record for line in lines if line.kind == "figure"])


def plots(figures: Mapping[str, sqlite3.Row], lines: Sequence[Line]) -> list[Plot]:
    """A plot of each thing of which figures of more than one day are said among ``lines``, by its name."""
    told: defaultdict[tuple[str, str], dict[str, _Value]] = defaultdict(dict)
    for line in lines:
        known = days(line.date)
        figure = figures.get(line.record)
        if figure and known and figure["subject"]:
            thing = plain(figure["subject"]), plain(figure["unit"] or "")
            told[thing][line.record] = known[1], figure["value"], line
    found = []
    for values in told.values():
        of_days = sorted(values.values(), key=lambda one: one[0])
        if of_days[0][0] != of_days[-1][0]:
            first = figures[of_days[0][2].record]
            found.append(_plot(first["subject"], first["unit"] or "", of_days))
    return sorted(found, key=lambda plot: plot.subject.casefold())


def _plot(subject: str, unit: str, told: Sequence[_Value]) -> Plot:
    known = [day for day, _, _ in told]
    scale = Scale(known[0], known[-1], _LEFT, _RIGHT)
    low, high = (side(value for _, value, _ in told) for side in (min, max))
    points = tuple(
        Point(
            scale.place(day),
            _BOTTOM - (_BOTTOM - _TOP) * ((value - low) / (high - low) if high > low else 0.5),
            value,
            line,
        )
        for day, value, line in told
    )
    return Plot(subject, unit, points, len({*known}) == len(known))
