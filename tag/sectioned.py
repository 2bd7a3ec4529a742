"""What headings name, by what the text below says of it: measures ("Prosjektet melder gul status"), and how goals,
indicators and areas stand ("Status for området er gul", "Framdrift: Rød")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import islice

from schemas.evidence import Evidence
from schemas.page import BlockKind
from schemas.records import Initiative, Record, Status
from tag.context import Context, goal_label
from tag.cues import any_of
from tag.names import Name, is_name, split_name, tidy
from tag.passages import Passage, passages
from tag.statuses import leading_status, status_word
from tag.tables.columns import role_of
from tag.tables.portfolio import Dimension
from tag.tables.subjects import SubjectKind, kind_named
from tag.unnamed import is_named_over, may_name, may_name_measure, name_in
from tag.vocabulary import load

_OPENING = 3
"""Sentences, and paragraphs, that a section begins with."""
_READS_AS = ("due", "action", "activity")
"""What names begin as heads of columns do: "Bestilling på nett"."""
_ARTICLES = ("the", "dette", "denne", "this")


@dataclass(slots=True)
class Section:
    """A heading and what stands right below it, under no other heading."""

    heading: Passage
    below: list[Passage] = field(default_factory=list)

    @property
    def over(self) -> tuple[str, ...]:
        return self.heading.headings


def tag(context: Context) -> Iterator[Record]:
    """The measures that headings name, and the statuses of the goals, indicators and areas that they do."""
    found = sections(context)
    for section in found:
        if (measure := measure_in(section.heading.text)) is not None:
            yield _initiative(section, Name(measure))
            yield from _statuses(context, section, measure, "initiative")
        elif _is_told_of(section, found):
            yield _initiative(section, name_in(section.heading.text))
        elif (named := named_by(section.heading.text, section.over) or _spoken_of_as(section)) is not None:
            yield from _statuses(context, section, *named)


def _initiative(section: Section, name: Name) -> Initiative:
    return Initiative(
        name=name.name,
        aliases=(name.alias,) if name.alias else None,
        evidence=section.heading.evidence(),
        confidence=0.7,
        method="section.name",
    )


def measure_in(heading: str) -> str | None:
    """The measure that a heading names behind a noun for it: "Programmet Kystløft"."""
    match = _measured().match(heading)
    return tidy(match["name"]) if match and is_name(match["name"]) else None


@cache
def _measured() -> re.Pattern[str]:
    return re.compile(rf"(?i:{any_of(load('sections')['measure'])})\s(?P<name>[A-ZÆØÅ«][^.:;]*)$")


def _spoken_of_as(section: Section) -> tuple[str, SubjectKind] | None:
    """The indicator or area that a heading names, by how the text below speaks of it: "Området vurderes som gult"."""
    if not may_name(section.heading.text):
        return None
    kinds: tuple[SubjectKind, ...] = ("indicator", "area")
    first = next(_opening(section), "").partition(" ")[0].lower()
    kind = next((kind for kind in kinds if first in load("sections")["named"][kind]), None)
    return (split_name(section.heading.text).name, kind) if kind else None


@lru_cache(maxsize=1)
def sections(context: Context) -> list[Section]:
    """The headings of a document with the text right below each."""
    found: list[Section] = []
    for passage in passages(context):
        if passage.kind is BlockKind.HEADING:
            found.append(Section(passage))
        elif found and passage.cell is None and passage.page is found[-1].heading.page:
            found[-1].below.append(passage)
    return found


def named_by(heading: str, over: Sequence[str]) -> tuple[str, SubjectKind] | None:
    """The goal, indicator or area that a heading names, by its own label ("Mål 2 – …", "Indikator: …", "Vurdering av
    området X") or by the nearest heading over it that says what stands beneath: "Indikatorer for folkehelsa"."""
    title = goal_label(heading)[1]
    if title is not None:
        return tidy(title), "goal"
    if (match := _labelled().match(heading)) is not None:
        return tidy(match["name"].strip('«»"“”')), _kind_of(match["word"])
    if goal_label(heading)[0] or not may_name(heading):
        return None
    kind = next((kind for one in over if (kind := _told_kind(one)) is not None), None)
    return (split_name(heading).name, kind) if kind in ("indicator", "area") else None


def _told_kind(heading: str) -> SubjectKind | None:
    """What a heading in the plural says that stands under it."""
    return None if goal_label(heading)[0] or _labelled().match(heading) else kind_named((heading,))


def _kind_of(word: str) -> SubjectKind:
    kinds: tuple[SubjectKind, ...] = ("indicator", "goal", "area")
    return next(kind for kind in kinds if word.lower() in load("sections")["named"][kind])


@cache
def _labelled() -> re.Pattern[str]:
    """A heading that says of what kind it is what it names: "Indikator: X", "Vurdering av området X"."""
    words = any_of(word for words in load("sections")["named"].values() for word in words)
    before = r"(?:\w+\s(?:av|for|på|of|for the|of the)\s)?"
    return re.compile(
        rf"{before}(?P<word>{words})(?:\s?:\s|\s(?=[«\"“])|(?<=[ea]t)\s)(?P<name>\S.*)$",
        re.IGNORECASE,
    )


def _statuses(context: Context, section: Section, name: str, kind: SubjectKind) -> Iterator[Status]:
    """How what a heading names stands, by lines with a label, and by sentences on it or on no other."""
    for passage in section.below:
        for start, stop in _clauses(passage):
            told = _stated(context, passage.text[start:stop], kind)
            if told is not None:
                run = tuple(passage.span(start, stop))
                yield Status(
                    subject=name,
                    subject_kind=kind,
                    dimension=told[0],
                    value=told[1],
                    as_of=context.as_of_page(passage.page),
                    evidence=(Evidence(page=passage.page.number, runs=(run,)),),
                    confidence=0.75,
                    method="section.status",
                )


def _clauses(passage: Passage) -> Iterator[tuple[int, int]]:
    """Character ranges of the sentences, a label with what stands behind it."""
    begun: int | None = None
    for start, stop in passage.sentences():
        first = start if begun is None else begun
        begun = first if passage.text[:stop].endswith(":") else None
        if begun is None:
            yield first, stop


def _stated(context: Context, text: str, kind: SubjectKind) -> tuple[Dimension, str] | None:
    """The dimension and the status that a sentence tells of its subject: "Framdriften mot målet er gul"."""
    match = _says().match(text)
    if match is None:
        return None
    of = match["of"] or match["itself"]
    words = load("sections")
    if of is not None and of.lower() not in (
        words["measure"] if kind == "initiative" else words["named"][kind]
    ):
        return None
    tells = status_word if match["itself"] else leading_status  # "Målet er nådd for noen" tells of a part
    value = tells(context, match["value"].strip(" ."))
    role = role_of((match["what"] or "").lower(), strictly=True)
    dimension: Dimension = role if role in ("risk", "progress") else "status"
    return (dimension, value) if value is not None else None


@cache
def _says() -> re.Pattern[str]:
    """What a sentence, or a line with a label, says of the dimension of a status."""
    columns, words = load("columns"), load("sections")
    dimensions = any_of(
        [*words["stands"], *(word for role in ("status", "progress", "risk") for word in columns[role])]
    )
    named = any_of([*words["measure"], *(word for of in words["named"].values() for word in of)])
    of = rf"(?:\s(?:for|på|mot|i|av|of|on|for the|of the)\s(?:den\s|det\s)?(?P<of>{named}))?"
    be = any_of(words["stands_at"])
    return re.compile(
        rf"(?:(?P<what>{dimensions})(?:en|et|a|n)?{of}(?:\s?:\s|\s(?:{be})\s)|(?P<itself>{named})\s(?:{be})\s)"
        rf"(?P<value>\S.*)$",
        re.IGNORECASE,
    )


def _is_told_of(section: Section, found: Sequence[Section]) -> bool:
    """Whether a heading names a measure that the text below is on."""
    if not may_name_measure(section.heading.text) or goal_label(section.heading.text)[0]:
        return False
    others = (one for one in found if one is not section and may_name_measure(one.heading.text))
    return is_named_over(
        section.heading.text,
        tuple(_opening(section)),
        (tuple(_opening(one)) for one in others),
        is_title=section is found[0],
    )


def _opening(section: Section) -> Iterator[str]:
    """The first sentences below a heading."""
    below = (one for one in section.below[:_OPENING] if not one.is_item)
    clauses = (passage.text[slice(*bounds)] for passage in below for bounds in _clauses(passage))
    yield from islice(clauses, _OPENING)
