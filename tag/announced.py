"""What lists on slides tell that is to come, whatever heads them: a course, a workshop or a conference, and when it is,
and what a label says to be the plan, "Gjeldende plan: Utprøving i mai"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from schemas.records import Activity
from tag.context import Context
from tag.cues import any_of
from tag.headings import explains, follows_up, looks_back
from tag.listed import listed
from tag.lists import doer
from tag.names import tidy
from tag.passages import Passage, passages
from tag.pipeline import parse
from tag.vocabulary import load

_LONGEST = 25
"""Words of a sentence."""


def tag(context: Context) -> Iterator[Activity]:
    """The events that items of lists tell, but for those of lists that other taggers read."""
    if context.minutes or context.letter:
        return
    read = {id(passage) for passage, _ in listed(context)}
    for passage in passages(context):
        slide = passage.page.width > passage.page.height and passage.cell is None
        if slide and passage.is_item and id(passage) not in read and not _is_of_else(passage):
            if (label := _planned().match(passage.text)) is not None:
                yield from _plan(context, passage, label.end())
                continue
            for start, stop in passage.sentences():
                yield from _event(context, passage, start, stop)


def _is_of_else(passage: Passage) -> bool:
    """Whether a heading over an item says that what it tells was, or is followed up."""
    return any(
        looks_back(heading) or explains(heading) or follows_up(heading, "cases")
        for heading in passage.headings[:2]
    )


def _plan(context: Context, passage: Passage, start: int) -> Iterator[Activity]:
    """What stands behind such a label, if it tells a time to come."""
    text = passage.text[start:]
    begin, end = context.period_ahead(text)
    if (begin or end) and not _is_over(context, begin, end):
        yield _activity(passage, (start, len(passage.text)), None, begin, end, "list.planned")


def _is_over(context: Context, begin: str | None, end: str | None) -> bool:
    told, day = end or begin, context.day or str(context.year or "")
    return told is not None and told < day[: len(told)]


def _activity(
    passage: Passage, run: tuple[int, int], actor: str | None, begin: str | None, end: str | None, method: str
) -> Activity:
    return Activity(
        heading=tidy(passage.headings[0]) if passage.headings else None,
        actor=actor,
        text=tidy(passage.text[slice(*run)]),
        from_=begin,
        to=end,
        evidence=passage.evidence(*run),
        confidence=0.7,
        method=method,
    )


def _event(context: Context, passage: Passage, start: int, stop: int) -> Iterator[Activity]:
    text = passage.text[start:stop]
    if len(text.split()) > _LONGEST or text.endswith("?") or not _events().search(text):
        return
    begin, end = context.period_ahead(text)
    if _is_over(context, begin, end) or not _is_ahead(text, dated=(begin or end) is not None):
        return
    actor, done = doer(text, of_plan=True)
    if not done:
        yield _activity(passage, (start, stop), actor, begin, end, "list.event")


def _is_ahead(text: str, *, dated: bool) -> bool:
    """Whether a text tells what is to be: where it says when (``dated``) in the present or without a verb, else in the
    passive."""
    (doc,) = parse([text], names=False)
    finite = [token for token in doc if "VerbForm=Fin" in token.morph]
    planned = any("Voice=Pass" in token.morph and "Tense=Pres" in token.morph for token in finite)
    unsure = any(token.lower_ in load("lists")["activities"]["unsure"] for token in doc)
    done = any("VerbForm=Part" in token.morph for token in doc) and not planned
    past = any("Tense=Past" in token.morph for token in finite)
    return (dated or planned) and not (unsure or done or past)


@cache
def _events() -> re.Pattern[str]:
    """A noun for what people come together for to learn or to work, alone or at the end of a compound."""
    words = load("documents")["meetings"]
    others = rf"(?!(?:{any_of(words['no_events'])}))"
    return re.compile(
        rf"(?<!\w){others}[\w-]*(?:{any_of(words['events'])})(?:et|en|ene|er|ar|s)?(?!\w)", re.IGNORECASE
    )


@cache
def _planned() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{any_of(load('lists')['activities']['labels'])}):\s+(?=\S)", re.IGNORECASE)
