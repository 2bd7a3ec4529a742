"""Rows of the tables, written as their columns stand."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from db.schema import BASE_TABLES, quoted, record_tables

TABLES = {table.name: table for table in BASE_TABLES} | record_tables()
Row = Sequence[Any]
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def insert(conn: sqlite3.Connection, table: str, rows: Iterable[Row]) -> None:
    """Insert rows that have a value for each column that is stored."""
    conn.executemany(_insertion(table), rows)


@cache
def _insertion(table: str) -> str:
    places = ", ".join("?" * sum(column.stored for column in TABLES[table].columns))
    return f"INSERT INTO {quoted(table)} VALUES ({places})"


def as_json(value: Any) -> str:
    """A value as it stands in a column: without spaces, letters as they are."""
    return _ENCODER.encode(value)
