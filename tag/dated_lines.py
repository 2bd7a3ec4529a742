"""Measures under headings of their own, each with lines below that begin with a part of a year and tell what is to
happen then: "1. halvår 2026 Kaia blir støypt"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from schemas.evidence import Evidence
from schemas.page import BlockKind
from schemas.records import Activity, Initiative
from tag.context import Context, goal_label
from tag.dates import DateMention, find_dates
from tag.headings import purpose
from tag.names import is_name, split_name, tidy
from tag.passages import Passage, passages
from tag.tasks import says_task

_FEWEST = 2
"""Headings with such lines, and lines below most of them."""
_PART_OF_YEAR = 7
"""Characters of a month, or of what is longer."""
_FEWEST_WORDS = 2
_SURE = 0.75


def tag(context: Context) -> Iterator[Activity | Initiative]:
    """The measures, and what is to happen in each of them."""
    groups: list[list[tuple[Passage, DateMention]]] = []
    free = [one for one in passages(context) if one.cell is None and one.kind is not BlockKind.HEADING]
    for (_, headings), group in groupby(free, key=lambda one: (one.page.number, one.headings)):
        dated = [(one, date) for one in group if (date := _begins_with(context, one))]
        if len(dated) >= _FEWEST and _names(headings):
            groups.append(dated)
    for dated in groups if len(groups) >= _FEWEST and not context.minutes else ():
        yield from _records(dated)


def _names(headings: tuple[str, ...]) -> bool:
    """Whether the innermost heading names a measure, and stands under another one."""
    own = split_name(headings[0]).name if len(headings) > 1 else ""
    return (
        is_name(own) and not says_task(own) and purpose(headings[:1]) is None and goal_label(own)[0] is None
    )


def _begins_with(context: Context, passage: Passage) -> DateMention | None:
    """The part of a year, of none before the document's, that a text of some words begins with, no sentence going on
    behind it."""
    date = next((one for one in find_dates(passage.text, context.year) if one.start == 0), None)
    behind = passage.text[date.stop :].lstrip(" :–-") if date else ""
    if date is None or not (behind[:1].isupper() or behind[:1].isdigit()) or behind.endswith((":", "?")):
        return None
    past = context.year is not None and date.value[:4] < str(context.year)
    told = len(date.value) <= _PART_OF_YEAR and len(behind.split()) >= _FEWEST_WORDS
    return date if told and not past else None


def _records(dated: list[tuple[Passage, DateMention]]) -> Iterator[Activity | Initiative]:
    first, _ = dated[0]
    name, (_, title) = split_name(first.headings[0]), goal_label(first.headings[1])
    yield Initiative(
        name=name.name,
        aliases=(name.alias,) if name.alias else None,
        evidence=_named(first),
        confidence=_SURE,
        method="line.dated",
    )
    for passage, date in dated:
        yield Activity(
            heading=tidy(title or first.headings[1]),
            service=name.name,
            text=tidy(passage.text[date.stop :].lstrip(" :–-")),
            from_=date.first,
            to=date.last,
            evidence=passage.evidence(),
            confidence=_SURE,
            method="line.dated",
        )


def _named(passage: Passage) -> tuple[Evidence, ...]:
    """The heading that a text stands under, where its page has it, else the text."""
    page = passage.page
    runs = (block.words for block in page.blocks if not block.words.empty)
    run = next(
        (words for words in runs if tidy(page.text(words)) == tidy(passage.headings[0])), passage.words
    )
    return (Evidence(page=page.number, runs=((run.start, run.stop),)),)
