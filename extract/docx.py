"""Word documents, read natively: paragraphs, lists and tables in order, set on pages by plain typesetting."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from docx import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from lxml import etree

from extract.flow import Flow
from extract.reader import SetPages, refuse_encrypted
from extract.typeset import CellText, Paragraph, Run
from extract.wordstyles import Numbering, Styles, on
from schemas.errors import UnreadableFile
from schemas.page import BlockKind, Page, TextSource
from schemas.source import Source

Element = Any
_NOT_DOCUMENTS = (KeyError, ValueError, AttributeError, TypeError, IndexError, etree.LxmlError, OSError)
_BREAK = "\f"
"""Stands in a run's text for where a page ends."""
_LONGEST_HEADING = 14
"""Words of a bold line that may be a heading."""
_NOT_SHOWN = {qn("w:del"), qn("w:moveFrom"), qn("w:pPr"), qn("w:rPr"), qn("w:instrText"), qn("w:delText")}
_TWIP = 20.0
"""Twips to a point."""


class DocxReader(SetPages):
    """Reads a .docx or .docm. A context manager; iterating gives the pages in order.

    Pages end where the file says that Word ended them when it saved it; a file without such marks is set on
    pages of its own paper size.

    Raises EncryptedFile for a file that asks for a password, UnreadableFile for one that is no document.
    """

    def __init__(self, source: Source) -> None:
        refuse_encrypted(source)
        try:
            parts = _Parts.open(source)
            super().__init__(_DocumentReader(parts).pages(), parts.properties)
        except (
            *_NOT_DOCUMENTS,
            EOFError,
            NotImplementedError,
            zipfile.BadZipFile,
            PackageNotFoundError,
        ) as error:
            raise UnreadableFile(
                "Fila er ødelagt eller ikke et Word-dokument",
                "Åpne den i Word, lagre den på nytt og prøv igjen",
                file=source.name,
            ) from error


@dataclass(slots=True)
class _Parts:
    """The parts of the package that are read."""

    body: Element
    styles: Styles
    numbering: Numbering
    running: list[tuple[BlockKind, Element]]
    footnotes: dict[str, Element]
    properties: dict[str, str]

    @classmethod
    def open(cls, source: Source) -> _Parts:
        with source.path.open("rb") as file:
            document = Document(_with_plain_type(file.read()))
        part = document.part
        related = {
            rel.reltype.rpartition("/")[2]: rel.target_part
            for rel in part.rels.values()
            if not rel.is_external
        }
        core = document.core_properties
        stated = {
            "title": core.title,
            "author": core.author,
            "created": core.created.date().isoformat() if core.created else "",
        }
        running: list[tuple[BlockKind, Element]] = []
        for section in document.sections[:1]:
            running += [
                (BlockKind.HEADER, section.header._element),
                (BlockKind.FOOTER, section.footer._element),
            ]
        notes = related.get("footnotes")
        found = etree.fromstring(notes.blob) if notes is not None else ()
        listed = related.get("numbering")
        return cls(
            document.element.body,
            Styles(document.styles.element),
            Numbering(etree.fromstring(listed.blob) if listed is not None else None),
            running,
            {str(note.get(qn("w:id"))): note for note in found if note.get(qn("w:type")) is None},
            {name: value.strip() for name, value in stated.items() if value and value.strip()},
        )


@dataclass(slots=True)
class _Piece:
    """A paragraph, or part of one between two page ends, with what hangs on it."""

    paragraph: Paragraph
    ends_page: bool = False
    boxes: list[Element] = field(default_factory=list)


