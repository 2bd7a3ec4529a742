"""Coloured marks that may stand for a status, and stage bars, from the shapes drawn on a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from math import pi
from statistics import median

import numpy as np

from extract.colour import LIGHTS, colour_name
from extract.shapes import SMALL, Shape
from schemas.page import BlockKind, Box, Mark, MarkShape, Page, Place, Span, StageBar, Table, union

MIN_SIZE, MAX_SIZE = 3.0, SMALL
"""Points: a smaller sign is a bullet's dot or a speck, a larger one a decoration."""
_LARGEST_LIGHT = 90.0
"""Points: of the lights of a slide that has few of them."""
GLYPHS = frozenset(
    "●⬤■▲▼◆⯃⚫🔴🟡🟢🟠🔵⚪•◼▪▶►⏺◔◑◐◕☺☹😐🙂🙁⚑⚐↑↓→↗↘⬆⬇➔\uf06c\uf0a1\uf09f"
    "\uf04a\uf04b\uf04c\uf04f\uf0e0\uf0e1\uf0e2\uf0e8\uf0e9\uf0ea"
)
"""Characters that are drawn as a coloured sign; those of Wingdings (faces, a flag, arrows) stand in the private
area of Unicode."""
_GLYPH_COLOURS = {"🔴": "#e03131", "🟡": "#ffd43b", "🟢": "#2f9e44", "🟠": "#f08c00", "🔵": "#1c7ed6"}
_FORWARD = frozenset("▶►→➔\uf0e0\uf0e8")
"""Characters that, before a text, are a bullet or lead from one thing to the next."""
_BULLETS = frozenset("•◼▪■▶►◆")
"""Characters that lists are set with, and seldom signs."""
_BALLS = {"○": 0.0, "◔": 0.25, "◑": 0.5, "◐": 0.5, "◕": 0.75, "●": 1.0}
"""Harvey balls, and how much of each is filled."""
_RING = "○"
"""The empty one, and the one that may stand among other signs: "▲", "■", "○"."""
QUARTERS = 4
_BESIDE = 0.15
"""Share of a sign's height by which its middle may be above or below the letters of a scanned line beside it."""
_MISS = 2.0
"""Points by which the sizes of Harvey balls, and the middles of what is drawn over each other, may differ."""
_UNSURE = 0.3
"""Quarters, and half widths, by which the wedge of a Harvey ball may miss a whole number of them."""
MIN_STEPS = 3
_OTHER_COLOUR = 90
"""Levels of red, green or blue, 0..255, by which a sign beside a bar differs from its steps."""
_THINNEST, _WIDEST_STRIP = 2.0, 16.0
"""Points: a wider box along the side of a card is a part of it and no edge."""
_FEWEST_LETTERS, _UNEQUAL = 4, 1.25
_LOWEST_PILL, _HIGHEST_PILL = 7.0, 26.0
"""Points: a box around a word or two on a line of text."""
_HIGHEST_STRIP, _LONGEST_STRIP = 16.0, 6.0
"""Points, and times its height: how high and how long a light drawn as a strip is at most."""
_MOST_OF_CELL = 0.85
"""Of a cell: a larger box is its ground."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A small drawn shape.

    Attributes:
        box: points. fill: ``#rrggbb`` inside, None if hollow. stroke: of its outline, None without one.
        shape: what it is drawn as. share: how much is filled of the disc that ``box`` bounds, 0..1; None for no
            disc, and for an ellipse drawn whole.
    """

    box: Box
    fill: str | None
    stroke: str | None
    shape: MarkShape
    share: float | None = None

    @property
    def middle(self) -> tuple[float, float]:
        return (self.box[0] + self.box[2]) / 2, (self.box[1] + self.box[3]) / 2

    def has_middle_of(self, other: Sign) -> bool:
        """Whether one is drawn over the other."""
        (x, y), (other_x, other_y) = self.middle, other.middle
        return abs(x - other_x) < _MISS and abs(y - other_y) < _MISS


Locate = Callable[[float, float], Place | None]


