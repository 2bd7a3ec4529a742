"""One entity, many names: which names are joined, kept true while documents come and go.

What comes out follows from the names the documents hold and from what people decided, in whatever order they came:
each pair of names is judged by itself (``judging``), each connected set of pairs by itself (``clusters``), and only
the sets that a change touches are judged anew.
"""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from itertools import combinations

from db.names.blocking import block_number
from db.names.clusters import Edge, clusters
from db.names.corrections import Decided, decided
from db.names.index import BlockIndex
from db.names.judging import by_another_name, compare, conflict, far_apart
from db.names.known import KnownNames
from db.names.matches import DOUBTED, JOINED, Match
from db.names.moving import move, rename
from db.names.organisations import Bodies, load
from db.names.parts import Name, tag
from schemas.collecting import without_collecting

_Pair = tuple[str, str, float]
"""Two names, by key, that are joined, and how surely."""
RULES = 9
"""To be raised by one whenever ``parts``, ``judging``, ``likeness`` or ``clusters`` judge otherwise than before."""


def entities_of(
    conn: sqlite3.Connection, keys: Mapping[str, tuple[str, str]]
) -> tuple[dict[str, str], set[str]]:
    """The entity that each key (with its kind and plain name) stands for, and those keys that are new.

    A new key is an entity of its own.
    """
    found = dict(
        conn.execute(
            "SELECT key, entity FROM name_keys WHERE key IN (SELECT value FROM json_each(?))",
            (json.dumps([*keys]),),
        )
    )
    new = keys.keys() - found.keys()
    rows = [(key, *keys[key]) for key in sorted(new)]
    conn.executemany("INSERT INTO entities VALUES (?, ?, ?) ON CONFLICT DO NOTHING", rows)
    conn.executemany("INSERT INTO name_keys (key, kind, plain, entity) VALUES (?1, ?2, ?3, ?1)", rows)
    return found | {key: key for key in new}, new


def settle(
    conn: sqlite3.Connection,
    keys: Collection[str],
    *,
    as_before: Collection[str] = (),
    anew: bool = False,
) -> set[str]:
    """Bring the entities of these keys to what all documents, and people, now say.

    Args:
        keys: of names whose documents came or went.
        as_before: those of them that only came, and that some other document spells in the same way.
        anew: judge these names again even where nothing in the documents has changed.

    Returns the ids of the entities that names moved from or to, that are gone, or that go by another name now.
    """
    with without_collecting():  # names are many, and none is let go before all are settled
        return _Settlement(conn, load(), decided(conn)).settle(keys, as_before=as_before, anew=anew)


