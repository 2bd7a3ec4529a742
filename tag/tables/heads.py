"""Where the heads of a table's columns are: in its first rows, above it, or on the page before."""

from __future__ import annotations

from collections.abc import Mapping

from tag.dates import date_of_head
from tag.legend import letters
from tag.tables.above import heads_above
from tag.tables.breaks import LEAST_HEADS, SAME_EDGE, ends_page, opens_page
from tag.tables.columns import role_of
from tag.tables.grid import Grid

_LONGEST_LETTERS = 3


def find_heads(grid: Grid, before: Grid | None) -> None:
    """Give a table its heads; one that goes on from ``before``, on the page before, has that one's.

    Letters that the page explains stand for what it says: "T = tid, R = risiko".
    """
    _find_heads(grid, before)
    if any(len(head.split()[-1]) <= _LONGEST_LETTERS for head in grid.heads.values() if head):
        key = letters(grid.page)
        grid.heads = {column: _spelt(head, key) for column, head in grid.heads.items()}


def _spelt(head: str, key: Mapping[str, str]) -> str:
    """A head, the lowest part of which may be letters that are explained."""
    over, space, last = head.rpartition(" ")
    return key.get(head) or f"{over}{space}{key.get(last, last)}"


def _find_heads(grid: Grid, before: Grid | None) -> None:
    table = grid.table
    if table.header_rows:
        grid.first_row = table.header_rows
        grid.heads = {column: _head(grid, column) for column in range(table.columns)}
        if before is not None and grid.heads == before.heads and _goes_on(grid, before):
            grid.parts = before.parts
            grid.parts.append(grid)
        return
    if (
        before is not None
        and (table.continues or _goes_on(grid, before))
        and before.table.columns == table.columns
    ):
        grid.heads = dict(before.heads)
        grid.parts = before.parts
        grid.parts.append(grid)
        if before.sections and not grid.sections:
            grid.sections = before.sections
        return
    above = heads_above(grid)
    if above:
        grid.heads = above
        return
    first = {column: grid.text(0, column) for column in range(table.columns)}
    roles = {role for text in first.values() if text and (role := role_of(text, strictly=True)) is not None}
    told = [text for text in first.values() if text]
    timed = len(told) > 1 and all(date_of_head(text, grid.context.year) is not None for text in told)
    if (len(roles) >= min(LEAST_HEADS, table.columns) or timed) and table.rows > 1:
        grid.heads, grid.first_row = first, 1


def _goes_on(grid: Grid, before: Grid) -> bool:
    """Whether a table opens the page behind the one that another ends, from the same left edge."""
    return (
        grid.page.number == before.page.number + 1
        and ends_page(before)
        and opens_page(grid)
        and abs(grid.table.box[0] - before.table.box[0]) < SAME_EDGE
    )


def _head(grid: Grid, column: int) -> str:
    """The text of the cells over a column, from the top down, each once; one across the whole table left out."""
    parts: list[str] = []
    for row in range(grid.table.header_rows):
        cell = grid.cell(row, column)
        if cell is None or (cell.column_span == grid.table.columns > 1):
            continue
        text = grid.text(row, column)
        if text not in parts:
            parts.append(text)
    return " ".join(parts)
