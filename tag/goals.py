"""Goals with a label and a number: "Mål 3 – …", "Delmål 2.1 …", as heading, list item or line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import takewhile, zip_longest

from schemas.evidence import Evidence
from schemas.page import Block, BlockKind, Page
from schemas.records import Assessment, Goal, Owner, Record
from tag.aimed import aims_in
from tag.areas import areas
from tag.assessments import labels_assessment
from tag.callouts import is_number
from tag.context import GOAL_NUMBER, Context, goal_label, goal_words, is_badge, is_code, labelled_clause
from tag.cues import Cue, any_of
from tag.dates import is_date
from tag.headings import purpose
from tag.names import split_name, tidy
from tag.passages import Passage, passages
from tag.tables.columns import told_owner
from tag.tables.people import answers
from tag.tables.subjects import kind_named
from tag.vocabulary import load
from tag.wording import wordings

_NUMBERED = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2})*)\.?\s+(?P<title>[A-ZÆØÅ«].*)$")
_NUMBERED_PART = re.compile(r"(?:\d{1,2}\.|[A-ZÆØÅ]\.?)\d")
_COUNTED = re.compile(r"(?P<label>\d|[A-H])[.):]?\s+(?P<title>[A-ZÆØÅ«].*)$")
_DIGITS, _LETTERS = list("123456789"), list("ABCDEFGH")
"""How the parts of a page count on."""
_FEWEST_WORDS = 4
_FEWEST_PARTS = 2
_LONGEST = 45
"""Words in a goal's title: what is longer is a text about the goal."""


def tag(context: Context) -> Iterator[Record]:
    """The labelled goals of a document, each where it is first named."""
    titles: dict[str, str] = {}
    items = [
        part
        for passage in passages(context)
        for part in (passage.parts(_labelled()) if _labels()(passage.text) else [passage])
    ]
    for passage, behind in zip_longest(items, items[1:]):
        match = _labelled().match(passage.text) or labelled_clause(passage.text)
        if match is None and passage.kind is BlockKind.HEADING:
            match = _served().match(passage.text)
        if match is None or len(aims_in(passage.text)) > 1:
            continue
        label = f"{match['word']} {match['number'] or ''}".strip()
        parts = [passage]
        title = match["title"] or ""
        if not title:
            told = _numbered_alike(match["number"], passage, items) or behind
            if told is None or not _continues(passage, told):
                continue
            parts.append(told)
            title = _bold_title(told) or told.text
        title = tidy(title)
        if is_date(title):
            continue
        if not title or len(title.split()) > _LONGEST or titles.get(label.lower()) == title.lower():
            continue
        named = split_name(title)
        owned = named.owner is not None and answers([named.owner])
        title = named.name if owned else title
        if owned:
            yield Owner(
                subject=title,
                subject_kind="goal",
                owner=str(named.owner),
                evidence=passage.evidence(),
                confidence=0.8,
                method="goal.label",
            )
        yield Goal(
            label=label,
            title=title,
            parent=_parent(match, list(titles)),
            evidence=(Evidence(page=passage.page.number, runs=tuple(tuple(part.words) for part in parts)),),
            confidence=0.95 if match["mark"] else 0.85,
            method="goal.label",
        )
        titles[label.lower()] = title.lower()
        yield from _assessed(context, title, parts[-1], items)
    yield from _numbered(items)
    yield from _numbered_parts(context, items)
    yield from _said(context, items)
    yield from _numbered_titles(context)
    yield from _heading_parts(context)


def _numbered_titles(context: Context) -> Iterator[Goal]:
    """Clauses that slides are titled with, numbered in their order, where the document is on goals or a strategy."""
    if not _on_goals().search(context.title):
        return
    told: list[tuple[Page, Block, re.Match[str]]] = []
    for page in context.pages:
        first = next((block for block in page.blocks if block.kind is BlockKind.HEADING), None)
        match = _NUMBERED.match(page.text(first.words)) if first and page.width > page.height else None
        if first and match and match["number"] == str(len(told) + 1):
            told.append((page, first, match))
    if len(told) < _FEWEST_PARTS or set(wordings([match["title"] for *_, match in told])) != {"clause"}:
        return
    for page, block, match in told:
        yield Goal(
            label=match["number"],
            title=tidy(match["title"]),
            evidence=(Evidence(page=page.number, runs=(tuple(block.words),)),),
            confidence=0.7,
            method="goal.title",
        )


