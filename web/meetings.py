"""Meetings: the agenda, what was decided, what is followed up, and what moved since the meeting before."""

from __future__ import annotations

import asyncio
import sqlite3
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from datasette import Response
from datasette.app import Datasette
from datasette.utils.asgi import Request

from db.minutes import Followed, Minutes, Standing, read_minutes
from db.views import closed
from web.house import house_of
from web.paging import Part
from web.reading import Route, page, read, view

_FILES = {
    "md": "text/markdown; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "json": "application/json",
}
"""What a meeting can be saved as."""


@view
async def meetings(datasette: Datasette, request: Request) -> Response:
    """All meetings, or those of a board, the latest first."""
    asked = {"organ": request.args.get("organ") or ""}
    part = Part.asked(request)

    def ask(conn: sqlite3.Connection) -> dict[str, Any]:
        where = "body = ?1" if asked["organ"] else "?1 = ''"
        (found,) = conn.execute(f"SELECT count(*) FROM meetings WHERE {where}", (asked["organ"],)).fetchone()
        rows = conn.execute(
            "SELECT m.id, m.body, m.body_id, m.date, m.number, "
            "(SELECT count(*) FROM meeting_documents WHERE meeting = m.id) AS documents FROM meetings AS m "
            f"WHERE {where} ORDER BY m.date IS NULL, m.date DESC, m.body, m.number DESC LIMIT ?2 OFFSET ?3",
            (asked["organ"], part.limit, part.offset),
        )
        bodies = conn.execute("SELECT DISTINCT body FROM meetings WHERE body != '' ORDER BY 1")
        return {
            "rows": rows.fetchall(),
            "bodies": [row[0] for row in bodies.fetchall()],
            "ways": part.ways(request, asked, found),
        }

    return await page(datasette, request, "meetings.html", {"asked": asked} | await read(datasette, ask))


@view
async def meeting(datasette: Datasette, request: Request) -> Response:
    """One meeting, put together from its documents, beside the one before."""

    def ask(conn: sqlite3.Connection) -> tuple[Minutes, Minutes | None]:
        now = read_minutes(conn, request.url_vars["meeting"])
        return now, read_minutes(conn, now.before) if now.before else None

    now, before = await read(datasette, ask)
    known = {_about(one): one for one in (before.follow_ups if before else ())}
    context = {
        "one": now,
        "standings": _standings(now, _moved(now, before)),
        "open": [(one, _about(one) not in known) for one in now.follow_ups if not closed(one.status)],
        "closed": [one for one in now.follow_ups if closed(one.status)],
        "compared": bool(known),
        "ended": _ended(now, before),
    }
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


def _standings(
    now: Minutes, moved: Mapping[tuple[str, str], str]
) -> dict[str, dict[str, tuple[Standing, str | None]]]:
    """By thing and dimension: how it stands, and how it stood at the meeting before where that was otherwise."""
    found: defaultdict[str, dict[str, tuple[Standing, str | None]]] = defaultdict(dict)
    for one in now.statuses:
        found[_key(one)[0]][one.dimension] = one, moved.get(_key(one))
    return found


def _key(one: Standing) -> tuple[str, str]:
    return one.entity or one.subject.casefold(), one.dimension


def _ended(now: Minutes, before: Minutes | None) -> list[Followed]:
    """What was still followed up at the meeting before, and is not spoken of any more."""
    still = {_about(one) for one in now.follow_ups}
    return [
        one
        for one in (before.follow_ups if before else ())
        if _about(one) not in still and not closed(one.status)
    ]


def _about(one: Followed) -> str:
    return " ".join((one.title or one.action or one.text or "").casefold().split())


ROUTES: tuple[Route, ...] = (
    (r"^/moete$", meetings),
    (r"^/moete/(?P<meeting>[0-9a-f]{16})$", meeting),
    (rf"^/moete/(?P<meeting>[0-9a-f]{{16}})\.(?P<ending>{'|'.join(_FILES)})$", saved),
)
