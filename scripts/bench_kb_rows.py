"""Writing into a large knowledge base, its size, and what its views and histories take.

    scripts/bench kb rows [--records 1000000] [--cache FOLDER]

Made-up documents with the shapes of real ones (per document some 60 records, 60 lines, 15 initiatives that many
documents tell of) are written the way ``ingest`` writes them. Writing is compared with ``sqlite3.executemany`` of
the very rows that the last documents brought, into a copy of the file without them, in one run.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import shutil
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from db import KnowledgeBase
from db.schema import BASE_TABLES, Table, quoted, record_tables
from db.searching.index import SEARCHED, Stored
from db.searching.terms import Derivation
from schemas.evidence import Evidence
from schemas.page import Block, BlockKind, Document, Page, Span, Word, union
from schemas.records import (
    Activity,
    AgendaItem,
    Decision,
    Dependency,
    DocumentRecord,
    Figure,
    FollowUp,
    Initiative,
    Owner,
    Record,
    Status,
)
from schemas.source import FileKind, Source

_TIMED_DOCUMENTS = 200
_QUERIES = 300
_FIRST = [
    "digital",
    "felles",
    "nasjonal",
    "regional",
    "ny",
    "åpen",
    "samlet",
    "trygg",
    "sikker",
    "enklere",
    "bedre",
    "automatisk",
    "elektronisk",
    "helhetlig",
    "lokal",
]
_SECOND = [
    "pasient",
    "journal",
    "kjerne",
    "lege",
    "sykehus",
    "skole",
    "barnehage",
    "vei",
    "bane",
    "havn",
    "ferje",
    "kyst",
    "fjord",
    "fjell",
    "skog",
    "jord",
    "vann",
    "avløp",
    "energi",
    "klima",
    "byggesak",
    "arkiv",
    "post",
    "regnskap",
    "lønn",
    "innkjøp",
    "personal",
    "rekruttering",
    "opplæring",
    "beredskap",
    "varsling",
    "kart",
    "eiendom",
    "skatt",
    "tilskudd",
    "søknad",
    "vedtak",
    "tilsyn",
    "kontroll",
    "marked",
    "forsking",
    "bibliotek",
    "museum",
    "idrett",
    "kultur",
    "reise",
    "billett",
    "parkering",
    "trafikk",
]
_THIRD = [
    "løsning",
    "plattform",
    "tjeneste",
    "portal",
    "register",
    "oversikt",
    "ordning",
    "modell",
    "veileder",
    "verktøy",
    "system",
    "senter",
    "nett",
    "plan",
    "base",
]
_WORDS = [
    "styret",
    "ber",
    "om",
    "at",
    "arbeidet",
    "videreføres",
    "og",
    "viser",
    "til",
    "saken",
    "med",
    "vekt",
    "på",
    "brukernes",
    "behov",
    "for",
    "trygge",
    "tjenester",
    "i",
    "hele",
    "landet",
    "prosjektet",
    "melder",
    "at",
    "leveransen",
    "er",
    "forsinket",
    "på",
    "grunn",
    "av",
    "ressurser",
    "hos",
    "leverandøren",
    "men",
    "ny",
    "dato",
    "er",
    "avtalt",
    "med",
    "eieren",
]


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--records", type=int, default=1_000_000)
    parser.add_argument("--cache", type=Path, help="keeps the large knowledge base for the next run")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        base = (options.cache or Path(folder)) / f"kb-{options.records}.db"
        if not base.exists():
            _build(base, options.records)
        _report_size(base)
        _report_reading(base)
        _report_writing(base, Path(folder))


def documents(count: int, seed: int) -> Iterator[tuple[Source, Document, list[Record]]]:
    """Made-up reports of 200 bodies over ten years, each told of 15 of its body's 40 initiatives."""
    draw = random.Random(seed)
    names = Names(random.Random(1))
    for number in range(count):
        body = draw.randrange(200)
        yield _document(f"{seed}-{number}", body, names, draw)


class Names:
    """Names of initiatives by body, the same at every run."""

    def __init__(self, draw: random.Random) -> None:
        every = [f"{a.capitalize()} {b}{c}" for a in _FIRST for b in _SECOND for c in _THIRD]
        self._names = draw.sample(every, 200 * 40)
        self.owners = [f"{b.capitalize()}direktoratet" for b in _SECOND]

    def of(self, body: int) -> list[str]:
        return self._names[body * 40 : body * 40 + 40]


