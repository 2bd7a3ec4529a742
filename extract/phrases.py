"""Words as they stand on a line: phrases, and sizes made even."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from schemas.page import Word

_SAME = 1.09
"""Times a size that the next one is at least."""


def phrases(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Runs of words that stand close together on a line."""
    start = 0
    for index in range(1, len(words) + 1):
        if index < len(words):
            before, here = words[index - 1], words[index]
            level = abs((before.box[1] + before.box[3]) - (here.box[1] + here.box[3])) < here.size
            if level and -1 <= here.box[0] - before.box[2] < 0.9 * here.size:
                continue
        yield start, index
        start = index


def even_sizes(words: Sequence[Word]) -> None:
    """Give words whose sizes, as measured, differ by little the same size.

    The two sizes nearest to each other are made one, at their mean by letters, until all differ by enough
    (agglomerative clustering, centroid linkage).
    """
    groups: list[tuple[float, int, list[Word]]] = []
    for word in sorted(words, key=lambda word: word.size):
        if groups and groups[-1][0] == word.size:
            size, letters, alike = groups[-1]
            groups[-1] = size, letters + len(word.raw), [*alike, word]
        else:
            groups.append((word.size, len(word.raw), [word]))
    while len(groups) > 1:
        steps = [above[0] / below[0] if below[0] else _SAME for below, above in pairwise(groups)]
        nearest = steps.index(min(steps))
        if steps[nearest] >= _SAME:
            break
        (low, few, below), (high, many, above) = groups[nearest : nearest + 2]
        size = (low * few + high * many) / (few + many)
        groups[nearest : nearest + 2] = [(size, few + many, [*below, *above])]
    for size, _, alike in groups:
        for word in alike:
            word.size = round(size, 1)
