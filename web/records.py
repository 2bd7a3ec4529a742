"""One record: from the original's hash by page, words and repairs to what was read, and what people decided."""

from __future__ import annotations

import sqlite3
from typing import Any

from datasette import Response
from datasette.app import Datasette
from datasette.utils.asgi import Request

from db.trace import Trace, trace
from web.reading import Route, page, read, view
from web.review import may_review, telling


@view
async def record(datasette: Datasette, request: Request) -> Response:
    """The chain behind a record."""
    identity = request.url_vars["record"]

    def ask(conn: sqlite3.Connection) -> tuple[Trace, sqlite3.Row]:
        traced = trace(conn, identity)
        original = conn.execute(
            "SELECT d.size, d.kind, d.added, r.started, r.program_version AS run_version FROM documents AS d "
            "LEFT JOIN runs AS r ON r.id = d.run WHERE d.sha256 = ?",
            (traced.evidence[0].document,),
        ).fetchone()
        return traced, original

    traced, original = await read(datasette, ask)
    context: dict[str, Any] = {
        "traced": traced,
        "original": original,
        "as_read": {"kind": traced.record["kind"], **traced.as_read},
        "may_review": may_review(datasette, request),
    }
    return await page(datasette, request, "record.html", context | telling(datasette))


ROUTES: tuple[Route, ...] = ((r"^/opplysning/(?P<record>[0-9a-f]{4,16})$", record),)
