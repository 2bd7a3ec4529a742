"""The small line over the title of a slide, and what it says that the slide is of: "MÅL 1 · DELMÅL"."""

from __future__ import annotations

import re
from typing import NamedTuple

from schemas.page import Block, BlockKind, Page, Span

_PARTED = re.compile(r"\s[·•|/–—-]\s")
_LONGEST = 10
"""Words."""
_SMALLER = 0.7
"""Share of the title's size that the line over it has at most."""
_SAME_EDGE = 3.0
"""Points by which the left edges of the two differ at most."""
_LINES = (BlockKind.HEADER, BlockKind.HEADING, BlockKind.PARAGRAPH)


class Eyebrow(NamedTuple):
    """A line over a title; ``parts`` are its texts between dots, bars or dashes."""

    line: Block
    title: Block
    parts: tuple[str, ...]


def eyebrow(page: Page) -> Eyebrow | None:
    """The line right over the title of a slide, where there is one."""
    headings = [block for block in page.blocks if block.kind is BlockKind.HEADING and not block.words.empty]
    if page.width <= page.height or not headings:
        return None
    title = max(headings, key=lambda block: letter_size(page, block.words))
    size = letter_size(page, title.words)
    for line in page.blocks:
        if (
            line.kind in _LINES
            and 0 < line.words.stop - line.words.start <= _LONGEST
            and abs(line.box[0] - title.box[0]) <= _SAME_EDGE
            and -0.5 * size <= title.box[1] - line.box[3] <= size
            and letter_size(page, line.words) <= _SMALLER * size
            and line.box[3] - line.box[1] < size
        ):
            return Eyebrow(line, title, tuple(_PARTED.split(page.text(line.words))))
    return None


def letter_size(page: Page, words: Span) -> float:
    """The size, in points, of the largest of some words."""
    return max(word.size for word in page.words[words.start : words.stop])
