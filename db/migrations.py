"""How a knowledge base file comes to the tables of this version, from nothing or from an earlier version.

The tables of the record kinds follow the models: a kind or field that is new gets its table or column when
the file is next opened for writing. Every other change is a migration.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from itertools import groupby, pairwise
from operator import itemgetter

from sqlite_utils import Database, Migrations

from db.blocks import StoredBlock, blocks_between, odd_words
from db.indexes import forget_small_indexes, index_what_grew
from db.meetings import write_meetings
from db.mentions import write_mentions
from db.names.blocking import block_number
from db.names.entities import plain
from db.names.joining import follow_the_rules
from db.names.linking import Linker
from db.names.resolution import entities_of
from db.pages import decided_words
from db.proofs import Proof, kept_place, kept_runs, proof_row
from db.rows import TABLES, insert
from db.schema import BASE_TABLES, BLOCK_KINDS, UNSURE, Table, id_fields, name_of, quoted, record_tables
from db.searching.index import SEARCHED, Compounds, bring_up_to_date, change_compounds
from db.text_places import places, text_of
from db.views import drop_views, has_views, write_views
from db.words import DIGEST, digest, pack, together
from db.words_before import unpack_2, unpack_3, unpack_4, unpack_9
from db.write_records import write_spellings
from schemas.errors import KnowledgeBaseError
from schemas.page import Block, BlockKind, Page, Span, Word
from schemas.records import RECORD_MODELS, Presenter

PAGE_SIZE = 1024
"""Bytes of a page of the file. Each table and index of a small knowledge base takes a page at least, and there are a
hundred; to find rows among a million takes no longer than on larger pages."""
_MUCH_EMPTY, LITTLE_EMPTY = 0.25, 0.05
"""Of the file, that is given back when it is opened; and after a migration or a run, which took longer than that."""
MIGRATIONS = Migrations("kildespor")
"""In order of age. One that has been in a release is never changed; the next change is a new one."""
_BLOCKS_3 = (
    "CREATE TABLE blocks (number INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES documents(id), "
    "page INTEGER NOT NULL, kind_code INTEGER NOT NULL, "
    f"kind TEXT GENERATED ALWAYS AS ({name_of('kind_code', BLOCK_KINDS)}) VIRTUAL, level INTEGER NOT NULL, "
    "start INTEGER NOT NULL, stop INTEGER NOT NULL, text TEXT NOT NULL)"
)
"""Blocks as versions 3 to 11 had them."""


@MIGRATIONS(name="1")
def _first(db: Database) -> None:
    for table in BASE_TABLES:
        for statement in table.statements():
            db.conn.execute(statement)


@MIGRATIONS(name="2")
def _names_joined_across_documents(db: Database) -> None:
    """Names get keys of their own; what joins them, meetings, presenters and corrections get tables."""
    if _columns(db.conn, "names") != {"entity", "name", "document", "alias"}:
        return  # a new file, made by the statements of today
    _tell_unsure(db.conn)
    db.conn.execute("ALTER TABLE names RENAME TO names_1")
    for index in ("idx_names_document", "idx_names_name"):
        db.conn.execute(f"DROP INDEX {index}")
    for name in ("blocks", "records"):
        db.conn.execute(f"DROP TABLE {name}_fts")
    for table in BASE_TABLES:
        for statement in table.statements():
            db.conn.execute(statement)
    # In version 1 a name's entity was the name itself, or what its document gave it as an alias of.
    for identity, kind, name in db.conn.execute("SELECT id, kind, name FROM entities").fetchall():
        db.conn.execute(
            "INSERT INTO name_keys (key, kind, plain, entity) VALUES (?1, ?2, ?3, ?1)",
            (identity, kind, plain(name)),
        )
    _write_spellings(db.conn, "names_1", "entity")
    _number_kinds(db.conn)
    index_what_grew(db.conn, BASE_TABLES)
    _write_presenters(db.conn)
    write_mentions(db.conn, [row[0] for row in db.conn.execute("SELECT id FROM documents").fetchall()])
    write_meetings(db.conn, [row[0] for row in db.conn.execute("SELECT key FROM name_keys").fetchall()])


@MIGRATIONS(name="3")
def _text_kept_once(db: Database) -> None:
    """The text of a page is kept in its blocks alone; what its words are beside that is packed anew."""
    if "text" not in _columns(db.conn, "pages"):
        return  # a new file, made by the statements of today
    db.conn.execute("DROP TABLE blocks_fts_words")
    db.conn.execute("DROP TABLE blocks_fts")
    for kind, model in RECORD_MODELS.items():
        for field, _ in id_fields(model):
            db.conn.execute(f"DROP INDEX IF EXISTS {quoted(f'idx_{kind}_{field}_id')}")
    db.conn.execute("DROP INDEX IF EXISTS idx_pages_waits")
    for name in ("pages", "blocks"):
        db.conn.execute(f"ALTER TABLE {name} RENAME TO {name}_2")
    db.conn.execute(_BLOCKS_3)
    db.conn.execute(
        "CREATE TABLE pages AS SELECT document, number, width, height, notes, hidden, ocr, problems, words, digest, "
        "NULL AS first_block, NULL AS last_block FROM pages_2"
    )
    _write_blocks(db.conn)
    _pack_anew(db.conn, lambda blob, texts, expected: unpack_2(blob, str(expected)))
    for name in ("pages", "blocks"):
        db.conn.execute(f"DROP TABLE {name}_2")
    _write_proofs(db.conn)
    db.conn.execute("DELETE FROM index_versions WHERE name = 'stems'")


@MIGRATIONS(name="4")
def _quotes_kept_once(db: Database) -> None:
    """The quote of an evidence is kept in the text of its block, its boxes in the words of its page."""
    if not _columns(db.conn, "evidence"):
        return  # a new file, or an older one that an earlier migration has brought here
    _pack_anew(db.conn, lambda blob, texts, expected: unpack_3(blob, texts, str(expected)))
    _write_proofs(db.conn)


_Unpack = Callable[[bytes, list[str], str | bytes], tuple[list[Word], list[Span], bool]]
"""Packed words, texts of the blocks and digest -> words and lines, and whether they have that digest."""


def _pack_anew(conn: sqlite3.Connection, unpack: _Unpack) -> None:
    """Lay pages and their words as they are laid today; ``unpack`` raises ValueError for words that are damaged.

    Words that were damaged or changed stay so, and ``verify`` tells of it.
    """
    conn.execute("DROP INDEX IF EXISTS idx_pages_waits")
    conn.execute("ALTER TABLE pages RENAME TO pages_before")
    for name in ("pages", "page_words"):
        for statement in TABLES[name].statements():
            conn.execute(statement)
    for (document,) in conn.execute("SELECT id FROM documents ORDER BY id").fetchall():
        whole: list[Page] = []
        decided: dict[int, dict[int, str]] = {}
        rows = conn.execute("SELECT * FROM pages_before WHERE document = ? ORDER BY number", (document,))
        for _, number, *others, blob, expected, first, last in rows.fetchall():
            blocks = conn.execute(
                "SELECT kind, start, stop, text FROM blocks WHERE number BETWEEN ? AND ? ORDER BY number",
                (first, last),
            ).fetchall()
            try:
                words, lines, unchanged = unpack(blob, [text for *_, text in blocks], expected)
            except ValueError:
                unchanged = False
                insert(conn, "page_words", [(document, number, blob)])
                _write_words(conn, document, whole, decided)
            else:
                page = Page(number, 0, 0, words, lines)
                page.blocks = [Block(BlockKind(kind), Span(*span), (0, 0, 0, 0)) for kind, *span, _ in blocks]
                whole.append(page)
                decided[number] = dict(decided_words(conn, document, number))
            told = digest(words, lines) if unchanged else b""
            insert(conn, "pages", [(document, number, *others, told, first, last)])
        _write_words(conn, document, whole, decided)
    conn.execute("DROP TABLE pages_before")
    index_what_grew(conn, [TABLES["pages"]])


def _write_words(
    conn: sqlite3.Connection, document: int, pages: list[Page], decided: Mapping[int, Mapping[int, str]]
) -> None:
    """Write the words of pages that follow on each other, which are then forgotten."""
    insert(
        conn, "page_words", ((document, some[0].number, pack(some, decided).blob) for some in together(pages))
    )
    pages.clear()


def _write_proofs(conn: sqlite3.Connection) -> None:
    """Write the evidence of earlier versions."""
    for statement in TABLES["proofs"].statements():
        conn.execute(statement)
    blocks: dict[tuple[int, int], list[StoredBlock]] = {}
    rows = conn.execute(
        "SELECT r.number, e.position, e.document, e.page, e.runs, e.shapes, e.quote, e.raw, e.source "
        "FROM evidence AS e JOIN records AS r ON r.id = e.record ORDER BY e.document, e.page"
    )
    for record, position, document, page, runs, shapes, *said in rows:
        if (document, page) not in blocks:
            blocks = {(document, page): _blocks_of(conn, document, page)}
        proof = Proof(page, json.loads(runs), json.loads(shapes), *said)
        insert(conn, "proofs", [proof_row(record, position, proof, blocks[document, page])])
    conn.execute("DROP TABLE evidence")


def _blocks_of(conn: sqlite3.Connection, document: int, page: int) -> list[StoredBlock]:
    """The blocks of a page as versions 3 to 11 had them."""
    rows = conn.execute(
        "SELECT b.kind, b.level, b.start, b.stop, b.text FROM pages AS p "
        "JOIN blocks AS b ON b.number BETWEEN p.first_block AND p.last_block "
        "WHERE p.document = ? AND p.number = ? ORDER BY b.number",
        (document, page),
    )
    return [StoredBlock(BlockKind(kind), *rest) for kind, *rest in rows]


def _write_blocks(conn: sqlite3.Connection) -> None:
    """Write blocks as versions 1 and 2 had them, and tell their pages which are theirs."""
    last = 0
    pages = conn.execute("SELECT document, number FROM pages ORDER BY document, number").fetchall()
    for document, number in pages:
        blocks = conn.execute(
            "SELECT kind, level, start, stop, text FROM blocks_2 WHERE document = ? AND page = ? ORDER BY position",
            (document, number),
        ).fetchall()
        first, last = last + 1, last + len(blocks)
        conn.executemany(
            "INSERT INTO blocks VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (place, document, number, BLOCK_KINDS.index(kind), level, start, stop, text)
                for place, (kind, level, start, stop, text) in enumerate(blocks, first)
            ),
        )
        conn.execute(
            "UPDATE pages SET first_block = ?, last_block = ? WHERE document = ? AND number = ?",
            (first if blocks else None, last if blocks else None, document, number),
        )


def _write_presenters(conn: sqlite3.Connection) -> None:
    for record, document, presenters in conn.execute(
        "SELECT number, document, presenters FROM agenda_item WHERE presenters IS NOT NULL"
    ).fetchall():
        for place, presenter in enumerate(map(Presenter.model_validate, json.loads(presenters))):
            linker = Linker([])
            keys = linker.presenter(presenter)
            entities, _ = entities_of(conn, linker.keys)
            write_spellings(conn, document, linker.names)
            those = (key and entities[key] for key in keys)
            row = (record, place, document, presenter.name, presenter.organisation, *those)
            insert(conn, "presenters", [row])


@MIGRATIONS(name="5")
def _rows_by_number(db: Database) -> None:
    """Records are known by their number, a spelling is kept once for all documents, rows lie in their key's tree."""
    conn = db.conn
    if _columns(conn, "names"):
        for table in ("spellings", "spelling_documents"):
            for statement in TABLES[table].statements():
                conn.execute(statement)
        _write_spellings(conn, "names", "key")
    if "number" not in _columns(conn, "document"):
        _number_kinds(conn)
    if "entity" in _columns(conn, "mentions"):
        for table in ("mentions", "presenters"):
            _lay_anew(conn, TABLES[table], "JOIN records AS r ON r.id = t.record", record="r.number")
    if "parts" in _columns(conn, "compounds"):
        compounds = conn.execute("SELECT word, parts FROM compounds").fetchall()
        conn.execute("DROP TABLE compounds")
        for statement in TABLES["compounds"].statements():
            conn.execute(statement)
        change_compounds(conn, came=(tuple(parts.split(" ")) for _, parts in compounds))
    for name in ("document_names", "joins", "meeting_documents"):
        (sql,) = conn.execute("SELECT sql FROM sqlite_master WHERE name = ?", (name,)).fetchone()
        if "WITHOUT ROWID" not in sql:
            _lay_anew(conn, TABLES[name])
    conn.execute("DROP INDEX IF EXISTS idx_documents_name")


