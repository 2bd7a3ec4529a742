"""What a search can be narrowed to, and how much is left then."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, replace

from db.schema import quoted
from db.searching.filters import owner_holders, status_holders
from db.searching.matching import Closeness, matching
from db.searching.query import Wanted
from db.searching.search import Query, understood

_MOST_HITS = 10_000
"""Blocks and records that are counted, of each the first in the knowledge base."""


@dataclass(frozen=True, slots=True)
class Facets:
    """How many pages with hits there are of each.

    Attributes:
        pages: with hits, in all.
        kinds: of blocks and records found.
        bodies, owners: by the name of their entity. years: of the documents.
        owners, statuses: that a record on such a page says.
        complete: False where there are more hits than were counted.
    """

    pages: int
    kinds: dict[str, int]
    bodies: dict[str, int]
    years: dict[str, int]
    owners: dict[str, int]
    statuses: dict[str, int]
    complete: bool


def facets(conn: sqlite3.Connection, query: Query) -> Facets:
    """Count what ``db.searching.search.search`` finds for a query, whatever its limit; the most frequent first."""
    found = understood(conn, replace(query, limit=1, offset=0))
    counts: dict[str, dict[str, int]] = {}
    if found.wanted.groups:
        statement, parameters = _statement(found.wanted, replace(query, filters=found.filters))
        for facet, value, count in conn.execute(statement, parameters):
            counts.setdefault(facet, {})[value] = count
    return Facets(
        pages=sum(counts.get("pages", {}).values()),
        kinds=counts.get("kind", {}),
        bodies=counts.get("body", {}),
        years=counts.get("year", {}),
        owners=counts.get("owner", {}),
        statuses=counts.get("status", {}),
        complete=all(count < _MOST_HITS for count in counts.get("hits", {}).values()),
    )


def _statement(wanted: Wanted, query: Query) -> tuple[str, list[object]]:
    parameters: list[object] = []
    found = []
    for table in ("blocks", "records"):
        conditions, values = query.filters.conditions(table)
        matched = matching(table, wanted, Closeness.LOOSE)
        found.append(
            f"SELECT * FROM (SELECT '{table}' AS source, t.document, t.page, t.kind FROM {matched.source} "
            f"CROSS JOIN {table} AS t ON t.number = f.rowid "
            f"WHERE true{matched.condition}{conditions} LIMIT {_MOST_HITS})"
        )
        parameters += [*matched.parameters, *values]
    kinds = ", ".join(f"'{kind}'" for kind in sorted({*owner_holders(), *status_holders()}))
    said = {
        "owner": _on_pages(owner_holders(), "JOIN entities AS e ON e.id = s.value", "e.name"),
        "status": _on_pages(status_holders(), "", "s.value"),
    }
    return (
        f"WITH hits AS MATERIALIZED ({' UNION ALL '.join(found)}), "
        "p AS MATERIALIZED (SELECT DISTINCT document, page FROM hits), "
        f"r AS MATERIALIZED (SELECT number, kind, document, page FROM records WHERE kind IN ({kinds}) "
        "AND document IN (SELECT document FROM p) AND (document, page) IN (SELECT document, page FROM p)), "
        "f(facet, value, count) AS ("
        "SELECT 'hits', source, count(*) FROM hits GROUP BY source "
        "UNION ALL SELECT 'pages', '', count(*) FROM p "
        "UNION ALL SELECT 'kind', kind, count(DISTINCT document << 32 | page) FROM hits GROUP BY kind "
        "UNION ALL SELECT 'body', e.name, count(*) FROM p CROSS JOIN document AS d ON d.document = p.document "
        "JOIN entities AS e ON e.id = d.body_id GROUP BY e.id "
        "UNION ALL SELECT 'year', substr(d.date, 1, 4), count(*) FROM p "
        "CROSS JOIN document AS d ON d.document = p.document WHERE d.date IS NOT NULL GROUP BY 2 "
        f"UNION ALL SELECT 'owner', * FROM ({said['owner']}) UNION ALL SELECT 'status', * FROM ({said['status']})"
        ") SELECT facet, value, count FROM f ORDER BY count DESC, value",
        parameters,
    )


def _on_pages(holders: dict[str, str], join: str, name: str) -> str:
    """How many pages there are of each value that records on them say."""
    said = " UNION ".join(
        f"SELECT r.document, r.page, k.{quoted(column)} AS value FROM r "
        f"CROSS JOIN {quoted(kind)} AS k ON k.number = r.number "
        f"WHERE r.kind = '{kind}' AND k.{quoted(column)} IS NOT NULL"
        for kind, column in holders.items()
    )
    return f"SELECT {name}, count(*) FROM ({said}) AS s {join} GROUP BY s.value"
