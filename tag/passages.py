"""Passages: the headings, paragraphs, list items and table cells of a page as text whose characters know
the words they come from, each under the headings that it stands under."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise

from schemas.evidence import Evidence
from schemas.page import BULLETS, Block, BlockKind, Box, Cell, Page, Span, Table, TextSource, Word
from tag.context import Context, is_badge
from tag.dates import find_dates
from tag.legend import told_in
from tag.tables.columns import role_of

_SENTENCE_END = re.compile(
    r"(?<=[.!?…:])[)\"”»’']*\s+(?=[\"“„«‘'(]*[A-ZÆØÅ0-9])|(?<=[.!?])[)\"”»’']+\s+(?![a-zæøå])"
)
_SIZES, _SIZES_OF_PICTURES = 0.05, 0.25
"""By which part of it letters' size may differ in words set alike."""
_BEHIND_BADGE = 70.0
"""Points between a number in a circle and what it numbers, at most."""
_GLUED = re.compile(r"[•●▪◦‣➢✓→►■□][A-ZÆØÅ«]")
"""A bullet set without a space before the word."""
_BOXES = frozenset("☐☑☒✅🗹")
"""Boxes to tick, before what is to be done."""
_NUMBER = re.compile(r"\(?(?:\d{1,2}|[a-h])[.)]")
_LONGEST_RUN_IN = 8
"""Words of a heading within the paragraph that it heads."""
_WIDER = 1.3
"""Times the distance of lines that belong together, or the size of their letters: what stands farther below, or is
larger or smaller, begins another text."""
_USUAL, _APART = 1.2, 1.7
"""Times the size of letters: the distance of lines that belong together, and one that these never have."""
_NAMING = ("initiative", "indicator", "goal")
"""What the column that names the rows may hold by its head."""
_NUMBER_OF_PARAGRAPH = re.compile(r"\d{1,3}\.\d{1,2}\.?\s+(?=[A-ZÆØÅ«][^\W\d_])")
"""As minutes number what is said of a case: "52.1 Losvarsel har grønn status."."""
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:[^\W\d]|(?<!uke\s)(?<!veke\s)(?<!week\s)(?<!side\s)(?<!page\s)\d{1,2}|bl\.a|f\.eks|t\.d|pr|nr|kap|jf|jfr|ca|mill|mrd|dr|kl|ev|evt|inkl|ekskl|ift|mht|osv|dvs|"
    r"m\.v|mv|m\.m|o\.l|pkt|tlf|st|prop|meld|mfl|m\.fl|ift|iht|vs|e\.g|i\.e|approx|no|f\.o\.m|t\.o\.m|kv|adm|dir)\.$",
    re.IGNORECASE,
)
_QUOTE = re.compile(r"['‘‚\"“”„«]")
_QUOTED = re.compile(
    r"(?<![\w'’])['‘‚\"“”„«](?=[A-ZÆØÅ0-9])(?P<said>[^'‘’\"“”„«»]{2,80}?)(?<=[\w)])['’\"“”»](?!\w)"
)
_LABEL_IN_BRACKETS = re.compile(r"\([^()]*:$")
"""Behind the colon of "X (eier: Y) …" the sentence goes on."""


