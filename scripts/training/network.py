"""Trains what finds names (``tag/entities.py``): by JAX, several times as fast as spaCy's layers learn.

The layers are spaCy's, of ``names.cfg``: their first weights are read from them, and what is learnt is written back.
Learning is Adam's with decoupled weight decay (Kingma and Ba 2015; Loshchilov and Hutter 2019), and the weights that
are kept are means over the steps (Polyak and Juditsky 1992).
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any, NamedTuple

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from thinc.api import NumpyOps

from tag.entities import OUTSIDE, EntityTagger, tags
from tag.lean import FEATURES, Vectors

PASSES = 5
LONGEST_BATCH = 1152
"""Words of a step, with the padding between documents."""
RATE, WARMING_STEPS, DECAY = 0.002, 250, 0.01
"""How fast it learns at most, after so many steps; in the end not at all; and how fast weights shrink meanwhile."""
FIRST_MOMENT, SECOND_MOMENT, SMALL = 0.9, 0.999, 1e-8
LONGEST_STEP = 1.0
"""The length that gradients are cut to."""
MEAN = 0.998
"""How much of the mean weights is kept at each step."""
DROPOUT = 0.3
FORGOTTEN_PARTS = 0.05
"""The share of single features of words that is not looked at, each time others."""
FORGOTTEN_WORDS = 0.1
"""The share of words of which only what many words have in common is looked at."""
OWN = (0, 2, 4)
"""The features that tell a word, by their columns; so does its vector, which is behind all columns."""
HASHES = 4
"""Rows of a feature's table that a word is the sum of."""
VECTORS_KEPT = 500_000
_PARAMETERS = {"hashembed": "E", "static_vectors": "W", "maxout": "Wb", "layernorm": "Gb", "softmax": "Wb"}
_LEAST = 1e-8
"""What thinc adds to a variance before it divides by its root."""

_OPS = NumpyOps()

Weights = dict[str, list[dict[str, Any]]]


class Batch(NamedTuple):
    """Some documents, rows of nothing between them.

    Attributes:
        rows: for each word and feature where it stands in the feature's table (words by features by hashes).
        vectors: a vector a word.
        real: 1 for a word, 0 for padding.
        tags: what each word is, by :func:`tag.entities.tags`.
    """

    rows: Any
    vectors: Any
    real: Any
    tags: Any


def train(
    nlp: Language,
    documents: Sequence[Doc],
    renamed: Callable[[Language, Example], Iterator[Example]],
    seed: int,
) -> None:
    """Train the pipeline's component ``ner`` on documents, given other names by ``renamed`` at each pass."""
    import jax

    component = nlp.get_pipe("ner")
    words = _Words(component)
    chance = random.Random(seed)
    weights = mean = jax.tree.map(jax.numpy.asarray, read(component))
    first = second = jax.tree.map(jax.numpy.zeros_like, weights)
    total = PASSES * sum(1 for _ in words.batches(documents))
    step = jax.jit(partial(_step, total=total))
    key, number = jax.random.key(seed), 0
    for _ in range(PASSES):
        order = chance.sample(documents, len(documents))
        others = (example.reference for doc in order for example in renamed(nlp, Example(doc, doc)))
        for batch in words.batches(others):
            number += 1
            noise = jax.random.fold_in(key, number)
            weights, first, second, mean = step(weights, first, second, mean, batch, noise, float(number))
    write(component, mean)


def read(component: EntityTagger) -> Weights:
    """The weights of the layers."""
    return {
        name: [{one: node.get_param(one) for one in _PARAMETERS[name]} for node in nodes]
        for name, nodes in _layers(component).items()
    }


def write(component: EntityTagger, weights: Weights) -> None:
    """Give the layers their weights."""
    for name, nodes in _layers(component).items():
        for node, known in zip(nodes, weights[name], strict=True):
            for one, value in known.items():
                node.set_param(one, np.array(value))


def _layers(component: EntityTagger) -> dict[str, list[Any]]:
    nodes = list(component.model.walk(order="dfs_pre"))
    return {name: [node for node in nodes if node.name == name] for name in _PARAMETERS}


class _Words:
    """What the first layer looks up of words."""

    def __init__(self, component: EntityTagger) -> None:
        nodes = list(component.model.walk())
        self._features = next(node for node in nodes if node.name in FEATURES)
        self._tables = [
            (node.attrs["column"], node.attrs["seed"], node.get_param("E").shape[0])
            for node in _layers(component)["hashembed"]
        ]
        self._vectors = Vectors(VECTORS_KEPT)
        self._padding: int = (
            next(node for node in nodes if node.has_ref("encode")).get_ref("encode").attrs["pad"]
        )
        self._tags = {tag: index for index, tag in enumerate(tags(component.labels))}

    def batches(self, documents: Iterable[Doc]) -> Iterator[Batch]:
        """The documents, as many at once as there is room for; none is longer."""
        some: list[Doc] = []
        length = 0
        for doc in documents:
            if length + len(doc) > LONGEST_BATCH:
                yield self._batch(some)
                some, length = [], 0
            some.append(doc)
            length += len(doc) + self._padding
        yield self._batch(some)

    def _batch(self, docs: list[Doc]) -> Batch:
        rows = np.zeros((LONGEST_BATCH, len(self._tables), HASHES), "int32")
        vectors = np.zeros((LONGEST_BATCH, docs[0].vocab.vectors_length), "float32")
        real = np.zeros(LONGEST_BATCH, "float32")
        known = np.zeros(LONGEST_BATCH, "int32")
        start = 0
        for doc, told in zip(docs, self._features.predict(docs), strict=True):
            place = slice(start, start + len(doc))
            for index, (column, seed, count) in enumerate(self._tables):
                rows[place, index] = _OPS.hash(np.ascontiguousarray(told[:, column]), seed) % count
            vectors[place] = self._vectors(doc)
            real[place] = 1
            known[place] = [self._tags[tag] for tag in _tags(doc)]
            start = place.stop + self._padding
        return Batch(rows, vectors, real, known)


