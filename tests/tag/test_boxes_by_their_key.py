"""Boxes and bars whose colour alone tells how far their work has come, as a key on the slide says."""

from __future__ import annotations

from pathlib import Path

import pytest
from drawn_decks import Deck
from pptx.enum.shapes import MSO_SHAPE

_BAR = MSO_SHAPE.ROUNDED_RECTANGLE
_STATES = {"Levert": "CDEEDD", "Under arbeid": "8FD0B0", "Ikke påbegynt": "FFEE33"}
_BARS = (
    ("Losvarsel på nett", "Levert", 0, 3),
    ("Ny kaiplan", "Under arbeid", 1, 5),
    ("Havnekart i felt", "Under arbeid", 3, 3),
    ("Fyrlykt i nord", "Ikke påbegynt", 6, 3),
    ("Målestasjon på moloen", "Ikke påbegynt", 7, 4),
)


def plan(*, patches: bool = False, states: dict[str, str] = _STATES) -> Deck:
    deck = Deck("Utviklingsplan 2031")
    for at, (word, colour) in enumerate(states.items()):
        top = 14 + 22 * at
        if patches:
            deck.shape(MSO_SHAPE.RECTANGLE, 720, top + 4, 12, 12, fill=colour)
            deck.shape(None, 736, top - 2, 150, 22, (word, 11, False))
        else:
            deck.shape(MSO_SHAPE.RECTANGLE, 720, top, 180, 22, (word, 11, False), fill=colour)
    for at, month in enumerate(
        ["Jan", "Feb", "Mar", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Des"]
    ):
        deck.shape(None, 140 + 64 * at, 100, 60, 24, (month, 12, False))
    for row, (name, state, first, many) in enumerate(_BARS):
        x, colour = 140 + 64 * first, list(states.values())[list(_STATES).index(state)]
        deck.shape(_BAR, x, 140 + 46 * row, 64 * many - 6, 34, (name, 11, False), fill=colour)
    return deck


@pytest.mark.parametrize("patches", [False, True])
def test_bars_tell_how_far_they_have_come_by_the_key_of_their_colours(tmp_path: Path, patches: bool) -> None:
    found = plan(patches=patches).records(tmp_path, "status")
    assert [(one["subject"], one["dimension"], one["value"]) for one in found] == [
        ("Losvarsel på nett", "status", "completed"),
        ("Ny kaiplan", "progress", "Under arbeid"),
        ("Havnekart i felt", "progress", "Under arbeid"),
        ("Fyrlykt i nord", "status", "grey"),
        ("Målestasjon på moloen", "status", "grey"),
    ]


def test_the_bars_are_activities_of_their_time_and_initiatives_and_the_key_is_none(tmp_path: Path) -> None:
    deck, names = plan(), {name for name, *_ in _BARS}
    assert {one["name"] for one in deck.records(tmp_path, "initiative")} == names
    assert {one["text"] for one in deck.records(tmp_path, "activity")} == names


def test_a_key_of_statuses_alone_gives_these(tmp_path: Path) -> None:
    states = dict(zip(("I rute", "Noe forsinket", "Kritisk"), _STATES.values(), strict=True))
    found = plan(states=states).records(tmp_path, "status")
    assert {(one["subject"], one["dimension"], one["value"]) for one in found} >= {
        ("Losvarsel på nett", "status", "green"),
        ("Ny kaiplan", "status", "yellow"),
        ("Fyrlykt i nord", "status", "red"),
    }


def test_colours_without_a_key_tell_nothing(tmp_path: Path) -> None:
    states = dict(zip(("Innbygger", "Losene", "Havna"), _STATES.values(), strict=True))
    assert plan(states=states).records(tmp_path, "status") == []


def test_cards_under_the_measures_of_a_goal_are_measures(tmp_path: Path) -> None:
    deck = Deck("Mål B: tiltakene våre")
    cards = (
        ("Losvarsel på nett", "Kari Vik", "00A651"),
        ("Ny kaiplan", "Per Nes", "FFC000"),
        ("Kurs", "Eva Lie", "00A651"),
    )
    for at, (name, who, light) in enumerate(cards):
        x = 40 + 300 * at
        lines = [
            (name, 18, True),
            (f"Produktleder: {who}", 12, False),
            ("Planen er sendt ut til alle.", 12, False),
        ]
        deck.shape(MSO_SHAPE.RECTANGLE, x, 120, 270, 200, *lines, fill="F4F4F4")
        deck.shape(MSO_SHAPE.OVAL, x + 230, 130, 24, 24, fill=light)
    assert deck.records(tmp_path, "goal") == []
    assert {one["subject_kind"] for one in deck.records(tmp_path, "owner")} == {"initiative"}
    assert {one["name"] for one in deck.records(tmp_path, "initiative")} == {name for name, *_ in cards}
