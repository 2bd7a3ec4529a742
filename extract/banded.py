"""Tables of heads on a ground over rows of which some have a ground too, as slides have them: where lines close the
heads alone, the grounds tell the rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from extract.rowsbelow import is_in
from schemas.page import Box, Cell, Span, Table, Word, union

_SAME_EDGE = 5.0
"""Points by which the edges of grounds in one table may differ."""
_LEAST_WIDE, _LOWEST, _HIGHEST = 20.0, 9.0, 120.0
"""Points: how wide the ground of a cell is at least, and how high that of a row."""
_HIGHER = 2.2
"""How many times as high as the grounds the bare rows between them are at most."""
_PARTED = 3
"""Columns from which on a text that lies across them stands below the table, and tells against fewer."""
_SPACE = 0.5
"""Times their size: words of one phrase are no further apart."""
_ACROSS = 2.0
"""Points by which a word may reach over the edge of its column."""


def banded(heads: Table, grounds: Sequence[Box], words: Sequence[Word]) -> Table | None:
    """The heads with the rows below them; None where no ground lies there, or words stand across their columns.

    Args:
        heads: a table of them alone. grounds: boxes on a ground of their own. words: of the page.
    """
    whole = heads.box
    lefts = [min(cell.box[0] for cell in heads.cells if cell.column == at) for at in range(heads.columns)]
    columns = [*pairwise([*lefts, whole[2]])]
    below = [box for box in grounds if _is_row(box, columns, whole[3])]
    rows = list(_rows(whole, below))
    if not rows:
        return None
    edges = lefts[1:]
    foot = rows[-1][1], rows[-1][1] + median(box[3] - box[1] for box in below)
    last = [(left, foot[0], right, foot[1]) for left, right in columns]
    inside = sum(any(is_in(word, box) for word in words) for box in last)
    across = heads.columns >= _PARTED and _is_across(_between(words, whole, foot), edges)
    if inside > 1 and not across:
        rows.append(foot)
    if 2 * sum(any(is_in(word, cell.box) for word in words) for cell in heads.cells) < len(heads.cells):
        return None
    if _lie_across(_between(words, whole, (whole[3], rows[-1][1])), edges):
        return None
    cells = [
        Cell(row, column, Span(0, 0), (left, top, right, bottom))
        for row, (top, bottom) in enumerate(rows, heads.rows)
        for column, (left, right) in enumerate(columns)
    ]
    cells = [*heads.cells, *cells]
    return Table(heads.rows + len(rows), heads.columns, cells, union(cell.box for cell in cells))


def _between(words: Sequence[Word], heads: Box, extent: tuple[float, float]) -> list[Word]:
    """The words below heads, between an upper and a lower edge."""
    return [
        word for word in words if heads[0] <= word.box[0] < heads[2] and extent[0] < _middle(word) < extent[1]
    ]


def _lie_across(words: Sequence[Word], edges: Sequence[float]) -> bool:
    """Whether a word stands across the edge between two columns."""
    return any(
        word.box[0] < edge - _ACROSS and edge + _ACROSS < word.box[2] for word in words for edge in edges
    )


def _is_across(words: Sequence[Word], edges: Sequence[float]) -> bool:
    """Whether a word, or two of one phrase, stand across the edge between two columns."""
    level = sorted(words, key=lambda word: (round(_middle(word)), word.box[0]))
    return _lie_across(words, edges) or any(
        0 <= right.box[0] - left.box[2] < _SPACE * left.size
        and left.box[2] <= edge + _ACROSS
        and edge - _ACROSS <= right.box[0]
        for left, right in pairwise(level)
        for edge in edges
    )


def _is_row(box: Box, columns: Sequence[tuple[float, float]], foot: float) -> bool:
    """Whether a box is the ground of a row below heads that end at ``foot``, or of cells in it: it begins and ends
    where columns do."""
    aligned = any(abs(box[0] - left) <= _SAME_EDGE for left, _ in columns)
    aligned = aligned and any(abs(box[2] - right) <= _SAME_EDGE for _, right in columns)
    below = box[1] >= foot - _SAME_EDGE and _LOWEST <= box[3] - box[1] <= _HIGHEST
    return aligned and below and box[2] - box[0] >= _LEAST_WIDE


def _rows(heads: Box, grounds: Sequence[Box]) -> Iterator[tuple[float, float]]:
    """The upper and lower edge of each row with a ground, and of those above and between."""
    if not grounds:
        return
    high = median(box[3] - box[1] for box in grounds)
    edges: list[float] = []
    for edge in sorted(edge for box in grounds for edge in (box[1], box[3])):
        if edge - (edges[-1] if edges else heads[3]) > _SAME_EDGE:
            edges.append(edge)
    top = heads[3]
    for edge in edges:
        if edge - top > _HIGHER * high:
            return
        yield top, edge
        top = edge


def _middle(word: Word) -> float:
    return (word.box[1] + word.box[3]) / 2