class _DocumentReader:
    """Walks the body and sets what it finds."""

    def __init__(self, parts: _Parts) -> None:
        self._parts = parts
        self._notes: list[str] = []
        self._boxes: list[Element] = []
        self._panels = 0
        marked = any(True for _ in parts.body.iter(qn("w:lastRenderedPageBreak")))
        self._sections = list(parts.body.iter(qn("w:sectPr")))
        self._flow = Flow(*self._paper(), TextSource.DOCUMENT, fixed=marked)

    def pages(self) -> list[Page]:
        running = [
            _of_kind(piece.paragraph, kind)
            for kind, element in self._parts.running
            for paragraph in element.iter(qn("w:p"))
            for piece in self._pieces(paragraph)
        ]
        self._boxes.clear()
        self._flow.run_along([paragraph for paragraph in running if _text(paragraph).strip()])
        self._flow.new_page()
        self._walk(self._parts.body)
        self._set_notes()
        return self._flow.finish()

    def _paper(self) -> tuple[float, float, tuple[float, float, float, float]]:
        """Width, height and margins of the section that comes next, in points; A4 where the file says nothing."""
        section = self._sections.pop(0) if self._sections else None
        size = section.find(qn("w:pgSz")) if section is not None else None
        edges = section.find(qn("w:pgMar")) if section is not None else None
        if size is None:
            return 595.0, 842.0, (72.0, 72.0, 72.0, 72.0)
        margins = tuple(
            abs(_points(edges.get(qn(f"w:{edge}")), 72.0)) if edges is not None else 72.0
            for edge in ("left", "top", "right", "bottom")
        )
        wide, high = _points(size.get(qn("w:w")), 595.0), _points(size.get(qn("w:h")), 842.0)
        return wide, high, (margins[0], margins[1], margins[2], margins[3])

    def _walk(self, holder: Element) -> None:
        for element in holder:
            if element.tag == qn("w:p"):
                self._set_paragraph(element)
            elif element.tag == qn("w:tbl"):
                self._set_table(element)
            elif element.tag in (
                qn("w:sdt"),
                qn("w:sdtContent"),
                qn("w:ins"),
                qn("w:customXml"),
                qn("w:moveTo"),
            ):
                self._walk(element)

    def _set_paragraph(self, element: Element) -> None:
        broken = self._parts.styles.paragraph(element, "w:pageBreakBefore")
        if broken is not None and on(broken):
            self._end_page()
        for piece in self._pieces(element):
            self._flow.paragraph(piece.paragraph)
            if piece.ends_page:
                self._end_page()
        self._set_boxes()
        section = element.find(f"{qn('w:pPr')}/{qn('w:sectPr')}")
        if section is not None and self._sections:
            self._flow.resize(*self._paper())
            kind = section.find(qn("w:type"))
            if kind is None or kind.get(qn("w:val")) != "continuous":
                self._end_page()

    def _set_boxes(self) -> None:
        """Text boxes anchored in the paragraph just set, each a panel of its own."""
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self._panels += 1
            for paragraph in box.iter(qn("w:p")):
                for piece in self._pieces(paragraph):
                    self._flow.paragraph(piece.paragraph, panel=self._panels)

    def _end_page(self) -> None:
        self._set_notes()
        self._flow.new_page()

    def _set_notes(self) -> None:
        """The footnotes that the page refers to."""
        notes, self._notes = self._notes, []
        for note in notes:
            for paragraph in self._parts.footnotes[note].iter(qn("w:p")):
                for piece in self._pieces(paragraph):
                    self._flow.paragraph(piece.paragraph)

    def _set_table(self, element: Element) -> None:
        rows = [
            row for row in _children(element, "w:tr") if row.find(f"{qn('w:trPr')}/{qn('w:del')}") is None
        ]
        grid = element.find(qn("w:tblGrid"))
        widths = [_points(column.get(qn("w:w")), 72.0) for column in grid] if grid is not None else []
        cells: list[CellText] = []
        above: dict[int, CellText] = {}
        starts: list[int] = []
        for number, row in enumerate(rows):
            if number and any(True for _ in row.iter(qn("w:lastRenderedPageBreak"))):
                starts.append(number)
            skipped = row.find(f"{qn('w:trPr')}/{qn('w:gridBefore')}")
            column = int(skipped.get(qn("w:val"), "0")) if skipped is not None else 0
            for cell in _children(row, "w:tc"):
                made, merged = self._cell(cell, number, column)
                if merged and column in above:
                    above[column].row_span = number - above[column].row + 1
                else:
                    cells.append(made)
                    above[column] = made
                column += made.column_span
        if not cells:
            return
        columns = max(cell.column + cell.column_span for cell in cells)
        widths = (widths + [72.0] * columns)[:columns]
        heads = self._header_rows(element, rows, cells)
        for start, stop in zip([0, *starts], [*starts, len(rows)], strict=True):
            part = [cell for cell in cells if start <= cell.row < stop]
            for cell in part:
                cell.row_span = min(cell.row_span, stop - cell.row)
                cell.row -= start
            if start:
                self._flow.new_page()
            if part:
                self._flow.table(part, widths, heads if not start else 0)
                if start:
                    self._flow.pages[-1].tables[-1].continues = True
        self._set_boxes()

    def _cell(self, cell: Element, row: int, column: int) -> tuple[CellText, bool]:
        """A cell, and whether it goes on from the one above."""
        looks = cell.find(qn("w:tcPr"))
        span = looks.find(qn("w:gridSpan")) if looks is not None else None
        merge = looks.find(qn("w:vMerge")) if looks is not None else None
        shade = looks.find(qn("w:shd")) if looks is not None else None
        fill = _colour(shade.get(qn("w:fill"))) if shade is not None else None
        made = CellText(
            row,
            column,
            [
                piece.paragraph
                for paragraph in cell.iter(qn("w:p"))
                for piece in self._pieces(paragraph, in_cell=True)
            ],
            column_span=int(span.get(qn("w:val"), "1")) if span is not None else 1,
            fill=None if fill == "#ffffff" else fill,
            margins=(5.4, 2.0, 5.4, 2.0),
        )
        return made, merge is not None and merge.get(qn("w:val"), "continue") == "continue"

    def _header_rows(self, table: Element, rows: list[Element], cells: list[CellText]) -> int:
        """Rows that the file repeats as heads; else a first row that is bold, or of a ground of its own."""
        repeated = 0
        for row in rows:
            mark = row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}")
            if mark is None or not on(mark):
                break
            repeated += 1
        if repeated or len(rows) < 2:
            return repeated
        first = [cell for cell in cells if cell.row == 0]
        runs = [
            run
            for cell in first
            for paragraph in cell.paragraphs
            for run in paragraph.runs
            if run.text.strip()
        ]
        look = table.find(f"{qn('w:tblPr')}/{qn('w:tblLook')}")
        styled = look is not None and (
            look.get(qn("w:firstRow")) == "1" or int(look.get(qn("w:val"), "0"), 16) & 0x20
        )
        named = table.find(f"{qn('w:tblPr')}/{qn('w:tblStyle')}") is not None
        filled = all(cell.fill for cell in first) and any(not cell.fill for cell in cells)
        return int(bool(runs) and (all(run.bold for run in runs) or filled or (styled and named)))

    def _pieces(self, element: Element, *, in_cell: bool = False) -> list[_Piece]:
        """A paragraph; where pages end within it, its parts."""
        styles = self._parts.styles
        runs = list(self._runs(element, element))
        kind, level = self._kind(element, runs, in_cell)
        indent = styles.paragraph(element, "w:ind")
        label = self._parts.numbering.label(*styles.numbered(element))
        if label and any(run.text.strip(f" {_BREAK}\n") for run in runs):
            look = next(run for run in runs if run.text.strip(f" {_BREAK}\n"))
            runs.insert(0, Run(f"{label} ", look.size, look.bold, look.italic, look.colour, look.font))
        left = (
            _points(indent.get(qn("w:left")) or indent.get(qn("w:start")), 0.0) if indent is not None else 0.0
        )
        align = styles.paragraph(element, "w:jc")
        spacing = styles.paragraph(element, "w:spacing")
        before = _points(spacing.get(qn("w:before")), 0.0) if spacing is not None else 0.0
        after = _points(spacing.get(qn("w:after")), 0.0) if spacing is not None else 0.0
        pieces: list[_Piece] = []
        for part, ends in _parted(runs):
            paragraph = Paragraph(
                part,
                kind,
                level,
                indent=max(0.0, min(left, 200.0)),
                before=before,
                after=after,
                align={"center": "centre", "right": "right", "end": "right"}.get(
                    align.get(qn("w:val"), "") if align is not None else "", "left"
                ),
            )
            pieces.append(_Piece(paragraph, ends and not in_cell))
        return pieces

    def _kind(self, element: Element, runs: list[Run], in_cell: bool) -> tuple[BlockKind, int]:
        styles = self._parts.styles
        level = styles.heading_level(element)
        if level:
            return BlockKind.HEADING, level
        number, depth = styles.numbered(element)
        if number is not None:
            return BlockKind.LIST_ITEM, depth
        said = [run for run in runs if run.text.strip()]
        text = "".join(run.text for run in said).strip()
        bold = bool(said) and all(run.bold for run in said)
        if bold and not in_cell and len(text.split()) <= _LONGEST_HEADING and text[-1] not in ".,;":
            return BlockKind.HEADING, 4
        return BlockKind.PARAGRAPH, 0

    def _runs(self, holder: Element, paragraph: Element) -> Iterator[Run]:
        """The runs of a paragraph that are shown; text boxes in them are kept for later."""
        for element in holder:
            if element.tag == qn("w:r"):
                text = "".join(self._said(element))
                if text:
                    yield self._parts.styles.run(element, paragraph, text)
            elif element.tag not in _NOT_SHOWN and isinstance(element.tag, str):
                yield from self._runs(element, paragraph)

    def _said(self, run: Element) -> Iterator[str]:
        hidden = run.find(f"{qn('w:rPr')}/{qn('w:vanish')}")
        if hidden is not None and on(hidden):
            return
        for element in run:
            if element.tag == qn("w:t"):
                yield element.text or ""
            elif element.tag in (qn("w:tab"), qn("w:ptab")):
                yield " "
            elif element.tag in (qn("w:br"), qn("w:cr")):
                yield _BREAK if element.get(qn("w:type")) == "page" else "\n"
            elif element.tag == qn("w:lastRenderedPageBreak"):
                yield _BREAK
            elif element.tag == qn("w:noBreakHyphen"):
                yield "-"
            elif element.tag == qn("w:softHyphen"):
                yield "\u00ad"
            elif element.tag == qn("w:sym"):
                with suppress(ValueError):
                    yield chr(int(element.get(qn("w:char"), ""), 16))
            elif element.tag == qn("w:footnoteReference"):
                note = str(element.get(qn("w:id")))
                if note in self._parts.footnotes and note not in self._notes:
                    self._notes.append(note)
            else:
                self._boxes += _text_boxes(element)


