"""Reports, decks and strategies of directorates and counties nobody has seen: cards, keys, lists of open points."""

from __future__ import annotations

from table_papers import C, Paper, found, told
from test_papers_of_examiners import light, put

from schemas.page import Box


def test_cases_by_the_meeting_and_a_stroke_are_no_titles_of_what_is_left_to_do() -> None:
    paper = Paper().heading("Åpne punkter")
    paper.table(
        ("Fra sak", "Hva skal gjøres", "Hvem", "Frist", "Stand"),
        ("7-2", "Skrive avtale med fergeselskapet", "Innkjøp", "01.03.2027", "Pågår"),
        ("6-11", "Måle støyen ved kaia", "Kari Vik", "15.04.2027", "Ikke startet"),
    )
    assert told(paper, "follow_up", "case_id", "title", "action") == [
        ("7-2", None, "Skrive avtale med fergeselskapet"),
        ("6-11", None, "Måle støyen ved kaia"),
    ]


def test_boxes_on_the_sides_of_a_programme_have_the_light_that_lies_in_them() -> None:
    paper = Paper().heading("Hvor står programmet?")
    page = paper.document.pages[0]
    for number, (name, colour, text) in enumerate(
        (
            ("Framdrift", "yellow", "Kaia ligger etter planen, men åpner som lovet."),
            ("Økonomi", "green", "Programmet holder rammen."),
            ("Underleverandør", "red", "Samarbeidet med verftet går tregt."),
        )
    ):
        frame: Box = (60.0 + 290 * number, 90, 330.0 + 290 * number, 220)
        head = put(page, name, frame[0] + 10, 100, number, 14)
        head.frame = frame
        put(page, text, frame[0] + 10, 130, number).frame = frame
        light(page, colour, frame[2] - 20, 100, head)
    assert told(paper, "status", "subject", "subject_kind", "value") == [
        ("Framdrift", "area", "yellow"),
        ("Økonomi", "area", "green"),
        ("Underleverandør", "area", "red"),
    ]
    assert told(paper, "assessment", "subject", "text") == [
        ("Framdrift", "Kaia ligger etter planen, men åpner som lovet"),
        ("Økonomi", "Programmet holder rammen"),
        ("Underleverandør", "Samarbeidet med verftet går tregt"),
    ]
    assert not found(paper, "initiative")


def test_rows_on_the_sides_of_a_programme_are_no_initiatives() -> None:
    paper = Paper().heading("Samlet vurdering")
    paper.table(
        ("", "Status", "Kommentar"),
        ("Økonomi", C(light="green"), "Vi holder rammen som styret ga i vår."),
        ("Bemanning", C(light="red"), "Verftet mangler sveisere til sommeren."),
        ("Verftet", C(light="yellow"), "Samarbeidet går tregt etter at verftet byttet eier."),
    )
    assert told(paper, "status", "subject", "subject_kind") == [
        ("Økonomi", "area"),
        ("Bemanning", "area"),
        ("Verftet", "area"),
    ]
    assert not found(paper, "initiative")
