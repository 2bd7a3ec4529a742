"""Words parted at line ends, and words with spaces between their letters."""

from __future__ import annotations

import pytest
from repair_papers import page_of, table_of, texts

from normalize import repair_page


@pytest.mark.parametrize(
    ("head", "tail", "whole"),
    [
        ("bruker-", "vennlig", "brukervennlig"),
        ("bruker\u00ad", "vennlig", "brukervennlig"),
        ("e-", "helse", "e-helse"),
        ("IKT-", "systemer", "IKT-systemer"),
        ("Sør-", "Trøndelag", "Sør-Trøndelag"),
        ("kommune-", "styret.", "kommunestyret."),
    ],
)
def test_a_parted_word_is_joined(head: str, tail: str, whole: str) -> None:
    page = repair_page(page_of(f"Dette er {head}", f"{tail} her"))
    assert texts(page) == ["Dette", "er", whole, "her"]
    assert {(one.word, one.raw, one.text) for one in page.repairs} == {(2, head, whole), (3, tail, "")}
    assert {one.kind for one in page.repairs} == {"hyphen"}


@pytest.mark.parametrize(
    ("head", "tail"),
    [("drifts-", "og"), ("inn-", "eller"), ("2023-", "mål"), ("Lillehammer-", "laget-"), ("det –", "også")],
)
def test_two_words_stay_two(head: str, tail: str) -> None:
    page = repair_page(page_of(f"Dette er {head}", f"{tail} her"))
    assert texts(page) == ["Dette", "er", *head.split(), tail, "her"]
    assert page.repairs == []


def test_letter_spaced_headings() -> None:
    page = repair_page(page_of("H E L S E"))
    assert texts(page) == ["HELSE"]
    assert {one.kind for one in page.repairs} == {"spacing"}


@pytest.mark.parametrize("line", ["A B C D E", "x y z", "B C D F"])
def test_lists_of_letters_stay(line: str) -> None:
    page = repair_page(page_of(line))
    assert texts(page) == line.split()


@pytest.mark.parametrize(
    ("head", "tail", "whole"),
    [
        ("Kravspesifikasjone", "n", "Kravspesifikasjonen"),
        ("05.06.203", "1", "05.06.2031"),
        ("nabokommune", "r.", "nabokommuner."),
        ("Byggesaksavd", "elingen", "Byggesaksavdelingen"),
        ("kommunestyr", "et", "kommunestyret"),
        ("Forskrivningsmo", "dulen", "Forskrivningsmodulen"),
        ("egenbehandlings", "planer", "egenbehandlingsplaner"),
        ("omsorgstjeneste", "ne", "omsorgstjenestene"),
        ("mestringseta", "ten", "mestringsetaten"),
        ("vassdrags", "etat", "vassdragsetat"),
        ("Vaktdirekt", "oratet", "Vaktdirektoratet"),
        ("velferdsteknologi", "program", "velferdsteknologiprogram"),
        ("vassdragsdirektorat", "et", "vassdragsdirektoratet"),
    ],
)
def test_a_word_that_a_narrow_cell_cut_is_joined(head: str, tail: str, whole: str) -> None:
    page = repair_page(table_of((head, f"{tail} nå"), ("Eier",), width=5 * len(head) + 4))
    assert texts(page) == [whole, "nå", "Eier"]


@pytest.mark.parametrize(
    ("head", "tail"),
    [
        ("Kommunen", "skal"),
        ("Kartet", "i"),
        ("hjemmebaserte", "tjeneste"),
        ("Oppdaterte", "plandata"),
        ("Norges", "bank"),
        ("months", "late."),
        ("Forskrivningsmodulen", "ver."),
        ("Velferdsteknologiske", "knutepunkt"),
        ("Deltakere", "møter"),
        ("Rådet", "Kystvakta"),
        ("2025", "n"),
        ("Løsning", "er klar"),
    ],
)
def test_two_words_in_a_narrow_cell_stay_two(head: str, tail: str) -> None:
    page = repair_page(table_of((head, tail), ("Eier",), width=5 * len(head) + 4))
    assert texts(page) == [head, *tail.split(), "Eier"]


def test_er_behind_a_word_in_a_narrow_cell_is_its_end_where_the_page_has_the_whole() -> None:
    page = repair_page(table_of(("løsning", "er ved kaia"), ("Eier",), width=5 * 7 + 4))
    assert texts(page) == ["løsning", "er", "ved", "kaia", "Eier"]
    page = repair_page(table_of(("løsning", "er ved kaia"), ("Løsninger",), width=5 * 7 + 4))
    assert texts(page) == ["løsninger", "ved", "kaia", "Løsninger"]


def test_a_word_cut_in_three_is_joined() -> None:
    page = repair_page(table_of(("Vaktdir", "ektorat", "et"), ("Eier",), width=5 * 7 + 4))
    assert texts(page) == ["Vaktdirektoratet", "Eier"]


def test_a_cell_with_room_left_cuts_no_word() -> None:
    page = repair_page(table_of(("Kravspesifikasjone", "n nå"), ("Eier",), width=300))
    assert texts(page) == ["Kravspesifikasjone", "n", "nå", "Eier"]
