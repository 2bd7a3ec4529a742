"""The second look at the kinds of names: by all the places of a document where a name stands."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import spacy
from spacy.tokens import Doc, Span

from tag.kinds import ROWS, Kinds, rows
from tag.pipeline import settle

LABELS = ("ORG", "PER")


def _doc(text: str, **names: str) -> Doc:
    """A text whose words are parted by spaces, with entities: their texts, underscores for spaces, and labels."""
    doc = spacy.blank("nb")(text)
    wanted = [(name.replace("_", " "), label) for name, label in names.items()]
    found = [doc.char_span(text.index(name), text.index(name) + len(name), label) for name, label in wanted]
    doc.set_ents([span for span in found if isinstance(span, Span)])
    return doc


def _kinds(**told: float) -> Kinds:
    """A model that knows of some features how much they speak for people."""
    weights = np.zeros((ROWS, len(LABELS)), "float32")
    for feature, weight in told.items():
        weights[rows([feature.replace("_", " ")]), LABELS.index("PER")] = weight
    return Kinds(LABELS, weights, np.zeros(len(LABELS), "float32"))


def test_what_the_pipeline_says_stands_where_nothing_speaks_against_it() -> None:
    doc = _doc("Vi møtte Tveitane i mars .", Tveitane="ORG")
    _kinds().settle([doc])
    assert [(one.text, one.label_) for one in doc.ents] == [("Tveitane", "ORG")]


def test_another_place_in_the_document_tells_the_kind() -> None:
    here = _doc("Saken går til Tveitane .", Tveitane="ORG")
    there = _doc("Ifølge direktør Tveitane er alt klart .", Tveitane="PER")
    apart = _doc("Saken går til Holtane .", Holtane="ORG")
    _kinds(elsewhere_0_left_direktør=5).settle([here, there, apart])
    assert [doc.ents[0].label_ for doc in (here, there, apart)] == ["PER", "PER", "ORG"]


def test_the_kinds_that_most_places_tell_are_the_names_everywhere() -> None:
    told = ("Ifølge direktør Tveitane er alt klart .", "Møtet ble åpnet av direktør Tveitane .")
    docs = [_doc(text, Tveitane="ORG") for text in (*told, "Saken går til Tveitane .")]
    settle(docs, _kinds(**{"0_left_direktør": 5}))
    assert [doc.ents[0].label_ for doc in docs] == ["PER", "PER", "PER"]


def test_a_longer_name_tells_the_kind_of_its_part() -> None:
    doc = _doc("Siri Tveitane kom . Saken går til Tveitanes kontor .", Siri_Tveitane="PER", Tveitanes="ORG")
    _kinds(in_last=5).settle([doc])
    assert [one.label_ for one in doc.ents] == ["PER", "PER"]


def test_the_name_beside_tells_the_kind() -> None:
    doc = _doc("Siri Tveitane og Holtane kom .", Siri_Tveitane="PER", Holtane="ORG")
    _kinds(behind_PER_og=5).settle([doc])
    assert [one.label_ for one in doc.ents] == ["PER", "PER"]


def test_labels_that_the_model_does_not_know_stay() -> None:
    doc = _doc("Tveitane la frem saken .", Tveitane="WORK_OF_ART")
    _kinds(name_tveitane=5).settle([doc])
    assert doc.ents[0].label_ == "WORK_OF_ART"


def test_what_the_pipeline_holds_for_a_product_stays_one() -> None:
    doc = _doc("Tveitane la frem saken .", Tveitane="PROD")
    kinds = _kinds(name_tveitane=5)
    kinds.labels[LABELS.index("ORG")] = "PROD"
    kinds.settle([doc])
    assert doc.ents[0].label_ == "PROD"


def test_a_document_without_names_has_none_afterwards() -> None:
    docs = [_doc("Ingen navn her ."), _doc("")]
    _kinds().settle(docs)
    assert [doc.ents for doc in docs] == [(), ()]


def test_a_model_is_read_as_it_was_written(tmp_path: Path) -> None:
    _kinds(name_tveitane=5).write(tmp_path / "kinds.npz")
    doc = _doc("Tveitane la frem saken .", Tveitane="ORG")
    Kinds.read(tmp_path / "kinds.npz").settle([doc])
    assert doc.ents[0].label_ == "PER"
