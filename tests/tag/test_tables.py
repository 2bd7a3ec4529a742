"""Tables become records by what their heads and cells show, whatever the paper."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from table_papers import C, Paper

from schemas.evidence import quote
from tag import tag_document


def records(paper: Paper, kind: str) -> list[dict[str, Any]]:
    found = [record.fields() for record in tag_document(paper.document)]
    return [
        {key: value for key, value in fields.items() if key != "kind"}
        for fields in found
        if fields["kind"] == kind
    ]


@pytest.mark.parametrize(
    "heads",
    [
        ("Tiltak", "Eier", "Status", "Risiko"),
        ("Prosjekt", "Ansvarleg", "Stode", "Risikonivå"),
        ("Project", "Owner", "Overall status", "Risk"),
        ("Prosjektnavn", "Ansvarlig virksomhet", "Trafikklys", "Risikobilde"),
    ],
)
def test_a_row_with_lights_gives_initiative_owner_status_and_risk(heads: Sequence[str]) -> None:
    paper = (
        Paper()
        .heading("Portefølje")
        .table(
            heads,
            ("Ferjevarsel", "Bruverket", C(light="green"), C(light="red")),
            ("Ny brulogg (NBL)", "Ferjeetaten", C(light="yellow"), C(light="yellow")),
        )
    )
    assert records(paper, "initiative") == [
        {"name": "Ferjevarsel"},
        {"name": "Ny brulogg", "aliases": ["NBL"]},
    ]
    assert {(r["subject"], r["owner"]) for r in records(paper, "owner")} == {
        ("Ferjevarsel", "Bruverket"),
        ("Ny brulogg", "Ferjeetaten"),
    }
    assert {(r["subject"], r["dimension"], r["value"]) for r in records(paper, "status")} == {
        ("Ferjevarsel", "status", "green"),
        ("Ferjevarsel", "risk", "red"),
        ("Ny brulogg", "status", "yellow"),
        ("Ny brulogg", "risk", "yellow"),
    }


def test_a_status_is_proved_by_its_row_and_its_sign() -> None:
    paper = Paper().table(("Tiltak", "Status"), ("Ferjevarsel", C(light="red")))
    (status,) = [record for record in tag_document(paper.document) if record.fields()["kind"] == "status"]
    page = paper.document.pages[0]
    proof = quote(page, status.evidence[0])
    assert proof.quote == "Ferjevarsel"
    assert page.marks[0].box in proof.boxes


def test_a_second_line_in_another_style_is_no_part_of_the_name() -> None:
    paper = Paper().table(
        ("Prosjekt", "Status"), ("*Ferjevarsel\nTekstmelding til faste reisende", C(light="green"))
    )
    assert records(paper, "initiative") == [{"name": "Ferjevarsel"}]


def test_a_stage_bar_is_told_by_the_stages_own_word() -> None:
    paper = Paper().table(
        ("Prosjekt", "Fase\nIdé – Plan – Bygging – I drift"),
        ("Ferjevarsel", C(bar=(4, 3))),
        ("Brulogg", C(bar=(4, 0))),
    )
    assert records(paper, "status") == [
        {"subject": "Ferjevarsel", "subject_kind": "initiative", "dimension": "progress", "value": "Bygging"}
    ]


def test_a_column_of_lights_without_a_head_is_a_status() -> None:
    paper = Paper().table(("Tiltak", ""), ("Ferjevarsel", C(light="red")), ("Brulogg", C(light="green")))
    assert [r["value"] for r in records(paper, "status")] == ["red", "green"]


def test_status_in_words() -> None:
    paper = Paper().table(
        ("Tiltak", "Status"), ("Ferjevarsel", "Ferdigstilt"), ("Brulogg", "Møte holdt i mai")
    )
    assert [(r["subject"], r["value"]) for r in records(paper, "status")] == [("Ferjevarsel", "completed")]


def test_indicators_are_assessed() -> None:
    paper = Paper().table(
        ("Indikator", "Framdrift", "Kommentar"),
        ("Andel ferjer i rute", C(light="yellow"), "Betre enn i fjor, men under målet."),
    )
    subject = {"subject": "Andel ferjer i rute", "subject_kind": "indicator"}
    assert records(paper, "status") == [{**subject, "dimension": "progress", "value": "yellow"}]
    assert records(paper, "assessment") == [{**subject, "text": "Betre enn i fjor, men under målet"}]
    assert records(paper, "initiative") == []


def test_goals_in_a_table_are_part_of_the_goal_in_the_heading() -> None:
    paper = (
        Paper()
        .heading("Mål 2 – Trygge overfarter")
        .page()
        .heading("Status")
        .table(("Delmål", "Fremdrift"), ("Alle kaier har rekkverk", C(light="green")))
    )
    assert {"title": "Alle kaier har rekkverk", "parent": "Mål 2"} in records(paper, "goal")


def test_a_table_goes_on_over_the_page_with_the_heads_it_had() -> None:
    paper = Paper().table(("Tiltak", "Eier"), ("Ferjevarsel", "Bruverket"))
    paper.page().table(("Brulogg", "Ferjeetaten"), heads=0, continues=True)
    assert {(r["subject"], r["owner"]) for r in records(paper, "owner")} == {
        ("Ferjevarsel", "Bruverket"),
        ("Brulogg", "Ferjeetaten"),
    }


def test_merged_cells_count_for_all_the_rows_they_cover() -> None:
    paper = (
        Paper()
        .heading("Mål 1 – Trygge overfarter")
        .table(
            ("Hvem", "Tjeneste", "Hva skal skje?", "Periode"),
            (C("Bruverket", rows=2), "Ferjevarsel", "Prøve varsling på to samband", "2025 – 2026"),
            ("Brulogg", "Ta i bruk på alle bruer", "2026 –"),
        )
    )
    assert records(paper, "activity") == [
        {
            "heading": "Trygge overfarter",
            "actor": "Bruverket",
            "service": "Ferjevarsel",
            "text": "Prøve varsling på to samband",
            "from": "2025",
            "to": "2026",
        },
        {
            "heading": "Trygge overfarter",
            "actor": "Bruverket",
            "service": "Brulogg",
            "text": "Ta i bruk på alle bruer",
            "from": "2026",
        },
    ]


def test_agenda() -> None:
    paper = (
        Paper()
        .heading("Saksliste")
        .table(
            ("Saksnr", "Tema", "Sakstype", "Tid"),
            (C("Faste saker", columns=4),),
            ("1-12/25", "Godkjenning av dagsorden\n/Kari Fjell, Bruverket", "Beslutning", "09.00–09.10"),
            ("", "Pause", "", "09.10-09.20"),
            ("2-12/25", "Ferjevarsel\n/Ola Vik og Siri Nes, Helse Fjord, Per Ås KS", "Drøfting", "kl. 09.20"),
        )
    )
    assert records(paper, "agenda_item") == [
        {
            "case_id": "1-12/25",
            "title": "Godkjenning av dagsorden",
            "item_type": "Beslutning",
            "start": "09.00",
            "end": "09.10",
            "presenters": [{"name": "Kari Fjell", "organisation": "Bruverket"}],
        },
        {"title": "Pause", "start": "09.10", "end": "09.20"},
        {
            "case_id": "2-12/25",
            "title": "Ferjevarsel",
            "item_type": "Drøfting",
            "start": "09.20",
            "presenters": [
                {"name": "Ola Vik", "organisation": "Helse Fjord"},
                {"name": "Siri Nes", "organisation": "Helse Fjord"},
                {"name": "Per Ås", "organisation": "KS"},
            ],
        },
    ]


def test_an_agenda_without_heads_is_known_by_its_times() -> None:
    paper = Paper().table(
        ("08.30", "Kaffe"),
        ("09.00", "Velkommen"),
        ("09.15", "Status for ferjene"),
        ("10.00", "Slutt"),
        heads=0,
    )
    assert [(r["start"], r["title"]) for r in records(paper, "agenda_item")] == [
        ("08.30", "Kaffe"),
        ("09.00", "Velkommen"),
        ("09.15", "Status for ferjene"),
        ("10.00", "Slutt"),
    ]


def test_an_agenda_sent_and_an_updated_one_are_told_apart_where_both_are_shown() -> None:
    rows = (("Sak", "Tid"), ("Velkommen", "09.00"))
    paper = (
        Paper().heading("Utsendt saksliste").table(*rows).page().heading("Oppdatert saksliste").table(*rows)
    )
    assert [r["version"] for r in records(paper, "agenda_item")] == ["sent", "updated"]
    alone = Paper().heading("Oppdatert saksliste").table(*rows)
    assert "version" not in records(alone, "agenda_item")[0]


def test_dependencies() -> None:
    paper = Paper().table(
        ("Tiltak", "Ansvarlig", "Avhengig av", "Kritikalitet", "Status", "Frist"),
        ("Ferjevarsel", "Bruverket", "Ny mobildekning på kaia", "Høy", C(light="red"), "01.03.2026"),
    )
    assert records(paper, "dependency") == [
        {
            "subject": "Ferjevarsel",
            "owner": "Bruverket",
            "on": "Ny mobildekning på kaia",
            "criticality": "Høy",
            "value": "red",
            "due": "2026-03-01",
        }
    ]


def test_actions() -> None:
    paper = Paper(upright=True).table(
        ("Nr", "Oppgave", "Ansvarlig", "Frist"),
        ("1", "Sende brev til fergerederiene.", "Kari Fjell", "15. mai 2026"),
    )
    assert records(paper, "follow_up") == [
        {"action": "Sende brev til fergerederiene", "owner": "Kari Fjell", "due": "2026-05-15"}
    ]


def test_measures_under_a_heading_on_actions_are_actions() -> None:
    rows = (("Tiltak", "Ansvarlig", "Frist"), ("Sende brev til rederiene", "Kari Fjell", "1. juni 2026"))
    assert len(records(Paper().heading("Aksjonspunkter").table(*rows), "follow_up")) == 1
    assert records(Paper().heading("Portefølje").table(*rows), "follow_up") == []


def test_costs_by_year_with_the_unit_of_the_caption() -> None:
    paper = (
        Paper()
        .paragraph("Beløp i millioner kroner.")
        .table(("Tiltak", "2025", "2026"), ("Ferjevarsel", "4,5", "12"), ("Sum", "4,5", "1 200"))
    )
    figures = [r for r in records(paper, "figure") if r["subject"] == "Ferjevarsel"]
    assert figures == [
        {"subject": "Ferjevarsel", "value": 4.5, "unit": "millioner kroner", "as_of": "2025", "text": "4,5"},
        {"subject": "Ferjevarsel", "value": 12, "unit": "millioner kroner", "as_of": "2026", "text": "12"},
    ]


def test_participants_and_other_tables_give_nothing() -> None:
    paper = Paper().table(("Navn", "Rolle", "Virksomhet"), ("Kari Fjell", "Leder", "Bruverket"))
    paper.page().table(("Felt", "Beskrivelse", "Type"), ("Dato", "Når ferja går", "Tekst"))
    assert [record for record in tag_document(paper.document) if record.fields()["kind"] != "document"] == []


def test_a_calendar_of_coloured_months_tells_no_status() -> None:
    months = [f"{month} 2025" for month in ("Januar", "Februar", "Mars", "April", "Mai")]
    rows = [("Tiltak", *months), ("Ny kai", *[C(light="red")] * 5), ("Ny båt", *[C(light="green")] * 5)]
    assert records(Paper().heading("Plan").table(*rows), "status") == []
    assert len(records(Paper().heading("Plan").table(*(row[:3] for row in rows)), "status")) == 4
