"""Evidence as it is kept: words of a page, by number; a quote is kept but where it is not in a block's text."""

from __future__ import annotations

import json
import sqlite3
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from db.blocks import StoredBlock
from db.pages import read_page
from db.rows import Row, as_json
from db.schema import TEXT_SOURCES
from schemas.evidence import Evidence, Quote, quote
from schemas.page import Box, Page

_BETWEEN_RUNS = " | "


class Proof(NamedTuple):
    """An evidence with what it says: the columns of the view ``evidence``."""

    page: int
    runs: Sequence[Sequence[int]]
    shapes: Sequence[Sequence[float]]
    quote: str
    raw: str
    source: str


def proof_row(record: int, position: int, proof: Proof, blocks: Sequence[StoredBlock]) -> Row:
    """The row of ``proofs``.

    Args:
        record: records.number. position: 0-based.
        blocks: those of the page, in order.
    """
    places = _places(proof.runs, proof.quote, blocks)
    return (
        record,
        position,
        proof.page,
        kept_runs(proof.runs),
        as_json(proof.shapes) if proof.shapes else None,
        ",".join(places) if places else None,
        None if places else proof.quote,
        proof.raw if proof.raw != proof.quote else None,
        TEXT_SOURCES.index(proof.source),
    )


def kept_runs(runs: Sequence[Sequence[int]]) -> str:
    """Runs of words as ``proofs`` has them."""
    return ";".join([f"{start},{stop}" for start, stop in runs])


def kept_place(block: int, start: int, length: int, text: str) -> str:
    """Where a run is in the text of a block, as ``proofs`` has it: letters are counted from 1, blocks from 0."""
    return str(block) if start == 1 and length == len(text) else f"[{block},{start},{length}]"


def boxes_of(
    page: Page, runs: Sequence[Sequence[int]], shapes: Sequence[Sequence[float]]
) -> list[list[float]]:
    """The boxes of an evidence on its page, as the contract has them."""
    return [list(box) for box in _said(page, runs, shapes).boxes]


def boxes_of_record(
    conn: sqlite3.Connection, record: str, position: int
) -> tuple[str, int, tuple[Box, ...]] | None:
    """SHA-256 of the document, page and boxes of one evidence of a record (its id), None where it has no such.

    Raises KnowledgeBaseError where the words of the page are damaged.
    """
    row = conn.execute(
        "SELECT d.id, d.sha256, e.page, e.runs, e.shapes FROM evidence AS e JOIN documents AS d ON d.id = e.document "
        "WHERE e.record = ? AND e.position = ?",
        (record, position),
    ).fetchone()
    if row is None:
        return None
    document, sha256, number, runs, shapes = row
    said = _said(read_page(conn, document, number), json.loads(runs), json.loads(shapes))
    return sha256, number, said.boxes


def boxes_on_page(conn: sqlite3.Connection, document: int, page: Page) -> Mapping[str, list[Box]]:
    """The boxes of all evidence on a page of a document (its number), by the id of the record."""
    found: dict[str, list[Box]] = {}
    for record, runs, shapes in conn.execute(
        "SELECT record, runs, shapes FROM evidence WHERE document = ? AND page = ? ORDER BY record, position",
        (document, page.number),
    ):
        found.setdefault(record, []).extend(_said(page, json.loads(runs), json.loads(shapes)).boxes)
    return found


def _said(page: Page, runs: Sequence[Sequence[int]], shapes: Sequence[Sequence[float]]) -> Quote:
    return quote(page, Evidence.model_validate({"page": page.number, "runs": runs, "shapes": shapes}))


def _places(runs: Sequence[Sequence[int]], said: str, blocks: Sequence[StoredBlock]) -> list[str] | None:
    """Where in the texts of blocks each run is.

    None where the runs of the quote are not found so.
    """
    parts = said.split(_BETWEEN_RUNS) if len(runs) > 1 else [said]
    if len(parts) != len(runs):
        return None
    places = []
    for (start, stop), part in zip(runs, parts, strict=True):
        block = bisect_right(blocks, start, key=lambda each: each.start) - 1
        if block < 0 or stop > blocks[block].stop:
            return None
        text = blocks[block].text
        at = text.find(part)
        if at < 0 or not part or "\0" in text:  # SQLite counts letters to the first NUL only
            return None
        places.append(kept_place(block, at + 1, len(part), text))
    return places
