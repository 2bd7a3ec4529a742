"""Labels and values under a heading, in lines or a table of pairs: "Ansvarlig: Avdeling for drift", "Status: gul"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from itertools import groupby, pairwise
from typing import get_args

from schemas.page import BlockKind, Mark, MarkShape, Page, Span
from schemas.records import Record
from tag.context import Context
from tag.cues import any_of
from tag.facts import Fact, records_of
from tag.lamps import written_sign
from tag.names import is_name, label_stop, tidy
from tag.passages import Passage, ended_lines, passages
from tag.phrases import colour_words
from tag.statuses import status_word
from tag.tables.columns import role_of
from tag.tables.grid import Grid
from tag.tables.grids import grids
from tag.tables.pairs import ROLES, is_sheet, pairs
from tag.tables.people import told_among
from tag.tables.portfolio import Dimension
from tag.tasks import says_task
from tag.vocabulary import load

_STATUS = "status"
"""The label of what a colour tells without one."""
_OWNER = "eier"
"""The label of who answers, where a line tells it without one."""
_LONGEST_PART = 6
"""Words between the signs of such a line."""
_REACH = 3.0
"""Times the size of its letters, from the label of a sign to the sign."""
_LONGEST_LIT = 80
"""Characters of a line of labels with signs."""
_COLOURS = frozenset({"red", "yellow", "green", "grey"})
_FEWEST = 3
"""Cells of a label and a value that make a table one of cards."""
_PART = re.compile(r"\s*[|•·]\s*")
_BESIDE = re.compile(r"(?:\s[–—/-]|[,;])\s(?=[^\W\d_][^:.,;]{1,28}:\s)")
"""Between labels with their values in a line that begins with one: "Eier: Losen – status: gul", "…, frist: 1. mai"."""
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{3})\.\s(?=[A-ZÆØÅ])")
_CLAUSE_END = re.compile(r"\s[–—-]\s|[,:;]\s")
_SENTENCE = re.compile(r"[a-zæøå][.!]\s+(?=[A-ZÆØÅ][^.:]{2,40}:\s)")
"""The end of a sentence before what may be a label."""


def tag(context: Context, known: Collection[str], goals: Mapping[str, str]) -> Iterator[Record]:
    """Owners and statuses told by labels and values under a heading.

    Args:
        known: names of initiatives that the document's tables and lists tell.
        goals: labels of its goals, and their titles.
    """
    names = {name.casefold() for name in known}
    facts = sorted(
        (
            *_in_lines(context),
            *_under_labels(context),
            *_in_sheets(context),
            *_in_cells(context),
            *_in_states(context),
            *_in_bare_lines(context),
            *_in_chips(context),
            *_in_signs(context),
            *_in_stages(context),
        ),
        key=lambda fact: (fact.page.number, fact.heading, fact.runs),
    )
    for (_, heading), group in groupby(facts, key=lambda fact: (fact.page.number, fact.heading)):
        yield from records_of(context, heading, list(group), names, goals)


def _in_lines(context: Context) -> Iterator[Fact]:
    named: tuple[tuple[str, ...], str] | None = None
    for passage in passages(context):
        if passage.cell is None and passage.headings and ":" in passage.text:
            for start, stop in _parts(passage):
                if (name := _labelled_name(passage.text[start:stop])) is not None:
                    named = passage.headings, name
                labels = load("lists")["goals"]["labels"]
                over = next((one for one in passage.headings if one.lower() not in labels), "")
                heading = named[1] if named and named[0] == passage.headings else over
                match = _line().match(passage.text, start, stop)
                value = tidy(_PART.split(passage.text[match.end() : stop])[0]) if match else ""
                if match and _role(match["label"]) == "owner":
                    value = tidy(_SENTENCE_END.split(_on_own_line(passage, value))[0])
                told = match and (_role(match["label"]) == "owner" or status_word(context, value))
                if passage.kind is BlockKind.HEADING and not told:
                    continue
                if match and value and heading:
                    run = passage.span(start, stop)
                    yield Fact(passage.page, heading, match["label"], value, (run,))


def _on_own_line(passage: Passage, value: str) -> str:
    """As much of a value as stands on the line that the writer of a passage ended: "Ansvar: Losen" over a text."""
    return next(
        (
            value.removesuffix(tidy(one)).strip()
            for one in ended_lines(passage)[1:]
            if value.endswith(tidy(one))
        ),
        value,
    )


def _labelled_name(text: str) -> str | None:
    """What a line names behind a label, "Tiltak: Ny kai", for the lines behind it: empty where it is something to do,
    and no initiative; None where there is no such label."""
    stop = label_stop(text)
    name = tidy(text[stop:])
    return (name if is_name(name) and not says_task(name) else "") if stop else None


def _under_labels(context: Context) -> Iterator[Fact]:
    """Labels that are headings of their own under the one that names what they are of, as on a page with boxes: who
    answers for it, how it stands in the first sentence below."""
    found = [one for one in passages(context) if one.cell is None and one.headings]
    for label, below in pairwise(found):
        role = role_of(label.text, strictly=True) if label.kind is BlockKind.HEADING else None
        if (
            below.page is not label.page
            or below.headings[:1] != (label.text,)
            or below.kind is BlockKind.HEADING
        ):
            continue
        value = tidy(_SENTENCE_END.split(below.text)[0])
        if role == "owner" or (
            role in get_args(Dimension) and status_word(context, _CLAUSE_END.split(value)[0])
        ):
            yield Fact(label.page, label.headings[0], label.text, value, (label.words, below.words))


def _in_states(context: Context) -> Iterator[Fact]:
    """Lines that begin with the colour that tells how what their heading names stands: "Rød: ingen har meldt seg"; one
    under a heading, as several are a key."""
    told: dict[tuple[int, tuple[str, ...]], list[tuple[str, Passage]]] = {}
    for passage in passages(context):
        if passage.cell is None and passage.headings and passage.kind is BlockKind.PARAGRAPH:
            colour, colon, _ = passage.text.partition(":")
            if colon and colour.lower() in colour_words() and not _is_key(passage.text):
                told.setdefault((passage.page.number, passage.headings), []).append((colour, passage))
    for (colour, passage), *others in told.values():
        if not others:
            yield Fact(passage.page, passage.headings[0], _STATUS, colour, (passage.words,))


def _in_bare_lines(context: Context) -> Iterator[Fact]:
    """Lines right below headings, two at least, without labels: who answers, parted by signs from how it stands, or
    from when or how much: "Losen · Gul · 4 mill. kr"."""
    found: list[tuple[Passage, str, tuple[str, ...]]] = []
    for heading, line in pairwise([one for one in passages(context) if one.cell is None]):
        under = line.headings[:1] == (heading.text,) and ":" not in line.text
        told = told_among(line.text) if under else None
        if told is not None and all(len(part.split()) <= _LONGEST_PART for part in told[1]):
            found.append((line, *told))
    for line, who, parts in found if len(found) > 1 else ():
        yield Fact(line.page, line.headings[0], _OWNER, who, (line.words,))
        states = [part for part in parts if status_word(context, part)]
        if len(states) == 1:
            yield Fact(line.page, line.headings[0], _STATUS, states[0], (line.words,))


def _is_key(text: str) -> bool:
    """Whether a text tells what several colours mean: "Grønn: i rute  Rød: trenger hjelp"."""
    return len(_labelling_colour().findall(text)) > 1


@cache
def _labelling_colour() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(colour_words())})\s?[:=]", re.IGNORECASE)


def _in_chips(context: Context) -> Iterator[Fact]:
    """The one box of a slide that holds but a colour's word: how what the title names stands."""
    for page in context.pages:
        title = next((block for block in page.blocks if block.kind is BlockKind.HEADING), None)
        chips = [
            block
            for block in page.blocks
            if block.panel is not None and page.text(block.words).lower() in colour_words()
        ]
        if title is not None and page.width > page.height and len(chips) == 1 and chips[0] is not title:
            (chip,) = chips
            yield Fact(
                page, page.text(title.words), _STATUS, page.text(chip.words), (title.words, chip.words)
            )


