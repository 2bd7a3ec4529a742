"""Plans drawn as boxes: a date, or a period, that heads each box, and in it what is to happen then."""

from __future__ import annotations

from collections.abc import Iterator

from schemas.evidence import Evidence
from schemas.page import Block, BlockKind, Page, Span
from schemas.records import Activity
from tag.context import Context
from tag.dates import DateMention, date_of_head
from tag.headings import purpose
from tag.names import tidy
from tag.panels import in_panels

_FEWEST = 2
"""Boxes headed by a date."""
_LONGEST = 3
"""Words of a date."""
_FEWEST_WORDS = 2
_LEVEL = 4.0
"""Points by which the heads of boxes in one row differ in height: one heading stands over all of them."""


def tag(context: Context) -> Iterator[Activity]:
    """One activity a box, or a list item in it, under the heading that the boxes stand under."""
    for page in context.pages:
        boxes = [*_boxes(context, page)]
        if len(boxes) >= _FEWEST and not any(_is_past(context, when) for _, when, _ in boxes):
            for index, when, told in boxes:
                row = [one for one, _, _ in boxes if _are_level(page.blocks[one], page.blocks[index])]
                first = min(row, key=lambda one: page.blocks[one].box[0])
                sections = tuple(reversed(context.section(page, first)))
                yield from _activities(page, page.blocks[index], when, told, sections)


def _is_past(context: Context, when: DateMention) -> bool:
    """Whether a date is of a year before the document's: boxes that begin so tell what has been."""
    return context.year is not None and when.value[:4] < str(context.year)


def _are_level(one: Block, other: Block) -> bool:
    return abs(one.box[1] - other.box[1]) <= _LEVEL


def _boxes(context: Context, page: Page) -> Iterator[tuple[int, DateMention, list[Block]]]:
    """The boxes that a date heads: the index of its block, the date, and what stands below it."""
    for index, *others in in_panels(page):
        text = page.text(page.blocks[index].words)
        when = date_of_head(text, context.year)
        if others and when is not None and len(text.split()) <= _LONGEST:
            yield index, when, [page.blocks[one] for one in sorted(others)]


def _activities(
    page: Page, head: Block, when: DateMention, told: list[Block], sections: tuple[str, ...]
) -> Iterator[Activity]:
    list_is = purpose(sections)
    if list_is is not None and list_is.kind != "activity":
        return
    items = [block.words for block in told if block.kind is BlockKind.LIST_ITEM]
    for words in items or [Span(told[0].words.start, told[-1].words.stop)]:
        text = tidy(page.text(words))
        if len(text.split()) >= _FEWEST_WORDS:
            runs = ((head.words.start, head.words.stop), (words.start, words.stop))
            yield Activity(
                heading=tidy(sections[0]) if sections else None,
                text=text,
                from_=when.first,
                to=when.last,
                evidence=(Evidence(page=page.number, runs=tuple(sorted(runs))),),
                confidence=0.7,
                method="card.activity",
            )
