"""Writing the pages of a document: their words, repairs and blocks."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from db.blocks import StoredBlock, insert_blocks, odd_words
from db.deciding import readings
from db.pages import block_texts
from db.review import Correction
from db.rows import Row, as_json, insert
from db.words import pack, together
from schemas.page import Page


def write_pages(conn: sqlite3.Connection, document: int, pages: Sequence[Page]) -> None:
    """Write the pages of a document (its number) and their repairs, as they were read, without their blocks."""
    for some in together(pages):
        packed = pack(some)
        rows = zip(some, packed.digests, strict=True)
        insert(conn, "pages", (_page_row(document, page, digest) for page, digest in rows))
        insert(conn, "page_words", [(document, some[0].number, packed.blob)])
    reasons = _reasons(conn, pages)
    insert(conn, "repair_rows", (row for page in pages for row in _repair_rows(document, page, reasons)))


def write_decided_words(
    conn: sqlite3.Connection,
    document: int,
    pages: Sequence[Page],
    heard: Sequence[Correction],
    before: Collection[int] = (),
) -> dict[int, Page]:
    """Write what people say that words of these pages are; returns the pages, by number, with those words.

    Args:
        pages: all of a document, as they were read. before: the numbers of those with words that people had decided
            about.
    """
    by_number = {page.number: page for page in pages}
    said = readings(heard, by_number)
    insert(conn, "decided_words", ((document, *place, *word) for place, word in said.items()))
    decided: defaultdict[int, dict[int, str]] = defaultdict(dict)
    for (number, word), (text, _) in said.items():
        decided[number][word] = text
    for some in together(pages):
        # Words that people decided about are otherwise in the text of a page.
        if any(page.number in decided or page.number in before for page in some):
            conn.execute(
                "UPDATE page_words SET packed = ? WHERE document = ? AND first = ?",
                (pack(some, decided).blob, document, some[0].number),
            )
    for number, texts in decided.items():
        by_number[number] = _as_decided(by_number[number], texts)
    return by_number


def write_blocks(
    conn: sqlite3.Connection, document: int, pages: Iterable[Page]
) -> dict[int, list[StoredBlock]]:
    """Write the blocks of a document, numbered one after the other, and tell its pages which are theirs.

    Returns them by the number of the page.
    """
    (last,) = conn.execute("SELECT coalesce(max(number), 0) FROM block_rows").fetchone()
    first = last + 1
    written: dict[int, list[StoredBlock]] = {}
    start = first
    for page in pages:
        blocks = written[page.number] = list(_blocks(page))
        insert(conn, "block_words", odd_words(start, blocks))
        conn.execute(
            "UPDATE pages SET first_block = ?, last_block = ? WHERE document = ? AND number = ?",
            (*((start, start + len(blocks) - 1) if blocks else (None, None)), document, page.number),
        )
        start += len(blocks)
    insert_blocks(conn, first, [*chain.from_iterable(written.values())])
    return written


def _as_decided(page: Page, decided: Mapping[int, str]) -> Page:
    """The page with the words (by index) that people decided about."""
    words = list(page.words)
    for index, text in decided.items():
        words[index] = replace(words[index], text=text)
    return replace(page, words=words)


def _page_row(document: int, page: Page, digest: bytes) -> Row:
    return (
        document,
        page.number,
        page.width,
        page.height,
        page.notes,
        page.hidden,
        page.ocr,
        as_json(page.problems),
        digest,
        None,
        None,
    )


def _blocks(page: Page) -> Iterator[StoredBlock]:
    for block, text in zip(page.blocks, block_texts(page), strict=True):
        yield StoredBlock(block.kind, block.level, *block.words, text)


def _reasons(conn: sqlite3.Connection, pages: Iterable[Page]) -> dict[tuple[str, str], int]:
    """The numbers of the kinds and reasons of all repairs of these pages; what is new is written."""
    told = dict.fromkeys((repair.kind, repair.reason) for page in pages for repair in page.repairs)
    if not told:
        return {}
    # There are too few for an index.
    known = {(kind, reason): number for number, kind, reason in conn.execute("SELECT * FROM repair_reasons")}
    new = [each for each in told if each not in known]
    insert(conn, "repair_reasons", ((None, *each) for each in new))
    first = max(known.values(), default=0) + 1
    return known | {each: number for number, each in enumerate(new, first)}


def _repair_rows(document: int, page: Page, reasons: Mapping[tuple[str, str], int]) -> Iterable[Row]:
    for position, repair in enumerate(page.repairs):
        yield (
            document,
            page.number,
            position,
            repair.word,
            repair.raw,
            repair.text,
            reasons[repair.kind, repair.reason],
            repair.probability,
            repair.applied,
            as_json(repair.alternatives) if repair.alternatives else None,
        )
