"""Programmes of meetings set as columns side by side, one a part of the day, with what it holds below its head."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from schemas.page import Cell, Page, Span
from schemas.records import AgendaItem
from tag.cues import any_of
from tag.names import tidy
from tag.passages import has_room
from tag.tables.grid import Grid
from tag.tables.people import presented_by
from tag.vocabulary import load

_FEWEST = 3
"""Items of a programme."""
_LONGEST = 25
"""Words of an item."""
_WIDER = 1.3
"""Times the distance of lines that belong together: what stands farther below begins another text."""


def is_programme(grid: Grid) -> bool:
    """Whether a table of columns that no head tells the role of stands under the heading of a meeting's programme, and
    holds more texts than cells."""
    if not grid.sections or grid.roles or grid.table.columns < 2 or not _heads().fullmatch(grid.sections[-1]):
        return False
    cells = _cells(grid)
    texts = [parts_of(grid.page, cell.words) for cell in cells]
    short = all(0 < len(grid.page.text(part).split()) <= _LONGEST for parts in texts for part in parts)
    return short and sum(map(len, texts)) >= max(_FEWEST, len(cells) + 1)


def tag_programme(grid: Grid) -> Iterator[AgendaItem]:
    """An item for each text, column by column."""
    for cell in sorted(_cells(grid), key=lambda one: (one.column, one.row)):
        for words in parts_of(grid.page, cell.words):
            title, people = presented_by(tidy(grid.page.text(words)))
            if any(map(str.isalpha, title)):
                yield AgendaItem(
                    title=tidy(title),
                    presenters=people or None,
                    evidence=grid.evidence([words]),
                    confidence=0.8,
                    method="table.programme",
                )


def parts_of(page: Page, words: Span) -> list[Span]:
    """The texts that stand below each other in a cell: parted by room between them, or each ended by its writer."""
    lines = list(page.lines_in(words))
    steps = [page.box(below)[1] - page.box(above)[1] for above, below in pairwise(lines)]
    begins = {block.words.start for block in page.blocks}
    spaced = bool(steps) and max(steps) > _WIDER * min(steps)
    parts = lines[:1]
    for step, (above, line) in zip(steps, pairwise(lines), strict=True):
        apart = step > _WIDER * min(steps) if spaced else has_room(page, above, line)
        if apart or line.start in begins:
            parts.append(line)
        else:
            parts[-1] = Span(parts[-1].start, line.stop)
    return parts


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
