"""Tables of labels and values side by side, each a fact of what a heading, or a name over them, tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, get_args

from schemas.page import Cell, Mark
from tag.names import is_name
from tag.numbers import find_quantities
from tag.tables.columns import role_of
from tag.tables.contents import are_days, are_measured
from tag.tables.grid import Grid
from tag.tables.portfolio import Dimension
from tag.vocabulary import load

ROLES = ("owner", "comment", "activity", "on", *get_args(Dimension))
"""What the labels of facts stand for."""
_OF_SHEETS = frozenset((*ROLES, "due", "period", "start", "value", "number"))
"""The same of a sheet on one thing, with what tells nothing of it by itself."""
_FEWEST, _MOST_OF = 2, 0.6


class Pair(NamedTuple):
    """A label and its value, which may be a sign alone, under the name of what they tell of."""

    name: str
    label: Cell
    value: Cell | None
    mark: Mark | None


def is_sheet(grid: Grid) -> bool:
    """Whether a table is one of labels and values: every other column labels the one behind it, and no heads do."""
    columns = range(0, grid.table.columns, 2)
    if grid.table.columns % 2 or not (grid.sections or _is_named(grid)):
        return False
    top = _top(grid)
    if any(role_of(grid.text(top, column + 1), strictly=True) for column in columns):
        return False
    if len(columns) == 1:
        return tells(grid.text(row, 0) for row in range(top, grid.table.rows))
    told = [(pair, grid.page.text(pair.label.words)) for pair in pairs(grid)]
    known = [text for _, text in told if role_of(text, strictly=" " in text) in _OF_SHEETS]
    owned = "owner" in map(role_of, known)
    counted = [text for pair, text in told if owned and text not in known and _is_measure(grid, pair)]
    return len(known) + len(counted) >= _MOST_OF * len(told) and tells(known)


def _is_measure(grid: Grid, pair: Pair) -> bool:
    """Whether a label in words stands before a day or an amount, as labels of facts do: "Ferdig | 01.05.2026"."""
    label, value = (grid.page.text(cell.words) if cell else "" for cell in (pair.label, pair.value))
    told = value and (are_days([value], 1, grid.context.year) or are_measured([value]))
    return bool(told) and label[0].isalpha() and not find_quantities(label)


def _is_named(grid: Grid) -> bool:
    """Whether the first row is a name across the table."""
    first = grid.cell(0, 0)
    return first is not None and first.column_span == grid.table.columns


def _top(grid: Grid) -> int:
    """The first row that is no row of heads which say no more than that labels and values follow: "Felt | Innhold"."""
    heads, columns = load("columns")["pairs"], range(0, grid.table.columns, 2)
    headed = all(
        grid.text(0, column).strip(" :").lower() in heads["labels"]
        and grid.text(0, column + 1).strip(" :").lower() in heads["values"]
        for column in columns
    )
    return int(headed and grid.table.rows > 1)


def tells(labels: Iterable[str]) -> bool:
    """Whether labels are those of a sheet on one thing: who owns it and how it stands, or several of the like."""
    plain = (label.strip(" :") for label in labels)
    roles = {role_of(label) for label in plain if ":" not in label} & _OF_SHEETS
    return {"owner", "status"} <= roles or (len(roles) >= _FEWEST and not roles.isdisjoint(ROLES))


def _names_project(label: str, value: str) -> bool:
    return label.strip(" :").lower() in load("columns")["initiative"] and is_name(value)


def pairs(grid: Grid) -> Iterator[Pair]:
    """The pairs of a table by rows; a text across the two columns of a pair names what those below it tell of, and so
    does what the first label says is a project: "Prosjekt | Ny kai"."""
    names: dict[int, str] = {}
    heading = grid.sections[-1] if grid.sections else grid.text(0, 0)
    top = _top(grid)
    for row in range(top, grid.table.rows):
        for column in range(0, grid.table.columns, 2):
            label, value = grid.cell(row, column), grid.cell(row, column + 1)
            mark = grid.signal(row, column + 1)
            over = row == top and value is None and mark is None and is_name(grid.text(row, column))
            if label is not None and (label is value or over):
                names[column] = grid.page.text(label.words)
            elif (
                row == top
                and value is not None
                and _names_project(grid.text(row, column), grid.text(row, column + 1))
            ):
                names[column] = grid.text(row, column + 1)
            elif label is not None and (value is not None or mark is not None):
                yield Pair(names.get(column, heading), label, value, mark)
