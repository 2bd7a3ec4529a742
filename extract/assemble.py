"""A page put together: words laid out, tables found, marks and stage bars placed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from extract import layout, marks, tables
from extract.aligned import Aligned, find_aligned
from extract.banded import banded
from extract.bordered import bordered
from extract.colour import colour_name, lightness
from extract.labelsbeside import find_labelled
from extract.lightcells import light_cells
from extract.merged import merge_unruled
from extract.pieced import pieced
from extract.progress import Piece, find_progress_bars, to_stage_bar
from extract.rulerows import between_rules
from extract.shapes import Shape
from extract.sidebyside import one_below_the_other
from extract.slips import slips
from extract.steps import find_steps
from schemas.page import BlockKind, Box, Page, Place, Table, Word, union

_RULE, _SHORTEST_RULE = 2.5, 30.0
"""Points: how high a lying rule is at most, and how long at least."""
_MOST_GROUNDS = 100
"""The largest are looked at; on a page with more filled boxes, the others are cells and bars."""
_BETWEEN_CARDS = 8.0
"""Points between cards side by side at least; cells of a row stand closer."""
_STRIPE, _LEAST_APART, _MOST_APART = 90.0, 0.5, 2.5
"""Points: how high a ground behind every other row is at most; and how far apart such grounds are, by their height."""
_LEAST_PANEL = (30.0, 16.0)
"""Points, width and height, of a box for text to stand in."""
_LEAST_SWATCH, _FEWEST_SWATCHES = 7.0, 3
"""Points: height of a box of a legend; and how many it has."""
_ALIKE = 3.0
"""Points by which the edges of two boxes in one place differ."""
_SAME_EDGE = 5.0
"""Points by which the edges of such grounds may differ: those of dark heads blur in a scan."""
_DARK, _PALE = 130.0, 200.0
"""Lightness, 0..255, of the ground of heads at most, and of that of rows below them at least."""
_DOT = (1.5, 9.0)
"""Points: how high and wide a drawn bullet is."""
_HIGHEST_BADGE, _HIGHEST_DISC = 24.0, 60.0
"""Points: how high a badge is at most, and one as wide as high that holds the number or letter of what is beside it."""
_ROUNDEST = 1.1
"""How many times as high as wide a badge is at most."""
_MOST_BADGES = 200
"""A page with more of them is a drawing."""
_SIDE = 10.0
"""Points of a card's side that are looked at for a coloured edge."""
_HEAD = 60.0
"""Points: how high the head of a card is at most."""
_BAND = 40.0
"""Points: a filled box that is no higher may be the ground of a table's row."""
_AS_PAPER = 250.0
"""Lightness from which on a ground is as white as the paper."""


