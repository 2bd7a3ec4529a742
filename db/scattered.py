"""Pages that hold all that a query asks for, though no block or record of theirs holds it together."""

from __future__ import annotations

import sqlite3
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from db.filters import Filters
from db.query import Wanted

_MOST_PAGES = 200
"""Pages with the rarest of the words that are looked through for the others."""
_MOST_ROWS = 30_000
"""Places of another word that are looked at, the first in the knowledge base."""


class Place(NamedTuple):
    """A page, and the blocks on it by their numbers."""

    document: int
    page: int
    first: int
    last: int


def scattered(conn: sqlite3.Connection, wanted: Wanted, filters: Filters) -> Iterator[Place]:
    """Such pages, in the order of the knowledge base. Where each of the words is common, none."""
    matches = wanted.matches
    if len(matches) < 2:
        return
    conditions, parameters = filters.conditions("blocks")
    rarest: tuple[str, list[tuple[int, int]]] | None = None
    for match in matches:
        pages = conn.execute(
            "SELECT DISTINCT t.document, t.page FROM blocks_fts CROSS JOIN blocks AS t ON t.number = blocks_fts.rowid "
            f"WHERE blocks_fts MATCH ?{conditions} LIMIT ?",
            (match, *parameters, _MOST_PAGES + 1),
        ).fetchall()
        if len(pages) <= _MOST_PAGES and (rarest is None or len(pages) < len(rarest[1])):
            rarest = match, pages
        if not pages:
            return
    if rarest is None:
        return
    places = [_place(conn, *page) for page in rarest[1]]
    places.sort(key=lambda place: place.first)
    for match in matches:
        if match != rarest[0]:
            places = _holding(conn, match, places)
    unwanted = _holding(conn, wanted.excluded, places) if wanted.without else []
    yield from (place for place in places if place not in unwanted)


def _place(conn: sqlite3.Connection, document: int, page: int) -> Place:
    numbers = "SELECT min(number), max(number) FROM blocks WHERE document = ? AND page = ?"
    return Place(document, page, *conn.execute(numbers, (document, page)).fetchone())


def _holding(conn: sqlite3.Connection, match: str, places: list[Place]) -> list[Place]:
    """Those of the places, in order of their numbers, where something is found."""
    if not places:
        return []
    rows = conn.execute(
        "SELECT rowid FROM blocks_fts WHERE blocks_fts MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid LIMIT ?",
        (match, places[0].first, places[-1].last, _MOST_ROWS),
    ).fetchall()
    numbers = [number for (number,) in rows]
    return [
        place
        for place in places
        if (at := bisect_left(numbers, place.first)) < len(numbers) and numbers[at] <= place.last
    ]
