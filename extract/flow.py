"""Text that knows no pages, set on pages: for formats that hold paragraphs and tables one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from extract import marks
from extract.typeset import (
    CellText,
    Paragraph,
    SetCell,
    SetParagraph,
    add_paragraph,
    add_table,
    move,
    set_column,
    set_table,
)
from schemas.page import Box, Page, Place, TextSource

Margins = tuple[float, float, float, float]
"""Left, top, right, bottom, points."""
_EDGE = 36.0
"""Points from the edge of the paper to a running head or foot."""
_STALE = 1.3
"""A page that would be this many times too full has lost the mark of where it ends."""


@dataclass(slots=True)
class Running:
    """Paragraphs, of kind HEADER and FOOTER, that stand at the upper and lower edge of a page."""

    heads: list[Paragraph] = field(default_factory=list)
    feet: list[Paragraph] = field(default_factory=list)


@dataclass(slots=True)
class _Text:
    paragraph: Paragraph
    panel: int | None
    keep: bool
    notes: Sequence[Paragraph]


@dataclass(slots=True)
class _Grid:
    cells: list[CellText]
    widths: Sequence[float]
    header_rows: int
    continues: bool
    notes: Sequence[Paragraph]


class Flow:
    """Pages in the making: paragraphs and tables are put one below the other, and on a new page where the page
    is full.

    Args:
        width, height: of a page, points. margins: of its text, points.
        marked: the document says itself where pages end (``new_page``); only what is far too much for a page
            goes over several.
    """

    def __init__(
        self, width: float, height: float, margins: Margins, source: TextSource, *, marked: bool = False
    ) -> None:
        self.pages: list[Page] = []
        self._source = source
        self._marked = marked
        self._first, self._others = Running(), Running()
        self._items: list[_Text | _Grid] = []
        self._signs: list[list[marks.Sign]] = []
        self._open = False
        self._y = self._start = self._after = 0.0
        self._feet: list[SetParagraph] = []
        self._notes: list[Paragraph] = []
        self.resize(width, height, margins)

    def resize(self, width: float, height: float, margins: Margins) -> None:
        """The size of the pages that begin from now on. Call after ``new_page``."""
        self._width, self._height = width, height
        left, self._top, right, self._bottom = margins
        if width - left - right < 72:
            left = right = _EDGE
        self._left, self._right = left, width - right

    @property
    def room(self) -> float:
        """Points from where text begins to the paper's right edge."""
        return self._width - self._left

    def run_along(self, first: Running, others: Running) -> None:
        """What stands at the edges of the next page, and of those after it. Call after ``new_page``."""
        self._first, self._others = first, others

    def paragraph(
        self,
        paragraph: Paragraph,
        panel: int | None = None,
        *,
        keep: bool = False,
        notes: Sequence[Paragraph] = (),
    ) -> None:
        """Put a paragraph below what stands there.

        Args:
            keep: it stands on one page with what follows. notes: footnotes that it refers to.
        """
        self._items.append(_Text(paragraph, panel, keep, notes))

    def table(
        self,
        cells: Sequence[CellText],
        widths: Sequence[float],
        header_rows: int,
        *,
        continues: bool = False,
        notes: Sequence[Paragraph] = (),
    ) -> None:
        """Put a table below what stands there; one that goes over the page's end goes on on the next.

        Args:
            continues: it goes on from the one before. notes: footnotes that it refers to.
        """
        scale = min(1.0, self.room / (sum(widths) or 1.0))
        self._items.append(
            _Grid(list(cells), [width * scale for width in widths], header_rows, continues, notes)
        )

    def new_page(self) -> None:
        """End the page, unless nothing stands on it."""
        items, self._items = self._items, []
        if not any(isinstance(item, _Grid) or _words(item.paragraph) for item in items):
            return
        room = self._height - self._top - self._bottom
        strict = not self._marked or sum(self._tall(item) for item in items) > _STALE * room
        while items:
            chain = self._chain(items)
            items = items[len(chain) :]
            need = sum(self._tall(item) for item in chain[:-1]) + self._least(chain[-1])
            if strict and self._open and self._y > self._start and self._y + need > self._limit:
                self._close()
            for item in chain:
                if isinstance(item, _Text):
                    self._put_paragraph(item)
                else:
                    self._put_table(item, strict)
        self._close()

    def finish(self) -> list[Page]:
        """The pages, with the coloured signs among their words and cells as marks."""
        self.new_page()
        if not self.pages:
            self._begin()
            self._close()
        for page, signs in zip(self.pages, self._signs, strict=True):
            place = partial(_place, page)
            page.stage_bars, rest = marks.find_stage_bars([*signs, *marks.glyph_signs(page)], place)
            page.marks = marks.to_marks(rest, place) + marks.cell_marks(page)
            marks.attach_lines(page)
        return self.pages

    @property
    def _limit(self) -> float:
        return self._height - self._bottom - sum(self._tall_text(note) for note in self._notes)

    def _chain(self, items: Sequence[_Text | _Grid]) -> list[_Text | _Grid]:
        """The first item, with those that must stand on one page with it: as many as a page has room for."""
        count, tall = 1, 0.0
        while count < len(items) and (item := items[count - 1]) and isinstance(item, _Text) and item.keep:
            tall += self._tall(item)
            if tall > 0.7 * (self._height - self._top - self._bottom):
                return [items[0]]
            count += 1
        return list(items[:count])

    def _tall(self, item: _Text | _Grid) -> float:
        if isinstance(item, _Text):
            return self._tall_text(item.paragraph)
        return self._set_table(item.cells, item.widths)[1]

    def _tall_text(self, paragraph: Paragraph) -> float:
        return set_column([paragraph], self._left, self._right, 0.0, self._source)[1]

    def _least(self, item: _Text | _Grid) -> float:
        """How much of an item must have room for it to begin on a page: half a paragraph, a table's first rows."""
        if isinstance(item, _Text):
            return self._tall(item) / 2
        done, _ = self._set_table(item.cells, item.widths)
        first = [cell.box[3] for cell in done if cell.row <= item.header_rows and cell.row_span == 1]
        return min(max(first, default=0.0), 0.5 * self._height)

    def _set_table(
        self, cells: list[CellText], widths: Sequence[float], top: float = 0.0
    ) -> tuple[list[SetCell], float]:
        rows = max(cell.row + cell.row_span for cell in cells)
        return set_table(cells, list(widths), [0.0] * rows, self._left, top, self._source)

    def _put_paragraph(self, item: _Text) -> None:
        self._begin()
        self._notes += item.notes
        # The space between two paragraphs is the larger of what the two ask for.
        paragraph = replace(item.paragraph, before=max(0.0, item.paragraph.before - self._after))
        (done,), self._y = set_column([paragraph], self._left, self._right, self._y, self._source)
        self._after = paragraph.after
        self._signs[-1] += done.signs
        add_paragraph(self.pages[-1], done, item.panel)

    def _put_table(self, item: _Grid, strict: bool) -> None:
        self._begin()
        done, bottom = self._set_table(item.cells, item.widths, self._y)
        rows = max(cell.row + cell.row_span for cell in item.cells)
        first = self._cut(done, rows, item.header_rows) if strict and bottom > self._limit else rows
        self._add_table([cell for cell in done if cell.row < first], item)
        if first == rows:
            self._y, self._after = bottom, 0.0
            self._notes += item.notes
            return
        self._close()
        rest = [replace(cell, row=cell.row - first) for cell in item.cells if cell.row >= first]
        self._put_table(_Grid(rest, item.widths, 0, True, item.notes), strict)

    def _cut(self, done: Sequence[SetCell], rows: int, header_rows: int) -> int:
        """The first row that goes to the next page: less than half of it has room, and no cell reaches over its
        edge."""
        for row in range(rows, header_rows, -1):
            above = [cell for cell in done if cell.row < row]
            if not above or any(cell.row + cell.row_span > row for cell in above):
                continue
            upper = max(cell.box[3] for cell in above)
            last = min((cell.box[1] for cell in above if cell.row + cell.row_span == row), default=upper)
            if upper <= self._limit + (upper - last) / 2:
                return row
        return next(
            (
                row
                for row in range(header_rows + 1, rows)
                if all(cell.row + cell.row_span <= row for cell in done if cell.row < row)
            ),
            rows,
        )

    def _add_table(self, done: list[SetCell], item: _Grid) -> None:
        box: Box = (
            min(cell.box[0] for cell in done),
            min(cell.box[1] for cell in done),
            max(cell.box[2] for cell in done),
            max(cell.box[3] for cell in done),
        )
        table = add_table(self.pages[-1], done, box, item.header_rows)
        table.continues = item.continues
        for cell in done:
            for paragraph in cell.paragraphs:
                self._signs[-1] += paragraph.signs
        self._y = box[3]

    def _begin(self) -> None:
        """Begin a page, unless one is begun."""
        if self._open:
            return
        self.pages.append(Page(len(self.pages) + 1, self._width, self._height))
        self._signs.append([])
        heads, lower = self._column(self._first.heads, _EDGE)
        for paragraph in heads:
            add_paragraph(self.pages[-1], paragraph)
        self._feet, _ = self._column(self._first.feet, 0.0)
        self._first = self._others
        self._y = self._start = max(self._top, lower)
        self._after, self._open = 0.0, True

    def _close(self) -> None:
        """End the page with its footnotes and running feet."""
        page = self.pages[-1]
        notes, self._notes = self._notes, []
        done, tall = self._column(notes, 0.0)
        move(done, 0.0, max(self._y, self._height - self._bottom - tall))
        for paragraph in done:
            add_paragraph(page, paragraph)
        lowest = max((word.box[3] for word in page.words), default=self._y)
        foot = max((paragraph.bottom for paragraph in self._feet), default=0.0)
        move(self._feet, 0.0, max(lowest, self._y, self._height - _EDGE - foot))
        for paragraph in self._feet:
            add_paragraph(page, paragraph)
        lowest = max([self._y, *(word.box[3] for word in page.words)])
        page.height = max(page.height, lowest)
        self._open = False

    def _column(self, paragraphs: Iterable[Paragraph], top: float) -> tuple[list[SetParagraph], float]:
        return set_column(paragraphs, self._left, self._right, top, self._source)


def _words(paragraph: Paragraph) -> bool:
    return any(run.text.strip() or run.signs for run in paragraph.runs)


def _place(page: Page, x: float, y: float) -> Place | None:
    for index, table in enumerate(page.tables):
        for cell in table.cells:
            if cell.box[0] <= x <= cell.box[2] and cell.box[1] <= y <= cell.box[3]:
                return Place(index, cell.row, cell.column)
    return None
