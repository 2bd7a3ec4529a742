"""What is needed by what a heading, or the title of a slide, names, where neither a row nor a line says by what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from schemas.evidence import Evidence
from schemas.page import Block, BlockKind, Page
from schemas.records import Dependency, Initiative, Record
from tag.context import Context
from tag.names import split_name


def with_subjects(context: Context, found: Sequence[Record]) -> Iterator[Record]:
    """The records; a dependency of nothing is of the initiative, told elsewhere, that the nearest heading over it
    names, or the title of its slide."""
    names = {one.name.casefold() for one in found if isinstance(one, Initiative)}
    pages = {page.number: page for page in context.pages}
    for record in found:
        if not isinstance(record, Dependency) or record.subject:
            yield record
            continue
        first = record.evidence[0]
        page = pages[first.page]
        told = (split_name(heading).name for heading in _over(context, page, first))
        subject = next((name for name in told if name.casefold() in names), None)
        proof = (_with_heading(page, first, subject), *record.evidence[1:]) if subject else ()
        yield record.model_copy(update={"subject": subject, "evidence": proof}) if subject else record


def _over(context: Context, page: Page, evidence: Evidence) -> Iterator[str]:
    """The headings over what an evidence shows, the innermost first, and the title of its slide."""
    start = next((start for start, _ in evidence.runs), None)
    at = next((at for at, block in enumerate(page.blocks) if start in range(*block.words)), None)
    yield from reversed(context.section(page, at) if at is not None else ())
    if page.width > page.height:
        yield from (page.text(block.words) for block in _headings(page)[:1])


def _headings(page: Page) -> list[Block]:
    return [block for block in page.blocks if block.kind is BlockKind.HEADING]


def _with_heading(page: Page, evidence: Evidence, name: str) -> Evidence:
    """An evidence with the heading of its page that names it."""
    named = (block.words for block in _headings(page) if split_name(page.text(block.words)).name == name)
    runs = {*evidence.runs, *((words.start, words.stop) for words in [*named][:1])}
    return evidence.model_copy(update={"runs": tuple(sorted(runs))})
