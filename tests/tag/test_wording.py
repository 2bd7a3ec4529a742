"""What a text is by its wording, and which way words lean where the vocabulary has no status for them."""

from __future__ import annotations

import pytest

from tag.leanings import leaning
from tag.wording import are_tasks, wording


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