@MIGRATIONS(name="6")
def _texts_of_records_kept_once(db: Database) -> None:
    """What is searched of records is what their kinds hold."""
    there = _columns(db.conn, "records")
    if "text" not in there:
        return  # a new file
    db.conn.execute("DROP TABLE IF EXISTS records_fts_words")
    db.conn.execute("DROP TABLE IF EXISTS records_fts")
    for column in ("text", "forms", "loose"):
        if column in there:
            db.conn.execute(f"ALTER TABLE records DROP COLUMN {column}")
    _tell_unsure(db.conn)
    for statement in TABLES["records"].statements():
        db.conn.execute(statement)


@MIGRATIONS(name="7")
def _edits_are_followed(db: Database) -> None:
    """What was searched of a record is kept when somebody changes it by hand."""
    for statement in TABLES["edited"].statements():
        db.conn.execute(statement)


@MIGRATIONS(name="8")
def _forms_in_a_full_text_of_their_own(db: Database) -> None:
    """What words are found by beside themselves is kept without its places."""
    _tell_unsure(db.conn)
    for table in SEARCHED:
        words, _ = table.full_texts
        if "forms" not in _columns(db.conn, words):
            continue  # made by the statements of today
        db.conn.execute(f"DROP TABLE {words}_words")
        db.conn.execute(f"DROP TABLE {words}")
        for column in ("forms", "loose"):
            if column in _columns(db.conn, table.name):
                db.conn.execute(f"ALTER TABLE {table.name} DROP COLUMN {column}")
        for statement in table.statements():
            db.conn.execute(statement)
    db.conn.execute("DELETE FROM index_versions")


