"""The start page: searching, what is new, what needs a person's eye, the boards and their meetings."""

from __future__ import annotations

import sqlite3
from typing import Any

from datasette import Response
from datasette.app import Datasette
from datasette.utils.asgi import Request

from db.summary import DocumentSummary, summarize
from db.waiting import counts
from web.reading import Route, page, read, view

_BOARDS, _MEETINGS = 12, 4
"""Boards shown, those that met last, and meetings of each, the latest."""


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
    """The boards that met last, each with its latest meetings."""
    rows = conn.execute(
        "SELECT body_id, body, max(date) FROM meetings GROUP BY body_id ORDER BY 3 DESC, 2 LIMIT ?",
        (_BOARDS,),
    ).fetchall()
    return [
        {
            "id": row["body_id"],
            "name": row["body"],
            "meetings": conn.execute(
                "SELECT id, date, number FROM meetings WHERE body_id IS ? ORDER BY date DESC, number DESC LIMIT ?",
                (row["body_id"], _MEETINGS),
            ).fetchall(),
        }
        for row in rows
    ]


ROUTES: tuple[Route, ...] = ((r"^/$", start),)
