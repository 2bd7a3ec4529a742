"""Learn which of the words that are read alike stands where, for ``normalize.contexts``."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
import numpy.typing as npt

from normalize.candidates import Finder
from normalize.contexts import BEFORE, BEHIND, SLOTS, STEP, features, pack
from normalize.ngrams import ENDINGS, LanguageModel
from repair.sources import Part, part_of

SETS = 300
"""Readings that are decided so: those that without context would be wrong oftenest."""
MOST = 60_000
"""Places of one word that are looked at; beyond that a sample, weighed up."""
LEAST = 15
"""Places of a word without which nothing is learned of it."""
NEWS_WEIGHT, HEAVIEST = 30.0, 24.0
"""How much a place in news and reports counts, and the most that any place counts."""
EPOCHS, BATCH, RATE, DECAY = 5, 256, 0.25, 5e-5

Ints = npt.NDArray[np.uint64]


def contexts(finder: Finder, ids: Ints, news: int, treebanks: list[Path]) -> bytes:
    """The content of ``contexts.npz``, from the text as numbers and the word classes of the treebanks.

    The text is laws up to the place ``news``, and what is nearer to what is repaired from there on.
    """
    names = finder.model.names
    classes = np.frombuffer(word_classes(names, treebanks), dtype=np.uint8)
    sets = alike(finder, ids)
    ids = ids.astype(np.int64)
    places = defaultdict(list)
    wanted = {finder.model.numbers[word] for words in sets.values() for word in words}
    mask = np.zeros(len(names), dtype=bool)
    mask[list(wanted)] = True
    spots = np.flatnonzero(mask[ids])
    spots = spots[(spots >= BEFORE) & (spots < len(ids) - BEHIND)]
    order = np.argsort(ids[spots], kind="stable")
    numbers, starts = np.unique(ids[spots][order], return_index=True)
    for number, start, stop in zip(numbers, starts, [*starts[1:], len(order)], strict=True):
        places[int(number)] = spots[order[start:stop]]
    rows, bias = [], []
    chance = np.random.default_rng(1)
    for words in sets.values():
        weights, offsets = _learn(
            [places[finder.model.numbers[word]] for word in words], ids, news, classes, chance
        )
        rows.append(np.clip(np.round(weights / STEP), -127, 127).astype(np.int8))
        bias += offsets
    print(f"{len(sets)} readings that are several words")
    return pack(sets, np.concatenate(rows), bias, classes.tobytes())


def word_classes(names: list[str], treebanks: list[Path]) -> bytes:
    """The commonest class in the treebanks of each numbered word or ending; 0 where none is known."""
    seen: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for folder in treebanks:
        for path in folder.glob("*.conll"):
            if part_of(path) is not Part.TRAIN:
                continue
            for row in path.read_text("utf-8").split("\n"):
                columns = row.split("\t")
                if len(columns) > 5:
                    word, kind = columns[1].lower(), _kind(columns[3], columns[5])
                    seen[word][kind] += 1
                    for letters in ENDINGS:
                        if len(word) > letters:
                            seen["~" + word[-letters:]][kind] += 1
    codes: dict[str, int] = {"": 0}
    result = bytearray()
    for name in names:
        counts = seen.get(name) or next(
            (seen["~" + name[-size:]] for size in ENDINGS if "~" + name[-size:] in seen), Counter[str]()
        )
        kind = counts.most_common(1)[0][0] if counts else ""
        result.append(min(codes.setdefault(kind, len(codes)), 255))
    return bytes(result)


def _kind(coarse: str, features: str) -> str:
    kept = {
        "inf",
        "pres",
        "pret",
        "perf-part",
        "imp",
        "ub",
        "be",
        "ent",
        "fl",
        "nøyt",
        "prop",
        "komp",
        "sup",
        "pers",
    }
    return "|".join([coarse, *(one for one in features.split("|") if one in kept)])


def alike(finder: Finder, ids: Ints) -> dict[str, list[str]]:
    """By reading: the words that are read so."""
    model: LanguageModel = finder.model
    counts = np.bincount(ids.astype(np.int64), minlength=len(model.names))
    ranked = []
    for name in model.names:
        if not name.isalpha() or len(name) > 7:
            continue
        shapes = {name}
        for letter, readings in (("å", "a4d"), ("ø", "ogae"), ("æ", "eaz")):
            for shape in [*shapes]:
                if letter in shape:
                    shapes |= {shape.replace(letter, read) for read in readings}
        for shape in shapes:
            if any(letter in "æøå" for letter in shape) or (len(shape) == 1 and not shape.isalpha()):
                continue
            words: dict[str, float] = {}
            for one in finder.candidates(shape):
                word = one.text.lower()
                place = model.numbers.get(word)
                if one.second < 0 and place is not None and counts[place] >= LEAST:
                    words[word] = max(words.get(word, 0.0), math.exp(one.chance) * int(counts[place]))
            if len(words) > 1 and name in words:
                ranked.append((sum(words.values()) - max(words.values()), shape, sorted(words)))
    best: dict[str, tuple[float, list[str]]] = {}
    for wrong, shape, found in ranked:
        best.setdefault(shape, (wrong, found))
    chosen = sorted(best.items(), key=lambda item: -item[1][0])[:SETS]
    return {shape: found for shape, (_, found) in chosen}


def _learn(
    places: list[npt.NDArray[np.int64]],
    ids: npt.NDArray[np.int64],
    news: int,
    classes: npt.NDArray[np.uint8],
    chance: np.random.Generator,
) -> tuple[npt.NDArray[np.float64], list[float]]:
    """Weights of each word's features, by AdaGrad."""
    at, true, weigh = [], [], []
    for word, spots in enumerate(places):
        taken = spots if len(spots) <= MOST else chance.choice(spots, MOST, replace=False)
        at.append(taken)
        true.append(np.full(len(taken), word))
        weigh.append(np.full(len(taken), len(spots) / len(taken)))
    where, truth, weight = np.concatenate(at), np.concatenate(true), np.concatenate(weigh)
    around = [ids[where + step] for step in (*range(-BEFORE, 0), *range(1, BEHIND + 1))]
    slots = np.stack(features(around, [classes[one].astype(np.int64) for one in around]), axis=1)
    weight = np.where(where >= news, NEWS_WEIGHT * weight, weight)
    size = len(places)
    totals = np.bincount(truth, weights=weight, minlength=size)
    offsets = np.log(totals / totals.sum())
    weights = np.zeros((size, SLOTS))
    squares = np.full((size, SLOTS), 1e-2)
    weight = np.minimum(weight, HEAVIEST) / np.minimum(weight, HEAVIEST).mean()
    offsets = np.log(np.bincount(truth, weights=weight, minlength=size) / weight.sum())
    correction = np.log(totals / totals.sum()) - offsets
    for _ in range(EPOCHS):
        order = chance.permutation(len(where))
        for begin in range(0, len(order), BATCH):
            batch = order[begin : begin + BATCH]
            here = slots[batch]
            score = weights[:, here].sum(axis=2).T + offsets
            score -= score.max(axis=1, keepdims=True)
            share = np.exp(score)
            share /= share.sum(axis=1, keepdims=True)
            share[np.arange(len(batch)), truth[batch]] -= 1
            share *= weight[batch, None]
            for word in range(size):
                slope = np.bincount(
                    here.ravel(), weights=np.repeat(share[:, word], here.shape[1]), minlength=SLOTS
                )
                slope += DECAY * len(batch) * weights[word]
                squares[word] += slope * slope
                weights[word] -= RATE * slope / np.sqrt(squares[word])
    return weights, (offsets + correction).tolist()
