"""Lists, and pairs of boxes, of what an initiative, or goal, depends on: each item under "Avhengigheter" is one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache
from itertools import groupby

from schemas.evidence import Evidence
from schemas.page import Block, Page
from schemas.records import Dependency, Initiative, Record
from tag.context import Context, goal_label
from tag.cues import any_of
from tag.dates import find_dates
from tag.headings import purpose
from tag.listed import listed
from tag.names import Name, is_kind, is_name, split_name, tidy
from tag.needing import needed, said_need
from tag.needs import Need, read_need
from tag.passages import Passage, passages
from tag.sectioned import measure_in
from tag.tables.columns import role_of
from tag.tables.people import is_answering
from tag.vocabulary import load

_OF = re.compile(r"\s(?:for|i|til|ved|of)\s(?P<name>[A-ZÆØÅ«].*)$")
_LED = re.compile(r"(?P<name>.{2,80}?)(?::|\s[–—→➔⇒←⇐-]|\s->|\s<-)\s+(?P<rest>\S.*)$")
_SHORTEST = 8
"""Characters in a dependency: shorter items are labels of a drawing."""


def tag(context: Context, known: Collection[str]) -> Iterator[Record]:
    """The dependencies in lists under a heading that says so.

    Args:
        known: names of initiatives that the document tells: a list on the page of one is of that.
    """
    given = {name.casefold() for name in known}
    names = given | _leading(context)
    for passage, list_is in listed(context):
        led = _led_by(passage.text, names)[0] is not None
        if list_is.kind != "dependency" or not (passage.is_item or led) or _denies(passage.text):
            continue
        if not passage.is_item and len(list(passage.sentences())) > 1:
            continue  # running text, whose sentences tell for themselves
        text, criticality = _without_level(_labelled_giver().sub(" (", passage.text))
        if (said := said_need(text)) is not None:
            yield from _said(context, passage, *said, criticality)
            continue
        if len(text) >= _SHORTEST:
            led_by, on = _led_by(text, names)
            subject = (led_by.name if led_by else None) or _subject(list_is.heading, passage.headings, names)
            if (
                subject is None
                and not is_name(on)
                and not _must().search(on)
                and _is_assumed(list_is.heading)
            ):
                continue
            if subject is None and (found := _needing().match(on)) is not None and _may_need(found["name"]):
                subject, on = split_name(found["name"]).name, found["rest"]
            anew = _depending().match(on)
            need = _needed(context, anew["on"] if anew else on)
            if need.due and (timed := _due_behind().search(need.on)):
                need = need._replace(on=need.on[: timed.start()])
            if need.on.lower() in load("lists")["dependencies"]["nothing"]:
                continue
            if subject and subject.casefold() not in given and not _is_over_goal(subject, passage.headings):
                yield Initiative(
                    name=subject, evidence=passage.evidence(), confidence=0.7, method="list.dependency"
                )
            yield Dependency(
                subject=subject,
                owner=need.owner or (led_by.owner if led_by else None),
                on=need.on.rstrip(" –-"),
                criticality=criticality,
                due=need.due,
                evidence=passage.evidence(),
                confidence=0.8,
                method="list.dependency",
            )
    yield from _beneath(context, names)
    yield from _in_rows(context, names)
    for page in context.pages:
        yield from _in_boxes(context, page, names)


def _said(
    context: Context, passage: Passage, name: str, on: str, criticality: str | None
) -> Iterator[Dependency]:
    """What an item says that something needs, be its name known or not: "Pilot i nord forutsetter ny kai"."""
    if is_name(name):
        told, _, behind = on.partition(". ")
        due = _due_in(context, behind)
        need = needed(context, told if due else on)
        need = need._replace(due=need.due or due)
        yield _dependency(
            split_name(name).name, need, passage.evidence(), "list.dependency", criticality=criticality
        )


def _dependency(
    subject: str, need: Need, evidence: tuple[Evidence, ...], method: str, *, criticality: str | None = None
) -> Dependency:
    return Dependency(
        subject=subject,
        owner=need.owner,
        on=need.on,
        criticality=criticality,
        due=need.due,
        evidence=evidence,
        confidence=0.7,
        method=method,
    )


def _beneath(context: Context, names: Collection[str]) -> Iterator[Dependency]:
    """Sentences under the heading of an initiative that leave out who needs something: "Venter på ny lov."."""
    headed = [one for one in passages(context) if one.cell is None and one.headings]
    for passage in (part for whole in headed for part in whole.parts(_beginning())):
        match = _beginning().match(passage.text) or (
            _depending().match(passage.text) if passage.is_item else None
        )
        name = split_name(passage.headings[0]).name if match else ""
        if match and name.casefold() in names:
            need = read_need(match["on"], context.year)
            yield _dependency(name, need, passage.evidence(), "line.dependency")


def _in_rows(context: Context, names: Collection[str]) -> Iterator[Dependency]:
    """Sentences in the row, or card, of an initiative that leave it out: "Avhenger av at planen vedtas"."""
    for passage in passages(context):
        if passage.cell is None or passage.row_name.casefold() not in names:
            continue
        for start, stop in passage.sentences():
            match = _depending().match(passage.text, start, stop)
            if match is not None:
                need = needed(context, match["on"].strip(" ."))
                yield _dependency(passage.row_name, need, passage.evidence(start, stop), "cell.dependency")


@cache
def _depending() -> re.Pattern[str]:
    verbs = any_of(load("lists")["dependencies"]["depending"])
    return re.compile(rf"(?:{verbs})\s(?:at\s|that\s)?(?P<on>.+)", re.IGNORECASE)


@cache
def _beginning() -> re.Pattern[str]:
    verbs = any_of(load("lists")["dependencies"]["needing"])
    return re.compile(rf"(?:{verbs})\s(?P<on>(?!at\s|that\s)[^.;:]{{4,90}})\.$", re.IGNORECASE)


def _leading(context: Context) -> set[str]:
    """The names that all the items of a list of dependencies begin with, before a colon, where it has two or more."""
    items = [
        passage for passage, list_is in listed(context) if list_is.kind == "dependency" and passage.is_item
    ]
    found: set[str] = set()
    for _, group in groupby(items, key=lambda one: (one.page.number, one.headings)):
        led = [_LED.match(_without_level(one.text)[0]) for one in group]
        named = [split_name(one["name"]).name for one in led if one and one.string[one.end("name")] == ":"]
        if len(named) == len(led) > 1 and all(map(is_name, named)):
            found |= {name.casefold() for name in named}
    return found


def _needed(context: Context, text: str) -> Need:
    """What an item says is needed; a sentence behind may tell by when."""
    told, _, behind = text.partition(". ")
    due = _due_in(context, behind)
    need = read_need(told if due else text, context.year)
    return need._replace(due=need.due or due)


def _due_in(context: Context, text: str) -> str | None:
    dates = find_dates(text, context.year)
    told = next((date.value for date in dates if date.role == "due"), None)
    return told or (dates[0].value if len(dates) == 1 and _in_place().match(text) else None)


@cache
def _in_place() -> re.Pattern[str]:
    """What a sentence begins with that tells when something needed must be there: "Må være på plass 1. mars"."""
    must = any_of([*load("followups")["must"], *load("followups")["needed"]])
    return re.compile(rf"^\W*(?:{must})(?!\w)[^.;:]{{1,60}}\d[^;:]*$", re.IGNORECASE)


def _denies(text: str) -> bool:
    """Whether a text is a sentence that denies that something depends on what it names."""
    if _none().search(text):
        return True
    said, bare = said_need(text), _negation().sub("", text)
    return _negation().search(f" {said[0]} ") is not None if said else said_need(bare) is not None


@cache
def _none() -> re.Pattern[str]:
    negations, nouns = any_of(load("verbs")["negations"]), any_of(load("verbs")["depends"]["nouns"])
    return re.compile(rf"(?<!\w)(?:{negations})\s(?:\w+\s)?(?:{nouns})(?!\w)", re.IGNORECASE)


@cache
def _negation() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{any_of(load('verbs')['negations'])})(?=\s)", re.IGNORECASE)


def _in_boxes(context: Context, page: Page, names: Collection[str]) -> Iterator[Record]:
    """Boxes side by side under a heading of dependencies: on the left an initiative, on the right what it needs."""
    boxes: dict[int, list[Block]] = {}
    for index, block in enumerate(page.blocks):
        if block.panel is not None and block.table is None and not block.words.empty:
            headings = context.section(page, index)
            told = purpose(tuple(reversed(headings)))
            if (
                (told is not None and told.kind == "dependency")
                or any(map(_needs().search, headings[:1]))
                or _is_headed(page, block)
            ):
                boxes.setdefault(block.panel, []).append(block)
    alone = sorted((held[0] for held in boxes.values() if len(held) == 1), key=lambda block: block.box[0])
    named = [block for block in alone if split_name(page.text(block.words)).name.casefold() in names]
    for block in named:
        level = [other for other in alone if other.box[0] > block.box[2] and _are_level(block, other)]
        if len(level) == 1:
            need = read_need(page.text(level[0].words), context.year)
            runs = tuple((one.words.start, one.words.stop) for one in (block, level[0]))
            evidence = (Evidence(page=page.number, runs=runs),)
            yield _dependency(split_name(page.text(block.words)).name, need, evidence, "box.dependency")


def _is_headed(page: Page, block: Block) -> bool:
    """Whether a page has a label, over some column of boxes, that says that what it needs stands there."""
    return any(
        other.panel is None
        and other.box[3] <= block.box[1]
        and role_of(page.text(other.words), strictly=True) == "on"
        for other in page.blocks
        if other.table is None and not other.words.empty
    )


@cache
def _needs() -> re.Pattern[str]:
    """A title that speaks of what is needed: "Hva trenger hva?"."""
    return re.compile(rf"(?<!\w)(?:{any_of(load('columns')['on'])})(?!\w)", re.IGNORECASE)


def _are_level(one: Block, other: Block) -> bool:
    """Whether one block's middle is level with the other's lines."""
    return other.box[1] <= (one.box[1] + one.box[3]) / 2 <= other.box[3]


def _may_need(text: str) -> bool:
    """Whether words before a verb of need may be an initiative: a name, and nobody who answers for one."""
    spoken_of = load("verbs")["spoken_of"]
    return is_name(text) and not is_answering(text) and text.lower() not in spoken_of and text[:1].isupper()


def _may_need_more(heading: str) -> bool:
    """Whether a heading under one of dependencies names whose they are, and no kind of them or who gives them."""
    kinds = load("lists")["dependencies"]["kinds"]
    told = (
        purpose((heading,)) or role_of(heading, strictly=True) or goal_label(heading)[0] or is_kind(heading)
    )
    return _may_need(heading) and not told and not any(word in kinds for word in heading.lower().split())


def _is_assumed(heading: str) -> bool:
    """Whether a heading is over what is taken for granted: sentences under it, of no initiative, state how it is."""
    return any(word in heading.lower() for word in load("lists")["dependencies"]["assumed"])


@cache
def _must() -> re.Pattern[str]:
    """A sentence that says what must be, and not how it is."""
    return re.compile(rf"(?<!\w)(?:{any_of(load('lists')['dependencies']['must'])})(?!\w)", re.IGNORECASE)


def _is_over_goal(subject: str, headings: tuple[str, ...]) -> bool:
    """Whether it is the title of a goal that a list stands under."""
    return any(goal_label(heading)[1] == subject for heading in headings)


def _without_level(text: str) -> tuple[str, str | None]:
    """What an item says is needed, without how critical it is: "… – kritikalitet: høy", "… (middels)"."""
    match = _level().search(text)
    if match is None:
        return text, None
    return f"{text[: match.start()]}{text[match.end() :]}".strip(), match["level"]


@cache
def _labelled_giver() -> re.Pattern[str]:
    """What says in brackets behind what is needed that who gives it follows: "… (ansvarlig: Havna, frist 1. mai)"."""
    return re.compile(
        rf"\s\((?:{any_of(load('followups')['owner'])})(?:\s?:\s|\s(?=(?-i:[A-ZÆØÅ])))(?=[^()]+\))",
        re.IGNORECASE,
    )


@cache
def _due_behind() -> re.Pattern[str]:
    """By when, behind a dash: "… – due 1 June"."""
    return re.compile(rf"\s[–—-]\s(?:{any_of(load('followups')['due'])})\s?:?\s\S.*$", re.IGNORECASE)


@cache
def _level() -> re.Pattern[str]:
    labels = any_of(load("columns")["criticality"])
    levels = any_of(word for words in load("levels")["risk"].values() for word in words)
    return re.compile(
        rf"(?:(?:\s[–—-]|[,;.])\s(?={labels})|\s\((?=[^()]*\)))(?:(?:{labels})\s?:?\s)?(?P<level>{levels})(?!\w)\)?",
        re.IGNORECASE,
    )


def _led_by(text: str, names: Collection[str]) -> tuple[Name | None, str]:
    """The known initiative that an item begins with, before a colon, a dash or a verb of need, and the rest:
    "Ny kai: grunnlån"."""
    for pattern in (_LED, _needing(), _demanded()):
        match = pattern.match(text)
        if match is not None and (name := split_name(match["name"])).name.casefold() in names:
            return name, match["rest"]
    return None, text


@cache
def _needing() -> re.Pattern[str]:
    verbs = any_of(load("lists")["dependencies"]["needing"])
    return re.compile(rf"(?P<name>.{{2,80}}?)\s(?:{verbs})\s(?:at\s|that\s)?(?P<rest>\S.*)$")


@cache
def _demanded() -> re.Pattern[str]:
    """ "For Ny kai må grunnen sikres"."""
    must = any_of(load("lists")["dependencies"]["must"])
    return re.compile(rf"(?:For|Til)\s(?P<name>\S.{{1,80}}?)\s(?:{must})\s(?P<rest>\S.*)$")


def _subject(heading: str, headings: tuple[str, ...], names: Collection[str]) -> str | None:
    """What the list's heading says that it is of ("Avhengigheter for X"), or the initiative or goal whose heading
    stands over it."""
    match = _OF.search(heading)
    if match and is_name(match["name"]):
        return tidy(match["name"])
    if heading in headings[1:] and _may_need_more(headings[0]):
        return split_name(headings[0]).name  # one of several, under the heading of what all depend on
    for above in headings:
        name = measure_in(above) or split_name(above).name
        if name.casefold() in names:
            return name
        if title := goal_label(above)[1]:
            return tidy(title)
    return None
