"""How sure the reading of a misread word is: a logistic model (Platt 1999) of its share of the scores and its words.

Its weights come from ``scripts/repair/calibrating.py``.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import lru_cache

from normalize.candidates import MEMORY
from normalize.channel import NORDIC
from normalize.compounds import SHORTEST_PART
from normalize.leaning import SHORTEST_END
from normalize.letters import letters
from normalize.lexicon import Lexicon

WEIGHTS = (-0.385, 0.328, 0.174, -1.490, 0.153, -0.433, 0.400, -1.366, -0.499, -0.589, 0.054)
"""Of what :func:`features` tells, in its order."""
_WORD, _READ = re.compile(r"[^\W\d_]+"), re.compile(r"[^\W_](?:[\w@&¢©®#|]*)|[@&¢©®#|]+\w+")
"""The words of a reading, and of what stands there, in which digits and signs may be letters."""
_AS_ONE = 1 / (1 + math.exp(-1))
"""The share whose odds have the logarithm 1."""
_SUREST = 0.999
"""No change is beyond doubt."""
_MOST_SPELLED = 8.0
"""The most that spelling says."""
_NEARLY, _UNMET = 1e-6, 0.1
"""The least that a share is from 0 and 1; what a word counts as that was never met."""


def sureness(raw: str, text: str, share: float, words: Lexicon) -> float:
    """The probability that ``raw`` is ``text``, which has this share of the scores of its readings."""
    even, slope = _line(raw, text, words)
    return min(_SUREST, round(1 / (1 + math.exp(-even - slope * _odds(share))), 3))


@lru_cache(MEMORY)
def _line(raw: str, text: str, words: Lexicon) -> tuple[float, float]:
    """What the weights make of a reading of even odds, and what the logarithm of the odds adds to it."""
    given = features(raw, text, _AS_ONE, words)
    told = [weight * one for weight, one in zip(WEIGHTS, given, strict=True)]
    slope = told[1] + told[2]
    return sum(told) - slope, slope


def _odds(share: float) -> float:
    """The logarithm of the odds."""
    share = min(max(share, _NEARLY), 1 - _NEARLY)
    return math.log(share / (1 - share))


def features(raw: str, text: str, share: float, words: Lexicon) -> tuple[float, ...]:
    """What bears on how sure a reading is.

    A constant; the logarithm of the odds of its share, and the same where ``raw`` is a word as it stands; whether
    the reading has a word that is not listed; how common its rarest word is, or the last part
    of one that is not listed, and that of ``raw``, as logarithms,
    and the latter again where it is listed; whether it is two words that were read as one; whether it has no æ, ø
    or å; whether it begins with a capital and is not in capitals; how much more its words are spelled as words are than
    those of ``raw`` that are not listed, as a logarithm.
    """
    odds = _odds(share)
    read, made = _READ.findall(raw.lower()), _WORD.findall(text.lower())
    listed = all(word in words for word in read)
    rarest = math.log(_UNMET + min((_met(word, words) for word in made), default=0.0))
    rarest_read = math.log(_UNMET + min(map(words.count, read), default=0.0))
    first = _WORD.search(text)
    capital = first is not None and first[0][0].isupper() and not first[0].isupper()
    return (
        1.0,
        odds,
        odds * listed,
        float(not all(word in words for word in made)),
        rarest,
        rarest_read,
        rarest_read * listed,
        float(" " in text and " " not in raw),
        float(NORDIC.isdisjoint(text)),
        float(capital),
        _spelled_better(read, made, words) if len(read) == len(made) else 0.0,
    )


def _spelled_better(read: Sequence[str], made: Sequence[str], words: Lexicon) -> float:
    """How much more those of ``made`` are spelled as words are than those of ``read`` that are not listed."""
    better = letters().better
    more = (better(new, old) for old, new in zip(read, made, strict=True) if old != new and old not in words)
    return max(-_MOST_SPELLED, min(_MOST_SPELLED, sum(more)))


def _met(word: str, words: Lexicon) -> float:
    """How often a word was met, or the longest listed word that it ends in behind another."""
    ends = (word[start:] for start in (0, *range(SHORTEST_PART, len(word) - SHORTEST_END + 1)))
    return next((words.count(end) for end in ends if end in words), 0.0)
