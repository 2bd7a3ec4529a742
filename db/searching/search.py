"""Full text over blocks and records."""

from __future__ import annotations

import math
import sqlite3
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any, NamedTuple

from db.searching.filters import Filters
from db.searching.index import Stored
from db.searching.marking import Marked, Pieces, mark
from db.searching.query import Kind, Wanted, parse
from db.searching.scattered import scattered
from db.searching.suggest import suggest
from db.searching.terms import Parts

_WEIGHTS = {"records": 1.25, "blocks": 1.0}
"""What a record counts against a block that says the same."""
_MOST_RANKED = 2000
"""Hits up to which all are ranked. Of more, those in headings and names are, if they are enough."""
_MOST_SORTED = 3_000
"""Hits in a table up to which all are ranked where those in headings and names are not enough. Of more, it is the
newest so many, if they are enough: what is in every second place is told of by no rank."""
_FEW = 5
"""So few places that hold all that is asked for that pages which do are looked for too."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is searched for.

    Attributes:
        text: words, which must all be there; see ``db.searching.query`` for what more can be said.
        filters: what the search is bound to.
        limit, offset: how many hits are wanted, and how many before them are left out.
    """

    text: str
    filters: Filters = field(default_factory=Filters)
    limit: int = 20
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that was found.

    Attributes:
        document, file: its SHA-256 and file name.
        page: 1-based; of a record, the page of its first evidence.
        kind: the kind of the block, or of the record.
        record: id of the record, None for a block.
        snippet: pieces of the text around, each with whether it is what was searched for.
        rank: the lower the better; to be compared within one search only.
        exact: False where a word was found in another form than typed.
    """

    document: str
    file: str
    page: int
    kind: str
    record: str | None
    snippet: Pieces
    rank: float
    exact: bool

    def marked(self, before: str = "«", after: str = "»") -> str:
        """The snippet as one text, with marks around what was searched for."""
        return "".join(f"{before}{text}{after}" if found else text for text, found in self.snippet)


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found.

    Attributes:
        hits: the best first.
        suggestion: the query with words put right that are in no text here, where it has no hits as typed; the
            hits are then those of the suggestion.
    """

    hits: list[Hit]
    suggestion: str | None = None


def by_document(hits: Sequence[Hit]) -> dict[str, list[Hit]]:
    """The hits of each document (SHA-256), page by page: whatever has the best hit comes first."""
    grouped: dict[str, dict[int, list[Hit]]] = {}
    for hit in hits:
        grouped.setdefault(hit.document, {}).setdefault(hit.page, []).append(hit)
    return {document: [hit for page in pages.values() for hit in page] for document, pages in grouped.items()}


class Understood(NamedTuple):
    """A query as it is searched for: as typed, or with words put right where nothing is found as typed.

    Running headers and footers are found only where nothing else is.
    """

    wanted: Wanted
    suggestion: str | None
    hits: list[Hit]
    filters: Filters


def search(conn: sqlite3.Connection, query: Query) -> Found:
    """The best places that hold what the query asks for; where there are none, those of its words put right.

    Places that hold all of it come first; where these are few, places on pages that hold it all come after them.
    """
    found = understood(conn, query)
    return Found(found.hits, found.suggestion)


def understood(conn: sqlite3.Connection, query: Query) -> Understood:
    """What a query is taken for, and its hits."""
    wanted = parse(query.text)
    if not wanted.groups or query.limit < 1:
        return Understood(wanted, None, [], query.filters)
    for filters in (replace(query.filters, running=query.filters.kinds is not None), query.filters):
        narrowed = replace(query, filters=filters)
        if hits := _hits(conn, wanted, narrowed):
            return Understood(wanted, None, hits, filters)
        if query.offset and _hits(conn, wanted, replace(narrowed, limit=1, offset=0)):
            return Understood(wanted, None, [], filters)
    better = suggest(conn, wanted)
    if not better:
        return Understood(wanted, None, [], query.filters)
    wanted = wanted.replaced(better)
    hits = _hits(conn, wanted, query)
    return Understood(wanted, _replaced(query.text, better), hits, query.filters)


def _hits(conn: sqlite3.Connection, wanted: Wanted, query: Query) -> list[Hit]:
    last = query.offset + query.limit
    match = wanted.match()
    # Beside another word a prefix finds few, but to count them SQLite must put all its words together once more.
    beside = len(wanted.groups) > 1 and any(each.kind is Kind.PREFIX for each in wanted.sought)
    counts = dict.fromkeys(_WEIGHTS, 1) if beside else _counts(conn, match)
    rows: list[tuple[Any, ...]] = []
    if max(counts.values()) > _MOST_RANKED:
        in_headings = wanted.match(in_headings=True)
        rows = _best(conn, in_headings, _counts(conn, in_headings), query.filters, last)
    for newest in (_MOST_SORTED, None):
        if len(rows) < last:
            rows = _best(conn, match, counts, query.filters, last, newest)
    parts = Stored(conn)
    hits = [
        _hit(row, mark(unicodedata.normalize("NFC", row[-1]), wanted.groups, parts))
        for row in rows[query.offset : last]
    ]
    if len(rows) < _FEW:
        hits += _scattered_hits(conn, wanted, query, rows, parts)[max(0, query.offset - len(rows)) :]
    return hits[: query.limit]


