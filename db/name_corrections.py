"""What people decided of names: that two are one thing's, that they are not, what a thing is to be called.

A correction says names, never ids: it holds at every rebuild, whenever a document with such a name is read.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from db.clusters import Decision
from db.entities import key_of
from db.naming import Match
from schemas.errors import NotFound


@dataclass(frozen=True, slots=True)
class NameCorrection:
    """What somebody decided.

    Attributes:
        id: its number; a later correction wins over an earlier one.
        made, by: when (UTC, ISO 8601) and by whom.
        action: ``join``, ``part`` or ``rename``.
        kind: of entity.
        names: the names it is about; of ``rename`` the second is the new one.
        note: why, or None.
        undone, undone_by: when and by whom it was taken back, or None.
    """

    id: int
    made: str
    by: str
    action: str
    kind: str
    names: tuple[str, str]
    note: str | None
    undone: str | None
    undone_by: str | None

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the names in the documents that it is about."""
        about = self.names[:1] if self.action == "rename" else self.names
        return tuple(key for name in about if (key := key_of(self.kind, name)))


class Decided:
    """All that holds of what people decided."""

    def __init__(self, corrections: Collection[NameCorrection]) -> None:
        newest_first = sorted(corrections, key=lambda one: -one.id)
        self._pairs = [
            (one, min(one.keys), max(one.keys))
            for one in newest_first
            if one.action != "rename" and len(set(one.keys)) == 2
        ]
        self.names = [
            (key, one.names[1])
            for one in reversed(newest_first)
            if one.action == "rename"
            for key in one.keys
        ]
        """Keys and the names that their entities are to go by; later ones win."""

    def about(self, keys: Collection[str]) -> dict[tuple[str, str], Match | None]:
        """What is decided of pairs with one of these keys: joined, for a reason, or parted (None)."""
        found: dict[tuple[str, str], Match | None] = {}
        for one, first, second in reversed(self._pairs):
            if first in keys or second in keys:
                note = f": {one.note}" if one.note else ""
                reason = f"slått sammen av {one.by} {one.made[:10]}{note}"
                found[first, second] = Match(1.0, reason) if one.action == "join" else None
        return found

    def within(self, keys: Collection[str]) -> list[Decision]:
        """The decisions between these keys, the newest first."""
        return [
            Decision(first, second, one.action == "join")
            for one, first, second in self._pairs
            if first in keys and second in keys
        ]


def decided(conn: sqlite3.Connection) -> Decided:
    """All that holds of what people decided."""
    return Decided(name_corrections(conn, undone=False))


def name_corrections(conn: sqlite3.Connection, *, undone: bool = True) -> list[NameCorrection]:
    """The corrections of names, the oldest first; with those taken back, or without."""
    rows = conn.execute(
        "SELECT id, made, made_by, action, target, value, note, undone, undone_by FROM corrections "
        "WHERE action IN ('join', 'part', 'rename') AND (?1 OR undone IS NULL) ORDER BY id",
        (undone,),
    )
    return [_correction(*row) for row in rows]


def _correction(
    number: int, made: str, by: str, action: str, target: str, value: str | None, *rest: Any
) -> NameCorrection:
    about = json.loads(target)
    names = (
        (about["name"], json.loads(value or '""')) if action == "rename" else (about["one"], about["other"])
    )
    return NameCorrection(number, made, by, action, about["kind"], names, *rest)


def write_correction(
    conn: sqlite3.Connection, action: str, kind: str, names: tuple[str, str], by: str, note: str | None
) -> NameCorrection:
    """Write that somebody joined or parted two names, or renamed the first to the second."""
    about = {"name": names[0]} if action == "rename" else {"one": names[0], "other": names[1]}
    target = {"kind": kind, **about}
    value = json.dumps(names[1], ensure_ascii=False) if action == "rename" else None
    cursor = conn.execute(
        "INSERT INTO corrections (made, made_by, action, target, value, note) VALUES (?, ?, ?, ?, ?, ?)",
        (_now(), by, action, json.dumps(target, ensure_ascii=False), value, note),
    )
    return next(one for one in name_corrections(conn) if one.id == cursor.lastrowid)


def undo_correction(conn: sqlite3.Connection, number: int, by: str) -> NameCorrection:
    """Mark a correction as taken back. Raises NotFound where there is none such that holds."""
    found = next((one for one in name_corrections(conn, undone=False) if one.id == number), None)
    if found is None:
        raise NotFound(f"Ingen rettelse som gjelder, har nummer {number}", "Se dem med kildespor names list")
    conn.execute("UPDATE corrections SET undone = ?, undone_by = ? WHERE id = ?", (_now(), by, number))
    return found


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