def build(
    page: Page,
    words: list[Word],
    shapes: list[Shape],
    signs: Sequence[marks.Sign],
    ground: Callable[[Box], str | None] | None = None,
    frames: Sequence[Box] = (),
    pieces: Sequence[Piece] = (),
    stages: Sequence[Piece] = (),
) -> None:
    """Lay out a page's words, find its tables, marks and stage bars.

    Args:
        shapes: what is drawn: lines and filled boxes. signs: small signs that may stand for a status.
        ground: tells the background of a box; None takes it from the filled boxes among ``shapes``.
        frames: boxes around text, besides those among ``shapes``.
        pieces: boxes that may be parts of progress bars, besides those among ``shapes``.
        stages: boxes in a picture that may be the stages of a bar.
    """
    progress = find_progress_bars([*pieces, *(Piece(shape.box, shape.fill) for shape in shapes)], words)
    if progress:
        shapes = [shape for shape in shapes if not any(bar.holds(shape.box) for bar in progress)]
        signs = [sign for sign in signs if not any(bar.holds(sign.box) for bar in progress)]
    grids, closed, heads = tables.find_tables(shapes, words, page.width, page.height, ground, signs)
    frames = [*_visible(shapes), *frames, *closed, *bordered(shapes)]
    rounded = {shape.box for shape in shapes if shape.curved}
    lights = light_cells(frames, words, ground) if ground else []
    square = [box for box in frames if box not in rounded and box not in lights]
    lines = [shape.box for shape in shapes if shape.box[3] - shape.box[1] <= _RULE]
    filled = [shape.box for shape in shapes if shape.fill and shape.box[3] - shape.box[1] > _RULE]
    ruled = list(pieced(lines, filled, words))
    open_heads = [head for head in heads if not any(tables.holds(one.box, head.box) for one in ruled)]
    tinted = [*square, *_tinted(shapes)]
    longer = {id(head): table for head in open_heads if (table := banded(head, tinted, words)) is not None}
    grids = [grid for grid in grids if id(grid.table) not in longer]
    grids += tables.look_into(longer.values(), shapes, words, ground)
    outlines = [shape.box for shape in shapes if shape.fill is None]
    stripes = _stripes(square, lambda box: _fill_of(box, shapes, ground), outlines)
    frames = [box for box in frames if not any(_is_piece(box, stripe) for stripe in stripes)]
    ruled = [one for one in ruled if _tells_more(one, grids)]
    told = [merge_unruled(table, lines, words) for table in ruled]
    told += _told_by_boxes(frames, signs, words, grids, ruled)
    if ground is not None:
        spots = [*(sign.box for sign in signs), *lights]
        sides = [edge for box in square if box[3] - box[1] <= _BAND for edge in _lying_edges(box)]
        across = between_rules([*sides, *(box for box in lines if box[2] - box[0] > _RULE)], words, spots)
        told += [
            one
            for one in across
            if not any(_meet(one.box, other.box) for other in (*told, *(grid.table for grid in grids)))
        ]
    grids = [grid for grid in grids if not any(_meet(grid.table.box, table.box) for table in told)]
    grids += tables.look_into(told, shapes, words, ground)
    page.tables = [grid.table for grid in grids]
    rules = [*_rules(shapes, ground is not None), *(edge for box in stripes for edge in _lying_edges(box))]
    cards = _panels(page, frames)
    panels = [*(_with_heads(cards) if ground else cards), *_swatches(page, shapes)]
    badges = [shape.box for shape in shapes if _is_badge(shape)]
    badges = badges if len(badges) <= _MOST_BADGES else []
    rows = [[cell.box for cell in head.cells] for head in heads if head.rows == 1]
    aligned = list(_aligned(page, words, rules, signs, panels, badges, rows, lights))
    told = [merge_unruled(found.table, rules, words) for found in aligned if found.table]
    grids += tables.look_into(told, shapes, words, ground)
    grids = [one_below_the_other(grid, words) for grid in grids]
    page.tables = [grid.table for grid in grids]
    labelled = [
        layout.labelled(row[0], row[1])
        for found in aligned
        for row in found.rows
        if len(row) > 1 and row[1].box[0] > row[0].box[2]
    ]
    taken = {id(word) for grid in grids for word, _ in grid.held}
    taken |= {id(word) for segment in labelled for word in segment.words}
    loose = [word for word in words if id(word) not in taken]
    labelled += find_labelled(layout.segments(loose, badges, panels))

    def cell_at(x: float, y: float) -> tuple[int, int] | None:
        for index, grid in enumerate(grids):
            number = grid.find(x, y)
            if number is not None:
                return index, number
        return None

    def place_at(x: float, y: float) -> Place | None:
        found = cell_at(x, y)
        if found is None:
            return None
        cell = page.tables[found[0]].cells[found[1]]
        return Place(found[0], cell.row, cell.column)

    homes = {
        id(word): (index, number)
        for index, grid in reversed([*enumerate(grids)])
        for word, number in grid.held
    }
    cards = [
        panel
        for panel in panels
        if not any(_meet(panel, found.table.box) for found in aligned if found.table)
    ]
    dots = [shape.box for shape in shapes if _is_dot(shape)]
    layout.arrange(
        page,
        words,
        cells=lambda word: homes.get(id(word)),
        panels=cards,
        labelled=labelled,
        dots=dots,
        icons=marks.pictograms(shapes),
        badges=badges,
    )
    _paint(page, shapes, ground)

    def on_own_ground(sign: marks.Sign) -> bool:
        """Whether a sign is of the colour of its cell: a part of the ground between letters."""
        found = cell_at(*sign.middle)
        fill = page.tables[found[0]].cells[found[1]].fill if found else None
        return bool(fill and sign.fill) and colour_name(str(fill)) == colour_name(str(sign.fill))

    drawn = [sign for sign in signs if not on_own_ground(sign)]
    bars, rest = marks.find_stage_bars([*drawn, *marks.glyph_signs(page)], place_at)
    page.stage_bars = [*bars, *(to_stage_bar(bar, place_at) for bar in progress)]
    boxes = [Piece(shape.box, shape.fill) for shape in shapes]
    if ground is not None:
        middles = [_middle(stage.box) for stage in stages]
        bare = [box for box in frames if not any(_inside(x, y, box) for x, y in middles)]
        boxes = [*stages, *(Piece(box, ground(box)) for box in bare)]
    page.stage_bars += find_steps(boxes, page, place_at)
    drawn_strips = [(shape.box, shape.fill) for shape in shapes if shape.fill and not shape.curved]
    drawn_strips += marks.edges_left(shapes)
    edges = marks.edge_marks(cards, _strips(cards, ground) if ground else drawn_strips)
    page.marks = marks.to_marks(rest, place_at) + marks.cell_marks(page)
    lit = {mark.place for mark in page.marks}
    page.marks += [mark for mark in marks.pill_marks(page, shapes) if mark.place not in lit]
    marks.attach_lines(page)
    page.marks += edges


