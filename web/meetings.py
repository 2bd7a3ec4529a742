"""Meetings: the agenda, what was decided, what is followed up, and what moved since the meeting before."""

from __future__ import annotations

import asyncio
import sqlite3
from itertools import groupby
from typing import Any

from datasette import Response
from datasette.app import Datasette
from datasette.utils.asgi import Request

from db.minutes import Followed, Minutes, Standing, read_minutes
from web.house import house_of
from web.reading import Route, page, read, view

_FILES = {
    "md": "text/markdown; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "json": "application/json",
}
"""What a meeting can be saved as."""


@view
async def meetings(datasette: Datasette, request: Request) -> Response:
    """All meetings by board, the latest first."""

    def ask(conn: sqlite3.Connection) -> dict[str, Any]:
        rows = conn.execute(
            "SELECT m.id, m.body, m.body_id, m.date, m.number, count(d.document) AS documents FROM meetings AS m "
            "JOIN meeting_documents AS d ON d.meeting = m.id GROUP BY m.id "
            "ORDER BY m.body, m.body_id, m.date IS NULL, m.date DESC, m.number DESC"
        ).fetchall()
        boards = [
            (body, identity, list(found))
            for (body, identity), found in groupby(rows, key=lambda row: (row["body"], row["body_id"]))
        ]
        return {"boards": boards}

    return await page(datasette, request, "meetings.html", await read(datasette, ask))


@view
async def meeting(datasette: Datasette, request: Request) -> Response:
    """One meeting, put together from its documents, beside the one before."""

    def ask(conn: sqlite3.Connection) -> tuple[Minutes, Minutes | None]:
        now = read_minutes(conn, request.url_vars["meeting"])
        return now, read_minutes(conn, now.before) if now.before else None

    now, before = await read(datasette, ask)
    context = {"one": now, "before": before, "moved": _moved(now, before), "ended": _ended(now, before)}
    return await page(datasette, request, "meeting.html", context)


@view
async def saved(datasette: Datasette, request: Request) -> Response:
    """A meeting as a file, with references to pages."""
    identity, ending = request.url_vars["meeting"], request.url_vars["ending"]
    one = await read(datasette, lambda conn: read_minutes(conn, identity))
    body = await asyncio.to_thread(house_of(datasette).minutes, one, ending)
    headers = {
        "content-disposition": f'attachment; filename="mote-{one.date or one.number or identity}.{ending}"'
    }
    return Response(body, content_type=_FILES[ending], headers=headers)


def _moved(now: Minutes, before: Minutes | None) -> dict[tuple[str, str], str]:
    """What each status was at the meeting before, where that was something else."""
    known = {_key(one): one.value for one in before.statuses} if before else {}
    return {
        _key(one): known[_key(one)]
        for one in now.statuses
        if _key(one) in known and known[_key(one)] != one.value
    }


def _key(one: Standing) -> tuple[str, str]:
    return one.entity or one.subject.casefold(), one.dimension


def _ended(now: Minutes, before: Minutes | None) -> list[Followed]:
    """What was followed up at the meeting before, and is not any more."""
    still = {_about(one) for one in now.follow_ups}
    return [one for one in (before.follow_ups if before else ()) if _about(one) not in still]


def _about(one: Followed) -> str:
    return " ".join((one.title or one.action or one.text or "").casefold().split())


ROUTES: tuple[Route, ...] = (
    (r"^/moete$", meetings),
    (r"^/moete/(?P<meeting>[0-9a-f]{16})$", meeting),
    (rf"^/moete/(?P<meeting>[0-9a-f]{{16}})\.(?P<ending>{'|'.join(_FILES)})$", saved),
)
