"""Word documents, read natively: paragraphs, lists and tables in order, set on pages by plain typesetting."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from docx import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from lxml import etree

from extract.flow import Flow, Running
from extract.heads import heads_by_looks
from extract.marks import Sign
from extract.reader import SetPages, refuse_encrypted
from extract.typeset import CellText, Paragraph, Run
from extract.worddrawings import Drawings, picture_size
from extract.wordstyles import Numbering, Styles, on
from schemas.errors import UnreadableFile
from schemas.page import BlockKind, Page, TextSource
from schemas.source import Source

Element = Any
_NOT_DOCUMENTS = (KeyError, ValueError, AttributeError, TypeError, IndexError, etree.LxmlError, OSError)
_BREAK = "\f"
"""Stands in a run's text for where a page ends."""
_ALL_LINES = 10_000
_AUTOMATIC = 14.0
"""Points that Word puts where it is asked to see to the space between paragraphs itself."""
_LONGEST_HEADING = 14
"""Words of a bold line that may be a heading."""
_NOT_SHOWN = {qn("w:del"), qn("w:moveFrom"), qn("w:pPr"), qn("w:rPr"), qn("w:instrText"), qn("w:delText")}
_HOLDERS = {qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:customXml"), qn("w:moveTo"), qn("w:smartTag")}
"""Elements that stand around paragraphs, rows or cells."""
_READ_PARTS = {"theme", "numbering", "footnotes", "endnotes"}
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_EDGES = {
    "left": 72.0,
    "top": 72.0,
    "right": 72.0,
    "bottom": 72.0,
    "header": 36.0,
    "footer": 36.0,
    "gutter": 0.0,
}
"""A section's margins, and how many points they are where it says nothing."""
_CELL_MARGINS = (
    (("w:left", "w:start"), 5.4),
    (("w:top",), 0.0),
    (("w:right", "w:end"), 5.4),
    (("w:bottom",), 0.0),
)
"""Left, top, right, bottom of a cell's text, and how many points where nothing is said."""
_TAB = 36.0
"""Points from one tab stop to the next."""
_TWIP = 20.0
"""Twips to a point."""


class DocxReader(SetPages):
    """Reads a .docx or .docm. A context manager; iterating gives the pages in order.

    Pages end where the file says that Word ended them when it saved it. A file without such marks is set on pages of
    its own paper by what it says of fonts, spaces, lines that stay together, tables, pictures in the text and running
    heads. Columns of text and what floats beside it are not reckoned with, nor are columns of tables fitted to words.

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
class _Section:
    """A section's paper, and what runs along its pages: of its first page, if that has its own, and the others."""

    element: Element
    first: list[tuple[BlockKind, Element]] | None
    others: list[tuple[BlockKind, Element]]


@dataclass(slots=True)
class _Parts:
    """The parts of the package that are read."""

    body: Element
    styles: Styles
    numbering: Numbering
    drawings: Drawings
    sections: list[_Section]
    footnotes: dict[str, Element]
    endnotes: dict[str, Element]
    properties: dict[str, str]

    @classmethod
    def open(cls, source: Source) -> _Parts:
        with source.path.open("rb") as file:
            document = Document(_with_plain_type(file.read()))
        part = document.part
        related = {
            rel.reltype.rpartition("/")[2]: etree.fromstring(rel.target_part.blob)
            for rel in part.rels.values()
            if not rel.is_external and rel.reltype.rpartition("/")[2] in _READ_PARTS
        }
        core = document.core_properties
        stated = {
            "title": core.title,
            "author": core.author,
            "created": core.created.date().isoformat() if core.created else "",
        }
        theme = related.get("theme")
        return cls(
            document.element.body,
            Styles(document.styles.element, theme),
            Numbering(related.get("numbering")),
            Drawings(part, theme),
            [_section(section) for section in document.sections],
            _notes(related.get("footnotes")),
            _notes(related.get("endnotes")),
            {name: value.strip() for name, value in stated.items() if value and value.strip()},
        )


def _section(section: Any) -> _Section:
    def edges(head: Any, foot: Any) -> list[tuple[BlockKind, Element]]:
        return [(BlockKind.HEADER, head._element), (BlockKind.FOOTER, foot._element)]

    first = section.different_first_page_header_footer
    return _Section(
        section._sectPr,
        edges(section.first_page_header, section.first_page_footer) if first else None,
        edges(section.header, section.footer),
    )


def _notes(root: Element | None) -> dict[str, Element]:
    """Footnotes or endnotes by their ids, without the lines that part them from the text."""
    found = root if root is not None else ()
    return {str(note.get(qn("w:id"))): note for note in found if note.get(qn("w:type")) is None}


@dataclass(slots=True)
class _Piece:
    """A paragraph, or part of one between two page ends.

    Attributes:
        style: its style's id. tight: it wants no space between itself and others of its style.
        edges: room that the lines drawn above and below it take, points.
    """

    paragraph: Paragraph
    ends_page: bool
    style: str
    tight: bool
    edges: tuple[float, float]


class _DocumentReader:
    """Walks the body and sets what it finds."""

    def __init__(self, parts: _Parts) -> None:
        self._parts = parts
        self._footnotes: list[str] = []
        self._endnotes: list[str] = []
        self._boxes: list[Element] = []
        self._panels = 0
        marked = any(True for _ in parts.body.iter(qn("w:lastRenderedPageBreak")))
        self._sections = list(parts.sections)
        self._above: _Piece | None = None
        self._flow = Flow(595.0, 842.0, (72.0, 72.0, 72.0, 72.0), TextSource.DOCUMENT, marked=marked)

    def pages(self) -> list[Page]:
        self._begin_section()
        self._walk(self._parts.body)
        for note in self._noted(self._endnotes, self._parts.endnotes):
            self._flow.paragraph(note)
        return self._flow.finish()

    def _begin_section(self) -> None:
        """Take the paper and the running heads and feet of the section that comes next."""
        if not self._sections:
            return
        section = self._sections.pop(0)
        size, edges = section.element.find(qn("w:pgSz")), section.element.find(qn("w:pgMar"))
        if size is not None:
            left, top, right, bottom, head, foot, gutter = (
                abs(_points(edges.get(qn(f"w:{edge}")), usual)) if edges is not None else usual
                for edge, usual in _EDGES.items()
            )
            wide, high = _points(size.get(qn("w:w")), 595.0), _points(size.get(qn("w:h")), 842.0)
            self._flow.resize(wide, high, (left + gutter, top, right, bottom), (head, foot))
        others = self._running(section.others)
        self._flow.run_along(others if section.first is None else self._running(section.first), others)

    def _running(self, parts: list[tuple[BlockKind, Element]]) -> Running:
        running = Running()
        for kind, element in parts:
            pieces = {one: self._pieces(one) for one in _paragraphs(element)}
            for row in element.iter(qn("w:tr")):
                cells = [
                    [piece for one in _paragraphs(cell) for piece in pieces[one]]
                    for cell in _children(row, "w:tc")
                ]
                tallest = max(cells, key=_height, default=[])
                for piece in (piece for cell in cells if cell is not tallest for piece in cell):
                    piece.paragraph.afloat = True
            stacked = [piece for found in pieces.values() for piece in found]
            for above, below in pairwise(stacked):
                _space(above, below)
            boxes, self._boxes = self._boxes, []
            for piece in (piece for box in boxes for one in _paragraphs(box) for piece in self._pieces(one)):
                piece.paragraph.afloat = True
                stacked.append(piece)
            for piece in stacked:
                piece.paragraph.kind, piece.paragraph.level = kind, 0
                (running.heads if kind is BlockKind.HEADER else running.feet).append(piece.paragraph)
        return running

    def _walk(self, holder: Element) -> None:
        for element in holder:
            if element.tag == qn("w:p"):
                self._set_paragraph(element)
            elif element.tag == qn("w:tbl"):
                self._set_table(element)
            elif element.tag in _HOLDERS:
                self._walk(element)

    def _set_paragraph(self, element: Element) -> None:
        styles = self._parts.styles
        broken = styles.paragraph(element, "w:pageBreakBefore")
        if broken is not None and on(broken):
            self._new_page()
        for piece in self._pieces(element):
            keep = self._is_kept(element) and not piece.ends_page
            if self._above is not None:
                _space(self._above, piece)
            self._above = piece
            self._flow.paragraph(piece.paragraph, keep=keep, notes=self._noted_here())
            if piece.ends_page:
                self._new_page()
        self._set_boxes()
        section = element.find(f"{qn('w:pPr')}/{qn('w:sectPr')}")
        if section is not None:
            self._end_section()

    def _is_kept(self, element: Element) -> bool:
        """Whether a paragraph, or a table row by its first paragraph, stands on one page with the next."""
        first = element if element.tag == qn("w:p") else next(element.iter(qn("w:p")), None)
        kept = self._parts.styles.paragraph(first, "w:keepNext") if first is not None else None
        return kept is not None and on(kept)

    def _new_page(self) -> None:
        self._above = None
        self._flow.new_page()

    def _end_section(self) -> None:
        following = self._sections[0].element if self._sections else None
        kind = following.find(qn("w:type")) if following is not None else None
        if kind is not None and kind.get(qn("w:val")) == "continuous":
            self._sections.pop(0)
            return
        self._new_page()
        self._begin_section()

    def _set_boxes(self) -> None:
        """Text boxes anchored in what was just set, each a panel of its own beside the text."""
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self._panels += 1
            for paragraph in _paragraphs(box):
                for piece in self._pieces(paragraph):
                    piece.paragraph.afloat = True
                    self._flow.paragraph(piece.paragraph, panel=self._panels)

    def _noted_here(self) -> list[Paragraph]:
        """The footnotes that what was just read refers to."""
        notes, self._footnotes = self._footnotes, []
        return self._noted(notes, self._parts.footnotes)

    def _noted(self, notes: list[str], parts: dict[str, Element]) -> list[Paragraph]:
        return [
            piece.paragraph
            for note in notes
            for paragraph in _paragraphs(parts[note])
            for piece in self._pieces(paragraph)
        ]

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
        self._above = None
        if not cells:
            return
        if len(cells) == 1:  # a frame around text
            self._panels += 1
            notes = self._noted_here()
            left, top, right, bottom = cells[0].margins
            inset = max(0.0, left + right + self._flow.measure - sum(widths)) if widths else left + right
            for paragraph in cells[0].paragraphs:
                paragraph.right += inset
            cells[0].paragraphs[0].before += top
            cells[0].paragraphs[-1].after += bottom
            for paragraph in cells[0].paragraphs:
                self._flow.paragraph(paragraph, panel=self._panels, notes=notes)
                notes = []
            self._set_boxes()
            return
        columns = max(cell.column + cell.column_span for cell in cells)
        widths = (widths + [72.0] * columns)[:columns]
        shown = sum(sum(widths[:column]) < self._flow.room for column in range(columns))
        cells = [cell for cell in cells if cell.column < shown]
        for cell in cells:
            cell.column_span = min(cell.column_span, shown - cell.column)
        widths = widths[:shown]
        widths[-1] = max(36.0, min(widths[-1], self._flow.room - sum(widths[:-1])))
        heads, repeats = self._header_rows(element, rows, cells)
        heights = [_row_height(row) for row in rows]
        for start, stop in zip([0, *starts], [*starts, len(rows)], strict=True):
            part = [cell for cell in cells if start <= cell.row < stop]
            for cell in part:
                cell.row_span = min(cell.row_span, stop - cell.row)
                cell.row -= start
            if start:
                self._flow.new_page()
            if part:
                self._flow.table(
                    part,
                    widths,
                    0 if start else heads,
                    continues=start > 0,
                    notes=self._noted_here(),
                    heights=heights[start:stop],
                    whole=frozenset(row - start for row in range(start, stop) if _is_whole(rows[row])),
                    kept=frozenset(row - start for row in range(start, stop - 1) if self._is_kept(rows[row])),
                    repeats=repeats,
                )
        self._set_boxes()

    def _cell(self, cell: Element, row: int, column: int) -> tuple[CellText, bool]:
        """A cell, and whether it goes on from the one above."""
        looks = cell.find(qn("w:tcPr"))
        span = looks.find(qn("w:gridSpan")) if looks is not None else None
        merge = looks.find(qn("w:vMerge")) if looks is not None else None
        shade = looks.find(qn("w:shd")) if looks is not None else None
        fill = _colour(shade.get(qn("w:fill"))) if shade is not None else None
        pieces = [piece for paragraph in _paragraphs(cell) for piece in self._pieces(paragraph, in_cell=True)]
        for above, below in pairwise(pieces):
            _space(above, below)
        made = CellText(
            row,
            column,
            [piece.paragraph for piece in pieces],
            column_span=int(span.get(qn("w:val"), "1")) if span is not None else 1,
            fill=None if fill == "#ffffff" else fill,
            margins=self._margins(cell, looks, row),
        )
        return made, merge is not None and merge.get(qn("w:val"), "continue") == "continue"

    def _margins(self, cell: Element, looks: Element | None, row: int) -> tuple[float, float, float, float]:
        """Left, top, right, bottom of a cell's text, with the lines drawn above and below it."""
        own = looks.find(qn("w:tcMar")) if looks is not None else None
        table = next(cell.iterancestors(qn("w:tbl")))
        of_table = self._parts.styles.table(table, "w:tblCellMar")
        found = []
        for names, usual in _CELL_MARGINS:
            said = (
                holder.find(qn(name)) for holder in (own, of_table) if holder is not None for name in names
            )
            mark = next((one for one in said if one is not None), None)
            found.append(_points(mark.get(qn("w:w")), usual) if mark is not None else usual)
        borders = self._parts.styles.table(table, "w:tblBorders")
        drawn = _line(borders.find(qn("w:insideH"))) if borders is not None else 0.0
        return found[0], found[1] + (0.0 if row else drawn), found[2], found[3] + drawn

    def _header_rows(self, table: Element, rows: list[Element], cells: list[CellText]) -> tuple[int, bool]:
        """Rows that the file repeats as heads; else first rows that look like heads, or whose style makes one. And
        whether it repeats them."""
        repeated = 0
        for row in rows:
            mark = row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}")
            if mark is None or not on(mark):
                break
            repeated += 1
        if repeated or len(rows) < 2:
            return repeated, repeated > 0
        return heads_by_looks(cells) or int(self._parts.styles.has_head(table)), False

    def _pieces(self, element: Element, *, in_cell: bool = False) -> list[_Piece]:
        """A paragraph; where pages end within it, its parts."""
        styles = self._parts.styles
        runs = list(self._runs(element, element))
        kind, level = self._kind(element, runs, in_cell)
        if in_cell:
            runs = [replace(run, text=run.text.replace(_BREAK, "")) for run in runs]
        number, depth = styles.numbered(element)
        label = self._parts.numbering.label(number, depth)
        first = next((run for run in runs if run.text.strip(f" {_BREAK}\n")), None)
        if label and first is not None:
            text = first.text.lstrip(f" {_BREAK}\n")
            first.text = f"{first.text[: len(first.text) - len(text)]}{label}\t{text}"
        if not runs:
            looks = element.find(qn("w:pPr"))
            runs = [styles.run(element if looks is None else looks, element, "")]
        left, right, hanging = self._indents(element, number, depth)
        before, after = (self._space_asked(element, name) for name in ("w:before", "w:after"))
        align = styles.attribute(element, "w:jc", "w:val") or ""
        line = _points(styles.attribute(element, "w:spacing", "w:line"), 12.0)
        rule = styles.attribute(element, "w:spacing", "w:lineRule") or "auto"
        tight = styles.paragraph(element, "w:contextualSpacing")
        pieces: list[_Piece] = []
        for part, ends in _parted(runs):
            if pieces and not _shows(part):
                continue
            paragraph = Paragraph(
                part,
                kind,
                level,
                indent=left,
                hanging=hanging,
                before=before,
                after=after,
                spacing=line / 12.0 if rule == "auto" else 1.0,
                align={"center": "centre", "right": "right", "end": "right"}.get(align, "left"),
                right=right,
                least=line if rule == "atLeast" else 0.0,
                exact=line if rule == "exact" else 0.0,
                tab=_TAB,
                together=1 if in_cell else self._together(element),
            )
            pieces.append(
                _Piece(
                    paragraph,
                    ends and not in_cell,
                    styles.style(element),
                    tight is not None and on(tight),
                    _drawn_edges(styles.paragraph(element, "w:pBdr")),
                )
            )
        return pieces

    def _space_asked(self, element: Element, side: str) -> float:
        """The space that a paragraph asks for on one side, points."""
        automatic = self._parts.styles.attribute(element, "w:spacing", f"{side}Autospacing")
        if automatic in ("1", "true", "on"):
            return _AUTOMATIC
        return _points(self._parts.styles.attribute(element, "w:spacing", side), 0.0)

    def _together(self, element: Element) -> int:
        """How many lines of a paragraph, at its beginning and its end, stand on one page."""
        whole, control = (
            self._parts.styles.paragraph(element, name) for name in ("w:keepLines", "w:widowControl")
        )
        if whole is not None and on(whole):
            return _ALL_LINES
        return 1 if control is not None and not on(control) else 2

    def _indents(self, element: Element, number: str | None, depth: int) -> tuple[float, float, float]:
        """Of a paragraph's text from the left and the right, and how much further left its first line starts: what it
        says itself, else its list, else its style."""
        own = element.find(f"{qn('w:pPr')}/{qn('w:ind')}")
        near = [one for one in (own, self._parts.numbering.indent(number, depth)) if one is not None]

        def said(*names: str) -> float | None:
            found = [one.get(qn(name)) for one in near for name in names if one.get(qn(name)) is not None]
            value = found[0] if found else self._parts.styles.attribute(element, "w:ind", *names)
            return None if value is None else _points(value, 0.0)

        left = max(0.0, min(said("w:left", "w:start") or 0.0, 200.0))
        hanging, first = said("w:hanging"), said("w:firstLine")
        return left, max(0.0, said("w:right", "w:end") or 0.0), min(hanging or -(first or 0.0), left)

    def _kind(self, element: Element, runs: list[Run], in_cell: bool) -> tuple[BlockKind, int]:
        """What a paragraph is, by its style or list, else by its looks."""
        styles = self._parts.styles
        level = styles.heading_level(element)
        if level:
            return BlockKind.HEADING, level
        number, depth = styles.numbered(element)
        said = [run for run in runs if run.text.strip()]
        text = "".join(run.text for run in said).strip()
        bold = bool(said) and all(run.bold for run in said)
        larger = bool(said) and min(run.size for run in said) >= 1.15 * styles.usual_size
        short = not in_cell and len(text.split()) <= _LONGEST_HEADING and not text.endswith((".", ",", ";"))
        if short and (
            (bold and not self._parts.numbering.is_bulleted(number, depth)) or (larger and not number)
        ):
            return BlockKind.HEADING, 3 if larger else 4
        return (BlockKind.PARAGRAPH, 0) if number is None else (BlockKind.LIST_ITEM, depth)

    def _runs(self, holder: Element, paragraph: Element) -> Iterator[Run]:
        """The runs of a paragraph that are shown; text boxes in them are kept for later."""
        for element in holder:
            if element.tag == qn("w:r"):
                text, signs = "".join(self._said(element)), self._drawn(element)
                picture = None if signs else _picture(element)
                if text or signs or picture:
                    run = self._parts.styles.run(element, paragraph, text)
                    yield replace(run, signs=signs, picture=picture)
            elif element.tag == qn("m:r"):
                text = "".join(part.text or "" for part in element.iter(qn("m:t")))
                yield self._parts.styles.run(element, paragraph, text)
            elif element.tag == f"{_MC}AlternateContent":
                yield from self._runs(_chosen(element), paragraph)
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
                yield "\t"
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
                self._refer(element, self._footnotes, self._parts.footnotes)
            elif element.tag == qn("w:endnoteReference"):
                self._refer(element, self._endnotes, self._parts.endnotes)
            else:
                self._boxes += _text_boxes(element)

    def _refer(self, element: Element, noted: list[str], known: dict[str, Element]) -> None:
        note = str(element.get(qn("w:id")))
        if note in known and note not in noted:
            noted.append(note)

    def _drawn(self, run: Element) -> tuple[Sign, ...]:
        """The small coloured drawings in a run."""
        holders = [
            _chosen(element) if element.tag == f"{_MC}AlternateContent" else [element] for element in run
        ]
        return tuple(
            sign
            for holder in holders
            for element in holder
            if element.tag in (qn("w:drawing"), qn("w:pict"))
            for sign in self._parts.drawings.signs(element)
        )


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
    holder = _chosen(element) if element.tag == f"{_MC}AlternateContent" else element
    return list(holder.iter(qn("w:txbxContent")))


