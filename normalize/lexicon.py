"""What words there are in Norwegian, and how often they are used.

Kept in one compressed file and loaded when first needed. Built by ``scripts/train_repair.py``.
"""

from __future__ import annotations

import json
import math
import re
import zlib
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

TOKEN = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*-?|\d[\d.,:/-]*|[^\w\s]")
"""A word with its inner and trailing hyphens, a number, or one other sign."""
_STEP = 8
"""Counts are kept as bytes: this many steps to a doubling."""
TERM_COUNT = 20
"""How often a term of ``data/fagord.txt`` counts as met."""
_ALONE, _UNSEEN = 0.15, 0.07
"""How much of the chance of a head is that of the word by itself, and as if that had been met so often more."""
_COUNTS: list[float] = [0.0] + [2.0 ** ((byte - 1) / _STEP) for byte in range(1, 256)]


@dataclass(eq=False)
class Lexicon:
    """Word list.

    Attributes:
        words: in sorted order, lower case.
        bokmal, nynorsk: counts of each word as bytes.
        heads: counts of the other words that begin with each, being put together, as bytes.
        numbers: index of each word in the list.
    """

    words: Sequence[str]
    bokmal: bytes
    nynorsk: bytes
    heads: bytes
    numbers: dict[str, int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.numbers = dict(zip(self.words, range(len(self.words)), strict=True))

    def __contains__(self, word: str) -> bool:
        """Whether ``word``, in any case, is a Norwegian word."""
        return word.lower() in self.numbers

    def count(self, word: str) -> float:
        """How often ``word`` (lower case) was met; 0 where it is only listed."""
        number = self.numbers.get(word)
        return 0.0 if number is None else self.met(number)

    def met(self, number: int) -> float:
        """How often the word of this index was met."""
        return _COUNTS[self.bokmal[number]] + _COUNTS[self.nynorsk[number]]

    def shares(self, number: int) -> tuple[float, float]:
        """How common the word of this index is in Bokmål and in Nynorsk: its part of all words counted."""
        bokmal, nynorsk = self.totals
        return _COUNTS[self.bokmal[number]] / bokmal, _COUNTS[self.nynorsk[number]] / nynorsk

    def share(self, word: str) -> float:
        """How common ``word`` (lower case) is: its part of all words counted."""
        return self.count(word) / self.total

    def head(self, number: int) -> float:
        """How often the word of this index begins another that is put together: its part of all that do."""
        alone = (_COUNTS[self.bokmal[number]] + _COUNTS[self.nynorsk[number]] + _UNSEEN) / self.total
        return (1 - _ALONE) * _COUNTS[self.heads[number]] / self._compounds + _ALONE * alone

    @cached_property
    def _compounds(self) -> float:
        """The number of words counted by what they begin with."""
        return sum(map(_COUNTS.__getitem__, self.heads))

    @cached_property
    def total(self) -> float:
        """The number of words counted."""
        return sum(self.totals)

    @cached_property
    def totals(self) -> tuple[float, float]:
        """The number of words counted in Bokmål and in Nynorsk."""
        return sum(map(_COUNTS.__getitem__, self.bokmal)), sum(map(_COUNTS.__getitem__, self.nynorsk))


def quantised(count: int) -> int:
    """A count as a byte, 0 for none; off by at most 5 per cent."""
    return 0 if count < 1 else min(255, 1 + round(_STEP * math.log2(count)))


def pack(lexicon: Lexicon) -> bytes:
    """The lexicon as the content of its file."""
    parts = [
        "\n".join(lexicon.words).encode(),
        lexicon.bokmal,
        lexicon.nynorsk,
        lexicon.heads,
    ]
    head = json.dumps([len(part) for part in parts]).encode()
    return zlib.compress(head + b"\n" + b"".join(parts), 9)


def unpack(content: bytes, terms: Iterable[str] = ()) -> Lexicon:
    """The lexicon that :func:`pack` made ``content`` of, with ``terms`` (lower case) in it.

    Each of these is as common as a word met ``TERM_COUNT`` times, or as it was if that is more.
    """
    plain = zlib.decompress(content)
    start = plain.index(b"\n") + 1
    parts = []
    for length in json.loads(plain[:start]):
        parts.append(plain[start : start + length])
        start += length
    words = parts[0].decode().split("\n")
    places = {term: bisect_left(words, term) for term in sorted(terms)}
    new = {term: place for term, place in places.items() if words[place : place + 1] != [term]}
    words = _inserted(words, [(place, [term]) for term, place in new.items()])
    bokmal, *others = (
        _inserted(bytearray(part), [(place, b"\0") for place in new.values()]) for part in parts[1:]
    )
    for term in places:
        place = bisect_left(words, term)
        bokmal[place] = max(bokmal[place], quantised(TERM_COUNT))
    return Lexicon(tuple(words), bytes(bokmal), *map(bytes, others))


def _inserted(row: Any, pieces: Iterable[tuple[int, Any]]) -> Any:
    """``row`` with each of the pieces before the place, told in rising order, that is told with it; in one go."""
    longer, start = row[:0], 0
    for place, piece in pieces:
        longer += row[start:place]
        longer += piece
        start = place
    longer += row[start:]
    return longer


@cache
def lexicon() -> Lexicon:
    """The lexicon that comes with the program, and the terms that users keep beside it; loaded once."""
    content = files("normalize").joinpath("data/norwegian.bin").read_bytes()
    return unpack(content, map(str.lower, _terms()))


@cache
def abbreviations() -> frozenset[str]:
    """The terms that are kept in capitals."""
    return frozenset(filter(str.isupper, _terms()))


def _terms() -> list[str]:
    rows = files("normalize").joinpath("data/fagord.txt").read_text("utf-8").splitlines()
    return [row.strip() for row in rows if row.strip() and not row.startswith("#")]
