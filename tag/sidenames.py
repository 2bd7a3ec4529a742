"""Who answers, in boxes below each other at the left, each with the rows right of it that it answers for, as one table:
"Avdeling for drift", and beside it a light, a name and a comment in each of two rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from schemas.page import Block, Box, Cell, Mark, Page, Span, StageBar, Table, union
from tag.lamps import shown
from tag.tables.people import answers
from tag.units import ASIDE, FEWEST, SAME_EDGE, Repeats

_SLACK = 4.0
"""Points by which what stands beside a box may reach above or below it."""
_NOTHING = Span(0, 0)


class _Text(NamedTuple):
    """What stands right of the boxes: its words, the box around them, and the index of its block."""

    words: Span
    box: Box
    block: int


def beside_names(page: Page) -> Iterator[Repeats]:
    """The rows beside the boxes of a slide that name who answers: the texts and signs by their left edges, and the name
    behind them."""
    names = _names(page) if page.width > page.height else []
    if len(names) < FEWEST or not answers([page.text(page.blocks[at].words) for at in names]):
        return
    lanes = [page.blocks[at].frame or page.blocks[at].box for at in names]
    beside = [[*_beside(page, lane, names)] for lane in lanes]
    texts = [one for own in beside for one in own]
    if not all(beside) or any(
        page.blocks[one.block].table is None and _is_askew(one, lanes) for one in texts
    ):
        return
    drawn: list[Mark | StageBar] = [*shown(page), *page.stage_bars]
    signs = [[one for one in drawn if _is_level(one.box, lane) and one.box[0] >= lane[2]] for lane in lanes]
    lefts = [*(one.box[0] for one in texts), *(one.box[0] for own in signs for one in own)]
    edges = [edge for before, edge in pairwise([-SAME_EDGE - 1, *sorted(lefts)]) if edge - before > SAME_EDGE]
    named = min(one.box[0] for one in texts)
    cells: list[Cell] = []
    placed: list[tuple[Mark | StageBar, int, int]] = []
    row = 0
    for at, own, lit in zip(names, beside, signs, strict=True):
        firsts = sorted(
            (one for one in own if one.box[0] - named <= SAME_EDGE), key=lambda one: _middle(one.box)
        )
        if not firsts:
            return
        middles = [_middle(one.box) for one in firsts]
        cells.append(Cell(row, len(edges), page.blocks[at].words, page.blocks[at].box, row_span=len(firsts)))
        for one in own:
            cells.append(Cell(row + _nearest(one.box, middles), _column(one.box, edges), one.words, one.box))
        for sign in lit:
            place = row + _nearest(sign.box, middles), _column(sign.box, edges)
            placed.append((sign, *place))
            if all((cell.row, cell.column) != place for cell in cells):
                cells.append(Cell(*place, _NOTHING, sign.box))
        row += len(firsts)
    if len({(cell.row, cell.column) for cell in cells}) < len(cells):
        return
    cells.sort(key=lambda cell: (cell.row, cell.column))
    table = Table(row, 1 + len(edges), cells, union(cell.box for cell in cells))
    yield Repeats(table, frozenset((*names, *(one.block for one in texts))), tuple(placed))


def _names(page: Page) -> list[int]:
    """The texts alone in boxes of one left and right edge and one colour, leftmost on the page, from the top down."""
    held = [block.panel for block in page.blocks if not block.words.empty]
    alone = [
        at
        for at, block in enumerate(page.blocks)
        if block.frame is not None and block.fill is not None and held.count(block.panel) == 1
    ]
    left = min((page.blocks[at].frame or page.blocks[at].box for at in alone), default=None)
    if left is None:
        return []
    fill = next(page.blocks[at].fill for at in alone if page.blocks[at].frame == left)
    column = [at for at in alone if page.blocks[at].fill == fill and _is_over(page.blocks[at], left)]
    return sorted(column, key=lambda at: page.blocks[at].box[1])


def _is_over(block: Block, box: Box) -> bool:
    """Whether the box of a text has the left and the right edge of another one."""
    frame = block.frame or block.box
    return abs(frame[0] - box[0]) <= SAME_EDGE and abs(frame[2] - box[2]) <= SAME_EDGE


def _beside(page: Page, lane: Box, names: Sequence[int]) -> Iterator[_Text]:
    """The texts right of a box and level with it, those of tables by their cells."""
    for at, block in enumerate(page.blocks):
        if at in names or block.kind in ASIDE or block.words.empty:
            continue
        words = [block.words]
        if block.table is not None:
            words = [cell.words for cell in page.tables[block.table].cells if not cell.words.empty]
        for one in words:
            box = page.box(one)
            if box[0] >= lane[2] and _is_level(box, lane):
                yield _Text(one, box, at)


def _is_level(box: Box, lane: Box) -> bool:
    return lane[1] <= _middle(box) <= lane[3]


def _is_askew(text: _Text, lanes: Sequence[Box]) -> bool:
    """Whether a text reaches out of the lane that its middle is in."""
    return not any(lane[1] - _SLACK <= text.box[1] and text.box[3] <= lane[3] + _SLACK for lane in lanes)


def _column(box: Box, edges: Sequence[float]) -> int:
    return sum(edge <= box[0] for edge in edges) - 1


def _nearest(box: Box, middles: Sequence[float]) -> int:
    return min(range(len(middles)), key=lambda row: abs(middles[row] - _middle(box)))


def _middle(box: Box) -> float:
    return (box[1] + box[3]) / 2
