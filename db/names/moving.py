"""What follows from names that get another entity: in every table they stand in, and in what entities are called."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import groupby
from operator import itemgetter

from db.meetings import forget_meetings
from db.names.entities import parted
from db.schema import id_fields, quoted
from schemas.records import RECORD_MODELS

_PERSON_FIELDS = (("presenters", "name", "name_id"), ("presenters", "organisation", "organisation_id"))


def move(conn: sqlite3.Connection, moved: Mapping[str, tuple[str, str]]) -> set[str]:
    """Give names, by key, a new entity for the old, wherever they stand; returns the ids of the old and the new.

    Their meetings are to be written anew.
    """
    if not moved:
        return set()
    conn.executemany(
        "INSERT INTO entities SELECT key, kind, plain FROM name_keys WHERE key = ? ON CONFLICT DO NOTHING",
        sorted({(new,) for _, new in moved.values()}),
    )
    conn.execute("CREATE TEMP TABLE moved (key PRIMARY KEY, old, new)")
    conn.executemany(
        "INSERT INTO moved VALUES (?, ?, ?)",
        [(key, old, new) for key, (old, new) in sorted(moved.items())],
    )
    conn.execute(
        "CREATE TEMP TABLE renamed AS SELECT n.document, n.name, m.old, m.new "
        "FROM moved AS m JOIN names AS n ON n.key = m.key"
    )
    for table, field, column in _entity_columns():
        conn.execute(
            f"UPDATE {quoted(table)} SET {quoted(column)} = r.new FROM renamed AS r "
            f"WHERE {quoted(table)}.{quoted(column)} = r.old AND {quoted(table)}.document = r.document "
            f"AND {quoted(table)}.{quoted(field)} = r.name"
        )
    conn.execute("UPDATE name_keys SET entity = m.new FROM moved AS m WHERE name_keys.key = m.key")
    forget_meetings(conn, moved)
    conn.execute("DROP TABLE moved")
    conn.execute("DROP TABLE renamed")
    return {entity for pair in moved.values() for entity in pair}


def rename(
    conn: sqlite3.Connection, entities: Collection[str], chosen: Iterable[tuple[str, str]]
) -> set[str]:
    """Give entities the names they go by; those without any name go. Returns those of which that changes something.

    Args:
        chosen: keys of names and what people decided that their entities are to be called; later ones win.
    """
    given = {
        entity: name
        for key, name in chosen
        for (entity,) in conn.execute("SELECT entity FROM name_keys WHERE key = ?", (key,))
    }
    called: dict[str, tuple[str, str]] = {}
    gone: list[str] = []
    several: list[str] = []
    for entity, kind, name, is_named, first, last in conn.execute(
        "SELECT e.id, e.kind, e.name, max(k.number) IS NOT NULL, min(s.name), max(s.name) FROM entities AS e "
        "LEFT JOIN name_keys AS k ON k.entity = e.id LEFT JOIN spellings AS s ON s.named = k.number "
        "WHERE e.id IN (SELECT value FROM json_each(?)) GROUP BY e.id",
        (json.dumps(sorted(entities)),),
    ).fetchall():
        if not is_named:
            gone.append(entity)
            continue
        called[entity] = kind, name
        # The first and the last name are found at once, and are mostly one; counting takes its time.
        if first == last:
            given.setdefault(entity, first)
        elif entity not in given:
            several.append(entity)
    given |= {entity: parted(called[entity][0], name)[0] for entity, name in _usual_names(conn, several)}
    changed = [(given[entity], entity) for entity, (_, name) in called.items() if given[entity] != name]
    conn.executemany("UPDATE entities SET name = ? WHERE id = ?", changed)
    forget_meetings(conn, gone)
    conn.executemany("DELETE FROM entities WHERE id = ?", ((entity,) for entity in gone))
    return {entity for _, entity in changed} | set(gone)


def _usual_names(conn: sqlite3.Connection, entities: Collection[str]) -> Iterator[tuple[str, str]]:
    """The name that most documents give each of these entities, aliases apart."""
    rows = conn.execute(
        "SELECT entity, name FROM names WHERE entity IN (SELECT value FROM json_each(?)) AND NOT alias "
        "GROUP BY entity, name ORDER BY entity, count(*) DESC, name",
        (json.dumps([*entities]),),
    )
    return (next(names) for _, names in groupby(rows, key=itemgetter(0)))


def _entity_columns() -> list[tuple[str, str, str]]:
    """Every table with a name and the entity it names: the table, the column of the name and that of the id."""
    return [
        (kind, field, f"{field}_id") for kind, model in RECORD_MODELS.items() for field, _ in id_fields(model)
    ] + [*_PERSON_FIELDS]
