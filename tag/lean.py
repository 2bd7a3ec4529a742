"""Words read in their context by the sums of spaCy's encoder, without what only training needs.

Each layer of spaCy's window encoder calls some forty functions, and keeps what a gradient would ask for. Tagging
parses a few short texts at a time, where that takes longer than the sums. What comes out is the same.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from thinc.api import Model, Ops

if TYPE_CHECKING:
    from spacy.language import Language
    from thinc.types import Floats2d

_LAYER = "residual(expand_window>>maxout>>layernorm>>dropout)"
"""What thinc calls a layer of :func:`spacy.ml.models.tok2vec.MaxoutWindowEncoder`."""
_LEAST = 1e-08
"""What thinc adds to a variance before it divides by its root."""


class _Layer(NamedTuple):
    """What a layer has learnt, how many words to each side it sees, and how many sums it takes the largest of."""

    window: int
    weights: Any
    bias: Any
    pieces: int
    scale: Any
    shift: Any


def lighten(nlp: Language) -> None:
    """Put a lean encoder in the place of each window encoder of a pipeline. The pipeline can then not be trained.

    Encoders of other kinds stay as they are.
    """
    for _, component in nlp.pipeline:
        model = getattr(component, "model", None)
        for node in list(model.walk()) if model else ():
            encode = node.get_ref("encode") if "encode" in node.ref_names else None
            if encode is None or not encode.layers:
                continue
            layers = encode.layers[0].layers
            if layers and all(layer.name == _LAYER for layer in layers):
                lean = _Encoder(encode.ops, encode.attrs["pad"], [_layer(one) for one in layers])
                node.replace_node(encode, Model("lean", lean))


def _layer(residual: Model[Any, Any]) -> _Layer:
    nodes = {node.name: node for node in residual.walk()}
    expand, maxout, norm = (nodes[name] for name in ("expand_window", "maxout", "layernorm"))
    weights: Any = maxout.get_param("W")
    bias: Any = maxout.get_param("b")
    return _Layer(
        expand.attrs["window_size"],
        np.ascontiguousarray(weights.reshape(-1, weights.shape[-1]).T),
        bias.reshape(-1),
        maxout.get_dim("nP"),
        norm.get_param("G"),
        norm.get_param("b"),
    )


class _Encoder:
    """A stack of layers over texts, each of them a row of numbers a word; ``pad`` rows of nothing part the texts."""

    def __init__(self, ops: Ops, pad: int, layers: list[_Layer]) -> None:
        self._ops = ops
        self._pad = pad
        self._layers = layers

    def __call__(
        self, _: Model[Any, Any], texts: list[Floats2d], is_train: bool
    ) -> tuple[list[Floats2d], Callable[[Any], Any]]:
        rows: Any = self._ops.flatten(texts, pad=self._pad)
        for layer in self._layers if rows.size else ():
            rows = self._read(layer, rows)
        found: list[Floats2d] = []
        stop = 0
        for text in texts:
            start = stop + self._pad if len(text) else stop
            stop = start + len(text)
            found.append(rows[start:stop])
        return found, lambda _: []

    def _read(self, layer: _Layer, rows: Any) -> Any:
        """The rows, each with what its context adds to it."""
        around: Any = self._ops.seq2col(rows, layer.window)
        sums = np.dot(around, layer.weights)
        sums += layer.bias
        width = rows.shape[1]
        largest: Any = self._ops.maxout(sums.reshape(len(rows), width, layer.pieces))[0]
        largest -= np.add.reduce(largest, axis=1, keepdims=True) / width
        variance = np.add.reduce(largest * largest, axis=1, keepdims=True) / width
        variance += _LEAST
        largest *= variance**-0.5
        largest *= layer.scale
        largest += layer.shift
        largest += rows
        return largest
