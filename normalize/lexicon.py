"""What is known of Norwegian: words, how often they are used, and which stand together.

Kept in one compressed file and loaded when first needed. Built by ``scripts/train_repair.py``.
"""

from __future__ import annotations

import json
import lzma
import math
import re
from array import array
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib.resources import files
from itertools import accumulate

from normalize.language import Language

TOKEN = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*-?|\d[\d.,:/-]*|[^\w\s]")
"""A word with its inner and trailing hyphens, a number, or one other sign."""
BREAK, NUMBER = "<break>", "<number>"
"""What signs and numbers are counted as in the n-grams."""
RANKS = 1 << 16
"""The n-grams know this many words, the commonest."""
_STEP = 8
"""Counts are kept as bytes: this many steps to a doubling."""


def normal(token: str) -> str:
    """The form in which a token of TOKEN is counted."""
    first = token[0]
    if first.isdigit():
        return NUMBER
    return token.lower() if first.isalpha() else BREAK


@dataclass(slots=True)
class Ngrams:
    """Counts of runs of two or three words: sorted keys, and beside each its count as a byte."""

    keys: array[int]
    counts: bytes

    def find(self, key: int) -> int:
        """The index of ``key``, -1 where it was not counted."""
        at = bisect_left(self.keys, key)
        return at if at < len(self.keys) and self.keys[at] == key else -1


@dataclass
class Lexicon:
    """Word list and n-grams.

    Attributes:
        words: in sorted order, lower case.
        ranks: of each word: its number in the n-grams, RANKS - 1 for those outside.
        bokmal, nynorsk: counts of each word as bytes.
        english: English words that are no Norwegian ones.
        bigrams: keyed ``first << 16 | second`` by rank.
        trigrams: keyed ``index of the bigram << 16 | third``.
    """

    words: list[str]
    ranks: array[int]
    bokmal: bytes
    nynorsk: bytes
    english: frozenset[str]
    bigrams: Ngrams
    trigrams: Ngrams
    index: dict[str, int] = field(init=False)

    def __post_init__(self) -> None:
        self.index = {word: number for number, word in enumerate(self.words)}

    def __contains__(self, word: str) -> bool:
        """Whether ``word``, in any case, is a Norwegian word."""
        return word.lower() in self.index

    def begins(self, prefix: str) -> bool:
        """Whether any word begins with ``prefix`` (lower case)."""
        at = bisect_left(self.words, prefix)
        return at < len(self.words) and self.words[at].startswith(prefix)

    def count(self, word: str, language: Language) -> float:
        """How often ``word`` (lower case) was met in texts of ``language``; 0 where it is only listed."""
        number = self.index.get(word)
        if number is None:
            return 0.0
        return _COUNTS[(self.nynorsk if language is Language.NYNORSK else self.bokmal)[number]]

    @cached_property
    def totals(self) -> dict[Language, float]:
        """The number of words counted in each language."""
        return {
            Language.BOKMAL: sum(map(_COUNTS.__getitem__, self.bokmal)),
            Language.NYNORSK: sum(map(_COUNTS.__getitem__, self.nynorsk)),
        }

    def rank(self, word: str) -> int:
        """Number of ``word`` (lower case) in the n-grams."""
        number = self.index.get(word)
        return RANKS - 1 if number is None else self.ranks[number]


_COUNTS: list[float] = [0.0] + [2.0 ** ((byte - 1) / _STEP) for byte in range(1, 256)]


def quantised(count: int) -> int:
    """A count as a byte, 0 for none; off by at most 5 per cent."""
    return 0 if count < 1 else min(255, 1 + round(_STEP * math.log2(count)))


def _shuffled(values: array[int]) -> bytes:
    raw = values.tobytes()
    return b"".join(raw[plane :: values.itemsize] for plane in range(values.itemsize))


def _unshuffled(packed: bytes, typecode: str) -> array[int]:
    values = array(typecode)
    raw = bytearray(len(packed))
    length = len(packed) // values.itemsize
    for plane in range(values.itemsize):
        raw[plane :: values.itemsize] = packed[plane * length : (plane + 1) * length]
    values.frombytes(raw)
    return values


def _deltas(keys: array[int]) -> array[int]:
    return array(keys.typecode, (b - a for a, b in zip([0, *keys[:-1]], keys, strict=True)))


def pack(lexicon: Lexicon) -> bytes:
    """The lexicon as the content of its file."""
    parts = [
        "\n".join(lexicon.words).encode(),
        _shuffled(lexicon.ranks),
        lexicon.bokmal,
        lexicon.nynorsk,
        "\n".join(sorted(lexicon.english)).encode(),
        *(
            part
            for ngrams in (lexicon.bigrams, lexicon.trigrams)
            for part in (_shuffled(_deltas(ngrams.keys)), ngrams.counts)
        ),
    ]
    head = json.dumps([len(part) for part in parts]).encode()
    return lzma.compress(head + b"\n" + b"".join(parts), preset=9)


def unpack(content: bytes) -> Lexicon:
    """The lexicon that :func:`pack` made ``content`` of."""
    plain = lzma.decompress(content)
    start = plain.index(b"\n") + 1
    parts = []
    for length in json.loads(plain[:start]):
        parts.append(plain[start : start + length])
        start += length
    words, ranks, bokmal, nynorsk, english, keys2, counts2, keys3, counts3 = parts
    return Lexicon(
        words=words.decode().split("\n"),
        ranks=_unshuffled(ranks, "H"),
        bokmal=bokmal,
        nynorsk=nynorsk,
        english=frozenset(english.decode().split("\n")),
        bigrams=Ngrams(array("Q", accumulate(_unshuffled(keys2, "Q"))), counts2),
        trigrams=Ngrams(array("Q", accumulate(_unshuffled(keys3, "Q"))), counts3),
    )


@cache
def lexicon() -> Lexicon:
    """The lexicon that comes with the program; loaded once."""
    return unpack(files("normalize").joinpath("data/norwegian.bin").read_bytes())
