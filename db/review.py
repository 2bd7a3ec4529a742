"""What people decide about records, words and pages that the program read, and what stands then.

A correction says what it is about in the document's own terms (the SHA-256, the page, what the file said there, the
fields as read), so that it finds it again when the document is read anew, by whatever version. What stands is written
to the tables that everybody asks; what was read stands beside it, in ``decided``, and unchanged in the words of the
pages. So the knowledge base remains a function of originals, version and corrections.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal, NamedTuple

from pydantic import ValidationError

from db.exports.contract import document_records
from db.schema import kind_of, public_names, quoted
from schemas.errors import KildesporError, NotFound
from schemas.page import Page
from schemas.records import RECORD_MODELS, Record

Action = Literal["accept", "correct", "reject"]
NameAction = Literal["join", "part", "rename"]
"""What is decided about names (``name_corrections``), not about what one document says."""
PERSON = "person"
"""The method of a record that a person corrected."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What one person decided.

    Attributes:
        number: later ones win over earlier ones.
        made, undone: UTC, ISO 8601; ``undone`` is None while it stands.
        made_by, undone_by: who decided, and who took it back.
        action: ``accept``, ``correct``, ``reject``; of names also ``join``, ``part`` and ``rename``.
        target: what it is about. value: what is said of it. note: why.
    """

    number: int
    made: str
    made_by: str
    action: str
    target: dict[str, Any]
    value: Any
    note: str | None
    undone: str | None
    undone_by: str | None


class AsRead(NamedTuple):
    """A record as it was read, and what the file said where it stands (that of its first evidence)."""

    record: Record
    raw: str


class Decided(NamedTuple):
    """What stands of a document's records, by id, and the rows of ``decided``: what was read of those decided on."""

    standing: dict[str, Record]
    rows: list[tuple[Any, ...]]


def add_correction(
    conn: sqlite3.Connection,
    action: Action | NameAction,
    target: Mapping[str, Any],
    by: str,
    value: Any = None,
    note: str | None = None,
) -> int:
    """Write down what a person decided; returns its number. What follows from it is the caller's to write."""
    _signed(by)
    cursor = conn.execute(
        "INSERT INTO corrections (made, made_by, action, target, value, note) VALUES (?, ?, ?, ?, ?, ?)",
        (_now(), by, action, _json(target), None if value is None else _json(value), note or None),
    )
    return int(cursor.lastrowid or 0)


def take_back(conn: sqlite3.Connection, number: int, by: str) -> Correction:
    """Mark a correction as undone; returns it. Raises NotFound where there is none such that stands."""
    _signed(by)
    found = corrections(conn, "id = ? AND undone IS NULL", (number,))
    if not found:
        raise NotFound(f"Det er ingen rettelse nummer {number} som gjelder")
    conn.execute("UPDATE corrections SET undone = ?, undone_by = ? WHERE id = ?", (_now(), by, number))
    return found[0]


def corrections(
    conn: sqlite3.Connection, condition: str = "1", values: Iterable[Any] = ()
) -> list[Correction]:
    """The corrections, undone ones too, that meet a condition in SQL, the earliest first."""
    rows = conn.execute(
        "SELECT id, made, made_by, action, target, value, note, undone, undone_by FROM corrections "
        f"WHERE {condition} ORDER BY id",
        tuple(values),
    )
    return [
        Correction(
            number,
            made,
            by,
            action,
            json.loads(target),
            None if value is None else json.loads(value),
            note,
            undone,
            undone_by,
        )
        for number, made, by, action, target, value, note, undone, undone_by in rows
    ]


def corrections_of(conn: sqlite3.Connection, sha256: str, *, standing: bool = True) -> list[Correction]:
    """The corrections about a document, the earliest first; those undone only if not ``standing``."""
    condition = "json_extract(target, '$.document') = ?" + (" AND undone IS NULL" if standing else "")
    return corrections(conn, condition, (sha256,))


def target_of_record(sha256: str, identity: str, read: AsRead) -> dict[str, Any]:
    """What a correction of a record is about."""
    return {
        "document": sha256,
        "page": read.record.evidence[0].page,
        "kind": kind_of(type(read.record)),
        "fields": _said(read.record),
        "raw": read.raw,
        "record": identity,
    }


