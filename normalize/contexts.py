"""Which of two or three words that are read alike stands here: "for" or "før", "var" or "vår".

For each of the commonest such readings a multinomial logistic regression over the words around it and the word
classes of the nearest. Features are hashed; weights are kept as bytes. Built by ``scripts/train_repair.py``.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
import numpy.typing as npt

BEFORE, BEHIND = 5, 3
"""Words on either side that are looked at; those further off than two without regard to their order."""
SLOTS = 1 << 15
"""Hashed features of each word."""
STEP = 1 / 16
"""Weights are kept as signed bytes: so many of these."""

Around = tuple[int, ...]
"""The numbers of the words before and behind, in the order of the text."""

_PRIMES = (0x9E3779B1, 0x85EBCA77, 0xC2B2AE3D, 0x27D4EB2F)


def features(around: Any, classes: Any) -> list[Any]:
    """The slots of a place, from the numbers around it and their classes; works on ints and on arrays of them."""
    l5, l4, l3, l2, l1, r1, r2, r3 = around
    k2, k1, c1, c2 = classes[3:7]
    runs = (
        (l1, 0),
        (r1, 0),
        (l2, 0),
        (r2, 0),
        (l2, l1),
        (r1, r2),
        (l1, r1),
        (k1, 0),
        (c1, 0),
        (k2, k1),
        (c1, c2),
        (k1, c1),
        (l1, c1),
        (k1, r1),
        (k2, k1 * 256 + c1),
        (k1 * 256 + c1, c2),
    )
    return [
        ((a * _PRIMES[0] + b * _PRIMES[1] + kind * _PRIMES[2] & 0xFFFFFFFF) * _PRIMES[3] & 0xFFFFFFFF) >> 17
        for kind, (a, b) in (*enumerate(runs, 1), *((0, (word, 0)) for word in (l5, l4, l3, l2, r3)))
    ]


@dataclass
class Contexts:
    """What decides between words.

    Attributes:
        sets: by reading (lower case): its words, each with its row of ``weights``.
        weights: a row of ``SLOTS`` for each word of each set.
        bias: of each row.
        classes: word class of each number of the language model.
    """

    sets: dict[str, dict[str, int]]
    weights: npt.NDArray[np.int8]
    bias: list[float]
    classes: bytes

    def scores(self, rows: Sequence[int], around: Around) -> list[float]:
        """How well the word of each of ``rows``, of one set, fits there; only the differences mean something."""
        kinds = self.classes
        slots = features(around, [kinds[number] for number in around])
        return [self.bias[row] + STEP * int(self.weights[row, slots].sum(dtype=np.int32)) for row in rows]


def pack(sets: dict[str, list[str]], weights: Any, bias: Sequence[float], classes: bytes) -> bytes:
    """The content of the file."""
    listed = "\n".join(" ".join([read, *words]) for read, words in sets.items())
    content = io.BytesIO()
    np.savez_compressed(
        content,
        sets=np.frombuffer(listed.encode(), dtype=np.uint8),
        weights=weights,
        bias=np.array(bias, dtype=np.float32),
        classes=np.frombuffer(classes, dtype=np.uint8),
    )
    return content.getvalue()


def unpack(content: bytes) -> Contexts:
    """What :func:`pack` made ``content`` of."""
    sets: dict[str, dict[str, int]] = {}
    row = 0
    with np.load(io.BytesIO(content)) as parts:
        for line in parts["sets"].tobytes().decode().split("\n"):
            read, *words = line.split(" ")
            sets[read] = {word: row + place for place, word in enumerate(words)}
            row += len(words)
        return Contexts(sets, parts["weights"], parts["bias"].tolist(), parts["classes"].tobytes())


@cache
def contexts() -> Contexts:
    """What comes with the program; loaded once."""
    return unpack(files("normalize").joinpath("data/contexts.npz").read_bytes())
