"""Writing one document, whole, within a transaction that the caller holds."""

from __future__ import annotations

import json
import sqlite3
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, NamedTuple

from db.as_read import AsRead, records_as_read
from db.deciding import decide, readings
from db.meetings import bodies_of, clear_meetings, write_meetings
from db.mentions import forget, records_that_may_speak_of, write_mentions
from db.names.entities import Linker
from db.names.resolution import entities_of, settle
from db.pages import block_texts, decided_words, read_page
from db.review import Correction, corrections_of
from db.schema import (
    BASE_TABLES,
    BLOCK_KINDS,
    id_fields,
    json_fields,
    kind_of,
    public_names,
    quoted,
    record_tables,
)
from db.searching.index import Compounds, forget_compounds, index_document, unindex_document
from db.words import digest, pack
from schemas.evidence import Evidence, quote
from schemas.page import Document, Page
from schemas.records import RECORD_MODELS, AgendaItem, Record, record_id
from schemas.source import Source

_TABLES = {table.name: table for table in BASE_TABLES} | record_tables()
_LONGEST_LIST = 10
"""How many page numbers a sentence counts up before it says how many more there are."""

_UNDERSTOOD = (
    "evidence",
    "presenters",
    "mentions",
    "decided",
    "decided_words",
    *RECORD_MODELS,
    "records",
    "blocks",
    "names",
)
"""The tables that hold what a document is understood to say, each before those it refers to."""
_OF_A_DOCUMENT = (*_UNDERSTOOD, "repairs", "pages")
"""The tables that hold what a document brought."""

Row = Sequence[Any]


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
        properties=_json(dict(sorted(document.properties.items()))),
        program_version=version,
        run=run,
    )
    _insert(conn, "pages", (_page_row(number, page) for page in document.pages))
    _insert(conn, "repairs", (row for page in document.pages for row in _repair_rows(number, page)))
    unique: dict[str, Record] = {}
    for record in map(_storable, records):
        identity = record_id(source.sha256, record)
        if identity not in unique or unique[identity].confidence < record.confidence:
            unique[identity] = record
    _write_understood(conn, number, document.pages, unique, before, compounds)


def rewrite_document(conn: sqlite3.Connection, document: int, compounds: Compounds | None) -> None:
    """Write anew what a document (its number) says, as people now decide."""
    numbers = conn.execute(
        "SELECT number FROM pages WHERE document = ? ORDER BY number", (document,)
    ).fetchall()
    pages = [read_page(conn, document, number, as_read=True) for (number,) in numbers]
    read = {identity: each.record for identity, each in records_as_read(conn, document).items()}
    for page in pages:
        if decided_words(conn, document, page.number):
            _write_words(conn, document, page, {})
    before = _clear(conn, document, _UNDERSTOOD)
    _write_understood(conn, document, pages, read, before, compounds)


def _write_understood(
    conn: sqlite3.Connection,
    number: int,
    pages: Sequence[Page],
    read: dict[str, Record],
    before: _Brought,
    compounds: Compounds | None,
) -> None:
    """Write what a document's pages and records say, once people are heard, and bring what joins it to others.

    Args:
        pages, read: as they were read; the records by id. before: what the document brought earlier.
    """
    (sha256,) = conn.execute("SELECT sha256 FROM documents WHERE id = ?", (number,)).fetchone()
    heard = corrections_of(conn, sha256)
    by_number = {page.number: page for page in pages}
    said = readings(heard, by_number)
    _insert(conn, "decided_words", ((number, *place, *word) for place, word in said.items()))
    decided: defaultdict[int, dict[int, str]] = defaultdict(dict)
    for (page, word), (text, _) in said.items():
        decided[page][word] = text
    for changed, words in decided.items():
        _write_words(conn, number, by_number[changed], words)
        by_number[changed] = _as_decided(by_number[changed], words)
    _write_blocks(conn, number, by_number.values())
    named = _write_records(conn, number, by_number, read, heard)
    elsewhere = records_that_may_speak_of(conn, named.new)
    index_document(conn, number, compounds)
    _settle(conn, number, before, named.keys, elsewhere)


def _as_decided(page: Page, decided: Mapping[int, str]) -> Page:
    """The page with the words (by index) that people decided about."""
    words = list(page.words)
    for index, text in decided.items():
        words[index] = replace(words[index], text=text)
    return replace(page, words=words)


