"""Dates and periods as Norwegian (both written forms) and English papers write them, as ISO 8601.

A date is cut to what is said: "april 2024" is ``2024-04``, "1. kvartal 2025" is ``2025-Q1`` and "innen
utgangen av 2024" is ``2024``. It is told as written, even where there is no such day ("31. juni 2023" is
``2023-06-31``). Thirds and halves of a year have no ISO form and are told by their first and last month.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal, NamedTuple

from tag.cues import any_of, words_of
from tag.vocabulary import load

Role = Literal["as_of", "due", "from", "in", ""]
"""What the words before a date make of it: "per", "innen", "fra", "i", or nothing."""


class DateMention(NamedTuple):
    """A date or period in a text.

    Attributes:
        start, stop: where it stands, in characters.
        first, last: ISO dates, the same for one date; one of them None for a period open at that end.
        role: what the words before it make of it.
    """

    start: int
    stop: int
    first: str | None
    last: str | None
    role: Role

    @property
    def value(self) -> str:
        """The date; of a period its end, of one without an end its beginning."""
        return self.last or self.first or ""


@dataclass(frozen=True, slots=True)
class _Point:
    """A date in parts, not all of them stated. ``part`` is of the year: "Q1", "T2" (third), "H1" (half)."""

    start: int
    stop: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    part: str | None = None

    def iso(self, *, end: bool) -> str | None:
        if self.year is None:
            return None
        if self.part is None:
            numbers = [f"{self.year:04}", *(f"{n:02}" for n in (self.month, self.day) if n is not None)]
            return "-".join(numbers)
        if self.part.startswith("Q"):
            return f"{self.year:04}-{self.part}"
        months = 4 if self.part.startswith("T") else 6
        index = int(self.part[1:])
        return f"{self.year:04}-{index * months if end else (index - 1) * months + 1:02}"


_MONTHS = {name: int(number) for number, names in load("dates")["months"].items() for name in names}
_ORDINALS = {"første": 1, "fyrste": 1, "first": 1, "andre": 2, "annet": 2, "second": 2}
_ORDINALS |= {"tredje": 3, "third": 3, "fjerde": 4, "fourth": 4}

MONTH = rf"(?:{any_of(_MONTHS)})(?![a-zæøå])"
"""The name of a month, or its short form, in small letters."""
_MONTH = rf"(?P<month>{MONTH})\.?"
_SHORT_MONTHS = " ".join(dict.fromkeys(name[:3] for name in _MONTHS))
_YEAR = r"(?P<year>(?:19[5-9]|20[0-9])\d)(?!\d|[.,]\d)"
_SHORT_YEAR = rf"(?:{_YEAR}|['’]?(?P<short>\d\d)(?![\d%.,:]|\s*(?:%|prosent|percent|mill|tusen|kr)))"
_DAY = r"(?P<day>[0-3]?\d)"
_SHORT_OF_PART = r"(?:\s?[/’'-]\s?['’]?|\s['’]|\s(?=\d\d[\s).,;:]*$))(?P<short>[1-3]\d)(?![\w%]|[.,:]\d)"
_YEAR_OF_PART = rf"(?:(?:\s(?:i|of)\s|[\s,/-]{{1,2}}){_YEAR}|{_SHORT_OF_PART})"
"""The year behind a quarter, third or half: "Q1 2026", "Q1/26", "Q1 '26", and "Q1 26" at the end of a text."""
_NTH = rf"(?P<nth>[1-4]|{'|'.join(_ORDINALS)})\.?"
_EDGE = r"(?<![\w/§.,])(?<!(?-i:[A-ZÆØÅ])-)"

_MONTH_OF_RANGE = r"(?P<number>0?[1-9]|1[0-2])/(?P<year>20\d\d)(?![\d/])"
"""A month by its number, which alone might be that of a case: "01/2027–06/2027"."""
_EDGE_OF_NAME = r"(?<![\w§.,])(?<!\d\d/)(?<!\s\d/)(?<!(?-i:[A-ZÆØÅ])-)"
_NAMED = ("(?P<month>", "(?P<quarter>Q)")
"""Patterns that begin with a name may stand behind another and a stroke: "April/mai 2026"."""

_PATTERNS = [
    (
        [frozenset(one.split()) for one in signs.split("|")],
        re.compile((_EDGE_OF_NAME if pattern.startswith(_NAMED) else _EDGE) + pattern, re.IGNORECASE),
    )
    for signs, pattern in (
        ("-", r"(?P<year>\d{4})-(?P<number>[01]\d)-(?P<day>[0-3]\d)(?![\d-])"),
        (".", r"(?P<year>(?:19|20)\d\d)\.(?P<number>[01]\d)\.(?P<day>[0-3]\d)(?!\d|\.\d)"),
        (".", rf"{_DAY}\.\s?(?P<number>[01]?\d)\.\s?(?:(?P<year>\d{{4}})|(?P<short>\d\d))(?![\d%]|[.,:]\d)"),
        (
            "/",
            rf"(?<!sak ){_DAY}/(?P<number>[01]?\d)(?:[-/ ](?P<year>(?:19|20)\d\d)|-(?P<short>[1-3]\d))(?![\d/])",
        ),
        ("/", r"(?:(?<=dag )|(?<=dag den ))(?P<day>[0-3]?\d)/(?P<number>[01]?\d)(?![\d/-])"),
        ("/", rf"{_DAY}/(?P<number>[01]?\d)(?=,?\s(?:kl|klokka|klokken)\b)"),
        (f"{_SHORT_MONTHS}|19 20", rf"{_MONTH} {_DAY}(?:st|nd|rd|th)?(?:\s?[–-]\s?\d{{1,2}})?,? {_YEAR}"),
        (_SHORT_MONTHS, rf"{_DAY}(?:\.|st|nd|rd|th)?\s?(?:of )?{_MONTH}(?:,?\s{_SHORT_YEAR})?"),
        (f"{_SHORT_MONTHS}|19 20", rf"{_MONTH}(?:\s(?:i\s|of\s)?|\s?-\s?){_YEAR}"),
        (_SHORT_MONTHS, rf"{_MONTH}(?:\s?[-’']|\s['’])(?P<short>[1-3]\d)(?![\w%]|[.,:]\d|\s?[–-]\s?\d)"),
        ("q", rf"(?P<quarter>Q)(?P<nth>[1-4]){_YEAR_OF_PART}?(?!\w)"),
        ("q", rf"(?P<nth>[1-4])(?P<quarter>Q)[\s-]?{_YEAR}"),
        ("q", rf"{_YEAR}[\s,-]?(?P<quarter>Q)(?P<nth>[1-4])(?!\w)"),
        ("k1 k2 k3 k4", rf"(?-i:(?P<quarter>K))(?P<nth>[1-4]){_YEAR_OF_PART}(?!\w)"),
        ("20", rf"{_YEAR}[\s,-]?(?-i:(?P<quarter>K))(?P<nth>[1-4])(?!\w)"),
        ("kv quarter", rf"{_NTH}\s?(?P<quarter>kvartal|kv\.|kv(?=\s(?:19|20)\d\d)|quarter){_YEAR_OF_PART}?"),
        ("tert", rf"{_NTH}\s?(?P<third>tertial|tert\.){_YEAR_OF_PART}?"),
        (
            "1t 2t 3t",
            rf"(?P<nth>[1-3])(?-i:(?P<third>T))(?:[\s-]?{_YEAR}|[’'/-]?(?P<short>[1-3]\d)(?![\w%]|[.,:]\d))",
        ),
        ("t1 t2 t3", rf"(?-i:(?P<third>T))(?P<nth>[1-3]){_YEAR_OF_PART}(?!\w)"),
        ("h1 h2", rf"(?-i:(?P<half>H))(?P<nth>[12]){_YEAR_OF_PART}(?!\w)"),
        (
            "/20",
            rf"{_MONTH_OF_RANGE}(?=\s?[-–]\s?(?:0?[1-9]|1[0-2])/20\d\d(?!\d))",
        ),
        ("/20", rf"(?:(?<=/20\d\d[–-])|(?<=/20\d\d[–-]\s)|(?<=/20\d\d\s[–-]\s)){_MONTH_OF_RANGE}"),
        (".20", r"(?P<number>0[1-9]|1[0-2])\.(?P<year>20\d\d)(?![\d%]|[.,:]\d)"),
        ("-", r"(?P<year>20\d\d)-(?P<number>0[1-9])(?![\d-])"),
        ("hal", rf"{_NTH}\s?(?P<half>halvår|halvdel|half)(?:\s(?:av |i |of )?{_YEAR})?"),
    )
]
"""Ways to write dates, each with sets of signs (lower case): a text that has a date written so has one of each."""
_SIGNS = frozenset(sign for signs, _ in _PATTERNS for one in signs for sign in one)
_MONTH_SIGNS, _CENTURIES = frozenset(_SHORT_MONTHS.split()), frozenset(["19", "20"])
_SHORT_SIGNS = frozenset("./")
_BARE_YEAR = re.compile(_EDGE + _YEAR + r"(?![\w%§/]|-\d(?!\d(?!\d)|\d{3}(?!\d))|\s?(?:%|kr\b|kroner|mill))")
_BARE_MONTH = re.compile(rf"(?<![\w/-]){_MONTH}(?!\w)", re.IGNORECASE)
_MONTHS_ALONE = re.compile(rf"{_MONTH}(?:\s?[-–]\s?[a-zæøå]{{3,9}}\.?)?", re.IGNORECASE)
_MONTH_OF_YEAR = re.compile(rf"{_MONTH}[\s-]?['’]?(?P<short>[2-4]\d)", re.IGNORECASE)
_YEAR_ABOVE = re.compile(rf"{_YEAR}\s+(?=\S)")
_DAY_OF_RANGE = re.compile(rf"{_EDGE}{_DAY}\.?\s?$")
_PART_OF_RANGE = re.compile(rf"{_EDGE}(?P<nth>[1-4])\.?\s?[-–]\s?$")
_SHORT_DATE = re.compile(rf"{_EDGE}{_DAY}[./](?P<number>[01]?\d)(?!\d|[.,:/]\d)\.?")
_SHORT_RANGE = re.compile(r"\s?[-–]\s?(?P<short>\d\d)(?![\d.,%/-])")
_SEASON_MONTHS = {"spring": (1, 6), "summer": (6, 8), "autumn": (8, 12)}
"""By first and last month; a winter is of two years."""
_SEASONS = {
    name: months for season, months in _SEASON_MONTHS.items() for name in load("dates")["seasons"][season]
}
_SEASON = re.compile(rf"(?P<season>{any_of(_SEASONS)})\s{_YEAR}", re.IGNORECASE)
_LONGEST_PLAN = 20
"""Years that "2024-26" may span; what spans more is a number of a case or letter."""
_DASH = re.compile(r"\s?[-–—]\s?|/|\s(?:til|to|until|t\.?o\.?m\.?|og med|til og med)\s", re.IGNORECASE)
_OPEN_END = re.compile(r"\s?[–—-]\s*$|\s(?:og framover|og fremover|onwards|→)", re.IGNORECASE)
_OPEN_START = re.compile(r"^\s*[–—-]\s?$|→\s?$")

_ROLE_WORDS: tuple[tuple[Role, str], ...] = (
    (
        "due",
        r"innen|innan|frist|forfall|senest|seinast|før|by|before|due|deadline|til|until|t\.?o\.?m\.?|"
        r"(?:inna?e?n|før|by|before)(?: the)? (?:ut(?:gangen|gongen) av|end of|slutten av|sommeren|sommaren)",
    ),
    (
        "as_of",
        r"per|pr\.?|as of|as at|status|pr\.? dato|ved ut(?:gangen|gongen) av|tatt opp|teke opp|teken opp|"
        r"(?:tallene|tala|talla|data|dataene|opplysningene|opplysningane|statusen|stoda|figures)\s"
        r"(?:er|are)\s(?:fra|frå|hentet|henta|from)",
    ),
    ("from", r"fra|frå|from|f\.?o\.?m\.?|siden|sidan|since|fra og med|frå og med|starting"),
    (
        "in",
        r"i|in|for|på|den|on|i løpet av|during|throughout|året|rundt|våren|høsten|hausten|sommeren|sommaren|"
        r"vinteren|spring|autumn|summer|medio|primo|ultimo|tidle?i?g i|seint i|sent i|ut(?:gangen|gongen) av|"
        r"(?:slutten|starten|begynnelsen|byrjinga) av",
    ),
)
_ROLES = tuple(
    (role, re.compile(rf"(?:^|[^\wæøå])(?:{words})[\s:]*$", re.IGNORECASE)) for role, words in _ROLE_WORDS
)
_ANY_ROLE = re.compile("|".join(pattern.pattern for _, pattern in _ROLES), re.IGNORECASE)
_LEADS_IN = re.compile(
    rf"[\s,;/(–-]+(?:(?:frist|{'|'.join(words for role, words in _ROLE_WORDS if role == 'due')}):?\s*)?$",
    re.IGNORECASE,
)
_WITHIN = re.compile(r"(?:^|\s)(?:i løpet av|in the course of)\s$", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_HAS_MONTH = re.compile(any_of(_SHORT_MONTHS.split()), re.IGNORECASE)
_MONTH_WORDS = frozenset(_MONTHS)
_PART_IN_WORDS = re.compile(r"kv|quarter|tertial|hal[fv]")


@lru_cache(maxsize=4096)
def find_dates(text: str, year: int | None = None) -> tuple[DateMention, ...]:
    """The dates and periods in ``text``, in order.

    ``year`` is that of the document: it completes a day and month, a month behind a preposition, or a quarter
    said without one. Where it is None those are passed over.
    """
    if not _may_hold_date(text):
        return ()
    return tuple(_mentions(text, _points(text, complete=year is not None), year))


def _may_hold_date(text: str) -> bool:
    """Whether a text has a digit or, without one, a month or a part of a year in words."""
    if _DIGIT.search(text):
        return True
    lower = text.lower()
    if words_of(text).isdisjoint(_MONTH_WORDS) and not _PART_IN_WORDS.search(lower):
        return False
    return _HAS_MONTH.search(text) is not None


def first_date(text: str, year: int | None = None) -> str | None:
    """The first date in ``text``, of a period its end; None if there is none."""
    found = find_dates(text, year)
    return found[0].value if found else None


@lru_cache(maxsize=4096)
def date_of_head(head: str, year: int | None = None) -> DateMention | None:
    """The first date or period in the head of a column: "Mars" and "Mai–juni" as well, if the year is known, "Mai 26",
    one with the year above it, "2026 Q1", and a season, "Høst 2026", by its first and last month."""
    season = _SEASON.fullmatch(head)
    if season is not None:
        first, last = _SEASONS[season["season"].lower()]
        stated = season["year"]
        return DateMention(0, len(head), f"{stated}-{first:02}", f"{stated}-{last:02}", "")
    short = _MONTH_OF_YEAR.fullmatch(head)
    if short is not None:
        head = f"{short['month']} 20{short['short']}"
    above = _YEAR_ABOVE.match(head)
    if above is not None:
        head = f"{head[above.end() :]} {above['year']}"
    found = find_dates(f"{head} {year}" if year and _MONTHS_ALONE.fullmatch(head) else head, year)
    return found[0] if found else None


def deadline(text: str, year: int | None = None) -> str | None:
    """The date by which a text says that something is to be: "innen 1. mai", "i løpet av mai"."""
    found = find_dates(text, year)
    due = next((date.value for date in found if date.role == "due"), None)
    return due or next((date.value for date in found if _WITHIN.search(text, 0, date.start)), None)


def due_date(text: str, year: int | None = None) -> str | None:
    """The date by which something is due, in a text that says nothing else: "1.5." as well, if the year is known."""
    return first_date(text, year) or first_date(f"innen {text}", year)


@lru_cache(maxsize=4096)
def is_date(text: str, year: int | None = None) -> bool:
    """Whether a text is a date or period, and no more: "Q1 2026", "Mars–mai 2026", "Høst 2026"."""
    found = date_of_head(text.strip(" :"), year)
    return found is not None and not text[found.stop :].strip(" :.") and not text[: found.start].strip()


def without_date(text: str, year: int | None = None) -> str:
    """``text`` up to its first date and what leads that in: "Kari Vik" of "Kari Vik, innen 1. mai 2026".

    A text that begins with a date is left as it is.
    """
    found = find_dates(text, year)
    before = _LEADS_IN.sub("", text[: found[0].start]) if found else ""
    return (before or text).strip(" .,;:/–-(")


def parse_period(text: str, year: int | None = None) -> tuple[str | None, str | None]:
    """From and to of a text that tells a period: "2024 – 2025", "2025 –", "fra mars 2024", "innen 2026".

    One date alone is both. (None, None) where there is no date.
    """
    found = find_dates(text, year)
    if not found:
        named = date_of_head(text.strip(" ()"), year)  # months alone: "Mars–mai"
        return (named.first, named.last) if named else (None, None)
    if len(found) > 1:
        return found[0].first or found[0].last, found[-1].last
    mention = found[0]
    if mention.first == mention.last or mention.role in ("due", "from"):
        if mention.role == "due":
            return None, mention.last
        if mention.role == "from" and mention.first == mention.last:
            return mention.first, None
    return mention.first, mention.last


@lru_cache(maxsize=4096)
def _points(text: str, *, complete: bool) -> list[_Point]:
    """The dates, and the parts of dates, in a text; with ``complete`` those that the document's year completes."""
    points: list[_Point] = []

    def free(match: re.Match[str]) -> bool:
        return all(match.end() <= p.start or match.start() >= p.stop for p in points)

    lower = text.lower()
    there = frozenset([sign for sign in _SIGNS if sign in lower])
    for pattern in _written_with(there):
        for match in pattern.finditer(text):
            if free(match) and (point := _point(match)) is not None:
                points.append(point)
    for match in () if there.isdisjoint(_CENTURIES) else _BARE_YEAR.finditer(text):
        if free(match):
            points.append(_Point(match.start(), match.end(), year=int(match["year"])))
    for match in () if there.isdisjoint(_MONTH_SIGNS) else _BARE_MONTH.finditer(text):
        joined = _joins_next(text, match.end(), points)
        if free(match) and (joined or (complete and _role(text, match.start()))):
            if match["month"].lower() in ("may", "mar", "des", "jul") and not joined:
                continue
            points.append(_Point(match.start(), match.end(), month=_MONTHS[match["month"].lower()]))
    for match in () if there.isdisjoint(_SHORT_SIGNS) else _SHORT_DATE.finditer(text):
        dated = complete and _role(text, match.start()) in ("due", "from", "as_of")
        if free(match) and (dated or _joins_next(text, match.end(), points)):
            point = _point(match)
            if point is not None:
                points.append(point)
    return sorted(points, key=lambda point: point.start)


