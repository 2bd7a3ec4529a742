"""Cells over several rows, told by the rules between the rows: where one leaves out a column, the cell goes on."""

from __future__ import annotations

from collections.abc import Sequence

from schemas.page import Box, Cell, Table, Word

_NEAR = 8.0
"""Points between a rule and the rows that it parts."""


def merge_unruled(table: Table, rules: Sequence[Box], words: Sequence[Word]) -> Table:
    """A table in which cells go on over the empty ones below them that no rule parts from them, in columns that rules
    part elsewhere."""
    tops = {cell.row: cell.box[1] for cell in table.cells if cell.column_span == 1}
    across = {row: [one for one in rules if abs(one[1] - top) <= _NEAR] for row, top in tops.items()}
    parted = {row: ruled for row, ruled in across.items() if row > table.header_rows and ruled}
    for row in sorted(parted):
        cells = {cell.column: cell for cell in table.cells if cell.row == row and cell.column_span == 1}
        free = [column for column, cell in cells.items() if not _is_under(cell, parted[row])]
        for column in free if 2 * len(free) < len(cells) else ():
            above = _cell_above(table, row, column)
            elsewhere = any(_is_under(cells[column], ruled) for at, ruled in parted.items() if at != row)
            if (
                elsewhere
                and above is not None
                and _is_empty(cells[column], words)
                and not _is_empty(above, words)
            ):
                above.row_span += 1
                above.box = (*above.box[:3], cells[column].box[3])
                table.cells.remove(cells[column])
    return table


def _cell_above(table: Table, row: int, column: int) -> Cell | None:
    return next(
        (
            cell
            for cell in table.cells
            if cell.column == column and cell.column_span == 1 and cell.row + cell.row_span == row
        ),
        None,
    )


def _is_under(cell: Cell, rules: Sequence[Box]) -> bool:
    """Whether a rule stands over the middle of a cell."""
    middle = (cell.box[0] + cell.box[2]) / 2
    return any(rule[0] <= middle <= rule[2] for rule in rules)


def _is_empty(cell: Cell, words: Sequence[Word]) -> bool:
    x0, top, x1, bottom = cell.box
    middles = (((one.box[0] + one.box[2]) / 2, (one.box[1] + one.box[3]) / 2) for one in words)
    return not any(x0 <= x <= x1 and top <= y <= bottom for x, y in middles)
