"""Names are settled over a document's texts."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc, Span

from tag.agreement import agree

BLANK = spacy.blank("nb")


def text(words: str, *entities: tuple[int, int, str]) -> Doc:
    """A text whose entities are given by first word, word after the last, and label."""
    doc = BLANK.make_doc(words)
    doc.set_ents([Span(doc, start, stop, label=label) for start, stop, label in entities])
    return doc


def entities(doc: Doc) -> list[tuple[str, str]]:
    return [(entity.text, entity.label_) for entity in doc.ents]


def test_the_label_that_most_have_is_taken() -> None:
    docs = [text("Turverket svarte", (0, 1, "ORG")), text("Turverket kom", (0, 1, "ORG"))]
    docs.append(text("Vi spurte Turverket", (2, 3, "PER")))
    agree(docs)
    assert entities(docs[2]) == [("Turverket", "ORG")]


def test_a_name_missed_in_one_text_is_found_by_another() -> None:
    docs = [text("Statens turverk eier løypa", (0, 2, "ORG")), text("Eier: Statens turverk")]
    agree(docs)
    assert entities(docs[1]) == [("Statens turverk", "ORG")]


def test_a_part_of_a_persons_name_is_a_person() -> None:
    docs = [text("Solveig Haugen ledet møtet", (0, 2, "PER")), text("Det var Haugen enig i")]
    agree(docs)
    assert entities(docs[1]) == [("Haugen", "PER")]


def test_a_genitive_is_the_same_name() -> None:
    docs = [text("NTV svarte", (0, 1, "ORG")), text("NTV kom", (0, 1, "ORG"))]
    docs += [text("Vi leste NTVs svar", (2, 3, "PER")), text("Vi fikk NTVs brev")]
    agree(docs)
    assert entities(docs[2]) == entities(docs[3]) == [("NTVs", "ORG")]


def test_words_that_are_mostly_no_name_stay_none() -> None:
    docs = [text("Per Haugen ledet møtet", (0, 2, "PER"))]
    docs += [text("Per 1. mai er det brukt 3 millioner"), text("Per 1. juni er det brukt 4 millioner")]
    agree(docs)
    assert entities(docs[1]) == entities(docs[2]) == []


def test_a_place_and_its_authorities_may_both_be_meant() -> None:
    docs = [
        text("Vi møttes i Lillesand", (3, 4, "GPE_LOC")),
        text("Lillesand vedtok planen", (0, 1, "GPE_ORG")),
    ]
    docs.append(text("Han bor i Lillesand", (3, 4, "GPE_LOC")))
    agree(docs)
    assert entities(docs[1]) == [("Lillesand", "GPE_ORG")]


def test_small_letters_are_no_name() -> None:
    docs = [text("Berg svarte", (0, 1, "PER")), text("Det er berg i dagen")]
    agree(docs)
    assert entities(docs[1]) == []


def test_a_longer_name_goes_before_its_parts() -> None:
    docs = [text("Turverket Nord svarte", (0, 2, "ORG")), text("Turverket sa ja", (0, 1, "ORG"))]
    docs.append(text("Eier er Turverket Nord"))
    agree(docs)
    assert entities(docs[2]) == [("Turverket Nord", "ORG")]


def test_nothing_in_nothing_out() -> None:
    agree([])
    doc = text("Ingen navn her")
    agree([doc])
    assert entities(doc) == []
