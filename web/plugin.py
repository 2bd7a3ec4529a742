"""The plugin: the pages' addresses, what templates can say, and the headers that every answer carries."""

from __future__ import annotations

import traceback
from collections.abc import Awaitable, Callable
from typing import Any

from datasette import Response, hookimpl
from datasette.app import Datasette
from datasette.utils.asgi import Base400, Request
from datasette.views.base import DatasetteError
from jinja2 import Environment

from db.schema import UNSURE
from web import (
    bring_in,
    cutouts,
    documents,
    entities,
    lists,
    logging_in,
    map,
    meetings,
    proof,
    records,
    review,
    searching,
    start,
    verification,
)
from web.house import DATABASE, houses
from web.norwegian import day, days_in, moment, number
from web.reading import Route

ROUTES: tuple[Route, ...] = (
    *start.ROUTES,
    *documents.ROUTES,
    *searching.ROUTES,
    *entities.ROUTES,
    *meetings.ROUTES,
    *lists.ROUTES,
    *map.ROUTES,
    *cutouts.ROUTES,
    *review.ROUTES,
    *records.ROUTES,
    *proof.ROUTES,
    *bring_in.ROUTES,
    *verification.ROUTES,
    *logging_in.ROUTES,
)
"""Every address of ours, before those of Datasette."""

HEADERS = (
    (
        b"content-security-policy",
        b"default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
    ),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"same-origin"),
)
"""What every answer carries: no script, style or picture from elsewhere, or from within a page."""

Asgi = Callable[[Any, Any, Any], Awaitable[None]]


@hookimpl
def register_routes(datasette: Datasette) -> list[Route]:
    return list(ROUTES) if datasette in houses else []


@hookimpl
def get_metadata() -> dict[str, Any]:
    """Where blocks and records are searched: Datasette finds the full text of tables only that hold their text."""
    searched = {name: {"fts_table": f"{name}_fts", "fts_pk": "number"} for name in ("blocks", "records")}
    return {"databases": {DATABASE: {"tables": searched}}}


@hookimpl
def prepare_jinja2_environment(env: Environment, datasette: Datasette) -> None:
    env.filters.update(dag=day, dager=days_in, klokka=moment, tall=number)
    env.globals["UNSURE"] = UNSURE


@hookimpl
def extra_template_vars(datasette: Datasette) -> dict[str, Any]:
    house = houses.get(datasette)
    return {"words": house.words, "version": house.version} if house else {}


@hookimpl
def asgi_wrapper(datasette: Datasette) -> Callable[[Asgi], Asgi]:
    def wrapped(app: Asgi) -> Asgi:
        async def guarded(scope: Any, receive: Any, send: Any) -> None:
            async def with_headers(message: Any) -> None:
                if message["type"] == "http.response.start":
                    message = {**message, "headers": [*message.get("headers", []), *HEADERS]}
                await send(message)

            await app(scope, receive, with_headers)

        return guarded

    return wrapped


@hookimpl
def handle_exception(
    datasette: Datasette, request: Request, exception: Exception
) -> Callable[[], Any] | None:
    """What went wrong in the user's asking is told; what went wrong in the program goes to its log alone."""
    if datasette not in houses:
        return None

    async def answered() -> Response:
        status, error = _told(exception)
        if request.path.endswith(".json"):
            return Response.json(
                {"ok": False, "error": error, "status": status, "title": None}, status=status
            )
        template = datasette.jinja_env.select_template([f"{status}.html", "400.html"])
        return Response.html(await template.render_async({"error": error}), status=status)

    return answered


def _told(exception: Exception) -> tuple[int, str | None]:
    """The status of the answer to what went wrong, and what to tell of it."""
    if isinstance(exception, Base400):
        return exception.status, str(exception)
    if isinstance(exception, DatasetteError):
        return exception.status, exception.title if exception.message_is_html else exception.message
    traceback.print_exception(exception)
    return 500, None
