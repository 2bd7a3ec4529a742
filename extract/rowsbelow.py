"""Rows at a scanned table's foot whose ground is too pale to be seen: their words stand under its columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from schemas.page import Box, Cell, Span, Table, Word, union

_ALIKE = 1.5
"""Times the lowest row that the highest may be, for the rows below to be as high."""
_FURTHEST = 2.6
"""Times their size that the words of the next row stand below one, at most."""
_ALIGNED = 8.0
"""Points by which texts of one column may begin apart."""
_FEWEST_COLUMNS, _FEWEST_FILLED = 3, 2
_MOST_OF = 0.6
"""Of the columns with words in the rows above, those that the last row below must have words in, too."""


def with_rows_below(table: Table, words: Sequence[Word]) -> Table:
    """The table with a row more for each line of words below that begin where those of its columns do.

    Heads alone, or rows of many heights, tell no rows below.
    """
    above = _lowest(table)
    heights = [cell.box[3] - cell.box[1] for cell in table.cells if cell.row and cell.row_span == 1]
    if table.rows < 2 or table.columns < _FEWEST_COLUMNS or len(above) < table.columns:
        return table
    if not heights or max(heights) > _ALIKE * min(heights):
        return table
    lefts = [_left(table, column, words) for column in range(table.columns)]
    told = len(
        {cell.column for cell in table.cells if cell.row and any(is_in(word, cell.box) for word in words)}
    )
    cells, waiting = list(table.cells), list[Cell]()
    height = max(cell.box[3] - cell.box[1] for cell in above)
    sides = table.box[0], table.box[2]
    while True:
        foot = _foot(max(cell.box[3] for cell in above), height, sides, words)
        row = [_below(cell, foot) for cell in above]
        held = [[word for word in words if is_in(word, cell.box)] for cell in row]
        filled = [column for column, found in enumerate(held) if found]
        begun = all(_begins(held[column], lefts[column]) for column in filled)
        if len(filled) < _FEWEST_FILLED or not begun or _reaches_out(words, row):
            break
        waiting, above = [*waiting, *row], row
        if len(filled) >= _MOST_OF * told:
            cells, waiting = [*cells, *waiting], []
    rows = 1 + max(cell.row for cell in cells)
    if rows == table.rows:
        return table
    return replace(table, rows=rows, cells=cells, box=union(cell.box for cell in cells))


def _lowest(table: Table) -> list[Cell]:
    """A cell to each column at the foot of a table, as wide as those of its lowest row without spans; none without
    such a row."""
    bottom, top = table.box[3], max((cell.box[1] for cell in table.cells), default=0.0)
    for row in reversed(range(table.rows)):
        cells = [cell for cell in table.cells if cell.row == row]
        if len(cells) == table.columns and all((cell.row_span, cell.column_span) == (1, 1) for cell in cells):
            return [
                replace(cell, row=table.rows - 1, box=(cell.box[0], top, cell.box[2], bottom))
                for cell in cells
            ]
    return []


def _foot(bottom: float, height: float, sides: tuple[float, float], words: Sequence[Word]) -> float:
    """Where a row of a height below ``bottom`` ends, so that the next line of words stands in its middle or above."""
    below = [word for word in words if word.box[1] >= bottom and sides[0] <= word.box[0] < sides[1]]
    first = min(below, key=lambda word: word.box[1], default=None)
    if first is None or first.box[1] - bottom > _FURTHEST * first.size:
        return bottom + height
    return max((first.box[1] + first.box[3]) / 2 + height / 2, bottom + height)


def _below(cell: Cell, foot: float) -> Cell:
    """An empty cell right below another."""
    x0, _, x1, bottom = cell.box
    return Cell(cell.row + 1, cell.column, Span(0, 0), (x0, bottom, x1, foot))


def _left(table: Table, column: int, words: Sequence[Word]) -> float | None:
    """Where the texts of a column begin, by the last row that has any, heads left out where there is another."""
    cells = sorted((cell for cell in table.cells if cell.column == column), key=lambda cell: -cell.row)
    for cell in cells:
        inside = [word.box[0] for word in words if is_in(word, cell.box)]
        if inside:
            return min(inside)
    return None


def _begins(words: Sequence[Word], left: float | None) -> bool:
    return left is None or abs(min(word.box[0] for word in words) - left) <= _ALIGNED


def _reaches_out(words: Sequence[Word], row: Sequence[Cell]) -> bool:
    """Whether a word level with a row stands across the edge of a cell, or beside the row."""
    top, bottom = min(cell.box[1] for cell in row), max(cell.box[3] for cell in row)
    level = [word for word in words if top < (word.box[1] + word.box[3]) / 2 < bottom]
    edges = [cell.box[2] for cell in row[:-1]]
    return any(word.box[0] < edge - 2 and word.box[2] > edge + 2 for word in level for edge in edges)


def is_in(word: Word, box: Box) -> bool:
    """Whether the middle of a word is in a box."""
    x, y = (word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]