def _heading_parts(context: Context) -> Iterator[Goal | Owner]:
    """What heads the parts of a page whose title says that it is of goals: clauses ("Alle får svar" over what is done),
    texts that count on, and boxes, of which one above the others may be the goal of all."""
    for page in context.pages:
        parts: dict[str, list[int]] = {}
        headed = [index for index, block in enumerate(page.blocks) if block.kind is BlockKind.HEADING]
        slide = page.text(page.blocks[headed[0]].words) if headed and page.width > page.height else None
        labels = _by_number(page, headed)
        served = [
            at
            for at in headed
            if labels.keys() & {*page.text(page.blocks[at].words)[:1]} and _is_code(page, at)
        ]
        if len(served) >= _FEWEST_PARTS:
            yield from _coded(page, served, labels)
            continue
        for index in headed:
            over = (*((slide,) if slide and index != headed[0] else ()), *context.section(page, index))
            title = next((one for one in over if kind_named((one,)) == "goal"), None)
            if title is not None:
                parts.setdefault(title, []).append(index)
        for title, headed in parts.items():
            if goal_label(title)[1] is None:
                yield from _parts_of(page, title, headed)


def _by_number(page: Page, headed: Sequence[int]) -> dict[str, str]:
    """The labels of goals that are headings of their own, by the letters or numbers behind them: "A" -> "Mål A"."""
    texts = (tidy(page.text(page.blocks[at].words)) for at in headed)
    return {text.rpartition(" ")[2]: text for text in texts if goal_label(text)[0] == text}


def _is_code(page: Page, at: int) -> bool:
    return is_code(page.text(page.blocks[at].words))


def _coded(page: Page, headed: list[int], labels: Mapping[str, str]) -> Iterator[Goal]:
    """The goals that stand each below its code: "E1" over "Utslippene skal halveres"; by its letter one is a part of
    the goal that has this letter for its number."""
    for at in headed:
        code, *below = (block.words for block in page.blocks[at : at + 2])
        if below and not is_number(page.text(below[0])):
            yield Goal(
                label=page.text(code),
                title=tidy(page.text(below[0])),
                parent=labels.get(page.text(code)[:1]),
                evidence=(Evidence(page=page.number, runs=(tuple(code), tuple(below[0]))),),
                confidence=0.7,
                method="goal.heading",
            )


def _parts_of(page: Page, title: str, headed: list[int]) -> Iterator[Goal | Owner]:
    """The goals that headings, by their indices, under the title of a page are."""
    blocks = page.blocks
    texts = {at: page.text(blocks[at].words) for at in headed}
    headed = [
        at
        for at in headed
        if not is_badge(page, blocks[at]) and goal_label(texts[at])[0] is None and not is_number(texts[at])
    ]
    if not headed:
        return
    if len(codes := [at for at in headed if is_code(texts[at])]) >= _FEWEST_PARTS:
        yield from _coded(page, codes, {})
        return
    counted = [(at, match) for at in headed if (match := _COUNTED.match(page.text(blocks[at].words)))]
    labels = [match["label"] for _, match in counted]
    top = min(blocks[at].level for at in headed)
    above = [at for at in headed if blocks[at].level == top]
    if len(labels) > 1 and labels in (_DIGITS[: len(labels)], _LETTERS[: len(labels)]):
        told = [(at, match["title"], match["label"]) for at, match in counted]
        above = []
    else:
        whole = purpose((title,)) is not None and all(blocks[at].panel is not None for at in headed)
        inner = [at for at in headed if at not in above] if whole and len(above) == 1 else above
        told = [(at, page.text(blocks[at].words), None) for at in inner]
        words = wordings([text for _, text, _ in told])
        clauses = set(words) <= {"clause", "name"} and 2 * words.count("clause") >= len(words)
        if len(told) < _FEWEST_PARTS or not (clauses or (whole and set(words) <= {"clause", "name"})):
            return
        above = above if inner is not above else []
    parent = tidy(page.text(blocks[above[0]].words)) if above else None
    for at, text, label in [*((one, str(parent), None) for one in above), *told]:
        runs = (tuple(blocks[at].words),)
        yield Goal(
            label=label,
            title=tidy(text),
            parent=parent if at not in above else None,
            evidence=(Evidence(page=page.number, runs=runs),),
            confidence=0.7,
            method="goal.heading",
        )
        below = blocks[at + 1].words if at + 1 < len(blocks) else None
        if below is not None and (owner := told_owner(page.text(below))):
            yield Owner(
                subject=tidy(text),
                subject_kind="goal",
                owner=owner,
                evidence=(Evidence(page=page.number, runs=(*runs, tuple(below))),),
                confidence=0.7,
                method="goal.heading",
            )