def _told_by_boxes(
    frames: Sequence[Box],
    signs: Sequence[marks.Sign],
    words: Sequence[Word],
    grids: Sequence[tables.Grid],
    ruled: Sequence[Table],
) -> Iterator[Table]:
    """The tables that boxes of a row each tell, where neither lines nor their pieces (``ruled``) close another."""
    rows = [box for box in frames if not any(_meet(box, table.box) for table in ruled)]
    lit = [sign.box for sign in signs if sign.fill and colour_name(sign.fill) not in ("black", "white")]
    yield from (one for one in slips(rows, words, lit) if _tells_more(one, grids))


def _tells_more(table: Table, grids: Sequence[tables.Grid]) -> bool:
    """Whether a table takes in those that lines close in its place, all of fewer columns, or one of as many and fewer
    rows."""
    met = [grid.table for grid in grids if _meet(grid.table.box, table.box)]
    fewer = all(one.columns < table.columns for one in met)
    only = len(met) == 1 and (met[0].columns, met[0].rows) < (table.columns, table.rows)
    return (fewer or only) and all(tables.holds(table.box, one.box) for one in met)


def _with_heads(panels: Sequence[Box]) -> list[Box]:
    """The panels of a picture; a lower one right above another that is as wide is the head of the same card, and one
    right below it the foot, where it is the head of none."""
    touching = [
        (above, below)
        for below in panels
        for above in panels
        if abs(above[0] - below[0]) < _ALIKE and abs(above[2] - below[2]) < _ALIKE
        if abs(above[3] - below[1]) < _ALIKE
    ]
    heads = {below: above for above, below in touching if _is_low(above, below)}
    feet = {
        above: below for above, below in touching if _is_low(below, above) and below not in heads.values()
    }
    joined = [union((panel, heads.get(panel, panel), feet.get(panel, panel))) for panel in panels]
    ends = {*heads.values(), *feet.values()}
    return [one for one, panel in zip(joined, panels, strict=True) if panel not in ends]


def _is_low(end: Box, card: Box) -> bool:
    return end[3] - end[1] < min(_HEAD, card[3] - card[1])


def _strips(cards: Sequence[Box], ground: Callable[[Box], str | None]) -> Iterator[tuple[Box, str]]:
    """The left and the upper side of cards in a picture, as far as they are of another colour than the card."""
    for card in cards:
        x0, top, x1, bottom = card
        for side in ((x0, top, x0 + _SIDE, bottom), (x0, top, x1, top + _SIDE)):
            fill = ground(side)
            if fill is not None and fill != ground(card):
                yield side, fill


