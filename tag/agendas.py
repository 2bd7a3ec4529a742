"""Agendas without a table: lines that begin with a case or a time of day, or the list under "Saksliste"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from schemas.evidence import Evidence
from schemas.page import Block, BlockKind, Page, Span
from schemas.records import AgendaItem, Presenter, Record
from tag.cases import leading_case
from tag.clock import CLOCK, SPAN, as_time
from tag.context import Context
from tag.cues import any_of
from tag.dates import find_dates
from tag.names import is_name, is_sentence, tidy
from tag.pipeline import parse
from tag.tables.columns import role_of
from tag.tables.people import presented_by, presenters, role
from tag.vocabulary import load

_TIMES = rf"[(\[]?{SPAN}(?![\d.:]*\d)[)\]]?"
_ANY_YEAR = 2000
_BEFORE = re.compile(rf"^\W*{_TIMES}[\s:–-]*(?=\S)", re.IGNORECASE)
_BEHIND = re.compile(rf"[\s,;–-]+{_TIMES}\W*$", re.IGNORECASE)
_PLACE = re.compile(r"\W*\d{1,2}[.)]\s+(?=[^\W\d])")
_DOTS = re.compile(r"\s*[·•|;]\s*|\s+[–—]\s+(?=[^\W\d])|(?:(?<=[^\W\d]{3})|(?<=\d))\.\s+(?=[A-ZÆØÅ])")
_TIME = re.compile(rf"\W*{_TIMES}\W*", re.IGNORECASE)
_DURATION = re.compile(r"\W*(?:ca\.?\s)?\d{1,3}\s?min(?:utter|utt|utes|\.)?\W*", re.IGNORECASE)
_MINUTES = re.compile(r"[\s,–-]*\(?(?:ca\.?\s)?\d{1,3}\s?min(?:utter|utt|\.)?\)?\W*$", re.IGNORECASE)
_WORD = re.compile(r"(?!(?:am|pm)\b)[^\W\d_]{2}", re.IGNORECASE)
_TICKS = re.compile(rf"(?:{CLOCK}\D.*){{2}}")
"""Times one after the other, such as those along an axis of a drawing."""
_FEWEST = 3
"""Lines that begin with a case or a time, one after the other, that make an agenda without a heading that says so."""
_FEWEST_BOXES = 2
_LONGEST = 40
"""Words in an item: what is longer is text on a case."""


@dataclass(slots=True)
class _Line:
    """A line of a block, and the words of it that go on in the next lines; whether a case or time begins it."""

    page: Page
    words: Span
    block: int
    marked: bool

    @property
    def text(self) -> str:
        return self.page.text(self.words)


def tag(context: Context) -> Iterator[Record]:
    """The items of agendas that stand as lines or lists."""
    for page in context.pages:
        run: list[_Line] = []
        carded = [*_carded(page)]
        yield from (item for item, _ in carded)
        yield from _in_timed_boxes(page)
        taken = {block for _, blocks in carded for block in blocks}
        for line in (*(one for one in _lines(page) if one.block not in taken), None):
            if line is not None and (line.marked or _listed(context, line)) and _goes_on(run, line):
                run.append(line)
                continue
            yield from _items(context, run)
            run = [line] if line is not None and line.marked else []
    yield from _clocked(context)


def _carded(page: Page) -> Iterator[tuple[AgendaItem, set[int]]]:
    """Headings of a page that name a case each, or what a time is for, with a line or more below of no more than when,
    of what kind and who presents it: "kl. 9.15–9.30 · Orientering · Kari Vik"; and the blocks of each."""
    found: list[tuple[AgendaItem, set[int]]] = []
    for index, block in enumerate(page.blocks):
        if block.kind is not BlockKind.HEADING or block.words.empty:
            continue
        text, below, told = page.text(block.words), {index}, _Details()
        for number, other in enumerate(page.blocks[index + 1 :], index + 1):
            if other.kind is BlockKind.HEADING or other.table is not None or other.panel != block.panel:
                break
            if not told.read(page.text(other.words)):
                break
            below.add(number)
        case = leading_case(_without_place(text))
        if len(below) == 1 or not (case or told.start) or not (told.start or told.kind):
            continue
        title = tidy(_without_place(text)[case.stop :] if case else text)
        runs = tuple((page.blocks[one].words.start, page.blocks[one].words.stop) for one in sorted(below))
        item = AgendaItem(
            case_id=case.number if case else None,
            title=title,
            item_type=told.kind,
            start=told.start,
            end=told.end,
            presenters=told.people or None,
            evidence=(Evidence(page=page.number, runs=runs),),
            confidence=0.85,
            method="agenda.card",
        )
        if title:
            found.append((item, below))
    if len(found) >= _FEWEST:
        yield from found


def _in_timed_boxes(page: Page) -> Iterator[AgendaItem]:
    """What stands in boxes that begin with no more than from when to when: the heading of each, or the items of a list
    without one, which share that time if they are several."""
    boxes: dict[int, list[Block]] = {}
    for block in page.blocks:
        if block.panel is not None and block.table is None and not block.words.empty:
            boxes.setdefault(block.panel, []).append(block)
    timed = [(held, time) for held in boxes.values() if (time := _TIME.fullmatch(page.text(held[0].words)))]
    if len(timed) < _FEWEST_BOXES:
        return
    for (time_tab, *held), time in timed:
        heads = [one for one in held if one.kind is BlockKind.HEADING] or [
            one for one in held if not _BEFORE.match(page.text(one.words).lstrip("-–•o "))
        ]
        for block in heads:
            alone = len(heads) == 1
            runs = (time_tab.words, block.words) if alone else (block.words,)
            yield AgendaItem(
                title=tidy(page.text(block.words).rstrip(" :")),
                start=as_time(time["start"]) if alone else None,
                end=as_time(time["end"]) if alone else None,
                evidence=(Evidence(page=page.number, runs=tuple((run.start, run.stop) for run in runs)),),
                confidence=0.8,
                method="agenda.box",
            )


@dataclass(slots=True)
class _Details:
    """When a case of an agenda begins and ends, of what kind it is, and who presents it."""

    start: str | None = None
    end: str | None = None
    kind: str | None = None
    people: tuple[Presenter, ...] = ()

    def read(self, text: str) -> bool:
        """Take in a text; False, with nothing of it taken, where it holds anything else."""
        before = self.start, self.end, self.kind, self.people
        if all(map(self._read, filter(None, _DOTS.split(text.strip())))):
            return True
        self.start, self.end, self.kind, self.people = before
        return False

    def _read(self, part: str) -> bool:
        label, colon, said = part.partition(":")
        labelled = role_of(label, strictly=True) if colon and said.startswith(" ") else None
        part = tidy(said if labelled in ("time", "item_type", "presenter", "owner") else part)
        first, comma, rest = part.partition(", ")
        time = _TIME.fullmatch(first)
        if time is not None and self.start is None:
            self.start, self.end = as_time(time["start"]), as_time(time["end"])
        elif _kinds().fullmatch(first) and self.kind is None:
            self.kind = first
        elif not _DURATION.fullmatch(first):
            people = () if self.people or is_sentence(part) else presenters([part])
            self.people = people or (role(part) if labelled in ("presenter", "owner") else ())
            return bool(self.people)
        return not comma or self._read(rest)


def _clocked(context: Context) -> Iterator[AgendaItem]:
    """Headings with a time of day over what was said and decided then, as minutes have them: before what it was about
    and no case, or behind it."""
    found: list[tuple[_Line, tuple[Presenter, ...]]] = []
    for page in context.pages:
        for index, block in enumerate(page.blocks):
            if block.kind is not BlockKind.HEADING:
                continue
            text = page.text(block.words)
            time = _BEFORE.match(text)
            if time or _BEHIND.search(text):
                found.append((_Line(page, block.words, index, marked=True), _led_below(page, index)))
    bare = sum(
        below.block == above.block + 1 and below.page is above.page
        for (above, _), (below, _) in pairwise(found)
    )
    if len(found) < _FEWEST or bare > len(found) / 2:
        return
    for line, people in found:
        item = _item(line)
        if item is not None:
            yield item.model_copy(update={"presenters": item.presenters or people or None})


def _led_below(page: Page, index: int) -> tuple[Presenter, ...]:
    """Who presents a case, by a label right below its heading: "Innleder: Kari Vik"."""
    below = page.blocks[index + 1] if index + 1 < len(page.blocks) else None
    label, colon, who = (
        page.text(below.words).partition(":") if below and below.table is None else ("", "", "")
    )
    return presenters([who]) if colon and role_of(label) == "presenter" else ()


def _lines(page: Page) -> Iterator[_Line]:
    """The lines of the page's text, those that go on from the one before joined to it."""
    for index, block in enumerate(page.blocks):
        if block.table is not None or block.words.empty or block.kind in (BlockKind.HEADER, BlockKind.FOOTER):
            continue
        current: _Line | None = None
        for words in page.lines_in(block.words):
            marked = _is_marked(page.text(words))
            if current is None or (marked and current.marked):
                if current is not None:
                    yield current
                current = _Line(page, words, index, marked)
            else:
                current.words = Span(current.words.start, words.stop)
        if current is not None:
            yield current


