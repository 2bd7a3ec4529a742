"""Tables whose rules are drawn cell by cell, as browsers do: where the pieces of the rules below each other end at the
same places, they tell the columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from extract.rowsbelow import is_in
from schemas.page import Box, Cell, Span, Table, Word, union

_THICK, _SHORTEST = 2.5, 8.0
"""Points: how thick a piece of a rule is at most, and how long at least."""
_MISS = 2.5
"""Points by which the ends of pieces that meet, and those below each other, may miss each other."""
_FEWEST_RULES = 2
_NEAR, _CLOSE = 1.5, 0.5
"""Times their size that heads stand above the first rule, and the lines of heads apart from each other, at most."""
_SPACE = 0.5
"""Times their size: words of one phrase are no further apart."""
_LEVEL = 0.3
"""Points by which the sizes of the lines of a head may differ."""
_LOWEST_ROW, _HIGHEST_ROW = 6.0, 120.0
"""Points: rules closer to each other have no row between them; and how far above the first rule heads on a ground end
at most."""
_FILLED = 0.5
"""Share of the rows that have text in several columns."""
_MOST_PIECES = 3000
"""A page with more of them is a drawing."""


@dataclass(slots=True)
class _Rule:
    """A lying rule from ``left`` to ``right`` at ``y``, with the places where pieces meet, and the holes in it."""

    y: float
    left: float
    right: float
    joints: list[float] = field(default_factory=list)
    holes: list[tuple[float, float]] = field(default_factory=list)


def pieced(lines: Iterable[Box], grounds: Sequence[Box], words: Sequence[Word]) -> Iterator[Table]:
    """The tables that the rules of a page tell by their pieces, from the top down; heads above the first one are a row.

    Args:
        lines: thin lying boxes, as they are drawn. grounds: filled boxes.
    """
    pieces = [box for box in lines if box[3] - box[1] <= _THICK and box[2] - box[0] >= _SHORTEST]
    if max(len(pieces), len(grounds)) > _MOST_PIECES:
        return
    rules = [*_rules(pieces)]
    for stack in _stacks(rules):
        yield from _tables(_Columns(stack), rules, grounds, words)


class _Columns:
    """The columns that rules of one extent tell, with those rules but for the plain ones above and below the others."""

    def __init__(self, stack: Sequence[_Rule]) -> None:
        told = [at for at, rule in enumerate(stack) if rule.joints]
        self.rules = [*stack[told[0] : told[-1] + 1]]
        left, right = stack[0].left, stack[0].right
        self.edges = [left, *_apart(one for rule in stack for one in rule.joints), right]

    def edge(self, x: float) -> int | None:
        """The number of the edge that a place is at."""
        return next((at for at, edge in enumerate(self.edges) if abs(edge - x) <= _MISS), None)

    def fit(self, rule: _Rule) -> bool:
        """Whether a rule begins, has joints and ends at edges."""
        return all(self.edge(end) is not None for end in (rule.left, *rule.joints, rule.right))

    def is_whole(self, rule: _Rule) -> bool:
        return self.edge(rule.left) == 0 and self.edge(rule.right) == len(self.edges) - 1


def _rules(pieces: Iterable[Box]) -> Iterator[_Rule]:
    """The rules that pieces on one height make up, from the top down."""
    level: list[Box] = []
    for piece in sorted(pieces, key=_middle):
        if level and _middle(piece) - _middle(level[0]) > _MISS:
            yield from _on_level(level)
            level = []
        level.append(piece)
    if level:
        yield from _on_level(level)


def _on_level(level: Iterable[Box]) -> Iterator[_Rule]:
    rule: _Rule | None = None
    for piece in sorted(level):
        if rule is None or piece[0] > rule.right + _MISS:
            if rule is not None:
                yield rule
            rule = _Rule(_middle(piece), piece[0], piece[2])
        elif piece[0] > rule.right - _MISS and piece[2] > rule.right:
            rule.joints.append((piece[0] + rule.right) / 2)
        rule.right = max(rule.right, piece[2])
    if rule is not None:
        yield rule


def _stacks(rules: Sequence[_Rule]) -> Iterator[list[_Rule]]:
    """Rules of one extent below each other, those that have joints at the same places, or at some of them."""
    stacks: list[list[_Rule]] = []
    for rule in rules:
        home = next((one for one in stacks if _goes_on(one, rule)), None)
        if home is None:
            stacks.append([rule])
        else:
            home.append(rule)
    yield from (one for one in stacks if sum(bool(rule.joints) for rule in one) >= _FEWEST_RULES)


def _goes_on(stack: Sequence[_Rule], rule: _Rule) -> bool:
    if abs(stack[0].left - rule.left) > _MISS or abs(stack[0].right - rule.right) > _MISS:
        return False
    known = _apart(one for above in stack for one in above.joints)
    fewer, more = sorted((rule.joints, known), key=len)
    return all(any(abs(one - other) <= _MISS for other in more) for one in fewer)


def _apart(places: Iterable[float]) -> list[float]:
    """Places in order, each once."""
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > _MISS:
            found.append(place)
    return found


def _between(columns: _Columns, rules: Iterable[_Rule]) -> Iterator[_Rule]:
    """The rules between those of some columns that lie under a part of them, as beside a cell over two rows; those on
    one height as one with holes."""
    top, bottom = columns.rules[0].y, columns.rules[-1].y
    level: list[_Rule] = []
    for rule in [
        one for one in rules if top < one.y < bottom and one not in columns.rules and columns.fit(one)
    ]:
        if level and rule.y - level[0].y > _MISS:
            yield _joined(level)
            level = []
        level.append(rule)
    if level:
        yield _joined(level)


def _joined(level: Sequence[_Rule]) -> _Rule:
    first, *others = sorted(level, key=lambda rule: rule.left)
    whole = _Rule(first.y, first.left, first.right, [*first.joints])
    for rule in others:
        whole.holes.append((whole.right, rule.left))
        whole.joints += rule.joints
        whole.right = rule.right
    return whole


def _edges_of_grounds(columns: _Columns, grounds: Sequence[Box]) -> Iterator[_Rule]:
    """The upper and lower edges of the grounds behind whole rows between the rules, and right above the first one."""
    top, bottom = columns.rules[0].y, columns.rules[-1].y
    level: dict[tuple[int, int], list[Box]] = {}
    for box in grounds:
        if top - _HIGHEST_ROW <= box[3] <= bottom and columns.edge(box[0]) is not None:
            level.setdefault((round(box[1]), round(box[3])), []).append(box)
    for row in level.values():
        rules = [*_on_level(row)]
        if len(rules) == 1 and columns.is_whole(rules[0]) and columns.fit(rules[0]):
            for y in (row[0][1], row[0][3]):
                yield _Rule(y, columns.edges[0], columns.edges[-1], columns.edges[1:-1])


def _tables(
    columns: _Columns, rules: Sequence[_Rule], grounds: Sequence[Box], words: Sequence[Word]
) -> Iterator[Table]:
    """The tables in some columns: several where what lies between rules is no row."""
    left, right = columns.edges[0], columns.edges[-1]
    own = [word for word in words if left <= (word.box[0] + word.box[2]) / 2 <= right]
    told = [*columns.rules, *_between(columns, rules), *_edges_of_grounds(columns, grounds)]
    told.sort(key=lambda rule: rule.y)
    others = [rule.y for rule in rules if rule.joints and columns.is_whole(rule) and not columns.fit(rule)]
    part = [told[0]]
    for rule in told[1:]:
        if rule.y - part[-1].y < _LOWEST_ROW:
            part[-1] = rule if len(part) == 1 or rule.joints else part[-1]
            continue
        inside = [word for word in own if part[-1].y < _middle(word.box) < rule.y]
        if _is_row(inside, columns.edges) and not any(part[-1].y < y < rule.y for y in others):
            part.append(rule)
            continue
        yield from _table(part, columns.edges, grounds, own)
        part = [rule]
    yield from _table(part, columns.edges, grounds, own)


def _is_row(words: Sequence[Word], edges: Sequence[float]) -> bool:
    """Whether words are those of a row: each in a column, or one phrase across several."""
    lines = _lines(words)
    across = [line for line in lines if any(_lies_across(line, edge) for edge in edges[1:-1])]
    return bool(words) and (not across or len(lines) == len(across) == 1 or not _columns(words, edges)[1:])


def _lines(words: Iterable[Word]) -> list[list[Word]]:
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: _middle(word.box)):
        if lines and _middle(word.box) - _middle(lines[-1][-1].box) < _SPACE * word.size:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=lambda word: word.box[0]) for line in lines]


def _columns(words: Iterable[Word], edges: Sequence[float]) -> list[int]:
    """The columns that words stand in."""
    return sorted({sum(edge <= (word.box[0] + word.box[2]) / 2 for edge in edges[1:-1]) for word in words})


def _lies_across(line: Sequence[Word], edge: float) -> bool:
    """Whether a word, or two of one phrase, stand on both sides of an edge."""
    return any(word.box[0] < edge - 1 and edge + 1 < word.box[2] for word in line) or any(
        one.box[2] <= edge + 1 and edge - 1 <= other.box[0] and other.box[0] - one.box[2] < _SPACE * one.size
        for one, other in pairwise(line)
    )


def _table(
    rules: Sequence[_Rule], edges: Sequence[float], grounds: Sequence[Box], words: Sequence[Word]
) -> Iterator[Table]:
    ys, heads = [rule.y for rule in rules], 0
    if (top := _top_of_heads(rules, edges, words)) is not None:
        ys, heads = [top, *ys], 1
    cells: list[Cell] = []
    filled = []
    for row, (top, bottom) in enumerate(pairwise(ys)):
        inside = [word for word in words if top < _middle(word.box) < bottom]
        foot = rules[row + 1 - heads]
        filled.append(len(_columns(inside, edges)))
        behind = [*_behind(grounds, top, bottom, edges)]
        whole = row >= heads and _names_group(inside, edges, banded=(0, len(edges) - 1) in behind)
        for start, stop in [(0, len(edges) - 1)] if whole else _spans(edges, foot, behind, inside):
            box = (edges[start], top, edges[stop], bottom)
            cells.append(Cell(row, start, Span(0, 0), box, 1, stop - start))
    several = sum(count > 1 for count in filled) >= max(2, _FILLED * len(filled))
    if several and not _are_labels(cells, words):
        yield Table(len(ys) - 1, len(edges) - 1, cells, union(cell.box for cell in cells), heads)


def _are_labels(cells: Iterable[Cell], words: Sequence[Word]) -> bool:
    """Whether nothing but labels with a colon stand in the first of two columns, as over a letter."""
    held = [[word.raw for word in words if is_in(word, cell.box)] for cell in cells if cell.column == 0]
    return max(cell.column for cell in cells) < 2 and all(texts[-1].endswith(":") for texts in held if texts)


def _top_of_heads(rules: Sequence[_Rule], edges: Sequence[float], words: Sequence[Word]) -> float | None:
    """How far up the heads reach that are no further above the first rule than the texts of rows above theirs; None
    where a text across the columns stands there."""
    top, heads = rules[0].y, list[Word]()
    room = [
        below.y - max(word.box[3] for word in held)
        for above, below in pairwise(rules)
        if (held := [word for word in words if above.y < _middle(word.box) < below.y])
    ]
    for line in reversed(_lines(word for word in words if _middle(word.box) < rules[0].y)):
        size = max(word.size for word in line)
        reach = _CLOSE * size if heads else max(_NEAR * size, median(room or [0.0]) + _MISS)
        foot = max(word.box[3] for word in line)
        if top - foot > reach or any(_lies_across(line, edge) for edge in edges[1:-1]):
            break
        if heads and (abs(size - heads[0].size) > _LEVEL or line[0].bold != heads[0].bold):
            break
        top = min(word.box[1] for word in line)
        heads += line
    return top - 1 if len(_columns(heads, edges)) > 1 else None


def _behind(
    grounds: Iterable[Box], top: float, bottom: float, edges: Sequence[float]
) -> Iterator[tuple[int, int]]:
    """The first and the last edge of each ground of a row that lies behind several of its cells."""
    for x0, upper, x1, lower in grounds:
        if abs(upper - top) <= _MISS and abs(lower - bottom) <= _MISS:
            start, stop = (
                next((at for at, edge in enumerate(edges) if abs(edge - end) <= _MISS), None)
                for end in (x0, x1)
            )
            if start is not None and stop is not None and stop - start > 1:
                yield start, stop


def _names_group(words: Sequence[Word], edges: Sequence[float], *, banded: bool) -> bool:
    """Whether the words of a row name the group of those below it: one phrase at its left that lies across columns, or
    on a ground as wide as the table."""
    lines = _lines(words)
    reached = [at for at in _columns(words, edges) if at]
    return (
        len(lines) == 1
        and lines[0][0].box[0] < edges[1]
        and (all(_lies_across(lines[0], edges[at]) for at in reached) if reached else banded)
    )


def _spans(
    edges: Sequence[float], foot: _Rule, behind: Iterable[tuple[int, int]], words: Sequence[Word]
) -> Iterator[tuple[int, int]]:
    """The first and the last edge of each cell of a row: one goes on over an edge that its text lies across; and over
    one with a ground behind both sides, or no joint in the rule below, where text stands on one side at most."""
    lines, held = _lines(words), _columns(words, edges)
    joined = [(start, stop) for start, stop in behind if (start, stop) != (0, len(edges) - 1)]
    start = 0
    for at in range(1, len(edges)):
        edge = edges[at]
        ends = [*foot.joints, *(end for hole in foot.holes for end in hole)]
        bare = bool(foot.joints) and all(abs(edge - end) > _MISS for end in ends)
        whole = bare or any(first < at < last for first, last in joined)
        sides = any(start <= column < at for column in held), at in held
        across = any(_lies_across(line, edge) for line in lines)
        if at < len(edges) - 1 and (across or (whole and not all(sides))):
            continue
        yield start, at
        start = at


def _middle(box: Box) -> float:
    return (box[1] + box[3]) / 2
