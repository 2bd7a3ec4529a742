"""Which words, and which letters, a reading made of which."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from rapidfuzz.distance import Levenshtein


def word_pairs(true: Sequence[str], read: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Runs of words that stand for each other, each joined by spaces; empty where one side has none."""
    matcher = SequenceMatcher(None, true, read, autojunk=False)
    for operation, start, stop, begin, end in matcher.get_opcodes():
        if operation == "equal" or stop - start == end - begin:
            yield from zip(true[start:stop], read[begin:end], strict=True)
        else:
            yield " ".join(true[start:stop]), " ".join(read[begin:end])


def letter_pairs(true: str, read: str) -> Iterator[tuple[str, str]]:
    """Runs of letters of a word that stand for each other; single letters where they are the same."""
    left = right = ""
    for block in Levenshtein.opcodes(true, read):
        a, b = true[block.src_start : block.src_end], read[block.dest_start : block.dest_end]
        if block.tag != "equal":
            left, right = left + a, right + b
            continue
        yield from _parted(left, right)
        left = right = ""
        yield from zip(a, b, strict=True)
    yield from _parted(left, right)


def _parted(true: str, read: str) -> Iterator[tuple[str, str]]:
    if len(true) == len(read):
        yield from zip(true, read, strict=True)
    else:
        yield true, read
