"""Learn which of the words that are read alike stands where, for ``normalize.contexts``."""

from __future__ import annotations

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from normalize.candidates import Finder
from normalize.contexts import BEFORE, BEHIND, KINDS, START, WORD, Contexts, Floats, kinds, pack
from normalize.lexicon import TOKEN
from normalize.ngrams import ENDINGS, UNKNOWN, LanguageModel, counted
from repair.sources import Part, part_of

LEAST = 10
"""Places of a word without which nothing is learned of it."""
LONGEST = 12
"""Letters of words that are learned."""
MOST = 60_000
"""Places of one word in laws that are looked at; beyond that a sample, weighed up."""
HEAVIEST = 24.0
"""How much a place in news and reports counts, and the most that any place counts."""
CHOICES = 4
"""Words that are told apart at once."""
OTHERS = 0.3
"""How often a free choice is filled with any other word, so that scores of words of different readings compare."""
NETWORKS = 2
"""That are trained, each from other beginnings."""
VECTOR, CLASS_VECTOR, LAYER = 32, 8, 192
"""Sizes of the vectors and of the hidden layer."""
EPOCHS, BATCH, RATE = 6, 512, 0.3
"""The rate falls to a fifth."""
DROPPED, HIDDEN = 0.15, 0.3
"""So many of the words around are taken for unknown ones, and so much of the layer is hidden (Srivastava 2014)."""
PARAGRAPH = 3
"""Sentences that are read as one paragraph."""
LAWS = 4
"""One in so many of the places in laws is looked at in each epoch."""
GUESSED, SAMPLED, OFTEN = 8000, 512, 2e-4
"""Common words that are guessed beside those read alike, how many are sampled, and the share that is common enough."""
SHAPES = (("å", "a4d"), ("ø", "ogae"), ("æ", "eaz"))
"""What the letters are oftenest read as."""

STEPS = (*range(-BEFORE, 0), *range(1, BEHIND + 1))
PARTS = ("inner", "kinds", "hidden", "shift", "outer", "bias")

Ints = npt.NDArray[np.int64]
Floats64 = npt.NDArray[np.float64]


@dataclass
class Text:
    """What is learned from: laws up to the place ``news``, and what is nearer to what is repaired from there on.

    Attributes:
        ids, kinds: the number of each word, and its kind as of ``normalize.contexts``.
    """

    ids: Ints
    kinds: Ints
    news: int


@dataclass
class Network:
    """One of the networks of ``normalize.contexts``, whose arrays are as there."""

    inner: Floats
    kinds: Floats
    hidden: Floats
    shift: Floats
    outer: Floats
    bias: Floats


@dataclass
class _Seen:
    """What was seen around some places: numbers, kinds, their vectors, the layer, and what of it is open."""

    around: Ints
    kinds: Ints
    given: Floats
    layer: Floats
    open: Floats


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


def contexts(finder: Finder, text: Text, treebanks: list[Path]) -> bytes:
    """The content of ``contexts.npz``, from the text and the word classes of the treebanks."""
    sets = alike(finder, text.ids)
    rows = {word: row for row, word in enumerate(sorted({word for words in sets.values() for word in words}))}
    classes = np.frombuffer(word_classes(finder.model.names, treebanks), dtype=np.uint8)
    networks = []
    for seed in range(1, NETWORKS + 1):
        chance = np.random.default_rng(seed)
        places = _places(finder, text, sets, rows, chance)
        print(f"network {seed}: {len(sets)} readings that are several words, {len(places.at)} places")
        networks.append(_Learner(rows, classes, text, finder.model.numbers, chance).learn(places))
    return pack(together_told(networks, rows, classes))


def together_told(
    networks: Sequence[Network], rows: dict[str, int], classes: npt.NDArray[np.uint8]
) -> Contexts:
    """Several networks, whose mean is told."""
    inner, kinds, hidden, shift = (
        np.stack([getattr(network, name) for network in networks])
        for name in ("inner", "kinds", "hidden", "shift")
    )
    outer = np.concatenate([network.outer for network in networks], axis=1) / np.float32(len(networks))
    bias = np.mean([network.bias for network in networks], axis=0)
    return Contexts(rows, inner, classes, kinds, hidden, shift, outer, bias)


def numbered(model: LanguageModel, laws: Iterable[str], near: Iterable[str]) -> Text:
    """Laws, and text nearer to what is repaired, as numbers and kinds, with two breaks between the lines."""
    ids, told, news = array("i", (0, 0)), array("b", (START, START)), 0
    known: dict[str, int] = {}
    for lines in (laws, near):
        news = len(ids)
        for line in lines:
            tokens = TOKEN.findall(line)
            for token in tokens:
                number = known.get(token)
                if number is None:
                    number = known[token] = model.number(counted(token))
                ids.append(number)
            ids.extend((0, 0))
            told.extend((*kinds(tokens), START, START))
    return Text(np.array(ids, dtype=np.int64), np.array(told, dtype=np.int64), news)


