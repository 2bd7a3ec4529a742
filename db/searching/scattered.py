"""Pages that hold all that a query asks for, though no block or record of theirs holds it together."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

from db.searching.filters import Filters
from db.searching.matching import Closeness, matching
from db.searching.query import Kind, Wanted

_MOST_PAGES = 50
"""Pages with the rarest of the words that are looked through for the others."""


class Place(NamedTuple):
    """A page, and the blocks on it by their numbers."""

    document: int
    page: int
    first: int
    last: int


def scattered(conn: sqlite3.Connection, wanted: Wanted, filters: Filters) -> Iterator[Place]:
    """Such pages, in the order of the knowledge base. Where each of the words is common, none."""
    if len(wanted.groups) < 2 or any(each.kind is Kind.PREFIX for each in wanted.sought):
        return  # to look for a prefix page by page would take long
    conditions, parameters = filters.conditions("blocks")
    rarest: tuple[Wanted, list[tuple[int, int]]] | None = None
    groups = [Wanted((group,)) for group in wanted.groups]
    for group in groups:
        found = matching("blocks", group, Closeness.LOOSE)
        pages = conn.execute(
            f"SELECT DISTINCT t.document, t.page FROM {found.source} CROSS JOIN blocks AS t ON t.number = f.rowid "
            f"WHERE true{found.condition}{conditions} LIMIT ?",
            (*found.parameters, *parameters, _MOST_PAGES + 1),
        ).fetchall()
        if len(pages) <= _MOST_PAGES and (rarest is None or len(pages) < len(rarest[1])):
            rarest = group, pages
        if not pages:
            return
    if rarest is None:
        return
    places = [_place(conn, *page) for page in rarest[1]]
    places.sort(key=lambda place: place.first)
    others = [group for group in groups if group != rarest[0]]
    for place in places:
        if all(_holds(conn, group, Closeness.LOOSE, place) for group in others) and not (
            wanted.without and _holds(conn, Wanted((wanted.without,)), Closeness.INFLECTED, place)
        ):
            yield place


def _place(conn: sqlite3.Connection, document: int, page: int) -> Place:
    numbers = "SELECT first_block, last_block FROM pages WHERE document = ? AND number = ?"
    return Place(document, page, *conn.execute(numbers, (document, page)).fetchone())


def _holds(conn: sqlite3.Connection, wanted: Wanted, closeness: Closeness, place: Place) -> bool:
    return matching("blocks", wanted, closeness, within=(place.first, place.last)).any(conn)
