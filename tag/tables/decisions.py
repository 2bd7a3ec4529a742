"""Tables that list what was decided: a log of decisions, one a row, or cases and what became of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from schemas.records import Decision
from tag.cases import case_in
from tag.cues import any_of
from tag.names import tidy
from tag.tables.agenda import time_column
from tag.tables.grid import Grid
from tag.tasks import are_tasks
from tag.vocabulary import load
from tag.wording import mostly

_FEWEST_WORDS, _FEWEST_OF_DECISION = 2, 4
"""Words in a decision, and on average where nothing but cases stands beside it."""
_MOST_OF = 0.6
"""Share of the texts of a column of outcomes that tell one."""


def is_decisions(grid: Grid) -> bool:
    """Whether a table has a column of decisions, or else one of texts that are no tasks, and the heading over it, or
    the head of another column ("Besluttet av"), says that it lists what was decided."""
    logs = any(map(_logs().search, grid.sections[-2:])) or any(map(_decided_by().match, grid.heads.values()))
    logs = logs or _tells_day(grid) or _of_meeting(grid) or _proposes(grid) or _of_cases(grid)
    return logs and _decision_column(grid) is not None


def _proposes(grid: Grid) -> bool:
    """Whether what the column of decisions holds is proposed, by its head."""
    return _is_proposed(grid, grid.column("decision"))


def _is_proposed(grid: Grid, column: int | None) -> bool:
    head = "" if column is None else grid.heads.get(column, "")
    return head.strip(" :").lower() in load("decisions")["proposed"]


def _of_cases(grid: Grid) -> bool:
    """Whether a table tells nothing but cases and what was decided in each, in so many words."""
    column = grid.column("decision")
    told = set(grid.roles.values()) == {"case_id", "decision"} and len(grid.roles) == grid.table.columns
    texts = grid.texts(column) if told and column is not None else []
    return bool(texts) and sum(len(text.split()) for text in texts) >= _FEWEST_OF_DECISION * len(texts)


def _tells_day(grid: Grid) -> bool:
    """Whether a column of decisions, which are no tasks, stands beside the day of each, and not beside a deadline."""
    column = grid.column("decision")
    if column is None or {"topic", "action", "status"} & set(grid.roles.values()):
        return False
    days = any(head.strip(" :").lower() in load("columns")["day"] for head in grid.heads.values())
    return days and not are_tasks(grid.texts(column))


def _of_meeting(grid: Grid) -> bool:
    """Whether the heading over a column of decisions, which are no tasks with a deadline, says in which meeting they
    were made: "Vedtak i styret 3. mai"."""
    column = grid.column("decision")
    if column is None or {"due", "topic", "action"} & set(grid.roles.values()):
        return False
    return any(map(_made_in().match, grid.sections[-1:])) and not are_tasks(grid.texts(column))


@cache
def _made_in() -> re.Pattern[str]:
    words = any_of(load("decisions")["adopted"])
    return re.compile(rf"(?:{words})\s(?:i|fra|frå|på|from|of|in|at)\s", re.IGNORECASE)


def _decision_column(grid: Grid) -> int | None:
    headed = grid.column("decision")
    if headed is not None or {"action", "initiative", "goal", "status"} & set(grid.roles.values()):
        return headed
    free = [one for one in range(grid.table.columns) if grid.roles.get(one) in (None, "topic", "activity")]
    longest = max(free, key=lambda one: sum(map(len, grid.texts(one))), default=None)
    return longest if longest is not None and mostly(grid.texts(longest)) == "clause" else None


def tag_decisions(grid: Grid, case: int | None = None) -> Iterator[Decision]:
    """One decision a row and column of such, adopted or by its head proposed, with its case where a column has that.

    Args:
        case: the column that the cases stand in, where no head says so.
    """
    first, case = _decision_column(grid), grid.column("case_id") if case is None else case
    columns = grid.columns("decision") or ([first] if first is not None else [])
    beside = grid.columns("comment", "action", "due", "owner", "progress")
    for row in grid.rows:
        for column in columns:
            said = tidy(grid.text(row, column))
            shown = grid.others([*beside, *(one for one in columns if one != column)])
            if len(said.split()) >= _FEWEST_WORDS:
                yield Decision(
                    case_id=case_in(grid.text(row, case)),
                    text=said,
                    outcome="proposed" if _is_proposed(grid, column) else "adopted",
                    evidence=grid.evidence(grid.cell(row, one) for one in shown if grid.text(row, one)),
                    confidence=0.8,
                    method="table.decisions",
                )


def is_outcomes(grid: Grid) -> bool:
    """Whether a table lists cases, one a row, and what became of each, in a word: "Vedtatt", "Til orientering"."""
    return _outcomes(grid) is not None and time_column(grid) is None


def _outcomes(grid: Grid) -> int | None:
    """The column that tells what became of cases, of which one was decided at least."""
    settled, unsettled = load("decisions")["settled"], load("decisions")["unsettled"]
    known = {*settled, *unsettled, *load("agenda")["item_types"]}
    for column in range(1, grid.table.columns):
        said = [text.strip(" .").lower() for text in grid.texts(column)]
        told = [text for text in said if text in known]
        if len(said) > 1 and len(told) >= _MOST_OF * len(said) and not set(settled).isdisjoint(told):
            return column
    return None


def tag_outcomes(grid: Grid) -> Iterator[Decision]:
    """The decisions of a table of cases and what became of them: the rows that say that something was decided, or
    is proposed."""
    column, case = _outcomes(grid), grid.column("case_id", "number")
    topic = grid.column("topic", "decision", "initiative", "activity", "action")
    if topic is None or topic in (column, case):
        topic = _longest(grid, {one for one in (column, case) if one is not None})
    if column is None or topic is None:
        return
    for row in grid.rows:
        text = tidy(grid.text(row, topic))
        became = grid.text(row, column).strip(" .").lower()
        proposed = became in load("decisions")["moved"]
        if (proposed or became in load("decisions")["settled"]) and len(text.split()) >= _FEWEST_WORDS:
            yield Decision(
                case_id=case_in(grid.text(row, case)),
                text=text,
                outcome="proposed" if proposed else "adopted",
                evidence=grid.evidence([grid.cell(row, topic), grid.cell(row, column)]),
                confidence=0.75,
                method="table.outcome",
            )


def _longest(grid: Grid, taken: set[int]) -> int | None:
    """The column with the most text, of those not taken."""
    free = [column for column in range(grid.table.columns) if column not in taken]
    return max(free, key=lambda column: sum(map(len, grid.texts(column))), default=None)


@cache
def _logs() -> re.Pattern[str]:
    words, states = load("decisions"), load("states")
    been = any_of([*states["became"], *states["has"], "is", "are"])
    return re.compile(
        rf"(?<!\w)(?:{any_of(words['logs'])}|(?:{been})\s(?:\w+\s)?(?:{any_of(words['settled'])}))(?!\w)",
        re.IGNORECASE,
    )


@cache
def _decided_by() -> re.Pattern[str]:
    by = any_of(load("columns")["agent"])
    return re.compile(rf"(?:{any_of(load('columns')['decision'])})\s(?:{by})\W*$", re.IGNORECASE)
