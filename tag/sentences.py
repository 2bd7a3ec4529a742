"""The sentences of passages, read one by one (:mod:`tag.saying`): what one names, the next may speak of."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from schemas.evidence import Evidence
from schemas.page import BlockKind
from schemas.records import Initiative, Owner, Record, Status
from tag.announced_needs import with_announced
from tag.cases import without_case
from tag.clauses import (
    CAMEL,
    SURE,
    Name,
    Names,
    Parsed,
    called_so,
)
from tag.context import Context
from tag.cues import Cue, any_of
from tag.dates import find_dates
from tag.decisions import proposes
from tag.dimensioned import labelled
from tag.headings import purpose, speaks_of_initiatives, tells_changes
from tag.names import is_name, split_name
from tag.needing import BEFORE_NAME
from tag.owning import says_who_answers
from tag.passages import Passage, behind_run_in, passages, with_quotes
from tag.phrases import colour_words, dimension_words, may_hold, phrases_in
from tag.saying import Saying, owned
from tag.tables.columns import role_of
from tag.tables.people import is_answering
from tag.vocabulary import load

_KNOWN = 0.75
"""How sure an initiative must be for its name to be known in other sentences."""


_OF_SAME = 0.7
_FIRST_CLAUSE = re.compile(r",\s|\s(?:og|men|and|but)\s")
"""What stands behind the first clause of a sentence."""


def tag(context: Context, known: Collection[str]) -> list[Record]:
    """The records of sentences in paragraphs, list items and table cells.

    Args:
        known: names of initiatives that the document's tables and lists tell; names that sentences tell surely are
            known in all sentences.
    """
    every = [with_quotes(one if one.cell is not None else behind_run_in(one)) for one in passages(context)]
    found = [
        one
        for one in every
        if one.kind is not BlockKind.HEADING and (may_hold(one.text) or BEFORE_NAME.search(one.text))
    ]
    parsed = Parsed(found)
    known = {*known, *_titles(found)}
    told = _tag(context, found, Names(known, every, parsed))
    named = [one.name for one in told if isinstance(one, Initiative) and one.confidence >= _KNOWN]
    named += [one.subject for one in told if isinstance(one, Status) and one.value == "new"]
    if not set(named) <= set(known):
        told = _tag(context, found, Names((*known, *named), every, parsed))
    return [*told, *_headed(context, {name.casefold() for name in (*known, *named)})]


def _headed(context: Context, known: Collection[str]) -> Iterator[Owner | Initiative]:
    """What stands in brackets behind the known initiatives that headings name: who answers for them, or their short
    form: "4.1 Ny kai (Havnevesenet)"."""
    for passage in passages(context):
        name = split_name(passage.text) if passage.kind is BlockKind.HEADING else None
        if name and name.owner and name.name.casefold() in known and is_answering(name.owner):
            found = Name(name.name, None, name.owner, SURE)
            yield owned(found, name.owner, passage.evidence())
        elif name and name.alias and name.name.casefold() in known:
            yield Initiative(
                name=name.name,
                aliases=(name.alias,),
                evidence=passage.evidence(),
                confidence=SURE - 0.1,
                method="sentence.name",
            )


def _titles(found: Sequence[Passage]) -> set[str]:
    """The headings that name what is told of beneath: it has the same words, at its beginning or as a name within a
    sentence, or says under two headings or more of "the project" how it goes or who owns it."""
    repeated: set[str] = set()
    spoken: set[str] = set()
    for passage in found:
        heading = passage.lead or without_case(next(iter(passage.headings), ""))
        named = split_name(heading) if heading and passage.cell is None else None
        heading = (named.name if named.owner or named.alias else heading) if named else ""
        called = called_so(heading) if heading else None
        if called is not None:
            repeated.add(called.name)
            continue
        if not heading or not _may_name(heading):
            continue
        if heading in passage.text and re.search(
            rf"(?:^|[a-zæøå,] ){re.escape(heading)}(?![\w-])", passage.text
        ):
            repeated.add(heading)
        for start, stop in passage.sentences():
            sentence = passage.text[start:stop]
            noun = sentence.partition(" ")[0].lower()
            said = phrases_in(sentence) if noun in load("verbs")["initiative_nouns"] else ()
            if any(one.kind != "naming" and one.start <= len(noun) + 1 for one in said):
                spoken.add(heading)
    return repeated | (spoken if len(spoken) > 1 else set())


_READS_AS = ("due",)
"""What names begin as heads of columns do: "Klart språk" as "Klart til"."""


def _may_name(heading: str) -> bool:
    """Whether a heading may be a name, of two words or more or with a number, and is none over a part of a paper."""
    last = heading.split()[-1].lower()
    return (
        is_name(heading)
        and (" " in heading or CAMEL.search(heading) is not None)
        and not any(word in ("og", "and") for word in heading.split())
        and role_of(heading) in (None, *_READS_AS)
        and role_of(heading, strictly=True) is None
        and purpose((heading,)) is None
        and not speaks_of_initiatives(heading)
        and not last.endswith(tuple(load("verbs")["events"]))
    )


def _tag(context: Context, found: list[Passage], names: Names) -> list[Record]:
    """The records of passages; what a paragraph named last, "the project" in the next one under its heading means."""
    records: list[Record] = []
    before: tuple[Passage, Name] | None = None
    every: list[Name] = []
    for passage in found:
        goes_on = before is not None and _follows(before[0], passage)
        if before is None or before[0].headings != passage.headings or before[0].page is not passage.page:
            every = []
        told = list(_passage(context, passage, names, before[1] if before and goes_on else None, every))
        told = with_announced(passage, told)
        list_is = purpose(passage.headings[:1]) if told and passage.is_item else None
        if list_is is not None and list_is.kind == "proposal":
            continue
        stated = any(isinstance(one, Status) for one in told)
        if stated and any(map(proposes, (passage.text, *passage.headings[:1]))):
            told = [one for one in told if not isinstance(one, Status)]
        records += told
        named = [one.name for one in told if isinstance(one, Initiative)]
        if named:
            before = passage, Name(named[-1], None, None, SURE)
    return records


def _follows(before: Passage, passage: Passage) -> bool:
    """Whether a passage is running text under the heading that another one stands under, too."""
    return (
        before.page is passage.page
        and before.headings == passage.headings
        and (before.cell, passage.cell) == (None, None)
        and not passage.is_item
    )


def _passage(
    context: Context, passage: Passage, names: Names, before: Name | None, every: list[Name]
) -> Iterator[Record]:
    """The records of a passage; ``every`` takes in what it names, behind what others named under the same heading."""
    about = names.over(passage)
    sentences = list(labelled(passage.text, passage.sentences()))
    free = about is None and (passage.cell is None or (context.minutes and len(sentences) > 1))
    about = about or (None if _begins_with_label(passage.text) else before)
    together: tuple[Name, ...] = ()
    stated: Status | None = None
    before_this = ""
    as_of = _heading_day(context, passage)
    changing = passage.is_item and any(map(tells_changes, passage.headings[:1]))
    in_list = changing or (passage.is_item and any(map(speaks_of_initiatives, passage.headings)))
    for start, stop in sentences:
        text = passage.text[start:stop]
        called = names.called(text) or names.known_at_start(text) if passage.cell is None else None
        begun = _begins(names, text) if passage.cell is None else None
        about_told = False
        if about is None and before_this and passage.cell is None and _goes_on(text):
            about = names.mentioned(before_this)
        before_this = text
        if may_hold(text) or BEFORE_NAME.match(text):
            elsewhere = free and (about is None or about is before)
            opener = names.opener(passage, start) if elsewhere else ""
            count = _all_of(text)
            begins = names.known_at_start(text, fewest=1) if passage.cell is None else None
            given = names.given(
                text,
                names.topic_of(text) or begins or begun or (None if opener else about),
                listed=in_list and start == 0,
                changing=changing and start == 0,
                bare=free,
                together=tuple(every[-count:]) if 1 < count <= len(every) else together,
                opener=opener,
                dimension=stated.dimension if stated is not None else "status",
            )
            told = Saying(context, given, text, passage.evidence(start, stop)).records()
            told = [_dated(one, as_of) for one in _latest(told, text)]
            yield from map(_in_cell, told) if passage.cell is not None else told
            stated = next((one for one in reversed(told) if isinstance(one, Status)), stated)
            named = [one.name for one in told if isinstance(one, Initiative)]
            named.sort(key=text.find)
            about_told = bool(named)
            about = Name(named[-1], None, None, SURE) if named else about
            every += [
                Name(one, None, None, SURE) for one in named if one not in {other.name for other in every}
            ]
            if len(named) > 1 or not {*named} <= {one.name for one in together}:
                together = tuple(Name(one, None, None, SURE) for one in named) if len(named) > 1 else ()
        elif stated is not None and (same := _same().match(text)) is not None:
            named = [
                one.name
                for one in names.given(text, None, listed=True, bare=False).listed_in(text[same.end() :])
            ]
            for name in named:
                yield from _stated_too(stated, name, passage.evidence(start, stop))
        about = called or (None if about_told else begun) or about


def _begins_with_label(text: str) -> bool:
    """Whether a text begins with a label that says of what it is, and not how that stands: "Tiltak: Ny kai"."""
    label, colon, _ = text.partition(": ")
    return bool(colon) and label[:1].isupper() and label.isalpha() and label.lower() not in dimension_words()


def _goes_on(text: str) -> bool:
    """Whether a sentence speaks of what the one before named: of how that stands, or who answers for it."""
    return _says_of_it()(text) and (may_hold(text) or says_who_answers(text))


@cache
def _says_of_it() -> Cue:
    verbs = load("verbs")
    definite = [f"{role}en" for role in verbs["answers"]["roles"]]
    whole = (*dimension_words(), *verbs["initiative_nouns"], *verbs["answers"]["has_it"], "it")
    return Cue(whole, ends=(*verbs["answers"]["roles"], *definite))


def _begins(names: Names, text: str) -> Name | None:
    """What a sentence begins with, if its first clause does not say who answers for something."""
    return None if says_who_answers(_FIRST_CLAUSE.split(text, maxsplit=1)[0]) else names.begins(text)


def _all_of(text: str) -> int:
    """How many of those named before it a sentence says that it is of, 0 where it does not: "Alle tre"."""
    match = _all_so_many().search(text)
    return 0 if match is None else 2 if match["both"] else int(load("units")["words"][match["count"].lower()])


@cache
def _all_so_many() -> re.Pattern[str]:
    words = load("lists")["initiatives"]
    return re.compile(
        rf"(?:(?:^|\s)(?:{any_of(words['every'])})\s(?P<count>{any_of(load('units')['words'])})|(?:^|\s)(?P<both>{any_of(words['both'])}))(?!\w)",
        re.IGNORECASE,
    )


def _heading_day(context: Context, passage: Passage) -> str | None:
    """The day, month or quarter that the nearest heading over running text says its statuses are of."""
    heading = next(iter(passage.headings), "") if passage.cell is None else ""
    return next((one.value for one in find_dates(heading, context.year) if one.role == "as_of"), None)


def _dated(record: Record, as_of: str | None) -> Record:
    """The same, but a status of no date of its own is of that one."""
    undated = as_of is not None and isinstance(record, Status) and record.as_of is None
    return record.model_copy(update={"as_of": as_of}) if undated else record


def _latest(told: Sequence[Record], text: str) -> Iterator[Record]:
    """The records of a sentence without the states that it says something had before: "har hatt gul status, men er nå
    grønn"; what is completed is not cancelled for leaving the portfolio."""
    passing = {*colour_words().values(), "paused"}
    stated = [one for one in told if isinstance(one, Status)]
    last = {(one.subject, one.dimension): one.value for one in stated if one.value in passing}
    completed = {one.subject for one in stated if one.value == "completed"}
    changed = _by_now().search(text) is not None
    for one in told:
        if isinstance(one, Status):
            now = last.get((one.subject, one.dimension)) if changed and one.value in passing else None
            if one.value != (now or one.value) or (one.value == "cancelled" and one.subject in completed):
                continue
        yield one


@cache
def _by_now() -> re.Pattern[str]:
    return re.compile(
        rf",\s(?:men|but)\s|,\s(?:\w+\s){{1,6}}(?:{any_of(load('states')['by_now'])})(?!\w)", re.IGNORECASE
    )


def _stated_too(status: Status, name: str, evidence: tuple[Evidence, ...]) -> Iterator[Status | Initiative]:
    """What the sentence before said of another, of this one: "Det samme gjelder X"."""
    yield status.model_copy(update={"subject": name, "evidence": evidence})
    yield Initiative(name=name, evidence=evidence, confidence=_OF_SAME, method="sentence.name")


@cache
def _same() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(load('states')['same'])})\s", re.IGNORECASE)


def _in_cell(record: Record) -> Record:
    """The same, but a status of a cell, which the row may show, too."""
    return record.model_copy(update={"method": "cell.status"}) if isinstance(record, Status) else record
