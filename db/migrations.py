"""How a knowledge base file comes to the tables of this version, from nothing or from an earlier version.

The tables of the record kinds follow the models: a kind or field that is new gets its table or column when
the file is next opened for writing. Every other change is a migration.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from contextlib import suppress

from sqlite_utils import Database, Migrations

from db.meetings import write_meetings
from db.mentions import write_mentions
from db.names.entities import Linker, plain
from db.names.joining import follow_the_rules
from db.names.resolution import entities_of
from db.pages import decided_words
from db.schema import BASE_TABLES, BLOCK_KINDS, DERIVED, EMPTY, Table, id_fields, quoted, record_tables
from db.searching.index import SEARCHED, Compounds, bring_up_to_date
from db.views import drop_views, has_views, write_views
from db.words import pack
from db.words_2 import unpack_2
from db.write_records import VALUES_SAID
from schemas.errors import KnowledgeBaseError
from schemas.page import Block, BlockKind, Page, Span
from schemas.records import RECORD_MODELS, Presenter

MIGRATIONS = Migrations("kildespor")
"""In order of age. One that has been in a release is never changed; the next change is a new one."""


@MIGRATIONS(name="1")
def _first(db: Database) -> None:
    for table in BASE_TABLES:
        for statement in table.statements():
            db.conn.execute(statement)


@MIGRATIONS(name="2")
def _names_joined_across_documents(db: Database) -> None:
    """Names get keys of their own; what joins them, meetings, presenters and corrections get tables."""
    if "key" in {row[1] for row in db.conn.execute("PRAGMA table_info(names)")}:
        return  # a new file, made by the statements of today
    db.conn.execute("ALTER TABLE names RENAME TO names_1")
    for index in ("idx_names_document", "idx_names_name"):
        db.conn.execute(f"DROP INDEX {index}")
    for table in SEARCHED:
        db.conn.execute(f"DROP TABLE {table.name}_fts")
        for name in DERIVED:
            db.conn.execute(f"ALTER TABLE {table.name} ADD COLUMN {quoted(name)} {EMPTY}")
    _say_values(db.conn)
    for table in BASE_TABLES:
        for statement in table.statements():
            db.conn.execute(statement)
    # In version 1 a name's entity was the name itself, or what its document gave it as an alias of.
    for identity, kind, name in db.conn.execute("SELECT id, kind, name FROM entities").fetchall():
        db.conn.execute("INSERT INTO name_keys VALUES (?, ?, ?, ?)", (identity, kind, plain(name), identity))
    db.conn.execute("INSERT INTO names SELECT entity, name, document, alias, entity FROM names_1")
    db.conn.execute("DROP TABLE names_1")
    _write_presenters(db.conn)
    write_mentions(db.conn, [row[0] for row in db.conn.execute("SELECT id FROM documents").fetchall()])
    write_meetings(db.conn, [row[0] for row in db.conn.execute("SELECT key FROM name_keys").fetchall()])


@MIGRATIONS(name="3")
def _text_kept_once(db: Database) -> None:
    """The text of a page is kept in its blocks alone; what its words are beside that is packed anew."""
    if "text" not in {row[1] for row in db.conn.execute("PRAGMA table_info(pages)")}:
        return  # a new file, made by the statements of today
    db.conn.execute("DROP TABLE blocks_fts_words")
    db.conn.execute("DROP TABLE blocks_fts")
    tables = {table.name: table for table in BASE_TABLES}
    for kind, model in RECORD_MODELS.items():
        for field, _ in id_fields(model):
            db.conn.execute(f"DROP INDEX IF EXISTS {quoted(f'idx_{kind}_{field}_id')}")
    for index in ("idx_pages_waits", "idx_repairs_waits", "idx_evidence_document_page"):
        db.conn.execute(f"DROP INDEX IF EXISTS {index}")
    for name in ("pages", "blocks", "repairs", "evidence"):
        db.conn.execute(f"ALTER TABLE {name} RENAME TO {name}_2")
        for statement in tables[name].statements():
            db.conn.execute(statement)
    db.conn.execute("INSERT INTO repairs SELECT * FROM repairs_2")
    db.conn.execute(
        "INSERT INTO evidence (record, position, document, page, runs, shapes, quote, unrepaired, boxes, source) "
        "SELECT record, position, document, page, runs, shapes, quote, nullif(raw, quote), boxes, source "
        "FROM evidence_2 ORDER BY rowid"
    )
    _write_pages(db.conn)
    for name in ("pages", "blocks", "repairs", "evidence"):
        db.conn.execute(f"DROP TABLE {name}_2")
    db.conn.execute("DELETE FROM index_versions WHERE name = 'stems'")


def _write_pages(conn: sqlite3.Connection) -> None:
    """Write pages and blocks as versions 1 and 2 had them; words that were damaged or changed stay so."""
    last = 0
    pages = conn.execute(
        "SELECT document, number, width, height, notes, hidden, ocr, problems, words, digest FROM pages_2 "
        "ORDER BY document, number"
    )
    for document, number, *others, blob, digest in pages:
        blocks = conn.execute(
            "SELECT kind, level, start, stop, text FROM blocks_2 WHERE document = ? AND page = ? ORDER BY position",
            (document, number),
        ).fetchall()
        page = Page(number, 0, 0)
        page.blocks = [Block(BlockKind(kind), Span(*span), (0, 0, 0, 0)) for kind, _, *span, _ in blocks]
        decided = dict(decided_words(conn, document, number))
        try:
            page.words, page.lines = unpack_2(blob)
            unchanged = hashlib.sha256(zlib.decompress(blob)).hexdigest() == digest
            packed = pack(page, decided)
            blob, digest = packed.blob, packed.digest if unchanged else digest
        except ValueError:
            pass  # verify tells of them
        first, last = last + 1, last + len(blocks)
        numbers = (first, last) if blocks else (None, None)
        conn.execute(
            f"INSERT INTO pages VALUES ({', '.join('?' * 12)})",
            (document, number, *others, blob, digest, *numbers),
        )
        conn.executemany(
            "INSERT INTO blocks VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (place, document, number, BLOCK_KINDS.index(kind), level, start, stop, text)
                for place, (kind, level, start, stop, text) in enumerate(blocks, first)
            ),
        )


def _say_values(conn: sqlite3.Connection) -> None:
    """In version 1 the text of a record held values in the words of the contract."""
    for number, text in conn.execute(
        "SELECT number, text FROM records WHERE kind IN ('status', 'dependency')"
    ).fetchall():
        said = " · ".join(VALUES_SAID.get(part, part) for part in text.split(" · "))
        conn.execute("UPDATE records SET text = ? WHERE number = ?", (said, number))


def _write_presenters(conn: sqlite3.Connection) -> None:
    for record, document, presenters in conn.execute(
        "SELECT id, document, presenters FROM agenda_item WHERE presenters IS NOT NULL"
    ).fetchall():
        for place, presenter in enumerate(map(Presenter.model_validate, json.loads(presenters))):
            linker = Linker([])
            keys = linker.presenter(presenter)
            entities = entities_of(conn, linker.keys)
            conn.executemany(
                "INSERT OR IGNORE INTO names VALUES (?, ?, ?, ?, ?)",
                [(entities[key], name, document, alias, key) for key, name, alias in linker.names],
            )
            conn.execute(
                "INSERT INTO presenters VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    *(record, place, document, presenter.name, presenter.organisation),
                    *(key and entities[key] for key in keys),
                ),
            )


_OURS = {migration.name for migration in MIGRATIONS.pending(Database(memory=True))}


def migrate(db: Database, compounds: Compounds | None = None) -> None:
    """Bring the file, which may be empty, to this version in one transaction, indexed with these ``compounds``.

    Raises KnowledgeBaseError where it is of a newer version or is not a knowledge base.
    """
    # Not db.atomic(): of two programs that start at once, the second must wait before it looks.
    db.conn.execute("BEGIN IMMEDIATE")
    try:
        empty = db.conn.execute("SELECT 1 FROM sqlite_master").fetchone() is None
        if empty or not is_current(db):
            drop_views(db.conn)
            MIGRATIONS.apply(db)
            for table in record_tables().values():
                _follow(db, table)
            write_views(db.conn)
            is_current(db)
        follow_the_rules(db.conn)
        bring_up_to_date(db.conn, compounds)
    except BaseException:
        db.conn.rollback()
        raise
    db.conn.commit()
    _shrink(db.conn)


def _shrink(conn: sqlite3.Connection) -> None:
    """Give back what of the file is empty, where that is much: after a migration, or much reading anew."""
    (empty,), (pages,) = (
        conn.execute(f"PRAGMA {what}").fetchone() for what in ("freelist_count", "page_count")
    )
    if empty > pages / 4:
        # Where the disk is full or others write, the file is as good as it was.
        with suppress(sqlite3.OperationalError):
            conn.execute("VACUUM")


def is_current(db: Database) -> bool:
    """Whether the file has all tables, columns and views of this version.

    Raises KnowledgeBaseError where it is of a newer version or is not a knowledge base.
    """
    applied = {migration.name for migration in MIGRATIONS.applied(db)}
    if not applied:
        raise KnowledgeBaseError(
            "Filen er ikke en kunnskapsbase fra Kildespor",
            "Oppgi en annen fil, eller en som ikke finnes ennå",
        )
    if applied - _OURS:
        raise _newer()
    if applied != _OURS:
        return False
    missing = False
    for table in record_tables().values():
        there, wanted = _columns(db, table), {column.name for column in table.columns}
        if there - wanted:
            raise _newer()
        missing |= there != wanted
    return not missing and has_views(db.conn)


def _follow(db: Database, table: Table) -> None:
    there = _columns(db, table)
    for column in table.columns if there else ():
        if column.name not in there:
            db.conn.execute(f"ALTER TABLE {quoted(table.name)} ADD COLUMN {column.definition()}")
    for statement in table.statements():
        db.conn.execute(statement)


def _columns(db: Database, table: Table) -> set[str]:
    return {row[1] for row in db.conn.execute(f"PRAGMA table_info({quoted(table.name)})")}


def _newer() -> KnowledgeBaseError:
    return KnowledgeBaseError(
        "Kunnskapsbasen er skrevet av en nyere versjon av Kildespor", "Oppgrader Kildespor og prøv igjen"
    )
