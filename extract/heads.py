"""How many of a table's first rows are heads, from how their words look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from extract.typeset import CellText

_LONG = 4


class Look(NamedTuple):
    """How a word in a table looks."""

    bold: bool
    colour: str | None
    fill: str | None
    """The background of its cell."""


def count_heads(looks: Mapping[int, Sequence[Look]], rows: int, whole: frozenset[int] = frozenset()) -> int:
    """How many first rows look otherwise than the body: by background, boldness or colour of letters.

    Args:
        looks: the looks of each row's words. rows: of the table. whole: rows with one cell over all columns.
    """
    # Of a table of some length, both rows that may be heads are left out of what they are held against.
    body = [look for row in range(2 if rows >= _LONG else 1, rows) for look in looks.get(row, ())]
    count = 0
    for row in range(min(2, rows - 1)):
        own = looks.get(row)
        if not own:
            break
        first = own[0]
        bold = (
            _share([look.bold for look in own], True) > 0.8
            and _share([look.bold for look in body], True) < 0.6
        )
        colour = _unlike([look.colour for look in own], [look.colour for look in body])
        fill = first.fill is not None and _unlike([look.fill for look in own], [look.fill for look in body])
        if row > 0 and any(look.fill == first.fill for look in body):
            fill = False  # a stripe: rows below have the same ground
        if not (bold or colour or fill) or (row > 0 and row in whole):
            break
        count += 1
    return count


def heads_by_looks(cells: Sequence[CellText]) -> int:
    """How many first rows of a table's cells, as the file holds them, look like heads."""
    rows = max(cell.row + cell.row_span for cell in cells)
    columns = max(cell.column + cell.column_span for cell in cells)
    looks: dict[int, list[Look]] = {}
    for cell in cells:
        for paragraph in cell.paragraphs:
            for run in paragraph.runs:
                looks.setdefault(cell.row, []).extend(
                    [Look(run.bold, run.colour, cell.fill)] * len(run.text.split())
                )
    whole = frozenset(cell.row for cell in cells if cell.column_span >= columns)
    return count_heads(looks, rows, whole)


def _share(values: Sequence[object], value: object) -> float:
    return sum(one == value for one in values) / len(values) if values else 0.0


def _unlike(own: Sequence[object], body: Sequence[object]) -> bool:
    return _share(own, own[0]) > 0.8 and _share(body, own[0]) < 0.2
