"""Stages drawn as boxes in a row with their names in them, or over several such rows, of which the one that is reached,
or all up to it, are filled otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from extract.colour import colour_name, lightness
from extract.marks import Locate
from extract.progress import Piece
from schemas.page import Box, Page, Span, StageBar, union

_FEWEST, _MOST = 3, 12
_HIGH, _LEAST_WIDE = (8.0, 64.0), 18.0
"""Points: how high such a box is, and how wide at least."""
_MISS = 5.0
"""Points by which the boxes of a row may differ in size, and be out of line."""
_OVERLAP, _APART = 0.8, 0.8
"""Times their height: how far one box may reach into the next, as chevrons do, and how far apart they may stand."""
_FEWEST_ROWS, _TONES, _OVER = 2, 2, 64.0
"""Rows under names, their fills, and points between the names and the first row at most: one that names a group of rows
may stand between."""
_TOUCH = 2.0
"""Points between boxes that touch."""
_DARKER = 30.0
"""By how much, of 255, the ground of stages that are reached is darker than that of the others at least."""
_BESIDE = 6
"""Boxes of other heights beside a row of them at most."""
_LONGEST = 4
"""Words of a stage's name."""


def find_steps(pieces: Iterable[Piece], page: Page, locate: Locate) -> Iterator[StageBar]:
    """The bars of named stages on a page whose words are laid out; those in a table with their names lie in one cell
    each."""
    rows = [(row, [_name(page, piece.box) for piece in row]) for row in _rows(pieces)]
    yield from _under_names([row for row, names in rows if all(name.empty for name in names)], page, locate)
    named = [(row, names) for row, names in rows if not any(name.empty for name in names)]
    dark = {fill for row, _ in named if _reached(row) for fill in _filled(row)}
    for row, names in named:
        fills = {piece.fill for piece in row}
        reached = len(row) if fills and fills <= dark else _reached(row)
        if reached is None:
            continue
        if len({page.text(name).casefold() for name in names}) < len(names):
            continue
        places = {locate(*_middle(piece.box)) for piece in row}
        if len(places) == 1:
            yield StageBar(
                len(row), reached, union(piece.box for piece in row), places.pop(), names=tuple(names)
            )


def _under_names(bare: Sequence[list[Piece]], page: Page, locate: Locate) -> Iterator[StageBar]:
    """Rows without words below each other, all of one dark and one pale fill, under the names of their stages."""
    while bare:
        same = [row for row in bare if _is_below(bare[0], row)]
        bare = [row for row in bare if row not in same]
        fills = {piece.fill or "#ffffff" for row in same for piece in row}
        names = [_name_over(page, piece.box) for piece in same[0]]
        if any(name.empty for name in names) and all(_is_in_one(row, locate) for row in same):
            names = []  # the head of their column may tell the stages
        if len(same) < _FEWEST_ROWS or len(fills) != _TONES or any(name.empty for name in names):
            continue
        dark, pale = sorted(fills, key=lightness)
        told = {page.text(name).casefold() for name in names}
        if lightness(pale) - lightness(dark) < _DARKER or len(told) < len(names):
            continue
        if not names and colour_name(dark) in ("red", "yellow"):
            continue
        filled = [[piece.fill == dark for piece in row] for row in same]
        if all(one == sorted(one, reverse=True) and any(one) for one in filled):
            for row, one in zip(same, filled, strict=True):
                place = locate(*_middle(row[0].box))
                yield StageBar(
                    len(row), sum(one), union(piece.box for piece in row), place, names=tuple(names)
                )


def _is_in_one(row: Sequence[Piece], locate: Locate) -> bool:
    """Whether all boxes of a row lie in one cell of a table."""
    places = {locate(*_middle(piece.box)) for piece in row}
    return len(places) == 1 and None not in places


def _is_below(row: Sequence[Piece], other: Sequence[Piece]) -> bool:
    """Whether the boxes of two rows stand in the same columns."""
    return len(row) == len(other) and all(
        abs(one.box[at] - two.box[at]) < _MISS for one, two in zip(row, other, strict=True) for at in (0, 2)
    )