@MIGRATIONS(name="9")
def _words_of_pages_together(db: Database) -> None:
    """The words of pages that follow on each other are packed together."""
    if "words" in _columns(db.conn, "pages"):
        _pack_anew(db.conn, _unpack_4)


def _unpack_4(blob: bytes, texts: list[str], expected: str | bytes) -> tuple[list[Word], list[Span], bool]:
    words, lines = unpack_4(blob, texts)
    return words, lines, digest(words, lines) == expected[:DIGEST]


@MIGRATIONS(name="10")
def _doubts_are_told(db: Database) -> None:
    """What speaks against a record is kept with it, and more wait for a person's eye."""
    for table in (TABLES["decided"], *record_tables().values()):
        if _columns(db.conn, table.name):
            _lay_anew(db.conn, table)


@MIGRATIONS(name="11")
def _reasons_kept_once(db: Database) -> None:
    """Why words are changed is kept once for all that it is told of."""
    if not _columns(db.conn, "repairs"):
        return  # a new file
    for name in ("repair_reasons", "repair_rows"):
        for statement in TABLES[name].statements():
            db.conn.execute(statement)
    db.conn.execute(
        "INSERT INTO repair_reasons (kind, reason) SELECT DISTINCT kind, reason FROM repairs ORDER BY 1, 2"
    )
    db.conn.execute(
        "INSERT INTO repair_rows SELECT c.document, c.page, c.position, c.word, c.raw, c.text, r.number, "
        "c.probability, c.applied, nullif(c.alternatives, '[]') FROM repairs AS c "
        "JOIN repair_reasons AS r ON r.kind = c.kind AND r.reason = c.reason ORDER BY 1, 2, 3"
    )
    db.conn.execute("DROP TABLE repairs")


