"""Blocks as they are kept: which words of its page a block has follows from the texts, but for the few that say so.

The words of a block follow on those of the block before, and are as many as its text has.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from db.rows import Row, insert
from db.schema import BLOCK_KINDS, LEVEL
from db.text_places import places, text_of
from schemas.page import BlockKind


class StoredBlock(NamedTuple):
    """A block, where it is on its page, in words, and its text."""

    kind: BlockKind
    level: int
    start: int
    stop: int
    text: str

    @property
    def look(self) -> int:
        """Its kind and level in one number."""
        return self.level * LEVEL + BLOCK_KINDS.index(self.kind.value)


def blocks_between(conn: sqlite3.Connection, first: int | None, last: int | None) -> list[StoredBlock]:
    """The blocks of a page, by the numbers of its first and its last; none where it has none."""
    found: list[StoredBlock] = []
    stop = 0
    for look, text, skipped, words in conn.execute(
        f"SELECT b.look, {text_of('b')}, w.skipped, w.words FROM block_rows AS b "
        "LEFT JOIN block_words AS w ON w.number = b.number WHERE b.number BETWEEN ? AND ? ORDER BY b.number",
        (first, last),
    ):
        level, code = divmod(look, LEVEL)
        start = stop + (skipped or 0)
        stop = start + (_words_in(text) if words is None else words)
        found.append(StoredBlock(BlockKind(BLOCK_KINDS[code]), level, start, stop, text))
    return found


def insert_blocks(conn: sqlite3.Connection, first: int, blocks: Sequence[StoredBlock]) -> None:
    """Write the blocks of a document, numbered from ``first``, without ``odd_words``."""
    texts, together = places(first, [block.text for block in blocks])
    looks = [block.look for block in blocks]
    insert(conn, "block_rows", zip(range(first, first + len(blocks)), looks, texts, strict=True))
    insert(conn, "block_texts", together)


def odd_words(first: int, blocks: Iterable[StoredBlock]) -> Iterator[Row]:
    """The rows of ``block_words`` for the blocks of a page, numbered from ``first``."""
    stop = 0
    for number, block in enumerate(blocks, first):
        skipped, words = block.start - stop, block.stop - block.start
        stop = block.stop
        if (
            skipped or words != _words_in(block.text) or "\0" in block.text
        ):  # SQLite counts to the first NUL only
            yield number, skipped, words


def _words_in(text: str) -> int:
    return text.count(" ") + 1 if text else 0
