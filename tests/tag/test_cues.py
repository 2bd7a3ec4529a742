"""Vocabulary words as patterns."""

from __future__ import annotations

import re

import pytest

from tag import cues
from tag.cues import Cue, any_of


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


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("Planen er KLAR.", True),
        ("Klargjøringen tar tid", False),
        ("Arbeidet er  i rute", True),
        ("En rute i nord", False),
        ("Svarfristen 1.5.", True),
        ("Prosjektleder: Kari Vik", True),
        ("Prosjektlederen", False),
        ("Ferdigstilling pågår", True),
        ("Uferdig", False),
        ("Overført til drifta", True),
        ("Havnas product owner", True),
        ("product ownership", False),
        ("Roll-out i mai", True),
        ("", False),
    ],
)
def test_a_cue_is_held_whole_or_where_a_word_begins_or_ends_so(text: str, holds: bool) -> None:
    cue = Cue(
        ["klar", "i rute", "roll-out", "svarfristen 1.5."],
        begins=["ferdig", "overført til drift"],
        ends=["leder", "product owner"],
    )
    assert cue(text) is holds
    assert cue(text) is holds  # and so again


def test_a_cue_may_tell_by_the_word_itself() -> None:
    cue = Cue(["plan"], tells=lambda word: word.isdigit())
    assert [cue(text) for text in ("I 2026", "Planen", "Ny plan")] == [True, False, True]


def test_more_words_than_a_cue_keeps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cues, "_ROOM", 2)
    cue = Cue(["klar"], begins=["ferdig"])
    texts = ("Ferdigstilt nå", "Alt er klart", "Klar til bruk", "Ferdige kaier", "Ny kai i nord") * 2
    assert [cue(text) for text in texts] == [True, False, True, True, False] * 2
