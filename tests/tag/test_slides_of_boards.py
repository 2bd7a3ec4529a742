"""Slides of boards: parts headed by goals, rows of dates, lines with signs of a key, what is asked of the board."""

from __future__ import annotations

from typing import Any

import pytest
from table_papers import Paper
from test_boxes_and_groups import put, records

from schemas.page import BlockKind, Mark, MarkShape
from tag import tag_document


def lit(paper: Paper, colour: str, rgb: str, x: float, y: float, line: Any) -> None:
    page = paper.document.pages[-1]
    page.marks.append(Mark(colour, rgb, MarkShape.ELLIPSE, (x, y, x + 12, y + 12), line=line.words))


def test_clauses_that_head_the_parts_of_a_slide_are_its_goals() -> None:
    paper = Paper().page().heading("Målene våre, og det vi gjør for å nå dem")
    page = paper.document.pages[0]
    for panel, (goal, measure, colour) in enumerate(
        (
            ("Folk slipper å spørre to ganger", "Min kai (Havnesjefen) – på sporet", "green"),
            (
                "Ansatte bruker tiden på båter",
                "Byggesak uten papir (Plan og bygg) – forsinket til høsten",
                "yellow",
            ),
        )
    ):
        y = 100.0 + panel * 120
        put(page, goal, 60, y, BlockKind.HEADING, panel)
        lit(
            paper,
            colour,
            "#2e7d32" if colour == "green" else "#f9a825",
            40,
            y + 40,
            put(page, measure, 70, y + 40),
        )
    assert [one["title"] for one in records(paper, "goal")] == [
        "Folk slipper å spørre to ganger",
        "Ansatte bruker tiden på båter",
    ]
    assert [one["name"] for one in records(paper, "initiative")] == ["Min kai", "Byggesak uten papir"]
    assert [(one["subject"], one["value"]) for one in records(paper, "status")] == [
        ("Min kai", "green"),
        ("Byggesak uten papir", "yellow"),
    ]


def dated_rows(*rows: tuple[str, str]) -> Paper:
    paper = Paper().page().heading("Det nærmeste halvåret")
    for at, (when, what) in enumerate(rows):
        put(paper.document.pages[0], when, 60, 100.0 + at * 60)
        put(paper.document.pages[0], what, 160, 100.0 + at * 60)
    paper.document.properties["created"] = "2025-10-01"
    return paper


def test_dates_in_a_column_with_what_happens_beside_them_are_a_plan() -> None:
    paper = dated_rows(
        ("November", "Båtene får logg"), ("Januar", "Kaia åpner"), ("Mars", "Avtalen blir signert")
    )
    assert [(one["text"], one["from"]) for one in records(paper, "activity")] == [
        ("Båtene får logg", "2025-11"),
        ("Kaia åpner", "2026-01"),
        ("Avtalen blir signert", "2026-03"),
    ]


def test_two_dates_beside_texts_are_no_plan_without_a_heading_that_says_so() -> None:
    paper = dated_rows(("November", "Båtene får logg"), ("Januar", "Kaia åpner"))
    paper.document.pages[0].blocks[0].kind = BlockKind.PARAGRAPH
    assert records(paper, "activity") == []


def signed(*lines: str) -> Paper:
    paper = Paper().page().heading("Arbeidet i havna")
    for line in lines:
        paper.paragraph(line)
    return paper.paragraph("✔ ferdig   ➜ i arbeid   ✖ droppet")


def test_a_sign_of_the_key_before_a_task() -> None:
    paper = signed("✔ Skrive kravliste til bøyer", "✖ Lage egen app for loser")
    assert [(one["action"], one["status"]) for one in records(paper, "follow_up")] == [
        ("Skrive kravliste til bøyer", "ferdig"),
        ("Lage egen app for loser", "droppet"),
    ]


def test_a_sign_of_the_key_before_a_name() -> None:
    paper = signed("✔ Åpen kai på søndager (Kystlaget)", "✖ Nattlys i sundet (Losvakta)")
    assert [(one["subject"], one["value"]) for one in records(paper, "status")] == [
        ("Åpen kai på søndager", "completed"),
        ("Nattlys i sundet", "cancelled"),
    ]


@pytest.mark.parametrize(
    "lead",
    [
        "Rådet inviteres til å:",
        "Ledergruppen bes om å:",
        "Vi ber om at styringsgruppen",
        "Tre ting vi vil at styret skal si ja til",
        "Slik ønskjer vi at styret avgjer saka",
        "Arbeidsgruppas råd",
        "Vi foreslår",
    ],
)
def test_what_leads_in_a_proposal(lead: str) -> None:
    paper = Paper().page().heading("Sak 4/25").heading(lead, 16).item("Gi havna ansvar for felles vilkår")
    assert [(one["text"], one["outcome"]) for one in records(paper, "decision")] == [
        ("Gi havna ansvar for felles vilkår", "proposed")
    ]


def test_what_a_board_does_when_it_has_decided_is_proposed_on_a_slide() -> None:
    paper = Paper().page().heading("Ny kai").item("Havnestyret godkjenner planen for ny kai.")
    assert [one["text"] for one in records(paper, "decision")] == ["Havnestyret godkjenner planen for ny kai"]


