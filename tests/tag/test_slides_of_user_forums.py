"""Slides that a body shows the users of what it makes: what they asked for, what is planned, what is open to them."""

from __future__ import annotations

import pytest
from table_papers import C, Paper, found, told
from test_boxes_and_groups import put

from schemas.page import BlockKind, Mark, MarkShape
from tag import tag_document

WISHED = (
    (C("Varsel når kaia er full"), C("Ferdig", light="green"), C("Kom i mai, for alle havner.")),
    (C("Kveldskurs for losene"), C("I arbeid", light="yellow"), C("Ett kurs er holdt, to gjenstår.")),
    (C("Telefon hele natta"), C("Ikke prioritert", light="grey"), C("Krever to nye stillinger.")),
)


@pytest.mark.parametrize("asked", ["Ønske fra losene", "Innspill", "Anmodning"])
def test_what_users_wished_last_time_is_followed_up_and_no_initiative(asked: str) -> None:
    paper = (
        Paper()
        .page()
        .heading("Dette ba dere om sist")
        .table([asked, "Hvor langt er vi?", "Kommentar"], *WISHED)
    )
    assert told(paper, "follow_up", "text", "action", "status") == [
        ("Varsel når kaia er full", "Kom i mai, for alle havner", "Ferdig"),
        ("Kveldskurs for losene", "Ett kurs er holdt, to gjenstår", "I arbeid"),
        ("Telefon hele natta", "Krever to nye stillinger", "Ikke prioritert"),
    ]
    assert not [one for kind in ("initiative", "status", "proposal") for one in found(paper, kind)]


AHEAD = (("November", "Losene møtes"), ("Januar", "Nye kart legges ut"), ("Mars", "Kurs for nye skippere"))


def test_dates_centred_under_each_other_with_a_text_beside_each_are_a_plan() -> None:
    paper = Paper().page().heading("Fagforum for havner, oktober 2025").page().heading("Videre fremdrift")
    for row, (date, text) in enumerate(AHEAD):
        middle = 3.0 * len(date)
        paper.put(date, 90 - middle, 150 + 50 * row).put(text, 170, 150 + 50 * row)
        block = paper.document.pages[-1].blocks[-2]
        block.box = (90 - middle, block.box[1], 90 + middle, block.box[3])
    assert told(paper, "activity", "heading", "text", "from") == [
        ("Videre fremdrift", "Losene møtes", "2025-11"),
        ("Videre fremdrift", "Nye kart legges ut", "2026-01"),
        ("Videre fremdrift", "Kurs for nye skippere", "2026-03"),
    ]


def on_one_line(room: float) -> Paper:
    """Texts of a date and what is to happen then on one line, with some room between them."""
    paper = Paper().page().heading("Neste møter og frister")
    for date, text in (
        ("20. november 2026", "Frist for å melde båter"),
        ("2. desember 2026", "Losene møtes på Hitra"),
        ("Januar 2027", "Havnene får nye kart"),
    ):
        paper.paragraph(f"{date} {text}")
        page = paper.document.pages[-1]
        words = page.blocks[-1].words
        behind = page.words[words.start + len(date.split()) : words.stop]
        shift = 140 + room - behind[0].box[0] if room else 0
        for word in behind:
            word.box = (word.box[0] + shift, word.box[1], word.box[2] + shift, word.box[3])
    return paper


def test_texts_far_behind_the_dates_that_their_lines_begin_with_are_a_plan() -> None:
    assert told(on_one_line(60), "activity", "text", "from") == [
        ("Frist for å melde båter", "2026-11-20"),
        ("Losene møtes på Hitra", "2026-12-02"),
        ("Havnene får nye kart", "2027-01"),
    ]
    assert "table.dated" not in {one.method for one in tag_document(on_one_line(0).document)}


def test_each_name_with_a_light_of_its_own_in_boxes_that_list_several_has_a_status() -> None:
    paper = Paper().page().heading("Produktene våre nå")
    page = paper.document.pages[0]
    colours = iter(("green", "red", "yellow", "green", "yellow", "green"))
    for panel, names in enumerate((("Havnekart", "Loslogg", "Båtbok"), ("Isvarsel", "Kaiplan", "Bøyevakt"))):
        left = 40.0 + 400 * panel
        for row, name in enumerate(names):
            top, colour = 120.0 + 60 * row, next(colours)
            head = put(page, name, left + 30, top, BlockKind.HEADING, panel)
            below = put(page, "Ny utgave er tatt i bruk", left + 30, top + 20, panel=panel)
            head.frame = below.frame = (left, 100.0, left + 350, 320.0)
            box = (left + 12, top, left + 22, top + 10)
            page.marks.append(Mark(colour, "#00b050", MarkShape.ELLIPSE, box, None, head.words))
    assert told(paper, "status", "subject", "value") == [
        ("Havnekart", "green"),
        ("Loslogg", "red"),
        ("Båtbok", "yellow"),
        ("Isvarsel", "green"),
        ("Kaiplan", "yellow"),
        ("Bøyevakt", "green"),
    ]


def test_who_does_what_behind_a_date_may_stand_in_brackets_behind_it() -> None:
    paper = (
        Paper()
        .page()
        .heading("Veien videre")
        .table(
            ("20. november 2026", "Bestille ny los (Havnekontoret)"),
            ("2. desember 2026", "Holde kurs for skippere (Kari Vik)"),
            ("Januar 2027", "Trykke nye kart"),
            heads=0,
        )
    )
    assert told(paper, "activity", "text", "actor") == [
        ("Bestille ny los", "Havnekontoret"),
        ("Holde kurs for skippere", "Kari Vik"),
        ("Trykke nye kart", None),
    ]
