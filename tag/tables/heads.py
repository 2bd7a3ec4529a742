"""Where the heads of a table's columns are: in its first rows, above it, or on the page before."""

from __future__ import annotations

from collections.abc import Mapping

from schemas.page import Span
from tag.dates import date_of_head, find_dates, is_date
from tag.legend import letters
from tag.tables.above import heads_above
from tag.tables.breaks import LEAST_HEADS, SAME_EDGE, ends_page, opens_page
from tag.tables.columns import role_of
from tag.tables.contents import are_days, are_measured, are_numbers
from tag.tables.grid import Grid
from tag.vocabulary import load

_LONGEST_LETTERS = 3
_OTHER_HEADS = ("proposal", "answered", "ordered", "now")
"""Words of the vocabulary for heads that are no roles."""
_MOST_ABOVE, _FEWEST_ACROSS = 3, 3
"""Rows above the heads that may tell something of the whole table; and columns of a table that has such."""
_LONGEST_TITLE = 12
"""Words."""
_FEWEST_BELOW = 2
"""Rows below one that may hold heads."""
_MOST_LABELS = 0.5
"""Share of the rows that may begin with the label of a fact."""


def find_heads(grid: Grid, before: Grid | None) -> None:
    """Give a table its heads; one that goes on from ``before``, on the page before, has that one's.

    Letters that the page explains stand for what it says: "T = tid, R = risiko".
    """
    _find_heads(grid, before)
    grid.sections += _titles(grid)
    if any(len(head.split()[-1]) <= _LONGEST_LETTERS for head in grid.heads.values() if head):
        key = letters(grid.page)
        grid.heads = {column: _spelt(head, key) for column, head in grid.heads.items()}


def _spelt(head: str, key: Mapping[str, str]) -> str:
    """A head, the lowest part of which may be letters that are explained."""
    over, space, last = head.rpartition(" ")
    return key.get(head) or f"{over}{space}{key.get(last, last)}"


def _find_heads(grid: Grid, before: Grid | None) -> None:
    table = grid.table
    if told := _told_of_all(grid):
        grid.heads, grid.first_row = _row(grid, told), told + 1
        return
    if labels := _labels_in(grid):
        grid.part_from(labels)
        return
    if table.header_rows and not _is_like_below(grid):
        grid.first_row = table.header_rows
        grid.heads = {column: _head(grid, column) for column in range(table.columns)}
        if before is not None and grid.heads == before.heads and _goes_on(grid, before):
            grid.parts = before.parts
            grid.parts.append(grid)
            grid.sections = grid.sections or before.sections
        return
    if (
        before is not None
        and (table.continues or _goes_on(grid, before))
        and before.table.columns == table.columns
    ):
        grid.heads = dict(before.heads)
        grid.parts = before.parts
        grid.parts.append(grid)
        if before.sections and not grid.sections:
            grid.sections = before.sections
        return
    above = heads_above(grid)
    if above:
        grid.heads = above
        return
    first = _row(grid, 0)
    known = len(_said(first)) >= min(LEAST_HEADS, table.columns) or _is_timed(grid, first)
    if table.rows > 1 and (known or _stands_over(grid, first)):
        grid.heads, grid.first_row = first, 1


def _titles(grid: Grid) -> tuple[str, ...]:
    """What a table is of, as its first row tells that is one cell across it above the heads, and is no sentence."""
    cell = grid.cell(0, 0) if grid.first_row > 1 else None
    across = cell is not None and cell.column_span == grid.table.columns >= _FEWEST_ACROSS
    title = grid.text(0, 0) if across else ""
    return (
        (title,) if title and not title.endswith((".", ":")) and len(title.split()) <= _LONGEST_TITLE else ()
    )


def _labels_in(grid: Grid) -> dict[int, Span]:
    """The labels that each row of a table repeats as the first line of its cells, as they stand in the first row; known
    heads are among them."""
    labels: dict[int, Span] = {}
    for column in range(grid.table.columns):
        cells = [cell for row in range(grid.table.rows) if (cell := grid.cell(row, column))]
        first = [next(grid.page.lines_in(cell.words)) for cell in cells]
        alike = len({grid.page.text(line) for line in first}) == 1
        if alike and len(cells) == grid.table.rows >= _FEWEST_BELOW and first[0].stop < cells[0].words.stop:
            labels[column] = first[0]
    said = _said({column: grid.page.text(label) for column, label in labels.items()})
    return labels if len(said) >= LEAST_HEADS else {}