@dataclass(slots=True)
class Passage:
    """A run of words that belong together, as text.

    Attributes:
        page: where it stands.
        words: its words on the page.
        kind: of the block; TABLE for a cell.
        is_item: it is an item of a list: it is said to be, or begins with a number.
        headings: the headings it stands under, the innermost first; of a cell its column's head before them.
        block: index into ``page.blocks``.
        cell: of a table cell, the cell; ``row_name`` is the text of the cell that names its row, and ``lead`` the title
            that the cell begins with, set in another style, which is a passage of its own; of a paragraph, the words in
            bold before it, where :func:`behind_run_in` was asked.
        sign: what the document's legend says of the sign that stands before it; empty where there is none.
        text: its words' repaired text, parted by one space.
    """

    page: Page
    words: Span
    kind: BlockKind
    block: int
    headings: tuple[str, ...] = ()
    is_item: bool = False
    cell: Cell | None = None
    row_name: str = ""
    lead: str = ""
    sign: str = ""
    text: str = ""
    _starts: list[int] = field(default_factory=list)
    _sentences: Sequence[tuple[int, int]] | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        parts: list[str] = []
        position = 0
        for word in self.page.words[self.words.start : self.words.stop]:
            self._starts.append(position)
            if word.text:
                parts.append(word.text)
                position += len(word.text) + 1
        self.text = " ".join(parts)

    @property
    def layout(self) -> Block:
        return self.page.blocks[self.block]

    def span(self, start: int = 0, stop: int | None = None) -> Span:
        """The words that hold the characters from ``start`` to before ``stop``."""
        stop = len(self.text) if stop is None else stop
        first = bisect_right(self._starts, start) - 1
        last = bisect_right(self._starts, max(stop - 1, start))
        return Span(self.words.start + max(first, 0), self.words.start + max(last, first + 1))

    def offset(self, word: int) -> int:
        """Where the word of that index on the page begins in the text; behind the last, the text's end."""
        return self._starts[word - self.words.start] if word < self.words.stop else len(self.text)

    def evidence(self, start: int = 0, stop: int | None = None) -> tuple[Evidence, ...]:
        """Evidence for the characters from ``start`` to before ``stop``, as records hold it."""
        return (Evidence(page=self.page.number, runs=(tuple(self.span(start, stop)),)),)

    def parts(self, begins: re.Pattern[str]) -> list[Passage]:
        """The passage in parts: each begins with a line that ``begins`` matches, but the first."""
        starts = [line.start for line in self.page.lines_in(self.words)]
        cuts = [start for start in starts[1:] if begins.match(self.text, self.offset(start))]
        bounds = [self.words.start, *cuts, self.words.stop]
        return (
            [replace(self, words=Span(*bound), _starts=[]) for bound in pairwise(bounds)] if cuts else [self]
        )

    def sentences(self) -> Sequence[tuple[int, int]]:
        """Character ranges of the sentences."""
        if self._sentences is None:
            self._sentences = tuple(self._parted())
        return self._sentences

    def _parted(self) -> Iterator[tuple[int, int]]:
        numbered = _NUMBER_OF_PARAGRAPH.match(self.text)
        start = numbered.end() if numbered else 0
        for match in _SENTENCE_END.finditer(self.text, start):
            if _ABBREVIATION.search(self.text, start, match.start()) or _LABEL_IN_BRACKETS.search(
                self.text, start, match.start()
            ):
                continue
            yield start, match.start() + len(match.group().rstrip())
            start = match.end()
        if start < len(self.text):
            yield start, len(self.text)


def has_room(page: Page, line: Span, below: Span, frame: Box | None = None) -> bool:
    """Whether the first word of the line below would have stood in a line, which ends where its writer ended it; in a
    frame that leaves as much room right of a line as left of it."""
    first, *_ = page.words[below.start : below.stop]
    width = first.box[2] - first.box[0]
    right = page.box(below)[2] if frame is None else frame[2] - (page.box(line)[0] - frame[0])
    return page.box(line)[2] + width < right and first.text[:1].isupper()


def parts_of_cell(page: Page, words: Span) -> list[Span]:
    """The texts that stand below each other in a cell: parted by room between them, or each ended by its writer."""
    lines = list(page.lines_in(words))
    steps = [page.box(below)[1] - page.box(above)[1] for above, below in pairwise(lines)]
    begins = {block.words.start for block in page.blocks}
    usual = min(steps, default=0.0)
    size = page.words[words.start].size if not words.empty else 0.0
    if size and usual > _APART * size:
        usual = _USUAL * size
    spaced = bool(steps) and max(steps) > _WIDER * usual
    parts = lines[:1]
    for step, (above, line) in zip(steps, pairwise(lines), strict=True):
        apart = step > _WIDER * usual if spaced else has_room(page, above, line)
        sizes = page.words[above.start].size, page.words[line.start].size
        if apart or line.start in begins or max(sizes) > _WIDER * min(sizes):
            parts.append(line)
        else:
            parts[-1] = Span(parts[-1].start, line.stop)
    return parts


def ended_lines(passage: Passage) -> list[str]:
    """The texts of the lines that the writer of a passage ended, each with those that go on from it."""
    whole: list[Span] = []
    for line in passage.page.lines_in(passage.words):
        if whole and not has_room(passage.page, whole[-1], line):
            whole[-1] = Span(whole[-1].start, line.stop)
        else:
            whole.append(line)
    return list(map(passage.page.text, whole))


@lru_cache(maxsize=1)
def passages(context: Context) -> list[Passage]:
    """All passages of a document in reading order, running headers and footers left out.

    Those of the last document asked for are kept, as every tagger asks for them.
    """
    found: list[Passage] = []
    for page in context.pages:
        badges = [block for block in page.blocks if not block.words.empty and is_badge(page, block)]
        for index, block in enumerate(page.blocks):
            if block.kind in (BlockKind.HEADER, BlockKind.FOOTER):
                continue
            headings = tuple(reversed(context.section(page, index)))
            if block.table is not None:
                found += _cells(page, index, page.tables[block.table], headings)
            elif not block.words.empty:
                words, sign = _behind_marker(page, block.words, block.kind), _sign(context, page, block)
                if sign:
                    words = Span(block.words.start + 1, block.words.stop)
                is_item = (
                    block.kind is BlockKind.LIST_ITEM
                    or bool(sign)
                    or (
                        block.kind is BlockKind.PARAGRAPH
                        and (
                            words != block.words
                            or _GLUED.match(page.words[words.start].text) is not None
                            or any(_is_before(badge, block) for badge in badges)
                        )
                    )
                )
                found.append(Passage(page, words, block.kind, index, headings, is_item, sign=sign))
    return found


