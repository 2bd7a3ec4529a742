"""Words with æ, ø or å by the shape they have when those letters are misread.

Every letter and sign that æ, ø or å is often read as counts for the same in a shape, and an æ for one or two, so
that one look-up finds all words that a reading may have been, few enough to be compared letter by letter. In common
words an ø or å may count for two, too.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from normalize.channel import NORDIC, confusions
from normalize.lexicon import Lexicon, quantised

_FOLD = str.maketrans(dict.fromkeys("aegodzåøæ@460q8&#é¢®©àäö/", "*"))
AT_HAND = 20_000
"""Words of which what was last found is kept at hand: a text asks for the same ones again and again."""
_UNLIKELY = -8.0
"""Readings of æ, ø and å rarer than this, as a logarithm, are not looked for here."""
_LIKELY = -4.5
"""Where one is read so that its shape does not tell it, and likelier than this, another letter may be misread, too."""
_LONGEST = 2
"""Letters that others are read as."""
COMMON = 300
"""A word met so often may have had an ø or å read as two letters; an æ is in any word."""
_PARTS = re.compile("([æøå])")

_Row = tuple[int, str, float]
"""Letters of a word that are read, what they are read as, and the logarithm of how likely."""


class Mended(NamedTuple):
    """A word that a reading may have been: as it would be written, in lower case, and how likely it is read so."""

    text: str
    lower: str
    chance: float


class Shapes:
    """The shapes of the words in a list."""

    def __init__(self, words: Lexicon) -> None:
        special = {
            word: number
            for number, word in enumerate(words.words)
            if not word.isascii() and not NORDIC.isdisjoint(word)
        }
        shapes = fold("\n".join(special)).split("\n")
        self.by_shape = dict(zip(shapes, special, strict=True))
        """By shape: the words that have it, parted by spaces."""
        for shape, word in zip(shapes, special, strict=True):
            if self.by_shape[shape] != word:
                self._add(shape, word)
        half = quantised(COMMON // 2) - 1
        for word, number in special.items():
            if "æ" not in word and words.bokmal[number] < half and words.nynorsk[number] < half:
                continue
            doubled = {word.replace("æ", "**"), word.replace("æ", "**", 1)} if "æ" in word else None
            if words.met(number) >= COMMON:
                doubled = doubled or set()
                doubled |= {word.replace(letter, "**", 1) for letter in "øå" if letter in word}
            for wider in doubled or ():
                self._add(fold(wider), word)
        self._known = words.numbers
        self._costs: dict[tuple[str, str], float] = {}
        self._others: dict[str, list[tuple[str, str, str, float]]] = {}
        """By what was read: letters beside those told by shape, also in lower case and as shapes, and how likely."""
        for read, those in confusions().items():
            for one in those:
                if one.nordic and one.chance > _UNLIKELY:
                    self._costs[read, one.true] = one.chance
                by_shape = one.nordic and one.chance > _UNLIKELY and not fold(read.lower()).strip("*")
                if not by_shape or (len(read) > 1 and one.true not in "æÆ"):
                    small = one.true.lower()
                    self._others.setdefault(read, []).append((one.true, small, fold(small), one.chance))
        self.mended = lru_cache(AT_HAND)(self._mended)
        """The words with æ, ø or å that a word may have been, nothing but these letters being misread."""

    def _add(self, shape: str, word: str) -> None:
        others = self.by_shape.get(shape, "").split()
        if word not in others:
            self.by_shape[shape] = " ".join([*others, word])

    def _mended(self, read: str) -> Sequence[Mended]:
        shape = fold(read.lower())
        words = self.by_shape.get(shape, "")
        if read.startswith("AA"):
            words += " " + self.by_shape.get(shape[1:], "")
        return [one for word in words.split() for one in self._aligned(read, word)] if words else ()

    def misread(self, read: str) -> Iterator[Mended]:
        """The words that a word may have been, one letter or two beside æ, ø and å being misread as one or two."""
        lower, others, known, shapes = read.lower(), self._others, self._known, self.by_shape
        shape = fold(lower)
        for size in range(1, _LONGEST + 1):
            for at in range(len(read) - size + 1):
                options = others.get(read[at : at + size])
                if options is None:
                    continue
                stop = at + size
                head, tail, shape_head, shape_tail = lower[:at], lower[stop:], shape[:at], shape[stop:]
                for true, small, small_shape, cost in options:
                    word = head + small + tail
                    again = cost > _LIKELY and true in NORDIC
                    if again or word in known or shape_head + small_shape + shape_tail in shapes:
                        first = not shouted(read) and (not at or read[at - 1] == "-")
                        written = true if first else small.upper() if raised(read, at, stop) else small
                        text = read[:at] + written + read[stop:]
                        if word in known:
                            yield Mended(text, word, cost)
                        for one in (*self.mended(text), *(self.misread(text) if again else ())):
                            yield Mended(one.text, one.lower, one.chance + cost)

    def part(self, read: str, *, first: bool) -> list[Mended]:
        """The words that a part of a word, ``first`` in it or not, is or may have been."""
        lower = read.lower()
        found = [Mended(read, lower, 0.0)] if lower in self._known else []
        if fold(lower) in self.by_shape:
            capital = first or shouted(read)
            found += [one for one in self.mended(read) if capital or not one.text[0].isupper()]
        return found

    def listed(self, read: str, *, itself: bool) -> list[Mended]:
        """The words that ``read`` may have been, and before them ``itself`` if it is one."""
        lower = read.lower()
        found = [Mended(read, lower, 0.0)] if itself and lower in self._known else []
        if fold(lower) in self.by_shape or read.startswith("AA"):
            found += self.mended(read)
        return found

    def ends(self, read: str, starts: range) -> list[int]:
        """Those of ``starts`` from which on ``read`` has the shape of a word."""
        shape = fold(read.lower())
        return [start for start in starts if shape[start:] in self.by_shape]

    def partings(self, read: str, known: Container[str]) -> list[int]:
        """Where ``read`` parts into two that are ``known``, in lower case, or have the shape of a word."""
        lower, words = read.lower(), self.by_shape
        shape = fold(lower)
        return [
            at
            for at in range(1, len(read))
            if (lower[:at] in known or shape[:at] in words) and (lower[at:] in known or shape[at:] in words)
        ]

    def _aligned(self, read: str, word: str) -> Iterable[Mended]:
        if len(read) == len(word) and word[0] not in NORDIC and read[1:].islower() and "-" not in read:
            return self._aligned_by_letter(read, word)
        rows = [(0, "", 0.0)]
        lower, capitals, small = read.lower(), shouted(read), read.islower() and "-" not in read
        for part in _PARTS.split(word):
            if part not in NORDIC:
                size = len(part)
                rows = [
                    (at + size, text + read[at : at + size], chance)
                    for at, text, chance in rows
                    if lower.startswith(part, at)
                ]
            else:
                rows = list(self._misread(read, part, rows, capitals=capitals, small=small))
            if not rows:
                return []
        return [Mended(text, word, chance) for at, text, chance in rows if at == len(read)]

    def _aligned_by_letter(self, read: str, word: str) -> Iterable[Mended]:
        """The same for words in small letters, perhaps but the first, that have as many."""
        if read[0].lower() != word[0]:
            return ()
        chance = 0.0
        for pair in zip(read[1:], word[1:], strict=True):
            if pair[0] != pair[1]:
                cost = self._costs.get(pair)
                if cost is None:
                    return ()
                chance += cost
        return (Mended(read[0] + word[1:], word, chance),)

    def _misread(
        self, read: str, letter: str, rows: Iterable[_Row], *, capitals: bool, small: bool
    ) -> Iterator[_Row]:
        """``rows`` with one letter more, which may have been misread."""
        for at, text, chance in rows:
            place, here = bool(text), read[at : at + 1]
            if not here:
                continue
            if here.lower() == letter:
                yield at + 1, text + here, chance
            for size in (1, 2):
                piece = read[at : at + size]
                cases: tuple[str, ...] = (letter, letter.upper())
                if small:
                    cases = cases[:1] if place else cases
                elif place and piece.isupper() and read[at - 1] == "-":
                    cases = (letter.upper(),)
                elif capitals or (place and read[at - 1] != "-"):
                    cases = (letter.upper() if raised(read, at, at + size) else letter,)
                for true in cases:
                    cost = self._costs.get((piece, true))
                    if cost is None and place:
                        cost = self._costs.get((piece.lower(), letter))
                    if cost is not None:
                        yield at + size, text + true, chance + cost


def raised(read: str, start: int, stop: int) -> bool:
    """Whether what was read as ``read[start:stop]``, not first in the word, stood there as a capital."""
    return shouted(read) or (read[start - 1].isupper() and read[stop : stop + 1].isupper())


def shouted(read: str) -> bool:
    """Whether a word is in capitals: "MAL", "4R"; "P4" may have been "På"."""
    return read.isupper() and len(read) > 1 and not (read[0].isalpha() and read[1:].isdigit())


def fold(text: str) -> str:
    """``text`` with one sign for every letter and sign that æ, ø or å is often read as."""
    return text.translate(_FOLD)
