"""Slides of a steering group: signs with a key at the foot, projects beside what they need, bars with their months."""

from __future__ import annotations

import pytest
from table_papers import C, Paper, told

from schemas.page import BlockKind, Box

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


def boxes(title: str, headed: bool, *rows: tuple[tuple[str, ...], tuple[str, ...]]) -> Paper:
    """A slide with a box on the left and one, maybe under a heading, on the right in each row, the left ones read
    first."""
    paper = Paper().heading(title)
    page = paper.document.pages[0]
    for side, (left, right) in enumerate(((40.0, 321.0), (400.0, 918.0))):
        for number, row in enumerate(rows):
            frame: Box = (left, 113.0 + 97 * number, right, 193.0 + 97 * number)
            for line, text in enumerate(row[side]):
                kind = BlockKind.PARAGRAPH if line or (side and not headed) else BlockKind.HEADING
                top = frame[1] + 40 - 10 * len(row[side]) + 20 * line
                paper.put(text, left + 7, top, kind, 12.0 if line else 16.0)
                page.blocks[-1].panel, page.blocks[-1].frame = 2 * number + side, frame
    return paper


def test_a_decision_in_a_box_is_of_the_case_in_the_box_on_its_left() -> None:
    paper = boxes(
        "Vedtak fra møte 6",
        False,
        (("Sak 14/26", "Driftsavtale"), ("Vedtak", "Driftsavtalen for arkivet forlenges med ett år.")),
        (("Sak 15/26", "Nytt navn"), ("Vedtak", "Styringsgruppen slutter seg til det nye navnet.")),
        (("Sak 17/26", "Testmiljø"), ("Vedtak", "Det opprettes et felles testmiljø fra 1. mai.")),
    )
    assert [one[0] for one in told(paper, "decision", "case_id", "text")] == ["14/26", "15/26", "17/26"]


def test_a_decision_is_of_the_case_that_leads_it_in() -> None:
    paper = Paper(upright=True).heading("Strategi for kysten").heading("Vedtaket", 14)
    paper.paragraph("Strategien ble behandlet som sak 98/25. Det ble gjort slikt vedtak:")
    paper.paragraph("Vedtak: Fylkestinget vedtar strategien og ber om en årlig melding om gjennomføringen.")
    assert told(paper, "decision", "case_id", "outcome") == [("98/25", "adopted")]


def test_what_a_project_needs_stands_in_the_box_on_its_right() -> None:
    paper = boxes(
        "Avhengigheter",
        True,
        (("Ny molo",), ("Strøm på kaia", "Ansvar: Vik energi", "Frist: 30.09.2026 Kritikalitet: Høy")),
        (("Isfri kai",), ("Avtale med losene", "Ansvar: Innkjøp", "Frist: 15.06.2026 Kritikalitet: Lav")),
        (("Fyrlys",), ("Tillatelse fra fylket", "Ansvar: Jus", "Frist: 01.09.2026 Kritikalitet: Lav")),
    )
    assert told(paper, "dependency", "subject", "on", "owner") == [
        ("Ny molo", "Strøm på kaia", "Vik energi"),
        ("Isfri kai", "Avtale med losene", "Innkjøp"),
        ("Fyrlys", "Tillatelse fra fylket", "Jus"),
    ]
