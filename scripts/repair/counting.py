"""Count words in a row and make the language model of ``normalize.ngrams`` of them."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from normalize.lexicon import TOKEN
from normalize.ngrams import BITS, BREAK, ENDINGS, NUMBER, STEP, UNKNOWN, counted, pack, spread

LEAST_WORD = 5
"""Words met less often are counted by their ending."""
LEAST_ENDING = 60
"""Rare words with the same ending that must be met for it to be counted."""
NEAR = 0.5
"""The share of the text nearest to what is repaired in the chances of words; set on the dev part."""
TRIPLES, PAIRS = 500_000, 500_000
"""That are kept: those without which the model would lose most, by the relative entropy, and the pairs that kept
triples begin and end with."""
PLAIN, RAISED = 2.0, 0.1
"""As if each word had been met so often already, and this share with a capital."""

Ints = npt.NDArray[np.uint64]
Floats = npt.NDArray[np.float64]
SHIFT = np.uint64(BITS)
LOW = np.uint64((1 << BITS) - 1)
PAIR = np.uint64((1 << 2 * BITS) - 1)


def tokens(line: str) -> list[str]:
    """The line as counted tokens, lower case."""
    return [counted(token) for token in TOKEN.findall(line)]


def number_words(texts: Sequence[tuple[Iterable[str], int]]) -> tuple[list[str], list[Ints]]:
    """The words and endings that have numbers, and each text as numbers, each line between two breaks.

    Of each text, given as lines, it is told how many times its words count for having a number.
    """
    counts: Counter[str] = Counter()
    kept: list[list[list[str]]] = []
    for lines, weight in texts:
        kept.append([tokens(line) for line in lines])
        for words in kept[-1]:
            for word in words:
                counts[word] += weight
    names = [BREAK, NUMBER, UNKNOWN, ","]
    names += [
        word
        for word, count in counts.most_common((1 << BITS) - 6000)
        if count >= LEAST_WORD and word not in names
    ]
    rare = Counter[str]()
    known = set(names)
    for word, count in counts.items():
        if word not in known:
            rare.update({"~" + word[-letters:]: count for letters in ENDINGS if len(word) > letters})
    names += [ending for ending, count in rare.most_common(5900) if count >= LEAST_ENDING]
    numbers = {name: number for number, name in enumerate(names)}

    def number(word: str) -> int:
        found = numbers.get(word)
        for letters in ENDINGS:
            if found is None:
                found = numbers.get("~" + word[-letters:])
        return numbers[UNKNOWN] if found is None else found

    every = {word: number(word) for word in counts}
    streams = []
    for rows in kept:
        stream = array("Q")
        for words in rows:
            stream.extend((0, 0))
            stream.extend(every[word] for word in words)
        stream.extend((0, 0))
        streams.append(np.frombuffer(stream, dtype=np.uint64))
    return names, streams


def capitals(names: list[str], lines: Iterable[str]) -> Floats:
    """How often each word or ending begins with a capital behind another word."""
    numbers = {name: number for number, name in enumerate(names)}
    seen, raised = np.full(len(names), PLAIN), np.full(len(names), PLAIN * RAISED)
    for line in lines:
        for before, token in pairwise(TOKEN.findall(line)):
            if token[0].isalpha() and (before[-1].isalpha() or before == ",") and not token[1:].isupper():
                word = token.lower()
                number = next(
                    (
                        numbers[name]
                        for name in (word, *("~" + word[-n:] for n in ENDINGS))
                        if name in numbers
                    ),
                    numbers[UNKNOWN],
                )
                seen[number] += 1
                raised[number] += token[0].isupper()
    return raised / seen


def model(names: list[str], ids: Ints, near: Ints, capital: Floats) -> bytes:
    """The content of the model's file.

    Mixes what all the text, ``ids``, tells with what that part of it tells which is nearest to the texts to be
    repaired, ``near``.
    """
    size = len(names)
    parts = [(1 - NEAR, _Estimate(ids, size)), (NEAR, _Estimate(near, size))]
    every = parts[0][1]
    single = sum(share * one.single for share, one in parts)
    first, second = every.pairs >> SHIFT, every.pairs & LOW
    p2 = sum(share * one.pair(first, second) for share, one in parts)
    unseen = single[second.astype(np.int64)]
    gamma1 = _left(first, p2, unseen, size)

    head, tail = np.searchsorted(every.pairs, every.triples >> SHIFT), every.triples & PAIR
    third = tail & LOW
    p3 = sum(share * one.triple(first[head], second[head], third) for share, one in parts)
    last = np.searchsorted(every.pairs, tail)
    lower = p2[last]
    seen = sum(share * one.joint(every.triples) for share, one in parts)
    loss = seen * np.log(p3 / (lower * sum(share * one.rest(every.pairs) for share, one in parts)[head]))
    held = _most(loss, TRIPLES)
    begun = np.bincount(head, weights=seen, minlength=len(every.pairs))
    kept = _most(begun * np.log(p2 / (unseen * gamma1[first.astype(np.int64)])), PAIRS)
    kept[head[held]] = kept[last[held]] = True
    gamma1 = _left(first[kept], p2[kept], unseen[kept], size)
    gamma2 = _left(head[held], p3[held], lower[held], len(every.pairs))

    keys3, chance3 = _sorted(every.triples[held], p3[held])
    keys2, chance2, rest2 = _sorted(every.pairs[kept], p2[kept], gamma2[kept])
    print(f"{size} words and endings, {len(keys2)} pairs, {len(keys3)} triples")
    return pack(
        {
            "names": np.frombuffer("\n".join(names).encode(), dtype=np.uint8),
            "single": np.log(single).astype(np.float32),
            "rest": np.log(gamma1).astype(np.float32),
            "mass": np.log(np.bincount(ids.astype(np.int64), minlength=size) + 1.0).astype(np.float32),
            "capital": np.round(capital, 3).astype(np.float16),
            "pairs": keys2,
            "pairs_chance": chance2,
            "pairs_rest": rest2,
            "triples": keys3,
            "triples_chance": chance3,
        }
    )


def _most(loss: Floats, count: int) -> npt.NDArray[np.bool_]:
    """Those of which most would be lost, so many."""
    return loss >= np.partition(loss, -count)[-count]


class _Estimate:
    """Modified Kneser-Ney, interpolated (Chen and Goodman 1999), of one text."""

    def __init__(self, ids: Ints, size: int) -> None:
        self.triples, counts = np.unique(
            ((ids[:-2] << SHIFT | ids[1:-1]) << SHIFT) | ids[2:], return_counts=True
        )
        self.pairs = np.unique(ids[:-1] << SHIFT | ids[1:])
        self._joint = counts / counts.sum()
        tails, kinds = np.unique(self.triples & PAIR, return_counts=True)
        behind = np.ones(len(self.pairs))
        behind[np.searchsorted(self.pairs, tails)] = kinds
        first, second = (self.pairs >> SHIFT).astype(np.int64), (self.pairs & LOW).astype(np.int64)
        ways = np.bincount(second, minlength=size)
        self.single = (ways + 0.5) / (ways.sum() + 0.5 * size)
        self._p2, self._rest1 = _discounted(behind, first, self.single[second], size)
        head = np.searchsorted(self.pairs, self.triples >> SHIFT)
        lower = self._p2[np.searchsorted(self.pairs, self.triples & PAIR)]
        self._p3, self._rest2 = _discounted(counts, head, lower, len(self.pairs))

    def pair(self, first: Ints, second: Ints) -> Floats:
        """The chance of ``second`` behind ``first``."""
        place, known = _look(self.pairs, first << SHIFT | second)
        unseen = self._rest1[first.astype(np.int64)] * self.single[second.astype(np.int64)]
        return np.where(known, self._p2[place], unseen)

    def rest(self, pairs: Ints) -> Floats:
        """What is left for words not seen behind each of ``pairs``."""
        place, known = _look(self.pairs, pairs)
        return np.where(known, self._rest2[place], 1.0)

    def triple(self, first: Ints, second: Ints, third: Ints) -> Floats:
        """The chance of ``third`` behind ``first`` and ``second``."""
        pairs = first << SHIFT | second
        place, known = _look(self.triples, pairs << SHIFT | third)
        return np.where(known, self._p3[place], self.rest(pairs) * self.pair(second, third))

    def joint(self, triples: Ints) -> Floats:
        """The share that each of ``triples`` has of all."""
        place, known = _look(self.triples, triples)
        return np.where(known, self._joint[place], 0.0)


def _look(keys: Ints, wanted: Ints) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.bool_]]:
    place = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return place, keys[place] == wanted


def _discounted(
    counts: npt.NDArray[Any], head: npt.NDArray[np.int64], lower: Floats, heads: int
) -> tuple[Floats, Floats]:
    """The chances of runs met so often, given their heads, and what is left behind each head."""
    met = [int((counts == times).sum()) for times in range(1, 5)]
    share = met[0] / (met[0] + 2 * met[1])
    discounts = np.array(
        [times + 1 - (times + 2) * share * met[times + 1] / met[times] for times in range(3)]
    )
    discount = discounts[np.minimum(counts, 3).astype(np.int64) - 1]
    total = np.bincount(head, weights=counts, minlength=heads)
    rest = np.where(
        total > 0, np.bincount(head, weights=discount, minlength=heads) / np.maximum(total, 1), 1.0
    )
    return (counts - discount) / total[head] + rest[head] * lower, rest


def _left(head: npt.NDArray[Any], chance: Floats, lower: Floats, heads: int) -> Floats:
    """By what the chances of the shorter run are multiplied for words not kept behind each head."""
    head = head.astype(np.int64)
    higher = 1 - np.bincount(head, weights=chance, minlength=heads)
    return np.maximum(higher, 1e-4) / np.maximum(1 - np.bincount(head, weights=lower, minlength=heads), 1e-4)


def _sorted(keys: Ints, *chances: npt.NDArray[np.float64]) -> tuple[npt.NDArray[np.generic], ...]:
    codes = spread(keys)
    order = np.argsort(codes, kind="stable")
    codes = codes[order]
    first = np.concatenate(([True], codes[1:] != codes[:-1]))
    packed = (
        np.minimum(255, np.round(-np.log(np.maximum(chance[order][first], 1e-9)) / STEP)).astype(np.uint8)
        for chance in chances
    )
    return codes[first], *packed