@lru_cache(maxsize=4096)
def _written_with(there: frozenset[str]) -> list[re.Pattern[str]]:
    """The ways to write dates that a text with these signs may have."""
    return [pattern for signs, pattern in _PATTERNS if not any(map(there.isdisjoint, signs))]


def _joins_next(text: str, stop: int, points: list[_Point]) -> bool:
    """Whether a dash, or the like, and a date follow."""
    dash = _DASH.match(text, stop)
    return dash is not None and any(point.start == dash.end() for point in points)


def _point(match: re.Match[str]) -> _Point | None:
    groups = match.groupdict()
    year = int(groups["year"]) if groups.get("year") else None
    if year is None and groups.get("short"):
        year = _century(int(groups["short"]))
    month = int(groups["number"]) if groups.get("number") else None
    if groups.get("month"):
        month = _MONTHS[groups["month"].lower()]
    day = int(groups["day"]) if groups.get("day") else None
    part = None
    if groups.get("nth"):
        nth = groups["nth"].lower()
        index = _ORDINALS.get(nth) or int(nth)
        letter, most = ("Q", 4) if groups.get("quarter") else ("T", 3) if groups.get("third") else ("H", 2)
        if index > most:
            return None
        part = f"{letter}{index}"
    if (month is not None and not 1 <= month <= 12) or (day is not None and not 1 <= day <= 31):
        return None
    return _Point(match.start(), match.end(), year, month, day, part)


