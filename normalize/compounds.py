"""Words put together of words, æ, ø and å in them being misread: how a reading is taken apart into them."""

from __future__ import annotations

import heapq
import math
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import chain
from operator import attrgetter

from normalize.lexicon import Lexicon
from normalize.shapes import Mended, Shapes, fold

SHORTEST_PART = 3
SHORT_HEADS, SHORTEST_HEAD = frozenset(("av", "by", "ny", "om", "på", "ut", "øy")), 2
"""Shorter words that begin others nevertheless: "påberegne", "øykommune"."""
MOST_PARTS = 4
JOINT = -5.0
"""What each joint in a compound costs, as a logarithm; part of the chance of a new word."""
UNSEEN = -2.7
"""Logarithm of the count of a word that is listed and was never met."""
LONGEST_UNSEEN = 5
"""Words that were never met and are shorter than this are no parts of compounds."""
MEMORY = 20_000
"""Parts of words of which is kept at once what they may have been."""
_KEPT, _WAYS = 4, 3
"""Ways to a place in the word that are followed on, and to take all of it apart that are told."""
_chance = attrgetter("chance")
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


class Compounds:
    """Takes words apart."""

    def __init__(self, words: Lexicon, shapes: Shapes) -> None:
        self._words = words
        self._shapes = shapes
        self._total = math.log(sum(words.totals))
        self._part = lru_cache(MEMORY)(self._find_part)

    def inflection(self, count: float) -> float:
        """Logarithm of how common another form is of a word that was met so often."""
        return self.alone(count) + _INFLECTION

    def alone(self, count: float) -> float:
        """Logarithm of how common a listed word is that was met so often."""
        return (math.log(count) if count else UNSEEN) - self._total

    def taken_apart(self, read: str) -> list[Mended]:
        """The likeliest few ways to take ``read`` apart into words, or into a word and an ending.

        ``chance`` holds how common the parts are, as the logarithm of a share of all words. In one of them a letter
        other than æ, ø and å may be misread if there is no other way.
        """
        stops, left = self._stops(read)
        found = self._taken_apart(read, stops)
        for start in () if found else self._reached(read):
            for stop in left:
                part = read[start:stop]
                for text, _, chance in self._shapes.misread(part) if len(part) >= SHORTEST_PART else ():
                    if not start or not text[0].isupper() or part.isupper():
                        other = read[:start] + text + read[stop:]
                        ways = self._taken_apart(other, self._stops(other)[0])
                        found += [Mended(one.text, one.lower, one.chance + chance) for one in ways]
        return heapq.nlargest(_WAYS, found, key=_chance) if len(found) > _WAYS else found

    def _taken_apart(self, read: str, stops: Mapping[int, Sequence[int]]) -> list[Mended]:
        """The same with no other letter misread; ``stops`` as of :meth:`_stops`."""
        paths: dict[int, list[tuple[float, str, str, int]]] = {start: [] for start in stops}
        paths[0] = [(0.0, "", "", 0)]
        done: list[tuple[float, str, str]] = []
        for start in sorted(stops):
            here = paths[start]
            if len(here) > _KEPT:
                here = heapq.nlargest(_KEPT, here)
            for at in stops[start] if here else ():
                rest = read[at:]
                ending = at - start > SHORTEST_PART and rest.lower() in ENDINGS
                links = [
                    (link, loss, paths[at + len(link)])
                    for link, loss in _LINKS
                    if rest.startswith(link) and at + len(link) in stops
                ]
                for written, word, tail, head in self._part(read[start:at], not start):
                    for chance, text, lower, parts in here:
                        text_so, lower_so = text + written, lower + word
                        if ending:
                            done.append(
                                (chance + tail + _INFLECTION, text_so + rest, lower_so + rest.lower())
                            )
                        if not rest:
                            done.append((chance + tail, text_so, lower_so))
                        elif parts + 1 < MOST_PARTS:
                            for link, loss, longer in links:
                                longer.append(
                                    (chance + head + loss, text_so + link, lower_so + link, parts + 1)
                                )
        return [Mended(text, lower, chance) for chance, text, lower in heapq.nlargest(_WAYS, done)]

    def _stops(self, read: str) -> tuple[dict[int, list[int]], list[int]]:
        """Where words may begin in ``read``, and where each may end so that it can be taken apart behind it, too.

        And all places behind which it can.
        """
        lower = read.lower()
        shape, length = fold(lower), len(lower)
        known, shapes = self._words.numbers, self._shapes.by_shape
        begun: dict[int, list[int]] = {}
        left = [length]
        for start in range(length - 1, -1, -1):
            least = start + (SHORTEST_PART if start else SHORTEST_HEAD)
            stops = [
                stop
                for stop in left
                if stop >= least and (lower[start:stop] in known or shape[start:stop] in shapes)
            ]
            if stops:
                begun[start] = stops
            if stops or lower[start:] in ENDINGS or (lower[start] in "se" and start + 1 in begun):
                left.append(start)
        return begun, left

    def _reached(self, read: str) -> list[int]:
        """Where words may begin in ``read`` with others, or nothing, before them."""
        lower = read.lower()
        shape, length = fold(lower), len(lower)
        known, shapes = self._words.numbers, self._shapes.by_shape
        reached = {0}
        for start in range(length):
            if start in reached:
                for stop in range(start + SHORTEST_PART, length):
                    if lower[start:stop] in known or shape[start:stop] in shapes:
                        reached |= {stop + len(link) for link, _ in _LINKS if lower.startswith(link, stop)}
        return sorted(reached)

    def _find_part(self, part: str, first: bool) -> Sequence[tuple[str, str, float, float]]:
        """The words that a part of a word is or may have been, as written and in lower case.

        With the logarithms of how likely each is with others before it, and with others behind it.
        """
        found = []
        for text, word, cost in self._shapes.part(part, first=first):
            number = self._words.numbers[word]
            count = self._words.met(number)
            long_enough = len(part) >= SHORTEST_PART or word in SHORT_HEADS
            if long_enough and (count or len(word) >= LONGEST_UNSEEN):
                begins = cost + math.log(self._words.head(number)) + JOINT
                found.append((text, word, cost + self.alone(count), begins))
        return tuple(found)
