"""When what a sentence says of a colour was so: "I mai 2025 var X gul", "X var grønn i mai 2025, gul i august 2025"."""

from __future__ import annotations

import re
from functools import cache

from tag.cues import any_of
from tag.dates import find_dates
from tag.phrases import colour_words
from tag.vocabulary import load

_DIGIT = re.compile(r"(?:19|20)\d\d")
_FEWEST = 2


def day_of(text: str, start: int, stop: int, year: int | None) -> str | None:
    """The date of what characters of a sentence say in the past: what stands right behind them, or leads the sentence
    in."""
    if _DIGIT.search(text) is None or _has_been().search(text, 0, stop) is None:
        return None
    for date in find_dates(text, year):
        behind = text[stop : date.start].strip()
        leads_in = date.stop <= start and date.role in ("in", "") and _leads_in().match(text) is not None
        if leads_in or (date.start >= stop and date.role == "in" and behind.lower() in _behind()):
            return date.value
    return None


def colours_in_time(text: str, year: int | None) -> list[tuple[str, str]]:
    """The colours, two or more, that a sentence gives one thing, each with the date behind it."""
    if len(_DIGIT.findall(text)) < _FEWEST:
        return []
    dates = {date.start: date.value for date in find_dates(text, year)}
    matches = ((match, dates.get(match.end())) for match in _colour_before_date().finditer(text))
    found = [(colour_words()[match["colour"].lower()], date) for match, date in matches if date]
    return found if len(found) >= _FEWEST else []


@cache
def _has_been() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(load('states')['has_been'])})(?!\w)", re.IGNORECASE)


@cache
def _leads_in() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(load('states')['leads_in'])})\s", re.IGNORECASE)


@cache
def _behind() -> frozenset[str]:
    return frozenset(load("states")["on_day"])


@cache
def _colour_before_date() -> re.Pattern[str]:
    before = any_of([*_behind(), *load("states")["as_of_day"]])
    return re.compile(rf"(?<!\w)(?P<colour>{any_of(colour_words())})\s(?:{before})\s", re.IGNORECASE)
