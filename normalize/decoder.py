"""Which reading of each word goes best with the words around it: a beam search over the candidates.

The score of a row of readings is the chance of each in the language model after the two before it, times the
chance that it was misread as it was. A reading's probability is its share of the scores of all rows kept.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from operator import itemgetter

from normalize.candidates import Candidate
from normalize.ngrams import LanguageModel

BEAM = 24
"""Rows of readings that are followed at once."""
CONTEXT = 2
"""Words without a choice that part two choices so far that neither bears on the other."""

_Row = tuple[float, int, int, tuple[int, ...]]
_score = itemgetter(0)


def decode(stream: Sequence[int | tuple[Candidate, ...]], model: LanguageModel) -> list[list[float]]:
    """For each choice in ``stream`` (word numbers, and candidates where there is one) its candidates' probabilities."""
    result: list[list[float]] = []
    start, stop = 0, len(stream)
    while start < stop:
        if isinstance(stream[start], int):
            start += 1
            continue
        end, last = start + 1, start
        while end < stop and end - last <= CONTEXT:
            if not isinstance(stream[end], int):
                last = end
            end += 1
        end = min(last + CONTEXT + 1, stop)
        first = stream[start - 2] if start > 1 else 0
        second = stream[start - 1] if start else 0
        assert isinstance(first, int)
        assert isinstance(second, int)
        result += _cluster(stream[start:end], first, second, model.chance)
        start = end
    return result


def _cluster(
    stream: Sequence[int | tuple[Candidate, ...]],
    first: int,
    second: int,
    chance: Callable[[int, int, int], float],
) -> list[list[float]]:
    rows: list[_Row] = [(0.0, first, second, ())]
    choices: list[int] = []
    for here in stream:
        if isinstance(here, int):
            rows = [(score + chance(a, b, here), b, here, path) for score, a, b, path in rows]
            continue
        choices.append(len(here))
        longer: list[_Row] = []
        for score, a, b, path in rows:
            for number, one in enumerate(here):
                total = score + one.chance + chance(a, b, one.number)
                if one.second < 0:
                    longer.append((total, b, one.number, (*path, number)))
                else:
                    total += chance(b, one.number, one.second)
                    longer.append((total, one.number, one.second, (*path, number)))
        rows = longer
        if len(rows) > BEAM:
            rows.sort(key=_score, reverse=True)
            del rows[BEAM:]
    top = max(rows, key=_score)[0]
    shares = [[0.0] * size for size in choices]
    whole = 0.0
    for score, _, _, path in rows:
        weight = math.exp(score - top)
        whole += weight
        for share, number in zip(shares, path, strict=True):
            share[number] += weight
    return [[weight / whole for weight in share] for share in shares]
