"""What people decided of names: that two are one thing's, that they are not, what a thing is to be called.

A correction says names as written, never ids: it holds at every rebuild, whenever a document with such a name is read.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable

from db.names.clusters import Decision
from db.names.entities import key_of
from db.names.matches import Match
from db.review import Correction, corrections

ACTIONS = ("join", "part", "rename")


def keys_about(correction: Correction) -> list[str]:
    """The keys of the names in the documents that a correction of names is about."""
    about = correction.target
    names = (about.get(field) for field in ("one", "other", "name"))
    return [key for name in names if name and (key := key_of(about["kind"], name))]


class Decided:
    """All that holds of what people decided of names."""

    def __init__(self, found: Iterable[Correction]) -> None:
        self._pairs: list[tuple[str, str, Correction]] = []
        self.names: list[tuple[str, str]] = []
        """Keys and the names that their entities are to go by; later ones win."""
        for one in found:
            keys = sorted(set(keys_about(one)))
            if one.action == "rename":
                self.names += [(key, one.value) for key in keys]
            elif len(keys) == 2:
                self._pairs.append((keys[0], keys[1], one))

    def about(self, keys: Collection[str]) -> dict[tuple[str, str], Match | None]:
        """What is decided of pairs with one of these keys: joined, for a reason, or parted (None)."""
        found: dict[tuple[str, str], Match | None] = {}
        for first, second, one in self._pairs:
            if first in keys or second in keys:
                note = f": {one.note}" if one.note else ""
                reason = f"slått sammen av {one.made_by} {one.made[:10]}{note}"
                found[first, second] = Match(1.0, reason) if one.action == "join" else None
        return found

    def within(self, keys: Collection[str]) -> list[Decision]:
        """The decisions between these keys, the newest first."""
        return [
            Decision(first, second, one.action == "join")
            for first, second, one in reversed(self._pairs)
            if first in keys and second in keys
        ]


def decided(conn: sqlite3.Connection) -> Decided:
    """All that holds of what people decided of names."""
    return Decided(corrections(conn, f"action IN {ACTIONS} AND undone IS NULL"))
