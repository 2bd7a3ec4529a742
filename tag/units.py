"""What a page shows several times in one shape: cards in a grid, strips, boxes in rows, told by where they stand and
how large they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from math import inf
from typing import NamedTuple

from schemas.page import Block, BlockKind, Box, Mark, Page, Span, StageBar, Table, are_level
from tag.headings import purpose
from tag.lamps import lettered_sign, shown, written_sign
from tag.passages import has_room
from tag.tables.columns import role_of

SAME_EDGE = 6.0
"""Points by which edges that are aligned may miss each other."""
LONGEST_LABEL = 5
"""Words."""
FEWEST = 2
"""Repeats, and texts in each."""
ASIDE = (BlockKind.HEADER, BlockKind.FOOTER)
_ALIKE = 0.12
"""By which part of it the size of repeats may differ."""
_SAME_SIZE = 0.6
"""Points by which letters set alike may differ in size."""
_BESIDE = 30.0
"""Points by which a sign may stand outside of what it is of."""
_LIT = ("status", "risk", "progress")
"""What a label stands for that a sign may stand behind."""
_PARTING = frozenset("·•|")
"""Signs between labels, each with its value, on one line."""
_BEHIND_VALUE = _PARTING | frozenset("–—/")
"""The same where the line begins with a label."""
_FACTS = (*_LIT, "owner", "due")
"""What a label stands for that is told in a few words."""
_PER_CENT = 100
"""Steps of a progress bar, which goes with the number that stands at it."""


@dataclass(frozen=True, slots=True)
class Part:
    """A text of a repeat.

    Attributes:
        words: its words; text: their text. box: around them.
        style: how it is set: bold, an item of a list, its size.
        block: the index of its block on the page.
        lead: of a text that begins with a label and a colon, the words of that; else empty.
    """

    words: Span
    text: str
    box: Box
    style: tuple[bool, bool, float]
    block: int
    lead: Span

    def is_like(self, other: Part) -> bool:
        """Whether both are set alike."""
        return self.style[:2] == other.style[:2] and abs(self.style[2] - other.style[2]) <= _SAME_SIZE

    @property
    def name(self) -> str:
        """The text as a label: without a colon, in small letters."""
        return self.text.strip(" :").casefold()

    @property
    def label(self) -> str:
        """The label that the text begins with, likewise; empty where it begins with none."""
        return self.text.partition(":")[0].strip().casefold() if not self.lead.empty else ""


@dataclass(slots=True)
class Unit:
    """One of several repeats: its box, what stands in it from the top down, and the signs and stage bars in it."""

    box: Box
    parts: list[Part]
    signs: list[Mark | StageBar] = field(default_factory=list)

    @property
    def blocks(self) -> set[int]:
        """The indices of the blocks that its texts are of."""
        return {part.block for part in self.parts}


class Repeats(NamedTuple):
    """Repeats as a table, the indices of the blocks that it takes the place of, and the signs in it with their places
    (row, column)."""

    table: Table
    blocks: frozenset[int]
    signs: tuple[tuple[Mark | StageBar, int, int], ...]


def panels(page: Page) -> list[Unit]:
    """What stands in each frame or filled box of a page, what touches or lies in it among that; lists under headings of
    their own left out."""
    held: dict[int, list[int]] = {}
    stages = {name for bar in page.stage_bars for name in bar.names}
    for index, block in enumerate(page.blocks):
        if (
            block.panel is not None
            and block.words not in stages
            and block.table is None
            and block.kind not in ASIDE
            and not block.words.empty
        ):
            held.setdefault(block.panel, []).append(index)
    frames = {panel: max((_frame(page.blocks[at]) for at in own), key=area) for panel, own in held.items()}
    outer = {
        panel: max(
            (other for other in held if is_in(frames[panel], frames[other])),
            key=lambda one: area(frames[one]),
            default=panel,
        )
        for panel in held
    }
    found = []
    for panel in held:
        if outer[panel] == panel:
            inside = [at for own, blocks in held.items() if outer[own] == panel for at in blocks]
            told = [part for at in _facts(page, inside) for part in _parts(page, at)]
            found.append(Unit(frames[panel], told))
    return found


def _facts(page: Page, blocks: Sequence[int]) -> Iterator[int]:
    """The blocks of a box but for those of lists that a heading in it tells the kind of."""
    listed = False
    for place, index in enumerate(sorted(blocks, key=lambda at: page.blocks[at].box[1])):
        block = page.blocks[index]
        if block.kind is BlockKind.HEADING:
            told = purpose((page.text(block.words),)) if place else None
            listed = told is not None and told.kind != "initiative"
        if not listed:
            yield index


def _frame(block: Block) -> Box:
    return block.frame or block.box


def area(box: Box) -> float:
    """In square points."""
    return (box[2] - box[0]) * (box[3] - box[1])


def is_in(box: Box, other: Box) -> bool:
    """Whether a box lies within another, larger one."""
    return (
        box != other
        and other[0] - 2 <= box[0]
        and other[1] - 2 <= box[1]
        and box[2] <= other[2] + 2
        and box[3] <= other[3] + 2
    )


def _parts(page: Page, index: int) -> Iterator[Part]:
    """A block, or its lines where several of them begin with a label and a colon, and what signs part in them, or one
    with the label of a fact and the next, for which it had room, with something else."""
    block = page.blocks[index]
    lines = [*page.lines_in(block.words)]
    starts = {line.start for line in lines if not _lead(page, line).empty}
    ended = [
        below.start
        for above, below in pairwise(lines)
        if _is_fact(page, above) and has_room(page, above, below, block.frame)
    ]
    inner = sorted(starts.union(_parted_by_labels(page, block.words), ended) - {block.words.start})
    for start, stop in pairwise([block.words.start, *inner, block.words.stop]):
        end = stop - 1 if stop in inner and page.words[stop - 1].text in _BEHIND_VALUE else stop
        words, first = _without_sign(page, Span(start, end)), page.words[start]
        style = (first.bold, block.kind is BlockKind.LIST_ITEM, first.size)
        yield Part(words, page.text(words), page.box(words), style, index, _lead(page, words))


def _is_fact(page: Page, line: Span) -> bool:
    """Whether a line begins with the label of a fact told in a few words: who owns something, when it is due."""
    label = page.text(_lead(page, line)).rstrip(": ")
    return bool(label) and role_of(label, strictly=True) in _FACTS


def _parted_by_labels(page: Page, words: Span) -> Iterator[int]:
    """Where, in words that begin with a label, another one begins behind a sign that parts it from the value before:
    "Eier: Losen · Brukt i år: 4 mill. kr"; or without a sign, if it is one that is known."""
    begins = not _lead(page, words).empty
    ends = (at for at in range(words.start + 2, words.stop - 1) if page.words[at].text.endswith(":"))
    for at in sorted({at for end in ends for at in range(end - LONGEST_LABEL + 1, end + 1)}):
        before, lead = page.words[at - 1].text, _lead(page, Span(at, words.stop))
        if at < words.start + 2 or page.words[at].text in _BEHIND_VALUE:
            continue
        known = page.words[at].text[:1].isupper() and role_of(page.text(lead), strictly=True) is not None
        ended = before in _BEHIND_VALUE or before.endswith((",", ";"))
        if before in _PARTING or (begins and (ended or known)):
            yield at


def _without_sign(page: Page, words: Span) -> Span:
    """The words of a label of a status without the coloured character, or the letter on a coloured ground, behind it,
    which is a sign: "Risiko ●", "Risiko H"."""
    label = Span(words.start, words.stop - 1)
    signed = written_sign(page, words, page.marks) or lettered_sign(page, words, page.marks)
    return label if signed and role_of(page.text(label), strictly=True) in _LIT else words


def _lead(page: Page, words: Span) -> Span:
    """The label that a text begins with, with its colon; empty where it begins with none."""
    for index in range(words.start, min(words.start + LONGEST_LABEL, words.stop - 1)):
        if page.words[index].text.endswith(":"):
            return Span(words.start, index + 1)
    return Span(words.start, words.start)


def alike(page: Page, units: Sequence[Unit]) -> Iterator[list[Unit]]:
    """The units of several texts that repeat each other, by rows."""
    left = [unit for unit in units if len(unit.parts) >= FEWEST]
    while left:
        found = [one for one in left if one is left[0] or _repeats(page, left[0], one)]
        left = [one for one in left if not any(one is other for other in found)]
        if len(found) >= FEWEST:
            yield sorted(found, key=lambda one: (round(one.box[1] / SAME_EDGE), one.box[0]))


def _repeats(page: Page, one: Unit, other: Unit) -> bool:
    """Whether two units are as wide, and as high or, on one ground, in one row or column."""
    wide, high = (_near(*(box[at + 2] - box[at] for box in (one.box, other.box))) for at in (0, 1))
    level = any(abs(one.box[at] - other.box[at]) <= SAME_EDGE for at in (0, 1))
    grounds = [{page.blocks[at].fill for at in unit.blocks} for unit in (one, other)]
    return wide and (high or (level and grounds[0] == grounds[1]))


def _near(one: float, other: float) -> bool:
    return abs(one - other) <= _ALIKE * max(one, other)


def give_signs(page: Page, units: Sequence[Unit]) -> None:
    """Give units the signs and stage bars that stand in them, or right beside, each to the nearest."""
    bars = [bar for bar in page.stage_bars if bar.steps < _PER_CENT]
    signs: list[Mark | StageBar] = [*shown(page), *bars]
    for sign in signs:
        if sign.place is None and units:
            nearest = min(units, key=lambda unit: _apart(sign.box, unit.box))
            if _apart(sign.box, nearest.box) <= _BESIDE:
                nearest.signs.append(sign)


def _apart(sign: Box, box: Box) -> float:
    """How far a sign is outside of a box beside it, in points; infinitely if above or below."""
    y = (sign[1] + sign[3]) / 2
    return max(box[0] - sign[2], sign[0] - box[2], 0.0) if box[1] <= y <= box[3] else inf


def bands(page: Page, boxes: Sequence[Unit]) -> Iterator[list[Unit]]:
    """What stands level with each of several short texts that are set alike below each other: times, dates, numbers or
    names, in boxes of their own, in none or in one."""
    if page.width > page.height:
        for texts in (_open(page, boxes), *(sorted(box.parts, key=_middle) for box in boxes)):
            yield from _rows(page, texts)


def _rows(page: Page, texts: Sequence[Part]) -> Iterator[list[Unit]]:
    for first in sorted(texts, key=lambda one: one.box[0]):
        column = [one for one in texts if abs(one.box[0] - first.box[0]) <= SAME_EDGE and one.is_like(first)]
        if first is not column[0] or len(column) < FEWEST:
            continue
        middles = [_middle(one) for one in column]
        steps = [below - above for above, below in pairwise(middles)]
        if min(steps) <= 0 or any(one.words.stop - one.words.start > LONGEST_LABEL for one in column):
            continue
        edges = [middles[0] - steps[0] / 2]
        edges += [middle + step / 2 for middle, step in zip(middles, [*steps, steps[-1]], strict=True)]
        level = [[one for one in texts if top <= _middle(one) < bottom] for top, bottom in pairwise(edges)]
        if all(any(_is_aside(one, anchor) for one in row) for row, anchor in zip(level, column, strict=True)):
            left = min(one.box[0] for row in level for one in row)
            rows = [
                Unit((left, top, page.width, bottom), row)
                for row, (top, bottom) in zip(level, pairwise(edges), strict=True)
            ]
            yield _parted(rows, column)


def _middle(part: Part) -> float:
    """Its height on the page."""
    return (part.box[1] + part.box[3]) / 2


def _is_aside(part: Part, other: Part) -> bool:
    """Whether a text stands left or right of another, and not above or below it."""
    return part.box[2] <= other.box[0] or part.box[0] >= other.box[2]


def _parted(rows: Sequence[Unit], anchors: Sequence[Part]) -> list[Unit]:
    """Rows, each in as many units as stand side by side in it and are set alike."""
    beside = [
        [
            part
            for part in row.parts
            if part is not anchor and part.is_like(anchor) and are_level(part.box, anchor.box)
        ]
        for row, anchor in zip(rows, anchors, strict=True)
    ]
    for cut in beside[0]:
        edge = cut.box[0]
        pieces = [
            Unit(
                (left, row.box[1], right, row.box[3]),
                [part for part in row.parts if left <= part.box[0] < right],
            )
            for row in rows
            for left, right in ((row.box[0], edge), (edge, row.box[2]))
        ]
        alike = all(
            _looks(left) == _looks(right) for left, right in zip(pieces[::2], pieces[1::2], strict=True)
        )
        if alike and all(len(piece.parts) >= FEWEST for piece in pieces):
            return pieces
    return list(rows)


def _looks(unit: Unit) -> list[tuple[bool, bool, float]]:
    return sorted(part.style for part in unit.parts)


def with_beside(page: Page, boxes: Sequence[Unit], units: Sequence[Unit]) -> list[Unit]:
    """Boxes below each other with what stands beside them, level with each, in no box or alone in one; and what stands
    level with more of what stands beside each, as a break between cases does with its time."""
    if max(unit.box[0] for unit in units) - min(unit.box[0] for unit in units) > SAME_EDGE:
        return list(units)
    texts = _open(page, boxes)
    beside = [[one for one in texts if _stands_beside(one, unit.box)] for unit in units]
    found = [replace(unit, parts=[*unit.parts, *own]) for unit, own in zip(units, beside, strict=True)]
    return sorted([*found, *_between(units, beside, texts)], key=lambda unit: unit.box[1])


def _between(
    units: Sequence[Unit], beside: Sequence[Sequence[Part]], texts: Sequence[Part]
) -> Iterator[Unit]:
    """What stands level with a text that is set below or between the ones that stand beside each of some boxes."""
    anchors = [
        next((one for one in own if one.words.stop - one.words.start <= LONGEST_LABEL), None)
        for own in beside
    ]
    first = anchors[0]
    if first is None or not all(one is not None and _is_below(one, first) for one in anchors):
        return
    taken = {one.block for own in beside for one in own}
    high = min(unit.box[3] - unit.box[1] for unit in units)
    for anchor in texts:
        if anchor.block not in taken and _is_below(anchor, first):
            level = [
                one
                for one in texts
                if abs(_middle(one) - _middle(anchor)) < high / 2 and one.block not in taken
            ]
            if len(level) >= FEWEST:
                left, right = units[0].box[0], units[0].box[2]
                yield Unit((left, _middle(anchor) - high / 2, right, _middle(anchor) + high / 2), level)


def _is_below(one: Part, other: Part) -> bool:
    """Whether a text is set as another, right below or above it."""
    return one.is_like(other) and abs(one.box[0] - other.box[0]) <= SAME_EDGE


def _stands_beside(part: Part, box: Box) -> bool:
    return (part.box[2] <= box[0] or part.box[0] >= box[2]) and box[1] <= _middle(part) <= box[3]


def _open(page: Page, boxes: Sequence[Unit]) -> list[Part]:
    """The texts of a page but for its title that stand outside of tables, in no box or alone in one, downwards."""
    alone = {part.block for box in boxes if len(box.parts) == 1 for part in box.parts}
    title = next((block for block in page.blocks if block.kind is BlockKind.HEADING), None)
    found = [
        part
        for index, block in enumerate(page.blocks)
        if block.table is None and block is not title and block.kind not in ASIDE and not block.words.empty
        if block.panel is None or index in alone
        for part in _parts(page, index)
    ]
    return sorted(found, key=lambda part: part.box[1])