def corrected(record: Record, fields: Mapping[str, Any]) -> Record:
    """The record with these fields (by public name; None takes one away) as a person says.

    Raises KildesporError for a field that the kind does not have, or a value that it cannot hold.
    """
    model = type(record)
    unknown = set(fields) - set(public_names(model).values())
    if unknown:
        raise KildesporError(f"Slaget {kind_of(model)} har ikke feltet {', '.join(sorted(unknown))}")
    stated = {name: value for name, value in (_said(record) | dict(fields)).items() if value is not None}
    try:
        return model.model_validate(
            stated | {"evidence": record.evidence, "confidence": 1.0, "method": PERSON}
        )
    except ValidationError as error:
        places = sorted({str(each["loc"][0]) for each in error.errors() if each["loc"]})
        raise KildesporError(f"Verdien kan ikke stå i feltet {', '.join(places)}") from error


def decide(found: Iterable[Correction], read: Mapping[str, AsRead]) -> Decided:
    """What stands of a document's records (by id) once its corrections are heard, the latest last.

    One that finds its record no more, or says what this version's record cannot hold, changes nothing.
    """
    standing = {identity: each.record for identity, each in read.items()}
    heard: dict[str, list[Correction]] = {}
    for correction in found:
        identity = meant(correction, read)
        if identity is None:
            continue
        try:
            if correction.action == "correct":
                standing[identity] = corrected(
                    standing.get(identity, read[identity].record), correction.value
                )
            elif correction.action == "accept":
                kept = standing.get(identity, read[identity].record)
                standing[identity] = kept.model_copy(update={"confidence": 1.0})
            else:
                standing.pop(identity, None)
        except KildesporError:
            continue
        heard.setdefault(identity, []).append(correction)
    return Decided(
        standing,
        [
            (
                identity,
                "rejected" if identity not in standing else _outcome(each),
                _json([one.number for one in each]),
                _json(_said(read[identity].record)),
                read[identity].record.confidence,
                read[identity].record.method,
            )
            for identity, each in heard.items()
        ],
    )


def _outcome(heard: Iterable[Correction]) -> str:
    return "corrected" if any(one.action == "correct" for one in heard) else "accepted"


def meant(correction: Correction, read: Mapping[str, AsRead]) -> str | None:
    """The id of the record that a correction is about, among those of its document; None where it is gone.

    The one with the id that it had, or else the one of its kind and page that says the same (but for the fields
    corrected); of several the one in whose place the file said the same.
    """
    target = correction.target
    if "record" not in target:
        return None
    if target["record"] in read:
        return str(target["record"])
    changed = correction.value or {}

    def rest(fields: Mapping[str, Any]) -> dict[str, Any]:
        return {name: value for name, value in fields.items() if name not in changed}

    alike = [
        (each.raw != target["raw"], identity)
        for identity, each in read.items()
        if each.record.evidence[0].page == target["page"]
        and kind_of(type(each.record)) == target["kind"]
        and rest(_said(each.record)) == rest(target["fields"])
    ]
    alike = [one for one in alike if not one[0]] or alike
    return alike[0][1] if len(alike) == 1 else None


def readings(
    found: Iterable[Correction], pages: Mapping[int, Page]
) -> dict[tuple[int, int], tuple[str, int]]:
    """What people say that words are: (page, index of the word) -> text and number of the correction.

    A word is known by what the file said and its place; by what the file said alone where that stands once on
    the page.
    """
    said: dict[tuple[int, int], tuple[str, int]] = {}
    for correction in found:
        target = correction.target
        page = pages.get(target.get("page", 0))
        if "word" not in target or page is None:
            continue
        places = [index for index, word in enumerate(page.words) if word.raw == target["raw"]]
        if target["word"] in places:
            places = [target["word"]]
        if len(places) == 1:
            said[page.number, places[0]] = correction.value, correction.number
    return said


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


