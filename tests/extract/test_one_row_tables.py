"""A row that a page break parts from its table, and boxes side by side that are none."""

from __future__ import annotations

from itertools import pairwise

import pytest

from extract.assemble import build
from extract.shapes import Shape
from schemas.page import Box, Page, Word

EDGES = (85.0, 193.0, 301.0, 517.0)


def ruled(box: Box) -> Shape:
    x0, top, x1, bottom = box
    sides = [(x0, top, x1, top), (x0, bottom, x1, bottom), (x0, top, x0, bottom), (x1, top, x1, bottom)]
    return Shape(box, None, "#000000", lines=sides)


def page_of(top: float, wide: float = 595, high: float = 842, above: str = "") -> Page:
    """A row of three ruled boxes with a word each, a line above it and one below."""
    cells = [ruled((x0, top, x1, top + 40)) for x0, x1 in pairwise(EDGES)]
    words = [
        Word(text, text, (x + 5, top + 4, x + 50, top + 15), size=11)
        for text, x in zip(("Belysning", "Bymiljø", "Utsatt"), EDGES, strict=False)
    ]
    if above:
        words.insert(0, Word(above, above, (90, top - 30, 140, top - 19), size=11))
    words.append(Word("Videre", "Videre", (90, top + 80, 140, top + 91), size=11))
    page = Page(1, wide, high)
    build(page, words, cells, [])
    return page


def test_the_row_that_a_page_begins_with_is_a_table() -> None:
    (table,) = page_of(72, above="Bydelsutvalget").tables
    assert (table.rows, table.columns, table.header_rows) == (1, 3, 0)


@pytest.mark.parametrize(
    "page", [page_of(300, above="Slik"), page_of(120, above="Slik"), page_of(72, wide=960, high=540)]
)
def test_boxes_side_by_side_elsewhere_are_none(page: Page) -> None:
    assert page.tables == []
