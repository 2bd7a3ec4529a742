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
from web.paging import Part
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
    "FROM follow_up AS t JOIN records AS r ON r.number = t.number JOIN documents AS f ON f.id = t.document "
    "LEFT JOIN document AS d ON d.document = t.document"
)
_BODIES = {
    _DECISIONS: "SELECT DISTINCT coalesce(m.body, d.body) AS said FROM document AS d "
    "LEFT JOIN meeting_documents AS md ON md.document = d.document LEFT JOIN meetings AS m ON m.id = md.meeting "
    "WHERE d.document IN (SELECT document FROM decision)",
    _OPEN: "SELECT DISTINCT body AS said FROM document WHERE document IN (SELECT document FROM follow_up)",
}
_BODIES[_ALL] = _BODIES[_OPEN]
_CASE = "lower(coalesce(case_id, '') || ' ' || coalesce(title, ''))"
for _capital in "ÆØÅ":
    _CASE = f"replace({_CASE}, '{_capital}', '{_capital.lower()}')"
"""The case in lower case: SQLite knows but that of English."""
_OWNERS = "SELECT DISTINCT owner AS said FROM follow_up"
"""What a list may be narrowed to, from the tables: to go through the views once more takes longer than to list."""


@view
async def decisions(datasette: Datasette, request: Request) -> Response:
    """Decisions by body, date and outcome."""
    asked = _asked(request, "organ", "sak", "fra", "til", "utfall")
    return await _answer(datasette, request, "decisions.html", _DECISIONS, asked, {"utfall": "outcome"})


@view
async def follow_ups(datasette: Datasette, request: Request) -> Response:
    """Follow-ups: those still open, or all."""
    asked = _asked(request, "organ", "sak", "fra", "til", "vis", "ansvarlig")
    query = _ALL if asked["vis"] == "alle" else _OPEN
    return await _answer(datasette, request, "follow_ups.html", query, asked, {"ansvarlig": "owner"})


def _asked(request: Request, *names: str) -> dict[str, str]:
    return {name: request.args.get(name) or "" for name in names}


def _rows(
    conn: sqlite3.Connection, query: str, asked: dict[str, str], columns: dict[str, str], part: Part | None
) -> list[dict[str, Any]]:
    """What is asked for, the latest first; or a part of it. ``found`` of each row is how many there are in all."""
    bounds = [(f"{column} = ?", asked[name]) for name, column in columns.items() if asked[name]]
    if asked["organ"]:
        bounds.append(("body = ?", asked["organ"]))
    if asked["sak"].strip():
        bounds.append((f"instr({_CASE}, ?)", asked["sak"].strip().lower()))
    if _DAY.fullmatch(asked["fra"]):
        bounds.append(("day >= ?", asked["fra"]))
    if _DAY.fullmatch(asked["til"]):
        bounds.append(("day <= ? || '~'", asked["til"]))
    where = " AND ".join(condition for condition, _ in bounds) or "1"
    rows = conn.execute(
        f"SELECT *, count(*) OVER () AS found FROM ({query}) WHERE {where} "
        "ORDER BY day IS NULL, day DESC, record LIMIT ? OFFSET ?",
        (*(value for _, value in bounds), *((part.limit, part.offset) if part else (-1, 0))),
    )
    return [dict(row) for row in rows.fetchall()]


async def _answer(
    datasette: Datasette,
    request: Request,
    template: str,
    query: str,
    asked: dict[str, str],
    columns: dict[str, str],
) -> Response:
    ending = request.url_vars.get("ending")
    part = None if ending else Part.asked(request)
    rows = await read(datasette, lambda conn: _rows(conn, query, asked, columns, part))
    if part is None:
        return await _saved(datasette, template.removesuffix(".html"), rows, ending)
    context = {
        "asked": asked,
        "rows": rows,
        "ways": part.ways(request, asked, rows[0]["found"] if rows else 0),
        "bodies": await read(datasette, lambda conn: _said(conn, _BODIES[query])),
        "owners": await read(datasette, lambda conn: _said(conn, _OWNERS)) if "ansvarlig" in asked else (),
        "files": {
            kind: f"{request.path}.{kind}?"
            + urlencode({name: value for name, value in asked.items() if value})
            for kind in _FILES
        },
    }
    return await page(datasette, request, template, context)


def _said(conn: sqlite3.Connection, query: str) -> list[str]:
    """What a list may be narrowed to."""
    rows = conn.execute(f"SELECT said FROM ({query}) WHERE said != '' ORDER BY 1")
    return [row[0] for row in rows.fetchall()]


async def _saved(datasette: Datasette, name: str, rows: Sequence[dict[str, Any]], ending: str) -> Response:
    columns = [column for column in (rows[0] if rows else {"record": None}) if column not in ("day", "found")]
    shown = [{column: row[column] for column in columns} for row in rows]
    body = await asyncio.to_thread(house_of(datasette).table, shown, columns, ending)
    headers = {"content-disposition": f'attachment; filename="{name}.{ending}"'}
    return Response(body, content_type=_FILES[ending], headers=headers)


def _routes(address: str, answer: View) -> list[Route]:
    return [(rf"^/{address}$", answer), (rf"^/{address}\.(?P<ending>{'|'.join(_FILES)})$", answer)]


ROUTES: tuple[Route, ...] = (*_routes("vedtak", decisions), *_routes("oppfolging", follow_ups))
