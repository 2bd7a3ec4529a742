"""The coloured signs and bars of a slide."""

from __future__ import annotations

from extract import marks
from extract.progress import Piece, find_progress_bars, to_stage_bar
from extract.slides.item import Item
from extract.slides.order import panels_of
from extract.steps import find_steps
from schemas.page import MarkShape, Page, Place

_SHAPES = {"ellipse": MarkShape.ELLIPSE, "picture": MarkShape.PICTURE}
_BOXES = {"", "line", "picture", "rect", "roundRect"}
"""What holds something, or divides it, rather than being a sign by itself."""
_SIDEWAYS = {
    "chevron",
    "homePlate",
    "leftArrow",
    "leftRightArrow",
    "notchedRightArrow",
    "rightArrow",
    "stripedRightArrow",
}
_UPRIGHT = {"downArrow", "upArrow", "upDownArrow"}
_LEADS = 1.5
"""Times its length: an arrow that has text so near at both ends leads from one to the other."""


def mark(page: Page, items: list[Item]) -> None:
    """Find the slide's coloured signs and stage bars."""

    def place(x: float, y: float) -> Place | None:
        for index, table in enumerate(page.tables):
            for cell in table.cells:
                if cell.box[0] <= x <= cell.box[2] and cell.box[1] <= y <= cell.box[3]:
                    return Place(index, cell.row, cell.column)
        return None

    signs = [
        marks.Sign(
            item.frame, item.fill, item.stroke, _SHAPES.get(item.geometry, MarkShape.SHAPE), item.share
        )
        for item in items
        if marks.is_small(item.frame) and item.geometry != "line" and not item.template
        if not _leads(item, items)
    ]
    signs += marks.large_lights(
        [
            marks.Sign(item.frame, item.fill, item.stroke, _SHAPES.get(item.geometry, MarkShape.SHAPE))
            for item in items
            if item.geometry not in _BOXES and not item.holds_text and not item.template
        ]
    )
    page.stage_bars, rest = marks.find_stage_bars([*signs, *marks.glyph_signs(page)], place)
    pieces = [Piece(item.frame, item.fill) for item in items if not item.template]
    page.stage_bars += [to_stage_bar(bar, place) for bar in find_progress_bars(pieces, page.words)]
    page.stage_bars += find_steps(pieces, page, place)
    page.marks = marks.to_marks(rest, place) + marks.cell_marks(page)
    marks.attach_lines(page)
    strips = [(item.frame, item.fill) for item in items if item.fill and not item.template]
    page.marks += marks.edge_marks(panels_of(page, items), strips)


def _leads(item: Item, items: list[Item]) -> bool:
    """Whether an arrow leads from one text to another; one of several below each other beside rows does not."""
    if item.geometry not in _SIDEWAYS | _UPRIGHT:
        return False
    along = 0 if item.geometry in _SIDEWAYS else 1
    start, end = item.frame[along], item.frame[along + 2]
    middle = (item.frame[1 - along] + item.frame[3 - along]) / 2
    reach = _LEADS * (end - start)
    ends = set()
    for other in items:
        if other is item:
            continue
        below = other.geometry == item.geometry and abs(other.frame[0] - item.frame[0]) < 3
        if along == 0 and below and abs(other.frame[1] - item.frame[1]) > 3:
            return False
        if other.holds_text and not other.cells:
            low, high = other.extent[along], other.extent[along + 2]
            if other.extent[1 - along] <= middle <= other.extent[3 - along]:
                ends |= {side for side, gap in enumerate((start - high, low - end)) if -3 <= gap < reach}
    return len(ends) == 2