def is_small(box: Box) -> bool:
    """Whether a box is of a size and proportion that a mark has."""
    wide, high = box[2] - box[0], box[3] - box[1]
    return (
        min(wide, high) >= MIN_SIZE
        and max(wide, high) <= MAX_SIZE
        and max(wide, high) <= 2.5 * min(wide, high)
    )


def large_lights(signs: Sequence[Sign]) -> list[Sign]:
    """The signs that are too large for others, but lights: two or more of a page, of one size and as wide as high, in
    several colours of the traffic light.

    Args:
        signs: large shapes that hold no text and are no rectangles.
    """
    lights = [
        sign
        for sign in signs
        if MAX_SIZE < max(_sides(sign.box)) <= _LARGEST_LIGHT
        and max(_sides(sign.box)) <= _UNEQUAL * min(_sides(sign.box))
        and sign.fill is not None
        and colour_name(sign.fill) in LIGHTS
    ]
    alike = [sign for sign in lights if sum(abs(_wide(sign) - _wide(other)) < _MISS for other in lights) > 1]
    return alike if len({colour_name(str(sign.fill)) for sign in alike}) > 1 else []


def light_strips(signs: Sequence[Sign]) -> list[Sign]:
    """The lights drawn as lying strips with round ends: two or more of a page, of one size, in several colours of the
    traffic light.

    Args:
        signs: curved shapes that hold no text.
    """
    lights = [
        sign
        for sign in signs
        for high in [sign.box[3] - sign.box[1]]
        if MIN_SIZE <= high <= _HIGHEST_STRIP and 2.5 * high < _wide(sign) <= _LONGEST_STRIP * high
        if sign.fill is not None and colour_name(sign.fill) in LIGHTS
    ]
    alike = [one for one in lights if sum(abs(_wide(one) - _wide(other)) < _MISS for other in lights) > 1]
    return alike if len({colour_name(str(one.fill)) for one in alike}) > 1 else []


def without_lettering(signs: Sequence[Sign]) -> list[Sign]:
    """The signs but for those that stand as close together as letters and are as unequally wide: names in logos, and
    text that is drawn as shapes."""
    lines: list[list[Sign]] = []
    near: list[list[Sign]] = []
    for sign in sorted(signs, key=lambda sign: sign.box[0]):
        near = [line for line in near if sign.box[0] - line[-1].box[2] < MAX_SIZE / 2]
        line = next((line for line in near if _follows(line[-1].box, sign.box)), None)
        if line is None:
            lines.append([sign])
            near.append(lines[-1])
        else:
            line.append(sign)
    lettering = {
        id(sign)
        for line in lines
        if len(line) >= _FEWEST_LETTERS and max(map(_wide, line)) > _UNEQUAL * min(map(_wide, line))
        for sign in line
    }
    return [sign for sign in signs if id(sign) not in lettering]


def _follows(left: Box, right: Box) -> bool:
    """Whether a box stands right behind another on one line of text."""
    high = max(left[3] - left[1], right[3] - right[1])
    level = min(left[3], right[3]) - max(left[1], right[1])
    return level > 0.5 * min(left[3] - left[1], right[3] - right[1]) and right[0] - left[2] < 0.5 * high


def find_stage_bars(signs: Sequence[Sign], locate: Locate) -> tuple[list[StageBar], list[Sign]]:
    """Rows of at least three equal small shapes, evenly set, some hollow; Harvey balls, as bars of four steps; and
    the signs that are in none.

    A fill that is white, or the page's own, counts as hollow; so does one much lighter than the first's.
    A row where all are filled alike is a bar that has reached its end, if another bar on the page has as many
    steps.
    """
    balls, signs = _harvey_balls(signs, locate)
    drawn = [sign for sign in signs if sign.shape is not MarkShape.GLYPH]
    rows = [row for row in _rows(drawn) if len(row) >= MIN_STEPS]
    bars: list[tuple[StageBar, list[Sign]]] = []
    for row in rows:
        reached = _reached(row)
        if reached is None:
            continue
        place = _common([locate(*sign.middle) for sign in row])
        x0, top = min(sign.box[0] for sign in row), min(sign.box[1] for sign in row)
        x1, bottom = max(sign.box[2] for sign in row), max(sign.box[3] for sign in row)
        bars.append((StageBar(len(row), reached, (x0, top, x1, bottom), place), row))
    partial = {bar.steps for bar, _ in bars if 0 < bar.reached < bar.steps}
    kept = [(bar, row) for bar, row in bars if bar.steps in partial]
    used = {id(sign) for _, row in kept for sign in row}
    return [*balls, *(bar for bar, _ in kept)], [sign for sign in signs if id(sign) not in used]


