"""Which names mean the same."""

from __future__ import annotations

import unicodedata

import pytest
from kb_samples import page, proof

from db.names.entities import plain
from db.names.linking import Linker
from schemas.records import Initiative

PAGE = page(1, "x")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Felles  journal", "felles journal"),
        ("E-resept", "e-resept."),
        ("Måling", unicodedata.normalize("NFD", "MÅLING")),
        ("«Nordlys»", "Nordlys"),
        ("helse_data", "Helse data"),
    ],
)
def test_the_same_name(one: str, other: str) -> None:
    assert plain(one) == plain(other)


@pytest.mark.parametrize(
    ("one", "other"), [("C++", "C"), ("Mål 1", "Mål 2"), ("Får", "Far"), ("Plan A", "Plan B")]
)
def test_different_names(one: str, other: str) -> None:
    assert plain(one) != plain(other)


def _initiative(name: str, *aliases: str) -> Initiative:
    return Initiative(name=name, aliases=aliases or None, evidence=proof(PAGE, 0))


def test_an_alias_of_two_stands_for_neither() -> None:
    linker = Linker([_initiative("Felles journal", "FJ"), _initiative("Felles jernbane", "FJ")])
    alone = linker.link("initiative", "FJ")
    assert alone not in {linker.link("initiative", name) for name in ("Felles journal", "Felles jernbane")}


def test_an_alias_that_is_the_name_of_another_stands_for_that_other() -> None:
    linker = Linker([_initiative("Program Nordlys", "Nordlys"), _initiative("Nordlys")])
    assert linker.link("initiative", "Nordlys") != linker.link("initiative", "Program Nordlys")


def test_an_alias_stands_for_an_initiative_and_nothing_else() -> None:
    linker = Linker([_initiative("Felles journal", "FJ")])
    assert linker.link("initiative", "fj") == linker.link("initiative", "FELLES JOURNAL")
    assert linker.link("organisation", "FJ") not in {linker.link("initiative", "FJ"), None}


def test_what_is_no_entity_gets_no_id() -> None:
    linker = Linker([])
    assert linker.link("indicator", "Antall brukere") is None
    assert linker.link("initiative", " – ") is None
    assert linker.names == set()
