"""Search in a large knowledge base, against the bare FTS5 query on the same tables in the same run.

    scripts/bench kb search [--blocks N] [--queries N] [--keep FILE.db]

The knowledge base is made up: blocks as long as those of real board papers, of words as common as in the program's
own word list, each document with words of its own, and a record to every fourth block. The queries are words that
stand together in some block, with phrases, prefixes, exclusions, choices, filters and misspelt words among them. The
bare query asks SQLite for the same words as typed: best 20 by rank, numbers only.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import groupby, islice
from operator import attrgetter, itemgetter
from pathlib import Path
from statistics import median
from typing import NamedTuple

import numpy as np

from db import KnowledgeBase
from db.blocks import StoredBlock, insert_blocks
from db.searching.filters import Filters
from db.searching.search import Query
from db.searching.terms import FUNCTION_WORDS
from kildespor.compounds import compounds
from normalize.lexicon import lexicon
from schemas.page import BlockKind

SEED = 20260
Taken = tuple[float, float]
"""Milliseconds by the clock and of the processor."""
BLOCKS_A_PAGE, PAGES_A_DOCUMENT = 10, 25
KINDS = {
    "heading": (0.15, 4),
    "paragraph": (0.35, 16),
    "list_item": (0.3, 9),
    "table": (0.15, 14),
    "footer": (0.05, 6),
}
"""Share of each kind of block, and how many words it holds at the median."""
BOARD_WORDS = [
    "tiltak",
    "status",
    "styret",
    "sak",
    "vedtak",
    "mål",
    "plan",
    "rapport",
    "prosjekt",
    "program",
    "portefølje",
    "budsjett",
    "risiko",
    "ansvarlig",
    "frist",
    "leder",
    "møte",
    "orientering",
    "beslutning",
    "oppfølging",
    "leveranse",
    "avvik",
    "kommune",
    "direktoratet",
    "departementet",
    "tjeneste",
    "løsning",
    "system",
]
BOARD_SHARE = 0.05
OWN_WORDS, OWN_SHARE = 400, 0.5
"""How many words a document has of its own, and what share of its words they are."""


class Words:
    """Draws words as common as the word list has them."""

    def __init__(self, rng: np.random.Generator) -> None:
        words = lexicon()
        counts = np.array([words.count(word) for word in words.words])
        kept = np.flatnonzero(counts)
        self._words = np.array(words.words, dtype=object)[kept]
        self._chances = counts[kept].cumsum() / counts[kept].sum()
        roots = np.sqrt(counts[kept])
        self._flatter = roots.cumsum() / roots.sum()
        self._rng = rng

    def draw(self, count: int, *, rare: bool = False) -> list[str]:
        """So many words; ``rare`` ones are as common as the root of their count."""
        chances = self._flatter if rare else self._chances
        return list(self._words[np.searchsorted(chances, self._rng.random(count))])


class Made(NamedTuple):
    """A block: its document, page, position on it, kind and text."""

    document: int
    page: int
    position: int
    kind: str
    text: str


def texts(count: int) -> Iterator[Made]:
    """The blocks, document by document."""
    rng = np.random.default_rng(SEED)
    words = Words(rng)
    kinds = list(KINDS)
    shares = [share for share, _ in KINDS.values()]
    a_document = BLOCKS_A_PAGE * PAGES_A_DOCUMENT
    for document in range(-(-count // a_document)):
        own = words.draw(OWN_WORDS, rare=True)
        chosen = rng.choice(len(kinds), a_document, p=shares)
        lengths = np.maximum(
            1, rng.lognormal(0, 0.6, a_document) * [KINDS[kinds[k]][1] for k in chosen]
        ).astype(int)
        drawn = words.draw(int(lengths.sum()))
        for at, chance in enumerate(rng.random(len(drawn))):
            if chance < BOARD_SHARE:
                drawn[at] = BOARD_WORDS[int(chance / BOARD_SHARE * len(BOARD_WORDS))]
            elif chance < BOARD_SHARE + OWN_SHARE and drawn[at] not in FUNCTION_WORDS:
                drawn[at] = own[int((chance - BOARD_SHARE) / OWN_SHARE * OWN_WORDS)]
        supply = iter(drawn)
        for number, (kind, length) in enumerate(zip(chosen, lengths, strict=True)):
            if document * a_document + number < count:
                page, position = divmod(number, BLOCKS_A_PAGE)
                text = " ".join(islice(supply, int(length)))
                yield Made(document + 1, page + 1, position, kinds[kind], text[:1].upper() + text[1:])


def build(path: Path, count: int) -> None:
    """A knowledge base with this many blocks, its rows written as ``ingest`` writes them, and then indexed."""
    with KnowledgeBase(path):
        pass
    with sqlite3.connect(path) as conn:
        first = 1
        for _, those in groupby(texts(count), key=itemgetter(0)):
            first = _write(conn, first, list(those))
        conn.execute("DELETE FROM index_versions")
    conn.close()
    start = time.perf_counter()
    with KnowledgeBase(path, compounds=compounds()):
        print(f"indexed in {time.perf_counter() - start:.0f} s")


def _write(conn: sqlite3.Connection, first: int, blocks: list[Made]) -> int:
    """Write a document, its blocks numbered from ``first``; returns the number of the next."""
    document = blocks[0].document
    conn.execute(
        "INSERT INTO documents (id, sha256, name, pages, status, properties, program_version, added) "
        "VALUES (?, ?, ?, ?, 'ok', '{}', '1', '')",
        (document, f"{document:064x}", f"papir-{document}.pdf", PAGES_A_DOCUMENT),
    )
    stored = []
    for page, those in groupby(blocks, key=attrgetter("page")):
        on_page = list(those)
        stop = 0
        for block in on_page:
            start, stop = stop, stop + block.text.count(" ") + 1
            stored.append(StoredBlock(BlockKind(block.kind), 0, start, stop, block.text))
        last = first + len(stored) - 1
        conn.execute(
            "INSERT INTO pages VALUES (?, ?, 595, 842, '', 0, 0, '[]', x'', ?, ?)",
            (document, page, last - len(on_page) + 1, last),
        )
    insert_blocks(conn, first, stored)
    for block in blocks:
        if block.position % 4 == 0:
            _write_record(conn, block)
    conn.execute(
        "INSERT INTO records (id, kind, document, page, position) VALUES (?, 'document', ?, 1, 0)",
        (f"{document:06x}", document),
    )
    conn.execute(
        "INSERT INTO document (number, id, document, position, confidence, method, date) "
        "VALUES (last_insert_rowid(), ?, ?, 0, 1, '', ?)",
        (f"{document:06x}", document, f"{2015 + document % 10}-{1 + document % 12:02}-01"),
    )
    return first + len(stored)


def _write_record(conn: sqlite3.Connection, block: Made) -> None:
    document, page, position = block.document, block.page, block.position
    row = f"{document:06x}{page:04x}{position:04x}"
    kind, field = (
        ("initiative", "name") if page % 5 == 0 else ("activity", "text"),
        ("status", "subject"),
        ("owner", "subject"),
    )[position // 4]
    conn.execute(
        "INSERT INTO records (id, kind, document, page, position) VALUES (?, ?, ?, ?, ?)",
        (row, kind, document, page, position),
    )
    conn.execute(
        f"INSERT INTO {kind} (number, id, document, position, confidence, method, {field}) "
        "VALUES (last_insert_rowid(), ?, ?, ?, 1, '', ?)",
        (row, document, position, block.text),
    )


def queries(conn: sqlite3.Connection, count: int) -> Iterator[tuple[str, Query, str]]:
    """What kind of query it is, the query, and the same as bare FTS5."""
    chance = random.Random(SEED)
    (last,) = conn.execute("SELECT max(number) FROM block_rows").fetchone()
    while count:
        (text,) = conn.execute(
            "SELECT text FROM blocks WHERE number = ?", (chance.randint(1, last),)
        ).fetchone()
        all_words = text.lower().split()
        words = [
            word for word in all_words if word not in FUNCTION_WORDS and len(word) > 2 and word.isalpha()
        ]
        if len(words) < 4:
            continue
        count -= 1
        kind, made, bare, filters = _query(chance, all_words, words)
        yield kind, Query(made, filters=filters), bare


def _query(chance: random.Random, text: list[str], words: list[str]) -> tuple[str, str, str, Filters]:
    first, second, third = chance.sample(words, 3)
    dice = chance.random()
    plain = Filters()
    if dice < 0.30:
        return "one word", first, f'"{first}"', plain
    if dice < 0.55:
        return "two words", f"{first} {second}", f'"{first}" "{second}"', plain
    if dice < 0.70:
        return "three words", f"{first} {second} {third}", f'"{first}" "{second}" "{third}"', plain
    if dice < 0.78:
        at = chance.randrange(len(text) - 1)
        phrase = " ".join(text[at : at + 2])
        return "phrase", f'"{phrase}"', f'"{phrase}"', plain
    if dice < 0.84:
        head = first[: max(4, len(first) - 3)]
        return "prefix", f"{head}* {second}", f'"{head}"* "{second}"', plain
    if dice < 0.88:
        return "exclusion", f"{first} -{second}", f'"{first}" NOT "{second}"', plain
    if dice < 0.91:
        return "choice", f"{first} OR {second}", f'"{first}" OR "{second}"', plain
    if dice < 0.93:
        return "near", f"NEAR({first} {second}, 10)", f'NEAR("{first}" "{second}", 10)', plain
    if dice < 0.97:
        bounds = chance.choice([Filters(kinds=("heading", "status")), Filters(since="2018", until="2020-Q2")])
        return "filter", f"{first} {second}", f'"{first}" "{second}"', bounds
    at = chance.randrange(1, len(first))
    wrong = first[:at] + chance.choice("aeirstnlkd") + first[at:]
    return "misspelt", f"{wrong} {second}", f'"{wrong}" "{second}"', plain


def milliseconds(what: Callable[[], object]) -> tuple[float, float]:
    """By the clock, and of the processor, which tell more where other programs run at the same time."""
    start, busy = time.perf_counter(), time.process_time()
    what()
    return (time.perf_counter() - start) * 1000, (time.process_time() - busy) * 1000


def p95(values: list[float]) -> float:
    return sorted(values)[int(0.95 * len(values))]


def bare(conn: sqlite3.Connection, match: str) -> None:
    for table in ("blocks", "records"):
        conn.execute(
            f"SELECT rowid, rank FROM {table}_fts WHERE {table}_fts MATCH ? ORDER BY rank LIMIT 20", (match,)
        ).fetchall()


def sizes(conn: sqlite3.Connection) -> None:
    """Bytes of each table of the index for a character of text."""
    (characters,) = conn.execute(
        "SELECT (SELECT sum(length(text)) FROM blocks) + (SELECT sum(length(text)) FROM record_texts)"
    ).fetchone()
    try:
        rows = conn.execute(
            "SELECT name, sum(pgsize) FROM dbstat WHERE name LIKE '%_fts%' OR name = 'compounds' GROUP BY name"
        ).fetchall()
    except sqlite3.OperationalError:
        return
    total = sum(size for _, size in rows)
    print(f"index: {total / characters:.2f} bytes a character of {characters / 1e6:.0f} million indexed")
    for name, size in rows:
        if size > 0.005 * total:
            print(f"  {name:<22} {size / characters:.3f}")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--blocks", type=int, default=1_000_000)
    parser.add_argument("--queries", type=int, default=1000)
    parser.add_argument("--keep", type=Path, help="where the knowledge base is kept; made if it is not there")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = options.keep or Path(folder, "kb.db")
        if not path.exists():
            build(path, options.blocks)
        measure(path, options.queries)


def measure(path: Path, count: int) -> None:
    """Time both ways, query by query, the one that goes first changing every time."""
    times: dict[str, list[tuple[Taken, Taken]]] = {}
    with KnowledgeBase(path, create=False) as kb, sqlite3.connect(path) as conn:
        asked = list(queries(conn, count))
        for number, (kind, query, match) in enumerate(asked):
            ways = [lambda query=query: kb.find(query), lambda match=match: bare(conn, match)]  # type: ignore[misc]
            for way in ways:
                way()
            order = (0, 1) if number % 2 else (1, 0)
            taken = {}
            for which in order:
                twice = (milliseconds(ways[which]), milliseconds(ways[which]))
                taken[which] = (min(clock for clock, _ in twice), min(busy for _, busy in twice))
            times.setdefault(kind, []).append((taken[0], taken[1]))
        sizes(conn)
    times["all"] = [pair for pairs in times.values() for pair in pairs]
    for which, by in enumerate(("by the clock", "of the processor")):
        print(f"milliseconds {by} (ours, bare FTS5)")
        print(f"  {'':<12} {'queries':>7}  {'median':>14}  {'p95':>14}  ratio of p95")
        for kind, pairs in times.items():
            ours, theirs = [one[which] for one, _ in pairs], [other[which] for _, other in pairs]
            print(
                f"  {kind:<12} {len(pairs):>7}  {median(ours):6.1f} {median(theirs):7.1f}  "
                f"{p95(ours):6.1f} {p95(theirs):7.1f}  {p95(ours) / p95(theirs):5.2f}"
            )


if __name__ == "__main__":
    main()
