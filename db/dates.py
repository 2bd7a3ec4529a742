"""Dates that are cut to what is said, in SQL."""

from __future__ import annotations


def last_day(date: str) -> str:
    """The SQL for the last day that a date, cut to what is said, may mean: "2024-Q2" is "2024-06-30"."""
    return (
        f"CASE WHEN {date} LIKE '____-Q_' THEN substr({date}, 1, 4) || "
        f"substr('-03-31-06-30-09-30-12-31', 6 * substr({date}, 7) - 5, 6) "
        f"WHEN length({date}) = 7 THEN {date} || '-31' WHEN length({date}) = 4 THEN {date} || '-12-31' ELSE {date} END"
    )


def first_day(date: str) -> str:
    """The SQL for the first day that a date, cut to what is said, may mean: "2024-Q2" is "2024-04-01"."""
    return (
        f"CASE WHEN {date} LIKE '____-Q_' THEN substr({date}, 1, 4) || "
        f"substr('-01-01-04-01-07-01-10-01', 6 * substr({date}, 7) - 5, 6) "
        f"WHEN length({date}) = 7 THEN {date} || '-01' WHEN length({date}) = 4 THEN {date} || '-01-01' ELSE {date} END"
    )
