"""Lists told by how their items are made, and by how the heading over them ends."""

from __future__ import annotations

from typing import Any

import pytest
from table_papers import Paper

from tag import tag_document


def records(paper: Paper, kind: str) -> list[dict[str, Any]]:
    found = [record.fields() for record in tag_document(paper.document)]
    return [
        {key: value for key, value in one.items() if key != "kind"} for one in found if one["kind"] == kind
    ]


def test_cases_with_what_came_of_them_are_followed_up_whatever_the_heading() -> None:
    paper = Paper().heading("Det vi skylder svar på")
    for case, title, asked, answer in (
        ("21/25", "Lykter på moloen", "Styret ba om en plan.", "Planen kommer i mai"),
        ("24/25", "Støy fra kaia", "Naboene klaget.", "Målingene gjentas"),
    ):
        paper.heading(f"{case} {title}", 16).paragraph(asked).paragraph(f"Oppfølging: {answer}.")
    assert [
        (one["case_id"], one["title"], one["text"], one["action"]) for one in records(paper, "follow_up")
    ] == [
        ("21/25", "Lykter på moloen", "Styret ba om en plan.", "Planen kommer i mai"),
        ("24/25", "Støy fra kaia", "Naboene klaget.", "Målingene gjentas"),
    ]


@pytest.mark.parametrize(
    "heading", ["Hva leveransene venter på", "Dette avhenger vi av", "Kva framdrifta er avhengig av"]
)
def test_a_heading_that_ends_in_a_need_is_over_dependencies(heading: str) -> None:
    paper = Paper().heading(heading).item("Gravetillatelse fra kommunen").item("Strøm på kaia")
    assert [one["on"] for one in records(paper, "dependency")] == [
        "Gravetillatelse fra kommunen",
        "Strøm på kaia",
    ]


def test_a_heading_that_says_who_waits_for_what_is_over_no_list_of_needs() -> None:
    paper = (
        Paper().heading("Moloen venter på kommunen").item("Vi har purret to ganger").item("Svaret er ventet")
    )
    assert records(paper, "dependency") == []


def test_the_date_before_a_milestone_is_no_part_of_it() -> None:
    paper = Paper().heading("Viktige datoer").item("2. februar 2026: Første båt i ny renne")
    assert records(paper, "activity") == [
        {
            "heading": "Viktige datoer",
            "text": "Første båt i ny renne",
            "from": "2026-02-02",
            "to": "2026-02-02",
        }
    ]
