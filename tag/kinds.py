"""Of what kind each name of a document is, by the name's own words and by all the places where it stands.

A pipeline tells the kind of a name by a few words to each side. This is a second look, by a linear model, at what the
pipeline does not see together: how the name is built, what stands around it elsewhere in the document, what longer
name it is a part of, and the kinds of the names beside it. The features are hashed into one small table (Weinberger
et al. 2009). Which words are a name stays as it is.
"""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

ROWS = 2**17
PIPELINES_SHARE = 1.5
"""What the pipeline's own label adds to the logarithm of a kind's probability."""
_PRODUCT = "PROD"
"""A kind that the pipeline does not lose: in decks it is initiatives, which it knows from more invented text."""
_PLACES = 6
"""Places in a document at which a name is looked at, at most."""
_BETWEEN = 2
"""Words between names that stand beside each other, at most."""
_SHORTEST_GENITIVE = 5
_OUTSIDE = "<>"

Features = list[str]


class Kinds:
    """A linear model of the kinds of names.

    Attributes:
        labels: the kinds.
        weights: of each hashed feature for each label (:data:`ROWS` by labels).
        bias: of each label.
    """

    def __init__(self, labels: Sequence[str], weights: Any, bias: Any) -> None:
        self.labels = list(labels)
        self.weights = weights
        self.bias = bias

    @classmethod
    def read(cls, path: Path) -> Kinds:
        """The model in a file.

        Raises:
            OSError: it cannot be read.
        """
        with np.load(path) as stored:
            return cls(stored["labels"].tolist(), stored["weights"].astype("float32"), stored["bias"])

    def write(self, path: Path) -> None:
        """Write the model, its weights in half precision."""
        np.savez_compressed(
            path, labels=np.array(self.labels), weights=self.weights.astype("float16"), bias=self.bias
        )

    def settle(self, docs: Sequence[Doc]) -> None:
        """Give the names (``doc.ents``) of a document's texts their kinds, in place; products and other labels stay."""
        told = iter(list(features(docs)))
        for doc in docs:
            doc.set_ents([self._settled(doc, entity, next(told)) for entity in doc.ents])

    def _settled(self, doc: Doc, entity: Span, told: Features) -> Span:
        from spacy.tokens import Span

        if entity.label_ == _PRODUCT or entity.label_ not in self.labels:
            return entity
        scores = self.weights[rows(told)].sum(axis=0) + self.bias
        scores[self.labels.index(entity.label_)] += PIPELINES_SHARE
        return Span(doc, entity.start, entity.end, label=self.labels[int(scores.argmax())])


def rows(told: Features) -> list[int]:
    """Where the weights of features stand."""
    return [zlib.crc32(feature.encode()) % ROWS for feature in told]


def features(docs: Sequence[Doc]) -> Iterator[Features]:
    """What is known of each entity of a document's texts, in their order."""
    entities = [entity for doc in docs for entity in doc.ents]
    around = [_around(entity) for entity in entities]
    places: dict[str, list[int]] = defaultdict(list)
    parts: dict[str, list[tuple[str, Span]]] = defaultdict(list)
    for index, entity in enumerate(entities):
        places[_plain(entity.text)].append(index)
        if len(entity) > 1:
            for number, token in enumerate(entity):
                where = "first" if number == 0 else "last" if number == len(entity) - 1 else "within"
                parts[_plain(token.text)].append((where, entity))
    beside = (one for doc in docs for one in _beside(doc))
    for index, (entity, near) in enumerate(zip(entities, beside, strict=True)):
        name = _plain(entity.text)
        others = {one for other in places[name][:_PLACES] if other != index for one in around[other]}
        longer = {
            f"in {feature}"
            for where, whole in (parts[name][:_PLACES] if len(entity) == 1 else ())
            for feature in (where, *_built([token.text for token in whole]))
        }
        yield [
            *_built([token.text for token in entity]),
            *around[index],
            *near,
            *(f"elsewhere {one}" for one in sorted(others)),
            *sorted(longer),
        ]


def _plain(name: str) -> str:
    """A name without what may be the ending of its genitive."""
    return name[:-1] if name.endswith("s") and len(name) >= _SHORTEST_GENITIVE else name


def _built(words: list[str]) -> Features:
    """How a name is built."""
    text = " ".join(words)
    lower = text.lower()
    told = [f"words {len(words)}", f"name {lower}", f"first {words[0].lower()}", f"last {words[-1].lower()}"]
    told += [f"ends {lower[-length:]}" for length in range(1, 7)]
    told += [f"begins {lower[:length]}" for length in range(2, 6)]
    told.append(f"shape {''.join(map(_shape, text[:6]))}")
    signs = {
        "capitals": text.isupper(),
        "digits": any(map(str.isdigit, text)),
        "and": "&" in text,
        "hyphen": "-" in text,
        "joined": text.rpartition("-")[2][:1].islower() and "-" in text,
        "small": any(word[0].islower() for word in words),
    }
    told += [sign for sign, there in signs.items() if there]
    for word in map(str.lower, words):
        told += [
            f"word {word}",
            f"word ends {word[-3:]}",
            f"word ends {word[-4:]}",
            f"word begins {word[:4]}",
        ]
    return told


def _shape(letter: str) -> str:
    return "X" if letter.isupper() else "x" if letter.islower() else "d" if letter.isdigit() else letter


def _around(entity: Span) -> Features:
    """The words around a name."""
    doc = entity.doc

    def word(index: int) -> str:
        return doc[index].lower_ if 0 <= index < len(doc) else _OUTSIDE

    left = [word(entity.start - distance) for distance in (1, 2, 3)]
    right = [word(entity.end + distance) for distance in (0, 1, 2)]
    told = [f"{distance} left {one}" for distance, one in enumerate(left)]
    told += [f"{distance} right {one}" for distance, one in enumerate(right)]
    told += [f"left {left[1]} {left[0]}", f"right {right[0]} {right[1]}", f"both {left[0]} {right[0]}"]
    told += [f"near left {one}" for one in left] + [f"near right {one}" for one in right]
    told += [f"left ends {left[0][-4:]}", f"right ends {right[0][-4:]}"]
    if left[0] in "«(" and right[0] in "»)":
        told.append("enclosed")
    return told


def _beside(doc: Doc) -> Iterator[Features]:
    """For each name the kinds of the names beside it, with the words between."""
    names = list(doc.ents)
    for index, name in enumerate(names):
        before = names[index - 1] if index else None
        after = names[index + 1] if index + 1 < len(names) else None
        told = []
        if before is not None and name.start - before.end <= _BETWEEN:
            told.append(f"behind {before.label_} {doc[before.end : name.start].text.lower()}")
        if after is not None and after.start - name.end <= _BETWEEN:
            told.append(f"before {after.label_} {doc[name.end : after.start].text.lower()}")
        yield told