def harvey_ball(box: Box, area: float, fill: str | None, signs: Iterable[Sign]) -> Sign | None:
    """The disc among ``signs`` as filled by a wedge that is drawn in it; None where it is no quarter, half or three
    quarters of one.

    Args:
        box, area, fill: of the wedge: points, square points, ``#rrggbb``.
    """
    wide, high = box[2] - box[0], box[3] - box[1]
    for sign in signs:
        x0, top, x1, bottom = sign.box
        across, down = wide / (x1 - x0), high / (bottom - top)
        # The disc's box holds its outline, too.
        halves = round(2 * across), round(2 * down)
        if sign.shape is not MarkShape.ELLIPSE or abs((x1 - x0) - (bottom - top)) > _MISS:
            continue
        if 0 in halves or max(abs(2 * across - halves[0]), abs(2 * down - halves[1])) > _UNSURE:
            continue
        if x0 - _MISS < box[0] and top - _MISS < box[1] and box[2] < x1 + _MISS and box[3] < bottom + _MISS:
            quarters = area / (pi / 4 * wide * high) * halves[0] * halves[1]
            if 0 < round(quarters) < QUARTERS and abs(quarters - round(quarters)) < _UNSURE:
                return Sign(sign.box, fill, None, MarkShape.ELLIPSE, round(quarters) / QUARTERS)
    return None


def _harvey_balls(signs: Sequence[Sign], locate: Locate) -> tuple[list[StageBar], list[Sign]]:
    """Discs of which a quarter, a half or three are filled, and the signs that are none.

    Full and empty discs are balls where partly filled ones of their kind, size and colours are on the page. What
    is drawn in a colour of the traffic light stays a sign.
    """
    discs = [sign for sign in signs if sign.share is not None or sign.shape is MarkShape.ELLIPSE]
    lights = [sign for sign in discs if sign.fill and colour_name(sign.fill) in LIGHTS]
    plain = [sign for sign in discs if not any(sign.has_middle_of(light) for light in lights)]
    partial = [sign for sign in plain if sign.share and sign.share < 1]
    if not partial:
        return [], list(signs)
    whole = [sign for sign in plain if sign not in partial and any(_is_like(sign, ball) for ball in partial)]
    inks = {_ink(ball) for ball in partial}
    grounds = {_ink(sign) for sign in whole if any(sign.has_middle_of(ball) for ball in partial)}
    filled = {sign: QUARTERS * (sign.share or 0.0) for sign in partial}
    for sign in reversed(whole):
        if _ink(sign) in inks | grounds | {None} and not any(sign.has_middle_of(ball) for ball in filled):
            filled[sign] = QUARTERS if _ink(sign) in inks - grounds else 0
    bars = [StageBar(QUARTERS, round(done), sign.box, locate(*sign.middle)) for sign, done in filled.items()]
    return bars, [sign for sign in signs if not any(sign.has_middle_of(ball) for ball in filled)]


def _ink(sign: Sign) -> str | None:
    """The name of the colour that a disc is filled with; None for an empty one."""
    return colour_name(sign.fill) if sign.fill and not _is_pale(sign.fill) else None


def _is_like(sign: Sign, ball: Sign) -> bool:
    """Whether a disc is of the kind and size of a Harvey ball."""
    if MarkShape.GLYPH in (sign.shape, ball.shape):
        return sign.shape is ball.shape
    high, other = sign.box[3] - sign.box[1], ball.box[3] - ball.box[1]
    return abs(_wide(sign) - _wide(ball)) < _MISS and abs(high - other) < _MISS


