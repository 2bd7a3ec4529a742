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
    set_paragraph,
    set_table,
)
from schemas.page import Box, Page, Place, TextSource

Margins = tuple[float, float, float, float]
"""Left, top, right, bottom, points."""
_HALF = 0.45
"""Of the height of a row, what is as good as half of it: its margins count with neither."""
_EDGE = 36.0
"""Points from the edge of the paper to a running head or foot, where nothing else is said."""
_STALE = 1.3
"""A page that would be this many times too full has lost the mark of where it ends."""
_RULE = 12.0
"""Points that the line over footnotes takes."""


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
    heights: list[float]
    whole: frozenset[int]
    kept: frozenset[int]
    repeats: bool
    done: list[SetCell] = field(default_factory=list)
    """Its cells, set from 0 downwards once that is asked for."""


@dataclass(slots=True)
class _Rows:
    """Rows of a table that stand together."""

    start: int
    cells: list[SetCell]

    @property
    def top(self) -> float:
        return min(cell.box[1] for cell in self.cells)

    @property
    def bottom(self) -> float:
        return max(cell.box[3] for cell in self.cells)


class Flow:
    """Pages in the making: paragraphs and tables are put one below the other, and on a new page where the page
    is full.

    What stands on two pages is put on the one that has more of it, a row that is halved on the later. The page that
    has less of it begins, or ends, as much later or earlier as that takes, so that what follows stands where it should.

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
        self._lower = margins[3]
        self._items: list[_Text | _Grid] = []
        self._signs: list[list[marks.Sign]] = []
        self._open = self._spilt = False
        self._y = self._start = self._lent = self._next = 0.0
        self._feet: list[SetParagraph] = []
        self._notes: list[Paragraph] = []
        self.resize(width, height, margins)

    def resize(
        self, width: float, height: float, margins: Margins, edges: tuple[float, float] = (_EDGE, _EDGE)
    ) -> None:
        """The size of the pages that begin from now on. Call after ``new_page``.

        Args:
            edges: from the paper's upper edge to the running head, and from its lower edge to the running foot.
        """
        self._width, self._height, self._edges = width, height, edges
        left, self._top, right, self._bottom = margins
        if width - left - right < 72:
            left = right = _EDGE
        self._left, self._right = left, width - right

    @property
    def room(self) -> float:
        """Points from where text begins to the paper's right edge."""
        return self._width - self._left

    @property
    def measure(self) -> float:
        """How wide text is, points."""
        return self._right - self._left

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
        heights: Sequence[float] = (),
        whole: frozenset[int] = frozenset(),
        kept: frozenset[int] = frozenset(),
        repeats: bool = False,
    ) -> None:
        """Put a table below what stands there; one that goes over the page's end goes on on the next.

        Args:
            continues: it goes on from the one before. notes: footnotes that it refers to. heights: of its rows at
            least, points. whole: rows that no page end parts. kept: rows that stand on one page with the next.
            repeats: its head stands on each of its pages.
        """
        scale = min(1.0, self.room / (sum(widths) or 1.0))
        rows = max(cell.row + cell.row_span for cell in cells)
        self._items.append(
            _Grid(
                list(cells),
                [width * scale for width in widths],
                header_rows,
                continues,
                notes,
                list(heights) or [0.0] * rows,
                whole,
                kept,
                repeats,
            )
        )

    def new_page(self) -> None:
        """End the page, unless nothing stands on it.

        Empty lines are something, and make an empty page, but where the document says itself where its pages end.
        """
        items, self._items = self._items, []
        shown = [number for number, item in enumerate(items) if _shows(item)]
        if not items or (self._marked and not shown):
            return
        # Empty lines before the page's end do not go over to the next.
        items = items[: shown[-1] + 1 if shown else 1]
        room = self._height - self._top - self._bottom
        strict = not self._marked or sum(self._tall(item) for item in items) > _STALE * room
        while items:
            chain = self._chain(items)
            items = items[len(chain) :]
            need = sum(self._tall(item) for item in chain[:-1]) + self._least(chain[-1])
            notes = [note for item in chain for note in item.notes]
            if strict and self._open and self._y > self._start and self._y + need > self._limit(notes):
                self._close()
            for item in chain:
                last = not items and item is chain[-1]
                if isinstance(item, _Text):
                    self._put_paragraph(item, strict, last)
                else:
                    self._put_table(item, strict, last)
        self._close()
        self._spilt = False

    def finish(self) -> list[Page]:
        """The pages, with the coloured signs among their words and cells as marks."""
        if any(map(_shows, self._items)):
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

    def _limit(self, notes: Sequence[Paragraph] = ()) -> float:
        """Where text must end, ``notes`` standing below it too."""
        below = [self._tall_text(note) for note in (*self._notes, *notes)]
        return self._height - self._lower + self._lent - sum(below) - (_RULE if below else 0.0)

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
        return max(cell.box[3] for cell in self._set_table(item))

    def _tall_text(self, paragraph: Paragraph) -> float:
        return 0.0 if paragraph.afloat else self._set(paragraph, 0.0).bottom

    def _least(self, item: _Text | _Grid) -> float:
        """How much of an item must have room for it to begin on a page: as many lines of a paragraph as stay
        together, a table's head and the beginning of its first row."""
        if isinstance(item, _Text):
            done = self._set(item.paragraph, 0.0)
            return 0.0 if item.paragraph.afloat else min((*done.breaks, done.ends[-1]))
        row = start = item.header_rows if item.repeats else 0
        while row in item.kept and row + 1 < len(item.heights):
            row += 1
        first = [cell for cell in self._set_table(item) if cell.row <= row and cell.row_span == 1]
        tall = max((cell.box[3] for cell in first), default=0.0)
        if row not in item.whole and row == start:
            last = [cell for cell in first if cell.row == row]
            tall = max((min((*cell.breaks, cell.text_end)) for cell in last), default=tall)
        return min(tall, 0.8 * self._height)

    def _set(self, paragraph: Paragraph, top: float) -> SetParagraph:
        return set_paragraph(paragraph, self._left, self._right, top, self._source)

    def _set_table(self, item: _Grid) -> list[SetCell]:
        if not item.done:
            item.done, _ = set_table(
                item.cells, list(item.widths), item.heights, self._left, 0.0, self._source
            )
        return item.done

    def _put_paragraph(self, item: _Text, strict: bool, last: bool) -> None:
        self._begin()
        if self._spilt and self._y == self._start:
            item = replace(item, paragraph=replace(item.paragraph, before=0.0))
        done = self._set(item.paragraph, self._y)
        over = 0.0
        if strict and not item.paragraph.afloat and done.ends[-1] > (limit := self._limit(item.notes)):
            tall = done.bottom - item.paragraph.after - self._y
            over = done.ends[-1] - max((end for end in done.breaks if end <= limit), default=self._y)
            if self._y > self._start and (last or over > tall / 2):
                self._close(tall - over)
                self._put_paragraph(
                    replace(item, paragraph=replace(item.paragraph, before=0.0)), strict, last
                )
                return
        if item.paragraph.afloat:
            self._lent += done.bottom - self._y
        self._y = done.bottom
        self._notes += item.notes
        self._signs[-1] += done.signs
        add_paragraph(self.pages[-1], done, item.panel)
        if over and not last:
            self._close(-over)

    def _put_table(self, item: _Grid, strict: bool, last: bool) -> None:
        rows, done = self._together(item), 0
        heads = [cell.box[3] for cell in item.done if cell.row < item.header_rows] if item.repeats else []
        while done < len(rows):
            self._begin()
            down = self._y - rows[done].top
            stop, lent = len(rows), 0.0
            if strict:
                stop, lent = self._cut(rows, done, item, self._limit(item.notes) - down, last)
            if stop > done:
                self._add_rows(rows[done:stop], down, item)
            done = stop
            if done == len(rows):
                self._notes += item.notes
            if done < len(rows) or (lent and not last):
                self._close(lent - max(heads, default=0.0) if done else lent)

    def _together(self, item: _Grid) -> list[_Rows]:
        """A table's rows in groups that stand together: the head and a row, what a cell reaches over, what is kept."""
        rows: list[_Rows] = []
        lowest = 0
        for cell in sorted(self._set_table(item), key=lambda cell: cell.row):
            if not rows or cell.row > max(lowest, item.header_rows):
                rows.append(_Rows(cell.row, []))
            rows[-1].cells.append(cell)
            lowest = max(lowest, cell.row + cell.row_span - 1)
            while lowest in item.kept:
                lowest += 1
        return rows

    def _cut(
        self, rows: Sequence[_Rows], done: int, item: _Grid, limit: float, last: bool
    ) -> tuple[int, float]:
        """The first rows behind those that are done that go to the next page, and how much room of this page they
        take; what that page must give to the rows before them counts against it."""
        for number in range(done, len(rows)):
            top, bottom = rows[number].top, rows[number].bottom
            if bottom <= limit:
                continue
            over = bottom - top
            if rows[number].start not in item.kept:
                over = self._over(rows[number], item.whole, limit)
            row = max(cell.box[1] for cell in rows[number].cells)
            moves = over >= _HALF * (bottom - row) or (last and number + 1 == len(rows))
            if moves and (number > done or self._y > self._start):
                return number, bottom - top - over
            return number + 1, -over
        return len(rows), 0.0

    def _over(self, rows: _Rows, whole: frozenset[int], limit: float) -> float:
        """How much of some rows goes on below the page's end, where their cells may be parted there."""
        low = [cell for cell in rows.cells if cell.box[3] > limit and cell.row_span == 1]
        if not low:
            return rows.bottom - rows.top
        row = [cell for cell in low if cell.row == min(cell.row for cell in low)]
        upper, lower = row[0].box[1], row[0].box[3]
        rest = 0.0
        for cell in row:
            ends = [end for end in cell.breaks if end <= limit] if cell.row not in whole else []
            if cell.text_end > limit:
                rest = max(rest, cell.text_end - ends[-1] if ends else lower - upper)
        return rows.bottom - lower + rest

    def _add_rows(self, rows: Sequence[_Rows], down: float, item: _Grid) -> None:
        first = rows[0].start
        cells = [cell for one in rows for cell in one.cells]
        for cell in cells:
            x0, top, x1, bottom = cell.box
            cell.row, cell.box = cell.row - first, (x0, top + down, x1, bottom + down)
            move(cell.paragraphs, 0.0, down)
            for paragraph in cell.paragraphs:
                self._signs[-1] += paragraph.signs
        box: Box = (
            min(cell.box[0] for cell in cells),
            min(cell.box[1] for cell in cells),
            max(cell.box[2] for cell in cells),
            max(cell.box[3] for cell in cells),
        )
        table = add_table(self.pages[-1], cells, box, 0 if first else item.header_rows)
        table.continues = item.continues or first > 0
        self._y = box[3]

    def _begin(self) -> None:
        """Begin a page, unless one is begun."""
        if self._open:
            return
        self.pages.append(Page(len(self.pages) + 1, self._width, self._height))
        self._signs.append([])
        heads, lower = self._column(self._first.heads, self._edges[0])
        for paragraph in heads:
            add_paragraph(self.pages[-1], paragraph)
        self._feet, _ = self._column(self._first.feet, 0.0)
        self._lower = max(self._bottom, self._edges[1] + sum(map(self._tall_text, self._first.feet)))
        self._y = self._start = max(self._top, lower)
        upper = max(self._top, self._edges[0] + sum(map(self._tall_text, self._first.heads)))
        self._lent, self._next, self._open = self._next + self._start - upper, 0.0, True
        self._first = self._others

    def _close(self, lent: float = 0.0) -> None:
        """End the page with its footnotes and running feet.

        Args:
            lent: how much of what begins the next page has its room on this one.
        """
        page = self.pages[-1]
        notes, self._notes = self._notes, []
        done, tall = self._column(notes, 0.0)
        move(done, 0.0, max(self._y, self._height - self._bottom - tall))
        for paragraph in done:
            add_paragraph(page, paragraph)
        lowest = max((word.box[3] for word in page.words), default=self._y)
        foot = max((paragraph.bottom for paragraph in self._feet), default=0.0)
        move(self._feet, 0.0, max(lowest, self._y, self._height - self._edges[1] - foot))
        for paragraph in self._feet:
            add_paragraph(page, paragraph)
        lowest = max([self._y, *(word.box[3] for word in page.words)])
        page.height = max(page.height, lowest)
        self._open, self._spilt, self._next = False, True, lent

    def _column(self, paragraphs: Iterable[Paragraph], top: float) -> tuple[list[SetParagraph], float]:
        return set_column(paragraphs, self._left, self._right, top, self._source)


def _shows(item: _Text | _Grid) -> bool:
    return isinstance(item, _Grid) or any(
        run.text.strip() or run.signs or run.picture for run in item.paragraph.runs
    )


def _place(page: Page, x: float, y: float) -> Place | None:
    for index, table in enumerate(page.tables):
        for cell in table.cells:
            if cell.box[0] <= x <= cell.box[2] and cell.box[1] <= y <= cell.box[3]:
                return Place(index, cell.row, cell.column)
    return None
