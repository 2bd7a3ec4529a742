"""Killed at any moment and run again, ``ingest`` gives the knowledge base of an undisturbed run.

Ordinarily a few moments are tried; ``KILDESPOR_KILLS=50`` tries that many.
"""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from commandline import kildespor, write_pdf

KILLS = int(os.environ.get("KILDESPOR_KILLS", "6"))
_NOT_COMPARED = {"runs", "_sqlite_migrations"}
"""Tables of when something was done, which no two runs share."""
_NOT_COMPARED_COLUMNS = {"added", "run", "named", "first_block", "last_block"}


def content(db: Path) -> dict[str, list[tuple[object, ...]]]:
    """All that a knowledge base holds, but for times and the numbers of rows."""
    found: dict[str, list[tuple[object, ...]]] = {}
    with sqlite3.connect(db) as conn:
        documents = dict(conn.execute("SELECT id, coalesce(sha256, name) FROM documents"))
        tables = [
            name
            for (name,) in conn.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN "
                "('proofs', 'mentions', 'presenters', 'spellings', 'spelling_documents', 'repair_rows', "
                "'repair_reasons', 'block_rows', 'block_words', 'block_texts') "
                "OR name IN ('evidence', 'names', 'statements', 'repairs', 'blocks')"
            )
            if name not in _NOT_COMPARED and "_fts" not in name and not name.startswith("sqlite_")
        ]
        for table in tables:
            columns = [row[1] for row in conn.execute(f'PRAGMA table_info("{table}")')]
            kept = [
                c for c in columns if c not in _NOT_COMPARED_COLUMNS | {"id", "number"} or table == "entities"
            ]
            rows = conn.execute(f'SELECT {", ".join(f"{chr(34)}{c}{chr(34)}" for c in kept)} FROM "{table}"')
            found[table] = sorted(
                (
                    tuple(
                        documents.get(value) if column == "document" else value
                        for column, value in zip(kept, row, strict=True)
                    )
                    for row in rows
                ),
                key=repr,
            )
    return found


@pytest.mark.slow
def test_killed_and_run_again_is_an_undisturbed_run(tmp_path: Path) -> None:
    folder = tmp_path / "papirer"
    folder.mkdir()
    for number in range(8):
        lines = (f"Porteføljerapport {number}", f"Tiltaket «Kai {number}» (Bruverket) er satt på pause.")
        write_pdf(folder / f"{number}.pdf", lines)
    whole = tmp_path / "hel.db"
    start = time.monotonic()
    assert kildespor("ingest", folder, "--db", whole).code == 0
    took = time.monotonic() - start
    expected = content(whole)
    rng = random.Random(2026)
    db = tmp_path / "drept.db"
    for _ in range(KILLS):
        process = subprocess.Popen(
            [sys.executable, "-m", "kildespor", "ingest", str(folder), "--db", str(db)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        time.sleep(rng.uniform(0.0, took))
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        if rng.random() < 0.5:
            # Half of the kills hit a knowledge base that is being made, the others one that is partly there.
            assert kildespor("ingest", folder, "--db", db).code == 0
            assert content(db) == expected
            for path in tmp_path.glob("drept.db*"):
                path.unlink()
    assert kildespor("ingest", folder, "--db", db).code == 0
    assert content(db) == expected
    assert kildespor("verify", "--db", db).code == 0
