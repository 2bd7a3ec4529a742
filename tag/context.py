"""What a tagger knows of the place it looks at: the headings above it, and the case it belongs to."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property, lru_cache

from schemas.page import Block, BlockKind, Box, Document, Page, Span, are_level
from tag import legend
from tag.cases import Case, are_numbered, case_of_meeting, leading_case, numbered_matter, numbered_meetings
from tag.cues import any_of
from tag.dates import DateMention, find_dates, parse_period
from tag.eyebrows import Eyebrow, eyebrow, letter_size
from tag.headings import follows_up, unnumbered
from tag.lamps import shown
from tag.names import is_name, tidy
from tag.outcomes import says_outcome
from tag.senders import names_letter, written_by
from tag.vocabulary import load
from tag.wording import wording

_YEAR = re.compile(r"\b(20\d\d|19[89]\d)\b")
_MONTH = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)")
_QUARTER = re.compile(r"-Q([1-4])")
_LONG_PAST = 8
"""Months."""
_BARE_CODE = re.compile(r"[A-ZÆØÅ]{1,2}\d{1,2}")
_CODE = re.compile(r"(?P<code>[A-ZÆØÅ]{1,2}\.?\d{1,2}(?:\.\d{1,2})?)\s?[.:–-]?\s+(?P<title>[A-ZÆØÅ«].*)$")
GOAL_NUMBER = r"(?-i:[A-ZÆØÅ])?\d{1,2}(?:\.\d{1,2})*(?:(?-i:[a-h])(?!\w))?"
GOAL_NUMBER += r"|(?-i:[IVX]{1,4})(?:\.(?:\d{1,2}|[a-h]))?(?=\s?[:–—-]|\s*$|\s(?-i:[A-ZÆØÅ]))"
GOAL_NUMBER += r"|(?-i:[A-ZÆØÅ])(?=\s?[:–—-]|\s*$|\s(?-i:[A-ZÆØÅ]))"
"""The number of a goal as in "3", "2.1", "2a", "A1", "B" or "II"."""
_BADGE = re.compile(r"\d{1,2}[.)]?|[A-ZÆØÅ]")
_PARTED = re.compile(r"\s[·•|–]\s|,\s")
_FIRST_PAGES = 3
"""Pages in which a paper says what it is of."""
_BARE_YEAR, _DAY = len("2026"), len("2026-01-31")
_LONGEST_STRIP, _LONGEST_TITLE = 14, 25
"""Words."""
_FEWEST_OUTCOMES = 3
"""Lines that say what became of a matter, in minutes that do not say that they are such."""
_SAME_SIZE = 0.6
_SAME_EDGE = 16.0
"""Points by which the left edges of a strip's words and of what stands in the card beneath it may differ."""
_ACROSS = 0.8
"""Share of a page's width that a box takes that goes right across it."""
_TOUCHING = 2.0
"""Points by which boxes side by side may overlap."""
_LEVEL = 4.0
"""Points by which the heads of columns side by side differ in height."""
_INDENT = 24.0
"""Points by which what stands in a column may begin left of its heading."""


@dataclass(frozen=True, slots=True)
class _Heading:
    """A heading in force; ``beyond`` is of one in a panel what :func:`_next_in_row` tells."""

    text: str
    size: float
    panel: int | None
    block: Block
    page: int
    beyond: float | None


