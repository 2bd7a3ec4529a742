"""The tables of a document, each with its heads, in the order of its pages."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from tag.context import Context
from tag.tables.breaks import find_heads_left_behind, first_row_as_rest, merged_over_break, texts_as_rest
from tag.tables.grid import Grid
from tag.tables.heads import find_heads
from tag.tables.turned import names_its_rows, turn


@lru_cache(maxsize=1)
def grids(context: Context) -> list[Grid]:
    """The tables of a document in order. One that goes on from the page before has that one's heads.

    Those of the last document asked for are kept, as several taggers ask for them.
    """
    found: list[Grid] = []
    before: Grid | None = None
    for page in context.pages:
        for index, block in enumerate(page.blocks):
            if block.table is None:
                continue
            sections = context.section(page, index)
            grid = Grid(context, page, index, block.table, page.tables[block.table], sections)
            find_heads(grid, before)
            find_heads_left_behind(grid)
            if before is not None and before in grid.parts and (rest := first_row_as_rest(before, grid)):
                before.go_on(rest)
                grid.begun = True
            elif before is not None and before in grid.parts and (held := merged_over_break(before, grid)):
                grid.carry(held)
            if names_its_rows(grid):
                grid = Grid(context, page, index, block.table, turn(grid.table), sections, turned=True)
                find_heads(grid, None)
            found.append(grid)
            before = grid
    for grid in found:
        if not grid.rest and (rest := texts_as_rest(grid)):
            grid.go_on(rest)
    _find_twins(found)
    return found


def _find_twins(found: Sequence[Grid]) -> None:
    """Give tables of one row, which alone tell little of their columns, a longer one under the same heads."""
    longer: dict[tuple[str, ...], Grid] = {}
    for grid in found:
        if len(grid.rows) > 1 and grid.heads:
            longer.setdefault(tuple(grid.heads.values()), grid)
    for grid in found:
        if len(grid.rows) == 1 and any(grid.heads.values()):
            grid.twin = longer.get(tuple(grid.heads.values()))
