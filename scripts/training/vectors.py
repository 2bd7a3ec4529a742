"""Compact floret vectors: subwords of Norwegian text hashed into one small table, which any word is read from."""

from __future__ import annotations

import lzma
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import spacy
from spacy.vectors import Vectors

from training.norne import File

ROWS, WIDTH = 50_000, 64
EPOCHS = 3
TREEBANK_TIMES = 4
"""How often the treebank's sentences stand in the text, so that its wording is not drowned by that of laws."""


def write_text(text: Path, files: Iterable[File], out: Path) -> None:
    """All running text on one line a paragraph, words apart by spaces, for floret to read."""
    treebank = [
        " ".join(token.text for token in sentence.tokens) for file in files for sentence in file.sentences
    ]
    with out.open("w", encoding="utf-8") as lines:
        for line in _paragraphs(text):
            lines.write(line + "\n")
        for _ in range(TREEBANK_TIMES):
            lines.writelines(line + "\n" for line in treebank)


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
    """Keep sixteen of the thirty-two bits of each number: half the size in a package, which is compressed."""
    data = np.ascontiguousarray(vectors.data, dtype="float32")
    vectors.data = (data.view("uint32") + 0x8000 & 0xFFFF0000).astype("uint32").view("float32")


def _paragraphs(text: Path) -> Iterator[str]:
    tokenizer = spacy.blank("nb").tokenizer
    with lzma.open(text, "rt", encoding="utf-8") as lines:
        for doc in tokenizer.pipe(line.strip() for line in lines):
            yield " ".join(token.text for token in doc)
