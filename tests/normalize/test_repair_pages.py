"""The repair of pages: what comes out of them, and what is told of it."""

from __future__ import annotations

from copy import deepcopy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from repair_papers import BOKMAL, ENGLISH, NYNORSK, page_of, texts

from normalize import repair_page

LETTERS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), min_size=1, max_size=12)
LINES = st.lists(st.lists(LETTERS.filter(str.split), min_size=1, max_size=8).map(" ".join), max_size=6)


@pytest.mark.parametrize("text", [BOKMAL, NYNORSK, ENGLISH])
def test_sound_text_is_left_alone(text: str) -> None:
    page = repair_page(page_of(text))
    assert texts(page) == text.split()
    assert page.repairs == []


@settings(max_examples=60, deadline=None)
@given(LINES)
def test_no_word_comes_or_goes_and_raw_stays(lines: list[str]) -> None:
    page = page_of(*lines)
    before = deepcopy(page)
    repair_page(page)
    assert [word.raw for word in page.words] == [word.raw for word in before.words]
    assert page.lines == before.lines
    assert page.blocks == before.blocks
    assert all(0 <= repair.word < len(page.words) for repair in page.repairs)
    assert all(0 < repair.probability <= 1 and repair.reason for repair in page.repairs)


@settings(max_examples=60, deadline=None)
@given(LINES)
def test_a_second_repair_changes_nothing(lines: list[str]) -> None:
    page = repair_page(page_of(*lines))
    once = deepcopy(page)
    assert repair_page(page) == once


def test_a_repair_tells_what_was_done_to_which_word() -> None:
    page = repair_page(page_of("Direktoratet skal gjgre en vurdering pa tvers fgr sommeren"))
    repairs = [repair for repair in page.repairs if repair.raw == "gjgre"]
    assert [(one.word, one.text, one.kind, one.applied) for one in repairs] == [(2, "gjøre", "ocr", True)]
    assert 0.5 < repairs[0].probability < 1
    assert page.words[2].raw == "gjgre"
    assert page.words[2].text == "gjøre"


def test_an_empty_page() -> None:
    page = repair_page(page_of())
    assert page.repairs == []


def test_bullets_read_as_digits_from_a_picture() -> None:
    lines = ("8 Møter om planen", "8 Søknader og svar", "3 Tredje del av året")
    page = page_of(*lines)
    page.ocr = True
    assert texts(repair_page(page)) == " ".join(lines).replace("8 ", "• ").split()
    assert texts(repair_page(page_of(*lines))) == " ".join(lines).split()