def _tags(doc: Doc) -> list[str]:
    """What each word is, by its names."""
    found = [OUTSIDE] * len(doc)
    for name in doc.ents:
        places = ["U"] if len(name) == 1 else ["B", *["I"] * (len(name) - 2), "L"]
        found[name.start : name.end] = [f"{place}-{name.label_}" for place in places]
    return found


def _step(
    weights: Any, first: Any, second: Any, mean: Any, batch: Batch, noise: Any, number: Any, *, total: int
) -> tuple[Any, Any, Any, Any]:
    """The weights, the moments of their gradients and their mean, after the step of that number, from one."""
    from jax import grad, numpy, tree

    slopes = grad(_loss)(weights, batch, noise)
    length = numpy.sqrt(sum((one * one).sum() for one in tree.leaves(slopes)))
    slopes = tree.map(lambda one: one * numpy.minimum(1, LONGEST_STEP / (length + SMALL)), slopes)
    rate = RATE * numpy.minimum(number / WARMING_STEPS, 1 - number / total)
    first = tree.map(lambda old, new: FIRST_MOMENT * old + (1 - FIRST_MOMENT) * new, first, slopes)
    second = tree.map(lambda old, new: SECOND_MOMENT * old + (1 - SECOND_MOMENT) * new**2, second, slopes)
    share, square_share = 1 - FIRST_MOMENT**number, 1 - SECOND_MOMENT**number

    def moved(weight: Any, slope: Any, square: Any) -> Any:
        direction = (slope / share) / (numpy.sqrt(square / square_share) + SMALL)
        return weight * (1 - rate * DECAY) - rate * direction

    weights = tree.map(moved, weights, first, second)
    kept = numpy.minimum(MEAN, (1 + number) / (10 + number))
    mean = tree.map(lambda old, new: kept * old + (1 - kept) * new, mean, weights)
    return weights, first, second, mean


def _loss(weights: Weights, batch: Batch, noise: Any) -> Any:
    """How unlikely the words' tags are held, by word."""
    from jax import nn, numpy

    told = nn.log_softmax(_scores(weights, batch, noise))
    right = numpy.take_along_axis(told, batch.tags[:, None], axis=1)[:, 0]
    return -(right * batch.real).sum() / batch.real.sum()


def _scores(weights: Weights, batch: Batch, noise: Any) -> Any:
    """The layers' sums, with what learning forgets of them: the scores of each word's tags."""
    from jax import numpy, random

    def kept(share: float, shape: tuple[int, ...], number: int) -> Any:
        return random.bernoulli(random.fold_in(noise, number), 1 - share, shape)

    def dropped(values: Any, number: int) -> Any:
        return values * kept(DROPOUT, values.shape, number) / (1 - DROPOUT)

    (vectors,) = weights["static_vectors"]
    (last,) = weights["softmax"]
    largest = list(zip(weights["maxout"], weights["layernorm"], strict=True))
    parts = [
        table["E"][batch.rows[:, column]].sum(axis=1) for column, table in enumerate(weights["hashembed"])
    ]
    parts.append(batch.vectors @ vectors["W"].T)
    looked_at = kept(FORGOTTEN_PARTS, (len(batch.real), len(parts)), 98)
    told = kept(FORGOTTEN_WORDS, (len(batch.real),), 99)
    for index in range(len(parts)):
        own = index in OWN or index == len(parts) - 1
        parts[index] = parts[index] * (looked_at[:, index] & (told | (not own)))[:, None]
    read = dropped(_largest(numpy.concatenate(parts, axis=1), *largest[0]), 0) * batch.real[:, None]
    for number, layer in enumerate(largest[1:], start=1):
        nothing = numpy.zeros_like(read[:1])
        before, behind = numpy.concatenate((nothing, read[:-1])), numpy.concatenate((read[1:], nothing))
        read = read + dropped(_largest(numpy.concatenate((before, read, behind), axis=1), *layer), number)
    return read @ last["W"].T + last["b"]


def _largest(values: Any, maxout: Any, norm: Any) -> Any:
    from jax import numpy

    sums = numpy.einsum("ti,opi->tpo", values, maxout["W"]) + maxout["b"].T
    largest = sums.max(axis=1)
    largest = largest - largest.mean(axis=1, keepdims=True)
    variance = (largest * largest).mean(axis=1, keepdims=True) + _LEAST
    return largest / numpy.sqrt(variance) * norm["G"] + norm["b"]
