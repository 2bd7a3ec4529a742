"""Numbers with what they count, as reports write them: "553,4 millioner kroner", "170 av 357 kommuner".

Dates, times, telephone numbers, numbers of cases, laws, sections, versions and the like are passed over.
What is counted, and what only looks so, is vocabulary (``units.toml``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from spacy.lang.en.stop_words import STOP_WORDS as ENGLISH_STOP_WORDS
from spacy.lang.nb.stop_words import STOP_WORDS as NORWEGIAN_STOP_WORDS

from tag.cues import any_of, words_of
from tag.dates import find_dates
from tag.tasks import is_verb
from tag.vocabulary import load


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in a text.

    Attributes:
        start, stop: where the number stands, in characters, its unit not included.
        value: the number.
        unit: what it counts, as written ("millioner kroner", "kommuner"; "%" for every way to say percent);
            None where nothing tells.
        end: where number, whole and unit end.
    """

    start: int
    stop: int
    value: float | int
    unit: str | None
    end: int


@dataclass(frozen=True, slots=True)
class _Words:
    """The vocabulary of units, ready to look things up in."""

    nouns: tuple[str, ...]
    symbols: frozenset[str]
    fillers: frozenset[str]
    percent: frozenset[str]
    points: tuple[str, ...]
    scales: frozenset[str]
    amounts: frozenset[str]
    labels: frozenset[str]
    numerals: dict[str, int]


@cache
def _words() -> _Words:
    data = load("units")
    return _Words(
        tuple(data["nouns"]),
        frozenset(data["symbols"]),
        frozenset(data["fillers"]),
        frozenset(data["percent"]),
        tuple(data["points"]),
        frozenset(data["scales"]),
        frozenset(data["amounts"]),
        frozenset(data["labels"]),
        dict(data["words"]),
    )