class Context:
    """A document as taggers see it.

    Attributes:
        document: as read and repaired. pages: its pages.
        year: the year that a date without one means, None if the document does not tell.
        meanings: status words (lower case), and the colours that the document's own legends give them.
        marks: of each page, by its number, the marks but for the unlit lamps of traffic lights.
        repeats: the tables (page number, index) that are repeats laid out as such.
        key: signs such as "✔", and what its legends say of them; signs: those of a status, and the status.
    """

    def __init__(self, document: Document, repeats: Collection[tuple[int, int]] = ()) -> None:
        self.document = document
        self.repeats = repeats
        self.pages = document.pages
        self.marks = {page.number: shown(page) for page in document.pages if page.marks}
        self.year = _year(document)
        self.meanings = legend.told_meanings(document.pages)
        values = legend.status_words() | self.meanings
        self.key = legend.told_signs(document.pages, values)
        self.signs = legend.statuses_of(self.key, values) | legend.told_colours(document.pages)
        self._days: dict[int, str | None] = {}
        self._sections: dict[tuple[int, int], tuple[str, ...]] = {}
        self._cases: list[tuple[tuple[int, int], str, str]] = []
        self._goals: list[tuple[tuple[int, int], str, str | None]] = []
        self._titles: set[str] = set()
        self._meetings = numbered_meetings(_openings(document.pages))
        self._settles = _tells_outcomes(document)
        self._numbered = self._settles and are_numbered(_openings(document.pages))
        self._walk()

    @cached_property
    def as_of(self) -> str | None:
        """The one day that its first page says its figures and statuses are of, or else a sentence of its first pages
        that speaks of the paper itself; None if there is none or several."""
        page = next(iter(self.pages), None)
        return (_day_of(page, self.year) if page else None) or _day_of_paper(
            self.pages[:_FIRST_PAGES], self.year
        )

    @property
    def labelled_goals(self) -> int:
        """How many goals its headings tell by a label: "Mål 2 – Trygg havn"."""
        return len({label for _, label, _ in self._goals if label})

    @cached_property
    def day(self) -> str | None:
        """The first day, month or end of a period that its first page tells, and by which nothing is due."""
        page = next(iter(self.pages), None)
        texts = [page.text(block.words) for block in page.blocks] if page else []
        dates = (date for text in texts for date in find_dates(text, None) if date.role != "due")
        told = (_QUARTER.sub(lambda one: f"-{3 * int(one[1]):02}", date.value) for date in dates)
        return next(filter(_MONTH.match, told), None)

    def period_ahead(self, text: str, year: int | None = None) -> tuple[str | None, str | None]:
        """From and to of what is planned; months without a year that are long past when the document is written are of
        the next year: "Januar" in a plan of December.

        Args:
            year: that the plan is said to be of.
        """
        if year is not None:
            return parse_period(text, year)
        begin, end = parse_period(text, self.year)
        month = _MONTH.match(begin or end or "")
        now = _MONTH.match(self.day or "")
        if not month or not now or _YEAR.search(text) or month["year"] != now["year"]:
            return begin, end
        if int(now["month"]) - int(month["month"]) < _LONG_PAST:
            return begin, end
        return parse_period(text, int(now["year"]) + 1)

    @cached_property
    def minutes(self) -> bool:
        """Whether it is upright, as pages of a deck are not, and says on its first page that it is minutes, or on its
        last that a meeting has ended; or begins with saying so, however its pages lie."""
        return _is_minutes(self.document) or self.closed

    @cached_property
    def closed(self) -> bool:
        """Whether it is upright, and its last page says that a meeting has ended, or several of its lines say what
        became of a matter."""
        return self._settles or _is_closed(self.document)

    @cached_property
    def letter(self) -> bool:
        """Whether it is upright and has the references of a letter, or ends as letters do."""
        return _is_letter(self.document)

    @cached_property
    def to_others(self) -> bool:
        """Whether it is upright, and its title, or a line above that, says that it is a letter, or the like, to
        others, who decide what they make of it."""
        return _is_to_others(self.document)

    @cached_property
    def title(self) -> str:
        """The text of its first heading, if there are others under it; else empty."""
        return _title(self.document)

    @cached_property
    def _case(self) -> str | None:
        return _own_case(self.document)

    def section(self, page: Page, index: int) -> tuple[str, ...]:
        """The headings that block ``index`` of ``page`` stands under, the outermost first.

        On a slide they are those of the slide; in a report they reach back over pages.
        """
        return self._sections.get((page.number, index), ())

    def as_of_page(self, page: Page) -> str | None:
        """The one day that the page's text says its statuses are of, else that of the document."""
        if page.number not in self._days:
            self._days[page.number] = _day_of(page, self.year)
        return self._days[page.number] or self.as_of

    def case_at(self, page: Page, words: Span) -> str | None:
        """The id of the case that the words belong to: the last one named in a heading, or on a divider slide,
        before them or in them; else the one that the document says at its beginning it is a paper of."""
        case = self._case_over(page, words)
        return case[1] if case else self._case

    def case_title(self, page: Page, words: Span) -> str | None:
        """The title of the case that the words belong to, as it stands behind its number."""
        _, _, title = self._case_over(page, words) or (None, None, "")
        return title if is_name(title) else None

    def _case_over(self, page: Page, words: Span) -> tuple[tuple[int, int], str, str] | None:
        at = bisect_right(self._cases, ((page.number, words.start), "\uffff", ""))
        return self._case_beside(page, words) or (self._cases[at - 1] if at else None)

    def _case_beside(self, page: Page, words: Span) -> tuple[tuple[int, int], str, str] | None:
        """The one case of a page with several whose box stands left of the box of the words, on its height."""
        cases = [one for one in self._cases if one[0][0] == page.number]
        own = _frame_at(page, words.start) if len(cases) > 1 else None
        beside = [
            case
            for case in cases
            if own is not None
            and (frame := _frame_at(page, case[0][1])) is not None
            and frame[2] <= own[0] + _TOUCHING
            and are_level(frame, own)
        ]
        return beside[0] if len(beside) == 1 else None

    def begins_case(self, page: Page, words: Span) -> bool:
        """Whether the words are those with the number and title of a case."""
        over = self._case_over(page, words)
        return over is not None and over[0] == (page.number, words.start)

    def opens_case(self, page: Page, heading: str) -> bool:
        """Whether a heading is of a case, by its own number or by one in the margin beside it."""
        if self._leading_case(heading):
            return True
        starts = {start for (number, start), *_ in self._cases if number == page.number}
        return any(
            block.words.start in starts
            for block in page.blocks
            if block.kind is BlockKind.HEADING and page.text(block.words).endswith(heading)
        )

    def is_goal(self, heading: str) -> bool:
        """Whether a heading is the title of a goal, by its own label or one that stands over it elsewhere."""
        return goal_label(heading)[1] is not None or heading.casefold() in self._titles

    def goal_above(
        self, page: Page, words: Span, *, title: bool = False, under: str | None = None
    ) -> str | None:
        """The label ("Mål 3"), or the title, of the goal that a heading before the words named last.

        Args:
            under: the label of what stands there; of one that is numbered as a part, "Delmål 2.1", the last goal with
                the number of the whole goes before others.
        """
        at = bisect_right(self._goals, (page.number, words.start), key=lambda goal: goal[0])
        if not at:
            return None
        whole = (under or "").rpartition(" ")[2].rpartition(".")[0]
        known = reversed(self._goals[:at] if whole else ())
        above = next((goal for goal in known if goal[1] and goal[1].rpartition(" ")[2] == whole), None)
        _, label, named = above or self._goals[at - 1]
        return named if title else label

    def part_of_goal(self, page: Page, words: Span, text: str) -> tuple[str | None, str]:
        """The number and the title of a text that begins with one under the goal that stands over the words: "B.1 …"
        under "Hovedmål B", "2.1 …" under "Mål 2". None and the text where it does not."""
        above = self.goal_above(page, words)
        match = _numbered_under(above.rpartition(" ")[2]).match(text) if above else None
        return (match["number"], match["title"]) if match else (None, text)

    def _leading_case(self, text: str) -> Case | None:
        case = leading_case(text) or case_of_meeting(text, self._meetings)
        return numbered_matter(text) if case is None and self._numbered else case

    def _walk(self) -> None:
        stack: list[_Heading] = []
        for page in self.pages:
            if page.width > page.height:
                stack = []
            over = eyebrow(page)
            for index, block in enumerate(page.blocks):
                if block.kind is BlockKind.HEADER:
                    self._open_by_head(page, block)
                if block.kind in (BlockKind.HEADER, BlockKind.FOOTER):
                    continue
                text = page.text(block.words)
                small = over is not None and block is over.line
                heads = not small and (heads_others(page, block) or _heads_card(page, index))
                if heads:
                    stack = [known for known in stack if _is_above(known, page, block)]
                self._sections[page.number, index] = tuple(
                    known.text for known in stack if _reaches(known, page, block)
                )
                if heads:
                    heading = unnumbered(text)
                    beyond = _next_in_row(page, block) if block.panel is not None else None
                    size = letter_size(page, block.words)
                    stack.append(_Heading(heading, size, block.panel, block, page.number, beyond))
                if heads and over is not None and block is over.title:
                    self._open_by_eyebrow(page, over, stack)
                label, title = goal_label(text) if block.table is None else (None, None)
                below = page.blocks[index + 1] if index + 1 < len(page.blocks) else None
                if label and title is None and below is not None and below.kind is BlockKind.HEADING:
                    title = page.text(below.words)
                elif block.kind is not BlockKind.HEADING:
                    label = None
                if label:
                    self._goals.append(((page.number, block.words.start), label, title))
                    self._titles.add((title or "").casefold())
                if block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH):
                    case = self._leading_case(text)
                    if case and text[case.stop : case.stop + 1] == ",":
                        case = None  # "Sak 17/26, enstemmig vedtatt: …" tells of a case
                    if case and not self._is_told_of(page, block, stack):
                        beside = _beside_margin(page, block) if case.stop == len(text) else None
                        title = tidy(page.text(beside.words) if beside else text[case.stop :])
                        start = (beside or block).words.start
                        insort(self._cases, ((page.number, start), case.number, title))

    def _open_by_eyebrow(self, page: Page, over: Eyebrow, stack: list[_Heading]) -> None:
        """The line over a slide's title says what stands under this where it has the label of the goal that the title
        is of ("MÅL 1 · DELMÅL"); else it is over all of the slide."""
        known, goal = stack[-1], eyebrow_goal(over)
        if goal is None:
            stack.insert(0, replace(known, text=page.text(over.line.words)))
            return
        self._goals.append(((page.number, over.title.words.start), goal, page.text(over.title.words)))
        stack.extend(replace(known, text=part) for part in over.parts[1:])

    def _open_by_head(self, page: Page, head: Block) -> None:
        """A running head that is the number of a case and no more says what case the page is of."""
        text = page.text(head.words)
        case = leading_case(text)
        if case and case.stop == len(text):
            insort(self._cases, ((page.number, head.words.start), case.number, ""))

    def _is_told_of(self, page: Page, block: Block, stack: Iterable[_Heading]) -> bool:
        """Whether a text that begins with a case tells of it under another one's heading, and opens none: an earlier
        case that is followed up, or any on a slide."""
        slide = page.width > page.height
        for known in stack:
            if known.block is block or not _reaches(known, page, block):
                continue
            opened, earlier = self._leading_case(known.text), follows_up(known.text, "cases")
            if slide and known.page == page.number and (opened or earlier):
                return True
            if block.kind is BlockKind.PARAGRAPH and opened and earlier:
                return True
        return False


