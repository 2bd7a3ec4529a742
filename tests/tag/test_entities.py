"""What finds names, with scores that are given: names are whole, and of all that may be the likeliest."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import spacy
from spacy.tokens import Doc, Span
from spacy.training import Example

from tag.entities import FACTORY, LIKELY, EntityTagger, tags

NAMES = tags(["ORG", "PER"])
TEXT = Doc(spacy.blank("nb").vocab, words=["Havna", "og", "Solveig", "Haugen"])


def named(*likely: dict[str, float]) -> list[tuple[str, str]]:
    """The names in the text, where its words are so likely to be something else than outside names."""
    pipe = spacy.blank("nb").add_pipe(FACTORY, config=CONFIG)
    assert isinstance(pipe, EntityTagger)
    for label in ("ORG", "PER"):
        pipe.add_label(label)
    scores = np.zeros((len(TEXT), len(NAMES)), "float32") - 9
    scores[:, 0] = 0
    for row, told in zip(scores, likely, strict=True):
        for tag, score in told.items():
            row[NAMES.index(tag)] = score
    doc = TEXT.copy()
    pipe.set_annotations([doc], [scores])
    return [(entity.text, entity.label_) for entity in doc.ents]


CONFIG = {
    "model": {
        "@architectures": "spacy.Tagger.v2",
        "tok2vec": {
            "@architectures": "spacy.HashEmbedCNN.v2",
            "width": 16,
            "depth": 1,
            "embed_size": 100,
            "window_size": 1,
            "maxout_pieces": 2,
            "subword_features": True,
            "pretrained_vectors": None,
        },
    }
}


def test_names_of_one_word_and_of_more() -> None:
    assert named({"U-ORG": 3}, {}, {"B-PER": 2}, {"L-PER": 2}) == [
        ("Havna", "ORG"),
        ("Solveig Haugen", "PER"),
    ]


def test_a_name_has_one_kind_that_of_the_surer_words() -> None:
    assert named({}, {}, {"B-ORG": 2, "B-PER": 1}, {"L-PER": 4, "L-ORG": 1}) == [("Solveig Haugen", "PER")]


def test_a_name_that_is_begun_is_ended_or_is_none() -> None:
    assert named({}, {}, {"B-PER": 5}, {"L-PER": -3}) == [("Solveig Haugen", "PER")]
    assert named({}, {}, {"B-PER": 5, "U-PER": 4}, {"L-PER": -3}) == [("Solveig", "PER")]
    assert named({"I-ORG": 5}, {"L-ORG": 1}, {}, {"B-PER": 1}) == []


def test_how_likely_each_kind_is_is_told() -> None:
    pipe = spacy.blank("nb").add_pipe(FACTORY, config=CONFIG)
    assert isinstance(pipe, EntityTagger)
    for label in ("ORG", "PER"):
        pipe.add_label(label)
    scores = np.full((len(TEXT), len(NAMES)), -9, "float32")
    scores[:, 0] = 0
    for row, tag, score in ((0, "U-ORG", 3), (0, "U-PER", 2), (2, "B-PER", 7), (3, "L-PER", 7)):
        scores[row, NAMES.index(tag)] = score
    doc = TEXT.copy()
    pipe.set_annotations([doc], [scores])
    alone, full = doc.user_data[LIKELY][0], doc.user_data[LIKELY][2]
    assert np.isclose(np.exp(alone["ORG"]) + np.exp(alone["PER"]), 1)
    assert np.isclose(alone["ORG"] - alone["PER"], 1)
    assert full["PER"] > -0.01
    assert full["ORG"] > -10, "one place does not bar a kind"


def test_a_text_without_words_has_no_names() -> None:
    nlp = spacy.blank("nb")
    pipe = nlp.add_pipe(FACTORY, config=CONFIG)
    assert isinstance(pipe, EntityTagger)
    pipe.add_label("ORG")
    doc = nlp.make_doc("")
    pipe.set_annotations([doc], pipe.predict([doc]))
    assert doc.ents == ()


@pytest.mark.parametrize("words", [1, 4])
def test_it_is_made_for_examples_and_kept_in_a_folder(words: int, tmp_path: Path) -> None:
    nlp = spacy.blank("nb")
    pipe = nlp.add_pipe(FACTORY, config=CONFIG)
    known = TEXT.copy()
    known.set_ents([Span(known, 0, 1, label="ORG")])
    nlp.initialize(lambda: [Example(nlp.make_doc(known.text), known)])
    assert isinstance(pipe, EntityTagger)
    assert pipe.labels == ("ORG",)
    pipe.model.get_ref("softmax").set_param("W", np.arange(80, dtype="float32").reshape(5, 16) / 80)
    nlp.to_disk(tmp_path)
    again = spacy.load(tmp_path).get_pipe(FACTORY)
    assert isinstance(again, EntityTagger)
    assert again.labels == ("ORG",)
    part = TEXT[:words].as_doc()
    (before,), (after,) = pipe.predict([part]), again.predict([part])
    assert before.shape == (words, 5)
    assert np.allclose(before, after)