def as_read(said: Said, proofs: Sequence[Proof]) -> AsRead:
    """A record made again. Raises ValidationError where it is none."""
    evidence = [{"page": each.page, "runs": each.runs, "shapes": each.shapes} for each in proofs]
    stated = said.fields | {"evidence": evidence, "confidence": said.confidence, "method": said.method}
    return AsRead(RECORD_MODELS[said.kind].model_validate(stated), proofs[0].raw if proofs else "")


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
    exported = {each["id"]: each for each in document_records(conn, document)}
    methods = {
        identity: method
        for kind in RECORD_MODELS
        for identity, method in conn.execute(
            f"SELECT id, method FROM {quoted(kind)} WHERE document = ?", (document,)
        )
    }
    decided = {
        identity: (json.loads(fields), confidence, method)
        for identity, fields, confidence, method in conn.execute(
            "SELECT record, fields, confidence, method FROM decided WHERE document = ?", (document,)
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
            said[identity] = Said(kind, fields, record["confidence"], methods[identity])
    return said


def corrections_about(conn: sqlite3.Connection, document: int, record: str) -> Iterator[Correction]:
    """What people decided about a record and the words that prove it, and what they took back, in order."""
    (sha256,) = conn.execute("SELECT sha256 FROM documents WHERE id = ?", (document,)).fetchone()
    read = records_as_read(conn, document)
    proving = {
        (proof.page, word)
        for proof in proofs_of(conn, document)[record]
        for run in proof.runs
        for word in range(*run)
    }
    for correction in corrections_of(conn, sha256, standing=False):
        place = correction.target.get("page"), correction.target.get("word")
        if place in proving or meant(correction, read) == record:
            yield correction


def decide_on_record(
    conn: sqlite3.Connection,
    record: str,
    action: Action,
    by: str,
    fields: Mapping[str, Any] | None = None,
    note: str | None = None,
) -> tuple[int, int]:
    """Write down what a person decides about a record (its id); returns the correction and the document, to rewrite.

    Args:
        fields: with ``correct``, the fields by public name as they should be; None for one that is not stated.

    Raises NotFound where there is no such record, KildesporError where it cannot say that.
    """
    row = conn.execute(
        "SELECT r.document, d.sha256 FROM records AS r JOIN documents AS d ON d.id = r.document WHERE r.id = ?",
        (record,),
    ).fetchone()
    if row is None:
        raise NotFound(f"Ingen opplysning har id «{record}»")
    read = records_as_read(conn, row[0])[record]
    if action == "correct":
        corrected(read.record, fields or {})
    target = target_of_record(row[1], record, read)
    return add_correction(conn, action, target, by, fields if action == "correct" else None, note), row[0]


def decide_on_word(
    conn: sqlite3.Connection,
    document: int,
    page: int,
    word: int,
    action: Action,
    by: str,
    text: str | None = None,
    note: str | None = None,
) -> int:
    """Write down what a person decides about a word in doubt; returns the correction.

    Args:
        document: its number; the document is the caller's to rewrite.
        action: ``accept`` what the program takes the word for, ``reject`` it for what the file said, or
            ``correct`` it to ``text``.

    Raises NotFound where the word is not in doubt there.
    """
    row = conn.execute(
        "SELECT d.sha256, r.raw, r.text FROM repairs AS r JOIN documents AS d ON d.id = r.document "
        "WHERE r.document = ? AND r.page = ? AND r.word = ? ORDER BY r.position DESC",
        (document, page, word),
    ).fetchone()
    if row is None:
        raise NotFound("Det er ingen tvil om dette ordet", page=page)
    sha256, raw, taken_for = row
    said = {"accept": taken_for, "reject": raw, "correct": (text or "").strip()}[action]
    if not said and said != taken_for:
        raise KildesporError("Et ord kan ikke være tomt", "Skriv det som står på siden")
    target = {"document": sha256, "page": page, "word": word, "raw": raw}
    return add_correction(conn, action, target, by, said, note)


def decide_on_page(
    conn: sqlite3.Connection, document: int, page: int, by: str, note: str | None = None
) -> int:
    """Write down that a person has seen to a page (1-based) that could not be read whole; returns the correction."""
    row = conn.execute(
        "SELECT d.sha256 FROM pages AS p JOIN documents AS d ON d.id = p.document WHERE d.id = ? AND p.number = ?",
        (document, page),
    ).fetchone()
    if row is None:
        raise NotFound("Siden finnes ikke i dokumentet", page=page)
    return add_correction(conn, "accept", {"document": row[0], "page": page}, by, note=note)


def _said(record: Record) -> dict[str, Any]:
    """The stated fields, without the kind."""
    return {name: value for name, value in record.fields().items() if name != "kind"}


def _signed(by: str) -> None:
    if not by.strip():
        raise KildesporError("En rettelse må være signert", "Oppgi hvem som har bestemt")


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
