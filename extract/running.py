"""Running heads and feet: lines at the page's edge that a page near by has in the same place."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator
from statistics import median
from typing import NamedTuple

from rapidfuzz import fuzz

from schemas.page import Block, BlockKind, Page

EDGE = 0.1
"""How far from the upper or lower edge, as a share of the page's height, a running line may stand."""
REACH = 4
"""How many pages apart two may be: dividers and covers go without."""
ALIKE = 90
"""Per cent (rapidfuzz ratio): a scan may have some letters read otherwise."""
_LEVEL = 6.0
_LARGER = 1.05
_DIGITS = re.compile(r"\d+")


def mark_running(pages: Iterable[Page]) -> Iterator[Page]:
    """Pass the pages on, some behind, with their running heads and feet marked as such, and tables that go on
    from the page before marked as continued."""
    waiting: deque[tuple[Page, list[_EdgeBlock]]] = deque()
    for page in pages:
        edges = list(_edge_blocks(page))
        for before, earlier in waiting:
            _compare(earlier, edges)
            if before is waiting[-1][0]:
                _continue_table(before, page)
        waiting.append((page, edges))
        if len(waiting) > REACH:
            yield waiting.popleft()[0]
    for page, _ in waiting:
        yield page


class _EdgeBlock(NamedTuple):
    """A block at an edge of its page: its text with numbers as 0, whether it is at the upper edge, its font size, and
    whether that is larger than usual on the page, as a title's is."""

    text: str
    upper: bool
    block: Block
    size: float
    larger: bool


def _edge_blocks(page: Page) -> Iterator[_EdgeBlock]:
    sizes = [word.size for word in page.words]
    usual = median(sizes) if sizes else 0.0
    for block in page.blocks:
        if block.kind is BlockKind.TABLE or block.words.empty:
            continue
        upper, lower = block.box[3] < EDGE * page.height, block.box[1] > (1 - EDGE) * page.height
        if upper or lower:
            size = page.words[block.words.start].size
            larger = upper and size > _LARGER * usual
            yield _EdgeBlock(_DIGITS.sub("0", page.raw(block.words)), upper, block, size, larger)


def _compare(before: Iterable[_EdgeBlock], here: Iterable[_EdgeBlock]) -> None:
    for edge in here:
        for twin in before:
            if twin.upper is edge.upper and abs(twin.block.box[1] - edge.block.box[1]) < _LEVEL:
                # Larger than usual may be a title; but not where the page is but a table in small print.
                if edge.larger and (twin.larger or edge.size > _LARGER * twin.size):
                    continue
                if twin.larger and twin.size > _LARGER * edge.size:
                    continue
                if fuzz.ratio(twin.text, edge.text) < ALIKE:
                    continue
                for found in (twin.block, edge.block):
                    found.kind = BlockKind.HEADER if edge.upper else BlockKind.FOOTER
                    found.level = 0


def _continue_table(before: Page, page: Page) -> None:
    """A table that opens a page goes on from one that ends the page before, if their columns agree."""
    body = [block for block in page.blocks if block.kind not in (BlockKind.HEADER, BlockKind.FOOTER)]
    ended = [block for block in before.blocks if block.kind not in (BlockKind.HEADER, BlockKind.FOOTER)]
    if not body or not ended or body[0].table is None or ended[-1].table is None:
        return
    table, last = page.tables[body[0].table], before.tables[ended[-1].table]
    if table.columns != last.columns:
        return
    if any(
        abs(a - b) > 4 for a, b in zip((table.box[0], table.box[2]), (last.box[0], last.box[2]), strict=True)
    ):
        return
    if table.header_rows == 0 or _head(page, 0 if body[0].table is None else body[0].table) == _head(
        before, ended[-1].table
    ):
        table.continues = True


def _head(page: Page, index: int) -> list[str]:
    table = page.tables[index]
    return [page.raw(cell.words) for cell in table.cells if cell.row < table.header_rows]
