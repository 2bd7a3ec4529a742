"""Which language a run of words is in: the one in which these words are the commonest (naive Bayes).

The words, and endings that stand for rare ones, are those of ``data/languages.txt`` and, of Northern Sami,
``data/samisk.txt``; that has letters, too, which the others do not have.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from enum import StrEnum
from functools import cache
from importlib.resources import files


class Language(StrEnum):
    """A language by its ISO 639-3 code."""

    BOKMAL = "nob"
    NYNORSK = "nno"
    ENGLISH = "eng"
    DANISH = "dan"
    SWEDISH = "swe"
    SAMI = "sme"
    """Northern Sami."""
    OTHER = "other"
    """Too little to tell, or none of these."""


NORWEGIAN = frozenset({Language.BOKMAL, Language.NYNORSK})
_ORDER = (
    Language.BOKMAL,
    Language.NYNORSK,
    Language.ENGLISH,
    Language.DANISH,
    Language.SWEDISH,
    Language.SAMI,
)
FLOOR = -13.1
"""Natural logarithm of the frequency that a word not met in a language is given there."""
ENDING, LETTERS = "~", 4
"""What marks an ending in the list, and its length."""
_HOME = 3.0
"""How much likelier Norwegian is than each of the others before a word is seen, as a logarithm."""
_SAMI_LETTERS = frozenset("áčđŋšŧž")
_SAMI_WORD, _SAMI_LETTER = -6.0, 3.0
"""Logarithm of the frequency of each of the words; what a letter of its own adds to any other word."""


def _rows(name: str) -> list[str]:
    rows = files("normalize").joinpath("data", name).read_text("utf-8").splitlines()
    return [row for row in rows if not row.startswith("#")]


@cache
def _words() -> dict[str, list[tuple[int, float]]]:
    """By word: the languages it is common in (as indices of ``_ORDER``), and how common."""
    found: dict[str, list[tuple[int, float]]] = {}
    for row in _rows("languages.txt"):
        code, size, words = row.split("\t")
        place = _ORDER.index(Language(code)), -float(size) * math.log(10)
        for word in words.split():
            found.setdefault(word, []).append(place)
    for word in _rows("samisk.txt"):
        found.setdefault(word, []).append((_ORDER.index(Language.SAMI), _SAMI_WORD))
    return found


def is_english(word: str) -> bool:
    """Whether ``word`` (lower case) is a word of English."""
    return any(place == 2 for place, _ in _words().get(word, ()))


def weigh(words: Iterable[str]) -> dict[Language, float]:
    """Logarithm of how likely ``words`` (lower case) are in each language, above that of unknown words."""
    listed = _words()
    sums = [0.0] * len(_ORDER)
    for word in words:
        for place, size in listed.get(word) or listed.get(ENDING + word[-LETTERS:]) or ():
            sums[place] += max(0.0, size - FLOOR)
        if not word.isascii() and not _SAMI_LETTERS.isdisjoint(word):
            sums[-1] += _SAMI_LETTER
    return dict(zip(_ORDER, sums, strict=True))


def language_of(words: Iterable[str]) -> Language:
    """The language in which ``words`` (lower case) are the commonest; OTHER where they are known in none."""
    sums = weigh(words)
    best = max(sums, key=lambda language: sums[language] + (_HOME if language in NORWEGIAN else 0.0))
    return best if sums[best] else Language.OTHER
