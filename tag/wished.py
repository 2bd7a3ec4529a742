"""Goals that a slide shows as short texts side by side, such as those beside pictures, under a title that says what is
wished for: "Ønsket situasjon"."""

from __future__ import annotations

from collections.abc import Iterator

from schemas.evidence import Evidence
from schemas.page import Block, BlockKind, Page, Span
from schemas.records import Goal
from tag.context import Context
from tag.headings import purpose
from tag.names import tidy
from tag.units import ASIDE, SAME_EDGE

_FEWEST = 3
"""Texts."""
_SHORTEST, _LONGEST = 2, 20
"""Words of one."""
_NEAR = 0.7
"""Times the size of letters: how far below a line stands what goes on with it."""


def tag(context: Context) -> Iterator[Goal]:
    """The goals of slides of what is wished for, if all that such a slide holds are short texts."""
    for page in context.pages:
        blocks = [block for block in page.blocks if block.kind not in ASIDE and not block.words.empty]
        title = page.text(blocks[0].words) if blocks and blocks[0].kind is BlockKind.HEADING else ""
        told = purpose((title,)) if page.width > page.height and title else None
        if told is None or told.kind != "achieve":
            continue
        plain = all(block.table is None and block.kind is not BlockKind.LIST_ITEM for block in blocks)
        texts = _whole(page, blocks[1:]) if plain else []
        if len(texts) >= _FEWEST and all(_is_wish(page.text(words)) for words in texts):
            for words in texts:
                yield Goal(
                    title=tidy(page.text(words)),
                    evidence=(Evidence(page=page.number, runs=((words.start, words.stop),)),),
                    confidence=0.7,
                    method="wished.goal",
                )


def _whole(page: Page, blocks: list[Block]) -> list[Span]:
    """The texts of blocks, one that goes on with a small letter right below another joined to that."""
    found: list[Block] = []
    spans: list[Span] = []
    for block in blocks:
        above = found[-1] if found else None
        size = page.words[block.words.start].size
        on = (
            page.text(block.words)[:1].islower()
            and above is not None
            and above.words.stop == block.words.start
        )
        near = above is not None and -size < block.box[1] - above.box[3] < _NEAR * size
        if on and near and above is not None and abs(above.box[0] - block.box[0]) <= SAME_EDGE:
            spans[-1] = Span(spans[-1].start, block.words.stop)
        else:
            spans.append(block.words)
        found.append(block)
    return spans


def _is_wish(text: str) -> bool:
    return text[:1].isupper() and text[-1] not in ".?!:" and _SHORTEST <= len(text.split()) <= _LONGEST
