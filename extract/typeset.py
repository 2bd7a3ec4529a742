"""Plain typesetting: paragraphs of runs become lines of words with boxes, for formats that hold text but
no lines.

The outcome is not where the program that made the file would put each letter, but it is the same every time, in
the right order and place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from math import inf

from extract.fontmetrics import LINE_HEIGHT, width
from extract.marks import Sign
from schemas.page import Block, BlockKind, Box, Cell, Page, Span, Table, TextSource, Word, union

_ASCENT, _DESCENT = 0.9, 0.22
"""How far the letters' box goes above and below the baseline, of the font size."""


_HYPHEN = re.compile(r"(?<=\w-)(?=\w)")


@dataclass(slots=True)
class Run:
    """Text of one look. A line break in it is ``\\n``.

    Attributes:
        signs: small drawings that stand behind the text, their boxes counted from the place's top left corner.
        line: from one baseline to the next, as a share of the size.
        picture: width and height of a picture that stands behind the text, points; only its room is kept.
    """

    text: str
    size: float
    bold: bool = False
    italic: bool = False
    colour: str | None = None
    font: str = ""
    signs: tuple[Sign, ...] = ()
    line: float = LINE_HEIGHT
    picture: tuple[float, float] | None = None


@dataclass(slots=True)
class Paragraph:
    """A paragraph to be set.

    Attributes:
        indent, hanging: of the text from the left edge, and how much further left the first line starts;
        points. right: of the text from the right edge. before, after: space above and below, points.
        spacing: of the lines, as a share of the usual. least, exact: what a line's height is at least, and what it
        is whatever its letters, points; 0 for nothing said.
        align: ``left``, ``centre`` or ``right``.
        tab: from one tab stop to the next, points; 0 where a tab is a space.
        together: as many lines, at its beginning and its end, no page end parts.
        afloat: it stands beside the text, and what follows stands where it would without it.
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
    right: float = 0.0
    least: float = 0.0
    exact: float = 0.0
    tab: float = 0.0
    together: int = 2
    afloat: bool = False


@dataclass(slots=True)
class SetParagraph:
    """A paragraph as set: its lines of words from ``top`` to ``bottom``, and what it is.

    Attributes:
        ends: the lower edges of its lines, those without words too, without what wider spacing puts below them.
        together: as of the paragraph.
    """

    kind: BlockKind
    level: int
    lines: list[list[Word]]
    top: float
    bottom: float
    signs: list[Sign] = field(default_factory=list)
    ends: list[float] = field(default_factory=list)
    together: int = 2

    @property
    def breaks(self) -> list[float]:
        """Where a page may end within it: the ends of the lines behind which it may be parted."""
        return self.ends[self.together - 1 : len(self.ends) - self.together]

    @property
    def box(self) -> Box:
        return union(word.box for line in self.lines for word in line)


def set_paragraph(
    paragraph: Paragraph, left: float, right: float, top: float, source: TextSource, *, wrap: bool = True
) -> SetParagraph:
    """Set a paragraph between ``left`` and ``right`` from ``top`` downwards.

    A word that is wider than the line takes as many lines as its letters need; it stands on the first, narrowed.
    """
    right -= paragraph.right
    lines: list[list[Word]] = []
    signs: list[Sign] = []
    ends: list[float] = []
    y = top + paragraph.before
    for runs in _lines(paragraph.runs):
        first = paragraph.hanging if not ends else 0.0
        for line, end in _wrapped(_pieces(runs, source), paragraph, first, left, right if wrap else inf):
            size, height, below = _size(line, runs or paragraph.runs, paragraph)
            baseline = y + height - below - size * (LINE_HEIGHT - 0.95)
            shift = {"centre": (right - end) / 2, "right": right - end}.get(paragraph.align, 0.0)
            words = []
            for piece in line:
                if piece.word is None:
                    signs += _moved(piece.signs, piece.x0 + shift, baseline - piece.high)
                    continue
                upper, lower = baseline - piece.size * _ASCENT, baseline + piece.size * _DESCENT
                piece.word.box = (piece.x0 + shift, upper, piece.x1 + shift, lower)
                words.append(piece.word)
            if words:
                lines.append(words)
            y += height
            ends.append(y - below)
    return SetParagraph(
        paragraph.kind, paragraph.level, lines, top, y + paragraph.after, signs, ends, paragraph.together
    )


def _wrapped(
    pieces: Iterable[_Piece], paragraph: Paragraph, hanging: float, left: float, right: float
) -> Iterator[tuple[list[_Piece], float]]:
    """The lines of a paragraph, or of a part of it that nothing but its width parts, and where each ends."""
    start = left + paragraph.indent
    x, line, begun = start - hanging, list[_Piece](), False
    for piece in pieces:
        gap = piece.space
        for _ in range(piece.tabs if paragraph.tab else 0):
            x = start if x < start else left + ((x - left) // paragraph.tab + 1) * paragraph.tab
            gap = 0.0
        for number, wide in enumerate(piece.parts()):
            if begun and x + gap + wide > right:
                yield line, x
                x, line, gap = start, [], 0.0
            x += gap
            if not number:
                piece.x0 = x
                line.append(piece)
            x, begun, gap = x + wide, True, 0.0
            if line:
                piece.x1 = max(piece.x0, min(x, right))
            while piece.word and x > right > start + piece.size:
                yield line, right
                x, line = x - right + start, []
    yield line, x


def _size(line: list[_Piece], runs: list[Run], paragraph: Paragraph) -> tuple[float, float, float]:
    """The font size and height of a line, and how much of that is space below its letters. A line without words is as
    high as its runs say."""
    size = max((piece.size for piece in line), default=max((run.size for run in runs), default=12.0))
    usual = max((run.size * run.line for run in runs), default=12.0 * LINE_HEIGHT)
    letters = max((piece.line for piece in line), default=usual)
    if paragraph.exact:
        return size, paragraph.exact, 0.0
    pictures = max((piece.high for piece in line if piece.word is None and not piece.signs), default=0.0)
    below = max(0.0, letters * (paragraph.spacing - 1))
    return size, max(paragraph.least, letters * paragraph.spacing, pictures + below), below


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
        paragraph.ends = [end + dy for end in paragraph.ends]
        paragraph.signs = _moved(paragraph.signs, dx, dy)
        for line in paragraph.lines:
            for word in line:
                x0, top, x1, bottom = word.box
                word.box = (x0 + dx, top + dy, x1 + dx, bottom + dy)


@dataclass(slots=True)
class _Piece:
    """What stands in a line between spaces: a word, or small drawings, or a picture.

    Attributes:
        size: its font size, or the one that takes up as much of the line. line: how high it makes the line.
        tabs, space: how many tabs stand before it, and the width of all that parts it from the one before.
    """

    word: Word | None
    size: float
    line: float
    wide: float
    tabs: int
    space: float
    signs: tuple[Sign, ...] = ()
    high: float = 0.0
    x0: float = 0.0
    x1: float = 0.0

    def parts(self) -> list[float]:
        """The widths of what a line may end between: behind hyphens."""
        if self.word is None or "-" not in self.word.text:
            return [self.wide]
        said = _HYPHEN.split(self.word.text)
        widths = [width(part, self.size) for part in said]
        return [self.wide * wide / sum(widths) for wide in widths]


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


def _pieces(runs: list[Run], source: TextSource) -> Iterator[_Piece]:
    """The words and drawings of a line. A word may go over several runs; its look is that of the run it begins in."""
    word: _Piece | None = None
    tabs, space = 0, 0.0
    for run in runs:
        for part in re.findall(r"\s+|\S+", run.text):
            if part.isspace():
                if word:
                    yield word
                    word, tabs, space = None, 0, 0.0
                tabs += part.count("\t")
                space += width(part, run.size, bold=run.bold, font=run.font)
                continue
            if word is None:
                made = Word(
                    "", "", (0.0, 0.0, 0.0, 0.0), run.size, run.bold, run.italic, run.colour, source=source
                )
                word = _Piece(made, run.size, 0.0, 0.0, tabs, space)
            assert word.word is not None
            word.word.raw = word.word.text = word.word.text + part
            word.wide += width(part, run.size, bold=run.bold, font=run.font)
            word.line = max(word.line, run.size * run.line)
        if run.signs or run.picture:
            if word:
                yield word
                word, tabs, space = None, 0, 0.0
            yield _drawn(run, tabs, space)
            tabs, space = 0, 0.0
    if word:
        yield word


def _drawn(run: Run, tabs: int, space: float) -> _Piece:
    """The signs or the picture that stand behind a run's text."""
    if run.picture:
        wide, high = run.picture
        return _Piece(None, run.size, run.size * run.line, wide, tabs, space, (), high)
    _, _, wide, high = union(sign.box for sign in run.signs)
    size = high / _ASCENT
    return _Piece(None, size, size * LINE_HEIGHT, wide, tabs, space, run.signs, high)


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

    @property
    def text_end(self) -> float:
        """Where its last line ends."""
        return self.paragraphs[-1].ends[-1] if self.paragraphs else self.box[1]

    @property
    def breaks(self) -> list[float]:
        """Where a page may end within it: where its paragraphs may be parted, and between them."""
        return [end for one in self.paragraphs for end in (*one.breaks, one.ends[-1])][:-1]


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
