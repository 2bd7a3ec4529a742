"""How wide words are by the letters they are made of, so that only what is amiss need be kept of each width.

A font's letters take the same room wherever they stand. How much is not read from files but fitted to the widths of
its words, by least squares that heed outliers less the further they lie (iteratively reweighted).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

import numpy as np

EM = 200
"""Parts of the font size that advances are counted in."""
_LEAST_WORDS = 40
"""Words of a font from which on its letters are fitted."""
_MOST_WORDS = 1000
"""Words of a font, about, that its letters are fitted to: more take time and tell little."""
_LEAST_SEEN = 3
"""Times a letter stands there, for an advance of its own."""
_ROUNDS = 3
_RIDGE = 1e-3
_BITS = 10
"""About what an advance and its letter cost."""

Look = tuple[bool, bool, str]
"""Bold, italic and the source: what tells fonts apart."""


class Setting(NamedTuple):
    """A word as it is set: what the file said, the size of its font in points, and its look."""

    raw: str
    size: float
    look: Look


class Font(NamedTuple):
    """What the letters of a font take, in parts of its size.

    Attributes:
        letters: those with an advance of their own.
        advances: of every word, of any other letter, and of each of ``letters``.
    """

    letters: str
    advances: tuple[int, ...]


def fonts_of(words: Iterable[Setting], widths: Iterable[int]) -> dict[Look, Font]:
    """The fonts of words of these widths (tenths of a point), where to know them saves more than they take."""
    looks: defaultdict[Look, list[tuple[Setting, int]]] = defaultdict(list)
    for word, width in zip(words, widths, strict=True):
        looks[word.look].append((word, width))
    fitted = {
        look: _fitted(those[:: len(those) // _MOST_WORDS + 1])
        for look, those in looks.items()
        if len(those) >= _LEAST_WORDS
    }
    return {look: font for look, font in fitted.items() if _saved(looks[look], font) > 0}


def expected(words: Iterable[Setting], fonts: Mapping[Look, Font]) -> list[int]:
    """How wide words should be, in tenths of a point; 0 where their font is not known."""
    advances: dict[Look, dict[str, int]] = {
        look: dict(zip(("", " ", *font.letters), font.advances, strict=True)) for look, font in fonts.items()
    }
    found = []
    for raw, size, look in words:
        if look in advances:
            letters = advances[look]
            other = letters[" "]
            taken = letters[""] + sum(letters.get(letter, other) for letter in raw)
            # In whole numbers, or it would not come out the same everywhere.
            found.append(taken * round(size * 100) // (EM * 10))
        else:
            found.append(0)
    return found


def _fitted(words: list[tuple[Setting, int]]) -> Font:
    raws = [word.raw for word, _ in words]
    seen, at = np.unique(
        np.array([ord(letter) for raw in raws for letter in raw], np.int64), return_inverse=True
    )
    times = np.bincount(at, minlength=len(seen))
    kept = np.flatnonzero(times >= _LEAST_SEEN)
    column = np.ones(len(seen), np.int64)
    column[kept] = np.arange(2, len(kept) + 2)
    row = np.repeat(np.arange(len(raws)), [len(raw) for raw in raws])
    count = len(kept) + 2
    letters = (
        np.bincount(row * count + column[at], minlength=len(raws) * count).reshape(-1, count).astype(float)
    )
    letters[:, 0] = 1
    size = np.maximum(np.array([word.size for word, _ in words]) * 10, 1)
    wide = np.array([width for _, width in words]) / size
    weight = np.ones(len(raws))
    advances = np.zeros(count)
    for _ in range(_ROUNDS):
        weighted = letters * weight[:, None]
        advances = np.linalg.solve(
            weighted.T @ weighted + _RIDGE * np.eye(count), weighted.T @ (wide * weight)
        )
        amiss = np.abs(letters @ advances - wide) * size
        weight = np.maximum(amiss, 1) ** -0.5
    rounded = np.rint(np.clip(advances, -EM, EM) * EM).astype(np.int64)
    return Font("".join(map(chr, seen[kept])), tuple(rounded.tolist()))


def _saved(words: list[tuple[Setting, int]], font: Font) -> float:
    """About how many bits a font saves."""
    widths = np.array([width for _, width in words])
    amiss = widths - np.array(expected([word for word, _ in words], {words[0][0].look: font}))
    bits = np.log2(1 + np.abs(widths)).sum() - np.log2(1 + np.abs(amiss)).sum()
    return float(bits) - _BITS * len(font.advances)