def _rows(signs: Sequence[Sign]) -> list[list[Sign]]:
    """Signs of one size on one height, evenly apart."""
    heights: list[list[Sign]] = []
    for sign in sorted(signs, key=lambda sign: (sign.middle[1], sign.box[0])):
        for row in reversed(heights[-8:]):
            other = row[0]
            level = abs(other.middle[1] - sign.middle[1]) < 2.5
            alike = sign.shape is other.shape and abs(_wide(other) - _wide(sign)) < 2.5
            if level and alike and _goes_with(sign, row):
                row.append(sign)
                break
        else:
            heights.append([sign])
    rows = []
    for row in heights:
        row.sort(key=lambda sign: sign.box[0])
        rows += _even(row)
    return rows


def _goes_with(sign: Sign, row: Sequence[Sign]) -> bool:
    """Whether a sign has about the colour of one that is filled in a row, or one of the two is hollow."""
    fills = [other.fill for other in row if other.fill and not _is_pale(other.fill)]
    if sign.fill is None or _is_pale(sign.fill) or not fills:
        return True
    own = _channels(sign.fill)
    return any(
        max(abs(a - b) for a, b in zip(own, _channels(fill), strict=True)) < _OTHER_COLOUR for fill in fills
    )


def _channels(rgb: str) -> tuple[int, int, int]:
    return int(rgb[1:3], 16), int(rgb[3:5], 16), int(rgb[5:7], 16)


def _even(row: list[Sign]) -> list[list[Sign]]:
    if len(row) < MIN_STEPS:
        return []
    steps = [b.middle[0] - a.middle[0] for a, b in pairwise(row)]
    usual = median(steps)
    if usual > 12 * _wide(row[0]):
        return []
    parts, start = [], 0
    for index, step in enumerate(steps, 1):
        if abs(step - usual) > 0.45 * usual:
            parts.append(row[start:index])
            start = index
    return [*parts, row[start:]]


def _wide(sign: Sign) -> float:
    return sign.box[2] - sign.box[0]


def _reached(row: list[Sign]) -> int | None:
    """How many of the row's first signs are filled; None if it is no stage bar."""
    first = row[0].fill
    solid = [sign.fill is not None and not _is_pale(sign.fill) for sign in row]
    reached = next((index for index, filled in enumerate(solid) if not filled), len(row))
    if any(solid[reached:]):
        return None
    if reached and any(
        colour_name(sign.fill or "#ffffff") != colour_name(first or "#ffffff") for sign in row[:reached]
    ):
        return None
    return reached


def _is_pale(rgb: str) -> bool:
    """White, or so light a grey that it stands for not yet."""
    red, green, blue = (int(rgb[index : index + 2], 16) for index in (1, 3, 5))
    return min(red, green, blue) > 200 and max(red, green, blue) - min(red, green, blue) < 30


def _common(places: list[Place | None]) -> Place | None:
    first = places[0]
    return first if all(place == first for place in places) else None


def to_marks(signs: Iterable[Sign], locate: Locate) -> list[Mark]:
    """One mark a filled sign; a sign drawn over another of the same place (a shadow, a rim) counts once."""
    marks: list[Mark] = []
    for sign in signs:
        if sign.fill is None:
            continue
        colour = colour_name(sign.fill)
        if colour in ("white", "black"):
            continue
        x, y = sign.middle
        over = next(
            (mark for mark in marks if mark.box[0] <= x <= mark.box[2] and mark.box[1] <= y <= mark.box[3]),
            None,
        )
        mark = Mark(colour, sign.fill, sign.shape, sign.box, locate(x, y))
        if over is not None:
            if over.colour not in LIGHTS:
                marks[marks.index(over)] = mark
            continue
        marks.append(mark)
    return [
        mark
        for mark in marks
        if mark.colour in LIGHTS
        or not any(mark.rgb == one.rgb and _draw_one(mark.box, one.box) for one in marks)
    ]


