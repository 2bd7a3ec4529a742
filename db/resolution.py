"""One entity, many names: which names are joined, kept true while documents come and go."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Mapping


def entities_of(conn: sqlite3.Connection, keys: Mapping[str, tuple[str, str]]) -> dict[str, str]:
    """The entity that each key (with its kind and plain name) stands for; a new key is one of its own."""
    rows = sorted((key, kind, plain) for key, (kind, plain) in keys.items())
    new = [
        row for row in rows if not conn.execute("SELECT 1 FROM name_keys WHERE key = ?", row[:1]).fetchone()
    ]
    conn.executemany("INSERT INTO entities VALUES (?, ?, ?) ON CONFLICT DO NOTHING", new)
    conn.executemany("INSERT INTO name_keys VALUES (?1, ?2, ?3, ?1)", new)
    found = (
        conn.execute("SELECT key, entity FROM name_keys WHERE key = ?", (key,)).fetchone() for key in keys
    )
    return dict(found)


def settle(conn: sqlite3.Connection, keys: Collection[str]) -> None:
    """Bring the entities of these keys, whose documents came or went, to what all documents now say."""
    touched = [(key,) for key in keys]
    entities = {
        row
        for key in touched
        for row in conn.execute("SELECT entity FROM name_keys WHERE key = ?", key).fetchall()
    }
    conn.executemany(
        "DELETE FROM name_keys WHERE key = ?1 AND NOT EXISTS (SELECT 1 FROM names WHERE key = ?1)", touched
    )
    conn.executemany(
        "DELETE FROM entities WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM name_keys WHERE entity = ?1)",
        sorted(entities),
    )
    conn.executemany(
        "UPDATE entities SET name = (SELECT name FROM names WHERE entity = ?1 AND NOT alias "
        "GROUP BY name ORDER BY count(*) DESC, name LIMIT 1) WHERE id = ?1",
        sorted(entities),
    )
