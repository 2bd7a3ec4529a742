"""Reported numbers in sentences and in labels such as "Bruker løsningen 4 120 (81 %)"; callouts apart."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby, zip_longest
from statistics import median

from schemas.records import Figure, Record
from tag.callouts import PROMINENT, callouts, is_bare, is_target
from tag.context import Context
from tag.counted_nouns import bare_counts, nouns_behind
from tag.cues import any_of
from tag.dates import find_dates
from tag.figure_clauses import frame_of
from tag.figure_dates import as_of
from tag.figure_subjects import WORD, measures, of_part, part_ahead, subject_of
from tag.names import tidy
from tag.numbers import Quantity, find_quantities, may_report
from tag.outcomes import tells_of_meeting
from tag.passages import Passage, passages
from tag.phrases import colour_words, phrases_in
from tag.tables.columns import role_of
from tag.tables.contents import is_unit
from tag.vocabulary import load

_LABEL_WORDS = 9
_IN_BRACKETS = re.compile(r"\(([^()]+)\)\W*$")
_NUMBER_IN_BRACKETS = re.compile(r"\([^()]*\d")
_LABELLED_NUMBER = re.compile(r"[A-ZÆØÅ][^:.]{2,40}:\s*[-–−]?\d")
_ANY_YEAR = 2000
_LEAD_IN = 5
"""Characters before the time that a sentence begins with: "I mai"."""
_THOUSAND = 1000
_CAPITALISED = re.compile(r"(?<!\w)[A-ZÆØÅ]\w+\s$")
_THOUSANDS = re.compile(r"1[\s.]?000\s[A-Za-z]+\s?\)\W*$")
"""At the end of a heading in brackets, what the numbers beneath are in: "(1000 kr)"."""
_SHARE_BEHIND = re.compile(r"\s?\(\s?[\d.,]+\s?%\s?\)")


def tag(context: Context, known: Collection[str]) -> Iterator[Record]:
    """The figures of a document; a callout only where no sentence of its page tells the same number.

    Args:
        known: names of initiatives that the document tells: what a sentence tells that names one is of that.
    """
    found, names = passages(context), _any_name(known)
    nouns = nouns_behind(bare_counts(context))
    for _, group in groupby(found, key=lambda passage: passage.page.number):
        items = list(group)
        told: set[tuple[float, str | None]] = set()
        for passage in items:
            for figure in _in_passage(context, passage, nouns, names):
                told.add((figure.value, figure.unit))
                yield figure
        for figure in callouts(context, items):
            if (figure.value, figure.unit) not in told:
                yield figure


def _told_before(text: str, named: re.Match[str] | None, quantity: Quantity) -> str | None:
    """What a sentence says that its number is of before it tells the number: "Antall reiser økte til 900"."""
    before = text[: quantity.start]
    return named["what"] if named and (_amounts_to().search(before) or before.endswith(": ")) else None


def _statements(passage: Passage) -> Iterator[tuple[int, int]]:
    """Character ranges of the sentences; a label with its number ("Prognose: 4 mill. kr") is one, and so is each of
    several on lines of their own."""
    lines = [
        (passage.offset(line.start), passage.offset(line.stop))
        for line in passage.page.lines_in(passage.words)
    ]
    if len(lines) > 1 and all(_LABELLED_NUMBER.match(passage.text, *line) for line in lines):
        yield from ((start, len(passage.text[:stop].rstrip())) for start, stop in lines)
        return
    if len(passage.text.split()) <= _LABEL_WORDS and passage.text[-1] not in ".?!":
        yield 0, len(passage.text)
    else:
        yield from passage.sentences()


def _is_head(passage: Passage) -> bool:
    """Whether a cell heads a column."""
    table = passage.layout.table
    return (
        table is not None
        and passage.cell is not None
        and passage.cell.row < passage.page.tables[table].header_rows
    )


def _in_passage(
    context: Context, passage: Passage, nouns: Mapping[str, Mapping[int, str]], names: re.Pattern[str]
) -> Iterator[Figure]:
    if not may_report(passage.text) or is_bare(passage.text) or not WORD.search(passage.text):
        return
    if passage.cell is not None and (_is_head(passage) or role_of(passage.headings[0]) in ("target", "on")):
        return
    counted: str | None = None
    about: str | None = None
    for start, stop in _statements(passage):
        text = passage.text[start:stop]
        told = find_quantities(text)
        if not told:
            continue
        known = nouns.get(text, {})
        is_label = len(text.split()) <= _LABEL_WORDS and text[-1] not in ".?!"
        named = _number_of().match(text) if is_label or not _NUMBER_IN_BRACKETS.search(text) else None
        quantities = [
            replace(one, unit=one.unit or known.get(one.end) or _told_before(text, named, one))
            if not is_label or one is told[0]
            else one
            for one in told
        ]
        within = [match.span() for match in names.finditer(text)]
        timed = any(map(_measured_time().search, (text, passage.row_name or "")))
        found = [quantity for quantity in quantities if timed or not _is_duration(quantity)]
        for quantity, after in zip_longest(found, found[1:]):
            unit = quantity.unit or (_unit_over(passage) if is_label else None)
            part = unit not in ("%", *load("units")["nouns"]) and (
                part_ahead().search(text, 0, quantity.start) or _of_them().match(text, quantity.stop)
            )
            same = unit is None and (
                (_of_whole().search(text, 0, quantity.start) and not _coloured().match(text, quantity.stop))
                or _same_as_before().search(text, 0, quantity.start)
            )
            if counted and (part or same):
                unit = counted if quantity.value < _THOUSAND else _without_scale(counted)
            elif unit is None and not (is_label and _SHARE_BEHIND.match(text, quantity.end)):
                continue
            bare = is_label and not passage.row_name and not WORD.search(text.replace(unit or "", ""))
            if bare and (unit is None or unit.lower() in measures() or _is_large(passage)):
                continue
            if _in_units_of().search(text, 0, quantity.start) or _is_whole(text, quantity, quantities):
                continue
            if is_label and _THOUSANDS.match(text, quantity.start) and _IN_BRACKETS.search(text):
                continue
            if (
                _is_of_name(text, quantity)
                or _is_one_of(text, quantity)
                or _either().search(text, 0, quantity.start)
            ):
                continue
            if not timed and _long().match(text, quantity.stop):
                continue
            if unit in load("units")["votes"] or _present().match(text) or _present().match(passage.text):
                continue
            if (
                text.endswith("?")
                or tells_of_meeting(text)
                or _not_reported().search(text, 0, quantity.start)
            ):
                continue
            if any(start <= quantity.start < stop for start, stop in within):
                continue
            if _ends_aside(text, quantity) or is_target(text) or _bounds().search(text, 0, quantity.start):
                continue
            if unit not in ("%", None):
                counted = unit
            about = (
                of_part(text, quantity)
                or frame_of(text[: quantity.start])
                or subject_of(passage, text, quantity, found[0], is_label, context.title, names)
                or (about if _names_nothing(text) else None)
            )
            yield Figure(
                subject=about,
                value=quantity.value,
                unit=unit,
                as_of=as_of(context, passage, text, quantity, after.start if after else len(text)),
                text=tidy(text),
                evidence=passage.evidence(start, stop),
                confidence=0.85 if quantity.unit else 0.7,
                method="figure.label" if is_label else "figure.sentence",
            )


def _is_whole(text: str, quantity: Quantity, others: Sequence[Quantity]) -> bool:
    """Whether a number is what the one right before it is a part of: the 3 of "2,1 mill. kroner av 3 mill."."""
    return any(
        one.end < quantity.start and text[one.end : quantity.start].strip() in load("figures")["of"]
        for one in others
    )


def _is_one_of(text: str, quantity: Quantity) -> bool:
    return any(match.start() < quantity.start < match.end() for match in _one_of().finditer(text))


def _is_large(passage: Passage) -> bool:
    """Whether a text is set in letters as large as those of a callout, which stands beside what it is about."""
    words = passage.page.words
    return not passage.headings or words[passage.words.start].size >= PROMINENT * median(
        word.size for word in words
    )


def _is_of_name(text: str, quantity: Quantity) -> bool:
    """Whether a number behind a capital ends a name, by what is said behind it: "Tug 24 depends on", "Bod 26 gul"."""
    if not _CAPITALISED.search(text, 0, quantity.start):
        return False
    behind = quantity.stop + 1
    return text[behind:].partition(" ")[0].rstrip(".,;").lower() in colour_words() or any(
        one.start == behind for one in phrases_in(text)
    )


def _unit_over(passage: Passage) -> str | None:
    """The unit in brackets in the heading over labels with numbers: "Økonomi (mill. kr)"."""
    told = _IN_BRACKETS.search(passage.headings[0]) if passage.headings and ":" in passage.text else None
    return told[1] if told and is_unit(told[1]) else None


def _ends_aside(text: str, quantity: Quantity) -> bool:
    """Whether a number stands in brackets that opened before the text: "3 mangler folk, 2 penger)"."""
    opened = text.count("(", 0, quantity.start) > text.count(")", 0, quantity.start)
    bracket = next((character for character in text[quantity.end :] if character in "()"), "")
    return bracket == ")" and not opened


def _without_scale(unit: str) -> str:
    """What is counted, without "millioner" and the like before it: thousands are told in full."""
    scale, _, counted = unit.partition(" ")
    return counted if counted and scale.lower().rstrip(".") in load("units")["scales"] else unit


def _any_name(known: Collection[str]) -> re.Pattern[str]:
    """Any of some names as a sentence has it."""
    return re.compile(rf"(?<!\w)(?:{any_of(known) or '(?!)'})(?!\w)")


def _is_duration(quantity: Quantity) -> bool:
    return quantity.unit is not None and quantity.unit.split()[-1].lower() in _durations()


@cache
def _long() -> re.Pattern[str]:
    """Behind a number, how long what is named behind that lasts: "3 måneders frist"."""
    return re.compile(rf"\s(?:{any_of(load('units')['lasting'])})\s(?=[a-zæøå])", re.IGNORECASE)


@cache
def _durations() -> frozenset[str]:
    return frozenset(load("units")["durations"])


@cache
def _measured_time() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)\w*(?:{any_of(load('units')['measured_time'])})(?!\w)", re.IGNORECASE)


@cache
def _number_of() -> re.Pattern[str]:
    """A sentence that begins with what its number counts: "Antall reiser økte til 900"."""
    return re.compile(
        rf"^(?:{any_of(load('units')['numbers_of'])})\s(?P<what>[a-zæøå]{{3,}})(?=\s?:|\s(?!\w+\s?:))",
        re.IGNORECASE,
    )


@cache
def _present() -> re.Pattern[str]:
    """A line on who was there, which tells of the meeting and not of the matter."""
    return re.compile(rf"^\W*(?:{any_of(load('units')['present'])})(?!\w)", re.IGNORECASE)


@cache
def _bounds() -> re.Pattern[str]:
    """What makes the number behind it a bound and no count: "under", or "over" in what tells which are meant, as in
    "prosjekter med en ramme over 5 millioner"."""
    below, above = any_of(load("units")["below"]), any_of(load("units")["above"])
    return re.compile(
        rf"(?<!\w)(?:(?:{below})|(?:med|with)\s(?:\S+\s){{1,3}}?(?:{above}))\s(?:ca\.?\s)?$", re.IGNORECASE
    )


@cache
def _not_reported() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(load('units')['not_reported'])})(?!\w)", re.IGNORECASE)


@cache
def _same_as_before() -> re.Pattern[str]:
    """What tells that the number behind it counts the same as the one before it."""
    words = load("figures")
    return re.compile(
        rf"\b(?:{any_of(words['number_words'])})\b[^.]*$|\b(?:{any_of(words['against'])})\s$", re.IGNORECASE
    )


def _names_nothing(text: str) -> bool:
    """Whether a sentence begins with a number, a time or an impersonal word: it is of what the one before was of."""
    dates = find_dates(text, _ANY_YEAR)
    timed = bool(dates) and dates[0].start <= _LEAD_IN
    return text[:1].isdigit() or timed or _impersonal().match(text) is not None


@cache
def _impersonal() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(load('figures')['impersonal'])})(?!\w)", re.IGNORECASE)


@cache
def _coloured() -> re.Pattern[str]:
    """Behind a number, the colour of what it counts: the status of so many, and no figure."""
    return re.compile(rf"\s(?:{any_of(colour_words())})(?!\w)", re.IGNORECASE)


@cache
def _of_whole() -> re.Pattern[str]:
    """Before a part of what the sentence began with: "Av 46 tiltak er (29 ferdige)"."""
    words = load("figures")
    return re.compile(
        rf"^(?:{any_of(words['of'])})\s\d[^.,;:]*\s(?:{any_of(words['verbs'])})\s(?:\w+\s)?$", re.IGNORECASE
    )


@cache
def _one_of() -> re.Pattern[str]:
    """What tells that something is or has one of several, and counts nothing: "har ikke en av de tre løsningene"."""
    told = r")\s(?:".join(any_of(load("figures")[which]) for which in ("being", "one", "of", "several"))
    return re.compile(rf"(?<!\w)(?:{told})(?!\w)", re.IGNORECASE)


@cache
def _either() -> re.Pattern[str]:
    """Before the second of two numbers of which one may be right: "4 eller 5 båter"."""
    return re.compile(rf"\d\s(?:{any_of(load('figures')['either'])})\s$")


@cache
def _in_units_of() -> re.Pattern[str]:
    """Before what numbers are told in: "tall i ", "(i "."""
    return re.compile(rf"(?:\b(?:{any_of(load('figures')['told_in'])})|\(|^)\si\s$|\(i\s$", re.IGNORECASE)


@cache
def _amounts_to() -> re.Pattern[str]:
    words = load("figures")
    return re.compile(
        rf"\b(?:{any_of(words['amounting'])})\s(?:(?:{any_of(words['about'])})\s)?$", re.IGNORECASE
    )


@cache
def _of_them() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{any_of(load('figures')['of_them'])})(?!\w)", re.IGNORECASE)
