"""Tables typed by what their cells are, measures under goals, and sentences on who does what and what was settled."""

from __future__ import annotations

from typing import Any

import pytest
from table_papers import C, Paper

from tag import tag_document


def records(paper: Paper, kind: str) -> list[dict[str, Any]]:
    return [one for record in tag_document(paper.document) if (one := record.fields())["kind"] == kind]


def report(*paragraphs: str) -> Paper:
    paper = Paper(upright=True).page().heading("Rapport fra havnen", 24).heading("Prosjektene", 14)
    for text in paragraphs:
        paper.paragraph(text)
    return paper


def minutes(*paragraphs: str) -> Paper:
    paper = Paper(upright=True).page().heading("Referat fra havnerådet", 24).paragraph("Møte 3. mars 2026")
    paper.heading("Sak 4/26 Ny kai", 14)
    for text in paragraphs:
        paper.paragraph(text)
    return paper


def test_tasks_under_a_head_of_deliverables_are_planned() -> None:
    paper = (
        Paper()
        .heading("Plan for 2026")
        .table(
            ("Leveranse", "Hvem", "Ferdig"),
            ("Skifte lykter på moloen", "Driftsenheten", "1. juni 2026"),
            ("Bygge nytt kaifeste", "Losen", "1. oktober 2026"),
        )
    )
    assert [(one["text"], one["actor"], one["to"]) for one in records(paper, "activity")] == [
        ("Skifte lykter på moloen", "Driftsenheten", "2026-06-01"),
        ("Bygge nytt kaifeste", "Losen", "2026-10-01"),
    ]


def test_tasks_with_start_and_end_are_planned() -> None:
    paper = (
        Paper()
        .heading("Fra strategi til handling")
        .table(
            ("Dette gjør vi", "Hvem tar tak", "Fra og med", "Til"),
            ("Skifte lykter på moloen", "Driftssjefen", "mars 2026", "juni 2026"),
            ("Bygge nytt kaifeste", "Havnesjefen", "mai 2026", "oktober 2026"),
        )
    )
    assert [(one["from"], one["to"]) for one in records(paper, "activity")] == [
        ("2026-03", "2026-06"),
        ("2026-05", "2026-10"),
    ]
    assert records(paper, "follow_up") == []


def test_names_with_lights_under_a_head_that_says_nothing_are_initiatives() -> None:
    paper = (
        Paper()
        .heading("Prosjekter vi følger")
        .table(
            ("Hva", "Leder", "Lys", "Siste nytt"),
            ("Trygg havn om natten", "Kari Vik", C(light="green"), "Lampene er på plass"),
            ("Åpen brygge", "Ola Moe", C(light="red"), "Steinen er for dyr"),
        )
    )
    assert [one["name"] for one in records(paper, "initiative")] == ["Trygg havn om natten", "Åpen brygge"]
    assert [one["value"] for one in records(paper, "status")] == ["green", "red"]
    assert records(paper, "follow_up") == []


def test_what_is_sent_to_whom_is_nothing_to_follow_up() -> None:
    paper = (
        Paper()
        .heading("Rapportering")
        .table(
            ("Hva", "Når", "Til hvem"),
            ("Årsrapport", "15. mars 2026", "Departementet"),
            ("Tertialrapport", "30. september 2026", "Departementet"),
        )
    )
    assert records(paper, "follow_up") == []


def test_lights_under_parts_of_the_status_in_heads_of_two_rows_are_no_status() -> None:
    paper = (
        Paper()
        .heading("Samlet oversikt")
        .table(
            ("Prosjekt", C("Vurdering", columns=2)),
            ("", "Tid", "Kostnad"),
            ("Ny molo", C(light="green"), C(light="red")),
            ("Landstrøm", C(light="red"), C(light="yellow")),
            heads=2,
        )
    )
    assert records(paper, "status") == []