def _write_words(conn: sqlite3.Connection, document: int, page: Page, decided: Mapping[int, str]) -> None:
    """Pack the words of a page, as it was read, anew: those that people decided about are otherwise in its text."""
    conn.execute(
        "UPDATE pages SET words = ? WHERE document = ? AND number = ?",
        (pack(page, decided), document, page.number),
    )


def _write_blocks(conn: sqlite3.Connection, document: int, pages: Iterable[Page]) -> None:
    """Write the blocks of a document, numbered one after the other, and tell its pages which are theirs."""
    (last,) = conn.execute("SELECT coalesce(max(number), 0) FROM blocks").fetchone()
    for page in pages:
        first = last + 1
        rows = list(_block_rows(first, document, page))
        last += len(rows)
        _insert(conn, "blocks", rows)
        conn.execute(
            "UPDATE pages SET first_block = ?, last_block = ? WHERE document = ? AND number = ?",
            (first if rows else None, last if rows else None, document, page.number),
        )


def _settle(
    conn: sqlite3.Connection, document: int, before: _Brought, keys: set[str], elsewhere: set[str]
) -> None:
    """Bring what joins documents to what they now say.

    Args:
        before: what the document brought at an earlier reading. keys: of the names it brings now.
        elsewhere: ids of records of other documents that may speak of what it names.
    """
    gone = {
        key
        for key in before.keys - keys
        if not conn.execute("SELECT 1 FROM names WHERE key = ?", (key,)).fetchone()
    }
    elsewhere = elsewhere | forget(conn, gone)
    forget_compounds(conn, before.compounds)
    bodies = clear_meetings(conn, before.bodies | bodies_of(conn, document))
    moved = settle(conn, before.keys | keys)
    write_mentions(conn, documents=[document], records=elsewhere)
    write_meetings(conn, bodies | moved)


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
    _settle(conn, number, before, set(), set())


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
    for name in tables:
        conn.execute(f"DELETE FROM {quoted(name)} WHERE {_TABLES[name].of_document}", (document,))
    return _Brought(keys, bodies, compounds)


class _Named(NamedTuple):
    """The keys of the names in a document, and those of them that no document held before."""

    keys: set[str]
    new: set[str]


def _write_records(
    conn: sqlite3.Connection,
    number: int,
    pages: dict[int, Page],
    read: dict[str, Record],
    heard: Sequence[Correction],
) -> _Named:
    """Write the records that stand, with their names and presenters, and what was read, with its evidence."""
    evidence = [
        (identity, place, number, *_evidence_columns(pages, proof))
        for identity, record in read.items()
        for place, proof in enumerate(record.evidence)
    ]
    raws = {
        identity: quoted if raw is None else raw
        for identity, place, *_, quoted, raw, _, _ in evidence
        if place == 0
    }
    decided = decide(heard, {identity: AsRead(record, raws[identity]) for identity, record in read.items()})
    unique = decided.standing
    (version,) = conn.execute("SELECT program_version FROM documents WHERE id = ?", (number,)).fetchone()
    linker = Linker(unique.values())
    keys = {
        identity: linker.keys_of(record.fields(), id_fields(type(record)))
        for identity, record in unique.items()
    }
    presenters = [
        (identity, place, presenter, *linker.presenter(presenter))
        for identity, record in unique.items()
        if isinstance(record, AgendaItem)
        for place, presenter in enumerate(record.presenters or ())
    ]
    new = {
        key
        for key in linker.keys
        if not conn.execute("SELECT 1 FROM name_keys WHERE key = ?", (key,)).fetchone()
    }
    entities = entities_of(conn, linker.keys)
    rows: dict[str, list[Row]] = {kind: [] for kind in RECORD_MODELS}
    lookups: list[Row] = []
    for position, (identity, as_read) in enumerate(read.items()):
        kind = kind_of(type(as_read))
        page = as_read.evidence[0].page
        record = unique.get(identity)
        text = _searchable(record.fields()) if record else ""
        lookups.append((None, identity, kind, number, page, position, text))
        if record is None:
            continue
        model = type(record)
        fields = record.fields()
        lists = json_fields(model)
        rows[kind].append(
            (
                identity,
                number,
                position,
                record.confidence,
                record.method,
                version,
                *(
                    _json(fields[field]) if field in lists and field in fields else fields.get(field)
                    for field in public_names(model).values()
                ),
                *(key and entities[key] for key in keys[identity]),
            )
        )
    _insert(
        conn,
        "names",
        ((entities[key], name, number, alias, key) for key, name, alias in sorted(linker.names)),
    )
    _insert(conn, "records", lookups)
    for kind, kind_rows in rows.items():
        _insert(conn, kind, kind_rows)
    _insert(conn, "evidence", evidence)
    _insert(conn, "decided", ((identity, number, *rest) for identity, *rest in decided.rows))
    _insert(
        conn,
        "presenters",
        (
            (
                identity,
                place,
                number,
                one.name,
                one.organisation,
                person and entities[person],
                organisation and entities[organisation],
            )
            for identity, place, one, person, organisation in presenters
        ),
    )
    return _Named(set(linker.keys), new)


