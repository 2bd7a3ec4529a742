"""Which words others are put together of, and how often: "møteplass" of "møte" and "plass"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from normalize.compounds import ENDINGS

LINKS = ("", "s", "e")
SHORTEST = 3
"""Letters of a part."""
COMMONER = 0.5
"""What ends so many words must itself be met so many times as often, or it is an ending and no word."""
ANY = 0.1
"""As if each part had been met so often more."""
ROUNDS = 3
"""Times that the parts are counted, each time by what the time before told of them."""


def heads(counts: Mapping[str, float]) -> Counter[str]:
    """How many of the words of ``counts`` begin with each of them, each word taken apart the likeliest way.

    The first time parts are as likely as the words are common, then as they were found to be.
    """
    words = sorted(word for word in counts if len(word) >= 2 * SHORTEST and word.isalpha())
    ways = [found for word in words if (found := _ways(word, counts))]
    begin: Mapping[str, float] = counts
    end: Mapping[str, float] = counts
    for _ in range(ROUNDS):
        first, last = Counter[str](), Counter[str]()
        for found in ways:
            head, tail = max(found, key=lambda way: (begin.get(way[0], 0) + ANY) * (end.get(way[1], 0) + ANY))
            first[head] += 1
            last[tail] += 1
        begin = first
        end = {tail: n for tail, n in last.items() if tail not in ENDINGS and counts[tail] >= COMMONER * n}
    return first


def _ways(word: str, counts: Mapping[str, float]) -> list[tuple[str, str]]:
    """The ways to take a word apart into two, with or without a letter between them."""
    found = []
    for at in range(SHORTEST, len(word) - SHORTEST + 1):
        head = word[:at]
        if head in counts:
            found += [
                (head, word[at + len(link) :])
                for link in LINKS
                if word.startswith(link, at) and len(word) - at - len(link) >= SHORTEST
                if word[at + len(link) :] in counts
            ]
    return found
