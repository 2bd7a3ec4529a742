"""Count words in a row and make the language model of ``normalize.ngrams`` of them."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from normalize.lexicon import TOKEN
from normalize.ngrams import BITS, BREAK, ENDINGS, NUMBER, STEP, UNKNOWN, pack, spread

LEAST_WORD = 5
"""Words met less often are counted by their ending."""
LEAST_ENDING = 60
"""Rare words with the same ending that must be met for it to be counted."""
LEAST_TRIPLE = 2
_SIGNS = '.:;!?()[]•–—"«»§'

Ints = npt.NDArray[np.uint64]


def tokens(line: str) -> list[str]:
    """The line as counted tokens, lower case."""
    return [counted(token) for token in TOKEN.findall(line)]


def counted(token: str) -> str:
    """The form in which a token of ``TOKEN`` is counted."""
    first = token[0]
    if first.isdigit():
        return NUMBER
    return token.lower() if first.isalpha() else ("," if token == "," else BREAK)


def number_words(lines: Iterable[tuple[str, int]]) -> tuple[list[str], Ints]:
    """The words and endings that have numbers, and the text as numbers, each line between two breaks.

    Of each line it is told how many times it is to count.
    """
    counts: Counter[str] = Counter()
    kept: list[tuple[list[str], int]] = []
    for line, weight in lines:
        words = tokens(line)
        kept.append((words, weight))
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

    stream = array("Q")
    every = {word: number(word) for word in counts}
    for words, weight in kept:
        run = [every[word] for word in words]
        for _ in range(weight):
            stream.extend((0, 0))
            stream.extend(run)
    stream.extend((0, 0))
    return names, np.frombuffer(stream, dtype=np.uint64)


def model(names: list[str], ids: Ints) -> bytes:
    """The content of the model's file."""
    shift = np.uint64(BITS)
    low = np.uint64((1 << BITS) - 1)
    size = len(names)
    triples, n3 = np.unique(((ids[:-2] << shift | ids[1:-1]) << shift) | ids[2:], return_counts=True)
    pairs = np.unique(ids[:-1] << shift | ids[1:])
    tails = triples & ((np.uint64(1) << np.uint64(2 * BITS)) - np.uint64(1))
    follow, kinds2 = np.unique(tails, return_counts=True)
    cont2 = np.ones(len(pairs))
    cont2[np.searchsorted(pairs, follow)] = kinds2
    second = (pairs & low).astype(np.int64)
    first = (pairs >> shift).astype(np.int64)
    cont1 = np.bincount(second, minlength=size).astype(float)

    single = (cont1 + 0.5) / (cont1.sum() + 0.5 * size)
    d2 = _discount(cont2)
    total2 = np.bincount(first, weights=cont2, minlength=size)
    gamma1 = np.where(total2 > 0, d2 * np.bincount(first, minlength=size) / np.maximum(total2, 1), 1.0)
    p2 = np.maximum(cont2 - d2, 0) / total2[first] + gamma1[first] * single[second]

    d3 = _discount(n3)
    head = np.searchsorted(pairs, triples >> shift)
    total3 = np.bincount(head, weights=n3, minlength=len(pairs))
    held = n3 >= LEAST_TRIPLE
    mass = np.where(held, n3 - d3, 0.0)
    gamma2 = 1 - np.bincount(head, weights=mass, minlength=len(pairs)) / np.maximum(total3, 1)
    tail = np.searchsorted(pairs, tails)
    p3 = mass / total3[head] + gamma2[head] * p2[tail]

    keys3, chance3 = _sorted(triples[held], p3[held])
    keys2, chance2, rest2 = _sorted(pairs, p2, np.where(total3 > 0, gamma2, 1.0))
    print(f"{size} words and endings, {len(keys2)} pairs, {len(keys3)} triples; discounts {d2:.2f} {d3:.2f}")
    return pack(
        {
            "names": np.frombuffer("\n".join(names).encode(), dtype=np.uint8),
            "single": np.log(single).astype(np.float32),
            "rest": np.log(np.maximum(gamma1, 1e-4)).astype(np.float32),
            "mass": np.log(np.bincount(ids.astype(np.int64), minlength=size) + 1.0).astype(np.float32),
            "pairs": keys2,
            "pairs_chance": chance2,
            "pairs_rest": rest2,
            "triples": keys3,
            "triples_chance": chance3,
        }
    )


def _discount(counts: npt.NDArray[np.generic]) -> float:
    once, twice = int((counts == 1).sum()), int((counts == 2).sum())
    return once / (once + 2 * twice)


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
