"""Writing the records of a document, with their names, their evidence and what people decided of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from db.as_read import AsRead
from db.blocks import StoredBlock
from db.deciding import decide
from db.names.linking import Linker
from db.names.resolution import entities_of
from db.proofs import Proof, proof_row
from db.review import Correction
from db.rows import Row, as_json, insert
from db.schema import UNSURE, id_fields, json_fields, kind_of, public_names
from schemas.evidence import Evidence, wording
from schemas.page import Page
from schemas.records import RECORD_MODELS, AgendaItem, Figure, Record, record_id


class Named(NamedTuple):
    """The keys of the names in a document, of them those that no document held before, and those it spells anew."""

    keys: set[str]
    new: set[str]
    respelt: set[str]


def write_records(
    conn: sqlite3.Connection,
    number: int,
    pages: Mapping[int, Page],
    blocks: Mapping[int, Sequence[StoredBlock]],
    read: dict[str, Record],
    heard: Sequence[Correction],
) -> Named:
    """Write the records that stand, with their names and presenters, and what was read, with its evidence."""
    proofs = {
        identity: [_proof(pages, each) for each in record.evidence] for identity, record in read.items()
    }
    decided = decide(
        heard, {identity: AsRead(record, proofs[identity][0].raw) for identity, record in read.items()}
    )
    standing = decided.standing
    said = {identity: record.fields() for identity, record in standing.items()}
    linker = Linker([*standing.values()])
    keys = {
        identity: linker.keys_of(said[identity], id_fields(type(record)))
        for identity, record in standing.items()
    }
    presenters = list(_presenters(linker, standing))
    entities, new = entities_of(conn, linker.keys)
    respelt = write_spellings(conn, number, linker.names)
    (last,) = conn.execute("SELECT coalesce(max(number), 0) FROM records").fetchone()
    insert(conn, "records", _lookups(last + 1, number, read, standing))
    numbers = {identity: last + 1 + position for position, identity in enumerate(read)}
    for kind, model in RECORD_MODELS.items():
        insert(
            conn,
            kind,
            (
                (
                    *(numbers[identity], identity, number, numbers[identity] - last - 1),
                    *(record.confidence, record.method, record.doubt),
                    *_values(model, said[identity]),
                    *(key and entities[key] for key in keys[identity]),
                )
                for identity, record in standing.items()
                if type(record) is model
            ),
        )
    insert(conn, "proofs", _proof_rows(last + 1, blocks, proofs.values()))
    insert(conn, "decided", ((identity, number, *rest) for identity, *rest in decided.rows))
    insert(
        conn,
        "presenters",
        (
            (numbers[identity], place, number, name, organisation, *(key and entities[key] for key in those))
            for identity, place, name, organisation, those in presenters
        ),
    )
    return Named(set(linker.keys), new, respelt)


def write_spellings(
    conn: sqlite3.Connection, document: int, names: Iterable[tuple[str, str, bool]]
) -> set[str]:
    """Write that a document (its number) holds names: key, name as written, whether it is only an alias.

    Returns the keys that no document spelt so before.
    """
    wanted = {(key, alias, name) for key, name, alias in names}
    known = _spellings(conn, wanted)
    new = sorted(wanted - known.keys())
    conn.executemany(
        "INSERT INTO spellings (named, alias, name) SELECT number, ?2, ?3 FROM name_keys WHERE key = ?1", new
    )
    if new:
        known |= _spellings(conn, new)
    conn.executemany(
        "INSERT OR IGNORE INTO spelling_documents VALUES (?, ?)",
        ((document, known[spelling]) for spelling in sorted(wanted)),
    )
    return {key for key, *_ in new}


def _spellings(
    conn: sqlite3.Connection, wanted: Collection[tuple[str, bool, str]]
) -> dict[tuple[str, bool, str], int]:
    """The numbers of those spellings (key, whether it is an alias, name) that are known."""
    rows = conn.execute(
        "SELECT k.key, s.alias, s.name, s.number FROM json_each(?) AS j CROSS JOIN name_keys AS k ON k.key = j.value "
        "CROSS JOIN spellings AS s ON s.named = k.number",
        (as_json(sorted({key for key, *_ in wanted})),),
    )
    return {(key, bool(alias), name): number for key, alias, name, number in rows}


def forget_spellings(conn: sqlite3.Connection, document: int) -> None:
    """Forget what a document (its number) calls things, and spellings that no document has any more."""
    spellings = conn.execute(
        "SELECT spelling FROM spelling_documents WHERE document = ?", (document,)
    ).fetchall()
    conn.execute("DELETE FROM spelling_documents WHERE document = ?", (document,))
    conn.executemany(
        "DELETE FROM spellings WHERE number = ?1 "
        "AND NOT EXISTS (SELECT 1 FROM spelling_documents WHERE spelling = ?1)",
        spellings,
    )


def by_id(sha256: str, records: Iterable[Record]) -> dict[str, Record]:
    """The records of a document by their ids, as they can be stored; of equal ones the surest."""
    unique: dict[str, Record] = {}
    for record in map(_storable, records):
        identity = record_id(sha256, record)
        if identity not in unique or unique[identity].confidence < record.confidence:
            unique[identity] = record
    return unique


def _storable(record: Record) -> Record:
    """The record with a whole number that SQLite cannot hold (64 bits) made a real, before it gets its id."""
    if isinstance(record, Figure) and isinstance(record.value, int) and not -(2**63) <= record.value < 2**63:
        return record.model_copy(update={"value": float(record.value)})
    return record


def _lookups(
    first: int, document: int, read: Mapping[str, Record], standing: Mapping[str, Record]
) -> Iterator[Row]:
    """The rows of ``records``, numbered from ``first``; one that was rejected is there too."""
    for position, (identity, record) in enumerate(read.items()):
        unsure = identity in standing and standing[identity].confidence < UNSURE
        place = (document, record.evidence[0].page, position)
        yield first + position, identity, kind_of(type(record)), *place, unsure


def _values(model: type[Record], fields: Mapping[str, Any]) -> Iterator[Any]:
    """What a record says, in the columns of its kind."""
    lists = json_fields(model)
    for field in public_names(model).values():
        yield as_json(fields[field]) if field in lists and field in fields else fields.get(field)


def _presenters(
    linker: Linker, standing: Mapping[str, Record]
) -> Iterator[tuple[str, int, str, str | None, tuple[str | None, str | None]]]:
    """Who presents cases: record, place, name, organisation and the keys of both."""
    for identity, record in standing.items():
        for place, one in enumerate((record.presenters or ()) if isinstance(record, AgendaItem) else ()):
            yield identity, place, one.name, one.organisation, linker.presenter(one)


def _proof_rows(
    first: int, blocks: Mapping[int, Sequence[StoredBlock]], proofs: Iterable[Sequence[Proof]]
) -> Iterator[Row]:
    """The rows of ``proofs`` of records numbered from ``first``; ``blocks`` are those of each page."""
    for record, those in enumerate(proofs, first):
        for position, proof in enumerate(those):
            yield proof_row(record, position, proof, blocks[proof.page])


def _proof(pages: Mapping[int, Page], evidence: Evidence) -> Proof:
    if evidence.page not in pages:
        raise ValueError(f"evidence on page {evidence.page}, which the document does not have")
    quote, raw, source = wording(pages[evidence.page], evidence)
    return Proof(evidence.page, evidence.runs, evidence.shapes, quote, raw, source.value)
