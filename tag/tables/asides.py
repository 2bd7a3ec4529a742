"""Tables that report nothing: examples of how one is filled in, keys of colours, lists of documents, and logs of the
versions of the paper."""

from __future__ import annotations

import re
from functools import cache

from schemas.page import BlockKind
from tag.cues import any_of
from tag.headings import explains
from tag.phrases import colour_words
from tag.statuses import leading_status
from tag.tables.columns import head_is
from tag.tables.grid import Grid
from tag.vocabulary import load

_OF_WORK = frozenset(("owner", "status", "due", "risk", "progress", "action"))
_TEXTS = (BlockKind.PARAGRAPH, BlockKind.HEADING)
_SIGN_AND_MEANING = 2
"""Columns."""


def tells_nothing(grid: Grid) -> bool:
    """Whether a table is one of these."""
    explained = grid.is_cards and any(map(explains, grid.sections))
    return (
        explained or is_example(grid) or is_log_of_versions(grid) or is_list_of_papers(grid) or is_key(grid)
    )


def is_example(grid: Grid) -> bool:
    """Whether the text right before a table says that it shows an example."""
    before = grid.page.blocks[grid.block - 1] if grid.block else None
    text = grid.page.text(before.words) if before is not None and before.kind in _TEXTS else ""
    return _example().search(text) is not None


def is_list_of_papers(grid: Grid) -> bool:
    """Whether the rows are documents or annexes, of which nobody is to do anything."""
    column = int(grid.roles.get(0) == "number" and not head_is(grid.heads.get(0, "").strip(" :."), "papers"))
    headed = head_is(grid.heads.get(column, "").strip(" :."), "papers")
    return headed and not _OF_WORK & set(grid.roles.values())


def is_key(grid: Grid) -> bool:
    """Whether the rows tell what signs mean, each once: its first column, headed as one of signs or without a text
    beside how something may stand, has a colour's word or light a row, of which no two are the same, and another one
    says what it means."""
    if not (head_is(grid.heads.get(0, ""), "sign") or _are_states(grid)) or grid.owner is not None:
        return False
    signs = [
        mark.colour if (mark := grid.signal(row, 0)) else colour_words().get(grid.text(row, 0).lower())
        for row in grid.rows
    ]
    return len(signs) > 1 and None not in signs and len(set(signs)) == len(signs)


def _are_states(grid: Grid) -> bool:
    """Whether no more than a second column, of statuses in words, stands beside a first one without a text."""
    if grid.table.columns != _SIGN_AND_MEANING or grid.texts(0):
        return False
    texts = grid.texts(1)
    stated = sum(leading_status(grid.context, text) is not None for text in texts)
    return stated > len(texts) / 2


def is_log_of_versions(grid: Grid) -> bool:
    """Whether the rows are versions of a paper, by their numbers."""
    versions = [one for one, head in grid.heads.items() if head_is(head, "version")]
    return any(
        texts and all(text.lstrip("vV. ")[:1].isdigit() for text in texts)
        for texts in map(grid.texts, versions)
    )


@cache
def _example() -> re.Pattern[str]:
    """An example that is made up or of how a form is filled in, or a label that says no more."""
    words = load("sections")
    example = rf"(?<!\w)(?:{any_of(words['examples'])})(?!\w)"
    return re.compile(
        rf"^(?=.*{example})(?=.*(?<!\w)(?:{any_of(words['made_up'])})(?!\w))|^\W*{example}\W*\d*\W*$",
        re.IGNORECASE,
    )
