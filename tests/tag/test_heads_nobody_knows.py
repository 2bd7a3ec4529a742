"""Tables under heads that no vocabulary has: what columns hold and what rows are is told by the cells."""

from __future__ import annotations

from typing import Any

import pytest
from table_papers import C, Paper

from tag import tag_document


def told(paper: Paper, kind: str, *fields: str) -> list[tuple[Any, ...]]:
    """These fields of the records of a kind."""
    found = [record.fields() for record in tag_document(paper.document)]
    return [tuple(one.get(name) for name in fields) for one in found if one["kind"] == kind]


def test_the_column_in_bold_names_the_rows() -> None:
    paper = (
        Paper()
        .page()
        .heading("Tryggere leia")
        .table(
            ("Punkt i planen", "Spor", "Hos", "Nå"),
            ("Nytt lys", "*Fyr på Skarvnes", "Kystlaget", C(light="green")),
            ("Nytt lys", "*Bøyer i sundet", "Loslaget", C(light="red")),
        )
    )
    assert told(paper, "initiative", "name") == [("Fyr på Skarvnes",), ("Bøyer i sundet",)]
    assert told(paper, "status", "subject", "value") == [
        ("Fyr på Skarvnes", "green"),
        ("Bøyer i sundet", "red"),
    ]


def test_lights_under_a_head_of_now_beside_stage_bars() -> None:
    paper = Paper().table(
        ("Tiltak", "Nå", "Hvor langt\n/Idé – Prøve – Drift"),
        ("Ferjevarsel", C(light="green"), C(bar=(3, 2))),
        ("Kaipuls", C(light="yellow"), C(bar=(3, 1))),
    )
    assert told(paper, "status", "subject", "dimension", "value") == [
        ("Ferjevarsel", "status", "green"),
        ("Ferjevarsel", "progress", "Prøve"),
        ("Kaipuls", "status", "yellow"),
        ("Kaipuls", "progress", "Idé"),
    ]


@pytest.mark.parametrize(
    "kinds", [("Orienteres", "Besluttes", "Diskuteres"), ("For decision", "To note", "To approve")]
)
def test_kinds_of_cases_make_an_agenda(kinds: tuple[str, ...]) -> None:
    titles = ("Status for havna", "Valg av bøyer", "Samarbeid med losene")
    paper = Paper().table(("", "Hva", "Hvordan"), *zip("ABC", titles, kinds, strict=True))
    assert told(paper, "agenda_item", "title", "item_type") == list(zip(titles, kinds, strict=True))


def test_tasks_with_who_are_followed_up_whatever_their_head() -> None:
    paper = Paper().table(
        ("Det vi ble enige om sist", "Gitt til", "Hvordan gikk det"),
        ("Skrive til kommunene", "Havnesjefen", "Gjort"),
        ("Avklare leie av kran", "Driftsenheten", "Ikke begynt"),
    )
    found = told(paper, "follow_up", "action", "owner", "status")
    assert found == [
        ("Skrive til kommunene", "Havnesjefen", "Gjort"),
        ("Avklare leie av kran", "Driftsenheten", "Ikke begynt"),
    ]


def test_what_was_asked_in_a_case_and_what_came_of_it() -> None:
    paper = (
        Paper()
        .page()
        .heading("Svar på saker")
        .table(
            ("Sak", "Spørsmål", "Svar"),
            ("4/25", "Kven ser tala frå hamna?", "Berre hamna sjølv ser tala."),
            ("6/25", "Kan losane bli med?", "Juristane vurderer vilkåra no."),
        )
    )
    assert told(paper, "follow_up", "case_id", "text", "action") == [
        ("4/25", "Kven ser tala frå hamna?", "Berre hamna sjølv ser tala"),
        ("6/25", "Kan losane bli med?", "Juristane vurderer vilkåra no"),
    ]
    assert told(paper, "agenda_item", "title") == []


def test_a_log_is_told_by_its_heading() -> None:
    paper = (
        Paper()
        .page()
        .heading("Dette er bestemt")
        .table(("Dag", "Sagt"), ("12.02.25", "Fyret får ny lampe før jul"), ("09.04.25", "Bøyene blir gule"))
    )
    assert told(paper, "decision", "text", "outcome") == [
        ("Fyret får ny lampe før jul", "adopted"),
        ("Bøyene blir gule", "adopted"),
    ]


def test_what_measures_a_goal_stands_under_it_and_is_none() -> None:
    paper = (
        Paper()
        .page()
        .heading("Mål A: Trygge barn")
        .table(
            ("Det vi ser på", "No", "Går det rett veg?", "Kva ligg bak"),
            ("Born i lag", "78 %", C(light="green"), "Auke i alle grender"),
            ("Ventetid hjå helsesøster", "23 dagar", C(light="red"), "To stillingar står tomme"),
        )
    )
    assert told(paper, "goal", "title") == [("Trygge barn",)]
    assert told(paper, "status", "subject", "subject_kind", "value") == [
        ("Born i lag", "indicator", "green"),
        ("Ventetid hjå helsesøster", "indicator", "red"),
    ]
    assert told(paper, "figure", "subject", "value", "unit") == [
        ("Born i lag", 78, "%"),
        ("Ventetid hjå helsesøster", 23, "dagar"),
    ]
    assert told(paper, "assessment", "text") == [("Auke i alle grender",), ("To stillingar står tomme",)]


