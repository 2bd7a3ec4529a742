"""How Norwegian words are taken apart, for the knowledge base to find them by their parts."""

from __future__ import annotations

import hashlib
import math
from functools import cache, lru_cache
from importlib.resources import files

from db import Compounds
from kildespor.pipeline import version
from normalize.lexicon import Lexicon, lexicon

_LEAST_PART = 3
_LEAST_WORD = 7
_LEAST_MET = 25.0
"""How often a part must have been met, as the program's word list counts, to be one."""
_LEAST_SHORT_MET = 500.0
"""The same of a part of ``_LEAST_PART`` letters: short words stand in many others by chance."""
_MOST_PARTS = 4
_JOINT = 7.0
"""What each joint costs, as a negative logarithm, so that words come apart into few and long parts."""
_LINKS = (("", 0.0), ("s", 0.5), ("e", 3.0))
_NO_PARTS = frozenset(
    word
    for words in (
        "for til inn opp ned med mot per fra frå ved ute inne over under etter innen uten utan mellom ikke alle",
        "noe noen det den der som har var ble blir men ter ner ten ett andre ande ande ende enden else elser ene",
        "ens ers enes eleg lig lige leg lege lege het heter heten skap skapet skapene ing inga ingen inger ist isk",
        "iske sjon asjon ment bar bare bart sett ste ster inga ane ana anar ast are este ere erte era ring",
        "ling ning lene rene sane dan ran sen con pro pre dis nor end vin bes des gran verd",
        "kap res tene sten mene anse ivare egens full berg egnet",
    )
    for word in words.split()
)
"""Prepositions, other small words and endings: words that begin or end with them are not compounds by that."""


@cache
def compounds() -> Compounds:
    """How this version takes words apart. Its word list is loaded at the first word."""
    data = files("normalize").joinpath("data")
    digest = hashlib.sha256(data.joinpath("norwegian.bin").read_bytes())
    digest.update(data.joinpath("fagord.txt").read_bytes())
    return Compounds(parts, f"kildespor {version()}, ord {digest.hexdigest()[:16]}")


@lru_cache(1 << 18)
def parts(word: str) -> tuple[str, ...]:
    """The words that a compound (lower case) is put together of, each with the letters that bind it to the next.

    Empty for a word that is no compound. Of several ways the likeliest: few and common parts.
    """
    if len(word) < _LEAST_WORD or not word.isalpha():
        return ()
    words = lexicon()
    total = math.log(sum(words.totals))
    best: dict[int, tuple[float, tuple[str, ...]]] = {0: (0.0, ())}
    for start in range(len(word) - _LEAST_PART + 1):
        if start not in best:
            continue
        cost, split = best[start]
        if len(split) == _MOST_PARTS:
            continue
        for stop in range(start + _LEAST_PART, len(word) + 1):
            part = word[start:stop]
            met = _met(words, part)
            if not met or (start == 0 and stop == len(word)):
                continue
            here = cost + total - math.log(met) + (_JOINT if split else 0.0)
            for link, loss in _LINKS:
                end = stop + len(link)
                if not word.startswith(link, stop) or (link and len(word) - end < _LEAST_PART):
                    continue
                if end not in best or here + loss < best[end][0]:
                    best[end] = here + loss, (*split, part + link)
    found = best.get(len(word), (0.0, ()))[1]
    return found if len(found) > 1 else ()


def _met(words: Lexicon, part: str) -> float:
    count = 0.0 if part in _NO_PARTS else words.count(part)
    least = _LEAST_SHORT_MET if len(part) == _LEAST_PART else _LEAST_MET
    return count if count >= least else 0.0
