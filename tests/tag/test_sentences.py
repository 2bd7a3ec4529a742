"""What sentences say of initiatives, and what they do not say."""

from __future__ import annotations

from typing import Any

import pytest
from table_papers import Paper

from tag import tag_document


def records(text: str, *more: str) -> list[dict[str, Any]]:
    paper = Paper(upright=True).heading("Status").paragraph(text)
    for one in more:
        paper.paragraph(one)
    return [record.fields() for record in tag_document(paper.document)]


def of(kind: str, text: str, *more: str) -> list[dict[str, Any]]:
    return [record for record in records(text, *more) if record["kind"] == kind]


@pytest.mark.parametrize(
    ("text", "subject", "dimension", "value"),
    [
        ("Tiltaket «Ny kai» melder fortsatt rød status på grunn av is.", "Ny kai", "status", "red"),
        ("Prosjektet Ferjevarsel har gul risiko.", "Ferjevarsel", "risk", "yellow"),
        ("Tiltaket «Ny kai» er satt på pause i påvente av midler.", "Ny kai", "status", "paused"),
        ("Prosjektet Ferjevarsel er ferdigstilt.", "Ferjevarsel", "status", "completed"),
        ("Prosjektet Ferjevarsel er rødt fordi båten er borte.", "Ferjevarsel", "status", "red"),
        ("Tiltaket «Ny kai» er sett på pause.", "Ny kai", "status", "paused"),
        ("Prosjektet Ferjevarsel melder raud status.", "Ferjevarsel", "status", "red"),
        ("The project Ferry Watch is on hold.", "Ferry Watch", "status", "paused"),
    ],
)
def test_status_in_words(text: str, subject: str, dimension: str, value: str) -> None:
    (status,) = of("status", text)
    assert (status["subject"], status["dimension"], status["value"]) == (subject, dimension, value)
    assert [record["name"] for record in of("initiative", text)] == [subject]


@pytest.mark.parametrize(
    "text",
    [
        "Ingen tiltak melder rød risiko.",
        "Prosjektet Ferjevarsel kan bli satt på pause.",
        "Hvis prosjektet Ferjevarsel er satt på pause, må rådet varsles.",
        "Andelen tiltak med gul status har gått ned.",
        "Rapporten er levert og arbeidet er ferdig.",
        "Det er ikke slik at prosjektet Ferjevarsel melder rød status.",
        "Styrets leder Kari Fjell er ferdig med møtet.",
    ],
)
def test_denials_possibilities_and_other_matters_say_nothing(text: str) -> None:
    assert {record["kind"] for record in records(text)} <= {"document", "initiative"}


@pytest.mark.parametrize(
    ("text", "subject", "owner"),
    [
        ("Prosjektet Ferjevarsel eies av Bruverket.", "Ferjevarsel", "Bruverket"),
        ("Tiltaket «Ny kai» (Fjordkommunen) er satt på pause.", "Ny kai", "Fjordkommunen"),
        (
            "Direktoratet for bruer har ansvaret for prosjektet Ferjevarsel.",
            "Ferjevarsel",
            "Direktoratet for bruer",
        ),
        ("Bruverket er ansvarleg for «Ny kai».", "Ny kai", "Bruverket"),
    ],
)
def test_owners(text: str, subject: str, owner: str) -> None:
    assert [(record["subject"], record["owner"]) for record in of("owner", text)] == [(subject, owner)]


def test_two_clauses_of_one_subject() -> None:
    text = "Prosjektet Ferjevarsel eies av Nordvik ferjelag og har grønn status."
    assert [record["value"] for record in of("status", text)] == ["green"]
    assert [record["owner"] for record in of("owner", text)] == ["Nordvik ferjelag"]


def test_dependencies_without_the_time_they_are_due() -> None:
    text = "«Ferjevarsel» er avhengig av at mobildekningen på kaia blir bedre innen utgangen av 2026."
    (dependency,) = of("dependency", text)
    assert dependency == {
        "kind": "dependency",
        "subject": "Ferjevarsel",
        "on": "mobildekningen på kaia blir bedre",
        "due": "2026",
    }


def test_a_name_known_from_a_table_needs_no_noun() -> None:
    paper = Paper().table(("Tiltak", "Eier"), ("Båtvakt", "Bruverket")).paragraph("Båtvakt er satt på pause.")
    found = [record.fields() for record in tag_document(paper.document)]
    assert [record["subject"] for record in found if record["kind"] == "status"] == ["Båtvakt"]
    assert [record["name"] for record in found if record["kind"] == "initiative"] == ["Båtvakt"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Innføring av Velferdsknutepunktet i kommunene tar tid.", "Velferdsknutepunktet"),
        ("Utprøving av Felles båtliste er planlagt til våren.", "Felles båtliste"),
    ],
)
def test_what_is_rolled_out_is_an_initiative(text: str, name: str) -> None:
    assert [record["name"] for record in of("initiative", text)] == [name]


