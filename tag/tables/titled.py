"""What the heading over a table says that all of it is of: "Avhengigheter for Losvakt", "Risiko i prosjektet Kai"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from schemas.evidence import Evidence
from schemas.page import Block, BlockKind
from schemas.records import Initiative
from tag.cues import any_of
from tag.dates import find_dates
from tag.names import Name, is_kind, is_name, split_name
from tag.pipeline import parse
from tag.tables.grid import Grid
from tag.tables.people import is_answering
from tag.vocabulary import load

_PLACES = frozenset(("GPE_LOC", "GPE_ORG", "LOC"))
_LONGEST = 5
"""Words."""
_SURE, _LESS_SURE = 0.85, 0.75


def named_over(grid: Grid) -> tuple[Name, Block] | None:
    """The initiative that the heading right over a table names behind what the table holds, and that heading."""
    block = next(
        (one for one in reversed(grid.page.blocks[: grid.block]) if one.kind is BlockKind.HEADING), None
    )
    text = grid.page.text(block.words) if block is not None else ""
    if block is None or grid.sections[-1:] != (text,) or not (told := _named().match(text)):
        return None
    dates = find_dates(told["name"], grid.context.year)
    name = told["name"][: dates[0].start] if dates and dates[0].role else told["name"]
    name = _PREPOSITION.sub("", name).strip(" .:–-")
    if not is_name(name) or is_kind(name) or len(name.split()) > _LONGEST:
        return None
    return None if not told["kind"] and _is_other(name, text) else (split_name(name), block)


def tag_titled(grid: Grid) -> Iterator[Initiative]:
    """That initiative."""
    if (named := named_over(grid)) is not None:
        name, block = named
        yield Initiative(
            name=name.name,
            aliases=(name.alias,) if name.alias else None,
            evidence=(Evidence(page=grid.page.number, runs=((block.words.start, block.words.stop),)),),
            confidence=_SURE,
            method="table.title",
        )


_PREPOSITION = re.compile(r"\s(?:per|pr\.?|i|for|in)\s*$")


def _is_other(name: str, heading: str) -> bool:
    """Whether what is written as a name is that of a body, a place or a time."""
    (doc,) = parse([heading])
    placed = any(entity.label_ in _PLACES and entity.text in name for entity in doc.ents)
    return placed or is_answering(name) or bool(find_dates(name)) or not any(map(str.isalpha, name))


@cache
def _named() -> re.Pattern[str]:
    words = load("lists")["initiatives"]
    kinds = any_of(words["led_in"])
    return re.compile(
        rf"(?:\d[\d.]*\s)?(?i:{any_of(words['told_of'])})\s(?:per\s\w+\s)?"
        rf"(?:(?:i|in|for|av|of|på)\s(?:the\s)?(?P<kind>(?:{kinds})\s)|(?:for|av|of)\s)(?P<name>[A-ZÆØÅ«].*)$"
    )