@MIGRATIONS(name="12")
def _words_of_blocks_told_by_their_texts(db: Database) -> None:
    """Which words a block has follows from the texts; its kind and level are one number."""
    if not _columns(db.conn, "blocks"):
        return  # a new file
    db.conn.execute(f"UPDATE pages SET digest = substr(digest, 1, {DIGEST}) WHERE digest != x''")
    db.conn.execute("DROP INDEX IF EXISTS idx_document_names_name")
    if (
        "UNIQUE"
        in db.conn.execute("SELECT sql FROM sqlite_master WHERE name = 'repair_reasons'").fetchone()[0]
    ):
        _lay_anew(db.conn, TABLES["repair_reasons"])
    for name in ("blocks_fts_words", "blocks_fts", "blocks_fts_forms"):
        db.conn.execute(f"DROP TABLE IF EXISTS {name}")
    for name in ("block_rows", "block_words", "pages"):
        for statement in TABLES[name].statements():
            db.conn.execute(statement)
    pages = db.conn.execute(
        "SELECT document, number, first_block FROM pages WHERE first_block IS NOT NULL ORDER BY first_block"
    )
    for document, number, first in pages.fetchall():
        blocks = _blocks_of(db.conn, document, number)
        rows = ((at, block.look, block.text) for at, block in enumerate(blocks, first))
        insert(db.conn, "block_rows", rows)
        insert(db.conn, "block_words", odd_words(first, blocks))
    db.conn.execute("DROP TABLE blocks")
    db.conn.execute("DELETE FROM index_versions")


