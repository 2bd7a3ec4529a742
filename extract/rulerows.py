"""Tables of a scan whose rows lie between rules that go right across: what all rows leave free parts the columns.

In a picture the rules show no joints, and the columns may stand close to each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from schemas.page import Box, Cell, Span, Table, Word, union

_SHORTEST, _HOLE, _THICK = 150.0, 10.0, 4.0
"""Points: how long a rule is at least, what may be missing in it, and the heights that its pieces lie on."""
_SAME_EDGE = 6.0
"""Points by which the ends of rules below each other may differ."""
_LOWEST, _HIGHEST = 9.0, 130.0
"""Points between rules with a row between them."""
_ABOVE, _LINE = 1.2, 0.5
"""Times their size: how far above the first rule heads end at most, and how far apart the middles of words on a line
are."""
_WIDE, _NARROW, _APART = 1.0, 0.25, 0.5
"""Times the size: what is free between columns, what is between those whose heads begin where their texts do, and what
is free before such a head."""
_ROOM, _BELOW = 1.5, 2
"""Times the size: what is free between two texts beside each other that are no cell; and how many strips below a
table may be none of its rows."""
_LARGER = 1.25
"""Times the size of the rows that their heads are at most."""
_ALIGNED = 3.0
"""Points by which a head and the texts below it may begin apart."""
_FEWEST_COLUMNS, _MOST_COLUMNS = 3, 12
_MOST_OF = 0.6
"""Share of the rows with something in several columns, and with something in a column without a head."""


class _Rule(NamedTuple):
    y: float
    left: float
    right: float


class _Row(NamedTuple):
    """What lies from ``top`` to ``bottom``: words, and the boxes of these and of signs."""

    top: float
    bottom: float
    words: list[Word]
    boxes: list[Box]


def between_rules(lines: Iterable[Box], words: Sequence[Word], signs: Sequence[Box]) -> Iterator[Table]:
    """The tables of three columns and more that the rules of a page part into rows.

    Args:
        lines: thin lying boxes. signs: boxes of small signs, and of cells in the colours of lights.
    """
    for stack in _stacks(_rules(lines)):
        for part in _unbroken(stack, words, signs):
            yield from _tables(part, words, signs)


def _tables(stack: Sequence[_Rule], words: Sequence[Word], signs: Sequence[Box]) -> Iterator[Table]:
    """The table that rules part into rows, or those that they do where one ends and the next one's heads follow, or
    the one above boxes with texts of their own."""
    whole = _told(stack, words, signs)
    heads = [at + 1 for at, row in enumerate(_strips(stack, words, signs)) if _may_be_heads(row)]
    shorter = [_told(stack[start:stop], words, signs) for start, stop in pairwise([0, *heads, len(stack)])]
    told = [table for table in shorter if table is not None]
    if whole and (len(told) < len(shorter) or max(table.columns for table in told) <= whole.columns):
        yield whole
    elif told:
        yield from told
    else:
        above = (_told(stack[: len(stack) - end], words, signs) for end in range(1, _BELOW + 1))
        yield from [table for table in above if table is not None][:1]


def _unbroken(stack: Sequence[_Rule], words: Sequence[Word], signs: Sequence[Box]) -> Iterator[list[_Rule]]:
    """The parts of a stack of rules with something between all of them."""
    part = [stack[0]]
    for rule, row in zip(stack[1:], _strips(stack, words, signs), strict=True):
        if not row.words:
            yield part
            part = []
        part.append(rule)
    yield part


def _told(stack: Sequence[_Rule], words: Sequence[Word], signs: Sequence[Box]) -> Table | None:
    """The table that rules part into rows, with the heads above the first one if what stands there may be heads."""
    if len(stack) < 2:
        return None
    strips = _strips(stack, words, signs)
    size = median(word.size for row in strips for word in row.words)
    while strips and _is_band(strips[-1], size):
        strips.pop()  # it names no rows
    above = _head(stack[0], words)
    if above is not None and max(word.size for word in above.words) > _LARGER * size:
        above = None  # a heading underlined
    for head in (above, None) if above else (None,):
        rows = [*([head] if head else []), *strips]
        bands = [row for row in strips if _is_band(row, size)]
        plain = [row for row in rows if row not in bands]
        edges = _edges(plain, size) if len(plain) > 1 else []
        if not _FEWEST_COLUMNS <= len(edges) + 1 <= _MOST_COLUMNS or not _are_rows(plain, edges, size):
            continue
        if head is None or 2 * len(_columns(head, edges)) > len(edges) + 1:
            return _table(
                rows, bands, [stack[0].left, *edges, stack[0].right], headed=_stands_out(head, strips)
            )
    return None


def _strips(stack: Sequence[_Rule], words: Sequence[Word], signs: Sequence[Box]) -> list[_Row]:
    return [_row(above.y, below.y, stack[0], words, signs) for above, below in pairwise(stack)]


def _may_be_heads(row: _Row) -> bool:
    """Whether a row is one line, all bold or all italic: the heads of another table right below one."""
    middles = [_middle(word) for word in row.words]
    alike = any(all(getattr(word, look) for word in row.words) for look in ("bold", "italic"))
    return alike and max(middles) - min(middles) <= _LINE * row.words[0].size


def _rules(lines: Iterable[Box]) -> Iterator[_Rule]:
    """Rules from the top down, those that lie within a few points of each other as one."""
    level: list[Box] = []
    for line in sorted(lines, key=lambda box: box[1]):
        if level and line[1] - level[0][1] > _THICK:
            yield from _on_level(level)
            level = []
        level.append(line)
    yield from _on_level(level)


def _on_level(level: Sequence[Box]) -> Iterator[_Rule]:
    left = right = None
    for x0, _, x1, _ in sorted(level):
        if left is not None and right is not None and x0 - right <= _HOLE:
            right = max(right, x1)
            continue
        if left is not None and right is not None and right - left >= _SHORTEST:
            yield _Rule(median(box[1] for box in level), left, right)
        left, right = x0, x1
    if left is not None and right is not None and right - left >= _SHORTEST:
        yield _Rule(median(box[1] for box in level), left, right)


def _stacks(rules: Iterable[_Rule]) -> Iterator[list[_Rule]]:
    """Rules of one extent below each other, two or more."""
    stacks: list[list[_Rule]] = []
    for rule in rules:
        home = next((one for one in stacks if _is_next(one[-1], rule)), None)
        if home is None:
            stacks.append([rule])
        elif rule.y - home[-1].y >= _LOWEST:
            home.append(rule)
    yield from (one for one in stacks if len(one) > 1)


def _is_next(above: _Rule, rule: _Rule) -> bool:
    level = abs(above.left - rule.left) <= _SAME_EDGE and abs(above.right - rule.right) <= _SAME_EDGE
    return level and rule.y - above.y <= _HIGHEST


def _row(top: float, bottom: float, rule: _Rule, words: Iterable[Word], signs: Iterable[Box]) -> _Row:
    held = [word for word in words if _is_between(word.box, top, bottom, rule)]
    return _Row(
        top,
        bottom,
        held,
        [*(word.box for word in held), *(one for one in signs if _is_between(one, top, bottom, rule))],
    )


def _is_between(box: Box, top: float, bottom: float, rule: _Rule) -> bool:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return top < y < bottom and rule.left - _SAME_EDGE < x < rule.right + _SAME_EDGE


def _head(rule: _Rule, words: Sequence[Word]) -> _Row | None:
    """The line of words right above a rule, and those close above it where a head goes over several lines."""
    over = [
        word
        for word in words
        if rule.left - _SAME_EDGE < word.box[0] and word.box[2] < rule.right + _SAME_EDGE
    ]
    over = [word for word in over if _middle(word) < rule.y]
    near = [word for word in over if rule.y - word.box[3] <= _ABOVE * word.size]
    if not near:
        return None
    lowest = max(map(_middle, near))
    line = [word for word in over if lowest - _middle(word) <= _LINE * word.size]
    top = min(word.box[1] for word in line)
    return _Row(top - 1, rule.y, line, [word.box for word in line])


def _middle(word: Word) -> float:
    return (word.box[1] + word.box[3]) / 2


def _is_band(row: _Row, size: float) -> bool:
    """Whether a row holds a single phrase, the name of the group of those below it."""
    ordered = sorted(row.boxes)
    level = max(box[1] for box in ordered) < min(box[3] for box in ordered)
    return level and all(right[0] - left[2] < _WIDE * size for left, right in pairwise(ordered))


def _edges(rows: Sequence[_Row], size: float) -> list[float]:
    """The places between columns: wide rooms that all rows leave free, and narrow ones before a head in the first."""
    head = rows[0]
    boxes = sorted(box for row in rows for box in row.boxes)
    written = {word.box for row in rows for word in row.words}
    edges: list[float] = []
    last = boxes[0]
    for box in boxes[1:]:
        gap, right = box[0] - last[2], last[2]
        begun = gap >= _NARROW * size and _begins(head, box[0], size)
        lit = gap >= -1 and last not in written and box not in written
        if begun or lit or (gap >= _WIDE * size and _holds_enough(rows, right, boxes)):
            # The ground of a cell tells its edge.
            filled = [edge for edge, one in ((right, last), (box[0], box)) if one not in written]
            edges.append(filled[-1] if filled else (right + box[0]) / 2)
        last = max(last, box, key=lambda one: one[2])
    return _joined(edges, rows)


def _joined(edges: Sequence[float], rows: Sequence[_Row]) -> list[float]:
    """The edges but for those between a head and what stands below it but not under it, as right-set numbers do."""
    filled = [
        {at for at, row in enumerate(rows) if column in _columns(row, edges)}
        for column in range(len(edges) + 1)
    ]
    kept: list[float] = []
    here = filled[0]
    for edge, after in zip(edges, filled[1:], strict=True):
        if {0} in (here, after) and not here & after:
            here = here | after
        else:
            kept.append(edge)
            here = after
    return kept


def _begins(head: _Row, x: float, size: float) -> bool:
    """Whether a head begins at a place, with room before it."""
    firsts = [box for box in head.boxes if abs(box[0] - x) <= _ALIGNED]
    return any(
        all(other is box or other[2] > box[2] or box[0] - other[2] >= _APART * size for other in head.boxes)
        for box in firsts
    )


def _holds_enough(rows: Sequence[_Row], right: float, boxes: Sequence[Box]) -> bool:
    """Whether what stands behind a place, up to the next room, has a head or is there in most rows."""
    end = right
    for box in boxes:
        if box[0] >= right:
            if end > right and box[0] > end:
                break
            end = max(end, box[2])
    inside = [any(right <= box[0] < end for box in row.boxes) for row in rows]
    return inside[0] or sum(inside) >= _MOST_OF * len(rows)


def _columns(row: _Row, edges: Sequence[float]) -> set[int]:
    return {sum(edge <= box[0] for edge in edges) for box in row.boxes}


def _are_rows(rows: Sequence[_Row], edges: Sequence[float], size: float) -> bool:
    """Whether most rows have something in several columns, and none seems to be several rows."""
    several = 0
    for row in rows:
        columns = [sum(edge <= box[0] for edge in edges) for box in row.boxes]
        several += len(set(columns)) > 1
        first = min((box[1] + box[3]) / 2 for box in row.boxes)
        lower = [
            column
            for column, box in zip(columns, row.boxes, strict=True)
            if (box[1] + box[3]) / 2 - first > size
        ]
        if (0 in lower and len(set(lower)) > 1) or _holds_several(row, edges, size):
            return False
    return several >= _MOST_OF * len(rows)


def _holds_several(row: _Row, edges: Sequence[float], size: float) -> bool:
    """Whether two texts stand beside each other in one cell, with more room between them than words have."""
    level = sorted(row.boxes)
    return any(
        right[0] - max(one[2] for one in before) >= _ROOM * size
        for at, right in enumerate(level)
        if (before := [one for one in level[:at] if one[1] < right[3] and right[1] < one[3]])
        and not any(max(one[2] for one in before) <= edge <= right[0] for edge in edges)
    )


def _stands_out(head: _Row | None, rows: Sequence[_Row]) -> bool:
    """Whether the words above the first rule are set otherwise than those below it."""
    return head is not None and any(
        all(getattr(word, look) for word in head.words)
        and not all(getattr(word, look) for row in rows for word in row.words)
        for look in ("bold", "italic")
    )


def _table(rows: Sequence[_Row], bands: Sequence[_Row], xs: Sequence[float], *, headed: bool) -> Table:
    columns = len(xs) - 1
    cells = [
        Cell(number, column, Span(0, 0), (xs[column], row.top, xs[column + span], row.bottom), 1, span)
        for number, row in enumerate(rows)
        for span in [columns if row in bands else 1]
        for column in range(0, columns, span)
    ]
    return Table(len(rows), columns, cells, union(cell.box for cell in cells), int(headed))
