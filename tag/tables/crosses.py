"""Charts of who needs whom: a cross where what a row names depends on what a column names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from schemas.records import Dependency
from tag.headings import purpose
from tag.names import is_name, split_name
from tag.tables.grid import Grid

_CROSS = re.compile(r"[xX✓✔✗✘●•■×]")
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


def _crossed(grid: Grid) -> list[int]:
    return [
        column
        for column in range(1, grid.table.columns)
        if is_name(grid.heads.get(column) or "-")
        and (texts := grid.texts(column))
        and all(map(_CROSS.fullmatch, texts))
    ]
