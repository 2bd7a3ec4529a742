"""Searching: results with marked snippets, narrowed by kind, body, year, owner and status."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from datasette import Response
from datasette.app import Datasette
from datasette.utils.asgi import Request

from db.names.entities import plain
from db.searching.facets import Facets, facets
from db.searching.filters import Filters
from db.searching.search import Hit, Query, by_document, search
from web.entities import ADDRESSES, CALLED
from web.house import Words, house_of
from web.reading import Route, document_heads, page, read, view

_ON_A_PAGE = 25
_MOST_CHOICES = 8
_MOST_NAMED, _LEAST_NAMED = 6, 3
"""Entities told of whose name begins with what is searched for, and the letters it takes."""
_BOUNDS = {"slag": "Slag", "organ": "Organ", "aar": "År", "eier": "Eier", "status": "Status"}
"""What a search can be narrowed to: the name in the address, and on the page."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A narrower search.

    Attributes:
        label: what it is called. pages: how many pages are left. address: where it is. chosen: whether this is it.
    """

    label: str
    pages: int
    address: str
    chosen: bool


@view
async def results(datasette: Datasette, request: Request) -> Response:
    """The search page; with ``del=treff`` only what was found, with ``del=avgrens`` only how to narrow it.

    To count what is left takes longer than to find: a browser asks for it by itself, ``avgrens=1`` with the rest.
    """
    asked = {name: request.args.get(name) or "" for name in ("q", *_BOUNDS)}
    part, offset = request.args.get("del"), _number(request.args.get("fra"))
    query = Query(asked["q"], _filters(asked), _ON_A_PAGE + 1, offset)
    context: dict[str, Any] = {"asked": asked, "bounds": _BOUNDS, "offset": offset}
    if asked["q"].strip():
        if part != "avgrens":
            context |= await read(datasette, lambda conn: _found(conn, query, asked))
        if part == "avgrens" or request.args.get("avgrens"):
            left = await read(datasette, lambda conn: _facets(conn, query))
            context |= {"left": left, "choices": _choices(asked, left, house_of(datasette).words)}
    template = {"treff": "_results.html", "avgrens": "_facets.html"}.get(part or "", "search.html")
    return await page(datasette, request, template, context)


def _found(conn: sqlite3.Connection, query: Query, asked: Mapping[str, str]) -> dict[str, Any]:
    found, offset = search(conn, query), query.offset
    if not found.hits and (begun := _begun(query)):
        found = search(conn, begun)
    return {
        "found": found,
        "named": _named(conn, found.suggestion or query.text) if not offset else (),
        "heads": document_heads(conn, {hit.document for hit in found.hits}),
        "documents": _by_page(found.hits[:_ON_A_PAGE]),
        "before": _address(asked, fra=max(0, offset - _ON_A_PAGE)) if offset else None,
        "after": _address(asked, fra=offset + _ON_A_PAGE) if len(found.hits) > _ON_A_PAGE else None,
        "narrow": _address(asked, avgrens=1),
    }


def _facets(conn: sqlite3.Connection, query: Query) -> Facets:
    left = facets(conn, query)
    return facets(conn, begun) if not left.pages and (begun := _begun(query)) else left


def _begun(query: Query) -> Query | None:
    """The query with its last word taken for the beginning of one, where it may be: one types it still."""
    text = query.text.rstrip()
    return replace(query, text=f"{text}*") if text[-1:].isalnum() else None


def _named(conn: sqlite3.Connection, text: str) -> list[tuple[str, str, str]]:
    """What it is, name and address of whatever has a name that begins so, the shortest names first."""
    start = plain(text)
    if len(start) < _LEAST_NAMED:
        return []
    rows = conn.execute(
        f"SELECT DISTINCT e.kind, e.name, e.id FROM (SELECT entity, length(plain) AS length FROM name_keys "
        f"WHERE kind IN ({', '.join('?' * len(ADDRESSES))}) AND plain >= ? AND plain < ? || char(1114111) "
        "ORDER BY length, plain LIMIT ?) AS n JOIN entities AS e ON e.id = n.entity ORDER BY n.length, e.name",
        (*ADDRESSES, start, start, _MOST_NAMED),
    )
    return [
        (CALLED[kind][0], name, f"/{ADDRESSES[kind]}/{identity}") for kind, name, identity in rows.fetchall()
    ]


def _filters(asked: Mapping[str, str]) -> Filters:
    return Filters(
        kinds=[asked["slag"]] if asked["slag"] else None,
        body=asked["organ"] or None,
        since=asked["aar"] or None,
        until=asked["aar"] or None,
        owner=asked["eier"] or None,
        status=asked["status"] or None,
    )


def _by_page(hits: list[Hit]) -> list[tuple[str, str, dict[int, list[Hit]]]]:
    """SHA-256, file name and hits by page of each document, the best first."""
    grouped = []
    for sha256, found in by_document(hits).items():
        pages: dict[int, list[Hit]] = {}
        for hit in found:
            pages.setdefault(hit.page, []).append(hit)
        grouped.append((sha256, found[0].file, pages))
    return grouped


def _choices(asked: Mapping[str, str], left: Facets, words: Words) -> dict[str, list[Choice]]:
    counts = {
        "slag": left.kinds,
        "organ": left.bodies,
        "aar": left.years,
        "eier": left.owners,
        "status": left.statuses,
    }
    called = {"slag": {**words.KINDS, **words.BLOCKS}, "status": words.VALUES}
    found: dict[str, list[Choice]] = {}
    for name, pages in counts.items():
        chosen = asked[name]
        if chosen:
            pages = {chosen: pages.get(chosen, left.pages)}
        found[name] = [
            Choice(
                called.get(name, {}).get(value, value),
                count,
                _address(asked, **{name: "" if value == chosen else value}),
                value == chosen,
            )
            for value, count in list(pages.items())[:_MOST_CHOICES]
        ]
    return found


def _address(asked: Mapping[str, str], **changed: Any) -> str:
    """The address of the search with something else asked for."""
    return "/sok?" + urlencode({name: value for name, value in {**asked, **changed}.items() if value})


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 7 else 0


ROUTES: tuple[Route, ...] = ((r"^/sok$", results),)