def test_names_under_how_a_goal_is_reached_are_measures() -> None:
    paper = Paper(upright=True).page().heading("Mål 1: Flere båter").heading("Slik gjør vi det", 14)
    for item in (
        "Ny gjestebrygge på Sørneset (Driftsenheten)",
        "Sommerbåten, et kurs for barn, blir etablert i tre havner",
        "Styrke samarbeidet med losene",
    ):
        paper.item(item)
    assert [one["name"] for one in records(paper, "initiative")] == [
        "Ny gjestebrygge på Sørneset",
        "Sommerbåten",
    ]
    assert [one["owner"] for one in records(paper, "owner")] == ["Driftsenheten"]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Prosjektet Fyrlys er etter mye strid avviklet.", "cancelled"),
        ("Prosjektet Fyrlys har gått tregere enn vi trodde.", "yellow"),
        ("Prosjektet Fyrlys hviler til pengene kommer.", "paused"),
        ("Prosjektet Fyrlys ligg an til å bli ferdig i rett tid.", "green"),
        ("Prosjektet Fyrlys har kjørt seg fast.", "red"),
    ],
)
def test_how_it_goes_with_words_between(sentence: str, value: str) -> None:
    assert [(one["subject"], one["value"]) for one in records(report(sentence), "status")] == [
        ("Fyrlys", value)
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Prosjektet Fyrlys er ikke avviklet.",
        "Prosjektet Fyrlys kan bli avviklet.",
        "Prosjektet Fyrlys er glad for at kaien er avviklet.",
        "Prosjektet Fyrlys er ferdig asfaltert.",
    ],
)
def test_denials_and_what_is_said_of_others_tell_no_status(sentence: str) -> None:
    assert records(report(sentence), "status") == []


def test_what_came_in_with_its_owner() -> None:
    paper = report("Som nytt prosjekt har vi tatt inn Båtskolen i nord, med Driftsenheten som eier.")
    (name,) = [one["name"] for one in records(paper, "initiative")]
    assert name == "Båtskolen i nord"
    assert [(one["value"]) for one in records(paper, "status")] == ["new"]
    assert [one["owner"] for one in records(paper, "owner")] == ["Driftsenheten"]


def test_what_something_needs_said_of_the_need() -> None:
    paper = report("Prosjektet Fyrlys er i rute.", "At kabelen blir lagt, er en forutsetning for Fyrlys.")
    assert [(one["subject"], one["on"]) for one in records(paper, "dependency")] == [
        ("Fyrlys", "kabelen blir lagt")
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Etter en lang drøfting samlet rådet seg om at kaien bygges i stein.",
        "Rådet fordelte 2 millioner kroner til moloen.",
        "Det ble videre bestemt at kaien bygges i stein.",
        "It was agreed that the quay be built of stone.",
    ],
)
def test_what_minutes_settle_in_running_text(sentence: str) -> None:
    assert [one["text"] for one in records(minutes(sentence), "decision")] == [sentence.rstrip(".")]
    assert records(report(sentence), "decision") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Rådet drøftet moloen.",
        "Det ble ikke bestemt at kaien bygges i stein.",
        "Fordelte rådet 2 millioner kroner?",
    ],
)
def test_what_minutes_merely_tell_is_not_settled(sentence: str) -> None:
    assert records(minutes(sentence), "decision") == []


@pytest.mark.parametrize(
    ("sentence", "owner", "action"),
    [
        ("Kari Vik sjekker prisen på stein innen 20. mars 2026.", "Kari Vik", "sjekker prisen på stein"),
        (
            "Administrasjonen henter inn pris på leie til neste møte.",
            "Administrasjonen",
            "henter inn pris på leie",
        ),
        ("Rådet ba havnesjefen skrive et notat.", "havnesjefen", "skrive et notat"),
    ],
)
def test_who_does_what_in_minutes(sentence: str, owner: str, action: str) -> None:
    assert [(one["owner"], one["action"]) for one in records(minutes(sentence), "follow_up")] == [
        (owner, action)
    ]


@pytest.mark.parametrize(
    "sentence",
    ["Kari Vik mener at kaien er ferdig innen 20. mars 2026.", "Kari Vik sjekker prisen på stein."],
)
def test_opinions_and_work_without_a_time_are_no_tasks(sentence: str) -> None:
    assert records(minutes(sentence), "follow_up") == []


def test_letters_give_tasks_by_who_shall() -> None:
    paper = Paper(upright=True).page().heading("Tildelingsbrev til Havneverket", 24).heading("Oppdrag", 14)
    paper.paragraph("Havneverket skal levere en plan for moloene. Frist: 1. mai 2026")
    paper.paragraph("Havneverket skal arbeide for trygg ferdsel.")
    assert [(one["owner"], one["action"], one["due"]) for one in records(paper, "follow_up")] == [
        ("Havneverket", "levere en plan for moloene", "2026-05-01")
    ]
