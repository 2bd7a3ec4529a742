"""What is new of initiatives and goals, and what moved, between two days.

Most of what a large knowledge base tells of them is old and stays unread: of statuses and owners, only what was told
within the time and the last time before it is compared.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from db.dates import last_day as last_day_of
from db.history import Asked, Line, last_day, lines_of
from db.schema import quoted
from db.views import statements_of

_Value = TypeVar("_Value")

_NAMING = {"initiative": "name_id", "goal": "title_id", "status": "subject_id", "owner": "subject_id"}
"""The kinds of record that begin an initiative or goal, and the column with it."""
_COMPARED = ("status", "owner")
"""Those of them whose values are compared with the ones before."""
_AT_ONCE = 100
"""Records, or entities, in one SQL statement. Within a view, only values that stand in it are found by index."""
_MORE = 4
"""How many times as many entities as before are looked through when the first of them were not enough."""
_DUE = {"activity": "to", "dependency": "due", "follow_up": "due"}
"""The kinds of record that say when something is due, and the column that does."""


class Change(NamedTuple):
    """What is new of an entity: a line of its history that begins it, or differs from the line before."""

    entity: str
    name: str
    line: Line


def changes(conn: sqlite3.Connection, since: str, until: str | None = None) -> Iterator[Change]:
    """Initiatives and goals that are new since a day (ISO 8601), and what moved of status, owner and deadlines.

    They come by name, the first of them before the rest is looked for.
    """
    last = until or "9999"
    names = _told_of(conn, since, last)
    due = _with_deadlines(conn, since, last)
    start, stop = 0, _AT_ONCE
    while start < len(names):
        yield from _changes_of(conn, dict(names[start:stop]), due, since, last)
        start, stop = stop, stop * _MORE


def _changes_of(
    conn: sqlite3.Connection, names: Mapping[str, str], due: Collection[str], since: str, until: str
) -> Iterator[Change]:
    """The changes of these entities, whose names are told by their ids; ``due`` are entities with deadlines."""
    known = _known_before(conn, names, since)
    lines = _all_told(conn, [entity for entity in names if entity not in known])
    lines |= _moving(conn, [entity for entity in names if entity in known], due, since, until)
    for entity, name in names.items():
        for number, line in enumerate(lines.get(entity, ())):
            told = line.date is not None and since <= last_day(line.date) and line.date <= until
            if told and (line.before is not None or (number == 0 and entity not in known)):
                yield Change(entity, name, line)


def _all_told(conn: sqlite3.Connection, entities: Sequence[str]) -> dict[str, list[Line]]:
    """All that may be new of these entities, by entity."""
    kinds = f"s.kind IN {(*_NAMING, *_DUE)}"
    batches = map(_filled_up, _batches(entities))
    return lines_of(conn, *(Asked(f"s.entity IN ({_marks(some)}) AND {kinds}", some) for some in batches))


def _moving(
    conn: sqlite3.Connection, entities: Sequence[str], due: Collection[str], since: str, until: str
) -> dict[str, list[Line]]:
    """What may have moved of these entities, with what was told before it, by entity."""
    asked = [
        Asked(
            "1", (_json(_last_compared(conn, kind, entities, since, until)),), statements_of(kind, "subject")
        )
        for kind in _COMPARED
    ]
    for some in map(_filled_up, _batches([entity for entity in entities if entity in due])):
        condition = f"s.entity IN ({_marks(some)}) AND s.kind IN {(*_DUE,)} AND s.due IS NOT NULL"
        asked.append(Asked(condition, some))
    return lines_of(conn, *asked)


def _told_of(conn: sqlite3.Connection, since: str, until: str) -> list[tuple[str, str]]:
    """The initiatives and goals that documents or statuses of the time tell of: id and name, by name."""
    return conn.execute(
        "SELECT id, name FROM entities WHERE kind IN ('initiative', 'goal') AND id IN ("
        f"SELECT n.entity FROM names AS n WHERE n.document IN ({_DOCUMENTS}) "
        f"UNION SELECT subject_id FROM status WHERE {_WITHIN.replace('date', 'as_of')}) ORDER BY name, id",
        (since, until),
    ).fetchall()


_WITHIN = (
    "(date BETWEEN ?1 AND ?2 || '~' OR length(date) < 10 AND date BETWEEN substr(?1, 1, 4) AND ?2 || '~')"
)
"""That a date may lie within the time: one that is cut sorts by its year at least."""
_DOCUMENTS = (
    "SELECT document FROM document WHERE day BETWEEN ?1 AND substr(?2, 1, 4) || '-12-31' AND date <= ?2"
)


def _known_before(conn: sqlite3.Connection, entities: Collection[str], since: str) -> set[str]:
    """Those of these entities that were told of before the time."""
    known: set[str] = set()
    for kind in _NAMING:
        column = f"t.{quoted(_NAMING[kind])}"
        day = f"coalesce({last_day_of('t.as_of')}, d.day)" if kind == "status" else "d.day"
        rows = conn.execute(
            f"SELECT e.value FROM json_each(?1) AS e WHERE EXISTS (SELECT 1 FROM {kind} AS t "
            f"JOIN document AS d ON d.document = t.document WHERE {column} = e.value AND {day} < ?2)",
            (_json([entity for entity in entities if entity not in known]), since),
        )
        known.update(entity for (entity,) in rows)
    return known


def _with_deadlines(conn: sqlite3.Connection, since: str, until: str) -> set[str]:
    """The entities of which documents of the time tell when something is due."""
    found: set[str] = set()
    for kind, due in _DUE.items():
        records = conn.execute(
            f"SELECT t.id FROM records AS r JOIN {kind} AS t ON t.number = r.number "
            f"WHERE r.document IN ({_DOCUMENTS}) AND r.kind = ?3 AND t.{quoted(due)} IS NOT NULL",
            (since, until, kind),
        ).fetchall()
        for some in map(_filled_up, _batches([identity for (identity,) in records])):
            rows = conn.execute(
                f"SELECT DISTINCT entity FROM statements WHERE kind = '{kind}' AND record IN ({_marks(some)})",
                some,
            )
            found.update(entity for (entity,) in rows)
    return found


def _last_compared(
    conn: sqlite3.Connection, kind: str, entities: Collection[str], since: str, until: str
) -> list[int]:
    """The numbers of the records of a kind that tell of these entities within the time, and the last ones before it.

    Most are told of once a year at least: what is older is read only of the others.
    """
    year_before = f"{max(int(since[:4]) - 1, 0):04}{since[4:]}"
    rows = _compared_from(conn, kind, entities, year_before, since, until)
    others = {entity for _, entity, has_before in rows if not has_before}
    if others:
        rows = [row for row in rows if row[1] not in others]
        rows += _compared_from(conn, kind, others, "", since, until)
    return [number for number, *_ in rows]


def _compared_from(
    conn: sqlite3.Connection, kind: str, entities: Collection[str], earliest: str, since: str, until: str
) -> list[tuple[int, str, bool]]:
    """The same of what was told from the day ``earliest`` on: number, entity, whether there is one before the time."""
    column = f"t.{quoted(_NAMING[kind])}"
    told = f"FROM json_each(?1) AS e CROSS JOIN {kind} AS t ON {column} = e.value"
    dimension, also = "NULL", ""
    if kind == "status":
        dimension, day = "t.dimension", last_day_of("t.as_of")
        dated = f"{told} WHERE t.as_of IS NOT NULL AND {day} >= ?4"
        also = f"UNION ALL SELECT t.number, {column}, {dimension}, t.as_of, {day} {dated}"
        told += " AND t.as_of IS NULL"
    # The few documents of some time are found quicker than the one document of each of all rows.
    documents = "dated" if earliest else "document"
    return conn.execute(
        "WITH dated AS MATERIALIZED (SELECT document, date, day FROM document WHERE day >= ?4), "
        f"said AS MATERIALIZED (SELECT t.number, {column} AS entity, {dimension} AS dimension, d.date, d.day {told} "
        f"JOIN {documents} AS d ON d.document = t.document WHERE d.day >= ?4 {also}), "
        # What is of the time may end after it, where its date is cut: a year, a quarter.
        "days AS (SELECT entity, dimension, max(day) FILTER (WHERE day < ?2) AS before, "
        "max(day) FILTER (WHERE date <= ?3) AS last FROM said GROUP BY entity, dimension) "
        "SELECT s.number, s.entity, d.before IS NOT NULL FROM said AS s "
        "JOIN days AS d ON d.entity = s.entity AND d.dimension IS s.dimension "
        "WHERE s.day BETWEEN coalesce(d.before, '') AND d.last",
        (_json(entities), since, until, earliest),
    ).fetchall()


def _json(values: Collection[str] | Collection[int]) -> str:
    return json.dumps(list(values))


def _batches(values: Sequence[_Value]) -> Iterator[Sequence[_Value]]:
    for start in range(0, len(values), _AT_ONCE):
        yield values[start : start + _AT_ONCE]


def _filled_up(values: Sequence[str]) -> list[str | None]:
    """The values, and nothing as often as makes statements alike: to read one takes SQLite longer than to run it."""
    return [*values, *[None] * (-len(values) % _AT_ONCE)]


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))
