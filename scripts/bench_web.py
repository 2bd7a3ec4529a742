"""Time the server takes for the pages people read, on a large knowledge base.

    scripts/bench web FILE.db [--requests N]

``scripts/bench kb rows --cache FOLDER`` makes one: with a million records and a million lines it holds what some
100,000 pages of real board papers do. Requests go to the server within one process, without a network; entities,
pages and words are drawn at random, the same at every run.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

import httpx

from kildespor.options import originals_of
from kildespor.serve import house
from web.app import create


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("db", type=Path)
    parser.add_argument("--requests", type=int, default=200)
    options = parser.parse_args()
    asyncio.run(_measure(options.db, options.requests))


async def _measure(db: Path, requests: int) -> None:
    datasette = create(house(db, originals_of(db)))
    transport = httpx.ASGITransport(app=datasette.app())
    async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
        await _time(client, db, requests)


async def _time(client: httpx.AsyncClient, db: Path, requests: int) -> None:
    for name, address in _addresses(db).items():
        times, weights = [], []
        for _ in range(requests):
            path = address()
            start = time.perf_counter()
            answer = await client.get(path)
            times.append(time.perf_counter() - start)
            weights.append(len(answer.content))
            if answer.status_code != 200:
                raise SystemExit(f"{path}: {answer.status_code}")
        times.sort()
        p50, p95 = (times[int(len(times) * share)] * 1000 for share in (0.5, 0.95))
        print(f"  {name:<12} p50 {p50:7.1f} ms   p95 {p95:7.1f} ms   {max(weights) / 1000:6.0f} kB at most")


def _addresses(db: Path) -> dict[str, Callable[[], str]]:
    draw = random.Random(5)
    with sqlite3.connect(db) as conn:
        initiatives, bodies, documents, meetings, texts = (
            [row[0] for row in conn.execute(sql)]
            for sql in (
                "SELECT id FROM entities WHERE kind = 'initiative' ORDER BY id LIMIT 5000",
                "SELECT id FROM entities WHERE kind = 'organisation' ORDER BY id LIMIT 200",
                "SELECT sha256 FROM documents ORDER BY sha256 LIMIT 5000",
                "SELECT id FROM meetings ORDER BY id LIMIT 5000",
                "SELECT text FROM records WHERE kind IN ('initiative', 'decision') ORDER BY id LIMIT 5000",
            )
        )

    def search() -> str:
        words = draw.choice(texts).split()
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
