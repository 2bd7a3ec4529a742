"""Time the server takes for the pages people read, on knowledge bases with and without their originals.

    scripts/bench web FILE.db... [--requests N]

``scripts/bench kb rows --cache FOLDER`` makes a large one: with a million records and a million lines it holds what
some 100,000 pages of real board papers do. One that ``kildespor ingest`` made has originals too; of it pages are
drawn anew, and then given once more as they were kept. Requests go to the server within one process, without a
network; entities, pages and words are drawn at random, the same at every run. Beside the time stands that of the
processor, which tells more where other programs run at the same time.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import sqlite3
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

import httpx

from kildespor.options import originals_of
from kildespor.serve import house
from web.app import create
from web.house import House


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("db", type=Path, nargs="+")
    parser.add_argument("--requests", type=int, default=200)
    options = parser.parse_args()
    for db in options.db:
        print(db.name)
        with tempfile.TemporaryDirectory() as cache:
            asyncio.run(_measure(db, Path(cache), options.requests))


async def _measure(db: Path, cache: Path, requests: int) -> None:
    draw = random.Random(5)
    with closing(house(db, originals_of(db), cache)) as served:
        transport = httpx.ASGITransport(app=create(served).app())
        client = httpx.AsyncClient(transport=transport, base_url="http://localhost")
        for name, address in _addresses(db, draw).items():
            await _time(client, name, [address() for _ in range(requests)])
        pictures = _pictures(db, served)
        if pictures:
            draw.shuffle(pictures)
            for name in ("drawn", "kept"):
                await _time(client, name, pictures[:requests])


async def _time(client: httpx.AsyncClient, name: str, paths: Sequence[str]) -> None:
    times, busy, weights = [], [], []
    for path in paths:
        start, begun = time.perf_counter(), time.process_time()
        answer = await client.get(path)
        times.append(time.perf_counter() - start)
        busy.append(time.process_time() - begun)
        weights.append(len(answer.content))
        if answer.status_code != 200:
            raise SystemExit(f"{path}: {answer.status_code}")
    p50, p95, cpu50, cpu95 = (
        sorted(each)[int(len(each) * share)] * 1000 for each in (times, busy) for share in (0.5, 0.95)
    )
    print(
        f"  {name:<12} p50 {p50:7.1f} ms   p95 {p95:7.1f} ms   processor p50 {cpu50:7.1f} ms   "
        f"p95 {cpu95:7.1f} ms   {max(weights) / 1000:6.0f} kB at most"
    )


def _pictures(db: Path, served: House) -> list[str]:
    """The pictures of all pages whose original is there."""
    with sqlite3.connect(db) as conn:
        pages = conn.execute(
            "SELECT d.sha256, p.number FROM pages AS p JOIN documents AS d ON d.id = p.document"
        ).fetchall()
    there = {sha256 for sha256 in {sha256 for sha256, _ in pages} if served.original(sha256)}
    return [f"/bilde/{sha256}/{page}/stor" for sha256, page in pages if sha256 in there]


def _addresses(db: Path, draw: random.Random) -> dict[str, Callable[[], str]]:
    with sqlite3.connect(db) as conn:
        initiatives, bodies, documents, meetings, names, decisions = (
            [row[0] for row in conn.execute(sql)]
            for sql in (
                "SELECT id FROM entities WHERE kind = 'initiative' ORDER BY id LIMIT 5000",
                "SELECT id FROM entities WHERE kind = 'organisation' ORDER BY id LIMIT 200",
                "SELECT sha256 FROM documents WHERE status != 'failed' ORDER BY sha256 LIMIT 5000",
                "SELECT id FROM meetings ORDER BY id LIMIT 5000",
                "SELECT name FROM initiative ORDER BY number LIMIT 2500",
                "SELECT text FROM decision ORDER BY number LIMIT 2500",
            )
        )

    def search() -> str:
        words = draw.choice([*names, *decisions]).split()
        start = draw.randrange(len(words))
        return "/sok?q=" + "+".join(words[start : start + 2])

    return {
        "start": lambda: "/",
        "search": search,
        "page": lambda: f"/dokument/{draw.choice(documents)}/side/1",
        "initiative": lambda: f"/tiltak/{draw.choice(initiatives)}",
        "organisation": lambda: f"/organisasjon/{draw.choice(bodies)}",
        "meeting": lambda: f"/moete/{draw.choice(meetings)}",
    }


if __name__ == "__main__":
    main()
