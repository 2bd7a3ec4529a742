"""Pairs of names as people are told of them: why they are joined, and what they may settle."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from db.names.organisations import load

_NAME = "(SELECT name FROM names WHERE key = {key} GROUP BY name, alias ORDER BY alias, count(*) DESC, name LIMIT 1)"
_PAIR = (
    f"SELECT k.kind, {_NAME.format(key='j.one')}, {_NAME.format(key='j.other')}, j.score, j.reason, j.held "
    "FROM joins AS j JOIN name_keys AS k ON k.key = j.one JOIN name_keys AS l ON l.key = j.other "
)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names, as most documents write them, that are or may be one thing's.

    Attributes:
        kind: of entity. score: 0..1, how sure it is. reason: one line in Norwegian.
        held: whether they are joined; a doubt otherwise.
    """

    kind: str
    one: str
    other: str
    score: float
    reason: str
    held: bool


def pairs_of(conn: sqlite3.Connection, entity: str) -> list[Pair]:
    """Why the names of an entity (its id) are one thing's, and what more may be, the surest first."""
    rows = conn.execute(
        _PAIR + "WHERE k.entity = ?1 OR l.entity = ?1 ORDER BY j.held DESC, j.score DESC, k.plain, l.plain",
        (entity,),
    )
    return [_pair(row) for row in rows]


def doubts(conn: sqlite3.Connection, kind: str | None = None, limit: int = 50) -> list[Pair]:
    """Names of different entities (of a kind; None is all) that may be one thing's, the likeliest first."""
    rows = conn.execute(
        _PAIR + "WHERE NOT j.held AND k.entity != l.entity AND ?1 IN (k.kind, '') "
        "ORDER BY j.score DESC, k.plain, l.plain LIMIT ?2",
        (kind or "", limit),
    )
    return [_pair(row) for row in rows]


def told_of(conn: sqlite3.Connection, entity: str) -> list[str]:
    """What the list of bodies tells of an entity (its id): its changes of name and mergers, in Norwegian."""
    known = load()
    bodies = {
        body.name: body
        for (name,) in conn.execute(
            "SELECT plain FROM name_keys WHERE entity = ? AND kind = 'organisation'", (entity,)
        )
        if (body := known.find(name))
    }
    return [sentence for _, body in sorted(bodies.items()) for sentence in known.history(body)]


def _pair(row: tuple[str, str, str, float, str, int]) -> Pair:
    kind, one, other, score, reason, held = row
    return Pair(kind, one, other, score, reason, bool(held))