def _goes_on(run: list[_Line], line: _Line) -> bool:
    """Whether a line may be of the same agenda: a heading ends lines that are none."""
    return not run or not _is_heading(line) or _is_heading(run[-1])


def _is_heading(line: _Line) -> bool:
    return line.page.blocks[line.block].kind is BlockKind.HEADING


def _is_marked(text: str) -> bool:
    text = _without_place(text)
    return leading_case(text) is not None or _BEFORE.match(text) is not None


def _without_place(text: str) -> str:
    """A line without the number that a list gives it before that of its case: "3. Sak 12/26 Ny kai"."""
    place = _PLACE.match(text)
    return text[place.end() :] if place and leading_case(text[place.end() :]) else text


def _listed(context: Context, line: _Line) -> bool:
    block = line.page.blocks[line.block]
    return block.kind is BlockKind.LIST_ITEM and block.level == 0 and _under_agenda(context, line)


def _under_agenda(context: Context, line: _Line) -> bool:
    headings = context.section(line.page, line.block)
    if not headings or _coming().search(headings[-1]):
        return False
    return _agenda_heading().match(headings[-1]) is not None


@cache
def _coming() -> re.Pattern[str]:
    """In the heading of what a later meeting is to treat: "Saker meldt til høstmøtet"."""
    return re.compile(rf"(?<!\w)(?:{any_of(load('agenda')['coming'])})(?!\w)", re.IGNORECASE)