def pictograms(shapes: Iterable[Shape]) -> list[Box]:
    """The boxes around small drawings of two shapes each, as the head and the shoulders of a person."""
    small: dict[str, list[Box]] = {}
    for shape in shapes:
        if shape.fill and max(_sides(shape.box)) <= MAX_SIZE and colour_name(shape.fill) not in LIGHTS:
            small.setdefault(shape.fill, []).append(shape.box)
    return [
        union(pair)
        for alike in small.values()
        if len(alike) <= _MOST_BOXES
        for pair in combinations(alike, 2)
        if _draw_one(*pair)
    ]


def _draw_one(one: Box, other: Box) -> bool:
    """Whether two shapes of one colour are the parts of a pictogram: of different widths, one on the other."""
    (x0, top, x1, bottom), (left, above, right, below) = one, other
    touching = min(abs(above - bottom), abs(top - below)) <= _TOUCHING and min(x1, right) > max(x0, left)
    return touching and abs((x1 - x0) - (right - left)) > _TOUCHING


_MOST_BOXES = 400
"""Filled boxes on a page of cards: more draw a chart or a map."""
_TOUCHING = 1.5
"""Points between the parts of a pictogram, and by which their widths differ."""
_TEXT = "#000000"


def glyph_signs(page: Page) -> list[Sign]:
    """Words that are one sign, such as ●, in a colour of their own.

    A bullet in its text's colour is none, nor are the bullets of a list that all have one colour, nor an arrow that
    leads to the text behind it or ends one of its colour. A ring among other signs is a sign as they are, and no ball.
    """
    signs = []
    bullets = _plain_bullets(page)
    written = {word.raw for word in page.words} & (GLYPHS | _BALLS.keys())
    balls = {} if written & _BALLS.keys() == {_RING} and written - {_RING, "•"} else _BALLS
    for line in page.lines:
        for index in range(*line):
            word = page.words[index]
            if word.raw not in written:
                continue
            # A document that names no colour for its text means black.
            named = word.colour or (_TEXT if word.raw in balls else None)
            colour = _GLYPH_COLOURS.get(word.raw, named)
            before = page.words[index - 1].colour if index > line.start else None
            behind = page.words[index + 1].colour if index + 1 < line.stop else None
            leads = word.raw in _FORWARD and (behind is not None or before == colour)
            if colour is None or colour == behind or leads or index in bullets:
                continue
            share = balls.get(word.raw)
            fill = None if share == 0 else colour
            signs.append(Sign(word.box, fill, None, MarkShape.GLYPH, share))
    return signs


def _plain_bullets(page: Page) -> set[int]:
    """The words that open list items in the colour that all items of their level have."""
    levels: dict[int, list[int]] = {}
    for block in page.blocks:
        if block.kind is BlockKind.LIST_ITEM and page.words[block.words.start].raw in _BULLETS:
            levels.setdefault(block.level, []).append(block.words.start)
    return {
        index
        for opening in levels.values()
        if len({colour_name(page.words[index].colour or _TEXT) for index in opening}) == 1
        for index in opening
    }


def cell_marks(page: Page) -> list[Mark]:
    """Cells whose background is a signal colour while the rest of their row or column is not so filled.

    Grey is one in a column of others, unless it is a ground of other columns too; tables of the page that are set alike
    have their columns in common.
    """
    marks = []
    lights = [_lit_columns(table) for table in page.tables]
    for index, table in enumerate(page.tables):
        body = {colour_name(cell.fill) for cell in table.cells if cell.fill and cell.row >= table.header_rows}
        several = len(body & LIGHTS) > 1
        alike = (at for at, other in enumerate(page.tables) if _is_set_alike(table, other))
        lit = lights[index] or {column for at in alike for column in lights[at]}
        grounds = {cell.fill for cell in table.cells if cell.column not in lit}
        for cell in table.cells:
            if cell.fill is None or cell.row < table.header_rows:
                continue
            colour = colour_name(cell.fill)
            grey = colour == "grey" and cell.column in lit and cell.fill not in grounds
            if not grey and (colour not in LIGHTS or _is_pastel(cell.fill, among_lights=several)):
                continue
            beside = [other.fill for other in table.cells if other.row == cell.row and other is not cell]
            if all(fill == cell.fill for fill in beside):
                continue
            marks.append(
                Mark(colour, cell.fill, MarkShape.CELL, cell.box, Place(index, cell.row, cell.column))
            )
    return marks