def test_clauses_under_a_goal_are_its_parts() -> None:
    paper = (
        Paper()
        .page()
        .heading("Mål A: Trygge barn")
        .table(
            ("Del", "Dom", "Utdjuping"),
            ("Skulane har eit trygt miljø", C(light="green"), "Alle har hatt kurs"),
            ("Foreldre får svar same veka", C(light="red"), "Systemet manglar varsling"),
        )
    )
    assert told(paper, "goal", "title", "parent") == [
        ("Trygge barn", None),
        ("Skulane har eit trygt miljø", "Mål A"),
        ("Foreldre får svar same veka", "Mål A"),
    ]


def test_letters_and_who_make_a_table_of_measures() -> None:
    paper = (
        Paper()
        .page()
        .heading("Vi er der folk er")
        .paragraph("G = går som tenkt   M = må følges   K = krever inngripen")
        .table(
            ("Dette gjør vi", "Ligger hos oss i", "Bokstav", "Fordi"),
            ("Faste kontaktpunkt", "Driftsenheten", "G", "Alle punkt er bemannet"),
            ("Ungdomspatruljen", "Forebyggende enhet", "K", "Mangler biler"),
        )
    )
    assert told(paper, "owner", "subject", "owner") == [
        ("Faste kontaktpunkt", "Driftsenheten"),
        ("Ungdomspatruljen", "Forebyggende enhet"),
    ]
    assert told(paper, "status", "subject", "value") == [
        ("Faste kontaktpunkt", "green"),
        ("Ungdomspatruljen", "red"),
    ]


@pytest.mark.parametrize("head", ["Lages av", "Holdt av", "Run by", "Gjennomføres av"])
def test_a_head_of_an_agent_is_of_owners(head: str) -> None:
    paper = Paper().table(("Tiltak", head), ("Ferjevarsel", "Sørgruppa"), ("Kaipuls", "Nordgruppa"))
    assert told(paper, "owner", "subject", "owner") == [
        ("Ferjevarsel", "Sørgruppa"),
        ("Kaipuls", "Nordgruppa"),
    ]


def test_states_in_everyday_words() -> None:
    paper = Paper().table(
        ("Tiltak", "Sånn er det"),
        ("Ferjevarsel", "Går greit"),
        ("Kaipuls", "Litt sent ute"),
        ("Ny bru", "Står bom fast"),
    )
    assert told(paper, "status", "subject", "value") == [
        ("Ferjevarsel", "green"),
        ("Kaipuls", "yellow"),
        ("Ny bru", "red"),
    ]


def test_the_lowest_head_says_which_light_is_the_whole() -> None:
    paper = Paper().table(
        (C("Tiltak", rows=2), C("Slik ser det ut", columns=2)),
        ("Tid", "Samlet"),
        ("Ferjevarsel", C(light="green"), C(light="yellow")),
        ("Kaipuls", C(light="green"), C(light="red")),
        heads=2,
    )
    assert told(paper, "status", "subject", "value") == [("Ferjevarsel", "yellow"), ("Kaipuls", "red")]


def test_a_table_of_one_row_is_read_as_its_longer_twin() -> None:
    heads = ("Delmål", "Hvem", "", "Grunn")
    paper = Paper().page().heading("Mål 1 – Trygg havn")
    paper.table(
        heads,
        ("Losene er på plass", "Losvakta", C(light="green"), "Fire nye loser"),
        ("Båtene har vest", "Kystlaget", C(light="yellow"), "Vestene er bestilt"),
    )
    paper.page().heading("Mål 2 – Åpen havn")
    paper.table(heads, ("Folk får gå på kaia", "Havnestyret", C(light="red"), "Gjerdet står"))
    assert ("Folk får gå på kaia", "red") in told(paper, "status", "subject", "value")


def test_a_part_of_a_whole_is_the_number_reported() -> None:
    paper = Paper().table(
        ("Tiltak", "Brukt"), ("Ferjevarsel", "68 av 90 mill. kr"), ("Kaipuls", "12 av 20 mill. kr")
    )
    assert told(paper, "figure", "subject", "value", "unit") == [
        ("Ferjevarsel", 68, "mill. kr"),
        ("Kaipuls", 12, "mill. kr"),
    ]


def test_names_in_a_table_whose_heads_say_how_far_they_have_come() -> None:
    paper = (
        Paper()
        .heading("Tavle")
        .table(
            ("Planlagt", "Pågår", "Ferdig"),
            ("*Ny kai\nHavneetaten", "*Lysbøye\nLosetaten", "*Isvakt\nLosetaten"),
            ("*Måker\nMiljøetaten", "", "*Båtregister\nHavneetaten"),
        )
    )
    assert told(paper, "owner", "subject", "owner") == [
        ("Ny kai", "Havneetaten"),
        ("Lysbøye", "Losetaten"),
        ("Isvakt", "Losetaten"),
        ("Måker", "Miljøetaten"),
        ("Båtregister", "Havneetaten"),
    ]
    assert told(paper, "status", "subject", "value") == [
        ("Isvakt", "completed"),
        ("Båtregister", "completed"),
    ]