def _said(context: Context, items: list[Passage]) -> Iterator[Goal]:
    """What a line says shall be, behind "Mål:" and under no other goal, or what stands alone below a heading of what is
    aimed at in all."""
    named = {page.text(page.blocks[at].words) for page, at in areas(context)}
    for passage, behind in zip_longest(items, items[1:]):
        of_area = passage.headings[:1] and passage.headings[0] in named
        match = _aim().match(passage.text) if passage.cell is None and not of_area else None
        below = passage.kind is BlockKind.HEADING and behind is not None and _continues(passage, behind)
        if match is not None:
            above = context.goal_above(passage.page, passage.words) or ""
            if not _on_goals().search(above.partition(" ")[0]):
                yield _goal(tidy(match["title"]), passage)
        elif below and behind is not None and _whole_aim().fullmatch(passage.text):
            after = next(
                (one for one in items if one.words.start >= behind.words.stop and one.page is behind.page),
                None,
            )
            listed = after is not None and (after.is_item or after.headings == behind.headings)
            if (
                behind.kind is BlockKind.PARAGRAPH
                and not listed
                and len(behind.text.split()) >= _FEWEST_WORDS
            ):
                yield _goal(tidy(behind.text), behind)


def _goal(title: str, passage: Passage) -> Goal:
    return Goal(title=title, evidence=passage.evidence(), confidence=0.65, method="goal.said")


@cache
def _aim() -> re.Pattern[str]:
    """A line that says behind a label what shall be: "Mål: Alle skal ha en plan"."""
    words, modals = (any_of(load("lists")["goals"][kind]) for kind in ("said", "wishes"))
    return re.compile(rf"\W*(?i:{words})\s?:\s+(?P<title>[A-ZÆØÅ][^.:;]*?\s(?:{modals})\s[^:;]+)$")


@cache
def _whole_aim() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{any_of(load('lists')['goals']['single'])})\W*", re.IGNORECASE)


def _numbered(items: list[Passage]) -> Iterator[Goal]:
    """Goals with a number and no word before it, under a heading of goals: "1 Alle får hjelp", "1.1 Kort ventetid"."""
    told: list[tuple[Passage, re.Match[str]]] = []
    for passage in items:
        titles = {one["title"] for _, one in told}
        list_is = purpose(tuple(one for one in passage.headings if one not in titles)[:1])
        match = _NUMBERED.match(passage.text) if passage.cell is None and not passage.is_item else None
        if match and list_is is not None and list_is.kind == "goal" and len(match["title"].split()) > 1:
            told.append((passage, match))
    numbers = [match["number"] for _, match in told]
    for passage, match in told if len(told) > 1 else ():
        above = match["number"].rpartition(".")[0]
        yield Goal(
            label=match["number"],
            title=tidy(match["title"]),
            parent=above if above in numbers else None,
            evidence=passage.evidence(),
            confidence=0.75,
            method="goal.number",
        )


def _numbered_parts(context: Context, items: list[Passage]) -> Iterator[Goal]:
    """Lines numbered under a goal, "1.1 …" under "Mål 1", where most of a document's say what shall be: others are of
    what is done for it."""
    told = []
    for passage in items:
        if passage.cell is None and _NUMBERED_PART.match(passage.text):
            number, title = context.part_of_goal(passage.page, passage.words, passage.text)
            told += [(passage, number, title)] if number else []
    words = wordings([title for *_, title in told])
    if "task" in words or 2 * words.count("clause") < len(words):
        return
    for passage, number, title in told:
        yield Goal(
            label=number,
            title=tidy(title),
            parent=context.goal_above(passage.page, passage.words),
            evidence=passage.evidence(),
            confidence=0.75,
            method="goal.part",
        )