def eyebrow_goal(over: Eyebrow) -> str | None:
    """The label of the goal that the line over a title begins with, in small letters: "MÅL 1" -> "Mål 1"."""
    label, title = goal_label(over.parts[0])
    if label is None or title is not None:
        return None
    return label.capitalize() if label.isupper() else label


def _frame_at(page: Page, word: int) -> Box | None:
    """The box that a word of a page stands in."""
    return next((block.frame for block in page.blocks if block.words.start <= word < block.words.stop), None)


def _openings(pages: Iterable[Page]) -> Iterator[str]:
    """The texts of a document's blocks and table cells."""
    for page in pages:
        for block in page.blocks:
            if block.table is None:
                yield page.text(block.words)
            else:
                yield from (page.text(cell.words) for cell in page.tables[block.table].cells)


def _is_minutes(document: Document) -> bool:
    page = next(iter(document.pages), None)
    if page is None:
        return False
    if page.width > page.height:
        first = next((block.words for block in page.blocks if not block.words.empty), Span(0, 0))
        return _minutes().match(page.text(first)) is not None
    return _minutes().search(" ".join(word.text for word in page.words)) is not None


def _is_to_others(document: Document) -> bool:
    page = next(iter(document.pages), None)
    if page is None or page.width > page.height:
        return False
    for block in page.blocks:
        text = page.text(block.words) if block.table is None else ""
        if names_letter(text) or written_by(text):
            return True
        if block.words.stop - block.words.start > _LONGEST_TITLE:
            return False
    return False


