"""Tables of status: initiatives, goals, indicators or areas with lights, stage bars, owners and comments."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache, lru_cache
from typing import Literal, NamedTuple, get_args

from schemas.page import Cell, Mark, MarkShape, Page, StageBar
from schemas.records import Assessment, Initiative, Owner, Record, Status
from tag.context import Context, goal_code, goal_label
from tag.counted import named_in
from tag.cues import any_of
from tag.dates import date_of_head, find_dates, without_date
from tag.headings import ENDS, purpose, tells_subjects
from tag.lamps import signal_of
from tag.leanings import leaning
from tag.levels import are_levels, level_of
from tag.names import Name, is_name, tidy
from tag.owning import owner_of_spoken
from tag.statuses import (
    answer_yes_or_no,
    leading_status,
    says_statuses,
    says_yes,
    sign_of,
    status_word,
)
from tag.tables.aims import goals_in
from tag.tables.columns import (
    assesses,
    head_is,
    is_aimed,
    is_previous,
    names_owner,
    owner_of_all,
    role_of,
    told_owner,
)
from tag.tables.contents import are_sides
from tag.tables.crosses import crossed_stages, is_crossed
from tag.tables.grid import Grid
from tag.tables.letters import answering
from tag.tables.people import answers, is_answering, is_person, told_among
from tag.tables.subjects import Subject, SubjectKind, subject, subject_column
from tag.vocabulary import load

Dimension = Literal["status", "risk", "progress"]
_COLOURS = frozenset({"red", "yellow", "green", "grey"})
_NUMBERED = re.compile(r"(?:^|(?<=[\s,;(–-]))[1-9][.):=]?\s+(?=[^\W\d])")
_STEPS = re.compile(r"\s*(?:[–—→>|/;]|\s-\s|->)\s*")
_IN_BRACKETS = re.compile(r"\(([^()]+)\)")
_SENTENCE = re.compile(r"(?<=[.!?])\s")
_CROSS = re.compile(r"[xX✓✔✗✘●•■×]")
_OF_LISTING = frozenset(("name", "topic", "owner", "due"))
"""What a table may hold that names initiatives and who owns them by its heading alone."""
_FEWEST_STAGES, _LONGEST_STAGE = 3, 3
"""Stages that a head names, and words in the name of one."""
_FEWEST = 2
"""Rows without anything that tells what they are."""
_ANY_YEAR = 2000
_PER_CENT = 100
"""Steps of a progress bar."""


def is_portfolio(context: Context, grid: Grid) -> bool:
    """Whether a table has a column of status, risk or progress that lights, bars or words fill, and a head, a heading
    or a column of who answers that tells what its rows are, or a state each; without, it may be a drawing."""
    status, named = grid.column("status"), grid.column("initiative")
    if _registers_risks(grid) and (status is None or (named is not None and status < named)):
        return False
    if grid.signs is not None:
        return True
    headed = any(map(role_of, grid.heads.values())) or any(
        tells_subjects(heading) or context.is_goal(heading) for heading in grid.sections
    )
    told = headed or grid.owner is not None or _are_stated(context, grid) or _tells_sides(grid)
    lit = any(
        grid.signal(row, column)
        or grid.bar(row, column)
        or sign_of(context, grid.text(row, column), grid.texts(column))
        or leading_status(context, grid.text(row, column))
        or leaning(grid.text(row, column))
        for column in grid.columns("status", "risk", "progress")
        for row in grid.rows
    ) or any(_is_levelled(grid, column) for column in grid.columns("risk", "progress"))
    staged = bool(crossed_stages(grid)) or any(_are_stages(grid, one) for one in grid.columns("progress"))
    crossed = _status_heads(context, grid)
    return (told and (lit or staged)) or any(
        _CROSS.fullmatch(grid.text(row, column)) for column in crossed for row in grid.rows
    )


def _are_stated(context: Context, grid: Grid) -> bool:
    """Whether each row of a table without heads is a name and, in a column of their own, a status in a word or two."""
    column, named = grid.column("status"), subject_column(grid)
    if column is None or named is None or any(grid.heads.values()) or len(grid.rows) < _FEWEST:
        return False
    stated = all(status_word(context, grid.text(row, column)) for row in grid.rows)
    return stated and all(is_name(grid.text(row, named[0])) for row in grid.rows)


def _tells_sides(grid: Grid) -> bool:
    """Whether the rows of a table without heads are sides of one whole, with a comment on each: "Omfang", "Kostnad"."""
    named = subject_column(grid)
    return grid.comment is not None and named is not None and are_sides(grid.texts(named[0]))


def is_listing(grid: Grid) -> bool:
    """Whether a table names initiatives, or goals and who owns them, one a row, by the heads of its columns, or
    initiatives by the heading right above it."""
    roles = set(grid.roles.values())
    answered = "owner" in roles or (not roles and grid.owner == 1 and all(map(is_name, grid.texts(0))))
    named = grid.roles.get(0) in (None, "name", "topic") and answered and roles <= _OF_LISTING
    headed = named and (told := purpose(grid.sections[-1:])) is not None and told.kind == "initiative"
    aims = grid.texts(grid.column("goal") or 0) if {"goal", "indicator"} <= roles else []
    goals = {"goal", "owner"} <= roles or any(not text[:1].isdigit() for text in aims)
    return (
        ("initiative" in roles or goals or headed) and "case_id" not in roles and not _registers_risks(grid)
    )


def is_of_services(grid: Grid) -> bool:
    """Whether the rows of a table are services, by a head that says no more."""
    column = grid.column("service")
    head = "" if column is None else grid.heads.get(column, "")
    return role_of(head, strictly=True) == "service" and grid.column("initiative") is None


def _registers_risks(grid: Grid) -> bool:
    """Whether the rows are risks, with what is done about each, and not initiatives with the risk of each."""
    told, named = grid.columns("likelihood", "named_risk"), grid.column("initiative")
    texts = grid.texts(named) if named is not None and told and named < told[0] else []
    of_each = texts and len(set(texts)) == len(grid.rows) and all(map(is_name, texts))
    return bool(told) and not of_each


def is_review(grid: Grid) -> bool:
    """Whether a table says of goals, indicators or areas, one a row, how they stand in words; what nothing names, but
    has values now and before, is an indicator."""
    measured = len(grid.columns("value", "target")) > 1 and _about(grid) == "indicator"
    assessed = grid.column("area") is not None and assesses(grid.heads.get(grid.comment or 0, ""))
    return grid.comment is not None and (grid.column("goal", "indicator") is not None or measured or assessed)


def _about(grid: Grid) -> SubjectKind | None:
    found = subject_column(grid)
    return found[1] if found else None


def tag_portfolio(context: Context, grid: Grid) -> Iterator[Record]:
    """Subjects, owners, lights and comments, row by row."""
    found = subject_column(grid)
    if found is None:
        return
    column, kind = found
    sure = 0.95 if grid.roles.get(column) == kind else 0.7
    key, as_of = _legend(context, grid.page), _as_of(context, grid)
    yield from goals_in(context, grid, _goal_columns(grid, column, kind), sure, "table.portfolio")
    if kind == "initiative":
        yield from _programmes(grid, column, sure)
    summed_up = kind == "initiative" and _sums_up(context, grid, column)
    for row in grid.rows:
        for about in _listed(grid, row, column) if summed_up else filter(None, [subject(grid, row, column)]):
            if kind == "initiative":
                yield _initiative(grid, about, sure)
            elif kind == "goal":
                named = goal_label(about.name.name)[1]
                told = context.part_of_goal(grid.page, about.cell.words, about.name.name)[1]
                named = named or goal_code(told)[1]
                about = replace(about, name=Name(named, owner=about.name.owner))
            yield from _owners(context, grid, row, about, kind, sure)
            if kind == "indicator" and (goal := _goal_of(grid, row, column)) is not None:
                yield from _owners(context, grid, row, goal, "goal", sure)
            yield from _statuses(context, grid, row, about, kind, sure, key, as_of)
            if kind != "initiative":
                yield from _assessments(grid, row, about, kind, sure)


def _programmes(grid: Grid, about: int, sure: float) -> Iterator[Initiative]:
    """The initiatives and main projects, and what is called a programme, in columns before their parts, each once."""
    seen: set[str] = set()
    for column in range(about):
        head = grid.heads.get(column, "")
        for row in grid.rows:
            found = subject(grid, row, column)
            main = (
                head_is(head, "comprising")
                or role_of(head, strictly=True) == "initiative"
                or grid.text(row, column).lower().startswith("program")
            )
            if found is not None and main and found.name.name not in seen:
                seen.add(found.name.name)
                yield _initiative(grid, found, sure)


def _sums_up(context: Context, grid: Grid, column: int) -> bool:
    """Whether the rows are statuses, each once, and a column behind lists what is in them: "Grønn | Ny kai, Lykt"."""
    status = grid.column("status")
    if status is None or status > column or grid.owner is not None:
        return False
    said = [leading_status(context, text) for text in grid.texts(status)]
    return all(said) and len(set(said)) == len(said) == len(grid.rows) > 1


def _listed(grid: Grid, row: int, column: int) -> Iterator[Subject]:
    """What a cell lists, else what it is about."""
    cell, one = grid.cell(row, column), subject(grid, row, column)
    names = named_in(grid.text(row, column))
    if cell is not None and names:
        yield from (Subject(name, cell.words, cell) for name in names)
    elif one is not None:
        yield one


def _initiative(grid: Grid, about: Subject, sure: float) -> Initiative:
    return Initiative(
        name=about.name.name,
        aliases=(about.name.alias,) if about.name.alias else None,
        evidence=grid.evidence([about.words]),
        confidence=sure,
        method="table.portfolio",
    )


def _goal_columns(grid: Grid, about: int, kind: SubjectKind) -> list[int]:
    """The columns of goals from the left: what the rows are about, what their indicators are of, and what stands before
    their measures; behind a measure stands what it is for."""
    if kind == "area":
        return []
    beside = [one for one in grid.columns("goal") if one < about or kind != "initiative"]
    return sorted({*beside, about} if kind == "goal" else beside)


def _goal_of(grid: Grid, row: int, indicator: int) -> Subject | None:
    """The one goal that stands before what measures it."""
    goals = [one for one in grid.columns("goal") if one < indicator]
    return subject(grid, row, goals[-1]) if goals else None


def _owners(
    context: Context, grid: Grid, row: int, about: Subject, kind: SubjectKind, sure: float
) -> Iterator[Owner]:
    column = grid.owner if grid.owner != about.cell.column else None
    if kind not in ("initiative", "goal"):
        return
    written = grid.text(row, column)
    over: list[Cell | None] = []
    owner = without_date(written, context.year) if written else about.name.owner
    if written and ":" not in written:
        owner = told_owner(written) or owner
    beneath = grid.beneath(row, about.cell.column)
    if not owner:
        lines = map(told_owner, _going_on(grid.lines(about.cell.words)))
        owner = next(filter(None, lines), None) or (beneath and told_owner(beneath))
    if not owner and column is None and beneath:
        said = names_owner(grid.heads.get(about.cell.column, "")) or answers(
            grid.all_beneath(about.cell.column)
        )
        owner = beneath if said else None
    if not owner and (lettered := answering(grid, row)) is not None:
        column, owner, over = lettered, grid.heads[lettered], grid.over(lettered)
    if not owner and column is None:
        others = (one for one in grid.others({about.cell.column, *grid.roles}))
        named = ((one, _told_in(grid.text(row, one))) for one in others)
        column, owner = next((found for found in named if found[1]), (None, None))
    if not owner and column is None:
        owner, group = _owner_over(grid, row)
        over = [group]
    if owner:
        told = column is not None and grid.text(row, column)
        runs = [about.words, grid.cell(row, column)] if column is not None and told else [about.cell]
        yield Owner(
            subject=about.name.name,
            subject_kind="goal" if kind == "goal" else "initiative",
            owner=owner,
            evidence=grid.evidence([*runs, *over]),
            confidence=sure,
            method="table.portfolio",
        )


def _told_in(text: str) -> str | None:
    """The owner that a cell names behind a label, or among other facts."""
    among = told_among(text)
    return told_owner(text) or (among[0] if among else None)


def _going_on(lines: Iterable[str]) -> list[str]:
    """Lines, each with those that go on with it in small letters."""
    whole: list[str] = []
    for line in lines:
        if whole and line[:1].islower() and told_owner(line) is None:
            whole[-1] += f" {line}"
        else:
            whole.append(line)
    return whole


def _owner_over(grid: Grid, row: int) -> tuple[str | None, Cell | None]:
    """Who the row across the table over a row, or else the heading, says that all under it is owned by, and the cell
    that says so."""
    group = grid.group_cell(row)
    if group is not None:
        named = grid.text(group.row, 0)
        owner = owner_of_all(named) or (named if _are_bodies(grid) else None)
        if owner is not None:
            return owner, group
    if grid.sections and (owner := owner_of_all(grid.sections[-1])) is not None:
        return owner, None
    before = grid.page.blocks[grid.block - 1] if grid.block else None
    told = grid.page.text(before.words) if before is not None and before.table is None else ""
    return owner_of_spoken(_within().sub("", told.rstrip(" .:")), _all_of_them()), None


def _are_bodies(grid: Grid) -> bool:
    """Whether the rows across a table, two or more, all name who answers and nothing else: "Avdeling for drift"."""
    groups = grid.groups
    return len(groups) > 1 and all(map(is_answering, groups)) and not any(map(is_person, groups))


@cache
def _within() -> re.Pattern[str]:
    """Behind what a line over a table speaks of, where it is: "tiltakene i tabellen"."""
    return re.compile(rf"\s(?:{any_of(load('sections')['over_table'])})$")


@cache
def _all_of_them() -> frozenset[str]:
    """How a line over a table speaks of all its rows, in lower case."""
    several = load("verbs")["spoken_of_several"]
    return frozenset([*several, *(f"alle {one}" for one in several), *(f"all {one}" for one in several)])


def _assessments(
    grid: Grid, row: int, about: Subject, kind: SubjectKind, sure: float
) -> Iterator[Assessment]:
    column = grid.comment
    if column is not None and grid.text(row, column) and kind != "initiative":
        yield Assessment(
            subject=about.name.name,
            subject_kind=kind,
            text=tidy(grid.text(row, column)),
            evidence=grid.evidence([about.words, grid.cell(row, column)]),
            confidence=sure,
            method="table.portfolio",
        )


class _Sign(NamedTuple):
    dimension: Dimension
    value: str
    confidence: float
    column: int
    shape: Mark | StageBar | None = None


def _statuses(
    context: Context,
    grid: Grid,
    row: int,
    about: Subject,
    kind: SubjectKind,
    sure: float,
    key: dict[tuple[str, MarkShape, str], str],
    as_of: str | None,
) -> Iterator[Status]:
    signs = list(_signs(context, grid, row, key))
    asked = _asked(context, grid)
    if about.badge:
        signs.append(_Sign("status", about.badge, 0.9, about.cell.column))
    if not signs and not asked and kind == "initiative" and (told := _said_over(context, grid, row)):
        signs.append(_Sign("status", told, 0.8, about.cell.column))
    told_by_head, crossed = (_status_heads(context, grid), crossed_stages(grid)) if signs else ({}, [])
    for sign in signs:
        runs = [about.words, grid.cell(row, sign.column)]
        if sign.column in told_by_head or sign.column in crossed:
            runs += grid.over(sign.column)
        head = grid.dated.get(sign.column)
        dated = head if grid.roles.get(sign.column) == "status" else None
        day = dated.value if dated and not is_aimed(grid.heads[sign.column]) else None
        yield Status(
            subject=about.name.name,
            subject_kind=kind,
            dimension=sign.dimension,
            value=sign.value,
            as_of=day or as_of,
            evidence=grid.evidence(runs, [sign.shape.box] if sign.shape else []),
            confidence=min(sure, sign.confidence),
            method="table.portfolio",
        )


def _said_over(context: Context, grid: Grid, row: int) -> str | None:
    """The status that the row across the table over a row, or else the heading, says that all under it have:
    "Avsluttede prosjekter", "Gul status"."""
    group = grid.group(row)
    told = purpose((group,) if group else grid.sections[-1:])
    plain = " ".join(word for word in group.lower().split() if word not in ("status", "lys", "light"))
    return told.status if told else status_word(context, plain) if plain else None


def _signs(
    context: Context, grid: Grid, row: int, key: dict[tuple[str, MarkShape, str], str]
) -> Iterator[_Sign]:
    """What the cells of a row say of its subject's status."""
    seen: set[tuple[Dimension, str | None]] = set()
    stages = crossed_stages(grid)
    for column in (one for one in _latest_first(grid) if one not in stages):
        role = grid.roles[column]
        dimension: Dimension = "risk" if role == "risk" else "progress" if role == "progress" else "status"
        bar, mark = grid.bar(row, column), grid.signal(row, column)
        told = sign_of(context, grid.text(row, column), grid.texts(column))
        word = told or leading_status(context, grid.text(row, column))
        if role not in get_args(Dimension):
            told = word = None
        if role == "progress" and bar is None and not _tells_how_it_goes(context, grid, column):
            word = told  # one of the names of stages
        if word is None and _tells_how_it_goes(context, grid, column):
            word = leaning(grid.text(row, column))
        if word is None and dimension != "status" and _is_levelled(grid, column):
            word = level_of(dimension, grid.text(row, column))
        if word is None and mark is not None and mark.colour == "grey":
            word = _said_beside(context, grid, row)
        if mark is not None and (ended := _end_beside(context, grid, row, column)) is not None:
            mark, word = None, ended
        if bar is not None:
            dimension = "progress"
        of = (dimension, grid.dated[column].value if column in grid.dated else None)
        if of in seen and dimension != "progress":
            continue
        if bar is not None:
            stage = _stage(grid, column, bar)
            if stage:
                yield _Sign("progress", stage, 0.95, column, bar)
        elif mark is None and _are_stages(grid, column):
            yield _Sign("progress", grid.text(row, column), 0.9, column)
            dimension = "progress"
        elif mark is not None and (told is None or told in _COLOURS) and not (mark.colour == "grey" and word):
            yield _Sign(dimension, mark.colour, 0.97, column, mark)
        elif word is not None:
            value = (_grounds(grid, column).get(row) or word) if word in _COLOURS else word
            yield _Sign(dimension if word in _COLOURS else "status", value, 0.9, column)
        else:
            continue
        seen.add(of)
    for column, value in _asked(context, grid).items():
        if says_yes(grid.text(row, column)):
            yield _Sign("status", value, 0.9, column)
    for column, value in _status_heads(context, grid).items():
        if _CROSS.fullmatch(grid.text(row, column)):
            yield _Sign("status", value, 0.9, column)
    for column in range(grid.table.columns):
        badge = status_word(context, grid.text(row, column)) if _holds_badges(context, grid, column) else None
        if badge is not None:
            yield _Sign("status", badge, 0.9, column)
    for column in stages:
        if is_crossed(grid, row, column):
            yield _Sign("progress", grid.heads[column], 0.9, column)
            mark = grid.signal(row, column)
            if mark is not None and ("status", None) not in seen:
                yield _Sign("status", mark.colour, 0.9, column, mark)
    for column in range(grid.table.columns):
        for mark in grid.marks(row, column):
            meaning = key.get((mark.colour, mark.shape, mark.rgb))
            if meaning is not None and meaning not in _COLOURS:
                yield _Sign("status", meaning, 0.9, column, mark)


