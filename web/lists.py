"""Decisions and follow-ups across meetings, to be narrowed, and saved as a table of what is shown."""

from __future__ import annotations

import asyncio
import re
import sqlite3
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from datasette import Response
from datasette.app import Datasette
from datasette.utils.asgi import Request

from web.house import house_of
from web.reading import Route, View, page, read, view

_FILES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_DECISIONS = (
    "SELECT v.date, v.day, v.body, v.body_id, v.number, v.meeting, v.case_id, v.title, v.text, v.outcome, "
    "f.name AS file, f.sha256 AS document, v.page, v.record FROM decisions_by_meeting AS v "
    "JOIN documents AS f ON f.id = v.document"
)
_OPEN = (
    "SELECT v.date, v.date AS day, v.body, v.body_id, v.case_id, v.title, v.action, v.owner, v.due, v.status, "
    "f.name AS file, f.sha256 AS document, v.page, v.record FROM open_follow_ups AS v "
    "JOIN documents AS f ON f.id = v.document"
)
_ALL = (
    "SELECT d.date, d.date AS day, d.body, d.body_id, t.case_id, coalesce(t.title, t.action, t.text) AS title, "
    "t.action, t.owner, t.due, t.status, f.name AS file, f.sha256 AS document, r.page, t.id AS record "
    "FROM follow_up AS t JOIN records AS r ON r.id = t.id JOIN documents AS f ON f.id = t.document "
    "LEFT JOIN document AS d ON d.document = t.document"
)


@view
async def decisions(datasette: Datasette, request: Request) -> Response:
    """Decisions by body, date and outcome."""
    asked = _asked(request, "organ", "fra", "til", "utfall")
    rows = await read(datasette, lambda conn: _rows(conn, _DECISIONS, asked, {"utfall": "outcome"}))
    return await _answer(datasette, request, "decisions.html", asked, rows)


@view
async def follow_ups(datasette: Datasette, request: Request) -> Response:
    """Follow-ups: those still open, or all."""
    asked = _asked(request, "organ", "fra", "til", "vis", "ansvarlig")
    query = _ALL if asked["vis"] == "alle" else _OPEN
    rows = await read(datasette, lambda conn: _rows(conn, query, asked, {"ansvarlig": "owner"}))
    return await _answer(datasette, request, "follow_ups.html", asked, rows)


def _asked(request: Request, *names: str) -> dict[str, str]:
    return {name: request.args.get(name) or "" for name in names}


def _rows(
    conn: sqlite3.Connection, query: str, asked: dict[str, str], columns: dict[str, str]
) -> dict[str, list[dict[str, Any]]]:
    """All rows, and those asked for; the latest first."""
    every = [
        dict(row) for row in conn.execute(f"SELECT * FROM ({query}) ORDER BY day IS NULL, day DESC, record")
    ]
    since, until = (asked[name] if _DAY.fullmatch(asked[name]) else "" for name in ("fra", "til"))
    shown = [
        row
        for row in every
        if asked["organ"] in ("", row["body"])
        and all(asked[name] in ("", row[column]) for name, column in columns.items())
        and (not since or (row["day"] or "") >= since)
        and (not until or (row["day"] or "9")[: len(until)] <= until)
    ]
    return {"every": every, "shown": shown}


async def _answer(
    datasette: Datasette, request: Request, template: str, asked: dict[str, str], rows: dict[str, Any]
) -> Response:
    ending = request.url_vars.get("ending")
    if ending:
        return await _saved(datasette, template.removesuffix(".html"), rows["shown"], ending)
    query = urlencode({name: value for name, value in asked.items() if value})
    context = {
        "asked": asked,
        "rows": rows["shown"],
        "bodies": _distinct(rows["every"], "body"),
        "owners": _distinct(rows["every"], "owner"),
        "files": {kind: f"{request.path}.{kind}?{query}" for kind in _FILES},
    }
    return await page(datasette, request, template, context)


async def _saved(datasette: Datasette, name: str, rows: Sequence[dict[str, Any]], ending: str) -> Response:
    columns = [column for column in (rows[0] if rows else {"record": None}) if column != "day"]
    shown = [{column: row[column] for column in columns} for row in rows]
    body = await asyncio.to_thread(house_of(datasette).table, shown, columns, ending)
    headers = {"content-disposition": f'attachment; filename="{name}.{ending}"'}
    return Response(body, content_type=_FILES[ending], headers=headers)


def _distinct(rows: Sequence[dict[str, Any]], column: str) -> list[str]:
    return sorted({row[column] for row in rows if row.get(column)})


def _routes(address: str, answer: View) -> list[Route]:
    return [(rf"^/{address}$", answer), (rf"^/{address}\.(?P<ending>{'|'.join(_FILES)})$", answer)]


ROUTES: tuple[Route, ...] = (*_routes("vedtak", decisions), *_routes("oppfolging", follow_ups))
