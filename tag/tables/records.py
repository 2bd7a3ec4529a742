"""The records of tables, each read as what it is."""

from __future__ import annotations

from collections.abc import Iterator

from schemas.records import Record
from tag.context import Context
from tag.tables.agenda import is_agenda, tag_agenda, versions
from tag.tables.aims import is_aims, is_coded, tag_aims, tag_coded
from tag.tables.asides import tells_nothing
from tag.tables.board import is_board, tag_board
from tag.tables.crosses import is_needs, tag_needs
from tag.tables.dated import is_dated, tag_dated
from tag.tables.decisions import is_decisions, is_outcomes, tag_decisions, tag_outcomes
from tag.tables.figures import tag_values, value_columns
from tag.tables.grid import Grid
from tag.tables.grids import grids
from tag.tables.pairs import is_sheet as is_pairs
from tag.tables.plans import (
    is_actions,
    is_dependencies,
    is_roadmap,
    tag_actions,
    tag_dependencies,
    tag_roadmap,
    tag_timeline,
    tells_status_before_need,
    timed_columns,
)
from tag.tables.portfolio import is_listing, is_of_services, is_portfolio, is_review, tag_portfolio
from tag.tables.programme import is_programme, tag_programme
from tag.tables.proposals import is_proposals, tag_proposals
from tag.tables.sheets import is_sheet, tag_sheet
from tag.tables.titled import tag_titled


def tag(context: Context) -> Iterator[Record]:
    """The records of table rows."""
    found = [one for one in grids(context) if not tells_nothing(one)]
    outcomes = [grid for grid in found if is_outcomes(grid)]
    for grid in outcomes:
        yield from tag_outcomes(grid)
    proposals = [one for one in found if one not in outcomes and is_proposals(one) and not is_actions(one)]
    for grid in proposals:
        yield from tag_proposals(grid)
    told = [*outcomes, *proposals]
    agendas = [grid for grid in found if grid not in told and is_agenda(grid)]
    version = versions(agendas)
    for number, grid in enumerate(agendas):
        yield from tag_agenda(grid, version.get(number))
    for grid in found:
        if grid not in agendas and grid not in told:
            yield from _tag(context, grid)


def _tag(context: Context, grid: Grid) -> Iterator[Record]:
    yield from tag_titled(grid)
    if {"name", "role"} <= set(grid.roles.values()):
        return
    if is_board(grid):
        yield from tag_board(context, grid)
    elif is_programme(grid):
        yield from tag_programme(grid)
    elif is_decisions(grid):
        yield from tag_decisions(grid)
    elif is_dated(grid):
        yield from tag_dated(grid)
    elif is_coded(grid):
        yield from tag_coded(context, grid)
    elif is_pairs(grid):
        return  # facts of what a heading names
    elif is_sheet(grid):
        yield from tag_sheet(context, grid)
    elif is_needs(grid):
        yield from tag_needs(grid)
    elif is_dependencies(grid):
        stated = tells_status_before_need(grid) and is_portfolio(context, grid)
        yield from tag_dependencies(context, grid, of_rows=stated)
        if stated:
            yield from tag_portfolio(context, grid)
    elif is_actions(grid):
        yield from tag_actions(context, grid)
    elif is_roadmap(grid):
        yield from tag_roadmap(context, grid)
        yield from tag_aims(context, grid)
        if _names_rows(grid) or (grid.column("initiative") is not None and is_portfolio(context, grid)):
            yield from tag_portfolio(context, grid)
    elif is_aims(grid):
        yield from tag_aims(context, grid)
    else:
        named = is_listing(grid) or (is_of_services(grid) and (value_columns(grid) or timed_columns(grid)))
        if is_portfolio(context, grid) or named or is_review(grid):
            yield from tag_portfolio(context, grid)
        yield from tag_values(context, grid)
        yield from tag_timeline(context, grid)


def _names_rows(grid: Grid) -> bool:
    """Whether a plan has a measure a row, before what is to be done for it and who owns it."""
    named, done = grid.column("initiative"), grid.column("action")
    if named is None or done is None or (grid.owner is not None and grid.owner < named):
        return False
    return named < done and len(set(grid.texts(named))) == len(grid.rows)
