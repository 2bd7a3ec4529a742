"""Tasks in a list, each behind the title of the case that it came of and that case's number in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from schemas.evidence import Evidence
from schemas.page import Mark
from schemas.records import FollowUp
from tag.cases import case_in
from tag.context import Context
from tag.cues import any_of
from tag.dates import deadline
from tag.names import tidy
from tag.passages import Passage, passages
from tag.tables.people import is_answering
from tag.tasks import says_task
from tag.vocabulary import load

_TITLE = re.compile(r"(?P<title>[^:()]{3,80}?)\s?\((?P<case>[^()]{3,20})\)\s?[:–-]\s+(?=[A-ZÆØÅ])")
"""What leads in such a task: "Ny kai (sak 12/25): "."""
_IN_BRACKETS = re.compile(r"\s?\([^()]*\)\W*$")
_SIGNALS = ("red", "yellow", "green", "grey")
_FEWEST = 2
"""Tasks on a page that make a list of them."""


def tag(context: Context) -> Iterator[FollowUp]:
    """The tasks of pages that list several: what was asked for, what came of it, by when, whose by the heading, and the
    light that stands before it."""
    told: dict[int, list[FollowUp]] = {}
    for passage in passages(context):
        if passage.cell is None and (task := _task(context, passage)) is not None:
            told.setdefault(passage.page.number, []).append(task)
    for tasks in told.values():
        if len(tasks) >= _FEWEST:
            yield from tasks


def _task(context: Context, passage: Passage) -> FollowUp | None:
    """The task that a passage tells; None where none is said to be done by somebody or by some time."""
    title = _TITLE.match(passage.text)
    case = case_in(title["case"]) if title else None
    if title is None or case is None:
        return None
    said = passage.text[title.end() :]
    timed = _by_when().search(said)
    due = deadline(timed.group(), context.year) if timed else None
    said = said[: timed.start()] if timed and due else said
    asked, since, came = _split(said)
    if not says_task(asked):
        return None
    heading = _IN_BRACKETS.sub("", passage.headings[0]) if passage.headings else ""
    light = _light(context, passage)
    runs = (tuple(passage.words),)
    return FollowUp(
        case_id=case,
        title=tidy(title["title"]),
        text=asked if since else None,
        action=came if since else asked,
        owner=heading if heading and is_answering(heading) else None,
        due=due,
        status=light.colour if light else None,
        evidence=(Evidence(page=passage.page.number, runs=runs, shapes=(light.box,) if light else ()),),
        confidence=0.8,
        method="followup.cased",
    )


def _split(said: str) -> tuple[str, str, str]:
    """What was asked for, the label before what came of it, and that; the latter two empty where nothing did."""
    label = _since().search(said)
    if label is None:
        return tidy(said), "", ""
    return tidy(said[: label.start()]), label.group(), tidy(said[label.end() :])


def _light(context: Context, passage: Passage) -> Mark | None:
    """The one coloured mark that stands before a passage, on its first line's height."""
    (left, top, _, _), size = passage.layout.box, passage.page.words[passage.words.start].size
    marks = [
        mark
        for mark in context.marks.get(passage.page.number, ())
        if mark.colour in _SIGNALS
        and left - 3 * size <= mark.box[0] < left
        and top <= (mark.box[1] + mark.box[3]) / 2 <= top + 2 * size
    ]
    return marks[0] if len(marks) == 1 else None


@cache
def _by_when() -> re.Pattern[str]:
    """By when, as the last sentence: "Frist 1. mai 2025."."""
    return re.compile(
        rf"(?<=[.;])\s(?:{any_of(load('followups')['due'])})\s?:?\s[^.;]*\d[^;]*$", re.IGNORECASE
    )


@cache
def _since() -> re.Pattern[str]:
    """The label before what came of a task: "Sist: "."""
    labels = any_of([*load("columns")["answered"], *load("followups")["since"]])
    return re.compile(rf"(?<=[.;])\s(?:{labels})\s?:\s", re.IGNORECASE)
