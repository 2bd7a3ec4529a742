"""Words put together of words, and words misread in any letter, found by walking through the sorted word list.

The letters of a word as read are followed from left to right, at each step as they stand or as letters that the
channel says were misread; a walk ends where no word begins so.
"""

from __future__ import annotations

import heapq
import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain
from operator import itemgetter

from normalize.channel import confusions
from normalize.lexicon import Lexicon
from normalize.shapes import Mended, shouted

HEAD = 4
SHORTEST_PART = 3
SHORT_HEADS = frozenset(("av", "by", "ny", "om", "på", "ut", "øy"))
"""Shorter words that begin others nevertheless: "påberegne", "øykommune"."""
MOST_PARTS = 4
JOINT = -5.0
"""What each joint in a compound costs, as a logarithm; part of the chance of a new word."""
UNSEEN = -2.7
"""Logarithm of the count of a word that is listed and was never met."""
LONGEST_UNSEEN = 5
"""Words that were never met and are shorter than this are no parts of compounds."""
AT_ONCE = 16
"""Words that are walked for more than once within so many."""
MEMORY = 20_000
"""Parts of compounds, and letters read in a row, of which is kept at once what was found."""
_KEPT = 4
"""Ways to a place in the word that are followed on."""
_LINKS = (("", 0.0), ("s", -1.0), ("e", -3.0))
_INFLECTION = -5.0
"""What an ending costs of a word whose other forms are listed."""
ENDINGS = frozenset(
    chain(
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
        ("are", "aste", "ere", "isere", "iserer", "isert", "iserte", "isering", "iseringen", "iseringa"),
        ("erer", "ert", "erte", "erast", "erande", "ering", "eringa", "eringen", "eringar"),
    )
)
_LONGEST_ENDING = max(map(len, ENDINGS))


def endings(word: str) -> list[str]:
    """The endings of inflection that ``word`` may have."""
    longest = min(_LONGEST_ENDING, len(word) - SHORTEST_PART)
    return [word[-size:] for size in range(1, longest + 1) if word[-size:].lower() in ENDINGS]


_Step = tuple[int, int, int, str, str, float, int]
"""A place on a walk: letters read, place in the word list, where words end there that begin alike, the word so far in
lower case and as it would be written, the logarithm of the chance of its misreadings, and how many of them are of
other letters than æ, ø and å."""

_Option = tuple[int, str, str, float, int]
"""What may have stood at a place: letters read, as written and in lower case, cost, whether it counts as other."""

_Options = tuple[list[_Option], list[_Option]]
"""At a place: those that do not count as other, and all."""
_LONGEST_READING = 3
"""Letters that one was read as."""


_head = itemgetter(slice(HEAD))


def _spans(words: Sequence[str]) -> dict[str, tuple[int, int]]:
    """By their beginnings of up to ``HEAD`` letters: where words begin and end in the sorted list that begin so.

    Of shorter beginnings, only where they begin is right.
    """
    spans: dict[str, tuple[int, int]] = {}
    start = 0
    for head, count in Counter(map(_head, words)).items():
        for size in range(len(head) - 1, 0, -1):
            if spans.setdefault(head[:size], (start, start))[0] != start:
                break
        spans[head] = start, start + count
        start += count
    return spans


