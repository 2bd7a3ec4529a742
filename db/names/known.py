"""The names in the knowledge base, each taken apart once."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection
from typing import NamedTuple

from db.names.organisations import Bodies
from db.names.parts import Name, take_apart


class Row(NamedTuple):
    """A row of ``name_keys``, and what the documents hold of it.

    Attributes:
        number: of the row.
        aliased: whether some document uses another name for it; None where no document holds it.
        written: the least of the ways in which documents write it; None where they only use other names.
    """

    number: int
    kind: str
    plain: str
    entity: str
    aliased: bool | None
    written: str | None


_ROWS = (
    "SELECT k.key, k.number, k.kind, k.plain, k.entity, (SELECT max(alias) FROM spellings WHERE named = k.number), "
    "(SELECT min(name) FROM spellings WHERE named = k.number AND alias = 0) FROM name_keys AS k"
)


class KnownNames:
    """Rows and names by key, as they were when they were first asked for."""

    def __init__(self, conn: sqlite3.Connection, bodies: Bodies) -> None:
        self._conn = conn
        self._bodies = bodies
        self._rows: dict[str, Row | None] = {}
        self._names: dict[str, Name] = {}
        self._keys: dict[int, str] = {}

    def read(self, keys: Collection[str]) -> dict[str, Row]:
        """The rows of those of these keys that have one."""
        self._rows |= dict.fromkeys(keys)
        for key, *row in self._conn.execute(
            # By number, so that their spellings, too, are read in the order of the table.
            f"{_ROWS} WHERE k.number IN (SELECT number FROM name_keys WHERE key IN (SELECT value FROM json_each(?)))",
            (json.dumps([*keys]),),
        ):
            self._remember(key, Row(*row))
        return {key: row for key in keys if (row := self._rows[key])}

    def keys_of(self, numbers: Collection[int]) -> list[str]:
        """The keys of rows, by their numbers."""
        keys = self._keys
        if unknown := [number for number in numbers if number not in keys]:
            for key, *row in self._conn.execute(
                f"{_ROWS} WHERE k.number IN (SELECT value FROM json_each(?))", (json.dumps(unknown),)
            ):
                self._remember(key, Row(*row))
        return [keys[number] for number in numbers]

    def _remember(self, key: str, row: Row) -> None:
        self._rows[key] = row
        self._keys[row.number] = key

    def row(self, key: str) -> Row | None:
        """The row of a key; None where it has none."""
        if key not in self._rows:
            self.read([key])
        return self._rows[key]

    def number(self, key: str) -> int:
        """The number of a key that has a row."""
        row = self.row(key)
        assert row is not None  # foreign keys see to it
        return row.number

    def name(self, key: str) -> Name:
        """The name of a key that has a row."""
        name = self._names.get(key)
        if name is None:
            row = self.row(key)
            assert row is not None  # foreign keys see to it
            name = self._names[key] = take_apart(row.kind, row.written or row.plain, self._bodies)
        return name

    def forget(self, keys: Collection[str]) -> None:
        """Delete the rows of names that no document holds any more."""
        self._conn.executemany("DELETE FROM name_keys WHERE key = ?", [(key,) for key in sorted(keys)])
        self._rows |= dict.fromkeys(keys)
