"""Rows at a scanned table's foot whose ground is too pale to be seen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.rowsbelow import with_rows_below
from extract.tables import look_into
from schemas.page import Cell, Span, Table, Word

EDGES = (50.0, 200.0, 350.0, 500.0)
HIGH = 40.0


def table_of(rows: int) -> Table:
    cells = [
        Cell(row, column, Span(0, 0), (EDGES[column], 100 + row * HIGH, EDGES[column + 1], 140 + row * HIGH))
        for row in range(rows)
        for column in range(3)
    ]
    return Table(rows, 3, cells, (EDGES[0], 100, EDGES[3], 100 + rows * HIGH))


def line(row: float, *lefts: float) -> list[Word]:
    top = 110 + row * HIGH
    return [Word("Tekst", "Tekst", (left, top, left + 60, top + 12), size=12) for left in lefts]


def test_lines_under_the_columns_are_rows() -> None:
    words = [word for row in range(4) for word in line(row, 56, 206, 356)]
    found = with_rows_below(table_of(2), words)
    assert (found.rows, len(found.cells), found.box[3]) == (4, 12, 260)


def test_rows_may_be_higher_and_one_may_have_few_words() -> None:
    words = [word for row in range(2) for word in line(row, 56, 206, 356)]
    words += [*line(2.3, 56, 206, 356), *line(3.4, 56, 206), *line(4.5, 56, 206, 356)]
    assert with_rows_below(table_of(2), words).rows == 5


@pytest.mark.parametrize(
    "below",
    [
        pytest.param(line(2, 56), id="one column"),
        pytest.param(line(2, 90, 240, 390), id="begins elsewhere"),
        pytest.param(line(2, 56, 170, 356), id="across an edge"),
        pytest.param(line(3, 56, 206, 356), id="a row apart"),
    ],
)
def test_other_text_below_is_none(below: list[Word]) -> None:
    table = table_of(2)
    words = [word for row in range(2) for word in line(row, 56, 206, 356)]
    assert with_rows_below(table, [*words, *below]) is table


def test_heads_alone_tell_no_rows() -> None:
    table = table_of(1)
    assert with_rows_below(table, [*line(0, 56, 206, 356), *line(1, 56, 206, 356)]) is table


def test_a_table_whose_rows_go_on_takes_in_what_they_were_read_as() -> None:
    words = [word for row in range(5) for word in line(row, 56, 206, 356)]
    rest = table_of(3)
    below = [
        replace(cell, box=(cell.box[0], cell.box[1] + 80, cell.box[2], cell.box[3] + 80))
        for cell in rest.cells
    ]
    rest = replace(rest, cells=below, box=(EDGES[0], 180, EDGES[3], 300))
    (grid,) = look_into([rest, table_of(2)], [], words, lambda box: "#ffffff")
    assert grid.table.rows == 5
