"""How Norwegian words are taken apart, for the knowledge base to find them by their parts."""

from __future__ import annotations

import hashlib
import math
from functools import cache, lru_cache
from importlib.resources import files

from db import Compounds
from kildespor.pipeline import version
from normalize.lexicon import Lexicon, lexicon

_LEAST_WORD = 7
_LEAST_PART = 3
_LEAST_MET = {3: 500.0, 4: 25.0}
"""How often a part of so many letters must have been met, as the program's word list counts; short words stand in
many others by chance."""
_LEAST_LONG_MET = 8.0
_MOST_PARTS = 4
_JOINT = 7.0
"""What each joint costs, as a negative logarithm, so that words come apart into few and long parts."""
_LINKS = (("", 0.0), ("s", -1.0), ("e", 3.0))
_NEVER_FIRST = frozenset(
    word
    for words in (
        "for til inn opp ned med mot per fra frå ved ute inne over under etter innen uten utan mellom ikke alle",
        "noe noen det den der som har var ble blir men ett andre mer ser all con pro pre dis nor end vin bes des",
        "gran mel verd regis ivare kans egens",
    )
    for word in words.split()
)
"""Prepositions and other small words: a word that begins with one is no compound by that."""
_NEVER_LAST = frozenset(
    word
    for words in (
        "ter ner ten ande ende enden else elser ene ens ers enes eleg lig lige leg lege het heter heten skap",
        "skapet skapene kap ing inga ingen inger ist isk iske sjon asjon ment bar bare bart sett ste ster ane ana",
        "anar ast are este ere erte era ring ling ning lene rene ren les sane dan ran sen res tene sten mene anse",
        "full berg king lett egnet vis som med til for over under etter inn opp ned den det verd verre alt lom",
        "ingar ingane ringer ringen ringene elsen ett egnes ingene ille inge borg tre",
    )
    for word in words.split()
)
"""Endings that are spelt like words."""
_ENDINGS = ("enes", "anes", "ene", "ane", "ens", "ets", "en", "et", "er", "ar", "es", "e", "a", "n", "s")
"""By the form without them an inflected part is known, the longest first."""


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
            if stop < len(word):
                met = 0.0 if part in _NEVER_FIRST else _met(words, part)
            else:
                met = 0.0 if not start or part in _NEVER_LAST else _met(words, part)
            if not met:
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
    """How often a part was met, in this form or the one it is inflected of; 0 for what is no part."""
    count = words.count(part)
    if part in words:
        for ending in _ENDINGS:
            if part.endswith(ending) and len(part) - len(ending) > _LEAST_PART:
                count = max(count, words.count(part.removesuffix(ending)))
    return count if count >= _LEAST_MET.get(len(part), _LEAST_LONG_MET) else 0.0
