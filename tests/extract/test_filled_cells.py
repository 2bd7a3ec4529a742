"""Cells whose ground is a light's colour, and grey among them."""

from __future__ import annotations

import pytest

from extract.marks import cell_marks
from schemas.page import Cell, Page, Span, Table

GREEN, RED, GREY = "#6ab06f", "#d04a42", "#bbbbbb"


def page(*fills: tuple[str | None, ...], shift: float = 0.0) -> Page:
    """A page of tables of two columns, set below each other, of which the last one's cells have these grounds; each
    but the first is moved ``shift`` points to the right."""
    made = Page(1, 595, 842)
    for number, column in enumerate(fills):
        left, top = 60 + shift * (number > 0), 100.0 + 100 * number
        cells = [
            Cell(
                row,
                at,
                Span(0, 0),
                (left + 200 * at, top + 20 * row, left + 200 * (at + 1), top + 20 * row + 20),
            )
            for row in range(len(column))
            for at in range(2)
        ]
        for row, fill in enumerate(column):
            cells[2 * row + 1].fill = fill
        made.tables.append(Table(len(column), 2, cells, (left, top, left + 400, top + 20 * len(column))))
    return made


def colours(made: Page) -> list[tuple[int, str]]:
    """The table of each mark, and its colour."""
    return [(mark.place.table, mark.colour) for mark in cell_marks(made) if mark.place]


def test_grey_is_a_light_where_a_table_set_alike_has_others() -> None:
    found = colours(page((GREEN, RED), (GREY, GREY)))
    assert found == [(0, "green"), (0, "red"), (1, "grey"), (1, "grey")]


@pytest.mark.parametrize("made", [page((GREY, GREY)), page((GREEN, RED), (GREY, GREY), shift=30.0)])
def test_grey_is_a_ground_where_no_such_table_has_lights(made: Page) -> None:
    assert "grey" not in [colour for _, colour in colours(made)]