def _name_over(page: Page, box: Box) -> Span:
    """The lowest line of words right over a box and within its width; none where there are many."""
    held = [
        line
        for line in page.lines
        if not line.empty
        for x0, top, x1, bottom in [page.box(line)]
        if box[0] - _MISS <= x0 and x1 <= box[2] + _MISS and top < box[1] and box[1] - bottom <= _OVER
    ]
    lowest = max(held, key=lambda line: page.box(line)[3], default=Span(0, 0))
    short = lowest.stop - lowest.start <= _LONGEST
    return lowest if short and any(map(str.isalpha, page.text(lowest))) else Span(0, 0)


def _rows(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Boxes of one size beside each other, from left to right."""
    levels: list[list[Piece]] = []
    for piece in sorted(filter(_fits, pieces), key=lambda piece: _middle(piece.box)[1]):
        alike = (level for level in reversed(levels[-_BESIDE:]) if _is_level(level[-1].box, piece.box))
        if (level := next(alike, None)) is not None:
            level.append(piece)
        else:
            levels.append([piece])
    for level in levels:
        row: list[Piece] = []
        for piece in sorted(level, key=lambda one: one.box[0]):
            if row and _is_same(row[-1].box, piece.box):
                row[-1] = piece if row[-1].fill is None else row[-1]  # an outline of its own
                continue
            if row and not _goes_on(row[-1].box, piece.box):
                yield from [row] if _FEWEST <= len(row) <= _MOST else []
                row = []
            row.append(piece)
        yield from [row] if _FEWEST <= len(row) <= _MOST else []


def _fits(piece: Piece) -> bool:
    box = piece.box
    return _HIGH[0] <= box[3] - box[1] <= _HIGH[1] and box[2] - box[0] >= _LEAST_WIDE


def _is_level(box: Box, other: Box) -> bool:
    return all(abs(box[at] - other[at]) < _MISS for at in (1, 3))


def _is_same(box: Box, other: Box) -> bool:
    return abs(box[0] - other[0]) < _MISS and abs(box[2] - other[2]) < _MISS


def _goes_on(left: Box, right: Box) -> bool:
    high, gap = left[3] - left[1], right[0] - left[2]
    alike = abs((right[2] - right[0]) - (left[2] - left[0])) < _MISS
    return alike and -_OVERLAP * high < gap < _APART * high


def _name(page: Page, box: Box) -> Span:
    """The words in a box; none where other words stand between them in the reading order, or they are many."""
    held = [
        index
        for index, word in enumerate(page.words)
        for x, y in [_middle(word.box)]
        if box[0] < x < box[2] and box[1] < y < box[3]
    ]
    if not held or held[-1] - held[0] >= len(held) or len(held) > _LONGEST:
        return Span(0, 0)
    span = Span(held[0], held[-1] + 1)
    return span if any(map(str.isalpha, page.text(span))) else Span(0, 0)


def _reached(row: Sequence[Piece]) -> int | None:
    """Which stage of a row is reached, from 1; None where its fills do not tell."""
    fills = [piece.fill or "#ffffff" for piece in row]
    runs = [(fill, len(list(same))) for fill, same in groupby(fills)]
    if len(set(fills)) == len(runs) == 3 and runs[1][1] == 1:
        return None if _is_light(runs[1][0], row) else runs[0][1] + 1
    if len(set(fills)) != 2:
        return None
    dark, pale = sorted(set(fills), key=lightness)
    told = [at for at, fill in enumerate(fills, start=1) if fill == dark]
    clear = lightness(pale) - lightness(dark) >= _DARKER and not _is_light(dark, row)
    if not clear or colour_name(pale) not in ("white", "grey"):
        return None
    return told[-1] if len(told) == 1 or told[-1] == len(told) else None


def _filled(row: Sequence[Piece]) -> set[str | None]:
    """The fill of the stages that are reached, of a row that has two: all up to one have it."""
    fills = {piece.fill for piece in row}
    return {row[0].fill} if len(fills) == _TONES and row[0].fill != row[-1].fill else set()


def _is_light(fill: str, row: Sequence[Piece]) -> bool:
    """Whether a fill may be a traffic light's, in boxes that say how each of several things goes."""
    touch = all(right.box[0] - left.box[2] <= _TOUCH for left, right in pairwise(row))
    return colour_name(fill) in ("red", "yellow") or (colour_name(fill) == "green" and not touch)


def _middle(box: Box) -> tuple[float, float]:
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
