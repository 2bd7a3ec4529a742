"""Labels laid over the empty cells of a table, as the coloured words of a status are: they become the cells' text."""

from __future__ import annotations

from collections.abc import Sequence

from extract.slides.item import Item, words_of
from extract.typeset import SetCell
from schemas.page import Box

_SLACK = 4.0
"""Points by which a label may reach over the edge of its cell."""


def lay_into_cells(items: Sequence[Item]) -> None:
    """Give the empty cells of tables the text of the one shape that lies in each; the shape keeps its looks."""
    tables = [item for item in items if item.cells]
    labels = [item for item in items if item.kind is None and not item.cells and item.holds_text]
    for table in tables:
        for cell in table.cells:
            if any(map(words_of, cell.paragraphs)):
                continue
            inside = [label for label in labels if label.holds_text and _lies_in(label.extent, cell)]
            if len(inside) == 1:
                cell.paragraphs, inside[0].paragraphs = inside[0].paragraphs, []


def _lies_in(box: Box, cell: SetCell) -> bool:
    x0, top, x1, bottom = cell.box
    return (
        box[0] >= x0 - _SLACK
        and box[1] >= top - _SLACK
        and box[2] <= x1 + _SLACK
        and box[3] <= bottom + _SLACK
    )
