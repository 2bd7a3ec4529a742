"""How much rarer a word is in one written language of Norwegian than in the texts that were learned from."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import lru_cache

from normalize.compounds import SHORTEST_PART
from normalize.language import norwegian_shares
from normalize.lexicon import Lexicon

MEMORY = 200_000
"""Words whose leaning is kept at once."""
_BOKMAL_SHARE = 0.8
"""The share of Bokmål in the texts that the language model was made of."""
_RARE = 1.5e-6
"""A share that is added to each, so that what was hardly met tells little."""
_TILT, _MOST_TILTED = 3.0, -9.0
"""How much the logarithm of the shares counts, and the most that a word loses."""
SHORTEST_END, COMMONER, LEAST_END = 5, 3, 50
"""Letters of a last part whose leaning counts, how many times commoner it is than the whole, and how often met."""


class Leaning:
    """Which of Bokmål and Nynorsk words belong to; keeps what it found."""

    def __init__(self, words: Lexicon) -> None:
        self._words = words
        self._shares = lru_cache(MEMORY)(self._find_shares)

    def tilt(self, word: str, nynorsk: float) -> float:
        """What ``word`` (lower case) loses of its chance in a text that is Nynorsk with this probability.

        One that is put together leans as its last part does, where it does not lean more by itself.
        """
        lost = 0.0
        for bokmal, other in self._shares(word):
            here = (1 - nynorsk) * bokmal + nynorsk * other + _RARE
            usual = _BOKMAL_SHARE * bokmal + (1 - _BOKMAL_SHARE) * other + _RARE
            lost = min(lost, _TILT * math.log(here / usual))
        return max(lost, _MOST_TILTED)

    def _find_shares(self, word: str) -> tuple[tuple[float, float], ...]:
        """How common ``word`` and its last part are in Bokmål and in Nynorsk, as far as they are listed."""
        return tuple(
            norwegian_shares(self._words.words[number]) or self._words.shares(number)
            for number in self._ends(word)
        )

    def _ends(self, word: str) -> Iterator[int]:
        """The places in the word list of ``word`` and of the longest common word that it ends in behind another."""
        number = self._words.numbers.get(word)
        if number is not None:
            yield number
        met = self._words.count(word)
        for start in range(SHORTEST_PART, len(word) - SHORTEST_END + 1):
            number = self._words.numbers.get(word[start:])
            if number is not None and self._words.met(number) > COMMONER * met + LEAST_END:
                yield number
                return
