"""What a page shows in columns under a row of heads that tell times, or how far something has come, as a table: boards
of cards, roadmaps with names at the left."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import count, pairwise
from math import inf
from statistics import mean
from typing import NamedTuple

from schemas.page import Block, BlockKind, Box, Cell, Page, Span, Table, union
from tag.cues import any_of
from tag.dates import date_of_head
from tag.decisions import leads_in
from tag.legend import status_words
from tag.names import is_name
from tag.tables.columns import role_of
from tag.units import ASIDE, FEWEST, SAME_EDGE, Repeats
from tag.vocabulary import load

_INDENT = 24.0
"""Points by which what stands in a column may begin left of its head."""
_REACH = 60.0
"""Points below the heads, or the text above it, that a text begins that is in no box and no list."""
_LONGEST_HEAD = 4
"""Words."""
_LEVEL = 30.0
"""Points above or below a name at the left within which the middle of what is in its lane lies."""
_BENEATH = 40.0
"""Points below heads of time that their parts begin, at most."""
_SLACK = 0.2
"""Share of a column's width by which a box may reach into the next one."""
_ANY_YEAR = 2000
_NAMES = ("initiative", "goal", "area", "owner", "service")
"""Of columns: what names at the left may be of."""


class _Card(NamedTuple):
    """What stands below heads: its words, the box around them, whether it is in a box or an item of a list, and whether
    that box is drawn around it alone."""

    words: Span
    box: Box
    set_off: bool
    framed: bool


def under_heads(page: Page) -> Iterator[Repeats]:
    """The columns of a slide under the first row of heads that all tell a time, or how far something has come: in each
    row what stands beside one name at the left, if there are such."""
    heads = _heads(page) if page.width > page.height else []
    if not heads:
        return
    blocks = page.blocks
    over, heads = _finer(page, heads)
    foot = max(blocks[at].box[3] for at in heads)
    below = [at for at in _texts(page) if blocks[at].box[1] >= foot - 2 and at not in (*over, *heads)]
    left = blocks[heads[0]].box[0] + _INDENT
    middles = [sum(blocks[at].box[::2]) / 2 for at in heads]
    edge = middles[0] - (middles[-1] - middles[0]) / (len(heads) - 1) / 2
    beside = [at for at in below if blocks[at].box[2] <= left and _own_box(page, at)[0] < edge - SAME_EDGE]
    names = [at for at in beside if is_name(page.text(blocks[at].words))]
    others = [at for at in below if at not in names]
    stop = min((blocks[at].box[1] for at in others if _ends(page, blocks[at], middles)), default=page.height)
    below = [at for at in below if blocks[at].box[1] < stop]
    cards = [*_cards(page, [at for at in others if blocks[at].box[1] < stop], heads)]
    edges = _edges([_own_box(page, at) for at in heads], cards)
    lanes: dict[int | None, list[_Card]] = {}
    kept: list[_Card] = []
    for card in sorted(cards, key=lambda one: one.box[1]):
        name = _name_of(page, names, card)
        above = [one.box[3] for one in kept if abs(one.box[0] - card.box[0]) <= SAME_EDGE]
        near = card.box[1] - max(above, default=foot) <= _REACH
        if card.box[0] >= edges[0] - _INDENT and (card.set_off or near or name is not None):
            kept.append(card)
            lanes.setdefault(name, []).append(card)
    offset = int(any(name is not None for name in lanes))
    cells = [*_spread(page, over, heads, offset)]
    rows = first = 1 + bool(over)
    cells += [
        Cell(rows - 1, at + offset, blocks[head].words, blocks[head].box) for at, head in enumerate(heads)
    ]
    corner = _corner(page, heads) if offset else []
    cells += [Cell(rows - 1, 0, blocks[at].words, blocks[at].box) for at in corner]
    for name in sorted(lanes, key=lambda one: -1 if one is None else blocks[one].box[1]):
        placed = _placed(lanes[name], edges)
        high = 1 + max(cell.row for cell in placed)
        if name is not None:
            cells.append(Cell(rows, 0, blocks[name].words, blocks[name].box, row_span=high))
        cells += [replace(cell, row=cell.row + rows, column=cell.column + offset) for cell in placed]
        rows += high
    if len(kept) >= FEWEST:
        table = Table(rows, len(heads) + offset, cells, union(cell.box for cell in cells), header_rows=first)
        told = [
            at
            for at in (*over, *corner, *heads, *below)
            if any(cell.words.covers(blocks[at].words) for cell in cells)
        ]
        yield Repeats(table, frozenset(told), ())


