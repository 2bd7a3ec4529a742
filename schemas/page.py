"""A page as a list of words in reading order, and the structure laid over them as spans of word indices.

These are plain slotted objects: a document has words by the hundred thousand.
All coordinates are PDF points (1/72 inch) with the origin at the top left of the page *as displayed*,
that is after rotation and cropping.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import islice
from typing import NamedTuple

Box = tuple[float, float, float, float]
"""x0, top, x1, bottom."""


BULLETS = frozenset("•●▪◦‣∙·○■□◆◇►▶▸➢➤→✓✔»–—-*o") | frozenset(chr(code) for code in range(0xF020, 0xF100))
"""Signs that open a list item when they stand alone as a word. Private-use ones are those of symbol fonts."""


def union(boxes: Iterable[Box]) -> Box:
    """The smallest box that holds all of ``boxes``. Raises ValueError if there are none."""
    x0s, tops, x1s, bottoms = zip(*boxes, strict=True)
    return min(x0s), min(tops), max(x1s), max(bottoms)


def are_level(one: Box, other: Box) -> bool:
    """Whether the middle of one box is within the height of the other."""
    return one[1] <= (other[1] + other[3]) / 2 <= one[3] or other[1] <= (one[1] + one[3]) / 2 <= other[3]


class Span(NamedTuple):
    """A half-open range of indices into ``Page.words``."""

    start: int
    stop: int

    def __contains__(self, index: object) -> bool:
        return isinstance(index, int) and self.start <= index < self.stop

    @property
    def empty(self) -> bool:
        return self.start >= self.stop

    def covers(self, other: Span) -> bool:
        """Whether every index of ``other`` is in this span."""
        return self.start <= other.start and other.stop <= self.stop


class TextSource(StrEnum):
    """Where a word was read from; the ``source`` of the export."""

    TEXT_LAYER = "text-layer"
    OCR = "ocr"
    SLIDE = "slide"
    DOCUMENT = "document"
    TEXT = "text"


@dataclass(slots=True)
class Word:
    """One word where it stands on the page.

    Attributes:
        raw: what the file, or the OCR engine, said.
        text: the same repaired. Empty where the word was joined to the one before it; may hold a space
            where one was missing.
        box: where it is displayed.
        size: font size in points (0 if unknown).
        bold, italic: of its font.
        colour: of its glyphs, ``#rrggbb``, or None if unknown.
        confidence: 0..1, what the OCR engine said; 1 for words that were not read from a picture.
    """

    raw: str
    text: str
    box: Box
    size: float = 0.0
    bold: bool = False
    italic: bool = False
    colour: str | None = None
    source: TextSource = TextSource.TEXT_LAYER
    confidence: float = 1.0


class BlockKind(StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE = "table"
    HEADER = "header"
    """Running header: repeated from page to page."""
    FOOTER = "footer"
    """Running footer, page number included."""


@dataclass(slots=True)
class Block:
    """A heading, paragraph, list item or table.

    Attributes:
        words: its words; empty only for a table without text.
        level: of a heading 1, 2, …; of a list item its nesting, 0 for the outermost; else 0.
        table: index into ``Page.tables`` when ``kind`` is TABLE.
        panel: blocks drawn in one frame or filled box on the page share a number; None outside any.
        fill: the ground of that box, ``#rrggbb``; None where there is none of its own, or it is white.
        frame: that box.
    """

    kind: BlockKind
    words: Span
    box: Box
    level: int = 0
    table: int | None = None
    panel: int | None = None
    fill: str | None = None
    frame: Box | None = None


@dataclass(slots=True)
class Cell:
    """A table cell. ``row`` and ``column`` are 0-based and of its top left corner.

    Attributes:
        words: the words in it, one contiguous run; empty for an empty cell.
        fill: background ``#rrggbb``, None where there is none or it is white.
    """

    row: int
    column: int
    words: Span
    box: Box
    row_span: int = 1
    column_span: int = 1
    fill: str | None = None


@dataclass(slots=True)
class Table:
    """A grid of cells, in reading order (row by row).

    Attributes:
        header_rows: how many of the first rows are column heads (0 if none is seen).
        continues: the table goes on from the last table of the page before; its heads are that table's.
    """

    rows: int
    columns: int
    cells: list[Cell]
    box: Box
    header_rows: int = 0
    continues: bool = False

    def at(self, row: int, column: int) -> Cell | None:
        """The cell that covers (row, column), merged cells spread over all they cover."""
        for cell in self.cells:
            if (
                cell.row <= row < cell.row + cell.row_span
                and cell.column <= column < cell.column + cell.column_span
            ):
                return cell
        return None


class Place(NamedTuple):
    """A position in a table of a page: index into ``Page.tables``, row, column."""

    table: int
    row: int
    column: int


class MarkShape(StrEnum):
    ELLIPSE = "ellipse"
    SHAPE = "shape"
    """Any other small filled vector shape."""
    GLYPH = "glyph"
    """A character such as ● that has a colour."""
    PICTURE = "picture"
    CELL = "cell"
    """The background of a table cell."""


@dataclass(slots=True)
class Mark:
    """A coloured sign that may stand for a status.

    Attributes:
        colour: by hue: ``red``, ``yellow`` (amber and orange too), ``green``, ``blue``, ``grey``, ``black``,
            ``white``, ``purple``.
        rgb: ``#rrggbb`` as drawn.
        box: its own box.
        place: the table cell it lies in, if any.
        line: the line of text it stands before or behind, if it lies in no table.
    """

    colour: str
    rgb: str
    shape: MarkShape
    box: Box
    place: Place | None = None
    line: Span | None = None


@dataclass(slots=True)
class StageBar:
    """A row of ``steps`` small marks of which the first ``reached`` are filled (0 if none is); or a progress bar,
    which has 100 steps; or boxes with the ``names`` of the stages in them, else empty."""

    steps: int
    reached: int
    box: Box
    place: Place | None = None
    line: Span | None = None
    names: tuple[Span, ...] = ()


READ = frozenset({"reading", "glyphs"})
"""Kinds of repairs that are told when a page is read: the word's ``raw`` is what they came to."""


