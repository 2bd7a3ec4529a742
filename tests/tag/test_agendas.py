"""Agendas without a table, and the numbers that cases go by."""

from __future__ import annotations

from typing import Any

import pytest
from table_papers import Paper

from schemas.records import Presenter
from tag import tag_document
from tag.cases import case_ids, leading_case
from tag.tables.people import presented_by


def items(paper: Paper) -> list[dict[str, Any]]:
    found = [record.fields() for record in tag_document(paper.document)]
    return [{k: v for k, v in one.items() if k != "kind"} for one in found if one["kind"] == "agenda_item"]


@pytest.mark.parametrize(
    ("text", "number", "kind"),
    [
        ("Sak 12/26 Ny kai", "12/26", None),
        ("PS 12/26 Ny kai", "PS 12/26", None),
        ("O-sak 12/26 Ny kai", "12/26", "O-sak"),
        ("Sak nr. 3-45/26: Ny kai", "3-45/26", None),
        ("Sak 045-2026 Ny kai", "045-2026", None),
        ("26/031 Ny kai", "26/031", None),
        ("Vedtakssak 4 – Ny kai", "4", "Vedtakssak"),
    ],
)
def test_numbers_of_cases(text: str, number: str, kind: str | None) -> None:
    case = leading_case(text)
    assert case is not None
    assert (case.number, case.kind, text[case.stop :]) == (number, kind, "Ny kai")


@pytest.mark.parametrize(
    "text", ["3/4 av kaia", "12.05.2026 Ny kai", "Saker til neste møte", "24/7 vakt", "1.5 m"]
)
def test_other_numbers(text: str) -> None:
    assert leading_case(text) is None


def test_cases_in_a_text() -> None:
    assert case_ids("Se sak 12/26 og 3-45/26, jf. arkivsak 2026/1187 og ½, 3/4 deler") == ["12/26", "3-45/26"]


def test_lines_that_begin_with_cases() -> None:
    paper = (
        Paper(upright=True)
        .page()
        .heading("Innkalling")
        .paragraph("V-sak 1/26 Budsjett v/økonomisjef Ola Vik")
        .paragraph("O-sak 2/26 Ny kai (Siri Nes, Havneetaten)")
        .paragraph("E-sak 3/26 Eventuelt")
    )
    assert items(paper) == [
        {"case_id": "1/26", "title": "Budsjett", "item_type": "V-sak", "presenters": [{"name": "Ola Vik"}]},
        {
            "case_id": "2/26",
            "title": "Ny kai",
            "item_type": "O-sak",
            "presenters": [{"name": "Siri Nes", "organisation": "Havneetaten"}],
        },
        {"case_id": "3/26", "title": "Eventuelt", "item_type": "E-sak"},
    ]


def test_lines_that_begin_with_the_time_of_day() -> None:
    paper = (
        Paper()
        .page()
        .heading("Program")
        .paragraph("09.00–09.20 Velkommen v/møteleder")
        .paragraph("kl. 09.20 Ny kai – drøfting")
        .paragraph("10.30 Slutt")
    )
    assert items(paper) == [
        {"title": "Velkommen", "start": "09.00", "end": "09.20", "presenters": [{"name": "møteleder"}]},
        {"title": "Ny kai", "item_type": "drøfting", "start": "09.20"},
        {"title": "Slutt", "start": "10.30"},
    ]


def test_a_list_under_a_heading_that_says_so() -> None:
    paper = (
        Paper().page().heading("Dagsorden").item("Godkjenning av referat").item("Ny kai").item("Eventuelt")
    )
    assert [item["title"] for item in items(paper)] == ["Godkjenning av referat", "Ny kai", "Eventuelt"]


def test_cases_with_text_between_are_no_agenda() -> None:
    paper = Paper(upright=True).page()
    for number in range(1, 5):
        paper = paper.heading(f"Sak {number}/26 Ny kai").paragraph("Rådet snakket lenge om saken.")
    assert items(paper) == []


def test_cases_that_are_followed_up_are_no_agenda() -> None:
    paper = Paper().page().heading("Oppfølgingssaker")
    for number in range(1, 5):
        paper = paper.paragraph(f"{number}/25 Ny kai")
    assert items(paper) == []


@pytest.mark.parametrize(
    ("text", "title", "people"),
    [
        ("Ny kai, Kari Vik (Havneetaten)", "Ny kai", [("Kari Vik", "Havneetaten")]),
        ("Ny kai (Kari Vik)", "Ny kai", [("Kari Vik", None)]),
        (
            "Ny kai – Kari Vik og Ola Nes (Havneetaten)",
            "Ny kai",
            [("Kari Vik", "Havneetaten"), ("Ola Nes", "Havneetaten")],
        ),
        ("Ny kai (Nordvik)", "Ny kai (Nordvik)", []),
    ],
)
def test_who_presents_may_stand_with_a_body_in_brackets(
    text: str, title: str, people: list[tuple[str, str | None]]
) -> None:
    presented, who = presented_by(text)
    assert (presented, [(one.name, one.organisation) for one in who]) == (title, people)


def test_a_row_without_letters_is_no_item() -> None:
    paper = (
        Paper()
        .heading("Saksliste")
        .table(("Tid", "Sak"), ("10.00", "15209"), ("10.20", "Ny kai"), ("11.00", "Eventuelt"))
    )
    assert [one["title"] for one in items(paper)] == ["Ny kai", "Eventuelt"]


def test_a_company_with_a_name_like_a_persons_is_whose_the_one_before_it_is() -> None:
    assert presented_by("Ny kai, Kari Vik, Nordic Harbours") == (
        "Ny kai",
        (Presenter(name="Kari Vik", organisation="Nordic Harbours"),),
    )
    assert [one.name for one in presented_by("Ny kai, Kari Vik, Ola Nes")[1]] == ["Kari Vik", "Ola Nes"]
    assert [one.name for one in presented_by("Ny kai, Kari AAsen, Fjordlaget")[1]] == ["Kari AAsen"]


def test_coming_meetings_and_their_cases_are_no_agenda() -> None:
    paper = Paper().heading("Eventuelt").heading("Møteplan", 14)
    paper.item("Møte 4/2025: torsdag 20. november, Bodø").item("Møte 1/2026: torsdag 12. februar, digitalt")
    paper.heading("Saker meldt til møtet i november", 14)
    paper.item("Ny pris for tau").item("Evaluering av kurs for losene")
    assert items(paper) == []
