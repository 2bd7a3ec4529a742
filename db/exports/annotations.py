"""Records as W3C Web Annotations: what is said of words on pages of the originals.

The model is https://www.w3.org/TR/annotation-model/. A target is one run of words, or one coloured mark, of an
evidence, so that every quote is text that stands together on its page. Its selectors pick out the same words in
several ways; a reader uses whichever it knows:

- ``FragmentSelector``: ``page=N&viewrect=left,top,width,height``, the PDF fragment of RFC 3778 (now RFC 8118).
  Left and top are counted from the top left corner of the page as displayed; all four are points (1/72 inch).
- ``TextQuoteSelector``: the words as repaired, with what stands before and after them on the page.
- another, where the file itself says it otherwise: the words as in its text layer, or as the OCR read them.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

from db.exports.contract import document_numbers, document_records
from db.pages import read_page
from db.snapshot import snapshot
from schemas.page import Box, Page, Span

CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"kildespor": "urn:kildespor:"}]
PDF_FRAGMENTS = "http://tools.ietf.org/rfc/rfc3778"
"""How the annotation model names the fragments of PDF files."""
AROUND = 32
"""Characters of a page that are told before and after a quote, as the Hypothesis client does."""
_FORMATS = {
    "pdf": "application/pdf",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "text": "text/plain",
}

Describe = Callable[[Mapping[str, Any]], str]
"""A record -> one line in words."""


def original_iri(sha256: str) -> str:
    """The name of an original by its content, a hash as RFC 6920 (section 7) writes it for people."""
    return f"nih:sha-256;{sha256}"


def annotate(
    conn: sqlite3.Connection,
    describe: Describe,
    kinds: Collection[str] | None = None,
    documents: Collection[int] | None = None,
) -> Iterator[dict[str, Any]]:
    """An annotation a record, of these kinds and documents (numbers; None is all), in the order of export.

    The first body is ``describe``'s line, the second the record's own fields. Raises as ``export``.
    """
    for number in document_numbers(conn, kinds, documents):
        with snapshot(conn):
            made = list(_of_document(conn, number, describe, kinds))
        yield from made


def _of_document(
    conn: sqlite3.Connection, number: int, describe: Describe, kinds: Collection[str] | None
) -> Iterator[dict[str, Any]]:
    sha256, name, kind = conn.execute(
        "SELECT sha256, name, kind FROM documents WHERE id = ?", (number,)
    ).fetchone()
    source = {"id": original_iri(sha256), "type": "Image" if kind == "image" else "Text"}
    if kind in _FORMATS:
        source["format"] = _FORMATS[kind]
    source |= {"kildespor:sha256": sha256, "kildespor:file": name}
    pages: dict[int, Page] = {}
    targets: dict[str, list[dict[str, Any]]] = {}
    for record, page, runs, shapes in conn.execute(
        "SELECT record, page, runs, shapes FROM evidence WHERE document = ? ORDER BY record, position",
        (number,),
    ).fetchall():
        if page not in pages:
            pages[page] = read_page(conn, number, page)
        for selector in _selectors(pages[page], json.loads(runs), json.loads(shapes), pdf=kind == "pdf"):
            target = {"type": "SpecificResource", "source": source, "selector": selector}
            targets.setdefault(record, []).append(target)
    for record in document_records(conn, number, kinds, boxes=False):
        fields = {
            f"kildespor:{key}": _prefixed(value)
            for key, value in record.items()
            if key not in ("id", "evidence")
        }
        yield {
            "id": f"urn:kildespor:annotation:{record['id']}",
            "type": "Annotation",
            "motivation": "describing",
            "body": [
                {"type": "TextualBody", "value": describe(record), "format": "text/plain", "language": "nb"},
                {"id": f"urn:kildespor:record:{record['id']}", "type": "Dataset", **fields},
            ],
            "target": targets[record["id"]],
        }


def _selectors(
    page: Page, runs: list[list[int]], shapes: list[list[float]], *, pdf: bool
) -> Iterator[list[dict[str, Any]]]:
    """The selectors of each run of words and each mark."""
    texts, raws = [word.text for word in page.words], [word.raw for word in page.words]
    for start, stop in runs:
        quotes = [_quote(texts, start, stop)]
        raw = _quote(raws, start, stop)
        if raw["exact"] != quotes[0]["exact"]:
            quotes.append(raw)
        yield [_fragment(page.number, page.box(Span(start, stop)), pdf=pdf), *quotes]
    for x0, top, x1, bottom in shapes:
        yield [_fragment(page.number, (x0, top, x1, bottom), pdf=pdf)]


def _fragment(page: int, box: Box, *, pdf: bool) -> dict[str, Any]:
    x0, top, x1, bottom = box
    rectangle = ",".join(f"{value:.2f}".rstrip("0").rstrip(".") for value in (x0, top, x1 - x0, bottom - top))
    conforms = {"conformsTo": PDF_FRAGMENTS} if pdf else {}
    return {"type": "FragmentSelector", **conforms, "value": f"page={page}&viewrect={rectangle}"}


def _quote(words: list[str], start: int, stop: int) -> dict[str, Any]:
    before, exact, after = (
        " ".join(filter(None, part))
        for part in (
            words[max(0, start - 2 * AROUND) : start],
            words[start:stop],
            words[stop : stop + 2 * AROUND],
        )
    )
    selector = {"type": "TextQuoteSelector", "exact": exact}
    if before:
        selector["prefix"] = f"{before} "[-AROUND:]
    if after:
        selector["suffix"] = f" {after}"[:AROUND]
    return selector


def _prefixed(value: Any) -> Any:
    if isinstance(value, dict):
        return {f"kildespor:{key}": _prefixed(part) for key, part in value.items()}
    return [_prefixed(part) for part in value] if isinstance(value, list) else value
