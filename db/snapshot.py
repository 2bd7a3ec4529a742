"""Reading that is not disturbed by another program's writing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def snapshot(conn: sqlite3.Connection) -> Iterator[None]:
    """All that is read within is of one moment. Never keep one open while waiting for others."""
    conn.execute("BEGIN")
    try:
        yield
    finally:
        conn.rollback()