def _finer(page: Page, heads: list[int]) -> tuple[list[int], list[int]]:
    """The heads of time that stand over parts of themselves right below, as years do over their quarters, and these;
    none, and the heads, where there are no such parts."""
    foot = max(_own_box(page, at)[3] for at in heads)
    for first in _texts(page):
        top = _own_box(page, first)[1]
        level = [at for at in _texts(page) if abs(_own_box(page, at)[1] - top) <= SAME_EDGE]
        said = [page.text(page.blocks[at].words).strip(" :").lower() for at in level]
        close = foot - SAME_EDGE <= top <= foot + _BENEATH
        if close and len(level) > len(heads) and all(map(tells_time, said)):
            return heads, sorted(level, key=lambda at: page.blocks[at].box[0])
    return [], heads


def _spread(page: Page, over: Sequence[int], heads: Sequence[int], offset: int) -> Iterator[Cell]:
    """Heads over others, each over those that stand from its box, or nearest below it, on."""
    blocks = page.blocks
    middles = [sum(blocks[at].box[::2]) / 2 for at in heads]
    framed = all(blocks[at].frame is not None for at in over)
    starts = [
        _own_box(page, at)[0] if framed else min(middles, key=lambda one: abs(one - blocks[at].box[0]))
        for at in over
    ]
    for at, start, stop in zip(over, starts, [*starts, inf][1:], strict=True) if over else ():
        under = [column for column, middle in enumerate(middles) if start <= middle < stop]
        if under:
            yield Cell(
                0, under[0] + offset, blocks[at].words, blocks[at].box, column_span=under[-1] - under[0] + 1
            )


def _own_box(page: Page, at: int) -> Box:
    """The box that a text stands alone in, else that of its words."""
    block = page.blocks[at]
    alone = block.panel is not None and sum(one.panel == block.panel for one in page.blocks) == 1
    return block.frame if alone and block.frame is not None else block.box


def _name_of(page: Page, names: Sequence[int], card: _Card) -> int | None:
    """The name at the left nearest to the height of a card; None where there is none near."""
    middle = (card.box[1] + card.box[3]) / 2
    near = [
        at for at in names if page.blocks[at].box[1] - _LEVEL <= middle <= page.blocks[at].box[3] + _LEVEL
    ]
    return min(near, key=lambda at: abs(sum(page.blocks[at].box[1::2]) / 2 - middle), default=None)


def _edges(heads: Sequence[Box], cards: Sequence[_Card]) -> list[float]:
    """Where columns begin, and the last one ends: half way between the heads or where these begin, whichever is nearer
    to where the boxes under them do."""
    middles, lefts = [(box[0] + box[2]) / 2 for box in heads], [box[0] for box in heads]
    pitch = (middles[-1] - middles[0]) / (len(heads) - 1)
    between = [middles[0] - pitch / 2, *map(mean, pairwise(middles)), middles[-1] + pitch / 2]
    ends = [end for card in cards if card.framed for end in (card.box[0], card.box[2])]
    return min(
        ([*lefts, lefts[-1] + pitch], between),
        key=lambda edges: sum(min(abs(end - edge) for edge in edges) for end in ends),
    )


def _placed(cards: Sequence[_Card], edges: Sequence[float]) -> list[Cell]:
    """The cards as cells, each in the first row where the columns that it reaches over are free."""
    cells: list[Cell] = []
    taken: set[tuple[int, int]] = set()
    slack = min(_INDENT, _SLACK * (edges[-1] - edges[0]) / (len(edges) - 1))
    for card in sorted(cards, key=lambda one: one.box[1]):
        first = max(sum(edge <= card.box[0] + slack for edge in edges[:-1]) - 1, 0)
        last = (
            max(sum(edge < card.box[2] - slack for edge in edges[:-1]) - 1, first) if card.framed else first
        )
        over = range(first, last + 1)
        row = next(row for row in count() if taken.isdisjoint((row, column) for column in over))
        taken |= {(row, column) for column in over}
        cells.append(Cell(row, first, card.words, card.box, column_span=len(over)))
    return sorted(cells, key=lambda cell: (cell.row, cell.column))