def _century(short: int) -> int:
    return 2000 + short if short < 80 else 1900 + short


def _mentions(text: str, points: list[_Point], year: int | None) -> Iterator[DateMention]:
    index = 0
    while index < len(points):
        first = last = points[index]
        if index + 1 < len(points) and _DASH.fullmatch(text, first.stop, points[index + 1].start):
            index += 1
            last = points[index]
            first = _completed(first, last)
        elif first.month is not None and first.day is not None:
            before = re.search(r"\s?[-–]\s?$", text[: first.start])
            if before and (day := _DAY_OF_RANGE.search(text, 0, before.start())):
                first = replace(first, start=day.start(), day=int(day["day"]))
        elif first.part is not None and (before := _PART_OF_RANGE.search(text, 0, first.start)):
            first = replace(first, start=before.start(), part=f"{first.part[0]}{before['nth']}")
        elif first.part is None and first.month is None and (short := _SHORT_RANGE.match(text, first.stop)):
            end_year = _century(int(short["short"]))
            if first.year is not None and first.year < end_year <= first.year + _LONGEST_PLAN:
                last = replace(first, stop=short.end(), year=end_year)
        index += 1
        if first.year is None:
            first = replace(first, year=year)
        if last.year is None:
            last = replace(last, year=year)
        begin, end = first.iso(end=False), last.iso(end=True)
        if begin is None or end is None:
            continue
        role = _role(text, first.start)
        if first is last or first.start == last.start:
            if _OPEN_END.match(text, last.stop):
                yield DateMention(first.start, last.stop, begin, None, role or "from")
                continue
            if _OPEN_START.search(text, 0, first.start):
                yield DateMention(first.start, last.stop, None, end, role or "due")
                continue
        yield DateMention(first.start, last.stop, begin, end, role)


def _completed(first: _Point, last: _Point) -> _Point:
    """The first date of a range with the year that only the last one states."""
    return first if first.year is not None else replace(first, year=last.year)


@lru_cache(maxsize=4096)
def _role(text: str, start: int) -> Role:
    before = text[max(0, start - 40) : start]
    if _ANY_ROLE.search(before) is None:
        return ""
    return next(role for role, words in _ROLES if words.search(before))