@dataclass(slots=True)
class Repair:
    """A change, or a doubt, about one word of a page.

    Attributes:
        word: index into ``Page.words``.
        raw, text: before and after; an empty ``text`` means joined to the word before.
        kind: ``encoding``, ``unicode``, ``ocr``, ``hyphen``, ``spacing``, ``symbol``; of READ: ``reading``, the page
            was read twice and ``raw`` is the other reading, and ``glyphs``, ``raw`` is what the file says.
        probability: that ``text`` is right, 0..1.
        reason: one line in Norwegian.
        applied: False for a doubt: the word was left as it is, for a person to decide.
        alternatives: other readings, the likeliest first.
    """

    word: int
    raw: str
    text: str
    kind: str
    probability: float
    reason: str
    applied: bool = True
    alternatives: tuple[str, ...] = ()


@dataclass(slots=True)
class Page:
    """One page, or slide.

    Attributes:
        number: 1-based.
        width, height: in points, as displayed.
        words: in reading order; the words of a table cell are contiguous, cells row by row.
        lines: spans that together cover all words, in order; no line crosses a cell or a block.
        blocks: in reading order; together they cover all words.
        notes: speaker notes, as plain text.
        hidden: a slide that is not shown.
        problems: sentences in Norwegian on what could not be read here.
        ocr: the words were read from the page's picture.
    """

    number: int
    width: float
    height: float
    words: list[Word] = field(default_factory=list)
    lines: list[Span] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    stage_bars: list[StageBar] = field(default_factory=list)
    repairs: list[Repair] = field(default_factory=list)
    notes: str = ""
    hidden: bool = False
    problems: list[str] = field(default_factory=list)
    ocr: bool = False

    def text(self, span: Span) -> str:
        """The repaired text of a span, words parted by one space."""
        return " ".join([word.text for word in self.words[span.start : span.stop] if word.text])

    def raw(self, span: Span) -> str:
        """What the file said there, words parted by one space."""
        return " ".join([word.raw for word in self.words[span.start : span.stop] if word.raw])

    def lines_in(self, span: Span) -> Iterator[Span]:
        """The lines of a span, cut to it."""
        begin, end = span
        if begin >= end:
            return
        first = bisect_right(self.lines, (begin, len(self.words))) - 1
        for start, stop in islice(self.lines, max(first, 0), None):
            if start >= end:
                return
            if start < stop and stop > begin:
                yield Span(max(start, begin), min(stop, end))

    def box(self, span: Span) -> Box:
        """The box around the words of a span. Raises ValueError for an empty span."""
        return union(word.box for word in self.words[span.start : span.stop])


@dataclass(slots=True)
class Document:
    """A document as read: its pages in order and the properties that its file states (title, author,
    created: ISO date), each only where it is there."""

    pages: list[Page]
    properties: dict[str, str] = field(default_factory=dict)