def _aligned(
    page: Page,
    words: list[Word],
    rules: Sequence[Box],
    signs: Sequence[marks.Sign],
    panels: Sequence[Box],
    badges: Sequence[Box],
    heads: Sequence[Sequence[Box]],
    lights: Sequence[Box],
) -> Iterator[Aligned]:
    """What stands in columns outside the tables that lines close; each panel is looked at by itself."""
    panels = sorted((panel for panel in panels if panel[3] - panel[1] > _BAND), key=_area)
    panels = [panel for panel in panels if not any(_is_piece(panel, union(row)) for row in heads)]
    taken = [table.box for table in page.tables]
    groups: dict[int, list[Word]] = {}
    for word in words:
        x, y = _middle(word.box)
        if not any(_inside(x, y, box) for box in taken):
            home = next((index for index, panel in enumerate(panels) if _inside(x, y, panel)), -1)
            groups.setdefault(home, []).append(word)
    for home, group in groups.items():
        own = [*_in_cells([sign for sign in signs if home < 0 or _inside(*sign.middle, panels[home])], heads)]
        segments = layout.segments(group, badges)
        bullets = {dot for _, dot in layout.hanging(own, segments)}
        lit = [box for box in lights if home < 0 or _inside(*_middle(box), panels[home])]
        yield from find_aligned(segments, rules, [box for box in own if box not in bullets], heads, lit)


def _in_cells(signs: Sequence[marks.Sign], heads: Sequence[Sequence[Box]]) -> Iterator[Box]:
    """The boxes of signs, those of a stage bar that stands in one column of heads together."""
    bars, _ = marks.find_stage_bars(signs, lambda *_: None)
    whole = [
        bar.box
        for bar in bars
        if any(cell[0] <= bar.box[0] and bar.box[2] <= cell[2] for row in heads for cell in row)
    ]
    yield from whole
    yield from (sign.box for sign in signs if not any(_inside(*sign.middle, box) for box in whole))


def _rules(shapes: list[Shape], scanned: bool) -> Iterator[Box]:
    """Lying lines, and the upper and lower edges of bands behind rows, as boxes.

    What is drawn cell by cell is one; in a scan, pieces in a row may be made of letters and stay apart.
    """
    lines = [shape.box for shape in shapes if shape.box[3] - shape.box[1] <= _RULE]
    edges = [
        edge
        for box in (shape.box for shape in shapes if shape.fill is not None)
        if _RULE < box[3] - box[1] <= _BAND and box[2] - box[0] > _RULE
        for edge in _lying_edges(box)
    ]
    whole = edges if scanned else [*lines, *edges]
    found = [*_joined(whole), *(lines if scanned else ())]
    yield from (box for box in found if box[2] - box[0] > _SHORTEST_RULE)


def _is_dot(shape: Shape) -> bool:
    """Whether a shape may be a drawn bullet: a small filled one, about as wide as high."""
    wide, high = shape.box[2] - shape.box[0], shape.box[3] - shape.box[1]
    return (
        shape.fill is not None and _DOT[0] <= min(wide, high) and max(wide, high) <= min(_DOT[1], 1.3 * high)
    )


def _is_badge(shape: Shape) -> bool:
    """Whether a shape may hold a word or two on a line of text: a filled one with round ends, or a disc."""
    wide, high = shape.box[2] - shape.box[0], shape.box[3] - shape.box[1]
    highest = _HIGHEST_BADGE if layout.is_wide(shape.box) else _HIGHEST_DISC
    return shape.fill is not None and shape.curved and high <= min(highest, _ROUNDEST * wide)


def _lying_edges(box: Box) -> tuple[Box, Box]:
    x0, top, x1, bottom = box
    return (x0, top, x1, top), (x0, bottom, x1, bottom)