@pytest.mark.parametrize("heading", ["Dette ba styret om sist", "Oppfølgingssaker"])
def test_what_a_board_asked_for_before_is_not(heading: str) -> None:
    paper = Paper().page().heading(heading).item("Havnestyret ber om en ny plan for kaia.")
    assert records(paper, "decision") == []


def test_questions_to_a_board_are_no_proposals() -> None:
    paper = Paper().page().heading("Dette må styret ta stilling til").item("Skal kaia stenges om natta?")
    assert records(paper, "decision") == []


def test_labels_in_a_column_beside_their_values() -> None:
    paper = Paper().page().heading("Ny kai ved Skarvnes")
    for at, (label, value) in enumerate((("Ansvar", "Havnesjefen"), ("Status", "Rød"), ("Fase", "Bygging"))):
        put(paper.document.pages[0], label, 60, 100.0 + at * 60)
        put(paper.document.pages[0], value, 260, 100.0 + at * 60)
    assert [(one["subject"], one["owner"]) for one in records(paper, "owner")] == [
        ("Ny kai ved Skarvnes", "Havnesjefen")
    ]
    assert [(one["subject"], one["value"]) for one in records(paper, "status")] == [
        ("Ny kai ved Skarvnes", "red")
    ]


def test_boxes_to_tick_are_before_items() -> None:
    paper = (
        Paper().page().heading("Huskeliste").paragraph("☑ Sende brev til losene").paragraph("☐ Male fyret")
    )
    assert [one["action"] for one in records(paper, "follow_up")] == ["Sende brev til losene", "Male fyret"]


def test_seasons_head_columns_of_a_plan() -> None:
    paper = Paper().page().heading("Vegen framover")
    page = paper.document.pages[0]
    for at, (season, what) in enumerate(
        (("Haust 2025", "Prøve med tre båtar"), ("Vår 2026", "Opne for alle båtar"))
    ):
        put(page, season, 60 + at * 300.0, 100, BlockKind.HEADING)
        put(page, what, 60 + at * 300.0, 130)
    found = [(one["text"], one["from"], one["to"]) for one in records(paper, "activity")]
    assert found == [
        ("Prøve med tre båtar", "2025-08", "2025-12"),
        ("Opne for alle båtar", "2026-01", "2026-06"),
    ]


def test_boxes_filled_with_the_colours_of_lights_over_texts() -> None:
    paper = Paper().page().heading("Fagområdene våre")
    page = paper.document.pages[0]
    for at, (name, fill) in enumerate((("Fyr", "#2e7d32"), ("Bøyer", "#c62828"))):
        x = 60 + at * 300.0
        box = put(page, name, x + 8, 108, BlockKind.HEADING, at)
        box.fill, box.frame = fill, (x, 100, x + 280, 130)
        put(page, "Lampene varer lenger enn før.", x, 140)
    assert [(one["subject"], one["subject_kind"], one["value"]) for one in records(paper, "status")] == [
        ("Fyr", "area", "green"),
        ("Bøyer", "area", "red"),
    ]
    assert len(records(paper, "assessment")) == 2


def test_two_boxes_of_a_drawing_have_no_status() -> None:
    paper = Paper().page().heading("Slik henger det sammen")
    page = paper.document.pages[0]
    for at, (name, fill) in enumerate((("Innlogging", "#2e7d32"), ("Datalager", "#c62828"))):
        x = 60 + at * 300.0
        box = put(page, name, x + 8, 108, BlockKind.HEADING, at)
        box.fill, box.frame = fill, (x, 100, x + 280, 130)
        put(page, "Henter nøkler og gir dem videre.", x, 140)
    assert records(paper, "status") == records(paper, "initiative") == []


def test_every_evidence_is_of_its_page() -> None:
    paper = signed("✔ Åpen kai på søndager (Kystlaget)", "✖ Nattlys i sundet (Losvakta)")
    for record in tag_document(paper.document):
        for part in record.evidence:
            page = paper.document.pages[part.page - 1]
            assert all(0 <= start < stop <= len(page.words) for start, stop in part.runs)


def test_who_answers_for_lines_with_signs_stands_at_their_right() -> None:
    paper = Paper().page().heading("Oppgåvene")
    page = paper.document.pages[0]
    for row, (line, who) in enumerate(
        (
            ("✔ Skrive kravliste", "Loskontoret"),
            ("➜ Bestille bøyer", "Driftssjefen"),
            ("✖ Male fyret", "Drift"),
        )
    ):
        put(page, line, 60, 100.0 + 24 * row)
        put(page, who, 400, 100.0 + 24 * row)
    put(page, "✔ ferdig ➜ i arbeid ✖ droppet", 60, 400)
    found = [(one["action"], one["owner"], one["status"]) for one in records(paper, "follow_up")]
    assert found == [
        ("Skrive kravliste", "Loskontoret", "ferdig"),
        ("Bestille bøyer", "Driftssjefen", "i arbeid"),
        ("Male fyret", "Drift", "droppet"),
    ]
