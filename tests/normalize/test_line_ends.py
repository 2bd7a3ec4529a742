"""Words parted at line ends, and words with spaces between their letters."""

from __future__ import annotations

import pytest
from repair_papers import page_of, texts

from normalize import repair_page


@pytest.mark.parametrize(
    ("head", "tail", "whole"),
    [
        ("bruker-", "vennlig", "brukervennlig"),
        ("bruker\u00ad", "vennlig", "brukervennlig"),
        ("e-", "helse", "e-helse"),
        ("IKT-", "systemer", "IKT-systemer"),
        ("Sør-", "Trøndelag", "Sør-Trøndelag"),
        ("kommune-", "styret.", "kommunestyret."),
    ],
)
def test_a_parted_word_is_joined(head: str, tail: str, whole: str) -> None:
    page = repair_page(page_of(f"Dette er {head}", f"{tail} her"))
    assert texts(page) == ["Dette", "er", whole, "her"]
    assert {(one.word, one.raw, one.text) for one in page.repairs} == {(2, head, whole), (3, tail, "")}
    assert {one.kind for one in page.repairs} == {"hyphen"}


@pytest.mark.parametrize(
    ("head", "tail"),
    [("drifts-", "og"), ("inn-", "eller"), ("2023-", "mål"), ("Lillehammer-", "laget-"), ("det –", "også")],
)
def test_two_words_stay_two(head: str, tail: str) -> None:
    page = repair_page(page_of(f"Dette er {head}", f"{tail} her"))
    assert texts(page) == ["Dette", "er", *head.split(), tail, "her"]
    assert page.repairs == []


def test_letter_spaced_headings() -> None:
    page = repair_page(page_of("H E L S E"))
    assert texts(page) == ["HELSE"]
    assert {one.kind for one in page.repairs} == {"spacing"}


@pytest.mark.parametrize("line", ["A B C D E", "x y z", "B C D F"])
def test_lists_of_letters_stay(line: str) -> None:
    page = repair_page(page_of(line))
    assert texts(page) == line.split()
