"""What is to happen, as short texts side by side that hang from a line drawn across a slide, under the title of a plan;
each may have its date on a line of its own."""

from __future__ import annotations

from collections.abc import Iterator

from schemas.evidence import Evidence
from schemas.page import Block, BlockKind, Page
from schemas.records import Activity
from tag.context import Context
from tag.dates import date_of_head, find_dates
from tag.headings import purpose
from tag.names import tidy
from tag.units import ASIDE, SAME_EDGE

_FEWEST = 3
"""Texts on a slide, and places across it where they begin."""
_LONGEST, _LONGEST_DATE = 15, 4
"""Words of a text, and of a date."""
_ANY_YEAR = 2000


def tag(context: Context) -> Iterator[Activity]:
    """The activities of slides that hold no more than a plan's title and such texts."""
    for page in context.pages:
        blocks = [block for block in page.blocks if block.kind not in ASIDE and not block.words.empty]
        title = page.text(blocks[0].words) if blocks and page.width > page.height else ""
        told = purpose((title,)) if title and blocks[0].kind is BlockKind.HEADING else None
        texts = blocks[1:]
        if told is None or told.kind != "activity" or not _hang(page, texts):
            continue
        for block in texts:
            (begin, end), text = _parted(context, page, block)
            yield Activity(
                heading=tidy(title),
                text=tidy(text),
                from_=begin,
                to=end,
                evidence=(Evidence(page=page.number, runs=((block.words.start, block.words.stop),)),),
                confidence=0.65,
                method="timeline.text",
            )


def _hang(page: Page, texts: list[Block]) -> bool:
    """Whether texts are short ones in no box or list, which begin at several places across the page."""
    places = {round(block.box[0] / SAME_EDGE) for block in texts}
    return len(texts) >= _FEWEST <= len(places) and all(
        block.kind is BlockKind.PARAGRAPH
        and block.panel is None
        and block.table is None
        and 1 < len((text := page.text(block.words)).split()) <= _LONGEST
        and text[-1] not in ".?!:"
        and (text[0].isupper() or text[0].isdigit())
        and any(map(str.isalpha, text))
        for block in texts
    )


def _parted(context: Context, page: Page, block: Block) -> tuple[tuple[str | None, str | None], str]:
    """From when to when a text says that it is, by the date that it begins with or holds, and what stands behind the
    one that it begins with."""
    text = page.text(block.words)
    first, *others = page.lines_in(block.words)
    line = page.text(first)
    if others and len(line.split()) <= _LONGEST_DATE and date_of_head(line, _ANY_YEAR) is not None:
        return context.period_ahead(line), text[len(line) :]
    begun = next((date for date in find_dates(text, context.year) if date.start == 0), None)
    return context.period_ahead(text), text[begun.stop if begun else 0 :].lstrip(" :.,–-")
