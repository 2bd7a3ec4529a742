"""What the rows of a table are about: initiatives, goals, indicators or areas, and their names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from schemas.page import Cell, Span
from tag.context import goal_label, is_code
from tag.cues import any_of
from tag.headings import purpose
from tag.legend import status_words
from tag.names import Name, is_kind, split_name, tidy
from tag.tables.contents import are_sides
from tag.tables.grid import Grid
from tag.vocabulary import load
from tag.wording import mostly, wording

SubjectKind = Literal["initiative", "goal", "indicator", "area"]
_ORDER: tuple[SubjectKind, ...] = ("initiative", "indicator", "goal", "area")
"""What rows are about where several columns could say it: an indicator stands beside the goal it measures."""
_WORD = re.compile(r"[^\W\d_]{2}")
_BADGE = re.compile(r"\s\(?(?P<badge>[A-ZÆØÅ]{2,}(?:\s[A-ZÆØÅ]{2,}){0,2})\)?$")
_TOTAL = re.compile(
    r"^(?:(?:sum|totalt?|i alt|til sammen|til saman)\b|(?:samlet|samla)(?:\s(?:sum|for)\b.*)?\W*$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Subject:
    """What a row is about: its name, the words of it, its whole cell, and the status in capitals behind the name."""

    name: Name
    words: Span
    cell: Cell
    badge: str | None = None


@lru_cache(maxsize=16)
def subject_column(grid: Grid) -> tuple[int, SubjectKind] | None:
    """The column that names what the rows are about, and what that is.

    Of several columns of a kind it is the first of those that part the rows the most: what stands in a programme,
    not the programme. Where no head tells, it is the first column with words, and the heading over the table tells
    what they are.
    """
    services = grid.column("service")
    for kind in _ORDER:
        if (columns := grid.columns(kind)) and (kind != "area" or services is None):
            return max(columns, key=lambda one: len(set(grid.texts(one)))), kind
    if services is not None:
        return services, "initiative"
    plain = [
        column
        for column in range(grid.table.columns)
        if (column not in grid.roles or _is_name(grid, column)) and _holds_words(grid, column)
    ]
    column = _most_naming(grid, plain)
    return None if column is None else (column, _kind_of_rows(grid, column))


def _most_naming(grid: Grid, columns: Sequence[int]) -> int | None:
    """Which of some columns names the rows: the one in bold beside others that are not, else the first that parts
    them as well as any that stands before those who answer for them and what is said of them."""
    if not columns:
        return None
    bold = [column for column in columns if grid.is_bold(column)]
    if len(bold) == 1:
        return bold[0]
    apart = [one for one in columns if one not in (grid.owner, grid.comment)] or columns
    return (
        max(apart, key=lambda one: (len(set(grid.texts(one))), -one))
        if apart[0] == columns[0]
        else columns[0]
    )


def _kind_of_rows(grid: Grid, column: int) -> SubjectKind:
    """What the rows are: by the head of the column, by a heading that names a kind, else by what the table tells.

    Under a single goal stand what measures it, its parts, or what is done for it.
    """
    head = kind_named((grid.heads.get(column, ""),))
    if head is not None:
        return head
    if are_sides(grid.texts(column)):
        return "area"
    over = purpose(grid.sections[-1:])
    if over is not None and over.kind == "initiative" and (grid.is_cards or not any(grid.heads.values())):
        return "initiative"
    told, under_goal = _by_headings(tuple(reversed(grid.sections)))
    under_goal = under_goal or any(map(grid.context.is_goal, grid.sections))
    if under_goal and grid.owner is None and _are_parts(grid, column):
        return "goal"
    words = mostly(grid.texts(column))
    plainly = bool(grid.sections) and _words("goal").fullmatch(grid.sections[-1]) is not None
    if told == "goal" and not plainly and any(wording(text) == "measured" for text in grid.texts(column)):
        return "indicator"
    if told is not None:
        return told
    answered = grid.owner is not None or grid.column("due") is not None
    valued = grid.column("value") is not None
    aimed = valued and grid.column("target") is not None
    if words == "measured" or (valued and words in ("name", None) and (aimed or not answered)):
        return "indicator"
    if under_goal and words == "clause":
        return "goal"
    return "indicator" if under_goal and not answered and grid.comment is not None else "initiative"


def _are_parts(grid: Grid, column: int) -> bool:
    """Whether the texts of a column are numbered as the parts of the goal over them."""
    words = grid.page.blocks[grid.block].words
    texts = grid.texts(column)
    return bool(texts) and all(grid.context.part_of_goal(grid.page, words, text)[0] for text in texts)


def subject(grid: Grid, row: int, column: int) -> Subject | None:
    """The subject of a row, None where the cell is empty, holds a sum or says of what kind things are and no name."""
    cell = grid.cell(row, column)
    if cell is None:
        return None
    words, below = grid.lead(cell)
    if not below.empty and _is_label(grid.page.text(words)):
        words = cell.words  # "Delmål 1.1" over its title
    text = grid.text(row, column) if words == cell.words else grid.unnumbered(column, grid.page.text(words))
    badge = _BADGE.search(text)
    state = status_words().get(badge["badge"].lower()) if badge else None
    if badge is None and (beneath := grid.beneath(row, column)).isupper():
        state = status_words().get(beneath.lower())
    name = split_name(text[: badge.start()] if badge and state else text)
    if (
        not tidy(name.name)
        or _TOTAL.match(name.name)
        or not _WORD.search(name.name)
        or _option().match(name.name)
        or name.name.strip(" .–-").lower() in (*load("names")["nothing"], *load("names")["left_over"])
        or (" " in name.name and is_kind(name.name))
    ):
        return None
    return Subject(name, words, cell, state)


def _is_label(text: str) -> bool:
    """Whether a text is the label or the code of a goal and no more."""
    label, title = goal_label(text)
    return is_code(text) or (label is not None and not title)


@cache
def _option() -> re.Pattern[str]:
    """One of several ways to choose between: "Alternativ B"."""
    return re.compile(rf"(?i:{any_of(load('names')['options'])})\s(?:[A-ZÆØÅ]|\d{{1,2}})(?!\w)")


def _holds_words(grid: Grid, column: int) -> bool:
    """Whether a column is one of words, and not of numbers."""
    texts = [text for row in grid.rows if (text := grid.text(row, column))]
    return sum(_WORD.search(text) is not None for text in texts) > len(texts) / 2


def _is_name(grid: Grid, column: int) -> bool:
    return grid.roles.get(column) in ("topic", "name", "activity", "action")


def kind_by_heading(headings: Sequence[str], text: str = "") -> SubjectKind:
    """What stands under headings (the innermost first): initiatives, unless one names something else.

    Under a single goal stand its parts, which are clauses, what measures it, or what is done for it.

    Args:
        text: what stands there.
    """
    told, under_goal = _by_headings(tuple(headings))
    if told is not None or not text:
        return told or ("goal" if under_goal else "initiative")
    words = wording(text)
    if words == "measured":
        return "indicator"
    return "goal" if under_goal and words == "clause" else "initiative"


@lru_cache(maxsize=4096)
def _by_headings(headings: tuple[str, ...]) -> tuple[SubjectKind | None, bool]:
    """What the first heading that names a kind says that stands under it, and whether it stands under a single goal:
    one with a label, or a clause under a heading of goals."""
    under_goal = False
    for at, heading in enumerate(headings):
        kind = kind_named((heading,))
        single = goal_label(heading)[1] is not None
        if kind == "goal" and under_goal and not single:
            return None, True
        if kind is not None and not single:
            return kind, under_goal
        above = kind_named(headings[at + 1 : at + 2])
        under_goal = under_goal or single or (above == "goal" and wording(heading) == "clause")
    return None, under_goal


def kind_named(headings: Sequence[str]) -> SubjectKind | None:
    """What the first of some headings that names indicators, goals or areas names; None where none does."""
    return next((kind for heading in headings if (kind := _kind_in(heading)) is not None), None)


@lru_cache(maxsize=4096)
def _kind_in(heading: str) -> SubjectKind | None:
    kinds: tuple[SubjectKind, ...] = ("indicator", "goal", "area")
    told = _of_initiatives().sub("", heading)
    return next((kind for kind in kinds if _words(kind).search(told)), None)


@cache
def _of_initiatives() -> re.Pattern[str]:
    """Where the measures that a heading names belong: behind them ("Prosjektene i område vest"), or before a colon or
    dash ("Mål B: tiltakene våre")."""
    words = load("lists")["initiatives"]
    nouns = any_of(words["nouns"])
    return re.compile(
        rf"(?<!\w)(?:{nouns})\s(?:{any_of(words['within'])})\s.*$|^.*[:–-]\s(?:\w+\s)?(?:{nouns})(?:\s\w+)?\W*$",
        re.IGNORECASE,
    )


@cache
def _words(kind: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|\W)(?:{any_of(load('columns')[kind])})(?:a|en|et|ene|ane|ne|na|er|ar)?(?!\w)", re.IGNORECASE
    )
