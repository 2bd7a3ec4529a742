"""How sure a change is, and that a rare word is the same wherever a text has it."""

from __future__ import annotations

import pytest

from normalize import repair_lines

AROUND = (
    "Styret skal fa en statusgjennomgang pr. tertial, og det ma tas hgyde for at tiltakene fglges opp.",
    "Planen er a gjgre lgsningen kjent fgr sommeren.",
)


def made(*lines: str) -> list[str]:
    """The lines repaired between others that are plainly mangled."""
    return [text for text, _ in repair_lines([*AROUND, *lines, *AROUND])][2:-2]


def test_what_is_no_word_as_it_stands_is_changed_more_surely_than_what_may_stand() -> None:
    told = {
        one.raw: one.probability
        for _, repairs in repair_lines([*AROUND, "Vi taler ikke flere forsinkelser."])
        for one in repairs
    }
    assert told["fglges"] > 0.95
    assert told["taler"] < told["fglges"]


@pytest.mark.parametrize("line", ["Kari Kvale sa ja.", "Vi har humor.", "Donna kom med et Monster."])
def test_what_is_made_is_likelier_than_not_and_what_is_noted_is_not(line: str) -> None:
    for text, repairs in repair_lines([*AROUND, line]):
        for one in repairs:
            assert one.applied == (one.text in text.split())
            assert one.applied == (one.probability >= 0.5)


@pytest.mark.parametrize(
    "line",
    [
        "RAD",
        "MAL",
        "Arbeidet i FREG-IT",
        "Vi bruker ver. 4.12 av programmet",
    ],
)
def test_names_and_codes_are_changed_only_where_they_are_less_likely_than_what_they_become(line: str) -> None:
    assert made(line) == [line]


def test_a_rare_name_that_is_always_read_alike_stands() -> None:
    lines = [f"{who} Lovas sa ja til planen." for who in ("Kari", "Ola", "Per", "Siv", "Liv", "Jon")]
    assert made(lines[0]) == ["Kari Løvås sa ja til planen."]
    assert made(*lines) == lines


def test_a_rare_name_that_is_read_in_several_ways_is_the_same_each_time() -> None:
    lines = ["Kari Lgvas ledet mgtet.", "Ola Lovas var der.", "Per L@vas kom.", "Siv Lov4s skrev referat."]
    assert all("Løvås" in line for line in made(*lines))


def test_a_rare_name_is_no_other_for_being_read_alike_where_each_letter_is() -> None:
    lines = ["Mote om losningen horer til det som gjores for forste leveranse.", "Kari Lovas sa ja."]
    assert made(*lines * 3)[1::2] == ["Kari Løvås sa ja."] * 3


def test_letters_are_misread_as_the_text_mostly_has_them() -> None:
    word = "Ho er kjend for a bu i Rgd og i Rod, og styret mgtest i Rod."
    always_g = ["Mgtet om lgsningen var i hgst, og fglgjene er stgrre enn fgr."] * 4
    always_o = ["Motet om losningen var i host, og folgjene er storre enn for."] * 4
    told = [
        {one.raw: one.probability for _, repairs in repair_lines([*lines, word]) for one in repairs}
        for lines in (always_g, always_o)
    ]
    assert told[0].get("Rod,", 0.0) <= told[1].get("Rod,", 0.0)


def test_no_change_is_beyond_doubt() -> None:
    for _, repairs in repair_lines(AROUND):
        assert all(one.probability < 1 for one in repairs)
