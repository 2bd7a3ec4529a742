"""Which reading of each word goes best with the words around it: a beam search over the candidates.

The score of a row of readings is the chance of each in the language model after the two before it, times the
chance that it was misread as it was. A reading's probability is its share of the scores of all rows kept.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import Any

from normalize.candidates import Candidate
from normalize.ngrams import LanguageModel

BEAM = 24
"""Rows of readings that are followed at once."""
CONTEXT = 2
"""Words without a choice that part two choices so far that neither bears on the other."""

_Row = tuple[float, int, int, tuple[int, ...]]
_score = itemgetter(0)


def decode(
    stream: Sequence[int | tuple[Candidate, ...]], places: Sequence[int], model: LanguageModel
) -> list[list[float]]:
    """The probabilities of the candidates at each of ``places``, where ``stream`` has some and else word numbers."""
    result: list[list[float]] = []
    at = 0
    while at < len(places):
        start, stop = places[at], at + 1
        while stop < len(places) and places[stop] - places[stop - 1] <= CONTEXT:
            stop += 1
        first, second = (stream[place] if place >= 0 else 0 for place in (start - 2, start - 1))
        assert isinstance(first, int)
        assert isinstance(second, int)
        here, end = stream[start], places[stop - 1] + CONTEXT + 1
        if stop == at + 1 and not isinstance(here, int):
            result.append(_single(here, stream[start + 1 : end], first, second, model.chance))
        else:
            result += _cluster(stream[start:end], first, second, model.chance)
        at = stop
    return result


def _single(
    here: Sequence[Candidate],
    behind: Sequence[Any],
    first: int,
    second: int,
    chance: Callable[[int, int, int], float],
) -> list[float]:
    """The probabilities of the candidates of a choice that stands alone; ``behind``: the words behind it."""
    scores = []
    for one in here:
        score = one.chance + chance(first, second, one.number)
        a, b = second, one.number
        if one.second >= 0:
            score += chance(a, b, one.second)
            a, b = b, one.second
        for number in behind:
            score += chance(a, b, number)
            a, b = b, number
        scores.append(score)
    top = max(scores)
    weights = [math.exp(score - top) for score in scores]
    whole = sum(weights)
    return [weight / whole for weight in weights]


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