def _grounds(grid: Grid, column: int) -> dict[int, str]:
    """The lights whose colours the badges have that words of a column stand on, by row, where there are several."""
    cells = [(row, cell) for row in grid.rows if (cell := grid.cell(row, column)) and cell.fill]
    found = {row: light for row, cell in cells if (light := signal_of(str(cell.fill)))}
    return found if len(set(found.values())) > 1 else {}


def _holds_badges(context: Context, grid: Grid, column: int) -> bool:
    """Whether a column that no head names holds nothing but what came or went, in capitals: "NY"."""
    texts = grid.texts(column) if column not in grid.roles else []
    return bool(texts) and all(text.isupper() and status_word(context, text) in ENDS for text in texts)


def _said_beside(context: Context, grid: Grid, row: int) -> str | None:
    """The status in a column of such words that stands beside the signs: what a grey one means is said there."""
    return next(
        (
            word
            for column in range(grid.table.columns)
            if column not in grid.roles
            and (word := status_word(context, grid.text(row, column)))
            and says_statuses(context, grid.texts(column))
        ),
        None,
    )


def _end_beside(context: Context, grid: Grid, row: int, column: int) -> str | None:
    """The end that a word beside a sign, neither below a head, says of the row: the sign has the word's colour, as the
    edge of a card does."""
    beside = (
        one
        for one in range(grid.table.columns)
        if one != column and not grid.heads.get(one) and grid.roles.get(one) in (None, "status")
    )
    words = (
        word
        for one in beside
        if (word := status_word(context, grid.text(row, one))) in ENDS
        if says_statuses(context, grid.texts(one))
    )
    return next(words, None) if not grid.heads.get(column) else None


