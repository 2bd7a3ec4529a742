"""Full text over blocks and records."""

from __future__ import annotations

import math
import sqlite3
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any, NamedTuple

from db.searching.filters import Filters, meant
from db.searching.index import HEADINGS, Stored
from db.searching.marking import Marked, Pieces, mark
from db.searching.matching import Closeness, Matching, matching, numbered
from db.searching.query import Kind, Wanted, parse
from db.searching.scattered import scattered
from db.searching.suggest import suggest
from db.searching.terms import Parts

_WEIGHTS = {"records": 1.25, "blocks": 1.0}
"""What a record counts against a block that says the same."""
_HEAD = 1.5
"""What headings count, and records that name what others tell of."""
_SHORT = 200
"""Letters of a block at which it counts half of what a word alone would."""
_MOST_RANKED = 2000
"""Hits up to which all are ranked. Of more, those in headings and names are, if they are enough."""
_MOST_SORTED = 3_000
"""Hits in a table up to which all are ranked where those in headings and names are not enough. Of more, it is the
newest so many, if they are enough: what is in every second place is told of by no rank."""
_FEW = 5
"""So few places that hold all that is asked for that pages which do are looked for too."""

_Row = tuple[Any, ...]
"""A row that was found: rank, SHA-256, page, number, file name, kind, id (of a record) and text."""


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
    query = replace(query, filters=meant(conn, query.filters))
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
    return Understood(wanted, _replaced(query.text, better) if hits else None, hits, query.filters)


def _hits(conn: sqlite3.Connection, wanted: Wanted, query: Query) -> list[Hit]:
    last = query.offset + query.limit
    rows = _ranked(conn, wanted, query.filters, last)
    parts = Stored(conn)
    hits = [
        _hit(row, mark(unicodedata.normalize("NFC", row[-1]), wanted.groups, parts))
        for row in rows[query.offset : last]
    ]
    if len(rows) < _FEW:
        hits += _scattered_hits(conn, wanted, query, rows, parts)[max(0, query.offset - len(rows)) :]
    return hits[: query.limit]


def _ranked(conn: sqlite3.Connection, wanted: Wanted, filters: Filters, last: int) -> list[_Row]:
    """The best rows of both tables, at least so many if there are: what is as typed first, then what is inflected."""
    rows: list[_Row] = []
    before: Matching | None = None
    for closeness in Closeness:
        matched = matching("blocks", wanted, closeness)
        if len(rows) < last and matched != before:
            rows += _farther(conn, wanted, closeness, filters, last, rows)
        before = matched
    return rows


def _farther(
    conn: sqlite3.Connection,
    wanted: Wanted,
    closeness: Closeness,
    filters: Filters,
    last: int,
    known: Sequence[_Row],
) -> list[_Row]:
    """The best rows beside those that are known from closer by."""
    seen = {table: {row[3] for row in known if (row[6] is None) == (table == "blocks")} for table in _WEIGHTS}
    if closeness is not Closeness.WRITTEN:
        # To put together what several full texts find takes long: where it is little it is done once.
        numbers = {
            table: matching(table, wanted, closeness, once=False).numbers(conn, _MOST_RANKED + 1)
            for table in _WEIGHTS
        }
        if max(map(len, numbers.values())) <= _MOST_RANKED:
            new = {
                table: [each for each in found if each not in seen[table]] for table, found in numbers.items()
            }
            return _sorted(
                row
                for table, those in new.items()
                if those
                for row in _rows(conn, table, numbered(those), _rank(table, closeness), filters, last)
            )
    found = _closest(conn, wanted, closeness, filters, last + len(known))
    return [row for row in found if row[3] not in seen["blocks" if row[6] is None else "records"]]


def _closest(
    conn: sqlite3.Connection, wanted: Wanted, closeness: Closeness, filters: Filters, last: int
) -> list[_Row]:
    # Beside another word a prefix finds few, but to count them SQLite must put all its words together once more.
    beside = len(wanted.groups) > 1 and any(each.kind is Kind.PREFIX for each in wanted.sought)
    counts = {table: 1 if beside else matching(table, wanted, closeness).count(conn) for table in _WEIGHTS}
    if max(counts.values()) > _MOST_RANKED:
        rows = _best(conn, wanted, closeness, counts, filters, last, in_headings=True)
        if len(rows) >= last:
            return rows
    rows = _best(conn, wanted, closeness, counts, filters, last, newest=_MOST_SORTED)
    if len(rows) < last and max(counts.values()) > _MOST_SORTED:
        rows = _best(conn, wanted, closeness, counts, filters, last)
    return rows


def _hit(row: _Row, marked: Marked) -> Hit:
    rank, sha256, page, _, name, kind, identity, _ = row
    return Hit(sha256, name, page, kind, identity, marked.pieces, rank, marked.exact)


