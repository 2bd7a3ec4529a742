"""Decks of product boards: plans in groups, cases in running heads, followed-up orders, keys on a page of their own."""

from __future__ import annotations

import pytest
from table_papers import C, Paper, found, told

from schemas.page import BlockKind
from tag.cases import case_ids, case_in
from tag.headings import explains
from tag.tables.people import presenters


def test_tasks_before_the_delivery_they_are_for_are_planned_where_spans_tell_when() -> None:
    paper = Paper().heading("Arbeidsplan")
    paper.table(
        ("Når", "Arbeid", "Leveranse", "Utføres av"),
        (C("Hovedmål 1: Havna skal være trygg", columns=4),),
        ("nov. 2026 – jan. 2027", "Skifte lys på kaiene", "Kailys", "Havnevakta"),
        ("fra april 2027", "Prøve varsling i tåke", "Tåkevarsel", "Kystetaten"),
    )
    assert told(paper, "activity", "heading", "actor", "service", "from", "to") == [
        ("Havna skal være trygg", "Havnevakta", "Kailys", "2026-11", "2027-01"),
        ("Havna skal være trygg", "Kystetaten", "Tåkevarsel", "2027-04", None),
    ]
    assert not found(paper, "owner")


def test_what_was_wanted_stands_between_the_case_and_what_was_done() -> None:
    paper = Paper().heading("Oppfølging av tidligere saker")
    paper.table(
        ("Fra sak", "Rådet ville ha", "Slik er det fulgt opp", "Hos", "Innen"),
        (
            "*HR 28/26\nVarsling i tåke",
            "En oversikt over hvem som varsler",
            "Oversikten er på høring",
            "Kystetaten",
            "13.11.2026",
        ),
        (
            "*HR 31/26\nLys på kaiene",
            "Et besøk før snøen kommer",
            "Besøket er flyttet til våren",
            "Havnevakta",
            "10.12.2026",
        ),
    )
    assert told(paper, "follow_up", "case_id", "title", "text", "action")[0] == (
        "HR 28/26",
        "Varsling i tåke",
        "En oversikt over hvem som varsler",
        "Oversikten er på høring",
    )


def test_a_running_head_that_is_a_case_tells_what_case_the_page_is_of() -> None:
    paper = Paper()
    for case in ("HR 42/26", "HR 43/26"):
        paper.page().put(case, 30, 5, BlockKind.HEADER, 10)
        paper.heading("Kailys og tåkevarsel").paragraph(
            "Forslag til vedtak: Rådet tar saken til etterretning."
        )
    assert told(paper, "decision", "case_id") == [("HR 42/26",), ("HR 43/26",)]


def test_the_case_of_an_earlier_decision_keeps_its_board() -> None:
    paper = Paper().heading("HR 42/26 Protokollen")
    paper.paragraph("Vedtak i sak HR 36/26: Rådet ber om at rammene for 2027 holdes.")
    assert told(paper, "decision", "case_id", "outcome") == [("HR 36/26", "adopted")]


def test_case_numbers_in_texts() -> None:
    assert case_in("HR 28/26 Varsling") == "HR 28/26"
    assert case_in("Se 28/26") == "28/26"
    assert case_in("Varsling") is None
    assert case_ids("i sak HR 36/26 og 4/26") == ["HR 36/26", "4/26"]


@pytest.mark.parametrize("dash", ["–", "-"])
def test_lines_of_a_person_and_a_body_are_not_two_people(dash: str) -> None:
    people = presenters([f"Ivar Vik {dash} Nordkyst Persontrafikk", f"Liv Nes {dash} Havnevakta"])
    assert [(one.name, one.organisation) for one in people] == [
        ("Ivar Vik", "Nordkyst Persontrafikk"),
        ("Liv Nes", "Havnevakta"),
    ]


def test_an_owner_beneath_a_name_goes_on_on_the_next_line() -> None:
    paper = Paper().heading("Tilstand for leveransene")
    paper.table(
        ("Tilstand", "Leveranse"),
        (C(light="green"), "*Kailys\nledes av Havnenes\nfellesforum"),
        (C(light="red"), "*Tåkevarsel\nledes av Kystetaten"),
    )
    assert told(paper, "owner", "subject", "owner") == [
        ("Kailys", "Havnenes fellesforum"),
        ("Tåkevarsel", "Kystetaten"),
    ]


def test_need_for_something_of_something_is_whole() -> None:
    paper = Paper(upright=True).heading("Avhengigheter")
    paper.paragraph("Sporkartet avhenger av ny innmåling av sporvekslene på sidebanene.")
    assert told(paper, "dependency", "on") == [("ny innmåling av sporvekslene på sidebanene",)]


def test_a_question_assesses_nothing() -> None:
    paper = Paper().heading("Mål 1: Havna skal være trygg")
    paper.paragraph("Vurdering: Lysene er på plass, men tåka varsles for sent.")
    paper.paragraph("Drøfting: Er målet konkret nok til å styre etter?")
    assert len(found(paper, "assessment")) == 1


def test_the_day_behind_the_number_of_a_meeting_is_the_decks() -> None:
    paper = Paper().heading("Produktrådet for kailys").heading("17. møte, torsdag 22. oktober 2026", 16)
    assert told(paper, "document", "date", "meeting_number") == [("2026-10-22", "17")]


@pytest.mark.parametrize(
    "heading", ["Tegnforklaring", "Status – slik leses oversikten", "Korleis lese fargane", "Reading guide"]
)
def test_headings_over_keys(heading: str) -> None:
    assert explains(heading)
    assert not explains("Status for prosjektene")
