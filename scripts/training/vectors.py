"""Compact floret vectors: subwords of Norwegian text hashed into one small table, which any word is read from."""

from __future__ import annotations

import lzma
from collections.abc import Iterable
from pathlib import Path

import spacy
from spacy.tokens import Doc
from spacy.training import Example
from spacy.vectors import Vectors

from training.invented import other_names

ROWS, WIDTH = 50_000, 64
EPOCHS = 3
TREEBANK_TIMES = 5
"""How often the treebank's documents stand in the text, so that its wording is not drowned by that of laws."""


def write_text(text: Path, documents: Iterable[Doc], out: Path) -> None:
    """All running text in small letters, a paragraph or document a line, words parted by spaces, for floret to read.

    The documents are the treebank's for training, each many times, with other names each time.
    """
    blank = spacy.blank("nb")
    renamed = other_names(1.0, seed=0)
    with lzma.open(text, "rt", encoding="utf-8") as paragraphs, out.open("w", encoding="utf-8") as lines:
        for doc in blank.tokenizer.pipe(line.strip() for line in paragraphs):
            lines.write(_line(doc))
        for doc in documents:
            lines.write(_line(doc) * TREEBANK_TIMES)
            for _ in range(TREEBANK_TIMES):
                (example,) = renamed(blank, Example(doc, doc))
                lines.write(_line(example.reference))


def train(text: Path, out: Path) -> None:
    """Train floret on a text and write its table as ``spacy init vectors --mode floret`` reads it.

    Raises:
        ImportError: floret, which only training needs, is not installed.
    """
    import floret

    model = floret.train_unsupervised(
        str(text),
        model="cbow",
        mode="floret",
        dim=WIDTH,
        bucket=ROWS,
        minn=4,
        maxn=5,
        hashCount=2,
        minCount=3,
        epoch=EPOCHS,
        lr=0.05,
        thread=1,
        verbose=1,
    )
    model.save_floret_vectors(str(out))


def shorten(vectors: Vectors) -> None:
    """Keep of each number what half the bits hold; it stays ready for use."""
    vectors.data = vectors.data.astype("float16").astype("float32")


def _line(doc: Doc) -> str:
    return " ".join(token.lower_ for token in doc) + "\n"