def _is_levelled(grid: Grid, column: int) -> bool:
    """Whether a column tells how great each risk is, or how good the progress, in words."""
    role = grid.roles[column]
    return role in ("risk", "progress") and are_levels(role, grid.texts(column))


@lru_cache(maxsize=16)
def _latest_first(grid: Grid) -> list[int]:
    """The columns of status, those of before last: "Forrige status", and "Status mai" before "Status august"; without
    such, that of what the rows are about, if signs stand there: "Område og status"."""
    about = subject_column(grid)
    if about is not None and not grid.columns("status", "risk", "progress"):
        return [about[0]] if all(grid.signal(row, about[0]) for row in grid.rows) else []
    heads = {column: grid.heads.get(column, "") for column in grid.columns("status", "risk", "progress")}
    months = {
        column: date.last
        for column, head in heads.items()
        if column not in grid.dated and (date := date_of_head(head.split()[-1] if head else "", _ANY_YEAR))
    }
    if len(months) > 1:
        return sorted(heads, key=lambda one: (not is_previous(heads[one]), months.get(one, "")), reverse=True)
    return sorted(heads, key=lambda one: is_previous(heads[one]))


@lru_cache(maxsize=16)
def _tells_how_it_goes(context: Context, grid: Grid, column: int) -> bool:
    """Whether most of a column's texts say or lean to a status; the names of stages do so by chance."""
    texts = [text for text in grid.texts(column) if text]
    told = [text for text in texts if leading_status(context, text) or leaning(text)]
    return len(told) > len(texts) / 2


