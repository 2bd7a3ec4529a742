"""Tables turned on their side, whose first column heads the rows."""

from __future__ import annotations

from dataclasses import replace

from schemas.page import Table
from tag.dates import find_dates
from tag.tables.columns import Role, role_of
from tag.tables.grid import Grid

_MOST_OF = 0.6
_FACTS: tuple[Role | None, ...] = (
    "owner",
    "status",
    "risk",
    "progress",
    "due",
    "comment",
    "period",
    "start",
    "value",
    "activity",
)
_FEWEST_FACTS = 2


def names_its_rows(grid: Grid) -> bool:
    """Whether a table is one turned on its side: what its first column says heads the rows, and what stands over the
    other columns does not head them, but names what they are of."""
    rows = [text for row in range(1, grid.table.rows) if (text := grid.text(row, 0))]
    told = {role for text in rows if (role := role_of(text, strictly=True)) in _FACTS}
    facts = len(told) >= _FEWEST_FACTS and len(told) >= _MOST_OF * len(rows)
    names = [grid.text(0, column) for column in range(1, grid.table.columns)]
    sums = (
        len(rows) > 1 and all(role_of(text) == "value" for text in rows) and not any(map(find_dates, names))
    )
    return (
        (facts or sums)
        and len(names) > 1
        and all(names)
        and not any(role_of(name, strictly=facts) for name in names)
        and not any(map(_is_dated, names))
    )


def _is_dated(head: str) -> bool:
    """Whether a head is a date or period, give or take what leads it in; a name may have a year behind it."""
    return any(date.start == 0 or date.role for date in find_dates(head))


def turn(table: Table) -> Table:
    """The table whose rows are the columns of this one."""
    cells = [
        replace(cell, row=cell.column, column=cell.row, row_span=cell.column_span, column_span=cell.row_span)
        for cell in table.cells
    ]
    cells.sort(key=lambda cell: (cell.row, cell.column))
    return Table(table.columns, table.rows, cells, table.box, header_rows=1)
