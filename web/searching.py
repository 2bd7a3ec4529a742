"""Searching: results with marked snippets, narrowed by kind, body, year, owner and status."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from datasette import Response
from datasette.app import Datasette
from datasette.utils.asgi import Request

from db.searching.facets import Facets, facets
from db.searching.filters import Filters
from db.searching.search import Found, Hit, Query, by_document, search
from web.house import Words, house_of
from web.reading import Route, page, read, view

_ON_A_PAGE = 25
_MOST_CHOICES = 8
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
            context |= _found(await read(datasette, lambda conn: search(conn, query)), asked, offset)
        if part == "avgrens" or request.args.get("avgrens"):
            left = await read(datasette, lambda conn: facets(conn, query))
            context |= {"left": left, "choices": _choices(asked, left, house_of(datasette).words)}
    template = {"treff": "_results.html", "avgrens": "_facets.html"}.get(part or "", "search.html")
    return await page(datasette, request, template, context)


def _found(found: Found, asked: Mapping[str, str], offset: int) -> dict[str, Any]:
    return {
        "found": found,
        "documents": _by_page(found.hits[:_ON_A_PAGE]),
        "before": _address(asked, fra=max(0, offset - _ON_A_PAGE)) if offset else None,
        "after": _address(asked, fra=offset + _ON_A_PAGE) if len(found.hits) > _ON_A_PAGE else None,
        "narrow": _address(asked, avgrens=1),
    }


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
