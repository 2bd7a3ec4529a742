"""How great a risk is, and how good the progress, in words: "Høy" below "Risiko", "Risikoen i X vurderes som høy"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal

from tag.cues import Cue, any_of
from tag.vocabulary import load

Levelled = Literal["risk", "progress"]
_NAME = r"(?P<name>[^,;:.()]{2,80}?)"


def level_of(dimension: Levelled, text: str) -> str | None:
    """The colour that a short text on a risk or on progress stands for: "Høy" of a risk is red."""
    return _colours(dimension).get(text.strip(" .").lower())


def are_levels(dimension: Levelled, texts: Sequence[str]) -> bool:
    """Whether all texts of a column are such, two at least."""
    return len(texts) > 1 and all(level_of(dimension, text) for text in texts)


def risk_in(text: str) -> tuple[str, int, int] | None:
    """The colour of a risk that a sentence says how great it is, and the characters of what it is the risk of."""
    patterns = _said() if _tells_risk()(text) else ()
    match = next((found for pattern in patterns if (found := pattern.search(text))), None)
    return (_colours("risk")[match["level"].lower()], *match.span("name")) if match else None


@cache
def _colours(dimension: Levelled) -> dict[str, str]:
    return {word: value for value, words in load("levels")[dimension].items() for word in words}


@cache
def _tells_risk() -> Cue:
    return Cue(load("verbs")["dimensions"]["risk"])


@cache
def _said() -> list[re.Pattern[str]]:
    """The ways to say it: "Risikoen i X vurderes som høy", "Det er høy risiko i X", "X har høy risiko"."""
    verbs, states = load("verbs"), load("states")
    of = rf"(?:{any_of(verbs['dimensions']['risk'])})"
    level = rf"(?P<level>{any_of(_colours('risk'))})"
    adverbs = rf"(?:(?:{any_of(states['adverbs'])})\s){{0,2}}"
    between = rf"(?:{any_of(states['of_risk'])})"
    is_so = rf"(?:{any_of((*states['forms']['be'], *states['levelled']))})"
    has = rf"(?:{any_of((*states['forms']['get'], *states['having']))})"
    there = rf"(?:{any_of(states['there'])})"
    return [
        re.compile(pattern, re.IGNORECASE)
        for pattern in (
            rf"^(?:the\s)?{of}\s{between}\s{_NAME}\s{is_so}\s{adverbs}{level}(?!\w)",
            rf"(?<!\w){there}\s{adverbs}{level}\s{of}\s{between}\s{_NAME}(?=[,.;:]|$)",
            rf"^{_NAME}\s{has}\s{adverbs}(?:en\s|ein\s|ei\s|a\s)?{level}\s{of}(?!\w)",
        )
    ]
