"""Statuses in capitals, as in a badge, before the name of what has them, or in its card: "FULLFØRT Ny kai (Losen)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from schemas.evidence import Evidence
from schemas.page import BlockKind, Box, Span
from schemas.records import Initiative, Owner, Record, Status
from tag.context import Context
from tag.headings import ENDS, purpose
from tag.names import is_kind, is_name, split_name
from tag.passages import Passage, passages
from tag.statuses import status_word
from tag.tasks import says_task

_STATE = re.compile(r"(?:[A-ZÆØÅ]{2,}\s){1,3}(?=[A-ZÆØÅ«][^A-ZÆØÅ\s])")
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{3})[.:]\s|(?<=\))[.:]?\s|\s[–—-]\s")
_LONGEST_NAME = 10
"""Words."""
_LONGEST_BADGE = 4
"""Words."""
_SLACK = 12.0
"""Points between a badge and the edges of the card that it lies on."""
_SURE = 0.75


def tag(context: Context) -> Iterator[Record]:
    """An initiative for each such line, its status, and its owner where that stands in brackets behind the name."""
    free = [one for one in passages(context) if one.cell is None and not one.words.empty]
    for passage in free:
        match = _STATE.match(passage.text)
        if match is not None and (value := status_word(context, match.group().strip())) is not None:
            yield from _records(passage, match.end(), value, passage.words)
    for badge, named in pairwise(free):
        framed = badge.layout.panel is not None and len(badge.text.split()) <= _LONGEST_BADGE
        capital = badge.text.isupper()
        value = status_word(context, badge.text) if capital or framed else None
        value = value or (context.signs.get(badge.text) if framed else None)
        if value is None:
            continue
        if framed and (on_card := _card_under(badge, free)) is not None:
            yield from _records(on_card, 0, value, badge.words)
        elif capital and badge.layout.panel is not None and _on_one_line(badge, named):
            yield from _records(named, 0, value, badge.words)
        elif (card := _head_of_card(badge, free)) is not None and (
            (capital and value in ENDS) or _is_of_measures(card)
        ):
            yield from _records(card, 0, value, badge.words)


def _head_of_card(badge: Passage, free: Sequence[Passage]) -> Passage | None:
    """The heading of the card that a badge stands in, of which it is the only one."""
    panel = badge.layout.panel
    held = [one for one in free if one.page is badge.page and panel is not None and one.layout.panel == panel]
    heads = [one for one in held if one.kind is BlockKind.HEADING and one is not badge]
    return heads[0] if len(heads) == 1 and held[0] is heads[0] else None


def _is_of_measures(card: Passage) -> bool:
    """Whether a card stands under a heading of measures."""
    told = purpose(card.headings[:1])
    return told is not None and told.kind == "initiative"


def _card_under(badge: Passage, free: Sequence[Passage]) -> Passage | None:
    """The heading of the card that a badge in a small box of its own lies on, or right above."""
    small = badge.layout.frame
    if (
        small is None
        or sum(one.layout.panel == badge.layout.panel for one in free if one.page is badge.page) > 1
    ):
        return None
    under = [
        one
        for one in free
        if one.page is badge.page
        and (frame := one.layout.frame) is not None
        and one.layout.panel != badge.layout.panel
        and frame[0] - _SLACK <= small[0]
        and small[2] <= frame[2] + _SLACK
        and small[1] - _SLACK <= frame[1] <= small[3] + _SLACK
        and frame[3] > small[3] + _SLACK
    ]
    cards = {one.layout.panel for one in under}
    heads = [one for one in under if one.kind is BlockKind.HEADING]
    return heads[0] if len(cards) == len(heads) == 1 and under[0] is heads[0] else None


def _records(passage: Passage, start: int, value: str, badge: Span) -> Iterator[Record]:
    """The records of what a text names from ``start`` on: what is set in bold, else up to the end of its sentence."""
    first = passage.span(start).start
    stop = first
    while stop < passage.words.stop and passage.page.words[stop].bold:
        stop += 1
    bold = first < stop < passage.words.stop
    told = passage.text[start:]
    name = split_name(_SENTENCE_END.split(told, maxsplit=1)[0])
    if bold and not name.owner:
        name = split_name(passage.page.text(Span(first, stop)))
    alone = len(name.name.split()) == len(told.split())
    if not (bold or name.owner or alone) or len(name.name.split()) > _LONGEST_NAME:
        return
    if not is_name(name.name) or is_kind(name.name) or says_task(name.name):
        return
    runs = tuple(sorted({tuple(badge), tuple(passage.words)}))
    proof: dict[str, Any] = {
        "evidence": (Evidence(page=passage.page.number, runs=runs),),
        "confidence": _SURE,
        "method": "line.badge",
    }
    yield Initiative(name=name.name, aliases=(name.alias,) if name.alias else None, **proof)
    if name.owner:
        yield Owner(subject=name.name, subject_kind="initiative", owner=name.owner, **proof)
    yield Status(subject=name.name, subject_kind="initiative", dimension="status", value=value, **proof)


def _on_one_line(badge: Passage, named: Passage) -> bool:
    """Whether a text goes on right of a badge, in the same box."""
    if badge.page is not named.page or badge.layout.panel != named.layout.panel:
        return False
    left: Box = badge.page.box(badge.words)
    right: Box = named.page.box(next(iter(named.page.lines_in(named.words))))
    return left[2] <= right[0] and min(left[3], right[3]) - max(left[1], right[1]) > 0
