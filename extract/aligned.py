"""Tables that no ruling lines close: text that stands in columns, row under row, maybe with lines between rows.

The columns are the stretches of the page's width that the text of consecutive lines leaves free of gutters; the
rows are told by lying rules, by wider gaps, or by which lines have text in the first column.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from extract.layout import Segment, segment_of
from extract.numbersbeside import part_numbers
from extract.spanning import Extent, spanned
from schemas.page import Box, Cell, Span, Table, union

_FAR, _FAR_SIGNED, _FAR_BELOW_GROUND, _FARTHEST = 3.2, 3.6, 5.0, 8.0
"""Times the font size: lines further apart are in no table together, those that all begin with a sign, full ones below
heads on a ground, and those that a rule lies between."""
_CLOSE = 1.5
"""Times the font size: how far below heads over several columns those of the columns stand at most."""
_NEAR = 0.8
"""Times the font size: a line of one column that is further below the last begins something else."""
_LARGER = 1.15
"""Times the font size of the rows: a larger text of its own is a heading below the table."""
_BELOW_RULE = 1.5
"""Times the font size: a text of its own that is further below a rule does not stand in the row that it opens."""
_WIDER = 0.3
"""Times the font size by which the gap between rows exceeds that between the lines of a cell."""
_ALIKE = 0.35
_ALIGNED = 3.0
"""Points by which edges that are aligned may miss each other."""
_LABEL = 40
"""Characters that a label has at most."""
_RUNNING = 30
"""Characters from which on most cells of a column may be parts of a running text."""
_APART = 0.4
"""Times the font size: words of one column are no further apart."""
_IN_MID_SENTENCE = 0.35
"""Share of cells that begin with a small letter, from which on a column may be running text."""
_MOST_COLUMNS = 14
_ABOVE_GROUP = 2.0
"""Times the font size: how far below the rows before it a line that names the group of others stands at most."""
_FEWEST_GROUPED = 3
"""Columns of a table whose rows a line without rules around it may part into groups."""
_FEWEST_RULES = 3
"""Rules of one extent below each other beside a text that stands beside a table."""
_INSIDE = 2.0
"""Points from the edges of a text within which a rule cuts it."""
_BESIDE = 0.9
"""Times the font size: a sign no further above or below the middle of a line stands beside it."""
_BESIDE_LOW = 2.2
"""Likewise below heads, in rows that are higher than their text."""
_LIGHT_HIGH = 1.5
"""Times the font size: how high a cell without words is at least."""
_FILLED = 0.6
"""Share of a full row's cells that hold text."""
_FIGURE = re.compile(r"(?i:kr\.?|nok)?\s?[-–−+±]?\s?\d")
"""How a sum, a count or a per cent begins."""
_FIGURES = 0.8
"""Share of a column's texts that are figures where it is one of figures."""


@dataclass(slots=True)
class Aligned:
    """What stands in columns: a ``table``, or just ``rows`` of a label and what it says, to be read across."""

    table: Table | None
    rows: list[list[Segment]]


class _Line:
    """Segments on one height; ``box`` and ``size`` are those of its words."""

    def __init__(self, *segments: Segment) -> None:
        self.segments: list[Segment] = []
        self.add(*segments)

    def add(self, *segments: Segment) -> None:
        """Put segments, or signs, in their places."""
        self.segments = sorted([*self.segments, *segments], key=lambda segment: segment.box[0])
        worded = [segment for segment in self.segments if segment.words]
        if len(worded) == 1:
            self.box, self.size = worded[0].box, worded[0].size
        else:
            self.box = union(segment.box for segment in worded)
            self.size = median(segment.size for segment in worded)


def _is_bold(line: _Line) -> bool:
    return all(segment.bold for segment in line.segments if segment.words)


