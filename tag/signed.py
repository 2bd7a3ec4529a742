"""Lines that each have a sign of the document's key before them, as a table: "✔ Ny kai" where "✔ ferdig ✖ stanset" is
told."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from schemas.page import Block, BlockKind, Cell, Page, Span, Table, are_level, union
from tag.legend import told_in
from tag.units import FEWEST, SAME_EDGE, Repeats

_BESIDE = 70.0
"""Points between a sign and its line at most."""
_BELOW = 1.5
"""Heights of a line below it within which more on it begins."""


class _Line(NamedTuple):
    """A sign, the words of its line, what stands below and right of it, and the heading before (index of block)."""

    sign: Span
    words: Span
    below: Span | None
    right: Span | None
    heading: int | None


def signed_lines(page: Page, key: Mapping[str, str]) -> Iterator[Repeats]:
    """The lines of a page that begin with a sign, or have one beside them: those under each heading as a table of the
    signs, the lines, and what stands right below these and at their right.

    Args:
        key: the signs that the document tells the meaning of, and what it says of each.
    """
    lines = [*_lines(page, key)]
    for _, group in groupby(lines if len(lines) >= FEWEST else (), key=lambda line: line.heading):
        held = list(group)
        below, right = (any(line[place] is not None for line in held) for place in (2, 3))
        columns = 2 + below + right
        cells = [
            Cell(row, column, words, page.box(words))
            for row, line in enumerate(held)
            for column, words in (
                (0, line.sign),
                (1, line.words),
                (2, line.below),
                (columns - 1, line.right),
            )
            if words is not None
        ]
        blocks = [
            at
            for at, block in enumerate(page.blocks)
            if any(cell.words.start in block.words for cell in cells)
        ]
        table = Table(len(held), columns, cells, union(cell.box for cell in cells))
        yield Repeats(table, frozenset(blocks), ())


def _lines(page: Page, key: Mapping[str, str]) -> Iterator[_Line]:
    heading = None
    for at, block in enumerate(page.blocks):
        if block.table is not None or block.words.empty:
            continue
        first = page.words[block.words.start].text
        told = told_in(page.text(block.words))
        if first not in key or len(told) >= FEWEST or told.get(first) == key[first]:
            heading = at if block.kind is BlockKind.HEADING else heading
            continue
        sign, words = Span(block.words.start, block.words.start + 1), None
        if sign.stop < block.words.stop:
            words = Span(sign.stop, block.words.stop)
        elif len(beside := [other for other in page.blocks if _is_beside(block, other)]) == 1:
            words = beside[0].words
        if words is not None:
            yield _Line(sign, words, _below(page, words, key), _right(page, words), heading)


def _is_beside(sign: Block, other: Block) -> bool:
    middle = (sign.box[1] + sign.box[3]) / 2
    return other.box[1] <= middle <= other.box[3] and 0 < other.box[0] - sign.box[2] <= _BESIDE


def _below(page: Page, words: Span, key: Collection[str]) -> Span | None:
    """The text right below a line, from the same left edge on, that has no sign itself."""
    line = page.box(words)
    reach = _BELOW * (line[3] - line[1])
    return next(
        (
            other.words
            for other in page.blocks
            if other.kind is not BlockKind.HEADING
            and not other.words.empty
            and page.words[other.words.start].text not in key
            and not other.words.covers(words)
            and abs(other.box[0] - line[0]) <= SAME_EDGE
            and 0 <= other.box[1] - line[3] <= reach
        ),
        None,
    )


def _right(page: Page, words: Span) -> Span | None:
    """The one text right of a line, on its height."""
    line = page.box(words)
    level = [
        other.words
        for other in page.blocks
        if other.table is None and other.box[0] >= line[2] and are_level(other.box, line)
    ]
    return level[0] if len(level) == 1 else None
