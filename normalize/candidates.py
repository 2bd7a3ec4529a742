"""What a mangled word may have been: readings that make a Norwegian word, alone or put together.

The letters of a word as read are walked from left to right through the sorted word list, at each step as they
stand or as a letter that the channel says was misread. What is no word may be a compound of two to four.
"""

from __future__ import annotations

import heapq
import math
import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from normalize.channel import confusions
from normalize.language import is_english
from normalize.lexicon import Lexicon, lexicon
from normalize.ngrams import BREAK, NUMBER, LanguageModel, language_model

MOST_OTHERS = 2
"""Letters other than æ, ø and å that may be misread in one word."""
SURE = 5
"""A word in the list that was met less often may be a slip that found its way there."""
SHORTEST_PART = 3
MOST_PARTS = 4
KEPT = 6
"""Candidates of one word that are weighed in its context."""
COMPOUND = -5.0
"""What each joint in a compound costs, as a logarithm; part of the chance of a new word."""
UNSEEN = -1.2
"""Logarithm of the count of a word that is listed and was never met."""
_LINKS = (("", 0.0), ("s", -1.0), ("e", -3.0))
_NEW_WORD, _NEW_LETTER = -9.0, -1.5
"""Chance, as a logarithm, of a word nobody knows: for itself and for each letter."""
_NAME = 3.0
"""What a capital adds to that."""

LONGEST_CONFUSED = 4
"""Words longer than this that are words as they stand say nothing of damage."""
_ODD, _CLEARLY = -4.0, 4.0
"""Logarithms: the count an unknown word is given; how much likelier its mended shape must be to count."""

_SIGNS = {"@": "ø", "¢": "ø", "©": "ø", "®": "ø", "#": "ø"}
_SIGN_INSIDE = re.compile(r"(?<=[a-zæøå])[@¢©®#](?![A-ZÆØÅ])|(?<=[A-ZÆØÅ])[@¢©®#]")
"""Signs that inside a word nobody knows can be nothing but the letter they stand for oftenest."""
_SIGN = {"|": -5.0, "[": -3.0, "&": -6.0, "@": -6.0}
"""Logarithm of how often a sign that stands by itself is what it says; not told of digits, which mostly are."""
_INFLECTIONS = {
    ending: -2.5
    for endings in (
        (
            "en",
            "et",
            "er",
            "ene",
            "a",
            "ane",
            "ar",
            "s",
            "e",
            "ens",
            "ets",
            "enes",
            "ers",
            "n",
            "t",
            "ne",
            "r",
        ),
        ("ing", "inga", "ingen", "inger", "ingar", "ast", "este", "te", "de", "ande", "ende", "st"),
    )
    for ending in endings
}
"""Endings of words whose other forms are listed, and what they cost, as a logarithm."""
_GLUED = {"i": -5.5} | dict.fromkeys(
    (
        "og",
        "er",
        "om",
        "av",
        "til",
        "det",
        "den",
        "de",
        "en",
        "et",
        "at",
        "for",
        "som",
        "med",
        "pa",
        "a",
        "vi",
    ),
    -9.0,
)
"""Common words that are read as one with the word beside them, and the logarithm of how often."""
_GLUED_TRUE = {"pa": "på", "a": "å"}

LONGEST_ABBREVIATION = 8
"""Letters of a word in capitals that is not taken apart, being more likely an abbreviation."""
_USUAL = 0.2
"""The share of Nynorsk in the texts that the language model was made of."""
_FLOOR = 3e-7
_NO_MATTER = 1.0
"""A word this much rarer in the language at hand, as a logarithm, may be so for what the texts were about."""


class Candidate(NamedTuple):
    """A reading of a word.

    Attributes:
        text: the word, in the case in which it would be written.
        number: of it, or its ending, in the language model.
        chance: natural logarithm of how likely it is to be written thus, given its number, and read as it was.
        second: number of the second word where it is two that were read as one, else -1.
    """

    text: str
    number: int
    chance: float
    second: int = -1


class _Walk(NamedTuple):
    stop: int
    lower: str
    text: str
    chance: float
    others: int
    mended: bool


