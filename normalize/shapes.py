"""Words with æ, ø or å by the shape they have when those letters are misread.

Every letter and sign that æ, ø or å is often read as counts for the same in a shape, and an æ for one or two, so
that one look-up finds all words that a reading may have been, few enough to be compared letter by letter.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from normalize.channel import NORDIC, confusions

_FOLD = str.maketrans(dict.fromkeys("aegodzåøæ@460q8&#é¢àäö", "*"))
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
        special = [word for word in words if not word.isascii() and not NORDIC.isdisjoint(word)]
        self._words: dict[str, list[str]] = {}
        for word, shape in zip(special, _shape("\n".join(special)).split("\n"), strict=True):
            self._words.setdefault(shape, []).append(word)
            if "æ" in word:
                for wider in {_shape(word.replace("æ", "**")), _shape(word.replace("æ", "**", 1))}:
                    self._words.setdefault(wider, []).append(word)
        self._costs: dict[tuple[str, str], float] = {}
        for read, those in confusions().items():
            for one in those:
                if one.nordic and one.chance > _UNLIKELY and len(read) < 3:
                    self._costs[read, one.true] = one.chance

    def mended(self, read: str) -> list[Mended]:
        """The words with æ, ø or å that ``read`` may have been, nothing but these letters being misread."""
        words = self._words.get(_shape(read.lower()))
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


def _shape(text: str) -> str:
    return text.translate(_FOLD)
