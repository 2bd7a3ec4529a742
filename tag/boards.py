"""Initiatives whose names stand alone in boxes of a slide, under a heading of measures or of a plan for them: boards of
what is worked on, with or without heads over their columns."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from schemas.evidence import Evidence
from schemas.page import BlockKind, Page, Span
from schemas.records import Initiative, Owner
from tag.context import Context
from tag.cues import any_of
from tag.dates import find_dates
from tag.headings import purpose
from tag.legend import status_words
from tag.lists import with_owner
from tag.nameable import is_who
from tag.names import Name, is_kind, is_name, is_sentence, split_name
from tag.passages import parts_of_cell
from tag.tables.columns import role_of
from tag.tables.people import is_answering
from tag.vocabulary import load

_FEWEST = 4
"""Names on a board."""
_MOST_OF = 0.75
"""Of the texts on a board, those that are names."""
_TELLING = 0.5
"""Of the names, those of more than one word, or of capitals: others may be the steps of a drawing."""
_FEWEST_OWNED = 2
"""Names with who answers in brackets, from which on what stands there is that."""
_LONGEST, _SHORTEST = 7, 3
"""Words of a name; characters."""
_PER_CELL = 1.5
"""Texts in a cell of a board that was read as a table, on average."""


def tag(context: Context) -> Iterator[Initiative | Owner]:
    """The initiatives of boards."""
    for page in context.pages:
        title = next(
            (block for block in page.blocks if block.kind is BlockKind.HEADING and block.panel is None), None
        )
        if page.width <= page.height or title is None or not _is_of_measures(page.text(title.words)):
            continue
        for spans in (_alone_in_boxes(context, page), _in_cells(page)):
            texts = {span: text for span in spans if any(map(str.isalpha, text := page.text(span)))}
            names = [span for span, text in texts.items() if _is_name(context, text)]
            telling = sum(" " in texts[span] or texts[span].isupper() for span in names)
            if len(names) < max(_FEWEST, _MOST_OF * len(texts)) or telling < _TELLING * len(names):
                continue
            told = [split_name(texts[span]) for span in names]
            owned = sum(name.owner is not None and is_answering(name.owner) for name in told)
            for span, name in zip(names, told, strict=True):
                if name.owner and owned < _FEWEST_OWNED:
                    name = Name(texts[span])
                evidence = (Evidence(page=page.number, runs=((span.start, span.stop),)),)
                yield from with_owner(name, name.owner, evidence, 0.7, "board.name")


def _alone_in_boxes(context: Context, page: Page) -> list[Span]:
    """What stands alone in boxes, but for heads of others."""
    held = Counter(block.panel for block in page.blocks if block.panel is not None)
    heads = {
        context.section(page, at)[-1]
        for at, block in enumerate(page.blocks)
        if block.kind is not BlockKind.HEADING and context.section(page, at)
    }
    return [
        block.words
        for block in page.blocks
        if block.panel is not None
        and held[block.panel] == 1
        and block.table is None
        and block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING)
        and page.text(block.words) not in heads
    ]


def _in_cells(page: Page) -> list[Span]:
    """The texts in the cells of a board that was read as a table, which has several in each."""
    tables = [table for table in page.tables if table.header_rows]
    cells = [
        cell
        for table in tables
        for cell in table.cells
        if cell.row >= table.header_rows and not cell.words.empty
    ]
    told = any(
        role_of(page.text(cell.words), strictly=True)
        in ("initiative", "owner", "status", "due", "action", "time")
        for table in tables
        for cell in table.cells
        if cell.row < table.header_rows
    )
    parts = [part for cell in cells for part in parts_of_cell(page, cell.words)]
    return parts if not told and len(parts) >= _PER_CELL * len(cells) else []


def _is_name(context: Context, text: str) -> bool:
    """Whether a text may be what an initiative is called."""
    return (
        len(text) >= _SHORTEST
        and len(text.split()) <= _LONGEST
        and text[:1].isupper()
        and is_name(text)
        and not is_sentence(text)
        and not is_kind(text)
        and text.lower() not in status_words()
        and not is_who(text)
        and not find_dates(text, context.year)
    )


def _is_of_measures(title: str) -> bool:
    """Whether a title says that measures follow, or a plan of what is developed."""
    told = purpose((title,))
    return (told is not None and told.kind == "initiative" and not told.bare) or _boards().search(
        title
    ) is not None


@cache
def _boards() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(load('lists')['initiatives']['boards'])})(?!\w)", re.IGNORECASE)
