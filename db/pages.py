"""Pages made again from what is stored."""

from __future__ import annotations

import json
import sqlite3
import unicodedata

from db.blocks import blocks_between
from db.words import unpack
from schemas.errors import KnowledgeBaseError, NotFound
from schemas.page import Block, Page, Repair, Span


def read_page(conn: sqlite3.Connection, document: int, number: int, *, as_read: bool = False) -> Page:
    """A page with its words, lines, blocks and repairs; tables and marks are not stored.

    Words are what people say they are, unless ``as_read``.

    Raises NotFound where the document has no such page, KnowledgeBaseError where its words are damaged.
    """
    row = conn.execute(
        "SELECT width, height, notes, hidden, problems, ocr, first_block, last_block FROM pages "
        "WHERE document = ? AND number = ?",
        (document, number),
    ).fetchone()
    if row is None:
        raise NotFound("Siden finnes ikke i dokumentet", page=number)
    width, height, notes, hidden, problems, ocr, *numbers = row
    blocks = blocks_between(conn, *numbers)
    packed = conn.execute(
        "SELECT packed FROM page_words WHERE document = ? AND first <= ? ORDER BY first DESC LIMIT 1",
        (document, number),
    ).fetchone()
    try:
        words, lines = unpack(packed[0] if packed else b"", number, [block.text for block in blocks])
    except ValueError as error:
        (file,) = conn.execute("SELECT name FROM documents WHERE id = ?", (document,)).fetchone()
        raise KnowledgeBaseError(
            "Ordene på siden er skadet i kunnskapsbasen",
            "Lag kunnskapsbasen på nytt med kildespor rebuild",
            file=file,
            page=number,
        ) from error
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
    for block in blocks:
        span = Span(block.start, block.stop)
        box = (0.0, 0.0, 0.0, 0.0) if span.empty else page.box(span)
        page.blocks.append(Block(block.kind, span, box, block.level))
    return page


def decided_words(conn: sqlite3.Connection, document: int, number: int) -> list[tuple[int, str]]:
    """The words of a page that people decided about: index and text."""
    return conn.execute(
        "SELECT word, text FROM decided_words WHERE document = ? AND page = ?", (document, number)
    ).fetchall()


def block_texts(page: Page) -> list[str]:
    """The text of each block of a page: repaired, Unicode NFC."""
    return [unicodedata.normalize("NFC", page.text(block.words)) for block in page.blocks]


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
