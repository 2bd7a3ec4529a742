"""Case papers of municipal companies: decisions cited with their votes, sums without a head for them, measures under
goals, and sentences in which nobody is asked for anything."""

from __future__ import annotations

import pytest
from table_papers import Paper, found, told

from tag.headings import is_part


def test_decisions_cited_with_case_and_vote() -> None:
    paper = Paper(upright=True).heading("Sak 22/26 Protokoll fra møtet 28. april")
    paper.paragraph("Sak 17/26, enstemmig vedtatt: Styret godkjenner årsregnskapet for foretaket.")
    paper.paragraph("Sak 19/26, enstemmig vedtatt: Styret gir daglig leder fullmakt til å forhandle.")
    paper.heading("Daglig leders forslag til vedtak", 14).paragraph(
        "Protokollen fra møtet 28. april godkjennes."
    )
    assert told(paper, "decision", "case_id", "outcome") == [
        ("17/26", "adopted"),
        ("19/26", "adopted"),
        ("22/26", "proposed"),
    ]


def test_sums_beside_sums_are_values_whatever_their_head() -> None:
    paper = Paper(upright=True).heading("Økonomi").paragraph("Beløpene er i millioner kroner.")
    paper.table(
        ("Prosjekt", "Godkjent av tinget", "Brukt til og med mai 2026"),
        ("Ny kai", "412", "236,5"),
        ("Ny molo", "98", "91,2"),
    )
    assert told(paper, "figure", "subject", "value") == [
        ("Ny kai", 412),
        ("Ny kai", 236.5),
        ("Ny molo", 98),
        ("Ny molo", 91.2),
    ]


def test_measures_that_a_label_names_under_a_goal() -> None:
    paper = Paper(upright=True).heading("Handlingsplan", 20)
    paper.heading("Mål 1: Kjøpe mindre energi", 14)
    paper.paragraph("Tiltak: Solceller på kaia (ansvar: Teknisk drift). Skal være ferdig vinteren 2027.")
    paper.heading("Mål 2: Kutte effekttoppene", 14)
    paper.paragraph("Tiltak: Varmestyring. Ansvar: Havnevakta.")
    assert told(paper, "owner", "subject", "owner") == [
        ("Solceller på kaia", "Teknisk drift"),
        ("Varmestyring", "Havnevakta"),
    ]
    assert len(found(paper, "initiative")) == 2
    assert not found(paper, "follow_up")


def test_a_task_behind_the_label_is_followed_up() -> None:
    paper = Paper(upright=True).heading("Referat fra driftsmøtet", 20).heading("Sak 4/26 Strøm", 14)
    paper.paragraph("Tiltak: Måle strømmen på kaia. Ansvar: Havnevakta. Frist: 1. mai 2026.")
    assert not found(paper, "initiative")


@pytest.mark.parametrize(
    "sentence",
    [
        "Det gjenstår å rydde området, og det tar entreprenøren før sommeren 2026.",
        "Kommunestyret ba i fjor om å få lagt fram mål for strømmen innen 1. mai 2026.",
    ],
)
def test_nobody_is_called_it_or_last_year(sentence: str) -> None:
    paper = Paper(upright=True).heading("Protokoll fra styremøte", 20).heading("Sak 4/26 Strøm", 14)
    paper.paragraph(sentence)
    assert not [one for one in found(paper, "follow_up") if one.get("owner") in ("Det", "i fjor")]


def test_parts_of_papers_name_nothing() -> None:
    assert is_part("Økonomi")
    assert is_part("Sammendrag")
    assert not is_part("Ny kai")
    paper = Paper(upright=True).heading("Byggeprosjektene i første halvår", 20).heading("Økonomi", 14)
    paper.paragraph("Tallene er foreløpige.")
    assert not found(paper, "initiative")
