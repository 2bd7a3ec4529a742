"""From a record back to the words on the page."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from typing import Any

from db.as_read import said_as_read
from db.deciding import corrections_about
from db.exports.contract import document_evidence, document_records
from db.pages import read_repairs
from db.review import Correction
from db.schema import quoted
from schemas.errors import NotFound
from schemas.page import Box, Repair


@dataclass(frozen=True, slots=True)
class TracedEvidence:
    """One evidence of a record, with the repairs of its words.

    Attributes:
        document, file: SHA-256 and file name of the document.
        page: 1-based.
        quote, raw: as repaired, and as the file said it.
        boxes: one a line, then those of the marks; points from the top left of the page.
        source: where the words were read from.
        repairs: the changes to words of the quote, and the doubts about them.
        problems: what could not be read on that page.
    """

    document: str
    file: str
    page: int
    quote: str
    raw: str
    boxes: tuple[Box, ...]
    source: str
    repairs: tuple[Repair, ...]
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Trace:
    """All that is known of how a record came to be.

    Attributes:
        record: the record as exported; one that a person rejected, as it was read.
        method: the rule, table kind or model that made it; ``person`` where one corrected it.
        version: of the program that read it.
        names: every file name the document came under.
        read: when the document was read: UTC, ISO 8601.
        evidence: what proves it, the main evidence first.
        outcome: ``accepted``, ``corrected`` or ``rejected`` by people, or None.
        as_read: its fields as they were read.
        read_by: the method that read it.
        doubt: one line in Norwegian on what speaks most against it as it was read, None where nothing does.
        corrections: what people decided about it and its words, and what they took back; the earliest first.
    """

    record: dict[str, Any]
    method: str
    version: str
    names: tuple[str, ...]
    read: str
    evidence: tuple[TracedEvidence, ...]
    outcome: str | None
    as_read: dict[str, Any]
    read_by: str
    doubt: str | None
    corrections: tuple[Correction, ...]


def trace(conn: sqlite3.Connection, record: str) -> Trace:
    """Trace a record by its id, or the beginning of it.

    Raises NotFound where no record's id begins so, or more than one does.
    """
    found = conn.execute(
        "SELECT r.id, r.number, r.kind, r.document, d.added FROM records AS r JOIN documents AS d ON d.id = r.document "
        "WHERE r.id >= ?1 AND r.id < ?1 || 'g' ORDER BY r.id LIMIT 2",
        (record.strip().lower(),),
    ).fetchall()
    if not found:
        raise NotFound(
            f"Ingen opplysning har id «{record}»", "Finn id-er med kildespor search eller kildespor export"
        )
    if len(found) > 1 and found[0][0] != record:
        raise NotFound(f"Flere opplysninger har id som begynner med «{record}»", "Oppgi flere tegn")
    identity, number, kind, document, read = found[0]
    said = said_as_read(conn, document)[identity]
    standing = conn.execute(f"SELECT method FROM {quoted(kind)} WHERE number = ?", (number,)).fetchone()
    decided = conn.execute("SELECT outcome FROM decided WHERE record = ?", (identity,)).fetchone()
    (version,) = conn.execute("SELECT program_version FROM documents WHERE id = ?", (document,)).fetchone()
    if standing is None:
        exported = {"id": identity, "kind": kind, **said.fields, "confidence": said.confidence}
        exported["evidence"] = document_evidence(conn, document)[identity]
    else:
        exported = next(each for each in document_records(conn, document, {kind}) if each["id"] == identity)
    places = conn.execute(
        "SELECT e.page, e.runs, p.problems FROM evidence AS e "
        "JOIN pages AS p ON p.document = e.document AND p.number = e.page "
        "WHERE e.record = ? ORDER BY e.position",
        (identity,),
    ).fetchall()
    names = conn.execute("SELECT name FROM document_names WHERE document = ? ORDER BY name", (document,))
    return Trace(
        exported,
        standing[0] if standing else said.method,
        version,
        tuple(name for (name,) in names.fetchall()),
        read,
        tuple(
            TracedEvidence(
                **{**proof, "boxes": tuple(map(tuple, proof["boxes"]))},
                repairs=tuple(
                    repair
                    for repair in read_repairs(conn, document, page)
                    if any(start <= repair.word < stop for start, stop in json.loads(runs))
                ),
                problems=tuple(json.loads(problems)),
            )
            for proof, (page, runs, problems) in zip(exported["evidence"], places, strict=True)
        ),
        decided[0] if decided else None,
        said.fields,
        said.method,
        said.doubt,
        tuple(corrections_about(conn, document, identity)),
    )
