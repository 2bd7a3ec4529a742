"""Plans without heads: a date, or a period, in each row, and what is to happen then."""

from __future__ import annotations

import re
from collections.abc import Iterator

from schemas.page import Cell
from schemas.records import Activity
from tag.dates import DateMention, date_of_head, find_dates
from tag.headings import purpose
from tag.names import split_name, tidy, tidy_who
from tag.tables.grid import Grid
from tag.tables.people import answers
from tag.tasks import says_task

_WEEK = re.compile(r"(?:uke|veke|week)\s\d{1,2}", re.IGNORECASE)
"""A time of a plan that is read as no date."""
_FEWEST = 3
"""Rows of a date and a text that are a plan; fewer where a heading says so, or the dates are set as headings."""
_COLUMNS = 2
"""Of dates, and of what is to happen then."""
_LONGEST = 3
"""Words of a date."""
_FEWEST_WORDS = 2
_LARGER = 0.6
"""Points."""


def is_dated(grid: Grid) -> bool:
    """Whether the rows of a table without heads are dates of a plan, none of a year before the document's."""
    column = _column(grid)
    told = purpose(tuple(reversed(grid.sections)))
    if column is None or any(grid.heads.values()) or (told is not None and told.kind != "activity"):
        return False
    dates = _dates(grid, column)
    if not dates:
        return False
    past = any(date.value[:4] < str(grid.context.year) for date in dates.values() if grid.context.year)
    words = [len(text.split()) for row in grid.rows for text in (_said(grid, row, column),)]
    listed = len(grid.rows) >= _FEWEST or told is not None
    worded = sum(bool(grid.texts(one)) for one in range(grid.table.columns))
    plan = (listed and worded == _COLUMNS + (_doers(grid, column) is not None)) or _is_set_off(grid, column)
    return plan and len(grid.rows) > 1 and not past and min(words) >= _FEWEST_WORDS


def tag_dated(grid: Grid) -> Iterator[Activity]:
    """One activity for each text beside a date, or for all of them where they are set in several ways."""
    column = _column(grid)
    dates = _dates(grid, column) if column is not None else {}
    for row in grid.rows if dates else ():
        date = dates.get(row)
        doers = _doers(grid, column) if column is not None else None
        actor = tidy_who(grid.text(row, doers)) if doers is not None else None
        cells = [cell for cell in _beside(grid, row, column) if cell.column != doers]
        alike = len({_size(grid, cell) for cell in cells}) == 1
        for told in [[cell] for cell in cells] if alike else [cells]:
            text = " ".join(grid.page.text(cell.words) for cell in told)
            named = split_name(text)
            behind = named.owner is not None and says_task(named.name) and not find_dates(named.owner)
            yield Activity(
                heading=tidy(grid.sections[-1]) if grid.sections else None,
                actor=actor or (named.owner if behind else None),
                text=tidy(named.name if behind and not actor else text),
                from_=date.first if date else None,
                to=date.last if date else None,
                evidence=grid.evidence(
                    [grid.cell(row, column or 0), *told, grid.cell(row, doers) if doers is not None else None]
                ),
                confidence=0.75,
                method="table.dated",
            )


def _column(grid: Grid) -> int | None:
    """The one column of dates and no more."""
    year = grid.context.year

    def is_date(text: str) -> bool:
        return len(text.split()) <= _LONGEST and (
            date_of_head(text, year) is not None or _WEEK.fullmatch(text) is not None
        )

    texts = {column: grid.texts(column) for column in range(grid.table.columns)}
    found = [one for one, said in texts.items() if len(said) == len(grid.rows) and all(map(is_date, said))]
    return found[0] if len(found) == 1 else None


def _doers(grid: Grid, column: int) -> int | None:
    """The column behind a date and what is to happen then that tells who does it."""
    others = [one for one in range(grid.table.columns) if one != column]
    last = others[-1]
    return last if column == 0 and len(others) > 1 and answers(grid.texts(last)) else None


def _dates(grid: Grid, column: int) -> dict[int, DateMention]:
    """Row -> its date; "Jan" behind "Nov" is of the next year."""
    found: dict[int, DateMention] = {}
    year, last = grid.context.year, ""
    for row in grid.rows:
        date = date_of_head(grid.text(row, column), year)
        if date is not None and year and str(date.first) < last:
            date = date_of_head(grid.text(row, column), year + 1) or date
        if date is not None:
            found[row], last = date, str(date.first)
    return found


def _beside(grid: Grid, row: int, column: int | None) -> list[Cell]:
    return [cell for other in grid.others([column]) if (cell := grid.cell(row, other)) is not None]


def _said(grid: Grid, row: int, column: int) -> str:
    return " ".join(grid.page.text(cell.words) for cell in _beside(grid, row, column))


def _is_set_off(grid: Grid, column: int) -> bool:
    """Whether all dates are set in larger letters than what stands beside them."""
    return all(
        _size(grid, date) > _size(grid, cell) + _LARGER
        for row in grid.rows
        if (date := grid.cell(row, column)) is not None
        for cell in _beside(grid, row, column)
    )


def _size(grid: Grid, cell: Cell) -> float:
    return round(grid.page.words[cell.words.start].size, 1)
