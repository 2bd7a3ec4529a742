"""What each document gave, and what in it needs a person's eye."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from schemas.records import RECORD_MODELS


@dataclass(frozen=True, slots=True)
class DocumentSummary:
    """One document in figures.

    Attributes:
        sha256: None for a file that could not even be opened.
        name: file name.
        status: ``ok``, ``partly`` or ``failed``.
        problem: one sentence on what could not be read, or None.
        pages: number of pages.
        ocr_pages: how many of them were read from their picture.
        records: number of records by kind, in the order of the contract; kinds without any are left out.
        problems: page number -> sentences on what could not be read there.
        repairs: words that were changed.
        doubts: words that a person should look at: left as they were.
    """

    sha256: str | None
    name: str
    status: str
    problem: str | None
    pages: int
    ocr_pages: int
    records: dict[str, int]
    problems: dict[int, list[str]]
    repairs: int
    doubts: int


def summarize(
    conn: sqlite3.Connection, documents: Collection[int] | None = None
) -> Iterator[DocumentSummary]:
    """The documents of these numbers (None is all), by name."""
    only = "" if documents is None else "WHERE id IN (SELECT value FROM json_each(?)) "
    rows = conn.execute(
        f"SELECT id, sha256, name, status, problem, pages FROM documents {only}ORDER BY name, sha256",
        () if documents is None else (json.dumps([*documents]),),
    ).fetchall()
    for number, sha256, name, status, problem, pages in rows:
        counts = dict(
            conn.execute(
                "SELECT kind, count(*) FROM records WHERE document = ? AND id NOT IN "
                "(SELECT record FROM decided WHERE document = records.document AND outcome = 'rejected') GROUP BY kind",
                (number,),
            )
        )
        (ocr_pages,) = conn.execute("SELECT total(ocr) FROM pages WHERE document = ?", (number,)).fetchone()
        applied, doubts = conn.execute(
            "SELECT total(applied), total(NOT applied AND NOT EXISTS (SELECT 1 FROM decided_words AS w "
            "WHERE w.document = r.document AND w.page = r.page AND w.word = r.word)) "
            "FROM repair_rows AS r WHERE document = ?",
            (number,),
        ).fetchone()
        troubled = conn.execute(
            "SELECT number, problems FROM pages WHERE document = ? AND problems != '[]' ORDER BY number",
            (number,),
        )
        yield DocumentSummary(
            sha256,
            name,
            status,
            problem,
            pages,
            int(ocr_pages),
            {kind: counts[kind] for kind in RECORD_MODELS if kind in counts},
            {page: json.loads(problems) for page, problems in troubled.fetchall()},
            int(applied),
            int(doubts),
        )