@lru_cache(maxsize=16)
def _status_heads(context: Context, grid: Grid) -> dict[int, str]:
    """The columns headed by a status each, in which a cross tells it, and the statuses; empty for less than two."""
    said = {
        column: status_word(context, head) or status_word(context, _below_status(head))
        for column, head in grid.heads.items()
    }
    told = {column: value for column, value in said.items() if value is not None}
    return told if len(set(told.values())) > 1 else {}


def _below_status(head: str) -> str:
    """The lower part of a head below one of a status: "Grønn" below "Status"."""
    over, _, below = head.partition(" ")
    return below if role_of(over, strictly=True) == "status" else head


@lru_cache(maxsize=16)
def _asked(context: Context, grid: Grid) -> dict[int, str]:
    """The columns whose head asks whether something is so, and the status that it is in then: "Gjennomført?", or
    "Lukket" over "Ja" and "Nei"."""
    said = {
        column: status_word(context, head.rstrip("? "))
        for column, head in grid.heads.items()
        if head.endswith("?") or answer_yes_or_no(grid.texts(column))
    }
    return {column: value for column, value in said.items() if value is not None}


def _stage(grid: Grid, column: int, bar: StageBar) -> str | None:
    """The name of the stage that a bar has reached, by the names in the head of its column."""
    if bar.steps == _PER_CENT:
        return f"{bar.reached} %"
    if not bar.reached:
        return None
    if bar.names:
        return grid.page.text(bar.names[bar.reached - 1])
    for text in _stage_texts(grid, column):
        stages = _stages(text, bar.steps)
        if stages:
            return stages[bar.reached - 1]
    return f"{bar.reached}/{bar.steps}"


