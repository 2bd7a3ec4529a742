"""Records on their way out: JSON Lines, CSV, Excel, Web Annotations or PROV-JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, TextIO

from db import KnowledgeBase
from db.exports.annotations import CONTEXT
from db.exports.contract import check_kinds
from kildespor.formats import ExportFormat
from kildespor.originals import Original
from kildespor.output import whole
from kildespor.sheets import page_links, write_csv, write_csv_by_kind, write_excel
from kildespor.words import FIELDS, FIXED, KINDS, VALUES
from schemas.records import RECORD_MODELS


def export(
    kb: KnowledgeBase,
    original: Original,
    format: ExportFormat,
    output: Path | None,
    kinds: Sequence[str] | None = None,
    document: str | None = None,
) -> None:
    """Write the records of these kinds, and of this document, to a file; None is the screen.

    A folder gets a CSV file a kind. Excel goes to a file only. Raises NotFound for an unknown kind or document,
    OSError where the file cannot be written.
    """
    link = page_links(original)
    if format is ExportFormat.CSV and output is not None and output.is_dir():
        with ExitStack() as stack:
            files = {
                kind: stack.enter_context(_text(output / f"{kind}.csv"))
                for kind in _present(kb, kinds, document)
            }
            write_csv_by_kind(kb.export(kinds, document), link, files)
    elif format is ExportFormat.XLSX:
        assert output is not None, "the command line sees to it"
        with whole(output) as new:
            present = _present(kb, kinds, document)
            write_excel(kb.export(kinds, document), present, link, new)
    else:
        with _text(output) as file:
            if format is ExportFormat.CSV:
                write_csv(kb.export(kinds, document), kinds, link, file)
            elif format is ExportFormat.PROV:
                file.writelines(kb.provenance(kinds, document))
            elif format is ExportFormat.ANNOTATIONS:
                file.writelines(_collection(kb.annotations(in_words, kinds, document)))
            else:
                for record in kb.export(kinds, document):
                    file.write(json.dumps(record, ensure_ascii=False) + "\n")


def in_words(record: Mapping[str, Any]) -> str:
    """A record on one line of Norwegian: "status: gjelder Felles journal; verdi rød"."""
    said = [
        f"{FIELDS[field]} {VALUES.get(str(value), str(value)) if field in FIXED else plain(value)}"
        for field, value in record.items()
        if field in FIELDS
    ]
    return f"{KINDS[record['kind']]}: {'; '.join(said)}"


def plain(value: Any) -> str:
    """A field as text: lists parted by commas, the parts of a presenter too."""
    if isinstance(value, list):
        return ", ".join(map(plain, value))
    if isinstance(value, dict):
        return ", ".join(map(str, value.values()))
    return str(value)


def _present(kb: KnowledgeBase, kinds: Sequence[str] | None, document: str | None) -> list[str]:
    """The kinds that there are records of, in the order of the contract. Raises NotFound for one that is none."""
    check_kinds(kinds)
    there = {kind for one in kb.summary(document) for kind in one.records}
    return [kind for kind in RECORD_MODELS if kind in there and (not kinds or kind in kinds)]


def _collection(items: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Annotations as one W3C AnnotationCollection with one page, in pieces."""
    collection = "urn:kildespor:annotations"
    head = {"@context": CONTEXT, "id": collection, "type": "AnnotationCollection"}
    page = {"id": f"{collection}:1", "type": "AnnotationPage", "partOf": collection, "startIndex": 0}
    total = 0
    yield f'{json.dumps(head)[:-1]},\n"first": {json.dumps(page)[:-1]}, "items": ['
    for item in items:
        yield (",\n" if total else "\n") + json.dumps(item, ensure_ascii=False)
        total += 1
    yield f'\n]}},\n"total": {total}}}\n'


@contextmanager
def _text(path: Path | None) -> Iterator[TextIO]:
    """Where to write: the screen, or a file that is there whole or not at all."""
    if path is None:
        yield sys.stdout
        return
    with whole(path) as new, new.open("w", encoding="utf-8", newline="") as file:
        yield file
