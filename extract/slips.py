"""Tables whose rows stand on a box each, as slides have them: what all rows leave free parts the columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from extract.layout import LINE_GAP
from extract.rowsbelow import is_in
from schemas.page import Box, Cell, Span, Table, Word, union

_LEAST_WIDE, _LOWEST, _HIGHEST, _FLAT = 240.0, 16.0, 90.0, 3.0
"""Points: how wide a row is at least, how low and how high it is; and how many times wider than high at least."""
_SAME_EDGE, _ALIGNED = 3.0, 4.0
"""Points by which the edges of rows, and those of the texts of a column, may differ."""
_NARROW = 0.25
"""Of the width of a row, that of a badge in it at most."""
_APART, _MISS = 12.0, 1.0
"""Points between rows at most, and by which they may overlap."""
_HIGHER = 2.5
"""How many times as high as another row one may be."""
_ABOVE = 2.5
"""Times their size that heads stand above the first row at most."""
_GUTTER, _SPACE = 4.0, 0.35
"""Points between columns at least; and times the size, between a word and the one that begins below a head."""
_LEVEL = 0.4
"""Times the size of the larger of two words on a line, how far apart their middles are at most."""
_MOST_OF = 0.6
"""Share of the rows that have something in several columns, and of the texts of a column that stand in line."""
_FEWEST_COLUMNS, _MOST_COLUMNS = 2, 12

_Extent = tuple[float, float]


def slips(boxes: Sequence[Box], words: Sequence[Word], signs: Sequence[Box]) -> Iterator[Table]:
    """The tables of boxes as wide as each other, close below each other, that have heads above, or a sign or a word in
    a box of its own in most; with three heads one box is enough.

    Args:
        boxes: frames and grounds. signs: boxes of small signs.
    """
    for rows in _stacks(boxes):
        held = [[word for word in words if is_in(word, row)] for row in rows]
        drawn = [
            [
                *(sign for sign in signs if _is_inside(sign, row)),
                *(box for box in boxes if _is_badge(box, row) and any(is_in(word, box) for word in own)),
            ]
            for row, own in zip(rows, held, strict=True)
        ]
        above = _line_above(rows[0], words)
        heads = _phrases(above, ())
        if len(heads) < _FEWEST_COLUMNS:
            above, heads = [], []
        lefts = [left for left, _ in heads]
        content = [
            [*_phrases(own, lefts), *((sign[0], sign[2]) for sign in marked)]
            for own, marked in zip(held, drawn, strict=True)
        ]
        columns = _merged(one for row in content for one in row)
        if heads and len(_merged([*columns, *heads])) != len(columns):
            above, heads = [], []
        signed = sum(map(bool, drawn)) >= _MOST_OF * len(rows)
        if any(_are_over(heads, column) for column in columns):
            continue
        told = len(heads) > _FEWEST_COLUMNS or ((heads or signed) and len(rows) > 1)
        if told and _FEWEST_COLUMNS <= len(columns) <= _MOST_COLUMNS and _stand_in(columns, content):
            yield _table(rows, above, _merged([*columns, *heads]))


def _are_over(heads: Sequence[_Extent], column: _Extent) -> bool:
    """Whether several heads stand over what would be one column, as the times of a plan do over its bars."""
    return sum(left < column[1] and column[0] < right for left, right in heads) > 1


def _stacks(boxes: Iterable[Box]) -> Iterator[list[Box]]:
    stacks: list[list[Box]] = []
    for box in sorted({box for box in boxes if _may_be_row(box)}, key=lambda box: (box[1], box[0])):
        home = next((stack for stack in stacks if _is_next(stack[-1], box)), None)
        if home is None:
            stacks.append([box])
        elif box[1] - home[-1][1] > _LOWEST:
            home.append(box)
    return iter(stacks)


def _may_be_row(box: Box) -> bool:
    wide, high = box[2] - box[0], box[3] - box[1]
    return wide >= max(_LEAST_WIDE, _FLAT * high) and _LOWEST <= high <= _HIGHEST


def _is_next(row: Box, box: Box) -> bool:
    """Whether a box stands right below a row, or in its place."""
    level = abs(row[0] - box[0]) <= _SAME_EDGE and abs(row[2] - box[2]) <= _SAME_EDGE
    heights = sorted((row[3] - row[1], box[3] - box[1]))
    near = -_MISS <= box[1] - row[3] <= _APART and heights[1] <= _HIGHER * heights[0]
    same = abs(row[1] - box[1]) <= _SAME_EDGE and abs(row[3] - box[3]) <= _SAME_EDGE
    return level and (near or same)


def _is_inside(sign: Box, row: Box) -> bool:
    x, y = (sign[0] + sign[2]) / 2, (sign[1] + sign[3]) / 2
    return row[0] <= x <= row[2] and row[1] <= y <= row[3]


def _is_badge(box: Box, row: Box) -> bool:
    """Whether a box in a row is much narrower, as that around the word for a status is."""
    return _is_inside(box, row) and box[2] - box[0] <= _NARROW * (row[2] - row[0])


def _line_above(row: Box, words: Iterable[Word]) -> list[Word]:
    """The words of the line right above a row."""
    over = [
        word
        for word in words
        if row[0] <= word.box[0] and word.box[2] <= row[2] and _middle(word) < row[1]
        if row[1] - word.box[3] <= _ABOVE * word.size
    ]
    lowest = max(map(_middle, over), default=0.0)
    return [word for word in over if lowest - _middle(word) < word.size / 2]


def _phrases(words: Sequence[Word], lefts: Sequence[float]) -> list[_Extent]:
    """From where to where the phrases on the lines of some words reach; one ends, too, before a word that begins below
    a head."""
    reaching = []
    for word in words:
        left, right = word.box[0], word.box[2]
        before = [one.box[2] for one in words if _is_before(one, word)]
        gap = left - max(before, default=0.0)
        begins = any(abs(left - head) <= _SAME_EDGE for head in lefts) and gap > _SPACE * word.size
        reaching.append(
            (left if begins or gap > LINE_GAP * word.size else min(left, max(before, default=left)), right)
        )
    found: list[_Extent] = []
    for left, right in sorted(reaching):
        if found and left <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], right)
        else:
            found.append((left, right))
    return found


def _is_before(one: Word, other: Word) -> bool:
    """Whether a word stands on the line of another, to the left of it."""
    level = abs(_middle(one) - _middle(other)) < _LEVEL * max(one.size, other.size)
    return level and one.box[0] < other.box[0]


def _merged(extents: Iterable[_Extent]) -> list[_Extent]:
    """Extents, those that meet or leave no gutter between them as one."""
    found: list[_Extent] = []
    for left, right in sorted(extents):
        if found and left - found[-1][1] < _GUTTER:
            found[-1] = found[-1][0], max(found[-1][1], right)
        else:
            found.append((left, right))
    return found


def _stand_in(columns: Sequence[_Extent], rows: Sequence[Sequence[_Extent]]) -> bool:
    """Whether most rows have something in several columns, and in all columns it begins or has its middle in line."""
    cells = [[[one for one in row if left <= one[0] <= right] for left, right in columns] for row in rows]
    full = sum(sum(map(bool, row)) > 1 for row in cells) >= _MOST_OF * len(rows)
    return full and all(_in_line([row[at] for row in cells if row[at]]) for at in range(len(columns)))


def _in_line(cells: Sequence[Sequence[_Extent]]) -> bool:
    lefts = [min(left for left, _ in cell) for cell in cells]
    middles = [(min(one[0] for one in cell) + max(one[1] for one in cell)) / 2 for cell in cells]
    return any(
        max(sum(abs(one - other) <= _ALIGNED for other in places) for one in places) >= _MOST_OF * len(places)
        for places in (lefts, middles)
    )


def _table(rows: Sequence[Box], above: Sequence[Word], columns: Sequence[_Extent]) -> Table:
    xs = [rows[0][0], *((one[1] + other[0]) / 2 for one, other in pairwise(columns)), rows[0][2]]
    ys = [(row[1], row[3]) for row in rows]
    if above:
        ys.insert(0, (min(word.box[1] for word in above) - 1, rows[0][1]))
    cells = [
        Cell(number, column, Span(0, 0), (left, top, right, bottom))
        for number, (top, bottom) in enumerate(ys)
        for column, (left, right) in enumerate(pairwise(xs))
    ]
    return Table(len(ys), len(columns), cells, union(cell.box for cell in cells), int(bool(above)))


def _middle(word: Word) -> float:
    return (word.box[1] + word.box[3]) / 2
