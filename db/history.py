"""What was said of an entity through time: what changed, what disagrees, and where it fell silent."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Any, NamedTuple

from db.names.entities import parted
from schemas.errors import NotFound

_LEAST_REPORTS, _LEAST_MISSED = 2, 2
"""Reports of a body that must tell of an entity, and later ones that must not, for it to be silence."""
_FOLLOWED = {"status": "subject", "owner": "subject"}
"""Kinds of record whose values are compared with the ones before, and the field that names what has them.
Whatever is due at some time is compared with what was said of the same thing before, too."""

_REMEMBERED = 1 << 14


class Line(NamedTuple):
    """One thing said of an entity.

    Attributes:
        kind, field: of the record, and the field of it that names the entity ("text" where running text does).
        dimension: of a status: status, risk or progress.
        said: as written; of a status its value, of an owner who it is, or what is owned.
        due: when what is said is due, or ends, as written.
        before: of a status or owner of the entity, or of when something is due, what was said the last time,
            where that was something else.
        date: the date it holds for, or else the document's: ISO 8601, cut to what is said; None if not known.
        document, file: SHA-256 and file name. page: 1-based. record: its id.
        contradicts: ids of the records of other documents that say otherwise for the same date.
    """

    kind: str
    field: str
    dimension: str | None
    said: str
    due: str | None
    before: str | None
    date: str | None
    document: str
    file: str
    page: int
    record: str
    contradicts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Silence:
    """A body that told of an entity report after report, and then no more.

    Attributes:
        body: its name. last: date of the last report that tells of it. missed: how many later reports do not.
    """

    body: str
    last: str
    missed: int


@dataclass(frozen=True, slots=True)
class Name:
    """A name an entity goes by, and in how many documents. ``alias``: only given as another name for it."""

    name: str
    documents: int
    alias: bool


@dataclass(frozen=True, slots=True)
class History:
    """An entity and what was said of it, the earliest first, what has no date last.

    ``bodies``: the body that each of its documents (SHA-256) belongs to, by the body's name, where it is known.
    """

    entity: str
    kind: str
    name: str
    names: tuple[Name, ...]
    lines: tuple[Line, ...]
    silences: tuple[Silence, ...]
    bodies: Mapping[str, str]


def history(conn: sqlite3.Connection, entity: str) -> History:
    """The history of an entity (its id). Raises NotFound."""
    found = conn.execute("SELECT kind, name FROM entities WHERE id = ?", (entity,)).fetchone()
    if found is None:
        raise NotFound(f"Ingen har id «{entity}»", "Finn id-en med navnet")
    kind, name = found
    lines = tuple(lines_of(conn, Asked("s.entity = ?", (entity,))).get(entity, ()))
    return History(
        entity,
        kind,
        name,
        tuple(_names(conn, entity, kind)),
        lines,
        tuple(_silences(conn, entity)),
        _bodies(conn, {line.document for line in lines}),
    )


def _names(conn: sqlite3.Connection, entity: str, kind: str) -> list[Name]:
    """What documents call an entity, without the municipality whose it is: that stands in none of them."""
    documents: defaultdict[str, set[int]] = defaultdict(set)
    themselves: set[str] = set()
    for written, document, alias in conn.execute(
        "SELECT name, document, alias FROM names WHERE entity = ?", (entity,)
    ):
        name, _ = parted(kind, written)
        documents[name].add(document)
        if not alias:
            themselves.add(name)
    names = [Name(name, len(those), name not in themselves) for name, those in documents.items()]
    return sorted(names, key=lambda each: (each.alias, -each.documents, each.name))


def _bodies(conn: sqlite3.Connection, documents: Collection[str]) -> dict[str, str]:
    rows = conn.execute(
        "SELECT f.sha256, e.name FROM json_each(?) AS j CROSS JOIN documents AS f ON f.sha256 = j.value "
        "JOIN document AS d ON d.document = f.id JOIN entities AS e ON e.id = d.body_id",
        (json.dumps(sorted(documents)),),
    )
    return dict(rows.fetchall())


_NAMED = (
    "WITH said(entity, kind, field, dimension, said, due, date, day, document, page, position, record, confidence) "
    "AS ({}) "
)


@lru_cache(_REMEMBERED)
def last_day(date: str) -> str:
    """The last day that a date, cut to what is said, may mean; as ``db.dates.last_day`` says it in SQL."""
    if date[5:6] == "Q":
        return date[:4] + ("-03-31", "-06-30", "-09-30", "-12-31")[int(date[6]) - 1]
    return {4: date + "-12-31", 7: date + "-31"}.get(len(date), date)


class Asked(NamedTuple):
    """Which statements are asked for.

    Attributes:
        condition: in SQL, on ``statements`` as ``s``. values: those of its parameters.
        within: the SQL for those rows of ``statements`` that are looked through; empty for all.
    """

    condition: str
    values: Sequence[Any]
    within: str = ""


def lines_of(conn: sqlite3.Connection, *asked: Asked) -> dict[str, list[Line]]:
    """What is said of entities, by their ids, in order of time. No statement may be asked for twice."""
    rows = [
        row
        for condition, values, within in asked
        for row in conn.execute(
            f"{_NAMED.format(within) if within else ''}"
            "SELECT s.entity, s.day, s.position, s.kind, s.field, s.dimension, s.said, s.due, s.date, f.sha256, "
            f"f.name, s.page, s.record FROM {'said' if within else 'statements'} AS s "
            f"JOIN documents AS f ON f.id = s.document WHERE {condition}",
            values,
        )
    ]
    rows.sort(key=_place)
    found: defaultdict[str, list[Line]] = defaultdict(list)
    for entity, _, _, kind, field, dimension, said, due, date, sha256, name, page, record in rows:
        if said is not None:
            line = Line(kind, field, dimension, str(said), due, None, date, sha256, name, page, record)
            found[entity].append(line)
    return {entity: list(_compared(lines)) for entity, lines in found.items()}


def _place(row: Sequence[Any]) -> tuple[bool, str, str, int, str]:
    """Where a row stands in time, and of one day in the order of documents; what has no date comes last."""
    _, day, position, _, field, _, _, _, _, sha256, *_ = row
    return day is None, day or "", sha256, position, field


def _compared(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines of an entity, with what was said before of the same and what contradicts them."""
    groups = [group for group in _followed(lines) if len(group) > 1]
    before = _before(groups)
    against = _contradictions(group for group in groups if len({line.date for line in group}) < len(group))
    if not before and not against:
        yield from lines
        return
    for line in lines:
        was, others = before.get((line.record, line.field)), against.get((line.record, line.field), ())
        yield line._replace(before=was, contradicts=tuple(sorted(others))) if was or others else line


