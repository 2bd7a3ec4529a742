"""Areas of a plan: headings with an aim stated below them, over what is to happen: "Trygg los" over "Målsetting"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from schemas.evidence import Evidence
from schemas.page import Block, BlockKind, Page, Table
from schemas.records import Goal
from tag.context import Context, goal_label, heads_others
from tag.names import tidy
from tag.tables.columns import role_of
from tag.vocabulary import load

_SURE = 0.8
_SURE_ALONE = 0.65
"""Of an area that stands under no goal."""
_HEAD_ROWS = 2
"""What stands above a plan's rows: its heads, and its aim where that is a row of the table."""


def tag(context: Context) -> Iterator[Goal]:
    """A goal for each such heading, a part of the numbered goal that it stands under."""
    for page, at in areas(context):
        block, parent = page.blocks[at], _parent(context, page, at)
        yield Goal(
            title=tidy(page.text(block.words)),
            parent=parent,
            evidence=(Evidence(page=page.number, runs=(tuple(block.words),)),),
            confidence=_SURE if parent else _SURE_ALONE,
            method="goal.area",
        )


def areas(context: Context) -> Iterator[tuple[Page, int]]:
    """The headings of areas, each by its page and its index among the page's blocks."""
    blocks = [
        (page, at, block)
        for page in context.pages
        for at, block in enumerate(page.blocks)
        if block.kind not in (BlockKind.HEADER, BlockKind.FOOTER) and not block.words.empty
    ]
    heads = [index for index, (page, _, block) in enumerate(blocks) if _may_head(page, block)]
    for head, end in pairwise([*heads, len(blocks)]):
        page, at, block = blocks[head]
        below = [(other, one) for other, _, one in blocks[head + 1 : end]]
        labelled = goal_label(page.text(block.words))[0] is not None
        if not labelled and _states_aim(below, under_goal=_parent(context, page, at) is not None):
            yield page, at


def is_aim(text: str) -> bool:
    """Whether a text is or begins with a label of an aim: "Målsetting / forutsetning", "Mål: Alle får svar"."""
    return re.split(r"\s?[:/]", text.lower(), maxsplit=1)[0] in load("lists")["goals"]["said"]


def _may_head(page: Page, block: Block) -> bool:
    """Whether a block is a heading that is no label of an aim."""
    return heads_others(page, block) and not is_aim(page.text(block.words))


def _parent(context: Context, page: Page, at: int) -> str | None:
    """The label of the goal that heads the section a block stands in."""
    under = any(map(context.is_goal, context.section(page, at)))
    return context.goal_above(page, page.blocks[at].words) if under else None


def _states_aim(below: Sequence[tuple[Page, Block]], *, under_goal: bool) -> bool:
    """Whether an aim is stated in what stands below a heading, over a plan or in its first row; for one under no goal
    it says so by a line of its own."""
    stated = False
    for page, block in below:
        table = page.tables[block.table] if block.table is not None else None
        if table is None:
            stated = stated or _is_stated(page, block, under_goal=under_goal)
            continue
        first = table.at(0, 0)
        stated = stated or (under_goal and first is not None and is_aim(page.text(first.words)))
        if _is_plan(page, table):
            return stated
    return False


def _is_stated(page: Page, block: Block, *, under_goal: bool) -> bool:
    text = page.text(block.words)
    label, colon, said = text.partition(":")
    if not under_goal:
        return bool(colon) and label.strip().lower() in load("lists")["goals"]["stated"]
    return is_aim(text) and (bool(said) or block.kind is BlockKind.HEADING)


def _is_plan(page: Page, table: Table) -> bool:
    """Whether a head of a table says that its column tells what is to happen."""
    return any(role_of(page.text(cell.words)) == "activity" for cell in table.cells if cell.row < _HEAD_ROWS)
