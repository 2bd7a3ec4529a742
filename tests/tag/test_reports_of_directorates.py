"""Reports, decks and strategies of directorates and counties nobody has seen: cards, keys, lists of open points."""

from __future__ import annotations

import pytest
from table_papers import C, Paper, found, report, told
from test_papers_of_examiners import light, put

from schemas.page import BlockKind, Box, Mark, MarkShape, Place


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
            ("Framdrift og leveranser", "yellow", "Kaia ligger etter planen, men åpner som lovet."),
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
        ("Framdrift og leveranser", "area", "yellow"),
        ("Økonomi", "area", "green"),
        ("Underleverandør", "area", "red"),
    ]
    assert told(paper, "assessment", "subject", "text") == [
        ("Framdrift og leveranser", "Kaia ligger etter planen, men åpner som lovet"),
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


def test_grey_cells_beside_one_of_another_colour_are_lights_of_their_own() -> None:
    paper = Paper().heading("Prosjektene")
    paper.table(
        ("Prosjekt", "Status", "Framdrift", "Risiko"),
        ("Ny kai", "", "", ""),
        ("Skiltvakt", "", "", ""),
    )
    page = paper.document.pages[0]
    for row, colours in enumerate((("green", "yellow", "red"), ("grey", "grey", "yellow")), start=1):
        for column, colour in enumerate(colours, start=1):
            box: Box = (180.0 + 30 * column, 100.0 + 30 * row, 210.0 + 30 * column, 130.0 + 30 * row)
            rgb = {"grey": "#b0b0b0", "green": "#60b050", "yellow": "#ffd040", "red": "#e04030"}[colour]
            page.marks.append(Mark(colour, rgb, MarkShape.CELL, box, Place(0, row, column)))
    assert told(paper, "status", "subject", "dimension", "value") == [
        ("Ny kai", "status", "green"),
        ("Ny kai", "progress", "yellow"),
        ("Ny kai", "risk", "red"),
        ("Skiltvakt", "status", "grey"),
        ("Skiltvakt", "progress", "grey"),
        ("Skiltvakt", "risk", "yellow"),
    ]


def test_a_month_on_the_front_is_nobody() -> None:
    paper = Paper().heading("Porteføljerapport").heading("Nordre vannverk", 14).paragraph("Oktober 2027")
    paper.heading("Sammendrag", 14).paragraph("Porteføljen har ti prosjekter.")
    assert told(paper, "document", "body") == [("Nordre vannverk",)]
    paper = Paper().heading("Porteføljerapport").paragraph("Oktober 2027").heading("Sammendrag", 14)
    assert told(paper, "document", "body") == [(None,)]


def test_a_sentence_on_a_body_below_its_name_is_not_its_name() -> None:
    paper = Paper(upright=True).heading("Referat frå møte i Hamneutvalet")
    paper.paragraph("Møte: 4/2027").paragraph("Dato: 3. mai 2027")
    paper.paragraph("Utvalet var fulltalig. Det kom ikkje merknader til innkallinga.")
    paper.heading("Sak 9/27 Ny kai", 16).paragraph("Vedtak: Utvalet tek saka til orientering.")
    assert told(paper, "document", "body") == [("Hamneutvalet",)]


def test_what_is_told_of_a_meeting_under_decisions_is_none() -> None:
    paper = Paper(upright=True).heading("Vedtak i havnestyret")
    paper.paragraph("Havnestyret møttes 3. mai 2027. Møtet ble ledet av Kari Vik.")
    paper.paragraph("Havnestyret godkjenner planen for kaia.")
    assert [text for (text,) in told(paper, "decision", "text")] == ["Havnestyret godkjenner planen for kaia"]
    paper = Paper(upright=True).heading("Vedtak i havnestyret")
    paper.paragraph("Styret fikk lagt frem to saker fra havnesjefen i mai.")
    paper.heading("Sak 12/27 Ny kai", 16).paragraph("Vedtak: Styret godkjenner planen for kaia.")
    assert told(paper, "decision", "case_id", "text") == [("12/27", "Styret godkjenner planen for kaia")]


def test_what_is_decided_behind_cases_followed_up_is_of_the_case_they_are_followed_up_in() -> None:
    paper = Paper(upright=True).heading("Referat").heading("Sak 9/27 Oppfølging av tidligere saker", 18)
    for case in ("3/27 Skilt på kaia", "41/26 Måling av støy"):
        paper.heading(case, 14).paragraph("Styret ba om en oversikt over arbeidet.")
        paper.paragraph("Oppfølging: Oversikten legges frem i neste møte.")
    paper.paragraph("Vedtak: Styret tar gjennomgangen til orientering.")
    assert told(paper, "decision", "case_id") == [("9/27",)]


def test_a_key_of_signs_with_a_ring_holds_no_initiatives() -> None:
    paper = (
        Paper(upright=True)
        .heading("Strategi for havnene 2026–2030")
        .heading("Oppfølging og endringer i 2027", 16)
    )
    paper.paragraph("Havnedirektoratet").page().heading("Slik leses tabellene", 16)
    paper.table(
        ("Tegn", "Betyr"),
        (C("▲", light="green"), "Går som ventet"),
        (C("■", light="yellow"), "Går litt fremover"),
        (C("○", light="grey"), "Kan ikke telles ennå"),
    )
    assert not found(paper, "initiative")
    assert not found(paper, "status")
    assert told(paper, "document", "doc_type") == [("strategy_followup",)]


def test_who_answers_for_an_item_tells_nothing_of_what_was_done() -> None:
    paper = Paper(upright=True).heading("Strategi for havnene").heading("Tiltak", 16)
    paper.item("Kaipakken (ansvar: Avdeling for drift). Kommunene får støtte til lys.")
    paper.item("Skiltvakt (ansvar: Vestland fylkesbibliotek). Satt på pause til ny båt er levert.")
    assert told(paper, "owner", "subject", "owner") == [
        ("Kaipakken", "Avdeling for drift"),
        ("Skiltvakt", "Vestland fylkesbibliotek"),
    ]
    assert told(paper, "status", "subject", "value") == [("Skiltvakt", "paused")]


def test_a_number_may_be_reached_or_passed() -> None:
    paper = report(
        "The number of guests of the measure «Skiltvakt» (Sign Watch) reached 31 000.",
        "Antallet brukere av portalen passerte 3 400.",
    )
    assert told(paper, "figure", "value", "unit") == [(31000, "guests"), (3400, "brukere")]


_OWNED = [("Ny kai", "Havneavdelingen"), ("Skiltvakt", "Bruseksjonen"), ("Fergeteller", "Driftsenheten")]


@pytest.mark.parametrize(
    "line",
    [
        "Eier: {} Ramme: 4,5 mill. kr",
        "Eier: {}, ramme: 4,5 mill. kr",
        "Eier: {} – Ramme: 4,5 mill. kr",
        "Ansvarlig {} · Frist 1. mai 2028",
        "Eies av {} · Status: Gul",
        "{} · 4,5 mill. kr brukt · ferdig i 2028",
    ],
)
def test_who_answers_is_told_among_other_facts_of_a_card(line: str) -> None:
    paper = Paper().heading("Prosjektene")
    page = paper.document.pages[0]
    for number, (name, owner) in enumerate(_OWNED):
        x = 60.0 + 290 * number
        put(page, name, x, 100, number, 14)
        for at, text in enumerate((line.format(owner), "Etter plan", "Arbeidet går greit så langt.")):
            put(page, text, x, 130 + 20 * at, number)
    assert told(paper, "owner", "subject", "owner") == _OWNED


@pytest.mark.parametrize(
    "line", ["Eier: {} – status: Gul", "Eier: {}, status: gul", "{} · Gul · 4,5 mill. kr"]
)
def test_who_answers_is_told_among_other_facts_below_a_heading(line: str) -> None:
    paper = Paper(upright=True).heading("Porteføljerapport").heading("Prosjektene", 18)
    for name, owner in _OWNED:
        paper.heading(name, 14).paragraph(line.format(owner)).paragraph("Arbeidet går greit så langt.")
    assert told(paper, "owner", "subject", "owner") == _OWNED
    assert told(paper, "status", "subject", "value") == [(name, "yellow") for name, _ in _OWNED]


@pytest.mark.parametrize("cases", [("4", "11"), ("13.4", "12.1")])
def test_numbers_of_cases_are_no_titles_of_measures_to_follow_up(cases: tuple[str, str]) -> None:
    paper = Paper().heading("Oppfølging av saker")
    paper.table(
        ("Sak", "Tiltak", "Ansvarlig", "Frist", "Status"),
        (cases[0], "Skrive avtale med rederiet", "Innkjøp", "01.03.2027", "Pågår"),
        (cases[1], "Måle støyen ved kaia", "Innkjøp", "15.04.2027", "Pågår"),
    )
    assert told(paper, "follow_up", "case_id", "title") == [(case, None) for case in cases]


def test_lights_beside_states_are_a_key_whatever_heads_them() -> None:
    paper = Paper(upright=True).heading("Statusrapport").heading("Fargene", 16)
    lights = (("green", "I rute"), ("yellow", "Noe avvik"), ("red", "Store avvik"), ("grey", "Ikke startet"))
    rows = [(C(light=colour), text) for colour, text in lights]
    paper.table(*rows, heads=0).page().heading("Fargene", 16).table(("Markering", "Innhold"), *rows)
    assert not found(paper, "initiative")
    assert not found(paper, "status")


def test_a_light_before_what_is_done_about_a_risk_is_the_light_of_the_risk() -> None:
    paper = Paper(upright=True).heading("Kvartalsrapport").heading("Risikobilde", 16)
    paper.table(
        ("Risiko", "Vurdering", "Tiltak", "Ansvarlig"),
        ("Streik i havna", C(light="red"), "Egne folk", "Havnesjefen"),
        ("Dyrt stål", C(light="yellow"), "Kjøpe tidlig", "Innkjøp"),
    )
    assert not found(paper, "status")
    assert not found(paper, "initiative")


def test_tables_say_in_several_ways_that_they_hold_proposals() -> None:
    paper = Paper(upright=True).heading("Strategi for havnene").heading("Hva kan vi gjøre mer?", 16)
    paper.table(
        ("Mål", "Innspill til nye tiltak"),
        ("Trygge havner", "Felles vakt for kaiene om natta"),
        ("Rene fjorder", "Gebyr for utslipp fra cruiseskip"),
    )
    paper.table(
        ("Tiltak", "Mål", "Foreslått av"),
        ("Kart over ledninger i sjøen", "Trygge havner", "Losen"),
        ("Åpne målinger av vannet", "Rene fjorder", "Havnesjefen"),
    )
    assert told(paper, "proposal", "goal", "text") == [
        ("Trygge havner", "Felles vakt for kaiene om natta"),
        ("Rene fjorder", "Gebyr for utslipp fra cruiseskip"),
        ("Trygge havner", "Kart over ledninger i sjøen"),
        ("Rene fjorder", "Åpne målinger av vannet"),
    ]
    assert not found(paper, "initiative")


@pytest.mark.parametrize(
    ("text", "decided"),
    [
        ("Ingen vedtak ble fattet i denne saken.", []),
        ("Møtet ble hevet kl. 14.30.", []),
        ("Enstemmig vedtatt som foreslått.", ["Enstemmig vedtatt som foreslått"]),
    ],
)
def test_what_stands_under_a_decision_is_one_only_where_something_is_decided(
    text: str, decided: list[str]
) -> None:
    paper = Paper(upright=True).heading("Referat fra møte i havnestyret").heading("Sak 12/27 Ny kai", 16)
    paper.heading("Vedtak", 14).paragraph(text)
    assert [one for (one,) in told(paper, "decision", "text")] == decided


def test_a_name_between_a_title_and_a_date_is_the_body_whatever_it_is_called() -> None:
    paper = Paper(upright=True).heading("Porteføljerapport").heading("Grensevakta", 14)
    paper.paragraph("Oktober 2027").heading("Sammendrag", 14).paragraph("Porteføljen har ti prosjekter.")
    assert told(paper, "document", "body", "date") == [("Grensevakta", "2027-10")]


def test_a_line_on_a_body_is_not_its_name() -> None:
    paper = Paper(upright=True).heading("Protokoll fra møte").paragraph("Dato: 3. mai 2027")
    paper.paragraph("Styret var fulltallig").heading("Sak 9/27 Ny kai", 16).paragraph("Vedtak: Kaia bygges.")
    assert told(paper, "document", "body") == [(None,)]


def test_an_article_is_no_name() -> None:
    assert not found(report("The measure is on hold.", "The initiative has been paused."), "initiative")
