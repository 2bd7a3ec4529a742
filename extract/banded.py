"""Tables of heads on a ground over rows of which some have a ground too, as slides have them: where lines close the
heads alone, the grounds tell the rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from schemas.page import Box, Cell, Span, Table, Word, union

_SAME_EDGE = 5.0
"""Points by which the edges of grounds in one table may differ."""
_LEAST_WIDE, _LOWEST, _HIGHEST = 20.0, 9.0, 120.0
"""Points: how wide the ground of a cell is at least, and how high that of a row."""
_HIGHER = 2.2
"""How many times as high as the grounds the bare rows between them are at most."""
_ACROSS = 2.0
"""Points by which a word may reach over the edge of its column."""


def banded(heads: Sequence[Box], grounds: Sequence[Box], words: Sequence[Word]) -> Table | None:
    """The table below some heads; None where no ground lies below them, or words stand across their columns.

    Args:
        heads: the cells of a row, from left to right. grounds: boxes on a ground of their own. words: of the page.
    """
    whole = union(heads)
    below = [box for box in grounds if _is_row(box, heads)]
    rows = list(_rows(whole, below))
    if not rows:
        return None
    foot = rows[-1][1], rows[-1][1] + median(box[3] - box[1] for box in below)
    if sum(any(_is_in(word, (box[0], foot[0], box[2], foot[1])) for word in words) for box in heads) > 1:
        rows.append(foot)
    if 2 * sum(any(_is_in(word, box) for word in words) for box in heads) < len(heads):
        return None
    edges = [box[2] for box in heads[:-1]]
    held = [
        word
        for word in words
        if whole[0] <= word.box[0] < whole[2] and whole[1] < _middle(word) < rows[-1][1]
    ]
    if any(word.box[0] < edge - _ACROSS and edge + _ACROSS < word.box[2] for word in held for edge in edges):
        return None
    xs = [whole[0], *((left[2] + right[0]) / 2 for left, right in pairwise(heads)), whole[2]]
    cells = [
        Cell(row, column, Span(0, 0), (left, top, right, bottom))
        for row, (top, bottom) in enumerate([(whole[1], rows[0][0]), *rows])
        for column, (left, right) in enumerate(pairwise(xs))
    ]
    return Table(len(rows) + 1, len(heads), cells, union(cell.box for cell in cells))


def _is_row(box: Box, heads: Sequence[Box]) -> bool:
    """Whether a box is the ground of a row below heads, or of cells in it: it begins and ends where columns do."""
    aligned = all(any(abs(box[at] - head[at]) <= _SAME_EDGE for head in heads) for at in (0, 2))
    below = box[1] >= heads[0][3] - _SAME_EDGE and _LOWEST <= box[3] - box[1] <= _HIGHEST
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


def _is_in(word: Word, box: Box) -> bool:
    return box[0] < (word.box[0] + word.box[2]) / 2 < box[2] and box[1] < _middle(word) < box[3]


def _middle(word: Word) -> float:
    return (word.box[1] + word.box[3]) / 2