def _hit(row: tuple[Any, ...], marked: Marked) -> Hit:
    rank, sha256, page, _, name, kind, identity, _ = row
    return Hit(sha256, name, page, kind, identity, marked.pieces, rank, marked.exact)


def _scattered_hits(
    conn: sqlite3.Connection, wanted: Wanted, query: Query, known: Sequence[tuple[Any, ...]], parts: Parts
) -> list[Hit]:
    """Of each page that holds all of it, but not together, the block that holds most."""
    seen = {(row[1], row[2]) for row in known}
    conditions, parameters = query.filters.conditions("blocks")
    hits: list[tuple[int, Hit]] = []
    for place in islice(scattered(conn, wanted, query.filters), query.offset + query.limit):
        rows = conn.execute(
            "SELECT 0.0, d.sha256, t.page, t.number, d.name, t.kind, NULL, t.text "
            "FROM blocks_fts CROSS JOIN blocks AS t ON t.number = blocks_fts.rowid "
            "CROSS JOIN documents AS d ON d.id = t.document "
            f"WHERE blocks_fts MATCH ? AND blocks_fts.rowid BETWEEN ? AND ?{conditions}",
            (" OR ".join(wanted.matches), place.first, place.last, *parameters),
        ).fetchall()
        marked = [(mark(row[-1], wanted.groups, parts), row) for row in rows if row[1:3] not in seen]
        if marked:
            best, row = max(marked, key=lambda each: each[0].found)
            hits.append((-best.found, _hit(row, best)))
    hits.sort(key=lambda hit: (hit[0], hit[1].document, hit[1].page))
    return [hit for _, hit in hits]


def _counts(conn: sqlite3.Connection, match: str) -> dict[str, int]:
    """How many rows of each table hold it."""
    return {
        table: conn.execute(
            f"SELECT count(*) FROM {table}_fts WHERE {table}_fts MATCH ?", (match,)
        ).fetchone()[0]
        for table in _WEIGHTS
    }


def _best(
    conn: sqlite3.Connection,
    match: str,
    counts: dict[str, int],
    filters: Filters,
    limit: int,
    newest: int | None = None,
) -> list[tuple[Any, ...]]:
    """The best rows of both tables: rank, SHA-256, page, number, file name, kind, id and text.

    Args:
        newest: how many rows of a table that hold it are looked at, about, the last ones; None is all.
    """
    found: list[tuple[Any, ...]] = []
    for table, weight in _WEIGHTS.items():
        if counts[table]:
            # BM25 values a word by how rare it is in its table; only without that, tables compare.
            scale = weight / _rarity(conn, table, counts[table])
            share = min(newest / counts[table], 1) if newest else 1
            found += _rows(conn, table, scale, match, filters, limit, share)
    # Of equal rank, in the order of SQLite, which is that of the numbers, or pages would not follow on each other.
    return sorted(found, key=lambda row: row[0])


def _rarity(conn: sqlite3.Connection, table: str, count: int) -> float:
    """What BM25, as SQLite has it, makes of being in so many rows."""
    rows = _last(conn, table)
    return max(math.log((rows - count + 0.5) / (count + 0.5)) if rows > count else 0.0, 1e-6)


def _last(conn: sqlite3.Connection, table: str) -> int:
    """The number of a table's last row."""
    return int(conn.execute(f"SELECT max(number) FROM {table}").fetchone()[0])


def _rows(
    conn: sqlite3.Connection,
    table: str,
    scale: float,
    match: str,
    filters: Filters,
    limit: int,
    share: float,
) -> Iterator[tuple[Any, ...]]:
    """The best rows of one table, or of its last ``share`` (0..1), in the order in which they compare."""
    conditions, parameters = filters.conditions(table)
    identity, text = (
        ("t.id", "(SELECT text FROM record_texts AS x WHERE x.number = t.number)")
        if table == "records"
        else ("NULL", "t.text")
    )
    # CROSS JOIN: the full text comes first, in order of rank, so that reading stops at the limit.
    return conn.execute(
        f"SELECT {table}_fts.rank * ?, d.sha256, t.page, t.number, d.name, t.kind, {identity}, {text} "
        f"FROM {table}_fts CROSS JOIN {table} AS t ON t.number = {table}_fts.rowid "
        "CROSS JOIN documents AS d ON d.id = t.document "
        f"WHERE {table}_fts MATCH ? AND {table}_fts.rowid > ?{conditions} ORDER BY {table}_fts.rank LIMIT ?",
        (scale, match, math.floor(_last(conn, table) * (1 - share)), *parameters, limit),
    )


def _replaced(text: str, better: dict[str, str]) -> str:
    """The query as typed, with words put right."""
    for word, other in better.items():
        at = text.lower().find(word)
        if at >= 0:
            text = text[:at] + other + text[at + len(word) :]
    return text
