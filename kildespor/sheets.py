"""Records as tables: CSV, and Excel with a sheet a kind."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import Any, Protocol

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError

from db import csv_columns, csv_row
from kildespor.originals import Original
from kildespor.words import FIELDS, FIXED, PLURALS, VALUES

Record = Mapping[str, Any]
Link = Callable[[str, str, int], str | None]
"""SHA-256 and file name of a document, page (1-based) -> the file:// link to it; None where the original is gone."""

LAST_ROW = 1_048_576
"""Rows of an Excel sheet, the heads among them; what is more goes on another sheet."""
MOST_LINKS = 65_530
"""Links of an Excel sheet; of more than these Excel says that the file is damaged."""
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_HEADS = {
    "number": "møtenummer",
    "meeting": "møte (id)",
    "record": "id",
    "id": "id",
    "kind": "slag",
    "confidence": "sikkerhet",
    "document": "SHA-256",
    "file": "fil",
    "page": "side",
    "quote": "sitat",
    "link": "lenke",
}
_WIDTHS = {"text": 70.0, "quote": 70.0, "title": 50.0, "link": 12.0, "page": 7.0, "confidence": 10.0}
_WIDTH = 24.0
"""Widths of columns, in characters."""


class Writer(Protocol):
    """What text can be written to."""

    def write(self, text: str, /) -> object: ...


def page_links(original: Original) -> Link:
    """Makes links to pages, a document at a time. Programs that show PDF open it at the page."""

    @lru_cache(maxsize=16)
    def uri(document: str, file: str) -> str | None:
        path = original(document, file)
        return None if path is None else path.resolve().as_uri()

    def link(document: str, file: str, page: int) -> str | None:
        start = uri(document, file)
        return start and f"{start}#page={page}"

    return link


def write_csv(records: Iterable[Record], kinds: Collection[str] | None, link: Link, file: Writer) -> None:
    """Records of these kinds (None is all) as CSV with the column names of the contract."""
    write_rows((_linked(record, link) for record in records), [*csv_columns(kinds), "link"], file)


def write_csv_by_kind(records: Iterable[Record], link: Link, files: Mapping[str, Writer]) -> None:
    """The same with a file for each kind that there are records of."""
    writers = {kind: _writer([*csv_columns([kind]), "link"], file) for kind, file in files.items()}
    for record in records:
        writers[record["kind"]](_linked(record, link))


def write_rows(rows: Iterable[Mapping[str, Any]], columns: Sequence[str], file: Writer) -> None:
    """Rows as CSV with these columns.

    A text that a spreadsheet would take for a formula has an apostrophe before it.
    """
    write = _writer(columns, file)
    for row in rows:
        write(row)


def _writer(columns: Sequence[str], file: Writer) -> Callable[[Mapping[str, Any]], None]:
    writer = csv.DictWriter(file, columns, lineterminator="\n")
    writer.writeheader()

    def write(row: Mapping[str, Any]) -> None:
        writer.writerow({name: _harmless(value) for name, value in row.items()})

    return write


def _linked(record: Record, link: Link) -> dict[str, Any]:
    row = csv_row(record)
    return row | {"link": link(row["document"], row["file"], row["page"])}


def _harmless(value: Any) -> Any:
    """See https://owasp.org/www-community/attacks/CSV_Injection."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA_SIGNS) else value


def write_excel(
    records: Iterable[Record], kinds: Iterable[str], link: Link, path: Path, last_row: int = LAST_ROW
) -> None:
    """Records of these kinds as an Excel file: a sheet a kind, in this order, with links to pages.

    Texts are texts, whatever they begin with. Raises OSError where the file cannot be written.
    """
    # With constant_memory a row goes to disk when the next one begins.
    book = xlsxwriter.Workbook(path, {"constant_memory": True, "nan_inf_to_errors": True})
    sheets = {kind: [_Sheet(book, kind, PLURALS[kind].capitalize())] for kind in kinds}
    for record in records:
        parts = sheets[record["kind"]]
        if parts[-1].row == last_row:
            parts.append(_Sheet(book, record["kind"], f"{parts[0].name} {len(parts) + 1}"))
        parts[-1].add(record, link)
    for part in chain.from_iterable(sheets.values()):
        part.end()
    try:
        book.close()
    except FileCreateError as error:
        raise OSError(None, "Fila kan ikke skrives", str(path)) from error


def table_file(rows: Sequence[Mapping[str, Any]], columns: Sequence[str], kind: str) -> bytes:
    """Rows with these columns as a file: "csv" or "xlsx"; texts are texts, whatever they begin with."""
    if kind == "csv":
        text = io.StringIO()
        write_rows(rows, columns, text)
        return text.getvalue().encode()
    file = io.BytesIO()
    book = xlsxwriter.Workbook(
        file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, [_head(name) for name in columns], book.add_format({"bold": True, "bottom": 1}))
    for place, name in enumerate(columns):
        sheet.set_column(place, place, _WIDTHS.get(name, _WIDTH))
    for number, row in enumerate(rows, 1):
        values = (VALUES.get(row[name], row[name]) if name in FIXED else row[name] for name in columns)
        sheet.write_row(number, 0, values)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(rows), len(columns) - 1)
    book.close()
    return file.getvalue()


class _Sheet:
    """The sheet of a kind, written row by row. ``row`` is the next one, 0-based."""

    def __init__(self, book: xlsxwriter.Workbook, kind: str, name: str) -> None:
        self.name = name
        self.row = 1
        self._sheet = book.add_worksheet(name)
        self._link = book.get_default_url_format()
        self._columns = [name for name in [*csv_columns([kind]), "link"] if name not in ("kind", "document")]
        head = book.add_format({"bold": True, "bg_color": "#E8EEF4", "bottom": 1})
        for place, column in enumerate(self._columns):
            self._sheet.write_string(0, place, _head(column), head)
            hidden = {"hidden": column.endswith("_id")}
            self._sheet.set_column(place, place, _WIDTHS.get(column, _WIDTH), None, hidden)
        self._sheet.freeze_panes(1, 0)

    def add(self, record: Record, link: Link) -> None:
        """Write a record on the next row."""
        row = _linked(record, link)
        for place, name in enumerate(self._columns):
            value = row.get(name)
            if name == "link":
                self._add_link(place, value, row["page"])
            elif isinstance(value, str):
                self._sheet.write_string(
                    self.row, place, VALUES.get(value, value) if name in FIXED else value
                )
            elif value is not None:
                self._sheet.write_number(self.row, place, value)
        self.row += 1

    def end(self) -> None:
        """Let the rows be filtered by the heads."""
        self._sheet.autofilter(0, 0, self.row - 1, len(self._columns) - 1)

    def _add_link(self, place: int, url: str | None, page: int) -> None:
        if url is None:
            return
        if self.row <= MOST_LINKS:
            # Of a link that begins with "file:", XlsxWriter makes a relative one unless its path is of Windows.
            link = url.replace("file:", "File:", 1)
            self._sheet.write_url(self.row, place, link, self._link, f"side {page}")
        else:
            self._sheet.write_string(self.row, place, url)


def _head(name: str) -> str:
    if name.endswith("_id") and name.removesuffix("_id") in FIELDS:
        return f"{FIELDS[name.removesuffix('_id')].capitalize()} (id)"
    return (FIELDS.get(name) or _HEADS[name]).capitalize()
