"""How many initiatives are in a state, or depend on something, told in words: "Det er fem ferdigstilte tiltak"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from schemas.page import BlockKind
from schemas.records import Figure
from tag.clauses import QUOTED
from tag.context import Context
from tag.counted import counted_nouns, states
from tag.cues import Cue, any_of
from tag.decisions import proposes
from tag.denials import unsaid
from tag.names import is_name, tidy
from tag.numbers import is_english
from tag.passages import passages
from tag.phrases import phrases_in
from tag.vocabulary import load

_FEWEST = 2
"""One is told for what it is, and is no count."""
_ALSO_ENGLISH = ("to", "fire")
"""Norwegian numbers that are other words in English."""
_CLAUSE = re.compile(r"(?:^|[,;]\s|\s(?:og|mens|men|and|while|but)\s)$")
"""Before what a clause begins with."""
_SAID = ("status", "risk", "progress")


def tag(context: Context) -> Iterator[Figure]:
    """One figure a count, of the state that is told."""
    for passage in passages(context):
        if passage.kind is BlockKind.HEADING or passage.cell is not None or proposes(passage.text):
            continue
        for start, stop in passage.sentences():
            text = passage.text[start:stop]
            if not _numbers()(text) or text.endswith("?"):
                continue
            for value, unit, subject in _counts(text):
                yield Figure(
                    subject=subject,
                    value=value,
                    unit=unit,
                    text=tidy(text),
                    evidence=passage.evidence(start, stop),
                    confidence=0.75,
                    method="figure.tally",
                )


def _counts(text: str) -> Iterator[tuple[int, str, str]]:
    """How many, what they are, and in which state they are."""
    for match in _count().finditer(text):
        value, noun, state = load("units")["words"][match["number"].lower()], match["noun"], match["state"]
        before = text[: match.start()]
        english = match["number"].lower() in _ALSO_ENGLISH and is_english(text)
        if value < _FEWEST or english or unsaid().search(before):
            continue
        if state and _there_are().search(before):
            yield value, noun, f"{state} {noun}"
        elif not state and _CLAUSE.search(before):
            said = _state_behind(text, match.end()) or _need_behind(text, match.end())
            if said:
                yield value, noun, said
    told = _reported().match(text)
    if told and (value := load("units")["words"][told["number"].lower()]) >= _FEWEST:
        quoted = re.search(QUOTED, told["name"])
        name = quoted["quoted"] if quoted else tidy(told["name"])
        if is_name(name) and " " in told["name"]:
            yield value, told["unit"], name


def _state_behind(text: str, start: int) -> str | None:
    """The state that the phrase right behind a count says it is of: "på pause" of "er fremdeles på pause"."""
    said = next((one for one in phrases_in(text) if one.kind in _SAID and one.start == start + 1), None)
    return tidy(_verb().sub("", text[said.start : said.stop])) if said else None


def _need_behind(text: str, start: int) -> str | None:
    """What initiatives are counted for to report: "avhengighet med høy kritikalitet"."""
    match = _need().match(text, start)
    return tidy(match["need"]) if match else None


@cache
def _numbers() -> Cue:
    return Cue(word for word, value in load("units")["words"].items() if value >= _FEWEST)


@cache
def _count() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?P<number>{any_of(load('units')['words'])})\s(?:(?P<state>{any_of(states())})\s)?(?P<noun>{counted_nouns()})(?!\w)",
        re.IGNORECASE,
    )


@cache
def _there_are() -> re.Pattern[str]:
    """What says, before a count, that there are so many."""
    words = load("figures")
    return re.compile(
        rf"(?:^|[,;.]\s|\s(?:og|mens|men|and|while)\s)(?:{any_of(words['there_are'])})\s(?:\w+\s){{0,3}}?$",
        re.IGNORECASE,
    )


@cache
def _verb() -> re.Pattern[str]:
    """The verb that a state is told by, and what stands between it and that."""
    return re.compile(rf"^\w+\s(?:(?:{any_of(load('figures')['still'])})\s)*", re.IGNORECASE)


@cache
def _need() -> re.Pattern[str]:
    verbs = load("verbs")
    return re.compile(
        rf"\s(?:{any_of(verbs['reports']['verbs'])})\s(?P<need>(?:\w+\s)?(?:{any_of(verbs['depends']['nouns'])})[^,;.:]*)",
        re.IGNORECASE,
    )


@cache
def _reported() -> re.Pattern[str]:
    """ "Losvakt melder to røde avhengigheter"."""
    verbs = load("verbs")
    return re.compile(
        rf"(?P<name>[^.,;:]{{3,90}}?)\s(?:{any_of(verbs['reports']['verbs'])})\s(?P<number>{any_of(load('units')['words'])})\s"
        rf"(?P<unit>(?:(?:{any_of(states())})\s)?(?:{any_of(verbs['depends']['nouns'])}))(?!\w)",
        re.IGNORECASE,
    )
