"""What table columns hold is told by their cells where no head tells it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from table_papers import C, Paper

from tag import tag_document


def told(paper: Paper, kind: str, *fields: str) -> list[tuple[Any, ...]]:
    """These fields of the records of a kind."""
    found = [record.fields() for record in tag_document(paper.document)]
    return [tuple(one.get(name) for name in fields) for one in found if one["kind"] == kind]


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        (("I rute", "Noe forsinket", "Ferdig"), ["green", "yellow", "completed"]),
        (("R", "Y", "G"), ["red", "yellow", "green"]),
        (("Gul – venter på kai", "Rød – ingen anbud", "Grønn"), ["yellow", "red", "green"]),
    ],
)
def test_a_column_of_statuses_under_an_unknown_head(said: Sequence[str], meant: list[str]) -> None:
    names = ("Ferjevarsel", "Ny brulogg", "Kaipuls")
    paper = Paper().table(("Tiltak", "Slik går det"), *zip(names, said, strict=True))
    assert told(paper, "status", "subject", "value") == list(zip(names, meant, strict=True))


def test_a_letter_that_may_mean_two_colours_tells_none() -> None:
    paper = Paper().table(("Tiltak", "Gruppe"), ("Ferjevarsel", "G"), ("Ny brulogg", "R"))
    assert told(paper, "status", "value") == []


def test_letters_that_are_no_colours_tell_none() -> None:
    paper = Paper().table(("Tiltak", "Status"), ("Ferjevarsel", "A"), ("Ny brulogg", "C"))
    assert told(paper, "status", "value") == []


def test_a_column_of_days_tells_by_when() -> None:
    paper = Paper().table(
        ("Løpenr", "Skal gjøres", "Hvem", "Til"),
        ("7", "Skaffe tilbud på nye bøyer", "Havnesjefen", "12. mai 2025"),
        ("9", "Gå gjennom vaktlista", "Kari Vik", "1.6.2025"),
    )
    assert told(paper, "follow_up", "action", "owner", "due") == [
        ("Skaffe tilbud på nye bøyer", "Havnesjefen", "2025-05-12"),
        ("Gå gjennom vaktlista", "Kari Vik", "2025-06-01"),
    ]


def test_a_table_that_opens_the_next_page_without_heads_has_those_of_the_one_before() -> None:
    paper = Paper().page().heading("Prosjekter").table(("Prosjekt", "Status"), ("Ferjevarsel", "Forsinket"))
    paper.page().table(("Kaipuls", "I rute"), heads=0)
    assert told(paper, "status", "subject", "value") == [("Ferjevarsel", "yellow"), ("Kaipuls", "green")]


def test_a_column_of_numbers_beside_years_is_one_of_figures() -> None:
    paper = Paper().table(
        ("Post", "2024", "Ventet ved årets slutt"), ("Drift", "412,5", "409,0"), ("Utstyr", "88,0", "61,5")
    )
    assert told(paper, "figure", "subject", "value", "as_of") == [
        ("Drift", 412.5, "2024"),
        ("Drift", 409, None),
        ("Utstyr", 88, "2024"),
        ("Utstyr", 61.5, None),
    ]


def test_the_column_of_owners_is_told_by_what_answers() -> None:
    paper = Paper().table(
        ("Tiltak", "Hos oss", "Status"),
        ("Ferjevarsel", "Losavdelingen", "I rute"),
        ("Ny brulogg", "AKY", "Forsinket"),
        ("Kaipuls", "Havnesjefen", "I rute"),
    )
    assert told(paper, "owner", "owner") == [("Losavdelingen",), ("AKY",), ("Havnesjefen",)]


def test_a_table_turned_on_its_side() -> None:
    paper = (
        Paper()
        .page()
        .heading("Prosjektene")
        .table(
            ("", "Ferjevarsel", "Ny brulogg"),
            ("Eier", "Losavdelingen", "Havnesjefen"),
            ("Status", C(light="green"), C(light="red")),
            ("Frist", "1.5.2026", "1.9.2026"),
        )
    )
    assert told(paper, "status", "subject", "value") == [("Ferjevarsel", "green"), ("Ny brulogg", "red")]
    assert told(paper, "owner", "subject", "owner") == [
        ("Ferjevarsel", "Losavdelingen"),
        ("Ny brulogg", "Havnesjefen"),
    ]


def test_a_cross_in_the_column_of_a_status() -> None:
    paper = Paper().table(
        ("Tiltak", "I rute", "Forsinket", "Ferdig"),
        ("Ferjevarsel", "x", "", ""),
        ("Ny brulogg", "", "X", ""),
        ("Kaipuls", "", "", "✓"),
    )
    assert told(paper, "status", "subject", "value") == [
        ("Ferjevarsel", "green"),
        ("Ny brulogg", "yellow"),
        ("Kaipuls", "completed"),
    ]


def test_who_and_when_in_one_column() -> None:
    paper = Paper().table(
        ("Oppfølgingspunkt", "Ansvarlig og frist"),
        ("Skaffe tilbud på bøyer", "Havnesjefen, innen 1. mai 2026"),
        ("Gå gjennom vaktlista", "Kari Vik 12.6.2026"),
    )
    assert told(paper, "follow_up", "owner", "due") == [
        ("Havnesjefen", "2026-05-01"),
        ("Kari Vik", "2026-06-12"),
    ]


def test_a_status_with_its_reason() -> None:
    paper = Paper().table(("Tiltak", "Status"), ("Ferjevarsel", "Noe forsinket på grunn av is"))
    assert told(paper, "status", "value") == [("yellow",)]


def test_a_stage_of_a_project_is_no_colour() -> None:
    paper = Paper().table(
        ("Prosjekt", "Fase", "Status"),
        ("Ferjevarsel", "Planlegging", "I rute"),
        ("Kaipuls", "Gjennomføring", "Forsinket"),
    )
    assert told(paper, "status", "subject", "dimension", "value") == [
        ("Ferjevarsel", "status", "green"),
        ("Kaipuls", "status", "yellow"),
    ]


def test_numbers_under_a_status_are_values() -> None:
    paper = Paper().table(
        ("Indikator", "Nullpunkt", "Status 2024", "Mål 2027"), ("Andel elbiler", "34 %", "52 %", "100 %")
    )
    assert told(paper, "figure", "value", "as_of") == [
        (34, None),
        (52, "2024"),
    ]


def test_words_under_cost_are_not_the_status_that_another_head_tells() -> None:
    paper = (
        Paper()
        .heading("Delprosjektene")
        .table(
            ("Delprosjekt", "Kostnad", "Samlet"),
            ("Nybygget", "avvik", "Grønn"),
            ("Hyblene", "avvik", "Grønn"),
        )
    )
    assert told(paper, "status", "value") == [("green",), ("green",)]


def test_since_when_something_is_critical_is_a_day() -> None:
    paper = Paper().table(
        ("Avhengighet", "Berørt prosjekt", "Kritisk fra"),
        ("Strøm i nettet", "Ladestasjoner", "01.06.2025"),
        ("Vedtak om bom", "Ny vei", "15.12.2025"),
    )
    assert told(paper, "dependency", "subject", "due") == [
        ("Ladestasjoner", "2025-06-01"),
        ("Ny vei", "2025-12-15"),
    ]


def test_what_is_decided_by_whom_is_a_decision() -> None:
    paper = Paper().table(
        ("Nr", "Beslutning", "Besluttet av", "Dato"),
        ("B1", "Plattformen kjøpes som tjeneste", "Styringsgruppen", "01.02.2024"),
        ("B2", "Piloten går i to kommuner", "Programstyret", "15.03.2024"),
    )
    assert told(paper, "decision", "text") == [
        ("Plattformen kjøpes som tjeneste",),
        ("Piloten går i to kommuner",),
    ]
    assert told(paper, "follow_up") == []


def test_a_plan_with_how_it_goes_names_the_measures_too() -> None:
    paper = Paper().table(
        ("Tiltak", "Aktivitetar i 2025", "Ansvar", "Framdrift"),
        ("Ny symjehall", "Prosjektering og anbod", "Eigedom", "I rute"),
        ("Skuleruta", "Ny avtale med selskapet", "Samferdsle", "Forseinka"),
    )
    assert told(paper, "status", "subject", "value") == [
        ("Ny symjehall", "green"),
        ("Skuleruta", "yellow"),
    ]
    assert len(told(paper, "activity")) == 2


def test_what_numbers_the_measures_names_none() -> None:
    paper = Paper().table(
        ("Tiltak nr.", "Navn", "Eier", "Status"),
        ("T1", "Bedre skilting", "Vei", "Gul"),
        ("T2", "Ny bru", "Bygg", "Rød"),
    )
    assert told(paper, "status", "subject", "value") == [("Bedre skilting", "yellow"), ("Ny bru", "red")]


def test_yes_below_a_head_that_asks_whether_it_is_done() -> None:
    paper = Paper().table(
        ("Tiltak", "Ansvarleg", "Gjennomført?"),
        ("Ladepunkt ved skulane", "Eigedom", "Ja"),
        ("Klimarekneskap", "Økonomi", "Nei"),
    )
    assert told(paper, "status", "subject", "value") == [("Ladepunkt ved skulane", "completed")]


def test_rows_of_statuses_list_what_is_in_them() -> None:
    paper = Paper().table(
        ("Status", "Antall", "Prosjekt"),
        ("Grønn", "2", "Ny legevakt, Felles arkiv"),
        ("Rød", "1", "Ny svømmehall"),
    )
    assert told(paper, "status", "subject", "value") == [
        ("Ny legevakt", "green"),
        ("Felles arkiv", "green"),
        ("Ny svømmehall", "red"),
    ]


def test_decisions_with_what_came_of_them_are_followed_up() -> None:
    paper = Paper().table(
        ("Sak", "Tittel", "Vedtak", "Oppfølging"),
        ("12/25", "Låneopptak", "Styret godkjenner lånet.", "Avtale er inngått"),
        ("13/25", "Ny vedtekt", "Vedtektene endres.", "Sendt til årsmøtet"),
    )
    assert told(paper, "follow_up", "case_id", "title", "text", "action") == [
        ("12/25", "Låneopptak", "Styret godkjenner lånet", "Avtale er inngått"),
        ("13/25", "Ny vedtekt", "Vedtektene endres", "Sendt til årsmøtet"),
    ]


@pytest.mark.parametrize("head", ["Stilling", "Position"])
def test_where_things_stand_under_a_head_that_may_be_of_what_people_are(head: str) -> None:
    rows = (("Ferjevarsel", "etter plan"), ("Ny brulogg", "noe bak"), ("Kaipuls", "på vent"))
    paper = Paper().table(("Satsing", head, "Merknad"), *((*row, "Bøyene er kommet.") for row in rows))
    assert told(paper, "status", "subject", "value") == [
        ("Ferjevarsel", "green"),
        ("Ny brulogg", "yellow"),
        ("Kaipuls", "paused"),
    ]


def test_what_people_are_is_no_status() -> None:
    paper = Paper().table(("Navn", "Stilling"), ("Kari Vik", "Havnesjef"), ("Ola Dal", "Losoldermann"))
    assert told(paper, "status", "value") == []
