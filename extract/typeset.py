"""Plain typesetting: paragraphs of runs become lines of words with boxes, for formats that hold text but
no lines.

Widths are those of Helvetica, scaled for the narrower fonts of office templates. The outcome is not where the
program that made the file would put each letter, but it is the same every time, in the right order and place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache

from pdfminer.fontmetrics import FONT_METRICS

from extract.marks import Sign
from schemas.page import Block, BlockKind, Box, Cell, Page, Span, Table, TextSource, Word, union

LINE_HEIGHT = 1.2
"""Of the font size, from one baseline to the next."""
_ASCENT, _DESCENT = 0.9, 0.22
"""How far the letters' box goes above and below the baseline, of the font size."""
_NARROW = {"calibri": 0.89, "carlito": 0.89, "aptos": 0.95, "times": 0.88, "garamond": 0.84, "narrow": 0.82}


@dataclass(slots=True)
class Run:
    """Text of one look. A line break in it is ``\\n``.

    Attributes:
        signs: small drawings that stand behind the text, their boxes counted from the place's top left corner.
    """

    text: str
    size: float
    bold: bool = False
    italic: bool = False
    colour: str | None = None
    font: str = ""
    signs: tuple[Sign, ...] = ()


@dataclass(slots=True)
class Paragraph:
    """A paragraph to be set.

    Attributes:
        indent, hanging: of the text from the left edge, and how much further left the first line starts;
        points. before, after: space above and below, points.
        align: ``left``, ``centre`` or ``right``.
    """

    runs: list[Run]
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    indent: float = 0.0
    hanging: float = 0.0
    before: float = 0.0
    after: float = 0.0
    spacing: float = 1.0
    align: str = "left"


@dataclass(slots=True)
class SetParagraph:
    """A paragraph as set: its lines of words from ``top`` to ``bottom``, and what it is."""

    kind: BlockKind
    level: int
    lines: list[list[Word]]
    top: float
    bottom: float
    signs: list[Sign] = field(default_factory=list)

    @property
    def box(self) -> Box:
        return union(word.box for line in self.lines for word in line)


def width(text: str, size: float, *, bold: bool = False, font: str = "") -> float:
    """How wide ``text`` is in points, estimated."""
    widths = _widths(bold)
    return sum(widths.get(letter, 556) for letter in text) * size / 1000 * _narrowness(font)


@cache
def _widths(bold: bool) -> dict[str, float]:
    return dict(FONT_METRICS["Helvetica-Bold" if bold else "Helvetica"][1])


@cache
def _narrowness(font: str) -> float:
    name = font.lower()
    return next((factor for part, factor in _NARROW.items() if part in name), 1.0)


def set_paragraph(
    paragraph: Paragraph, left: float, right: float, top: float, source: TextSource, *, wrap: bool = True
) -> SetParagraph:
    """Set a paragraph between ``left`` and ``right`` from ``top`` downwards.

    A word that is wider than the line stands on a line of its own, narrowed until it fits.
    """
    start = left + paragraph.indent
    lines: list[list[Word]] = []
    signs: list[Sign] = []
    y = top + paragraph.before
    for pieces in _lines(paragraph.runs):
        line: list[Word | _Drawn] = []
        x = start - (paragraph.hanging if not lines else 0.0)
        row: list[tuple[list[Word | _Drawn], float]] = []
        for piece, space in _words(pieces, source):
            if wrap and line and x + space + piece.box[2] > right:
                row.append((line, x))
                line, x, space = [], start, 0.0
            x += space
            end = x + piece.box[2]
            if wrap and not line and end > right > x:
                end = right
            piece.box = (x, 0.0, end, 0.0)
            x = end
            line.append(piece)
        row.append((line, x))
        empty = max((run.size for run in pieces), default=paragraph.runs[0].size if paragraph.runs else 12.0)
        for line, end in row:
            size = max((piece.size for piece in line), default=empty)
            height = size * LINE_HEIGHT * paragraph.spacing
            baseline = y + height - size * (LINE_HEIGHT - 0.95)
            shift = {"centre": (right - end) / 2, "right": right - end}.get(paragraph.align, 0.0)
            for piece in line:
                x0, _, x1, _ = piece.box
                if isinstance(piece, _Drawn):
                    signs += _moved(piece.signs, x0 + shift, baseline - piece.height)
                    continue
                piece.box = (
                    x0 + shift,
                    baseline - piece.size * _ASCENT,
                    x1 + shift,
                    baseline + piece.size * _DESCENT,
                )
            words = [piece for piece in line if isinstance(piece, Word)]
            if words:
                lines.append(words)
            y += height
    return SetParagraph(paragraph.kind, paragraph.level, lines, top, y + paragraph.after, signs)


