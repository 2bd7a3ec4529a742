"""Repeats of a page laid out as a table: a row for each, and a column for each place in them or each label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import inf
from typing import TypeVar

from schemas.page import (
    Block,
    BlockKind,
    Box,
    Cell,
    Mark,
    Page,
    Place,
    Span,
    StageBar,
    Table,
    are_level,
    union,
)
from tag.eyebrows import letter_size
from tag.lamps import LETTERS
from tag.legend import status_words
from tag.tables.columns import role_of
from tag.units import (
    FEWEST,
    LONGEST_LABEL,
    SAME_EDGE,
    Part,
    Repeats,
    Unit,
    alike,
    bands,
    give_signs,
    is_in,
    panels,
    with_beside,
)
from tag.vocabulary import load

_Sign = TypeVar("_Sign", Mark, StageBar)
_FEWEST_ALIKE = 3
"""Repeats that must all have a text that no vocabulary knows for it to be a label."""
_MOST_OF, _MANY_OF = 0.75, 0.6
"""Of the repeats, those that must have a label, and a place, for it to be one."""
_INDENT = 24.0
"""Points by which a value may begin right of the label above it, as items of a list do."""
_NEAR = 2.2
"""Heights of a label within which its value begins below it."""
_BESIDE = 30.0
"""Points between a label and the sign beside it at most."""


@dataclass(frozen=True, slots=True)
class _Field:
    """What stands in one place of one repeat.

    Attributes:
        words: empty where it is but a sign. box: around it. unit: the box of the repeat.
        label: the words that label it, and their text; None where none do.
        sign, part: what it is.
    """

    words: Span
    box: Box
    unit: Box
    label: tuple[Span, str] | None = None
    sign: Mark | StageBar | None = None
    part: Part | None = None

    @property
    def place(self) -> tuple[float, float]:
        """How far from the left and the top of its repeat it begins."""
        return self.box[0] - self.unit[0], self.box[1] - self.unit[1]

    def apart(self, other: _Field) -> float:
        """How much farther one of both is from the top or, of signs, from the left, too."""
        across, down = (abs(two - one) for one, two in zip(self.place, other.place, strict=True))
        return down + across if self.part is None else down

    def fits(self, other: _Field) -> bool:
        """Whether both have one label or, without, are set alike and begin, or end, as far from the edge; a status may
        stand anywhere, as a badge behind names of different lengths does."""
        if self.label is not None or other.label is not None:
            return self.label is not None and other.label is not None and self.label[1] == other.label[1]
        if self.part is None or other.part is None:
            return type(self.sign) is type(other.sign)
        if _is_told(self.part) and _is_told(other.part):
            return self.part.is_like(other.part)
        own, others = ((one.box[0] - one.unit[0], one.box[2] - one.unit[0]) for one in (self, other))
        apart = [two - one for one, two in zip(own, others, strict=True)]
        return self.part.is_like(other.part) and min(map(abs, [*apart, sum(apart) / 2])) <= SAME_EDGE


_Column = list[tuple[int, _Field]]
"""The fields of one place, with the numbers of their rows."""


def find_repeats(page: Page) -> Iterator[Repeats]:
    """The repeats of a page, each kind as a table, those under headings of their own as one each, which go on from each
    other; a page of prose has none."""
    boxes = panels(page)
    matrix = _matrix(page, [one for one in boxes if len(one.parts) == 1])
    taken: set[int] = set()
    stacks = (with_beside(page, boxes, units) for units in alike(page, boxes))
    for units in (*stacks, *bands(page, boxes)):
        if all(_lists_what_is_lit(page, unit) for unit in units):
            continue
        if matrix is None or matrix.blocks.isdisjoint(set[int]().union(*(unit.blocks for unit in units))):
            found = list(_as_tables(page, units))
            if all(one.blocks.isdisjoint(taken) for one in found):
                taken |= set[int]().union(*(one.blocks for one in found))
                yield from found
    if matrix is not None:
        yield matrix


def _lists_what_is_lit(page: Page, unit: Unit) -> bool:
    """Whether a box holds several things under each other, each a heading with a sign right before it in one column of
    them."""
    heads = [page.blocks[at].box for at in unit.blocks if page.blocks[at].kind is BlockKind.HEADING]
    columns = [
        round(mark.box[0])
        for mark in page.marks
        for left, top, _, bottom in heads
        if mark.place is None and 0 <= left - mark.box[2] <= mark.box[2] - mark.box[0]
        if top <= _middle(mark.box)[1] <= bottom
    ]
    return len(columns) > 1 and len(set(columns)) == 1


def with_tables(page: Page, found: Sequence[Repeats]) -> Page:
    """The page with tables in the place of repeats: the same words, other blocks; itself where none are found."""
    if not found:
        return page
    tables = list(page.tables)
    instead: dict[int, Block | None] = {}
    places: dict[int, Place] = {}
    for one in found:
        spans = [page.blocks[index].words for index in one.blocks]
        words = Span(min(span.start for span in spans), max(span.stop for span in spans))
        instead |= dict.fromkeys(one.blocks)
        instead[min(one.blocks)] = Block(BlockKind.TABLE, words, one.table.box, table=len(tables))
        places |= {id(sign): Place(len(tables), row, column) for sign, row, column in one.signs}
        tables.append(one.table)
    blocks = [instead.get(index, block) for index, block in enumerate(page.blocks)]
    return replace(
        page,
        blocks=[block for block in blocks if block is not None],
        tables=tables,
        marks=[_placed(mark, places) for mark in page.marks],
        stage_bars=[_placed(bar, places) for bar in page.stage_bars],
    )


def _placed(sign: _Sign, places: Mapping[int, Place]) -> _Sign:
    return replace(sign, place=places[id(sign)], line=None) if id(sign) in places else sign


def _as_tables(page: Page, units: Sequence[Unit]) -> Iterator[Repeats]:
    """The units by columns; a table for those under each heading."""
    give_signs(page, units)
    labels = _labels(units)
    alone = {part.name for unit in units for part in unit.parts if not _is_told(part)} - labels
    if len({role_of(name, strictly=True) for name in alone} - {None}) >= FEWEST:
        return  # labels of their own: each is a fact of one thing
    columns = _columns([_fields(unit, labels) for unit in units])
    common = [column for column in columns if len(column) >= _MANY_OF * len(units)]
    if len(common) < FEWEST or sum(map(len, common)) < _MOST_OF * sum(map(len, columns)):
        return
    under: dict[int | None, list[int]] = {}
    for row, unit in enumerate(units):
        under.setdefault(_heading(page, unit, units), []).append(row)
    for number, rows in enumerate(under.values()):
        yield _laid_out(page, units, columns, rows, goes_on=number > 0)


def _heading(page: Page, unit: Unit, units: Sequence[Unit]) -> int | None:
    """The heading nearest above a unit that stands in none, else the largest of the page."""
    inside = set[int]().union(*(one.blocks for one in units))
    heads = [
        index
        for index, block in enumerate(page.blocks)
        if block.kind is BlockKind.HEADING and index not in inside
    ]
    over = [
        index
        for index in heads
        for box in [page.blocks[index].box]
        if box[3] <= unit.box[1] + 2
        if min(box[2], unit.box[2]) > max(box[0], unit.box[0])
    ]
    largest = max(heads, key=lambda index: letter_size(page, page.blocks[index].words), default=None)
    return max(over, key=lambda index: page.blocks[index].box[3], default=largest)


def _laid_out(
    page: Page, units: Sequence[Unit], columns: Sequence[_Column], rows: Sequence[int], *, goes_on: bool
) -> Repeats:
    labels = [next((one.label for _, one in column if one.label), None) for column in columns]
    heads = 0 if goes_on or not any(labels) else 1
    cells = [
        Cell(0, number, label[0], page.box(label[0]))
        for number, label in enumerate(labels)
        if label is not None and heads
    ]
    grounds = {block.words: block.fill for block in page.blocks if block.fill is not None}
    signs: list[tuple[Mark | StageBar, int, int]] = []
    for row, place in enumerate(rows, start=heads):
        for number, column in enumerate(columns):
            for one in (one for at, one in column if at == place):
                cells.append(Cell(row, number, one.words, one.box, fill=grounds.get(one.words)))
                signs += [(one.sign, row, number)] if one.sign is not None else []
    own = [units[row] for row in rows]
    box = union(unit.box for unit in own)
    table = Table(len(own) + heads, len(columns), cells, box, heads, continues=goes_on)
    return Repeats(table, frozenset().union(*(unit.blocks for unit in own)), tuple(signs))


def _labels(units: Sequence[Unit]) -> frozenset[str]:
    """The texts that label what stands beside or below them: words of the vocabulary that most units have, others set
    as those are, and such as all units have over what is set otherwise."""
    told = Counter(
        text for unit in units for text in {one for part in unit.parts for one in (part.name, part.label)}
    )
    common = {text for text, count in told.items() if text and count >= max(FEWEST, _MOST_OF * len(units))}
    everywhere = {text for text in common if told[text] == len(units)}
    many = len(units) >= _FEWEST_ALIKE
    short = [
        (unit, part)
        for unit in units
        for part in unit.parts
        if part.name in common and part.words.stop - part.words.start <= LONGEST_LABEL
    ]
    known = [
        part
        for unit, part in short
        if role_of(part.name, strictly=True) is not None
        or (
            part.name in everywhere
            and ((many and _heads(part, unit)) or _sign_of(part, unit.signs) is not None)
        )
    ]
    leading = {part.label for unit in units for part in unit.parts if part.label in common}
    return frozenset(
        leading | {part.name for _, part in short if any(part.is_like(other) for other in known)}
    )


def _heads(label: Part, unit: Unit) -> bool:
    """Whether what all repeats have is set otherwise than what stands right below it, and no status or kind."""
    below = _value(label, [], [one for one in unit.parts if one is not label])
    return below is not None and not _is_told(label) and not below.is_like(label)


def _is_told(part: Part) -> bool:
    """Whether a text is a status or a kind of case, which many repeats may have."""
    return part.name in status_words() or part.name in load("agenda")["item_types"]


def _fields(unit: Unit, labels: frozenset[str]) -> list[_Field]:
    """What stands in a unit, from the top down, each with its label."""
    heads = [part for part in unit.parts if part.name in labels]
    others = [part for part in unit.parts if part.name not in labels]
    signs = list(unit.signs)
    found: list[_Field] = []
    for head in heads:
        value = _value(head, heads, others)
        sign = _sign_of(head, signs)
        if (
            value is not None
            and sign is not None
            and _is_lit(head, sign)
            and not are_level(head.box, value.box)
        ):
            value = None  # "Risiko ▲", and below it a text on all of the card
        if value is not None and (lettered := _under(value, signs)) is not None:
            others.remove(value)
            value, sign = None, lettered
        if value is not None:
            others.remove(value)
            found.append(_Field(value.words, value.box, unit.box, (head.words, head.name), part=value))
        elif sign is not None:
            signs.remove(sign)
            found.append(_Field(Span(0, 0), sign.box, unit.box, (head.words, head.name), sign))
    for part in others:
        label = (part.lead, part.label) if part.label in labels else None
        words = Span(part.lead.stop, part.words.stop) if label else part.words
        found.append(_Field(words, part.box, unit.box, label, part=part))
    found += [_Field(Span(0, 0), sign.box, unit.box, sign=sign) for sign in signs]
    return sorted(found, key=lambda one: (round(one.box[1] / SAME_EDGE), one.box[0]))


def _is_lit(label: Part, sign: Mark | StageBar) -> bool:
    """Whether a sign stands right beside a label of a status."""
    beside = are_level(sign.box, label.box) and 0 <= sign.box[0] - label.box[2] <= _BESIDE
    return beside and role_of(label.name) in ("status", "risk", "progress")


def _under(letter: Part, signs: Sequence[Mark | StageBar]) -> Mark | StageBar | None:
    """The sign that a letter or two stand on: the "H" of "Risiko H"."""
    x, y = _middle(letter.box)
    short = len(letter.text) <= LETTERS
    on = (one for one in signs if one.box[0] <= x <= one.box[2] and one.box[1] <= y <= one.box[3])
    return next(on, None) if short else None


def _value(label: Part, labels: Sequence[Part], others: Sequence[Part]) -> Part | None:
    """What a label labels: the text right of it on its height, before the next label, else the one right below it."""
    beyond = min(
        (one.box[0] for one in labels if one.box[0] > label.box[2] and are_level(label.box, one.box)),
        default=inf,
    )
    beside = [one for one in others if label.box[2] <= one.box[0] < beyond and are_level(label.box, one.box)]
    if beside:
        return min(beside, key=lambda one: one.box[0])
    reach = _NEAR * (label.box[3] - label.box[1])
    below = [
        one
        for one in others
        if -SAME_EDGE <= one.box[0] - label.box[0] <= _INDENT and 0 <= one.box[1] - label.box[3] + 2 <= reach
    ]
    return min(below, key=lambda one: one.box[1], default=None)


def _sign_of(label: Part, signs: Sequence[Mark | StageBar]) -> Mark | StageBar | None:
    """The sign nearest to a label without a text: right beside, below or above it."""
    x, y = _middle(label.box)
    reach = _NEAR * (label.box[3] - label.box[1])

    def is_near(box: Box) -> bool:
        below = min(abs(box[1] - label.box[3]), abs(label.box[1] - box[3])) <= reach
        beside = are_level(box, label.box) and box[0] - label.box[2] <= _BESIDE
        return beside or (box[0] <= x <= box[2] and below)

    near = [sign for sign in signs if is_near(sign.box)]
    return min(
        near,
        key=lambda sign: abs(_middle(sign.box)[0] - x) + abs(_middle(sign.box)[1] - y),
        default=None,
    )


def _middle(box: Box) -> tuple[float, float]:
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


def _columns(rows: Sequence[Sequence[_Field]]) -> list[_Column]:
    """The fields of all rows by their places, in the order of the fullest row, but for the column of names first."""
    fullest = max(range(len(rows)), key=lambda row: len(rows[row]))
    columns = [[(fullest, one)] for one in rows[fullest]]
    for row, fields in enumerate(rows):
        if row == fullest:
            continue
        seeds = [column[0][1] for column in columns]
        single = sum(one.part is None and one.label is None for one in fields) <= 1
        if single and len(fields) == len(seeds) and all(map(_Field.fits, fields, seeds)):
            for column, one in zip(columns, fields, strict=True):
                column.append((row, one))
            continue
        for one in fields:
            free = [
                column
                for column in columns
                if all(number != row for number, _ in column) and one.fits(column[0][1])
            ]
            best = min(free, key=lambda column: one.apart(column[0][1]), default=None)
            if best is None:
                columns.append([(row, one)])
            else:
                best.append((row, one))
    return _named_first(columns, len(rows))


def _named_first(columns: list[_Column], rows: int) -> list[_Column]:
    """The columns with the one before the others that is set in larger letters than they are, and has no label."""
    sizes = {
        at: min((one.part.style[2], one.part.style[0]) for _, one in column if one.part)
        for at, column in enumerate(columns)
        if len(column) == rows
        and all(one.part and one.label is None and not _is_told(one.part) for _, one in column)
    }
    ranked = sorted(sizes, key=lambda at: sizes[at], reverse=True)
    if not ranked or (len(ranked) > 1 and sizes[ranked[0]] == sizes[ranked[1]]):
        return columns
    return [columns[ranked[0]], *columns[: ranked[0]], *columns[ranked[0] + 1 :]]


def _matrix(page: Page, boxes: Sequence[Unit]) -> Repeats | None:
    """Boxes with a text each that stand in rows, below each other in columns, and nothing else between them; the first
    row heads the others where it looks otherwise."""
    lefts = [box.box[0] for box in boxes]
    boxes = [box for box in boxes if sum(abs(left - box.box[0]) <= SAME_EDGE for left in lefts) >= FEWEST]
    rows = _rows(boxes)
    edges = sorted(box.box[0] for box in boxes)
    columns = [edge for before, edge in pairwise([-inf, *edges]) if edge - before > SAME_EDGE]
    full = [row for row in rows if len(row) == len(columns)]
    if min(len(columns), len(rows)) < FEWEST or len(full) < _MOST_OF * len(rows):
        return None
    own, whole = {box.parts[0].block for box in boxes}, union(box.box for box in boxes)
    if any(index not in own and is_in(block.box, whole) for index, block in enumerate(page.blocks)):
        return None
    first, *others = [{_look(page, box) for box in row} for row in rows]
    heads = int(len(first) == 1 and len(rows) > FEWEST and all(first.isdisjoint(look) for look in others))
    cells, signs = [], []
    give_signs(page, boxes)
    for row, held in enumerate(rows):
        for box in held:
            number = max(at for at, edge in enumerate(columns) if edge <= box.box[0])
            cells.append(Cell(row, number, box.parts[0].words, box.box))
            signs += [(sign, row, number) for sign in box.signs]
    table = Table(len(rows), len(columns), cells, whole, heads)
    return Repeats(table, frozenset(own), tuple(signs))


def _rows(boxes: Sequence[Unit]) -> list[list[Unit]]:
    """Boxes by rows from the top down, each from the left."""
    rows: list[list[Unit]] = []
    for box in sorted(boxes, key=lambda one: one.box[1]):
        if rows and abs(box.box[1] - rows[-1][0].box[1]) <= SAME_EDGE:
            rows[-1].append(box)
        else:
            rows.append([box])
    return [sorted(row, key=lambda one: one.box[0]) for row in rows]


def _look(page: Page, box: Unit) -> tuple[str | None, bool]:
    """The ground of a box, and whether its text is bold."""
    (part,) = box.parts
    return page.blocks[part.block].fill, part.style[0]
