"""Names are settled over a document's texts."""

from __future__ import annotations

from math import log

import spacy
from spacy.tokens import Doc, Span

from tag.agreement import agree, weigh
from tag.entities import LIKELY

BLANK = spacy.blank("nb")


def text(words: str, *entities: tuple[int, int, str]) -> Doc:
    """A text whose entities are given by first word, word after the last, and label."""
    doc = BLANK.make_doc(words)
    doc.set_ents([Span(doc, start, stop, label=label) for start, stop, label in entities])
    return doc


def entities(doc: Doc) -> list[tuple[str, str]]:
    return [(entity.text, entity.label_) for entity in doc.ents]


def told(words: str, start: int, stop: int, **likely: float) -> Doc:
    """A text with an entity of the kind that is likeliest there, and how likely each kind is."""
    doc = text(words, (start, stop, max(likely, key=lambda label: likely[label])))
    doc.user_data[LIKELY] = {start: {label: log(share) for label, share in likely.items()}}
    return doc


def test_a_place_where_the_kind_is_clear_outweighs_places_where_it_is_not() -> None:
    docs = [
        told("Turverket Nord kom", 0, 1, ORG=0.45, PER=0.55),
        told("Det er Turverket", 2, 3, ORG=0.4, PER=0.6),
        told("Styret i Turverket møttes", 2, 3, ORG=0.98, PER=0.02),
        told("Vi møtte Haugen", 2, 3, ORG=0.1, PER=0.9),
    ]
    weigh(docs)
    assert [doc.ents[0].label_ for doc in docs] == ["ORG", "ORG", "ORG", "PER"]


def test_a_full_name_tells_the_kind_of_its_words_and_a_name_that_of_its_genitive() -> None:
    docs = [
        told("Solveig Haugen ledet møtet", 0, 2, ORG=0.01, PER=0.99),
        told("Vi leste Haugens svar", 2, 3, ORG=0.7, PER=0.3),
        told("Haugen kom", 0, 1, ORG=0.6, PER=0.4),
    ]
    weigh(docs)
    assert [doc.ents[0].label_ for doc in docs] == ["PER", "PER", "PER"]


def test_two_uses_of_a_place_stay_where_they_are() -> None:
    docs = [
        told("Vi møttes i Lillesand", 3, 4, GPE_LOC=0.99, GPE_ORG=0.01),
        told("Lillesand vedtok planen", 0, 1, GPE_LOC=0.2, GPE_ORG=0.8),
    ]
    weigh(docs)
    assert [doc.ents[0].label_ for doc in docs] == ["GPE_LOC", "GPE_ORG"]


def test_where_nothing_is_told_of_kinds_they_stay() -> None:
    doc = text("Turverket svarte", (0, 1, "ORG"))
    weigh([doc])
    assert entities(doc) == [("Turverket", "ORG")]


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
