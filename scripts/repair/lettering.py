"""Count letters in a row in the words of the list, for ``normalize.letters``."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from normalize.letters import BITS, BOUND, CODES, ORDER, OTHER
from normalize.ngrams import STEP, pack, spread

DISCOUNT = 0.75
LEAST = (1, 1, 1, 2, 4)
"""How often runs of one letter, two and so on must be met to be kept."""
PLAIN = 0.5
"""As if each letter had been met so often more."""

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.uint64]


def letters(words: Iterable[str]) -> bytes:
    """The content of ``letters.npz``: interpolated chances of letters, each word counted once."""
    around = "_" * (ORDER - 1)
    text = around + around.join(words) + around
    ids = np.array([CODES.get(letter, OTHER) for letter in text], dtype=np.uint64)
    inside = ids != BOUND
    told = np.flatnonzero(inside | np.concatenate([[False], inside[:-1]]))
    every = np.zeros(len(told), dtype=np.uint64)
    for back in range(ORDER - 1, -1, -1):
        every = every << np.uint64(BITS) | ids[told - back]
    runs: list[Ints] = []
    chances: list[Floats] = []
    lower_runs, lower = np.array([], dtype=np.uint64), np.array([])
    rest = {0: 1.0}
    for size, least in enumerate(LEAST, 1):
        keys, counts = np.unique(every & _mask(size), return_counts=True)
        heads, place = np.unique(keys >> np.uint64(BITS), return_inverse=True)
        total = np.bincount(place, weights=counts)
        kept = counts >= least
        if size == 1:
            chance = (counts + PLAIN) / (counts.sum() + PLAIN * (OTHER + 1))
        else:
            seen = np.bincount(place, weights=np.where(kept, counts - DISCOUNT, 0))
            left = 1 - seen / total
            below = lower[np.searchsorted(lower_runs, keys & _mask(size - 1))]
            chance = (counts - DISCOUNT) / total[place] + left[place] * below
            rest.update(zip(heads.tolist(), left.tolist(), strict=True))
        runs.append(keys[kept])
        chances.append(chance[kept])
        lower_runs, lower = keys, chance
    whole, chance = np.concatenate(runs), np.concatenate(chances)
    rests = np.array([rest.get(key, 1.0) for key in whole.tolist()])
    codes = spread(whole)
    order = np.argsort(codes, kind="stable")
    print(f"{len(whole)} runs of up to {ORDER} letters")
    return pack(
        {"runs": codes[order], "runs_chance": _bytes(chance[order]), "runs_rest": _bytes(rests[order])}
    )


def _mask(size: int) -> np.uint64:
    return np.uint64((1 << BITS * size) - 1)


def _bytes(chances: Floats) -> npt.NDArray[np.uint8]:
    return np.minimum(255, np.round(-np.log(np.maximum(chances, 1e-9)) / STEP)).astype(np.uint8)
