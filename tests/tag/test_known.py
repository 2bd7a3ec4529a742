"""What is known of words: tables without words, and the features that the pipeline's first layer reads."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import spacy
from spacy.vectors import Vectors

from tag.known import WORD_FEATURES, packed, set_tables, word_embed
from tag.remember import remember_words

COMMON = packed({"havn": 9, "styret": 12, "avgift": 3})
NAMES = packed({"solveig": 5, "bergen": 16})


def told(*words: str) -> list[tuple[int, int]]:
    """How common words are, and whose names, as the layer tells it."""
    vocab = spacy.blank("nb").vocab
    layer = word_embed(8, [50] * 9)
    (node,) = (node for node in layer.walk() if node.name == WORD_FEATURES)
    node.attrs.update(common=COMMON, names=NAMES)
    (rows,) = node.predict([spacy.tokens.Doc(vocab, words=list(words))])
    return [(int(row[7]) - 1000, int(row[8]) - 5000) for row in rows]


def test_a_word_is_looked_up_by_itself_without_its_genitive_and_by_its_last_part() -> None:
    assert told("Havn", "Styrets", "Tonnasjeavgift", "Kvistefjell") == [(9, 0), (112, 0), (203, 0), (0, 0)]


def test_whose_a_name_is_is_told_in_the_genitive_and_before_a_hyphen() -> None:
    assert [name for _, name in told("SOLVEIG", "Bergens", "Bergen-baserte", "Kviste-fjell")] == [
        5,
        16,
        128 + 16,
        128,
    ]


def test_nothing_is_known_without_tables() -> None:
    layer = word_embed(8, [50] * 9)
    (node,) = (node for node in layer.walk() if node.name == WORD_FEATURES)
    (rows,) = node.predict([spacy.tokens.Doc(spacy.blank("nb").vocab, words=["Havn", "Bergen"])])
    assert rows[:, 7:].tolist() == [[1000, 5000], [1000, 5000]]


FLORET = Vectors(
    data=np.random.default_rng(1).random((40, 8), dtype="float32"),
    mode="floret",
    hash_count=2,
    minn=3,
    maxn=4,
)
LISTED = Vectors(data=np.random.default_rng(2).random((2, 8), dtype="float32"), keys=["havn", "Solveig"])


@pytest.mark.parametrize("vectors", [FLORET, LISTED], ids=["floret", "listed"])
@pytest.mark.parametrize(
    "embed",
    [
        {"@architectures": "kildespor.WordEmbed.v1", "width": 8, "rows": [50] * 9},
        {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": 8,
            "attrs": ["NORM", "SUFFIX"],
            "rows": [50, 50],
            "include_static_vectors": True,
        },
    ],
    ids=["ours", "spacys"],
)
def test_words_are_remembered_as_the_layer_reads_them(
    vectors: Vectors, embed: dict[str, Any], tmp_path: Path
) -> None:
    nlp = spacy.blank("nb")
    nlp.vocab.vectors = vectors
    encode = {
        "@architectures": "spacy.MaxoutWindowEncoder.v2",
        "width": 8,
        "depth": 2,
        "window_size": 1,
        "maxout_pieces": 2,
    }
    model = {"@architectures": "spacy.Tok2Vec.v2", "embed": embed, "encode": encode}
    nlp.add_pipe("tok2vec", config={"model": model})
    nlp.initialize()
    set_tables(nlp, {"common": COMMON, "names": NAMES})
    nlp.to_disk(tmp_path)
    again = spacy.load(tmp_path)
    text = "Styrets leder Solveig møtte Bergen-folk om havn og havn."
    before = nlp(text).tensor
    remember_words(again)
    for _ in range(2):
        np.testing.assert_allclose(again(text).tensor, before, atol=1e-5)
