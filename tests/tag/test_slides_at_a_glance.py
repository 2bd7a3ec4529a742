"""What slides show at a glance: strips of facts, columns of times, signs with a letter, cards with a word of status."""

from __future__ import annotations

import pytest
from table_papers import Paper
from test_boxes_and_groups import put, records

from schemas.page import Block, BlockKind, Mark, MarkShape, Page


def bold(page: Page, block: Block) -> Block:
    for word in page.words[block.words.start : block.words.stop]:
        word.bold = True
    return block


def strip(*facts: tuple[str, str]) -> Paper:
    paper = Paper().heading("Lysboei")
    page = paper.document.pages[0]
    put(page, "Det kommer", 60, 140, BlockKind.HEADING)
    for panel, (label, value) in enumerate(facts):
        put(page, label, 60.0 + 200 * panel, 400, panel=panel)
        bold(page, put(page, value, 60.0 + 200 * panel, 414, panel=panel))
    return paper


def test_a_strip_of_facts_side_by_side_is_of_the_slides_title() -> None:
    paper = strip(("Produkteier", "Losen"), ("Status", "Forsinket"), ("Båter i prøven", "1 260"))
    assert [one["name"] for one in records(paper, "initiative")] == ["Lysboei"]
    assert [(one["subject"], one["owner"]) for one in records(paper, "owner")] == [("Lysboei", "Losen")]
    assert [(one["subject"], one["value"]) for one in records(paper, "status")] == [("Lysboei", "yellow")]
    assert [(one["subject"], one["value"]) for one in records(paper, "figure")] == [("Lysboei", 1260)]


def test_numbers_in_boxes_without_facts_beside_them_are_of_no_initiative() -> None:
    paper = strip(("Båter i prøven", "1 260"), ("Kaier", "14"))
    assert records(paper, "initiative") == []
    assert [one for one in records(paper, "figure") if one.get("subject") == "Lysboei"] == []


def columns(*heads: str, title: str = "Det vi lager") -> Paper:
    paper = Paper().heading(title)
    page = paper.document.pages[0]
    for column, head in enumerate(heads):
        x = 60.0 + 280 * column
        put(page, head, x, 120, BlockKind.HEADING, 2 * column)
        put(page, f"Måle kai {column + 1}", x, 170, panel=2 * column + 1)
    return paper


def test_cards_under_now_next_and_later_are_planned() -> None:
    found = [(one["heading"], one["text"]) for one in records(columns("Nå", "Neste", "Senere"), "activity")]
    assert found == [("Nå", "Måle kai 1"), ("Neste", "Måle kai 2"), ("Senere", "Måle kai 3")]


def test_cards_under_heads_that_tell_no_time_are_not_planned() -> None:
    assert records(columns("Nå", "Bergen", "Senere"), "activity") == []


def test_lanes_under_quarters_are_of_the_year_in_the_title() -> None:
    paper = Paper().heading("Milepæler i 2027")
    page = paper.document.pages[0]
    for quarter in (1, 2, 3):
        put(page, f"{quarter}. kvartal", 100.0 + 200 * quarter, 100, BlockKind.HEADING, quarter)
    put(page, "Ny kai", 60, 150)
    put(page, "◆ Peler på plass", 300, 150, BlockKind.LIST_ITEM)
    put(page, "Lysboei", 60, 200)
    put(page, "◆ Åpning", 700, 200, BlockKind.LIST_ITEM)
    found = [(one["service"], one["text"], one["from"], one["to"]) for one in records(paper, "activity")]
    assert found == [
        ("Ny kai", "Peler på plass", "2027-Q1", "2027-Q1"),
        ("Lysboei", "Åpning", "2027-Q3", "2027-Q3"),
    ]


def test_columns_of_years_from_the_past_on_tell_what_has_been() -> None:
    paper = Paper().heading("Bruken av havnene i 2026").page()
    page = paper.heading("Havner på nett").document.pages[1]
    for column, year in enumerate((2024, 2025, 2026)):
        put(page, str(year), 60.0 + 280 * column, 120, BlockKind.HEADING, column)
        put(page, f"Havn nummer {column}", 60.0 + 280 * column, 170, panel=column + 3)
    assert records(paper, "activity") == []