class _Region:
    """Consecutive lines whose segments fall into the same columns; ``above`` may be heads over several of them, and
    ``foot`` where the ground ends that the first line stands on.
    """

    def __init__(self, line: _Line, rules: Sequence[Box], above: _Line | None = None) -> None:
        self.lines = [line]
        self.above = above
        self.foot = 0.0
        self.groups: list[_Line] = []
        self.columns: list[Extent] = [(segment.box[0], segment.box[2]) for segment in line.segments]
        self._rules = rules

    def takes(self, line: _Line) -> bool:
        """Add the line if it falls into the columns; whether it does."""
        line = _parted(line, self.columns)
        last, size = self.lines[-1], max(self.lines[-1].size, line.size)
        gap = line.box[1] - max(last.box[3], min(self.foot, line.box[1]))
        between = [rule for rule in self._rules if _between(rule, last.box, line.box)]
        apart = len(self.lines) == 1 or len(line.segments) < len(self.columns)
        if apart and _far_apart(between, size):
            return False
        ruled = any(line.box[1] - rule[3] <= _BELOW_RULE * size for rule in between)
        alone = len(line.segments) == 1
        if abs(line.size - last.size) > _ALIKE * size:
            return False
        signed = all(any(not one.words for one in row.segments) for row in (last, line))
        headed = len(self.lines) == 1 and _is_bold(line) and not _is_bold(last)
        ruled_off = between and not alone and not headed
        far = _FARTHEST if ruled_off else _FAR_SIGNED if signed else _FAR
        if self.foot and len(line.segments) >= _FILLED * len(self.columns):
            far = max(far, _FAR_BELOW_GROUND)
        if gap > far * size:
            return False
        if (
            alone
            and not ruled
            and (gap > _NEAR * size or (line.segments[0].bold and not self._goes_on(line) and gap >= 0))
        ):
            return False
        larger = line.size > _LARGER * max(segment.size for segment in last.segments)
        if larger and (alone or (len(self.lines) > 1 and _is_bold(line) and not _is_bold(last))):
            return False
        columns = _merged(self.columns, line.segments)
        if columns is None and len(self.lines) > 1:
            self.join_heads()
            columns = _merged(self.columns, line.segments)
        if columns is None or (alone and len(columns) > len(self.columns)):
            return False
        self.columns = columns
        self.lines.append(line)
        return True

    def _goes_on(self, line: _Line) -> bool:
        """Whether a bold text alone is the next line of a bold cell, beside others that are not, or of a head."""
        (only,) = line.segments
        last = self.lines[-1].segments
        over = [one for one in last if one.bold and abs(one.box[0] - only.box[0]) <= _ALIGNED]
        head = len(self.lines) == 1 and (only.text[:1].islower() or over[:1] != last[:1])
        return bool(over) and (head or not all(one.bold for one in last if one.words))

    def may_be_parted_by(self, line: _Line) -> bool:
        """Whether a line may name the group of the rows below it: a bold text alone, at its left edge."""
        (first, *more) = line.segments
        left, size = self.columns[0][0], self.lines[-1].size
        return (
            len(self.columns) >= _FEWEST_GROUPED
            and not more
            and first.bold
            and abs(first.box[0] - left) <= _ALIGNED
            and abs(line.size - size) < _ALIKE * size
            and line.box[1] - self.lines[-1].box[3] <= _ABOVE_GROUP * size
        )

    def takes_behind(self, group: _Line, line: _Line) -> bool:
        """Add the line and, before it, the one that names its group, if it falls into the columns; whether it does."""
        if len(line.segments) < len(self.columns) or _is_bold(line):
            return False
        self.lines.append(group)
        if self.takes(line):
            self.groups.append(group)
            return True
        self.lines.pop()
        return False

    def is_head_over(self, line: _Line) -> bool:
        """Whether the region is a line that may be heads over several of the columns that a line has."""
        (first, *more) = self.lines
        if more or len(line.segments) < len(first.segments) + 2:
            return False
        size = max(first.size, line.size)
        between = any(_between(rule, first.box, line.box) for rule in self._rules)
        return line.box[1] - first.box[3] <= (_FAR if between else _CLOSE) * size

    def with_parted_heads(self, line: _Line) -> _Region | None:
        """The region with a line that has more segments than its only one, where that holds a head for each, which
        stand so close that they were read as one; else None."""
        (first, *more) = self.lines
        signed = not all(segment.words for segment in first.segments)
        if more or signed or len(line.segments) <= len(first.segments):
            return None
        parted = _Line(*(part for one in first.segments for part in _heads_in(one, line)))
        region = _Region(parted, self._rules)
        return region if len(parted.segments) == len(line.segments) and region.takes(line) else None

    def column(self, segment: Segment) -> int:
        """Which column a segment stands in, or, as the name of a group that lies across several, begins in."""
        middle = (segment.box[0] + segment.box[2]) / 2
        for index, (left, right) in enumerate(self.columns):
            if left <= middle <= right:
                return index
        return max(0, sum(left <= segment.box[0] + _ALIGNED for left, _ in self.columns) - 1)

    def leave_out_what_follows(self) -> None:
        """Let go of the lines below the last rule where but single texts, or few far below it, stand there."""
        below = [
            index
            for index, (above, line) in enumerate(pairwise(self.lines), 1)
            if any(_between(rule, above.box, line.box) for rule in self._rules)
        ]
        follows = self.lines[below[-1] :] if len(below) > 1 else []
        most = _FILLED * len(self.columns) if follows and self._is_far_below_rule(below[-1]) else 2
        if not follows or any(len(line.segments) >= most for line in follows):
            return
        kept = _Region(self.lines[0], self._rules)
        for line in self.lines[1 : below[-1]]:
            kept.takes(line)
        self.lines, self.columns = kept.lines, kept.columns

    def _is_far_below_rule(self, index: int) -> bool:
        """Whether a line is further below the last rule over it than the text of a row that this opens."""
        above, line = self.lines[index - 1], self.lines[index]
        last = max(rule[3] for rule in self._rules if _between(rule, above.box, line.box))
        return line.box[1] - last > _BELOW_RULE * line.size

    def join_heads(self) -> None:
        """Make one column of a head and what stands below it but not under it, as right-set numbers do."""
        middles = [
            (index, (segment.box[0] + segment.box[2]) / 2)
            for index, line in enumerate(self.lines)
            for segment in line.segments
        ]
        filled = [{index for index, x in middles if left <= x <= right} for left, right in self.columns]
        index = 0
        while index < len(self.columns) - 1:
            here, after = filled[index], filled[index + 1]
            if {0} in (here, after) and not here & after:
                self.columns[index : index + 2] = [(self.columns[index][0], self.columns[index + 1][1])]
                filled[index : index + 2] = [here | after]
            else:
                index += 1

    def rows(self) -> list[list[_Line]]:
        """The lines of each row."""
        if len(self.lines) < 2:
            return [self.lines]
        size = median(line.size for line in self.lines)
        ruled = [
            any(_between(rule, above.box, below.box) for rule in self._rules)
            for above, below in pairwise(self.lines)
        ]
        gaps = [below.box[1] - above.box[3] for above, below in pairwise(self.lines)]
        figures = self._columns_of_figures()
        starts = [self._starts(line, figures) for line in self.lines[1:]]
        if sum(ruled) >= 2:
            apart = [gap > _NEAR * size and start for gap, start in zip(gaps, starts, strict=True)]
            return _cut(self.lines, [at or rule for at, rule in zip(apart, ruled, strict=True)])
        wide = [gap > min(gaps) + _WIDER * size for gap in gaps]
        if self._heads_stand_close(wide):
            wide[0] = True
        by_gap = [at or rule for at, rule in zip(wide, ruled, strict=True)]
        rows = _cut(self.lines, by_gap)
        parted = any(at and not rule for at, rule in zip(wide, ruled, strict=True))
        if any(ruled) and wide == ruled and _go_on(rows):
            return rows
        if parted and sum(len(row[0].segments) > 1 for row in rows) >= 0.8 * len(rows):
            return rows
        return _cut(self.lines, [at or rule for at, rule in zip(starts, ruled, strict=True)])

    def _heads_stand_close(self, wide: Sequence[bool]) -> bool:
        """Whether the first line is of heads in bold that stand closer to the rows, of a line each, than these to each
        other; ``wide`` tells the gaps between rows."""
        heads, first, *others = self.lines
        full = len(first.segments) >= _FILLED * len(self.columns) <= 2 * _FILLED * len(heads.segments)
        return (
            full
            and len(others) > 1
            and not wide[0]
            and all(wide[1:])
            and _is_bold(heads)
            and not _is_bold(first)
        )

    def _starts(self, line: _Line, figures: set[int]) -> bool:
        first = line.segments[0]
        if self.column(first) > 0:
            return False
        summed = any(self.column(segment) in figures for segment in line.segments)
        return summed or not first.text[:1].islower()

    def _columns_of_figures(self) -> set[int]:
        """The columns, below their heads, of sums, counts or dates: each such text has a row of its own."""
        texts: dict[int, list[str]] = {}
        for line in self.lines[1:]:
            for segment in line.segments:
                texts.setdefault(self.column(segment), []).append(segment.text)
        return {column for column, own in texts.items() if column and len(own) > 1 and _are_figures(own)}


