"""Boards: names in columns whose heads tell how far what stands in them has come, as "Ny", "Pågår", "Ferdig"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from schemas.page import Cell
from schemas.records import Initiative, Owner, Record, Status
from tag.context import Context
from tag.lanes import tells_state
from tag.names import is_name, split_name, tidy
from tag.statuses import status_word
from tag.tables.columns import role_of
from tag.tables.grid import Grid
from tag.tables.people import answers

_FEWEST = 2
"""Columns, and cards."""
_SURE = 0.75


def is_board(grid: Grid) -> bool:
    """Whether the heads of a table say statuses, or that work is going on, and what stands below them are names."""
    heads = {column: head for column, head in grid.heads.items() if head}
    said = [column for column, head in heads.items() if tells_state(head)]
    cards = [grid.page.text(grid.lead(cell)[0]) for column in said for _, cell in _cards(grid, column)]
    return (
        len(said) == len(heads) >= _FEWEST
        and any(status_word(grid.context, head) for head in heads.values())
        and len(cards) >= _FEWEST
        and all(map(is_name, cards))
        and not any(status_word(grid.context, card) for card in cards)
    )


def tag_board(context: Context, grid: Grid) -> Iterator[Record]:
    """An initiative a card, with the status of its column, and its owner where what stands beneath names tells one."""
    columns = [column for column, head in grid.heads.items() if head]
    beneath = [text for column in columns for text in grid.all_beneath(column)]
    owned = answers(beneath)
    for column in columns:
        status = status_word(context, grid.heads[column])
        for row, cell in _cards(grid, column):
            words, rest = grid.lead(cell)
            name = split_name(grid.page.text(words))
            yield Initiative(
                name=name.name,
                aliases=(name.alias,) if name.alias else None,
                evidence=grid.evidence([words]),
                confidence=_SURE,
                method="table.board",
            )
            labelled = _labelled_owner(grid.lines(rest))
            if owner := name.owner or labelled or (tidy(grid.beneath(row, column)) if owned else None):
                yield Owner(
                    subject=name.name,
                    subject_kind="initiative",
                    owner=owner,
                    evidence=grid.evidence([words, rest]),
                    confidence=_SURE,
                    method="table.board",
                )
            if status:
                yield Status(
                    subject=name.name,
                    subject_kind="initiative",
                    dimension="status",
                    value=status,
                    as_of=context.as_of_page(grid.page),
                    evidence=grid.evidence([words, *grid.over(column)]),
                    confidence=_SURE,
                    method="table.board",
                )


def _labelled_owner(lines: Iterable[str]) -> str | None:
    """Who a line on a card says owns what it names: "Eier: Losvesenet"."""
    parted = (line.partition(":") for line in lines)
    return next(
        (tidy(who) for label, _, who in parted if who and role_of(label, strictly=True) == "owner"), None
    )


def _cards(grid: Grid, column: int) -> Iterator[tuple[int, Cell]]:
    for row in grid.rows:
        if (cell := grid.cell(row, column)) is not None and cell.row == row:
            yield row, cell
