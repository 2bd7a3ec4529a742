"""Measures that lines with a label name under a goal: "Tiltak: Ny kai (ansvar: Losen). Den skal …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from schemas.records import Record
from tag.context import Context
from tag.cues import any_of
from tag.lists import with_owner
from tag.names import is_name, split_name
from tag.passages import passages
from tag.tables.columns import told_owner
from tag.tasks import says_task
from tag.vocabulary import load

_SURE = 0.75


def tag(context: Context) -> Iterator[Record]:
    """The measures, with who answers for them."""
    for passage in passages(context):
        match = _labelled().match(passage.text) if passage.cell is None and ":" in passage.text else None
        if match is None or not any(map(context.is_goal, passage.headings[:1])):
            continue
        name = split_name(match["name"].strip())
        if not is_name(name.name) or says_task(name.name):
            continue
        owner = name.owner or told_owner(passage.text[match.end() :].strip())
        yield from with_owner(name, owner, passage.evidence(), _SURE, "label.measure")


@cache
def _labelled() -> re.Pattern[str]:
    """A noun for a measure before a colon, and what the first sentence behind it names."""
    nouns = any_of(load("lists")["initiatives"]["nouns"])
    return re.compile(
        rf"(?:{nouns})(?:\s\d{{1,2}})?\s?:\s(?P<name>[^.:;]+?(?:\([^()]*\))?)(?:\.\s|\.?$)", re.IGNORECASE
    )