def _are_stages(grid: Grid, column: int) -> bool:
    """Whether the texts of a column are stages that its head names in their order: "Fase: Idé – Prøve – Drift"."""
    texts = {text.lower() for text in grid.texts(column)}
    cells = [cell for cell in grid.over(column) if cell is not None]
    heads = [head for cell in cells for head in (*grid.lines(cell.words), grid.page.text(cell.words))]
    heads += [within for head in heads for within in _IN_BRACKETS.findall(head)]
    named = ([name.strip(" ()").lower() for name in _STEPS.split(head.rpartition(":")[2])] for head in heads)
    return bool(texts) and any(len(names) >= _FEWEST_STAGES and texts <= set(names) for names in named)


def _stage_texts(grid: Grid, column: int) -> Iterator[str]:
    """Where the names of the stages may stand: in the head, in brackets, by lines or whole, after its name below
    the table, or alone on the page."""
    for row in range(grid.table.header_rows or 1):
        cell = grid.cell(row, column)
        if cell is not None:
            lines = [grid.page.text(line) for line in grid.page.lines_in(cell.words)]
            within = _IN_BRACKETS.search(" ".join(lines))
            whole = (" ".join(lines[1:]), " ".join(lines))
            goes_on = len(lines) > 1 and _STEPS.search(lines[-1]) is None
            yield from (within[1] if within else "", *(whole[::-1] if goes_on else ()), *lines, *whole)
    head = grid.heads.get(column, "").split()[:1]
    for block in grid.page.blocks:
        if block.table is None and not block.words.empty:
            name, colon, rest = grid.page.text(block.words).partition(":")
            if colon and head and name.lower().startswith(head[0].lower()):
                yield rest
    for block in grid.page.blocks:
        for text in _SENTENCE.split(grid.page.text(block.words)):
            names = text.rpartition(":")[2]
            if block.table is None and all(
                len(part.split()) <= _LONGEST_STAGE for part in _STEPS.split(names)
            ):
                yield names.strip(" .")


