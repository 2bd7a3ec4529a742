"""Headings that tell only what became of things, names behind nouns, who takes over what, some of those counted."""

from __future__ import annotations

from typing import Any

import pytest
from table_papers import C, Paper

from tag import tag_document


def records(paper: Paper, kind: str) -> list[dict[str, Any]]:
    return [fields for one in tag_document(paper.document) if (fields := one.fields())["kind"] == kind]


def said(text: str) -> Paper:
    return Paper(upright=True).heading("Kort fortalt").paragraph(text)


@pytest.mark.parametrize(
    ("heading", "value"),
    [("Avsluttet siden sist", "completed"), ("Kommet til i perioden", "new"), ("Stansa i 2026", "cancelled")],
)
def test_headings_that_tell_what_became_of_what_has_owners(heading: str, value: str) -> None:
    paper = Paper(upright=True).heading(heading).item("Ny kai (Havneetaten)").item("Laget en ny plakat")
    assert [(one["subject"], one["value"]) for one in records(paper, "status")] == [("Ny kai", value)]
    assert [one["owner"] for one in records(paper, "owner")] == ["Havneetaten"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Det er ikke avgjort om prosjektet Vinterkart skal videreføres.", "Vinterkart"),
        ("Tilflyttarprosjektet Kom heim er i gang.", "Kom heim"),
        ("Styret fikk høre om satsingen «På lag» og dagens økonomi.", "På lag"),
    ],
)
def test_names_behind_nouns(text: str, name: str) -> None:
    assert name in [one["name"] for one in records(said(text), "initiative")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Brua er open, men utbetringsarbeidet Elvefot er avhengig av at isen går.", "Elvefot"),
        ("Ny losmodell står og faller på at to havner blir med.", "Ny losmodell"),
    ],
)
def test_what_waits_for_something_is_named(text: str, name: str) -> None:
    assert [one["subject"] for one in records(said(text), "dependency")] == [name]


def test_people_behind_nouns_are_no_initiatives() -> None:
    assert records(said("I prosjektet fikk Kari Fjell ansvaret for økonomien."), "initiative") == []


@pytest.mark.parametrize(
    "text",
    [
        "Ansvaret for prosjektet Ferjevarsel er flyttet fra Driftsenheten til Havneetaten.",
        "Havneetaten har tatt over ansvaret for prosjektet Ferjevarsel.",
        "Prosjektet Ferjevarsel eies fra nå av Havneetaten.",
    ],
)
def test_who_takes_over(text: str) -> None:
    assert [(one["subject"], one["owner"]) for one in records(said(text), "owner")] == [
        ("Ferjevarsel", "Havneetaten")
    ]


def test_a_compound_that_only_an_undertaking_has() -> None:
    found = records(said("Samhandlingsløftet er forsinket etter sommeren."), "status")
    assert [(one["subject"], one["value"]) for one in found] == [("Samhandlingsløftet", "yellow")]


def test_some_of_those_that_were_counted() -> None:
    found = records(said("Porteføljen har 18 satsinger, og 5 av dem er nye."), "figure")
    assert [(one["value"], one["unit"]) for one in found] == [(18, "satsinger"), (5, "satsinger")]


def test_each_number_has_the_month_behind_it() -> None:
    text = "Punktligheten var 91 prosent i september 2026, ned fra 93 prosent i august 2026."
    assert [(one["value"], one["as_of"]) for one in records(said(text), "figure")] == [
        (91, "2026-09"),
        (93, "2026-08"),
    ]


def test_a_stage_bar_leaves_the_light_beside_it() -> None:
    paper = Paper().table(
        ("Leveranse", "Hvor langt: Idé – Test – Drift", "Lys"),
        ("Ny kai", C(bar=(3, 2)), C(light="red")),
        ("Brulogg", C(bar=(3, 3)), C(light="green")),
    )
    found = sorted((one["subject"], one["dimension"], one["value"]) for one in records(paper, "status"))
    assert [one for one in found if one[1] == "status"] == [
        ("Brulogg", "status", "green"),
        ("Ny kai", "status", "red"),
    ]
    assert len(found) == 4


def test_lights_alone_in_a_column_of_assessments() -> None:
    paper = Paper().table(
        ("Satsing", "Ansvar", "Samlet vurdering"),
        ("Ny kai", "Havneetaten", C(light="red")),
        ("Brulogg", "Ferjeetaten", C(light="green")),
    )
    assert [one["value"] for one in records(paper, "status")] == ["red", "green"]


def test_an_agenda_whose_case_numbers_stand_under_sak() -> None:
    paper = Paper().table(
        ("Kl.", "Sak", "Hva", "Slag sak"),
        ("10.00–10.05", "1-08/26", "Innkalling", "Vedtak"),
        ("10.05–10.30", "2-08/26", "Ny kai", "Orientering"),
    )
    assert [(one["case_id"], one["title"]) for one in records(paper, "agenda_item")] == [
        ("1-08/26", "Innkalling"),
        ("2-08/26", "Ny kai"),
    ]


