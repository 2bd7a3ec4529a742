"""Agendas as cards, owners beneath names, tables on their side, and lists whose items begin with what they are of."""

from __future__ import annotations

from typing import Any

from table_papers import C, Paper

from schemas.page import Block, BlockKind, Box, Mark, MarkShape, Page, Span, Word
from tag import tag_document


def records(paper: Paper, kind: str) -> list[dict[str, Any]]:
    return [fields for one in tag_document(paper.document) if (fields := one.fields())["kind"] == kind]


def put(page: Page, text: str, x: float, y: float, kind: BlockKind = BlockKind.PARAGRAPH) -> Block:
    """A block of one line, ten points high, at a place."""
    start = len(page.words)
    for part in text.split():
        box: Box = (x, y, x + 6.0 * len(part), y + 10)
        page.words.append(Word(part, part, box, 14.0 if kind is BlockKind.HEADING else 10.0))
        x = box[2] + 3
    words = Span(start, len(page.words))
    page.lines.append(words)
    page.blocks.append(Block(kind, words, page.box(words)))
    return page.blocks[-1]


def test_an_agenda_of_times_with_what_happens_beside_them() -> None:
    paper = Paper().heading("Dagen")
    page = paper.document.pages[0]
    for step, (time, title, who, kind) in enumerate(
        (
            ("09.00–09.10", "12/26 Ny kai", "Siv Aune, Havneetaten", "Vedtak"),
            ("09.10–09.30", "13/26 Gamle båter", "Ola Vik, Ferjeetaten", "Orientering"),
            ("09.30–09.45", "Pause", "", ""),
        )
    ):
        y = 100.0 + 60 * step
        put(page, time, 40, y)
        put(page, title, 200, y - 6)
        if who:
            put(page, who, 200, y + 8)
            put(page, kind, 800, y)
    found = [
        (one.get("case_id"), one["title"], one["start"], one["end"], one.get("item_type"))
        for one in records(paper, "agenda_item")
    ]
    assert found == [
        ("12/26", "Ny kai", "09.00", "09.10", "Vedtak"),
        ("13/26", "Gamle båter", "09.10", "09.30", "Orientering"),
        (None, "Pause", "09.30", "09.45", None),
    ]
    people = [one["presenters"][0] for one in records(paper, "agenda_item") if "presenters" in one]
    assert [(one["name"], one["organisation"]) for one in people] == [
        ("Siv Aune", "Havneetaten"),
        ("Ola Vik", "Ferjeetaten"),
    ]


def test_owners_beneath_the_names_of_a_table() -> None:
    rows = (
        ("Prosjekt", "Status"),
        (C("*Ny kai\n/Havneetaten"), C(light="green")),
        (C("*Brulogg\n/Ferjeetaten"), C(light="red")),
    )
    found = records(Paper().heading("Prosjekter").table(*rows), "owner")
    assert [(one["subject"], one["owner"]) for one in found] == [
        ("Ny kai", "Havneetaten"),
        ("Brulogg", "Ferjeetaten"),
    ]
    said = tuple(
        (C(row[0].text.replace("/", "/Eies av ")), row[1]) for row in rows[1:] if isinstance(row[0], C)
    )
    found = records(Paper().heading("Prosjekter").table(rows[0], *said), "owner")
    assert [one["owner"] for one in found] == ["Havneetaten", "Ferjeetaten"]


def test_what_describes_a_project_beneath_its_name_owns_nothing() -> None:
    rows = (
        ("Prosjekt", "Status"),
        (C("*Ny kai\n/Bygges i betong"), C(light="green")),
        (C("*Brulogg\n/Skjema på nett"), C(light="red")),
    )
    assert records(Paper().heading("Prosjekter").table(*rows), "owner") == []


