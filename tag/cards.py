"""Lines of names with a status in a word at the right."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from schemas.evidence import Evidence
from schemas.page import Block, BlockKind, Page, Span
from schemas.records import Assessment, Initiative, Owner, Record, Status
from tag.context import Context, is_badge
from tag.names import is_name, split_name, tidy
from tag.statuses import status_word
from tag.tables.people import is_answering
from tag.tables.subjects import kind_by_heading
from tag.wording import wording

_FEWEST = 2
"""Lines of a page."""
_SURE = 0.75
_FEWEST_WORDS = 3
"""Words of an assessment."""
_SAME_EDGE = 4.0
"""Points by which the left edges of statuses in one column differ."""


class _Card(NamedTuple):
    """The index of the block that names it (``at``), the block of its status, the status, and the other blocks."""

    at: int
    chip: Block
    value: str
    others: list[Block]


def tag(context: Context) -> Iterator[Record]:
    """What each line is of, its status and, of other than initiatives, its assessment."""
    for page in context.pages:
        for line in _lines(context, page):
            yield from _records(context, page, line)


def _lines(context: Context, page: Page) -> list[_Card]:
    """The statuses that stand below each other at the right, each with a name level with it; none where one lacks a
    name, or all have a sign, as in a key."""
    texts = [
        (at, block)
        for at, block in enumerate(page.blocks)
        if block.table is None and not block.words.empty and not is_badge(page, block)
    ]
    lit = [mark.line for mark in page.marks if mark.line is not None]
    said = [
        (block, value)
        for _, block in texts
        if (value := status_word(context, page.text(block.words))) is not None
        and not any(block.words.covers(line) for line in lit)
    ]
    column = [one for one in said if abs(one[0].box[0] - said[0][0].box[0]) <= _SAME_EDGE]
    middles = sorted((block.box[1] + block.box[3]) / 2 for block, _ in column)
    if len(column) < _FEWEST or len(column) < len(said):
        return []
    reach = min(low - high for high, low in pairwise(middles)) / 2
    found = []
    for chip, value in column:
        middle = (chip.box[1] + chip.box[3]) / 2
        left = [
            (at, block)
            for at, block in texts
            if block.box[2] <= chip.box[0] and abs((block.box[1] + block.box[3]) / 2 - middle) < reach
        ]
        first = min(left, key=lambda one: (round(one[1].box[1]), one[1].box[0]), default=None)
        if first is None or not is_name(page.text(first[1].words)):
            return []
        found.append(_Card(first[0], chip, value, [block for _, block in left if block is not first[1]]))
    return found


def _records(context: Context, page: Page, card: _Card) -> Iterator[Record]:
    block = page.blocks[card.at]
    name = split_name(page.text(block.words))
    above = [one for one in context.section(page, card.at) if status_word(context, one) is None]
    kind = kind_by_heading([*reversed(above)])
    if kind == "initiative":
        yield Initiative(
            name=name.name,
            aliases=(name.alias,) if name.alias else None,
            evidence=_evidence(page, block.words),
            confidence=_SURE,
            method="card.status",
        )
    said = [(one, page.text(one.words)) for one in card.others]
    owners = [one for one, text in said if ":" not in text and is_answering(text) and wording(text) == "name"]
    if kind == "initiative" and len(owners) == 1:
        yield Owner(
            subject=name.name,
            subject_kind="initiative",
            owner=tidy(page.text(owners[0].words)),
            evidence=_evidence(page, block.words, owners[0].words),
            confidence=_SURE - 0.05,
            method="card.status",
        )
    yield Status(
        subject=name.name,
        subject_kind=kind,
        dimension="status",
        value=card.value,
        as_of=context.as_of_page(page),
        evidence=_evidence(page, block.words, card.chip.words),
        confidence=_SURE,
        method="card.status",
    )
    texts = [one for one in card.others if one.words.stop - one.words.start >= _FEWEST_WORDS]
    if kind != "initiative" and len(texts) == 1 and texts[0].kind is not BlockKind.HEADING:
        yield Assessment(
            subject=name.name,
            subject_kind=kind,
            text=tidy(page.text(texts[0].words)),
            evidence=_evidence(page, block.words, texts[0].words),
            confidence=_SURE,
            method="card.status",
        )


def _evidence(page: Page, *spans: Span) -> tuple[Evidence, ...]:
    return (Evidence(page=page.number, runs=tuple((span.start, span.stop) for span in sorted(spans))),)