class Walker:
    """Walks through a word list."""

    def __init__(self, words: Lexicon, among: Sequence[str] | None = None) -> None:
        """``among``: in sorted order, what is walked to in place of the list; such a walker tells no compounds."""
        self._words = words
        self._among = words.words if among is None else among
        self._total = math.log(sum(words.totals))
        self._spans = _spans(self._among)
        self._options = lru_cache(AT_ONCE)(self._find_options)
        self._part = lru_cache(MEMORY)(self._find_part)
        self._options_at = lru_cache(MEMORY)(self._find_options_at)
        self._readings = {
            read: [(one.true, one.true.lower(), one.chance, 0 if one.nordic else 1) for one in those]
            for read, those in confusions().items()
        }

    def misread(self, read: str, most: int) -> Iterator[Mended]:
        """The words that ``read`` may have been, at most so many letters other than æ, ø and å being misread."""
        for _, _, _, lower, text, chance, _ in self._walk(self._options(read), 0, most, len(read)):
            yield Mended(text, lower, chance)

    def inflection(self, count: float) -> float:
        """Logarithm of how common another form is of a word that was met so often."""
        return self.alone(count) + _INFLECTION

    def alone(self, count: float) -> float:
        """Logarithm of how common a listed word is that was met so often."""
        return (math.log(count) if count else UNSEEN) - self._total

    def compounds(self, read: str, most: int) -> list[Mended]:
        """The likeliest few ways to take ``read`` apart into words, or into a word and an ending.

        ``chance`` holds how common the parts are, as the logarithm of a share of all words. In each part so many
        letters other than æ, ø and å may be misread.
        """
        length, options = len(read), self._options(read)
        rests = [read[at:] for at in range(length + 1)]
        links = [[link for link in _LINKS if rest.startswith(link[0])] for rest in rests]
        paths: dict[int, list[tuple[float, str, str, int]]] = {0: [(0.0, "", "", 0)]}
        done: list[tuple[float, str, str]] = []
        for start in range(length - SHORTEST_PART + 1):
            here = heapq.nlargest(_KEPT, paths.get(start, ()))
            if not here:
                continue
            for at, number, _, word, written, cost, _ in self._walk(options, start, most):
                if at - start < SHORTEST_PART and (start or word not in SHORT_HEADS):
                    continue
                count, alone, begins = self._part(number)
                if not count and len(word) < LONGEST_UNSEEN:
                    continue
                rest = rests[at]
                ending = rest.lower() if len(word) > SHORTEST_PART else ""
                tail = cost + alone
                head = cost + begins + JOINT
                for chance, text, lower, parts in here:
                    written_so, lower_so = text + written, lower + word
                    if ending in ENDINGS:
                        done.append((chance + tail + _INFLECTION, written_so + rest, lower_so + ending))
                    if not rest:
                        done.append((chance + tail, written_so, lower_so))
                    elif parts + 1 < MOST_PARTS:
                        for link, loss in links[at]:
                            longer = (chance + head + loss, written_so + link, lower_so + link, parts + 1)
                            paths.setdefault(at + len(link), []).append(longer)
        return [Mended(text, lower, chance) for chance, text, lower in heapq.nlargest(3, done)]

    def _find_part(self, number: int) -> tuple[float, float, float]:
        """How often a word was met, and logarithms of how common it is by itself and as what others begin with."""
        count = self._words.met(number)
        return count, self.alone(count), math.log(self._words.head(number))

    def _find_options(self, read: str) -> list[_Options]:
        """What may have stood at each place of ``read``, and nothing behind it."""
        loud = shouted(read)
        small = not loud and read[1:].islower()
        found: list[_Options] = []
        for at in range(len(read)):
            first = not loud and (not at or read[at - 1] == "-")
            if first or loud or small:
                found.append(self._options_at(read[at : at + _LONGEST_READING], loud=loud, first=first))
            else:
                capital = read[at - 1].isupper()
                found.append(
                    self._find_options_at(read[at : at + _LONGEST_READING + 1], beside_capital=capital)
                )
        return [*found, ([], [])]

    def _find_options_at(
        self, read: str, *, loud: bool = False, first: bool = False, beside_capital: bool = False
    ) -> _Options:
        """What may have stood where ``read`` begins: in capitals, first in a word, or behind a capital."""
        near: list[_Option] = [(1, read[0], read[0].lower(), 0.0, 0)]
        here = near.copy()
        for size in range(1, min(len(read), _LONGEST_READING) + 1):
            for true, small, cost, other in self._readings.get(read[:size], ()):
                upper = loud or (beside_capital and read[size : size + 1].isupper())
                one = size, true if first else true.upper() if upper else small, small, cost, other
                here.append(one)
                if not other:
                    near.append(one)
        return near, here

    def _walk(self, options: Sequence[_Options], start: int, most: int, stop: int = -1) -> list[_Step]:
        """Every word that may stand from ``start`` on, or from there to ``stop``."""
        words, spans = self._among, self._spans
        found: list[_Step] = []
        stack: list[_Step] = [(start, 0, 0, "", "", 0.0, 0)]
        while stack:
            step = stack.pop()
            at, low, high, lower, text, chance, others = step
            if (stop < 0 or at == stop) and lower and words[low] == lower:
                found.append(step)
            begun = len(lower) >= HEAD
            for size, true, small, cost, other in options[at][others < most]:
                longer, place, end = lower + small, low, high
                if not begun:
                    span = spans.get(longer[:HEAD])
                    if span is None:
                        continue
                    place, end = span
                first = words[place]
                if not first.startswith(longer):
                    if first > longer:
                        continue
                    place = bisect_left(words, longer, place, end)
                    if place == end or not words[place].startswith(longer):
                        continue
                stack.append((at + size, place, end, longer, text + true, chance + cost, others + other))
        return found