def _go_on(rows: Sequence[Sequence[_Line]]) -> bool:
    """Whether rows of several lines go on in fewer columns than they begin in."""
    return all(len(line.segments) < len(row[0].segments) for row in rows for line in row[1:])


def find_aligned(
    segments: Sequence[Segment],
    rules: Sequence[Box],
    signs: Iterable[Box] = (),
    heads: Sequence[Sequence[Box]] = (),
    lights: Iterable[Box] = (),
) -> Iterator[Aligned]:
    """Tables and rows of labels among the text segments of a page, or of one panel of it.

    Args:
        rules: lying lines, as boxes. signs: boxes of small signs; those beside text hold their place in a row.
        heads: the cells of rows on a ground, which tell the columns of what stands below. lights: cells without words
            in the colour of one, as high as their row.
    """
    lines = _lines(part_numbers(segments))
    _add_signs(lines, signs, heads)
    _add_lights(lines, lights)
    for region in _regions(lines, rules, heads):
        region.leave_out_what_follows()
        for part in _side_by_side(region, rules):
            part.join_heads()
            found = _judged(part, rules)
            if found is not None:
                _add_spanning_heads(found, part)
                yield found


def _side_by_side(region: _Region, rules: Sequence[Box]) -> list[_Region]:
    """The tables of a region: several where the rules between its lines stop and go on between the same columns."""
    top, bottom = region.lines[0].box[3], region.lines[-1].box[1]
    left, right = region.columns[0][0], region.columns[-1][1]
    inner = [
        rule for rule in rules if top - _ALIGNED <= rule[1] <= bottom and rule[0] < right and left < rule[2]
    ]
    extents = sorted({(round(rule[0]), round(rule[2])) for rule in inner})
    homes = [
        [
            at
            for at, (x0, x1) in enumerate(extents)
            if x0 - _ALIGNED <= column[0] and column[1] <= x1 + _ALIGNED
        ]
        for column in region.columns
    ]
    apart = all(a[1] < b[0] for a, b in pairwise(extents))
    bare = [column for column, home in zip(region.columns, homes, strict=True) if not home]
    told = _are_cut(region, bare, inner) if bare else len(extents) > 1
    if region.above or not extents or not apart or not told or any(len(home) > 1 for home in homes):
        return [region]
    parts = []
    for at, (x0, x1) in enumerate(extents):
        own = [[one for one in line.segments if x0 - _ALIGNED <= one.box[0] <= x1] for line in region.lines]
        held = [_Line(*segments) for segments in own if any(one.words for one in segments)]
        if not held:
            continue
        while bare and len(held) > 1 and len(held[0].segments) == 1:
            del held[0]  # what stands over the table
        first, *others = held
        part = _Region(first, rules)
        part.columns = [column for column, home in zip(region.columns, homes, strict=True) if home == [at]]
        part.lines += others
        parts.append(part)
    return parts or [region]


