"""Charts of crosses: of who needs whom, where what a row names depends on what a column names, and of stages, where
what a row names has come to what a column names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from schemas.records import Dependency
from tag.cues import any_of
from tag.headings import purpose
from tag.names import is_name, split_name
from tag.tables.grid import Grid
from tag.vocabulary import load

_CROSS = re.compile(r"[xX✓✔✗✘●•■▲◆×]")
_FEWEST = 2
"""Columns of crosses."""


def is_needs(grid: Grid) -> bool:
    """Whether a table under a heading of dependencies has crosses under two heads or more, and nothing else there."""
    told = purpose(tuple(reversed(grid.sections)))
    return told is not None and told.kind == "dependency" and len(_crossed(grid)) >= _FEWEST


def tag_needs(grid: Grid) -> Iterator[Dependency]:
    """One dependency a cross."""
    for row in grid.rows:
        name = split_name(grid.text(row, 0)).name
        for column in _crossed(grid) if name else ():
            if grid.text(row, column):
                yield Dependency(
                    subject=name,
                    on=grid.heads[column],
                    evidence=grid.evidence([grid.cell(row, 0), grid.cell(row, column), *grid.over(column)]),
                    confidence=0.75,
                    method="table.cross",
                )


@lru_cache(maxsize=16)
def crossed_stages(grid: Grid) -> list[int]:
    """The columns headed by the stages of a course, in one of which each row has the one cross, or light, that tells
    how far it has come: under a heading or text that speaks of stages, or two heads or more that are such."""
    columns = _crossed(grid) or _lit(grid)
    before = grid.page.blocks[grid.block - 1] if grid.block else None
    near = [*grid.sections[-1:], *([grid.page.text(before.words)] if before and before.table is None else [])]
    named = sum(grid.heads[column].lower() in load("names")["stages"] for column in columns)
    told = named >= _FEWEST or any(map(_speaks_of_stages().search, near))
    if len(columns) <= _FEWEST or grid.dated or not told:
        return []
    once = all(sum(is_crossed(grid, row, column) for column in columns) <= 1 for row in grid.rows)
    return columns if once else []


def is_crossed(grid: Grid, row: int, column: int) -> bool:
    """Whether a cell of such a chart holds its cross or light."""
    return bool(grid.text(row, column)) or grid.signal(row, column) is not None


def _lit(grid: Grid) -> list[int]:
    """The columns under heads that hold lights, at most one a row, and no text."""
    columns = [
        column
        for column in range(1, grid.table.columns)
        if is_name(grid.heads.get(column) or "-") and not grid.texts(column)
    ]
    return columns if any(grid.signal(row, column) for column in columns for row in grid.rows) else []


@cache
def _speaks_of_stages() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(load('names')['stage'])})(?!\w)", re.IGNORECASE)


def _crossed(grid: Grid) -> list[int]:
    return [
        column
        for column in range(1, grid.table.columns)
        if is_name(grid.heads.get(column) or "-")
        and (texts := grid.texts(column))
        and all(map(_CROSS.fullmatch, texts))
    ]
