"""Writing one document, whole, within a transaction that the caller holds."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

from db.as_read import records_as_read
from db.indexes import index_what_grew
from db.meetings import bodies_of, names_of, write_meetings
from db.mentions import forget, records_that_may_speak_of, write_mentions
from db.names.resolution import settle
from db.pages import decided_words, read_page
from db.review import corrections_of
from db.rows import TABLES, as_json
from db.schema import quoted
from db.searching.index import Compounds, forget_compounds, index_document, unindex_document
from db.write_pages import write_blocks, write_decided_words, write_pages
from db.write_records import Named, by_id, forget_spellings, write_records
from schemas.page import Document, Page
from schemas.records import RECORD_MODELS, Record
from schemas.source import Source

_LONGEST_LIST = 10
"""How many page numbers a sentence counts up before it says how many more there are."""

_UNDERSTOOD = (
    "proofs",
    "presenters",
    "mentions",
    "decided",
    "decided_words",
    *RECORD_MODELS,
    "records",
    "block_words",
    "block_texts",
    "block_rows",
)
"""The tables that hold what a document is understood to say, each before those it refers to."""
_OF_A_DOCUMENT = (*_UNDERSTOOD, "repair_rows", "page_words", "pages")
"""The tables that hold what a document brought."""


def write_document(
    conn: sqlite3.Connection,
    source: Source,
    document: Document,
    records: Iterable[Record],
    *,
    version: str,
    run: int | None,
    compounds: Compounds | None,
) -> None:
    """Write a document with all it brings; what was there of it before gives way.

    Raises ValueError where an evidence is not on its page, sqlite3.Error where the file cannot be written.
    """
    troubled = [page.number for page in document.pages if page.problems]
    number, before = _put_document(
        conn,
        source.sha256,
        source.name,
        kind=source.kind.value,
        size=source.size,
        pages=len(document.pages),
        status="partly" if troubled else "ok",
        problem=_troubled_sentence(troubled),
        properties=as_json(dict(sorted(document.properties.items()))),
        program_version=version,
        run=run,
    )
    write_pages(conn, number, document.pages)
    unique = by_id(source.sha256, records)
    _write_understood(conn, number, document.pages, unique, before, compounds)


def rewrite_document(conn: sqlite3.Connection, document: int, compounds: Compounds | None) -> None:
    """Write anew what a document (its number) says, as people now decide."""
    numbers = conn.execute(
        "SELECT number FROM pages WHERE document = ? ORDER BY number", (document,)
    ).fetchall()
    pages = [read_page(conn, document, number, as_read=True) for (number,) in numbers]
    read = {identity: each.record for identity, each in records_as_read(conn, document).items()}
    decided = {page.number for page in pages if decided_words(conn, document, page.number)}
    before = _clear(conn, document, _UNDERSTOOD)
    _write_understood(conn, document, pages, read, before, compounds, decided)


def _write_understood(
    conn: sqlite3.Connection,
    number: int,
    pages: Sequence[Page],
    read: dict[str, Record],
    before: _Brought,
    compounds: Compounds | None,
    decided: Collection[int] = (),
) -> None:
    """Write what a document's pages and records say, once people are heard, and bring what joins it to others.

    Args:
        pages, read: as they were read; the records by id. before: what the document brought earlier.
        decided: the numbers of pages with words that people had decided about.
    """
    (sha256,) = conn.execute("SELECT sha256 FROM documents WHERE id = ?", (number,)).fetchone()
    heard = corrections_of(conn, sha256)
    by_number = write_decided_words(conn, number, pages, heard, decided)
    blocks = write_blocks(conn, number, by_number.values())
    named = write_records(conn, number, by_number, blocks, read, heard)
    elsewhere = records_that_may_speak_of(conn, named.new)
    index_document(conn, number, compounds)
    index_what_grew(conn)
    _settle(conn, number, before, named, elsewhere)


def _settle(
    conn: sqlite3.Connection, document: int, before: _Brought, named: Named, elsewhere: set[int]
) -> None:
    """Bring what joins documents to what they now say.

    Args:
        before: what the document brought at an earlier reading. named: the names it brings now.
        elsewhere: numbers of records of other documents that may speak of what it names.
    """
    gone = {
        key
        for key in before.keys - named.keys
        if not conn.execute(
            "SELECT 1 FROM name_keys AS k JOIN spellings AS s ON s.named = k.number WHERE k.key = ?", (key,)
        ).fetchone()
    }
    elsewhere = elsewhere | forget(conn, gone)
    forget_compounds(conn, before.compounds)
    bodies = names_of(conn, before.bodies | bodies_of(conn, document))
    moved = settle(conn, before.keys | named.keys, as_before=named.keys - named.respelt - before.keys)
    write_mentions(conn, documents=[document], records=elsewhere)
    write_meetings(conn, bodies | moved, None if before.bodies or moved else document)


def write_failure(
    conn: sqlite3.Connection,
    sha256: str | None,
    name: str,
    *,
    kind: str | None,
    size: int | None,
    problem: str,
    version: str,
    run: int | None,
) -> None:
    """Write that a file could not be read; ``sha256`` is None where it could not even be opened."""
    number, before = _put_document(
        conn,
        sha256,
        name,
        kind=kind,
        size=size,
        pages=0,
        status="failed",
        problem=problem,
        properties="{}",
        program_version=version,
        run=run,
    )
    _settle(conn, number, before, Named(set(), set(), set()), set())


def write_name(conn: sqlite3.Connection, document: int, name: str) -> None:
    """Write that a document came under ``name`` too."""
    conn.execute("INSERT OR IGNORE INTO document_names VALUES (?, ?)", (document, name))
    conn.execute(
        "UPDATE documents SET name = (SELECT min(name) FROM document_names WHERE document = documents.id) "
        "WHERE id = ?",
        (document,),
    )


class _Brought(NamedTuple):
    """What a document brought to what joins documents: keys of names, bodies of meetings, compounds."""

    keys: set[str]
    bodies: set[str]
    compounds: set[str]


def _put_document(
    conn: sqlite3.Connection, sha256: str | None, name: str, **columns: Any
) -> tuple[int, _Brought]:
    """Write the document's own row, emptied of all that hung on it; returns its number and what that was."""
    before = _Brought(set(), set(), set())
    # A file that once could not be opened is known by its name alone, until it can be.
    for (stale,) in conn.execute(
        "SELECT id FROM documents WHERE sha256 IS NULL AND name = ?", (name,)
    ).fetchall():
        conn.execute("DELETE FROM document_names WHERE document = ?", (stale,))
        conn.execute("DELETE FROM documents WHERE id = ?", (stale,))
    columns["added"] = datetime.now(UTC).isoformat(timespec="seconds")
    known = conn.execute("SELECT id FROM documents WHERE sha256 = ?", (sha256,)).fetchone()
    if known:
        number = int(known[0])
        before = _clear(conn, number)
        assignments = ", ".join(f"{column} = ?" for column in columns)
        conn.execute(f"UPDATE documents SET {assignments} WHERE id = ?", (*columns.values(), number))
    else:
        columns |= {"sha256": sha256, "name": name}
        cursor = conn.execute(
            f"INSERT INTO documents ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})",
            tuple(columns.values()),
        )
        number = int(cursor.lastrowid or 0)
    write_name(conn, number, name)
    return number, before


def _clear(conn: sqlite3.Connection, document: int, tables: Sequence[str] = _OF_A_DOCUMENT) -> _Brought:
    """Delete what a document brought to these tables, and return what of it joined it with others."""
    bodies = bodies_of(conn, document)
    compounds = unindex_document(conn, document)
    keys = {row[0] for row in conn.execute("SELECT key FROM names WHERE document = ?", (document,))}
    forget_spellings(conn, document)
    for name in tables:
        conn.execute(f"DELETE FROM {quoted(name)} WHERE {TABLES[name].of_document}", (document,))
    return _Brought(keys, bodies, compounds)


def _troubled_sentence(pages: Sequence[int]) -> str | None:
    if not pages:
        return None
    shown = ", ".join(map(str, pages[:_LONGEST_LIST]))
    more = len(pages) - _LONGEST_LIST
    return f"Ikke alt kunne leses på side {shown}{f' og {more} sider til' if more > 0 else ''}."
