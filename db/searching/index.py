"""The full-text index of blocks and records, kept in step with their texts.

A text is indexed as written, by what ``db.searching.terms`` derives of it, and never but by what the file itself
holds: the compounds that were taken apart stay in ``compounds``, so that a text can be taken out again as it went in.
"""

from __future__ import annotations

import json
import sqlite3
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice

from db.schema import BASE_TABLES, Table
from db.searching.terms import Derivation, Parts, loosely, root, stemmer_version

_CHUNK = 4040
"""Bytes that the full text keeps together: with what SQLite adds, they fill four pages of the file."""
HEADINGS = frozenset(("heading", "document", "initiative", "goal"))
"""The kinds of block and record that name what others tell of."""
_CALLED = {
    kind: " ".join(loosely(root(word)) for word in words.split())
    for kind, words in {
        "initiative": "tiltak",
        "goal": "mål",
        "owner": "eier ansvarlig",
        "status": "status",
        "agenda_item": "sak",
        "decision": "vedtak beslutning",
        "follow_up": "oppfølging",
        "dependency": "avhengighet",
        "activity": "aktivitet",
        "assessment": "vurdering",
        "proposal": "forslag",
    }.items()
}
"""What people call a record, as they may search for it with its words: who owns something, its status."""
_AT_ONCE = 10_000
"""Rows that are derived before they are written."""
BETWEEN = "|"
"""What parts a compound in ``compounds``."""
_LONGEST = 100
"""Letters of a word that is taken apart: what is longer is no word."""
_MUCH = 0.25
"""Of the documents, for a run after which laying the index together costs little beside the reading."""
_Numbers = tuple[int, int]
_ALL = (0, (1 << 63) - 1)
SEARCHED = tuple(table for table in BASE_TABLES if table.words)
"""The tables with a full-text table beside them, after those they refer to."""
_RECORDS = next(table for table in SEARCHED if table.texts)
_Derived = tuple[int, str, str]
"""A row of the full texts: number, text and what it is found by beside its words."""


@dataclass(frozen=True)
class Compounds:
    """How words are taken apart.

    Attributes:
        parts: a word in lower case -> its parts, each with the letters that bind it to the next; none for a word
            that is no compound. Asked again and again for the same words.
        version: of the program and word list behind it. Where it changes, all is indexed anew.
    """

    parts: Parts
    version: str


def index_document(conn: sqlite3.Connection, document: int, compounds: Compounds | None) -> None:
    """Index the texts of a document. Without ``compounds``, those are taken apart that already were."""
    _index(conn, {table: _numbers(conn, table, document) for table in SEARCHED}, compounds)


def unindex_document(conn: sqlite3.Connection, document: int) -> set[str]:
    """Take the texts of a document, which must still be there, out of the index; returns the compounds in them."""
    follow_edits(conn, None)
    stored = Stored(conn)
    derivation = Derivation(stored, stored.ask)
    for table in SEARCHED:
        _take_out(conn, table, _rows(conn, table, _numbers(conn, table, document), derivation))
    return set(stored.compounds)


def follow_edits(conn: sqlite3.Connection, compounds: Compounds | None) -> None:
    """Index those records anew whose texts somebody changed by hand."""
    edited = conn.execute(
        "SELECT e.record, e.text, r.kind FROM edited AS e JOIN records AS r ON r.number = e.record"
    ).fetchall()
    if not edited:
        return
    stored = Stored(conn)
    derivation = Derivation(stored, stored.ask)
    _take_out(conn, _RECORDS, _derived(edited, derivation))
    for number, *_ in edited:
        _index(conn, {_RECORDS: (number, number)}, compounds)
    conn.execute("DELETE FROM edited")
    forget_compounds(conn, stored.compounds)


def forget_compounds(conn: sqlite3.Connection, words: Collection[str]) -> None:
    """Delete those of these compounds that no text holds any more."""
    stored = Stored(conn)
    gone = [word for word in words if not any(_holds(conn, table, word) for table in SEARCHED)]
    change_compounds(conn, gone=[parts for parts in map(stored, gone) if parts])


def bring_up_to_date(conn: sqlite3.Connection, compounds: Compounds | None) -> bool:
    """Index all texts anew if they were indexed with other stems, or other compounds than these.

    Returns whether they were.
    """
    before = dict(conn.execute("SELECT name, version FROM index_versions"))
    now = {
        "stems": stemmer_version(),
        "compounds": compounds.version if compounds else before.get("compounds", ""),
    }
    if before == now:
        follow_edits(conn, compounds)
        return False
    conn.execute("DELETE FROM edited")
    if compounds:
        conn.execute("DELETE FROM compounds")
    for table in SEARCHED:
        for name in table.full_texts:
            conn.execute(f"INSERT INTO {name}({name}) VALUES ('delete-all')")
            conn.execute(f"INSERT INTO {name}({name}, rank) VALUES ('pgsz', {_CHUNK})")
    _index(conn, dict.fromkeys(SEARCHED, _ALL), compounds)
    _lay_together(conn, SEARCHED)
    conn.executemany("INSERT OR REPLACE INTO index_versions VALUES (?, ?)", now.items())
    return True


def tidy_after(conn: sqlite3.Connection, run: int) -> bool:
    """Lay the parts of the index together where a run wrote much of it: each document brought parts of its own.

    Returns whether it did.
    """
    read, here = conn.execute(
        "SELECT (SELECT count(*) FROM documents WHERE run = ?), (SELECT count(*) FROM documents)", (run,)
    ).fetchone()
    much = bool(read > here * _MUCH)
    if much:
        _lay_together(conn, SEARCHED)
    return much


