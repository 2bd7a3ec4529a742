"""Dates set under each other on a page with a text beside each, in boxes of their own, in one box with it, or along a
line with a box above or below each, or below columns of texts: the plan that they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from schemas.page import Block, BlockKind, Box, Cell, Page, Span, Table, union
from tag.dates import date_of_head
from tag.units import ASIDE, SAME_EDGE, Repeats

_FEWEST = 3
_LONGEST_DATE = 4
"""Words."""
_ANY_YEAR = 2000
_NO_LINES = (*ASIDE, BlockKind.LIST_ITEM)
_WIDE = 1.5
"""Times its size: more is between a date and a text that stands in a column of its own."""
_NEAR_LINE = 60.0
"""Points between the middles of dates along a line, where some stand above it and some below."""
_REACH = 120.0
"""Points from a date to its box."""
_ASKEW = 14.0
"""Points between the middle of a date and that of its box."""
_MOST_TEXTS = 2
"""In a box: what is to happen, and who does it."""
_PART = 4
"""Of the distance between dates, the part by which the middle of what stands over one may be beside it."""
_DATE, _TEXT = 0, 1
"""The places of both in a box that holds no more, from the top."""


def beside_dates(page: Page) -> Iterator[Repeats]:
    """A table of two columns for each column of dates that have one text each beside them, all of these as far to the
    right; a date may tell a day, a month or a part of a year."""
    free = [
        at
        for at, block in enumerate(page.blocks)
        if block.table is None and block.kind not in ASIDE and not block.words.empty
    ]
    columns: dict[int, list[int]] = {}
    centred: dict[int, list[int]] = {}
    for at in free:
        if _is_date(page, page.blocks[at]):
            box = page.blocks[at].box
            columns.setdefault(round(box[0] / SAME_EDGE), []).append(at)
            centred.setdefault(round(_middle(box)[0] / SAME_EDGE), []).append(at)
    for dates in columns.values() if any(map(_are_several, columns.values())) else centred.values():
        texts = [_beside(page.blocks, date, [at for at in free if at not in dates]) for date in dates]
        rows = [(date, text) for date, text in zip(dates, texts, strict=True) if text is not None]
        lefts = [page.blocks[text].box[0] for _, text in rows]
        if len(rows) < _FEWEST or len(rows) < len(dates) or max(lefts) - min(lefts) > SAME_EDGE:
            continue
        rows.sort(key=lambda row: page.blocks[row[0]].box[1])
        yield _in_rows(page, rows)


def behind_dates(page: Page) -> Iterator[Repeats]:
    """A table of two columns for texts of a line each that begin with a date and go on far behind it, all as far to the
    right; items of lists are read as such."""
    rows: list[tuple[int, Span, Span]] = []
    for at, block in enumerate(page.blocks):
        if block.table is None and block.kind not in _NO_LINES and len([*page.lines_in(block.words)]) == 1:
            date, text = _parted(page, block.words)
            if not text.empty and _says_date(page, date):
                rows.append((at, date, text))
    lefts = {round(page.words[text.start].box[0] / SAME_EDGE) for _, _, text in rows}
    if _are_several(rows) and len(lefts) == 1:
        cells = [
            Cell(row, column, words, page.box(words))
            for row, (_, *own) in enumerate(rows)
            for column, words in enumerate(own)
        ]
        table = Table(len(rows), 2, cells, union(cell.box for cell in cells))
        yield Repeats(table, frozenset(at for at, *_ in rows), ())


def _parted(page: Page, words: Span) -> tuple[Span, Span]:
    """The words of a line before and behind its first wide gap; none behind where it has none."""
    pairs = pairwise(range(words.start, words.stop))
    wide = (
        right
        for left, right in pairs
        if page.words[right].box[0] - page.words[left].box[2] > _WIDE * page.words[left].size
    )
    edge = next(wide, words.stop)
    return Span(words.start, edge), Span(edge, words.stop)


def _are_several(dates: Sequence[object]) -> bool:
    return len(dates) >= _FEWEST


def along_dates(page: Page) -> Iterator[Repeats]:
    """A table of a date a row for dates along a line, with what stands in the box above or below each."""
    free = [
        at
        for at, block in enumerate(page.blocks)
        if block.table is None and block.kind not in ASIDE and not block.words.empty
    ]
    dates = [at for at in free if _is_alone(page, at) and _is_date(page, page.blocks[at])]
    height = {at: _middle(page.blocks[at].box)[1] for at in dates}
    groups = ([at for at in dates if 0 <= height[at] - height[top] <= _NEAR_LINE] for top in dates)
    dates = max(groups, key=len, default=[])
    if len(dates) < _FEWEST:
        return
    dates.sort(key=lambda at: _middle(page.blocks[at].box)[0])
    texts = [_held(page, at, [other for other in free if other not in dates]) for at in dates]
    used = [at for own in texts for at in own]
    if any(not 0 < len(own) <= _MOST_TEXTS for own in texts) or len(set(used)) < len(used):
        return
    boxed = any(page.blocks[at].panel is not None for at in dates)
    below = {
        page.blocks[own[0]].box[1] > page.blocks[at].box[1] for at, own in zip(dates, texts, strict=True)
    }
    if boxed and len(below) == 1:
        return  # heads of columns
    yield _in_rows(page, [(date, *own) for date, own in zip(dates, texts, strict=True)])


def over_dates(page: Page) -> Iterator[Repeats]:
    """A table of a date a row for dates on one level, below which nothing stands, with the uppermost of the texts that
    stand over each and below what is as wide as a column, all of these on one level as well, and few of them counts."""
    blocks = page.blocks
    free = [
        at
        for at, block in enumerate(blocks)
        if block.table is None and block.kind not in ASIDE and not block.words.empty
    ]
    dates = [at for at in free if _is_alone(page, at) and _is_date(page, blocks[at])]
    rows = ([at for at in dates if abs(blocks[at].box[1] - blocks[one].box[1]) <= SAME_EDGE] for one in dates)
    row = max(rows, key=len, default=[])
    dates = sorted(row, key=lambda at: blocks[at].box[0])
    if len(dates) < _FEWEST or any(blocks[at].box[1] > blocks[dates[0]].box[3] for at in free):
        return
    middles = [_middle(blocks[at].box)[0] for at in dates]
    width = min(right - left for left, right in pairwise(middles))
    texts = [at for at in free if at not in dates and blocks[at].box[2] - blocks[at].box[0] < width]
    head = max((blocks[at].box[3] for at in free if at not in (*dates, *texts)), default=0.0)
    texts = [at for at in texts if blocks[at].box[1] >= head]
    over = [
        [at for at in texts if abs(_middle(_around(blocks[at]))[0] - middle) <= width / _PART]
        for middle in middles
    ]
    if not all(over):
        return
    first = [min(own, key=lambda at: blocks[at].box[1]) for own in over]
    tops = [_around(blocks[at])[1] for at in first]
    counts = sum(page.words[blocks[at].words.stop - 1].text[-1:].isdigit() for at in first)
    if max(tops) - min(tops) <= SAME_EDGE and counts < len(first) / 2:
        yield _in_rows(page, list(zip(dates, first, strict=True)))


def _around(block: Block) -> Box:
    return block.frame or block.box


def opened_by_dates(page: Page) -> Iterator[Repeats]:
    """A table of a date a row for boxes that hold a date and below it what is to happen then, wherever they stand."""
    held: dict[int, list[int]] = {}
    for at, block in enumerate(page.blocks):
        if block.panel is not None and block.kind not in ASIDE and not block.words.empty:
            held.setdefault(block.panel, []).append(at)
    rows = [
        sorted(own, key=lambda at: page.blocks[at].box[1])
        for own in held.values()
        if len(own) == len((_DATE, _TEXT)) and all(page.blocks[at].table is None for at in own)
    ]
    rows = [
        own
        for own in rows
        if _is_date(page, page.blocks[own[_DATE]])
        and page.blocks[own[_TEXT]].kind is BlockKind.PARAGRAPH
        and not _is_date(page, page.blocks[own[_TEXT]])
    ]
    if len(rows) < _FEWEST:
        return
    rows.sort(key=lambda own: page.blocks[own[_DATE]].box[0])
    yield _in_rows(page, rows)


def _in_rows(page: Page, rows: Sequence[Sequence[int]]) -> Repeats:
    """Blocks (by index) as a table."""
    cells = [
        Cell(row, column, page.blocks[at].words, page.blocks[at].box)
        for row, own in enumerate(rows)
        for column, at in enumerate(own)
    ]
    table = Table(len(rows), max(map(len, rows)), cells, union(cell.box for cell in cells))
    return Repeats(table, frozenset(at for own in rows for at in own), ())


def _is_alone(page: Page, at: int) -> bool:
    """Whether a text stands in no box, or alone in one."""
    panel = page.blocks[at].panel
    return panel is None or sum(one.panel == panel for one in page.blocks) == 1


def _held(page: Page, date: int, others: Sequence[int]) -> list[int]:
    """What stands in the box straight above or below a date, the nearest one."""
    blocks, (across, down) = page.blocks, _middle(page.blocks[date].box)
    straight = [
        at
        for at in others
        if blocks[at].frame is not None
        if abs(_middle(blocks[at].frame or blocks[at].box)[0] - across) <= _ASKEW
        if min(abs(edge - down) for edge in (blocks[at].frame or blocks[at].box)[1::2]) <= _REACH
    ]
    panels = {blocks[at].panel for at in straight}
    return straight if len(panels) == 1 else []


def _middle(box: Box) -> tuple[float, float]:
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


def _is_date(page: Page, block: Block) -> bool:
    return _says_date(page, block.words)


def _says_date(page: Page, words: Span) -> bool:
    text = page.text(words).strip(" :")
    return words.stop - words.start <= _LONGEST_DATE and date_of_head(text, _ANY_YEAR) is not None


def _beside(blocks: Sequence[Block], date: int, others: Sequence[int]) -> int | None:
    """The nearest text right of a date, on a level with it; None where there is none, or another date before it."""
    box = blocks[date].box
    level = [at for at in others if blocks[at].box[0] >= box[2] and _are_level(box, blocks[at].box)]
    return min(level, key=lambda at: blocks[at].box[0], default=None)


def _are_level(date: Box, text: Box) -> bool:
    """Whether the middle of a date is as high as a text, or as its first line."""
    return text[1] <= (date[1] + date[3]) / 2 <= text[3]
