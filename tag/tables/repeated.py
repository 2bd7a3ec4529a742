"""Repeats of a page that tables tell the records of: laid out as tables before anything is tagged."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from schemas.page import Page
from tag.boxed_goals import served
from tag.context import Context
from tag.datelines import along_dates, behind_dates, beside_dates, opened_by_dates, over_dates
from tag.headed import headed
from tag.headings import purpose
from tag.lanes import under_heads
from tag.nested import nested
from tag.pairs import paired
from tag.repeats import find_repeats, with_tables
from tag.sidenames import beside_names
from tag.signed import signed_lines
from tag.statuses import status_word
from tag.tables.agenda import is_agenda
from tag.tables.aims import is_aims
from tag.tables.board import is_board
from tag.tables.dated import is_dated
from tag.tables.grid import Grid
from tag.tables.grids import grids
from tag.tables.pairs import is_sheet
from tag.tables.plans import is_actions, is_dependencies, is_roadmap, is_timeline
from tag.tables.portfolio import is_listing, is_portfolio, is_review
from tag.units import Repeats

_MOST_OF, _MANY_OF = 0.75, 0.6


def lay_out(context: Context) -> Context:
    """The document with its repeats as tables, as far as these are of a kind that tells records; as it is where none
    are."""
    for plan in (along_dates, opened_by_dates, over_dates):
        dated = {page.number: [*plan(page)] for page in context.pages}
        context = _laid_out(context, dated, lambda _, grid: is_dated(grid))
    context = _laid_out(context, {page.number: [*under_heads(page)] for page in context.pages}, _is_timed)
    for laid_out in (headed, nested, beside_names):
        context = _laid_out(context, {page.number: [*laid_out(page)] for page in context.pages}, _tells)
    dated = {page.number: [*beside_dates(page), *behind_dates(page)] for page in context.pages}
    context = _laid_out(context, dated, lambda _, grid: is_dated(grid))
    signed = {page.number: [*signed_lines(page, context.key)] for page in context.pages if context.key}
    context = _laid_out(context, signed, _is_signed)
    context = _laid_out(context, {page.number: [*_repeats(page)] for page in context.pages}, _tells)
    return _laid_out(
        context, {page.number: [*paired(page)] for page in context.pages}, lambda _, grid: is_sheet(grid)
    )


def _repeats(page: Page) -> Iterator[Repeats]:
    """The repeats of a page but for goals with their parts."""
    parts = served(page)
    return (one for one in find_repeats(page) if one.blocks.isdisjoint(parts))


def _laid_out(
    context: Context, found: Mapping[int, Sequence[Repeats]], tells: Callable[[Context, Grid], bool]
) -> Context:
    if not any(found.values()):
        return context
    tried = _with(context, found)
    grid_at = {(grid.page.number, grid.number): grid for grid in grids(tried)}
    kept: dict[int, list[Repeats]] = {}
    told = False
    for page in context.pages:
        for number, one in enumerate(found.get(page.number, ()), start=len(page.tables)):
            if not one.table.continues:
                told = tells(tried, grid_at[page.number, number])
            kept.setdefault(page.number, []).extend([one] if told else [])
    if kept == {number: [*repeats] for number, repeats in found.items() if repeats}:
        return tried
    return _with(context, kept) if any(kept.values()) else context


def _with(context: Context, found: Mapping[int, Sequence[Repeats]]) -> Context:
    pages = [with_tables(page, found.get(page.number, ())) for page in context.pages]
    before = {page.number: len(page.tables) for page in context.pages}
    repeats = {(page.number, at) for page in pages for at in range(before[page.number], len(page.tables))}
    return Context(replace(context.document, pages=pages), repeats | set(context.repeats))


def _is_timed(_: Context, grid: Grid) -> bool:
    return is_board(grid) or is_timeline(grid)


def _is_signed(context: Context, grid: Grid) -> bool:
    told = purpose(grid.sections[-1:])
    return (told is None or told.kind == "goal") and (is_actions(grid) or is_portfolio(context, grid))


def _tells(context: Context, grid: Grid) -> bool:
    return (
        is_agenda(grid)
        or is_dated(grid)
        or is_dependencies(grid)
        or (
            is_actions(grid)
            and (grid.column("action") is not None or {"owner", "due"} <= set(grid.roles.values()))
        )
        or is_roadmap(grid)
        or is_aims(grid)
        or (is_portfolio(context, grid) and _is_lit(context, grid))
        or is_listing(grid)
        or (is_review(grid) and not _is_proposed(grid))
    )


def _is_proposed(grid: Grid) -> bool:
    """Whether the heading over a table says that proposals follow."""
    told = purpose(grid.sections[-1:])
    return told is not None and told.kind == "proposal"


def _is_lit(context: Context, grid: Grid) -> bool:
    """Whether most rows have a sign, a bar, or a word that is a status and no more; many, where all are words."""
    columns = grid.columns("status", "risk", "progress")
    drawn = [
        row
        for row in grid.rows
        if any(grid.signal(row, column) or grid.bar(row, column) for column in columns)
    ]
    worded = [
        row for row in grid.rows if any(status_word(context, grid.text(row, column)) for column in columns)
    ]
    return len({*drawn, *worded}) >= (_MOST_OF if drawn else _MANY_OF) * len(grid.rows)
