"""Words of everyday Norwegian, and of the languages next to it, from the ``wordfreq`` package."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection

import wordfreq

from normalize.language import FLOOR
from normalize.lexicon import Lexicon
from repair.spelling import spelling

LEAST = {"nob": 2e-6, "nno": 2e-6, "eng": 5e-7, "dan": 2e-6, "swe": 2e-6}
"""Words rarer than this are left out. English needs more: they must be told from mangled Norwegian ones."""
_CODES = {"nob": "nb", "eng": "en", "dan": "da", "swe": "sv"}
_EVERYDAY = 1 / 3
"""The part of the frequencies of Norwegian words that is everyday language; the rest is our own texts."""
_MET = 0.3
"""A word is taken to have been met so often more in each of Bokmål and Nynorsk, so that few meetings say little."""
_UNLISTED = 0.05
"""What is left of that where a word is in the other's dictionary and not in its own."""
_IN_MANUALS, _TELLING = 0.5, math.exp(FLOOR + 1.5)
"""The share of the frequency in manuals that a word is given that only these have, and the least."""
_TELLS = {"dan", "swe"}
_TIMES = math.exp(2.0)
"""Languages whose words tell more of them if Norwegian, of which the list is long, does not have them; how much."""
_RARE = 1e-6
"""Added to the everyday frequencies that Danish and Bokmål are compared by, for the same reason."""


def languages(
    counts: dict[str, list[Counter[str]]],
    dictionaries: dict[str, set[str]],
    manuals: dict[str, Counter[str]],
    norwegian: Lexicon,
) -> tuple[str, bytes]:
    """The content of ``languages.txt`` and of ``spelling.npz``.

    From ``wordfreq``, our own counts and dictionaries of Bokmål and Nynorsk, and words counted in Danish and Swedish
    ``manuals``. ``counts`` has the same kinds of text in the same order for both.
    """
    frequencies: dict[str, dict[str, float]] = {
        code: wordfreq.get_frequency_dict(name, "best") for code, name in _CODES.items()
    }
    everyday = frequencies["nob"]
    spelled = dict(frequencies)
    for code, kinds in counts.items():
        met = sum(kinds, Counter())
        own = _shares(met)
        spelled[code] = own | {word: max(f, own.get(word, 0.0)) for word, f in spelled.get(code, {}).items()}
    frequencies |= _norwegian(everyday, counts, dictionaries)
    frequencies["dan"] = _danish(frequencies["dan"], everyday, frequencies["nob"])
    for code, told in manuals.items():
        spelled[code] = _shares(told) | spelled[code]
        frequencies[code] = frequencies[code] | _others(told, frequencies[code], norwegian, spelled["eng"])
    lines = [
        "# Words by how common they are: language, -log10 of the frequency, words.",
        "# Largely from wordfreq 3 by Robyn Speer (CC BY-SA 4.0); this file is under the same licence.",
    ]
    for code, least in LEAST.items():
        groups: defaultdict[float, list[str]] = defaultdict(list)
        for word, frequency in frequencies[code].items():
            if frequency >= least and word.isalpha():
                told = frequency * (_TIMES if code in _TELLS and word not in norwegian else 1.0)
                groups[round(-math.log10(told), 1)].append(word)
        lines += [f"{code}\t{size:.1f}\t{' '.join(sorted(words))}" for size, words in sorted(groups.items())]
    return "\n".join(lines) + "\n", spelling({code: spelled[code] for code in LEAST})


def _shares(met: Counter[str]) -> dict[str, float]:
    """How often each word is met, of all of them; without those met once."""
    total = met.total()
    return {word: count / total for word, count in met.items() if count > 1}


def _others(
    told: Counter[str], known: dict[str, float], norwegian: Lexicon, english: dict[str, float]
) -> dict[str, float]:
    """Frequencies of words that manuals have and no list of the language has, nor any of Norwegian or English."""
    total = told.total()
    return {
        word: max(_TELLING, _IN_MANUALS * count / total)
        for word, count in told.items()
        if count > 1 and known.get(word, 0.0) < LEAST["dan"] and word not in norwegian and word not in english
    }


def _norwegian(
    everyday: dict[str, float], counts: dict[str, list[Counter[str]]], dictionaries: dict[str, set[str]]
) -> dict[str, dict[str, float]]:
    """Frequencies in Bokmål and Nynorsk: how common a word is in both together, shared by who uses it more.

    There are thirty times as many Bokmål laws as Nynorsk ones, and no everyday Nynorsk. Texts are therefore compared
    kind by kind: how often a word was met in Nynorsk, and how often it would have been had those texts been Bokmål.
    """
    pairs = zip(counts["nob"], counts["nno"], strict=True)
    kinds = [(bokmal, nynorsk, bokmal.total(), nynorsk.total()) for bokmal, nynorsk in pairs]
    frequencies: dict[str, dict[str, float]] = {code: {} for code in counts}
    for word in {*everyday, *(word for told in counts.values() for kind in told for word in kind)}:
        own = {code: word in listed for code, listed in dictionaries.items()}
        prior = {code: _MET if own[code] or not any(own.values()) else _MET * _UNLISTED for code in own}
        met = {
            "nob": prior["nob"]
            + sum(bokmal[word] / all_nob * all_nno for bokmal, _, all_nob, all_nno in kinds),
            "nno": prior["nno"] + sum(nynorsk[word] for _, nynorsk, _, _ in kinds),
        }
        ours = sum(
            bokmal[word] / all_nob + nynorsk[word] / all_nno for bokmal, nynorsk, all_nob, all_nno in kinds
        )
        both = 2 * _EVERYDAY * everyday.get(word, 0.0) + (1 - _EVERYDAY) * ours / len(kinds)
        for code in frequencies:
            frequencies[code][word] = both * met[code] / sum(met.values())
    return frequencies


def _danish(
    danish: dict[str, float], everyday: dict[str, float], bokmal: dict[str, float]
) -> dict[str, float]:
    """Frequencies in Danish, of which there is only everyday text: what Bokmål's formal texts share with it, too."""
    frequencies = dict(danish)
    for word, frequency in bokmal.items():
        shared = (danish.get(word, 0.0) + _RARE) / (everyday.get(word, 0.0) + _RARE)
        frequencies[word] = max(danish.get(word, 0.0), frequency * min(shared, 1.0))
    return frequencies


_FOLDED = str.maketrans({"ø": "o", "å": "a", "æ": "ae", "é": "e", "ò": "o"})


def everyday(known: Collection[str], words: int) -> dict[str, int]:
    """Norwegian words and how often each stands in everyday text of so many words; at least once if not ``known``.

    People write "gjore" for want of an ø; a word is left out where one with æ, ø or å is only so far from it.
    """
    listed = wordfreq.get_frequency_dict("nb", "large")
    special = {word.translate(_FOLDED) for word in (*known, *listed) if word.translate(_FOLDED) != word}
    return {
        word: max(round(frequency * words), word not in known)
        for word, frequency in listed.items()
        if word.isalpha() and (len(word) > 2 or word in known)
        if not word.isascii() or word not in special
    }
