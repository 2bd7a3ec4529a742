"""Trains the second look at the kinds of names: a logistic regression, by AdaGrad (Duchi et al. 2011)."""

from __future__ import annotations

import random
from collections.abc import Iterable
from typing import Any

import numpy as np
from spacy.tokens import Doc

from tag.kinds import ROWS, Kinds, features, rows

PASSES = 3
RATE = 0.08
"""How far weights move at first; in the end not at all."""
BIAS_RATE = 0.0016
FIRST_SQUARES = 0.01
KEPT = 0.9
"""The share of a name's features that is looked at each time, so that no feature is relied upon alone."""


def train(documents: Iterable[Doc], seed: int) -> Kinds:
    """A model of the kinds of the documents' entities."""
    known = [
        (np.array(rows(told)), entity.label_)
        for doc in documents
        for told, entity in zip(features([doc]), doc.ents, strict=True)
    ]
    labels = sorted({label for _, label in known})
    answers = {label: np.eye(len(labels), dtype="float32")[index] for index, label in enumerate(labels)}
    weights = np.zeros((ROWS, len(labels)), "float32")
    squares = np.full((ROWS, len(labels)), FIRST_SQUARES, "float32")
    bias = np.zeros(len(labels), "float32")
    chance, numbers = random.Random(seed), np.random.default_rng(seed)
    for turn in range(PASSES):
        rate = 1 - turn / PASSES
        chance.shuffle(known)
        for all_rows, label in known:
            some = all_rows[numbers.random(len(all_rows)) < KEPT]
            slope = _probabilities(weights[some].sum(axis=0) + bias) - answers[label]
            squares[some] += slope * slope
            weights[some] -= RATE * rate * slope / np.sqrt(squares[some])
            bias -= BIAS_RATE * rate * slope
    return Kinds(labels, weights, bias)


def _probabilities(scores: Any) -> Any:
    exponents = np.exp(scores - scores.max())
    return exponents / exponents.sum()
