"""Statuses that are said by what they are of, and not by what has them: "Fremdrift: rød.", "Både status og risiko er
satt til gul", "Status er uendret (grønn)", "The risk rating is unchanged at red"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from tag.cues import any_of
from tag.denials import unsaid
from tag.phrases import colour_words, dimension_words
from tag.vocabulary import load

_NEAR = 3
"""Words of a label within which it says of what it is."""


def dimensioned(text: str) -> Iterator[tuple[str, str]]:
    """The dimensions and colours that a sentence begins with, and those behind with the verb said once."""
    match = _first().match(text)
    if match is None or (
        match["said"] and (unsaid().search(match["said"]) or _changes().search(match["said"]))
    ):
        return
    for of in (match["of"], match["too"]):
        if of:
            yield dimension_words()[of.lower()], colour_words()[match["colour"].lower()]
    at = match.end()
    while (more := _more().match(text, at)) is not None:
        yield dimension_words()[more["of"].lower()], colour_words()[more["colour"].lower()]
        at = more.end()


def labelled(text: str, sentences: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The character ranges of sentences, the name of a dimension and what stands behind its colon as one."""
    begun: int | None = None
    for start, stop in sentences:
        first = start if begun is None else begun
        label = text[start:stop].lower() if text[stop - 1] == ":" else ""
        begun = (
            first
            if any(word.strip(":") in dimension_words() for word in label.replace("-", " ").split()[:_NEAR])
            else None
        )
        if begun is None:
            yield first, stop
    if begun is not None:
        yield begun, len(text)


@cache
def _first() -> re.Pattern[str]:
    words = load("states")["dimensioned"]
    of, behind = any_of(dimension_words()), any_of(words["behind"])
    return re.compile(
        rf"(?:(?:{any_of(words['before'])})\s)*(?:RAG-)?(?P<of>{of})(?:\s(?:{behind}))?"
        rf"(?:\s(?:og|and)\s(?:(?:{any_of(words['before'])})\s)*(?P<too>{of})(?:\s(?:{behind}))?)?"
        rf"(?:(?:\s(?:{any_of(words['of_day'])})\s[^:;]{{4,20}})?:\s|(?P<said>\s(?:{any_of(words['verbs'])})\s[^,.;:]{{0,40}}?)(?<=[\s(]))"
        rf"(?P<colour>{any_of(colour_words())})(?!\w)\)?",
        re.IGNORECASE,
    )


@cache
def _more() -> re.Pattern[str]:
    """A colour behind another: ", risk amber", " og risikoen gul"."""
    return re.compile(
        rf",?\s(?:(?:og|men|and|but|mens|while)\s)?(?:the\s)?(?P<of>{any_of(dimension_words())})"
        rf"(?:\s(?:er|is))?\s(?P<colour>{any_of(colour_words())})(?!\w)",
        re.IGNORECASE,
    )


@cache
def _changes() -> re.Pattern[str]:
    """What stands before what a colour was: "er endret fra gul"."""
    return re.compile(rf"(?<!\w)(?:{any_of(load('states')['from'])})(?!\w)", re.IGNORECASE)
