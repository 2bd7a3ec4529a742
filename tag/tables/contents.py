"""What texts are that stand in a column together: numbers, days, kinds of cases."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from tag.dates import due_date, first_date, parse_period
from tag.vocabulary import load

_MOST_OF = 0.6
_LONGEST_UNIT = 2
"""Words."""
_FEWEST_WORDS = 3
"""On average, in a text that tells what is aimed at."""
_YEAR, _LONGEST_DAY = 4, 5
"""Characters of a year alone, which tells no day; words of a date with what leads it in."""
_LONGEST_SPAN = 8
"""Words of a time from one day to another."""
_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2})*[.:)]?\s+[A-ZÆØÅ][a-zæøå]+\s[a-zæøå]")
_REFERENCE = re.compile(r"[A-ZÆØÅ]{1,5}[-–./ ]?\d{1,4}(?:[-/.]\d{1,4})*")
_AND = re.compile(r"\s?[/&,]\s?|\s(?:og|and)\s")
_DAY = re.compile(r"\d{1,2}\.\s?\d{1,2}\.?")
"""A day without its year: "15.10"."""


def is_unit(text: str) -> bool:
    """Whether a text is what numbers count and no more: "prosent", "mill. kr"."""
    words = text.lower().replace(".", " ").split()
    return 0 < len(words) <= _LONGEST_UNIT and all(word in _units() for word in words)


@cache
def _units() -> frozenset[str]:
    words = load("units")
    lists = ("nouns", "percent", "points", "scales", "amounts", "numbers_of")
    return frozenset(word.lower() for name in lists for word in words[name])


def are_numbers(texts: Sequence[str]) -> bool:
    """Whether texts are numbers, give or take a unit, and no numbered titles: "1.1 Trygge leder"."""
    return bool(texts) and all(
        text[0].isdigit() and len(text.split()) <= _LONGEST_DAY and not _NUMBERED.match(text)
        for text in texts
    )


def are_in_digits(texts: Sequence[str]) -> bool:
    """Whether texts are numbers of what they stand before, and no words: "4", "12-1"."""
    return bool(texts) and all(text[0].isdigit() and not any(map(str.isalpha, text)) for text in texts)


def are_levels(texts: Sequence[str]) -> bool:
    """Whether texts tell how much something matters: "Høy", "Middels"."""
    return bool(texts) and all(text.lower().strip(" .") in load("columns")["levels"] for text in texts)


def are_sides(texts: Sequence[str]) -> bool:
    """Whether texts, two at least, name the sides of one whole, such as a programme, by those known among them:
    "Fremdrift", "Økonomi", "Leverandør"."""
    known = sum(_AND.split(text.lower().strip(" .:"))[0] in _sides() for text in texts)
    return known > 1 and known >= _MOST_OF * len(texts)


@cache
def _sides() -> frozenset[str]:
    heads = load("columns")
    return frozenset(word for name in ("progress", "risk", "other_light", "side") for word in heads[name])


def are_references(texts: Sequence[str]) -> bool:
    """Whether texts are what the rows are referred to by, and not just their numbers: "HB-04"."""
    return bool(texts) and all(map(_REFERENCE.fullmatch, texts)) and len(set(texts)) == len(texts)


def are_in_words(texts: Sequence[str]) -> bool:
    """Whether texts are of several words, as no numbers and levels are."""
    words = sum(len(text.split()) for text in texts)
    return words >= _FEWEST_WORDS * len(texts) > 0 and not any(text[0].isdigit() for text in texts)


def are_measured(texts: Sequence[str]) -> bool:
    """Whether texts are numbers with what they count, and do not just number the rows."""
    return are_numbers(texts) and any(not text.strip(".").isdigit() for text in texts)


def are_item_types(texts: Sequence[str]) -> bool:
    """Whether most of a column's texts tell what a meeting is to do with a case: "Orientering", "Besluttes"."""
    kinds = load("agenda")["item_types"]
    known = [text for text in texts if text.lower().strip(" .") in kinds]
    return len(known) > 1 and len(known) >= _MOST_OF * len(texts)


def are_numbering(texts: Sequence[str]) -> bool:
    """Whether texts number the rows, by numbers or letters in their order."""
    marks = [text.strip(" .)") for text in texts]
    numbered = all(map(str.isdigit, marks)) or all(len(mark) == 1 and mark.isupper() for mark in marks)
    return len(marks) > 1 and numbered and marks == sorted(set(marks), key=lambda mark: (len(mark), mark))


def are_days(texts: Sequence[str], rows: int, year: int | None) -> bool:
    """Whether most of a column's texts are a date and little more; of a table of several rows, two at least."""
    dated = [
        text
        for text in texts
        if (day := first_date(text) or due_date(text, year if _DAY.fullmatch(text) else None))
        and len(day) > _YEAR
        and len(text.split()) <= _LONGEST_DAY
    ]
    return len(dated) >= max(min(2, rows), _MOST_OF * len(texts))


def are_spans(texts: Sequence[str], year: int | None) -> bool:
    """Whether most of a column's texts tell from when to when, or from when on: "mars–mai 2027", "fra 2027"."""
    periods = [parse_period(text, year) for text in texts if len(text.split()) <= _LONGEST_SPAN]
    spans = [begin for begin, end in periods if begin is not None and begin != end]
    return len(spans) > 1 and len(spans) >= _MOST_OF * len(texts)
