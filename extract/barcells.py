"""Cells of a plan that bars with words lie over: a bar that goes on over several columns makes one cell of those."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extract.colour import colour_name
from extract.layout import segments
from extract.shapes import Shape
from schemas.page import Box, Cell, Span, Table, Word, union

_LOWEST = 6.0
"""Points that a bar is high at least."""
_COVERED = 0.6
"""Share of a cell's width that a bar over it covers."""
_COLOURLESS = frozenset({"white", "grey", "black"})


def join_under_bars(table: Table, shapes: Sequence[Shape], words: Sequence[Word]) -> None:
    """Join the cells of a row that a bar lies over, which holds all that is said in them, on as many lines as it has
    phrases; and those of a row that its ground goes right across, with but a name in bold."""
    for shape in shapes:
        if shape.fill is not None and shape.box[3] - shape.box[1] >= _LOWEST:
            coloured = shape.curved or colour_name(shape.fill) not in _COLOURLESS
            for under in _under(table, shape.box) if coloured else ():
                if _is_said_in(shape.box, under, words, across=_spanned(under) == table.columns):
                    _join(table, under)


def _under(table: Table, bar: Box) -> Iterator[list[Cell]]:
    """The cells, two or more, of the row that a bar lies in."""
    middle = (bar[1] + bar[3]) / 2
    rows = {cell.row for cell in table.cells if cell.box[1] <= middle <= cell.box[3] and cell.row_span == 1}
    for row in rows:
        cells = [cell for cell in table.cells if cell.row == row and cell.row_span == 1]
        over = [
            cell
            for cell in cells
            if min(bar[2], cell.box[2]) - max(bar[0], cell.box[0]) >= _COVERED * (cell.box[2] - cell.box[0])
        ]
        if len(over) > 1 and bar[3] - bar[1] <= over[0].box[3] - over[0].box[1] + _LOWEST:
            yield over


def _is_said_in(bar: Box, cells: Sequence[Cell], words: Sequence[Word], *, across: bool) -> bool:
    """Whether a bar holds words, a phrase to each line, and all that stands in some cells."""
    whole = union(cell.box for cell in cells)
    inside = [word for word in words if _holds(whole, word)]
    lines = sorted((one.box[1], one.box[3]) for one in segments(inside))
    below = all(under[0] >= (over[0] + over[1]) / 2 for over, under in pairwise(lines))
    bold = all(word.bold for word in inside)
    return bool(inside) and below and all(_holds(bar, word) for word in inside) and (bold or not across)


def _holds(box: Box, word: Word) -> bool:
    x, y = (word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _spanned(cells: Sequence[Cell]) -> int:
    return sum(cell.column_span for cell in cells)


def _join(table: Table, cells: Sequence[Cell]) -> None:
    first = cells[0]
    whole = Cell(first.row, first.column, Span(0, 0), union(cell.box for cell in cells), 1, _spanned(cells))
    table.cells = sorted(
        [whole, *(cell for cell in table.cells if not any(cell is one for one in cells))],
        key=lambda cell: (cell.row, cell.column),
    )
