"""Where records come from, as PROV-JSON: https://www.w3.org/submissions/prov-json/.

Originals, pages, quotes and records are entities; a run of the program is an activity that used originals and
generated pages and records; the program, by its version, is its agent. A correction is an activity too, of a person,
which influenced records. What PROV calls ``wasQuotedFrom`` is in PROV-JSON a ``wasDerivedFrom`` of the type
``prov:Quotation``.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterator, Set
from contextlib import ExitStack
from itertools import count
from tempfile import SpooledTemporaryFile
from typing import Any
from urllib.parse import quote

from db.exports.annotations import original_iri
from db.exports.contract import check_kinds, document_records
from db.snapshot import snapshot

PREFIXES = {
    "original": original_iri(""),
    "page": "urn:kildespor:page:",
    "quote": "urn:kildespor:quote:",
    "record": "urn:kildespor:record:",
    "run": "urn:kildespor:run:",
    "program": "urn:kildespor:program:",
    "correction": "urn:kildespor:correction:",
    "person": "urn:kildespor:person:",
    "kildespor": "urn:kildespor:",
}
SECTIONS = (
    "entity",
    "activity",
    "agent",
    "used",
    "wasGeneratedBy",
    "wasAssociatedWith",
    "wasDerivedFrom",
    "wasInfluencedBy",
)
_IN_MEMORY = 8 * 1024**2
"""Bytes of a section that are kept in memory before it goes to a file."""

Statement = tuple[str, str | None, dict[str, Any]]
"""Section, name of the thing (None for a relation, which needs none), attributes."""


def provenance(
    conn: sqlite3.Connection, kinds: Collection[str] | None = None, documents: Collection[int] | None = None
) -> Iterator[str]:
    """The PROV-JSON document, in pieces, of the records of these kinds and documents (numbers; None is all).

    Raises NotFound for a kind that is none.
    """
    check_kinds(kinds)
    numbers = count(1)
    agents: set[str | None] = set()
    begun: set[str] = set()
    with ExitStack() as stack:
        sections = {
            name: stack.enter_context(SpooledTemporaryFile(_IN_MEMORY, "w+", encoding="utf-8"))
            for name in SECTIONS
        }
        for statements in _by_part(conn, kinds, documents):
            for section, name, attributes in statements:
                if section == "agent":
                    if name in agents:
                        continue
                    agents.add(name)
                key = name or f"_:r{next(numbers)}"
                start = ",\n" if section in begun else "\n"
                sections[section].write(
                    f"{start}  {json.dumps(key)}: {json.dumps(attributes, ensure_ascii=False)}"
                )
                begun.add(section)
        yield f'{{\n"prefix": {json.dumps(PREFIXES)}'
        for name, file in sections.items():
            yield f',\n"{name}": {{'
            file.seek(0)
            yield from file
            yield "}"
        yield "\n}\n"


def _by_part(
    conn: sqlite3.Connection, kinds: Collection[str] | None, documents: Collection[int] | None
) -> Iterator[list[Statement]]:
    """The statements of the runs, and of each document as it is at one moment."""
    with snapshot(conn):
        runs = list(_runs(conn))
        files = conn.execute("SELECT id FROM documents WHERE sha256 IS NOT NULL ORDER BY sha256").fetchall()
    yield runs
    for (number,) in files:
        if documents is None or number in documents:
            with snapshot(conn):
                statements = list(_document(conn, number, kinds))
            yield statements


def _runs(conn: sqlite3.Connection) -> Iterator[Statement]:
    versions = set()
    for number, started, finished, version in conn.execute(
        "SELECT id, started, finished, program_version FROM runs ORDER BY id"
    ):
        times = {"prov:startTime": started} | ({"prov:endTime": finished} if finished else {})
        yield "activity", f"run:{number}", times
        yield (
            "wasAssociatedWith",
            None,
            {"prov:activity": f"run:{number}", "prov:agent": f"program:{version}"},
        )
        versions.add(version)
    for version in sorted(versions):
        attributes = {
            "prov:type": _name("prov:SoftwareAgent"),
            "prov:label": f"Kildespor {version}",
            "kildespor:version": version,
        }
        yield "agent", f"program:{version}", attributes


def _document(conn: sqlite3.Connection, number: int, kinds: Collection[str] | None) -> Iterator[Statement]:
    row = conn.execute("SELECT sha256, name, run, status FROM documents WHERE id = ?", (number,)).fetchone()
    if row is None:  # gone since the documents were listed
        return
    sha256, name, run, status = row
    original = f"original:{sha256}"
    yield (
        "entity",
        original,
        {
            "prov:type": _name("kildespor:Original"),
            "prov:label": name,
            "kildespor:sha256": sha256,
            "kildespor:status": status,
        },
    )
    if run is not None:
        yield "used", None, {"prov:activity": f"run:{run}", "prov:entity": original}
    for page, digest in conn.execute(
        "SELECT number, digest FROM pages WHERE document = ? ORDER BY number", (number,)
    ):
        made = f"page:{sha256}.{page}"
        yield (
            "entity",
            made,
            {
                "prov:type": _name("kildespor:Page"),
                "kildespor:number": page,
                "kildespor:digest": digest.hex(),
            },
        )
        yield "wasDerivedFrom", None, {"prov:generatedEntity": made, "prov:usedEntity": original}
        if run is not None:
            yield "wasGeneratedBy", None, {"prov:entity": made, "prov:activity": f"run:{run}"}
    records = document_records(conn, number, kinds, boxes=False)
    yield from _decisions(conn, number, {record["id"] for record in records})
    for record in records:
        made = f"record:{record['id']}"
        yield "entity", made, {"prov:type": _name("kildespor:Record"), "kildespor:kind": record["kind"]}
        if run is not None:
            yield "wasGeneratedBy", None, {"prov:entity": made, "prov:activity": f"run:{run}"}
        for position, proof in enumerate(record["evidence"]):
            said = f"quote:{record['id']}.{position}"
            yield "entity", said, {"prov:type": _name("kildespor:Quote"), "prov:value": proof["quote"]}
            quotation = {
                "prov:generatedEntity": said,
                "prov:usedEntity": f"page:{sha256}.{proof['page']}",
                "prov:type": _name("prov:Quotation"),
            }
            yield "wasDerivedFrom", None, quotation
            yield "wasDerivedFrom", None, {"prov:generatedEntity": made, "prov:usedEntity": said}


def _decisions(conn: sqlite3.Connection, number: int, records: Set[str]) -> Iterator[Statement]:
    """What people decided of these records of a document."""
    heard = {
        record: json.loads(corrections)
        for record, corrections in conn.execute(
            "SELECT record, corrections FROM decided WHERE document = ? ORDER BY record", (number,)
        )
        if record in records
    }
    for correction in sorted({one for corrections in heard.values() for one in corrections}):
        made, by, action = conn.execute(
            "SELECT made, made_by, action FROM corrections WHERE id = ?", (correction,)
        ).fetchone()
        activity, person = f"correction:{correction}", f"person:{quote(by, safe='')}"
        yield "activity", activity, {"prov:startTime": made, "prov:endTime": made, "kildespor:action": action}
        yield "agent", person, {"prov:type": _name("prov:Person"), "prov:label": by}
        yield "wasAssociatedWith", None, {"prov:activity": activity, "prov:agent": person}
    for record, corrections in heard.items():
        for correction in corrections:
            influence = {"prov:influencee": f"record:{record}", "prov:influencer": f"correction:{correction}"}
            yield "wasInfluencedBy", None, influence


def _name(qualified: str) -> dict[str, str]:
    return {"$": qualified, "type": "xsd:QName"}
