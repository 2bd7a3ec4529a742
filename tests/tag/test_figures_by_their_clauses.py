"""What a number is of, by the words around it rather than the heading over it."""

from __future__ import annotations

import pytest
from table_papers import Paper, told


@pytest.mark.parametrize(
    ("text", "subject", "value"),
    [
        ("Så langt er det brukt 12,4 millioner kroner på losbåtene i 2025.", "losbåtene", 12.4),
        ("Per mai 2025 er 61 % av rammen brukt, og resten er bundet.", "rammen", 61),
        (
            "I fjor kom mange feil, men 82 % av meldingene fra båtene var i orden.",
            "meldingene fra båtene",
            82,
        ),
        ("I mai svarte 310 skippere på undersøkelsen i losboka.", "undersøkelsen i losboka", 310),
        ("Det ble brukt 4 mill. kroner i mai på kaia, mot 3 i fjor.", "kaia", 4),
        ("Porteføljen har 9 prosjekter med en samlet ramme på 88 mill. kroner i 2025.", "samlet ramme", 88),
    ],
)
def test_the_clause_tells_what_a_number_is_of(text: str, subject: str, value: float) -> None:
    paper = Paper(upright=True).page().heading("Noen tall fra havna").paragraph(text)
    assert (subject, value) in told(paper, "figure", "subject", "value")


def test_what_is_one_of_many_is_not_what_a_number_is_of() -> None:
    text = "Det ble holdt 14 møter med skippere i fjor høst."
    paper = Paper(upright=True).page().heading("Dialog med næringen").paragraph(text)
    assert told(paper, "figure", "subject", "value") == [("Dialog med næringen", 14)]


def test_a_share_under_the_name_of_a_project_is_of_that() -> None:
    paper = Paper(upright=True).page().heading("Status for prosjektene")
    paper.paragraph("Prosjektet Losvarsel ledes av Havnevesenet.")
    paper.page().heading("Losvarsel").paragraph("70,6 % av landets skippere har tilgang.")
    assert told(paper, "figure", "subject", "value") == [("Losvarsel", 70.6)]
