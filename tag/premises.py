"""What a goal or an initiative is conditional on, where the label beside or above the text speaks of preconditions:
"Målsetting / forutsetning | Innføring i 2027 forutsatt finansiering"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise

from schemas.page import BlockKind
from schemas.records import Dependency
from tag.context import Context, goal_label
from tag.cues import any_of
from tag.dates import is_date
from tag.nameable import worked_on
from tag.names import is_name, tidy
from tag.needing import needed
from tag.passages import Passage, has_room, passages
from tag.vocabulary import load

_LONGEST_LABEL = 5
"""Words of a label."""
_SHORTEST = 3
"""Characters of what is needed."""


def tag(context: Context) -> Iterator[Dependency]:
    """One dependency a sentence: of what it says needs something, if that has a name, else of the heading over it."""
    for passage in passages(context):
        over = next((one for one in passage.headings if one and not _labels().search(one)), None)
        if over is None or passage.kind is BlockKind.HEADING or not _is_labelled(passage):
            continue
        for start, stop in _statements(passage):
            text = passage.text[start:stop].rstrip(" .")
            match = next((found for one in _conditions() if (found := one.search(text))), None)
            if match is None:
                continue
            need = needed(context, match["on"])
            if len(need.on) > _SHORTEST and not is_date(need.on, context.year):
                yield Dependency(
                    subject=_subject(match.groupdict()) or tidy(goal_label(over)[1] or over),
                    owner=need.owner,
                    on=need.on,
                    due=need.due,
                    evidence=passage.evidence(start, stop),
                    confidence=0.75,
                    method="premise",
                )


def _is_labelled(passage: Passage) -> bool:
    """Whether the cell that names a row, or the last heading before a text on its page, speaks of preconditions."""
    if passage.cell is not None:
        label = passage.row_name
    else:
        before = passage.page.blocks[: passage.block]
        headings = [block for block in before if block.kind is BlockKind.HEADING]
        label = passage.page.text(headings[-1].words) if headings else ""
    return len(label.split()) <= _LONGEST_LABEL and _labels().search(label) is not None


def _statements(passage: Passage) -> Iterator[tuple[int, int]]:
    """The sentences, which may end with their lines for want of a full stop."""
    lines = list(passage.page.lines_in(passage.words))
    ends = [
        passage.offset(below.start)
        for line, below in pairwise(lines)
        if has_room(passage.page, line, below, passage.cell.box if passage.cell else None)
    ]
    for start, stop in passage.sentences():
        for end in (*(one for one in ends if start < one < stop), stop):
            yield start, end
            start = end


def _subject(match: Mapping[str, str | None]) -> str | None:
    """What a sentence says needs something: what it begins with behind "for", or a name, without "arbeidet med"; None
    where that is named over it: "Aktivitetene"."""
    if first := match.get("first"):
        return tidy(first)
    what = match.get("what") or ""
    worked = worked_on().search(what)
    name = tidy(worked["of"] if worked else what)
    return name if is_name(name) and (worked or " " in name) else None


@cache
def _labels() -> re.Pattern[str]:
    """A label of preconditions, in any form of the noun."""
    nouns = any_of(load("verbs")["depends"]["premises"])
    return re.compile(rf"(?<!\w)(?:{nouns})(?:er|ar|en|ene|ane|s)?(?!\w)", re.IGNORECASE)


@cache
def _conditions() -> tuple[re.Pattern[str], ...]:
    """ "For X er Y en forutsetning", "Y er en forutsetning for X", "X forutsetter Y", "X i 2027 forutsatt Y"."""
    words = load("verbs")["depends"]
    nouns, given, takes = (any_of(words[which]) for which in ("premises", "given", "takes"))
    on = r"(?P<on>(?!at\s|that\s)[^.;:]+)$"
    return (
        re.compile(
            rf"^(?:For|To)\s(?P<first>.{{4,120}}?)\s(?:er|is)\s(?P<on>.{{3,120}}?)\s(?:en|ein|eit|et|a)\s(?:{nouns})$"
        ),
        re.compile(
            rf"^(?P<on>[^.;:]{{4,160}}?)\s(?:er|is|are)\s(?:(?:en|ein|eit|et|a)\s)?(?:{nouns})\s(?:for|to|of)\s(?P<what>.+)$"
        ),
        re.compile(rf"^(?P<what>[^.;:]{{3,120}}?)\s(?:{takes})\s{on}"),
        re.compile(rf"(?<=\w)(?:,\s|\s)(?:{given})\s{on}"),
    )
