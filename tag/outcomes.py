"""What became of matters in a meeting, in words that alone are a decision: "Godkjent.", "Saka vart utsett."."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from tag.cues import any_of
from tag.vocabulary import load

_LONGEST = 12
"""Words."""


@lru_cache(maxsize=4096)
def says_outcome(text: str) -> bool:
    """Whether a text is a short sentence on what became of a matter: "Godkjent.", "Saka vart utsett til hausten."."""
    return len(text.split()) <= _LONGEST and is_outcome(text.strip(" ."))


def is_outcome(text: str) -> bool:
    """Whether a text is no more than what became of a matter."""
    return _outcome().fullmatch(text) is not None


def says_outcome_of(text: str) -> bool:
    """The same of a sentence that names the matter, or tells of the vote on it: no "Godkjent." alone."""
    return (
        _voted().match(text) is not None
        or elects(text)
        or (says_outcome(text) and _of_matter().match(text) is not None)
    )


def elects(text: str) -> bool:
    """Whether a text says who was elected, and as what: "Kari Lie ble valgt til ordstyrer"."""
    return _elected().fullmatch(text) is not None


@cache
def _elected() -> re.Pattern[str]:
    data = load("decisions")
    be, elected = any_of([*data["became"], "blir", "vert"]), any_of(data["elected"])
    return re.compile(
        rf"[A-ZÆØÅ][^.,;:?!]{{2,80}}\s(?:{be})\s(?:(?:{any_of(data['votes'])})\s)?(?:{elected})\s\w+\s\w[^.;:?!]*\.?"
    )


@cache
def _voted() -> re.Pattern[str]:
    """What was voted on and adopted: "Dei andre endringane vart samrøystes vedtekne."."""
    data = load("decisions")
    return re.compile(
        rf"[A-ZÆØÅ][^.,;:?!]{{2,60}}?\s(?:{any_of(data['became'])})\s(?:{any_of(data['votes'])})\s(?:{any_of(data['outcomes'])})\W*$",
        re.IGNORECASE,
    )


@cache
def _of_matter() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(load('decisions')['matters'])})\s", re.IGNORECASE)


@cache
def _outcome() -> re.Pattern[str]:
    data = load("decisions")
    matter = any_of(data["matters"])
    be = any_of([*data["became"], "blir", "vert"])
    return re.compile(
        rf"(?:(?:{matter})(?:\s(?:og|and|samt)\s(?:{matter}))?(?:\s(?:[^.,;:?!]|(?<=\d)\.){{1,40}})?\s(?:{be})\s)?(?:\w+\s)?"
        rf"(?:{any_of(data['outcomes'])})(?:\s(?:{any_of(data['how'])})(?:\s[^.,;:?!]+)?)?",
        re.IGNORECASE,
    )


def tells_of_meeting(text: str) -> bool:
    """Whether a sentence tells of the meeting itself: "Møtet ble ledet av Kari Vik.", "Styret var vedtaksført."."""
    return _of_meeting().search(text) is not None


@cache
def _of_meeting() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(load('decisions')['of_meeting'])})(?!\w)", re.IGNORECASE)
