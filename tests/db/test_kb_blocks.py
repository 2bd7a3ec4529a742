"""Which words of its page a block has, though most of it follows from the texts."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

import pytest
from kb_samples import as_kept, page, source

from db import KnowledgeBase
from schemas.page import Block, BlockKind, Document, Page, Span


def _outside(where: Page) -> None:
    """A word between two blocks, in neither."""
    where.blocks[1].words = Span(where.blocks[1].words.start + 1, where.blocks[1].words.stop)


def _joined(where: Page) -> None:
    """The last word of a block is joined to the one before it."""
    where.words[1].text += where.words[2].text
    where.words[2].text = ""


def _empty(where: Page) -> None:
    """A table without text."""
    at = where.blocks[0].words.stop
    where.blocks.insert(1, Block(BlockKind.TABLE, Span(at, at), (0, 0, 0, 0)))


def _two_in_one(where: Page) -> None:
    """A word that holds a space."""
    where.words[1].raw = where.words[1].text = "ny plan"


def _nul(where: Page) -> None:
    """A letter at which SQLite stops counting."""
    where.words[1].raw = where.words[1].text = "ny\0plan"


@pytest.mark.parametrize("change", [_outside, _joined, _empty, _two_in_one, _nul])
def test_words_of_blocks_are_told_right_where_the_texts_do_not_tell_them(
    kb: KnowledgeBase, change: Callable[[Page], None]
) -> None:
    made = page(1, "Vedtak i saken", "Styret ber om ny plan", "Planen kommer i mai")
    made.blocks[2].level = 3
    change(made)
    kb.add_document(source(), Document([made, page(2, "Neste sak")], {}), [], version="1")
    wanted = [(block.kind, block.level, *block.words) for block in made.blocks]
    read = kb.page("rapport.pdf", 1)
    assert [(block.kind, block.level, *block.words) for block in read.blocks] == wanted
    assert read.words == as_kept(made).words
    with sqlite3.connect(kb.path) as conn:
        rows = conn.execute("SELECT kind, level, start, stop FROM blocks ORDER BY page, number").fetchall()
    assert rows == [*wanted, ("heading", 1, 0, 2)]