def _are_cut(region: _Region, columns: Sequence[Extent], rules: Sequence[Box]) -> bool:
    """Whether a rule beside columns without any is at the height of a text in them, which then stand beside a table and
    are no part of it."""
    beside = [
        one.box
        for line in region.lines
        for one in line.segments
        if any(left <= one.box[0] <= right for left, right in columns)
    ]
    ruled = {(round(rule[0]), round(rule[2]), round(rule[1])) for rule in rules}
    often = len(ruled) >= _FEWEST_RULES * len({extent[:2] for extent in ruled})
    return often and any(box[1] + _INSIDE < rule[1] < box[3] - _INSIDE for box in beside for rule in rules)


def _lines(segments: Iterable[Segment]) -> list[_Line]:
    lines: list[_Line] = []
    for segment in sorted(segments, key=lambda segment: segment.box[1] + segment.box[3]):
        last = lines[-1].segments[-1].box if lines else None
        if last is not None:
            overlap = min(last[3], segment.box[3]) - max(last[1], segment.box[1])
            if overlap > 0.5 * min(last[3] - last[1], segment.box[3] - segment.box[1]):
                lines[-1].add(segment)
                continue
        lines.append(_Line(segment))
    return lines


def _add_signs(lines: Sequence[_Line], signs: Iterable[Box], heads: Sequence[Sequence[Box]]) -> None:
    """Put signs, those close together as one, into the lines that they stand beside, as segments without words; below
    heads they may stand lower in their row than the text."""
    groups: dict[int, list[Box]] = {}
    for sign in signs:
        middle = (sign[1] + sign[3]) / 2
        near = min(range(len(lines)), key=lambda index: abs(_middle(lines[index].box) - middle), default=None)
        below = any(row[0][0] <= sign[0] and sign[2] <= row[-1][2] and row[0][3] <= sign[1] for row in heads)
        reach = _BESIDE_LOW if below else _BESIDE
        if near is not None and abs(_middle(lines[near].box) - middle) < reach * lines[near].size:
            groups.setdefault(near, []).append(sign)
    for index, boxes in groups.items():
        line = lines[index]
        for box in _strings(boxes):
            if all(segment.box[2] <= box[0] or segment.box[0] >= box[2] for segment in line.segments):
                line.add(Segment([], box, line.size, False))