def _lit_columns(table: Table) -> set[int]:
    """The columns of a table in which cells are filled with the colours of lights."""
    body = (cell for cell in table.cells if cell.row >= table.header_rows)
    return {cell.column for cell in body if cell.fill and colour_name(cell.fill) in LIGHTS}


def _is_set_alike(one: Table, other: Table) -> bool:
    """Whether two tables have as many columns, between the same sides of the page."""
    sides = (abs(one.box[side] - other.box[side]) < _MISS for side in (0, 2))
    return one.columns == other.columns and all(sides)


def pill_marks(page: Page, shapes: Iterable[Shape]) -> list[Mark]:
    """The boxes of a signal colour that each hold all words of a table cell and less than the cell, as a browser draws
    a word in a badge; none of a column where some have another colour."""
    pills = [shape for shape in shapes if shape.fill and _is_pill(shape.box)]
    found: dict[tuple[int, int], list[Mark]] = {}
    for index, table in enumerate(page.tables if 0 < len(pills) <= _MOST_BOXES else ()):
        for cell in table.cells:
            words = [page.words[at].box for at in range(*cell.words)]
            over = [pill for pill in pills if words and all(_holds(pill.box, word) for word in words)]
            within = over and _size(over[-1].box) < _MOST_OF_CELL * _size(cell.box)
            if within and cell.row >= table.header_rows and over[-1].fill:
                fill, box = over[-1].fill, over[-1].box
                mark = Mark(
                    colour_name(fill), fill, MarkShape.SHAPE, box, Place(index, cell.row, cell.column)
                )
                found.setdefault((index, cell.column), []).append(mark)
    lit = (marks for marks in found.values() if {mark.colour for mark in marks} <= LIGHTS | {"grey"})
    return [mark for marks in lit if any(mark.colour in LIGHTS for mark in marks) for mark in marks]


