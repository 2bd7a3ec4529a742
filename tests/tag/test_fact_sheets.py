"""Sheets of labels and values on one thing each: in rows, side by side, on lines."""

from __future__ import annotations

import pytest
from table_papers import C, Paper
from test_tables import records


def told(paper: Paper) -> list[tuple[str, str]]:
    """Who owns and what the status is of each thing, as the records tell."""
    return [
        *((one["subject"], one["owner"]) for one in records(paper, "owner")),
        *((one["subject"], one["value"]) for one in records(paper, "status")),
    ]


SHEET = [("Ny kai", "Havneetaten"), ("Ny kai", "red")]


@pytest.mark.parametrize(
    "row", [("Eier", "Havneetaten", "Status", "Rød"), ("Owner", "Havneetaten", "Status", "Red")]
)
@pytest.mark.parametrize("heads", [0, 1])
def test_pairs_in_one_row(row: tuple[str, ...], heads: int) -> None:
    assert told(Paper().heading("Ny kai").table(row, heads=heads)) == SHEET


def test_pairs_in_two_columns() -> None:
    paper = Paper().heading("Ny kai")
    paper.table(
        ("Frist", "1. juni 2026", "Eier", "Havneetaten"), ("Status", "Rød", "Budsjett", "4 mill. kr"), heads=0
    )
    assert told(paper) == SHEET


def test_sheets_side_by_side_under_their_names() -> None:
    paper = Paper().heading("Prosjektene i mai")
    paper.table(
        (C("Ny kai", columns=2), C("Fyrlys", columns=2)),
        ("Eier", "Havneetaten", "Eier", "Kystvakta"),
        ("Status", C(light="red"), "Status", C(light="green")),
    )
    assert told(paper) == [
        ("Ny kai", "Havneetaten"),
        ("Fyrlys", "Kystvakta"),
        ("Ny kai", "red"),
        ("Fyrlys", "green"),
    ]


def test_names_over_sheets_side_by_side_may_be_narrow() -> None:
    paper = Paper().heading("Prosjekta")
    paper.table(
        ("Ny kai", "", "Fyrlys", ""),
        ("Eigar", "Havneetaten", "Eigar", "Kystvakta"),
        ("Status", "Raud", "Status", "Grøn"),
        heads=0,
    )
    assert told(paper) == [
        ("Ny kai", "Havneetaten"),
        ("Fyrlys", "Kystvakta"),
        ("Ny kai", "red"),
        ("Fyrlys", "green"),
    ]


def test_pairs_are_no_tasks() -> None:
    paper = Paper().heading("Shore Power")
    paper.table(
        ("Owner", "Port of Vik", "RAG", "Amber"), ("Start", "March 2026", "End", "June 2027"), heads=0
    )
    assert told(paper) == [("Shore Power", "Port of Vik"), ("Shore Power", "yellow")]
    assert records(paper, "follow_up") == []


def test_who_owns_it_and_how_far_it_has_come_make_an_initiative() -> None:
    paper = Paper().heading("Prosjekter")
    paper.table(
        (C("Ny kai", columns=2),), ("Ansvarlig", "Havneetaten"), ("Framdrift", C(light="red")), heads=0
    )
    assert told(paper) == SHEET


def test_labels_in_bold_need_no_colon() -> None:
    paper = Paper().heading("Ny kai").paragraph("Eier Havneetaten").paragraph("Status Rød")
    assert told(paper) == []
    for block in paper.document.pages[0].blocks[1:]:
        paper.document.pages[0].words[block.words.start].bold = True
    assert told(paper) == SHEET


def test_rows_of_a_table_with_heads_are_no_pairs() -> None:
    paper = Paper().heading("Ny kai")
    paper.table(("Eier", "Tiltak", "Status", "Merknad"), ("Havneetaten", "Fyrlys", "Rød", "Venter på strøm"))
    assert told(paper) == [("Fyrlys", "Havneetaten"), ("Fyrlys", "red")]


@pytest.mark.parametrize("heads", [("Felt", "Innhold"), ("Element", "Beskrivelse"), ("Field", "Value")])
@pytest.mark.parametrize("rows", [0, 1])
def test_heads_of_pairs_that_say_nothing_hide_no_facts(heads: tuple[str, str], rows: int) -> None:
    pairs = (("Eier", "Havneetaten"), ("Status", "Rød"))
    assert told(Paper().heading("Ny kai").table(heads, *pairs, heads=rows)) == SHEET
    named = Paper().heading("Prosjektark").table(heads, ("Prosjekt", "Ny kai"), *pairs, heads=rows)
    assert told(named) == SHEET


def test_days_and_amounts_are_facts_by_whatever_label() -> None:
    paper = Paper(upright=True).heading("Ny kai")
    paper.table(
        ("Prosjekteigar", "Havneetaten", "Status", C(light="red")),
        ("Tenkt klar", "30.06.2026", "Risiko", C(light="yellow")),
        ("Pott 2025", "14,2 mill. kr", "Brukt så langt", "9,6 mill. kr"),
        heads=0,
    )
    assert told(paper) == [*SHEET, ("Ny kai", "yellow")]
    assert [(one["subject"], one["value"]) for one in records(paper, "figure")] == [
        ("Ny kai", 14.2),
        ("Ny kai", 9.6),
    ]


def test_days_beside_milestones_are_no_facts() -> None:
    paper = Paper(upright=True).heading("Ny kai")
    paper.table(
        ("Milepæl", "Plan", "Prognose", "Nådd"),
        ("Peling ferdig", "01.02.2026", "15.03.2026", "Nei"),
        ("Dekke lagt", "01.06.2026", "01.06.2026", "Nei"),
        heads=0,
    )
    assert [one["text"] for one in records(paper, "activity")] == ["Peling ferdig", "Dekke lagt"]
