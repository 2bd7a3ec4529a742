"""Pages that hold all that a query asks for, though no block or record of theirs holds it together."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

from db.filters import Filters
from db.query import Wanted

_MOST_PAGES = 200
"""Pages with the rarest of the words that are looked through for the others."""


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
    others = [match for match in matches if match != rarest[0]]
    for document, page in rarest[1]:
        first, last = conn.execute(
            "SELECT min(number), max(number) FROM blocks WHERE document = ? AND page = ?", (document, page)
        ).fetchone()
        place = Place(document, page, first, last)
        if all(_holds(conn, match, place) for match in others) and not (
            wanted.without and _holds(conn, wanted.excluded, place)
        ):
            yield place


def _holds(conn: sqlite3.Connection, match: str, place: Place) -> bool:
    return (
        conn.execute(
            "SELECT 1 FROM blocks_fts WHERE blocks_fts MATCH ? AND rowid BETWEEN ? AND ? LIMIT 1",
            (match, place.first, place.last),
        ).fetchone()
        is not None
    )