def lettered(key: str) -> Paper:
    paper = Paper().heading("Prosjektene")
    page = paper.document.pages[0]
    for row, (name, colours) in enumerate(
        (("Ny kai", ("green", "red", "yellow")), ("Lysboei", ("red", "yellow", "green")))
    ):
        y = 120.0 + 90 * row
        put(page, name, 60, y, BlockKind.HEADING)
        for place, (letter, colour) in enumerate(zip("SØR", colours, strict=True)):
            x = 500.0 + 40 * place
            page.marks.append(Mark(colour, "#123456", MarkShape.SHAPE, (x, y, x + 28, y + 28)))
            put(page, letter, x + 11, y + 30)
    put(page, key, 60, 480)
    return paper


def test_signs_with_a_letter_each_show_what_the_key_says() -> None:
    paper = lettered("S = status, Ø = økonomi, R = risiko")
    found = {(one["subject"], one["dimension"], one["value"]) for one in records(paper, "status")}
    assert found == {
        ("Ny kai", "status", "green"),
        ("Ny kai", "risk", "yellow"),
        ("Lysboei", "status", "red"),
        ("Lysboei", "risk", "green"),
    }


def test_signs_with_letters_that_nothing_explains_show_no_risk() -> None:
    assert [one for one in records(lettered("Takk for oss"), "status") if one["dimension"] == "risk"] == []


def cards(title: str) -> Paper:
    paper = Paper().heading(title)
    page = paper.document.pages[0]
    for panel, (name, word, said) in enumerate(
        (("Havn", "I rute", "Alle kaier er åpne nå"), ("Ferje", "Kritisk", "To båter ligger i opplag"))
    ):
        x = 60.0 + 300 * panel
        card = (
            put(page, name, x, 120, BlockKind.HEADING, panel),
            put(page, word, x, 150, panel=panel),
            put(page, said, x, 180, panel=panel),
        )
        for block in card:
            block.frame = (x - 10, 110, x + 270, 200)
    return paper


def test_cards_of_areas_have_a_word_of_status_and_an_assessment() -> None:
    paper = cards("Status for områdene")
    assert [(one["subject"], one["subject_kind"], one["value"]) for one in records(paper, "status")] == [
        ("Havn", "area", "green"),
        ("Ferje", "area", "red"),
    ]
    assert [one["text"] for one in records(paper, "assessment")] == [
        "Alle kaier er åpne nå",
        "To båter ligger i opplag",
    ]
    assert records(paper, "initiative") == []


def test_cards_of_measures_name_them() -> None:
    paper = cards("Tiltakene våre")
    assert [one["name"] for one in records(paper, "initiative")] == ["Havn", "Ferje"]
    assert {(one["subject_kind"], one["value"]) for one in records(paper, "status")} == {
        ("initiative", "green"),
        ("initiative", "red"),
    }


def test_cases_with_an_outcome_each_are_decisions_where_they_were_decided() -> None:
    paper = (
        Paper()
        .heading("Sist")
        .table(("Sak", "Utfall"), ("Kjøpe to nye båter", "Vedtatt"), ("Støy fra kaia", "Til orientering"))
    )
    assert [(one["text"], one["outcome"]) for one in records(paper, "decision")] == [
        ("Kjøpe to nye båter", "adopted")
    ]
    assert records(paper, "agenda_item") == []


def wanted(heading: str, *items: str, beside: str = "") -> Paper:
    paper = Paper().heading("Team Kai")
    page = paper.document.pages[0]
    put(page, heading, 60, 120, BlockKind.HEADING, 0)
    for row, item in enumerate(items):
        put(page, item, 66, 160.0 + 30 * row, BlockKind.LIST_ITEM)
    if beside:
        put(page, beside, 460, 120, BlockKind.HEADING, 1)
        put(page, "Lekkasje på kai 4", 466, 160, BlockKind.LIST_ITEM)
    return paper


