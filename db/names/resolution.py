"""One entity, many names: which names are joined, kept true while documents come and go.

What comes out follows from the names the documents hold and from what people decided, in whatever order they came:
each pair of names is judged by itself (``judging``), each connected set of pairs by itself (``clusters``), and only
the sets that a change touches are judged anew.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from db.names.blocking import blocks, known_as
from db.names.clusters import Edge, clusters
from db.names.corrections import Decided, decided
from db.names.judging import by_another_name, compare, conflict, far_apart
from db.names.matches import DOUBTED, JOINED, Match
from db.names.organisations import Bodies, load
from db.names.parts import Name, tag, take_apart
from db.schema import id_fields, quoted
from schemas.records import RECORD_MODELS

RULES = 4
"""To be raised by one whenever ``parts``, ``judging``, ``likeness`` or ``clusters`` judge otherwise than before."""
_LARGEST = 40
"""Names of a block within which all are compared; a larger one tells nothing of its names."""
_PERSON_FIELDS = (("presenters", "name", "name_id"), ("presenters", "organisation", "organisation_id"))


def entities_of(conn: sqlite3.Connection, keys: Mapping[str, tuple[str, str]]) -> dict[str, str]:
    """The entity that each key (with its kind and plain name) stands for; a new key is one of its own."""
    rows = sorted((key, kind, plain_name) for key, (kind, plain_name) in keys.items())
    new = [
        row for row in rows if not conn.execute("SELECT 1 FROM name_keys WHERE key = ?", row[:1]).fetchone()
    ]
    conn.executemany("INSERT INTO entities VALUES (?, ?, ?) ON CONFLICT DO NOTHING", new)
    conn.executemany("INSERT INTO name_keys VALUES (?1, ?2, ?3, ?1)", new)
    found = (
        conn.execute("SELECT key, entity FROM name_keys WHERE key = ?", (key,)).fetchone() for key in keys
    )
    return dict(found)


def settle(conn: sqlite3.Connection, keys: Collection[str], *, anew: bool = False) -> set[str]:
    """Bring the entities of these keys to what all documents, and people, now say.

    Args:
        keys: of names whose documents came or went.
        anew: judge these names again even where nothing in the documents has changed.

    Returns the ids of the entities that names moved from or to, that are gone, or that go by another name now.
    """
    return _Settlement(conn, load(), decided(conn)).settle(keys, anew=anew)


class _Row(NamedTuple):
    """A row of ``name_keys``, and what the documents hold of it.

    Attributes:
        aliased: whether some document uses another name for it; None where no document holds it.
        written: the least of the ways in which documents write it.
    """

    kind: str
    plain: str
    entity: str
    aliased: bool | None
    written: str | None


class _Settlement:
    def __init__(self, conn: sqlite3.Connection, bodies: Bodies, decisions: Decided) -> None:
        self._conn = conn
        self._bodies = bodies
        self._decisions = decisions
        self._rows: dict[str, _Row | None] = {}
        self._names: dict[str, Name] = {}
        self._blocks: dict[str, set[str]] = {}
        self._members: dict[str, list[str]] = {}

    def settle(self, keys: Collection[str], *, anew: bool) -> set[str]:
        known = {key: row for key in keys if (row := self._row(key))}
        here = {key for key, row in known.items() if row.aliased is not None}
        gone = known.keys() - here
        changed, unsettled = self._write_blocks(here, gone)
        unsettled |= changed | (here if anew else set())
        around = self._forget_joins(unsettled | gone)
        self._conn.executemany("DELETE FROM name_keys WHERE key = ?", [(key,) for key in sorted(gone)])
        self._rows |= dict.fromkeys(gone)
        self._write_joins(unsettled)
        touched = {row.entity for row in known.values()} | self._move(
            self._moved((unsettled | around) - gone)
        )
        self._rename(touched)
        return touched

    def _row(self, key: str) -> _Row | None:
        if key not in self._rows:
            found = self._conn.execute(
                "SELECT kind, plain, entity, (SELECT max(alias) FROM names WHERE key = ?1), "
                "(SELECT min(name) FROM names WHERE key = ?1 AND alias = 0) FROM name_keys WHERE key = ?1",
                (key,),
            ).fetchone()
            self._rows[key] = _Row(*found) if found else None
        return self._rows[key]

    def _name(self, key: str) -> Name:
        name = self._names.get(key)
        if name is None:
            row = self._row(key)
            assert row is not None  # foreign keys see to it
            name = self._names[key] = take_apart(row.kind, row.written or row.plain, self._bodies)
        return name

    # Blocks

    def _write_blocks(self, here: Collection[str], gone: Collection[str]) -> tuple[set[str], set[str]]:
        """Bring the blocks of names to what they should be.

        Returns the keys whose blocks changed, and those to which that matters.
        """
        came: defaultdict[str, int] = defaultdict(int)
        changed: set[str] = set()
        lost, new = [], []
        for key in sorted({*here, *gone}):
            before = self._blocks_of(key)
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
        for block in {block for block, _ in (*lost, *new)}:
            limit = _LARGEST + max(0, came[block]) + 1
            members = self._some_members(block, limit)
            self._members[block] = members if len(members) <= _LARGEST else []
            was = len(members) - came[block]
            if block.startswith("=") or (was > _LARGEST) != (len(members) > _LARGEST):
                concerned.update(members)
        return changed, concerned

    def _wanted(self, key: str) -> set[str]:
        name = self._name(key)
        found = blocks(name)
        if name.core and name.kind != "person":
            found.add(tag(name))
            if name.abbreviation:
                found.add(tag(name, name.abbreviation))
            if name.shorter:
                found |= set(name.shorter) - self._tags_beside(key)
            row = self._row(key)
            if row and row.aliased:
                found |= self._tags_of_aliases(key, name)
        return found

    def _tags_of_aliases(self, key: str, name: Name) -> set[str]:
        aliases = self._conn.execute("SELECT DISTINCT name FROM names WHERE key = ? AND alias = 1", (key,))
        known = (known_as(name, take_apart(name.kind, alias, self._bodies)) for (alias,) in aliases)
        return set(filter(None, known))

    def _tags_beside(self, key: str) -> set[str]:
        """The tags of the names that stand in a document beside this one: what they name is something else."""
        rows = self._conn.execute(
            "SELECT DISTINCT b.key FROM names AS a JOIN names AS b ON b.document = a.document WHERE a.key = ?",
            (key,),
        )
        return {tag(self._name(other)) for (other,) in rows.fetchall() if other != key}

    def _blocks_of(self, key: str) -> set[str]:
        if key not in self._blocks:
            rows = self._conn.execute("SELECT block FROM name_blocks WHERE key = ?", (key,))
            self._blocks[key] = {block for (block,) in rows}
        return self._blocks[key]

    def _some_members(self, block: str, limit: int) -> list[str]:
        return [
            key
            for (key,) in self._conn.execute(
                "SELECT key FROM name_blocks WHERE block = ? ORDER BY key LIMIT ?", (block, limit)
            )
        ]

    def _block(self, block: str) -> list[str]:
        """The names of a block; none where it is too large to tell anything."""
        if block not in self._members:
            members = self._some_members(block, _LARGEST + 1)
            self._members[block] = members if len(members) <= _LARGEST else []
        return self._members[block]

    # Joins

    def _forget_joins(self, keys: Collection[str]) -> set[str]:
        """Delete the joins of names; returns the keys at the other ends."""
        around: set[str] = set()
        for key in keys:
            around.update(
                row[0]
                for row in self._conn.execute(
                    "SELECT other FROM joins WHERE one = ?1 UNION SELECT one FROM joins WHERE other = ?1",
                    (key,),
                )
            )
        ends = [(key,) for key in keys]
        self._conn.executemany("DELETE FROM joins WHERE one = ?", ends)
        self._conn.executemany("DELETE FROM joins WHERE other = ?", ends)
        return around

    def _write_joins(self, keys: Collection[str]) -> None:
        """Judge all pairs that these names are in."""
        found: dict[tuple[str, str], Match] = {}
        seen: set[tuple[str, str]] = set()
        for key in sorted(keys):
            for block in self._blocks_of(key):
                others = self._block(block)
                if block.startswith("="):
                    for pair, match in self._known_by(block, others).items():
                        if key in pair:
                            _keep_best(found, pair, match)
                    continue
                for other in others:
                    pair = (key, other) if key < other else (other, key)
                    if other != key and pair not in seen:
                        seen.add(pair)
                        if alike := compare(*map(self._name, pair)):
                            _keep_best(found, pair, alike)
        for pair, decision in self._decisions.about(keys).items():
            found.pop(pair, None)
            if decision is not None and all(map(self._row, pair)):
                found[pair] = decision
        self._conn.executemany(
            "INSERT INTO joins VALUES (?, ?, ?, ?, 0)",
            [
                (*pair, match.score, match.reason)
                for pair, match in sorted(found.items())
                if match.score >= DOUBTED
            ],
        )

    def _known_by(self, block: str, members: Iterable[str]) -> dict[tuple[str, str], Match]:
        """The pairs of a name and what it is used for elsewhere; doubts only where it is used for two things."""
        themselves: list[str] = []
        longer: list[str] = []
        meant: list[str] = []
        for key in members:
            name = self._name(key)
            (themselves if tag(name) == block else longer if block in name.shorter else meant).append(key)
        found = {}
        for others in (longer, meant) if themselves else ():
            one_thing = self._are_one(others)
            for key in themselves:
                for other in others:
                    match = by_another_name(self._name(key), self._name(other))
                    if not one_thing:
                        match = Match(DOUBTED, f"{match.reason}; i andre dokumenter er det noe annet")
                    found[min(key, other), max(key, other)] = match
        return found

    def _are_one(self, keys: list[str]) -> bool:
        """Whether names that are known by another may all be one thing's."""
        names = [self._name(key) for key in keys]
        return all(_alike(min(names, key=lambda name: name.words), name) for name in names)

    # Entities

    def _moved(self, keys: Collection[str]) -> dict[str, tuple[str, str]]:
        """The names, by key, that get another entity: the one they had and the one they get."""
        moved: dict[str, tuple[str, str]] = {}
        done: set[str] = set()
        for start in sorted(keys):
            if start in done:
                continue
            component, edges = self._component(start)
            done |= component
            for members in self._clusters(component, edges):
                for key in members:
                    row = self._row(key)
                    if row and row.entity != members[0]:
                        moved[key] = row.entity, members[0]
        return moved

    def _component(self, start: str) -> tuple[set[str], list[tuple[str, str, float]]]:
        """All names that pairs join to one, by however many steps, and those pairs."""
        component, todo, edges = {start}, [start], []
        while todo:
            key = todo.pop()
            for one, other, score in self._conn.execute(
                "SELECT one, other, score FROM joins WHERE one = ?1 AND score >= ?2 "
                "UNION ALL SELECT one, other, score FROM joins WHERE other = ?1 AND score >= ?2",
                (key, JOINED),
            ):
                if key == one:
                    edges.append((one, other, score))
                for end in (one, other):
                    if end not in component:
                        component.add(end)
                        todo.append(end)
        return component, edges

    def _clusters(self, component: set[str], edges: list[tuple[str, str, float]]) -> list[list[str]]:
        if not edges:
            return [sorted(component)]
        found = clusters(
            component,
            [Edge(-score, one, other, self._spelt_alike(one, other)) for one, other, score in edges],
            self._decisions.within(component),
            lambda one, other: far_apart(self._name(one), self._name(other)),
            lambda one, other: conflict(self._name(one), self._name(other)),
        )
        entity = {key: members[0] for members in found for key in members}
        self._conn.executemany(
            "UPDATE joins SET held = ?3 WHERE one = ?1 AND other = ?2 AND held != ?3",
            [(one, other, entity[one] == entity[other]) for one, other, _ in edges],
        )
        return found

    def _spelt_alike(self, one: str, other: str) -> bool:
        """Whether it is by their spelling that two names are joined, not by a list, a document or a person."""
        a, b = self._name(one), self._name(other)
        return not (a.body and b.body) and _alike(a, b)

    def _move(self, moved: Mapping[str, tuple[str, str]]) -> set[str]:
        """Give names their new entities, wherever they stand; returns the ids of the old and the new."""
        conn = self._conn
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
        conn.execute("UPDATE mentions SET entity = m.new FROM moved AS m WHERE mentions.key = m.key")
        conn.execute("UPDATE names SET entity = m.new FROM moved AS m WHERE names.key = m.key")
        conn.execute("UPDATE name_keys SET entity = m.new FROM moved AS m WHERE name_keys.key = m.key")
        conn.execute("UPDATE meetings SET body_id = m.new FROM moved AS m WHERE meetings.body_id = m.key")
        conn.execute("DROP TABLE moved")
        conn.execute("DROP TABLE renamed")
        return {entity for pair in moved.values() for entity in pair}

    def _rename(self, entities: Collection[str]) -> set[str]:
        """Give entities the names they go by; those without any name go. Returns those whose name is another now."""
        given = {
            entity: name
            for key, name in self._decisions.names
            for (entity,) in self._conn.execute("SELECT entity FROM name_keys WHERE key = ?", (key,))
        }
        changed: set[str] = set()
        for entity in sorted(entities):
            name, is_named, first, last = self._conn.execute(
                "SELECT name, EXISTS (SELECT 1 FROM name_keys WHERE entity = ?1), "
                "(SELECT min(name) FROM names WHERE entity = ?1), (SELECT max(name) FROM names WHERE entity = ?1) "
                "FROM entities WHERE id = ?1",
                (entity,),
            ).fetchone()
            if not is_named:
                self._forget_entity(entity)
                changed.add(entity)
                continue
            # The first and the last name are found at once, and are mostly one; counting takes its time.
            usual = given.get(entity) or (first if first == last else self._usual_name(entity))
            if usual != name:
                self._conn.execute("UPDATE entities SET name = ? WHERE id = ?", (usual, entity))
                changed.add(entity)
        return changed

    def _forget_entity(self, entity: str) -> None:
        meetings = "SELECT id FROM meetings WHERE body_id = ?"
        self._conn.execute(f"DELETE FROM meeting_documents WHERE meeting IN ({meetings})", (entity,))
        self._conn.execute("DELETE FROM meetings WHERE body_id = ?", (entity,))
        self._conn.execute("DELETE FROM entities WHERE id = ?", (entity,))

    def _usual_name(self, entity: str) -> str:
        """The name that most documents give an entity, aliases apart."""
        (name,) = self._conn.execute(
            "SELECT name FROM names WHERE entity = ? AND NOT alias "
            "GROUP BY name ORDER BY count(*) DESC, name LIMIT 1",
            (entity,),
        ).fetchone()
        return str(name)


def _alike(one: Name, other: Name) -> bool:
    match = compare(one, other)
    return one is other or (match is not None and match.score >= JOINED)


def _keep_best(found: dict[tuple[str, str], Match], pair: tuple[str, str], match: Match) -> None:
    known = found.get(pair)
    if known is None or (known.score, known.reason) < (match.score, match.reason):
        found[pair] = match


def _entity_columns() -> list[tuple[str, str, str]]:
    """Every table with a name and the entity it names: the table, the column of the name and that of the id."""
    return [
        (kind, field, f"{field}_id") for kind, model in RECORD_MODELS.items() for field, _ in id_fields(model)
    ] + [*_PERSON_FIELDS]