def _items(context: Context, run: list[_Line]) -> Iterator[AgendaItem]:
    """The items of lines that follow each other; where some are marked, the others are details."""
    marked = [line for line in run if line.marked]
    told = [line for line in run if _under_agenda(context, line)]
    in_headings = any(map(_is_heading, marked))
    if len(marked) < _FEWEST and (not told or in_headings):
        return
    if any(
        map(_follows_up().search, (text for line in run for text in context.section(line.page, line.block)))
    ):
        return
    if (not told and _is_log(marked)) or (not marked and _is_log(told)):
        return
    cases: set[str] = set()
    listed = [line for line in run if line.marked or (line in told and _PLACE.match(line.text))]
    placed = bool(marked) and all(_PLACE.match(line.text) for line in marked)
    for line in listed if placed else marked or told:
        item = _item(line)
        if item is None:
            continue
        if item.case_id in cases:
            return
        if item.case_id:
            cases.add(item.case_id)
        yield item


def _is_log(marked: list[_Line]) -> bool:
    """Whether lines without a case tell what happened at a time, as minutes do, or how meetings are held: most of them
    are sentences."""
    texts = [line.text for line in marked if leading_case(line.text) is None]
    docs = parse(_BEFORE.sub("", tidy(text)) for text in texts if not text.endswith("?"))
    said = sum(any("Fin" in token.morph.get("VerbForm", []) for token in doc) for doc in docs)
    return said > len(marked) / 2


