"""What an earlier meeting asked for or decided, in tables that tell as well what came of it, or when it was closed."""

from __future__ import annotations

from functools import lru_cache

from tag.cases import leading_case
from tag.dates import find_dates
from tag.tables.columns import head_is, is_previous
from tag.tables.grid import Grid
from tag.vocabulary import load

_HOW_FAR = {"due", "status", "progress"}
_OF_OTHERS = {"action", "activity", "initiative", "goal", "indicator", "risk"}
"""What else than decisions a table may be of."""


def came_of(grid: Grid, asked: int) -> int | None:
    """The column, behind that of what was asked for or decided in cases, that by its head tells what came of it: "Hva
    er gjort"; beside decisions any comment does."""
    if not _tells_cases(grid):
        return None
    decided = grid.roles.get(asked) == "decision"
    return next(
        (
            one
            for one in range(asked + 1, grid.table.columns)
            if grid.roles.get(one) in (None, "comment")
            and (
                head_is(grid.heads.get(one, ""), "answered") or (decided and grid.roles.get(one) == "comment")
            )
            and any(grid.texts(one))
        ),
        None,
    )


def is_unfinished(grid: Grid) -> bool:
    """Whether a table lists decisions that are made, each with its case, and why or how far they are carried out."""
    roles, decided = set(grid.roles.values()), grid.column("decision")
    if decided is None or not roles & _HOW_FAR or roles & _OF_OTHERS:
        return False
    proposed = grid.heads.get(decided, "").strip(" :").lower() in load("decisions")["proposed"]
    return not proposed and came_of(grid, decided) is not None


def _tells_cases(grid: Grid) -> bool:
    named = grid.column("case_id", "topic") is not None
    return named or any(are_cases(grid, one) for one in range(grid.table.columns))


def are_cases(grid: Grid, column: int) -> bool:
    """Whether every row has a case, with its title, in a column: "25/47 Ny kai"."""
    texts = [grid.text(row, column) for row in grid.rows]
    cases = [(text, leading_case(text)) for text in texts]
    return all(case is not None and any(map(str.isalpha, text[case.stop :])) for text, case in cases)


def due_column(grid: Grid) -> int | None:
    """The column that tells by when; of several the one that tells neither what was set at first nor when something was
    closed."""
    columns = [one for one in grid.columns("due") if closed_by(grid.heads.get(one, "")) is None]
    now = [one for one in columns if not is_previous(grid.heads.get(one, ""))]
    return next(iter((*now, *columns)), None)


@lru_cache(maxsize=4096)
def closed_by(head: str) -> str | None:
    """The state that a head says that things came into on the days below it: "Lukket" of "Lukket dato"."""
    words = [word for word in head.strip(" :").split() if word.lower() not in load("columns")["day"]]
    state = " ".join(words)
    return state.capitalize() if state.lower() in load("columns")["closed"] else None


def closed_on(grid: Grid, row: int) -> tuple[int, str] | None:
    """The column that tells on which day a row was closed, and the state that this is."""
    for column, head in grid.heads.items():
        state = closed_by(head)
        if state is not None and find_dates(grid.text(row, column)):
            return column, state
    return None