@MIGRATIONS(name="13")
def _less_beside_the_text(db: Database) -> None:
    """Words of pages are packed by lines, compounds kept by their first part, and what waits indexed once."""
    conn = db.conn
    for statement in TABLES["block_texts"].statements():  # which reading a page asks for since version 14
        conn.execute(statement)
    _pack_by_lines(conn)
    if "cuts" in _columns(conn, "compounds"):
        compounds = conn.execute("SELECT word, cuts FROM compounds").fetchall()
        conn.execute("DROP TABLE compounds")
        for statement in TABLES["compounds"].statements():
            conn.execute(statement)
        change_compounds(conn, came=(_cut(*each) for each in compounds))
    _tell_unsure(conn)
    for kind in record_tables():
        conn.execute(f"DROP INDEX IF EXISTS {quoted(f'idx_{kind}_waits')}")
        if _columns(conn, kind):
            unsure = f"SELECT number FROM {quoted(kind)} WHERE confidence < {UNSURE}"
            conn.execute(f"UPDATE records SET unsure = 1 WHERE number IN ({unsure})")
    for statement in TABLES["records"].statements():
        conn.execute(statement)
    for name in ("entities", "meetings", "decided"):
        (sql,) = conn.execute("SELECT sql FROM sqlite_master WHERE name = ?", (name,)).fetchone()
        if "WITHOUT ROWID" not in sql:
            _lay_anew(conn, TABLES[name])


@MIGRATIONS(name="14")
def _long_texts_end_to_end(db: Database) -> None:
    """Texts of blocks that are long, or repeated, are kept together."""
    conn = db.conn
    for statement in TABLES["block_texts"].statements():
        conn.execute(statement)
    _lay_anew(conn, TABLES["block_rows"])
    documents = conn.execute(
        "SELECT min(first_block), max(last_block) FROM pages WHERE first_block IS NOT NULL GROUP BY document"
    )
    for first, last in documents.fetchall():
        texts = [
            text
            for (text,) in conn.execute(
                f"SELECT {text_of('b')} FROM block_rows AS b WHERE b.number BETWEEN ? AND ? ORDER BY b.number",
                (first, last),
            )
        ]
        if len(texts) != last - first + 1:
            continue  # somebody took some away by hand
        kept, together = places(first, texts)
        moved = [(text, number) for number, text in enumerate(kept, first) if not isinstance(text, str)]
        conn.executemany("UPDATE block_rows SET text = ? WHERE number = ?", moved)
        insert(conn, "block_texts", together)


