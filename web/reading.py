"""What every page does: read the knowledge base at one moment, fill a template, answer."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Awaitable, Callable, Collection, Mapping
from functools import wraps
from typing import Any, TypeVar

from datasette import NotFound as Missing
from datasette import Response
from datasette.app import Datasette
from datasette.utils.asgi import Request

from db.schema import quoted
from db.snapshot import snapshot
from schemas.errors import NotFound
from web.house import DATABASE

View = Callable[[Datasette, Request], Awaitable[Response]]
Route = tuple[str, View]
T = TypeVar("T")


async def read(datasette: Datasette, ask: Callable[[sqlite3.Connection], T]) -> T:
    """What ``ask`` finds in the knowledge base, off the server's own thread, all of one moment."""

    def asked(conn: sqlite3.Connection) -> T:
        with snapshot(conn):
            return ask(conn)

    found: T = await datasette.get_database(DATABASE).execute_fn(asked)
    return found


def view(answer: View) -> View:
    """A page for those who may read the knowledge base; what is not there is answered with 404."""

    @wraps(answer)
    async def answered(datasette: Datasette, request: Request) -> Response:
        await datasette.ensure_permissions(request.actor, [("view-database", DATABASE), "view-instance"])
        try:
            return await answer(datasette, request)
        except NotFound as error:
            raise Missing(str(error)) from error

    return answered


def rows_by_id(conn: sqlite3.Connection, kind: str, ids: Collection[str]) -> dict[str, sqlite3.Row]:
    """Rows of a kind by the ids of their records, found by way of ``records``, where ids have an index."""
    numbers = "SELECT number FROM records WHERE id IN (SELECT value FROM json_each(?))"
    rows = conn.execute(f"SELECT * FROM {quoted(kind)} WHERE number IN ({numbers})", (json.dumps([*ids]),))
    return {row["id"]: row for row in rows.fetchall()}


def entities_by_id(conn: sqlite3.Connection, ids: Collection[str]) -> dict[str, sqlite3.Row]:
    """Rows of ``entities`` by their ids."""
    rows = conn.execute(
        "SELECT * FROM entities WHERE id IN (SELECT value FROM json_each(?))", (json.dumps([*ids]),)
    )
    return {row["id"]: row for row in rows.fetchall()}


def document_heads(conn: sqlite3.Connection, documents: Collection[str]) -> dict[str, sqlite3.Row]:
    """What documents (SHA-256) say of themselves: title, body, body_id, date and doc_type, each None where not said."""
    rows = conn.execute(
        "SELECT f.sha256, d.title, d.body, d.body_id, d.date, d.doc_type FROM documents AS f "
        "LEFT JOIN document AS d ON d.document = f.id WHERE f.sha256 IN (SELECT value FROM json_each(?))",
        (json.dumps([*documents]),),
    )
    return {row["sha256"]: row for row in rows.fetchall()}


async def page(
    datasette: Datasette, request: Request, template: str, context: Mapping[str, Any] | None = None
) -> Response:
    """A page of ours, in Norwegian, made of a template."""
    html = await datasette.render_template(template, dict(context or {}), request=request)
    return Response.html(html)
