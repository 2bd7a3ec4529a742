"""Which of several words that are read alike stands here: "for" or "før", "var" or "vår".

A feed-forward network over the words around (Bengio et al. 2003): each of them by a vector of its own and one of its
kind, which is its word class, or a name for one with a capital, or which sign it is; a hidden layer; and a vector for
each word that may stand in the midst. It was trained to tell the word that stands in a place from those that are
read like it. Several such networks, begun at different vectors, are asked and the mean of what they say is told
(Hansen and Salamon 1990). Built by ``scripts/train_repair.py``.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

BEFORE, BEHIND = 5, 4
"""Words on either side that are looked at."""
APART = max(BEFORE, BEHIND)
"""Places that keep two texts apart in a row."""
SIGNS = ".:;?!()\"«»'-–/§%*•"
"""Signs that have a kind of their own."""
WORD, NAME, START, SIGN = -1, 0, 1, 2
"""Kinds: of its word class; a word with a capital behind another word; where nothing stands; another sign."""
KINDS = SIGN + 1 + len(SIGNS)
TOGETHER = 7
"""Places that are multiplied at once: so few that OpenBLAS begins no thread for them, which on busy processors takes
longer than it spares."""
_AROUND = np.array([*range(BEFORE), *range(BEFORE + 1, BEFORE + 1 + BEHIND)])
"""Where the words around one are, from the first of them on."""
MEMORY = 100_000
"""Tokens whose kinds are kept at once."""
_SIGN_KINDS = {sign: SIGN + 1 + place for place, sign in enumerate(SIGNS)}

Floats = npt.NDArray[np.float32]


def kinds(tokens: Iterable[str]) -> list[int]:
    """The kind of each of some tokens of ``lexicon.TOKEN`` in the order of the text."""
    found, behind_word = [], False
    for token in tokens:
        one, is_word = _kind(token)
        found.append(one if behind_word or one != NAME else WORD)
        behind_word = is_word
    return found


@lru_cache(MEMORY)
def _kind(token: str) -> tuple[int, bool]:
    """The kind of a token behind a word, and whether it is one; so are numbers and commas."""
    first = token[0]
    is_word = first.isalpha() or first.isdigit() or first == ","
    if first.isupper() and (len(token) == 1 or not token.isupper()):
        return NAME, is_word
    return (WORD if is_word else _SIGN_KINDS.get(first, SIGN)), is_word


@dataclass
class Contexts:
    """What decides between words. Of each array but ``classes``, ``outer`` and ``bias`` there is one for each network.

    Attributes:
        rows: of ``outer`` and ``bias``, by word (lower case).
        inner: vectors of the numbers of the language model.
        classes: word class of each number.
        kinds: vectors of the classes, and behind them those of the other kinds.
        hidden, shift: the hidden layers.
        outer, bias: vectors, for the layers side by side, and biases of the words that may stand in the midst.
    """

    rows: dict[str, int]
    inner: Floats
    classes: npt.NDArray[np.uint8]
    kinds: Floats
    hidden: Floats
    shift: Floats
    outer: Floats
    bias: Floats

    def scores(
        self,
        numbers: Sequence[int],
        shapes: Sequence[int],
        places: Sequence[int],
        words: Sequence[Sequence[int]],
    ) -> list[list[float]]:
        """How well words (by their rows) fit in each of some places of a text, as logarithms of chances.

        Of the text are told the numbers and the kinds of its words. Only the differences within a place mean something.
        """
        near = np.array(places)[:, None] + _AROUND
        told = np.array([*[START] * BEFORE, *shapes, *[START] * BEHIND])[near]
        around = np.array([*[0] * BEFORE, *numbers, *[0] * BEHIND])[near]
        kinds = np.where(told == WORD, self.classes[around], told + self.kinds.shape[1] - KINDS)
        layers = []
        for inner, vectors, hidden, shift in zip(
            self.inner, self.kinds, self.hidden, self.shift, strict=True
        ):
            seen = np.concatenate([inner[around], vectors[kinds]], axis=2).reshape(len(places), -1)
            layers.append(np.maximum(_times(seen, hidden) + shift, 0))
        layer = np.concatenate(layers, axis=1)
        rows = [row for those in words for row in those]
        repeated = np.repeat(np.arange(len(words)), [len(those) for those in words])
        found = iter((np.einsum("ij,ij->i", layer[repeated], self.outer[rows]) + self.bias[rows]).tolist())
        return [[next(found) for _ in those] for those in words]


def _times(rows: Floats, hidden: Floats) -> Floats:
    """``rows @ hidden``, ``TOGETHER`` rows at once."""
    missing = np.zeros((-len(rows) % TOGETHER, rows.shape[1]), rows.dtype)
    parts = np.concatenate([rows, missing]).reshape(-1, TOGETHER, rows.shape[1])
    return (parts @ hidden).reshape(-1, hidden.shape[1])[: len(rows)]


def pack(one: Contexts) -> bytes:
    """The content of the file; the vectors of the many words as bytes."""
    steps = np.abs(one.inner).max(axis=1, keepdims=True) / 127
    content = io.BytesIO()
    np.savez_compressed(
        content,
        words=np.frombuffer(" ".join(one.rows).encode(), dtype=np.uint8),
        inner=np.round(one.inner / steps).astype(np.int8),
        steps=steps,
        classes=one.classes,
        **{
            name: getattr(one, name).astype(np.float16)
            for name in ("kinds", "hidden", "shift", "outer", "bias")
        },
    )
    return content.getvalue()


def unpack(content: bytes) -> Contexts:
    """What :func:`pack` made ``content`` of, as near as its bytes are."""
    with np.load(io.BytesIO(content)) as parts:
        return Contexts(
            rows={word: row for row, word in enumerate(parts["words"].tobytes().decode().split(" "))},
            inner=parts["inner"] * parts["steps"],
            classes=parts["classes"],
            **{
                name: parts[name].astype(np.float32) for name in ("kinds", "hidden", "shift", "outer", "bias")
            },
        )


@cache
def contexts() -> Contexts:
    """What comes with the program; loaded once."""
    return unpack(files("normalize").joinpath("data/contexts.npz").read_bytes())
