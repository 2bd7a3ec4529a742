"""Decks of product boards: plans in groups, cases in running heads, followed-up orders, keys on a page of their own."""

from __future__ import annotations

import pytest
from table_papers import C, Paper, found, told

from schemas.page import BlockKind
from tag.cases import case_ids, case_in
from tag.headings import explains
from tag.tables.people import presenters


def test_tasks_before_the_delivery_they_are_for_are_planned_where_spans_tell_when() -> None:
    paper = Paper().heading("Arbeidsplan")
    paper.table(
        ("Når", "Arbeid", "Leveranse", "Utføres av"),
        (C("Hovedmål 1: Havna skal være trygg", columns=4),),
        ("nov. 2026 – jan. 2027", "Skifte lys på kaiene", "Kailys", "Havnevakta"),
        ("fra april 2027", "Prøve varsling i tåke", "Tåkevarsel", "Kystetaten"),
    )
    assert told(paper, "activity", "heading", "actor", "service", "from", "to") == [
        ("Havna skal være trygg", "Havnevakta", "Kailys", "2026-11", "2027-01"),
        ("Havna skal være trygg", "Kystetaten", "Tåkevarsel", "2027-04", None),
    ]
    assert not found(paper, "owner")


def test_what_was_wanted_stands_between_the_case_and_what_was_done() -> None:
    paper = Paper().heading("Oppfølging av tidligere saker")
    paper.table(
        ("Fra sak", "Rådet ville ha", "Slik er det fulgt opp", "Hos", "Innen"),
        (
            "*HR 28/26\nVarsling i tåke",
            "En oversikt over hvem som varsler",
            "Oversikten er på høring",
            "Kystetaten",
            "13.11.2026",
        ),
        (
            "*HR 31/26\nLys på kaiene",
            "Et besøk før snøen kommer",
            "Besøket er flyttet til våren",
            "Havnevakta",
            "10.12.2026",
        ),
    )
    assert told(paper, "follow_up", "case_id", "title", "text", "action")[0] == (
        "HR 28/26",
        "Varsling i tåke",
        "En oversikt over hvem som varsler",
        "Oversikten er på høring",
    )


def test_a_running_head_that_is_a_case_tells_what_case_the_page_is_of() -> None:
    paper = Paper()
    for case in ("HR 42/26", "HR 43/26"):
        paper.page().put(case, 30, 5, BlockKind.HEADER, 10)
        paper.heading("Kailys og tåkevarsel").paragraph(
            "Forslag til vedtak: Rådet tar saken til etterretning."
        )
    assert told(paper, "decision", "case_id") == [("HR 42/26",), ("HR 43/26",)]


def test_the_case_of_an_earlier_decision_keeps_its_board() -> None:
    paper = Paper().heading("HR 42/26 Protokollen")
    paper.paragraph("Vedtak i sak HR 36/26: Rådet ber om at rammene for 2027 holdes.")
    assert told(paper, "decision", "case_id", "outcome") == [("HR 36/26", "adopted")]


def test_case_numbers_in_texts() -> None:
    assert case_in("HR 28/26 Varsling") == "HR 28/26"
    assert case_in("Se 28/26") == "28/26"
    assert case_in("Varsling") is None
    assert case_ids("i HR 36/26 og 4/26") == ["HR 36/26", "4/26"]


@pytest.mark.parametrize("dash", ["–", "-"])
def test_lines_of_a_person_and_a_body_are_not_two_people(dash: str) -> None:
    people = presenters([f"Ivar Vik {dash} Nordkyst Persontrafikk", f"Liv Nes {dash} Havnevakta"])
    assert [(one.name, one.organisation) for one in people] == [
        ("Ivar Vik", "Nordkyst Persontrafikk"),
        ("Liv Nes", "Havnevakta"),
    ]


def test_an_owner_beneath_a_name_goes_on_on_the_next_line() -> None:
    paper = Paper().heading("Tilstand for leveransene")
    paper.table(
        ("Tilstand", "Leveranse"),
        (C(light="green"), "*Kailys\nledes av Havnenes\nfellesforum"),
        (C(light="red"), "*Tåkevarsel\nledes av Kystetaten"),
    )
    assert told(paper, "owner", "subject", "owner") == [
        ("Kailys", "Havnenes fellesforum"),
        ("Tåkevarsel", "Kystetaten"),
    ]


def test_need_for_something_of_something_is_whole() -> None:
    paper = Paper(upright=True).heading("Avhengigheter")
    paper.paragraph("Sporkartet avhenger av ny innmåling av sporvekslene på sidebanene.")
    assert told(paper, "dependency", "on") == [("ny innmåling av sporvekslene på sidebanene",)]


def test_a_question_assesses_nothing() -> None:
    paper = Paper().heading("Mål 1: Havna skal være trygg")
    paper.paragraph("Vurdering: Lysene er på plass, men tåka varsles for sent.")
    paper.paragraph("Drøfting: Er målet konkret nok til å styre etter?")
    assert len(found(paper, "assessment")) == 1


def test_the_day_behind_the_number_of_a_meeting_is_the_decks() -> None:
    paper = Paper().heading("Produktrådet for kailys").heading("17. møte, torsdag 22. oktober 2026", 16)
    assert told(paper, "document", "date", "meeting_number") == [("2026-10-22", "17")]


@pytest.mark.parametrize(
    "heading", ["Tegnforklaring", "Status – slik leses oversikten", "Korleis lese fargane", "Reading guide"]
)
def test_headings_over_keys(heading: str) -> None:
    assert explains(heading)
    assert not explains("Status for prosjektene")


