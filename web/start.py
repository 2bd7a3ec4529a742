"""The start page: searching, what is new, what needs a person's eye, the boards and their meetings."""

from __future__ import annotations

import sqlite3
from typing import Any

from datasette import Response
from datasette.app import Datasette
from datasette.utils.asgi import Request

from db.summary import summarize
from db.waiting import counts
from web.reading import Route, page, read, view

_BOARDS, _MEETINGS = 12, 4
"""Boards shown, those that met last, and meetings of each, the latest."""
_NEW = 12
"""New documents shown."""


@view
async def start(datasette: Datasette, request: Request) -> Response:
    """The start page."""
    return await page(datasette, request, "start.html", await read(datasette, _everything))


def _everything(conn: sqlite3.Connection) -> dict[str, Any]:
    return {
        **_new(conn),
        "attention": counts(conn),
        "boards": _boards(conn),
        "sizes": conn.execute(
            "SELECT (SELECT count(*) FROM documents WHERE status != 'failed'), (SELECT count(*) FROM pages), "
            "(SELECT count(*) FROM records)"
        ).fetchone(),
    }


def _new(conn: sqlite3.Connection) -> dict[str, Any]:
    """What the last run that read anything read: when, how much, and the first of it."""
    run = conn.execute("SELECT id, started FROM runs WHERE id = (SELECT max(run) FROM documents)").fetchone()
    documents = conn.execute(
        "SELECT id, count(*) OVER () FROM documents WHERE run = ? ORDER BY name, sha256 LIMIT ?",
        (run and run["id"], _NEW),
    ).fetchall()
    return {
        "read_in": run and run["started"],
        "new": list(summarize(conn, [row[0] for row in documents])),
        "all_new": documents[0][1] if documents else 0,
    }


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