@pytest.mark.parametrize(
    ("text", "subject", "value"),
    [
        ("Ombygging av ferjekaia er lagt på is.", "Ombygging av ferjekaia", "paused"),
        ("Felles havnevakt er avsluttet og overlevert til drift.", "Felles havnevakt", "completed"),
        ("Vakt på mobil ligg tre veker etter.", "Vakt på mobil", "yellow"),
        ("Samarbeidet Båt på bestilling er avvikla.", "Båt på bestilling", "cancelled"),
    ],
)
def test_names_in_small_letters_at_the_beginning(text: str, subject: str, value: str) -> None:
    assert [(one["subject"], one["value"]) for one in of("status", text)] == [(subject, value)]


@pytest.mark.parametrize(
    "text",
    [
        "Møte med havnerådet er avlyst.",
        "Testingen av varselet er ferdig.",
        "Årlig brannkontroll er ferdig.",
        "Vi har ikke fått melding om nye forsinkelser.",
    ],
)
def test_events_and_parts_of_the_work_are_no_initiatives(text: str) -> None:
    assert {record["kind"] for record in records(text)} <= {"document", "initiative"}


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Prosjektet Ferjevarsel er i rute. Ansvaret ligger hos Bruverket.", "Bruverket"),
        ("Prosjektet Ferjevarsel er i rute. Bruverket har ansvaret.", "Bruverket"),
        ("Prosjektet Ferjevarsel går som planlagt, og Kari Vik held fram som leiar.", "Kari Vik"),
        ("Prosjektet Ferjevarsel er forsinket, og havnesjefen eier prosjektet.", "havnesjefen"),
        ("Prosjektet Ferjevarsel ledes av havnesjefen.", "havnesjefen"),
    ],
)
def test_who_answers_for_what_was_named_last(text: str, owner: str) -> None:
    assert [(one["subject"], one["owner"]) for one in of("owner", text)] == [("Ferjevarsel", owner)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Havnerådet satte prosjektet Digital kai på pause i mars.", "paused"),
        ("Vi avsluttet prosjektet Digital kai i mai.", "completed"),
        ("Kommunestyret har stanset prosjektet Digital kai.", "cancelled"),
        ("Statusen for prosjektet Digital kai er endret fra grønn til gul.", "yellow"),
        ("Prosjektet Digital kai har blitt forsinket.", "yellow"),
        ("Prosjektet Digital kai, som eies av Bruverket, er utsatt til 2027.", "paused"),
        ("Arbeidet med Digital kai går etter planen.", "green"),
        ("For Digital kai er status gul.", "yellow"),
        ("For prosjektet Digital kai er status uendret gul.", "yellow"),
        ("Prosjektet Digital kai (eier: Bruverket) ligger etter planen.", "yellow"),
        ("Prosjektet Digital kai (Bruverket og Havneetaten) er forsinket.", "yellow"),
        ("The project Digital kai has moved from amber to green.", "green"),
    ],
)
def test_status_in_other_words(text: str, value: str) -> None:
    assert [(one["subject"], one["value"]) for one in of("status", text)] == [("Digital kai", value)]


@pytest.mark.parametrize(
    "text",
    [
        "Det er Bruverket som har ansvaret for prosjektet Digital kai.",
        "Bruverket står ansvarlig for Digital kai.",
        "Digital kai styres av Bruverket og blir ferdig i 2027.",
        "Prosjektet Digital kai, som eies av Bruverket, er i rute.",
        "Prosjektet Digital kai (eier: Bruverket) ligger etter planen.",
    ],
)
def test_owner_in_other_words(text: str) -> None:
    assert [(one["subject"], one["owner"]) for one in of("owner", text)] == [("Digital kai", "Bruverket")]


@pytest.mark.parametrize("owner", ["Bruverket", "havneavdelingen"])
def test_where_the_answering_lies(owner: str) -> None:
    (found,) = of("owner", f"Ansvaret for prosjektet Digital kai ligger hos {owner}.")
    assert (found["subject"], found["owner"]) == ("Digital kai", owner)


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("Før prosjektet Digital kai kan åpnes, må fylket godkjenne planen.", "fylket godkjenne planen"),
        ("Before the project Digital kai can open, the plan must be approved.", "the plan must be approved"),
    ],
)
def test_what_must_be_before_it_can(text: str, on: str) -> None:
    assert [(one["subject"], one["on"]) for one in of("dependency", text)] == [("Digital kai", on)]


def test_a_short_form_behind_the_name_that_work_is_on() -> None:
    (found,) = of(
        "initiative", "Erfaringene fra arbeidet med Felles Billett System (FBS) viser at det haster."
    )
    assert (found["name"], found["aliases"]) == ("Felles Billett System", ["FBS"])
