"""Vocabulary words as patterns."""

from __future__ import annotations

import re

from tag.cues import any_of


def test_the_longest_word_is_matched_whatever_their_order() -> None:
    pattern = re.compile(any_of(["plan", "planlagt", "klar", "i rute"]))
    assert [match.group() for match in pattern.finditer("planlagt, klar, i  rute, plan")] == [
        "planlagt",
        "klar",
        "i  rute",
        "plan",
    ]


def test_capitals_stay_apart_where_case_counts() -> None:
    pattern = re.compile(any_of(["IT", "it-drift", "intern"]))
    assert [match.group() for match in pattern.finditer("IT it-drift It intern")] == [
        "IT",
        "it-drift",
        "intern",
    ]


def test_signs_stand_for_themselves() -> None:
    assert re.fullmatch(any_of(["pr.", "pr", "(x)"]), "pr.")
    assert re.fullmatch(any_of(["pr.", "(x)"]), "prx") is None
    assert re.fullmatch(any_of(["pr.", "(x)"]), "(x)")
