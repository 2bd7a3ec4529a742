"""Pages that hold all that a query asks for, though no block or record of theirs holds it together."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from db.searching.filters import Filters
from db.searching.matching import Closeness, holding, matching
from db.searching.query import Kind, Sought, Wanted

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
    rarest: tuple[Sequence[Sought], list[tuple[int, int]]] | None = None
    for group in wanted.groups:
        found = matching("blocks", Wanted((group,)), Closeness.LOOSE, once=False)
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
    places = sorted((_place(conn, *page) for page in rarest[1]), key=lambda place: place.first)
    within = "json_extract(p.value, '$[0]') AND json_extract(p.value, '$[1]')"
    others = [group for group in wanted.groups if group != rarest[0]]
    condition, held = holding(others, wanted.without, within)
    rows = conn.execute(
        f"SELECT p.key FROM json_each(?) AS p WHERE {condition} ORDER BY p.key",
        (json.dumps([[place.first, place.last] for place in places]), *held),
    )
    for (at,) in rows:
        yield places[at]


def _place(conn: sqlite3.Connection, document: int, page: int) -> Place:
    numbers = "SELECT first_block, last_block FROM pages WHERE document = ? AND number = ?"
    return Place(document, page, *conn.execute(numbers, (document, page)).fetchone())
