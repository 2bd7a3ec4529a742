"""Boxes side by side on a slide, each under the name of what all in it is of, with cards in them below one label that
they share, as rows of a table: "Ny kai", "er avhengig av", and what it needs by when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count

from schemas.page import BlockKind, Box, Cell, Page, Span, Table, are_level, union
from tag.names import is_name
from tag.tables.columns import role_of
from tag.units import ASIDE, FEWEST, Repeats

_LABELS = ("on", "activity", "action")
"""What the label that they share may say that the cards hold."""
_SLACK = 2.0
"""Points."""


def nested(page: Page) -> Iterator[Repeats]:
    """The cards of the first row of such boxes, one a row."""
    texts = [
        at
        for at, block in enumerate(page.blocks)
        if block.table is None and block.kind not in ASIDE and not block.words.empty
    ]
    for heads in _heads(page, texts) if page.width > page.height else ():
        below = [_below(page, texts, head) for head in heads]
        labels = {page.text(page.blocks[own[0]].words).strip(" :").casefold() for own in below if own}
        if all(below) and len(labels) == 1 and role_of(labels.pop(), strictly=True) in _LABELS:
            yield _laid_out(page, heads, below)
            return


def _heads(page: Page, texts: Sequence[int]) -> Iterator[list[int]]:
    """Headings in boxes that stand level with each other, from the left."""
    named = [
        at
        for at in texts
        if page.blocks[at].kind is BlockKind.HEADING
        and page.blocks[at].panel is not None
        and is_name(page.text(page.blocks[at].words))
    ]
    for first in named:
        row = [at for at in named if are_level(page.blocks[first].box, page.blocks[at].box)]
        if len(row) >= FEWEST:
            yield sorted(row, key=lambda at: page.blocks[at].box[0])


def _below(page: Page, texts: Sequence[int], head: int) -> list[int]:
    """What stands below a heading, within the width of its box, downwards."""
    block = page.blocks[head]
    left, _, right, _ = block.frame or block.box
    bottom = block.box[3]
    inside = [
        at
        for at in texts
        if _is_within(page.blocks[at].box, left, right) and page.blocks[at].box[1] >= bottom
    ]
    own = [at for at in inside if page.blocks[at].panel is not None]
    return sorted(own, key=lambda at: page.blocks[at].box[1])


def _is_within(box: Box, left: float, right: float) -> bool:
    return left - _SLACK <= box[0] and box[2] <= right + _SLACK


def _laid_out(page: Page, heads: Sequence[int], below: Sequence[Sequence[int]]) -> Repeats:
    """A table with the label over the cards, which begin where something is set as the first one is."""

    def words(at: int) -> Span:
        return page.blocks[at].words

    cells = [Cell(0, 1, words(below[0][0]), page.blocks[below[0][0]].box)]
    row = 0
    for head, (_, *parts) in zip(heads, below, strict=True):
        first = row + 1
        column = count()
        for at in parts:
            if at == parts[0] or _is_set_as(page, at, parts[0]):
                row, column = row + 1, count(1)
            cells.append(Cell(row, next(column), words(at), page.blocks[at].box))
        if parts:
            cells.append(Cell(first, 0, words(head), page.blocks[head].box, row_span=row + 1 - first))
    cells.sort(key=lambda cell: (cell.row, cell.column))
    width = 1 + max(cell.column for cell in cells)
    table = Table(row + 1, width, cells, union(cell.box for cell in cells), header_rows=1)
    return Repeats(table, frozenset((*heads, *(at for own in below for at in own))), ())


def _is_set_as(page: Page, at: int, other: int) -> bool:
    one, two = (page.words[page.blocks[block].words.start] for block in (at, other))
    return (
        one.bold == two.bold
        and abs(one.size - two.size) < 1
        and page.blocks[at].kind is page.blocks[other].kind
    )