def _assessed(context: Context, title: str, last: Passage, items: list[Passage]) -> Iterator[Assessment]:
    """What the paragraph right below a goal says of it, where the headings above say that goals are assessed."""
    below = next((one for one in items if one.page is last.page and one.words.start >= last.words.stop), None)
    if (
        last.kind is BlockKind.HEADING
        and below is not None
        and below.kind is BlockKind.PARAGRAPH
        and " " in below.text
        and goal_label(below.text)[0] is None
        and not labels_assessment(f". {below.text}")
        and told_owner(below.text) is None
        and any(map(_assessing().search, last.headings))
    ):
        runs = (tuple(last.words), tuple(below.words))
        yield Assessment(
            subject=title,
            subject_kind="goal",
            text=tidy(below.text),
            evidence=(Evidence(page=last.page.number, runs=runs),),
            confidence=0.7,
            method="goal.assessment",
        )


@cache
def _on_goals() -> re.Pattern[str]:
    words = any_of([*load("documents")["strategies"]["ends"], *load("columns")["goal"]])
    return re.compile(rf"(?:{words})(?!\w)", re.IGNORECASE)


@cache
def _assessing() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)\w*(?:{any_of(load('sections')['assessing'])})", re.IGNORECASE)


def _continues(label: Passage, behind: Passage) -> bool:
    """Whether the title of a label that stands alone is the passage behind it."""
    return (
        behind.page is label.page
        and behind.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH)
        and behind.cell is None
        and label.cell is None
        and _labelled().match(behind.text) is None
    )


def _parent(match: re.Match[str], labels: list[str]) -> str | None:
    """The goal above: "2" of "2.1", "A" of "A1", else for a sub-goal the last goal that is none."""
    number = (match["number"] or "").lower()
    above = number.rpartition(".")[0] or (number[0] if number[:1].isalpha() and number[1:2].isdigit() else "")
    for label in reversed(labels):
        word, _, named = label.rpartition(" ")
        if not word or not (named[0].isdigit() or any(map(str.isdigit, named)) or len(named) == 1):
            word, named = label, ""
        if named == above if above else _is_part(match["word"]) and not _is_part(word):
            return f"{word.capitalize()} {named.upper()}".strip()
    return None


def _is_part(word: str) -> bool:
    return word.lower().startswith(("del", "sub"))


def _numbered_alike(number: str | None, label: Passage, items: list[Passage]) -> Passage | None:
    """The one text on the page of a label that stands alone with its number before it: "9. Trygge havner" for
    "Mål 9"."""
    opening = re.compile(rf"{re.escape(number or '')}[.:)]?\s+(?=[A-ZÆØÅ«])")
    told = [one for one in items if one.page is label.page and opening.match(one.page.text(one.layout.words))]
    return told[0] if number and len(told) == 1 else None


def _bold_title(passage: Passage) -> str | None:
    """The words in bold that a text begins with, where a colon is behind them: "**Trygge havner:** bygge kaier"."""
    words = passage.page.words[passage.words.start : passage.words.stop]
    bold = list(takewhile(lambda word: word.bold, words))
    title = " ".join(word.text for word in bold)
    return title[:-1] if title.endswith(":") else None


@cache
def _labels() -> Cue:
    goals = load("lists")["goals"]
    return Cue((*goals["labels"], *goals["alone"]), ends=("mål",))


@cache
def _served() -> re.Pattern[str]:
    """A heading over what is done for a goal: "Tiltak under Mål 2 Alle får svar"."""
    words, toward = (any_of(load("lists")["goals"][kind]) for kind in ("labels", "toward"))
    return re.compile(
        rf"[^\W\d][^:.]{{1,40}}?\s(?:{toward}|[–—-])\s(?P<word>{words})\s(?P<number>{GOAL_NUMBER})(?P<mark>\s?[:–—-])?"
        rf"\.?\s+(?P<title>(?-i:[A-ZÆØÅ«\"“‘]).*)$",
        re.IGNORECASE,
    )


@cache
def _labelled() -> re.Pattern[str]:
    words, alone = goal_words(), any_of(load("lists")["goals"]["alone"])
    return re.compile(
        rf"(?:\d{{1,2}}(?:\.\d{{1,2}})*\.?\s+)?\W*(?P<word>(?:{alone})(?=:\s)|(?:{words})(?=\s))"
        rf"(?:\s(?:nr\.?\s)?(?P<number>{GOAL_NUMBER})|(?=:))(?P<mark>\s?[:–—-])?"
        rf"(?:\.?\s+(?P<title>(?-i:[A-ZÆØÅ«\"“‘]).*))?$",
        re.IGNORECASE,
    )
