"""Tables that go on beside themselves: the same heads again, right of the first rows, over the rows that follow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.tables import Grid
from schemas.page import Cell, Table, Word

_FEWEST = 2
"""Columns of a table."""


def one_below_the_other(grid: Grid, words: Sequence[Word]) -> Grid:
    """The table with the rows that stand beside each other under the same heads one below the other; as it is where
    its heads do not repeat, or a cell reaches over from one part to the next.

    Args:
        words: those of the page.
    """
    table = grid.table
    rows = [[""] * table.columns for _ in range(table.rows)]
    for word, index in grid.held:
        cell = table.cells[index]
        rows[cell.row][cell.column] = f"{rows[cell.row][cell.column]} {word.raw}".strip()
    heads, *others = rows
    wide = next((at for at in range(_FEWEST, table.columns // 2 + 1) if _repeat(heads, at)), None)
    if wide is None or any(_repeat(row, wide) for row in others):
        return grid
    if any(_reaches_over(cell, wide) for cell in table.cells):
        return grid
    parts = table.columns // wide
    cells = [
        replace(cell, row=cell.row + table.rows * (cell.column // wide), column=cell.column % wide)
        for cell in table.cells
    ]
    cells.sort(key=lambda cell: (cell.row, cell.column))
    return Grid(Table(table.rows * parts, wide, cells, table.box, header_rows=1), words)


def _repeat(heads: Sequence[str], wide: int) -> bool:
    """Whether the first texts of a row, of which two or more say something, are all that there are."""
    first = list(heads[:wide])
    said = [head for head in first if head]
    whole = len(heads) % wide == 0 and list(heads) == first * (len(heads) // wide)
    return whole and len(set(said)) == len(said) >= _FEWEST


def _reaches_over(cell: Cell, wide: int) -> bool:
    return cell.column // wide != (cell.column + cell.column_span - 1) // wide