def _is_closed(document: Document) -> bool:
    page = next(iter(document.pages[-1:]), None)
    if page is None or page.width > page.height:
        return False
    texts = (page.text(block.words) for block in page.blocks if block.table is None)
    return any(_closes().search(text) for text in texts)


def _tells_outcomes(document: Document) -> bool:
    """Whether several lines of an upright document say what became of a matter."""
    lines = (
        page.text(block.words)
        for page in document.pages
        for block in page.blocks
        if page.width < page.height and block.table is None and not block.words.empty
    )
    return sum(map(says_outcome, lines)) >= _FEWEST_OUTCOMES


@cache
def _closes() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(load('documents')['closings'])})(?!\w)", re.IGNORECASE)


@cache
def _minutes() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(load('documents')['types']['minutes'])})(?!\w)", re.IGNORECASE)


def _is_letter(document: Document) -> bool:
    pages = [*document.pages[:1], *document.pages[1:][-1:]]
    return any(
        page.width < page.height and _begins_letter().match(page.text(block.words)) is not None
        for page in pages
        for block in page.blocks
    )


@cache
def _begins_letter() -> re.Pattern[str]:
    """The references that a letter begins with, or the greetings that it ends with."""
    words = load("documents")
    return re.compile(rf"\W*(?:{any_of([*words['references'], *words['greetings']])})(?!\w)", re.IGNORECASE)