def _joined(pieces: Iterable[Box]) -> Iterator[Box]:
    """Lying lines, those made of the pieces that meet on one height."""
    run: Box | None = None
    for box in sorted(pieces, key=lambda box: (round(box[1]), box[0])):
        if run and abs(box[1] - run[1]) < 1 and max(box[0] - run[2], run[0] - box[2]) < _RULE:
            run = union((run, box))
        else:
            if run:
                yield run
            run = box
    if run:
        yield run


def _inside(x: float, y: float, box: Box) -> bool:
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _paint(page: Page, shapes: Sequence[Shape], ground: Callable[[Box], str | None] | None) -> None:
    """Tell the blocks on what ground they stand: that of their frame, or in a picture the one around their words."""
    fills = {frame: _fill_of(frame, shapes, ground) for block in page.blocks if (frame := block.frame)}
    for block in page.blocks:
        if ground is not None and block.kind is not BlockKind.TABLE and not block.words.empty:
            x0, top, x1, bottom = block.box
            fill = ground((x0 - _ALIKE, top - _ALIKE, x1 + _ALIKE, bottom + _ALIKE))
        else:
            fill = fills.get(block.frame) if block.frame is not None else None
        block.fill = fill if fill and colour_name(fill) != "white" else None


def _fill_of(box: Box, shapes: Sequence[Shape], ground: Callable[[Box], str | None] | None) -> str | None:
    """The colour of the shape drawn last in a box's place, or of the picture there."""
    drawn = [shape.fill for shape in shapes if shape.fill and _same(shape.box, box)]
    return drawn[-1] if drawn else ground(box) if ground else None


def _same(box: Box, other: Box) -> bool:
    return (
        abs(box[0] - other[0]) < _ALIKE
        and abs(box[1] - other[1]) < _ALIKE
        and abs(box[2] - other[2]) < _ALIKE
        and abs(box[3] - other[3]) < _ALIKE
    )


def _visible(shapes: Sequence[Shape]) -> Iterator[Box]:
    """The boxes of shapes but for low white ones on white paper, such as word processors put behind each line."""
    grounds = [shape.box for shape in shapes if shape.fill and colour_name(shape.fill) != "white"]
    grounds = sorted(grounds, key=_area, reverse=True)[:_MOST_GROUNDS]
    for shape in shapes:
        low = shape.box[3] - shape.box[1] <= _BAND
        white = low and shape.fill is not None and shape.stroke is None and colour_name(shape.fill) == "white"
        if not white or any(_inside(*_middle(shape.box), ground) for ground in grounds):
            yield shape.box


def _tinted(shapes: Sequence[Shape]) -> Iterator[Box]:
    """The boxes on a ground that is hardly darker than the paper, as every second row of a table may be."""
    for shape in shapes:
        if shape.fill and colour_name(shape.fill) == "white" and lightness(shape.fill) < _AS_PAPER:
            yield shape.box


def _middle(box: Box) -> tuple[float, float]:
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


def _panels(page: Page, frames: Sequence[Box]) -> list[Box]:
    """Frames and filled boxes, large enough for text, neither the page's ground nor part of a table."""
    whole = page.width * page.height
    panels: list[Box] = []
    for box in frames:
        x0, top, x1, bottom = box
        if x1 - x0 < _LEAST_PANEL[0] or bottom - top < _LEAST_PANEL[1] or not 0 < _area(box) < 0.6 * whole:
            continue
        if any(_meet(box, table.box) for table in page.tables):
            continue
        if not any(_same(box, other) for other in panels):
            panels.append(box)
    return panels[:200]


def _swatches(page: Page, shapes: Sequence[Shape]) -> list[Box]:
    """The boxes of a legend, too low to be cards: of one size, in a column or a row, in several colours, each once."""
    sizes: dict[tuple[int, int], list[Shape]] = {}
    for shape in shapes:
        wide, high = shape.box[2] - shape.box[0], shape.box[3] - shape.box[1]
        if shape.fill and wide >= _LEAST_PANEL[0] and _LEAST_SWATCH <= high < _LEAST_PANEL[1]:
            sizes.setdefault((round(wide), round(high)), []).append(shape)
    found: list[Box] = []
    for alike in sizes.values():
        fills = {shape.fill for shape in alike}
        placed = {(round(shape.box[0]), round(shape.box[1])) for shape in alike}
        one_way = min(len({x for x, _ in placed}), len({y for _, y in placed})) == 1
        if _FEWEST_SWATCHES <= len(fills) == len(placed) and one_way:
            found += [shape.box for shape in alike]
    return [box for box in found if not any(_meet(box, table.box) for table in page.tables)]