class _Settlement:
    def __init__(self, conn: sqlite3.Connection, bodies: Bodies, decisions: Decided) -> None:
        self._conn = conn
        self._decisions = decisions
        self._known = KnownNames(conn, bodies)
        self._name = self._known.name
        self._blocks = BlockIndex(conn, self._known, bodies)

    def settle(self, keys: Collection[str], *, as_before: Collection[str], anew: bool) -> set[str]:
        known = self._known.read(keys)
        here = {key for key, row in known.items() if row.aliased is not None}
        gone = known.keys() - here
        changed, unsettled = self._blocks.update(here, gone, as_before)
        unsettled |= changed | (here if anew else set())
        around = self._forget_joins(unsettled | gone)
        self._known.forget(gone)
        self._write_joins(unsettled)
        moved = move(self._conn, self._moved((unsettled | around) - gone))
        named = {row.entity for row in known.values()} | moved
        return moved | rename(self._conn, named, self._decisions.names)

    def _forget_joins(self, keys: Collection[str]) -> set[str]:
        """Delete the joins of names; returns the keys at their ends."""
        around = self._ends_of_joins(keys)
        for end in ("one", "other") if around else ():
            self._conn.execute(
                f"DELETE FROM joins WHERE {end} IN (SELECT value FROM json_each(?))", (json.dumps([*keys]),)
            )
        return around

    def _ends_of_joins(self, keys: Collection[str]) -> set[str]:
        """The keys at either end of the joins that these names are in."""
        rows = self._conn.execute(
            "SELECT one, other FROM joins WHERE one IN (SELECT value FROM json_each(?1)) "
            "UNION ALL SELECT one, other FROM joins WHERE other IN (SELECT value FROM json_each(?1))",
            (json.dumps([*keys]),),
        )
        return {end for ends in rows for end in ends}

    def _write_joins(self, keys: Set[str]) -> None:
        """Judge all pairs that these names are in."""
        found: dict[tuple[str, str], Match] = {}
        seen: set[tuple[str, str]] = set()
        for block, members in self._blocks.shared_by(keys):
            if block < 0:
                for pair, match in self._known_by(block, members).items():
                    if not keys.isdisjoint(pair):
                        _keep_best(found, pair, match)
                continue
            names = {key: self._name(key) for key in members}
            for pair in combinations(members, 2):
                if pair not in seen and not keys.isdisjoint(pair):
                    seen.add(pair)
                    if alike := compare(names[pair[0]], names[pair[1]]):
                        _keep_best(found, pair, alike)
        for pair, decision in self._decisions.about(keys).items():
            found.pop(pair, None)
            if decision is not None and all(map(self._known.row, pair)):
                found[pair] = decision
        self._conn.executemany(
            "INSERT INTO joins VALUES (?, ?, ?, ?, 0)",
            [
                (*pair, match.score, match.reason)
                for pair, match in sorted(found.items())
                if match.score >= DOUBTED
            ],
        )

    def _known_by(self, block: int, members: Iterable[str]) -> dict[tuple[str, str], Match]:
        """The pairs of a name and what it is used for elsewhere; doubts only where it is used for two things."""
        themselves: list[str] = []
        longer: list[str] = []
        meant: list[str] = []
        for key in members:
            name = self._name(key)
            is_longer = block in map(block_number, name.shorter)
            (themselves if block_number(tag(name)) == block else longer if is_longer else meant).append(key)
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
        names = sorted(map(self._name, keys), key=lambda name: name.words)
        return all(_alike(names[0], name) for name in names)

    def _moved(self, keys: Collection[str]) -> dict[str, tuple[str, str]]:
        """The names, by key, that get another entity: the one they had and the one they get."""
        moved: dict[str, tuple[str, str]] = {}
        done: set[str] = set()
        joined = self._joined(keys)
        for start in sorted(keys):
            if start in done:
                continue
            component, edges = _component(start, joined)
            done |= component
            for members in self._clusters(component, edges):
                for key in members:
                    row = self._known.row(key)
                    if row and row.entity != members[0]:
                        moved[key] = row.entity, members[0]
        return moved

    def _joined(self, keys: Collection[str]) -> dict[str, list[_Pair]]:
        """The pairs that join these names to others, and those to more, by however many steps: by either name."""
        pairs: set[_Pair] = set()
        known: set[str] = set()
        todo = {*keys}
        while todo:
            known |= todo
            rows = self._conn.execute(
                "SELECT one, other, score FROM joins WHERE one IN (SELECT value FROM json_each(?1)) AND score >= ?2 "
                "UNION SELECT one, other, score FROM joins "
                "WHERE other IN (SELECT value FROM json_each(?1)) AND score >= ?2",
                (json.dumps([*todo]), JOINED),
            ).fetchall()
            pairs.update(rows)
            todo = {end for one, other, _ in rows for end in (one, other)} - known
        found = defaultdict(list)
        for pair in pairs:
            for end in pair[:2]:
                found[end].append(pair)
        return found

    def _clusters(self, component: set[str], edges: set[_Pair]) -> list[list[str]]:
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


def _component(start: str, joined: Mapping[str, Sequence[_Pair]]) -> tuple[set[str], set[_Pair]]:
    """All names that pairs join to one, by however many steps, and those pairs."""
    component, todo, edges = {start}, [start], set()
    while todo:
        for pair in joined.get(todo.pop(), ()):
            edges.add(pair)
            for end in pair[:2]:
                if end not in component:
                    component.add(end)
                    todo.append(end)
    return component, edges


def _alike(one: Name, other: Name) -> bool:
    match = compare(one, other)
    return one is other or (match is not None and match.score >= JOINED)


def _keep_best(found: dict[tuple[str, str], Match], pair: tuple[str, str], match: Match) -> None:
    known = found.get(pair)
    if known is None or (known.score, known.reason) < (match.score, match.reason):
        found[pair] = match