def test_a_heading_that_the_text_beneath_repeats_is_a_name() -> None:
    paper = (
        Paper(upright=True)
        .heading("Medisinsk utstyr på nett")
        .paragraph(
            "Medisinsk utstyr på nett er godt i gang og følger tidsplanen. Prosjektet ledes av Teknologistaben."
        )
    )
    assert [(one["subject"], one["value"]) for one in records(paper, "status")] == [
        ("Medisinsk utstyr på nett", "green")
    ]
    assert [(one["subject"], one["owner"]) for one in records(paper, "owner")] == [
        ("Medisinsk utstyr på nett", "Teknologistaben")
    ]


def test_headings_over_what_is_said_of_the_project() -> None:
    paper = Paper(upright=True)
    for name, said in (
        ("Ny hovedkai", "Prosjektet er forsinket."),
        ("Digital brulogg", "Tiltaket er fullført."),
    ):
        paper.heading(name).paragraph(said)
    paper.heading("Framdrift i arbeidet").paragraph("Prosjektet er forsinket.")
    assert [(one["subject"], one["value"]) for one in records(paper, "status")] == [
        ("Ny hovedkai", "yellow"),
        ("Digital brulogg", "completed"),
    ]


@pytest.mark.parametrize(
    ("text", "on", "value", "criticality"),
    [
        ("«Ny kai» melder rød avhengighet til Kartkontoret for dybdedata.", "dybdedata", "red", None),
        (
            "Prosjektet Ferjevarsel melder fortsatt gul avhengighet med høy kritikalitet til Kartkontoret.",
            "Kartkontoret",
            "yellow",
            "høy",
        ),
    ],
)
def test_reported_dependencies(text: str, on: str, value: str, criticality: str | None) -> None:
    (found,) = records(said(text), "dependency")
    assert (found["on"], found["value"], found.get("criticality")) == (on, value, criticality)
    assert records(said(text), "status") == []


def test_services_in_areas() -> None:
    paper = Paper().table(
        ("Område", "Tjeneste", "Ansvarlig", "Status"),
        ("Havn", "Kaiplass på nett", "Havneetaten", C(light="red")),
        ("Havn", "Båtvarsel", "Havneetaten", C(light="green")),
    )
    assert [one["subject"] for one in records(paper, "status")] == ["Kaiplass på nett", "Båtvarsel"]


def test_tasks_with_who_and_when_behind_a_dash() -> None:
    paper = (
        Paper(upright=True)
        .heading("Oppfølgingspunkter")
        .item("Skaffe nye bøyer – Havneetaten, innen 1. mars 2026")
    )
    (found,) = records(paper, "follow_up")
    assert (found["action"], found["owner"], found["due"]) == (
        "Skaffe nye bøyer",
        "Havneetaten",
        "2026-03-01",
    )


def test_months_before_what_happens() -> None:
    paper = Paper(upright=True).heading("Plan for 2026").item("April–mai: Brukertest av bøyene")
    (found,) = records(paper, "activity")
    assert (found["text"], found["from"], found["to"]) == ("Brukertest av bøyene", "2026-04", "2026-05")


def test_what_is_needed_ends_where_more_is_said_of_it() -> None:
    text = "Prosjektet Ferjevarsel er avhengig av nye master, som er ventet til høsten."
    assert [one["on"] for one in records(said(text), "dependency")] == ["nye master"]


def test_what_is_counted_in_english() -> None:
    found = records(said("More than 320 homes have been measured so far."), "figure")
    assert [(one["value"], one["unit"]) for one in found] == [(320, "homes")]
    assert records(said("1177 becomes a portal for the professionals."), "figure") == []


def test_cases_with_what_came_of_them_are_no_agenda() -> None:
    paper = (
        Paper()
        .heading("Sak 2-09/26 Oppfølgingspunkter")
        .table(
            ("Sak", "Tittel", "Hva ble sagt", "Oppfølging"),
            ("2-08/26", "Ny kai", "Rådet ba om tall.", "Tallene kommer i mai."),
            ("3-08/26", "Brulogg", "Rådet meldte om feil.", "Feilen er rettet."),
        )
    )
    assert records(paper, "agenda_item") == []
    assert [one["case_id"] for one in records(paper, "follow_up")] == ["2-08/26", "3-08/26"]


def test_a_part_of_a_known_name_is_no_other() -> None:
    paper = (
        Paper(upright=True)
        .heading("Prosjekter")
        .table(("Prosjekt", "Eier"), ("Chat med veileder", "Havneetaten"))
        .paragraph("Driftsenheten har overtatt ansvaret for Chat med veileder, som ble tatt i bruk i mai.")
    )
    assert [one["name"] for one in records(paper, "initiative")] == ["Chat med veileder"]
