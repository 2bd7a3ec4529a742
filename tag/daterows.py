"""Plans set as rows: in a column a date each, and level with it, at the right, what is to happen then."""

from __future__ import annotations

from collections.abc import Iterator

from schemas.evidence import Evidence
from schemas.page import Block, BlockKind, Page
from schemas.records import Activity
from tag.context import Context
from tag.dates import DateMention, date_of_head
from tag.headings import purpose
from tag.names import tidy

_FEWEST = 3
"""Rows of a plan; fewer where a heading says that it is one."""
_LONGEST = 3
"""Words of a date."""
_FEWEST_WORDS = 2
_SAME_EDGE = 6.0
"""Points."""
_BESIDE = 160.0
"""Points between a date and what happens then at most."""


def tag(context: Context) -> Iterator[Activity]:
    """One activity a row, under the title of its slide."""
    for page in context.pages:
        if page.width > page.height:
            yield from _of_page(context, page)


def _of_page(context: Context, page: Page) -> Iterator[Activity]:
    rows = _rows(context, page)
    headings = [page.text(block.words) for block in page.blocks if block.kind is BlockKind.HEADING]
    dates = {page.text(when.words) for when, _, _ in rows}
    title = next((text for text in headings if text not in dates), None)
    told = purpose((title,)) if title else None
    planned = told is not None and told.kind == "activity"
    past = any(context.year is not None and date.value[:4] < str(context.year) for _, date, _ in rows)
    if len(rows) < (2 if planned else _FEWEST) or past or (told is not None and not planned):
        return
    for when, date, text in rows:
        runs = ((when.words.start, when.words.stop), (text.words.start, text.words.stop))
        yield Activity(
            heading=tidy(title) if title else None,
            text=tidy(page.text(text.words)),
            from_=date.first,
            to=date.last,
            evidence=(Evidence(page=page.number, runs=tuple(sorted(runs))),),
            confidence=0.75,
            method="row.activity",
        )


def _rows(context: Context, page: Page) -> list[tuple[Block, DateMention, Block]]:
    """The dates of one column, each with the one text beside it; none where a date has none or several."""
    texts = [block for block in page.blocks if block.table is None and not block.words.empty]
    dated = [
        (block, date)
        for block in texts
        if block.words.stop - block.words.start <= _LONGEST
        and block.kind not in (BlockKind.HEADER, BlockKind.FOOTER)
        and (date := date_of_head(page.text(block.words), context.year)) is not None
    ]
    columns = [
        [one for one in dated if abs(one[0].box[0] - block.box[0]) <= _SAME_EDGE] for block, _ in dated
    ]
    column = sorted(
        max(columns, key=lambda rows: sum(1 for _ in rows), default=[]), key=lambda one: one[0].box[1]
    )
    found: list[tuple[Block, DateMention, Block]] = []
    for when, told in column:
        date = told
        if (
            found and context.year and str(told.first) < str(found[-1][1].first)
        ):  # "Nov", and "Jan" of the next year
            date = date_of_head(page.text(when.words), context.year + 1) or told
        beside = [other for other in texts if _is_beside(when, other)]
        if len(beside) != 1 or beside[0].words.stop - beside[0].words.start < _FEWEST_WORDS:
            return []
        found.append((when, date, beside[0]))
    return found


def _is_beside(when: Block, other: Block) -> bool:
    middle = (when.box[1] + when.box[3]) / 2
    level = other.box[1] <= middle <= other.box[3]
    return level and 0 <= other.box[0] - when.box[2] <= _BESIDE
