"""Activities through time: a bar from when each begins to when it ends, in the numbers of an SVG."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from db.history import Line
from db.names.entities import plain
from web.reading import rows_by_id
from web.timescale import Scale, days

WIDTH, LEFT, ROW = 900.0, 330.0, 30.0
"""Of the drawing: its width, the room for what the activities are called, the height of a row. SVG units."""
_MOST = 40
"""Activities drawn, those that end last."""
_LEAST = 6.0


@dataclass(frozen=True, slots=True)
class Span:
    """An activity: where its bar is (SVG units), what it is called, when it begins and ends as said, who said it.

    ``begins`` or ``ends`` is None where it is not said.
    """

    x: float
    width: float
    text: str
    begins: str | None
    ends: str | None
    line: Line


@dataclass(frozen=True, slots=True)
class Spans:
    """The bars, what begins first above. ``ticks``: where years, or quarters, begin, and their names."""

    rows: tuple[Span, ...]
    ticks: tuple[tuple[float, str], ...]


def spans(conn: sqlite3.Connection, lines: Sequence[Line]) -> Spans | None:
    """The activities among ``lines`` (the earliest first) that have a time, each as it was last told; None for none."""
    activities = rows_by_id(conn, "activity", [line.record for line in lines if line.kind == "activity"])
    latest: dict[str, tuple[date, date, Line]] = {}
    for line in lines:
        activity = activities.get(line.record)
        if activity:
            first, last = days(activity["from"]), days(activity["to"])
            begins, ends = first or last, last or first
            if begins and ends and begins[0] <= ends[1]:
                start = begins[0] if first else ends[1]
                latest[plain(activity["text"])] = start, ends[1], line
    if not latest:
        return None
    drawn = sorted(latest.values(), key=lambda one: one[1])[-_MOST:]
    scale = Scale.over([day for start, stop, _ in drawn for day in (start, stop)], LEFT, WIDTH)
    rows = []
    for start, stop, line in sorted(drawn, key=lambda one: one[:2]):
        activity = activities[line.record]
        x = min(scale.place(start), WIDTH - _LEAST)
        width = max(scale.place(stop) - x, _LEAST)
        rows.append(Span(x, width, activity["text"], activity["from"], activity["to"], line))
    return Spans(tuple(rows), scale.ticks)
