"""Plain text: paragraphs by blank lines, headings and lists by their looks, tables by tabs."""

from __future__ import annotations

import codecs
import re
from itertools import groupby

from extract.flow import Flow
from extract.reader import SetPages
from extract.typeset import CellText, Paragraph, Run
from schemas.errors import UnreadableFile
from schemas.page import BlockKind, Page, TextSource
from schemas.source import Source

WIDTH, HEIGHT = 595.0, 842.0
"""A4, points."""
_MARGINS = (56.0, 56.0, 56.0, 56.0)
_SIZE, _HEADING = 10.0, 14.0
_ITEM = re.compile(r"\s*(?:[-–*•●▪◦·]|\(?\d{1,2}[.)]|[a-h]\))\s+\S")
_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.?\s+[A-ZÆØÅ]")
_MARKED = re.compile(r"#{1,6}\s+")
_MOST_WORDS = 8
_TAG = re.compile(r"(</?(?:b|i|em|strong)>)", re.IGNORECASE)
_LONGEST_HEADING = 80
"""Characters."""


class TextReader(SetPages):
    """Reads plain text in UTF-8, UTF-16 with a byte order mark, or else CP1252. A form feed ends a page.

    Raises UnreadableFile where the file holds no text.
    """

    def __init__(self, source: Source) -> None:
        text = decode(source.path.read_bytes())
        if not text.strip():
            raise UnreadableFile("Fila er tom", "Hent den på nytt der den kom fra", file=source.name)
        super().__init__(_set(text), {})


def decode(data: bytes) -> str:
    """The text of a file."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _set(text: str) -> list[Page]:
    flow = Flow(WIDTH, HEIGHT, _MARGINS, TextSource.TEXT)
    for sheet in text.split("\f"):
        if not sheet.strip():
            continue
        flow.new_page()
        for filled, lines in groupby(sheet.splitlines(), key=lambda line: bool(line.strip())):
            if filled:
                _set_passage(flow, [line.rstrip(" ") for line in lines])
    return flow.finish()


def _set_passage(flow: Flow, lines: list[str]) -> None:
    """Lines that no blank line parts: a table, a heading, a list, a paragraph, or several of these."""
    index = 0
    while index < len(lines):
        columns = lines[index].count("\t")
        stop = index + 1
        while columns and stop < len(lines) and lines[stop].count("\t") == columns:
            stop += 1
        if columns and stop - index > 1:
            _set_table(flow, [line.split("\t") for line in lines[index:stop]])
        elif (index == 0 and _is_heading(lines, index)) or _MARKED.match(lines[index]):
            _set_lines(flow, [_MARKED.sub("", lines[index])], BlockKind.HEADING)
        elif _ITEM.match(lines[index]):
            while stop < len(lines) and lines[stop].startswith((" ", "\t")) and not _ITEM.match(lines[stop]):
                stop += 1
            _set_lines(flow, lines[index:stop], BlockKind.LIST_ITEM)
        else:
            while stop < len(lines) and not _ITEM.match(lines[stop]) and "\t" not in lines[stop]:
                stop += 1
            _set_lines(flow, lines[index:stop], BlockKind.PARAGRAPH)
        index = stop


def _is_heading(lines: list[str], index: int) -> bool:
    """Whether a line is short, begins like a heading and is no sentence, and stands alone or over other text."""
    line = lines[index].strip()
    if len(line) > _LONGEST_HEADING or not line[0].isalnum() or line[-1] in ".,;:!?" or "\t" in line:
        return False
    if _NUMBERED.match(line):
        return True
    if len(lines) == 1 or not line[0].isupper():
        return line[0].isupper()
    behind = lines[index + 1].strip()
    if len(line.split()) > _MOST_WORDS:
        return False
    return _ITEM.match(behind) is not None or (behind[0].isupper() and len(line) < 0.8 * len(behind))


def _set_lines(flow: Flow, lines: list[str], kind: BlockKind) -> None:
    heading = kind is BlockKind.HEADING
    size = _HEADING if heading else _SIZE
    indent = 4.0 * (len(lines[0]) - len(lines[0].lstrip())) if kind is BlockKind.LIST_ITEM else 0.0
    text = "\n".join(line.strip() for line in lines)
    level = 1 if heading else min(3, int(indent // 8))
    runs = _runs(text, size, bold=heading)
    flow.paragraph(Paragraph(runs, kind, level, indent=min(indent, 120.0), after=size / 2))


def _runs(text: str, size: float, *, bold: bool = False) -> list[Run]:
    """The text without the tags for bold and italics that converters leave in it, set as they say."""
    runs: list[Run] = []
    italic = False
    for piece in _TAG.split(text):
        if not _TAG.fullmatch(piece):
            runs.append(Run(piece, size, bold, italic))
        elif piece.strip("</>").lower() in ("i", "em"):
            italic = "/" not in piece
        else:
            bold = "/" not in piece
    return [run for run in runs if run.text] or [Run("", size)]


def _set_table(flow: Flow, rows: list[list[str]]) -> None:
    columns = len(rows[0])
    cells = [
        CellText(number, column, [Paragraph(_runs(text.strip(), _SIZE))])
        for number, row in enumerate(rows)
        for column, text in enumerate(row)
    ]
    flow.table(cells, [(WIDTH - _MARGINS[0] - _MARGINS[2]) / columns] * columns, 0)