def set_column(
    paragraphs: Iterable[Paragraph],
    left: float,
    right: float,
    top: float,
    source: TextSource,
    *,
    wrap: bool = True,
) -> tuple[list[SetParagraph], float]:
    """Set paragraphs one below the other. Returns them and where the last one ends."""
    done = []
    for paragraph in paragraphs:
        done.append(set_paragraph(paragraph, left, right, top, source, wrap=wrap))
        top = done[-1].bottom
    return done, top


def move(paragraphs: Iterable[SetParagraph], dx: float, dy: float) -> None:
    """Move what is set."""
    for paragraph in paragraphs:
        paragraph.top += dy
        paragraph.bottom += dy
        paragraph.signs = _moved(paragraph.signs, dx, dy)
        for line in paragraph.lines:
            for word in line:
                x0, top, x1, bottom = word.box
                word.box = (x0 + dx, top + dy, x1 + dx, bottom + dy)


@dataclass(slots=True)
class _Drawn:
    """Small drawings that stand in a line like a word."""

    signs: tuple[Sign, ...]
    box: Box
    height: float

    @property
    def size(self) -> float:
        """The font size that takes up as much of the line."""
        return self.height / _ASCENT


def _moved(signs: Iterable[Sign], dx: float, dy: float) -> list[Sign]:
    return [
        replace(sign, box=(sign.box[0] + dx, sign.box[1] + dy, sign.box[2] + dx, sign.box[3] + dy))
        for sign in signs
    ]


def _lines(runs: list[Run]) -> Iterator[list[Run]]:
    """The runs parted where they say that a line ends."""
    line: list[Run] = []
    for run in runs:
        first, *others = run.text.split("\n")
        line.append(replace(run, text=first))
        for other in others:
            yield line
            line = [replace(run, text=other, signs=())]
    yield line


def _words(runs: list[Run], source: TextSource) -> Iterator[tuple[Word | _Drawn, float]]:
    """The words and small drawings of a line, with their width in ``box[2]``, and the space before.
    A word may go over several runs.

    The look of a word is that of the run it begins in.
    """
    text, look, wide = "", None, 0.0
    space = 0.0
    for run in runs:
        for part in re.findall(r"\s+|\S+", run.text):
            part_width = width(part, run.size, bold=run.bold, font=run.font)
            if part.isspace():
                if look:
                    yield _word(text, look, wide, source), space
                    text, look, wide, space = "", None, 0.0, 0.0
                space += part_width
            else:
                look = look or run
                text += part
                wide += part_width
        if run.signs:
            if look:
                yield _word(text, look, wide, source), space
                text, look, wide, space = "", None, 0.0, 0.0
            _, _, right, bottom = union(sign.box for sign in run.signs)
            yield _Drawn(run.signs, (0.0, 0.0, right, 0.0), bottom), space
            space = 0.0
    if look:
        yield _word(text, look, wide, source), space


def _word(text: str, look: Run, wide: float, source: TextSource) -> Word:
    return Word(
        raw=text,
        text=text,
        box=(0.0, 0.0, wide, 0.0),
        size=look.size,
        bold=look.bold,
        italic=look.italic,
        colour=look.colour,
        source=source,
    )


@dataclass(slots=True)
class SetCell:
    """A table cell as set; ``row`` and ``column`` of its top left corner."""

    row: int
    column: int
    row_span: int
    column_span: int
    box: Box
    paragraphs: list[SetParagraph] = field(default_factory=list)
    fill: str | None = None