def together(sentences: Sequence[str]) -> list[str]:
    """Sentences as paragraphs, since what is repaired stands in paragraphs."""
    return [" ".join(sentences[at : at + PARAGRAPH]) for at in range(0, len(sentences), PARAGRAPH)]


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
    text: Text,
    sets: dict[str, dict[str, float]],
    rows: dict[str, int],
    chance: np.random.Generator,
) -> Places:
    readings: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for shape, words in sets.items():
        for word, logarithm in words.items():
            readings[word][shape] = math.exp(logarithm)
    ids, news = text.ids, text.news
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
        weight = np.where(at < news, heavy, HEAVIEST)
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
    """Trains the network, by AdaGrad.

    By turns it is told apart which of the words that are read alike stands somewhere, and guessed which of all common
    words does (with sampled others, by how often they are; Jean et al. 2015): the latter teaches it what words mean.
    """

    def __init__(
        self,
        rows: dict[str, int],
        classes: npt.NDArray[np.uint8],
        text: Text,
        numbers: dict[str, int],
        chance: np.random.Generator,
    ) -> None:
        around = BEFORE + BEHIND

        def drawn(spread: float, *shape: int) -> Floats:
            return chance.normal(0, spread, shape).astype(np.float32)

        self.text, self.unknown, self.chance = text, numbers[UNKNOWN], chance
        self.rows = rows
        counts = np.bincount(text.ids, minlength=len(classes)) + HEAVIEST * np.bincount(
            text.ids[text.news :], minlength=len(classes)
        )
        names = {number: name for name, number in numbers.items()}
        common = [
            number
            for number in np.argsort(-counts, kind="stable").tolist()
            if names[number][0].isalpha() and names[number] not in rows
        ]
        guessed = np.array([*(numbers[word] for word in rows), *common[:GUESSED]])
        self.row = np.full(len(classes), -1)
        self.row[guessed] = np.arange(len(guessed))
        often = counts[guessed] ** 0.75
        self.often = np.cumsum(often / often.sum())
        self.expected = np.log(often / often.sum() * SAMPLED).astype(np.float32)
        self.guesses = [self._guesses(counts, 0, text.news), self._guesses(counts, text.news, len(text.ids))]
        first = int(classes.max()) + 1
        self.net = Network(
            inner=drawn(0.1, len(classes), VECTOR),
            kinds=drawn(0.1, first + KINDS, CLASS_VECTOR),
            hidden=drawn((around * (VECTOR + CLASS_VECTOR)) ** -0.5, around * (VECTOR + CLASS_VECTOR), LAYER),
            shift=np.zeros(LAYER, np.float32),
            outer=drawn(0.05, len(guessed), LAYER),
            bias=np.zeros(len(guessed), np.float32),
        )
        self.kinds = np.where(text.kinds == WORD, classes[text.ids], text.kinds + first)
        self.squares = {name: np.full_like(getattr(self.net, name), 1e-3) for name in PARTS}

    def _guesses(self, counts: npt.NDArray[np.float64], start: int, stop: int) -> tuple[Ints, Floats64]:
        """Places of words that may be guessed, and the sums of how likely each is taken: common words more seldom."""
        start, stop = max(start, BEFORE), min(stop, len(self.text.ids) - BEHIND)
        places = start + np.flatnonzero(self.row[self.text.ids[start:stop]] >= 0)
        share = counts[self.text.ids[places]] / counts.sum()
        return places, np.cumsum(np.minimum(1.0, np.sqrt(OFTEN / share)))

    def learn(self, places: Places) -> Network:
        """The network, averaged over the ends of the latter half of the epochs."""
        news = places.at >= self.text.news
        choices = places.choices.copy()
        free = (choices < 0) & (self.chance.random(choices.shape) < OTHERS)
        choices[free] = self.chance.integers(0, len(self.rows), int(free.sum()))
        choices[free & (choices == choices[np.arange(len(choices)), places.true][:, None])] = -1
        weight = places.weight / places.weight.mean() * np.where(news, 1, LAWS)
        sums = {name: np.zeros_like(getattr(self.net, name)) for name in PARTS}
        for epoch in range(EPOCHS):
            law = self.chance.permutation(np.flatnonzero(~news))
            order = self.chance.permutation(np.concatenate([np.flatnonzero(news), law[: len(law) // LAWS]]))
            rate, loss = RATE * (1 - 0.8 * epoch / EPOCHS), 0.0
            for start in range(0, len(order), BATCH):
                batch = order[start : start + BATCH]
                loss += self._choose(
                    places.at[batch], choices[batch], places.true[batch], weight[batch], rate
                )
                self._guess(rate)
            print(f"epoch {epoch + 1}: {loss / len(order):.4f}", flush=True)
            if epoch >= EPOCHS // 2:
                for name in PARTS:
                    sums[name] += getattr(self.net, name)
        for name in PARTS:
            setattr(self.net, name, sums[name] / (EPOCHS - EPOCHS // 2))
        self.net.outer, self.net.bias = self.net.outer[: len(self.rows)], self.net.bias[: len(self.rows)]
        return self.net

    def _choose(
        self, at: Ints, choices: Ints, true: Ints, weight: npt.NDArray[np.float64], rate: float
    ) -> float:
        """One step of telling apart the ``choices`` at some places; gives the sum of the losses."""
        seen = self._seen(at)
        outer = self.net.outer[choices]
        score = np.where(
            choices < 0, -np.inf, np.einsum("nh,nkh->nk", seen.layer, outer) + self.net.bias[choices]
        )
        share = np.exp(score - score.max(axis=1, keepdims=True))
        share /= share.sum(axis=1, keepdims=True)
        place = np.arange(len(at))
        loss = -float((weight * np.log(share[place, true] + 1e-9)).sum())
        share[place, true] -= 1
        slope = (share * (weight / len(at))[:, None]).astype(np.float32)
        below = np.einsum("nk,nkh->nh", slope, outer)
        steps = (slope[:, :, None] * seen.layer[:, None, :]).reshape(-1, LAYER)
        self._move("outer", choices.ravel(), steps, rate)
        self._move("bias", choices.ravel(), slope.ravel(), rate)
        self._back(seen, below, rate)
        return loss

    def _guess(self, rate: float) -> None:
        """One step of guessing the words at some places, half of them in laws."""
        at = np.concatenate(
            [
                places[np.searchsorted(sums, self.chance.random(BATCH // 2) * sums[-1])]
                for places, sums in self.guesses
            ]
        )
        seen = self._seen(at)
        true = self.row[self.text.ids[at]]
        others = np.minimum(np.searchsorted(self.often, self.chance.random(SAMPLED)), len(self.often) - 1)
        net = self.net
        mine = np.einsum("nh,nh->n", seen.layer, net.outer[true]) + net.bias[true] - self.expected[true]
        theirs = seen.layer @ net.outer[others].T + net.bias[others] - self.expected[others]
        theirs[true[:, None] == others[None]] = -np.inf
        top = np.maximum(mine, theirs.max(axis=1))
        mine, theirs = np.exp(mine - top), np.exp(theirs - top[:, None])
        whole = mine + theirs.sum(axis=1)
        up = ((mine / whole - 1) / len(at)).astype(np.float32)
        down = (theirs / whole[:, None] / len(at)).astype(np.float32)
        below = up[:, None] * net.outer[true] + down @ net.outer[others]
        rows = np.concatenate([true, others])
        self._move("outer", rows, np.concatenate([up[:, None] * seen.layer, down.T @ seen.layer]), rate)
        self._move("bias", rows, np.concatenate([up, down.sum(axis=0)]), rate)
        self._back(seen, below, rate)

    def _seen(self, at: Ints) -> _Seen:
        """What stands around some places, part of it hidden, and what the network makes of it."""
        around = np.stack([self.text.ids[at + step] for step in STEPS], axis=1)
        kinds = np.stack([self.kinds[at + step] for step in STEPS], axis=1)
        around[self.chance.random(around.shape) < DROPPED] = self.unknown
        kinds[self.chance.random(kinds.shape) < DROPPED / 2] = 0
        seen = np.concatenate([self.net.inner[around], self.net.kinds[kinds]], axis=2).reshape(len(at), -1)
        kept = (self.chance.random((len(at), LAYER)) >= HIDDEN) / np.float32(1 - HIDDEN)
        layer = np.maximum(seen @ self.net.hidden + self.net.shift, 0) * kept
        return _Seen(around, kinds, seen, layer, kept * (layer > 0))

    def _back(self, seen: _Seen, below: Floats, rate: float) -> None:
        below = below * seen.open
        lowest = (below @ self.net.hidden.T).reshape(seen.around.size, -1)
        self._move("inner", seen.around.ravel(), lowest[:, :VECTOR], rate)
        self._move("kinds", seen.kinds.ravel(), lowest[:, VECTOR:], rate)
        self._step("hidden", slice(None), seen.given.T @ below, rate)
        self._step("shift", slice(None), below.sum(axis=0), rate)

    def _move(self, name: str, rows: npt.NDArray[np.integer[Any]], slopes: Floats, rate: float) -> None:
        order = np.argsort(rows, kind="stable")
        kept, starts = np.unique(rows[order], return_index=True)
        self._step(name, kept, np.add.reduceat(slopes[order], starts, axis=0), rate)

    def _step(
        self, name: str, rows: npt.NDArray[np.integer[Any]] | slice, slope: Floats, rate: float
    ) -> None:
        squares, values = self.squares[name], getattr(self.net, name)
        squares[rows] += slope * slope
        values[rows] -= rate * slope / np.sqrt(squares[rows])
