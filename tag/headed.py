"""Rows that a slide shows as boxes and texts under a row of heads, as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from schemas.page import Block, BlockKind, Box, Cell, Mark, Page, Span, StageBar, Table, are_level, union
from tag.lamps import shown
from tag.tables.columns import role_of
from tag.units import ASIDE, Repeats

_FEWEST_HEADS, _FEWEST_KNOWN, _FEWEST_ROWS = 3, 2, 2
"""Heads, those of them that are words of the vocabulary, and rows."""
_LONGEST_HEAD = 4
"""Words."""
_MISS = 8.0
"""Points by which the middles of what stands in one row may differ."""
_MOST_OF = 0.75
"""Of the cells of all rows, those that are filled."""
_NOTHING = Span(0, 0)


def headed(page: Page) -> Iterator[Repeats]:
    """The rows of a slide under the first row of heads of which several tell what stands below them; signs in no column
    stand behind the last."""
    texts = [
        at
        for at, block in enumerate(page.blocks)
        if block.table is None and block.kind not in ASIDE and not block.words.empty
    ]
    for heads in _heads(page, texts) if page.width > page.height else ():
        found = _laid_out(page, texts, heads)
        if found is not None:
            yield found
            return


def _heads(page: Page, texts: Sequence[int]) -> Iterator[list[int]]:
    """Rows of short texts level with each other, each of which may head columns."""
    short = [at for at in texts if len(page.text(page.blocks[at].words).split()) <= _LONGEST_HEAD]
    for first in short:
        row = [at for at in short if are_level(page.blocks[first].box, page.blocks[at].box)]
        row.sort(key=lambda at: page.blocks[at].box[0])
        roles = {role_of(page.text(page.blocks[at].words), strictly=True) for at in row} - {None}
        staged = any(bar.names and page.blocks[row[-1]].words in bar.names for bar in page.stage_bars)
        known = len(roles) >= _FEWEST_KNOWN or (staged and roles)
        if row[0] == first and len(row) >= _FEWEST_HEADS and known:
            yield row


def _laid_out(page: Page, texts: Sequence[int], heads: Sequence[int]) -> Repeats | None:
    """The rows below heads; None where there are none, or anything stands askew to them."""
    over = [page.blocks[at].box for at in heads]
    foot = max(box[3] for box in over)
    below = [at for at in texts if at not in heads and page.blocks[at].box[1] >= foot]
    stop = min(
        (page.blocks[at].box[1] for at in below if _runs_below(page.blocks[at], over)), default=page.height
    )
    below = [at for at in below if page.blocks[at].box[1] < stop]
    columns = {at: _column(_own(page.blocks[at]), over) for at in below}
    firsts = sorted((at for at in below if columns[at] == 0), key=lambda at: _middle(_own(page.blocks[at])))
    if len(firsts) < _FEWEST_ROWS or any(page.blocks[at].kind is BlockKind.LIST_ITEM for at in below):
        return None
    middles = [_middle(_own(page.blocks[at])) for at in firsts]
    placed: dict[tuple[int, int], int] = {}
    for at in below:
        row = _row(_middle(_own(page.blocks[at])), middles)
        if row is None or (row, columns[at]) in placed:
            return None
        placed[row, columns[at]] = at
    cells = [Cell(0, column, page.blocks[at].words, page.blocks[at].box) for column, at in enumerate(heads)]
    cells += [
        Cell(row + 1, column, page.blocks[at].words, _own(page.blocks[at]))
        for (row, column), at in placed.items()
    ]
    ends = [max(cell.box[2] for cell in cells if cell.column == column) for column in range(len(heads))]
    signs: list[tuple[Mark | StageBar, int, int]] = []
    drawn: list[Mark | StageBar] = [*shown(page), *page.stage_bars]
    for sign in drawn:
        row = _row(_middle(sign.box), middles)
        if sign.place is None and row is not None:
            column = len(heads) if sign.box[0] > ends[-1] else _column(sign.box, over)
            signs.append((sign, row + 1, column))
            if all((cell.row, cell.column) != (row + 1, column) for cell in cells):
                cells.append(Cell(row + 1, column, _NOTHING, sign.box))
    bars = sum(sign.steps for sign, _, _ in signs if isinstance(sign, StageBar))
    if len(cells) - len(heads) + bars < _MOST_OF * len(heads) * len(firsts):
        return None
    width = 1 + max(cell.column for cell in cells)
    cells.sort(key=lambda cell: (cell.row, cell.column))
    table = Table(len(firsts) + 1, width, cells, union(cell.box for cell in cells), header_rows=1)
    return Repeats(table, frozenset((*heads, *below)), tuple(signs))


def _own(block: Block) -> Box:
    return block.frame or block.box


def _runs_below(block: Block, heads: Sequence[Box]) -> bool:
    """Whether a text runs below the middles of two heads: it is of no column."""
    box = _own(block)
    return sum(box[0] <= (head[0] + head[2]) / 2 <= box[2] for head in heads) > 1


def _column(box: Box, heads: Sequence[Box]) -> int:
    """The head over a box: the one with which it has the most of its width in common, else the nearest."""
    shared = [min(box[2], head[2]) - max(box[0], head[0]) for head in heads]
    return max(range(len(heads)), key=shared.__getitem__)


def _row(middle: float, middles: Sequence[float]) -> int | None:
    """The row whose middle is as high as that of something; None where it stands between rows."""
    nearest = min(range(len(middles)), key=lambda row: abs(middles[row] - middle))
    return nearest if abs(middles[nearest] - middle) <= _MISS else None


def _middle(box: Box) -> float:
    return (box[1] + box[3]) / 2
