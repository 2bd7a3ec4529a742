"""How wide words are by the letters they are made of, so that only what is amiss need be kept of each width.

A font's letters take the same room wherever they stand. How much is not read from files but fitted to the widths of
its words, by least squares that heed outliers less the further they lie (iteratively reweighted).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

EM = 200
"""Parts of the font size that advances are counted in."""
_LEAST_WORDS = 40
"""Words of a font from which on its letters are fitted."""
_MOST_WORDS = 500
"""Words of a font, about, that its letters are fitted to: more take time and tell little."""
_LEAST_SEEN = 3
"""Times a letter stands there, for an advance of its own."""
_ROUNDS = 3
_RIDGE = 1e-3
_BITS = 10
"""About what an advance and its letter cost."""

Integers = NDArray[np.int64]
Look = tuple[bool, bool, str]
"""Bold, italic and the source: what tells fonts apart."""
Run = tuple[int, float, Look]
"""How many words that follow on each other are set so: the size, rounded to hundredths of a point, and the look."""


class Font(NamedTuple):
    """What the letters of a font take, in parts of its size.

    Attributes:
        letters: those with an advance of their own, in the order of their codes.
        advances: of every word, of any other letter, and of each of ``letters``.
    """

    letters: str
    advances: tuple[int, ...]

    def widths(self, raws: Sequence[str], sizes: Integers) -> Integers:
        """How wide words should be, in tenths of a point; ``sizes`` are in hundredths of one."""
        codes, word = _codes(raws)
        known = np.array([*map(ord, self.letters), -1])
        own, other, *each = self.advances
        at = np.searchsorted(known[:-1], codes)
        advances = np.where(known[at] == codes, np.array([*each, 0])[at], other)
        taken = own + np.bincount(word, advances, len(raws)).astype(np.int64)
        # In whole numbers, or it would not come out the same everywhere.
        return taken * sizes // (EM * 10)


def fonts_of(raws: Sequence[str], runs: Sequence[Run], widths: Integers) -> tuple[dict[Look, Font], Integers]:
    """The fonts of words of these widths (tenths of a point), where to know them saves more than they take.

    Args:
        raws: what the file said. runs: how the words are set.

    Returns with them what ``expected`` makes of the words.
    """
    found = {}
    told = np.zeros(len(raws), np.int64)
    for look, places, sizes in _by_look(runs):
        if len(places) >= _LEAST_WORDS:
            those, wide = [raws[place] for place in places.tolist()], widths[places]
            step = len(places) // _MOST_WORDS + 1
            font = _fitted(those[::step], sizes[::step], wide[::step])
            by_letters = font.widths(those, sizes)
            bits = np.log2(1 + np.abs(wide)).sum() - np.log2(1 + np.abs(wide - by_letters)).sum()
            if bits > _BITS * len(font.advances):
                found[look] = font
                told[places] = by_letters
    return found, told


def expected(raws: Sequence[str], runs: Sequence[Run], fonts: Mapping[Look, Font]) -> Integers:
    """How wide words should be, in tenths of a point; 0 where their font is not known."""
    found = np.zeros(len(raws), np.int64)
    for look, places, sizes in _by_look(runs) if fonts else ():
        if look in fonts:
            found[places] = fonts[look].widths([raws[place] for place in places.tolist()], sizes)
    return found


def _by_look(runs: Sequence[Run]) -> Iterator[tuple[Look, Integers, Integers]]:
    """By look: the places of its words, and the sizes of their font in hundredths of a point."""
    counts = [count for count, _, _ in runs]
    sizes = np.repeat(np.array([round(size * 100) for _, size, _ in runs], np.int64), counts)
    known: dict[Look, int] = {}
    looks = np.repeat([known.setdefault(look, len(known)) for _, _, look in runs], counts)
    for look, number in known.items():
        places = np.flatnonzero(looks == number)
        yield look, places, sizes[places]


def _codes(raws: Sequence[str]) -> tuple[Integers, Integers]:
    """The code of each letter of words, and which of the words it is in."""
    codes = np.frombuffer("".join(raws).encode("utf-32-le", "surrogatepass"), "<u4").astype(np.int64)
    return codes, np.repeat(np.arange(len(raws)), [len(raw) for raw in raws])


def _fitted(raws: Sequence[str], sizes: Integers, widths: Integers) -> Font:
    codes, word = _codes(raws)
    seen, at, times = np.unique(codes, return_inverse=True, return_counts=True)
    kept = np.flatnonzero(times >= _LEAST_SEEN)
    column = np.ones(len(seen), np.int64)
    column[kept] = np.arange(2, len(kept) + 2)
    count = len(kept) + 2
    letters = (
        np.bincount(word * count + column[at], minlength=len(raws) * count).reshape(-1, count).astype(float)
    )
    letters[:, 0] = 1
    size = np.maximum(sizes / 10, 1)
    wide = widths / size
    weight = np.ones(len(raws))
    advances: NDArray[np.floating] = np.zeros(count)
    for _ in range(_ROUNDS):
        weighted = letters * weight[:, None]
        advances = np.linalg.solve(
            weighted.T @ weighted + _RIDGE * np.eye(count), weighted.T @ (wide * weight)
        )
        amiss = np.abs(letters @ advances - wide) * size
        weight = np.maximum(amiss, 1) ** -0.5
    rounded = np.rint(np.clip(advances, -EM, EM) * EM).astype(np.int64)
    return Font("".join(map(chr, seen[kept])), tuple(rounded.tolist()))