def _stages(text: str, count: int) -> list[str] | None:
    """The names of ``count`` stages in order, numbered, or parted by dashes, arrows or commas."""
    numbered = [name.strip(" ,;.–-") for name in _NUMBERED.split(text)[1:]]
    for names in (numbered, _STEPS.split(text), text.split(",")):
        stages = [name.strip(" ()") for name in names if name.strip(" ()")]
        stages[:1] = [stages[0].rpartition(":")[2].strip()] if stages else []
        if len(stages) == count:
            return stages
    return None


def _as_of(context: Context, grid: Grid) -> str | None:
    """The date that the heading, the caption right above the table, or the first page says the status is of."""
    before = grid.page.blocks[grid.block - 1] if grid.block else None
    caption = grid.page.text(before.words) if before and before.table is None else ""
    for text in (caption, *reversed(grid.sections)):
        for date in find_dates(text, context.year):
            if date.role == "as_of":
                return date.value
    first = grid.parts[0]
    return _as_of(context, first) if first is not grid else context.as_of_page(grid.page)


def _legend(context: Context, page: Page) -> dict[tuple[str, MarkShape, str], str]:
    """Marks beside a text that tells their meaning, outside tables: (colour, shape, rgb) -> status."""
    found: dict[tuple[str, MarkShape, str], str] = {}
    for mark in page.marks:
        if mark.place is None and mark.line is not None:
            value = status_word(context, _beside(page, mark))
            if value is not None:
                found[mark.colour, mark.shape, mark.rgb] = value
    return found


def _beside(page: Page, mark: Mark) -> str:
    """The words of the mark's line that stand behind it, up to the next mark."""
    assert mark.line is not None
    stops = [other.box[0] for other in page.marks if other is not mark and other.box[0] > mark.box[2]]
    stop = min(stops, default=page.width)
    words = page.words[mark.line.start : mark.line.stop]
    return " ".join(word.text for word in words if mark.box[2] - 1 <= word.box[0] < stop)
