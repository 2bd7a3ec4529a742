"""A page put together: words laid out, tables found, marks and stage bars placed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from extract import layout, marks, tables
from extract.pdfium import Shape
from schemas.page import Box, Page, Place, Word


def build(
    page: Page,
    words: list[Word],
    shapes: list[Shape],
    signs: Sequence[marks.Sign],
    ground: Callable[[Box], str | None] | None = None,
) -> None:
    """Lay out a page's words, find its tables, marks and stage bars.

    Args:
        shapes: what is drawn: lines and filled boxes. signs: small signs that may stand for a status.
        ground: tells the background of a box; None takes it from the filled boxes among ``shapes``.
    """
    grids = tables.find_tables(shapes, words, page.width, page.height, ground, signs)
    page.tables = [grid.table for grid in grids]

    def cell_at(x: float, y: float) -> tuple[int, int] | None:
        for index, grid in enumerate(grids):
            number = grid.find(x, y)
            if number is not None:
                return index, number
        return None

    def place_at(x: float, y: float) -> Place | None:
        found = cell_at(x, y)
        if found is None:
            return None
        cell = page.tables[found[0]].cells[found[1]]
        return Place(found[0], cell.row, cell.column)

    layout.arrange(
        page,
        words,
        cells=lambda word: cell_at((word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2),
        panels=_panels(page, shapes),
    )
    bars, rest = marks.find_stage_bars(signs, place_at)
    page.stage_bars = bars
    page.marks = marks.to_marks([*rest, *marks.glyph_signs(page)], place_at) + marks.cell_marks(page)
    marks.attach_lines(page)


def _panels(page: Page, shapes: list[Shape]) -> list[Box]:
    """Frames and filled boxes, large enough for text, neither the page's ground nor part of a table."""
    whole = page.width * page.height
    panels: list[Box] = []
    for shape in shapes:
        x0, top, x1, bottom = box = shape.box
        if x1 - x0 < 30 or bottom - top < 16 or not 0 < _area(box) < 0.6 * whole:
            continue
        if any(_meet(box, table.box) for table in page.tables):
            continue
        if not any(max(abs(a - b) for a, b in zip(box, other, strict=True)) < 3 for other in panels):
            panels.append(box)
    return panels[:200]


def _meet(a: Box, b: Box) -> bool:
    return min(a[2], b[2]) - max(a[0], b[0]) > 2 and min(a[3], b[3]) - max(a[1], b[1]) > 2


def _area(box: Box) -> float:
    return max(0.0, box[2] - box[0]) * max(0.0, box[3] - box[1])