def _add_lights(lines: Sequence[_Line], lights: Iterable[Box]) -> None:
    """Put cells without words into the first of the lines that they are level with, where they stand beside its
    texts."""
    for box in lights:
        line = next((one for one in lines if box[1] <= _middle(one.box) <= box[3]), None)
        if line is not None and all(one.box[2] <= box[0] or one.box[0] >= box[2] for one in line.segments):
            line.add(Segment([], box, line.size, False))


def _strings(boxes: Iterable[Box]) -> list[Box]:
    """Boxes on one line, those less than twice their size apart as one."""
    strings: list[Box] = []
    for box in sorted(boxes):
        if strings and box[0] - strings[-1][2] < 2 * min(box[2] - box[0], box[3] - box[1]):
            strings[-1] = union((strings[-1], box))
        else:
            strings.append(box)
    return strings


def _middle(box: Box) -> float:
    return (box[1] + box[3]) / 2


def _regions(
    lines: Sequence[_Line], rules: Sequence[Box], heads: Sequence[Sequence[Box]]
) -> Iterator[_Region]:
    region: _Region | None = None
    group: _Line | None = None
    for number, line in enumerate(lines):
        if region is not None and group is not None:
            if region.takes_behind(group, line):
                group = None
                continue
            yield region
            region = group = None
        if region is not None and (headed := region.with_parted_heads(line)) is not None:
            region = headed
            continue
        if region is not None and not region.is_head_over(line):
            if region.takes(line):
                continue
            if region.may_be_parted_by(line):
                group = line
                continue
        above = region.lines[0] if region is not None and region.is_head_over(line) else None
        if region is not None:
            yield region
        worded = sum(bool(segment.words) for segment in line.segments)
        region = _Region(line, rules, above) if worded > 1 and len(line.segments) <= _MOST_COLUMNS else None
        if region is not None and (head := _head_of(line, heads)):
            region.columns = [(box[0], box[2]) for box in head]
            region.foot = head[0][3]
        if region is not None and number and _begins_heads(lines[number - 1], line, rules):
            region = _Region(lines[number - 1], rules)
            region.columns = _Region(line, rules).columns
            region.takes(line)
    if region is not None:
        yield region


def _begins_heads(above: _Line, line: _Line, rules: Sequence[Box]) -> bool:
    """Whether a line holds the beginning of a head that goes on in the line of heads right below, over a rule."""
    (first, *more) = above.segments
    over = [one for one in line.segments if one.box[0] < first.box[2] and first.box[0] < one.box[2]]
    ruled = any(
        0 < rule[1] - line.box[3] < line.size and rule[2] - rule[0] >= line.box[2] - line.box[0]
        for rule in rules
    )
    return (
        not more
        and ruled
        and len(over) == 1
        and over[0] is not line.segments[0]
        and abs(first.size - line.size) <= _ALIKE * line.size
        and line.box[1] - first.box[3] < _NEAR * line.size
        and _is_bold(above) == _is_bold(line)
        and any(abs(first.box[at] - over[0].box[at]) <= _ALIGNED for at in (0, 2))
    )


def _head_of(line: _Line, heads: Sequence[Sequence[Box]]) -> Sequence[Box]:
    """The cells of heads that a line stands in, in no cell twice; else none."""
    middles = [((one.box[0] + one.box[2]) / 2, (one.box[1] + one.box[3]) / 2) for one in line.segments]
    for row in heads:
        homes = [
            next((at for at, box in enumerate(row) if box[0] < x < box[2] and box[1] < y < box[3]), None)
            for x, y in middles
        ]
        if None not in homes and len(set(homes)) == len(homes):
            return row
    return ()


