"""How sure records are: what is odd beside what is usual, and one line on why."""

from __future__ import annotations

import pytest
from table_papers import Paper

from schemas.records import Owner, Record
from tag import tag_document
from tag.confidence import REASONS, family, signs_of, weigh
from tag.vocabulary import load

USUAL = [
    ("Tiltak", "Ansvarlig", "Status"),
    ("Felles journal", "Helseetaten", "I rute"),
    ("Ny kai", "Havnekontoret", "Forsinket"),
    ("Trygg skolevei", "Plankontoret", "Ferdig"),
]


def _records(*rows: tuple[str, str, str]) -> list[Record]:
    return tag_document(Paper().page().heading("Status for tiltakene").table(*rows, heads=1).document)


def _owner(records: list[Record], subject: str) -> Owner:
    return next(one for one in records if isinstance(one, Owner) and one.subject == subject)


@pytest.mark.parametrize("odd", ["12 av 40", "Det er ikke avklart", "Leder: Kari Moe"])
def test_an_owner_that_looks_like_nobody_is_doubted_and_its_neighbours_a_little(odd: str) -> None:
    usual, other = _records(*USUAL), _records(*USUAL[:2], ("Ny kai", odd, "Forsinket"), USUAL[3])
    doubted = _owner(other, "Ny kai")
    assert doubted.confidence < _owner(usual, "Ny kai").confidence - 0.2
    assert doubted.doubt == REASONS["odd_owner"]
    neighbour = _owner(other, "Felles journal")
    assert doubted.confidence < neighbour.confidence < _owner(usual, "Felles journal").confidence


def test_what_a_table_says_in_two_ways_is_doubted() -> None:
    twice = _records(*USUAL, ("Ny kai", "Byarkivet", "Ferdig"))
    owners = [one for one in twice if isinstance(one, Owner) and one.subject == "Ny kai"]
    assert {one.owner for one in owners} == {"Havnekontoret", "Byarkivet"}
    assert {one.doubt for one in owners} == {REASONS["contradicted"]}
    assert all(one.confidence < _owner(twice, "Felles journal").confidence for one in owners)


def test_what_its_tagger_guesses_and_what_is_said_of_nothing_else_is_less_sure() -> None:
    (record,) = (one for one in _records(*USUAL) if one.fields().get("name") == "Ny kai")
    guessed = record.model_copy(update={"confidence": 0.5})
    (alone,), (unsure,) = signs_of([record], [record]), signs_of([guessed], [guessed])
    usual = weigh(record.method, dict.fromkeys(alone, 0.0)).confidence
    assert weigh(record.method, unsure).confidence < weigh(record.method, alone).confidence
    assert alone["bare"] == 1
    assert weigh(record.method, {"bare": 1.0}).confidence < usual


def test_a_rule_that_was_never_weighed_is_trusted_as_its_family() -> None:
    weights = load("confidence")
    for method in weights["rules"]:
        unheard = weigh(f"{family(method)}.unheard", {}).confidence
        assert weigh(method, {}).confidence == pytest.approx(unheard, abs=0.15)


def test_every_sign_is_weighed_and_what_speaks_against_a_record_has_a_reason() -> None:
    weights = load("confidence")["signs"]
    (signs, *_) = signs_of(_records(*USUAL), [])
    assert signs.keys() == weights.keys()
    assert {sign for sign, weight in weights.items() if weight < 0} <= REASONS.keys()
