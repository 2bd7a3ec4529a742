"""The start page: searching, what is new, what needs a person's eye, the boards and their meetings."""

from __future__ import annotations

import sqlite3
from itertools import groupby
from typing import Any

from datasette import Response
from datasette.app import Datasette
from datasette.utils.asgi import Request

from db.summary import DocumentSummary, summarize
from db.waiting import counts
from web.reading import Route, page, read, view

_MEETINGS = 4
"""Meetings shown of each board, the latest."""


@view
async def start(datasette: Datasette, request: Request) -> Response:
    """The start page."""
    return await page(datasette, request, "start.html", await read(datasette, _everything))


def _everything(conn: sqlite3.Connection) -> dict[str, Any]:
    return {
        "run": conn.execute("SELECT id, started, finished FROM runs ORDER BY id DESC LIMIT 1").fetchone(),
        "new": _new(conn),
        "attention": counts(conn),
        "boards": _boards(conn),
        "sizes": conn.execute(
            "SELECT (SELECT count(*) FROM documents WHERE status != 'failed'), (SELECT count(*) FROM pages), "
            "(SELECT count(*) FROM records)"
        ).fetchone(),
    }


def _new(conn: sqlite3.Connection) -> list[DocumentSummary]:
    """What the last run that read anything read."""
    rows = conn.execute("SELECT id FROM documents WHERE run = (SELECT max(run) FROM documents)")
    return list(summarize(conn, {row[0] for row in rows.fetchall()}))


def _boards(conn: sqlite3.Connection) -> list[dict[str, Any]]:
    """Boards with their latest meetings, the one that met last first."""
    rows = conn.execute(
        "SELECT m.body_id, m.body, m.id, m.date, m.number, count(d.document) AS documents FROM meetings AS m "
        "LEFT JOIN meeting_documents AS d ON d.meeting = m.id GROUP BY m.id ORDER BY m.body_id, m.date DESC"
    ).fetchall()
    boards = []
    for (body_id, body), found in groupby(rows, key=lambda row: (row["body_id"], row["body"])):
        meetings = list(found)
        boards.append({"id": body_id, "name": body, "meetings": meetings[:_MEETINGS], "total": len(meetings)})
    return sorted(boards, key=lambda board: board["meetings"][0]["date"] or "", reverse=True)


ROUTES: tuple[Route, ...] = ((r"^/$", start),)
