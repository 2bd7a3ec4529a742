"""Meetings: which documents belong to one meeting of a body."""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

_FULL_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_OF_MEETINGS = ("meeting_deck", "minutes", "annex")
"""Kinds of document that belong to a meeting even where they tell no number of one."""


class _Said(NamedTuple):
    """What a document says of its meeting. Either may be empty."""

    date: str
    number: str

    @property
    def whole(self) -> bool:
        return bool(_FULL_DATE.fullmatch(self.date) and self.number)

    def may_be(self, fuller: _Said) -> bool:
        """Whether ``fuller`` tells all that this tells, and it tells enough to know the meeting by."""
        known = bool(self.number or _FULL_DATE.fullmatch(self.date))
        return known and fuller.date.startswith(self.date) and self.number in ("", fuller.number)


def bodies_of(conn: sqlite3.Connection, document: int) -> set[str]:
    """The entities of the bodies that a document (its number) belongs to."""
    rows = conn.execute(
        "SELECT body_id FROM document WHERE document = ?1 AND body_id IS NOT NULL UNION "
        "SELECT m.body_id FROM meetings AS m JOIN meeting_documents AS d ON d.meeting = m.id "
        "WHERE d.document = ?1",
        (document,),
    )
    return {row[0] for row in rows}


def names_of(conn: sqlite3.Connection, bodies: Collection[str]) -> set[str]:
    """The keys of the names that bodies (ids) go by."""
    return {
        key
        for body in bodies
        for (key,) in conn.execute("SELECT key FROM name_keys WHERE entity = ?", (body,))
    }


def write_meetings(conn: sqlite3.Connection, keys: Collection[str], came: int | None = None) -> None:
    """Bring the meetings of the bodies that go by these names (keys) to what their documents tell of them.

    Args:
        came: the number of the document that came, where nothing else has changed for these bodies.
    """
    bodies = {
        row
        for key in keys
        for row in conn.execute(
            "SELECT e.id, e.name FROM name_keys AS k JOIN entities AS e ON e.id = k.entity "
            "WHERE k.key = ? AND k.kind = 'organisation'",
            (key,),
        )
    }
    for body, name in sorted(bodies):
        told = _told(conn, body)
        where, values = "m.body_id = ?", [body]
        if came is not None:
            told = _near(told, came)
            where += (
                " AND m.id IN (SELECT meeting FROM meeting_documents "
                "WHERE document IN (SELECT value FROM json_each(?)))"
            )
            values.append(json.dumps([number for number, _ in told]))
        wanted = {
            (name, said.date or None, said.number or None): documents
            for said, documents in _meetings(told).items()
        }
        before = conn.execute(
            "SELECT m.body, m.date, m.number, m.id, d.document FROM meetings AS m "
            f"LEFT JOIN meeting_documents AS d ON d.meeting = m.id WHERE {where}",
            values,
        ).fetchall()
        there = {(called, date, number): identity for called, date, number, identity, _ in before}
        ids = {said: there.get(said) or _identity(body, *said[1:]) for said in wanted}
        links = {(ids[said], document) for said, documents in wanted.items() for document in documents}
        gone = {there[said] for said in there.keys() - wanted.keys()}
        linked = {(identity, document) for *_, identity, document in before if document is not None}
        left = {link for link in linked & links if link[0] not in gone}
        conn.executemany("DELETE FROM meeting_documents WHERE meeting = ? AND document = ?", linked - left)
        conn.executemany("DELETE FROM meetings WHERE id = ?", ((meeting,) for meeting in gone))
        new = sorted((ids[said], said[0], body, *said[1:]) for said in wanted.keys() - there.keys())
        conn.executemany("INSERT INTO meetings VALUES (?, ?, ?, ?, ?)", new)
        conn.executemany("INSERT INTO meeting_documents VALUES (?, ?)", sorted(links - left))


def forget_meetings(conn: sqlite3.Connection, bodies: Collection[str]) -> None:
    """Delete the meetings of bodies (ids of their entities)."""
    if not bodies:
        return
    of_bodies = "body_id IN (SELECT value FROM json_each(?))"
    meetings = f"SELECT id FROM meetings WHERE {of_bodies}"
    conn.execute(f"DELETE FROM meeting_documents WHERE meeting IN ({meetings})", (json.dumps([*bodies]),))
    conn.execute(f"DELETE FROM meetings WHERE {of_bodies}", (json.dumps([*bodies]),))


def _identity(body: str, date: str | None, number: str | None) -> str:
    return hashlib.sha256(f"{body}\0{date or ''}\0{number or ''}".encode()).hexdigest()[:16]


def _told(conn: sqlite3.Connection, body: str) -> list[tuple[int, _Said]]:
    """What the documents of a body, by their numbers, say of their meetings."""
    rows = conn.execute(
        "SELECT document, doc_type, date, meeting_number FROM document WHERE body_id = ?", (body,)
    )
    return [
        (number, _Said(date or "", (meeting or "").casefold()))
        for number, kind, date, meeting in rows
        if meeting or (date and kind in _OF_MEETINGS)
    ]


def _near(told: Sequence[tuple[int, _Said]], document: int) -> list[tuple[int, _Said]]:
    """Those documents that may be of one meeting with this one, by however many steps: of one date, or one number."""
    found: list[tuple[int, _Said]] = []
    near = [each for each in told if each[0] == document]
    while len(near) > len(found):
        found = near
        known = {each for _, said in found for each in said if each}
        near = [each for each in told if not known.isdisjoint(each[1])]
    return found


def _meetings(told: Iterable[tuple[int, _Said]]) -> dict[_Said, set[int]]:
    """The documents of each meeting."""
    documents: defaultdict[_Said, set[int]] = defaultdict(set)
    for number, said in told:
        documents[said].add(number)
    # What tells less is taken for what tells more, where that can be one meeting only.
    alike: defaultdict[str, set[_Said]] = defaultdict(set)
    for said in documents:
        alike[said.date].add(said)
        alike[said.number].add(said)
    several = [said for said in documents if len(alike[said.number or said.date]) > 1 and not said.whole]
    for said in sorted(several, key=lambda one: (-len(one.date), not one.number, one)):
        near = alike[said.number or said.date]
        fuller = [other for other in near if other in documents and other != said and said.may_be(other)]
        if len(fuller) == 1:
            documents[fuller[0]] |= documents.pop(said)
    return dict(documents)
