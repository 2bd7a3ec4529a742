"""Goals in boxes of their own, below a label that says so ("Delmål" over "Alle får svar i tide") or below the box of
the goal that they are parts of."""

from __future__ import annotations

from collections.abc import Iterator

from schemas.evidence import Evidence
from schemas.page import Block, BlockKind, Box, Page
from schemas.records import Goal
from tag.context import Context, goal_label
from tag.headings import purpose
from tag.names import tidy
from tag.wording import wordings

_FEWEST = 2
"""Boxes on a page."""
_LONGEST_LABEL = 3
"""Words."""
_SAME_EDGE = 3.0
"""Points."""


def tag(context: Context) -> Iterator[Goal]:
    """A goal for each such box, under the one with a label of its own that stands nearest above in its column."""
    for page in context.pages:
        found = [(block, label) for block in page.blocks if (label := _label_over(page, block)) is not None]
        texts = [page.text(block.words) for block, _ in found]
        if len(found) < _FEWEST or set(wordings(texts)) != {"clause"}:
            continue
        for (block, label), text in zip(found, texts, strict=True):
            over = (goal_label(page.text(one.words))[0] for one in (label, *_above(page, label)))
            yield Goal(
                title=tidy(text),
                parent=next(filter(None, over), None),
                evidence=(Evidence(page=page.number, runs=(tuple(block.words),)),),
                confidence=0.75,
                method="goal.box",
            )


def _label_over(page: Page, box: Block) -> Block | None:
    """What heads goals nearest above a text that stands alone in its box, but for other such boxes as wide."""
    if not _is_boxed(page, box):
        return None
    for one in _above(page, box):
        if not (_is_boxed(page, one) and _is_as_wide(one, box)):
            return one if _is_label(page, one) or _is_in_box_of_goal(page, one) else None
    return None


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