def _is_piece(box: Box, stripe: Box) -> bool:
    """Whether a box is a stripe, or as high a part of it: one of its cells."""
    level = abs(box[1] - stripe[1]) < _SAME_EDGE and abs(box[3] - stripe[3]) < _SAME_EDGE
    return level and stripe[0] - _SAME_EDGE < box[0] and box[2] < stripe[2] + _SAME_EDGE


def _stripes(
    frames: Sequence[Box], fill_of: Callable[[Box], str | None], outlines: Sequence[Box]
) -> list[Box]:
    """The grounds of every other row of a table: square boxes of one left and right edge, about as far apart as high,
    of one colour but for heads above pale rows that no line of their own closes."""
    columns: dict[tuple[int, int], list[Box]] = {}
    for box in sorted(frames, key=lambda box: box[1]):
        if 0 < box[3] - box[1] <= min(_STRIPE, box[2] - box[0]) and not _is_one_of_a_row(box, frames):
            near = (
                (left, right)
                for left, right in columns
                if abs(left - box[0]) < _SAME_EDGE and abs(right - box[2]) < _SAME_EDGE
            )
            columns.setdefault(next(near, (round(box[0]), round(box[2]))), []).append(box)
    pairs: list[tuple[Box, Box]] = []
    for column in columns.values():
        for upper, lower in pairwise(column):
            high = (upper[3] - upper[1] + lower[3] - lower[1]) / 2
            apart = _LEAST_APART * high < lower[1] - upper[3] < _MOST_APART * high
            fills = fill_of(upper), fill_of(lower)
            framed = fills[0] != fills[1] and any(_same(lower, one) for one in outlines)
            if apart and not framed and _may_be_rows(*fills):
                pairs.append((upper, lower))
    heading = [upper for upper, _ in pairs]
    found: list[Box] = []
    for upper, lower in pairs:
        beside = [box for _, box in _beside(upper, frames)]
        if all(any(_same(box, one) for one in heading) for box in beside):
            found += [box for box in (upper, lower) if box not in found]
    return found


def _is_one_of_a_row(box: Box, frames: Sequence[Box]) -> bool:
    """Whether other boxes of the same height stand beside this one, with room between them, as cards do."""
    gaps = [gap for gap, _ in _beside(box, frames)]
    return bool(gaps) and min(gaps) > _BETWEEN_CARDS


def _beside(box: Box, frames: Sequence[Box]) -> list[tuple[float, Box]]:
    """The boxes of the same height beside one, each with the room between."""
    level = (
        other
        for other in frames
        if abs(other[1] - box[1]) < _SAME_EDGE and abs(other[3] - box[3]) < _SAME_EDGE
        if other[2] - other[0] > _RULE
    )
    apart = [(max(other[0] - box[2], box[0] - other[2]), other) for other in level]
    return [(gap, other) for gap, other in apart if gap > -_SAME_EDGE]


def _may_be_rows(upper: str | None, lower: str | None) -> bool:
    """Whether grounds below each other have one colour, or may be those of a table's heads and of a row.

    In a scan, a ground hardly darker than the paper has no colour.
    """
    pale = lower is None or lightness(lower) > _PALE
    headed = (
        upper is not None
        and pale
        and (lightness(upper) < _DARK or (lower is not None and lightness(upper) > _PALE))
    )
    return upper == lower or headed


def _meet(a: Box, b: Box) -> bool:
    return min(a[2], b[2]) - max(a[0], b[0]) > 2 and min(a[3], b[3]) - max(a[1], b[1]) > 2


def _area(box: Box) -> float:
    return max(0.0, box[2] - box[0]) * max(0.0, box[3] - box[1])
