"""The start page: searching, what is new, what needs a person's eye, the boards and their meetings."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from datasette import Response
from datasette.app import Datasette
from datasette.utils.asgi import Request

from db.history import Asked, Line, last_day, lines_of
from db.summary import summarize
from db.waiting import counts
from web.reading import Route, document_heads, page, read, view

_BOARDS, _MEETINGS = 12, 4
"""Boards shown, those that met last, and meetings of each, the latest."""
_NEW = 12
"""New documents shown."""


_MOVED, _COMPARED = 8, 16
"""Changes shown of what the new documents tell, and initiatives and goals that are looked at for them."""
_SEEN, _SINCE = "kildespor_sett", "kildespor_sist"
"""Cookies: when this page was last seen, and when it was seen before this visit."""
_REMEMBERED, _VISIT = 400 * 86_400, 8 * 3_600
"""Seconds: how long it is remembered when somebody was here, and how long a visit lasts."""
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00")


@view
async def start(datasette: Datasette, request: Request) -> Response:
    """The start page."""
    known = request.cookies.get(_SINCE) or request.cookies.get(_SEEN) or ""
    since = known if _MOMENT.fullmatch(known) else None
    answer = await page(
        datasette, request, "start.html", await read(datasette, lambda conn: _everything(conn, since))
    )
    now = datetime.now(UTC).isoformat(timespec="seconds")
    answer.set_cookie(_SEEN, now, max_age=_REMEMBERED, httponly=True)
    if since and _SINCE not in request.cookies:
        answer.set_cookie(_SINCE, since, max_age=_VISIT, httponly=True)
    return answer


def _everything(conn: sqlite3.Connection, since: str | None) -> dict[str, Any]:
    return {
        **_new(conn, since),
        "attention": counts(conn),
        "boards": _boards(conn),
        "sizes": conn.execute(
            "SELECT (SELECT count(*) FROM documents WHERE status != 'failed'), (SELECT count(*) FROM pages), "
            "(SELECT count(*) FROM records)"
        ).fetchone(),
    }


def _new(conn: sqlite3.Connection, since: str | None) -> dict[str, Any]:
    """What was read since somebody was here (UTC, ISO 8601): how much, the first of it, and what it changes.

    Where that is nothing, or nobody was here before, it is what the last run that read anything read.
    """
    bound, value = "added > ?", since
    (found,) = conn.execute("SELECT count(*) FROM documents WHERE added > ?", (since or "9",)).fetchone()
    if not found:
        bound, value = "run = ?", conn.execute("SELECT max(run) FROM documents").fetchone()[0]
    count, latest = conn.execute(
        f"SELECT count(*), max(added) FROM documents WHERE {bound}", (value,)
    ).fetchone()
    rows = conn.execute(
        f"SELECT id, sha256 FROM documents WHERE {bound} ORDER BY added DESC, name, sha256 LIMIT ?",
        (value, _NEW),
    ).fetchall()
    return {
        "since": since,
        "nothing_since": since is not None and not found,
        "read_in": latest,
        "new": list(summarize(conn, [row[0] for row in rows])),
        "heads": document_heads(conn, [row[1] for row in rows if row[1]]),
        "all_new": count,
        "moved": _moved(conn, [row[0] for row in rows]),
    }


def _moved(conn: sqlite3.Connection, documents: Sequence[int]) -> list[tuple[str, str, Line]]:
    """What documents (by number) tell of status and owner that is otherwise than before: entity, name, line."""
    marks = ", ".join("?" * len(documents))
    rows = conn.execute(
        f"SELECT id, name FROM entities WHERE id IN ("
        f"SELECT t.subject_id FROM records AS r JOIN status AS t ON t.number = r.number WHERE r.document IN ({marks}) "
        f"UNION SELECT t.subject_id FROM records AS r JOIN owner AS t ON t.number = r.number "
        f"WHERE r.document IN ({marks})) LIMIT ?",
        (*documents, *documents, _COMPARED),
    )
    names = dict(rows.fetchall())
    among = f"s.kind IN ('status', 'owner') AND s.entity IN ({', '.join('?' * len(names))})"
    files = {row[0] for row in conn.execute(f"SELECT sha256 FROM documents WHERE id IN ({marks})", documents)}
    moved: dict[tuple[str, str | None], tuple[str, str, Line]] = {}
    for entity, lines in lines_of(conn, Asked(among, [*names])).items():
        for line in lines:
            if line.before and line.document in files:
                moved[entity, line.dimension] = entity, names[entity], line
    return sorted(moved.values(), key=lambda one: last_day(one[2].date or ""), reverse=True)[:_MOVED]


def _boards(conn: sqlite3.Connection) -> list[dict[str, Any]]:
    """The boards that met last, each with its latest meetings."""
    boards: dict[str | None, str | None] = {}
    for identity, name in conn.execute("SELECT body_id, body FROM meetings ORDER BY date DESC, body"):
        boards.setdefault(identity, name)
        if len(boards) == _BOARDS:
            break
    return [
        {
            "id": identity,
            "name": name,
            "meetings": conn.execute(
                "SELECT id, date, number FROM meetings WHERE body_id IS ? ORDER BY date DESC, number DESC LIMIT ?",
                (identity, _MEETINGS),
            ).fetchall(),
        }
        for identity, name in boards.items()
    ]


ROUTES: tuple[Route, ...] = ((r"^/$", start),)
