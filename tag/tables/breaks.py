"""Tables that a page break parts: within a row, or between the heads and the rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from schemas.page import BlockKind, Page, Span
from tag.tables.columns import role_of

if TYPE_CHECKING:
    from tag.tables.grid import Grid

SAME_EDGE = 4.0
"""Points."""
LEAST_HEADS = 2
"""Roles that must be found in a first row for it to be taken for heads that the page does not set off."""
ASIDE = (BlockKind.HEADER, BlockKind.FOOTER)
_FEWEST_COLUMNS = 3
"""Columns that each have a text over them, from which on the texts are heads whatever they say."""
_ROOM = 1.4
"""Times the font size: where more is left behind a word that is alone on its line, it was not cut for want of room."""
_SUSPENDED = frozenset(["og", "eller", "and", "or"])
"""Words behind a hyphen that stands for a part left out."""


@dataclass(frozen=True)
class Rest:
    """What a cell that a page break parts goes on with: words of the next page."""

    page: Page
    words: Span

    @property
    def text(self) -> str:
        """The words' text."""
        return self.page.text(self.words)


def opens_page(grid: Grid) -> bool:
    """Whether nothing but running heads stands before a table on its page."""
    return all(block.kind in ASIDE for block in grid.page.blocks[: grid.block])


def ends_page(grid: Grid) -> bool:
    """Whether nothing but running feet stands behind a table on its page."""
    return all(block.kind in ASIDE for block in grid.page.blocks[grid.block + 1 :])


def first_row_as_rest(before: Grid, grid: Grid) -> dict[int, Rest]:
    """The first row of a table that goes on, where it is the rest of the last row on the page before; else nothing.

    It does not begin with a name, and somewhere goes on in the middle of a sentence or word.
    """
    held = {column: cell for column in range(grid.table.columns) if (cell := grid.cell(0, column))}
    named = grid.text(0, 0)
    rest = {column: Rest(grid.page, cell.words) for column, cell in held.items()}
    return rest if (not named or named[0].islower()) and _goes_on_with(before, rest) else {}


def merged_over_break(before: Grid, grid: Grid) -> dict[int, str]:
    """What the cells over several rows hold, by columns, that a table ends with on the page before, and that its first
    row here leaves empty."""
    if grid.first_row >= grid.table.rows:
        return {}
    last = before.table.rows - 1
    return {
        column: before.text(last, column)
        for column in range(grid.table.columns)
        if (above := before.cell(last, column)) and not grid.text(grid.first_row, column)
        if max(above.row_span, grid.height(grid.first_row, column)) > 1
    }


def texts_as_rest(grid: Grid) -> dict[int, Rest]:
    """The texts on one line at the top of the next page, where they stand under columns of a table that ends its page
    and go on in the middle of a sentence or word."""
    after = next((page for page in grid.context.pages if page.number == grid.page.number + 1), None)
    blocks = [block for block in after.blocks if block.kind not in ASIDE] if after else []
    if after is None or not blocks or not ends_page(grid) or blocks[0].table is not None:
        return {}
    level = [
        block for block in blocks if abs(block.box[1] - blocks[0].box[1]) < SAME_EDGE and block.table is None
    ]
    edges = {
        column: grid.page.words[cell.words.start].box[0]
        for column in range(grid.table.columns)
        if (cell := grid.cell(grid.table.rows - 1, column)) and cell.column_span == 1
    }
    rest = {
        column: Rest(after, block.words)
        for column, left in edges.items()
        for block in level
        if abs(block.box[0] - left) < SAME_EDGE
    }
    return rest if len(rest) == len(level) and _goes_on_with(grid, rest) else {}


def _goes_on_with(grid: Grid, rest: dict[int, Rest]) -> bool:
    """Whether each text goes on with one of the last row, and one at least in the middle of a sentence or word."""
    last = grid.table.rows - 1
    above = {column: grid.text(last, column) for column in rest}
    return (
        last >= grid.first_row
        and all(above.values())
        and any(one.text[0].islower() or above[column].endswith("-") for column, one in rest.items())
    )


def put_together(page: Page, words: Span, right: float, below: str) -> str:
    """The text of words in a cell, with its right edge in points, and of what they go on with on the next page.

    A word that is alone on its line and fills it was cut.
    """
    above, first = page.text(words), below.split()[0]
    if above.endswith("-") and first.lower() not in _SUSPENDED:
        return above + below if first[0].isupper() else above[:-1] + below
    *_, line = page.lines_in(words)
    last = page.words[line.stop - 1]
    alone = line.stop - line.start == 1 and last.text.isalpha()
    cut = alone and right - last.box[2] < _ROOM * last.size and first[0].islower()
    return above + below if cut else f"{above} {below}"


def find_heads_left_behind(grid: Grid) -> None:
    """Take the last line of the page before, where there is a text over each of several columns, for the heads of a
    table that the page begins with; what is left of them in its first row belongs to them."""
    left = {column: grid.text(0, column) for column in range(grid.table.columns) if grid.cell(0, column)}
    rest = bool(left) and all(text[0].islower() for text in left.values())
    before = next((page for page in grid.context.pages if page.number == grid.page.number - 1), None)
    if before is None or (grid.heads and not rest) or not opens_page(grid):
        return
    last = [(index, block) for index, block in enumerate(before.blocks) if block.kind not in ASIDE]
    top = max((block.box[1] for _, block in last), default=0.0)
    level = [
        (index, block) for index, block in last if abs(block.box[1] - top) < SAME_EDGE and block.table is None
    ]
    edges = {cell.column: cell.box for cell in grid.table.cells if cell.column_span == 1}
    over = {
        column: block
        for column, box in edges.items()
        for _, block in level
        if box[0] - SAME_EDGE <= block.box[0] and block.box[2] <= box[2] + SAME_EDGE
    }
    parted = rest and set(left) <= set(over)
    heads = {column: before.text(block.words) for column, block in over.items()}
    if parted:
        for column, text in left.items():
            heads[column] = put_together(before, over[column].words, edges[column][2], text)
    roles = {role for head in heads.values() if (role := role_of(head, strictly=True)) is not None}
    every = len(heads) == grid.table.columns >= _FEWEST_COLUMNS
    if len(heads) == len(level) and (every or len(roles) >= LEAST_HEADS):
        grid.heads, grid.first_row = heads, int(parted)
        grid.sections = tuple(grid.context.section(before, level[0][0]))
