"""Paragraphs of lines that each begin with a label: "Møte nr.: 4", "Dato: 6. mai 2026", "Sted: Rådhuset"."""

from __future__ import annotations

import re

from schemas.page import Block, Page, Span

_LABEL = re.compile(r"[A-ZÆØÅ][^:,;]{1,24}:\s\S")
_FEWEST = 2
"""Lines with a label."""


def labelled_lines(page: Page, block: Block) -> list[str]:
    """The texts of a block from label to label, where its first line and another one begin with one; else none."""
    if block.table is not None:
        return []
    lines = [*page.lines_in(block.words)]
    starts = [line.start for line in lines if _LABEL.match(page.text(line))]
    if len(starts) < _FEWEST or starts[0] != lines[0].start:
        return []
    stops = [*starts[1:], block.words.stop]
    return [page.text(Span(start, stop)) for start, stop in zip(starts, stops, strict=True)]
