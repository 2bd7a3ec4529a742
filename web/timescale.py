"""Where days stand in a drawing through time."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

_DATE = re.compile(r"(\d{4})(?:-Q([1-4])|-(0[1-9]|1[0-2])(?:-(\d\d))?)?")
_QUARTERS = {1: "jan", 4: "apr", 7: "jul", 10: "okt"}
_BY_QUARTER = 3 * 366
"""Days up to which quarters are drawn, and not years only."""
_LEAST = 92
"""Days that a drawing shows at least."""
_LABEL = 44.0
"""SVG units that a label takes."""


def days(told: str | None) -> tuple[date, date] | None:
    """The first and the last day that a date (ISO 8601, cut to what is said, or "2024-Q2") may mean, if it is one."""
    found = _DATE.fullmatch(told or "")
    if found is None:
        return None
    year, quarter, month, day = (int(part) if part else None for part in found.groups())
    first_month = month or (3 * quarter - 2 if quarter else 1)
    months = 1 if month else 3 if quarter else 12
    try:
        first = date(year or 1, first_month, day or 1)
        after = date(first.year + (first_month + months > 12), (first_month + months - 1) % 12 + 1, 1)
    except ValueError:
        return None
    return (first, first) if day else (first, after - timedelta(days=1))


@dataclass(frozen=True, slots=True)
class Scale:
    """From ``first`` to ``last``, drawn from ``left`` to ``right`` (SVG units)."""

    first: date
    last: date
    left: float
    right: float

    @classmethod
    def over(cls, told: Iterable[date], left: float, right: float) -> Scale:
        """A scale that holds all of these days, at least one, and some room after the last."""
        known = sorted(told)
        span = max((known[-1] - known[0]).days * 1.08, _LEAST)
        return cls(known[0], known[0] + timedelta(days=round(span)), left, right)

    def place(self, day: date) -> float:
        """Where a day stands."""
        return self.left + (self.right - self.left) * (day - self.first).days / (self.last - self.first).days

    @property
    def ticks(self) -> tuple[tuple[float, str], ...]:
        """Where quarters, or years, begin, and what to write there; none so near another that they overlap."""
        short = (self.last - self.first).days <= _BY_QUARTER
        starts = [
            date(year, month, 1)
            for year in range(self.first.year, self.last.year + 1)
            for month in (_QUARTERS if short else (1,))
            if self.first < date(year, month, 1) <= self.last
        ]
        found: list[tuple[float, str]] = []
        for day in [self.first, *starts]:
            label = str(day.year) if day.month == 1 or not found else _QUARTERS[day.month]
            x = self.place(day)
            if found and x - found[-1][0] < _LABEL:
                if not label.isdigit():
                    continue
                if len(found) > 1 and found[-1][1].isdigit():
                    continue
                found.pop()
            found.append((x, label))
        return tuple(found)
