"""Which language a run of words is in: the one in which these words are the commonest (naive Bayes).

The words are those of ``data/languages.txt`` and, of Northern Sami, ``data/samisk.txt``; that has letters, too,
which the others do not have. A word that a language does not list is the rarer there the less it is spelled like its
words, by the chances of four letters in a row in ``data/spelling.npz``; and Norwegian has a long list besides.
"""

from __future__ import annotations

import io
import math
from collections.abc import Iterable, Sequence
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise, repeat

import numpy as np

from normalize.lexicon import lexicon


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
_ENGLISH = _ORDER.index(Language.ENGLISH)
_LIST_STEP = math.log(10) / 10
"""Between the sizes of ``data/languages.txt``, which are tenths of powers of ten, as a logarithm."""
FLOOR = -13.1
"""Natural logarithm of the frequency that a word not met in a language is given there, if it is spelled like others."""
GRAM, STEP = 4, 1 / 16
"""Letters in a row whose chances are kept, and of what these are multiples, as logarithms."""
_ROOM = 16
_FULL = (1 << _ROOM) - 1
_SHIFTS = [_ROOM * place for place in range(len(_ORDER) - 1)]
"""Bits of a sum of these, and where those of each language begin."""
_SPELLED, _LEAST = 0.6, -5.0
"""The share of the chance of its letters that counts for a word, and the least that is left of its frequency."""
_ALIKE = 0.5
"""How far Bokmål and Nynorsk, which are spelled alike, are drawn together in that."""
LEANING = {Language.BOKMAL: 1.25, Language.NYNORSK: 2.0}
"""How much likelier these are than each of the others before a word is seen, as logarithms."""
_LISTED = 1.0
"""What is added for these where the long list of Norwegian words has one that Danish and English do not list."""
_ENDED = {"denne": ("en", "a", "et"), "dette": ("et",), "disse": ("ene", "a")}
_DEFINITE, _BARE, SHORTEST_NOUN = 4.0, -2.0, 4
"""Endings of a noun behind these words in Norwegian ("denne planen"; Danish has "denne plan"); what is added for Bokmål
and Nynorsk where it has one, and where a word of so many letters has none. Behind "dette" many verbs stand, too."""
_BOUND = "_"
_UNKNOWN = repeat(0)
MEMORY = 100_000
"""Words whose chances are kept at once."""
_SAMI_LETTERS = frozenset("áčđŋšŧž")
_SAMI_WORD, _SAMI_LETTER = -6.0, 3.0
"""Logarithm of the frequency of each of the words; what a letter of its own adds to any other word."""


def _rows(name: str) -> list[str]:
    rows = files("normalize").joinpath("data", name).read_text("utf-8").splitlines()
    return [row for row in rows if not row.startswith("#")]


@cache
def _words() -> tuple[dict[str, float], ...]:
    """Of each language of ``_ORDER``: how common its common words are, as natural logarithms."""
    found: tuple[dict[str, float], ...] = tuple({} for _ in _ORDER)
    for row in _rows("languages.txt"):
        code, size, words = row.split("\t")
        chance = -float(size) * math.log(10)
        found[_ORDER.index(Language(code))].update(dict.fromkeys(words.split(), chance))
    found[_ORDER.index(Language.SAMI)].update(dict.fromkeys(_rows("samisk.txt"), _SAMI_WORD))
    return found


@cache
def _spellings() -> dict[str, int]:
    """By letters in a row: how unlikely the last of them is in each language, in ``STEP``s.

    The languages share one number, ``_ROOM`` bits each, so that one sum adds up all of them.
    """
    with np.load(io.BytesIO(files("normalize").joinpath("data/spelling.npz").read_bytes())) as parts:
        runs = parts["runs"].tobytes().decode("utf-16-le")
        columns = parts["chances"].T.tolist()
    told = columns.pop()
    for column in reversed(columns):
        told = [most << _ROOM | least for most, least in zip(told, column, strict=True)]
    return dict(zip(map("".join, zip(*[iter(runs)] * GRAM, strict=True)), told, strict=True))


def bounded(word: str) -> list[str]:
    """The runs of letters in ``word``, with the signs for its beginning and end."""
    whole = _BOUND * (GRAM - 1) + word + _BOUND
    return [whole[at : at + GRAM] for at in range(len(whole) - GRAM + 1)]


def _spelled(word: str) -> tuple[float, ...]:
    """What ``word`` loses in each language where it is not listed; nothing where it is likeliest."""
    told = sum(map(_spellings().get, bounded(word), _UNKNOWN))
    sums = [-STEP * _SPELLED * (told >> shift & _FULL) for shift in _SHIFTS]
    top, norwegian = max(sums), max(sums[:2])
    sums[:2] = [one + _ALIKE * (norwegian - one) for one in sums[:2]]
    return (*(max(_LEAST, one - top) for one in sums), 0.0)


def norwegian_shares(word: str) -> tuple[float, float] | None:
    """How common ``word`` (lower case) is in Bokmål and in Nynorsk, told from texts of the same kinds.

    None where not both list it. As near as the lists tell it, one step of theirs is no difference.
    """
    bokmal, nynorsk = (_words()[_ORDER.index(one)].get(word) for one in (Language.BOKMAL, Language.NYNORSK))
    if bokmal is None or nynorsk is None:
        return None
    if abs(bokmal - nynorsk) < 1.5 * _LIST_STEP:
        nynorsk = bokmal
    return math.exp(bokmal), math.exp(nynorsk)


def is_english(word: str) -> bool:
    """Whether ``word`` (lower case) is a word of English."""
    return word in _words()[_ENGLISH]


@lru_cache(MEMORY)
def _chances(word: str) -> tuple[float, ...]:
    """Logarithm of how likely ``word`` is in each language, above that of words spelled like its own."""
    chances = list(_spelled(word))
    for place, sizes in enumerate(_words()):
        if word in sizes:
            chances[place] = max(chances[place], sizes[word] - FLOOR)
    english, danish = _words()[2:4]
    if word not in danish and word not in english and word in lexicon():
        chances[:2] = [chance + _LISTED for chance in chances[:2]]
    if not word.isascii() and not _SAMI_LETTERS.isdisjoint(word):
        chances[-1] += _SAMI_LETTER
    return tuple(chances)


def weigh(words: Iterable[str]) -> dict[Language, float]:
    """Logarithm of how likely ``words`` (lower case) are in each language, as of words spelled like its own."""
    words = list(words)
    sums = map(sum, zip(*map(_chances, words), strict=True))
    weights = dict.fromkeys(_ORDER, 0.0) | dict(zip(_ORDER, sums, strict=False))
    twice = _twice_definite(words)
    for language in NORWEGIAN if twice else ():
        weights[language] += twice
    return weights


def _twice_definite(words: Sequence[str]) -> float:
    """What the endings of the words behind "denne", "dette" and "disse" tell of Norwegian, against Danish."""
    told = 0.0
    if _ENDED.keys().isdisjoint(words):
        return told
    for word, following in pairwise(words):
        endings = _ENDED.get(word)
        if endings and len(following) >= SHORTEST_NOUN:
            if following.endswith(endings):
                told += _DEFINITE
            elif word != "dette":
                told += _BARE
    return told


def language_of(words: Iterable[str]) -> Language:
    """The language in which ``words`` (lower case) are the commonest; OTHER where they are known in none."""
    sums = weigh(words)
    best = max(sums, key=lambda language: sums[language] + LEANING.get(language, 0.0))
    return best if sums[best] > 0 else Language.OTHER
