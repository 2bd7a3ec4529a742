"""Initiatives that a sentence names together behind a noun for several: "Tiltakene X og Y", "Begge prosjektene i
planen, X og Y, eies av Z"."""

from __future__ import annotations

import re
from functools import cache

from tag.clauses import Name, Names
from tag.cues import any_of
from tag.names import QUOTES
from tag.vocabulary import load

_FEWEST = 2


def told_together(names: Names, left: str) -> list[Name]:
    """The names, two or more, that what stands before a phrase is."""
    if " " not in left or _several().match(left) is None:
        return []
    match = _listing().fullmatch(left.strip())
    found = names.listed_in(match["names"]) if match else []
    whole = bool(found) and left.rstrip(f" ,{QUOTES}").endswith(found[-1].name)
    return found if whole and len(found) >= _FEWEST else []


@cache
def _several() -> re.Pattern[str]:
    return re.compile(rf"(?:\w+\s){{0,3}}?(?:{any_of(load('verbs')['several'])})(?!\w)", re.IGNORECASE)


@cache
def _listing() -> re.Pattern[str]:
    nouns = any_of(load("verbs")["several"])
    return re.compile(
        rf"(?:\w+\s){{0,3}}?(?i:{nouns})(?:\s(?=[A-ZÆØÅ«\"“‘])|(?:\s[a-zæøå][^,;:]{{1,40}})?(?:,|:|\s[–—-])\s)(?P<names>[A-ZÆØÅ«\"“‘][^;:]{{4,160}}?),?"
    )
