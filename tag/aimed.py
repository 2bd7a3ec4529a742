"""Goals that sentences tell, and headings over what is done for one: "Hovedmålet er at …", "… Mål 1: X. Mål 2: Y.",
"Tiltak under målet «X»"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from schemas.page import BlockKind
from schemas.records import Goal, Initiative, Record
from tag.context import GOAL_NUMBER, Context
from tag.cues import Cue, any_of
from tag.headings import leads_in_goals
from tag.names import tidy
from tag.passages import Passage, passages
from tag.vocabulary import load

_COUNTED = re.compile(
    r"(?<=\s)\(?[1-9a-h]\)\s(?P<title>\w[^.;:()]+)(?=[.;]|$|,?\s(?:og\s|and\s)?\([1-9a-h]\))"
)
"""A goal behind its number in brackets, of several in a text."""
_FEWEST = 2
"""Goals behind labels with a colon, within one text."""
_FEWEST_WORDS, _LONGEST = 3, 45
"""Words in a goal."""


class Aim(NamedTuple):
    """A goal in a text: its label as far as it has a number, whether it is one above others or a part, its title, the
    initiative it is said of, and the characters that tell it."""

    label: str | None
    is_part: bool
    title: str
    of: str | None
    start: int
    stop: int


def tag(context: Context) -> Iterator[Record]:
    """The goals in running text, and in headings over what is done for them."""
    for passage in passages(context):
        if passage.cell is not None:
            continue
        if passage.kind is BlockKind.HEADING:
            title = quoted_goal(passage.text)
            if title is not None:
                yield _goal(None, title, None, passage, 0, len(passage.text))
        elif _may_aim()(passage.text):
            yield from _said(passage)


def _said(passage: Passage) -> Iterator[Record]:
    above: str | None = None
    for aim in aims_in(passage.text):
        if aim.of is not None:
            yield Initiative(
                name=aim.of,
                evidence=passage.evidence(aim.start, aim.stop),
                confidence=0.7,
                method="goal.sentence",
            )
        yield _goal(aim.label, aim.title, above if aim.is_part else None, passage, aim.start, aim.stop)
        if not aim.is_part:
            above = aim.title


def _goal(label: str | None, title: str, parent: str | None, passage: Passage, start: int, stop: int) -> Goal:
    return Goal(
        label=label,
        title=title,
        parent=parent,
        evidence=passage.evidence(start, stop),
        confidence=0.7,
        method="goal.sentence",
    )


def quoted_goal(heading: str) -> str | None:
    """The goal in quotation marks that a heading says stands behind what it is over: "Tiltak under målet «X»"."""
    match = _quoted().search(heading)
    return tidy(match["title"]) if match else None


@lru_cache(maxsize=4096)
def aims_in(text: str) -> tuple[Aim, ...]:
    """The goals in a text: those that a sentence says something is, and two or more that stand behind numbered labels
    and a colon."""
    labelled = list(_labelled().finditer(text))
    found = [(match, True) for match in labelled] if len(labelled) >= _FEWEST else []
    found += [(match, False) for match in _is_that().finditer(text)]
    if (counted := leads_in_goals(text)) is not None:
        found += [(match, False) for match in _COUNTED.finditer(text, counted)]
    return tuple(
        aim for match, _ in sorted(found, key=lambda one: one[0].start()) if (aim := _aim(match)) is not None
    )


def _aim(match: re.Match[str]) -> Aim | None:
    parts = match.groupdict()
    title, number, word = tidy(match["title"]), parts.get("number"), (parts.get("word") or "").lower()
    if not _FEWEST_WORDS <= len(title.split()) <= _LONGEST:
        return None
    label = f"{match['word']} {number}" if number else None
    is_part = word.startswith(("del", "sub"))
    return Aim(label, is_part, title, parts.get("of"), match.start(), match.end())


@cache
def _may_aim() -> Cue:
    words = load("lists")["goals"]
    return Cue([word for kind in ("labels", "definite", "alone", "having") for word in words[kind]])


@cache
def _labelled() -> re.Pattern[str]:
    """A goal behind its label and a colon, in running text: "… Mål 2: Alle får svar."."""
    words = any_of(load("lists")["goals"]["labels"])
    return re.compile(
        rf"(?:^|(?<=[.:;]\s))(?P<word>(?i:{words}))\s(?P<number>{GOAL_NUMBER})\s?:\s(?P<title>[A-ZÆØÅ«][^.;:]+)(?=[.;]|$)"
    )


@cache
def _is_that() -> re.Pattern[str]:
    """A sentence that says what a goal is: "Mål 1 er at …", "Hovedmålet for perioden er at …", "Kommunens delmål om
    utslipp er at …", "Satsingen Havrom har som mål at …", "Det overordnede målet er å …"."""
    goals, nouns = load("lists")["goals"], any_of(load("sections")["measure"])
    labels, alone = any_of(goals["labels"]), any_of(goals["alone"])
    definite, whose = any_of(goals["definite"]), rf"(?-i:[A-ZÆØÅ])\S*s|{any_of(goals['whose'])}"
    numbered = rf"(?P<word>(?i:{labels}))\s(?P<number>{GOAL_NUMBER})"
    own = rf"(?:{whose})\s(?:overordnede\s|overordna\s)?(?:{alone}|mål)"
    named = rf"(?i:{definite}|{own})(?:\s(?:for|om|i|på|til|for the)\s[^.:;,]{{2,60}}?)?"
    overall = rf"(?i:{any_of(goals['overall'])})"
    having = rf"(?:(?i:{nouns})\s)(?P<of>[A-ZÆØÅ][^.:;,]{{1,60}}?)\s(?:{any_of(goals['having'])})"
    that = rf"(?:(?:{numbered}|{named})\s(?:er|is)|{having})\s(?:at|that)"
    return re.compile(
        rf"(?:^|(?<=[.:;]\s))(?:{that}|{overall}\s(?:er å|is to))\s(?P<title>[^.;:]+)(?=[.;]|$)"
    )


@cache
def _quoted() -> re.Pattern[str]:
    goals = any_of(word for kind in ("definite", "any") for word in load("lists")["goals"][kind])
    toward = any_of(load("lists")["goals"]["toward"])
    return re.compile(
        rf"(?<!\w)(?:{toward})\s(?:{goals})\s?:?\s?[«\"“](?P<title>[^»\"”]+)[»\"”]\W*$", re.IGNORECASE
    )