def _lay_together(conn: sqlite3.Connection, tables: Iterable[Table]) -> None:
    for table in tables:
        for name in table.full_texts:
            conn.execute(f"INSERT INTO {name}({name}) VALUES ('optimize')")


class Stored:
    """The compounds of the file; remembers those that were asked for."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn
        self._known: dict[str, tuple[str, ...]] = {}
        self._has_any = conn.execute("SELECT 1 FROM compounds LIMIT 1").fetchone() is not None

    def __call__(self, word: str) -> tuple[str, ...]:
        if word not in self._known:
            self.ask([word])
        return self._known[word]

    def ask(self, words: Iterable[str]) -> None:
        """Ask for several words with one query."""
        asked = [word for word in words if word not in self._known]
        firsts = {
            word: [word[:end] for end in range(1, len(word))]
            for word in (asked if self._has_any else ())
            if len(word) <= _LONGEST
        }
        rests = dict(
            self._conn.execute(
                "SELECT first, others FROM compounds WHERE first IN (SELECT value FROM json_each(?))",
                (json.dumps([*{*chain.from_iterable(firsts.values())}]),),
            )
        )
        for word in asked:
            split = (
                (first, *rest.split(BETWEEN))
                for first in firsts.get(word, ())
                if first in rests
                for rest in rests[first].split(" ")
                if first + rest.replace(BETWEEN, "") == word
            )
            self._known[word] = next(split, ())

    @property
    def compounds(self) -> Collection[str]:
        return [word for word, parts in self._known.items() if parts]


def _index(
    conn: sqlite3.Connection,
    tables: Mapping[Table, _Numbers],
    compounds: Compounds | None,
) -> None:
    """Index the rows of tables with these numbers."""
    met: set[tuple[str, ...]] = set()

    def parts(word: str) -> tuple[str, ...]:
        assert compounds is not None
        split = tuple(compounds.parts(word)) if len(word) <= _LONGEST else ()
        if split:
            met.add(split)
        return split

    stored = Stored(conn)
    derivation = Derivation(parts) if compounds else Derivation(stored, stored.ask)
    for table, numbers in tables.items():
        words, forms = table.full_texts
        rows = iter(_rows(conn, table, numbers, derivation))
        while some := list(islice(rows, _AT_ONCE)):
            conn.executemany(
                f"INSERT INTO {words}(rowid, {table.words}) VALUES (?, ?)", (row[:2] for row in some)
            )
            conn.executemany(f"INSERT INTO {forms}(rowid, forms) VALUES (?, ?)", (row[::2] for row in some))
    change_compounds(conn, came=met)


def _numbers(conn: sqlite3.Connection, table: Table, document: int) -> _Numbers:
    """The numbers of the first and the last row of a document."""
    found: _Numbers = conn.execute(
        f"SELECT coalesce(min(number), 0), coalesce(max(number), -1) FROM {table.name} WHERE {table.of_document}",
        (document,),
    ).fetchone()
    return found


def change_compounds(
    conn: sqlite3.Connection,
    came: Iterable[tuple[str, ...]] = (),
    gone: Iterable[tuple[str, ...]] = (),
) -> None:
    """Write compounds, each as its parts, and take away those that are gone."""
    changes: defaultdict[str, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    for which, compounds in enumerate((came, gone)):
        for first, *others in compounds:
            changes[first][which].add(BETWEEN.join(others))
    before = {
        first: others.split(" ")
        for first, others in conn.execute(
            "SELECT first, others FROM compounds WHERE first IN (SELECT value FROM json_each(?))",
            (json.dumps([*changes]),),
        )
    }
    after = {first: ({*before.get(first, ())} | new) - old for first, (new, old) in changes.items()}
    rows = [
        (first, " ".join(sorted(others)))
        for first, others in after.items()
        if others and others != {*before.get(first, ())}
    ]
    conn.executemany("INSERT OR REPLACE INTO compounds VALUES (?, ?)", rows)
    conn.executemany(
        "DELETE FROM compounds WHERE first = ?", ((first,) for first, others in after.items() if not others)
    )


def _rows(
    conn: sqlite3.Connection, table: Table, numbers: _Numbers, derivation: Derivation
) -> Iterator[_Derived]:
    rows = conn.execute(
        f"SELECT number, {table.words}, kind FROM {table.texts or table.public} WHERE number BETWEEN ? AND ?",
        numbers,
    )
    while some := rows.fetchmany(_AT_ONCE):
        yield from _derived(some, derivation)


def _derived(rows: Iterable[tuple[int, str, str]], derivation: Derivation) -> Iterator[_Derived]:
    plain = [(number, unicodedata.normalize("NFC", text), kind) for number, text, kind in rows]
    every = derivation.of_each([(text, kind in HEADINGS) for _, text, kind in plain])
    for (number, text, kind), forms in zip(plain, every, strict=True):
        yield number, text, f"{forms} {_CALLED[kind]}" if kind in _CALLED else forms


def _take_out(conn: sqlite3.Connection, table: Table, rows: Iterable[_Derived]) -> None:
    """Take rows out of the full texts of a table as they went in."""
    words, forms = table.full_texts
    for row in rows:
        conn.execute(f"INSERT INTO {words}({words}, rowid, {table.words}) VALUES ('delete', ?, ?)", row[:2])
        conn.execute(f"INSERT INTO {forms}({forms}, rowid, forms) VALUES ('delete', ?, ?)", row[::2])


def _holds(conn: sqlite3.Connection, table: Table, word: str) -> bool:
    name = table.full_texts[0]
    found = conn.execute(f"SELECT 1 FROM {name} WHERE {name} MATCH ? LIMIT 1", (f'"{word}"',))
    return found.fetchone() is not None