def _parted(line: _Line, columns: Sequence[Extent]) -> _Line:
    """The line with those segments parted that lie across columns and have a word begin right where each does, or, of
    columns that touch, behind the edge between them.

    What nearly fills its column comes close to the next; a number may be taken for one that opens a list item.
    """
    parted = False
    pieces: list[Segment] = []
    edges = [right[0] for left, right in pairwise(columns) if right[0] - left[1] <= _ALIGNED]
    for segment in line.segments:
        met = [left for left, right in columns if segment.box[0] < right and left < segment.box[2]]
        starts = [
            index
            for index, word in enumerate(segment.words)
            if index and word.box[0] - segment.words[index - 1].box[2] > _APART * segment.size
            if any(abs(word.box[0] - left) <= _ALIGNED for left in met[1:])
            or any(segment.words[index - 1].box[2] <= edge <= word.box[0] for edge in edges)
        ]
        if starts and len(starts) == len(met) - 1:
            parted = True
            pieces += [segment_of(segment.words[a:b]) for a, b in pairwise([0, *starts, len(segment.words)])]
        else:
            pieces.append(segment)
    return _Line(*pieces) if parted else line


def _heads_in(segment: Segment, line: _Line) -> Iterator[Segment]:
    """The parts of a segment that each stand over another segment of a line, wider gaps than between words apart."""
    starts = [0]
    over: set[int] = set()
    for index, word in enumerate(segment.words):
        here = {
            number
            for number, one in enumerate(line.segments)
            if word.box[0] < one.box[2] and one.box[0] < word.box[2]
        }
        gap = word.box[0] - segment.words[index - 1].box[2] if index else 0.0
        if over and here and not over & here and gap > _APART * segment.size:
            starts.append(index)
            over = here
        else:
            over |= here
    yield from (segment_of(segment.words[a:b]) for a, b in pairwise([*starts, len(segment.words)]))


def _merged(columns: Sequence[Extent], segments: Sequence[Segment]) -> list[Extent] | None:
    """The columns widened to hold the segments, and new ones; None if a segment lies across two, or two in one."""
    grown = list(columns)
    taken: set[int] = set()
    new: list[Extent] = []
    for segment in segments:
        left, right = segment.box[0], segment.box[2]
        met = [index for index, (x0, x1) in enumerate(grown) if min(x1, right) - max(x0, left) > 0]
        if len(met) > 1 or (met and met[0] in taken):
            return None
        if met:
            taken.add(met[0])
            grown[met[0]] = min(grown[met[0]][0], left), max(grown[met[0]][1], right)
        else:
            new.append((left, right))
    grown = sorted([*grown, *new])
    if any(left[1] > right[0] for left, right in pairwise(grown)):
        return None
    return grown


def _judged(region: _Region, rules: Sequence[Box]) -> Aligned | None:
    columns, every = region.columns, region.rows()
    bands = _bands(every, rules) + [row for row in every if row[0] in region.groups and len(row) == 1]
    rows = [row for row in every if row not in bands]
    if len(columns) < 2 or len(rows) < 2:
        return None
    cells = [_by_column(region, row) for row in rows]
    filled = [[cell for cell in row if cell] for row in cells]
    worded = [[[s for s in cell if s.words] for cell in row] for row in cells]
    if sum(any(row[column] for row in worded[1:]) for column in range(len(columns))) < 2:
        return None
    if sum(any(s.bullet for row in cells for s in row[column]) for column in range(len(columns))) > 1:
        return None
    if not _starts_level(filled) or not _aligned(region, worded) or _prose(worded[1:]):
        return None
    if any(map(_has_one_label, worded)):
        return None
    inner = sum(_between_any(rules, above, below) for above, below in pairwise(rows))
    bold = [all(segment.bold for cell in row for segment in cell) for row in worded]
    headed = (bold[0] and not any(bold[1:])) or every[1] in bands
    if len(columns) == 2 and not headed and cells == worded:
        rows_of_labels = [[s for cell in row for s in cell] for row in cells]
        return Aligned(None, rows_of_labels) if _are_labels(cells) else None
    signed = all(any(not s.words for cell in row for s in cell) for row in cells)
    if len(rows) < 3 and not (signed or (inner and headed)):
        return None
    if any(bold[1:]) and not all(bold[1:]):
        return None
    ruled_head = inner == 1 and _between_any(rules, rows[0], rows[1]) and cells[0] == worded[0]
    named = filled if ruled_head else filled[1:]
    if not any(any(map(str.isalpha, segment.text)) for row in named for cell in row for segment in cell):
        return None
    used = [column for column in range(len(columns)) if any(row[column] for row in cells[1:])]
    wide = len(used if headed and inner == len(rows) - 1 else columns)  # bars may stand below heads of stages
    full = sum(len(row) >= _FILLED * wide for row in filled)
    if full < (0.5 if headed else 0.7) * len(rows):
        return None
    table = _table(region, every, bands)
    table.header_rows = int(headed or ruled_head)
    return Aligned(table, [])