@MIGRATIONS(name="15")
def _no_indexes_of_few_rows(db: Database) -> None:
    """Tables with few rows are read through."""
    forget_small_indexes(db.conn)


@MIGRATIONS(name="16")
def _names_by_number(db: Database) -> None:
    """Names are known by number to what is kept of them, and blocks of names are numbers."""
    conn = db.conn
    _number_names(conn)
    if "key" in _columns(conn, "spellings"):
        _lay_anew(conn, TABLES["spellings"], "JOIN name_keys AS k ON k.key = t.key", named="k.number")
    if "key" in _columns(conn, "name_blocks"):
        blocks = conn.execute(
            "SELECT b.block, k.number FROM name_blocks AS b JOIN name_keys AS k ON k.key = b.key"
        ).fetchall()
        conn.execute("DROP TABLE name_blocks")
        for statement in TABLES["name_blocks"].statements():
            conn.execute(statement)
        insert(conn, "name_blocks", sorted((block_number(block), number) for block, number in blocks))
        index_what_grew(conn, [TABLES["name_blocks"]])


@MIGRATIONS(name="17")
def _runs_without_brackets(db: Database) -> None:
    """Where evidence is is told in fewer letters; entities, and spellings, of a name are found without an index."""
    conn = db.conn
    for index in ("entities_kind_name", "name_keys_kind_plain", "spellings_name"):
        conn.execute(f"DROP INDEX IF EXISTS idx_{index}")
    index_what_grew(conn, [TABLES["name_keys"]])
    for (document,) in conn.execute("SELECT id FROM documents ORDER BY id").fetchall():
        rows = conn.execute(
            "SELECT g.first_block, g.last_block, p.runs, p.places, p.record, p.position FROM records AS r "
            "JOIN proofs AS p ON p.record = r.number LEFT JOIN pages AS g ON g.document = r.document "
            "AND g.number = p.page WHERE r.document = ? AND p.runs LIKE '[%' AND json_valid(p.runs) "
            "AND json_valid(coalesce(p.places, '[]')) ORDER BY g.first_block",
            (document,),
        )
        for page, proofs in groupby(rows.fetchall(), key=itemgetter(0, 1)):
            texts = dict(enumerate(block.text for block in blocks_between(conn, *page)))
            for *_, runs, known, record, position in proofs:
                said = [
                    kept_place(block, start, length, texts.get(block, ""))
                    for block, start, length in json.loads(known or "[]")
                ]
                conn.execute(
                    "UPDATE proofs SET runs = ?, places = ? WHERE record = ? AND position = ?",
                    (kept_runs(json.loads(runs)), ",".join(said) if known else None, record, position),
                )
    _lay_anew(conn, TABLES["proofs"])  # or what they no longer take would stay empty


def _tell_unsure(conn: sqlite3.Connection) -> None:
    """Give records the column that tells which wait for a person's eye."""
    if "unsure" not in _columns(conn, "records"):
        (column,) = (column for column in TABLES["records"].columns if column.name == "unsure")
        conn.execute(f"ALTER TABLE records ADD COLUMN {column.definition()}")


def _cut(word: str, cuts: str) -> tuple[str, ...]:
    """The parts of a compound, of which versions 5 to 12 kept where they begin."""
    places = [0, *map(int, cuts.split(" ")), len(word)]
    return tuple(word[start:stop] for start, stop in pairwise(places))


def _pack_by_lines(conn: sqlite3.Connection) -> None:
    """Pack the words that versions 9 to 12 packed as they are packed today.

    Pages that are damaged, or whose text somebody changed, stay as they are, and ``verify`` tells of them.
    """
    rows = conn.execute("SELECT document, first, packed FROM page_words ORDER BY document, first").fetchall()
    for document, those in groupby(rows, key=itemgetter(0)):
        pages = list(_unpacked_9(conn, document, {first: blob for _, first, blob in those}))
        if not any(isinstance(page, Page) for _, page in pages):
            continue  # packed as today by an earlier migration
        conn.execute("DELETE FROM page_words WHERE document = ?", (document,))
        for readable, some in groupby(pages, key=lambda each: isinstance(each[1], Page)):
            if readable:
                whole = [page for _, page in some if isinstance(page, Page)]
                decided = {page.number: dict(decided_words(conn, document, page.number)) for page in whole}
                _write_words(conn, document, whole, decided)
            else:
                insert(conn, "page_words", ((document, number, blob) for number, blob in some))