def test_lights_under_heads_of_stages_tell_the_stage_and_the_status() -> None:
    paper = Paper().heading("Tilstand: øvrige prosjekter etter fase")
    paper.table(
        ("Prosjekt", "Utredning", "Planlegging", "Overlevering", "Svarer for prosjektet"),
        ("Kailys", "", C(light="red"), "", "Havnevakta"),
        ("Tåkevarsel", C(light="grey"), "", "", "Kystetaten"),
        ("Sporkartet", "", "", C(light="green"), "Kartverket"),
    )
    assert set(told(paper, "status", "subject", "dimension", "value")) == {
        ("Kailys", "progress", "Planlegging"),
        ("Kailys", "status", "red"),
        ("Tåkevarsel", "progress", "Utredning"),
        ("Tåkevarsel", "status", "grey"),
        ("Sporkartet", "progress", "Overlevering"),
        ("Sporkartet", "status", "green"),
    }


def test_names_under_headings_that_tell_what_became_of_them() -> None:
    paper = Paper(upright=True).heading("Inn og ut av porteføljen", 24)
    for state, name, owner in (
        ("Nye prosjekter", "Sykkelteller 2.0", "Ansvar: Avdeling Miljø"),
        ("Avsluttet og levert", "Mobilt veikart", "Ansvar: Avdeling Ferje"),
        ("Satt på vent", "Veilys på behov", "Eies av Driftsenheten"),
    ):
        paper.heading(state, 16).heading(name, 13).paragraph(owner).paragraph("Skal gi bedre tall for alle.")
    assert told(paper, "status", "subject", "value") == [
        ("Sykkelteller 2.0", "new"),
        ("Mobilt veikart", "completed"),
        ("Veilys på behov", "paused"),
    ]
    assert [owner for (owner,) in told(paper, "owner", "owner")] == [
        "Avdeling Miljø",
        "Avdeling Ferje",
        "Driftsenheten",
    ]


def test_two_states_that_are_not_one_tell_none() -> None:
    paper = Paper(upright=True).heading("Porteføljen", 24)
    paper.heading("Satt på vent og avsluttet", 16).heading("Veilys på behov", 13).paragraph(
        "Ansvar: Driftsenheten"
    )
    assert not found(paper, "status")


def test_each_box_of_a_slide_has_the_case_that_heads_it() -> None:
    paper = Paper().heading("Det rådet skal ta stilling til")
    for number, (case, what) in enumerate(
        (
            ("HR 14/03 Tilstanden", "tar rapporten til etterretning"),
            ("HR 14/04 Kailys", "godkjenner at Kailys utvides"),
        )
    ):
        paper.put(case, 40, 120 + 100 * number, BlockKind.HEADING, 15)
        paper.put(f"Innstilling: Havnerådet {what}.", 40, 140 + 100 * number)
        for block in paper.document.pages[0].blocks[-2:]:
            block.panel = number
    assert told(paper, "decision", "case_id") == [("HR 14/03",), ("HR 14/04",)]


def test_people_with_their_bodies_behind_commas_are_parted_by_semicolons() -> None:
    people = presenters(["Solveig Vik, Divisjon Ferje; Jan Moe, Nordlys Kaiteknikk AS"])
    assert [(one.name, one.organisation) for one in people] == [
        ("Solveig Vik", "Divisjon Ferje"),
        ("Jan Moe", "Nordlys Kaiteknikk AS"),
    ]


def test_what_the_board_does_is_the_kind_of_case_whatever_its_head() -> None:
    paper = Paper().heading("Slik legger vi opp møtet")
    paper.table(
        ("Kl.", "Nr.", "Sak", "Hva rådet gjør"),
        ("09.00–09.05", "HR 14/01", "Innkalling", "Godkjennes"),
        ("09.05–09.20", "HR 14/02", "Gjennomgang av listen", "Tas til etterretning"),
        ("09.20–10.00", "HR 14/03", "Kailys", "Avgjøres"),
    )
    assert told(paper, "agenda_item", "item_type") == [
        ("Godkjennes",),
        ("Tas til etterretning",),
        ("Avgjøres",),
    ]


def test_plans_from_when_work_begins_to_when_it_ends() -> None:
    paper = Paper().heading("Neste skritt")
    paper.table(
        ("Prosjekt", "Hva skal skje", "Hvem", "Begynner", "Slutter"),
        ("Kailys", "Lære opp vaktene på kaia", "Havnevakta", "april 2026", "juni 2026"),
        ("Tåkevarsel", "Ta imot data fra fyrene", "Kystetaten", "november 2026", ""),
    )
    assert told(paper, "activity", "from", "to") == [("2026-04", "2026-06"), ("2026-11", None)]


def test_a_figure_is_of_the_name_and_not_of_who_owns_it() -> None:
    paper = Paper().heading("Tilstand")
    paper.table(
        ("Prosjekt", "Tilstand", "Siden sist"),
        ("*Kailys\neies av Havnevakta", C(light="green"), "68 lykter er montert langs kaia."),
        ("*Tåkevarsel\neies av Kystetaten", C(light="red"), "Varselet er utsatt."),
    )
    assert told(paper, "figure", "subject", "value") == [("Kailys", 68)]


def test_a_number_and_the_sentence_that_goes_on_below_it_are_one_text() -> None:
    paper = Paper().heading("Porteføljen i korte trekk")
    paper.put("17 %", 40, 120, size=30).put("av rammen er brukt så langt i år", 40, 155, size=12)
    paper.put("Beløp er avrundet til nærmeste million.", 40, 300, size=12)
    assert told(paper, "figure", "value", "text") == [(17, "17 % av rammen er brukt så langt i år")]