def _storable(record: Record) -> Record:
    """The record with whole numbers that SQLite cannot hold (64 bits) made reals, before it gets its id."""
    large = {
        name: float(value)
        for name, value in record
        if isinstance(value, int) and not -(2**63) <= value < 2**63
    }
    return record.model_copy(update=large) if large else record


def _evidence_columns(pages: dict[int, Page], evidence: Evidence) -> Row:
    if evidence.page not in pages:
        raise ValueError(f"evidence on page {evidence.page}, which the document does not have")
    said = quote(pages[evidence.page], evidence)
    return (
        evidence.page,
        _json(evidence.runs),
        _json(evidence.shapes),
        said.quote,
        said.raw if said.raw != said.quote else None,
        _json(said.boxes),
        said.source.value,
    )


def _page_row(document: int, page: Page) -> Row:
    return (
        document,
        page.number,
        page.width,
        page.height,
        page.notes,
        page.hidden,
        page.ocr,
        _json(page.problems),
        pack(page),
        digest(page.words, page.lines),
        None,
        None,
    )


def _block_rows(first: int, document: int, page: Page) -> Iterator[Row]:
    for number, (block, text) in enumerate(zip(page.blocks, block_texts(page), strict=True), first):
        code = BLOCK_KINDS.index(block.kind.value)
        yield number, document, page.number, code, block.level, *block.words, text


def _repair_rows(document: int, page: Page) -> Iterable[Row]:
    for position, repair in enumerate(page.repairs):
        yield (
            document,
            page.number,
            position,
            repair.word,
            repair.raw,
            repair.text,
            repair.kind,
            repair.probability,
            repair.reason,
            repair.applied,
            _json(repair.alternatives),
        )


def _searchable(value: Any) -> str:
    """The words of a record: what it says, not what kind of thing it is."""
    if isinstance(value, dict):
        value = [
            VALUES_SAID.get(part, part) if field == "value" else part
            for field, part in value.items()
            if field not in _NOT_SEARCHED
        ]
    if isinstance(value, list):
        return " · ".join(filter(None, map(_searchable, value)))
    return unicodedata.normalize("NFC", value) if isinstance(value, str) else ""


VALUES_SAID = {
    "red": "rød",
    "yellow": "gul",
    "green": "grønn",
    "grey": "grå",
    "new": "nytt",
    "completed": "ferdig",
    "paused": "på pause",
    "cancelled": "stanset",
}
"""The values of a status that are English words of ours, as people search for them."""
_NOT_SEARCHED = {"kind", "subject_kind", "dimension", "doc_type", "outcome", "version"}
"""Fields that classify in English words of ours, which the document does not hold."""


def _insert(conn: sqlite3.Connection, table: str, rows: Iterable[Row]) -> None:
    places = ", ".join("?" * sum(column.stored for column in _TABLES[table].columns))
    conn.executemany(f"INSERT INTO {quoted(table)} VALUES ({places})", rows)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _troubled_sentence(pages: Sequence[int]) -> str | None:
    if not pages:
        return None
    shown = ", ".join(map(str, pages[:_LONGEST_LIST]))
    more = len(pages) - _LONGEST_LIST
    return f"Ikke alt kunne leses på side {shown}{f' og {more} sider til' if more > 0 else ''}."
