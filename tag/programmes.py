"""Programmes that headings beside each other name: "Program Kystløft"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from schemas.records import Initiative
from tag.context import Context
from tag.cues import any_of
from tag.dates import find_dates
from tag.names import is_name, tidy
from tag.sectioned import Section, sections
from tag.vocabulary import load

_FEWEST = 2
"""Headings that name a programme each."""


def tag(context: Context) -> Iterator[Initiative]:
    """The programmes that two headings or more under the same one name, where the text below one of them speaks of
    "the programme", or of who has a part in it."""
    beside: dict[tuple[str, ...], list[tuple[Section, str, str]]] = defaultdict(list)
    for section in sections(context):
        match = _named().fullmatch(section.heading.text)
        if match and is_name(match["name"]) and not find_dates(match["name"], context.year):
            beside[section.over].append((section, tidy(match["whole"]), tidy(match["name"])))
    for found in beside.values():
        if len(found) < _FEWEST or not any(_is_spoken_of(section) for section, _, _ in found):
            continue
        for section, whole, name in found:
            yield Initiative(
                name=whole,
                aliases=(name,),
                evidence=section.heading.evidence(),
                confidence=0.8,
                method="programme.heading",
            )


def _is_spoken_of(section: Section) -> bool:
    return any(_spoken().search(passage.text) for passage in section.below)


@cache
def _named() -> re.Pattern[str]:
    nouns = any_of(load("columns")["comprising"])
    return re.compile(
        rf"(?:\d{{1,2}}(?:\.\d{{1,2}})*\.?\s+)?(?P<whole>(?i:{nouns})\s(?P<name>[A-ZÆØÅ«][^.:;]*))"
    )


@cache
def _spoken() -> re.Pattern[str]:
    """ "The programme", or a role in one."""
    nouns = any_of(load("columns")["comprising"])
    words = any_of([*load("sections")["measure"], *load("lists")["initiatives"]["nouns"]])
    roles = any_of(load("verbs")["answers"]["roles"])
    return re.compile(rf"(?<!\w)(?:(?:{words})|(?:{nouns})(?:{roles})(?:en|n)?)(?!\w)", re.IGNORECASE)
