"""Lists without bullets, labelled measures, goals over texts, decisions that name their case, and key figures."""

from __future__ import annotations

from typing import Any

import pytest
from table_papers import Paper

from tag import tag_document


def records(paper: Paper, kind: str) -> list[dict[str, Any]]:
    return [one for record in tag_document(paper.document) if (one := record.fields())["kind"] == kind]


def slide(heading: str, *lines: str) -> Paper:
    paper = Paper().page().heading(heading)
    for line in lines:
        paper.paragraph(line)
    return paper


def test_measures_are_told_by_their_labels_under_goals() -> None:
    paper = Paper().page().heading("Mål og tiltak").heading("Mål 1: Trygg havn", 14)
    paper.item("Tiltak 1.1: Styrke tilsynet (Losen)").item("Tiltak 1.2: Nye redningsbøyer (Havnesjefen)")
    assert [(one["subject"], one["owner"]) for one in records(paper, "owner")] == [
        ("Styrke tilsynet", "Losen"),
        ("Nye redningsbøyer", "Havnesjefen"),
    ]
    assert [one["name"] for one in records(paper, "initiative")] == ["Styrke tilsynet", "Nye redningsbøyer"]


def test_a_single_label_makes_no_list_of_measures() -> None:
    paper = Paper().page().heading("Merknader").item("Tiltak 1.1: Se vedlegg").item("Ingen andre merknader")
    assert not records(paper, "initiative")


def test_headings_with_texts_under_one_of_goals_are_goals() -> None:
    paper = Paper().page().heading("Våre strategiske mål")
    paper.heading("Grønn havn", 14).paragraph("Vi skal ha strøm på alle kaier innen 2028.")
    paper.heading("Fornøyde rederier", 14).paragraph("Minst 90 % skal være fornøyd.")
    assert [one["title"] for one in records(paper, "goal")] == ["Grønn havn", "Fornøyde rederier"]


def test_lines_of_a_slide_need_no_bullets_to_be_what_is_to_come() -> None:
    paper = slide("Neste steg", "Legge ut anbudet", "Velge leverandør")
    assert [one["text"] for one in records(paper, "activity")] == ["Legge ut anbudet", "Velge leverandør"]


def test_a_heading_that_is_a_date_tells_when() -> None:
    paper = Paper().page().heading("Roadmap").heading("Q1 2026", 14).paragraph("Design of the quay")
    paper.heading("Q2 2026", 14).paragraph("Procurement of cranes")
    assert [(one["text"], one["from"]) for one in records(paper, "activity")] == [
        ("Design of the quay", "2026-Q1"),
        ("Procurement of cranes", "2026-Q2"),
    ]


@pytest.mark.parametrize(
    ("lines", "case_id"),
    [
        (("Vedtak i sak 31/26", "Styret godkjenner salget av Kaigata 4."), "31/26"),
        (("FSK-sak 12/26", "Vedtak", "Formannskapet godkjenner nye takster for kaia."), "12/26"),
    ],
)
def test_decisions_name_their_case(lines: tuple[str, ...], case_id: str) -> None:
    paper = Paper(upright=True).page().heading("Møtebok", 24)
    *heads, last = lines
    for head in heads:
        paper.heading(head, 14)
    (found,) = records(paper.paragraph(last), "decision")
    assert (found["case_id"], found["text"]) == (case_id, last.rstrip("."))


def test_the_case_may_stand_before_the_word_for_a_decision() -> None:
    paper = Paper(upright=True).page().heading("Møtebok", 24).heading("KST 45/26 Vedtak:", 14)
    (found,) = records(paper.paragraph("Kommunestyret vedtar planen for kaia."), "decision")
    assert (found["case_id"], found["text"]) == ("KST 45/26", "Kommunestyret vedtar planen for kaia")


