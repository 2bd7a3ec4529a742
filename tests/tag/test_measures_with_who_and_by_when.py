"""Measures of a strategy with who answers and by when in one pair of brackets."""

from __future__ import annotations

import pytest
from table_papers import Paper, found, told


def measures(*items: str) -> Paper:
    paper = Paper(upright=True).heading("Mål 1: Flere skal ta båten").heading("Tiltak", 14)
    for item in items:
        paper.item(item)
    return paper


@pytest.mark.parametrize(
    "brackets",
    [
        "(Vik og Nes energi, innen 2028)",
        "(Vik og Nes energi, innan 1. juni 2028)",
        "(ansvarleg: Vik og Nes energi. Frist: 1. januar 2028)",
        "(ansvarlig: Vik og Nes energi, frist: 2028)",
    ],
)
def test_who_stands_in_brackets_before_the_day(brackets: str) -> None:
    paper = measures(f"a. Landstrøm i havnene {brackets}")
    assert told(paper, "initiative", "name") == [("Landstrøm i havnene",)]
    assert told(paper, "owner", "subject", "owner") == [("Landstrøm i havnene", "Vik og Nes energi")]


def test_before_a_bare_year_stands_who_answers_where_others_of_the_list_do() -> None:
    paper = measures(
        "Landstrøm i havnene (Vik og Nes energi, 2028)", "Sjøkart for barn (Havneavdelingen, 2027)"
    )
    assert told(paper, "owner", "subject", "owner") == [
        ("Landstrøm i havnene", "Vik og Nes energi"),
        ("Sjøkart for barn", "Havneavdelingen"),
    ]
    assert not found(measures("Samling for fiskere (Trondheim, 2027)"), "owner")


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Fiskeriene ved Vik sysselsetter 8 640 personer.", "Fiskeriene ved Vik"),
        ("Forbruket hittil i år er 402,7 mill. kr.", "Forbruket"),
    ],
)
def test_what_a_figure_is_of_stands_before_its_verb_without_the_time(text: str, subject: str) -> None:
    paper = (
        Paper(upright=True).heading("Rapport om havnene").heading("Hvorfor en strategi", 14).paragraph(text)
    )
    assert told(paper, "figure", "subject") == [(subject,)]


def test_tasks_behind_the_case_that_they_came_of_are_of_whom_the_heading_names() -> None:
    paper = (
        Paper(upright=True).heading("Oppgaver i utvalgene").heading("Revisjonsutvalget (leder Kari Vik)", 14)
    )
    paper.item(
        "Fullmakter (sak 12/25): Gjennomgå grensene for innkjøp. Sist: utkast er sendt. Frist 1. mai 2026."
    )
    paper.item("Ny kran (sak 13/25): Kontrollere prisen. Frist 1. juni 2026.")
    assert told(paper, "follow_up", "case_id", "title", "text", "action", "owner", "due") == [
        (
            "12/25",
            "Fullmakter",
            "Gjennomgå grensene for innkjøp",
            "utkast er sendt",
            "Revisjonsutvalget",
            "2026-05-01",
        ),
        ("13/25", "Ny kran", None, "Kontrollere prisen", "Revisjonsutvalget", "2026-06-01"),
    ]


def test_what_was_said_of_cases_is_no_task() -> None:
    paper = Paper(upright=True).heading("Fra møtet").heading("Revisjonsutvalget", 14)
    paper.item("Fullmakter (sak 12/25): Utvalget drøftet grensene for innkjøp.")
    paper.item("Ny kran (sak 13/25): Prisen er kjent.")
    assert not found(paper, "follow_up")
