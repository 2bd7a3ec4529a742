"""Tables of the parts of one project's status, a part a row, under a title that names it: "Framdrift", "Risiko"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from schemas.evidence import Evidence
from schemas.page import Block, BlockKind
from schemas.records import Initiative, Record, Status
from tag.cases import leading_case
from tag.context import Context
from tag.headings import purpose, tells_subjects, without_status
from tag.names import Name, is_kind, is_name, split_name
from tag.recurring import own_headings
from tag.statuses import leading_status
from tag.tables.columns import head_is, role_of
from tag.tables.grid import Grid
from tag.tables.portfolio import Dimension

_FEWEST = 2
"""Parts of a status."""
_SURE = 0.85


def is_sheet(grid: Grid) -> bool:
    """Whether the rows of a table are the parts of how one project goes, which the title above it names."""
    lit = grid.column("status") is not None
    return lit and {"progress", "risk"} & set(_parts(grid).values()) != set() and _named(grid) is not None


def tag_sheet(context: Context, grid: Grid) -> Iterator[Record]:
    """The project, and its status in each part that records have a dimension for."""
    named, column = _named(grid), grid.column("status")
    if named is None or column is None:
        return
    name, title = named
    about = (title.words.start, title.words.stop)
    yield Initiative(
        name=name.name,
        aliases=(name.alias,) if name.alias else None,
        evidence=(Evidence(page=grid.page.number, runs=(about,)),),
        confidence=_SURE,
        method="table.sheet",
    )
    for row, part in _parts(grid).items():
        mark = grid.signal(row, column)
        value = mark.colour if mark else leading_status(context, grid.text(row, column))
        label = grid.cell(row, 0)
        if value is None or label is None or part not in get_args(Dimension):
            continue
        yield Status(
            subject=name.name,
            subject_kind="initiative",
            dimension=part,
            value=value,
            as_of=context.as_of_page(grid.page),
            evidence=grid.evidence([title.words, label, grid.cell(row, column)], [mark.box] if mark else []),
            confidence=_SURE,
            method="table.sheet",
        )


def _parts(grid: Grid) -> dict[int, str]:
    """The rows and the parts of the status that they are, empty where any is something else."""
    parts: dict[int, str] = {}
    for row in grid.rows:
        text = grid.text(row, 0)
        role = "other" if head_is(text, "other_light") else role_of(text, strictly=True)
        role = "progress" if head_is(text, "schedule") else role
        if role != "other" and role not in get_args(Dimension):
            return {}
        parts[row] = str(role)
    return parts if len(parts) >= _FEWEST else {}


def _named(grid: Grid) -> tuple[Name, Block] | None:
    """The project that the heading above the table names, and that heading; the title of a case names none."""
    heading = own_headings(grid.context, grid.sections)[-1] if grid.sections else ""
    name = "" if leading_case(heading) else without_status(heading)
    if not name or not is_name(name) or is_kind(name) or tells_subjects(name) or purpose((name,)):
        return None
    if role_of(name, strictly=True) is not None:
        return None
    titles = (one for one in grid.page.blocks if one.kind is BlockKind.HEADING and not one.words.empty)
    block = next((one for one in titles if grid.page.text(one.words) == heading), None)
    return (split_name(name), block) if block is not None else None
