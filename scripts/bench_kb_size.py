"""How large a knowledge base is against the text of its pages.

    scripts/bench kb size [PATH…]

Reads the documents (files, folders or knowledge bases; the sample corpus and the invented papers unless told) with
``kildespor ingest`` and tells the bytes of the packed file for each byte of UTF-8 text, table by table with its
indexes. The text is that of the pages and their notes, each once; beside it all text is told: what records say and
what words were repaired from and why, too, but no quote, which is text of a page. An empty knowledge base is told by
itself: that much of a small one is tables with little in them. Originals lie beside the file and are not counted.
"""

from __future__ import annotations

import argparse
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from db import KnowledgeBase
from db.schema import public_names, quoted, record_tables
from schemas.records import RECORD_MODELS

_ROOT = Path(__file__).parent.parent
_OURS = (_ROOT / "corpus/samples", _ROOT / "tests/papers/dev")
_LEAST_SHARE = 0.01
"""Of the file, for a table to be told by itself."""


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("paths", metavar="PATH", type=Path, nargs="*", default=_OURS)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        empty = Path(folder, "empty.db")
        KnowledgeBase(empty).close()
        least = sum(_sizes(empty).values())
        for path in options.paths:
            base = path if path.suffix == ".db" else _read(path, Path(folder, path.name + ".db"))
            _report(path, base, Path(folder, "packed.db"), least)


def _read(documents: Path, base: Path) -> Path:
    command = [sys.executable, "-m", "kildespor", "ingest", str(documents), "--db", str(base)]
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return base


def _report(path: Path, base: Path, packed: Path, least: int) -> None:
    packed.unlink(missing_ok=True)
    with sqlite3.connect(base) as conn:
        conn.execute("VACUUM INTO ?", (str(packed),))
        ((pages, notes),) = conn.execute(
            "SELECT count(*), coalesce(sum(length(CAST(notes AS BLOB))), 0) FROM pages"
        )
        ((text,),) = conn.execute("SELECT coalesce(sum(length(CAST(text AS BLOB))), 0) FROM blocks")
        ((records,),) = conn.execute("SELECT count(*) FROM records")
        said = sum(_length(conn, *where) for where in _said())
    sizes = _sizes(packed)
    size, text = sum(sizes.values()), text + notes
    every = text + said
    print(
        f"{path}: {pages:,} pages, {records:,} records, {text / 1e3:,.0f} kB of text in {size / 1e3:,.0f} kB: "
        f"{size / text:.2f} times, {(size - least) / text:.2f} without the {least / 1e3:,.0f} kB of an empty one; "
        f"{(size - least) / every:.2f} times all text, {every / 1e3:,.0f} kB"
    )
    for table, part in sizes.most_common():
        if part > _LEAST_SHARE * size:
            print(f"  {table:<16}{part / 1e3:>9,.0f} kB {part / text:6.2f}")


def _said() -> Iterator[tuple[str, list[str]]]:
    """The tables and columns that hold text beside the pages."""
    for kind, table in record_tables().items():
        own = {*public_names(RECORD_MODELS[kind]).values()}
        yield kind, [column.name for column in table.columns if column.name in own]
    yield "repairs", ["raw", "text", "reason"]


def _length(conn: sqlite3.Connection, table: str, columns: Sequence[str]) -> int:
    """Bytes of UTF-8 in these columns."""
    lengths = " + ".join(f"coalesce(length(CAST({quoted(column)} AS BLOB)), 0)" for column in columns)
    return int(conn.execute(f"SELECT coalesce(sum({lengths}), 0) FROM {quoted(table)}").fetchone()[0])


def _sizes(path: Path) -> Counter[str]:
    """Bytes by table, its indexes and full text with it."""
    sizes: Counter[str] = Counter()
    with sqlite3.connect(path) as conn:
        owners = dict(conn.execute("SELECT name, tbl_name FROM sqlite_master"))
        for name, size in conn.execute("SELECT name, sum(pgsize) FROM dbstat GROUP BY name"):
            sizes[owners.get(name, name)] += size
    return sizes


if __name__ == "__main__":
    main(sys.argv[1:])
