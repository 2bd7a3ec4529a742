"""Learn which of the words that are read alike stands where, for ``normalize.contexts``."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from normalize.candidates import Finder
from normalize.contexts import BEFORE, BEHIND, Contexts, Floats, pack
from normalize.ngrams import ENDINGS, UNKNOWN
from repair.sources import Part, part_of

LEAST = 10
"""Places of a word without which nothing is learned of it."""
LONGEST = 12
"""Letters of words that are learned."""
MOST = 60_000
"""Places of one word in laws that are looked at; beyond that a sample, weighed up."""
NEWS_WEIGHT, HEAVIEST = 30.0, 24.0
"""How much a place in news and reports counts, and the most that any place counts."""
CHOICES = 4
"""Words that are told apart at once."""
OTHERS = 0.3
"""How often a free choice is filled with any other word, so that scores of words of different readings compare."""
VECTOR, CLASS_VECTOR, LAYER = 32, 8, 128
"""Sizes of the vectors and of the hidden layer."""
EPOCHS, BATCH, RATE, DROPPED = 6, 512, 0.3, 0.1
"""The rate falls to a fifth; so many of the words around are taken for unknown ones."""
SHAPES = (("å", "a4d"), ("ø", "ogae"), ("æ", "eaz"))
"""What the letters are oftenest read as."""

STEPS = (*range(-BEFORE, 0), *range(1, BEHIND + 1))
PARTS = ("inner", "kinds", "hidden", "shift", "outer", "bias")

Ints = npt.NDArray[np.int64]


@dataclass
class Places:
    """Places in the text where a choice is learned.

    Attributes:
        at: where.
        choices: rows of the words that are read alike, -1 where there are fewer.
        true: which of these stands there.
        weight: how much the place counts.
    """

    at: Ints
    choices: Ints
    true: Ints
    weight: npt.NDArray[np.float64]


def contexts(finder: Finder, ids: npt.NDArray[np.uint64], news: int, treebanks: list[Path]) -> bytes:
    """The content of ``contexts.npz``, from the text as numbers and the word classes of the treebanks.

    The text is laws up to the place ``news``, and what is nearer to what is repaired from there on.
    """
    text = ids.astype(np.int64)
    chance = np.random.default_rng(1)
    sets = alike(finder, text)
    rows = {word: row for row, word in enumerate(sorted({word for words in sets.values() for word in words}))}
    places = _places(finder, text, news, sets, rows, chance)
    classes = np.frombuffer(word_classes(finder.model.names, treebanks), dtype=np.uint8)
    print(f"{len(sets)} readings that are several words, {len(places.at)} places")
    learner = _Learner(rows, classes, finder.model.numbers[UNKNOWN], chance)
    return pack(learner.learn(text, places))


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


def alike(finder: Finder, ids: Ints) -> dict[str, dict[str, float]]:
    """By reading: the words that are read so, and the logarithms of how likely each is read so."""
    model = finder.model
    counts = np.bincount(ids, minlength=len(model.names))
    found: dict[str, dict[str, float]] = {}
    for name in model.names:
        if not name.isalpha() or len(name) > LONGEST:
            continue
        shapes = {name}
        for letter, readings in SHAPES:
            shapes |= {shape.replace(letter, read) for shape in shapes for read in readings}
        for shape in shapes:
            if shape in found or any(letter in "æøå" for letter in shape) or not shape.isalpha():
                continue
            words: dict[str, float] = {}
            for one in finder.candidates(shape):
                word = one.text.lower()
                place = model.numbers.get(word)
                if one.second < 0 and place is not None and counts[place] >= LEAST:
                    words[word] = max(words.get(word, -math.inf), one.chance)
            if len(words) > 1:
                found[shape] = words
    return found


def _places(
    finder: Finder,
    ids: Ints,
    news: int,
    sets: dict[str, dict[str, float]],
    rows: dict[str, int],
    chance: np.random.Generator,
) -> Places:
    readings: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for shape, words in sets.items():
        for word, logarithm in words.items():
            readings[word][shape] = math.exp(logarithm)
    order = np.argsort(ids, kind="stable")
    numbers = ids[order]
    taken = []
    for word, shapes in sorted(readings.items()):
        number = finder.model.numbers[word]
        spots = order[slice(*np.searchsorted(numbers, [number, number + 1]))]
        spots = spots[(spots >= BEFORE) & (spots < len(ids) - BEHIND)]
        law, near = spots[spots < news], spots[spots >= news]
        some = law if len(law) <= MOST else chance.choice(law, MOST, replace=False)
        at = np.concatenate([some, near])
        heavy = min(HEAVIEST, len(law) / max(1, len(some)))
        weight = np.where(at < news, heavy, min(HEAVIEST, NEWS_WEIGHT))
        shares = np.array(list(shapes.values()))
        pick = chance.choice(len(shapes), len(at), p=shares / shares.sum())
        for place, shape in enumerate(shapes):
            here = pick == place
            alternatives = [rows[other] for other in sets[shape]]
            choices = np.array((alternatives + [-1] * CHOICES)[:CHOICES])
            taken.append(
                Places(
                    at[here],
                    np.tile(choices, (int(here.sum()), 1)),
                    np.full(int(here.sum()), alternatives.index(rows[word])),
                    weight[here] * min(1.0, shares.sum()),
                )
            )
    return Places(
        np.concatenate([one.at for one in taken]),
        np.concatenate([one.choices for one in taken]),
        np.concatenate([one.true for one in taken]),
        np.concatenate([one.weight for one in taken]),
    )


class _Learner:
    """Trains the network, by AdaGrad."""

    def __init__(
        self, rows: dict[str, int], classes: npt.NDArray[np.uint8], unknown: int, chance: np.random.Generator
    ) -> None:
        around = BEFORE + BEHIND

        def drawn(spread: float, *shape: int) -> Floats:
            return chance.normal(0, spread, shape).astype(np.float32)

        self.unknown, self.chance = unknown, chance
        self.net = Contexts(
            rows=rows,
            inner=drawn(0.1, len(classes), VECTOR),
            classes=classes,
            kinds=drawn(0.1, int(classes.max()) + 1, CLASS_VECTOR),
            hidden=drawn((around * (VECTOR + CLASS_VECTOR)) ** -0.5, around * (VECTOR + CLASS_VECTOR), LAYER),
            shift=np.zeros(LAYER, np.float32),
            outer=drawn(0.05, len(rows), LAYER),
            bias=np.zeros(len(rows), np.float32),
        )
        self.squares = {name: np.full_like(getattr(self.net, name), 1e-3) for name in PARTS}

    def learn(self, ids: Ints, places: Places) -> Contexts:
        """The network, averaged over the ends of the latter half of the epochs."""
        weight = places.weight / places.weight.mean()
        choices = places.choices.copy()
        free = (choices < 0) & (self.chance.random(choices.shape) < OTHERS)
        choices[free] = self.chance.integers(0, len(self.net.rows), int(free.sum()))
        choices[free & (choices == choices[np.arange(len(choices)), places.true][:, None])] = -1
        sums = {name: np.zeros_like(getattr(self.net, name)) for name in PARTS}
        for epoch in range(EPOCHS):
            order, loss = self.chance.permutation(len(places.at)), 0.0
            for start in range(0, len(order), BATCH):
                batch = order[start : start + BATCH]
                around = np.stack([ids[places.at[batch] + step] for step in STEPS], axis=1)
                around[self.chance.random(around.shape) < DROPPED] = self.unknown
                rate = RATE * (1 - 0.8 * epoch / EPOCHS)
                loss += self._step(around, choices[batch], places.true[batch], weight[batch], rate)
            print(f"epoch {epoch + 1}: {loss / len(order):.4f}", flush=True)
            if epoch >= EPOCHS // 2:
                for name in PARTS:
                    sums[name] += getattr(self.net, name)
        for name in PARTS:
            setattr(self.net, name, sums[name] / (EPOCHS - EPOCHS // 2))
        return self.net

    def _step(
        self, around: Ints, choices: Ints, true: Ints, weight: npt.NDArray[np.float64], rate: float
    ) -> float:
        net, size = self.net, len(around)
        kinds = net.classes[around]
        seen = np.concatenate([net.inner[around], net.kinds[kinds]], axis=2).reshape(size, -1)
        layer = np.maximum(seen @ net.hidden + net.shift, 0)
        outer = net.outer[choices]
        score = np.where(choices < 0, -np.inf, np.einsum("nh,nkh->nk", layer, outer) + net.bias[choices])
        share = np.exp(score - score.max(axis=1, keepdims=True))
        share /= share.sum(axis=1, keepdims=True)
        place = np.arange(size)
        loss = -float((weight * np.log(share[place, true] + 1e-9)).sum())
        share[place, true] -= 1
        slope = (share * (weight / size)[:, None]).astype(np.float32)
        below = np.einsum("nk,nkh->nh", slope, outer) * (layer > 0)
        lowest = (below @ net.hidden.T).reshape(around.size, -1)
        self._move("outer", choices.ravel(), (slope[:, :, None] * layer[:, None, :]).reshape(-1, LAYER), rate)
        self._move("bias", choices.ravel(), slope.ravel(), rate)
        self._move("inner", around.ravel(), lowest[:, :VECTOR], rate)
        self._move("kinds", kinds.ravel(), lowest[:, VECTOR:], rate)
        self._move("hidden", np.arange(len(net.hidden)), seen.T @ below, rate)
        self._move("shift", np.arange(LAYER), below.sum(axis=0), rate)
        return loss

    def _move(self, name: str, rows: npt.NDArray[np.integer[Any]], slopes: Floats, rate: float) -> None:
        order = np.argsort(rows, kind="stable")
        kept, starts = np.unique(rows[order], return_index=True)
        slope = np.add.reduceat(slopes[order], starts, axis=0)
        squares, values = self.squares[name], getattr(self.net, name)
        squares[kept] += slope * slope
        values[kept] -= rate * slope / np.sqrt(squares[kept])
