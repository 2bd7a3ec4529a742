"""Words with æ, ø or å by the shape they have when those letters are misread.

Every letter and sign that æ, ø or å is often read as counts for the same in a shape, so that one look-up finds all
words that a reading may have been, few enough to be compared letter by letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from normalize.channel import NORDIC, confusions

_FOLD = str.maketrans(dict.fromkeys("aegodzåøæ@460q8&#é¢àäö", "*"))
_PAIR = re.compile("æ")
_UNLIKELY = -7.5
"""Readings rarer than this, as a logarithm, are not looked for here."""


class Mended(NamedTuple):
    """A word that a reading may have been: as it would be written, in lower case, and how likely it is read so."""

    text: str
    lower: str
    chance: float


class Shapes:
    """The shapes of the words in a list."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words: dict[str, list[str]] = {}
        for word in words:
            if not word.isascii() and not NORDIC.isdisjoint(word):
                for shape in _shapes(word):
                    self._words.setdefault(shape, []).append(word)
        self._costs: dict[tuple[str, str], float] = {}
        for read, those in confusions().items():
            for one in those:
                if one.nordic and one.chance > _UNLIKELY and len(read) < 3:
                    self._costs[read, one.true] = one.chance

    def mended(self, read: str) -> list[Mended]:
        """The words with æ, ø or å that ``read`` may have been, nothing but these letters being misread."""
        words = self._words.get(read.lower().translate(_FOLD))
        if not words:
            return []
        shouted = read.isupper() and len(read) > 1
        found: list[Mended] = []
        for word in words:
            found += self._aligned(read, word, shouted)
        return found

    def _aligned(self, read: str, word: str, shouted: bool) -> Iterable[Mended]:
        rows = [(0, "", 0.0)]
        for place, letter in enumerate(word):
            longer = []
            special = letter in NORDIC
            for at, text, chance in rows:
                here = read[at : at + 1]
                if not here:
                    continue
                if here == letter or here.lower() == letter:
                    longer.append((at + 1, text + here, chance))
                if special:
                    cases = (letter.upper(),) if shouted else (letter,) if place else (letter, letter.upper())
                    for size in (1, 2):
                        piece = read[at : at + size]
                        for true in cases:
                            cost = self._costs.get((piece, true))
                            if cost is None and place:
                                cost = self._costs.get((piece.lower(), letter))
                            if cost is not None:
                                longer.append((at + size, text + true, chance + cost))
            rows = longer
        return [Mended(text, word, chance) for at, text, chance in rows if at == len(read)]


def _shapes(word: str) -> set[str]:
    """The shape of ``word``, and those it has where an æ is read as two letters."""
    shapes = {word}
    if "æ" in word:
        shapes.add(_PAIR.sub("**", word))
        shapes.add(_PAIR.sub("**", word, count=1))
    return {shape.translate(_FOLD) for shape in shapes}
