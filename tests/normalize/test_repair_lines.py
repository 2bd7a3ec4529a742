"""The repair of plain lines: line for line, and nothing but what is mangled."""

from __future__ import annotations

import gc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from repair_papers import BOKMAL, ENGLISH, NYNORSK

from normalize import repair_lines, repair_text

ANY_LINE = st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=80)
SOUND = [line for text in (BOKMAL, NYNORSK, ENGLISH) for line in text.split(". ")]


@settings(max_examples=80, deadline=None)
@given(st.lists(ANY_LINE, max_size=8))
def test_every_line_comes_out_and_in_its_place(lines: list[str]) -> None:
    assert len(list(repair_lines(lines))) == len(lines)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(SOUND), max_size=10), st.text(" \t\u00a0", max_size=3))
def test_sound_lines_come_out_byte_for_byte(lines: list[str], space: str) -> None:
    spaced = [space + line.replace(" ", " " + space) + space for line in lines]
    assert [text for text, _ in repair_lines(spaced)] == spaced


@settings(max_examples=80, deadline=None)
@given(ANY_LINE)
def test_repairs_say_what_stands_in_the_line(line: str) -> None:
    text, repairs = repair_text(line)
    if not repairs:
        assert text == line
    assert all(repair.raw != repair.text for repair in repairs if repair.applied)


@pytest.mark.parametrize(
    "line",
    [
        "Skriv til post@eksempel.no eller se https://eksempel.no/aksjon/na",
        "PLL, FHIR og DDFL er omtalt i sak 12/345-6 og i ISO 27001",
        "Ole Garberg og Kari Saga fra Mal & Co. AS (org.nr. 123 456 789)",
        '{ "navn": [1, 2] }  |  kol\\ne',
    ],
)
def test_names_and_codes_are_left_alone(line: str) -> None:
    assert repair_text(line) == (line, [])


def test_lines_are_judged_by_their_neighbours() -> None:
    lines = ["Planen skal gjgres kjent fgr sommeren", "og fglges opp arlig"]
    assert [text for text, _ in repair_lines(lines)] == [
        "Planen skal gjøres kjent før sommeren",
        "og følges opp årlig",
    ]


def test_lines_are_given_as_they_come() -> None:
    def endless():
        while True:
            yield BOKMAL

    assert next(repair_lines(endless()))[0] == BOKMAL


@pytest.mark.parametrize("runs", [True, False])
def test_the_garbage_collector_is_left_as_it_was(runs: bool) -> None:
    before = gc.isenabled()
    try:
        (gc.enable if runs else gc.disable)()
        repair_text("Planen skal gjgres kjent fgr sommeren")
        assert gc.isenabled() is runs
    finally:
        (gc.enable if before else gc.disable)()