def _beside_margin(page: Page, number: Block) -> Block | None:
    """The heading that a case's number stands beside in the margin."""
    return next(
        (
            block
            for block in page.blocks
            if block.kind is BlockKind.HEADING
            and block.box[0] >= number.box[2]
            and min(block.box[3], number.box[3]) - max(block.box[1], number.box[1]) > 0
        ),
        None,
    )


def heads_others(page: Page, block: Block) -> bool:
    """Whether a block is a heading, and no number or note in brackets set as one."""
    noted = page.text(block.words)[:1] == "(" and page.text(block.words)[-1:] == ")"
    return block.kind is BlockKind.HEADING and not noted and not is_badge(page, block)


def is_badge(page: Page, block: Block) -> bool:
    """Whether a block is but a number or a letter, such as stand in circles before the items of a list."""
    return block.words.stop - block.words.start == 1 and _BADGE.fullmatch(page.text(block.words)) is not None


@lru_cache(maxsize=4096)
def goal_label(text: str) -> tuple[str | None, str | None]:
    """The label and the title of a goal that a text begins with ("Mål 3 – Trygge veier"), each None if missing."""
    match = goal_pattern().match(text) or labelled_clause(text)
    if match is None:
        return None, None
    return f"{match['word']} {match['number']}", match["title"]