def _chosen(element: Element) -> Element:
    """Of the versions of something, the first one that holds anything."""
    return next((version for version in element if len(version)), element)


def _paragraphs(holder: Element) -> Iterator[Element]:
    """The paragraphs in a cell, note, text box or running head, tables looked into, text boxes not."""
    for element in holder:
        if element.tag == qn("w:p"):
            yield element
        elif element.tag in (*_HOLDERS, qn("w:tbl"), qn("w:tr"), qn("w:tc")):
            yield from _paragraphs(element)


def _parted(runs: list[Run]) -> Iterator[tuple[list[Run], bool]]:
    """The runs between page ends, each with whether a page ends behind it."""
    part: list[Run] = []
    for run in runs:
        first, *others = run.text.split(_BREAK)
        part.append(replace(run, text=first))
        for other in others:
            yield part, True
            part = [replace(run, text=other, signs=(), picture=None)]
    yield part, False


def _shows(runs: list[Run]) -> bool:
    return any(run.text.strip() or run.signs or run.picture for run in runs)


def _space(above: _Piece, below: _Piece) -> None:
    """Put the space between two paragraphs behind the upper one: the larger of what they ask for."""
    alike = above.style == below.style
    after = 0.0 if alike and above.tight else above.paragraph.after
    before = 0.0 if alike and below.tight else below.paragraph.before
    above.paragraph.after = max(after, before) + above.edges[1] + below.edges[0]
    below.paragraph.before = 0.0


