"""What names have in common, kept in ``name_blocks``: which are compared, and what they are known by."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from operator import itemgetter

from db.names.blocking import block_number, blocks, known_as
from db.names.known import KnownNames
from db.names.organisations import Bodies
from db.names.parts import Name, tag, take_apart

_LARGEST = 40
"""Names of a block within which all are compared; a larger one tells nothing of its names."""


class BlockIndex:
    """The blocks of names, by key, and the names of blocks, which are numbers (``blocking.block_number``)."""

    def __init__(self, conn: sqlite3.Connection, names: KnownNames, bodies: Bodies) -> None:
        self._conn = conn
        self._names = names
        self._bodies = bodies
        self._blocks: dict[str, set[int]] = {}
        self._members: dict[int, list[int]] = {}

    def update(
        self, here: Collection[str], gone: Collection[str], as_before: Collection[str]
    ) -> tuple[set[str], set[str]]:
        """Bring the blocks of names, and of names that are gone, to what they should be.

        Args:
            as_before: names of which some more document tells what others told. Their blocks stay, unless what stands
                beside them in it may matter.

        Returns the keys whose blocks changed, and those to which that matters.
        """
        came: defaultdict[int, int] = defaultdict(int)
        changed: set[str] = set()
        lost: list[tuple[int, int]] = []
        new: list[tuple[int, int]] = []
        self._read({*here, *gone})
        for key in sorted({*here, *gone}):
            before = self._blocks[key]
            if key in as_before and sum(block < 0 for block in before) == 1:
                continue
            wanted = self._wanted(key) if key in here else set()
            number = self._names.number(key)
            self._blocks[key] = wanted
            for block in before - wanted:
                came[block] -= 1
                lost.append((block, number))
            for block in wanted - before:
                came[block] += 1
                new.append((block, number))
            if before != wanted and key in here:
                changed.add(key)
        self._conn.executemany("DELETE FROM name_blocks WHERE block = ? AND named = ?", lost)
        new.sort(key=itemgetter(0))  # in the order in which they lie in the file
        self._conn.executemany("INSERT INTO name_blocks VALUES (?, ?)", new)
        concerned: set[int] = set()
        for block, found in self._some_members(came, _LARGEST + max(0, 0, *came.values()) + 1):
            more = came[block]
            members = found[: _LARGEST + max(0, more) + 1]
            self._members[block] = members
            was = len(members) - more
            if block < 0 or (was > _LARGEST) != (len(members) > _LARGEST):
                concerned.update(members)
        return changed, {*self._names.keys_of(concerned)}

    def shared_by(self, keys: Collection[str]) -> Iterator[tuple[int, list[str]]]:
        """The blocks of these names that others, but not too many, are in too, with the keys of all in order."""
        self._read([key for key in keys if key not in self._blocks])
        wanted = set().union(*(self._blocks[key] for key in keys))
        self._members |= self._some_members(wanted - self._members.keys(), _LARGEST + 1)
        for block in wanted:
            members = self._members[block]
            if 1 < len(members) <= _LARGEST:
                yield block, sorted(self._names.keys_of(members))

    def _read(self, keys: Collection[str]) -> None:
        self._blocks |= {key: set() for key in keys}
        by_number = {self._names.number(key): key for key in keys}
        for number, block in self._conn.execute(
            "SELECT named, block FROM name_blocks WHERE named IN (SELECT value FROM json_each(?))",
            (json.dumps([*by_number]),),
        ):
            self._blocks[by_number[number]].add(block)

    def _some_members(self, wanted: Iterable[int], most: int) -> Iterator[tuple[int, list[int]]]:
        """Blocks, and the first of their names, by number, so many at most."""
        rows = self._conn.execute(
            "SELECT b.value, (SELECT group_concat(named, ' ') FROM (SELECT named FROM name_blocks "
            "WHERE block = b.value ORDER BY named LIMIT ?2)) FROM json_each(?1) AS b",
            (json.dumps(sorted(wanted)), most),  # sorted: in the order in which they lie in the file
        )
        return ((block, [*map(int, named.split(" "))] if named else []) for block, named in rows)

    def _wanted(self, key: str) -> set[int]:
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
                found |= self._tags_of_aliases(row.number, name)
        return {*map(block_number, found)}

    def _tags_of_aliases(self, number: int, name: Name) -> set[str]:
        aliases = self._conn.execute("SELECT name FROM spellings WHERE named = ? AND alias = 1", (number,))
        known = (known_as(name, take_apart(name.kind, alias, self._bodies)) for (alias,) in aliases)
        return set(filter(None, known))

    def _tags_beside(self, key: str) -> set[str]:
        """The tags of the names that stand in a document beside this one: what they name is something else."""
        rows = self._conn.execute(
            "SELECT DISTINCT l.key FROM name_keys AS k JOIN spellings AS s ON s.named = k.number "
            "JOIN spelling_documents AS d ON d.spelling = s.number "
            "JOIN spelling_documents AS e ON e.document = d.document JOIN spellings AS o ON o.number = e.spelling "
            "JOIN name_keys AS l ON l.number = o.named WHERE k.key = ?",
            (key,),
        )
        return {tag(self._names.name(other)) for (other,) in rows.fetchall() if other != key}