def _size(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _is_pill(box: Box) -> bool:
    """Whether a box is wider than a sign, and as high as a line of text."""
    return not is_small(box) and _LOWEST_PILL <= box[3] - box[1] <= min(_HIGHEST_PILL, box[2] - box[0])


def edge_marks(cards: Sequence[Box], strips: Iterable[tuple[Box, str]]) -> list[Mark]:
    """The coloured strips that run along one side of a card each, where several cards have one, in several colours.

    Args:
        cards: the boxes of cards. strips: filled boxes, each with its colour ``#rrggbb``.
    """
    narrow = [(box, fill) for box, fill in strips if _THINNEST <= min(_sides(box)) <= _WIDEST_STRIP]
    marks: list[Mark] = []
    for card in cards:
        along = [(box, fill) for box, fill in narrow if _runs_along(box, card)]
        if len({box for box, _ in along}) == 1:
            box, fill = along[-1]
            if any(mark.box == box for mark in marks):
                continue
            if (colour := colour_name(fill)) in LIGHTS or colour == "grey":
                marks.append(Mark(colour, fill, MarkShape.SHAPE, box, None))
    return marks if len(marks) > 1 and len({mark.colour for mark in marks}) > 1 else []


def edges_left(shapes: Sequence[Shape]) -> Iterator[tuple[Box, str]]:
    """The strips along one side by which coloured boxes reach beyond others that share their other sides, as a browser
    draws a card with a border on one side, each with its colour."""
    boxes = [shape for shape in shapes if shape.fill]
    if not 1 < len(boxes) <= _MOST_BOXES:
        return
    edges = np.array([shape.box for shape in boxes])
    apart = np.sort(np.abs(edges[:, None] - edges[None]), axis=2)
    near = (apart[..., 2] <= _MISS / 2) & (apart[..., 3] >= _THINNEST) & (apart[..., 3] <= _WIDEST_STRIP)
    for at, other in np.argwhere(near).tolist():
        whole, rest = boxes[at], boxes[other]
        side = max(range(4), key=lambda one: abs(whole.box[one] - rest.box[one]))
        if (whole.box[side] < rest.box[side]) == (side < 2) and whole.fill != rest.fill:
            strip = list(whole.box)
            strip[(side + 2) % 4] = rest.box[side]
            yield (strip[0], strip[1], strip[2], strip[3]), str(whole.fill)


def _sides(box: Box) -> tuple[float, float]:
    return box[2] - box[0], box[3] - box[1]


def _runs_along(strip: Box, card: Box) -> bool:
    """Whether a strip is as long as one side of a card, and lies on it or right beside it."""
    for start, end in ((0, 2), (1, 3)):
        across, along = strip[end] - strip[start], strip[3 - start] - strip[1 - start]
        whole = (
            abs(strip[1 - start] - card[1 - start]) < _MISS
            and abs(strip[3 - start] - card[3 - start]) < _MISS
        )
        at_side = (
            abs(strip[start] - card[start]) < across + _MISS or abs(strip[end] - card[end]) < across + _MISS
        )
        if across < along and whole and at_side and across < (card[end] - card[start]) / 3:
            return True
    return False


def _is_pastel(rgb: str, *, among_lights: bool) -> bool:
    """Whether a background is so pale that it is a table's decoration; in a table of several signal colours
    paler ones count too."""
    red, green, blue = (int(rgb[index : index + 2], 16) for index in (1, 3, 5))
    return max(red, green, blue) - min(red, green, blue) < (20 if among_lights else 40)


def attach_lines(page: Page) -> None:
    """Give every mark and stage bar outside a table the line of text beside it, if there is one: in a card, of the
    lines in that card; the names of its stages are not beside a bar."""
    signs: list[Mark | StageBar] = [*page.marks, *page.stage_bars]
    outside = [sign for sign in signs if sign.place is None]
    if outside:
        lines = [(line, page.box(line)) for line in page.lines]
        frames = {block.frame for block in page.blocks if block.frame is not None}
        for sign in outside:
            stages = isinstance(sign, StageBar) and sign.names
            within = (
                frame
                for frame in frames
                if _holds(frame, sign.box) and not (stages and _is_stage(sign.box, frame))
            )
            card = min(within, key=lambda frame: (frame[2] - frame[0]) * (frame[3] - frame[1]), default=None)
            own = sign.names if isinstance(sign, StageBar) else ()
            near = [
                one
                for one in lines
                if (card is None or _holds(card, one[1]))
                and not any(name.start in range(*one[0]) for name in own)
            ]
            sign.line = _line_beside(page, near, sign.box)


def _is_stage(bar: Box, frame: Box) -> bool:
    """Whether a frame is that of one of the stages of a bar."""
    return bar[0] - 1 <= frame[0] and frame[2] <= bar[2] + 1


def _holds(frame: Box, box: Box) -> bool:
    """Whether the middle of a box is in a frame."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return frame[0] <= x <= frame[2] and frame[1] <= y <= frame[3]


def _line_beside(page: Page, lines: Sequence[tuple[Span, Box]], box: Box) -> Span | None:
    middle = (box[1] + box[3]) / 2
    best: tuple[float, Span] | None = None
    for line, line_box in lines:
        # In a scan a line is no higher than its ink.
        reach = max(2.0, _BESIDE * (box[3] - box[1])) if page.ocr else 2.0
        if not line_box[1] - reach <= middle <= line_box[3] + reach:
            continue
        gap = max(line_box[0] - box[2], box[0] - line_box[2], 0.0)
        if gap < 0.4 * page.width and (best is None or gap < best[0]):
            best = gap, line
    return best[1] if best else None
