"""Which way words lean that tell how something goes, where the vocabulary has no status for them: "går som tenkt"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Literal

from tag.cues import any_of
from tag.vocabulary import load

Colour = Literal["red", "yellow", "green"]

_WORST_FIRST: tuple[Colour, ...] = ("red", "yellow", "green")
_LONGEST, _LONGEST_STATE = 6, 4
"""Words; and of a state alone in a cell."""
_MOST_OF = 0.75


@lru_cache(maxsize=4096)
def leaning(text: str) -> Colour | None:
    """The colour of the worst that a few words say, None where they say nothing of how it goes, or too much."""
    words = text.lower().split()
    if not 0 < len(words) <= _LONGEST:
        return None
    told = next((colour for colour in _WORST_FIRST if _pattern(colour).search(" ".join(words))), None)
    denied = not set(words).isdisjoint(load("leanings")["denials"])
    return "red" if told == "green" and denied else told


def lean_apart(texts: Sequence[str]) -> bool:
    """Whether most of a column's texts lean, and not all one way."""
    told = [
        colour
        for text in texts
        if len(text.split()) <= _LONGEST_STATE and (colour := leaning(text)) is not None
    ]
    return len(set(told)) > 1 and len(told) >= _MOST_OF * len(texts)


@cache
def _pattern(colour: Colour) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(load('leanings')[colour])})")
