"""Compounds are taken apart where their parts are words, and other words are left whole."""

from __future__ import annotations

import pytest

from kildespor.compounds import compounds, parts


@pytest.mark.parametrize(
    "split",
    [
        "legemiddel liste",
        "behandlings plan",
        "portefølje rapporten",
        "styrings gruppa",
        "tiltaks eier",
        "års melding",
        "beredskaps øvelsen",
        "kvalitets indikator",
        "opplærings planane",
        "saks behandlar",
        "brannvern opplæring",
    ],
)
def test_a_compound_comes_apart(split: str) -> None:
    assert parts(split.replace(" ", "")) == tuple(split.split())


@pytest.mark.parametrize(
    "word",
    [
        *(
            "tilgang",
            "organisasjon",
            "undersøkelse",
            "forvaltning",
            "innføringen",
            "avhengighet",
            "tilgjengelig",
        ),
        *("kommunene", "sommeren", "ansvarlige", "vurderingar", "møte", "rørledningsxyz", "2024tiltak", "q"),
    ],
)
def test_other_words_stay_whole(word: str) -> None:
    assert parts(word) == ()


@pytest.mark.parametrize("word", ["egenbehandlingsplan", "kommunestyremøte", "innbyggertjenestene"])
def test_parts_are_the_whole_word(word: str) -> None:
    assert "".join(parts(word)) == word
    assert len(parts(word)) > 1


def test_the_version_says_what_words_it_was() -> None:
    assert compounds() == compounds()
    assert ", ord " in compounds().version