def _is_meeting(text: str) -> bool:
    """Whether a line of a plan names a meeting by its number, and tells when it is: "Møte 4/2025: 20. november"."""
    match = _numbered_meeting().match(text)
    when = text[match.end() :] if match else ""
    return any(len(when[: date.start].split()) <= 1 for date in find_dates(when, _ANY_YEAR)[:1])


@cache
def _numbered_meeting() -> re.Pattern[str]:
    words = any_of(load("documents")["meetings"]["words"])
    return re.compile(rf"\W*\w*(?:{words})\s(?:nr\.?\s)?\d[\d/.-]*\s?[:–-]\s", re.IGNORECASE)


def _item(line: _Line) -> AgendaItem | None:
    text = _without_place(line.text)
    if len(text.split()) > _LONGEST or _is_meeting(text):
        return None
    times = _BEFORE.match(text)
    text = text[times.end() :] if times else text
    case = leading_case(text)
    text = text[case.stop :] if case else text
    if times is None:
        times = _BEFORE.match(text) or _BEHIND.search(text)
        text = text[: times.start()] + text[times.end() :] if times else text
    text = _MINUTES.sub("", text)
    kind = _type_behind().search(text)
    title, people = presented_by(text[: kind.start()] if kind else text)
    if kind is None and (kind := _type_behind().search(title) or _type_before().match(title)):
        title = title[: kind.start()] + title[kind.end() :]
        if not people:
            title, people = presented_by(title)
    title = _MINUTES.sub("", tidy(title)).strip(" –-")
    if not _WORD.search(title) or _TICKS.search(title) or not (line.marked or is_name(title)):
        return None
    return AgendaItem(
        case_id=case.number if case else None,
        title=title,
        item_type=kind["type"] if kind else case.kind if case else None,
        start=as_time(times["start"]) if times else None,
        end=as_time(times["end"]) if times else None,
        presenters=people or None,
        evidence=(Evidence(page=line.page.number, runs=((line.words.start, line.words.stop),)),),
        confidence=0.85 if line.marked else 0.65,
        method="agenda.line" if line.marked else "agenda.list",
    )


@cache
def _follows_up() -> re.Pattern[str]:
    words = load("followups")
    cues = any_of([*words["cases"], *words["actions"]])
    return re.compile(
        rf"(?<!\w)(?:{cues}|(?:{any_of(words['following'])})\s.*(?:{any_of(words['followed'])}))(?!\w)",
        re.IGNORECASE,
    )


@cache
def _type_behind() -> re.Pattern[str]:
    """The kind of item at the end of a title, in brackets or behind a dash; in brackets a letter may stand for it."""
    types = any_of(load("agenda")["item_types"])
    return re.compile(
        rf"(?:\s*[(\[]|\s+[–-]\s+|[,.:;]\s+)(?P<type>(?:{types})(?=\W*$)|(?-i:[A-ZÆØÅ])(?=[)\]]\W*$))\W*$",
        re.IGNORECASE,
    )


@cache
def _kinds() -> re.Pattern[str]:
    return re.compile(any_of(load("agenda")["item_types"]), re.IGNORECASE)


@cache
def _type_before() -> re.Pattern[str]:
    return re.compile(rf"^\W*(?P<type>{any_of(load('agenda')['item_types'])})\s?:\s+(?=\S)", re.IGNORECASE)


@cache
def _agenda_heading() -> re.Pattern[str]:
    """A heading over an agenda."""
    return re.compile(rf"^\W*(?:{any_of(load('agenda')['headings'])})(?!\w)", re.IGNORECASE)
