"""Boxes of a plan whose colour tells their status, by a legend: "Levert" on green, "Ikke startet" on blue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import NamedTuple

from schemas.evidence import Evidence
from schemas.page import BlockKind, Box, Document, Page
from schemas.records import Initiative, Record, Status
from tag.context import Context
from tag.names import is_name, split_name, tidy
from tag.statuses import status_word
from tag.vocabulary import load

_FEWEST = 2
"""Colours in a legend, and boxes that it explains."""
_ALIKE = 24
"""Levels of 256 by which the channels of one colour may differ between the legend and a box, as in pictures."""
_SURE = 0.75


class _Box(NamedTuple):
    """A filled box with text: its words, its place and its ground ``#rrggbb``."""

    text: str
    run: tuple[int, int]
    box: Box
    fill: str


class _Meaning(NamedTuple):
    """What a legend says of a colour: in its words, and the ``status``, None for what is none of the contract, as
    "pågår"."""

    fill: str
    words: str
    status: str | None


def tag(context: Context, document: Document) -> Iterator[Record]:
    """An initiative for each box that the page's legend explains, and what its colour tells: its status, or how far it
    has come.

    Args:
        document: before boxes under heads were made tables.
    """
    for page in document.pages:
        for box, meaning in _explained(context, page):
            yield from _records(context, page, box, meaning)


def _explained(context: Context, page: Page) -> list[tuple[_Box, _Meaning]]:
    boxes = [*_boxes(page)]
    if len(boxes) < _FEWEST:
        return []
    legend = [*_told(context, boxes), *_told(context, _beside(context, page))]
    colours = {one.fill for one in legend}
    if not _FEWEST <= len(colours) == len(legend) or not any(one.status for one in legend):
        return []
    explained = [
        (box, meaning)
        for box in boxes
        if is_name(box.text) and not _meaning(context, box)
        if (meaning := _nearest(box.fill, legend))
    ]
    return explained if len(explained) >= _FEWEST else []


def _boxes(page: Page) -> Iterator[_Box]:
    """The boxes of one text each, in reading order."""
    told = [block for block in page.blocks if block.fill and block.kind is not BlockKind.TABLE]
    for _, held in groupby(told, key=lambda block: (block.panel, block.fill)):
        blocks = list(held)
        if len(blocks) == 1 and (fill := blocks[0].fill):
            words = blocks[0].words
            yield _Box(tidy(page.text(words)), (words.start, words.stop), blocks[0].box, fill)


def _beside(context: Context, page: Page) -> Iterator[_Box]:
    """The lines that a coloured sign stands before, as if on a ground of its colour."""
    for mark in context.marks.get(page.number, ()):
        if mark.line is not None:
            yield _Box(tidy(page.text(mark.line)), (mark.line.start, mark.line.stop), mark.box, mark.rgb)


def _told(context: Context, boxes: Iterable[_Box]) -> Iterator[_Meaning]:
    return (meaning for box in boxes if (meaning := _meaning(context, box)))


def _meaning(context: Context, box: _Box) -> _Meaning | None:
    """What a box says that its colour stands for, if it is one of a legend."""
    status = status_word(context, box.text)
    return _Meaning(box.fill, box.text, status) if status or box.text.casefold() in _under_way() else None


def _nearest(fill: str, legend: Sequence[_Meaning]) -> _Meaning | None:
    """What the legend says of the colour most like this one, if one is nearly the same."""
    nearest = min(legend, key=lambda one: _apart(one.fill, fill))
    return nearest if _apart(nearest.fill, fill) <= _ALIKE else None


def _apart(one: str, other: str) -> int:
    return max(abs(int(one[at : at + 2], 16) - int(other[at : at + 2], 16)) for at in (1, 3, 5))


def _records(context: Context, page: Page, box: _Box, meaning: _Meaning) -> Iterator[Record]:
    name = split_name(box.text)
    yield Initiative(
        name=name.name,
        aliases=(name.alias,) if name.alias else None,
        evidence=(Evidence(page=page.number, runs=(box.run,)),),
        confidence=_SURE,
        method="roadmap.box",
    )
    yield Status(
        subject=name.name,
        subject_kind="initiative",
        dimension="status" if meaning.status else "progress",
        value=meaning.status or meaning.words,
        as_of=context.as_of_page(page),
        evidence=(Evidence(page=page.number, runs=(box.run,), shapes=(box.box,)),),
        confidence=_SURE,
        method="roadmap.box",
    )


@cache
def _under_way() -> frozenset[str]:
    """What a legend calls what is neither new, done nor stopped, and goes neither well nor ill."""
    return frozenset(load("sections")["under_way"])
