"""What a text is found by: stems, plain letters, roots and parts of compounds."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.searching.terms import Derivation, fold, joined, root, stem, stemmer_version, words_of


def _no_parts(word: str) -> tuple[str, ...]:
    return ()


@pytest.mark.parametrize(
    "forms",
    [
        "tiltak tiltaket tiltakene tiltaka",
        "plan planen planer planene planar planane",
        "høring høringen høringer høringene",
        "høyring høyringa høyringar høyringane",
        "middel midler midlene middelet",
        "vei veien veier veiene",
        "øy øya øyer øyene",
        "by byen byer byene",
        "bru brua bruer bruene",
        "studie studier studiene studiet",
        "komite komiteen komiteer komiteene",
        "register registre registrene",
        "kapittel kapitler kapitlene kapittelet",
    ],
)
def test_forms_of_a_word_have_one_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    "forms",
    [
        "vurdere vurderer vurdert vurdering vurderingen vurderingane",
        "forvalte forvalter forvaltning forvaltningen",
        "bruker brukeren brukere brukerne",
        "register registrene registeret",
        "gjennomføre gjennomført gjennomføring",
        "måned maaned maned",
        "høst host hoest",
        "lære laere",
        "møte møter møtene mote moter",
    ],
)
def test_words_that_are_looked_for_together_have_one_root(forms: str) -> None:
    assert len({root(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("styret", "styringen"), ("mål", "måling"), ("møter", "mot"), ("eier", "ei"), ("kart", "kar")],
)
def test_words_of_their_own_keep_a_root_of_their_own(one: str, other: str) -> None:
    assert root(one) != root(other)


@pytest.mark.parametrize("word", ["2024", "q2", "5g", "i", "å"])
def test_numbers_and_the_shortest_words_are_their_own_stem(word: str) -> None:
    assert stem(word) == word


def test_letters_that_are_typed_in_several_ways_fold_to_one() -> None:
    assert fold("blåbærøl") == fold("blaabaeroel") == fold("blåbaerol") == "blabaerol"
    assert fold("háldi") == "haldi"


def test_a_text_is_found_by_stems_and_by_roots_and_parts() -> None:
    parts = {
        "legemiddelliste": ("legemiddel", "liste"),
        "egenbehandlingsplanen": ("egen", "behandlings", "planen"),
    }
    forms, loose = Derivation(lambda word: parts.get(word, ())).of("Legemiddelliste og egenbehandlingsplanen")
    assert forms.split() == ["legemiddellist", "egenbehandlingsplan"]
    assert set(loose.split()) >= {
        "legemidl",
        "list",
        "egen",
        "plan",
        root("egenbehandlings"),
        root("behandlingsplanen"),
    }
    assert root("legemiddellisten") not in loose.split()


def test_the_words_of_a_heading_are_told_apart() -> None:
    heading, _ = Derivation(_no_parts).of("Målene", heading=True)
    plain, _ = Derivation(_no_parts).of("Målene")
    assert {"0målene", "0mål"} <= set(heading.split())
    assert plain.split() == ["mål"]


def test_words_with_hyphens_are_found_as_one() -> None:
    assert joined("E-helse og nær-sykehus, 3-4") == ["ehelse", "nærsykehus"]
    assert root("ehelse") in Derivation(_no_parts).of("e-helse")[1].split()


@given(st.text(max_size=40))
def test_what_is_derived_is_words_and_always_the_same(text: str) -> None:
    forms, loose = Derivation(_no_parts).of(text)
    assert (forms, loose) == Derivation(_no_parts).of(text)
    for derivation in (forms, loose):
        assert words_of(derivation) == derivation.lower().split() or not derivation.isascii()


def test_other_rules_are_another_version() -> None:
    """Where this fails, what is derived is no longer the same: raise ``_RULES``, then write both down here."""
    text = (
        "Vurderingene av e-helsetjenestene ble gjennomført: kapitler, registre, ledernes møter, veier og øyer på 2 "
        "språk, komiteane ville ha forvaltninga styrt, og råda måtte omfordeles mellom Sør-Varanger og Åsnes"
    )
    said = "\n".join(
        Derivation(lambda word: ("møte", "plan") if word == "møter" else ()).of(text, heading=True)
    )
    digest = hashlib.sha256(said.encode()).hexdigest()[:16]
    assert (stemmer_version().rpartition(", ")[2], digest) == ("rules 2", "8f6d4ed688144106")
