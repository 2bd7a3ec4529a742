"""Decisions across meetings."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import NamedTuple


class DecisionLine(NamedTuple):
    """A decision with its meeting and place.

    Attributes:
        body, number: of the meeting. date: of the meeting, or else of the document; None if not known.
        case_id, title: of the case. outcome: proposed or adopted.
        document, file: SHA-256 and file name. page: 1-based. record: its id.
        also: the ids of records of other documents of the meeting that tell the same, parted by spaces; None for none.
    """

    body: str | None
    date: str | None
    number: str | None
    case_id: str | None
    title: str | None
    text: str
    outcome: str
    document: str
    file: str
    page: int
    record: str
    also: str | None


def decisions(
    conn: sqlite3.Connection,
    body: str | None = None,
    since: str | None = None,
    until: str | None = None,
) -> Iterator[DecisionLine]:
    """Decisions of a body (its entity's id; None is all) between two days (ISO 8601), the earliest first."""
    conditions: list[str] = []
    values: list[str] = []
    if body is not None:
        conditions.append("v.body_id = ?")
        values.append(body)
    if since or until:
        # Which documents may count is found by their index first; a date that is cut is told by its year at least.
        between = "date BETWEEN substr(?, 1, 4) AND ? || '~'"
        conditions.append(
            f"v.document IN (SELECT document FROM document WHERE {between} UNION SELECT md.document "
            f"FROM meetings AS m JOIN meeting_documents AS md ON md.meeting = m.id WHERE m.{between})"
        )
        values += [since or "0000", until or "9999"] * 2
    if since:
        conditions.append("v.day >= ?")
        values.append(since)
    if until:
        conditions.append("v.date <= ?")
        values.append(until)
    rows = conn.execute(
        "SELECT v.body, v.date, v.number, v.case_id, v.title, v.text, v.outcome, f.sha256, f.name, v.page, v.record, "
        "v.also "
        "FROM decisions_by_meeting AS v JOIN documents AS f ON f.id = v.document JOIN records AS r ON r.id = v.record "
        f"{'WHERE ' + ' AND '.join(conditions) if conditions else ''} "
        "ORDER BY v.day IS NULL, v.day, v.body, f.sha256, r.position",
        values,
    )
    return (DecisionLine(*row) for row in rows.fetchall())
