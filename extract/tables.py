"""Tables from ruling lines and filled boxes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from extract.barcells import join_under_bars
from extract.barerows import parted, with_bands
from extract.colour import LIGHTS, colour_name
from extract.heads import Look, count_heads
from extract.marks import Sign
from extract.rowsbelow import with_rows_below
from extract.ruling import Line, find_grids
from extract.shapes import Shape
from schemas.page import Box, Cell, Span, Table, Word, union

TOLERANCE = 3.0
"""Points that edges may miss each other by."""
MIN_EDGE = 6.0
"""Edges shorter than this are no ruling lines."""
MAX_EDGES = 4000
"""A page with more edges is a drawing."""
_MOST_ALIKE = 100
"""Boxes of one size; more are a drawing or cells."""
_THIN = 2.5
_MOST_OF = 0.9
"""Of a table's area, what another one holds that was read again as a part of it."""
_PHRASE_GAP = 0.8
"""Times a word's height."""
_FEWEST_IN_ROW = 3
_MARGIN = 0.08
"""Of a page's height, in which a running head stands."""
_SEVERAL = 1.5
"""Areas of a cell that a box with round corners behind several has at least."""


class Grid:
    """A table, and which of its cells holds a point.

    Attributes:
        held: the words in it, each with the index of its cell.
    """

    def __init__(self, table: Table, words: Iterable[Word]) -> None:
        self.table = table
        self._edges = sorted({y for cell in table.cells for y in (cell.box[1], cell.box[3])})
        self._bands: list[list[int]] = [[] for _ in range(len(self._edges) + 1)]
        for index, cell in enumerate(table.cells):
            first = bisect_right(self._edges, cell.box[1])
            for band in range(first, bisect_right(self._edges, cell.box[3], lo=first)):
                self._bands[band].append(index)
        self.held = [(word, home) for word in words if (home := self._home(word)) is not None]

    def find(self, x: float, y: float) -> int | None:
        """Index into ``Table.cells`` of the cell that holds the point."""
        for index in self._bands[bisect_right(self._edges, y)]:
            x0, _, x1, _ = self.table.cells[index].box
            if x0 <= x <= x1:
                return index
        return None

    def _home(self, word: Word) -> int | None:
        x0, top, x1, bottom = word.box
        return self.find((x0 + x1) / 2, (top + bottom) / 2)


class Found(NamedTuple):
    """What lines and filled boxes close on a page.

    Attributes:
        grids: its tables, from the top down. alone: boxes that are closed by themselves.
        heads: what may be heads alone, on a ground of one colour with nothing closed below; grids may be among them.
    """

    grids: list[Grid]
    alone: list[Box]
    heads: list[Table]


def find_tables(
    shapes: Iterable[Shape],
    words: list[Word],
    width: float,
    height: float,
    ground: Callable[[Box], str | None] | None = None,
    signs: Sequence[Sign] = (),
) -> Found:
    """Tables on a page: at least two rows and two columns, with something in several cells; or one row that the page
    begins with, as where a table goes on from the page before.

    Frames around text, cards and pictures are no tables.

    Args:
        signs: small signs drawn on the page; a cell that holds one is not empty.
        ground: tells the background of a box; None takes it from the filled boxes among ``shapes``.
    """
    shapes = list(shapes)
    stacked = _stacked(shapes)
    lying: list[Line] = []
    standing: list[Line] = []
    for shape in shapes:
        if id(shape) not in stacked:
            for x0, top, x1, bottom in _edges(shape, width, height):
                if x1 - x0 < 1 <= bottom - top:
                    standing.append(Line(x0, top, bottom))
                elif bottom - top < 1 <= x1 - x0:
                    lying.append(Line(top, x0, x1))
    if min(len(lying), len(standing)) < 2 or len(lying) + len(standing) > MAX_EDGES:
        return Found([], [], [])
    grids: list[Grid] = []
    heads: list[Table] = []
    closed, alone = find_grids(lying, standing, TOLERANCE, MIN_EDGE)
    for boxes in closed:
        table = _table(boxes)
        if table is None:
            continue
        if table.rows > 1 or _opens_page(table, words, width, height):
            _part_phrases(table, words)
            join_under_bars(table, shapes, words)
        if ground is not None:
            table = parted(table, words)
        _fill(table, shapes, ground)
        grid = Grid(table, words)
        longer = table if ground is None else with_rows_below(table, words)
        if longer is table and _may_be_heads(grid):
            heads.append(table)
        if (table.rows > 1 or _opens_page(table, words, width, height)) and _is_table(grid, signs):
            if longer is not table:
                _fill(longer, shapes, ground)
            longer = longer if ground is None else with_bands(longer, words)
            if longer is not table:
                grid = Grid(longer, words)
            grid.table.header_rows = _header_rows(grid)
            grids.append(grid)
    return Found(sorted(grids, key=lambda grid: (grid.table.box[1], grid.table.box[0])), alone, heads)


