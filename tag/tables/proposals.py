"""Tables of proposals: one a row, below a head that says so ("Forslag", "Innspill"), beside who made it and why."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from schemas.evidence import Evidence
from schemas.page import BlockKind
from schemas.records import Goal, Proposal
from tag.context import goal_label
from tag.cues import any_of
from tag.headings import leads_in_proposals
from tag.names import tidy
from tag.tables.columns import role_of
from tag.tables.grid import Grid
from tag.vocabulary import load

_ABOUT_CASES = frozenset({"case_id", "decision", "topic", "item_type", "time"})
_FEWEST = 2
"""Words, on average: a proposal says what is wanted."""


def is_proposals(grid: Grid) -> bool:
    """Whether a table holds proposals, and none that a meeting deals with as its cases."""
    return _column(grid) is not None


def tag_proposals(grid: Grid) -> Iterator[Proposal | Goal]:
    """One proposal a row, under its area or the heading of the table, and the goal that this says they are for."""
    column, area = _column(grid), grid.column("area", "goal")
    yield from _goal_told(grid)
    for row in grid.rows:
        text, said = tidy(grid.text(row, column)), grid.text(row, area)
        if text:
            yield Proposal(
                goal=tidy(goal_label(said)[1] or said) or _over(grid),
                text=text,
                evidence=grid.evidence([grid.cell(row, column or 0)]),
                confidence=0.85,
                method="table.proposals",
            )


def _column(grid: Grid) -> int | None:
    heads = {column: head.strip(" :").lower() for column, head in grid.heads.items()}
    if any(role_of(head, strictly=True) in _ABOUT_CASES for head in heads.values()):
        return None
    words = load("columns")
    named = (
        column for column, head in heads.items() if head in words["proposal"] or leads_in_proposals(head)
    )
    column = next(named, None)
    stated = grid.column("status", "risk", "progress") is not None
    if column is None and not stated and any(head in words["proposer"] for head in heads.values()):
        column = grid.column("initiative", "action", "activity")
    texts = grid.texts(column) if column is not None else []
    return column if sum(len(text.split()) for text in texts) >= _FEWEST * max(len(texts), 1) else None


def _over(grid: Grid) -> str | None:
    """The heading over a table; where it says no more than that proposals follow, the goal over it."""
    over = [tidy(heading) for heading in reversed(grid.sections)]
    if over and (told := _for_goal().search(over[0])):
        return tidy(told["title"])
    if over and not leads_in_proposals(over[0]):
        return over[0]
    return next((title for heading in over[1:] if (title := goal_label(heading)[1])), None)


def _goal_told(grid: Grid) -> Iterator[Goal]:
    """The goal that the heading over a table names: "Utkast til tiltak under delmålet Trygge gater"."""
    headings = (one for one in reversed(grid.page.blocks[: grid.block]) if one.kind is BlockKind.HEADING)
    heading = next(headings, None)
    told = _for_goal().search(grid.page.text(heading.words)) if heading is not None else None
    if heading is not None and told is not None:
        yield Goal(
            title=tidy(told["title"]),
            evidence=(Evidence(page=grid.page.number, runs=((heading.words.start, heading.words.stop),)),),
            confidence=0.8,
            method="table.proposals",
        )


@cache
def _for_goal() -> re.Pattern[str]:
    """The name of a goal, behind the word for it with its article, in a heading: "under delmålet Trygge gater"."""
    labels = any_of(load("lists")["goals"]["labels"])
    return re.compile(
        rf"\s(?:under|for|til|mot|of)\s(?:(?:{labels})(?:e?t|en|a)|the\s(?:{labels}))\s(?:om\s(?:at\s)?)?"
        rf"(?P<title>(?-i:[A-ZÆØÅ«]).*)$",
        re.IGNORECASE,
    )
