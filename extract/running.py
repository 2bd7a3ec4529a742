"""Running heads and feet: lines at the page's edge that the neighbouring page has in the same place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from statistics import median

from schemas.page import Block, BlockKind, Page

EDGE = 0.1
"""How far from the upper or lower edge, as a share of the page's height, a running line may stand."""
_DIGITS = re.compile(r"\d+")


def mark_running(pages: Iterable[Page]) -> Iterator[Page]:
    """Pass the pages on, one behind, with their running heads and feet marked as such, and tables that go on
    from the page before marked as continued."""
    before: Page | None = None
    for page in pages:
        if before is not None:
            _compare(before, page)
            _continue_table(before, page)
            yield before
        before = page
    if before is not None:
        yield before


def _edge_blocks(page: Page) -> dict[tuple[str, bool], Block]:
    """Blocks at an edge by their text (numbers as 0) and whether it is the upper edge."""
    sizes = [word.size for word in page.words]
    usual = median(sizes) if sizes else 0.0
    blocks = {}
    for block in page.blocks:
        if block.kind is BlockKind.TABLE or block.words.empty:
            continue
        upper, lower = block.box[3] < EDGE * page.height, block.box[1] > (1 - EDGE) * page.height
        if upper and page.words[block.words.start].size > 1.05 * usual:
            continue
        if upper or lower:
            blocks[_DIGITS.sub("0", page.raw(block.words)), upper] = block
    return blocks


def _compare(before: Page, page: Page) -> None:
    earlier = _edge_blocks(before)
    for key, block in _edge_blocks(page).items():
        twin = earlier.get(key)
        if twin is not None and abs(twin.box[1] - block.box[1]) < 6:
            for found in (twin, block):
                found.kind = BlockKind.HEADER if key[1] else BlockKind.FOOTER
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
