"""Boxes headed by dates and times, facts beside a title, needs behind arrows, signs with a key, groups of rows."""

from __future__ import annotations

from typing import Any

import pytest
from table_papers import C, Paper

from schemas.page import Block, BlockKind, Box, Mark, MarkShape, Page, Span, Word
from schemas.records import AgendaItem
from tag import tag_document


def records(paper: Paper, kind: str) -> list[dict[str, Any]]:
    return [fields for one in tag_document(paper.document) if (fields := one.fields())["kind"] == kind]


def put(
    page: Page, text: str, x: float, y: float, kind: BlockKind = BlockKind.PARAGRAPH, panel: int | None = None
) -> Block:
    """A block of one line, ten points high, at a place."""
    start = len(page.words)
    size = 14.0 if kind is BlockKind.HEADING else 10.0
    for part in text.split():
        box: Box = (x, y, x + 6.0 * len(part), y + 10)
        page.words.append(Word(part, part, box, size))
        x = box[2] + 3
    words = Span(start, len(page.words))
    page.lines.append(words)
    page.blocks.append(Block(kind, words, page.box(words), int(kind is BlockKind.HEADING) * 2, panel=panel))
    return page.blocks[-1]


def test_boxes_headed_by_times_are_an_agenda() -> None:
    paper = Paper().heading("Dagen")
    page = paper.document.pages[0]
    for panel, (time, title, who) in enumerate(
        (
            ("09.00–09.20", "Ny kai", "Siv Aune"),
            ("09.20–10.00", "Gamle båter", ""),
            ("10.15–11.00", "Budsjett", ""),
        )
    ):
        x, y = 60.0 + 400 * (panel % 2), 100.0 + 200 * (panel // 2)
        put(page, time, x, y, panel=panel)
        put(page, title, x, y + 30, panel=panel)
        if who:
            put(page, who, x, y + 50, panel=panel)
    found = [(one["title"], one["start"], one.get("presenters")) for one in records(paper, "agenda_item")]
    assert found == [
        ("Ny kai", "09.00", [{"name": "Siv Aune"}]),
        ("Gamle båter", "09.20", None),
        ("Budsjett", "10.15", None),
    ]


def dated(heading: str) -> Paper:
    paper = Paper().heading(heading)
    page = paper.document.pages[0]
    for panel, (when, what) in enumerate(
        (("Mai 2026", "Kaia blir målt opp"), ("1. kvartal 2027", "Første båt legger til"))
    ):
        put(page, when, 60 + 300.0 * panel, 100, BlockKind.HEADING, panel)
        put(page, what, 60 + 300.0 * panel, 130, panel=panel)
    return paper


def test_boxes_headed_by_dates_are_a_plan() -> None:
    found = [
        (one["heading"], one["text"], one["from"]) for one in records(dated("Vegen til ny kai"), "activity")
    ]
    assert found == [
        ("Vegen til ny kai", "Kaia blir målt opp", "2026-05"),
        ("Vegen til ny kai", "Første båt legger til", "2027-Q1"),
    ]


def test_boxes_headed_by_dates_under_a_heading_of_something_else_are_no_plan() -> None:
    assert records(dated("Avhengigheter"), "activity") == []


def test_months_of_two_digit_years_head_a_timeline_without_heads() -> None:
    paper = Paper().heading("Milepæler").table(("Jan 26", "Sep 26"), ("Skrive kontrakt", "Åpne ny kai"))
    paper.document.pages[0].tables[0].header_rows = 0
    found = [(one["text"], one["to"]) for one in records(paper, "activity")]
    assert found == [("Skrive kontrakt", "2026-01"), ("Åpne ny kai", "2026-09")]


def test_facts_in_a_box_beside_what_a_slide_tells_are_of_its_title() -> None:
    paper = Paper().heading("Ny kai i Vika")
    page = paper.document.pages[0]
    put(page, "Sprengingen er ferdig", 60, 140)
    for step, (label, value) in enumerate(
        (("EIER", "Havneetaten"), ("STATUS", "Kritisk"), ("FERDIG", "juni 2026"))
    ):
        put(page, label, 700, 120.0 + 60 * step, panel=0)
        put(page, value, 700, 138.0 + 60 * step, BlockKind.HEADING, 0)
    assert [one["name"] for one in records(paper, "initiative")] == ["Ny kai i Vika"]
    assert [(one["subject"], one["owner"]) for one in records(paper, "owner")] == [
        ("Ny kai i Vika", "Havneetaten")
    ]
    assert [(one["subject"], one["value"]) for one in records(paper, "status")] == [("Ny kai i Vika", "red")]


def test_a_box_beside_that_of_a_known_initiative_is_what_it_depends_on() -> None:
    paper = (
        Paper()
        .heading("Prosjekter")
        .table(("Prosjekt", "Eier"), ("Ny kai", "Havneetaten"), ("Lysboei", "Losen"))
    )
    page = paper.page().heading("Avhengigheter til andre").document.pages[1]
    put(page, "Ny kai", 60, 120, panel=0)
    put(page, "Steinmasser fra tunnelen", 500, 120, panel=1)
    put(page, "Et bilde av havna", 60, 220, panel=2)
    put(page, "Tekst om bildet", 500, 220, panel=3)
    assert [(one["subject"], one["on"]) for one in records(paper, "dependency")] == [
        ("Ny kai", "Steinmasser fra tunnelen")
    ]


def test_an_arrow_parts_a_known_initiative_from_what_it_needs() -> None:
    paper = (
        Paper()
        .heading("Projects")
        .table(("Project", "Owner"), ("New quay", "Port Unit"), ("Beacon", "Pilots"))
    )
    paper.heading("Interdependencies").item("New quay → Rock from the tunnel")
    assert [(one["subject"], one["on"]) for one in records(paper, "dependency")] == [
        ("New quay", "Rock from the tunnel")
    ]


@pytest.mark.parametrize(
    ("key", "known"), [("✔ gjennomført, ◐ i gang, ○ ikke startet", True), ("Bilde: havna i mai", False)]
)
def test_signs_that_a_key_explains_tell_how_far_tasks_have_come(key: str, known: bool) -> None:
    paper = (
        Paper()
        .heading("Oppgaver fra møtet")
        .paragraph("◐ Ringe fergeselskapet")
        .paragraph("○ Male skiltet")
        .paragraph(key)
    )
    found = [(one["action"], one.get("status")) for one in records(paper, "follow_up")]
    told = [("Ringe fergeselskapet", "i gang"), ("Male skiltet", "ikke startet")]
    assert found == told if known else not any(status for _, status in found)


def test_numbers_in_circles_stand_before_items_and_head_nothing() -> None:
    paper = Paper().heading("Mål for havna")
    page = paper.document.pages[0]
    for step, text in enumerate(("Alle båter får strøm fra land", "Ingen utslipp fra kaia")):
        put(page, str(step + 1), 60, 120.0 + 80 * step, BlockKind.HEADING)
        put(page, text, 100, 120.0 + 80 * step)
    assert [one["title"] for one in records(paper, "goal")] == [
        "Alle båter får strøm fra land",
        "Ingen utslipp fra kaia",
    ]


def test_goals_with_numbers_and_no_word_before_them() -> None:
    paper = (
        Paper()
        .heading("Mål og delmål")
        .paragraph("1 Havna skal bli trygg")
        .paragraph("1.1 Færre ulykker på kaia")
    )
    found = [(one["label"], one["title"], one.get("parent")) for one in records(paper, "goal")]
    assert found == [("1", "Havna skal bli trygg", None), ("1.1", "Færre ulykker på kaia", "1")]


def test_the_ticked_box_of_several_is_the_status() -> None:
    paper = Paper().table(
        ("Tiltak", "Status"), ("Ny kai", "☐ Rød ☒ Gul ☐ Grønn"), ("Lysbøye", "☐ Rød ☐ Gul ☒ Grønn")
    )
    assert [one["value"] for one in records(paper, "status")] == ["yellow", "green"]


def test_rows_name_the_project_and_not_its_programme() -> None:
    paper = Paper().table(
        ("Program", "Prosjekt", "Status"),
        (C("Trygg havn", rows=2), "Ny kai", C(light="red")),
        ("Lysbøye", C(light="green")),
        ("Ren havn", "Landstrøm", C(light="green")),
    )
    assert [one["subject"] for one in records(paper, "status")] == ["Ny kai", "Lysbøye", "Landstrøm"]


def test_what_is_measured_has_a_target() -> None:
    heads = ("Measure", "Target", "Latest", "Narrative")
    paper = Paper().table(
        heads,
        ("Days from call to quay", "2", "4", "Fewer pilots on duty"),
        ("Berths in use", "9", "8", "Steady over the year"),
    )
    assert records(paper, "initiative") == []
    assert [one["subject"] for one in records(paper, "assessment")] == [
        "Days from call to quay",
        "Berths in use",
    ]
    assert (4, "days") in [(one["value"], one.get("unit")) for one in records(paper, "figure")]


def test_names_under_a_heading_that_says_what_became_of_them() -> None:
    paper = (
        Paper()
        .heading("Avsluttede tiltak")
        .table(("Navn", "Ansvarlig avdeling"), ("Ny kai", "Drift"), ("Lysbøye", "Los"))
    )
    assert [(one["subject"], one["value"]) for one in records(paper, "status")] == [
        ("Ny kai", "completed"),
        ("Lysbøye", "completed"),
    ]
    assert [one["owner"] for one in records(paper, "owner")] == ["Drift", "Los"]


def test_a_table_on_its_side_with_what_comes_next() -> None:
    paper = (
        Paper()
        .heading("De to største")
        .table(
            ("", "Ny kai", "Lysbøye"),
            ("Eier", "Drift", "Los"),
            ("Status", C(light="red"), C(light="green")),
            ("Neste milepæl", "Ny kontrakt", "Første lys"),
        )
    )
    assert [(one["subject"], one["value"]) for one in records(paper, "status")] == [
        ("Ny kai", "red"),
        ("Lysbøye", "green"),
    ]
    assert records(paper, "activity") == []


def test_cells_then_and_now_are_two_statuses() -> None:
    paper = Paper().table(
        ("Tiltak", "September", "Nå"),
        ("Ny kai", C(light="yellow"), C(light="red")),
        ("Lysbøye", C(light="red"), C(light="green")),
    )
    paper.document.properties["created"] = "2025-12-01"
    found = [(one["subject"], one["value"], one.get("as_of")) for one in records(paper, "status")]
    assert found == [
        ("Ny kai", "yellow", "2025-09"),
        ("Ny kai", "red", None),
        ("Lysbøye", "red", "2025-09"),
        ("Lysbøye", "green", None),
    ]


@pytest.mark.parametrize("first", [("I rute", "green"), ("Ytre havn", "blue")])
def test_a_row_of_signs_with_statuses_beside_them_or_other_colours_is_a_key(first: tuple[str, str]) -> None:
    paper = Paper().heading("Tiltakene")
    page = paper.document.pages[0]
    lines = (
        ("Ny kai", "red", 100),
        ("Lysbøye", "green", 140),
        (*first, 400),
        ("Stor uro", "red", 400),
    )
    for at, (text, colour, y) in enumerate(lines):
        x = 60.0 + 150 * max(0, at - 2)
        block = put(page, text, x, y)
        box = (x - 15, y, x - 5, y + 10.0)
        page.marks.append(Mark(colour, "#c00000", MarkShape.ELLIPSE, box, line=block.words))
    assert [one["subject"] for one in records(paper, "status")] == ["Ny kai", "Lysbøye"]


def test_a_stage_before_a_name_in_a_heading() -> None:
    paper = Paper().heading("Utredning Ny kai i Vika").paragraph("Vi har målt opp.")
    paper.page().heading("Planlegging av sommeren").page().heading("Gjennomføring Våren 2026")
    assert [one["name"] for one in records(paper, "initiative")] == ["Ny kai i Vika"]


def test_a_code_of_the_year_before_a_name_and_who_was_given_it() -> None:
    paper = Paper().heading("Bakgrunn").item("Havneetaten fikk i tildelingsbrevet for 2026 følgende oppdrag:")
    paper.paragraph("P2026-14 Innføring av landstrøm").paragraph("ISO 9001 Krav til kvalitet")
    assert [(one["name"], one["aliases"]) for one in records(paper, "initiative")] == [
        ("Innføring av landstrøm", ["P2026-14"])
    ]
    assert [one["owner"] for one in records(paper, "owner")] == ["Havneetaten"]


SHEET = (("Problem", "Båtene støyer"), ("Løsning", "Strøm fra land"), ("Gevinst", "Stille netter"))


def test_the_title_over_a_sheet_of_facts_is_an_initiative() -> None:
    assert [one["name"] for one in records(Paper().heading("Stille kai").table(*SHEET), "initiative")] == [
        "Stille kai"
    ]
    assert records(Paper().heading("Risikoer").table(*SHEET), "initiative") == []


def test_who_answers_for_what_a_clause_says_more_of() -> None:
    paper = (
        Paper()
        .heading("Tiltak")
        .table(("Tiltak", "Status"), ("Lysplanen", "I rute"), ("Ny kai", "Forsinket"))
    )
    paper.paragraph("Etaten skal bygge opp under lysplanen som utredes i regi av Kystetaten.")
    assert [(one["subject"], one["owner"]) for one in records(paper, "owner")] == [
        ("lysplanen", "Kystetaten")
    ]


@pytest.mark.parametrize(
    ("title", "told"), [("Felles portal for båtfolk", True), ("Hva skjer i havna", False)]
)
def test_the_name_of_something_made_that_is_the_title_of_several_slides(title: str, told: bool) -> None:
    paper = (
        Paper().heading(title).paragraph("Siv Aune").page().heading(title).paragraph("Alle båter får plass.")
    )
    assert [one["name"] for one in records(paper, "initiative")] == ([title] if told else [])
    assert records(Paper().heading(title).paragraph("Alle båter får plass."), "initiative") == []


def test_an_agenda_shown_again_tells_its_items_once() -> None:
    paper = Paper()
    for _ in range(2):
        paper.page().heading("Dagsorden").item("Godkjenning av referat").item("Ny kai i Vika").item(
            "Eventuelt"
        )
    items = [one for one in tag_document(paper.document) if isinstance(one, AgendaItem)]
    found = [(one.evidence[0].page, one.title) for one in items]
    assert found == [(1, "Godkjenning av referat"), (1, "Ny kai i Vika"), (1, "Eventuelt")]


def test_what_is_assumed_is_no_dependency_where_it_is_of_nothing() -> None:
    paper = (
        Paper().heading("Forutsetninger for oppstart").item("Serveren har et åpent endepunkt for innlogging")
    )
    assert records(paper, "dependency") == []
    paper = Paper().heading("Avhengigheter").item("Serveren har et åpent endepunkt for innlogging")
    assert len(records(paper, "dependency")) == 1


def test_boxes_headed_by_years_gone_by_are_no_plan() -> None:
    paper = Paper().heading("Vår historie").paragraph("Styremøte 12. mai 2026")
    page = paper.document.pages[0]
    for panel, (when, what) in enumerate((("2008", "Havna ble bygd ut"), ("2027", "Ny kai tas i bruk"))):
        put(page, when, 60 + 300.0 * panel, 100, BlockKind.HEADING, panel)
        put(page, what, 60 + 300.0 * panel, 130, panel=panel)
    assert records(paper, "activity") == []


@pytest.mark.parametrize("in_order", [True, False])
def test_numbers_in_a_table_that_are_not_in_order_are_no_times_of_a_meeting(in_order: bool) -> None:
    rows = [
        ("Velkommen til havna", "10.04"),
        ("Møte på kaia", "11.05"),
        ("Mat på brygga", "12.10"),
        ("Vel hjem", "12.30"),
    ]
    paper = Paper().heading("Løpet").table(*(rows if in_order else rows[::-1]))
    paper.document.pages[0].tables[0].header_rows = 0
    assert len(records(paper, "agenda_item")) == (4 if in_order else 0)


def test_a_number_told_again_in_a_summary_is_one_figure() -> None:
    paper = Paper().heading("Brukerne")
    paper.paragraph("Men bare 10 % svarer at de har tilgang til og bruker havnekartet på telefonen.")
    paper.page().heading("Kart").paragraph(
        "I 2025 svarte 10 % at de har tilgang til og bruker havnekartet på telefonen."
    )
    paper.paragraph("På Vika kai er det 10 % som ikke har strøm til lysene om natta.")
    assert [(one["value"], one.get("as_of")) for one in records(paper, "figure")] == [
        (10, "2025"),
        (10, None),
    ]


def test_thousands_of_those_counted_in_millions() -> None:
    paper = Paper().paragraph("Etaten har 1,6 millioner brukere, og 950 000 av disse er barn.")
    assert [one["unit"] for one in records(paper, "figure")] == ["millioner brukere", "brukere"]


def test_cards_in_lanes_have_the_status_of_their_lane() -> None:
    paper = Paper().heading("Tavla vår")
    page = paper.document.pages[0]
    lanes = (
        ("Nytt", [("Ny kai", "Havneetaten")]),
        ("Pågår", [("Lysbøye", "Losetaten")]),
        ("Ferdig", [("Isvakt", "Losetaten")]),
    )
    for at, (lane, cards) in enumerate(lanes):
        put(page, lane, 60 + 200.0 * at, 90, BlockKind.HEADING, 10 + at)
        for name, who in cards:
            put(page, name, 64 + 200.0 * at, 140, BlockKind.HEADING, at)
            put(page, who, 64 + 200.0 * at, 160, panel=at)
    assert [one["name"] for one in records(paper, "initiative")] == ["Ny kai", "Lysbøye", "Isvakt"]
    assert [(one["subject"], one["value"]) for one in records(paper, "status")] == [
        ("Ny kai", "new"),
        ("Isvakt", "completed"),
    ]
    assert [one["owner"] for one in records(paper, "owner")] == ["Havneetaten", "Losetaten", "Losetaten"]


@pytest.mark.parametrize(("heading", "outcomes"), [("Beslutningslogg", ["adopted"]), ("Planer", [])])
def test_a_log_of_decisions(heading: str, outcomes: list[str]) -> None:
    heads = ("Dato", "Gjelder", "Beslutning", "Følges opp av")
    row = ("12.01.2026", "Ny kai", "Kaia bygges i stein og ikke i tre", "Havneetaten")
    paper = Paper().heading(heading).table(heads, row)
    assert [one["outcome"] for one in records(paper, "decision")] == outcomes


def test_two_labels_in_a_line_are_two_facts() -> None:
    paper = (
        Paper()
        .heading("Prosjekter")
        .table(("Prosjekt", "Status"), ("Ny kai", "I rute"), ("Lysbøye", "I rute"))
    )
    paper.page().heading("Ny kai").paragraph("Prosjekteier: Avdeling Havn Prosjektleder: Mona Lie")
    assert [one["owner"] for one in records(paper, "owner")] == ["Avdeling Havn"]


def test_signs_in_the_first_column_and_a_key_below() -> None:
    paper = (
        Paper()
        .heading("Tiltakene")
        .table(
            ("", "Tiltak", "Hvem og når"),
            ("✔", "Ny kai", "Havneetaten, 1. mai"),
            ("!", "Lysbøye", "Losen, 2. mai"),
        )
    )
    paper.paragraph("✔ i rute ! avvik").paragraph("Skrevet 3. mars 2026")
    assert [(one["subject"], one["value"]) for one in records(paper, "status")] == [
        ("Ny kai", "green"),
        ("Lysbøye", "yellow"),
    ]
    assert [one["owner"] for one in records(paper, "owner")] == ["Havneetaten", "Losen"]


def test_targets_are_no_figures() -> None:
    paper = Paper().heading("Tall").paragraph("Mål: 90 %").paragraph("Andel båter med strøm: 71 %")
    assert [one["value"] for one in records(paper, "figure")] == [71]


def test_from_and_to_have_one_unit() -> None:
    paper = Paper().paragraph("Køen er redusert fra 21 000 til 13 500 saker siden nyttår.")
    assert [(one["value"], one["unit"]) for one in records(paper, "figure")] == [
        (21000, "saker"),
        (13500, "saker"),
    ]


def test_labels_with_numbers_under_a_heading_with_their_unit() -> None:
    paper = Paper().heading("Økonomi (mill. kr)").paragraph("Budsjett: 62,0")
    assert [(one["value"], one["unit"]) for one in records(paper, "figure")] == [(62, "mill. kr")]


def test_why_is_told_in_sentences_and_owns_nothing() -> None:
    paper = Paper().table(
        ("Tiltak", "Forrige", "Nå", "Hvorfor"),
        ("Ny kai", "Grønn", "Gul", "Banken endret formatet"),
        ("Lysbøye", "Gul", "Grønn", "Havneetaten er enig"),
    )
    assert records(paper, "owner") == []
    assert [(one["subject"], one["value"]) for one in records(paper, "status")] == [
        ("Ny kai", "yellow"),
        ("Lysbøye", "green"),
    ]


def test_who_does_what_in_a_list_of_tasks() -> None:
    paper = Paper().heading("Huskelapp").item("Havneetaten sjekker prisen på stein innen 10. mars 2026")
    assert [(one["owner"], one["action"], one["due"]) for one in records(paper, "follow_up")] == [
        ("Havneetaten", "Havneetaten sjekker prisen på stein innen 10. mars 2026", "2026-03-10")
    ]


def test_the_forecast_of_a_milestone_goes_before_its_plan() -> None:
    paper = (
        Paper()
        .heading("Milepæler")
        .table(("Milepæl", "Plan", "Prognose"), ("Ny kai åpner", "01.02.2026", "15.03.2026"))
    )
    assert [(one["text"], one["to"]) for one in records(paper, "activity")] == [
        ("Ny kai åpner", "2026-03-15")
    ]


def barred(*fills: str) -> Paper:
    """Months over three bars that each are two columns wide, beside the name of their lane."""
    paper = Paper().heading("Planen for havna").paragraph("Skrevet 3. mars 2026")
    page = paper.document.pages[0]
    for at, month in enumerate(("April", "Mai", "Juni", "Juli")):
        put(page, month, 200 + 150.0 * at, 100, BlockKind.HEADING)
    put(page, "Indre havn", 40, 150)
    for at, (text, fill) in enumerate(
        zip(("Bygge ny kai", "Sette ut lysbøyer", "Måle støy"), fills, strict=True)
    ):
        bar = put(page, text, 210 + 150.0 * at, 140 + 30.0 * at, panel=at)
        bar.frame, bar.fill = (200 + 150.0 * at, 136 + 30.0 * at, 500 + 150.0 * at, 156 + 30.0 * at), fill
    return paper


def test_bars_with_words_under_months_are_a_plan() -> None:
    found = [
        (one["text"], one["from"], one["to"])
        for one in records(barred("#0077b6", "#0077b6", "#0077b6"), "activity")
    ]
    assert found == [
        ("Bygge ny kai", "2026-04", "2026-05"),
        ("Sette ut lysbøyer", "2026-05", "2026-06"),
        ("Måle støy", "2026-06", "2026-07"),
    ]
    assert records(barred("#0077b6", "#0077b6", "#0077b6"), "activity")[0]["service"] == "Indre havn"


def test_boxes_that_no_dates_stand_over_are_no_plan() -> None:
    paper = barred("#0077b6", "#0077b6", "#0077b6")
    page = paper.document.pages[0]
    page.blocks = [block for block in page.blocks if block.kind is not BlockKind.HEADING]
    assert records(paper, "activity") == []


def test_what_is_to_be_done_with_a_state_and_no_deadline_is_a_measure() -> None:
    paper = (
        Paper()
        .heading("Kor langt er vi komne?")
        .table(
            ("Nr.", "Kva vi skal gjere", "Kven", "Kor langt"),
            ("1.1", "Merke leia inn til hamna", "Losetaten", "Ferdig 12.03.2026"),
            ("1.2", "Byggje ny kai", "Kommunen", "I gang, litt forseinka"),
        )
    )
    assert records(paper, "follow_up") == []
    assert [(one["subject"], one["value"]) for one in records(paper, "status")] == [
        ("Merke leia inn til hamna", "completed"),
        ("Byggje ny kai", "yellow"),
    ]


def test_what_a_title_asks_a_body_to_do_is_proposed() -> None:
    paper = Paper().heading("The Committee is asked to").item("Approve the new budget for the quay")
    assert [(one["text"], one["outcome"]) for one in records(paper, "decision")] == [
        ("Approve the new budget for the quay", "proposed")
    ]


def test_a_short_text_in_a_card_under_next_period_is_an_activity() -> None:
    paper = Paper().heading("Workstreams")
    page = paper.document.pages[0]
    for panel, (name, ahead) in enumerate(
        (("New quay", "Connect the first ferry"), ("Beacons", "Paint two towers"))
    ):
        put(page, name, 60 + 300.0 * panel, 100, BlockKind.HEADING, panel)
        put(page, "Next period", 60 + 300.0 * panel, 140, BlockKind.HEADING, panel)
        put(page, ahead, 60 + 300.0 * panel, 160, panel=panel)
    assert [one["text"] for one in records(paper, "activity")] == [
        "Connect the first ferry",
        "Paint two towers",
    ]


def test_key_results_from_start_to_now() -> None:
    paper = (
        Paper()
        .heading("Resultater")
        .table(
            ("Nøkkelresultat", "Ved start", "Nå", "Mål", "Lys"),
            ("Andel båter med strøm", "48 %", "61 %", "90 %", C(light="yellow")),
            ("Avlyste kurs", "14", "17", "5", C(light="red")),
        )
    )
    assert [(one["value"], one.get("unit")) for one in records(paper, "figure")] == [
        (48, "%"),
        (61, "%"),
        (14, "kurs"),
        (17, "kurs"),
    ]
    assert {one["subject_kind"] for one in records(paper, "status")} == {"indicator"}


@pytest.mark.parametrize(
    ("title", "doc_type"),
    [
        ("Ledermøte: mål og tiltak", "meeting_deck"),
        ("Planstatus for havna", "strategy_followup"),
        ("Kaistatus mai", "portfolio_report"),
    ],
)
def test_the_kind_of_a_document_by_the_end_of_a_word_in_its_title(title: str, doc_type: str) -> None:
    paper = Paper().heading(title).paragraph("Havneetaten, 3. mars 2026")
    assert [one["doc_type"] for one in records(paper, "document")] == [doc_type]


def test_a_meeting_and_its_number_are_no_body() -> None:
    paper = (
        Paper()
        .heading("Nær havn")
        .paragraph("Møte 4, 16. oktober 2025")
        .paragraph("Havne- og kaietaten i Vika")
    )
    assert [one["body"] for one in records(paper, "document")] == ["Havne- og kaietaten i Vika"]


def test_a_larger_heading_below_a_box_ends_what_the_heading_in_it_is_over() -> None:
    paper = Paper(upright=True).page()
    page = paper.document.pages[0]
    put(page, "Huskeliste", 60, 100, BlockKind.HEADING, 0)
    put(page, "Havnefogden bestiller ny kran innen 1. mai 2026", 60, 120, BlockKind.LIST_ITEM, 0)
    head = put(page, "Prinsipper for havna", 60, 200, BlockKind.HEADING)
    for word in page.words[head.words.start : head.words.stop]:
        word.size = 18.0
    put(page, "Båter med folk går foran båter med varer", 60, 220, BlockKind.LIST_ITEM)
    assert [one["owner"] for one in records(paper, "follow_up")] == ["Havnefogden"]