def look_into(
    found: Iterable[Table],
    shapes: Sequence[Shape],
    words: list[Word],
    ground: Callable[[Box], str | None] | None = None,
) -> list[Grid]:
    """The same tables with their cells' backgrounds, and with heads where their looks tell them.

    In a picture, one whose rows go on below its ground takes in the table that these were read as.
    """
    grids = []
    for table in (
        found if ground is None else _whole([parted(with_rows_below(one, words), words) for one in found])
    ):
        _fill(table, shapes, ground)
        table = table if ground is None else with_bands(table, words)
        grids.append(Grid(table, words))
        table.header_rows = max(table.header_rows, _header_rows(grids[-1]))
    return grids


def _whole(found: Sequence[Table]) -> list[Table]:
    """Those of some tables that do not lie in another one with as many columns."""
    return [
        one
        for one in found
        if not any(
            other is not one
            and other.columns == one.columns
            and other.rows > one.rows
            and holds(other.box, one.box)
            for other in found
        )
    ]


def holds(box: Box, other: Box) -> bool:
    """Whether a box holds most of another one."""
    (x0, top, x1, bottom), (left, above, right, below) = box, other
    wide, high = min(x1, right) - max(x0, left), min(bottom, below) - max(top, above)
    return min(wide, high) > 0 and wide * high >= _MOST_OF * (right - left) * (below - above)


def _stacked(shapes: Sequence[Shape]) -> set[int]:
    """The boxes (by ``id``) that lie over a part of others of their size, like cards: no cells do."""
    sizes: dict[tuple[int, int], list[Shape]] = {}
    for shape in shapes:
        x0, top, x1, bottom = shape.box
        closed = shape.fill is not None or len(shape.lines) > 3
        if closed and not shape.curved and min(x1 - x0, bottom - top) > 8:
            sizes.setdefault((round(x1 - x0), round(bottom - top)), []).append(shape)
    return {
        id(shape)
        for alike in sizes.values()
        if 2 < len(alike) < _MOST_ALIKE
        for pair in _near_each_other(alike)
        if _lies_over(pair[0].box, pair[1].box)
        for shape in pair
    }


def _near_each_other(alike: Sequence[Shape]) -> Iterator[tuple[Shape, Shape]]:
    """Pairs of boxes of one size that have a part of their width in common."""
    ordered = sorted(alike, key=lambda shape: shape.box[0])
    for index, shape in enumerate(ordered):
        for other in ordered[index + 1 :]:
            if other.box[0] >= shape.box[2] - TOLERANCE:
                break
            yield shape, other


def _lies_over(a: Box, b: Box) -> bool:
    """Whether boxes of one size cover each other by a part, neither beside each other nor in one place."""
    across, down = abs(a[0] - b[0]), abs(a[1] - b[1])
    return (
        max(across, down) > TOLERANCE and across < a[2] - a[0] - TOLERANCE and down < a[3] - a[1] - TOLERANCE
    )


def _edges(shape: Shape, width: float, height: float) -> Iterator[Box]:
    x0, top, x1, bottom = shape.box
    if shape.lines and not (shape.curved and len(shape.lines) > 4 and x1 - x0 < 30):
        yield from shape.lines
    if shape.fill is None or shape.curved:
        return
    wide, high = x1 - x0, bottom - top
    if wide <= _THIN < high or high <= _THIN < wide:
        # A ruling line drawn as a thin filled box.
        if wide < high:
            middle = (x0 + x1) / 2
            yield middle, top, middle, bottom
        else:
            middle = (top + bottom) / 2
            yield x0, middle, x1, middle
    elif shape.segments <= 6 and wide > 8 and high > 8 and wide * high < 0.5 * width * height:
        yield x0, top, x1, top
        yield x0, bottom, x1, bottom
        yield x0, top, x0, bottom
        yield x1, top, x1, bottom


