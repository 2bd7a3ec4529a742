"""Words that undo what a sentence says, or make it a mere possibility."""

from __future__ import annotations

import re
from functools import cache

from tag.cues import any_of
from tag.vocabulary import load

THAT = re.compile(r"\s(?:at|that)\s")
"""What stands before it denies, or doubts, what stands behind."""


def expects(left: str) -> bool:
    """Whether what stands behind "at" is wished or reckoned with: "Målet er at X er ferdig"."""
    that = list(THAT.finditer(left))
    return bool(that) and _expecting().search(left, 0, that[-1].start()) is not None


def told_so(text: str) -> int:
    """Where what somebody tells begins in a text: behind "Etaten melder at"; 0 where nobody tells anything, or denies
    it."""
    if THAT.search(text) is None or (match := _telling().match(text)) is None:
        return 0
    return 0 if _negated().search(match.group()) or _expecting().search(match.group()) else match.end()


@cache
def _telling() -> re.Pattern[str]:
    return re.compile(rf"[^.;:]*?(?<!\w)(?:{any_of(load('verbs')['telling'])})\s(?:at|that)\s", re.IGNORECASE)


@cache
def _negated() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:{any_of(load('verbs')['negations'])}|hvis|dersom|if|om)(?!\w)(?!\sat\s)", re.IGNORECASE
    )


@cache
def _expecting() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(load('verbs')['expecting'])})(?!\w)", re.IGNORECASE)


@cache
def none_of() -> re.Pattern[str]:
    """The first clause of a sentence that denies what it says of several."""
    return re.compile(rf"(?:{any_of(load('verbs')['none_of'])})\s[^,;:]*$", re.IGNORECASE)


@cache
def unsaid() -> re.Pattern[str]:
    """Words before a phrase that undo it or make it a mere possibility."""
    verbs = load("verbs")
    return re.compile(
        rf"(?<!\w)(?:{any_of([*verbs['negations'], *verbs['hypotheticals']])})(?!\w)", re.IGNORECASE
    )