class Finder:
    """Finds the candidates of words; keeps what it found."""

    def __init__(self, words: Lexicon, model: LanguageModel) -> None:
        self.words = words
        self.model = model
        self.found: dict[str, tuple[Candidate, ...]] = {}
        self.mangled: dict[str, bool] = {}

    @cached_property
    def _readings(self) -> dict[str, list[tuple[str, float, bool]]]:
        return {
            read: [(one.true, one.chance, one.nordic) for one in those]
            for read, those in confusions().items()
        }

    def candidates(self, read: str) -> tuple[Candidate, ...]:
        """The readings of a word without the signs around it, the likeliest by itself first."""
        found = self.found.get(read)
        if found is None:
            found = self.found[read] = tuple(self._find(read))
        return found

    def tilt(self, word: str, nynorsk: float) -> float:
        """What ``word`` (lower case) loses of its chance in a text that is Nynorsk with this probability."""
        number = self.words.index.get(word)
        if number is None:
            return 0.0
        bokmal, other = self.words.shares(number)
        here = (1 - nynorsk) * bokmal + nynorsk * other + _FLOOR
        usual = (1 - _USUAL) * bokmal + _USUAL * other + _FLOOR
        return min(0.0, 2.0 * math.log(here / usual))

    def looks_mangled(self, read: str) -> bool:
        """Whether a word stands in a shape that hardly any but a mangled one has."""
        mangled = self.mangled.get(read)
        if mangled is None:
            mangled = self.mangled[read] = self._looks_mangled(read)
        return mangled

    def _looks_mangled(self, read: str) -> bool:
        lower = read.lower()
        known = lower in self.words.index
        if len(read) < 2 or (known and len(read) > LONGEST_CONFUSED):
            return False
        if len(read) > SHORTEST_PART and is_english(lower):
            return False
        mended = [walk for walk in self._walks(read, 0, 0, whole=True) if walk.mended]
        if not mended:
            return False
        best = max(walk.chance + math.log(self.words.count(walk.lower) + 0.1) for walk in mended)
        stands = math.log(self.words.count(lower) + 0.1) if known else _ODD + _NAME * read[0].isupper()
        return best > stands + _CLEARLY

    def _find(self, read: str) -> list[Candidate]:
        if len(read) == 1 and not read.isalpha():
            return self._sign(read)
        lower = read.lower()
        known = lower in self.words.index
        best: dict[str, Candidate] = {}
        sure = known and self.words.count(lower) >= SURE
        most = 0 if len(read) > 1 and sure else (1 if known else MOST_OTHERS)
        for walk in self._walks(read, 0, most, whole=True):
            self._keep(best, walk.text, walk.lower, walk.chance + self._seen(walk.lower))
        hyphenated = "-" in read.strip("-")
        abbreviation = read.isupper() and len(read) <= LONGEST_ABBREVIATION
        if not (known or hyphenated or abbreviation or any(one.chance > -14 for one in best.values())):
            for text, low, chance in self._compounds(read):
                self._keep(best, text, low, chance)
        if not known:
            if not abbreviation:
                best.update((one.text, one) for one in self._split(read))
            chance = _NEW_WORD + _NEW_LETTER * len(read)
            if read[0].isupper():
                chance += _NAME
            if is_english(lower):
                chance = max(chance, -9.0)
            if hyphenated:
                self._keep_hyphenated(best, read, chance)
            stands = _SIGN_INSIDE.sub(lambda found: _SIGNS[found[0]], read)
            if stands.isupper():
                stands = stands.upper()
            self._keep(best, stands, stands.lower(), chance)
        ranked = sorted(best.values(), key=self._alone, reverse=True)
        top = self._alone(ranked[0])
        return [one for one in ranked[:KEPT] if self._alone(one) > top - 14 or one.text == read]

    def _sign(self, read: str) -> list[Candidate]:
        """A digit or sign that stands by itself: what it says, or a word of one letter."""
        stands = self.model.numbers[NUMBER if read.isdigit() else BREAK]
        found = [Candidate(read, stands, _SIGN.get(read, 0.0))]
        for true, chance, _ in self._readings.get(read, ()):
            if true.lower() in ("å", "i"):
                found.append(Candidate(true, self.model.number(true.lower()), chance))
        return found

    def _alone(self, one: Candidate) -> float:
        return one.chance + self.model.single[one.number]

    def _keep(self, best: dict[str, Candidate], text: str, lower: str, chance: float) -> None:
        before = best.get(text)
        if before is None or before.chance < chance:
            best[text] = Candidate(text, self.model.number(lower), chance)

    def _keep_hyphenated(self, best: dict[str, Candidate], read: str, stands: float) -> None:
        """Words that are joined by hyphens, each read by itself; weighed by what ``read`` as it ``stands`` is."""
        joined = [(stands, "")]
        for part in read.split("-"):
            found = self.candidates(part)[:3] if part else ()
            literal = min((self._alone(one) for one in found if one.text == part), default=0.0)
            options = [(self._alone(one) - literal, one.text) for one in found] or [(0.0, part)]
            joined = [(a + b, f"{left}-{right}") for a, left in joined for b, right in options]
            joined = heapq.nlargest(KEPT, joined)
        for chance, text in joined:
            if text[1:] != read:
                self._keep(best, text[1:], text[1:].lower(), chance)

    def _split(self, read: str) -> Iterator[Candidate]:
        """Two words that were read as one, the first or the last of them a very common one."""
        for word, cost in _GLUED.items():
            for bare, rest, first in (
                (read[: len(word)], read[len(word) :], True),
                (read[-len(word) :], read[: -len(word)], False),
            ):
                if bare.lower() != word or not rest or not rest.isalpha() or (len(rest) < 2 and rest != "i"):
                    continue
                for one in self._words(rest):
                    true = _GLUED_TRUE.get(word, word)
                    common = (true.capitalize() if bare[0].isupper() else true), self.model.number(true)
                    if first:
                        yield Candidate(f"{common[0]} {one.text}", common[1], one.chance + cost, one.number)
                    else:
                        yield Candidate(f"{one.text} {common[0]}", one.number, one.chance + cost, common[1])

    def _words(self, read: str) -> list[Candidate]:
        """The candidates of ``read`` that are words of the language model, mended in æ, ø and å alone."""
        best: dict[str, Candidate] = {}
        for walk in self._walks(read, 0, 0, whole=True):
            if walk.lower in self.model.numbers:
                self._keep(best, walk.text, walk.lower, walk.chance)
        return heapq.nlargest(2, best.values(), key=self._alone)

    def _seen(self, word: str) -> float:
        """Logarithm of the chance of a listed word given its number in the model."""
        if word in self.model.numbers:
            return 0.0
        count = self.words.count(word)
        return (math.log(count) if count else UNSEEN) - self.model.mass[self.model.number(word)]

    def _walks(self, read: str, start: int, most: int, *, whole: bool) -> Iterator[_Walk]:
        """The words that begin at ``start`` of ``read``; those that fill it, where ``whole``."""
        words, readings = self.words.words, self._readings
        length, shouted = len(read), read.isupper() and len(read) > 1
        heap: list[tuple[int, int, str, str, float, int, bool]] = [(start, 0, "", "", 0.0, 0, False)]
        while heap:
            at, low, lower, text, chance, others, mended = heap.pop()
            if lower:
                ends = low < len(words) and words[low] == lower
                if ends and (at == length if whole else at - start >= SHORTEST_PART):
                    yield _Walk(at, lower, text, chance, others, mended)
            if at == length:
                continue
            for size in (1, 2, 3):
                piece = read[at : at + size]
                if len(piece) < size:
                    break
                if size == 1:
                    self._step(heap, at + 1, low, lower, text, piece, chance, others, mended)
                for true, cost, nordic in readings.get(piece, ()):
                    if shouted:
                        true = true.upper()
                    elif at:
                        true = true.lower()
                    if nordic:
                        self._step(heap, at + size, low, lower, text, true, chance + cost, others, True)
                    elif others < most:
                        self._step(heap, at + size, low, lower, text, true, chance + cost, others + 1, True)

    def _step(
        self,
        heap: list[tuple[int, int, str, str, float, int, bool]],
        at: int,
        low: int,
        lower: str,
        text: str,
        true: str,
        chance: float,
        others: int,
        mended: bool,
    ) -> None:
        words = self.words.words
        longer = lower + true.lower()
        low = bisect_left(words, longer, low)
        if low < len(words) and words[low].startswith(longer):
            heap.append((at, low, longer, text + true, chance, others, mended))

    def _compounds(self, read: str) -> list[tuple[str, str, float]]:
        """The likeliest ways to take ``read`` apart into words: text, lower case, logarithm of the chance."""
        length = len(read)
        if length < 2 * SHORTEST_PART:
            return []
        paths: dict[int, list[tuple[float, str, str, int]]] = {0: [(0.0, "", "", 0)]}
        done: list[tuple[float, str, str]] = []
        total = math.log(sum(self.words.totals))
        for start in range(length - SHORTEST_PART + 1):
            here = heapq.nlargest(4, paths.get(start, ()))
            if not here:
                continue
            for walk in self._walks(read, start, 1, whole=False):
                count = self.words.count(walk.lower)
                if not count and len(walk.lower) < 5:
                    continue
                part = walk.chance + (math.log(count) if count else UNSEEN) - total
                rest = read[walk.stop :].lower()
                for chance, text, lower, parts in here:
                    sum_, joined, low = chance + part, text + walk.text, lower + walk.lower
                    if parts + 1 > MOST_PARTS:
                        continue
                    if rest in _INFLECTIONS and len(walk.lower) > SHORTEST_PART:
                        done.append((sum_ + _INFLECTIONS[rest], joined + read[walk.stop :], low + rest))
                    if walk.stop == length:
                        if parts:
                            done.append((sum_, joined, low))
                        continue
                    for link, cost in _LINKS:
                        if read.startswith(link, walk.stop) or not link:
                            paths.setdefault(walk.stop + len(link), []).append(
                                (sum_ + COMPOUND + cost, joined + link, low + link, parts + 1)
                            )
        return [
            (text, lower, chance - self.model.single[self.model.number(lower)])
            for chance, text, lower in heapq.nlargest(3, done)
        ]


def finder() -> Finder:
    """The finder over the word list and the model that come with the program."""
    global _FINDER
    if _FINDER is None:
        _FINDER = Finder(lexicon(), language_model())
    return _FINDER


_FINDER: Finder | None = None
