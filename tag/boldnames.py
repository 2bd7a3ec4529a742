"""Paragraphs that begin with a name in bold: what stands behind it."""

from __future__ import annotations

from schemas.page import BlockKind, Span
from tag.passages import Passage

_DASHES = ("–", "—", "-")
_LONGEST = 8
"""Words."""


def behind_bold(passage: Passage) -> str | None:
    """What stands behind bold words and a dash, up to a line that begins with a capital letter: "**Ny kai** – Havna".

    None where that is long, or begins with a small letter.
    """
    words, stop = passage.page.words, passage.words.start
    while stop < passage.words.stop and words[stop].bold:
        stop += 1
    dashed = passage.words.start < stop < passage.words.stop - 1 and words[stop].text in _DASHES
    if passage.kind is not BlockKind.PARAGRAPH or passage.cell is not None or not dashed:
        return None
    behind = Span(stop + 1, passage.words.stop)
    starts = (line.start for line in passage.page.lines_in(behind) if line.start > behind.start)
    ends = next((start for start in starts if words[start].text[:1].isupper()), behind.stop)
    told = passage.page.text(Span(behind.start, ends))
    return told if told[:1].isupper() and len(told.split()) <= _LONGEST else None
