"""How alike two words are: the same word inflected, spelt otherwise, mistyped or misread.

Misread means what OCR leaves behind, in Norwegian above all ``ø`` read as ``o``, ``g`` or ``e``. The distance is
that of optimal string alignment (Damerau–Levenshtein with each part edited once), with a price for each edit.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

SLIP, SWAP, CHANGE = 0.3, 0.5, 1.0
"""Prices: a doubled letter or a sign easily taken for another; two letters changed about; any other letter."""
_LOOK_ALIKE = {
    frozenset(pair)
    for pair in (
        "øo",
        "øg",
        "øe",
        "øa",
        "øö",
        "æa",
        "æe",
        "æä",
        "åa",
        "li",
        "l1",
        "i1",
        "o0",
        "ce",
        "uv",
        "s5",
        "b8",
    )
}
_DIGRAPHS = {
    frozenset(pair)
    for pair in (("aa", "å"), ("ae", "æ"), ("oe", "ø"), ("rn", "m"), ("vv", "w"), ("cl", "d"), ("fi", "ﬁ"))
}
_THIN = frozenset("il1t")
"""Letters that are lost, or seen twice, beside one another."""
_MOST_EDITS = 4
_GENITIVE = re.compile(r"(?<=[^aiouyæøås])s$")
_NEUTER = re.compile(r"(?<=al|el|il|iv|ær)t$|(?<=bar|som)t$")
_ENDINGS = ("anes", "enes", "ane", "ene", "ar", "en", "er", "et", "a", "e")
_DERIVED = ("ar", "en", "er", "et")
"""Endings that words have before any inflection: "senter", "enhet"."""
_LEAST_STEM = 3


@cache
def stem(word: str) -> str:
    """A word without the inflection of nouns and adjectives, Bokmål and Nynorsk.

    Made for telling whether two words are the same word: Snowball's Norwegian stemmer also takes off "lov",
    "het" and "lig", and would make the act of the thing it regulates.
    """
    found = _NEUTER.sub("", _GENITIVE.sub("", word)) if len(word) > _LEAST_STEM + 1 else word
    found = _without(_without(found, _ENDINGS), _DERIVED)
    found = re.sub(r"(?<=[^aeiouyæøå])r$", "", found) if len(found) > _LEAST_STEM else found
    found = _undoubled(found)
    # "middel" and "midler": the plural has lost the vowel of the last syllable.
    return re.sub(r"(?<=[^aeiouyæøå])el$", "l", found)


def _without(word: str, endings: tuple[str, ...]) -> str:
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_STEM + (ending == "a"):
            return word.removesuffix(ending)
    return word


def _undoubled(word: str) -> str:
    return re.sub(r"(.)\1", r"\1", word)


@cache
def skeleton(word: str) -> str:
    """What usually stays when a word is mistyped or misread: its consonants, but for l and g."""
    word = unfolded(word).replace("rn", "m")
    return _undoubled(re.sub(r"[aeiouyæøål1g0]", "", word))


@cache
def unfolded(word: str) -> str:
    """A word with Norwegian letters for what is written for want of them, and without accents."""
    bare = "".join(
        char if char in "åøæ" else unicodedata.normalize("NFD", char)[0]
        for char in word.replace("ö", "ø").replace("ä", "æ")
    )
    return bare.replace("aa", "å")


def ascii_letters(word: str) -> str:
    """A word as it is written where there are no Norwegian letters."""
    return (
        unfolded(word)
        .replace("å", "a")
        .replace("ø", "o")
        .replace("oe", "o")
        .replace("æ", "a")
        .replace("ae", "a")
    )


@lru_cache(100_000)
def price(one: str, other: str) -> float | None:
    """What it costs to make one of two words into the other; None where it is more than a slip or three.

    A letter taken for any other costs most, and is not allowed near either end of the word, nor in a short one:
    there it makes another word ("helsekort", "helsekart").
    """
    if one == other:
        return 0.0
    if OSA.distance(one, other, score_cutoff=_MOST_EDITS) > _MOST_EDITS:
        return None
    longest = max(len(one), len(other))
    rows = [[float("inf")] * (len(other) + 1) for _ in range(len(one) + 1)]
    rows[0][0] = 0.0
    for i in range(len(one) + 1):
        for j in range(len(other) + 1):
            if i or j:
                rows[i][j] = min(_ways(rows, one, other, i, j, longest))
    return rows[-1][-1] if rows[-1][-1] < float("inf") else None


_LONG = 12
"""Letters of a word in which any letter may be a slip."""
_HEAD, _TAIL = 2, 5
"""Letters at the beginning and the end of such a word in which it may not."""
_JOINED = 3
"""Letters at least on either side of an "s" that joins, or should join, the parts of a compound."""


def _ways(rows: list[list[float]], one: str, other: str, i: int, j: int, longest: int) -> list[float]:
    """What it costs to come to the first ``i`` and ``j`` letters by each last edit that is allowed."""
    found = [float("inf")]
    within = longest >= _LONG and min(i, j) > _HEAD and max(i, j) <= longest - _TAIL
    if i and j:
        if one[i - 1] == other[j - 1]:
            found.append(rows[i - 1][j - 1])
        elif frozenset((one[i - 1], other[j - 1])) in _LOOK_ALIKE:
            found.append(rows[i - 1][j - 1] + SLIP)
        elif within and not (one[i - 1].isdigit() or other[j - 1].isdigit()):
            found.append(rows[i - 1][j - 1] + CHANGE)
    for a, b in ((1, 2), (2, 1)):
        if i >= a and j >= b and frozenset((one[i - a : i], other[j - b : j])) in _DIGRAPHS:
            found.append(rows[i - a][j - b] + SLIP)
    if (
        i > 1
        and j > 1
        and one[i - 1] == other[j - 2]
        and one[i - 2] == other[j - 1]
        and one[i - 1] != one[i - 2]
    ):
        found.append(rows[i - 2][j - 2] + SWAP)
    if i:
        found.append(rows[i - 1][j] + _lost(one, i - 1, within))
    if j:
        found.append(rows[i][j - 1] + _lost(other, j - 1, within))
    return found


def _lost(word: str, place: int, within: bool) -> float:
    """What it costs that the letter at a place is missing in the other word."""
    letter, beside = word[place], word[max(0, place - 1) : place] + word[place + 1 : place + 2]
    if letter in beside:
        return SLIP
    if letter == "s" and _JOINED <= place < len(word) - _JOINED:
        return SWAP
    if letter in _THIN and any(each in _THIN for each in beside):
        return SWAP
    if letter.isdigit() or not within:
        return float("inf")
    return CHANGE