def _table(boxes: Sequence[Box]) -> Table | None:
    """Cells with row, column and spans from their boxes; None for less than two columns."""
    lefts, tops = _positions(box[0] for box in boxes), _positions(box[1] for box in boxes)
    if len(lefts) < 2:
        return None
    cells = [
        Cell(
            _nearest(tops, box[1]),
            _nearest(lefts, box[0]),
            Span(0, 0),
            box,
            _inner(tops, box[1], box[3]) + 1,
            _inner(lefts, box[0], box[2]) + 1,
        )
        for box in boxes
    ]
    whole = union(cell.box for cell in cells)
    cells += _open_cells(cells, [*lefts, whole[2]], [*tops, whole[3]])
    cells.sort(key=lambda cell: (cell.row, cell.column))
    return Table(len(tops), len(lefts), cells, whole)


def _open_cells(cells: list[Cell], xs: list[float], ys: list[float]) -> Iterator[Cell]:
    """Cells that no lines close: white ones between filled rows, at the open side of a table."""
    taken = {
        (row, column)
        for cell in cells
        for row in range(cell.row, cell.row + cell.row_span)
        for column in range(cell.column, cell.column + cell.column_span)
    }
    for row in range(len(ys) - 1):
        for column in range(len(xs) - 1):
            if (row, column) not in taken:
                yield Cell(row, column, Span(0, 0), (xs[column], ys[row], xs[column + 1], ys[row + 1]))


def _part_phrases(table: Table, words: list[Word]) -> None:
    """Part cells over several columns, with no line between, that hold a phrase to each column.

    Heads on one filled band are drawn so. A phrase ends where a gap as wide as a letter is high begins.
    """
    lefts = {cell.column: cell.box[0] for cell in table.cells if cell.column_span == 1}
    for cell in [cell for cell in table.cells if cell.column_span > 1]:
        x0, top, x1, bottom = cell.box
        inner = [lefts.get(column) for column in range(cell.column + 1, cell.column + cell.column_span)]
        edges = [edge for edge in inner if edge is not None]
        inside = [
            word.box
            for word in words
            if x0 <= (word.box[0] + word.box[2]) / 2 <= x1
            and top <= (word.box[1] + word.box[3]) / 2 <= bottom
        ]
        taken = {sum(edge <= (box[0] + box[2]) / 2 for edge in edges) for box in inside}
        if len(edges) < len(inner) or len(taken) < 2 or not all(_between_phrases(x, inside) for x in edges):
            continue
        table.cells.remove(cell)
        sides = [x0, *edges, x1]
        table.cells += [
            Cell(cell.row, cell.column + step, Span(0, 0), (left, top, right, bottom), cell.row_span)
            for step, (left, right) in enumerate(pairwise(sides))
        ]
    table.cells.sort(key=lambda cell: (cell.row, cell.column))


def _between_phrases(x: float, boxes: list[Box]) -> bool:
    """Whether no box lies across ``x``, nor two on a line close to it on either side."""
    for box in boxes:
        if box[0] < x - 1 and box[2] > x + 1:
            return False
        if box[2] <= x + 1 and any(
            other[0] >= x - 1 and other[0] - box[2] < _PHRASE_GAP * (box[3] - box[1]) and _level(box, other)
            for other in boxes
        ):
            return False
    return True


def _level(a: Box, b: Box) -> bool:
    return min(a[3], b[3]) - max(a[1], b[1]) > 0.5 * min(a[3] - a[1], b[3] - b[1])


def _positions(values: Iterable[float]) -> list[float]:
    positions: list[float] = []
    for value in sorted(values):
        if not positions or value - positions[-1] > TOLERANCE:
            positions.append(value)
    return positions


def _nearest(positions: list[float], value: float) -> int:
    behind = bisect_left(positions, value)
    if behind == len(positions) or (behind and value - positions[behind - 1] <= positions[behind] - value):
        return behind - 1
    return behind


def _inner(positions: list[float], start: float, end: float) -> int:
    """How many positions lie between two others."""
    return max(0, bisect_left(positions, end - TOLERANCE) - bisect_right(positions, start + TOLERANCE))


