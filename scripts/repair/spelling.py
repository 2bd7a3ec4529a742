"""How words are spelled in each language, for those that ``languages.txt`` does not list."""

from __future__ import annotations

import io
import math
from collections import Counter
from collections.abc import Mapping

import numpy as np

from normalize.language import GRAM, STEP, bounded

_RAREST = 1e-8
"""A word counts by the logarithm of how much commoner than this it is."""
_PRIOR, _LETTERS = 3.0, 33
"""As if each letter had been met so often behind every run of letters, and how many letters there are."""
_LEAST, _APART = 8.0, 0.5
"""Runs that are met less often, or alike in all languages (as a logarithm), say nothing."""


def spelling(words: Mapping[str, Mapping[str, float]]) -> bytes:
    """The content of ``spelling.npz``, from the frequencies of words in each language, in the order of the file."""
    met: list[Counter[str]] = []
    before: list[Counter[str]] = []
    for frequencies in words.values():
        runs, heads = Counter[str](), Counter[str]()
        for word, frequency in frequencies.items():
            if frequency > _RAREST and word.isalpha() and max(word) < "\u0180":
                weight = math.log(frequency / _RAREST)
                for run in bounded(word):
                    runs[run] += weight  # type: ignore[assignment]
                    heads[run[:-1]] += weight  # type: ignore[assignment]
        met.append(runs)
        before.append(heads)
    rows: dict[str, list[int]] = {}
    for run in sorted(set().union(*met)):
        if max(runs[run] for runs in met) < _LEAST:
            continue
        chances = [
            math.log((runs[run] + _PRIOR) / (heads[run[:-1]] + _PRIOR * _LETTERS))
            for runs, heads in zip(met, before, strict=True)
        ]
        if max(chances) - min(chances) > _APART:
            rows[run] = [min(255, round(-chance / STEP)) for chance in chances]
    print(f"{len(rows)} runs of {GRAM} letters")
    content = io.BytesIO()
    np.savez_compressed(
        content,
        runs=np.frombuffer("".join(rows).encode("utf-16-le"), dtype=np.uint8),
        chances=np.array(list(rows.values()), dtype=np.uint8),
    )
    return content.getvalue()
