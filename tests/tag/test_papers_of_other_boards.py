"""Tables, lists and sentences as boards and agencies of many kinds write them, told apart by what they say."""

from __future__ import annotations

from typing import Any

from table_papers import C, Paper

from tag import tag_document


def found(paper: Paper, kind: str) -> list[dict[str, Any]]:
    return [fields for record in tag_document(paper.document) if (fields := record.fields())["kind"] == kind]


def told(paper: Paper, kind: str, *names: str) -> list[tuple[Any, ...]]:
    return [tuple(one.get(name) for name in names) for one in found(paper, kind)]


def test_cases_may_go_by_the_meeting_the_year_and_their_place() -> None:
    paper = Paper().heading("Fagråd for ferjer, møte 7")
    paper.page().heading("Sak 7/25-3 Nye takster").paragraph(
        "Forslag til beslutning: Rådet støtter takstene."
    )
    assert told(paper, "decision", "case_id") == [("7/25-3",)]


def test_measures_under_a_heading_of_follow_up_are_actions_where_cases_stand_beside_them() -> None:
    paper = Paper(upright=True).heading("Referat fra styringsgruppen").heading("Oppfølgingspunkter", 14)
    paper.table(
        ("Nr.", "Sak", "Tiltak", "Ansvarlig", "Frist", "Status"),
        ("1", "7/25", "Legge fram ny plan", "Ola Vik", "01.09.2025", "Åpen"),
        ("2", "5/25", "Innhente tilbud", "Eva Lie", "15.09.2025", "Utført"),
    )
    assert told(paper, "follow_up", "case_id", "action", "owner", "status") == [
        ("7/25", "Legge fram ny plan", "Ola Vik", "Åpen"),
        ("5/25", "Innhente tilbud", "Eva Lie", "Utført"),
    ]
    assert not found(paper, "initiative")


def test_an_answer_is_what_was_done_with_what_was_asked_for() -> None:
    paper = Paper().heading("Oppfølging fra forrige møte")
    paper.table(
        ("Sak", "Hva ble bestilt", "Svar / videre håndtering", "Hvem", "Frist"),
        (
            "4/25",
            "Tall for venterom per stasjon",
            "Tallene legges ut i mai",
            "Driftsavdelingen",
            "02.05.2025",
        ),
        ("3/25", "Oversikt over alle kaier", "Arbeidet venter på kartlag", "Havneetaten", "01.06.2025"),
    )
    assert told(paper, "follow_up", "case_id", "text", "action", "owner") == [
        ("4/25", "Tall for venterom per stasjon", "Tallene legges ut i mai", "Driftsavdelingen"),
        ("3/25", "Oversikt over alle kaier", "Arbeidet venter på kartlag", "Havneetaten"),
    ]


def test_who_a_delivery_is_needed_from_gives_it() -> None:
    paper = Paper(upright=True).heading("Gjensidige avhengigheter")
    paper.table(
        ("Prosjekt", "Trenger leveranse fra", "Leveranse", "Behov dato", "Alvorlighet"),
        ("Ny billettløsning", "Kartetaten", "Nytt grensesnitt for holdeplasser", "15.06.2025", "Høy"),
        ("Rutekart", "Kollektivforvaltningen", "Enighet om felles linjenummer", "01.09.2025", "Lav"),
    )
    assert told(paper, "dependency", "subject", "owner", "on", "due") == [
        ("Ny billettløsning", "Kartetaten", "Nytt grensesnitt for holdeplasser", "2025-06-15"),
        ("Rutekart", "Kollektivforvaltningen", "Enighet om felles linjenummer", "2025-09-01"),
    ]


def test_an_item_may_say_anew_that_something_depends_behind_the_name() -> None:
    paper = Paper().heading("Avhengigheter vi må få løst")
    paper.item("Rutekart: avhengig av at loven endres").item("Ny kai: løyve fra Kystetaten")
    assert told(paper, "dependency", "subject", "on") == [
        ("Rutekart", "loven endres"),
        ("Ny kai", "løyve fra Kystetaten"),
    ]


def sheet(sentence: str) -> Paper:
    paper = Paper(upright=True).heading("Statusrapport").heading("Prosjektene", 14)
    paper.table(("Prosjekt", "Eier", "Status"), ("Sanntid ved kai", "Ruteetaten", C(light="green")))
    return paper.heading("Sanntid ved kai (Ruteetaten)", 14).paragraph(sentence)


def test_much_may_stand_between_what_cannot_be_done_and_what_must_come_first() -> None:
    paper = sheet("Prosjektet kan ikke gå videre til fase 2 før ny rammeavtale er signert.")
    assert told(paper, "dependency", "subject", "on") == [("Sanntid ved kai", "ny rammeavtale er signert")]


def test_a_number_under_the_name_of_a_project_is_of_that() -> None:
    paper = sheet("Skjermene er montert på 140 holdeplasser.")
    assert told(paper, "figure", "subject", "value") == [("Sanntid ved kai", 140)]


def test_those_who_took_part_are_not_whose_the_minutes_are() -> None:
    paper = Paper(upright=True).heading("Referat fra møte i styringsgruppen for Program for ferjer")
    paper.paragraph("Møte nr. 6/2025")
    paper.paragraph(
        "Til stede: Berit Lunde (leder), Jonas Aukrust (Øst politidistrikt), Marte Skei (Tolldirektoratet)"
    )
    assert told(paper, "document", "body") == [("styringsgruppen for Program for ferjer",)]
