"""Rows of a table on which shapes are laid: as high as the file says, as who laid them there saw them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from extract.slides.item import Item
from extract.typeset import move

_MOST = 1.2
"""Times the height of the highest row: what is higher lies on no single row."""


def settle_rows(items: Sequence[Item]) -> None:
    """Set the rows of tables that grew with their text as high as the file says, where shapes lie on them."""
    for table in items:
        tops = list(accumulate(table.row_heights, initial=table.frame[1]))
        grown = any(abs(cell.box[1] - tops[cell.row]) > 1 for cell in table.cells)
        if grown and any(_laid_on(table, tops, items)):
            for cell in table.cells:
                x0, top, x1, _ = cell.box
                move(cell.paragraphs, 0.0, tops[cell.row] - top)
                cell.box = (x0, tops[cell.row], x1, tops[min(cell.row + cell.row_span, len(tops) - 1)])
            table.frame = (*table.frame[:3], tops[-1])


def _laid_on(table: Item, tops: Sequence[float], items: Sequence[Item]) -> Iterator[Item]:
    """The shapes, of no more than a row, whose middles lie on a table below its first row."""
    for item in items:
        x0, top, x1, bottom = item.frame
        if (
            item is not table
            and not item.template
            and bottom - top <= _MOST * max(table.row_heights)
            and table.frame[0] <= (x0 + x1) / 2 <= table.frame[2]
            and tops[1] <= (top + bottom) / 2 <= tops[-1]
        ):
            yield item
