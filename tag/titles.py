"""Initiatives that slides are about: told by a stage or a code before the name, or by a sheet of facts under it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from schemas.evidence import Evidence
from schemas.page import Block, BlockKind, Page
from schemas.records import Initiative, Owner, Record
from tag.cases import leading_case
from tag.context import Context, labelled_clause
from tag.cues import any_of
from tag.dates import find_dates
from tag.decisions import leads_in
from tag.headings import purpose
from tag.names import is_kind, is_name, label_stop, split_name, tidy
from tag.passages import passages
from tag.pipeline import parse
from tag.tables.columns import role_of
from tag.tables.grid import Grid
from tag.tables.grids import grids
from tag.tables.people import is_answering
from tag.tasks import says_task
from tag.units import ASIDE
from tag.unnamed import may_name_measure, name_in, owned_by_first
from tag.vocabulary import load

_CODED = re.compile(r"^(?P<code>[A-ZÆØÅ]{1,6}-?20\d\d-\d{1,4})[.:]?\s+(?P<name>[A-ZÆØÅ«].*)$")
"""A project by its number in a year: "P2025-14 Ny kai"."""
_OF = re.compile(r"\s(?:for|i|på|til|av|med|of|in)\s")
_FEWEST, _MOST_OF = 3, 0.75
"""Labels of a sheet, and share of its rows that have one."""
_LONGEST_LINE = 9
"""Words of a line that names what a paper is on."""
_FEWEST_WORDS = 2
_SURE, _LESS_SURE = 0.8, 0.65


def tag(context: Context) -> Iterator[Record]:
    """An initiative for each such title, and who was asked to carry it out."""
    for page in context.pages:
        for index, block in enumerate(page.blocks):
            if block.table is None and not block.words.empty and block.kind is not BlockKind.FOOTER:
                yield from _coded(page, index)
                yield from _labelled(page, block)
                yield from _staged(page, block)
        yield from _owned(page)
    for grid in grids(context):
        yield from _sheet(grid)
    yield from _repeated(context)
    yield from _running(context)


def _coded(page: Page, index: int) -> Iterator[Record]:
    """A text that is a code with a name, and the owner, where the lines before say that somebody was given the task."""
    block = page.blocks[index]
    match = _CODED.match(page.text(block.words))
    if match is None or not is_name(match["name"]):
        return
    yield _initiative(page, block, match["name"], _SURE, "title.code", match["code"])
    before = page.blocks[index - 1] if index else None
    given = _given().match(page.text(before.words)) if before and before.table is None else None
    if before and given and is_answering(given["who"]):
        runs = tuple((one.words.start, one.words.stop) for one in (before, block))
        yield Owner(
            subject=tidy(match["name"]),
            subject_kind="initiative",
            owner=given["who"],
            evidence=(Evidence(page=page.number, runs=runs),),
            confidence=_LESS_SURE,
            method="title.given",
        )


def _labelled(page: Page, block: Block) -> Iterator[Record]:
    """A heading of a measure by its label and number, "Tiltak 2.1 Ny kai", with the owner in brackets behind it; or a
    line of the first page that says what it is on: "Prosjekt: Ny kai"."""
    text = tidy(page.text(block.words)) if block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH) else ""
    named = split_name(text)
    if not label_stop(text) or not is_name(named.name) or labelled_clause(text) is not None:
        return
    plain = block.kind is BlockKind.PARAGRAPH
    if plain and (page.number > 1 or len(text.split()) > _LONGEST_LINE or says_task(named.name)):
        return
    yield _initiative(page, block, named.name, _SURE, "title.label", named.alias)
    if named.owner:
        yield Owner(
            subject=named.name,
            subject_kind="initiative",
            owner=named.owner,
            evidence=(Evidence(page=page.number, runs=((block.words.start, block.words.stop),)),),
            confidence=_SURE,
            method="title.label",
        )


def _staged(page: Page, block: Block) -> Iterator[Record]:
    """A heading of a stage, and behind it without a preposition the name of what has come to it: "Utredning Ny kai"."""
    match = _stage().match(page.text(block.words)) if block.kind is BlockKind.HEADING else None
    if (
        match is None
        or find_dates(match["name"], None)
        or is_kind(match["name"])
        or not is_name(match["name"])
    ):
        return
    if len(match["name"].split()) >= _FEWEST_WORDS:
        yield _initiative(page, block, match["name"], _LESS_SURE, "title.stage")


def _sheet(grid: Grid) -> Iterator[Record]:
    """The title over a table of two columns, the first of which labels what is said of one thing: what is wrong, how it
    is met, what for, how it is used."""
    labels = [grid.text(row, 0).strip(" :").lower() for row in range(grid.table.rows)]
    told = {label for label in labels if label in load("names")["sheet"]}
    if grid.table.columns != 2 or len(told) < _FEWEST or len(told) < _MOST_OF * len(labels):
        return
    above = [one for one in grid.page.blocks[: grid.block] if one.kind is BlockKind.HEADING]
    title = grid.page.text(above[0].words) if above else ""
    if grid.page.width > grid.page.height and _may_name(title):
        yield _initiative(grid.page, above[0], title, _LESS_SURE, "title.sheet")


def _owned(page: Page) -> Iterator[Record]:
    """The title of a slide that begins with who owns what it names: "Eies av Losen og Nordvik kommune"."""
    title, below, *_ = (
        *(one for one in page.blocks if one.kind not in ASIDE and not one.words.empty),
        None,
        None,
    )
    if title is None or below is None or title.kind is not BlockKind.HEADING or page.width <= page.height:
        return
    name = name_in(page.text(title.words))
    if below.table is None and owned_by_first(tidy(page.text(below.words))) and may_name_measure(name.name):
        yield _initiative(page, title, name.name, _LESS_SURE, "title.owned", name.alias)


def _repeated(context: Context) -> Iterator[Record]:
    """The title of several slides that names something made: "Felles portal for båtfolk"."""
    told: dict[str, list[tuple[Page, Block]]] = {}
    for page in context.pages:
        first = next((one for one in page.blocks if one.kind is BlockKind.HEADING), None)
        if first is not None and page.width > page.height:
            told.setdefault(tidy(page.text(first.words)), []).append((page, first))
    for title, slides in told.items():
        words = _OF.split(title)[0].split()
        made = len(words) > 1 and _made().fullmatch(words[-1].lower())
        if made and len(slides) > 1 and len(title.split()) >= _FEWEST and _may_name(title):
            yield _initiative(*slides[0], title, _LESS_SURE, "title.repeated")


def _running(context: Context) -> Iterator[Record]:
    """The running head of a deck that its title begins with, where a line says no more than "Tiltaket"."""
    alone = any(tidy(one.text).lower() in load("sections")["measure"] for one in passages(context))
    first = next(iter(context.pages), None)
    title = next((one for one in first.blocks if one.kind is BlockKind.HEADING), None) if first else None
    if first is None or title is None or not alone:
        return
    shown = [
        (page, block) for page in context.pages for block in page.blocks if block.kind is BlockKind.HEADER
    ]
    heads = Counter(tidy(page.text(block.words)) for page, block in shown)
    for head, count in heads.items():
        whole = first.text(title.words).startswith(head) and count > len(context.pages) / 2
        if whole and len(head.split()) > 1 and may_name_measure(head) and not _is_somebody(head):
            yield _initiative(first, title, head, _LESS_SURE, "title.running")


def _is_somebody(head: str) -> bool:
    """Whether the pipeline sees a person or a body in the whole of a text."""
    (doc,) = parse([head])
    return any(entity.label_ in ("PER", "ORG") and len(entity) == len(doc) for entity in doc.ents)


def _may_name(title: str) -> bool:
    """Whether a title may be a name, and tells neither a case, a decision nor what a list or column holds."""
    told = purpose((title,)) or role_of(title) or leading_case(title) or leads_in(title)
    return bool(title) and is_name(title) and not is_kind(title) and not told


@cache
def _made() -> re.Pattern[str]:
    words = load("mentions")
    return re.compile(rf"(?!\w*(?:{any_of(words['not_heads'])})$)\w*(?:{any_of(words['heads'])})")


def _initiative(
    page: Page, block: Block, name: str, sure: float, method: str, code: str | None = None
) -> Initiative:
    return Initiative(
        name=tidy(name),
        aliases=(code,) if code else None,
        evidence=(Evidence(page=page.number, runs=((block.words.start, block.words.stop),)),),
        confidence=sure,
        method=method,
    )


@cache
def _stage() -> re.Pattern[str]:
    return re.compile(rf"^(?i:{any_of(load('names')['stages'])})\s?[:–-]?\s+(?P<name>[A-ZÆØÅ«].*)$")


@cache
def _given() -> re.Pattern[str]:
    """Who was given a task, in a sentence that ends in a colon: "Havneetaten fikk i 2025 følgende oppdrag:"."""
    return re.compile(
        rf"^\W*(?P<who>[A-ZÆØÅ][^.,;:()]{{1,60}}?)\s(?:{any_of(load('verbs')['given']['verbs'])})\s"
        rf"[^.;:]*\w*(?:{any_of(load('verbs')['given']['nouns'])})\w*\s?:$"
    )
