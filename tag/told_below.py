"""Measures named on lines of their own, each with a line below that tells how it stands behind one and the same label,
whatever that is: "a) Ny kai (havnesjefen)", "Slik er det nå: I rute. Kaia er snart ferdig."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from schemas.evidence import Evidence
from schemas.records import Record, Status
from tag.context import Context
from tag.headings import purpose
from tag.lists import with_owner
from tag.names import Name, is_name, is_sentence, split_name, tidy
from tag.passages import Passage, passages
from tag.pipeline import parse
from tag.statuses import status_word
from tag.tables.people import answers, is_answering

_FEWEST = 3
"""Lines with one label."""
_MOST_OF = 0.75
"""Of the lines with a label, those that tell a status, for it to be one of that."""
_LABEL = re.compile(r"(?P<label>[A-ZÆØÅ][^:.]{2,40}):\s+(?P<told>[^.:;,–]{2,40})(?=[.;,–]|$)")
_BRACKET = re.compile(r"(?P<name>.+?)\s\((?P<behind>[^()]{3,60})\)\W*")
_SURE = 0.75


class _Line(NamedTuple):
    """A line with a label, the one above it, and the status that it tells; None where it tells none."""

    above: Passage
    below: Passage
    status: str | None


def tag(context: Context) -> Iterator[Record]:
    """The measures, who owns each by the bracket behind its name, and how it stands."""
    lines: dict[str, list[_Line]] = {}
    free = [one for one in passages(context) if one.cell is None]
    for above, below in pairwise(free):
        match = _LABEL.match(below.text)
        if match is not None and above.page is below.page:
            status = status_word(context, tidy(match["told"]))
            lines.setdefault(match["label"].casefold(), []).append(_Line(above, below, status))
    for found in lines.values():
        told = [line for line in found if line.status is not None]
        if (
            len(told) >= _FEWEST
            and len(told) >= _MOST_OF * len(found)
            and all(_names(line.above) for line in told)
        ):
            names = _named([tidy(line.above.text) for line in told])
            for line, name in zip(told, names, strict=True):
                yield from _records(context, line, name)


def _names(passage: Passage) -> bool:
    text = tidy(passage.text)
    return ":" not in text and is_name(text) and not is_sentence(text) and purpose((text,)) is None


def _named(texts: Sequence[str]) -> list[Name]:
    """What texts name; what stands in brackets behind each owns it where it may answer for something."""
    parted = [_BRACKET.fullmatch(text) for text in texts]
    behind = [match["behind"] for match in parted if match]
    if len(behind) < len(texts) or not (answers(behind) or _are_somebody(behind)):
        return [split_name(text) for text in texts]
    return [split_name(match["name"])._replace(owner=match["behind"]) for match in parted if match]


def _are_somebody(texts: Sequence[str]) -> bool:
    """Whether most of some texts tell of somebody by a noun in the definite form: "diakonen", "vegkontoret"."""
    firsts = [doc[0] for doc in parse(texts, names=False)]
    known = sum(
        "Definite=Def" in first.morph or is_answering(text) for first, text in zip(firsts, texts, strict=True)
    )
    return known >= _MOST_OF * len(texts)


def _records(context: Context, line: _Line, name: Name) -> Iterator[Record]:
    yield from with_owner(name, name.owner, line.above.evidence(), _SURE, "lines.name")
    runs = (tuple(line.above.words), tuple(line.below.words))
    yield Status(
        subject=name.name,
        subject_kind="initiative",
        dimension="status",
        value=str(line.status),
        as_of=context.as_of_page(line.above.page),
        evidence=(Evidence(page=line.above.page.number, runs=runs),),
        confidence=_SURE,
        method="lines.status",
    )
