"""What a pipeline makes of a word by itself is kept for when the word comes again.

The first layer of spaCy's tok2vec sees words one by one: their forms, and their vectors. In our pipeline that is a
third of all that is computed. Texts repeat their words, so it is done once a word, and comes out the same.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.tokens import Doc
from thinc.api import Model

from tag.lean import FEATURES, Vectors, Words, encoders

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.vocab import Vocab
    from thinc.types import Floats2d

_OF_WORDS = {"LOWER", "NORM", "ORTH", "PREFIX", "SHAPE", "SUFFIX"}
"""Features that a word has wherever it stands; but the tokenizer may give it another norm."""
_STEPS = {
    *FEATURES,
    "list2ragged",
    "ints-getitem",
    "hashembed",
    "static_vectors",
    "maxout",
    "layernorm",
    "dropout",
    "ragged2list",
}
"""The steps of :func:`spacy.ml.models.tok2vec.MultiHashEmbed` and of :func:`tag.known.word_embed`."""
_ROOM = 20_000
"""Words that are kept, at most: then all are forgotten, and it begins anew."""

_Embed = Model[list[Doc], list["Floats2d"]]
_Word = tuple[int, int]


def remember_words(nlp: Language) -> None:
    """Let each tok2vec of a pipeline keep what its first layer makes of words. The pipeline can then not be trained.

    One whose first layer is of another build, or sees more than words by themselves, stays as it is.
    """
    vectors = Vectors(_ROOM)
    for tok2vec, embed in encoders(nlp, "embed"):
        if _sees_words(embed):
            tok2vec.replace_node(embed, Model("remember", _Remembered(embed, vectors)))


def _sees_words(embed: _Embed) -> bool:
    """Whether a layer is one that sees the features of words, and nothing else of a text."""
    nodes = list(embed.walk())
    seen = [node.attrs.get("columns", ()) for node in nodes if node.name in FEATURES]
    return (
        len(seen) == 1
        and _OF_WORDS.issuperset(*seen)
        and _STEPS.issuperset(node.name for node in nodes if not node.layers)
    )


class _Remembered:
    """A layer that stands for another, and keeps what that made of the words so far: a row each of a table."""

    def __init__(self, embed: _Embed, vectors: Vectors) -> None:
        self._embed = embed
        self._read = Words(embed, vectors)
        self._rows: dict[_Word, int] = {}
        self._table: Any = np.empty((0, 0), "float32")
        self._lock = Lock()

    def __call__(
        self, _: _Embed, docs: list[Doc], is_train: bool
    ) -> tuple[list[Floats2d], Callable[[Any], Any]]:
        words: list[list[_Word]] = [list(map(tuple, doc.to_array(["ORTH", "NORM"]).tolist())) for doc in docs]
        found = set().union(*words)
        if is_train or not found or len(found) > _ROOM:
            return self._embed(docs, is_train)
        with self._lock:
            new = found.difference(self._rows)
            if len(self._rows) + len(new) > _ROOM:
                self._rows.clear()
                new = found
            if new:
                self._learn(docs[0].vocab, list(new))
            return [self._table[[self._rows[word] for word in of]] for of in words], lambda _: []

    def _learn(self, vocab: Vocab, words: list[_Word]) -> None:
        text = Doc(vocab, words=[vocab.strings[form] for form, _ in words])
        for token, (_, norm) in zip(text, words, strict=True):
            if token.norm != norm:
                token.norm_ = vocab.strings[norm]
        made: Any = self._read(text)
        if not self._table.size:
            self._table = np.empty((_ROOM, made.shape[1]), made.dtype)
        first = len(self._rows)
        self._table[first : first + len(words)] = made
        self._rows.update(zip(words, range(first, first + len(words)), strict=True))