def _is_table(grid: Grid, signs: Sequence[Sign]) -> bool:
    """Whether enough cells hold a word, a sign or a signal colour, in two columns and two rows, both with words; or all
    heads and rows of three columns and more do, as in a plan with bars."""
    table, written = grid.table, {index for _, index in grid.held}
    fewest = min(2, table.rows)
    if len({table.cells[index].row for index in written}) < fewest:
        return False
    signed = {grid.find(*sign.middle) for sign in signs}
    filled = {index for index in written | signed if index is not None}
    filled |= {
        index
        for index, cell in enumerate(table.cells)
        if cell.fill is not None and colour_name(cell.fill) in LIGHTS
    }
    rows = {table.cells[index].row for index in filled}
    columns = {table.cells[index].column for index in filled}
    if len(rows) < fewest or len(columns) < 2:
        return False
    heads = {table.cells[index].column for index in written if table.cells[index].row == 0}
    named = {
        table.cells[index].row + below for index in written for below in range(table.cells[index].row_span)
    }
    complete = len(heads) == table.columns > 2 and len(named) == table.rows > 2
    return complete or len(filled) >= 0.3 * len(table.cells)


def _may_be_heads(grid: Grid) -> bool:
    """Whether a table is one row on a ground, or two in bold on one ground: heads over rows that no lines close."""
    fills = {cell.fill for cell in grid.table.cells}
    bold = all(word.bold for word, _ in grid.held)
    return len(fills) == 1 and None not in fills and (grid.table.rows == 1 or (grid.table.rows == 2 and bold))


def _opens_page(table: Table, words: Sequence[Word], width: float, height: float) -> bool:
    """Whether an upright page begins with a table of three columns or more across it, but for a line in the margin, and
    goes on below."""
    x0, top, x1, bottom = table.box
    above = [word.box[3] for word in words if word.box[3] <= top + TOLERANCE]
    return (
        height > width
        and table.columns >= _FEWEST_IN_ROW
        and x1 - x0 > width / 2
        and max(above, default=0.0) <= _MARGIN * height
        and top <= 2 * _MARGIN * height
        and any(word.box[1] >= bottom for word in words)
    )


def _fill(table: Table, shapes: Sequence[Shape], ground: Callable[[Box], str | None] | None) -> None:
    """Each cell's background: as ``ground`` tells, or the last filled box drawn that covers it; one with round corners
    where it covers others too, or it may be a sign in the cell."""
    backgrounds = [
        shape
        for shape in shapes
        if shape.fill is not None and shape.box[2] - shape.box[0] > 8 and shape.box[3] - shape.box[1] > 5
    ]
    for cell in table.cells:
        if ground is not None:
            cell.fill = ground(cell.box)
            continue
        x, y = (cell.box[0] + cell.box[2]) / 2, (cell.box[1] + cell.box[3]) / 2
        area = (cell.box[2] - cell.box[0]) * (cell.box[3] - cell.box[1])
        for shape in backgrounds:
            x0, top, x1, bottom = shape.box
            if not (x0 <= x <= x1 and top <= y <= bottom):
                continue
            if shape.curved and (x1 - x0) * (bottom - top) < _SEVERAL * area:
                continue
            overlap = _overlap(cell.box, shape.box)
            if overlap > 0.7 * area:
                cell.fill = shape.fill
    for cell in table.cells:
        if cell.fill is not None and colour_name(cell.fill) == "white":
            cell.fill = None


def _overlap(a: Box, b: Box) -> float:
    return max(0.0, min(a[2], b[2]) - max(a[0], b[0])) * max(0.0, min(a[3], b[3]) - max(a[1], b[1]))


def _header_rows(grid: Grid) -> int:
    """How many first rows look like heads, with those that a head of the first one reaches into beside a head over
    several columns."""
    table = grid.table
    looks: dict[int, list[Look]] = {}
    for word, index in grid.held:
        cell = table.cells[index]
        looks.setdefault(cell.row, []).append(Look(word.bold, word.colour, cell.fill))
    whole = frozenset(cell.row for cell in table.cells if cell.column_span >= table.columns)
    heads = count_heads(looks, table.rows, whole)
    first = [cell for cell in table.cells if cell.row == 0]
    over_several = any(1 < cell.column_span < table.columns for cell in first)
    reach = max((cell.row_span for cell in first), default=1)
    return max(heads, reach) if heads and over_several and reach < table.rows else heads