def _heads(page: Page) -> list[int]:
    """The blocks of the row of heads, from the left; none where there is no such row."""
    under_way, texts = load("sections")["under_way"], _texts(page)
    short = [at for at in texts if page.blocks[at].words.stop - page.blocks[at].words.start <= _LONGEST_HEAD]
    for first in short:
        row = [at for at in short if abs(page.blocks[at].box[1] - page.blocks[first].box[1]) <= SAME_EDGE]
        row.sort(key=lambda at: page.blocks[at].box[0])
        row = row[_heads_names(page, row[0]) :]
        said = [page.text(page.blocks[at].words).strip(" :").lower() for at in row]
        stated = all(map(tells_state, said)) and not all(text in under_way for text in said)
        if len(row) >= FEWEST and (stated or all(map(tells_time, said))) and not _are_in_cards(page, row):
            return row
    return []


def _heads_names(page: Page, at: int) -> bool:
    """Whether a text is what heads a column of names: "Tiltak"."""
    return role_of(page.text(page.blocks[at].words)) in _NAMES


def _corner(page: Page, heads: Sequence[int]) -> list[int]:
    """The head of the names, left of those of the columns."""
    top, left = page.blocks[heads[0]].box[1], page.blocks[heads[0]].box[0]
    level = (at for at in _texts(page) if abs(page.blocks[at].box[1] - top) <= SAME_EDGE)
    return [at for at in level if page.blocks[at].box[2] <= left and _heads_names(page, at)][:1]


def _are_in_cards(page: Page, row: Sequence[int]) -> bool:
    """Whether texts stand in boxes below or right of others there, as what cards say of their names does."""
    return any(
        page.blocks[at].panel is not None
        and page.blocks[at].panel == block.panel
        and (block.box[3] <= page.blocks[at].box[1] + 2 or block.box[2] <= page.blocks[at].box[0])
        for other, block in enumerate(page.blocks)
        if other not in row
        for at in row
    )


def tells_time(head: str) -> bool:
    """Whether the head of a column is a date or period, or tells an order of time: "Nå", "Neste"."""
    return comes_in_order(head) or date_of_head(head, _ANY_YEAR) is not None


def tells_state(head: str) -> bool:
    """Whether the head of a column says a status, or that work is going on."""
    return head.lower() in status_words() or head.lower() in load("sections")["under_way"]


def comes_in_order(head: str) -> bool:
    """Whether the head of a column tells an order of time, and no date: "Nå", "Neste"."""
    return _ordinal().fullmatch(head.strip(" :")) is not None


def _ends(page: Page, block: Block, middles: Sequence[float]) -> bool:
    """Whether a block below the heads of columns is of none of them: a heading in no box, what leads in a decision, or
    a text in no box that runs below the middles of two heads."""
    if block.panel is None and block.kind is not BlockKind.LIST_ITEM:
        below = sum(block.box[0] <= middle <= block.box[2] for middle in middles)
        if block.kind is BlockKind.HEADING or below > 1:
            return True
    return leads_in(page.text(block.words))


def _cards(page: Page, below: Sequence[int], heads: Sequence[int]) -> Iterator[_Card]:
    """What stands below the heads, by boxes; items of lists, and what is in no box or in that of a head, alone."""
    lanes = {page.blocks[at].panel for at in heads}
    held: dict[tuple[int, Box | None], list[Block]] = {}
    for at in below:
        block = page.blocks[at]
        held.setdefault((-1 - at, None) if block.panel is None else (block.panel, block.frame), []).append(
            block
        )
    for (panel, frame), blocks in held.items():
        lefts = [one.box[0] for one in blocks]
        words = Span(min(one.words.start for one in blocks), max(one.words.stop for one in blocks))
        whole = sum(one.words.stop - one.words.start for one in blocks) == words.stop - words.start
        listed = any(one.kind is BlockKind.LIST_ITEM for one in blocks)
        if max(lefts) - min(lefts) > _INDENT:  # a box around several columns
            frame = None
        alone = panel in lanes or listed or not whole
        for card in [[one] for one in blocks] if alone else [blocks]:
            left, top, right, bottom = union(one.box for one in card)
            box = (frame[0], top, frame[2], bottom) if frame else (left, top, right, bottom)
            yield _Card(
                Span(card[0].words.start, card[-1].words.stop), box, panel >= 0 or listed, frame is not None
            )


def _texts(page: Page) -> list[int]:
    return [
        at
        for at, block in enumerate(page.blocks)
        if block.table is None and block.kind not in ASIDE and not block.words.empty
    ]


@cache
def _ordinal() -> re.Pattern[str]:
    return re.compile(any_of(load("lists")["activities"]["columns"]), re.IGNORECASE)
