"""Tables of what is to be done: roadmaps, dependencies and lists of actions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from schemas.page import Span
from schemas.records import Activity, Dependency, FollowUp, Initiative, Record
from tag.cases import case_ids, leading_case
from tag.context import Context, goal_label
from tag.cues import any_of
from tag.dates import due_date, first_date, parse_period, without_date
from tag.headings import Kind, purpose
from tag.names import split_name, tidy
from tag.tables.columns import is_deadline
from tag.tables.grid import Grid
from tag.vocabulary import load

_SHORTEST = 10
"""Characters, on average, in a column that may tell what is to be done without a head that says so."""


def is_dependencies(grid: Grid) -> bool:
    """Whether a table tells what its rows depend on, and how much or by when."""
    facts = grid.column("criticality", "due", "status", "owner", "period") is not None
    return facts and (
        grid.column("on") is not None or (_is_of(grid, "dependency") and _needed(grid) is not None)
    )


def _is_of(grid: Grid, kind: Kind) -> bool:
    """Whether the nearest heading that tells says that a list of this kind follows."""
    told = purpose(tuple(reversed(grid.sections)))
    return told is not None and told.kind == kind


def _needed(grid: Grid) -> int | None:
    """The column that tells what is needed, where no head says so: it stands behind the one that needs it."""
    about = grid.column("initiative", "goal", "service", "area")
    told = [
        column
        for column in range(grid.table.columns)
        if column != about
        and grid.roles.get(column) in (None, "action", "activity", "topic", "comment", "initiative")
    ]
    return max(told, key=lambda column: sum(len(grid.text(row, column)) for row in grid.rows), default=None)


def tag_dependencies(context: Context, grid: Grid) -> Iterator[Record]:
    """One dependency a row, with the initiative that has it."""
    on, about = grid.column("on"), grid.column("initiative", "goal", "service", "area")
    on = _needed(grid) if on is None else on
    owner, criticality = grid.owner, grid.column("criticality")
    due, light = grid.column("due", "period"), grid.column("status", "risk", "progress")
    if about is None:
        free = [column for column in range(grid.table.columns) if column not in grid.roles]
        about = next((column for column in free if column < (on or 0)), None)
    for row in grid.rows:
        text = tidy(grid.text(row, on))
        if not text:
            continue
        subject = split_name(grid.text(row, about))
        mark = grid.signal(row, light) if light is not None else None
        columns = [column for column in (about, owner, on, criticality, due) if column is not None]
        yield Dependency(
            subject=subject.name or None,
            owner=tidy(grid.text(row, owner)) or None,
            on=text,
            criticality=tidy(grid.text(row, criticality)) or None,
            value=mark.colour if mark else None,
            due=due_date(grid.text(row, due), context.year),
            evidence=grid.evidence(
                [grid.cell(row, column) for column in columns], [mark.box] if mark else []
            ),
            confidence=0.95,
            method="table.dependencies",
        )
        if subject.name and grid.column("initiative") == about:
            yield Initiative(
                name=subject.name,
                aliases=(subject.alias,) if subject.alias else None,
                evidence=grid.evidence([grid.cell(row, about)] if about is not None else []),
                confidence=0.85,
                method="table.dependencies",
            )


def is_actions(grid: Grid) -> bool:
    """Whether a table lists what is left to do after a meeting: an action or a case, who and by when.

    A head such as "Tiltak" may stand for actions as well as for initiatives; then the heading over the table
    must speak of actions or follow-up.
    """
    roles = set(grid.roles.values())
    told = bool(grid.sections) and _actions().search(grid.sections[-1]) is not None
    if {"progress", "risk", "role", "likelihood"} & roles or grid.turned:
        return False
    if not {"owner", "due"} & roles and not (told and {"case_id", "number"} & roles):
        return False
    if "action" in roles:
        return not {"activity", "service", "period", "initiative"} & roles and not _plans_ahead(grid)
    if "case_id" in roles and (told or {"due", "status"} & roles):
        return _said(grid) is not None or "topic" in roles
    if {"initiative", "activity"} & roles:
        return any(_actions().search(heading) for heading in grid.sections)
    about = {"goal", "indicator", "area", "service", "on", "value", "period", "time", "name"}
    return {"owner", "due"} <= roles and not about & roles and _said(grid) is not None


def _said(grid: Grid) -> int | None:
    """The column that tells what is to be done: what was decided, else the one with the most text, of those whose
    head does not tell what they hold."""
    decided = grid.column("decision")
    if decided is not None:
        return decided
    lengths = {
        column: sum(len(grid.text(row, column)) for row in grid.rows)
        for column in range(grid.table.columns)
        if column not in grid.roles
    }
    best = max(lengths, key=lambda column: lengths[column], default=None)
    return best if best is not None and lengths[best] >= _SHORTEST * len(grid.rows) else None


def tag_actions(context: Context, grid: Grid) -> Iterator[FollowUp]:
    """One follow-up a row."""
    action = grid.column("action", "initiative", "activity")
    if action is None:
        action = _said(grid)
    case, title, comment = grid.column("case_id"), grid.column("topic"), grid.column("comment")
    owner, due, status = grid.column("owner", "name"), grid.column("due", "period"), grid.column("status")
    for row in grid.rows:
        text = tidy(grid.text(row, action))
        topic = grid.cell(row, title) if title is not None else None
        lead, rest = grid.lead(topic) if topic else (Span(0, 0), Span(0, 0))
        named = tidy(grid.page.text(lead))
        if not any(map(str.isalpha, text)) and (action is not None or not named):
            continue
        columns = [
            column for column in (case, title, action, comment, owner, due, status) if column is not None
        ]
        yield FollowUp(
            case_id=_case(grid.text(row, case)) or _case(named),
            title=named or None,
            text=tidy(grid.text(row, comment)) or grid.page.text(rest) or None,
            action=text or None,
            owner=tidy(without_date(grid.text(row, owner), context.year)) or None,
            due=due_date(grid.text(row, owner if due is None else due), context.year),
            status=tidy(grid.text(row, status)) or None,
            evidence=grid.evidence(grid.cell(row, column) for column in columns),
            confidence=0.9,
            method="table.actions",
        )


def _case(text: str) -> str | None:
    case = leading_case(text)
    return case.number if case else next(iter(case_ids(text)), None)


def is_roadmap(grid: Grid) -> bool:
    """Whether a table tells what is to happen, by whom, in which service or when."""
    if grid.column("risk") is not None or (
        grid.column("status") is not None and grid.column("activity") is None
    ):
        return False
    if grid.column("activity") is not None:
        return grid.column("owner", "service", "period", "due", "time", "initiative") is not None
    return grid.column("action") is not None and (
        grid.column("period", "due") is not None
        and (_plans_ahead(grid) or grid.column("service", "initiative") is not None)
    )


def tag_roadmap(context: Context, grid: Grid) -> Iterator[Activity]:
    """One activity a row, under the goal or section that the table stands under."""
    text, actor = grid.column("activity", "action"), grid.owner
    service, period = grid.column("service", "initiative"), grid.column("period", "due", "time", "value")
    start = grid.column("start")
    ends = period is not None and is_deadline(grid.heads.get(period, ""))
    heading = _heading(context, grid)
    for row in grid.rows:
        what = tidy(grid.text(row, text))
        if not what:
            continue
        begin, end = parse_period(grid.text(row, period), context.year)
        if start is not None:
            begin = first_date(grid.text(row, start), context.year)
        elif begin == end and ends:
            begin = None
        columns = [column for column in (actor, service, text, start, period) if column is not None]
        yield Activity(
            heading=heading,
            actor=tidy(grid.text(row, actor)) or None,
            service=tidy(grid.text(row, service)) or None,
            text=what,
            from_=begin,
            to=end,
            evidence=grid.evidence(grid.cell(row, column) for column in columns),
            confidence=0.93,
            method="table.roadmap",
        )


def _plans_ahead(grid: Grid) -> bool:
    """Whether the nearest heading that tells says that activities follow."""
    return _is_of(grid, "activity")


def _heading(context: Context, grid: Grid) -> str | None:
    """The innermost heading over the table; of a goal with a label, its title."""
    if not grid.sections:
        return context.goal_above(grid.page, grid.page.blocks[grid.block].words, title=True)
    _, title = goal_label(grid.sections[-1])
    return tidy(title or grid.sections[-1]) or None


@cache
def _actions() -> re.Pattern[str]:
    words = load("followups")
    cues = any_of([*words["actions"], *words["cases"]])
    return re.compile(
        rf"(?<!\w)(?:{cues}|(?:{any_of(words['following'])})\s.*(?:{any_of(words['followed'])}))(?!\w)",
        re.IGNORECASE,
    )
