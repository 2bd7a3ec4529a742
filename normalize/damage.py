"""Whether a run of words was read by a text reader that does not know æ, ø and å.

Such a reader leaves no word with these letters, and many that are no words but for a letter or two. Both are
weighed against what sound Norwegian shows: every seventh word has one of the letters, and hardly any looks mangled.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from normalize.candidates import MEMORY, finder
from normalize.language import is_english
from schemas.page import Span

NORDIC = re.compile("[æøåÆØÅ]")
_TELLTALE, _INTACT = 3.5, -3.4
"""Logarithms of how much likelier a mangled-looking word is in mangled text, and one with æ, ø or å."""
_NEIGHBOURS, _MOST = 0.5, 6.0
"""What the rest of the text adds to the weight of a block: a share of its own, and no more than this."""
_LEAST = 1.5
_LEAST_SHARE = 0.01
"""Of mangled Norwegian some 8 words in a hundred look mangled. Where hardly any do, it is another language."""
_PLAIN, _SILENT = 0.15, 4.0
"""Logarithm of how much likelier a Norwegian word without these letters is in mangled text; and the sum of these,
where no word of a text has one, from which on a single word that looks mangled is enough."""


@dataclass(slots=True)
class Evidence:
    """What a run of words shows.

    Attributes:
        words: how many.
        mangled: how many stand in a shape that only mangled words have.
        intact: how many hold æ, ø or å.
    """

    words: int = 0
    mangled: int = 0
    intact: int = 0

    @property
    def weight(self) -> float:
        """Logarithm of how much likelier the words are if they were mangled."""
        return _TELLTALE * self.mangled + _INTACT * self.intact


def weigh(cores: Iterable[str]) -> Evidence:
    """What words, without the signs around them, show."""
    shown = [_shown(core) for core in cores]
    return Evidence(len(shown), mangled=shown.count(-1), intact=shown.count(1))


@lru_cache(MEMORY)
def _shown(core: str) -> int:
    """1 for a word that holds æ, ø or å, -1 for one that looks mangled, else 0."""
    return 1 if NORDIC.search(core) else -finder().looks_mangled(core)


def damaged(cores: Sequence[str], blocks: Sequence[Span]) -> list[bool]:
    """For each block of a text (spans of ``cores``, empty where there is no word) whether it is mangled."""
    found = [weigh(filter(None, cores[block.start : block.stop])) for block in blocks]
    words, mangled = sum(one.words for one in found), sum(one.mangled for one in found)
    none = [False] * len(blocks)
    if not mangled:
        return none
    silent = 0.0 if any(one.intact for one in found) else _PLAIN * sum(map(_is_norwegian, cores))
    if mangled < _LEAST_SHARE * words and silent < _SILENT:
        return none
    whole = silent + sum(one.weight for one in found)
    result = []
    for one in found:
        others = max(-_MOST, min(_MOST, _NEIGHBOURS * (whole - one.weight)))
        result.append(one.weight + others > _LEAST)
    return result


@lru_cache(MEMORY)
def _is_norwegian(core: str) -> bool:
    """Whether a word is Norwegian and not English."""
    lower = core.lower()
    return lower in finder().words and not is_english(lower)
