"""Numbers below zero, numbers that are bounds, and where the unit of a table stands."""

from __future__ import annotations

from typing import Any

import pytest
from table_papers import C, Paper

from schemas.page import Block, BlockKind
from tag import tag_document
from tag.numbers import find_quantities


def figures(paper: Paper) -> list[dict[str, Any]]:
    return [one for record in tag_document(paper.document) if (one := record.fields())["kind"] == "figure"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Avviket er -4,5 mill. kroner.", -4.5),
        ("Avviket er –2,2 MNOK mot budsjett.", -2.2),
        ("Resultatet vart minus 3,1 millionar kroner.", -3.1),
        ("Resultatet (−3 %) er svakt", -3),
        ("The result was NOK -85,000.", -85000),
        ("-38 elevar", -38),
        ("-5 prosjekter er nå ferdige og i drift", 5),
        ("Sak 3 - 14 kommuner", 14),
    ],
)
def test_a_sign_or_word_before_a_number_makes_it_negative(text: str, value: float) -> None:
    assert [quantity.value for quantity in find_quantities(text)] == [value]


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("Skoler med færre enn 60 elever vurderes hvert år.", []),
        ("Vi har framleis under 300 søkjarar til nettstudia.", []),
        ("Bare prosjekter med en ramme over 5 mill. kroner er omtalt.", []),
        ("Vi har avtaler med over 40 kommuner.", [40]),
        ("Over 40 kommuner deltar.", [40]),
    ],
)
def test_what_a_number_is_below_is_no_figure(sentence: str, values: list[float]) -> None:
    paper = Paper(upright=True).heading("Rapport").paragraph(sentence)
    assert [one["value"] for one in figures(paper)] == values


def test_a_table_on_the_next_page_has_the_heads_and_the_unit_of_the_page_before() -> None:
    paper = Paper(upright=True).heading("Økonomi").paragraph("Ramme og forbruk (mill. kroner)")
    page = paper.document.pages[-1]
    for column, head in enumerate(("Prosjekt", "Ramme 2025", "Brukt", "Avvik")):
        box = (32.0 + 150 * column, 780.0, 132.0 + 150 * column, 792.0)
        page.blocks.append(Block(BlockKind.PARAGRAPH, paper._words(head, box), box))
    paper.page().table(("Elevappen", "12,5", "9,0", "-3,5"), ("Ny timeplan", "4,0", "4,4", "0,4"), heads=0)
    told = [(one["subject"], one["value"], one["unit"], one["text"]) for one in figures(paper)]
    assert told[:3] == [
        ("Elevappen", 12.5, "mill. kroner", "12,5"),
        ("Elevappen", 9, "mill. kroner", "9,0"),
        ("Elevappen", -3.5, "mill. kroner", "-3,5"),
    ]
    assert len(told) == 6


def test_a_time_in_a_cell_is_measured_where_the_row_says_so() -> None:
    paper = Paper(upright=True).heading("Mål 1: Raske svar")
    heads = ("Indikator", "Utvikling", "Resultat", "Vurdering")
    paper.table(heads, ("Behandlingstid", C(light="red"), "94 dager", "Det tar for lang tid."))
    assert [(one["subject"], one["value"], one["unit"]) for one in figures(paper)] == [
        ("Behandlingstid", 94, "dager")
    ]


def test_what_an_english_number_counts_may_have_a_word_before_it() -> None:
    paper = Paper(upright=True).heading("Annual report")
    paper.paragraph("The association has 46 member libraries.")
    assert [(one["value"], one["unit"]) for one in figures(paper)] == [(46, "member libraries")]
