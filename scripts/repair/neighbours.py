"""Words of everyday Norwegian, and of the languages next to it, from the ``wordfreq`` package."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection

import wordfreq

from normalize.language import ENDING, LETTERS

LEAST = {"nob": 2e-6, "nno": 2e-6, "eng": 5e-7, "dan": 2e-6, "swe": 2e-6}
"""Words rarer than this are left out. English needs more: they must be told from mangled Norwegian ones."""
BORROWED = 0.13
"""Our Nynorsk texts are few: so much of the frequencies of Bokmål are added to theirs."""
_CODES = {"nob": "nb", "eng": "en", "dan": "da", "swe": "sv"}


def languages(counts: dict[str, list[Counter[str]]]) -> str:
    """The content of ``languages.txt``, from ``wordfreq`` and our own counts by language, kind of text by kind."""
    lines = [
        "# Words by how common they are: language, -log10 of the frequency, words.",
        "# Largely from wordfreq 3 by Robyn Speer (CC BY-SA 4.0); this file is under the same licence.",
    ]
    common: Counter[str] = Counter()
    for code, least in LEAST.items():
        sources: list[dict[str, float]] = []
        if code in _CODES:
            sources.append(wordfreq.get_frequency_dict(_CODES[code], "best"))
        for counted in counts.get(code, []):
            total = counted.total()
            sources.append({word: count / total for word, count in counted.items()})
        frequencies = Counter[str]()
        for source in sources:
            for word, frequency in source.items():
                frequencies[word] += frequency / len(sources)  # type: ignore[assignment]
        groups: defaultdict[float, list[str]] = defaultdict(list)
        if code == "nob":
            common = frequencies.copy()
        elif code == "nno":
            for word, frequency in common.items():
                frequencies[word] += BORROWED * frequency  # type: ignore[assignment]
        for word, frequency in [*frequencies.items()]:
            if frequency < least and word.isalpha() and len(word) > LETTERS:
                frequencies[ENDING + word[-LETTERS:]] += frequency  # type: ignore[assignment]
        for word, frequency in frequencies.items():
            if frequency >= least and (word.isalpha() or word[0] == ENDING):
                groups[round(-math.log10(frequency) * 5) / 5].append(word)
        lines += [f"{code}\t{size:.1f}\t{' '.join(sorted(words))}" for size, words in sorted(groups.items())]
    return "\n".join(lines) + "\n"


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
