"""The indexes of the tables, which are made once a table has so many rows that it takes long to read it through.

Each takes a page of the file at least, and there are half a hundred: of a small knowledge base, a tenth.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from functools import cache

from db.schema import BASE_TABLES, Table, quoted, record_tables


def index_what_grew(conn: sqlite3.Connection, tables: Iterable[Table] | None = None) -> None:
    """Make the indexes that are missing of those of these tables, or of all, that have more than their few rows."""
    there = _there(conn)
    for table in _statements() if tables is None else tables:
        missing = _statements()[table].keys() - there
        if missing and not _has_few(conn, table):
            for name in sorted(missing):
                conn.execute(_statements()[table][name])


def forget_small_indexes(conn: sqlite3.Connection) -> None:
    """Drop the indexes of tables with few rows."""
    there = _there(conn)
    for table, statements in _statements().items():
        needless = statements.keys() & there
        if needless and _has_few(conn, table):
            for name in sorted(needless):
                conn.execute(f"DROP INDEX {quoted(name)}")


@cache
def _statements() -> Mapping[Table, Mapping[str, str]]:
    """The SQL that makes the indexes of each table, by their names."""
    return {table: table.index_statements() for table in (*BASE_TABLES, *record_tables().values())}


def _there(conn: sqlite3.Connection) -> set[str]:
    return {name for (name,) in conn.execute("SELECT name FROM sqlite_master WHERE type = 'index'")}


def _has_few(conn: sqlite3.Connection, table: Table) -> bool:
    one_more = f"SELECT 1 FROM {quoted(table.name)} LIMIT 1 OFFSET {table.few}"
    return conn.execute(one_more).fetchone() is None
