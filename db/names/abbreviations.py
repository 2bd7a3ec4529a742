"""Abbreviations: whether letters stand for words, in their order."""

from __future__ import annotations

from functools import lru_cache

from db.names.likeness import SHORTEST_PART
from db.names.vocabulary import name_words

_LETTERS = (2, 6)
"""Letters of an abbreviation, at least and at most."""


def take_abbreviation(left: list[str]) -> str:
    """Take away an abbreviation of the words before it, or of all after it, and return it; "" where there is none."""
    for place in (*range(len(left) - 1, 0, -1), 0):
        if len(left[place]) > _LETTERS[1] or left[place] in name_words().function_words:
            continue
        others = left[:place] or left[1:]
        if abbreviates(left[place], tuple(others), whole=not place):
            return left.pop(place)
    return ""


def abbreviates(short: str, words: tuple[str, ...], *, whole: bool = False) -> bool:
    """Whether a word's letters stand for these words, or for the last of them, in order.

    Every word but the small ones gives its first letter at least; a long one may give the letters with which its
    parts begin. An abbreviation of one letter a part is of two parts at least.

    Args:
        whole: all the words, not only the last.
    """
    if not _LETTERS[0] <= len(short) <= _LETTERS[1] or not short.isalpha() or short in words:
        return False
    starts = [place for place, word in enumerate(words[:1] if whole else words) if word[0] == short[0]]
    return any(_spells(short, words[start:], new=True) for start in starts)


def _spells(short: str, words: tuple[str, ...], *, new: bool) -> bool:
    if not words:
        return not short
    word, rest = words[0], words[1:]
    if short and word[0] == short[0]:
        for used in _ways_to_use(short, word):
            if _spells(short[used:], rest, new=False):
                return True
    return word in name_words().function_words and not new and _spells(short, rest, new=False)


@lru_cache(100_000)
def _ways_to_use(short: str, word: str) -> tuple[int, ...]:
    """How many letters from its beginning a word may be meant by."""
    found: set[int] = set()
    stack = [(1, 1, 0)]
    while stack:
        used, after, part = stack.pop()
        found.add(used)
        if used == len(short):
            continue
        if after < len(word) and word[after] == short[used] and after - part < SHORTEST_PART:
            stack.append((used + 1, after + 1, part))
        stack.extend(
            (used + 1, place + 1, place)
            for place in range(part + SHORTEST_PART, len(word) - SHORTEST_PART + 1)
            if place >= after and word[place] == short[used]
        )
    return tuple(sorted(found))
