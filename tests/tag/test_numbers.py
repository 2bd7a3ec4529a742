"""Reported numbers and what they count."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tag.numbers import find_quantities


def read(text: str) -> list[tuple[float, str | None]]:
    return [(quantity.value, quantity.unit) for quantity in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Budsjettet er 412,7 millioner kroner.", [(412.7, "millioner kroner")]),
        ("Rammen er 12,5 mill. kr i år", [(12.5, "mill. kr")]),
        ("MNOK 12 er brukt", [(12, "MNOK")]),
        ("kr 250 000", [(250000, "kr")]),
        ("89 av 357 kommuner er i gang.", [(89, "kommuner")]),
        ("fem av ti kommunar", [(5, "kommunar")]),
        ("three out of the four regions", [(3, "regions")]),
        ("Bruken er 41,2 % nå", [(41.2, "%")]),
        ("auka med 7 prosent", [(7, "%")]),
        ("grew by 32%, or 50 percent", [(32, "%"), (50, "%")]),
        ("opp 4 prosentpoeng", [(4, "prosentpoeng")]),
        ("fra 28 til 34 %", [(28, "%"), (34, "%")]),
        ("hele 98 412 brukere", [(98412, "brukere")]),
        ("rundt 1.200 søknader", [(1200, "søknader")]),
        ("3,92 millioner innbyggere", [(3.92, "millioner innbyggere")]),
        ("about 3,500 visits", [(3500, "visits")]),
        ("47'", [(47, "tusen")]),
        ("16 aktive tiltak, hvorav 5 er nye", [(16, "aktive tiltak"), (5, "tiltak")]),
        ("12 nye vektstasjoner", [(12, "vektstasjoner")]),
        ("2000 brukere", [(2000, "brukere")]),
        ("i 2023 hadde 133 731 elever pc", [(133731, "elever")]),
    ],
)
def test_number_and_unit(text: str, expected: list[tuple[float, str | None]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Møtet er 9. mars 2023, kl. 12.00–13.30",
        "Sak 4-38/23 og 12/24",
        "Ring 22 33 44 55",
        "jf. § 8 og § 2-3",
        "1. Mangel på folk",
        "2.3 Status",
        "fase 2, trinn 3 og versjon 2.1",
        "ICD-11 og TB2021-46",
        "se www.eksempel.no/1234",
        "uke 5",
        "i 2024",
    ],
)
def test_what_only_looks_like_a_reported_number(text: str) -> None:
    assert read(text) == []


@given(st.text(max_size=80))
def test_any_text_gives_quantities_in_order_and_inside_it(text: str) -> None:
    stop = 0
    for quantity in find_quantities(text):
        assert stop <= quantity.start < quantity.stop <= quantity.end <= len(text)
        stop = quantity.stop


@given(st.integers(1, 9_999_999))
def test_grouped_thousands_are_read_back(number: int) -> None:
    grouped = f"{number:,}".replace(",", " ")
    assert read(f"I alt {grouped} brukere") == [(number, "brukere")]
