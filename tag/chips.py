"""Agendas drawn as cards: a time of day alone in a shape, and beside it what happens then."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from schemas.evidence import Evidence
from schemas.page import Block, BlockKind, Page
from schemas.records import AgendaItem
from tag.cases import leading_case
from tag.clock import SPAN, as_time
from tag.context import Context
from tag.cues import any_of
from tag.names import tidy
from tag.tables.people import presented_by, presenters
from tag.vocabulary import load

_CHIP = re.compile(SPAN, re.IGNORECASE)
_ALONE = re.compile(r"(?P<number>\d{1,2})[.)]?")
_EDGES = (BlockKind.HEADER, BlockKind.FOOTER)
_FEWEST = 3
_SAME_EDGE = 4.0
"""Points."""
_LONGEST = 30
"""Words beside a time: what is longer is text."""


def tag(context: Context) -> Iterator[AgendaItem]:
    """One item a time that stands alone, with the blocks level with it."""
    for page in context.pages:
        yield from _items(page)
        yield from _numbered(page)


def times(page: Page) -> list[Block]:
    """The blocks of a page that are a time of day and no more, from the top down, if they stand in one column of three
    or more."""
    alone = _alone(page)
    column = [block for block in alone if abs(block.box[0] - alone[0].box[0]) <= _SAME_EDGE]
    return sorted(column, key=lambda block: block.box[1]) if len(column) >= _FEWEST else []


def _alone(page: Page) -> list[Block]:
    return [
        block
        for block in page.blocks
        if block.table is None
        and block.kind is not BlockKind.HEADER
        and _CHIP.fullmatch(page.text(block.words))
    ]


def _numbered(page: Page) -> Iterator[AgendaItem]:
    """One item a number, or case, that stands alone on a slide of an agenda, with the blocks right of or below it."""
    texts = [
        one for one in page.blocks if one.table is None and not one.words.empty and one.kind not in _EDGES
    ]
    title = next((one for one in texts if one.kind is BlockKind.HEADING), None)
    if title is None or times(page) or not agenda_heading().match(page.text(title.words)):
        return
    marks = [one for one in texts if _number(page.text(one.words)) is not None]
    if len(marks) < _FEWEST or len({_number(page.text(one.words)) for one in marks}) < len(marks):
        return
    held: dict[int, list[Block]] = {}
    for block in texts:
        middle = (block.box[1] + block.box[3]) / 2
        over = [
            at
            for at, one in enumerate(marks)
            if one.box[0] <= block.box[0] + _SAME_EDGE and one.box[1] <= middle
        ]
        if block is not title and block not in marks and over:
            column = max(marks[at].box[0] for at in over)
            beside = [at for at in over if column - marks[at].box[0] <= _SAME_EDGE]
            held.setdefault(max(beside, key=lambda at: marks[at].box[1]), []).append(block)
    if len(held) == len(marks):
        for at, own in sorted(held.items()):
            yield from _item(page, marks[at], sorted(own, key=lambda one: (round(one.box[0]), one.box[1])))


def _number(text: str) -> str | None:
    """The number of a case that a text is and no more: "4", "4.", "Sak 31/2025"."""
    case = leading_case(text)
    if case is not None:
        return case.number if case.stop >= len(text) else None
    match = _ALONE.fullmatch(text.strip())
    return match["number"] if match else None


def _items(page: Page) -> Iterator[AgendaItem]:
    chips = times(page)
    middles = [(chip.box[1] + chip.box[3]) / 2 for chip in chips]
    steps = [below - above for above, below in pairwise(middles)]
    for chip, middle, step in zip(chips, middles, [*steps, *steps[-1:]], strict=True):
        beside = [
            block
            for block in page.blocks
            if block.table is None
            and not block.words.empty
            and block.kind not in (BlockKind.HEADER, BlockKind.FOOTER)
            and block.box[0] >= chip.box[2]
            and abs((block.box[1] + block.box[3]) / 2 - middle) < step / 2
        ]
        lefts = [block.box[0] for block in beside]
        beside.sort(key=lambda one: (sum(left < one.box[0] - _SAME_EDGE for left in lefts), one.box[1]))
        if beside:
            yield from _item(page, chip, beside)


def _item(page: Page, chip: Block, beside: Sequence[Block]) -> Iterator[AgendaItem]:
    first, *others = (page.text(block.words) for block in beside)
    case = leading_case(first)
    title, people = presented_by(first[case.stop :] if case else first)
    kind = next((text for text in others if _type().fullmatch(text)), None)
    told = [text for text in others if text != kind]
    number = _number(page.text(chip.words))
    if case is None and (cased := [one for text in told if (one := leading_case(text)) is not None]):
        case = cased[0]
        told = [text[one.stop :].strip(" ·|,–-") if (one := leading_case(text)) else text for text in told]
    people = people or presenters(told)
    time = _CHIP.fullmatch(page.text(chip.words))
    if (time is None and number is None) or not any(map(str.isalpha, title)) or len(title.split()) > _LONGEST:
        return
    runs = sorted({(block.words.start, block.words.stop) for block in (chip, *beside)})
    yield AgendaItem(
        case_id=case.number if case else number,
        title=tidy(title),
        item_type=kind or (case.kind if case else None),
        start=as_time(time["start"]) if time else None,
        end=as_time(time["end"]) if time else None,
        presenters=people or None,
        evidence=(Evidence(page=page.number, runs=tuple(runs)),),
        confidence=0.8,
        method="agenda.chip",
    )


@cache
def agenda_heading() -> re.Pattern[str]:
    """A heading over an agenda."""
    return re.compile(rf"^\W*(?:{any_of(load('agenda')['headings'])})(?!\w)", re.IGNORECASE)


@cache
def _type() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(load('agenda')['item_types'])})\W*", re.IGNORECASE)
