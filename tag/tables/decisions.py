"""Tables that list what was decided: a log of decisions, one a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from schemas.records import Decision
from tag.cases import case_ids
from tag.cues import any_of
from tag.names import tidy
from tag.tables.grid import Grid
from tag.vocabulary import load

_FEWEST_WORDS = 2


def is_decisions(grid: Grid) -> bool:
    """Whether a table has a column of decisions, and the heading over it says that it lists those."""
    return grid.column("decision") is not None and any(map(_logs().search, grid.sections[-2:]))


def tag_decisions(grid: Grid) -> Iterator[Decision]:
    """One adopted decision a row, with its case where a column has that."""
    text, case = grid.column("decision"), grid.column("case_id")
    for row in grid.rows:
        said = tidy(grid.text(row, text))
        if len(said.split()) >= _FEWEST_WORDS:
            yield Decision(
                case_id=next(iter(case_ids(grid.text(row, case))), None),
                text=said,
                outcome="adopted",
                evidence=grid.evidence(
                    grid.cell(row, column) for column in range(grid.table.columns) if grid.text(row, column)
                ),
                confidence=0.8,
                method="table.decisions",
            )


@cache
def _logs() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(load('decisions')['logs'])})(?!\w)", re.IGNORECASE)