def test_what_needs_a_decision_is_proposed() -> None:
    paper = wanted("Trenger beslutning", "Gi teamet en ny dykker", "Hvem skal eie kaia?")
    assert [(one["text"], one["outcome"]) for one in records(paper, "decision")] == [
        ("Gi teamet en ny dykker", "proposed")
    ]


def test_cases_to_decide_beside_cases_to_be_told_are_an_agenda() -> None:
    paper = wanted("Til beslutning", "Ny dykker til teamet", beside="Til orientering")
    assert records(paper, "decision") == []


@pytest.mark.parametrize(
    ("cell", "value"),
    [("Gul → Grønn", "green"), ("Grønn -> Rød", "red"), ("IR → PV", "paused"), ("FO", "yellow")],
)
def test_a_changed_status_is_what_it_is_now(cell: str, value: str) -> None:
    paper = (
        Paper()
        .heading("Tiltak")
        .table(("Tiltak", "Status"), ("Ny kai", cell), ("Lysboei", "IR"))
        .paragraph("IR = i rute, FO = forsinket, PV = på vent")
    )
    found = {one["subject"]: one["value"] for one in records(paper, "status")}
    assert found == {"Ny kai": value, "Lysboei": "green"}


def test_an_arrow_between_what_is_no_status_tells_none() -> None:
    paper = (
        Paper()
        .heading("Tiltak")
        .table(("Tiltak", "Status"), ("Ny kai", "Bergen → Grønn"), ("Lysboei", "Rød"))
    )
    assert [one["subject"] for one in records(paper, "status")] == ["Lysboei"]


def test_a_unit_over_a_large_number_counts_it() -> None:
    paper = Paper().heading("Penger")
    page = paper.document.pages[0]
    put(page, "mill. kroner", 60, 120, panel=0)
    number = put(page, "412", 60, 134, panel=0)
    for word in page.words[number.words.start : number.words.stop]:
        word.size = 40.0
    put(page, "samlet ramme for kaiene", 60, 160, panel=0)
    assert [(one["value"], one["unit"]) for one in records(paper, "figure")] == [(412, "mill. kroner")]


def lines(*rows: tuple[str, str, str]) -> Paper:
    paper = Paper().heading("Porteføljen nå")
    page = paper.document.pages[0]
    for row, (name, who, word) in enumerate(rows):
        y = 120.0 + 80 * row
        put(page, str(row + 1), 40, y)
        put(page, name, 80, y - 8)
        put(page, who, 80, y + 8)
        if word:
            put(page, word, 600, y)
    return paper


def test_numbered_names_with_a_status_at_the_right_are_initiatives() -> None:
    paper = lines(("Ny kai", "Seksjon Havn", "I rute"), ("Lysboei", "Seksjon Farled", "Stanset"))
    assert [one["name"] for one in records(paper, "initiative")] == ["Ny kai", "Lysboei"]
    assert [(one["subject"], one["value"]) for one in records(paper, "status")] == [
        ("Ny kai", "green"),
        ("Lysboei", "cancelled"),
    ]
    assert [one["owner"] for one in records(paper, "owner")] == ["Seksjon Havn", "Seksjon Farled"]


def test_statuses_below_each_other_without_names_are_of_nothing() -> None:
    paper = lines(("Ny kai", "Seksjon Havn", ""))
    page = paper.document.pages[0]
    put(page, "I rute", 600, 400)
    put(page, "Forsinket", 600, 430)
    assert records(paper, "status") == []


@pytest.mark.parametrize(
    ("heading", "count"), [("Hvilke team tiltakene er avhengige av", 3), ("Hvem er med", 0)]
)
def test_crosses_under_teams_are_needs_where_the_heading_says_so(heading: str, count: int) -> None:
    paper = (
        Paper()
        .heading(heading)
        .table(("Tiltak", "Team Kart", "Team Sjø"), ("Ny kai", "X", "X"), ("Lysboei", "", "X"))
    )
    found = [(one["subject"], one["on"]) for one in records(paper, "dependency")]
    assert found == [("Ny kai", "Team Kart"), ("Ny kai", "Team Sjø"), ("Lysboei", "Team Sjø")][:count]
