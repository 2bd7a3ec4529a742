"""Bars of a chart with a number over each and what it is of on the line below: one figure a bar."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from schemas.evidence import Evidence
from schemas.page import Block, BlockKind, Page
from schemas.records import Figure
from tag.context import Context
from tag.dates import date_of_head, find_dates
from tag.names import tidy
from tag.units import ASIDE, SAME_EDGE

_SPACE = re.compile(r"[\s\u00a0\u202f]")
_ALONE = re.compile(r"(?P<digits>\d{1,3}(?:[\s\u00a0\u202f]\d{3})*(?:,\d+)?|\d+(?:,\d+)?)\s?(?P<percent>%)?")
_FEWEST, _FEWEST_TICKS = 2, 4
_LONGEST = 5
"""Words of what a bar is of."""
_ANY_YEAR = 2000
_EVEN = 0.02
"""Share of a step of an axis by which others may be longer or shorter."""


class _Number(NamedTuple):
    """A number, and "%" if it is one of per cent."""

    value: float | int
    unit: str | None


def tag(context: Context) -> Iterator[Figure]:
    """The figures of charts whose axis is drawn, with its numbers at the left."""
    for page in context.pages:
        free = (block for block in page.blocks if block.table is None and not block.words.empty)
        lone = [(block, told) for block in free if (told := _number(page.text(block.words))) is not None]
        ticks = _axis(lone)
        if not ticks:
            continue
        foot, left = max(block.box[1] for block in ticks), max(block.box[2] for block in ticks)
        values = [(block, told) for block, told in lone if block not in ticks and block.box[0] > left]
        names = _names(page, foot, left)
        pairs = [(name, [one for one in values if _is_over(name, one[0])]) for name in names]
        if len(names) < _FEWEST or any(len(own) != 1 for _, own in pairs):
            continue
        above = [block for block in page.blocks if block.kind is BlockKind.HEADING and block.box[3] < foot]
        dates = [date.value for block in above for date in find_dates(page.text(block.words), context.year)]
        for name, ((value, number),) in pairs:
            yield Figure(
                subject=tidy(page.text(name.words)),
                value=number.value,
                unit=number.unit,
                as_of=dates[0] if len(set(dates)) == 1 else None,
                text=tidy(page.text(value.words)),
                evidence=(
                    Evidence(page=page.number, runs=tuple(sorted(map(tuple, (value.words, name.words))))),
                ),
                confidence=0.75,
                method="figure.bar",
            )


def _number(text: str) -> _Number | None:
    """The number that a text is and no more, with its sign of per cent."""
    match = _ALONE.fullmatch(text.strip())
    if match is None:
        return None
    value = float(_SPACE.sub("", match["digits"]).replace(",", "."))
    return _Number(int(value) if value.is_integer() else value, "%" if match["percent"] else None)


def _axis(lone: Sequence[tuple[Block, _Number]]) -> list[Block]:
    """The numbers of an axis: below each other with one right edge, smaller by the same step from the top down."""
    for first, _ in lone:
        column = sorted(
            (one for one in lone if abs(one[0].box[2] - first.box[2]) <= SAME_EDGE / 2),
            key=lambda one: one[0].box[1],
        )
        steps = [above.value - below.value for (_, above), (_, below) in pairwise(column)]
        even = bool(steps) and min(steps) > 0 and max(steps) - min(steps) <= _EVEN * max(steps)
        if len(column) >= _FEWEST_TICKS and even:
            return [block for block, _ in column]
    return []


def _names(page: Page, foot: float, left: float) -> list[Block]:
    """What stands in the first row of texts below an axis and right of it, where none of them is a time."""
    below = [
        block
        for block in page.blocks
        if block.kind not in ASIDE and block.table is None and block.box[1] > foot and block.box[2] > left
    ]
    top = min((block.box[1] for block in below), default=0.0)
    row = [block for block in below if block.box[1] - top <= SAME_EDGE]
    texts = [page.text(block.words) for block in row]
    told = all(
        any(map(str.isalpha, text))
        and len(text.split()) <= _LONGEST
        and date_of_head(text, _ANY_YEAR) is None
        for text in texts
    )
    return row if told else []


def _is_over(name: Block, value: Block) -> bool:
    """Whether a number stands above a text, middle over middle."""
    return value.box[3] < name.box[1] and abs(sum(name.box[::2]) - sum(value.box[::2])) / 2 <= SAME_EDGE
