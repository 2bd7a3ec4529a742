"""Builds documents of tables for tests: rows of cells become a page of words, cells and marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from schemas.page import (
    Block,
    BlockKind,
    Box,
    Cell,
    Document,
    Mark,
    MarkShape,
    Page,
    Place,
    Span,
    StageBar,
    Table,
    Word,
    union,
)
from tag import tag_document

_RGB = {"red": "#c00000", "yellow": "#ffc000", "green": "#00b050", "grey": "#808080", "purple": "#7030a0"}


@dataclass
class C:
    """A cell: its lines of text (a line that begins with "/" is italic, with "*" bold), the colour of a light in
    it, a stage bar (steps, reached), and how many rows and columns it covers."""

    text: str = ""
    light: str | None = None
    bar: tuple[int, int] | None = None
    rows: int = 1
    columns: int = 1


@dataclass
class Paper:
    """A document in the making. Landscape pages, as of a deck, unless ``upright``."""

    upright: bool = False
    document: Document = field(default_factory=lambda: Document([]))

    def page(self) -> Paper:
        width, height = (595.0, 842.0) if self.upright else (960.0, 540.0)
        self.document.pages.append(Page(len(self.document.pages) + 1, width, height))
        return self

    def heading(self, text: str, size: float = 24.0) -> Paper:
        return self._block(BlockKind.HEADING, text, size)

    def paragraph(self, text: str) -> Paper:
        return self._block(BlockKind.PARAGRAPH, text, 11.0)

    def item(self, text: str, level: int = 0) -> Paper:
        self._block(BlockKind.LIST_ITEM, text, 11.0)
        self._page.blocks[-1].level = level
        return self

    def put(
        self, text: str, x: float, top: float, kind: BlockKind = BlockKind.PARAGRAPH, size: float = 14.0
    ) -> Paper:
        """A text at a place of its own, a line each of the page for each of its lines."""
        page = self._page
        words = self._words(text, (x, top, x + 300, top + size), size)
        page.blocks.append(Block(kind, words, page.box(words), level=int(kind is BlockKind.HEADING)))
        return self

    def table(self, *rows: Sequence[C | str], heads: int = 1, continues: bool = False) -> Paper:
        page = self._page
        top, number = self._top + 10, len(page.tables)
        first, cells, taken = len(page.words), [], set()
        columns = max(sum(c.columns if isinstance(c, C) else 1 for c in row) for row in rows)
        for row, given in enumerate(rows):
            column = 0
            for entry in given:
                while (row, column) in taken:
                    column += 1
                made = entry if isinstance(entry, C) else C(entry)
                taken |= {(row + r, column + k) for r in range(made.rows) for k in range(made.columns)}
                box = (
                    30.0 + 150 * column,
                    top + 40 * row,
                    30.0 + 150 * (column + made.columns),
                    top + 40 * (row + made.rows),
                )
                cells.append(Cell(row, column, self._words(made.text, box), box, made.rows, made.columns))
                place = Place(number, row, column)
                sign: Box = (box[0] + 60, box[1] + 10, box[0] + 80, box[1] + 30)
                if made.light:
                    page.marks.append(Mark(made.light, _RGB[made.light], MarkShape.ELLIPSE, sign, place))
                if made.bar:
                    page.stage_bars.append(StageBar(made.bar[0], made.bar[1], sign, place))
                column += made.columns
        whole = union(cell.box for cell in cells)
        page.tables.append(Table(len(rows), columns, cells, whole, heads, continues))
        page.blocks.append(Block(BlockKind.TABLE, Span(first, len(page.words)), whole, table=number))
        return self

    @property
    def _page(self) -> Page:
        if not self.document.pages:
            self.page()
        return self.document.pages[-1]

    @property
    def _top(self) -> float:
        return max((block.box[3] for block in self._page.blocks), default=20.0)

    def _block(self, kind: BlockKind, text: str, size: float) -> Paper:
        page = self._page
        box = (30.0, self._top + 10, 900.0, self._top + 10 + size)
        words = self._words(text, box, size)
        page.blocks.append(Block(kind, words, box, level=int(kind is BlockKind.HEADING)))
        return self

    def _words(self, text: str, box: Box, size: float = 10.0) -> Span:
        page = self._page
        start = len(page.words)
        for number, line in enumerate(text.split("\n") if text else []):
            first, x = len(page.words), box[0] + 2
            for part in line.lstrip("/*").split():
                spot = (x, box[1] + number * size, x + 6.0 * len(part), box[1] + (number + 1) * size)
                page.words.append(Word(part, part, spot, size, bold=line[0] == "*", italic=line[0] == "/"))
                x = spot[2] + 3
            page.lines.append(Span(first, len(page.words)))
        return Span(start, len(page.words))


def found(paper: Paper, kind: str) -> list[dict[str, Any]]:
    """The fields of the records of one kind that a paper's pages tell."""
    return [fields for record in tag_document(paper.document) if (fields := record.fields())["kind"] == kind]


def told(paper: Paper, kind: str, *names: str) -> list[tuple[Any, ...]]:
    """Of these, the fields of those names, None where one has none."""
    return [tuple(one.get(name) for name in names) for one in found(paper, kind)]


def report(*sentences: str) -> Paper:
    """An upright report with a paragraph for each sentence."""
    paper = Paper(upright=True).heading("Rapport for porteføljen").heading("Status", 14)
    for sentence in sentences:
        paper.paragraph(sentence)
    return paper