def _height(pieces: list[_Piece]) -> float:
    """Of paragraphs of a line each, points."""
    heights = [
        [run.picture[1] if run.picture else run.size * run.line for run in piece.paragraph.runs]
        for piece in pieces
    ]
    return sum(map(max, heights))


def _drawn_edges(borders: Element | None) -> tuple[float, float]:
    """Room that the lines above and below a paragraph take."""
    if borders is None:
        return 0.0, 0.0
    return _line(borders.find(qn("w:top"))), _line(borders.find(qn("w:bottom")))


def _line(border: Element | None) -> float:
    """How much room a drawn line takes, with the space between it and the text, points."""
    if border is None or border.get(qn("w:val")) in ("nil", "none"):
        return 0.0
    return float(border.get(qn("w:space"), "0")) + float(border.get(qn("w:sz"), "0")) / 8


def _picture(run: Element) -> tuple[float, float] | None:
    """Width and height of the first picture that takes room in a run's line."""
    holders = (_chosen(one) if one.tag == f"{_MC}AlternateContent" else [one] for one in run)
    sizes = (picture_size(one) for holder in holders for one in holder)
    return next((size for size in sizes if size is not None), None)


def _row_height(row: Element) -> float:
    """Of a table row at least, points."""
    found = row.find(f"{qn('w:trPr')}/{qn('w:trHeight')}")
    return _points(found.get(qn("w:val")), 0.0) if found is not None else 0.0


def _is_whole(row: Element) -> bool:
    """Whether no page end may part a table row."""
    found = row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}")
    return found is not None and on(found)


def _children(holder: Element, tag: str) -> Iterator[Element]:
    """Child elements, content controls and insertions looked into."""
    for element in holder:
        if element.tag == qn(tag):
            yield element
        elif element.tag in _HOLDERS:
            yield from _children(element, tag)


def _points(twips: str | None, otherwise: float) -> float:
    try:
        return float(twips) / _TWIP if twips else otherwise
    except ValueError:
        return otherwise


def _colour(value: str | None) -> str | None:
    return f"#{value.lower()}" if value and len(value) == 6 and value.lower() != "auto" else None