def test_proposals_in_a_list_have_each_its_own_case() -> None:
    paper = Paper().page().heading("Beslutningspunkter")
    paper.item("Sak 3: Styringsgruppen godkjenner ny plan").item(
        "Sak 4: Styringsgruppen tar saken til orientering"
    )
    assert [(one["case_id"], one["text"]) for one in records(paper, "decision")] == [
        ("3", "Styringsgruppen godkjenner ny plan"),
        ("4", "Styringsgruppen tar saken til orientering"),
    ]


@pytest.mark.parametrize(
    ("line", "subject", "value", "unit"),
    [
        ("12 400 innbyggere", "Nøkkeltall for havnen", 12400, "innbyggere"),
        ("Antall fristbrudd: 340 (mål: 200)", "Antall fristbrudd", 340, "fristbrudd"),
        ("Andelen kaier med strøm økte til 12 prosent", "Andelen kaier med strøm", 12, "%"),
    ],
)
def test_key_figures_in_lines(line: str, subject: str, value: float, unit: str) -> None:
    paper = Paper(upright=True).page().heading("Rapport fra havnen", 24).paragraph("Om året.")
    paper.heading("Nøkkeltall for havnen", 14).paragraph(line)
    assert [(one["subject"], one["value"], one["unit"]) for one in records(paper, "figure")] == [
        (subject, value, unit)
    ]


def test_a_card_is_named_by_what_stands_behind_its_kind() -> None:
    paper = slide("Prosjektkort: Digital losbestilling", "Prosjekteier: Losen", "Status: Grønn")
    paper.paragraph("Avhengig av: Nytt kart fra Kartverket").paragraph(
        "Neste milepæl: Pilot i september 2026"
    )
    assert [one["name"] for one in records(paper, "initiative")] == ["Digital losbestilling"]
    (document,) = records(paper, "document")
    assert "date" not in document
    assert document.get("body") != "Kartverket"


def test_goals_may_go_by_codes() -> None:
    paper = Paper().page().heading("Strategiske mål").item("S1 Trygg havn").item("S2: Stolte loser")
    assert [(one["label"], one["title"]) for one in records(paper, "goal")] == [
        ("S1", "Trygg havn"),
        ("S2", "Stolte loser"),
    ]


@pytest.mark.parametrize(
    ("heading", "text", "title"),
    [
        (
            "Satsing på los",
            "Mål: Alle loser skal ha en plan innen 2026.",
            "Alle loser skal ha en plan innen 2026",
        ),
        ("Hovedmål", "Havnetjenester som henger sammen.", "Havnetjenester som henger sammen"),
    ],
)
def test_one_goal_as_a_text(heading: str, text: str, title: str) -> None:
    paper = Paper(upright=True).page().heading("Plan for havnen", 24).heading(heading, 14).paragraph(text)
    assert [one["title"] for one in records(paper, "goal")] == [title]


def test_a_target_behind_the_same_label_is_no_goal() -> None:
    paper = (
        Paper(upright=True)
        .page()
        .heading("Plan for havnen", 24)
        .heading("Ventetid", 14)
        .paragraph("Mål: 95 %")
    )
    assert not records(paper, "goal")


def test_a_label_leads_in_a_list_of_measures_as_a_heading_does() -> None:
    paper = Paper(upright=True).page().heading("Plan for havnen", 24).heading("Satsing på los", 14)
    paper.paragraph("Tiltak:").item("Felles losskole").item("Årlige samtaler med losene")
    assert [one["name"] for one in records(paper, "initiative")] == [
        "Felles losskole",
        "Årlige samtaler med losene",
    ]


def test_key_results_are_no_kroner() -> None:
    paper = Paper().page().heading("OKR").paragraph("KR 1.1: Anløp uten venting er over 50 %")
    assert [one["unit"] for one in records(paper, "figure")] == ["%"]


def test_what_a_goal_is_measured_by_in_words_is_none_of_its_own() -> None:
    paper = Paper(upright=True).page().heading("Plan for havnen", 24).heading("Mål 1 Trygg los", 14)
    paper.paragraph("Målsetting: Alle båter skal få los innen ti minutter i 2027.")
    assert [one["title"] for one in records(paper, "goal")] == ["Trygg los"]
