"""Heads set apart from the table whose columns they head, so that reading the page left them outside of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from schemas.page import Block
from tag.tables.breaks import LEAST_HEADS, SAME_EDGE
from tag.tables.columns import role_of

if TYPE_CHECKING:
    from tag.tables.grid import Grid

_MOST_ABOVE = 2.0
"""Heights of a head between it and its table."""
_LONGEST_HEAD = 5
"""Words."""


def heads_above(grid: Grid) -> dict[int, str]:
    """Short texts level with each other right above a table, one over each of its columns, which head it; empty where
    there are none, or they do not tell what two of the columns hold."""
    page, top = grid.page, grid.table.box[1]
    level: list[Block] = []
    for block in reversed(page.blocks[: grid.block]):
        alone = block.table is None and not block.words.empty
        if not (alone and len(page.text(block.words).split()) <= _LONGEST_HEAD and block.box[3] <= top + 1):
            break
        if level and abs(block.box[1] - level[0].box[1]) >= SAME_EDGE:
            break
        level.append(block)
    lowest = max((block.box[3] for block in level), default=0.0)
    if not level or top - lowest > _MOST_ABOVE * min(block.box[3] - block.box[1] for block in level):
        return {}
    if len(level) < LEAST_HEADS:
        return {}
    heads: dict[int, str] = {}
    for block in level:
        over = [
            cell.column
            for cell in grid.table.cells
            if cell.column_span == 1 and cell.box[0] - SAME_EDGE <= block.box[0] < cell.box[2]
        ]
        if over:
            heads[over[0]] = page.text(block.words)
    roles = {role for text in heads.values() if (role := role_of(text)) is not None}
    return heads if len(heads) == len(level) and len(roles) >= LEAST_HEADS else {}
