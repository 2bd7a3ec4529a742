"""Programmes of meetings set as columns side by side, one a part of the day, with what it holds below its head."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from schemas.page import Cell
from schemas.records import AgendaItem
from tag.cues import any_of
from tag.names import tidy
from tag.passages import parts_of_cell
from tag.tables.grid import Grid
from tag.tables.people import presented_by
from tag.vocabulary import load

_FEWEST = 3
"""Items of a programme."""
_LONGEST = 25
"""Words of an item."""


def is_programme(grid: Grid) -> bool:
    """Whether a table of columns that no head tells the role of stands under the heading of a meeting's programme, and
    holds more texts than cells."""
    if not grid.sections or grid.roles or grid.table.columns < 2 or not _heads().fullmatch(grid.sections[-1]):
        return False
    cells = _cells(grid)
    texts = [parts_of_cell(grid.page, cell.words) for cell in cells]
    short = all(0 < len(grid.page.text(part).split()) <= _LONGEST for parts in texts for part in parts)
    return short and sum(map(len, texts)) >= max(_FEWEST, len(cells) + 1)


def tag_programme(grid: Grid) -> Iterator[AgendaItem]:
    """An item for each text, column by column."""
    for cell in sorted(_cells(grid), key=lambda one: (one.column, one.row)):
        for words in parts_of_cell(grid.page, cell.words):
            title, people = presented_by(tidy(grid.page.text(words)))
            if any(map(str.isalpha, title)):
                yield AgendaItem(
                    title=tidy(title),
                    presenters=people or None,
                    evidence=grid.evidence([words]),
                    confidence=0.8,
                    method="table.programme",
                )


def _cells(grid: Grid) -> list[Cell]:
    """The cells below the heads, each once."""
    found = {
        id(cell): cell
        for row in grid.rows
        for at in range(grid.table.columns)
        if (cell := grid.cell(row, at))
    }
    return list(found.values())


@cache
def _heads() -> re.Pattern[str]:
    """A heading over a programme: alone, or with what people meet in behind."""
    words = load("documents")
    met = any_of([*words["types"]["meeting_deck"], *words["meetings"]["gatherings"]])
    heads = any_of(load("agenda")["headings"])
    return re.compile(
        rf"\W*(?:{heads})(?:\s(?:for|på|til|i|of|for the)\s.*?(?:{met})(?:e[nt]|a|ene|mets?)?(?:\s.*)?)?\W*",
        re.IGNORECASE,
    )