_DIGIT = re.compile(r"\d")
_SPACE = "[ \u00a0\u202f]"
_NUMBER = re.compile(
    rf"(?<![\w.,/:§#'’&+-])(?<!§\s)(?:(?<![–])|(?<=\s–))(?P<sign>[−-]?)"
    rf"(?P<digits>[1-9]\d{{0,2}}(?:{_SPACE}\d{{3}})+(?:,\d+)?|[1-9]\d{{0,2}}(?:\.\d{{3}})+(?:,\d+)?"
    rf"|[1-9]\d{{0,2}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:[.,]\d+)?)"
    rf"(?!\d|[.,:/]\d|[-–]\d|[/]|[a-zæøå@_])",
    re.IGNORECASE,
)
_NO_NUMBER = re.compile(
    r"""(?:\+\d\d[ ]?)?\b\d\d[ ]\d\d[ ]\d\d[ ]\d\d\b|\b\d{3}[ ]\d\d[ ]\d{3}\b|(?:tlf|telefon)\.?:?\s?[\d ]{8,}
    |\b[012]?\d[.:][0-5]\d\s?[-–]\s?[012]?\d[.:][0-5]\d\b|(?:kl\.?|klokk[ae]n?)\s?[012]?\d(?:[.:][0-5]\d)?
    |\b\d+-\d+/\d+\b|\b\d+/\d+(?:-\d+)?\b|https?://\S+|www\.\S+|\S+@\S+
    |^\s*\(?\d+(?:\.\d+)*[.)]?\s(?!(?:"""
    + any_of(load("units")["amounts"])
    + r""")\b)(?=(?-i:[A-ZÆØÅ«"(]))|^\s*\d+[.)](?=[\s\u2022]|[^\W\d_])|§+\s?\d+(?:[-.]\d+)*
    |\b\d+\s?%[ -]?stilling\w*|\b(?:de|dei)\s\d+\s\w+ste\b|\b[^\W\d_]+-?\d[\w-]*""",
    re.VERBOSE | re.IGNORECASE,
)
_SIGN = re.compile(r"(?:(?:^|(?<=[^\d\s]\s)|(?<=[(:]))[−–-]|(?:^|\s)minus\s)$", re.IGNORECASE)
_LONGEST_ALONE = 4
"""Words in a text that may be a number with its unit and nothing else."""
_WORD = re.compile(r"[\s\u00a0]?([^\W\d_](?:[\w’'/-]*[\w])?\.?)")
_ORDINAL = re.compile(r"\.\s[a-zæøå]")
"""Behind a number that tells a place in an order: "fra 4. klasse"."""
_PERCENT = re.compile(r"\s?%")
_THOUSANDS = re.compile(r"['’′](?!\w|\s[A-ZÆØÅ])")
_NO_PARTS = re.compile(r",\s?[-–—](?![\w-])")
"""What stands for no øre behind an amount in kroner: "2 500,-"."""
_WHOLE = re.compile(
    r"\s(?:av|out of|of)\s(?:de\s|dei\s|the\s|totalt\s|alle\s)?(?P<whole>\d[\d \u00a0.,]*\d|\d|[^\W\d_]+)",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\s(?:til|to|mot|versus|og|and)\s(?:ca\.?\s|about\s)?$", re.IGNORECASE)
_FROM = re.compile(r"(?:^|\s)(?:fra|frå|from)\s(?:ca\.?\s)?$", re.IGNORECASE)
_TO = re.compile(r"\s(?:til|to)\s(?:ca\.?\s)?", re.IGNORECASE)
_OF_WHICH = re.compile(r"\b(?:hvorav|derav|korav|of which|including)\s(?:ca\.?\s)?$", re.IGNORECASE)
_CURRENCY_BEFORE = re.compile(
    r"(?:^|[\s(])((?-i:[Kk]r)|m?nok|m?eur|mkr|usd|gbp|€|£|\$)\.?\s?$", re.IGNORECASE
)
_NOUN_ENDINGS = (
    "inger",
    "ingar",
    "sjoner",
    "sjonar",
    "heter",
    "heiter",
    "skap",
    "ører",
    "ørar",
    "enter",
    "entar",
)
_OF_VERBS = ("ører", "øyrer")
"""Endings of nouns in the plural that verbs have, too."""
_NOUN_ENDINGS_EN = ("tions", "ments", "ities", "ers", "ors", "ists", "ents")
_STOP_WORDS = (
    NORWEGIAN_STOP_WORDS | ENGLISH_STOP_WORDS | {"hører", "bruker", "viser", "mener", "svarer", "hver"}
)
_ENGLISH_ONLY = ENGLISH_STOP_WORDS - NORWEGIAN_STOP_WORDS
_NORWEGIAN_ONLY = NORWEGIAN_STOP_WORDS - ENGLISH_STOP_WORDS


@lru_cache(maxsize=4096)
def find_quantities(text: str) -> tuple[Quantity, ...]:
    """The numbers that ``text`` reports, in order, each with its unit if one is told."""
    if not may_report(text):
        return ()
    numbers = _numbers(text)
    taken = _passed_over(text) if numbers else []
    found: list[Quantity] = []
    for match in numbers:
        start, stop, value = match
        if (found and start < found[-1].end) or _ORDINAL.match(text, stop):
            continue
        end, unit = _unit(text, stop)
        year = 1900 <= value <= 2100 and stop - start == 4
        counted = year and value % 100 == 0 and unit in _words().nouns
        if any(start < b and stop > a for a, b in taken) and not counted:
            continue
        signed = start - (value < 0 and not text[start - 1].isspace())
        before = _CURRENCY_BEFORE.search(text, max(0, signed - 7), signed)
        # A misread "§" looks like a dollar, which few papers in Norwegian count in.
        if before and (before[1] != "$" or is_english(text)):
            if unit is None:
                unit = before[1]
            elif unit.lower() in _words().scales:
                unit = f"{unit} {before[1]}"
        if unit is None and found and _OF_WHICH.search(text, 0, start):
            unit = _head(found[-1].unit)
        if (unit is None or _is_noun(unit.split()[-1])) and _is_label(text, start):
            continue
        # "15.09 innspill" is of a day: what is counted has no fractions, and Norwegian ones have commas.
        if (
            "." in text[start:stop]
            and isinstance(value, float)
            and unit in _words().nouns
            and not is_english(text)
        ):
            continue
        found.append(Quantity(start, stop, value, unit, end))
    return tuple(_ranges(text, found))


def may_report(text: str) -> bool:
    """Whether a text may report a number: it has a digit, or tells a part in words ("fire av seks")."""
    return _DIGIT.search(text) is not None or (
        not words_of(text).isdisjoint(("av", "of")) and _part_in_words().search(text) is not None
    )


def is_english(text: str) -> bool:
    """Whether the small words of a text are English rather than Norwegian."""
    words = set(text.lower().split())
    return len(words & _ENGLISH_ONLY) > len(words & _NORWEGIAN_ONLY)


def _numbers(text: str) -> list[tuple[int, int, float | int]]:
    marks = [
        (match.start("digits"), match.end("digits"), _signed(text, match)) for match in _NUMBER.finditer(text)
    ]
    for match in _part_in_words().finditer(text):
        marks.append((match.start("part"), match.end("part"), _words().numerals[match["part"].lower()]))
    return sorted(marks)


def _signed(text: str, number: re.Match[str]) -> float | int:
    """The value of a number, below zero behind "minus" or a sign right before it that neither parts it from a number
    nor opens a longer text, as a bullet does."""
    value, before = _value(number["digits"]), text[: number.start("digits")]
    sign = _SIGN.search(before)
    is_bullet = sign is not None and sign.start() == 0 and len(text.split()) > _LONGEST_ALONE
    return -value if sign is not None and not is_bullet else value


@cache
def _part_in_words() -> re.Pattern[str]:
    numerals = "|".join(_words().numerals)
    return re.compile(
        rf"\b(?P<part>{numerals})\s(?:av|out of|of)\s(?:de\s|dei\s|the\s)?(?:{numerals}|\d+)\b", re.IGNORECASE
    )


def _value(digits: str) -> float | int:
    plain = re.sub(_SPACE, "", digits)
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", plain):
        plain = plain.replace(".", "")
    elif re.fullmatch(r"\d{1,3}(?:,\d{3}){2,}|\d{1,3}(?:,\d{3})+\.\d+|[1-9]\d{0,2},\d{3}", plain):
        plain = plain.replace(",", "")
    number = float(plain.replace(",", "."))
    return int(number) if number.is_integer() else number


def _passed_over(text: str) -> list[tuple[int, int]]:
    """Spans that hold digits and no reported number."""
    spans = [(mention.start, mention.stop) for mention in find_dates(text, year=2000)]
    return spans + [match.span() for match in _NO_NUMBER.finditer(text)]


def _unit(text: str, stop: int) -> tuple[int, str | None]:
    """Where the number with its unit ends, and the unit."""
    whole = _WHOLE.match(text, stop)
    if whole and (whole["whole"][0].isdigit() or whole["whole"].lower() in _words().numerals):
        return _unit_behind(text, whole.end())
    return _unit_behind(text, stop)


def _unit_behind(text: str, stop: int) -> tuple[int, str | None]:
    words = _words()
    if percent := _PERCENT.match(text, stop):
        return percent.end(), "%"
    if thousands := _THOUSANDS.match(text, stop):
        return thousands.end(), "tusen"
    if kroner := _NO_PARTS.match(text, stop):
        return kroner.end(), "kr"
    points = next((found for pattern in _points() if (found := pattern.match(text, stop))), None)
    if points is not None:
        return points.end(), points["points"]
    follow = _following(text, stop)
    while follow and follow[0][1] in words.fillers:
        follow.pop(0)
    if not follow:
        return stop, None
    _, word, end = follow[0]
    plain = word.lower().rstrip(".")
    if plain in words.percent or (plain == "per" and len(follow) > 1 and follow[1][1].lower() == "cent"):
        return end, "%"
    if plain in words.scales:
        if len(follow) > 1 and (follow[1][1].lower().rstrip(".") in words.amounts or _is_noun(follow[1][1])):
            return follow[1][2], f"{word} {follow[1][1]}".rstrip(".")
        return end, word.rstrip(".")
    if plain in words.amounts:
        return end, word.rstrip(".")
    if word.rstrip(".") in words.symbols:
        return end - word.endswith("."), word.rstrip(".")
    if _is_noun(word):
        return end - word.endswith("."), word.rstrip(".")
    if (
        len(follow) > 1
        and plain not in _STOP_WORDS
        and word.islower()
        and word[-1] != "."
        and _is_noun(follow[1][1])
    ):
        return follow[1][2], f"{word} {follow[1][1].rstrip('.')}"
    return stop, None


def _following(text: str, stop: int) -> list[tuple[int, str, int]]:
    """Up to four words behind a number, as far as nothing but spaces parts them."""
    found: list[tuple[int, str, int]] = []
    while len(found) < 4 and (match := _WORD.match(text, stop)) and match.start(1) > stop - (not found):
        found.append((match.start(1), match[1], match.end(1)))
        stop = match.end()
        if match[1].endswith(".") and match[1].lower().rstrip(".") not in _words().scales | {
            "kr",
            "pst",
            "stk",
        }:
            break
    return found


def _is_noun(word: str) -> bool:
    """Whether a word may be what is counted: a known noun, a compound of one, or ending like a plural."""
    plain = word.rstrip(".").lower()
    if plain in _STOP_WORDS or not word[0].islower() or plain in _words().fillers:
        return False
    if plain.endswith(_OF_VERBS) and plain not in _noun_set() and is_verb(plain):
        return False  # "hvorav 8 tilhører segmentet"
    return (
        plain in _noun_set()
        or plain.endswith(_last_parts())
        or (len(plain) > 6 and plain.endswith(_NOUN_ENDINGS + _NOUN_ENDINGS_EN))
    )


@cache
def _points() -> tuple[re.Pattern[str], ...]:
    return tuple(
        re.compile(rf"\s(?P<points>{re.escape(phrase)})\b", re.IGNORECASE) for phrase in _words().points
    )


@cache
def _last_parts() -> tuple[str, ...]:
    """Nouns that compounds end with."""
    return tuple(noun for noun in _words().nouns if len(noun) > 3)


@cache
def _noun_set() -> frozenset[str]:
    return frozenset(_words().nouns)


def _is_label(text: str, start: int) -> bool:
    """Whether the word before makes the number a name: "fase 2", "Mål 3", "ICD 11"."""
    before = re.search(r"([\w.]+)[\s\u00a0:]*$", text[max(0, start - 30) : start])
    if before is None:
        return False
    if before[1] == "no" and not is_english(text.replace(" no ", " ")):  # "now", in Nynorsk
        return False
    return before[1].lower().rstrip(".") in _words().labels


def _head(unit: str | None) -> str | None:
    """The noun of a unit: "tiltak" of "aktive tiltak"."""
    return unit.split()[-1] if unit else None


def _ranges(text: str, found: list[Quantity]) -> list[Quantity]:
    """Give "fra 28 til 34 %" one unit for both numbers, and "fra 90 til 70 saker"."""
    out: list[Quantity] = []
    for index, quantity in enumerate(found):
        if quantity.unit is None and index + 1 < len(found):
            after = found[index + 1]
            between = text[quantity.stop : after.start]
            ranged = _FROM.search(text, 0, quantity.start) and _TO.fullmatch(between)
            if after.unit and (ranged or (after.unit == "%" and _UNTIL.fullmatch(between))):
                quantity = Quantity(quantity.start, quantity.stop, quantity.value, after.unit, quantity.end)
        out.append(quantity)
    return out