def _in_signs(context: Context) -> Iterator[Fact]:
    """Labels of parts of the status, each with a coloured sign right behind it, drawn or a character of the text:
    "Framdrift: ●"."""
    for passage in passages(context):
        if passage.cell is not None or not passage.headings or len(passage.text) > _LONGEST_LIT:
            continue
        page = passage.page
        marks = context.marks.get(page.number, ())
        if ":" not in passage.text and all(mark.shape is not MarkShape.GLYPH for mark in marks):
            continue
        for start, stop in _parts(passage) if marks else ():
            run = passage.span(start, stop)
            written = written_sign(page, run, marks)
            label = page.text(Span(run.start, run.stop - 1) if written else run)
            if role_of(label, strictly=True) not in get_args(Dimension):
                continue
            mark = written or (_drawn_behind(context, page, run) if label.endswith(":") else None)
            if mark is not None and mark.colour in _COLOURS:
                yield Fact(page, passage.headings[0], label.strip(" :"), "", (run,), mark)


def _drawn_behind(context: Context, page: Page, run: Span) -> Mark | None:
    """The nearest sign right of the last word, on its height."""
    word = page.words[run.stop - 1]
    middle = (word.box[1] + word.box[3]) / 2
    behind = [
        mark
        for mark in context.marks.get(page.number, ())
        if mark.box[1] <= middle <= mark.box[3] and 0 <= mark.box[0] - word.box[2] <= _REACH * word.size
    ]
    return min(behind, key=lambda mark: mark.box[0], default=None)