def _document(
    identity: str, body: int, names: Names, draw: random.Random
) -> tuple[Source, Document, list[Record]]:
    date = f"{draw.randrange(2015, 2025)}-{draw.randrange(1, 13):02}-{draw.randrange(1, 29):02}"
    page = Page(1, 595.0, 842.0)
    proofs = [_line(page, " ".join(draw.choices(_WORDS, k=9))) for _ in range(60)]
    take = iter(proofs)
    records: list[Record] = [
        DocumentRecord(
            title="Porteføljerapport",
            doc_type="minutes",
            body=f"Styre {body}",
            date=date,
            evidence=next(take),
        )
    ]
    for name in draw.sample(names.of(body), 15):
        owner = draw.choice(names.owners)
        records += [
            Initiative(name=name, evidence=next(take)),
            Owner(subject=name, subject_kind="initiative", owner=owner, evidence=proofs[-1]),
            Status(
                subject=name,
                subject_kind="initiative",
                dimension="status",
                value=draw.choice(["red", "yellow", "green"]),
                evidence=proofs[-2],
            ),
        ]
    for number in range(5):
        text = " ".join(draw.choices(_WORDS, k=12))
        name = draw.choice(names.of(body))
        case = f"{number}/{date[2:4]}"
        records += [
            AgendaItem(case_id=case, title=f"Status {name}", item_type="Orientering", evidence=next(take)),
            Decision(case_id=case, text=f"{text} for {name}", outcome="adopted", evidence=next(take)),
            FollowUp(title=text, status=draw.choice(["Åpen", "Lukket"]), evidence=next(take)),
        ]
    name = draw.choice(names.of(body))
    records.append(Dependency(subject=name, on=draw.choice(names.of(body)), evidence=next(take)))
    records.append(Activity(service=name, text=text, to=date[:4], evidence=next(take)))
    records.append(
        Figure(subject="kommuner", value=draw.randrange(356), unit="kommuner", evidence=next(take))
    )
    source = Source(Path(f"{identity}.pdf"), _sha256(identity), f"{identity}.pdf", FileKind.PDF, 1000)
    return source, Document([page], {}), records


def _line(page: Page, text: str) -> tuple[Evidence, ...]:
    start, x, top = len(page.words), 40.0, 40.0 + 12.5 * len(page.lines)
    for word in text.split():
        page.words.append(Word(word, word, (x, top, x + 5.11 * len(word), top + 10.0), size=10.0))
        x += 5.11 * len(word) + 3
    span = Span(start, len(page.words))
    page.lines.append(span)
    page.blocks.append(Block(BlockKind.PARAGRAPH, span, union(word.box for word in page.words[start:])))
    return (Evidence(page=1, runs=(tuple(span),)),)


def _sha256(identity: str) -> str:
    return hashlib.sha256(identity.encode()).hexdigest()


