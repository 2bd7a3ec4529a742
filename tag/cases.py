"""The numbers that cases go by: "12/25", "3-45/24", "24/031", "045-2025", "PS 12/25", "S-12/25", "O-sak 7/25",
"Sak 4", "Sak 4/7-25", "7/25-4", "Sak 4A"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from tag.cues import any_of
from tag.vocabulary import load

_NOT_BEHIND = r"(?![\d/%]|[.,-]\d)"
_OF_YEAR = rf"\d{{1,3}}/(?:20)?(?:1[3-9]|[2-9]\d)-\d{{1,2}}{_NOT_BEHIND}"
"""By the meeting, the year and its place in that, "7/25-4": what stands behind the stroke is no month."""
_IN_TEXT = rf"\d{{1,3}}(?:-\d{{1,3}})?/(?:20)?\d\d{_NOT_BEHIND}|\d\d/\d{{3}}{_NOT_BEHIND}|{_OF_YEAR}"
_OF_SHORT_YEAR = (
    r"(?!(?:[01]?\d|2[0-4])-(?:[01]\d|2[0-4])(?!\d))\d{1,3}-(?:1[3-9]|[23]\d)(?![\w/%]|[.,-]\d)"
    r"(?=\s*$|[\s:.–-]+(?-i:[A-ZÆØÅ«]))"
)
"""By the year in short, "41-25", with no more behind it than a title: no hours of a day, "08-16"."""
_AT_START = rf"{_IN_TEXT}|{_OF_SHORT_YEAR}|\d{{1,3}}-20\d\d{_NOT_BEHIND}|20\d\d/\d{{1,3}}{_NOT_BEHIND}"
_BEHIND_WORD = r"20\d\d-\d{1,4}(?![\d/-])|\d{1,3}(?:/\d{1,3}-(?:20)?\d\d|-\d{1,2}(?![\d/])|[A-ZÆØÅ])?(?!\d)"
"""By the meeting and the year, "4/7-25", which without the word for a case is a date; by the year; with a letter."""
_TIME = r"(?:(?:(?i:kl|klokka)\.?\s)?\d{1,2}[:.]\d\d[\])]?\s(?:[–-]\s)?)?"
"""When a case came up, as minutes have it before the number."""
BOARD = r"(?-i:(?!SAK|NR|PKT)[A-ZÆØÅ]{2,4}\s+|[A-HJ-ZÆØ]\s(?=\d{1,3}/\d\d)|[A-ZÆØÅ]{1,4}-)"
"""The short form of the board whose case it is, part of the number as written: "PS 12/25", "S-12/25"."""


_OF_MEETING = re.compile(
    r"(?:sak\s)?(?P<number>(?P<meeting>\d{1,3})/(?P<place>\d{1,2}))(?![\d/.])[\s:.–-]*", re.IGNORECASE
)
_BARE = re.compile(r"(?:sak\s)?(?P<number>\d{1,3}(?:[/.-]\d{1,2})?)\W*", re.IGNORECASE)
_MATTER = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2})?)\s?(?:[–-]|(?<=\.\d)\s)\s?(?=[A-ZÆØÅ«])")
_FIRST = frozenset("123")
_DIGIT = re.compile(r"\d")


class Case(NamedTuple):
    """The case that a text begins with.

    Attributes:
        number: as written, with the short form of the board if it has one.
        kind: what kind of case the text says it is ("O-sak", "Orienteringssak"), None if it does not.
        stop: where the rest of the text begins, in characters.
    """

    number: str
    kind: str | None
    stop: int


@lru_cache(maxsize=4096)
def leading_case(text: str) -> Case | None:
    """The case that a text begins with; one without a year ("Sak 4: …") only behind a word for it."""
    if _DIGIT.search(text) is None:
        return None
    match = _with_year().match(text) or _without_year().match(text)
    if match is None:
        return None
    board = match["board"]
    number = " ".join(f"{board or ''}{match['number']}".split())
    return Case(number, match["kind"], match.end())


def without_case(heading: str) -> str:
    """A heading without the number of a case that it begins with."""
    case = leading_case(heading)
    return heading[case.stop :] if case else heading


def bare_case(text: str) -> str | None:
    """The number of a case that a text is and no more, as one by its meeting's number may be: "17/2", "17-2"."""
    match = _BARE.fullmatch(text.strip())
    return match["number"] if match else None


def numbered_meetings(texts: Iterable[str]) -> frozenset[str]:
    """The numbers of meetings whose cases go by them: texts begin with "17/1", "17/2" and "17/3"."""
    places: dict[str, set[str]] = {}
    for text in texts:
        if match := _OF_MEETING.match(text):
            places.setdefault(match["meeting"], set()).add(match["place"].lstrip("0"))
    return frozenset(meeting for meeting, found in places.items() if found >= _FIRST)


def case_of_meeting(text: str, meetings: Collection[str]) -> Case | None:
    """The case of one of these meetings that a text begins with."""
    match = _OF_MEETING.match(text)
    return Case(match["number"], None, match.end()) if match and match["meeting"] in meetings else None


def are_numbered(texts: Iterable[str]) -> bool:
    """Whether texts begin with "1 – ", "2 – " and "3 – ", as matters of general meetings do."""
    return {match["number"] for text in texts if (match := _MATTER.match(text))} >= _FIRST


def numbered_matter(text: str) -> Case | None:
    """The matter that a text begins with, by its place in the meeting: "4 – Valg av leder", "20.1 Nye vedtekter"."""
    match = _MATTER.match(text)
    return Case(match["number"], None, match.end()) if match else None


def case_in(text: str) -> str | None:
    """The number of the case that a text begins with, else of the first that it tells of."""
    case = leading_case(text)
    return case.number if case else next(iter(case_ids(text)), None)


def case_ids(text: str) -> list[str]:
    """Every case number in a text, as written, with the short form of a board if it has one."""
    return [" ".join(match["number"].split()) for match in _anywhere().finditer(text)] if "/" in text else []


@cache
def _words() -> str:
    """What stands before a number: a word for a case, or one that says of which kind it is."""
    words = load("sections")
    kinds = rf"(?-i:[A-ZÆØÅ]{{1,2}})-?(?:sak|SAK)|{any_of(words['case_kinds'])}"
    word = rf"(?-i:[A-ZÆØÅ]{{3,5}})-(?:sak|SAK)|{any_of(words['case_words'])}"
    return rf"(?:(?P<kind>{kinds})|{word})(?!\w)\s*(?:nr\.?|nummer|no\.?)?\s*:?\s*"


@cache
def _with_year() -> re.Pattern[str]:
    return re.compile(
        rf"^\W*{_TIME}(?:{_words()})?(?P<board>{BOARD})?(?P<number>{_AT_START})[\s:.–-]*",
        re.IGNORECASE,
    )


@cache
def _without_year() -> re.Pattern[str]:
    return re.compile(
        rf"^\W*{_TIME}(?!(?:case|resolution)\b)(?:{_words()})(?P<board>)(?P<number>{_BEHIND_WORD})(?:\s?[:.–-]\s*|\s*$|\s+(?=(?-i:[A-ZÆØÅ])))",
        re.IGNORECASE,
    )


@cache
def _anywhere() -> re.Pattern[str]:
    board = rf"(?<!\w)(?:[A-ZÆØÅ]{{1,4}}-|{BOARD})"
    return re.compile(
        rf"(?<![\d/.-])(?P<number>(?:{board})?(?:{_IN_TEXT})|(?<=sak )\d{{1,3}}/\d{{1,3}}-\d\d)(?!-|\d)"
    )
