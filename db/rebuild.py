"""A knowledge base made anew beside an old one: what is brought along, and how the new one takes its place."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from db.as_read import records_as_read
from db.migrations import lay_out
from db.pages import read_page
from db.schema import BASE_TABLES, quoted
from schemas.errors import KnowledgeBaseError
from schemas.page import Document
from schemas.records import Record

_LASTING = ("runs", "corrections")
"""The tables that do not follow from the originals."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A document as a knowledge base knows it.

    Attributes:
        sha256: None for a file that could not even be opened.
        names: every file name it came under, in alphabetical order.
        kind, size: of the file; None where they are not known.
        failed: whether nothing could be read of it; ``problem`` says why.
        version: of the program that read it. run: number of the run that did.
    """

    sha256: str | None
    names: tuple[str, ...]
    kind: str | None
    size: int | None
    failed: bool
    problem: str | None
    version: str
    run: int | None


def kept(conn: sqlite3.Connection) -> list[Kept]:
    """All documents, by their SHA-256; those that could not be opened first."""
    names: dict[int, list[str]] = {}
    for document, name in conn.execute("SELECT document, name FROM document_names ORDER BY document, name"):
        names.setdefault(document, []).append(name)
    return [
        Kept(sha256, tuple(names.get(number, [name])), kind, size, status == "failed", problem, version, run)
        for number, sha256, name, kind, size, status, problem, version, run in conn.execute(
            "SELECT id, sha256, name, kind, size, status, problem, program_version, run FROM documents "
            "ORDER BY sha256, name"
        )
    ]


def stored_reading(conn: sqlite3.Connection, sha256: str) -> tuple[Document, list[Record]]:
    """The pages and records of a document as they were read, whatever people decided of them since."""
    number, properties = conn.execute(
        "SELECT id, properties FROM documents WHERE sha256 = ?", (sha256,)
    ).fetchone()
    pages = conn.execute("SELECT number FROM pages WHERE document = ? ORDER BY number", (number,)).fetchall()
    return (
        Document([read_page(conn, number, page, as_read=True) for (page,) in pages], json.loads(properties)),
        [each.record for each in records_as_read(conn, number).values()],
    )


def bring_along(conn: sqlite3.Connection, old: sqlite3.Connection) -> None:
    """Write what does not follow from the originals, the corrections above all, before any document comes."""
    for table in BASE_TABLES:
        if table.name in _LASTING:
            columns = ", ".join(quoted(column.name) for column in table.columns)
            conn.executemany(
                f"INSERT INTO {table.name} ({columns}) VALUES ({', '.join('?' * len(table.columns))})",
                old.execute(f"SELECT {columns} FROM {table.name} ORDER BY id"),
            )


def take_place(conn: sqlite3.Connection, path: Path, new: Path, keep: Path) -> None:
    """Copy an old knowledge base to the file ``keep``, then a new one into its own file, in one transaction.

    Not by renaming: a program that has the old file open would go on writing to it, and its journal would lie
    beside the new one.

    Args:
        conn: of the old one, in a transaction that keeps others from writing; it is ended.
        path, new: the files of the old one and of the new one, which nobody has open.

    Raises KnowledgeBaseError where something was written to the old one after all.
    """
    watch, source, copy = (sqlite3.connect(file) for file in (path, new, keep))
    try:
        watch.backup(copy)
        before = _data_version(watch)
        conn.rollback()

        def unchanged(_: int, remaining: int, __: int) -> None:
            # From the first step on, the copying itself keeps others from writing; it ends with the last one.
            if remaining and _data_version(watch) != before:
                raise KnowledgeBaseError(
                    "Et annet program skrev til kunnskapsbasen mens den ble laget på nytt",
                    "Kjør kommandoen igjen",
                )

        (size,) = watch.execute("PRAGMA page_size").fetchone()
        if source.execute("PRAGMA page_size").fetchone() != (size,):
            lay_out(source, size)  # one can only be copied into the other with pages of one size
        (pages,) = source.execute("PRAGMA page_count").fetchone()
        source.backup(conn, pages=max(1, pages // 2), progress=unchanged)
    finally:
        for each in (watch, source, copy):
            each.close()


def _data_version(conn: sqlite3.Connection) -> int:
    return int(conn.execute("PRAGMA data_version").fetchone()[0])
