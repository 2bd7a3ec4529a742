"""What a text is by its wording, and which way words lean where the vocabulary has no status for them."""

from __future__ import annotations

import pytest

from tag.leanings import leaning
from tag.tasks import are_tasks, begins_as_task, is_verb
from tag.wording import wording


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Fornying av båthus", "name"),
        ("Turnus som går opp", "name"),
        ("Digitale nøkler", "name"),
        ("Andel som svarer innen en uke", "measured"),
        ("Ventetida ved kaia", "measured"),
        ("Share of boats with a log", "measured"),
        ("Alle båter har redningsvest", "clause"),
        ("Skulane har eit trygt miljø", "clause"),
        ("Bestille nye redningsvester", "task"),
        ("Rydde i lageret", "task"),
    ],
)
def test_what_a_text_is(text: str, what: str) -> None:
    assert wording(text) == what


def test_names_with_an_adjective_first_are_no_tasks() -> None:
    assert not are_tasks(["Digitale nøkler", "Nye kaier", "Faste kontaktpunkt i bygdene"])
    assert are_tasks(["Skrive til kommunene", "Avklare leie", "Velge leverandør"])


@pytest.mark.parametrize(
    ("words", "colour"),
    [
        ("går som tenkt", "green"),
        ("litt på etterskudd", "yellow"),
        ("står bom fast", "red"),
        ("ikke etter planen", "red"),
        ("ansvarlig", None),
        ("en lang forklaring på hvorfor det ikke går bra nå", None),
    ],
)
def test_which_way_words_lean(words: str, colour: str | None) -> None:
    assert leaning(words) == colour


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kartlegge behov i avdelingene", True),
        ("Kartleggje tilkomst til hamna", True),
        ("Avklar leie med grunneier", True),
        ("Circulate the budget", True),
        ("Åpne dører hver søndag", None),
        ("Plan for havna", None),
        ("Skifte lykter på moloen", True),
        ("Reise til Bergen", None),
        ("Digitale nøkler", None),
        ("Egen app for styreledere", False),
        ("Kartlegging av behov", False),
        ("Evaluere", False),
    ],
)
def test_first_words_tell_tasks_by_themselves(text: str, told: bool | None) -> None:
    assert begins_as_task(text) is told


def test_texts_that_may_be_tasks_go_with_those_beside_them() -> None:
    assert are_tasks(["Åpne ny resepsjon", "Skrive kravliste", "Velge leverandør", "Prøve målerne"])
    assert not are_tasks(
        ["Åpne dører hver søndag", "Nattåpent bibliotek", "Digital vandring i byen", "Barnas dag"]
    )


def test_nouns_in_the_plural_are_no_verbs() -> None:
    assert is_verb("velger")
    assert is_verb("digitaliserer")
    assert not is_verb("ruiner")
    assert not is_verb("dører")
    assert wording("Nattåpne ruiner") == "name"
