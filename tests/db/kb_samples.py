"""Small invented pages, documents and records for the tests of the knowledge base."""

from __future__ import annotations

import hashlib
import sqlite3
from dataclasses import replace
from pathlib import Path

from schemas.evidence import Evidence
from schemas.page import Block, BlockKind, Document, Page, Repair, Span, Word, union
from schemas.records import Activity, Decision, DocumentRecord, Goal, Initiative, Owner, Record, Status
from schemas.source import FileKind, Source

_OF_THE_WRITING = ("added", "run", "number", "named", "first_block", "last_block")
"""The columns that tell of the time and order of writing."""


def page(number: int, *lines: str) -> Page:
    """A page with one block a line, the first a heading."""
    made = Page(number, 720.0, 540.0)
    for row, line in enumerate(lines):
        start, x, top = len(made.words), 40.0, 50.0 + 30.126 * row
        for text in line.split():
            made.words.append(Word(text, text, (x, top, x + 10.333 * len(text), top + 12), size=12.0))
            x += 10.333 * len(text) + 6
        span = Span(start, len(made.words))
        made.lines.append(span)
        kind = BlockKind.PARAGRAPH if row else BlockKind.HEADING
        box = union(word.box for word in made.words[start:])
        made.blocks.append(Block(kind, span, box, level=0 if row else 1))
    return made


def as_kept(where: Page) -> Page:
    """The page with the boxes of its words to tenths of a point."""
    words = [
        replace(word, box=union([tuple((round(value * 100) + 5) // 10 / 10 for value in word.box)]))
        for word in where.words
    ]
    return replace(where, words=words)


def misread(where: Page, word: int, raw: str, *, applied: bool = True) -> None:
    """Let the file have said ``raw`` for a word; a doubt leaves the word as the file said it."""
    repair = Repair(word, raw, where.words[word].text, "ocr", 0.9, "lest med feil språk", applied=applied)
    where.repairs.append(repair)
    where.words[word].raw = raw
    if not applied:
        where.words[word].text = raw


def source(name: str = "rapport.pdf", content: bytes = b"rapport") -> Source:
    """An original that exists only in name."""
    return Source(Path(name), hashlib.sha256(content).hexdigest(), name, FileKind.PDF, len(content))


def proof(where: Page, line: int) -> tuple[Evidence, ...]:
    """Evidence that is one line of a page."""
    return (Evidence(page=where.number, runs=(tuple(where.lines[line]),)),)


def report() -> tuple[Document, list[Record]]:
    """Two pages about an invented initiative, one word misread and one in doubt, and their records."""
    first = page(1, "Nordlys og Sørlys", "Felles journal (FJ) eies av Kystetaten", "FJ melder rød status")
    second = page(2, "Vedtak", "Styret ber om ny plan", "Kystetaten prøver ut tjenesten i 2031")
    misread(first, 2, "Sorlys")
    misread(second, 3, "omn", applied=False)
    return Document([first, second], {"title": "Nordlys"}), [
        DocumentRecord(title="Nordlys og Sørlys", date="2031-Q1", evidence=proof(first, 0)),
        Initiative(name="Felles journal", aliases=("FJ",), evidence=proof(first, 1), method="list"),
        Goal(title="Sørlys", evidence=proof(first, 0)),
        Owner(
            subject="Felles journal", subject_kind="initiative", owner="Kystetaten", evidence=proof(first, 1)
        ),
        Status(
            subject="FJ",
            subject_kind="initiative",
            dimension="status",
            value="red",
            confidence=0.75,
            evidence=(
                Evidence(page=1, runs=(tuple(first.lines[2]),), shapes=((10.126, 20.0, 15.0, 25.0),)),
                *proof(second, 0),
            ),
        ),
        Decision(text="Styret ber om ny plan", outcome="adopted", evidence=proof(second, 1)),
        Activity(text="prøver ut", actor="Kystetaten", from_="2031", evidence=proof(second, 2)),
    ]


def content(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of a knowledge base, but for what tells of the time and order of writing."""
    with sqlite3.connect(path) as conn:
        names = [
            name
            for (name,) in conn.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN "
                "('proofs', 'mentions', 'presenters', 'spellings', 'spelling_documents', 'repair_rows', "
                "'repair_reasons', 'block_rows', 'block_words', 'block_texts') "
                "OR name IN ('evidence', 'names', 'statements', 'repairs', 'blocks')"
            )
            if "_fts" not in name and not name.startswith(("_", "sqlite_", "runs"))
        ]
        rows = {}
        for name in names:
            columns = [row[1] for row in conn.execute(f'PRAGMA table_info("{name}")')]
            kept = ", ".join(f'"{column}"' for column in columns if column not in _OF_THE_WRITING)
            rows[name] = sorted(conn.execute(f'SELECT {kept} FROM "{name}"'), key=repr)
    return rows
