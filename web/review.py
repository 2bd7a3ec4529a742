"""What needs a person's eye, one by one: accepted, corrected or rejected, by whom and when, and taken back."""

from __future__ import annotations

import asyncio
import json
import re
import sqlite3
from collections.abc import Callable, Mapping
from typing import Any, TypeVar
from urllib.parse import urlencode

from datasette import NotFound as Missing
from datasette import Response
from datasette.app import Datasette
from datasette.utils.asgi import BadRequest, Request

from db import KnowledgeBase
from db.names.pairs import Pair, doubts
from db.review import Action, corrections
from db.trace import Trace, trace
from db.waiting import counts, doubtful_words, uncertain_records, unread_pages
from schemas.errors import KildesporError, NotFound
from web.access import for_role, form_of, name_of, role_of
from web.house import Role, house_of
from web.reading import Route, page, read, view
from web.telling import changes, fields_of, said, title_of, told

T = TypeVar("T")
SHOWN = 12
"""How many are shown at once."""
_MOST_CORRECTIONS = 500
_OURS = re.compile(r"/(?!/)[\w/?=&.#-]*")
_ACTIONS: dict[str, Action] = {"godta": "accept", "rett": "correct", "avvis": "reject"}


def _records(conn: sqlite3.Connection, limit: int, offset: int) -> list[Trace]:
    return [trace(conn, identity) for identity in uncertain_records(conn, limit, offset)]


def _names(conn: sqlite3.Connection, limit: int, offset: int) -> list[Pair]:
    return doubts(conn, limit=offset + limit)[offset:]


_QUEUES: dict[str, tuple[str, Callable[[sqlite3.Connection, int, int], list[Any]]]] = {
    "ord": ("Tvilsomme ord", doubtful_words),
    "sider": ("Sider som ikke kunne leses helt", unread_pages),
    "opplysninger": ("Usikre opplysninger", _records),
    "navn": ("Navn som kan være det samme", _names),
}


async def review(datasette: Datasette, request: Request) -> Response:
    """The queue; what is sent to it is decided."""
    return await (_decide if request.method == "POST" else _queue)(datasette, request)


@view
async def _queue(datasette: Datasette, request: Request) -> Response:
    kind = request.args.get("slag")
    if kind not in _QUEUES:
        kind = None
    offset, last = _number(request.args.get("fra")), _number(request.args.get("sist"))

    def ask(conn: sqlite3.Connection) -> dict[str, Any]:
        waiting = dict(zip(_QUEUES, counts(conn), strict=True))
        shown = kind or next((name for name, count in waiting.items() if count), "ord")
        start = min(offset, max(0, waiting[shown] - 1) // SHOWN * SHOWN)
        return {
            "kind": shown,
            "waiting": waiting,
            "start": start,
            "items": _QUEUES[shown][1](conn, SHOWN, start),
            "last": next(iter(corrections(conn, "id = ? AND undone IS NULL", (last,))), None),
        }

    found = await read(datasette, ask)
    context = found | telling(datasette) | {"shown": SHOWN, "may_review": may_review(datasette, request)}
    return await page(datasette, request, "review.html", context)


@for_role(Role.REVIEW)
async def _decide(datasette: Datasette, request: Request) -> Response:
    form = await form_of(request)
    by, action = name_of(datasette, request), _ACTIONS.get(form.get("handling", ""))
    words = house_of(datasette).words

    def write(kb: KnowledgeBase) -> int:
        if action is None:
            raise KildesporError("Skjemaet mangler hva som er bestemt")
        return _written(kb, form, action, by, words)

    number = await change(datasette, write)
    back = _back(form.get("tilbake"))
    if back:
        return Response.redirect(back)
    query = urlencode({"slag": form.get("slag", "ord"), "fra": _number(form.get("fra")), "sist": number})
    return Response.redirect(f"/se-over?{query}#nr{_number(form.get('nr'))}")


def _written(kb: KnowledgeBase, form: Mapping[str, str], action: Action, by: str, words: Any) -> int:
    note = form.get("merknad") or None
    if "opplysning" in form:
        record = kb.trace(form["opplysning"]).record
        fields = changes(record, dict(form), words) if action == "correct" else None
        if action == "correct" and not fields:
            action = "accept"  # read, and found to be right as it stands
        return kb.decide_on_record(record["id"], action, by, fields, note)
    if "ett" in form:
        names = form.get("type", ""), form["ett"], form.get("annet", "")
        return kb.decide_on_names("join" if action == "accept" else "part", *names, by, note)
    document, number = form.get("dokument", ""), _number(form.get("side"))
    if "ord" in form:
        return kb.decide_on_word(document, number, _number(form["ord"]), action, by, form.get("tekst"), note)
    return kb.decide_on_page(document, number, by, note)


@view
async def decided(datasette: Datasette, request: Request) -> Response:
    """What people decided, and took back, the latest first."""

    def ask(conn: sqlite3.Connection) -> dict[str, Any]:
        heard = conn.execute("SELECT record, corrections FROM decided").fetchall()
        return {
            "corrections": corrections(conn)[: -_MOST_CORRECTIONS - 1 : -1],
            "records": {number: row[0] for row in heard for number in json.loads(row[1])},
        }

    context = await read(datasette, ask) | telling(datasette) | {"may_review": may_review(datasette, request)}
    return await page(datasette, request, "corrections.html", context)


@for_role(Role.REVIEW)
async def undo(datasette: Datasette, request: Request) -> Response:
    """Take a correction back."""
    form = await form_of(request)
    number, by = int(request.url_vars["number"]), name_of(datasette, request)
    await change(datasette, lambda kb: kb.undo(number, by))
    return Response.redirect(_back(form.get("tilbake")) or "/rettelser")


def may_review(datasette: Datasette, request: Request) -> bool:
    """Whether whoever asks may decide."""
    role = role_of(datasette, request.actor)
    return role is not None and role >= Role.REVIEW


async def change(datasette: Datasette, write: Callable[[KnowledgeBase], T]) -> T:
    """Write to the knowledge base, off the server's own thread."""

    def written() -> T:
        with house_of(datasette).open() as kb:
            return write(kb)

    try:
        return await asyncio.to_thread(written)
    except NotFound as error:
        raise Missing(str(error)) from error
    except KildesporError as error:
        raise BadRequest(str(error)) from error


def telling(datasette: Datasette) -> dict[str, Any]:
    """How templates tell of records and corrections."""
    words = house_of(datasette).words
    return {
        "told": lambda correction: told(correction, words),
        "fields_of": lambda record: fields_of(record, words),
        "title_of": lambda record: title_of(record, words),
        "says": lambda field: said(field, words),
    }


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else 0


def _back(address: str | None) -> str | None:
    """An address of ours to return to, if it is one."""
    return address if address and _OURS.fullmatch(address) else None


ROUTES: tuple[Route, ...] = (
    (r"^/se-over$", review),
    (r"^/rettelser$", decided),
    (r"^/rettelser/(?P<number>\d{1,9})/angre$", undo),
)
