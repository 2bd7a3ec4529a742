"""Records as they leave the knowledge base: the public contract."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from db.pages import read_page
from db.proofs import boxes_of
from db.schema import id_fields, json_fields, public_names, quoted, record_tables
from db.snapshot import snapshot
from schemas.errors import NotFound
from schemas.page import Page
from schemas.records import RECORD_MODELS


def export(
    conn: sqlite3.Connection, kinds: Collection[str] | None = None, documents: Collection[int] | None = None
) -> Iterator[dict[str, Any]]:
    """Every record of these kinds and documents (numbers; None is all), as the contract has it.

    In order of the documents' SHA-256, then of the kinds in the contract, then of reading. Raises NotFound
    for a kind that is none.
    """
    for number in document_numbers(conn, kinds, documents):
        with snapshot(conn):
            records = document_records(conn, number, kinds)
        yield from records


def document_numbers(
    conn: sqlite3.Connection, kinds: Collection[str] | None, documents: Collection[int] | None
) -> list[int]:
    """The numbers of the documents that were read, among these (None is all), by their SHA-256.

    Raises NotFound for a kind that is none.
    """
    check_kinds(kinds)
    files = conn.execute("SELECT id FROM documents WHERE status != 'failed' ORDER BY sha256").fetchall()
    return [number for (number,) in files if documents is None or number in documents]


def check_kinds(kinds: Collection[str] | None) -> None:
    """Raises NotFound for a kind that is none."""
    for kind in kinds or ():
        if kind not in RECORD_MODELS:
            raise NotFound(f"«{kind}» er ikke en type opplysning", f"Velg blant {', '.join(RECORD_MODELS)}")


def document_records(
    conn: sqlite3.Connection, document: int, kinds: Collection[str] | None = None, *, boxes: bool = True
) -> list[dict[str, Any]]:
    """The records of one document (its number), as the contract has them; of these kinds (None is all).

    Without ``boxes`` their evidence has none; for them the words of its pages are unpacked.

    Raises KnowledgeBaseError where these are damaged.
    """
    evidence = document_evidence(conn, document, kinds, boxes=boxes)
    return [
        record
        for kind in RECORD_MODELS
        if not kinds or kind in kinds
        for record in _records(conn, kind, document, evidence)
    ]


def csv_columns(kinds: Collection[str] | None = None) -> list[str]:
    """The columns of ``csv_row`` for records of these kinds (None is all)."""
    models = [model for kind, model in RECORD_MODELS.items() if not kinds or kind in kinds]
    fields = [field for model in models for field in public_names(model).values()]
    ids = [f"{field}_id" for model in models for field, _ in id_fields(model)]
    return [*dict.fromkeys(["id", "kind", *fields, *ids, "confidence", "document", "file", "page", "quote"])]


def csv_row(record: Mapping[str, Any]) -> dict[str, Any]:
    """A record on one line: its fields, lists as text, and the place of its first evidence."""
    row = {key: _flat(value) for key, value in record.items() if key != "evidence"}
    first = record["evidence"][0]
    return row | {key: first[key] for key in ("document", "file", "page", "quote")}


def _records(
    conn: sqlite3.Connection, kind: str, document: int, evidence: Mapping[str, list[dict[str, Any]]]
) -> Iterator[dict[str, Any]]:
    model = RECORD_MODELS[kind]
    fields = [*public_names(model).values()]
    ids = [f"{field}_id" for field, _ in id_fields(model)]
    lists = json_fields(model)
    columns = ", ".join(map(quoted, ["id", "confidence", *fields, *ids]))
    rows = conn.execute(
        f"SELECT {columns} FROM {quoted(kind)} WHERE {record_tables()[kind].of_document} ORDER BY position",
        (document,),
    )
    for identity, confidence, *values in rows.fetchall():
        record: dict[str, Any] = {"id": identity, "kind": kind}
        for field, value in zip([*fields, *ids], values, strict=True):
            if value is not None:
                record[field] = json.loads(value) if field in lists else value
        record["confidence"] = confidence
        record["evidence"] = evidence.get(identity, [])
        yield record


def document_evidence(
    conn: sqlite3.Connection, document: int, kinds: Collection[str] | None = None, *, boxes: bool = True
) -> dict[str, list[dict[str, Any]]]:
    """The evidence of the records of one document, by their ids, otherwise as ``document_records``."""
    sha256, name = conn.execute("SELECT sha256, name FROM documents WHERE id = ?", (document,)).fetchone()
    found: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    pages: dict[int, Page] = {}
    for record, number, runs, shapes, quote, raw, source in conn.execute(
        "SELECT e.record, e.page, e.runs, e.shapes, e.quote, e.raw, e.source FROM evidence AS e "
        "JOIN records AS r ON r.id = e.record WHERE e.document = ?1 "
        "AND (?2 IS NULL OR r.kind IN (SELECT value FROM json_each(?2))) ORDER BY e.record, e.position",
        (document, json.dumps([*kinds]) if kinds else None),
    ).fetchall():
        proof = {"document": sha256, "file": name, "page": number, "quote": quote, "raw": raw}
        if boxes:
            if number not in pages:
                pages[number] = read_page(conn, document, number)
            proof["boxes"] = boxes_of(pages[number], json.loads(runs), json.loads(shapes))
        found[record].append(proof | {"source": source})
    return found


def _flat(value: Any) -> Any:
    if isinstance(value, dict):
        return ", ".join(str(part) for part in value.values())
    return "; ".join(map(_flat, value)) if isinstance(value, list) else value
