"""Plans drawn as bars with words under months, quarters or years: what happens, from when and to when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from schemas.evidence import Evidence
from schemas.page import Block, BlockKind, Box, Page
from schemas.records import Activity
from tag.context import Context
from tag.dates import DateMention, date_of_head
from tag.names import is_name, tidy
from tag.roadmap import is_explained

_FEWEST_HEADS, _FEWEST = 3, 2
"""Heads in a row, and bars under them."""
_LEVEL = 6.0
"""Points by which heads in a row differ in height at most."""
_LONGEST_HEAD = 3
"""Words."""
_HIGHEST = 60.0
"""Points: a higher box is a card."""
_SLACK = 0.2
"""Share of a column's width by which a bar may reach into the next one."""
_FARTHEST = 1.5
"""Widths of a column from where the last head begins to where bars end at most."""
_SHORTEST = 4
"""Letters in what a bar says."""


class _Head(NamedTuple):
    """A date over a column, and the column's left and right edge."""

    date: DateMention
    left: float
    right: float


def tag(context: Context) -> Iterator[Activity]:
    """One activity a bar, with what stands left of the heads on its height as its service."""
    for page in context.pages:
        row = _head_row(context, page)
        bars = [block for block in page.blocks if row and _is_bar(page, block, row)]
        if len(bars) >= _FEWEST and not is_explained(context, page):
            heads = _heads(context, page, row, bars)
            for bar in bars:
                yield _activity(page, bar, heads, row)


def _head_row(context: Context, page: Page) -> list[Block]:
    """The blocks on one height that are a date each and no more, one later than the other from left to right."""
    dated = [
        block
        for block in page.blocks
        if block.table is None
        and 0 < block.words.stop - block.words.start <= _LONGEST_HEAD
        and date_of_head(page.text(block.words), context.year) is not None
    ]
    rows = [[one for one in dated if abs(one.box[1] - block.box[1]) <= _LEVEL] for block in dated]
    longest = max(rows, key=lambda row: len(row), default=[])
    row = sorted(longest, key=lambda block: block.box[0])
    dates = [date.first for block in row if (date := date_of_head(page.text(block.words), context.year))]
    in_order = dates == sorted({str(date) for date in dates})
    return row if len(row) >= _FEWEST_HEADS and in_order else []


def _heads(context: Context, page: Page, row: Sequence[Block], bars: Sequence[Block]) -> list[_Head]:
    """The heads with the edges of their columns: half way between them, or where each begins if bars do so, too."""
    middles = [(block.box[0] + block.box[2]) / 2 for block in row]
    lefts = [block.box[0] for block in row]
    pitch = (middles[-1] - middles[0]) / (len(row) - 1)
    between = [
        middles[0] - pitch / 2,
        *(sum(pair) / 2 for pair in pairwise(middles)),
        middles[-1] + pitch / 2,
    ]
    begun = [*lefts, lefts[-1] + pitch]
    edges = min((between, begun), key=lambda edges: _apart(edges, bars))
    dates = [date_of_head(page.text(block.words), context.year) for block in row]
    return [_Head(date, *edge) for date, edge in zip(dates, pairwise(edges), strict=True) if date is not None]


def _apart(edges: Sequence[float], bars: Sequence[Block]) -> float:
    """How far the ends of bars are from the edges of columns, in points, all together."""
    ends = [end for bar in bars if bar.frame for end in (bar.frame[0], bar.frame[2])]
    return sum(min(abs(end - edge) for edge in edges) for end in ends)


def _is_bar(page: Page, block: Block, row: Sequence[Block]) -> bool:
    """Whether a block is alone in a low box below the heads, and within their columns."""
    frame = block.frame
    if frame is None or block.table is not None or block.kind in (BlockKind.HEADER, BlockKind.FOOTER):
        return False
    pitch = (row[-1].box[0] - row[0].box[0]) / (len(row) - 1)
    alone = Counter(one.frame for one in page.blocks)[frame] == 1
    within = frame[0] >= row[0].box[0] - pitch / 2 and frame[2] <= row[-1].box[0] + _FARTHEST * pitch
    low = frame[3] - frame[1] <= _HIGHEST and frame[1] >= row[0].box[3] - _LEVEL
    return alone and within and low and len(page.text(block.words)) >= _SHORTEST


def _activity(page: Page, bar: Block, heads: Sequence[_Head], row: Sequence[Block]) -> Activity:
    frame = bar.frame or bar.box
    first, last = _first(frame, heads), _last(frame, heads)
    label = _label(page, frame, min(block.box[0] for block in row))
    runs = {(bar.words.start, bar.words.stop)}
    if label is not None:
        runs.add((label.words.start, label.words.stop))
    title = next(
        (block for block in page.blocks if block.kind is BlockKind.HEADING and block not in row), None
    )
    return Activity(
        heading=tidy(page.text(title.words)) if title else None,
        service=tidy(page.text(label.words)) if label else None,
        text=tidy(page.text(bar.words)),
        from_=first.date.first,
        to=last.date.last,
        evidence=(Evidence(page=page.number, runs=tuple(sorted(runs)), shapes=(frame,)),),
        confidence=0.9,
        method="bar.activity",
    )


def _first(frame: Box, heads: Sequence[_Head]) -> _Head:
    """The column that a bar begins in, or right before the next of."""
    begun = [head for head in heads if head.left <= frame[0] + _SLACK * (head.right - head.left)]
    return begun[-1] if begun else heads[0]


def _last(frame: Box, heads: Sequence[_Head]) -> _Head:
    ending = [head for head in heads if head.right >= frame[2] - _SLACK * (head.right - head.left)]
    return ending[0] if ending else heads[-1]


def _label(page: Page, frame: Box, left: float) -> Block | None:
    """What stands left of all heads on the height of a bar: the nearest to it of those."""
    middle = (frame[1] + frame[3]) / 2
    beside = [
        block
        for block in page.blocks
        if block.table is None
        and block.box[2] <= left
        and block.box[3] <= page.height
        and (block.box[1] - _HIGHEST / 2 <= middle <= block.box[3] + _HIGHEST / 2)
        and is_name(page.text(block.words))
    ]
    return min(beside, key=lambda block: abs((block.box[1] + block.box[3]) / 2 - middle), default=None)