def _row(grid: Grid, row: int) -> dict[int, str]:
    return {column: grid.text(row, column) for column in range(grid.table.columns)}


def _said(heads: Mapping[int, str]) -> set[str]:
    """What heads say that their columns hold, as far as they are known."""
    roles = (role_of(text, strictly=True) or _other_head(text) for text in heads.values() if text)
    return {role for role in roles if role is not None}


def _told_of_all(grid: Grid) -> int:
    """How many rows above the heads tell something of the whole table, each in one cell across it or across all of it
    behind a label: "Målsetting | Alle får svar"."""
    table = grid.table
    for row in range(min(_MOST_ABOVE + 1, table.rows - 1)):
        behind = [cell for column in range(1, table.columns) if (cell := grid.cell(row, column))]
        across = len({id(cell) for cell in behind}) == 1 or not any(
            grid.text(row, at) for at in range(1, table.columns)
        )
        if table.columns < _FEWEST_ACROSS or not grid.text(row, 0) or not across:
            heads = _row(grid, row)
            return row if row and all(heads.values()) and len(_said(heads)) >= LEAST_HEADS else 0
    return 0


def _is_like_below(grid: Grid) -> bool:
    """Whether the one row that the file says holds heads holds what the rows below it do: a light, or a number with
    what it counts."""
    rows = range(1, grid.table.rows)
    if grid.table.header_rows > 1 or not rows:
        return False
    for column in range(1, grid.table.columns):
        text, below = grid.text(0, column), [grid.text(row, column) for row in rows]
        unsaid = not any(len(one) > 1 for one in (text, *below))
        if unsaid and grid.signal(0, column) and any(grid.signal(row, column) for row in rows):
            return True
        if all(below) and text and are_measured([text]) and are_numbers(below) and not find_dates(text):
            return True
    return False


def _other_head(text: str) -> str | None:
    """What a head says, as a word of the vocabulary, that is no role of a column: "Forslag til tiltak"."""
    said = text.strip(" :").lower()
    return next((kind for kind in _OTHER_HEADS if said in load("columns")[kind]), None)


def _is_timed(grid: Grid, first: Mapping[int, str]) -> bool:
    """Whether the first row holds dates, all of it or all behind its first cell, and the second one does not."""
    year = grid.context.year
    told = [text for text in first.values() if text]
    behind = [first[column] for column in sorted(first)[1:]]
    below = [grid.text(1, column) for column in sorted(first)[1:]] if grid.table.rows > 1 else []
    if len(told) > 1 and all(date_of_head(text, year) is not None for text in told):
        return True
    dates = [text for text in behind if text and date_of_head(text, year) is not None]
    return len(dates) == len(behind) >= LEAST_HEADS and not any(
        date_of_head(text, year) for text in below if text
    )


def _stands_over(grid: Grid, first: Mapping[int, str]) -> bool:
    """Whether the first row, all in words, stands over columns of which one or more hold but numbers, days or lights,
    and the first of which labels nothing."""
    rows = range(1, grid.table.rows)
    columns = {
        column: [text for row in rows if (text := grid.text(row, column))] for column in range(len(first))
    }
    if len(rows) < _FEWEST_BELOW or not all(text[:1].isalpha() for text in first.values()):
        return False
    labels = sum(role_of(text, strictly=True) is not None for text in columns[0])
    if labels >= _MOST_LABELS * len(rows):
        return False
    year = grid.context.year
    return any(
        (not texts and all(grid.signal(row, column) for row in rows) and grid.signal(0, column) is None)
        or (
            len(texts) == len(rows)
            and (are_numbers(texts) or are_days(texts, len(texts), year))
            and not is_date(first[column])
        )
        for column, texts in columns.items()
        if column
    )


def _goes_on(grid: Grid, before: Grid) -> bool:
    """Whether a table opens the page behind the one that another ends, from the same left edge."""
    return (
        grid.page.number == before.page.number + 1
        and ends_page(before)
        and opens_page(grid)
        and abs(grid.table.box[0] - before.table.box[0]) < SAME_EDGE
    )


def _head(grid: Grid, column: int) -> str:
    """The text of the cells over a column, from the top down, each once; one across the whole table left out."""
    parts: list[str] = []
    for row in range(grid.table.header_rows):
        cell = grid.cell(row, column)
        if cell is None or (cell.column_span == grid.table.columns > 1):
            continue
        text = grid.text(row, column)
        if text not in parts:
            parts.append(text)
    return " ".join(parts)
