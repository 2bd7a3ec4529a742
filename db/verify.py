"""Whether everything still stands where it says: originals, words, quotes, records, the file itself."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from db.as_read import AsRead, as_read, proofs_of, said_as_read
from db.deciding import decide
from db.exports.contract import document_records
from db.pages import block_texts, read_page
from db.review import corrections_of
from db.schema import public_names
from db.snapshot import snapshot
from db.words import digest
from schemas.errors import KildesporError, KnowledgeBaseError
from schemas.evidence import Evidence, quote
from schemas.page import Page
from schemas.records import Record, record_id

Original = Callable[[str], Path | None]
"""SHA-256 of a document -> where its original lies, None where it is gone."""
Reread = Callable[[str, set[int]], Mapping[int, list[str]]]
"""SHA-256 and page numbers -> the raw words of those pages, read from the original anew."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not what it was.

    Attributes:
        sentence: what, in Norwegian, without file name and page.
        document, file: SHA-256 and file name of the document concerned.
        page: 1-based.
        record: id of the record concerned.
    """

    sentence: str
    document: str | None = None
    file: str | None = None
    page: int | None = None
    record: str | None = None

    def __str__(self) -> str:
        place = self.file or ""
        if self.page is not None:
            place += f", side {self.page}"
        text = f"{place}: {self.sentence}" if place else self.sentence
        return f"{text} (opplysning {self.record})" if self.record else text


def verify(conn: sqlite3.Connection, original: Original, reread: Reread | None = None) -> Iterator[Finding]:
    """Check the file, then document by document its original, pages, evidence and records.

    Without ``reread``, words that were changed together with their digest, and the quotes with them, pass;
    with it the words of every page that holds evidence are compared with the original's.
    """
    yield from _verify_file(conn)
    documents = conn.execute(
        "SELECT id, sha256, name, pages FROM documents WHERE status != 'failed' ORDER BY sha256"
    ).fetchall()
    for number, sha256, name, count in documents:
        intact = _verify_original(sha256, original)
        if intact:
            yield Finding(intact, sha256, name)
        with snapshot(conn):
            if not conn.execute("SELECT 1 FROM documents WHERE id = ?", (number,)).fetchone():
                continue
            pages, findings = _verify_pages(conn, number, count)
            findings += _verify_evidence(conn, number, pages)
            findings += _verify_records(conn, number, sha256)
            proving = {
                row[0] for row in conn.execute("SELECT page FROM evidence WHERE document = ?", (number,))
            }
        if reread and not intact:
            findings += _verify_words(sha256, {n: pages[n] for n in sorted(proving) if n in pages}, reread)
        for finding in findings:
            yield Finding(finding.sentence, sha256, name, finding.page, finding.record)


def _verify_file(conn: sqlite3.Connection) -> Iterator[Finding]:
    try:
        messages = [row[0] for row in conn.execute("PRAGMA integrity_check")]
    except sqlite3.DatabaseError as error:
        messages = [str(error)]
    for message in messages:
        if message != "ok":
            yield Finding(f"Databasefilen er skadet: {message}.")
    for table, row, parent, _ in conn.execute("PRAGMA foreign_key_check").fetchall():
        yield Finding(f"Rad {row} i tabellen {table} viser til noe som ikke finnes i {parent}.")


def _verify_original(sha256: str, original: Original) -> str | None:
    """What is wrong with an original, if anything."""
    path = original(sha256)
    if path is None or not path.is_file():
        return "Originalen er borte."
    try:
        with path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        return f"Originalen kan ikke leses: {error.strerror}."
    return None if found == sha256 else "Originalen er endret: innholdet er ikke det som ble lest."


def _verify_pages(
    conn: sqlite3.Connection, document: int, count: int
) -> tuple[dict[int, Page], list[Finding]]:
    pages, findings = {}, []
    rows = conn.execute(
        "SELECT number, digest, first_block, last_block FROM pages WHERE document = ? ORDER BY number",
        (document,),
    ).fetchall()
    if len(rows) != count:
        findings.append(Finding(f"Dokumentet skal ha {count} sider, men {len(rows)} er lagret."))
    for number, expected, *blocks in rows:
        try:
            read = read_page(conn, document, number, as_read=True)
            page = pages[number] = read_page(conn, document, number)
        except KnowledgeBaseError:
            findings.append(Finding("Ordene på siden er skadet og kan ikke leses.", page=number))
            continue
        if digest(read.words, read.lines) != expected:
            findings.append(Finding("Ordene på siden er endret.", page=number))
        texts = conn.execute("SELECT text FROM blocks WHERE number BETWEEN ? AND ? ORDER BY number", blocks)
        if [text for (text,) in texts] != block_texts(page):
            findings.append(Finding("Teksten til en del av siden er ikke den som ordene gir.", page=number))
    return pages, findings


def _verify_evidence(conn: sqlite3.Connection, document: int, pages: Mapping[int, Page]) -> list[Finding]:
    findings = []
    for record, number, runs, shapes, *stored in conn.execute(
        "SELECT record, page, runs, shapes, quote, raw, source FROM evidence WHERE document = ? "
        "ORDER BY record, position",
        (document,),
    ):
        page = pages.get(number)
        if page is None:
            findings.append(
                Finding("Siden som skal bevise opplysningen, er borte.", None, None, number, record)
            )
            continue
        try:
            said = quote(page, Evidence(page=number, runs=json.loads(runs), shapes=json.loads(shapes)))
        except ValueError:
            said = None
        if said is None or [said.quote, said.raw, said.source.value] != stored:
            findings.append(
                Finding("Sitatet står ikke på siden slik det er lagret.", None, None, number, record)
            )
    return findings


def _verify_records(conn: sqlite3.Connection, document: int, sha256: str) -> list[Finding]:
    findings = []
    read: dict[str, AsRead] = {}
    said = said_as_read(conn, document)
    proofs = proofs_of(conn, document)
    for identity, each in said.items():
        if identity not in proofs:
            findings.append(Finding("Opplysningen mangler bevis.", record=identity))
            continue
        try:
            read[identity] = as_read(each, proofs[identity])
            same = identity == record_id(sha256, read[identity].record)
        except ValidationError:
            same = False
        if not same:
            findings.append(Finding("Opplysningen er endret etter at den ble lest.", record=identity))
    findings += _verify_decided(conn, document, sha256, read)
    for (identity,) in conn.execute(
        "SELECT id FROM records WHERE document = ? ORDER BY position", (document,)
    ).fetchall():
        if identity not in said:
            findings.append(Finding("Opplysningen er borte.", record=identity))
    return findings


def _verify_decided(
    conn: sqlite3.Connection, document: int, sha256: str, read: Mapping[str, AsRead]
) -> Iterator[Finding]:
    """Whether what stands is what people decided of what was read."""
    heard = decide(corrections_of(conn, sha256), read)
    rows = conn.execute(
        "SELECT record, outcome, corrections, fields, confidence, method, doubt FROM decided WHERE document = ?",
        (document,),
    ).fetchall()
    differing = {row[0] for row in set(rows) ^ set(heard.rows)}
    exported = {each["id"]: each for each in document_records(conn, document, boxes=False)}
    for identity, *_ in heard.rows:
        stands = heard.standing.get(identity)
        shown = exported.get(identity)
        if (stands is None) != (shown is None) or (
            stands is not None and shown is not None and not _shows(shown, stands)
        ):
            differing.add(identity)
    for identity in sorted(differing):
        yield Finding("Det som gjelder, følger ikke av rettelsene.", record=identity)


def _shows(exported: Mapping[str, Any], record: Record) -> bool:
    names = public_names(type(record)).values()
    said = {name: exported[name] for name in names if name in exported}
    return (
        exported["confidence"] == record.confidence and {"kind": exported["kind"]} | said == record.fields()
    )


def _verify_words(sha256: str, pages: Mapping[int, Page], reread: Reread) -> list[Finding]:
    try:
        read = reread(sha256, set(pages))
    except KildesporError as error:
        return [Finding(f"Originalen lar seg ikke lese på nytt: {error}")]
    return [
        Finding("Ordene er ikke de som står i originalen.", page=number)
        for number, page in pages.items()
        if read.get(number) != [word.raw for word in page.words]
    ]