def _parts(passage: Passage) -> Iterator[tuple[int, int]]:
    """The lines of a passage, and what bars and the like part in them, as far as each begins with a label."""
    breaks = {passage.offset(line.start) for line in passage.page.lines_in(passage.words)}
    breaks |= {match.end() for match in _PART.finditer(passage.text)}
    labelled = _line().match(passage.text) is not None
    beside = {match.end() for match in _BESIDE.finditer(passage.text) if labelled}
    for match in _within().finditer(passage.text):
        if _line().match(passage.text, max((place for place in breaks if place <= match.start()), default=0)):
            beside.add(match.start())
    breaks |= {match.end() for match in _SENTENCE.finditer(passage.text)}
    starts = sorted({0, *beside, *(place for place in breaks if _line().match(passage.text, place))})
    styled = [
        passage.offset(line.start)
        for before, line in pairwise(passage.page.lines_in(passage.words))
        if _style(passage.page, before) != _style(passage.page, line)
    ]
    for start, stop in zip(starts, [*starts[1:], len(passage.text)], strict=True):
        end = min((place for place in styled if start < place < stop), default=stop)
        yield start, len(passage.text[:end].rstrip(" |•·–—/,;"))


def _style(page: Page, line: Span) -> tuple[bool, int]:
    """Whether a line begins slanted, and how large it is."""
    word = page.words[line.start]
    return word.italic, round(word.size)


def _in_sheets(context: Context) -> Iterator[Fact]:
    for grid in grids(context):
        for pair in pairs(grid) if is_sheet(grid) else ():
            label = grid.page.text(pair.label.words).strip(" :")
            value = tidy(grid.page.text(pair.value.words)) if pair.value else ""
            runs = tuple(cell.words for cell in (pair.label, pair.value) if cell is not None)
            yield Fact(grid.page, pair.name, label, value, runs, pair.mark)


def _in_stages(context: Context) -> Iterator[Fact]:
    """The one row of named stages on a page, outside tables, under a label below what the page is on."""
    for page in context.pages:
        bars = [one for one in page.stage_bars if one.place is None and one.names and one.reached]
        for index, block in enumerate(page.blocks) if len(bars) == 1 else ():
            sections = context.section(page, index)
            if block.words.covers(bars[0].names[0]) and len(sections) > 1:
                *_, name, label = sections
                stage = bars[0].names[bars[0].reached - 1]
                if role_of(label, strictly=True) == "progress":
                    yield Fact(page, name, label, page.text(stage), (stage,), stage=bars[0])


def _in_cells(context: Context) -> Iterator[Fact]:
    """Cards set side by side, as far as they were read as a table: under a name, cells of a label and a value; so, too,
    where each card is a table of its own."""
    cards = Counter(grid.page.number for grid in grids(context) if _is_card(grid))
    for grid in grids(context):
        told = [
            (cell, match)
            for cell in grid.table.cells
            if not cell.words.empty
            and ":" in (text := grid.page.text(cell.words))
            and (match := _line().match(text))
        ]
        if len(told) < _FEWEST and not (_is_card(grid) and cards[grid.page.number] > 1):
            continue
        for cell, match in told:
            name = grid.text(0, cell.column)
            value = tidy(match.string[match.end() :])
            if value and name and _line().match(name) is None:
                yield Fact(grid.page, name, match["label"], value, (cell.words,))


def _is_card(grid: Grid) -> bool:
    """Whether a table has a name over all of its columns, and below it a text over all of them or more cells."""
    first, *others = grid.table.cells or (None,)
    wide = grid.table.columns
    return (
        first is not None
        and wide > 1
        and first.column_span == wide
        and any(one.column_span < wide for one in others)
    )


def _role(label: str) -> str | None:
    role = role_of(label)
    return role if role in ROLES else None


@cache
def _within() -> re.Pattern[str]:
    """A label of one word behind the value of another: "… Prosjektleder: …"."""
    columns = load("columns")
    labels = any_of(word for role in (*ROLES, "due", "value") for word in columns[role] if " " not in word)
    return re.compile(rf"(?<=\s)(?=[A-ZÆØÅ])[\w-]*(?i:{labels})\s?:")


@cache
def _line() -> re.Pattern[str]:
    columns = load("columns")
    labels = any_of(word for role in ROLES for word in columns[role])
    return re.compile(rf"(?P<label>(?:[\w-]+\s){{0,2}}?[\w-]*(?:{labels}))\s?:\s*(?=\S)", re.IGNORECASE)
