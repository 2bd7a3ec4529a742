"""What people decide about records, words and pages that the program read, and what stands then.

What stands is written to the tables that everybody asks; what was read stands beside it, in ``decided``, and unchanged
in the words of the pages. So the knowledge base remains a function of originals, version and corrections.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from pydantic import ValidationError

from db.as_read import AsRead, proofs_of, records_as_read
from db.review import Action, Correction, add_correction, corrections_of
from db.schema import kind_of, public_names
from schemas.errors import KildesporError, NotFound
from schemas.page import Page
from schemas.records import Record

PERSON = "person"
"""The method of a record that a person corrected."""


class Decided(NamedTuple):
    """What stands of a document's records, by id, and the rows of ``decided``: what was read of those decided on."""

    standing: dict[str, Record]
    rows: list[tuple[Any, ...]]


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
                standing[identity] = kept.model_copy(update={"confidence": 1.0, "doubt": None})
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
                read[identity].record.doubt,
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


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
