"""Boards of names: boxes without states on slides of what is developed."""

from __future__ import annotations

from pathlib import Path

from drawn_decks import Deck
from pptx.enum.shapes import MSO_SHAPE
from table_papers import C, Paper, told

_BOX = MSO_SHAPE.RECTANGLE
_COLUMNS = {
    "Lovpålagt": ("Ny kai", "Losportalen"),
    "Kvalitet": ("Strøm fra land", "Felles havneregister"),
    "Gevinst": ("AIS 2", "Rene skip"),
}


def _board(title: str) -> Deck:
    deck = Deck(title)
    for column, (head, names) in enumerate(_COLUMNS.items()):
        deck.shape(_BOX, 40 + 300 * column, 90, 280, 30, (head, 16, True), fill="7A3040")
        for row, name in enumerate(names):
            deck.shape(_BOX, 60 + 300 * column, 150 + 90 * row, 200, 40, (name, 14, False))
    return deck


def test_names_alone_in_boxes_are_initiatives_under_a_plan_of_development(tmp_path: Path) -> None:
    found = _board("Utviklingsplan 2026").records(tmp_path, "initiative")

    assert {one["name"] for one in found} == {name for names in _COLUMNS.values() for name in names}


def test_names_in_boxes_are_none_under_other_titles(tmp_path: Path) -> None:
    assert _board("Slik henger registrene sammen").records(tmp_path, "initiative") == []


def test_a_board_may_have_been_read_as_a_table() -> None:
    columns = (
        "Ny kai\n \nLosportalen\n \nRene skip",
        "Felles havneregister (FHR)\n \nStrøm fra land\n \nVarsling på kai",
    )
    paper = Paper().heading("Oppdatert utviklingsplan")
    paper.table(("Kvalitet", "Gevinst"), tuple(C(column) for column in columns))

    assert {name for (name,) in told(paper, "initiative", "name")} == {
        "Ny kai",
        "Losportalen",
        "Rene skip",
        "Felles havneregister",
        "Strøm fra land",
        "Varsling på kai",
    }
