"""Reports, decks and strategies of directorates and counties nobody has seen: cards, keys, lists of open points."""

from __future__ import annotations

from table_papers import C, Paper, found, told
from test_papers_of_examiners import light, put

from schemas.page import BlockKind, Box


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


def test_facts_of_a_card_may_stand_on_one_line_with_a_sign_between() -> None:
    paper = Paper().heading("Prosjektene")
    page = paper.document.pages[0]
    for number, (name, line, state) in enumerate(
        (
            ("Ny kai", "Ansvar: Havneavdelingen · Brukt i år: 4,5 mill. kr", "Kritisk"),
            ("Skiltvakt", "Ansvar: Bruseksjonen · Brukt i år: 12,0 mill. kr", "Etter plan"),
            ("Fergeteller", "Ansvar: Driftsenheten · Brukt i år: 0,8 mill. kr", "Etter plan"),
        )
    ):
        x = 60.0 + 290 * number
        put(page, name, x, 100, number, 14)
        put(page, line, x, 130, number)
        put(page, state, x, 150, number)
    assert [owner for (owner,) in told(paper, "owner", "owner")] == [
        "Havneavdelingen",
        "Bruseksjonen",
        "Driftsenheten",
    ]
    assert told(paper, "figure", "subject", "value", "unit", "text") == [
        ("Ny kai", 4.5, "mill. kr", "Brukt i år: 4,5 mill. kr"),
        ("Skiltvakt", 12, "mill. kr", "Brukt i år: 12,0 mill. kr"),
        ("Fergeteller", 0.8, "mill. kr", "Brukt i år: 0,8 mill. kr"),
    ]


def test_initiatives_with_the_risk_of_each_are_no_register_of_risks() -> None:
    paper = Paper().heading("Risiko")
    paper.table(
        ("Prosjekt", "Hva kan gå galt", "Sannsynlighet", "Konsekvens", "Risiko"),
        ("Ny kai", "Grunnen er dårligere enn vi tror", "stor", "stor", C(light="red")),
        ("Skiltvakt", "Frosten tar kamera", "liten", "middels", C(light="green")),
    )
    paper.table(
        ("Risiko", "Sannsynlighet", "Konsekvens", "Tiltak", "Samlet risiko"),
        ("Streik i havna til høsten", "stor", "liten", "Bruke egne folk", C(light="yellow")),
        ("Dyrere stål enn i budsjettet", "stor", "stor", "Kjøpe inn tidlig", C(light="red")),
    )
    assert told(paper, "status", "subject", "dimension", "value") == [
        ("Ny kai", "risk", "red"),
        ("Skiltvakt", "risk", "green"),
    ]


def test_boxes_of_proposals_under_goals_assess_nothing() -> None:
    paper = Paper().heading("Mål 1: Trygge havner").page().heading("Forslag til nye tiltak")
    page = paper.document.pages[-1]
    lists = (
        ("Mål 1: Trygge havner", ("Felles vakt for kaiene om natta", "Kart over alle ledninger i sjøen")),
        ("Mål 2: Rene fjorder", ("Gebyr for utslipp fra cruiseskip", "Åpne målinger av vannet i havna")),
    )
    for number, (goal, texts) in enumerate(lists):
        put(page, goal, 60.0 + 400 * number, 100, number, 14)
        for at, text in enumerate(texts):
            put(page, text, 60.0 + 400 * number, 130 + 20 * at, number).kind = BlockKind.LIST_ITEM
    assert told(paper, "proposal", "goal", "text") == [
        ("Trygge havner", "Felles vakt for kaiene om natta"),
        ("Trygge havner", "Kart over alle ledninger i sjøen"),
        ("Rene fjorder", "Gebyr for utslipp fra cruiseskip"),
        ("Rene fjorder", "Åpne målinger av vannet i havna"),
    ]
    assert not found(paper, "assessment")