@lru_cache(maxsize=4096)
def labelled_clause(text: str) -> re.Match[str] | None:
    """A clause behind a label that may be of what is done as well as of what shall be: "Satsing 2: Alle får svar".

    It has the groups of :func:`goal_pattern`.
    """
    match = _may_be_goal().match(text)
    return match if match is not None and wording(match["title"]) == "clause" else None


@cache
def _may_be_goal() -> re.Pattern[str]:
    words = any_of(load("lists")["goals"]["labels_of_clauses"])
    return re.compile(
        rf"^\W*(?P<word>{words})\s?(?:nr\.?\s)?(?P<number>{GOAL_NUMBER})(?P<mark>\s?[:–—-])\s+"
        rf"(?P<title>(?-i:[A-ZÆØÅ«\"“‘])[^:;]*[^:;.?!])$",
        re.IGNORECASE,
    )


def goal_code(text: str) -> tuple[str | None, str]:
    """The code and the rest of a text that begins with one, as goals in a list may: "S1 Trygge veier", "M2: …"."""
    match = _CODE.match(text)
    return (match["code"], match["title"]) if match else (None, text)


def is_code(text: str) -> bool:
    """Whether a text is the code of a goal and no more: "E1"."""
    return _BARE_CODE.fullmatch(text) is not None


@cache
def _numbered_under(number: str) -> re.Pattern[str]:
    """A text with the number of a part of what has this number."""
    parted = r"\.?" if number.isalpha() else r"\."
    return re.compile(
        rf"(?P<number>{re.escape(number)}{parted}\d{{1,2}}(?:\.\d{{1,2}})*)[.:)]?\s+(?P<title>[A-ZÀ-ÞÆØÅ«\"“‘].*)$"
    )


@cache
def goal_words() -> str:
    """A pattern of the words of goals' labels: those of the vocabulary, and any compound that ends as they do."""
    goals = load("lists")["goals"]
    return rf"{any_of(goals['labels'])}|(?!(?:{any_of(goals['no_goals'])})(?!\w))[^\W\d]{{3,}}mål"


@cache
def goal_pattern() -> re.Pattern[str]:
    """A goal's label with its number and, behind it, a mark and the title: groups word, number, mark, title."""
    words, toward = goal_words(), any_of(load("lists")["goals"]["toward"])
    return re.compile(
        rf"^(?:\d{{1,2}}(?:\.\d{{1,2}})*\.?\s+|[^:]{{2,30}}:\s|[^:]{{2,40}}?\s[–—-]\s|[^\W\d][^:.]{{1,40}}?\s(?:{toward})\s)?\W*(?P<word>{words})\s?(?:nr\.?\s)?(?P<number>{GOAL_NUMBER})(?P<mark>\s?[:–—-])?"
        rf"(?:\.?\s+(?P<title>(?-i:[A-ZÆØÅ«\"“‘]).*))?$",
        re.IGNORECASE,
    )


def _heads_card(page: Page, index: int) -> bool:
    """Whether a short paragraph is a strip that heads a card: alone in its frame or all in bold, with a list right
    under it, or bold on a ground of its own with a text in another box under it."""
    block = page.blocks[index]
    if (
        block.kind is not BlockKind.PARAGRAPH
        or not 0 < block.words.stop - block.words.start <= _LONGEST_STRIP
    ):
        return False
    alone = block.frame is not None and sum(other.frame == block.frame for other in page.blocks) == 1
    words = page.words[block.words.start : block.words.stop]
    if not alone and not (all(word.bold for word in words) and page.width > page.height):
        return False
    below = [
        other for other in page.blocks if other.box[1] > block.box[1] and _beside(block.box, other.box) > 0
    ]
    nearest = min(below, key=lambda other: other.box[1], default=None)
    if nearest is None or nearest.kind is BlockKind.LIST_ITEM:
        return nearest is not None
    bold = all(word.bold for word in words)
    boxed = alone and nearest.frame not in (None, block.frame) and nearest.kind is BlockKind.PARAGRAPH
    return (
        bold
        and boxed
        and block.fill not in (None, nearest.fill)
        and abs(nearest.box[0] - block.box[0]) <= _SAME_EDGE
    )


