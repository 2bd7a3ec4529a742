"""Parts of goals on a slide: clauses in boxes below the box of a goal with its label, within its width."""

from __future__ import annotations

from collections.abc import Iterator

from schemas.evidence import Evidence
from schemas.page import Block, Page
from schemas.records import Goal
from tag.context import Context, goal_label
from tag.names import tidy
from tag.units import ASIDE
from tag.wording import wordings

_FEWEST = 2
"""Goals side by side, and parts of them all."""
_SLACK = 3.0
"""Points by which the box of a part may be wider than that of its goal."""


def tag(context: Context) -> Iterator[Goal]:
    """The parts of the goals of each slide, if most of its boxes below goals say what shall be."""
    for page in context.pages:
        if page.width > page.height:
            yield from _parts(page)


def _parts(page: Page) -> Iterator[Goal]:
    panels: dict[int, list[Block]] = {}
    for block in page.blocks:
        if (
            block.panel is not None
            and block.kind not in ASIDE
            and not block.words.empty
            and block.table is None
        ):
            panels.setdefault(block.panel, []).append(block)
    labels = {panel: goal_label(page.text(held[0].words))[0] for panel, held in panels.items()}
    over = [(held[0], label) for panel, held in panels.items() if (label := labels[panel])]
    told = [
        (block, [label for goal, label in over if _is_below(block, goal)])
        for panel, (block, *more) in panels.items()
        if not more and not labels[panel]
    ]
    parts = [(block, found[0]) for block, found in told if len(found) == 1]
    words = wordings([page.text(block.words) for block, _ in parts])
    clauses = set(words) <= {"clause", "name"} and 2 * words.count("clause") >= len(words)
    if min(len(over), len(parts)) < _FEWEST or not clauses:
        return
    for block, label in parts:
        yield Goal(
            title=tidy(page.text(block.words)),
            parent=label,
            evidence=(Evidence(page=page.number, runs=(tuple(block.words),)),),
            confidence=0.7,
            method="goal.box",
        )


def _is_below(block: Block, goal: Block) -> bool:
    """Whether the box of a text lies below the one of a goal, and within its width."""
    box, over = block.frame or block.box, goal.frame or goal.box
    return over[3] <= box[1] and over[0] - _SLACK <= box[0] and box[2] <= over[2] + _SLACK