@dataclass(slots=True)
class CellText:
    """A table cell to be set: its place in the grid, its text and the space around it in points."""

    row: int
    column: int
    paragraphs: list[Paragraph]
    row_span: int = 1
    column_span: int = 1
    fill: str | None = None
    margins: tuple[float, float, float, float] = (7.2, 3.6, 7.2, 3.6)
    """Left, top, right, bottom."""
    anchor: str = "top"
    """``top``, ``middle`` or ``bottom``."""


def set_table(
    cells: list[CellText],
    widths: list[float],
    heights: list[float],
    left: float,
    top: float,
    source: TextSource,
) -> tuple[list[SetCell], float]:
    """Set a table; rows grow where their text asks for more than ``heights``. Returns cells and the lower
    edge."""
    edges = [left]
    for step in widths:
        edges.append(edges[-1] + step)
    contents = []
    heights = list(heights)
    for cell in cells:
        x0, x1 = edges[cell.column], edges[min(cell.column + cell.column_span, len(widths))]
        column, used = set_column(cell.paragraphs, x0 + cell.margins[0], x1 - cell.margins[2], 0.0, source)
        contents.append((column, used))
        need = used + cell.margins[1] + cell.margins[3]
        if cell.row_span == 1:
            heights[cell.row] = max(heights[cell.row], need)
    for cell, (_, used) in zip(cells, contents, strict=True):
        need = used + cell.margins[1] + cell.margins[3]
        lack = need - sum(heights[cell.row : cell.row + cell.row_span])
        if lack > 0:
            heights[min(cell.row + cell.row_span, len(heights)) - 1] += lack
    tops = [top]
    for step in heights:
        tops.append(tops[-1] + step)
    done = []
    for cell, (column, used) in zip(cells, contents, strict=True):
        box = (
            edges[cell.column],
            tops[cell.row],
            edges[min(cell.column + cell.column_span, len(widths))],
            tops[min(cell.row + cell.row_span, len(heights))],
        )
        room = box[3] - box[1] - cell.margins[1] - cell.margins[3] - used
        move(
            column, 0.0, box[1] + cell.margins[1] + {"middle": room / 2, "bottom": room}.get(cell.anchor, 0.0)
        )
        done.append(SetCell(cell.row, cell.column, cell.row_span, cell.column_span, box, column, cell.fill))
    return done, tops[-1]


def add_paragraph(
    page: Page, paragraph: SetParagraph, panel: int | None = None, fill: str | None = None
) -> None:
    """Put a paragraph on a page as its next block, ``fill`` its ground. One without words leaves no trace."""
    start = len(page.words)
    for line in paragraph.lines:
        _add_line(page, line)
    if len(page.words) > start:
        words = Span(start, len(page.words))
        box = page.box(words)
        page.blocks.append(Block(paragraph.kind, words, box, paragraph.level, panel=panel, fill=fill))


def add_table(
    page: Page, cells: list[SetCell], box: Box, header_rows: int, panel: int | None = None
) -> Table:
    """Put a table on a page as its next block."""
    start = len(page.words)
    table = Table(
        rows=max(cell.row + cell.row_span for cell in cells),
        columns=max(cell.column + cell.column_span for cell in cells),
        cells=[],
        box=box,
        header_rows=header_rows,
    )
    for cell in sorted(cells, key=lambda cell: (cell.row, cell.column)):
        first = len(page.words)
        for paragraph in cell.paragraphs:
            for line in paragraph.lines:
                _add_line(page, line)
        words = Span(first, len(page.words))
        table.cells.append(
            Cell(cell.row, cell.column, words, cell.box, cell.row_span, cell.column_span, cell.fill)
        )
    page.tables.append(table)
    words = Span(start, len(page.words))
    page.blocks.append(Block(BlockKind.TABLE, words, box, table=len(page.tables) - 1, panel=panel))
    return table


def _add_line(page: Page, line: list[Word]) -> None:
    start = len(page.words)
    page.words += line
    page.lines.append(Span(start, len(page.words)))