def _beside(one: Box, other: Box) -> float:
    """How many points of their width two boxes share."""
    return min(one[2], other[2]) - max(one[0], other[0])


def _is_above(known: _Heading, page: Page, block: Block) -> bool:
    """Whether ``known`` stays in force under the new heading ``block``."""
    if known.panel is not None and known.panel != block.panel:
        return known.page == page.number and not _ends_box(known, page, block)
    return known.size > letter_size(page, block.words) + _SAME_SIZE or (
        known.panel is None and block.panel is not None
    )


def _ends_box(known: _Heading, page: Page, block: Block) -> bool:
    """Whether a heading on the bare page stands below one in a box, and is larger."""
    below = block.panel is None and block.box[1] >= known.block.box[3]
    return (
        below
        and _beside(known.block.box, block.box) > 0
        and letter_size(page, block.words) > known.size + _SAME_SIZE
    )


def _reaches(known: _Heading, page: Page, block: Block) -> bool:
    """Whether a heading in force is over a block: one in a panel only over that panel, or the card beneath it."""
    if known.page == page.number and page.width > page.height and known.block.box[1] > block.box[3]:
        return False
    if known.panel is None or known.panel == block.panel:
        return True
    if known.page != page.number:
        return False
    above, below, beyond = known.block.box, block.box, known.beyond
    if beyond is not None and block.panel is None:
        return below[1] >= above[3] - 2 and above[0] - _INDENT <= below[0] < beyond - _INDENT
    if block.panel is not None and any(
        (other.panel == known.panel and other.box[1] >= above[3])
        or (other.panel == block.panel and _is_like(known, page, other))
        for other in page.blocks
    ):
        return False
    between = [
        other
        for other in page.blocks
        if other.panel not in (None, known.panel, block.panel)
        and above[3] <= other.box[1] < below[1]
        and _beside(above, other.box) > 0
    ]
    if beyond is not None and between:  # the head of a column goes on to the next heading of its size
        between = [other for other in (*between, block) if _is_of_its_size(known, page, other)]
    if _is_as_wide(known.block, block):
        between = [one for one in between if not (_is_as_wide(known.block, one) and one.fill == block.fill)]
    over = _band(known.block, page) or above
    under = _beside(over, below) > 0.5 * (below[2] - below[0]) or abs(above[0] - below[0]) <= _SAME_EDGE
    return under and below[1] >= above[3] - 2 and not between


def _band(head: Block, page: Page) -> Box | None:
    """The box of a heading where that goes right across an upright page, over all of its columns."""
    wide = head.frame is not None and head.frame[2] - head.frame[0] > _ACROSS * page.width
    return head.frame if wide and page.width < page.height else None


def _is_as_wide(head: Block, other: Block) -> bool:
    """Whether a text in a box stands in one as wide as that of a heading, below each other as those of a list do."""
    if head.frame is None or other.frame is None or other.kind is BlockKind.HEADING:
        return False
    return all(abs(head.frame[side] - other.frame[side]) <= _SAME_EDGE for side in (0, 2))


def _is_of_its_size(known: _Heading, page: Page, other: Block) -> bool:
    """Whether another heading is as large, and has a ground of its own where the one known has."""
    grounded = known.block.fill is None or other.fill is not None
    return other.kind is BlockKind.HEADING and letter_size(page, other.words) >= known.size and grounded


def _is_like(known: _Heading, page: Page, other: Block) -> bool:
    """Whether another heading looks the same, as that of the next card below does."""
    same = abs(letter_size(page, other.words) - known.size) < _SAME_SIZE and other.fill == known.block.fill
    return other.kind is BlockKind.HEADING and same


