"""How alike two words are: the same word inflected, spelt otherwise, mistyped or misread.

Misread means what OCR leaves behind, in Norwegian above all ``ø`` read as ``o``, ``g`` or ``e``. The distance is
that of optimal string alignment (Damerau–Levenshtein with each part edited once), with a price for each edit.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from rapidfuzz.distance import OSA, Postfix, Prefix

SLIP, SWAP, CHANGE = 0.3, 0.5, 1.0
"""Prices: a doubled letter or a sign easily taken for another; two letters changed about; any other letter."""
_LOOK_ALIKE = frozenset(
    pair[::way]
    for pair in [
        "øo",
        "øg",
        "øe",
        "øa",
        "øö",
        "øp",
        "øs",
        "øc",
        "øz",
        "øq",
        "æa",
        "æe",
        "æä",
        "åa",
        "li",
        "l1",
        "i1",
        "ij",
        "o0",
        "ce",
        "uv",
        "s5",
        "b8",
    ]
    for way in (1, -1)
)
_DIGRAPHS = frozenset(
    pair[::way]
    for pair in (
        ("aa", "å"),
        ("ae", "æ"),
        ("ee", "æ"),
        ("æe", "æ"),
        ("oe", "ø"),
        ("rn", "m"),
        ("vv", "w"),
        ("cl", "d"),
    )
    for way in (1, -1)
)
_ENDS_OF_DIGRAPHS = frozenset(one[-1] + other[-1] for one, other in _DIGRAPHS)
_THIN = frozenset("il1t")
"""Letters that are lost, or seen twice, beside one another."""
_MOST_EDITS = 4
_GENITIVE = re.compile(r"(?<=[^aiouyæøås])s$|(?<=\w{3}[^aeiouyæøå]a)s$")
_NEUTER = re.compile(r"(?<=al|el|il|iv|ær|ng|yg)t$|(?<=bar|som)t$|(?<=åpen)t$")
_ENDINGS = ("anes", "enes", "ane", "ene", "ast", "ar", "en", "er", "et", "a", "e")
_OF_PERSONS = ("arkivar", "antikvar", "bibliotekar")
"""Who works with what is called so without the end."""
_DERIVED = ("ar", "en", "er", "et")
"""Endings that words have before any inflection: "senter", "enhet"."""
_DOUBLED = re.compile(r"(.)(?=\1)")
_VOWELS = "aeiouyæøå"
_WITHOUT_SOFT = str.maketrans("", "", "aeiouyæøåjl1g0s")
_BEFORE_T = f"{_VOWELS}g"
"""Letters behind which the last t of a word stays in its skeleton."""
_AGENTS = re.compile(r"[^td]erne$")
_LEAST_STEM, _LONG_STEM = 3, 5
SHORTEST_PART = 3
"""Letters of the shortest part of a compound."""


@cache
def stem(word: str) -> str:
    """A word without the inflection of nouns and adjectives, Bokmål and Nynorsk.

    Made for telling whether two words are the same word: Snowball's Norwegian stemmer also takes off "lov",
    "het" and "lig", and would make the act of the thing it regulates.
    """
    found = word
    if len(word) > _LEAST_STEM + 1:
        found = _GENITIVE.sub("", found) if found[-1] == "s" else found
        found = _NEUTER.sub("", found) if found[-1] == "t" else found
    if found.endswith("erne") and _AGENTS.search(found):  # "brukerne": of "bruker", but "interne" of "intern"
        found = found.removesuffix("ne")
    if len(found) > _LONG_STEM + 1 and found.endswith(
        "ede"
    ):  # "utformede", of which one is "utformet" or "utforma"
        found = found.removesuffix("ede")
    found = _without(found, _ENDINGS)
    found = found if found.endswith(_OF_PERSONS) else _without(found, _DERIVED)
    if len(found) > _LEAST_STEM and ((found[-1] == "r" and found[-2] not in _VOWELS) or found.endswith("pn")):
        found = found[:-1]
    found = undoubled(found)
    if found.endswith("els") and not found.endswith("hels") and len(found) > _LONG_STEM:
        # "fornyelse" and "fornying"
        found = found.removesuffix("els") + "ing"
    # "middel" and "midler": the plural has lost the vowel of the last syllable.
    return f"{found[:-2]}l" if found.endswith("el") and found[-3:-2] not in _VOWELS else found


def _without(word: str, endings: tuple[str, ...]) -> str:
    if not word.endswith(endings):
        return word
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_STEM + (ending == "a"):
            return word.removesuffix(ending)
    return word


def undoubled(word: str) -> str:
    """A word with every doubled letter once."""
    return _DOUBLED.sub("", word)


@cache
def skeleton(word: str) -> str:
    """What usually stays when a word is mistyped or misread: its consonants, but for j, l, g and the joining s."""
    word = unfolded(word)
    if "rn" in word:
        word = undoubled(word).replace("rn", "m")
    if (before := word.rstrip("t"))[-1:] not in _BEFORE_T:
        word = before
    return undoubled(word.translate(_WITHOUT_SOFT))


@cache
def unfolded(word: str) -> str:
    """A word with Norwegian letters for what is written for want of them, and without accents."""
    bare = word
    if _FOREIGN.search(bare):
        bare = "".join(
            char if char in "åøæ" else unicodedata.normalize("NFD", char)[0]
            for char in bare.replace("ö", "ø").replace("ä", "æ")
        )
    return bare.replace("aa", "å").replace("oe", "ø").replace("ae", "æ")


def ascii_letters(word: str) -> str:
    """A word as it is written where there are no Norwegian letters."""
    return unfolded(word).translate(_PLAIN_LETTERS)


_FOREIGN = re.compile(r"[^\x00-\x7fåøæ]")
_PLAIN_LETTERS = str.maketrans("åøæ", "aoa")


@lru_cache(100_000)
def price(one: str, other: str) -> float | None:
    """What it costs to make one of two words into the other; None where it is more than a slip or three.

    A letter taken for any other costs most, and is not allowed near either end of the word, nor in a short one:
    there it makes another word ("helsekort", "helsekart").
    """
    longest = max(len(one), len(other))
    most = min(_MOST_EDITS, 1 + longest // _LETTERS_AN_EDIT)
    if OSA.distance(one, other, score_cutoff=most) > most:
        return None
    same = max(0, Prefix.similarity(one, other) - _AROUND)
    stop, others_stop = _without_end(one, other, same)
    found = _cheapest(one, other, same, stop, others_stop)
    return found if found < _NEVER else None


def _without_end(one: str, other: str, same: int) -> tuple[int, int]:
    """Where two words begin to end alike, but for a few letters that what is before may hang on."""
    end = max(0, min(Postfix.similarity(one, other), min(len(one), len(other)) - same) - _AROUND)
    return len(one) - end, len(other) - end


_LETTERS_AN_EDIT = 4
_AROUND = 2
"""Letters around what differs that an edit may reach."""
_NEVER = float("inf")
_LONG = 12
"""Letters of a word in which any letter may be a slip."""
_HEAD, _TAIL = 2, 5
"""Letters at the beginning and the end of such a word in which it may not."""
_JOINED = 3
"""Letters at least on either side of an "s" that joins, or should join, the parts of a compound."""


def _cheapest(one: str, other: str, start: int, stop: int, others_stop: int) -> float:
    """What it costs to make the letters of one word from ``start`` to its stop into those of the other."""
    longest = max(len(one), len(other))
    last = longest - _TAIL
    row: list[float] = []
    before: list[float] = []
    for i in range(start, stop + 1):
        two_before, before, row = before, row, []
        a = one[i - 1 : i]
        for j in range(start, others_stop + 1):
            at = j - start
            b = other[j - 1 : j]
            diagonal = before[at - 1] if before and at else _NEVER
            if i == j == start or (a == b and diagonal == 0):
                row.append(0.0)
                continue
            within = longest >= _LONG and i > _HEAD and j > _HEAD and i <= last and j <= last
            if a == b:
                best = diagonal
            elif a + b in _LOOK_ALIKE:
                best = diagonal + SLIP
            elif within and a.isalpha() and b.isalpha():
                best = diagonal + CHANGE
            else:
                best = _NEVER
            if before and before[at] < best and (cost := before[at] + _lost(one, i - 1, within)) < best:
                best = cost
            if at and row[at - 1] < best and (cost := row[at - 1] + _lost(other, j - 1, within)) < best:
                best = cost
            if a + b in _ENDS_OF_DIGRAPHS:
                if before and at > 1 and before[at - 2] < best and (a, other[j - 2 : j]) in _DIGRAPHS:
                    best = min(best, before[at - 2] + SLIP)
                if two_before and at and two_before[at - 1] < best and (one[i - 2 : i], b) in _DIGRAPHS:
                    best = min(best, two_before[at - 1] + SLIP)
            if two_before and at > 1 and a != b and one[i - 2 : i] == b + a and other[j - 2 : j] == a + b:
                best = min(best, two_before[at - 2] + SWAP)
            row.append(best)
    return row[-1]


def _lost(word: str, place: int, within: bool) -> float:
    """What it costs that the letter at a place is missing in the other word."""
    letter, beside = word[place], word[max(0, place - 1) : place] + word[place + 1 : place + 2]
    if letter in beside:
        return SLIP
    if letter == "n" and word[place + 1 :].startswith("ing"):
        return SWAP
    if letter == "s" and _JOINED <= place < len(word) - _JOINED:
        return SWAP
    if letter in _THIN and any(each in _THIN for each in beside):
        return SWAP
    if letter.isdigit() or not within:
        return float("inf")
    return CHANGE
