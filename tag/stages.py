"""Rows of named stages outside tables, each beside the name of what has come so far."""

from __future__ import annotations

from collections.abc import Iterator

from schemas.evidence import Evidence
from schemas.page import Page, Span, StageBar
from schemas.records import Record, Status
from tag.cases import without_case
from tag.context import Context
from tag.lists import with_owner
from tag.names import is_name, split_name
from tag.tables.subjects import kind_by_heading

_FEWEST = 2
"""Rows on a page: a single one may show how something is done."""
_SURE = 0.75


def tag(context: Context) -> Iterator[Record]:
    """An initiative a row, and how far it has come, by the name of the stage that is reached."""
    for page in context.pages:
        rows = [
            (bar, bar.line)
            for bar in page.stage_bars
            if bar.place is None and bar.line is not None and bar.names and bar.reached
        ]
        named = [page.text(line) for _, line in rows]
        if len(rows) >= _FEWEST and len(set(named)) == len(rows) and all(map(is_name, named)):
            for bar, line in rows:
                yield from _row(context, page, bar, line)


def _row(context: Context, page: Page, bar: StageBar, line: Span) -> Iterator[Record]:
    name = split_name(without_case(page.text(line)))
    block = next((at for at, one in enumerate(page.blocks) if line.start in range(*one.words)), None)
    headings = context.section(page, block) if block is not None else ()
    kind = kind_by_heading(tuple(reversed(headings)), "")
    stage = bar.names[bar.reached - 1]
    run = (line.start, line.stop)
    if kind == "initiative":
        yield from with_owner(
            name, name.owner, (Evidence(page=page.number, runs=(run,)),), _SURE, "stages.row"
        )
    yield Status(
        subject=name.name,
        subject_kind=kind,
        dimension="progress",
        value=page.text(stage),
        as_of=context.as_of_page(page),
        evidence=(Evidence(page=page.number, runs=(run, (stage.start, stage.stop)), shapes=(bar.box,)),),
        confidence=_SURE,
        method="stages.row",
    )