def _next_in_row(page: Page, head: Block) -> float | None:
    """Where the heading in a box right of this one begins, in a row of them over columns; the page's edge behind the
    last. None where the heading stands alone."""
    row = [
        other.box[0]
        for other in page.blocks
        if other.kind is BlockKind.HEADING
        and other.panel is not None
        and abs(other.box[1] - head.box[1]) <= _LEVEL
    ]
    return min((x for x in row if x > head.box[2]), default=page.width) if len(row) > 1 else None


def _year(document: Document) -> int | None:
    stated = _YEAR.match(document.properties.get("created", ""))
    created = int(stated[1]) if stated else None
    for page in document.pages[:2]:
        dates = find_dates(" ".join(page.text(block.words) for block in page.blocks), None)
        for date in sorted(dates, key=lambda date: len(date.value) == _BARE_YEAR):
            ahead = len(date.value) == _BARE_YEAR and created is not None and int(date.value) > created + 1
            if (match := _YEAR.match(date.value)) and not ahead:
                return int(match[1])
    years = Counter(
        int(match[1])
        for page in document.pages
        for word in page.words
        if (match := _YEAR.search(word.text)) is not None
    )
    found = [year for year, _ in years.most_common()]
    likely = [year for year in found if created is None or abs(year - created) <= 1]
    return next(iter((*likely, *found)), created)


def _day_of(page: Page, year: int | None) -> str | None:
    """The one day that the text of a page says something is of: "per 30. juni 2023"."""
    texts = [page.text(block.words) for block in page.blocks if block.table is None]
    days = {date.value for text in texts for date in find_dates(text, year) if _is_one_day_as_of(date)}
    return days.pop() if len(days) == 1 else None


def _is_one_day_as_of(date: DateMention) -> bool:
    return date.role == "as_of" and date.first == date.last and len(date.value) == _DAY


def _day_of_paper(pages: Iterable[Page], year: int | None) -> str | None:
    """The one day that these pages say the paper tells of: "Rapporten bygger på det som var meldt per 30. juni"."""
    texts = (
        page.text(block.words) for page in pages for block in page.blocks if block.kind is BlockKind.PARAGRAPH
    )
    days = {
        date.value
        for text in texts
        for date in find_dates(text, year)
        if _is_one_day_as_of(date) and _speaks_of_itself().search(text, 0, date.start)
    }
    return days.pop() if len(days) == 1 else None


@cache
def _speaks_of_itself() -> re.Pattern[str]:
    """The beginning of a sentence that names the paper, up to the end of what is searched."""
    return re.compile(
        rf"(?<!\w)(?i:{any_of(load('documents')['this_paper'])})(?!\w)(?:(?![.!?]\s+[A-ZÆØÅ]).)*$"
    )


def _own_case(document: Document) -> str | None:
    """The case that a line, or a row, of the first page says the document is a paper of: "Saksnummer: PS 12/25"."""
    page = next(iter(document.pages), None)
    if page is None:
        return None
    texts = [page.text(block.words) for block in page.blocks if block.table is None]
    for table in page.tables:
        for row in range(table.rows):
            cells = [cell for column in range(table.columns) if (cell := table.at(row, column))]
            texts.append(" ".join(page.text(cell.words) for cell in cells))
    parts = (part for text in texts for part in _PARTED.split(text))
    lines = (text for text in parts if text.lower().startswith(tuple(load("sections")["case_words"])))
    return next((case.number for line in lines if (case := leading_case(line))), None)


def _title(document: Document) -> str:
    headings = [
        (page, block) for page in document.pages for block in page.blocks if block.kind is BlockKind.HEADING
    ]
    if len(headings) < 2 or headings[0][0].number > 2:
        return ""
    page, block = headings[0]
    return unnumbered(page.text(block.words))