def _sign(context: Context, page: Page, block: Block) -> str:
    """What the document's legend says of the sign that a block begins with; the legend itself has several."""
    first, many = page.words[block.words.start].text, block.words.stop - block.words.start > 1
    return context.key.get(first, "") if many and len(told_in(page.text(block.words))) < 2 else ""


def _is_before(badge: Block, block: Block) -> bool:
    """Whether a number in a circle or box stands right before a block, on its height."""
    middle = (badge.box[1] + badge.box[3]) / 2
    return 0 < block.box[0] - badge.box[2] <= _BEHIND_BADGE and block.box[1] <= middle <= block.box[3]


def _behind_marker(page: Page, words: Span, kind: BlockKind) -> Span:
    """``words`` without the bullet, or for other than a heading the number, before them."""
    first = page.words[words.start].text
    if words.stop - words.start < 2:
        return words
    if first in BULLETS or first in _BOXES:
        return Span(words.start + 1, words.stop)
    if kind is not BlockKind.HEADING and _NUMBER.fullmatch(first):
        start = page.text(Span(words.start, min(words.start + 3, words.stop)))
        if not find_dates(start, year=2000):
            return Span(words.start + 1, words.stop)
    return words


def with_quotes(passage: Passage) -> Passage:
    """The passage with «» around what stands in other quotation marks, or in two that do not match, as readings of
    pictures have them; each mark is one character for another."""
    text = _QUOTED.sub(r"«\g<said>»", passage.text) if _QUOTE.search(passage.text) else passage.text
    if text == passage.text:
        return passage
    marked = replace(passage, _starts=[])
    marked.text = text
    return marked


def behind_run_in(passage: Passage) -> Passage:
    """A paragraph without the bold words that it begins with, which say what it is about, those being its lead; as it
    is where it begins with none, or with a label."""
    words, start, stop = passage.page.words, passage.words.start, passage.words.start
    while passage.kind is BlockKind.PARAGRAPH and stop < passage.words.stop and words[stop].bold:
        stop += 1
    if not start < stop < passage.words.stop or stop - start > _LONGEST_RUN_IN:
        return passage
    title, goes_on = passage.page.text(Span(start, stop)), words[stop].text
    if title.endswith((":", "?")) or not goes_on[:1].isupper() or role_of(title, strictly=True):
        return passage
    return replace(passage, words=Span(stop, passage.words.stop), lead=title, _starts=[])


def lead(page: Page, cell: Cell) -> tuple[Span, Span]:
    """A cell's first lines, as far as they are set alike, and the rest, set in another style.

    The rest is empty where the whole cell is set alike, or only some words within a line are set otherwise.
    """
    stop = cell.words.stop
    words = page.words[cell.words.start : stop]
    for number, word in enumerate(words):
        if _alike(word, words[0]) or not word.text:
            continue
        index = cell.words.start + number
        if any(line.start == index for line in page.lines_in(cell.words)) or all(
            _alike(other, word) for other in words[number:]
        ):
            return Span(cell.words.start, index), Span(index, stop)
    return cell.words, Span(stop, stop)


def _alike(one: Word, other: Word) -> bool:
    """Whether two words are set alike; the sizes of words read from a picture are not exact."""
    near = _SIZES_OF_PICTURES if TextSource.OCR in (one.source, other.source) else _SIZES
    return (one.bold, one.italic) == (other.bold, other.italic) and abs(
        one.size - other.size
    ) <= near * one.size


def _cells(page: Page, index: int, table: Table, headings: tuple[str, ...]) -> Iterator[Passage]:
    heads = {
        column: page.text(head.words)
        for column in range(table.columns)
        if table.header_rows and (head := table.at(table.header_rows - 1, column))
    }
    named = next((column for column, head in sorted(heads.items()) if role_of(head) in _NAMING), 0)
    names = {cell.row + i: cell for cell in table.cells if cell.column == named for i in range(cell.row_span)}
    for cell in table.cells:
        if cell.words.empty:
            continue
        over = heads.get(cell.column, "") if cell.row >= table.header_rows else ""
        name = names.get(cell.row)
        row_name = page.text(name.words) if name and name is not cell else ""
        first, rest = lead(page, cell)
        above = (over, *headings)
        yield Passage(page, first, BlockKind.TABLE, index, above, False, cell, row_name)
        if not rest.empty:
            yield Passage(page, rest, BlockKind.TABLE, index, above, False, cell, row_name, page.text(first))
