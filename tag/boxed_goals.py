"""Goals in boxes: of their own below a label that says so ("Delmål" over "Alle får svar i tide"), below or to the right
of the box of the goal that they are parts of, or in that."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from schemas.evidence import Evidence
from schemas.page import Block, BlockKind, Box, Page
from schemas.records import Goal
from tag.context import Context, goal_label
from tag.cues import any_of
from tag.headings import purpose
from tag.names import tidy
from tag.vocabulary import load
from tag.wording import wordings

_FEWEST = 2
"""Boxes on a page."""
_LONGEST_LABEL = 3
"""Words."""
_SAME_EDGE = 3.0
"""Points."""


def tag(context: Context) -> Iterator[Goal]:
    """A goal for each such box, under the one with a label of its own that stands nearest above in its column, or on
    its left."""
    for page in context.pages:
        for at, parent in served(page).items():
            yield _goal(page, page.blocks[at], parent)
        found = [(block, label) for block in page.blocks if (label := _label_over(page, block)) is not None]
        texts = [page.text(block.words) for block, _ in found]
        if len(found) < _FEWEST or set(wordings(texts)) != {"clause"}:
            continue
        for block, label in found:
            over = (goal_label(page.text(one.words))[0] for one in (label, *_above(page, label)))
            yield _goal(page, block, next(filter(None, over), None))


def _goal(page: Page, block: Block, parent: str | None) -> Goal:
    return Goal(
        title=tidy(page.text(block.words)),
        parent=parent,
        evidence=(Evidence(page=page.number, runs=(tuple(block.words),)),),
        confidence=0.75,
        method="goal.box",
    )


def served(page: Page) -> dict[int, str]:
    """The indices of the texts in or right of boxes that goals head, and these goals' labels, where all say what shall
    be."""
    heads = [one for one in page.blocks if one.frame is not None and all(goal_label(page.text(one.words)))]
    found = {
        at: label
        for at, block in enumerate(page.blocks if heads else ())
        if goal_label(page.text(block.words))[0] is None
        for head in heads
        if (label := goal_label(page.text(head.words))[0])
        and (_is_in_box(head, block) or _is_beside(page, head, block))
    }
    texts = [page.text(page.blocks[at].words) for at in found]
    wished = all(map(_wish().search, texts)) and set(wordings(texts)) == {"clause"}
    return found if len(found) >= _FEWEST and wished else {}


def _is_in_box(head: Block, block: Block) -> bool:
    """Whether a text stands below a goal in its box."""
    return block.frame == head.frame and block.box[1] > head.box[1]


def _is_beside(page: Page, head: Block, block: Block) -> bool:
    """Whether a text stands in a box right of that of a goal, within its height."""
    if head.frame is None or block.frame is None or not _is_boxed(page, block):
        return False
    (_, top, right, bottom), (left, upper, _, lower) = head.frame, block.frame
    return left > right - _SAME_EDGE and top <= (upper + lower) / 2 <= bottom


@cache
def _wish() -> re.Pattern[str]:
    """A verb for what shall be, behind its subject."""
    return re.compile(rf"\s(?:{any_of(load('lists')['goals']['wishes'])})\s")


def _label_over(page: Page, box: Block) -> Block | None:
    """What heads goals nearest above a text that stands alone in its box, but for other such boxes as wide; of boxes
    side by side below a goal, what does so over the first."""
    if not _is_boxed(page, box):
        return None
    others = (one for one in _above(page, box) if not (_is_boxed(page, one) and _is_as_wide(one, box)))
    above = next(others, None)
    if above is None or _is_label(page, above):
        return above
    if not _is_in_box_of_goal(page, above):
        return None
    left = [one for one in page.blocks if _stands_left(one, box) and one.box[0] >= _column(above)[0]]
    return _label_over(page, min(left, key=lambda one: one.box[0])) if left else above


def _above(page: Page, block: Block) -> list[Block]:
    """The texts above a block in its column, the nearest first."""
    above = [
        one
        for one in page.blocks
        if one.box[3] <= block.box[1] + _SAME_EDGE
        and one is not block
        and min(_column(one)[2], _column(block)[2]) > max(_column(one)[0], _column(block)[0])
    ]
    return sorted(above, key=lambda one: one.box[1], reverse=True)


def _column(block: Block) -> Box:
    """The box that a text stands in, else that around it."""
    return block.frame or block.box


def _is_boxed(page: Page, block: Block) -> bool:
    """Whether a text stands alone in a box, and heads nothing."""
    return (
        block.kind is BlockKind.PARAGRAPH
        and block.frame is not None
        and sum(one.frame == block.frame for one in page.blocks) == 1
    )


def _stands_left(one: Block, box: Block) -> bool:
    """Whether a text stands in a box left of another, on its height."""
    if one.frame is None or box.frame is None or one.frame[2] > box.frame[0] + _SAME_EDGE:
        return False
    return all(abs(one.frame[side] - box.frame[side]) <= _SAME_EDGE for side in (1, 3))


def _is_as_wide(one: Block, other: Block) -> bool:
    return (
        one.frame is not None
        and other.frame is not None
        and all(abs(one.frame[side] - other.frame[side]) <= _SAME_EDGE for side in (0, 2))
    )


def _is_in_box_of_goal(page: Page, block: Block) -> bool:
    """Whether a text stands in a box with the label of a goal."""
    held = (one for one in page.blocks if block.panel is not None and one.panel == block.panel)
    return any(goal_label(page.text(one.words))[0] for one in held)


def _is_label(page: Page, block: Block) -> bool:
    """Whether a text in no box says no more than that goals follow."""
    text = page.text(block.words)
    told = purpose((text,)) if len(text.split()) <= _LONGEST_LABEL else None
    return block.frame is None and told is not None and told.kind == "goal" and goal_label(text)[0] is None
