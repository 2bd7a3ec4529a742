"""When what a reported number tells was so."""

from __future__ import annotations

import re
from functools import cache

from tag.context import Context
from tag.cues import any_of
from tag.dates import find_dates
from tag.numbers import Quantity
from tag.passages import Passage
from tag.vocabulary import load

_LONGEST_LINE = 14
"""Words of a line that tells of when the numbers of a page are."""
_LED_IN = re.compile(r"(?:^|[.;]\s)(?P<label>[A-ZÆØÅ][^.:;]{2,40}):\s*$")


def as_of(context: Context, passage: Passage, text: str, quantity: Quantity, stop: int) -> str | None:
    """The date in the sentence that stands behind the number and before the next one at ``stop``, led in by "i" or
    "per"; else the nearest before it, else the only one behind it, else the heading's, if that tells a status."""
    dates = [
        date
        for date in find_dates(text, context.year)
        if date.first == date.last
        and (date.role in ("in", "as_of", "") or _had().match(text, date.stop))
        and not _compared().search(text, 0, date.start)
    ]
    own = [
        date
        for date in dates
        if quantity.end <= date.start < stop
        and date.role in ("in", "as_of")
        and not _apart().search(text, quantity.end, date.start)
    ]
    before = [date for date in dates if date.stop <= quantity.start]
    if len(own) == 1 and (before or stop < len(text)):
        return own[0].value
    if before:
        return before[-1].value
    led = _led_date(context, passage.text[: max(passage.text.find(text), 0)])
    if led is not None and not own:
        return led
    behind = [date for date in dates if date.start >= quantity.end and date.role]
    if len(behind) == 1 and not _compared().search(text, quantity.end, stop):
        return behind[0].value
    for heading in passage.headings:
        told = find_dates(heading, context.year)
        one = len(told) == 1 and told[0].first == told[0].last
        if one and (told[0].role in ("as_of", "in") or _dates_numbers(heading, told[0].stop)):
            return told[0].value
    return _of_page(context, passage)


def _dates_numbers(heading: str, stop: int) -> bool:
    """Whether a heading of numbers ends with the date that stops there: "Bruken i tall, januar 2026"."""
    words = any_of(load("figures")["numbers"])
    of_them = re.search(rf"(?<!\w)(?!antal|kvartal)\w*(?:{words})(?!\w)", heading[:stop], re.IGNORECASE)
    return of_them is not None and stop >= len(heading.rstrip(" .:)"))


def _of_page(context: Context, passage: Passage) -> str | None:
    """The day that a line of the page says its numbers are of: "Alle tall er hentet ut per 30. september 2025"."""
    for block in passage.page.blocks:
        if block.table is None and block.words.stop - block.words.start <= _LONGEST_LINE:
            text = passage.page.text(block.words)
            days = (
                [one for one in find_dates(text, context.year) if one.role == "as_of"]
                if of_numbers().match(text)
                else []
            )
            if len(days) == 1:
                return days[0].value
    return None


@cache
def of_numbers() -> re.Pattern[str]:
    """How a line begins that tells of the numbers of a page, or of the table below it, as a whole: "Alle tall er …"."""
    words = load("figures")
    return re.compile(
        rf"\W*(?:(?:{any_of(words['of_all'])})\s)?(?!antal)\w*(?:{any_of(words['numbers'])})(?!\w)",
        re.IGNORECASE,
    )


def _led_date(context: Context, before: str) -> str | None:
    """The date in a label that leads in a sentence: "Resultat 2024: …"."""
    label = _LED_IN.search(before)
    found = find_dates(label["label"], context.year) if label else ()
    return found[0].value if len(found) == 1 and found[0].first == found[0].last else None


@cache
def _apart() -> re.Pattern[str]:
    """What parts a number from the time of the next one: "i 2022 var det 12, i 2021 var det 9"."""
    return re.compile(rf",\s|\s(?:{any_of(load('figures')['while'])})\s")


@cache
def _had() -> re.Pattern[str]:
    """Behind a date that something was done by: "Innen utgangen av mars hadde …"."""
    return re.compile(rf",?\s(?:the\s[a-z]+\s)?(?:{any_of(load('figures')['having'])})\s")


@cache
def _compared() -> re.Pattern[str]:
    """Before a year that a number is compared with."""
    words = load("figures")
    return re.compile(
        rf"\b(?:{any_of(words['compared'])})\s(?:(?:{any_of(words['in_time'])})\s)?$", re.IGNORECASE
    )
