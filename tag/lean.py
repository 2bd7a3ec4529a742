"""Words, and words in their context, read by the sums of spaCy's layers, without what only training needs.

spaCy's layers call dozens of functions each, and keep what a gradient would ask for. Tagging parses a few short texts
at a time, where that takes longer than the sums. What comes out is the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from thinc.api import Model, Ops

from tag.known import WORD_FEATURES

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from thinc.types import Floats2d

_LAYER = "residual(expand_window>>maxout>>layernorm>>dropout)"
"""What thinc calls a layer of :func:`spacy.ml.models.tok2vec.MaxoutWindowEncoder`."""
FEATURES = {"extract_features", WORD_FEATURES}
"""The layers that give the features of words: spaCy's and ours."""
_LEAST = 1e-08
"""What thinc adds to a variance before it divides by its root."""

_Layer = Model[Any, Any]


def encoders(nlp: Language, which: str) -> Iterator[tuple[_Layer, _Layer]]:
    """Each tok2vec of a pipeline with its layer of that name: ``embed`` or ``encode``."""
    for _, component in nlp.pipeline:
        model = getattr(component, "model", None)
        for node in list(model.walk()) if model else ():
            layer = node.get_ref(which) if which in node.ref_names else None
            if layer is not None:
                yield node, layer


def lighten(nlp: Language) -> None:
    """Put a lean encoder in the place of each window encoder of a pipeline. The pipeline can then not be trained.

    Encoders of other kinds stay as they are.
    """
    for tok2vec, encode in encoders(nlp, "encode"):
        layers = encode.layers[0].layers if encode.layers else []
        if layers and all(layer.name == _LAYER for layer in layers):
            tok2vec.replace_node(encode, Model("lean", _Encoder(encode, layers)))


class _Largest(NamedTuple):
    """What a maxout layer and the normalisation behind it have learnt: of so many sums, each the largest."""

    weights: Any
    bias: Any
    scale: Any
    shift: Any
    ops: Ops

    @classmethod
    def of(cls, maxout: _Layer, norm: _Layer) -> _Largest:
        """What the two layers have learnt."""
        weights: Any = maxout.get_param("W")  # by outputs, pieces and inputs
        bias: Any = maxout.get_param("b")
        return cls(
            np.ascontiguousarray(weights.transpose(2, 1, 0).reshape(weights.shape[2], -1)),
            np.ascontiguousarray(bias.T).reshape(-1),
            norm.get_param("G"),
            norm.get_param("b"),
            maxout.ops,
        )

    def __call__(self, rows: Any) -> Any:
        """The rows as the layers make them."""
        sums = np.dot(rows, self.weights)
        sums += self.bias
        width = len(self.scale)
        largest: Any = sums[:, :width]
        for piece in range(width, sums.shape[1], width):
            largest = np.maximum(largest, sums[:, piece : piece + width])
        largest = largest - np.add.reduce(largest, axis=1, keepdims=True) / width
        variance = np.add.reduce(largest * largest, axis=1, keepdims=True) / width
        variance += _LEAST
        largest *= variance**-0.5
        largest *= self.scale
        largest += self.shift
        return largest


class Vectors:
    """The vectors of a pipeline's words, looked up once for all its layers; kept for so many words at most."""

    def __init__(self, room: int) -> None:
        self._room = room
        self._found: dict[int, Any] = {}

    def __call__(self, doc: Doc) -> Any:
        """A vector a word."""
        vectors = doc.vocab.vectors
        keys: list[int] = doc.to_array(getattr(vectors, "attr", "ORTH")).tolist()
        found = self._found
        if len(found) + len(keys) > self._room:
            found = self._found = {}
        new = [key for key in dict.fromkeys(keys) if key not in found]
        if new:
            made = vectors.get_batch(new)
            if vectors.mode == "default":
                made[vectors.find(keys=new) < 0] = 0
            found.update(zip(new, made, strict=True))
        return np.stack([found[key] for key in keys])


class Words:
    """A layer that reads words by themselves: their features, each from a table of its own, and their vectors."""

    def __init__(self, embed: _Layer, vectors: Vectors) -> None:
        nodes = list(embed.walk())
        self._features = next(node for node in nodes if node.name in FEATURES)
        self._tables: list[tuple[int, int, Any]] = [
            (node.attrs["column"], node.attrs["seed"], node.get_param("E"))
            for node in nodes
            if node.name == "hashembed"
        ]
        self._vectors = vectors
        static = [node for node in nodes if node.name == "static_vectors"]
        self._weights: list[Any] = [np.ascontiguousarray(node.get_param("W").T) for node in static]
        maxout, norm = (next(node for node in nodes if node.name == name) for name in ("maxout", "layernorm"))
        self._mixed = _Largest.of(maxout, norm)

    def __call__(self, doc: Doc) -> Floats2d:
        """A row of numbers a word."""
        ops = self._mixed.ops
        told: Any = self._features.predict([doc])[0]
        parts: list[Any] = []
        for column, seed, table in self._tables:
            ids: Any = np.ascontiguousarray(told[:, column])
            keys: Any = ops.hash(ids, seed)
            parts.append(ops.gather_add(table, keys % len(table)))
        parts += [np.dot(self._vectors(doc), weights) for weights in self._weights]
        rows: Floats2d = self._mixed(np.concatenate(parts, axis=1))
        return rows


class _Encoder:
    """A stack of layers over texts, each of them a row of numbers a word; rows of nothing part the texts."""

    def __init__(self, encode: _Layer, layers: list[_Layer]) -> None:
        self._ops = encode.ops
        self._pad: int = encode.attrs["pad"]
        self._layers: list[tuple[int, _Largest]] = []
        for layer in layers:
            nodes = {node.name: node for node in layer.walk()}
            window = nodes["expand_window"].attrs["window_size"]
            self._layers.append((window, _Largest.of(nodes["maxout"], nodes["layernorm"])))

    def __call__(
        self, _: _Layer, texts: list[Floats2d], is_train: bool
    ) -> tuple[list[Floats2d], Callable[[Any], Any]]:
        rows: Any = self._ops.flatten(texts, pad=self._pad)
        for window, largest in self._layers if rows.size else ():
            read = largest(self._ops.seq2col(rows, window))
            read += rows
            rows = read
        found: list[Floats2d] = []
        stop = 0
        for text in texts:
            start = stop + self._pad if len(text) else stop
            stop = start + len(text)
            found.append(rows[start:stop])
        return found, lambda _: []