def _followed(lines: Iterable[Line]) -> Collection[list[Line]]:
    """Lines that tell of the same thing of the entity, with a date, in their order."""
    groups: defaultdict[tuple[str, str | None], list[Line]] = defaultdict(list)
    for line in lines:
        if not line.date:
            continue
        if _FOLLOWED.get(line.kind) == line.field:
            groups[line.kind, line.dimension].append(line)
        elif line.due:
            groups[line.kind, _folded(line.said)].append(line)
    return groups.values()


def _before(groups: Iterable[Sequence[Line]]) -> dict[tuple[str, str], str]:
    """What the value was before, by record and field, where it was another.

    What one day tells is taken together: only where none of it is what was told before did something change.
    """
    found: dict[tuple[str, str], str] = {}
    for group in groups:
        known: list[Line] = []
        for _, day in groupby(group, key=_day):
            told = list(day)
            if known and {*map(_value, known)}.isdisjoint(map(_value, told)):
                said = " / ".join(dict.fromkeys(one.due or one.said for one in known))
                for one in told:
                    found[one.record, one.field] = said
            known = told
    return found


def _contradictions(groups: Iterable[Sequence[Line]]) -> defaultdict[tuple[str, str], set[str]]:
    """By record and field, the records of other documents that say otherwise for the same date."""
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for group in groups:
        for _, same in groupby(group, key=lambda line: line.date):
            day = list(same)
            for one in day if len(day) > 1 else ():
                found[one.record, one.field] |= {
                    other.record
                    for other in day
                    if other.document != one.document and not _agree(day, one.document, other.document)
                }
    return found


def _agree(day: Collection[Line], one: str, other: str) -> bool:
    """Whether some value is told by both documents."""
    values = [{_value(line) for line in day if line.document == document} for document in (one, other)]
    return bool(values[0] & values[1])


def _day(line: Line) -> str:
    return last_day(line.date or "")


def _value(line: Line) -> str:
    return _folded(line.due or line.said)


@lru_cache(_REMEMBERED)
def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _silences(conn: sqlite3.Connection, entity: str) -> Iterator[Silence]:
    """Bodies whose later documents of the same type tell the status of others, but no longer of this one."""
    rows = conn.execute(
        "SELECT DISTINCT d.body_id, d.doc_type FROM status AS s JOIN document AS d ON d.document = s.document "
        "WHERE s.subject_id = ? AND d.body_id IS NOT NULL",
        (entity,),
    ).fetchall()
    for body, kind in rows:
        reports = conn.execute(
            "SELECT d.date, d.document IN (SELECT document FROM status WHERE subject_id = ?1) FROM document AS d "
            "WHERE d.body_id = ?2 AND d.doc_type = ?3 AND d.date IS NOT NULL AND EXISTS ("
            "SELECT 1 FROM records AS r JOIN status AS s ON s.number = r.number WHERE r.document = d.document)",
            (entity, body, kind),
        ).fetchall()
        reports.sort(key=lambda report: last_day(report[0]))
        told = [date for date, tells in reports if tells]
        missed = sum(last_day(date) > last_day(told[-1]) for date, _ in reports) if told else 0
        if len(told) >= _LEAST_REPORTS and missed >= _LEAST_MISSED:
            (name,) = conn.execute("SELECT name FROM entities WHERE id = ?", (body,)).fetchone()
            yield Silence(name, told[-1], missed)
