"""Plans drawn in columns, each headed by a time: quarters, years, or now, next and later. What stands in a column is to
happen then; where rows have names at the left, as the lanes of a roadmap, it is for what the row names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from schemas.evidence import Evidence
from schemas.page import Block, BlockKind, Page, are_level
from schemas.records import Activity
from tag.context import Context
from tag.cues import any_of
from tag.dates import date_of_head
from tag.headings import purpose
from tag.names import tidy
from tag.vocabulary import load

_FEWEST = 2
_LEVEL = 6.0
"""Points by which the heads of a row differ in height."""
_INDENT = 24.0
"""Points by which what stands in a column may begin left of its head."""
_REACH = 60.0
"""Points below a head that a text begins that is on what the head tells."""
_LONGEST_HEAD = 4
"""Words."""
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")


class _Column(NamedTuple):
    """The head of a column, where the column begins and ends, and the time that the head tells, if it is a date."""

    head: Block
    left: float
    right: float
    first: str | None
    last: str | None


def tag(context: Context) -> Iterator[Activity]:
    """One activity for each text in a column."""
    for page in context.pages:
        if page.width > page.height:
            yield from _of_page(context, page)


def _of_page(context: Context, page: Page) -> Iterator[Activity]:
    columns = _columns(context, page)
    if not columns or _is_past(context, columns):
        return
    foot = max(column.head.box[3] for column in columns)
    under = [block for block in _texts(page) if block.box[1] >= foot - 2]
    names = [block for block in under if block.box[2] <= columns[0].left + _INDENT]
    title = next((page.text(one.words) for one in page.blocks if one.kind is BlockKind.HEADING), None)
    told = purpose((title,)) if title else None
    if told is not None and told.kind != "activity":
        return
    parting = [block for block in under if block not in names and _parts(columns, block)]
    stop = min((block.box[1] for block in parting), default=page.height)
    for column in columns:
        for block in under:
            if block in names or block.box[1] >= stop or not column.left <= block.box[0] < column.right:
                continue
            text = tidy(page.text(block.words))
            lane = next((name for name in names if are_level(name.box, block.box)), None)
            right_below = block.box[1] - foot <= _REACH and block.kind is BlockKind.PARAGRAPH
            set_off = lane or block.kind is BlockKind.LIST_ITEM or block.panel is not None or right_below
            worded = any(map(str.isalpha, text)) and (lane or (" " in text and not names))
            if not set_off or not worded:
                continue
            heading = title if column.first else tidy(page.text(column.head.words))
            spans = [column.head.words, block.words, *([lane.words] if lane else [])]
            yield Activity(
                heading=heading,
                service=tidy(page.text(lane.words)) if lane else None,
                text=text,
                from_=column.first,
                to=column.last,
                evidence=(Evidence(page=page.number, runs=tuple((s.start, s.stop) for s in sorted(spans))),),
                confidence=0.85,
                method="lane.activity",
            )


def _parts(columns: list[_Column], block: Block) -> bool:
    """Whether a heading below the columns, in no box, begins something else."""
    return (
        block.kind is BlockKind.HEADING
        and block.panel is None
        and all(block is not one.head for one in columns)
    )


def _columns(context: Context, page: Page) -> list[_Column]:
    """The columns of the first row of heads that all tell a time, from the left."""
    title = next((page.text(block.words) for block in page.blocks if block.kind is BlockKind.HEADING), "")
    told = int(match[0]) if (match := _YEAR.search(title)) else context.year
    heads = [block for block in _texts(page) if block.words.stop - block.words.start <= _LONGEST_HEAD]
    for first in heads:
        row = sorted(
            (one for one in heads if abs(one.box[1] - first.box[1]) <= _LEVEL), key=lambda one: one.box[0]
        )
        texts = [page.text(one.words).strip(" :") for one in row]
        dates = [date_of_head(text, told) for text in texts]
        ordered = [_ordinal().fullmatch(text) is not None for text in texts]
        if len(row) < _FEWEST or not (all(dates) or (all(ordered) and len(set(texts)) == len(texts))):
            continue
        edges = [one.box[0] - _INDENT for one in row] + [page.width]
        return [
            _Column(one, left, right, date.first if date else None, date.last if date else None)
            for one, left, right, date in zip(row, edges, edges[1:], dates, strict=False)
        ]
    return []


def _is_past(context: Context, columns: list[_Column]) -> bool:
    """Whether the columns tell what has been: from a year before the document's on."""
    ends = [column.last for column in columns if column.last]
    return context.year is not None and bool(ends) and min(ends)[:4] < str(context.year)


def _texts(page: Page) -> list[Block]:
    aside = (BlockKind.HEADER, BlockKind.FOOTER)
    return [
        block
        for block in page.blocks
        if block.table is None and block.kind not in aside and not block.words.empty
    ]


@cache
def _ordinal() -> re.Pattern[str]:
    return re.compile(any_of(load("lists")["activities"]["columns"]), re.IGNORECASE)
