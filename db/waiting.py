"""What waits for a person's eye: words in doubt, pages not read whole, uncertain records, names that may be one's."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from typing import NamedTuple

from db.pages import read_page
from db.schema import quoted
from schemas.page import Box, Span
from schemas.records import RECORD_MODELS


@dataclass(frozen=True, slots=True)
class Place:
    """A page (1-based) of a document, by its SHA-256, its file name and its number in this knowledge base."""

    sha256: str
    file: str
    page: int
    document: int


@dataclass(frozen=True, slots=True)
class DoubtfulWord:
    """A word that was left as the file said it.

    Attributes:
        word: its index on the page. box: points from the top left.
        raw, text: what the file said, and what it may stand for. alternatives: other readings.
        probability: 0..1 that ``text`` is right. reason: one line in Norwegian.
        before, after: the rest of its line.
    """

    place: Place
    word: int
    box: Box
    raw: str
    text: str
    alternatives: tuple[str, ...]
    probability: float
    reason: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class UnreadPage:
    """A page that could not be read whole, and why."""

    place: Place
    problems: tuple[str, ...]


class Counts(NamedTuple):
    """How much waits."""

    words: int
    pages: int
    records: int
    joins: int


_WORDS = (
    "FROM repairs AS r WHERE NOT applied AND NOT EXISTS (SELECT 1 FROM decided_words AS w "
    "WHERE w.document = r.document AND w.page = r.page AND w.word = r.word)"
)
_PAGES = (
    "FROM pages AS p JOIN documents AS d ON d.id = p.document WHERE p.problems != '[]' AND NOT EXISTS "
    "(SELECT 1 FROM corrections AS c WHERE c.undone IS NULL AND c.target = "
    "json_object('document', d.sha256, 'page', p.number))"
)
_RECORDS = " UNION ALL ".join(
    f"SELECT t.id, t.confidence, t.position, t.document FROM records AS r CROSS JOIN {quoted(kind)} AS t "
    f"ON t.number = r.number WHERE r.unsure AND r.kind = '{kind}'"
    for kind in RECORD_MODELS
)


def counts(conn: sqlite3.Connection) -> Counts:
    """How much waits of each."""
    row = conn.execute(
        f"SELECT (SELECT count(*) {_WORDS}), (SELECT count(*) {_PAGES}), (SELECT count(*) FROM records WHERE unsure), "
        "(SELECT count(*) FROM joins AS j JOIN name_keys AS k ON k.key = j.one JOIN name_keys AS l ON l.key = j.other "
        "WHERE NOT j.held AND k.entity != l.entity)"
    ).fetchone()
    return Counts(*row)


def doubtful_words(conn: sqlite3.Connection, limit: int, offset: int = 0) -> list[DoubtfulWord]:
    """The words in doubt, document by document."""
    rows = conn.execute(
        "SELECT document, page, word, raw, text, probability, reason, alternatives "
        f"{_WORDS} ORDER BY document, page, word LIMIT ? OFFSET ?",
        (limit, offset),
    ).fetchall()
    found = []
    for document, number, word, raw, text, probability, reason, alternatives in rows:
        page = read_page(conn, document, number)
        line = next(line for line in page.lines if line.start <= word < line.stop)
        found.append(
            DoubtfulWord(
                _place(conn, document, number),
                word,
                page.words[word].box,
                raw,
                text,
                tuple(json.loads(alternatives)),
                probability,
                reason,
                page.text(Span(line.start, word)),
                page.text(Span(word + 1, line.stop)),
            )
        )
    return found


def unread_pages(conn: sqlite3.Connection, limit: int, offset: int = 0) -> list[UnreadPage]:
    """The pages that could not be read whole, document by document."""
    rows = conn.execute(
        f"SELECT p.document, p.number, p.problems {_PAGES} ORDER BY p.document, p.number LIMIT ? OFFSET ?",
        (limit, offset),
    ).fetchall()
    return [
        UnreadPage(_place(conn, document, number), tuple(json.loads(problems)))
        for document, number, problems in rows
    ]


def uncertain_records(
    conn: sqlite3.Connection, limit: int, offset: int = 0, document: int | None = None
) -> list[str]:
    """The ids of the records, of a document (its number) or all, that are less than sure, the least sure first."""
    rows = conn.execute(
        f"SELECT id FROM ({_RECORDS}) WHERE ?1 IS NULL OR document = ?1 "
        "ORDER BY confidence, document, position LIMIT ?2 OFFSET ?3",
        (document, limit, offset),
    )
    return [identity for (identity,) in rows.fetchall()]


def _place(conn: sqlite3.Connection, document: int, page: int) -> Place:
    sha256, name = conn.execute("SELECT sha256, name FROM documents WHERE id = ?", (document,)).fetchone()
    return Place(sha256, name, page, document)