def _bands(rows: Sequence[list[_Line]], rules: Sequence[Box]) -> list[list[_Line]]:
    """Rows across the table that name the group of those below them: a bold text alone between rules, among rows that
    are not bold."""
    return [
        here
        for above, here, below in zip(rows, rows[1:], rows[2:], strict=False)
        if len(here) == 1 and len(here[0].segments) == 1 and _is_bold(here[0])
        if len(below[0].segments) > 1 and not _is_bold(below[0])
        if _between_any(rules, above, here) and _between_any(rules, here, below)
    ]


def _are_labels(cells: Sequence[Sequence[Sequence[Segment]]]) -> bool:
    """Whether the first of two columns labels the second: short, on one line, with a colon or much the shorter."""
    labels = [row[0][0].text for row in cells if row[0]]
    values = [" ".join(segment.text for segment in row[1]) for row in cells if row[1]]
    figures = len(values) > 2 and len(labels) == len(values) and _are_figures(values)
    if (
        not labels
        or any(len(row[0]) > 1 for row in cells)
        or (max(map(len, labels)) > _LABEL and not figures)
    ):
        return False
    if figures:
        return all(any(map(str.isalpha, label)) for label in labels)
    if len(labels) > 1 and len(set(labels)) == 1:
        return False
    with_colon = sum(label.endswith(":") for label in labels)
    return with_colon > 0.6 * len(labels) or sum(map(len, labels)) < 0.8 * sum(map(len, values))


def _are_figures(texts: Sequence[str]) -> bool:
    return sum(_FIGURE.match(text) is not None for text in texts) >= _FIGURES * len(texts)


def _by_column(region: _Region, row: Sequence[_Line]) -> list[list[Segment]]:
    cells: list[list[Segment]] = [[] for _ in region.columns]
    for line in row:
        for segment in line.segments:
            cells[region.column(segment)].append(segment)
    return cells


def _starts_level(filled: Sequence[Sequence[Sequence[Segment]]]) -> bool:
    """Whether in most rows at least two cells begin on the same height."""
    level = 0
    for row in filled:
        tops = sorted((cell[0].box[1] + cell[0].box[3]) / 2 for cell in row)
        level += any(below - above < 0.4 * row[0][0].size for above, below in pairwise(tops))
    return level >= 0.7 * len(filled)


def _aligned(region: _Region, cells: Sequence[Sequence[Sequence[Segment]]]) -> bool:
    """Whether most text of the columns shares its left edge, right edge or middle."""
    shares = []
    for column in range(len(region.columns)):
        boxes = [segment.box for row in cells for segment in row[column]]
        if len(boxes) < 2:
            continue
        edges = (
            [box[0] for box in boxes],
            [box[2] for box in boxes],
            [(box[0] + box[2]) / 2 for box in boxes],
        )
        shares.append(max(_share_alike(values) for values in edges))
    return bool(shares) and sum(shares) / len(shares) > 0.7


def _share_alike(values: Sequence[float]) -> float:
    return max(sum(abs(value - other) <= _ALIGNED for other in values) for value in values) / len(values)


def _prose(cells: Sequence[Sequence[Sequence[Segment]]]) -> bool:
    """Whether the cells of every column begin in mid-sentence, as the lines of columns of running text do; or those of
    one of two columns whose cells are longer than labels, where the paragraphs of the other part the rows."""
    shares = []
    for column in zip(*cells, strict=True):
        first = [cell[0].text[0] for cell in column if cell]
        if first:
            shares.append(sum(map(str.islower, first)) / max(1, sum(map(str.isalpha, first))))
    texts = [
        [" ".join(s.text for s in cell) for cell in column if cell] for column in zip(*cells, strict=True)
    ]
    long = len(texts) == 2 and all(column and median(map(len, column)) > _RUNNING for column in texts)
    return bool(shares) and (max(shares) if long else min(shares)) > _IN_MID_SENTENCE