def _with_plain_type(data: bytes) -> Any:
    """The package with the content type of a document without macros: python-docx refuses others."""
    from io import BytesIO

    with zipfile.ZipFile(BytesIO(data)) as package:
        types = package.read("[Content_Types].xml")
        plain = types
        for kind in (b"ms-word.document.macroEnabled.main", b"ms-word.template.macroEnabledTemplate.main"):
            plain = plain.replace(
                b"application/vnd." + kind + b"+xml",
                b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            )
        if plain == types:
            return BytesIO(data)
        copy = BytesIO()
        with zipfile.ZipFile(copy, "w") as changed:
            for item in package.infolist():
                changed.writestr(
                    item, plain if item.filename == "[Content_Types].xml" else package.read(item)
                )
        return copy


def _text_boxes(element: Element) -> list[Element]:
    """The contents of text boxes in a drawing; where it is there in two versions, those of the first."""
    first = element.find("{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice")
    holder = element if first is None else first
    return list(holder.iter(qn("w:txbxContent")))


def _parted(runs: list[Run]) -> Iterator[tuple[list[Run], bool]]:
    """The runs between page ends, each with whether a page ends behind it."""
    part: list[Run] = []
    for run in runs:
        first, *others = run.text.split(_BREAK)
        part.append(Run(first, run.size, run.bold, run.italic, run.colour, run.font))
        for other in others:
            yield part, True
            part = [Run(other, run.size, run.bold, run.italic, run.colour, run.font)]
    yield part, False


def _children(holder: Element, tag: str) -> Iterator[Element]:
    """Child elements, content controls and insertions looked into."""
    for element in holder:
        if element.tag == qn(tag):
            yield element
        elif element.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:customXml")):
            yield from _children(element, tag)


def _of_kind(paragraph: Paragraph, kind: BlockKind) -> Paragraph:
    paragraph.kind, paragraph.level = kind, 0
    return paragraph


def _text(paragraph: Paragraph) -> str:
    return "".join(run.text for run in paragraph.runs)


def _points(twips: str | None, otherwise: float) -> float:
    try:
        return float(twips) / _TWIP if twips else otherwise
    except ValueError:
        return otherwise


def _colour(value: str | None) -> str | None:
    return f"#{value.lower()}" if value and len(value) == 6 and value.lower() != "auto" else None
