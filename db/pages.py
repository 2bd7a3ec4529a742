"""Pages made again from what is stored."""

from __future__ import annotations

import json
import sqlite3

from db.words import unpack
from schemas.errors import NotFound
from schemas.page import Block, BlockKind, Page, Repair, Span


def read_page(conn: sqlite3.Connection, document: int, number: int, *, as_read: bool = False) -> Page:
    """A page with its words, lines, blocks and repairs; tables and marks are not stored.

    Words are what people say they are, unless ``as_read``.

    Raises NotFound where the document has no such page, ValueError where its words are damaged.
    """
    row = conn.execute(
        "SELECT width, height, words, notes, hidden, problems, ocr FROM pages "
        "WHERE document = ? AND number = ?",
        (document, number),
    ).fetchone()
    if row is None:
        raise NotFound("Siden finnes ikke i dokumentet", page=number)
    width, height, blob, notes, hidden, problems, ocr = row
    words, lines = unpack(blob)
    for index, text in () if as_read else decided_words(conn, document, number):
        words[index].text = text
    page = Page(
        number,
        width,
        height,
        words,
        lines,
        repairs=read_repairs(conn, document, number),
        notes=notes,
        hidden=bool(hidden),
        problems=json.loads(problems),
        ocr=bool(ocr),
    )
    for kind, level, start, stop in conn.execute(
        "SELECT kind, level, start, stop FROM blocks WHERE document = ? AND page = ? ORDER BY position",
        (document, number),
    ):
        span = Span(start, stop)
        box = (0.0, 0.0, 0.0, 0.0) if span.empty else page.box(span)
        page.blocks.append(Block(BlockKind(kind), span, box, level))
    return page


def decided_words(conn: sqlite3.Connection, document: int, number: int) -> list[tuple[int, str]]:
    """The words of a page that people decided about: index and text."""
    return conn.execute(
        "SELECT word, text FROM decided_words WHERE document = ? AND page = ?", (document, number)
    ).fetchall()


def page_text(page: Page) -> str:
    """The repaired text of a page, one line of the page a line."""
    return "\n".join(filter(None, map(page.text, page.lines)))


def read_repairs(conn: sqlite3.Connection, document: int, number: int) -> list[Repair]:
    """The repairs, and doubts, of a page in the order they were made."""
    return [
        Repair(word, raw, text, kind, probability, reason, bool(applied), tuple(json.loads(alternatives)))
        for word, raw, text, kind, probability, reason, applied, alternatives in conn.execute(
            "SELECT word, raw, text, kind, probability, reason, applied, alternatives FROM repairs "
            "WHERE document = ? AND page = ? ORDER BY position",
            (document, number),
        )
    ]