def _build(path: Path, records: int) -> None:
    new = path.with_suffix(".new")
    new.unlink(missing_ok=True)
    start, written = time.perf_counter(), 0
    with KnowledgeBase(new) as kb, kb.run("bench", []):
        for source, document, found in documents(records // 64 + 1, seed=2):
            kb.add_document(source, document, found, version="bench")
            written += len(found)
    seconds = time.perf_counter() - start
    new.replace(path)
    print(f"built {written:,} records in {seconds:.0f} s ({written / seconds:,.0f} records a second)")


def _report_size(path: Path) -> None:
    with sqlite3.connect(path) as conn:
        (text,) = conn.execute("SELECT sum(length(CAST(text AS BLOB))) FROM blocks").fetchone()
        counts = [
            conn.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("records", "blocks")
        ]
    size = path.stat().st_size
    print(
        f"{counts[0]:,} records, {counts[1]:,} blocks: {size / 1e6:,.0f} MB, "
        f"{size / text:.1f} times the text of the pages"
    )


def _report_reading(path: Path) -> None:
    draw = random.Random(3)
    with KnowledgeBase(path, create=False) as kb, sqlite3.connect(path) as conn:
        entities = [
            row[0] for row in conn.execute("SELECT id FROM entities WHERE kind = 'initiative' ORDER BY id")
        ]
        bodies = [row[0] for row in conn.execute("SELECT DISTINCT body_id FROM document ORDER BY 1")]
        queries: dict[str, Callable[[], object]] = {
            "history of an initiative": lambda: kb.history(draw.choice(entities)),
            "statements of an entity": _query(conn, "statements", "entity", entities, draw),
            "status_history of an entity": _query(conn, "status_history", "entity", entities, draw),
            "owner_history of an entity": _query(conn, "owner_history", "entity", entities, draw),
            "current_status of an entity": _query(conn, "current_status", "entity", entities, draw),
            "decisions_by_meeting of a body": _query(conn, "decisions_by_meeting", "body_id", bodies, draw),
            "open_follow_ups of a body": _query(conn, "open_follow_ups", "body_id", bodies, draw),
            "decisions of a month": lambda: kb.decisions(since="2020-03-01", until="2020-03-31"),
            "changes of a month, first 100": lambda: kb.changes("2024-03-01", "2024-03-31", 100),
            "changes of a month": lambda: kb.changes("2024-03-01", "2024-03-31"),
        }
        for name, query in queries.items():
            clock, processor = _p95(query)
            print(f"  {name:<32} p95 {clock:7.1f} ms, of the processor's time {processor:7.1f} ms")


def _query(
    conn: sqlite3.Connection, view: str, column: str, values: list[str], draw: random.Random
) -> Callable[[], object]:
    sql = f"SELECT * FROM {view} WHERE {column} = ?"
    return lambda: conn.execute(sql, (draw.choice(values),)).fetchall()


def _p95(query: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds by the clock and of the processor."""
    times: list[tuple[float, float]] = []
    began = time.perf_counter()
    while len(times) < _QUERIES and time.perf_counter() - began < 20:
        start = _now()
        query()
        times.append(_since(start))
    clock, processor = (sorted(each)[int(len(times) * 0.95)] * 1000 for each in zip(*times, strict=True))
    return clock, processor


def _report_writing(base: Path, folder: Path) -> None:
    ours, bare = folder / "ours.db", folder / "bare.db"
    shutil.copy(base, ours)
    shutil.copy(base, bare)
    made = list(documents(_TIMED_DOCUMENTS, seed=4))
    count = sum(len(records) for _, _, records in made)
    with KnowledgeBase(ours) as kb:
        start = _now()  # until the file is closed, and holds it all
        for source, document, records in made:
            kb.add_document(source, document, records, version="bench")
    seconds, busy = _since(start)
    peer, peer_busy = _bare(ours, bare, [source.sha256 for source, _, _ in made])
    print(
        f"writing {count:,} records: {count / seconds:,.0f} a second; executemany of the same rows "
        f"{count / peer:,.0f} a second; {peer / seconds:.2f} of it, {peer_busy / busy:.2f} by the processor's time"
    )


def _now() -> tuple[float, float]:
    return time.perf_counter(), time.process_time()


def _since(start: tuple[float, float]) -> tuple[float, float]:
    """Seconds since then, and those of the processor, which tell more where other programs run at the same time."""
    clock, processor = start
    return time.perf_counter() - clock, time.process_time() - processor


def _bare(ours: Path, bare: Path, documents: list[str]) -> tuple[float, float]:
    """What plain ``executemany`` takes for what the documents brought, a transaction a document."""
    with sqlite3.connect(ours) as source:
        numbers = [
            source.execute("SELECT id FROM documents WHERE sha256 = ?", (sha256,)).fetchone()[0]
            for sha256 in documents
        ]
        work = [list(_brought(source, number)) for number in numbers]
    conn = sqlite3.connect(bare, isolation_level=None)
    conn.execute("PRAGMA journal_mode = WAL")
    conn.execute("PRAGMA synchronous = NORMAL")
    start = _now()
    for document in work:
        conn.execute("BEGIN IMMEDIATE")
        for statement, rows in document:
            conn.executemany(statement, rows)
        conn.execute("COMMIT")
    conn.close()
    return _since(start)


def _brought(conn: sqlite3.Connection, document: int) -> Iterator[tuple[str, list[tuple[Any, ...]]]]:
    """What a document brought, table by table: the statement that inserts it, and the rows."""
    for table in (*BASE_TABLES, *record_tables().values()):
        names = [column.name for column in table.columns if column.stored]
        own = table.name == "documents"
        if own or "document" in names or table.of_document != Table.of_document:
            columns = ", ".join(map(quoted, names))
            where = "id = ?1" if own else table.of_document
            rows = conn.execute(
                f"SELECT {columns} FROM {quoted(table.name)} WHERE {where}", (document,)
            ).fetchall()
            yield _insertion(table.name, names), rows
    for table in SEARCHED:
        within = conn.execute(
            f"SELECT min(number), max(number) FROM {table.name} WHERE {table.of_document}", (document,)
        ).fetchone()
        rows = conn.execute(
            f"SELECT number, {table.words}, kind FROM {table.texts or table.public} WHERE number BETWEEN ? AND ?",
            within,
        ).fetchall()
        derivation = Derivation(Stored(conn))
        words, forms = table.full_texts
        yield _insertion(words, ["rowid", table.words or ""]), [row[:2] for row in rows]
        found_by = [(number, derivation.of(text, heading=kind == "heading")) for number, text, kind in rows]
        yield _insertion(forms, ["rowid", "forms"]), found_by


def _insertion(table: str, columns: Sequence[str]) -> str:
    marks = ", ".join("?" * len(columns))
    return f"INSERT INTO {quoted(table)} ({', '.join(map(quoted, columns))}) VALUES ({marks})"


if __name__ == "__main__":
    main(sys.argv[1:])