def _unpacked_9(
    conn: sqlite3.Connection, document: int, packed: Mapping[int, bytes]
) -> Iterator[tuple[int, Page | bytes]]:
    """The pages of a document by number; of one that versions 9 to 12 did not pack, or that is damaged, its words."""
    for number, *place in conn.execute(
        "SELECT number, first_block, last_block FROM pages WHERE document = ? ORDER BY number", (document,)
    ).fetchall():
        blocks = blocks_between(conn, *place)
        blob = packed.get(max((first for first in packed if first <= number), default=0), b"")
        try:
            words, lines = unpack_9(blob, number, [block.text for block in blocks])
        except ValueError:
            yield number, blob
        else:
            page = Page(number, 0, 0, words, lines)
            page.blocks = [Block(each.kind, Span(each.start, each.stop), (0, 0, 0, 0)) for each in blocks]
            yield number, page


def _number_kinds(conn: sqlite3.Connection) -> None:
    """Give the rows of the record kinds the numbers of their records."""
    for kind, table in record_tables().items():
        if _columns(conn, kind):
            _lay_anew(conn, table, "JOIN records AS r ON r.id = t.id ORDER BY r.number", number="r.number")


def _number_names(conn: sqlite3.Connection) -> None:
    if "number" not in _columns(conn, "name_keys"):
        _lay_anew(conn, TABLES["name_keys"], "ORDER BY t.key")


def _write_spellings(conn: sqlite3.Connection, names: str, key: str) -> None:
    """Write the names of an earlier version, whose table then goes."""
    _number_names(conn)
    conn.execute(
        f"INSERT INTO spellings (named, alias, name) SELECT DISTINCT k.number, n.alias, n.name FROM {names} AS n "
        f"JOIN name_keys AS k ON k.key = n.{key} ORDER BY k.key, 2, 3"
    )
    conn.execute(
        f"INSERT INTO spelling_documents SELECT n.document, s.number FROM {names} AS n "
        f"JOIN name_keys AS k ON k.key = n.{key} "
        "JOIN spellings AS s ON s.named = k.number AND s.alias = n.alias AND s.name = n.name ORDER BY 1, 2"
    )
    conn.execute(f"DROP TABLE {names}")


def _lay_anew(conn: sqlite3.Connection, table: Table, source: str = "", **changed: str) -> None:
    """Make a table as today's statements have it, with its rows.

    Args:
        source: SQL after the table as it was, whose name is ``t``.
        changed: the SQL for columns that are not what they were, by name.
    """
    before = f"{table.name}_before"
    conn.execute(
        "PRAGMA legacy_alter_table = ON"
    )  # or what refers to the table would refer to that of before
    conn.execute(f"ALTER TABLE {quoted(table.name)} RENAME TO {quoted(before)}")
    conn.execute("PRAGMA legacy_alter_table = OFF")
    indexes = conn.execute(
        "SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL", (before,)
    )
    for (index,) in indexes.fetchall():
        conn.execute(f"DROP INDEX {quoted(index)}")
    for statement in table.statements():
        conn.execute(statement)
    there = _columns(conn, before)
    values = {
        column.name: changed.get(column.name, f"t.{quoted(column.name)}")
        for column in table.columns
        if column.stored and column.name in there | changed.keys()
    }
    conn.execute(
        f"INSERT INTO {quoted(table.name)} ({', '.join(map(quoted, values))}) "
        f"SELECT {', '.join(values.values())} FROM {quoted(before)} AS t {source}"
    )
    conn.execute(f"DROP TABLE {quoted(before)}")
    index_what_grew(conn, [table])


