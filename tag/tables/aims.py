"""Tables of goals, with the sub-goals or the targets of each beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from schemas.page import BlockKind
from schemas.records import Goal
from tag.context import Context, goal_code, goal_label, is_code
from tag.cues import any_of
from tag.headings import purpose
from tag.names import tidy
from tag.tables.grid import Grid
from tag.tables.subjects import Subject, subject
from tag.vocabulary import load

_NUMBER = re.compile(r"^(\d{1,2}(?:\.\d{1,2})*)[.:)]?\s+(?=[A-ZÆØÅ])")
"""What goals that are numbered begin with: "1.1 Trygge leder"."""
_BESIDE = frozenset({"goal", "target", "indicator", "number"})
_SURE = 0.8


def is_aims(grid: Grid) -> bool:
    """Whether the columns of a table are goals and what belongs to them: sub-goals, targets or indicators."""
    goals, roles = grid.columns("goal"), set(grid.roles.values())
    return bool(goals) and roles <= _BESIDE and (len(goals) > 1 or bool(roles & {"target", "indicator"}))


def is_coded(grid: Grid) -> bool:
    """Whether a table without heads, under a heading that speaks of goals, has the code or label of a goal beside its
    title in each row: "M1", "Mål 1"."""
    told = purpose(tuple(reversed(grid.sections)))
    return (
        told is not None
        and told.kind == "goal"
        and grid.table.columns == 2
        and not any(grid.heads.values())
        and all(_code(grid.text(row, 0)) and len(grid.text(row, 1).split()) > 1 for row in grid.rows)
    )


def tag_coded(context: Context, grid: Grid) -> Iterator[Goal]:
    """The goals of such a table."""
    for row in grid.rows:
        cell = grid.cell(row, 1)
        if cell is not None:
            label = _code(grid.text(row, 0))
            yield Goal(
                label=label,
                title=tidy(grid.text(row, 1)),
                parent=context.goal_above(grid.page, cell.words, under=label),
                evidence=grid.evidence([grid.cell(row, 0), cell]),
                confidence=_SURE,
                method="table.aims",
            )


def _code(text: str) -> str | None:
    """The code or label of a goal that is all of a text."""
    label, title = goal_label(text)
    return text if is_code(text) else label if title is None else None


def tag_aims(context: Context, grid: Grid) -> Iterator[Goal]:
    """The goals of a table that tells nothing else."""
    return goals_in(context, grid, sorted(grid.columns("goal")), _SURE, "table.aims")


def goals_in(
    context: Context, grid: Grid, columns: Sequence[int], sure: float, method: str
) -> Iterator[Goal]:
    """A goal a cell; one that stands over several rows, or over empty cells, is the parent of what stands beside.

    Args:
        columns: those of goals, from the left.
    """
    above: dict[int, Subject] = {}
    led = _led_in(grid)
    served = [goal_label(grid.heads.get(one, ""))[0] for one in columns]
    numbered = [one for one in columns if all(map(_NUMBER.match, grid.texts(one)))]
    for row in grid.rows:
        for place, column in enumerate(columns):
            found = subject(grid, row, column)
            if found is None or (column in above and above[column].cell is found.cell):
                continue
            above[column] = found
            for inner in columns[place + 1 :]:
                above.pop(inner, None)
            label, title = goal_label(found.name.name)
            if label is None:
                label, _ = context.part_of_goal(grid.page, found.cell.words, grid.page.text(found.words))
                _, title = context.part_of_goal(grid.page, found.cell.words, found.name.name)
            if label is None and (grid.is_cards or grid.roles.get(column - 1) == "number"):
                label = _label_beside(grid, row)
            if label is None:
                label, title = goal_code(title or found.name.name)
            if label is None and column in numbered:
                (label,) = _NUMBER.findall(grid.text(row, column))
            over = above.get(columns[place - 1]) if place and not all(served) else None
            last = context.goal_above(grid.page, found.cell.words, under=label)
            yield Goal(
                label=label,
                title=title or found.name.name,
                parent=_called(over) if over else served[place] or led or last,
                evidence=grid.evidence([found.words]),
                confidence=sure,
                method=method,
            )


def _led_in(grid: Grid) -> str | None:
    """The label of the goal that a text right before a table says that its rows are under: "delmålene under mål A"."""
    before = grid.page.blocks[grid.block - 1] if grid.block else None
    if before is None or before.kind is not BlockKind.PARAGRAPH:
        return None
    told = {match["label"] for match in _under_label().finditer(grid.page.text(before.words))}
    label = told.pop() if len(told) == 1 else ""
    return label[0].upper() + label[1:] if label else None


@cache
def _under_label() -> re.Pattern[str]:
    labels = load("lists")["goals"]["labels"]
    return re.compile(
        rf"(?<!\w)(?:under|of|for|til)\s(?P<label>(?:{any_of(labels)})\s(?-i:[A-ZÆØÅ]|\d{{1,2}}(?:\.\d{{1,2}})*))(?![\w-])",
        re.IGNORECASE,
    )


def _label_beside(grid: Grid, row: int) -> str | None:
    """The label of a goal that stands alone in another cell of its row."""
    told = (goal_label(grid.text(row, column)) for column in range(grid.table.columns))
    return next((label for label, title in told if label and not title), None)


def _called(goal: Subject) -> str:
    """The label of a goal, else its title."""
    label, title = goal_label(goal.name.name)
    return label or title or goal_code(goal.name.name)[0] or goal.name.name
