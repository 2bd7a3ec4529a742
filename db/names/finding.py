"""An entity found by what somebody calls it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from db.names.blocking import block_number, blocks
from db.names.corrections import decided
from db.names.entities import OF_BODY, key_of, plain, plain_of
from db.names.judging import compare
from db.names.organisations import load
from db.names.parts import tag, take_apart
from schemas.errors import NotFound

_MOST = 10
"""Candidates that are told of."""
_SHORTEST_ID, _ID = 4, 16
"""Hex digits of an entity's id: those that may stand for it, and all."""
_NAMED, _ALIAS, _HELD = 1.0, 0.95, 0.5
"""Scores of the name itself, of another name that documents give it, and of a name that holds all the words."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entity that may be meant.

    Attributes:
        id, kind, name: as in ``entities``.
        score: 0..1, how sure it is.
        called: the name that was found to be like what was asked for.
    """

    id: str
    kind: str
    name: str
    score: float
    called: str


def entity_of(conn: sqlite3.Connection, identity: str) -> str | None:
    """The entity of an id, or the beginning of one, that some entity has or once had; None where none, or several.

    An id that was handed out is the key of a name, and leads to the entity that the name is now of.
    """
    start = identity.strip().lower()
    if not _SHORTEST_ID <= len(start) <= _ID or set(start) - set("0123456789abcdef"):
        return None
    rows = conn.execute(
        "SELECT DISTINCT entity FROM name_keys WHERE key >= ?1 AND key < ?1 || 'g' LIMIT 2", (start,)
    ).fetchall()
    return rows[0][0] if len(rows) == 1 else None


def find_entity(conn: sqlite3.Connection, kind: str, text: str) -> list[Candidate]:
    """The entities of a kind that a name, or an id or the beginning of one, may mean, the likeliest first.

    One alone is the one meant; of several the caller asks. Nothing less sure is told where something surer is:
    first the name itself, then what documents call it, then names that are like it, then names with all its words.
    """
    for way in (_by_name, _by_alias, _by_id, _by_likeness, _by_words):
        best: dict[str, Candidate] = {}
        for entity, score, called in way(conn, kind, text):
            if entity not in best or best[entity].score < score:
                (name,) = conn.execute("SELECT name FROM entities WHERE id = ?", (entity,)).fetchone()
                best[entity] = Candidate(entity, kind, name, score, called)
        if best:
            return sorted(best.values(), key=lambda one: (-one.score, one.name, one.id))[:_MOST]
    return []


def the_entity(conn: sqlite3.Connection, kind: str, text: str) -> str:
    """The id of the one entity of a kind that is meant. Raises NotFound where there is none, or several may be."""
    return _the_one(find_entity(conn, kind, text), text)


def the_body(conn: sqlite3.Connection, text: str) -> str:
    """The same of a body that documents or meetings are of, where there is one among those that may be meant.

    Its departments, which are called by its name too, hold none.
    """
    found = find_entity(conn, "organisation", text)
    bodies = [
        one
        for one in found
        if conn.execute(
            "SELECT 1 FROM document WHERE body_id = ?1 UNION ALL SELECT 1 FROM meetings WHERE body_id = ?1",
            (one.id,),
        ).fetchone()
    ]
    return _the_one(bodies or found, text)


def _the_one(found: Sequence[Candidate], text: str) -> str:
    if not found:
        raise NotFound(f"Fant ikke «{text}»", "Prøv færre ord, eller kildespor search")
    if len(found) > 1:
        choices = "; ".join(f"{one.name} ({one.id[:8]})" for one in found)
        raise NotFound(f"«{text}» kan være flere: {choices}", "Oppgi hele navnet, eller id-en i parentes")
    return found[0].id


_Found = Iterator[tuple[str, float, str]]


def _by_name(conn: sqlite3.Connection, kind: str, text: str) -> _Found:
    for (entity,) in conn.execute("SELECT entity FROM name_keys WHERE key = ?", (key_of(kind, text),)):
        yield entity, _NAMED, text
    # What goes by this name but for the municipality that it is of, or because people say so.
    start = f"{plain_of(kind, text)}{OF_BODY}"
    said = [key for key, name in decided(conn).names if name == text]
    for entity, name in conn.execute(
        "SELECT e.id, e.name FROM name_keys AS k CROSS JOIN entities AS e ON e.id = k.entity "
        "WHERE (k.plain BETWEEN ?1 AND ?1 || char(0x10ffff) OR k.key IN (SELECT value FROM json_each(?2))) "
        "AND e.kind = ?3 AND e.name = ?4",
        (start, json.dumps(said), kind, text),
    ):
        yield entity, _NAMED, name


def _by_alias(conn: sqlite3.Connection, kind: str, text: str) -> _Found:
    spellings = {text, text.upper(), text.lower(), text.capitalize()}
    for entity, name in conn.execute(
        "SELECT k.entity, s.name FROM spellings AS s CROSS JOIN name_keys AS k ON k.number = s.named "
        "WHERE s.name IN (SELECT value FROM json_each(?)) AND s.alias AND k.kind = ?",
        (json.dumps(sorted(spellings)), kind),
    ):
        yield entity, _ALIAS, name


def _by_id(conn: sqlite3.Connection, kind: str, text: str) -> _Found:
    entity = entity_of(conn, text)
    if entity and conn.execute("SELECT 1 FROM entities WHERE id = ? AND kind = ?", (entity, kind)).fetchone():
        yield entity, _NAMED, text


def _by_likeness(conn: sqlite3.Connection, kind: str, text: str) -> _Found:
    if not plain_of(kind, text):
        return
    bodies = load()
    name = take_apart(kind, text, bodies)
    for block in sorted(blocks(name) | {tag(name)}):
        for entity, other in conn.execute(
            "SELECT k.entity, k.plain FROM name_blocks AS b JOIN name_keys AS k ON k.number = b.named "
            "WHERE b.block = ? LIMIT 1000",
            (block_number(block),),
        ):
            if block.startswith("="):
                yield entity, _ALIAS, other
            elif match := compare(name, take_apart(kind, other, bodies)):
                yield entity, match.score, other


def _by_words(conn: sqlite3.Connection, kind: str, text: str) -> _Found:
    """Names that hold all the words, or words that begin so."""
    words = plain(text).split()
    if not words:
        return
    condition = " AND ".join("' ' || plain LIKE '% ' || ? || '%' ESCAPE '\\'" for _ in words)
    escaped = [word.replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_") for word in words]
    for entity, name in conn.execute(
        f"SELECT entity, plain FROM name_keys WHERE kind = ? AND {condition} ORDER BY length(plain), key LIMIT 100",
        (kind, *escaped),
    ):
        yield entity, round(_HELD * len(" ".join(words)) / len(name), 3), name