def _has_one_label(row: Sequence[Sequence[Segment]]) -> bool:
    """Whether all texts of a row begin with one label and a colon, as those of cards side by side do."""
    texts = [cell[0].text.partition(":") for cell in row if cell]
    return (
        len(texts) > 1 and all(colon for _, colon, _ in texts) and len({label for label, _, _ in texts}) == 1
    )


def _table(region: _Region, rows: Sequence[list[_Line]], bands: Sequence[list[_Line]]) -> Table:
    text = union(segment.box for line in region.lines for segment in line.segments)
    whole = (region.columns[0][0], text[1], region.columns[-1][1], text[3])
    xs = [whole[0], *_edges(region), whole[2]]
    ys = [whole[1]]
    for above, below in pairwise(rows):
        upper, lower = (union(one.box for line in row for one in line.segments) for row in (above, below))
        ys.append((upper[3] + lower[1]) / 2)
    ys.append(whole[3])
    count = len(region.columns)
    cells = [
        Cell(row, column, Span(0, 0), (xs[column], ys[row], xs[column + span], ys[row + 1]), 1, span)
        for row, lines in enumerate(rows)
        for span in [count if lines in bands else 1]
        for column in range(0, count, span)
    ]
    return Table(len(rows), count, cells, whole)


def _edges(region: _Region) -> Iterator[float]:
    """Where columns end and begin: midway between their texts, or at the side of a cell without words there."""
    lit = [one.box for line in region.lines for one in line.segments if _is_light(one)]
    for (_, right), (left, _) in pairwise(region.columns):
        before, behind = (any(box[side] == edge for box in lit) for side, edge in ((2, right), (0, left)))
        yield right if before else left if behind else (right + left) / 2


def _is_light(segment: Segment) -> bool:
    """Whether a segment is a cell without words, higher than a sign beside a text."""
    return not segment.words and segment.box[3] - segment.box[1] > _LIGHT_HIGH * segment.size


def _add_spanning_heads(found: Aligned, region: _Region) -> None:
    """Put the line above a table on it as a row of heads, each over its columns, where it is one."""
    table, above = found.table, region.above
    if table is None or above is None:
        return
    spans = spanned([(segment.box[0], segment.box[2]) for segment in above.segments], region.columns)
    if spans is None:
        return
    xs = [cell.box[0] for cell in table.cells if cell.row == 0] + [table.box[2]]
    top, bottom = above.box[1], (above.box[3] + region.lines[0].box[1]) / 2
    for cell in table.cells:
        x0, upper, x1, lower = cell.box
        cell.box = x0, bottom if cell.row == 0 else upper, x1, lower
        cell.row += 1
    covered = {number for span in spans for number in span}
    bare = [range(number, number + 1) for number in range(table.columns) if number not in covered]
    heads = [
        Cell(0, run.start, Span(0, 0), (xs[run.start], top, xs[run.stop], bottom), 1, len(run))
        for run in sorted([*spans, *bare], key=lambda run: run.start)
    ]
    table.cells[:0] = heads
    table.rows += 1
    table.box = table.box[0], top, table.box[2], table.box[3]
    table.header_rows = max(2, table.header_rows + 1)


def _cut(lines: Sequence[_Line], before: Sequence[bool]) -> list[list[_Line]]:
    """Parts of the lines; ``before`` tells for each line but the first whether a part begins there."""
    parts = [[lines[0]]]
    for line, begins in zip(lines[1:], before, strict=True):
        if begins:
            parts.append([])
        parts[-1].append(line)
    return parts


def _between(rule: Box, above: Box, below: Box) -> bool:
    """Whether a rule lies between two lines of text, over at least half of their width."""
    y = (rule[1] + rule[3]) / 2
    x0, x1 = min(above[0], below[0]), max(above[2], below[2])
    return (above[1] + above[3]) / 2 < y < (below[1] + below[3]) / 2 and min(rule[2], x1) - max(
        rule[0], x0
    ) > 0.5 * (x1 - x0)


def _far_apart(rules: Sequence[Box], size: float) -> bool:
    """Whether rules lie so far apart that a line of text has room between them: that below a running head and that
    above a table."""
    return bool(rules) and max(rule[1] for rule in rules) - min(rule[3] for rule in rules) > size


def _between_any(rules: Iterable[Box], above: Sequence[_Line], below: Sequence[_Line]) -> bool:
    return any(_between(rule, above[-1].box, below[0].box) for rule in rules)
