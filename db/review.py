"""What people decided about names, records, words and pages: written down, signed and dated, and read again.

A correction says what it is about in the document's own terms (the SHA-256, the page, what the file said there, the
fields as read), so that it finds it again when the document is read anew, by whatever version.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from schemas.errors import KildesporError, NotFound

Action = Literal["accept", "correct", "reject"]
NameAction = Literal["join", "part", "rename"]
"""What is decided about names (``name_corrections``), not about what one document says."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What one person decided.

    Attributes:
        number: later ones win over earlier ones.
        made, undone: UTC, ISO 8601; ``undone`` is None while it stands.
        made_by, undone_by: who decided, and who took it back.
        action: ``accept``, ``correct``, ``reject``; of names also ``join``, ``part`` and ``rename``.
        target: what it is about. value: what is said of it. note: why.
    """

    number: int
    made: str
    made_by: str
    action: str
    target: dict[str, Any]
    value: Any
    note: str | None
    undone: str | None
    undone_by: str | None


def add_correction(
    conn: sqlite3.Connection,
    action: Action | NameAction,
    target: Mapping[str, Any],
    by: str,
    value: Any = None,
    note: str | None = None,
) -> int:
    """Write down what a person decided; returns its number. What follows from it is the caller's to write."""
    _signed(by)
    cursor = conn.execute(
        "INSERT INTO corrections (made, made_by, action, target, value, note) VALUES (?, ?, ?, ?, ?, ?)",
        (_now(), by, action, _json(target), None if value is None else _json(value), note or None),
    )
    return int(cursor.lastrowid or 0)


def take_back(conn: sqlite3.Connection, number: int, by: str) -> Correction:
    """Mark a correction as undone; returns it. Raises NotFound where there is none such that stands."""
    _signed(by)
    found = corrections(conn, "id = ? AND undone IS NULL", (number,))
    if not found:
        raise NotFound(f"Det er ingen rettelse nummer {number} som gjelder")
    conn.execute("UPDATE corrections SET undone = ?, undone_by = ? WHERE id = ?", (_now(), by, number))
    return found[0]


def corrections(
    conn: sqlite3.Connection, condition: str = "1", values: Iterable[Any] = ()
) -> list[Correction]:
    """The corrections, undone ones too, that meet a condition in SQL, the earliest first."""
    rows = conn.execute(
        "SELECT id, made, made_by, action, target, value, note, undone, undone_by FROM corrections "
        f"WHERE {condition} ORDER BY id",
        tuple(values),
    )
    return [
        Correction(
            number,
            made,
            by,
            action,
            json.loads(target),
            None if value is None else json.loads(value),
            note,
            undone,
            undone_by,
        )
        for number, made, by, action, target, value, note, undone, undone_by in rows
    ]


def corrections_of(conn: sqlite3.Connection, sha256: str, *, standing: bool = True) -> list[Correction]:
    """The corrections about a document, the earliest first; those undone only if not ``standing``."""
    condition = "json_extract(target, '$.document') = ?" + (" AND undone IS NULL" if standing else "")
    return corrections(conn, condition, (sha256,))


def _signed(by: str) -> None:
    if not by.strip():
        raise KildesporError("En rettelse må være signert", "Oppgi hvem som har bestemt")


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
