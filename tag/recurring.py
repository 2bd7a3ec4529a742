"""Headings that stand under several others of a document, as on a sheet a project: they name no part of one alone."""

from __future__ import annotations

from functools import lru_cache

from schemas.page import BlockKind
from tag.context import Context, is_code


def own_headings(context: Context, sections: tuple[str, ...]) -> tuple[str, ...]:
    """The headings that something stands under, without the innermost ones that stand under others elsewhere, or are
    no more than a code, as below the signs of a timeline: "M18"."""
    while len(sections) > 1 and (sections[-1] in _recurring(context) or is_code(sections[-1])):
        sections = sections[:-1]
    return sections


@lru_cache(maxsize=1)
def _recurring(context: Context) -> frozenset[str]:
    over: dict[str, set[str]] = {}
    for page in context.pages:
        for index, block in enumerate(page.blocks):
            sections = context.section(page, index) if block.kind is BlockKind.HEADING else ()
            if sections:
                over.setdefault(page.text(block.words), set()).add(sections[-1])
    return frozenset(heading for heading, others in over.items() if len(others) > 1)
