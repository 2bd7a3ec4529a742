"""Where records come from, as PROV-JSON: https://www.w3.org/submissions/prov-json/.

Originals, pages, quotes and records are entities; a run of the program is an activity that used originals and
generated pages and records; the program, by its version, is the agent. What PROV calls ``wasQuotedFrom`` is in
PROV-JSON a ``wasDerivedFrom`` of the type ``prov:Quotation``.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterator
from contextlib import ExitStack
from itertools import count
from tempfile import SpooledTemporaryFile
from typing import Any

from db.annotations import original_iri
from db.export import check_kinds, document_records
from db.snapshot import snapshot

PREFIXES = {
    "original": original_iri(""),
    "page": "urn:kildespor:page:",
    "quote": "urn:kildespor:quote:",
    "record": "urn:kildespor:record:",
    "run": "urn:kildespor:run:",
    "program": "urn:kildespor:program:",
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
    with ExitStack() as stack:
        sections = {
            name: stack.enter_context(SpooledTemporaryFile(_IN_MEMORY, "w+", encoding="utf-8"))
            for name in SECTIONS
        }
        for statements in _by_part(conn, kinds, documents):
            for section, name, attributes in statements:
                file = sections[section]
                file.write(",\n" if file.tell() else "\n")
                key = name or f"_:r{next(numbers)}"
                file.write(f"  {json.dumps(key)}: {json.dumps(attributes, ensure_ascii=False)}")
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
                "kildespor:digest": digest,
            },
        )
        yield "wasDerivedFrom", None, {"prov:generatedEntity": made, "prov:usedEntity": original}
        if run is not None:
            yield "wasGeneratedBy", None, {"prov:entity": made, "prov:activity": f"run:{run}"}
    for record in document_records(conn, number, kinds):
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


def _name(qualified: str) -> dict[str, str]:
    return {"$": qualified, "type": "xsd:QName"}
