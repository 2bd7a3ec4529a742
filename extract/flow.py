"""Text that knows no pages, set on pages: for formats that hold paragraphs and tables one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from extract import marks
from extract.typeset import CellText, Paragraph, SetCell, add_paragraph, add_table, set_column, set_table
from schemas.page import Box, Page, Place, TextSource

_GAP = 6.0
"""Points between a table and what follows it."""
_HEADER_TOP = 24.0


class Flow:
    """Pages in the making: paragraphs and tables are put one below the other, and on a new page where the page
    is full.

    Args:
        width, height: of a page, points. margins: left, top, right, bottom, points.
        fixed: pages end only where ``new_page`` is called; a page that holds more is made longer.
    """

    def __init__(
        self,
        width: float,
        height: float,
        margins: tuple[float, float, float, float],
        source: TextSource,
        *,
        fixed: bool = False,
    ) -> None:
        self.pages: list[Page] = []
        self._source = source
        self._fixed = fixed
        self._running: list[Paragraph] = []
        self.resize(width, height, margins)
        self.new_page()

    def resize(self, width: float, height: float, margins: tuple[float, float, float, float]) -> None:
        """The size of the pages that come."""
        self._width, self._height = width, height
        self._left, self._top, self._right, self._bottom = margins
        if self._width - self._left - self._right < 72:
            self._left = self._right = 36.0

    def run_along(self, paragraphs: list[Paragraph]) -> None:
        """Put ``paragraphs``, of kind HEADER or FOOTER, on every page that comes."""
        self._running = paragraphs

    def new_page(self) -> None:
        """End the page, unless nothing stands on it yet."""
        if self.pages and not self.pages[-1].words and not self.pages[-1].tables:
            self.pages.pop()
        self.pages.append(Page(len(self.pages) + 1, self._width, self._height))
        self._y = self._top
        done, _ = set_column(self._running, self._left, self._width - self._right, _HEADER_TOP, self._source)
        for paragraph in done:
            add_paragraph(self.pages[-1], paragraph)

    def paragraph(self, paragraph: Paragraph, panel: int | None = None) -> None:
        """Put a paragraph below what stands there."""
        left, right = self._left, self._width - self._right
        (done,), bottom = set_column([paragraph], left, right, self._y, self._source)
        if bottom > self._height - self._bottom and self._y > self._top and not self._fixed:
            self.new_page()
            (done,), bottom = set_column([paragraph], left, right, self._y, self._source)
        self._y = bottom
        self._stretch()
        add_paragraph(self.pages[-1], done, panel)

    def table(self, cells: Sequence[CellText], widths: Sequence[float], header_rows: int) -> None:
        """Put a table below what stands there; one that goes over the page's end goes on on the next."""
        room = self._width - self._left - self._right
        scale = min(1.0, room / (sum(widths) or 1.0))
        columns = [width * scale for width in widths]
        rows = max(cell.row + cell.row_span for cell in cells)
        done, bottom = set_table(list(cells), columns, [0.0] * rows, self._left, self._y, self._source)
        if bottom > self._height - self._bottom and not self._fixed:
            first = self._cut(done, rows)
            if first > header_rows:
                rest = [cell for cell in cells if cell.row >= first]
                self._put([cell for cell in done if cell.row < first], header_rows)
                self.new_page()
                page = self.pages[-1]
                for cell in rest:
                    cell.row -= first
                self.table(rest, widths, 0)
                page.tables[0].continues = True
                return
            if self._y > self._top:
                self.new_page()
                self.table(cells, widths, header_rows)
                return
        self._put(done, header_rows)
        self._y = bottom + _GAP
        self._stretch()

    def finish(self) -> list[Page]:
        """The pages, with the coloured signs among their words and cells as marks."""
        for page in self.pages:
            page.marks = marks.to_marks(marks.glyph_signs(page), partial(_place, page))
            page.marks += marks.cell_marks(page)
            marks.attach_lines(page)
        return self.pages

    def _cut(self, done: Sequence[SetCell], rows: int) -> int:
        """The first row that goes to the next page: the page is full there and no cell reaches over its edge."""
        limit = self._height - self._bottom
        for row in range(rows - 1, 0, -1):
            above = [cell for cell in done if cell.row < row]
            whole = all(cell.row + cell.row_span <= row for cell in above)
            if whole and above and max(cell.box[3] for cell in above) <= limit:
                return row
        return 0

    def _put(self, done: list[SetCell], header_rows: int) -> None:
        box: Box = (
            min(cell.box[0] for cell in done),
            min(cell.box[1] for cell in done),
            max(cell.box[2] for cell in done),
            max(cell.box[3] for cell in done),
        )
        add_table(self.pages[-1], done, box, header_rows)

    def _stretch(self) -> None:
        page = self.pages[-1]
        page.height = max(page.height, self._y + self._bottom)


def _place(page: Page, x: float, y: float) -> Place | None:
    for index, table in enumerate(page.tables):
        for cell in table.cells:
            if cell.box[0] <= x <= cell.box[2] and cell.box[1] <= y <= cell.box[3]:
                return Place(index, cell.row, cell.column)
    return None
