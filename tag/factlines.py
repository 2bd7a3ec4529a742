"""Lines of a label and a value under a heading: "Ansvarlig: Avdeling for drift", "Status: gul".

Under the heading of a goal, or of an initiative told elsewhere, they are facts of it; under another heading, an
owner and a status together make it an initiative, as on a page that presents one project.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache
from itertools import groupby

from schemas.page import BlockKind
from schemas.records import Initiative, Owner, Record, Status
from tag.context import Context, goal_label
from tag.cues import any_of
from tag.names import is_name, split_name, tidy
from tag.passages import Passage, passages
from tag.tables.portfolio import status_word
from tag.vocabulary import load

_SURE = 0.8
_LONGEST_OWNER = 10
"""Words."""


def tag(context: Context, known: Collection[str]) -> Iterator[Record]:
    """Owners and statuses told by lines under a heading.

    Args:
        known: names of initiatives that the document's tables and lists tell.
    """
    names = {name.casefold() for name in known}
    lines = [
        (passage, match)
        for passage in passages(context)
        if passage.cell is None and passage.kind is not BlockKind.HEADING and passage.headings
        if (match := _line().match(passage.text))
    ]
    for (_, heading), group in groupby(lines, key=lambda line: (line[0].page.number, line[0].headings[0])):
        yield from _facts(context, heading, list(group), names)


def _facts(
    context: Context, heading: str, lines: list[tuple[Passage, re.Match[str]]], names: Collection[str]
) -> Iterator[Record]:
    label, title = goal_label(heading)
    name = split_name(title or heading)
    told = {match.lastgroup for _, match in lines}
    if label is None and name.name.casefold() not in names:
        if not {"owner", "status"} <= told or not is_name(heading):
            return
        yield Initiative(
            name=name.name,
            aliases=(name.alias,) if name.alias else None,
            evidence=lines[0][0].evidence(),
            confidence=_SURE - 0.1,
            method="line.fact",
        )
    for passage, match in lines:
        value = tidy(passage.text[match.end() :])
        if match.lastgroup == "owner" and value and len(value.split()) <= _LONGEST_OWNER:
            yield Owner(
                subject=name.name,
                subject_kind="goal" if label else "initiative",
                owner=value,
                evidence=passage.evidence(),
                confidence=_SURE,
                method="line.fact",
            )
        status = status_word(context, value) if match.lastgroup == "status" else None
        if status is not None:
            yield Status(
                subject=name.name,
                subject_kind="goal" if label else "initiative",
                dimension="status",
                value=status,
                evidence=passage.evidence(),
                confidence=_SURE,
                method="line.fact",
            )


@cache
def _line() -> re.Pattern[str]:
    columns = load("columns")
    return re.compile(
        rf"^(?:(?P<owner>[\wæøå-]*(?:{any_of(columns['owner'])}))|(?P<status>{any_of(columns['status'])}))\s?:\s*(?=\S)",
        re.IGNORECASE,
    )
