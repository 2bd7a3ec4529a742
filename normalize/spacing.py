"""Letter-spaced words: "H E L S E" → "HELSE"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median

from schemas.page import Span, Word

SHORTEST = 4
"""Fewer single letters than this in a row are taken for what they are."""
_VOWELS = frozenset("aeiouyæøåAEIOUYÆØÅ")


def spaced_words(words: Sequence[Word], line: Span) -> Iterator[tuple[Span, str]]:
    """The runs of single letters on ``line`` that are one word each, and that word.

    A gap clearly wider than the others parts two words. A run without a vowel, or of letters that stand in
    alphabetical order, is a list and not a word.
    """
    start = line.start
    while start < line.stop:
        stop = start
        while stop < line.stop and len(words[stop].raw) == 1 and words[stop].raw.isalpha():
            stop += 1
        if stop - start >= SHORTEST:
            for span in _parted(words, Span(start, stop)):
                text = "".join(word.raw for word in words[span.start : span.stop])
                if len(text) >= SHORTEST and _wordlike(text):
                    yield span, text
        start = max(stop, start + 1)


def _parted(words: Sequence[Word], run: Span) -> Iterator[Span]:
    gaps = [words[i + 1].box[0] - words[i].box[2] for i in range(run.start, run.stop - 1)]
    usual = max(median(gaps), 0.0)
    start = run.start
    for i, gap in enumerate(gaps, run.start):
        if gap > 1.7 * usual + 0.5:
            yield Span(start, i + 1)
            start = i + 1
    yield Span(start, run.stop)


def _wordlike(text: str) -> bool:
    letters = list(text)
    one_case = text.isupper() or text.islower() or text.istitle()
    return one_case and bool(_VOWELS & set(letters)) and letters != sorted(letters) and len(set(letters)) > 2
