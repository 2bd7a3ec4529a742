"""What names have in common, kept in ``name_blocks``: which are compared, and what they are known by."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from db.names.blocking import blocks, known_as
from db.names.known import KnownNames
from db.names.organisations import Bodies
from db.names.parts import Name, tag, take_apart

_LARGEST = 40
"""Names of a block within which all are compared; a larger one tells nothing of its names."""


class BlockIndex:
    """The blocks of names, by key, and the names of blocks."""

    def __init__(self, conn: sqlite3.Connection, names: KnownNames, bodies: Bodies) -> None:
        self._conn = conn
        self._names = names
        self._bodies = bodies
        self._blocks: dict[str, set[str]] = {}
        self._members: dict[str, list[str]] = {}

    def update(
        self, here: Collection[str], gone: Collection[str], as_before: Collection[str]
    ) -> tuple[set[str], set[str]]:
        """Bring the blocks of names, and of names that are gone, to what they should be.

        Args:
            as_before: names of which some more document tells what others told. Their blocks stay, unless what stands
                beside them in it may matter.

        Returns the keys whose blocks changed, and those to which that matters.
        """
        came: defaultdict[str, int] = defaultdict(int)
        changed: set[str] = set()
        lost, new = [], []
        self._read({*here, *gone})
        for key in sorted({*here, *gone}):
            before = self._blocks[key]
            if key in as_before and sum(block.startswith("=") for block in before) == 1:
                continue
            wanted = self._wanted(key) if key in here else set()
            self._blocks[key] = wanted
            for block in before - wanted:
                came[block] -= 1
                lost.append((block, key))
            for block in wanted - before:
                came[block] += 1
                new.append((block, key))
            if before != wanted and key in here:
                changed.add(key)
        self._conn.executemany("DELETE FROM name_blocks WHERE block = ? AND key = ?", lost)
        self._conn.executemany("INSERT INTO name_blocks VALUES (?, ?)", sorted(new))
        concerned: set[str] = set()
        for block, found in self._some_members(came, _LARGEST + max(0, 0, *came.values()) + 1):
            more = came[block]
            members = found[: _LARGEST + max(0, more) + 1]
            self._members[block] = members if len(members) <= _LARGEST else []
            was = len(members) - more
            if block.startswith("=") or (was > _LARGEST) != (len(members) > _LARGEST):
                concerned.update(members)
        return changed, concerned

    def of(self, key: str) -> set[str]:
        """The blocks of a name."""
        if key not in self._blocks:
            self._read([key])
        return self._blocks[key]

    def members(self, block: str) -> list[str]:
        """The names of a block; none where it is too large to tell anything."""
        if block not in self._members:
            ((_, members),) = self._some_members([block], _LARGEST + 1)
            self._members[block] = members if len(members) <= _LARGEST else []
        return self._members[block]

    def _read(self, keys: Collection[str]) -> None:
        self._blocks |= {key: set() for key in keys}
        for key, block in self._conn.execute(
            "SELECT key, block FROM name_blocks WHERE key IN (SELECT value FROM json_each(?))",
            (json.dumps([*keys]),),
        ):
            self._blocks[key].add(block)

    def _some_members(self, wanted: Iterable[str], most: int) -> Iterator[tuple[str, list[str]]]:
        """Blocks, and the first of their names, so many at most."""
        rows = self._conn.execute(
            "SELECT b.value, (SELECT group_concat(key, ' ') FROM (SELECT key FROM name_blocks "
            "WHERE block = b.value ORDER BY key LIMIT ?2)) FROM json_each(?1) AS b",
            (json.dumps([*wanted]), most),
        )
        return ((block, keys.split(" ") if keys else []) for block, keys in rows)

    def _wanted(self, key: str) -> set[str]:
        name = self._names.name(key)
        found = blocks(name)
        if name.core and name.kind != "person" and not (name.kind == "organisation" and name.of):
            found.add(tag(name))
            if name.abbreviation:
                found.add(tag(name, name.abbreviation))
            if name.shorter:
                found |= set(name.shorter) - self._tags_beside(key)
            row = self._names.row(key)
            if row and row.aliased:
                found |= self._tags_of_aliases(key, name)
        return found

    def _tags_of_aliases(self, key: str, name: Name) -> set[str]:
        aliases = self._conn.execute("SELECT name FROM spellings WHERE key = ? AND alias = 1", (key,))
        known = (known_as(name, take_apart(name.kind, alias, self._bodies)) for (alias,) in aliases)
        return set(filter(None, known))

    def _tags_beside(self, key: str) -> set[str]:
        """The tags of the names that stand in a document beside this one: what they name is something else."""
        rows = self._conn.execute(
            "SELECT DISTINCT o.key FROM spellings AS s JOIN spelling_documents AS d ON d.spelling = s.number "
            "JOIN spelling_documents AS e ON e.document = d.document JOIN spellings AS o ON o.number = e.spelling "
            "WHERE s.key = ?",
            (key,),
        )
        return {tag(self._names.name(other)) for (other,) in rows.fetchall() if other != key}
