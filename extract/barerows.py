"""Rows of a scanned table that no line or ground parts from each other, told by the room between their texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from extract.rowsbelow import is_in
from schemas.page import Box, Cell, Span, Table, Word, union

_FEWEST_COLUMNS = 3
"""Cells of a row that hold texts; two may go on side by side in paragraphs."""
_APART, _LEVEL = 0.8, 0.4
"""Times the font size that is free between rows at least, and by which their first lines may differ in height."""


def parted(table: Table, words: Sequence[Word]) -> Table:
    """The table with each row cut where all its cells leave room at one height, and go on below it at one height."""
    cuts = {row: _cuts([cell for cell in table.cells if cell.row == row], words) for row in range(table.rows)}
    if not any(cuts.values()):
        return table
    before = [sum(len(cuts[above]) for above in range(row)) for row in range(table.rows)]
    cells: list[Cell] = []
    for cell in table.cells:
        last = cell.row + cell.row_span - 1
        row, span = cell.row + before[cell.row], last + before[last] - cell.row - before[cell.row] + 1
        if cell.row_span > 1 or not cuts[cell.row]:
            cells.append(replace(cell, row=row, row_span=span))
            continue
        x0, top, x1, bottom = cell.box
        cells += [
            Cell(row + step, cell.column, Span(0, 0), (x0, upper, x1, lower), 1, cell.column_span)
            for step, (upper, lower) in enumerate(pairwise([top, *cuts[cell.row], bottom]))
        ]
    cells.sort(key=lambda cell: (cell.row, cell.column))
    return replace(table, rows=table.rows + sum(map(len, cuts.values())), cells=cells)


def with_bands(table: Table, words: Sequence[Word]) -> Table:
    """The table with one cell over each row below the first that names the group of those below it: on a ground of one
    colour, with bold words in its first cell alone."""
    rows = [[cell for cell in table.cells if cell.row == row] for row in range(table.rows)]
    bands = [
        row
        for row, below in pairwise(rows)
        if row is not rows[0] and len(row) == table.columns >= _FEWEST_COLUMNS
        if {cell.fill for cell in row} not in ({None}, {cell.fill for cell in below})
        if len({cell.fill for cell in row}) == 1 and _is_named(row, words) and not _is_named(below, words)
    ]
    joined = [
        replace(row[0], box=union(cell.box for cell in row), column_span=table.columns) for row in bands
    ]
    kept = [cell for cell in table.cells if not any(cell in row for row in bands)]
    return replace(table, cells=sorted([*kept, *joined], key=lambda cell: (cell.row, cell.column)))


def _is_named(row: Sequence[Cell], words: Sequence[Word]) -> bool:
    """Whether a row has bold words in its first cell, and no others."""
    first, *others = ([word for word in words if is_in(word, cell.box)] for cell in row)
    return bool(first) and all(word.bold for word in first) and not any(others)


def _cuts(row: Sequence[Cell], words: Sequence[Word]) -> list[float]:
    """The heights, from the top down, at which a row is cut; none where one of its cells reaches into another row."""
    held = [own for cell in row if (own := [word for word in words if is_in(word, cell.box)])]
    if len(held) < _FEWEST_COLUMNS or any(cell.row_span > 1 for cell in row):
        return []
    size = median(word.size for own in held for word in own)
    boxes = sorted((word.box for own in held for word in own), key=lambda box: box[1])
    cuts: list[float] = []
    bottom = boxes[0][3]
    for box in boxes:
        if box[1] - bottom >= _APART * size and all(_begins_below(own, box, size) for own in held):
            cuts.append((bottom + box[1]) / 2)
        bottom = max(bottom, box[3])
    return cuts


def _begins_below(words: Sequence[Word], first: Box, size: float) -> bool:
    """Whether a cell has words above the line that a box stands on, and others on it."""
    y = (first[1] + first[3]) / 2
    middles = [(word.box[1] + word.box[3]) / 2 for word in words]
    return any(middle < y - size for middle in middles) and any(
        abs(middle - y) <= _LEVEL * size for middle in middles
    )
