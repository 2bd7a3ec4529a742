"""What the rows of a table are about: initiatives, goals, indicators or areas, and their names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from schemas.page import Cell, Span
from tag.cues import any_of
from tag.names import Name, split_name, tidy
from tag.tables.grid import Grid
from tag.vocabulary import load

SubjectKind = Literal["initiative", "goal", "indicator", "area"]
_ORDER: tuple[SubjectKind, ...] = ("initiative", "indicator", "goal", "area")
"""What rows are about where several columns could say it: an indicator stands beside the goal it measures."""
_WORD = re.compile(r"[^\W\d_]{2}")
_TOTAL = re.compile(r"^(?:sum|totalt?|samlet|samla|i alt|til sammen|til saman|total)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Subject:
    """What a row is about: its name, the words of it, and its whole cell."""

    name: Name
    words: Span
    cell: Cell


def subject_column(grid: Grid) -> tuple[int, SubjectKind] | None:
    """The column that names what the rows are about, and what that is.

    Of several columns of a kind it is the first of those that part the rows the most: what stands in a programme,
    not the programme. Where no head tells, it is the first column with words, and the heading over the table tells
    what they are.
    """
    services = grid.column("service")
    for kind in _ORDER:
        if (columns := grid.columns(kind)) and (kind != "area" or services is None):
            return max(columns, key=lambda one: len(set(grid.texts(one)))), kind
    if services is not None:
        return services, "initiative"
    plain = [
        column for column in range(grid.table.columns) if column not in grid.roles or _is_name(grid, column)
    ]
    column = next((column for column in plain if _holds_words(grid, column)), None)
    return (
        None
        if column is None
        else (column, kind_by_heading((*reversed(grid.sections), grid.heads.get(column, ""))))
    )


def subject(grid: Grid, row: int, column: int) -> Subject | None:
    """The subject of a row, None where the cell is empty or holds a sum."""
    cell = grid.cell(row, column)
    if cell is None:
        return None
    words, _ = grid.lead(cell)
    name = split_name(grid.text(row, column) if words == cell.words else grid.page.text(words))
    if not tidy(name.name) or _TOTAL.match(name.name) or not _WORD.search(name.name):
        return None
    return Subject(name, words, cell)


def _holds_words(grid: Grid, column: int) -> bool:
    """Whether a column is one of words, and not of numbers."""
    texts = [text for row in grid.rows if (text := grid.text(row, column))]
    return sum(_WORD.search(text) is not None for text in texts) > len(texts) / 2


def _is_name(grid: Grid, column: int) -> bool:
    return grid.roles.get(column) in ("topic", "name", "activity", "action")


def kind_by_heading(headings: Sequence[str]) -> SubjectKind:
    """What stands under headings (the innermost first): initiatives, unless one names something else."""
    for heading in headings:
        for kind in ("indicator", "goal", "area"):
            if _words(kind).search(heading):
                return kind
    return "initiative"


@cache
def _words(kind: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|\W)(?:{any_of(load('columns')[kind])})(?!\w)", re.IGNORECASE)
