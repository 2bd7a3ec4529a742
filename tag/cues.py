"""Vocabulary words as patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """A pattern that matches any of ``words``, the longest first; a space matches any white space.

    Words that begin alike stand together behind their first letter, so that few of them are tried at each place.
    """
    by_letter: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        by_letter.setdefault(word[:1].lower(), []).append(word)
    return "|".join(map(_any_alike, by_letter.values()))


def _any_alike(words: list[str]) -> str:
    """The same for words that begin with one letter, which may be a capital in some."""
    first = words[0][:1]
    if len(words) == 1 or any(word[:1] != first for word in words):
        return "|".join(map(_pattern, words))
    return f"{_pattern(first)}(?:{'|'.join(_pattern(word[1:]) for word in words)})"


def _pattern(text: str) -> str:
    return re.escape(text).replace(r"\ ", r"\s+")
