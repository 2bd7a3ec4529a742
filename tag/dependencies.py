"""Lists of what an initiative, or goal, depends on: each item under "Avhengigheter" is one dependency."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from schemas.records import Dependency, Record
from tag.context import Context, goal_label
from tag.dates import find_dates
from tag.lists import listed
from tag.names import is_name, split_name, tidy
from tag.sentences import says_dependency

_OF = re.compile(r"\s(?:for|i|til|ved|of)\s(?P<name>[A-ZÆØÅ«].*)$")
_WHEN = re.compile(r"\s\((?:[a-zæøå]|\d)[^()]{2,30}\)\W*$")
"""A few words in brackets behind what is needed: by when, and the like."""
_LED = re.compile(r"(?P<name>.{2,80}?)(?::|\s[–—→-]|\s->)\s+(?P<rest>\S.*)$")
_SHORTEST = 8
"""Characters in a dependency: shorter items are labels of a drawing."""


def tag(context: Context, known: Collection[str]) -> Iterator[Record]:
    """The dependencies in lists under a heading that says so; sentences that say of what are left to others.

    Args:
        known: names of initiatives that the document tells: a list on the page of one is of that.
    """
    names = {name.casefold() for name in known}
    for passage, list_is in listed(context):
        if list_is.kind != "dependency" or not passage.is_item or says_dependency(passage.text):
            continue
        if len(passage.text) >= _SHORTEST:
            dates = find_dates(passage.text, context.year)
            name, on = _led_by(passage.text, names)
            yield Dependency(
                subject=name or _subject(list_is.heading, passage.headings, names),
                on=tidy(_WHEN.sub("", on)),
                due=next((date.value for date in dates if date.role == "due"), None),
                evidence=passage.evidence(),
                confidence=0.8,
                method="list.dependency",
            )


def _led_by(text: str, names: Collection[str]) -> tuple[str | None, str]:
    """The known initiative that an item begins with, before a colon or dash, and the rest: "Ny kai: grunnlån"."""
    match = _LED.match(text)
    if match is None:
        return None, text
    name = split_name(match["name"]).name
    return (name, match["rest"]) if name.casefold() in names else (None, text)


def _subject(heading: str, headings: tuple[str, ...], names: Collection[str]) -> str | None:
    """What the list's heading says that it is of ("Avhengigheter for X"), or the initiative or goal whose heading
    stands over it."""
    match = _OF.search(heading)
    if match and is_name(match["name"]):
        return tidy(match["name"])
    for above in headings:
        name = split_name(above).name
        if name.casefold() in names:
            return name
        if title := goal_label(above)[1]:
            return tidy(title)
    return None
