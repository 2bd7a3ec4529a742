"""How likely a word is after the two before it: interpolated Kneser-Ney over words and, for rare ones, endings.

The model is Kneser and Ney's (1995) in its interpolated form (Chen and Goodman 1999), with the rarest trigrams
left out. A run of words is kept as a 32-bit hash in a sorted list, which mistakes one unseen run in two thousand
for a seen one and halves the size; three words are only looked for where both their pairs were seen. Built by
``scripts/train_repair.py``.
"""

from __future__ import annotations

import io
from array import array
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import numpy as np
import numpy.typing as npt

BREAK, NUMBER, UNKNOWN = "<break>", "<number>", "<unknown>"
"""What ends a sentence or parts its clauses, what is written in digits, and what no ending tells of."""
ENDINGS = (4, 3, 2)
"""Letters of the endings that stand for words too rare to be counted themselves; the longest that is known."""
BITS = 17
"""Bits of a word's number."""
STEP = 1 / 14
"""Logarithms of probabilities are kept as bytes: minus so many of these."""
AT_HAND = 50_000
"""Pairs, and chances of three words, that are kept at hand: readings of a text share most of theirs."""
_MULTIPLIER = 0x9E3779B97F4A7C15
_MASK = (1 << 64) - 1


def counted(token: str) -> str:
    """The form in which a token of ``lexicon.TOKEN`` is counted."""
    first = token[0]
    if first.isdigit():
        return NUMBER
    return token.lower() if first.isalpha() else ("," if token == "," else BREAK)


def spread(keys: npt.NDArray[np.uint64]) -> npt.NDArray[np.uint32]:
    """The hashes of packed runs of numbers (Fibonacci hashing)."""
    return ((keys * np.uint64(_MULTIPLIER)) >> np.uint64(32)).astype(np.uint32)


@dataclass(slots=True)
class Table:
    """Sorted hashes, where each run of the upper 16 bits begins, and a byte or two beside each."""

    keys: array[int]
    starts: array[int]
    chance: bytes
    rest: bytes = b""

    def find(self, key: int) -> int:
        """The index of a packed run, -1 where it is not known."""
        code = (key * _MULTIPLIER & _MASK) >> 32
        top = code >> 16
        stop = self.starts[top + 1]
        at = bisect_left(self.keys, code, self.starts[top], stop)
        return at if at < stop and self.keys[at] == code else -1


@dataclass
class LanguageModel:
    """Chances of words in a row.

    Attributes:
        names: word or ``~ending`` of each number.
        single: logarithm of the chance of each number by itself.
        rest: what is left of it for a word not seen behind that number, as a logarithm.
        mass: how many words were counted under that number, as a logarithm.
        capital: how often each begins with a capital in the midst of a sentence.
        pairs, triples: seen runs; ``chance`` of the last word, ``rest`` as above.
        chance: gives the natural logarithm of the chance of a number behind two others, told in the order of the text.
    """

    names: Sequence[str]
    single: Sequence[float]
    rest: Sequence[float]
    mass: Sequence[float]
    capital: Sequence[float]
    pairs: Table
    triples: Table
    numbers: dict[str, int] = field(init=False)
    chance: Callable[[int, int, int], float] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.numbers = {name: number for number, name in enumerate(self.names)}
        self.unknown = self.numbers[UNKNOWN]
        self.chance = lru_cache(AT_HAND)(self._chance)
        self._pair = lru_cache(AT_HAND)(self.pairs.find)

    def number(self, word: str) -> int:
        """The number of ``word`` (lower case), or of the longest ending of it that has one."""
        number = self.numbers.get(word)
        if number is not None:
            return number
        for letters in ENDINGS:
            number = self.numbers.get("~" + word[-letters:])
            if number is not None:
                return number
        return self.unknown

    def _chance(self, first: int, second: int, third: int) -> float:
        pair = first << BITS | second
        head = self._pair(pair)
        tail = self._pair(second << BITS | third)
        if head >= 0 and tail >= 0:
            at = self.triples.find(pair << BITS | third)
            if at >= 0:
                return -STEP * self.triples.chance[at]
        left = -STEP * self.pairs.rest[head] if head >= 0 else 0.0
        if tail >= 0:
            return left - STEP * self.pairs.chance[tail]
        return left + self.rest[second] + self.single[third]


def pack(parts: dict[str, npt.NDArray[Any]]) -> bytes:
    """Arrays as the content of one file; sorted 32-bit keys as differences, byte by byte, which packs well."""
    kept: dict[str, Any] = {}
    for name, values in parts.items():
        if values.dtype == np.uint32:
            steps = np.diff(values, prepend=np.uint32(0))
            values = steps.view(np.uint8).reshape(-1, 4).T.copy()
        kept[name] = values
    content = io.BytesIO()
    np.savez_compressed(content, **kept)
    return content.getvalue()


def table(parts: Any, name: str) -> Table:
    """The table of this name in what :func:`pack` made."""
    steps = np.ascontiguousarray(parts[name].T).view(np.uint32).ravel()
    keys = np.cumsum(steps, dtype=np.uint32)
    starts = np.searchsorted(keys, np.arange(1 << 16, dtype=np.uint32) << 16).astype(np.uint32)
    return Table(
        array("I", keys.tobytes()),
        array("I", [*starts.tolist(), len(keys)]),
        parts[f"{name}_chance"].tobytes(),
        parts[f"{name}_rest"].tobytes() if f"{name}_rest" in parts else b"",
    )


def unpack(content: bytes) -> LanguageModel:
    """The model that :func:`pack` made ``content`` of."""
    with np.load(io.BytesIO(content)) as parts:
        return LanguageModel(
            names=tuple(parts["names"].tobytes().decode().split("\n")),
            single=tuple(parts["single"].tolist()),
            rest=tuple(parts["rest"].tolist()),
            mass=tuple(parts["mass"].tolist()),
            capital=tuple(parts["capital"].tolist()),
            pairs=table(parts, "pairs"),
            triples=table(parts, "triples"),
        )


@cache
def language_model() -> LanguageModel:
    """The model that comes with the program; loaded once."""
    return unpack(files("normalize").joinpath("data/ngrams.npz").read_bytes())