def test_a_table_of_status_on_its_side_may_name_projects_with_a_year() -> None:
    paper = Paper().table(
        ("", "Ny kai 2027", "Brulogg"),
        ("Eier", "Havneetaten", "Ferjeetaten"),
        ("Status", C(light="green"), C(light="red")),
    )
    assert [(one["subject"], one["value"]) for one in records(paper, "status")] == [
        ("Ny kai 2027", "green"),
        ("Brulogg", "red"),
    ]


def test_sums_beside_the_names_they_are_of() -> None:
    paper = (
        Paper()
        .paragraph("Tall i millioner kroner.")
        .table(("", "Ny kai", "Brulogg"), ("Budsjett 2026", "4,5", "12"), ("Brukt til nå", "1", "3"))
    )
    found = [(one["subject"], one["value"], one["unit"]) for one in records(paper, "figure")]
    assert sorted(found) == [
        ("Brulogg", 3, "millioner kroner"),
        ("Brulogg", 12, "millioner kroner"),
        ("Ny kai", 1, "millioner kroner"),
        ("Ny kai", 4.5, "millioner kroner"),
    ]


def test_coloured_costs_are_no_status() -> None:
    paper = Paper().table(
        ("Prosjekt", "Status", "Kostnad"),
        ("Ny kai", C(light="red"), C(light="green")),
        ("Brulogg", C(light="green"), C(light="red")),
    )
    assert [one["value"] for one in records(paper, "status")] == ["red", "green"]


def test_a_need_behind_the_name_of_the_project_that_has_it() -> None:
    paper = (
        Paper(upright=True)
        .heading("Prosjekter")
        .table(("Prosjekt", "Eier"), ("Ny kai", "Havneetaten"))
        .heading("Hva prosjektene er avhengige av")
        .item("Ny kai: Kommunen må vedta reguleringsplanen")
    )
    (found,) = records(paper, "dependency")
    assert (found["subject"], found["on"]) == ("Ny kai", "Kommunen må vedta reguleringsplanen")


def test_goals_under_a_heading_with_a_clause() -> None:
    paper = Paper(upright=True).heading("Målene vi styrer etter").item("Ingen skal vente på ferja i kø")
    assert [one["title"] for one in records(paper, "goal")] == ["Ingen skal vente på ferja i kø"]


def test_a_sign_beside_a_card_is_of_its_heading() -> None:
    paper = Paper().heading("Delmål")
    page = paper.document.pages[0]
    for number, (colour, title) in enumerate(
        (("green", "Alle skal få plass"), ("red", "Båtene skal gå i rute"))
    ):
        y = 100.0 + 80 * number
        for block in (
            put(page, title, 100, y, BlockKind.HEADING),
            put(page, "Vi har målt dette i mai.", 100, y + 24),
        ):
            block.panel = number
        page.marks.append(Mark(colour, "#00b050", MarkShape.SHAPE, (60, y + 5, 85, y + 30)))
    found = [(one["subject"], one["subject_kind"], one["value"]) for one in records(paper, "status")]
    assert found == [("Alle skal få plass", "goal", "green"), ("Båtene skal gå i rute", "goal", "red")]
    assert [one["text"] for one in records(paper, "assessment")] == ["Vi har målt dette i mai"] * 2


def test_the_project_of_the_paragraph_before() -> None:
    paper = (
        Paper(upright=True)
        .heading("Kort fortalt")
        .paragraph("Prosjektet Ferjevarsel er i rute.")
        .paragraph("Prosjektet er avhengig av nye master.")
    )
    (found,) = records(paper, "dependency")
    assert (found["subject"], found["on"]) == ("Ferjevarsel", "nye master")


def test_a_paper_to_the_board_of_a_body_is_of_that_body() -> None:
    paper = (
        Paper(upright=True)
        .heading("Porteføljestatus")
        .paragraph("Til styret i Nordvik helseforetak, 6. mai 2026")
    )
    assert [one["body"] for one in records(paper, "document")] == ["Nordvik helseforetak"]
