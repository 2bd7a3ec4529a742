"""How it goes with something, told by participles behind forms of "be" and "become" with whatever words between, and
by words that tell by themselves (``tendencies.toml``)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tag.cues import Cue, any_of
from tag.vocabulary import load

_MOST_BETWEEN = 4
"""Words between a form of "be" and its participle."""


def tendencies(text: str) -> Iterator[tuple[str, int, int]]:
    """The statuses that a sentence says so: value, and the characters that say it."""
    if not may_tend(text):
        return
    for value, pattern in _patterns():
        for match in pattern.finditer(text):
            yield value, match.start(), match.end()


def may_tend(text: str) -> bool:
    """Whether a sentence has a word that may say so."""
    return _may_tell()(text)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    words, states = load("tendencies"), load("states")
    be = any_of([*states["forms"]["be"], *states["forms"]["becomes"]])
    not_between = any_of((*words["stops"], *states["denials"]))
    between = rf"(?:(?!(?:{not_between})\s)[^\s,;:.()]+\s){{0,{_MOST_BETWEEN}}}?"
    return tuple(
        (value, re.compile(rf"(?<!\w)(?<!å\s)(?:{be})\s{between}(?:{_any(told)})(?!\w)", re.IGNORECASE))
        for value, told in words["participles"].items()
    ) + tuple(
        (value, re.compile(rf"(?<!\w)(?:{_any(told)})(?!\w)", re.IGNORECASE))
        for value, told in words["alone"].items()
    )


def stems() -> list[str]:
    """The words that tell, without their endings."""
    words = load("tendencies")
    return [
        one.rstrip("*")
        for which in ("participles", "alone")
        for told in words[which].values()
        for one in told
    ]


@cache
def _may_tell() -> Cue:
    return Cue((), begins=stems())


def _any(words: list[str]) -> str:
    whole = any_of(word for word in words if not word.endswith("*"))
    stems_of = any_of(word.rstrip("*") for word in words if word.endswith("*"))
    return f"{whole}|(?:{stems_of})\\w*" if stems_of else whole
