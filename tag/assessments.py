"""What stands behind "Vurdering:" under the heading of a goal, an indicator or an area: in the same paragraph, or in
the one below the label."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import zip_longest
from typing import NamedTuple

from schemas.evidence import Evidence
from schemas.page import BlockKind, Span
from schemas.records import Assessment
from tag.cases import leading_case
from tag.context import Context, goal_label
from tag.cues import any_of
from tag.headings import purpose
from tag.names import tidy
from tag.passages import Passage, passages
from tag.sectioned import named_by
from tag.tables.subjects import kind_by_heading
from tag.vocabulary import load

_FEWEST = 2
"""Headings with an assessment that make them areas that are assessed; goals that have one each below what is done."""
_FEWEST_WORDS = 3


class _Told(NamedTuple):
    """A text that assesses something, the words that it stands in, and the headings over it."""

    at: Passage
    headings: tuple[str, ...]
    text: str
    runs: tuple[Span, ...]


def tag(context: Context) -> Iterator[Assessment]:
    """The assessments under labels of their own; those of areas only where several headings have one."""
    found = [told for told in _told(context) if len(told.text.split()) >= _FEWEST_WORDS]
    areas = {told.headings[0] for told in found if _is_area(context, told)}
    counts = Counter(filter(None, map(_goal_over, found)))
    single = {goal for goal, count in counts.items() if count == 1} if len(counts) >= _FEWEST else set()
    for told in found:
        over = _goal_over(told)
        label, title = goal_label(over if over in single else told.headings[0])
        if label and title:
            subject, kind = tidy(title), "goal"
        elif context.is_goal(told.headings[0]):
            subject, kind = tidy(told.headings[0]), "goal"
        elif (named := named_by(told.headings[0], told.headings[1:])) and named[1] in ("indicator", "area"):
            subject, kind = named
        elif _is_area(context, told) and len(areas) >= _FEWEST:
            subject = tidy(told.headings[0])
            kind = "indicator" if kind_by_heading(told.headings[1:]) == "indicator" else "area"
        else:
            continue
        yield Assessment(
            subject=subject,
            subject_kind=kind,
            text=told.text,
            evidence=(Evidence(page=told.at.page.number, runs=tuple(map(tuple, told.runs))),),
            confidence=0.75,
            method="label.assessment",
        )


def _goal_over(told: _Told) -> str | None:
    """The heading of the goal over the one that a text stands under. Where the goal has but one such text, behind what
    is done for it, the text is of the goal."""
    first, *others = told.headings
    return None if goal_label(first)[0] else next((one for one in others if goal_label(one)[1]), None)


def _is_area(context: Context, told: _Told) -> bool:
    heading = told.headings[0]
    return (
        goal_label(heading)[0] is None
        and leading_case(heading) is None
        and heading != context.title
        and purpose((heading,)) is None
    )


def _told(context: Context) -> Iterator[_Told]:
    items = [one for one in passages(context) if one.cell is None]
    for label, below in zip_longest(items, items[1:]):
        match = (
            _label().match(label.text)
            or _judging().match(label.text)
            or _label_within().search(label.text)
            or _run_in(label)
        )
        if match is None and not _stands_over(label, below):
            continue
        headings = tuple(one for one in label.headings if not _is_label(one))
        if not headings:
            continue
        if match is not None and match.end() < len(label.text):
            if label.kind is not BlockKind.HEADING:
                run = label.span(match.end())
                yield _Told(label, headings, tidy(label.text[match.end() :]), (run,))
        elif below is not None and below.page is label.page and below.kind is BlockKind.PARAGRAPH:
            yield _Told(label, headings, tidy(below.text), (label.words, below.words))


def _stands_over(label: Passage, below: Passage | None) -> bool:
    """Whether a text is a label and no more, in a box with what stands below it: "Vurdering"."""
    boxed = below is not None and below.layout.panel == label.layout.panel is not None
    return boxed and _is_label(label.text)


def _run_in(passage: Passage) -> re.Match[str] | None:
    """A label in bold that ends as a sentence does, before a text in other letters: "Samla vurdering. Vi ligg …"."""
    match = _label_in_bold().match(passage.text)
    if match is None or match.end() >= len(passage.text):
        return None
    words, behind = passage.page.words, passage.span(match.end()).start
    bold = all(word.bold for word in words[passage.words.start : behind])
    return match if bold and not words[behind].bold else None


def _is_label(heading: str) -> bool:
    """Whether a heading says no more than that what stands beneath assesses something: "Vurdering"."""
    return _label().fullmatch(heading) is not None or (
        heading.strip(" :").lower() in load("sections")["assessment_labels"]
    )


def labels_assessment(text: str) -> bool:
    """Whether a text tells behind a label of its own how it assesses what it has told: "… Vurdering: For svakt."."""
    return _label_within().search(text) is not None


@cache
def _label_within() -> re.Pattern[str]:
    labels = any_of(load("sections")["assessment_labels"])
    return re.compile(rf"(?<=[.):;]\s)(?=[A-ZÆØÅ])\w*(?i:{labels})\s?:\s*(?=\S)")


@cache
def _judging() -> re.Pattern[str]:
    """What a sentence begins with that judges what its heading names: "Vår vurdering er at …"."""
    labels = any_of(load("sections")["assessment_labels"])
    return re.compile(
        rf"(?=(?:{any_of(load('sections')['ours'])})\s(?:\w+\s)?(?:{labels})(?:en|a)?\s(?:er|is)\s)",
        re.IGNORECASE,
    )


@cache
def _label_in_bold() -> re.Pattern[str]:
    labels = any_of(load("sections")["assessment_labels"])
    return re.compile(rf"(?:[\w-]+\s){{0,2}}(?:{labels})(?:\s\w+){{0,2}}\.\s+", re.IGNORECASE)


@cache
def _label() -> re.Pattern[str]:
    return re.compile(
        rf"(?:[\w-]+\s){{0,2}}(?:{any_of(load('sections')['assessment_labels'])})(?:\s\w+){{0,2}}\s?:\s*",
        re.IGNORECASE,
    )