def _scattered_hits(
    conn: sqlite3.Connection, wanted: Wanted, query: Query, known: Sequence[_Row], parts: Parts
) -> list[Hit]:
    """Of each page that holds all of it, but not together, the block that holds most."""
    seen = {(row[1], row[2]) for row in known}
    conditions, parameters = query.filters.conditions("blocks")
    anything = Wanted((tuple(wanted.sought),))
    hits: list[tuple[int, Hit]] = []
    for place in islice(scattered(conn, wanted, query.filters), query.offset + query.limit):
        matched = matching("blocks", anything, Closeness.LOOSE, within=(place.first, place.last))
        rows = conn.execute(
            "SELECT 0.0, d.sha256, t.page, t.number, d.name, t.kind, NULL, t.text "
            f"FROM {matched.source} CROSS JOIN blocks AS t ON t.number = f.rowid "
            f"CROSS JOIN documents AS d ON d.id = t.document WHERE true{matched.condition}{conditions}",
            (*matched.parameters, *parameters),
        ).fetchall()
        marked = [(mark(row[-1], wanted.groups, parts), row) for row in rows if row[1:3] not in seen]
        if marked:
            best, row = max(marked, key=lambda each: each[0].found)
            hits.append((-best.found, _hit(row, best)))
    hits.sort(key=lambda hit: (hit[0], hit[1].document, hit[1].page))
    return [hit for _, hit in hits]


def _best(
    conn: sqlite3.Connection,
    wanted: Wanted,
    closeness: Closeness,
    counts: dict[str, int],
    filters: Filters,
    limit: int,
    *,
    in_headings: bool = False,
    newest: int | None = None,
) -> list[_Row]:
    """The best rows of both tables.

    Args:
        counts: how many rows of each table hold it.
        newest: how many rows of a table that hold it are looked at, about, the last ones; None is all.
    """
    found: list[_Row] = []
    for table in _WEIGHTS:
        if counts[table]:
            last = _last(conn, table)
            share = min(newest / counts[table], 1) if newest else 1
            within = (math.floor(last * (1 - share)) + 1, last) if share < 1 else None
            matched = matching(table, wanted, closeness, in_headings=in_headings, within=within)
            rank = _rank(table, closeness, _rarity(last, counts[table]))
            found += _rows(conn, table, matched, rank, filters, limit)
    return _sorted(found)


def _sorted(rows: Iterable[_Row]) -> list[_Row]:
    # Of equal rank, in the order of SQLite, which is that of the numbers, or pages would not follow on each other.
    return sorted(rows, key=lambda row: row[0])


def _rank(table: str, closeness: Closeness, rarity: float = 1.0) -> tuple[str, list[float]]:
    """The SQL for the rank of a row of ``t`` that matches, and its parameters: the closer, the lower.

    What is as typed is ranked by BM25. Of the rest, which is looked for where that is not enough, short blocks come
    first: the words are in all of them, and each is as rare in one as in another.

    Args:
        rarity: of what is as typed, in its table.
    """
    heads = ", ".join(f"'{kind}'" for kind in sorted(HEADINGS))
    worth = f"? * CASE WHEN t.kind IN ({heads}) THEN {_HEAD} ELSE 1 END"
    if closeness is Closeness.WRITTEN:
        # BM25 values a word by how rare it is in its table; only without that, tables compare.
        return f"f.rank * {worth} - 2", [_WEIGHTS[table] / rarity]
    # Records are short, and to put together what each says would take long.
    length = f"(1 + length(t.text) / {_SHORT}.0)" if table == "blocks" else "2"
    return f"-{worth} / {length} - ?", [_WEIGHTS[table] / 2, float(closeness is Closeness.INFLECTED)]


def _rarity(rows: int, count: int) -> float:
    """What BM25, as SQLite has it, makes of being in so many rows."""
    return max(math.log((rows - count + 0.5) / (count + 0.5)) if rows > count else 0.0, 1e-6)


def _last(conn: sqlite3.Connection, table: str) -> int:
    """The number of a table's last row."""
    return int(conn.execute(f"SELECT max(number) FROM {table}").fetchone()[0])


def _rows(
    conn: sqlite3.Connection,
    table: str,
    matched: Matching,
    rank: tuple[str, list[float]],
    filters: Filters,
    limit: int,
) -> Iterator[_Row]:
    """The best rows of one table, in the order in which they compare."""
    conditions, parameters = filters.conditions(table)
    identity, text = (
        ("t.id", "(SELECT text FROM record_texts AS x WHERE x.number = t.number)")
        if table == "records"
        else ("NULL", "t.text")
    )
    # CROSS JOIN: what matches comes first; the texts are read of those alone that are shown.
    return conn.execute(
        f"SELECT b.rank, d.sha256, t.page, t.number, d.name, t.kind, {identity}, {text} FROM ("
        f"SELECT t.number, {rank[0]} AS rank FROM {matched.source} CROSS JOIN {table} AS t ON t.number = f.rowid "
        f"WHERE true{matched.condition}{conditions} ORDER BY 2, 1 LIMIT ?) AS b "
        f"CROSS JOIN {table} AS t ON t.number = b.number CROSS JOIN documents AS d ON d.id = t.document ORDER BY 1, 4",
        (*rank[1], *matched.parameters, *parameters, limit),
    )


def _replaced(text: str, better: dict[str, str]) -> str:
    """The query as typed, with words put right."""
    for word, other in better.items():
        at = text.lower().find(word)
        if at >= 0:
            text = text[:at] + other + text[at + len(word) :]
    return text
