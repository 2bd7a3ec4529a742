"""How words are spelled, letter by letter, and what a word that nobody knows may have been by that.

A letter's chance behind the four before it, interpolated (Kneser and Ney 1995), over all words of the list, each
counted once: new words and names are made of the same syllables. Built by ``scripts/train_repair.py``.
"""

from __future__ import annotations

import heapq
import io
from functools import cache, lru_cache
from importlib.resources import files

import numpy as np

from normalize.channel import confusions
from normalize.ngrams import STEP, Table, table
from normalize.shapes import Mended, shouted

ORDER, BITS = 5, 6
"""Letters in a row that are counted, the last being the one that is told of, and the bits of each."""
_ALPHABET = "_abcdefghijklmnopqrstuvwxyzæøåéüöäèòóêçáñ-'"
"""The first stands before and behind a word."""
CODES = {letter: code for code, letter in enumerate(_ALPHABET, 1)}
BOUND, OTHER = 1, len(_ALPHABET) + 1
"""Codes of what is around a word, and of all other letters."""
_FIRST = sum(BOUND << BITS * place for place in range(ORDER - 1))
"""What is before the first letter of a word."""
_BEFORE = (1 << BITS * (ORDER - 1)) - 1
_UNMET = -9.0
"""Logarithm of the chance of a letter that was never met."""
_UNLIKELY = -5.0
"""Readings rarer than this, as a logarithm, are not looked for."""
_KEPT, _SHORTEST = 4, 4
"""Ways to a place in the word that are followed on; letters of a word of which this is asked."""
MEMORY = 200_000
"""Chances that are kept at hand."""


class Letters:
    """Chances of letters in a row; keeps what it found.

    ``runs`` holds packed runs of one to ``ORDER`` codes: the chance of the last, and what is left for letters not seen
    behind the run.
    """

    def __init__(self, runs: Table) -> None:
        self._runs = runs
        self._chance = lru_cache(MEMORY)(self._find_chance)
        self._readings: dict[str, list[tuple[str, float]]] = {}
        for read, those in confusions().items():
            for one in those:
                if one.nordic and one.true.islower() and one.chance > _UNLIKELY:
                    self._readings.setdefault(read, []).append((one.true, one.chance))

    def _find_chance(self, before: int, code: int) -> float:
        find, left = self._runs.find, 0.0
        for size in range(ORDER - 1, -1, -1):
            before &= (1 << BITS * size) - 1
            at = find(before << BITS | code)
            if at >= 0:
                return left - STEP * self._runs.chance[at]
            head = find(before) if size else -1
            if head >= 0:
                left -= STEP * self._runs.rest[head]
        return _UNMET

    def better(self, new: str, old: str) -> float:
        """How much likelier ``new`` is spelled so than ``old`` (both lower case), as a logarithm."""
        least = min(len(new), len(old))
        head = next((at for at in range(least) if new[at] != old[at]), least)
        tail = next((at for at in range(least - head) if new[-1 - at] != old[-1 - at]), least - head)
        return self._between(new, head, tail) - self._between(old, head, tail)

    def _between(self, word: str, head: int, tail: int) -> float:
        """What bears on all letters of a word but the ``head`` first and the ``tail`` last."""
        codes = [BOUND] * (ORDER - 1) + [CODES.get(letter, OTHER) for letter in word] + [BOUND]
        before, whole = 0, 0.0
        for code in codes[head : head + ORDER - 1]:
            before = before << BITS | code
        for code in codes[head + ORDER - 1 : len(codes) - max(0, tail + 2 - ORDER)]:
            whole += self._chance(before, code)
            before = (before << BITS | code) & _BEFORE
        return whole

    def mended(self, read: str) -> list[Mended]:
        """The likeliest few words with æ, ø or å that ``read`` may have been.

        ``chance`` tells how much likelier each is than ``read`` as it stands, as a logarithm.
        """
        lower = read.lower()
        if len(lower) < _SHORTEST or "-" in lower:
            return []
        ways: list[list[tuple[float, int, str]]] = [[] for _ in range(len(lower) + 1)]
        ways[0].append((0.0, _FIRST, ""))
        for at, letter in enumerate(lower):
            options = [(at + 1, letter, 0.0)]
            for stop in range(at + 1, min(at + 2, len(lower)) + 1):
                options += [(stop, true, cost) for true, cost in self._readings.get(lower[at:stop], ())]
            for chance, before, text in heapq.nlargest(_KEPT, ways[at]):
                for stop, true, cost in options:
                    code = CODES.get(true, OTHER)
                    total = chance + cost + self._chance(before, code)
                    ways[stop].append((total, (before << BITS | code) & _BEFORE, text + true))
        stands, found = self._between(lower, 0, 0), []
        for chance, before, text in ways[-1]:
            if text != lower:
                more = chance + self._chance(before, BOUND) - stands
                found.append(Mended(_cased(text, read), text, more))
        return heapq.nlargest(2, found, key=lambda one: one.chance)


def _cased(text: str, read: str) -> str:
    """``text`` with capitals as ``read`` has them."""
    return text.upper() if shouted(read) else text.capitalize() if read[0].isupper() else text


def unpack(content: bytes) -> Letters:
    """The letters whose runs are told by the content of a file."""
    with np.load(io.BytesIO(content)) as parts:
        return Letters(table(parts, "runs"))


@cache
def letters() -> Letters:
    """What comes with the program; loaded once."""
    return unpack(files("normalize").joinpath("data/letters.npz").read_bytes())
