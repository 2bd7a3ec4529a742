"""Records as they were read, whatever people decided of them since."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from typing import Any, NamedTuple

from db.exports.contract import document_records
from db.schema import public_names, quoted, record_tables
from schemas.records import RECORD_MODELS, Record


class AsRead(NamedTuple):
    """A record as it was read, and what the file said where it stands (that of its first evidence)."""

    record: Record
    raw: str


def records_as_read(conn: sqlite3.Connection, document: int) -> dict[str, AsRead]:
    """The records of a document (its number) as they were read, by id, in that order.

    Raises ValidationError where one was changed to what no record can be.
    """
    proofs = proofs_of(conn, document)
    return {
        identity: as_read(said, proofs.get(identity, []))
        for identity, said in said_as_read(conn, document).items()
    }


class Proof(NamedTuple):
    """One evidence as stored."""

    page: int
    runs: list[list[int]]
    shapes: list[list[float]]
    raw: str


class Said(NamedTuple):
    """What a record said as it was read, without its evidence."""

    kind: str
    fields: dict[str, Any]
    confidence: float
    method: str
    doubt: str | None


def as_read(said: Said, proofs: Sequence[Proof]) -> AsRead:
    """A record made again. Raises ValidationError where it is none."""
    evidence = [{"page": each.page, "runs": each.runs, "shapes": each.shapes} for each in proofs]
    of_all = {"evidence": evidence, "confidence": said.confidence, "method": said.method, "doubt": said.doubt}
    return AsRead(
        RECORD_MODELS[said.kind].model_validate(said.fields | of_all), proofs[0].raw if proofs else ""
    )


def proofs_of(conn: sqlite3.Connection, document: int) -> dict[str, list[Proof]]:
    """The evidence of a document's records, by their id, the main one first."""
    proofs: dict[str, list[Proof]] = {}
    for record, page, runs, shapes, raw in conn.execute(
        "SELECT record, page, runs, shapes, raw FROM evidence WHERE document = ? ORDER BY record, position",
        (document,),
    ):
        proofs.setdefault(record, []).append(Proof(page, json.loads(runs), json.loads(shapes), raw))
    return proofs


def said_as_read(conn: sqlite3.Connection, document: int) -> dict[str, Said]:
    """What a document's records said as they were read, by id, in that order; those that are gone left out."""
    exported = {each["id"]: each for each in document_records(conn, document, boxes=False)}
    found_by = {
        identity: (method, doubt)
        for kind in RECORD_MODELS
        for identity, method, doubt in conn.execute(
            f"SELECT id, method, doubt FROM {quoted(kind)} WHERE {record_tables()[kind].of_document}",
            (document,),
        )
    }
    decided = {
        identity: (json.loads(fields), *rest)
        for identity, fields, *rest in conn.execute(
            "SELECT record, fields, confidence, method, doubt FROM decided WHERE document = ?", (document,)
        )
    }
    said = {}
    for identity, kind in conn.execute(
        "SELECT id, kind FROM records WHERE document = ? ORDER BY position", (document,)
    ).fetchall():
        if identity in decided:
            said[identity] = Said(kind, *decided[identity])
        elif identity in exported:
            record = exported[identity]
            names = public_names(RECORD_MODELS[kind]).values()
            fields = {name: record[name] for name in names if name in record}
            said[identity] = Said(kind, fields, record["confidence"], *found_by[identity])
    return said
