"""Slides of a steering group: signs with a key at the foot, projects beside what they need, bars with their months."""

from __future__ import annotations

import pytest
from table_papers import C, Paper, told

KEY = (
    "Samlet: ✓ går bra (grønn), ! avvik i prosjektet selv (gul). "
    "Framdrift: ↑ mer enn en hel måned før planen er satt (grønn), "
)


@pytest.mark.parametrize(
    "letters", ["Risiko: L lav (grønn), H høy (rød)", "Risiko: L = liten (grønn), H = stor (rød)"]
)
def test_signs_and_letters_mean_the_colour_in_brackets_behind_their_words(letters: str) -> None:
    paper = Paper().heading("Status i prosjektene")
    paper.table(
        ("Prosjekt", "Samlet", "Framdrift", "Risiko"),
        ("Ny molo", "✓", "↑", "H"),
        ("Isfri kai", "!", "↓", "L"),
    )
    paper.paragraph(f"{KEY}↓ mer enn fire uker etter at den var satt (rød)").paragraph(letters)
    assert told(paper, "status", "subject", "dimension", "value") == [
        ("Ny molo", "status", "green"),
        ("Ny molo", "progress", "green"),
        ("Ny molo", "risk", "red"),
        ("Isfri kai", "status", "yellow"),
        ("Isfri kai", "progress", "red"),
        ("Isfri kai", "risk", "green"),
    ]


def test_words_with_colours_behind_them_are_no_letters_of_a_key() -> None:
    paper = Paper().heading("Status i prosjektene")
    paper.table(
        ("Prosjekt", "Samlet", "Risiko"), ("Ny molo", "I rute", "I"), ("Isfri kai", "Forsinket", "II")
    )
    paper.paragraph("I rute (grønn), Forsinket (gul), Stoppet (rød)")
    assert told(paper, "status", "subject", "dimension", "value") == [
        ("Ny molo", "status", "green"),
        ("Isfri kai", "status", "yellow"),
    ]


def test_a_bar_may_tell_its_months_in_its_last_line() -> None:
    paper = Paper().heading("Tidsplan 2026–2027")
    paper.table(
        ("", "1. kv. 26", "2. kv. 26", "3. kv. 26"),
        ("Ny molo", C("Mudring av løpet\nfeb–mai 2026", columns=2), ""),
        ("Isfri kai", "", "Prøve med varme\ni isen", "Bygging av anlegg"),
    )
    assert told(paper, "activity", "service", "text", "from", "to") == [
        ("Ny molo", "Mudring av løpet", "2026-02", "2026-05"),
        ("Isfri kai", "Prøve med varme i isen", "2026-Q2", "2026-Q2"),
        ("Isfri kai", "Bygging av anlegg", "2026-Q3", "2026-Q3"),
    ]


def test_who_has_not_begun_to_use_something_is_no_initiative_that_has_not_begun() -> None:
    paper = Paper(upright=True).heading("Målene våre")
    paper.paragraph("Avtalen er klar, men Sunnøya og Norddalen har ikke begynt å bruke den.")
    assert told(paper, "initiative", "name") == told(paper, "status", "subject") == []
    begun = Paper(upright=True).heading("Status").paragraph("Prosjektet Ny Molo har ikke startet.")
    assert told(begun, "status", "subject", "value") == [("Ny Molo", "grey")]


def test_amounts_are_in_the_currency_they_are_told_in() -> None:
    paper = (
        Paper(upright=True)
        .heading("Costs")
        .paragraph("The budget of the project is 46.2 million DKK, of which 38 % had been spent in June.")
    )
    paper.paragraph("Amounts are in million DKK.")
    paper.table(("Project", "2025", "2026"), ("Fire Map", "9.8", "12.4"), ("Soil Survey", "6.1", "7.5"))
    assert {one[1:] for one in told(paper, "figure", "subject", "value", "unit")} >= {
        (46.2, "million DKK"),
        (38, "%"),
        (12.4, "million DKK"),
    }