_OURS = {migration.name for migration in MIGRATIONS.pending(Database(memory=True))}


def migrate(db: Database, compounds: Compounds | None = None) -> None:
    """Bring the file, which may be empty, to this version in one transaction, indexed with these ``compounds``.

    Raises KnowledgeBaseError where it is of a newer version or is not a knowledge base.
    """
    db.conn.execute(f"PRAGMA page_size = {PAGE_SIZE}")  # of a new file
    # Rows whose references somebody broke by hand are laid anew as they are; ``verify`` tells of them.
    db.conn.execute("PRAGMA foreign_keys = OFF")
    try:
        changed = _migrate(db, compounds)
    finally:
        db.conn.execute("PRAGMA foreign_keys = ON")
    give_back(db.conn, LITTLE_EMPTY if changed else _MUCH_EMPTY)


def _migrate(db: Database, compounds: Compounds | None) -> bool:
    """Returns whether the file was not of this version, or was indexed anew."""
    # Not db.atomic(): of two programs that start at once, the second must wait before it looks.
    db.conn.execute("BEGIN IMMEDIATE")
    try:
        empty = db.conn.execute("SELECT 1 FROM sqlite_master").fetchone() is None
        changed = empty or not is_current(db)
        if changed:
            drop_views(db.conn)
            MIGRATIONS.apply(db)
            for table in record_tables().values():
                _follow(db, table)
            write_views(db.conn)
            is_current(db)
        index_what_grew(db.conn)
        follow_the_rules(db.conn)
        changed |= bring_up_to_date(db.conn, compounds)
    except BaseException:
        db.conn.rollback()
        raise
    db.conn.commit()
    return changed


def give_back(conn: sqlite3.Connection, share: float) -> None:
    """Give back what of the file is empty, where that is more than a share of it."""
    (empty,), (pages,), (size,) = (
        conn.execute(f"PRAGMA {what}").fetchone() for what in ("freelist_count", "page_count", "page_size")
    )
    # Where the disk is full or others use the file, it is as good as it was.
    with suppress(sqlite3.OperationalError):
        if size != PAGE_SIZE:
            lay_out(conn, PAGE_SIZE)
        elif empty > pages * share:
            conn.execute("VACUUM")


def lay_out(conn: sqlite3.Connection, size: int) -> None:
    """Lay the file in pages of so many bytes. Raises sqlite3.OperationalError where others use it."""
    (patience,) = conn.execute("PRAGMA busy_timeout").fetchone()
    conn.execute("PRAGMA busy_timeout = 0")
    try:
        # The pages of a file with a write-ahead log keep their size.
        (mode,) = conn.execute("PRAGMA journal_mode").fetchone()
        conn.execute("PRAGMA journal_mode = DELETE")
        conn.execute(f"PRAGMA page_size = {size}")
        conn.execute("VACUUM")
        conn.execute(f"PRAGMA journal_mode = {mode}")
    finally:
        conn.execute(f"PRAGMA busy_timeout = {patience}")


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
        there, wanted = _columns(db.conn, table.name), {column.name for column in table.columns}
        if there - wanted:
            raise _newer()
        missing |= there != wanted
    return not missing and has_views(db.conn)


def _follow(db: Database, table: Table) -> None:
    there = _columns(db.conn, table.name)
    for column in table.columns if there else ():
        if column.name not in there:
            db.conn.execute(f"ALTER TABLE {quoted(table.name)} ADD COLUMN {column.definition()}")
    for statement in table.statements():
        db.conn.execute(statement)


def _columns(conn: sqlite3.Connection, table: str) -> set[str]:
    """The columns of a table, computed ones too; none where there is no such table."""
    return {row[1] for row in conn.execute(f"PRAGMA table_xinfo({quoted(table)})")}


def _newer() -> KnowledgeBaseError:
    return KnowledgeBaseError(
        "Kunnskapsbasen er skrevet av en nyere versjon av Kildespor", "Oppgrader Kildespor og prøv igjen"
    )
