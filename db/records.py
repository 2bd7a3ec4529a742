"""Records by their ids, without their evidence."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import Any

from db.schema import id_fields, json_fields, public_names, quoted
from schemas.records import RECORD_MODELS

_AT_ONCE = 500
"""Ids in one SQL statement."""


def records_of(conn: sqlite3.Connection, ids: Collection[str]) -> Iterator[dict[str, Any]]:
    """The records of these ids as the contract has them, with their ``page`` in place of their evidence.

    In the order of the contract's kinds, then of documents and reading.
    """
    by_kind: defaultdict[str, list[str]] = defaultdict(list)
    for some in _batched(ids):
        rows = conn.execute(f"SELECT kind, id FROM records WHERE id IN ({_marks(some)})", some)
        for kind, identity in rows.fetchall():
            by_kind[kind].append(identity)
    for kind in RECORD_MODELS:
        yield from _of_kind(conn, kind, by_kind[kind])


def _of_kind(conn: sqlite3.Connection, kind: str, ids: Collection[str]) -> Iterator[dict[str, Any]]:
    model = RECORD_MODELS[kind]
    fields = [*public_names(model).values(), *(f"{field}_id" for field, _ in id_fields(model))]
    lists = json_fields(model)
    columns = ", ".join(f"t.{quoted(name)}" for name in ("id", "confidence", *fields))
    for some in _batched(ids):
        rows = conn.execute(
            f"SELECT r.page, {columns} FROM records AS r JOIN {quoted(kind)} AS t ON t.number = r.number "
            f"WHERE r.id IN ({_marks(some)}) ORDER BY t.document, t.position",
            some,
        )
        for page, identity, confidence, *values in rows.fetchall():
            said = {
                field: json.loads(value) if field in lists else value
                for field, value in zip(fields, values, strict=True)
                if value is not None
            }
            yield {"id": identity, "kind": kind, **said, "confidence": confidence, "page": page}


def _batched(ids: Collection[str]) -> Iterator[list[str]]:
    wanted = list(ids)
    for start in range(0, len(wanted), _AT_ONCE):
        yield wanted[start : start + _AT_ONCE]


def _marks(values: Collection[Any]) -> str:
    return ", ".join("?" * len(values))
