"""Names as records hold them: tidied, told from sentences, parted from the owner or short form behind them."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from schemas.page import BULLETS
from tag.cues import any_of
from tag.vocabulary import load

_BULLET = re.compile(rf"^[\s{re.escape(''.join(sorted(BULLETS - {'o'})))}]+(?=\S)")
_NUMBERING = re.compile(
    r"^\s*\(?(?:(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-zA-Z][.)])\s+(?=\S)|\d{1,2}(?:\.\d{1,2})+\s+(?=[^a-zæøå\s]|[a-zæøå][A-ZÆØÅ])"
    r"|\d{1,2}[.)](?=[A-ZÆØÅ][A-ZÆØÅa-zæøå]))"
)
QUOTES = '«»"“”‘’'
_BEHIND = re.compile(r"^(?P<name>.+?)\s*\((?P<behind>[^()]{2,80})\)[\s.:]*$")
_FINITE = re.compile(
    r"\b(?:er|var|har|hadde|skal|må|bør|vil|kan|kunne|ble|blei|vart|blir|gir|får|pågår|the[ry]e is|is|are|was|were|has|"
    r"have|will|shall|must|should|can)\b",
    re.IGNORECASE,
)
_NEXT_LABEL = re.compile(r"[.;,]\s(?=[^\W\d_]+:\s)")
"""Between what stands behind two labels: "Losen. Frist: 1. mai"."""
_CODE = re.compile(r"[A-ZÆØÅ]{2,6}-?\d{1,4}")
"""A short form with a number, which no body has for its name."""
_BARE_INITIALS = 2
_FEWEST_OF_OTHER = 3
"""Words of another name in brackets."""
"""Letters of a short form that occur in order in most names."""
NAME_AND_REST = re.compile(
    r"(?P<name>[A-ZÆØÅ0-9«][^:]{2,70}?)(?::\s+|\s[–·•|-]\s+|(?<=\)),\s+|\s(?=\[))(?P<rest>\S.*)$"
)
"""What a text begins with that goes on behind a colon or dash: "Ny kai (Havnevesenet): Prosjektet er …"."""
_LONGEST_NAME, _LONGEST_OWNER = 16, 8
"""Words in a name, and in an owner."""

DEFINITE = ("en", "et", "a", "n", "t")
"""Endings of nouns in the definite form."""


class Name(NamedTuple):
    """A name with what stands in brackets behind it: its short form, or its owner."""

    name: str
    alias: str | None = None
    owner: str | None = None


def forms_of(noun: str) -> tuple[str, ...]:
    """A noun as it stands, and without each ending of the definite form that it may have: "produktet", "produkt"."""
    return (noun, *(noun.removesuffix(end) for end in DEFINITE if noun.endswith(end)))


@lru_cache(maxsize=4096)
def tidy(text: str) -> str:
    """``text`` without bullet, numbering and trailing full stop; "2. kvartal" is no numbering."""
    plain = _BULLET.sub("", text)
    return (plain if _ordinal().match(plain) else _NUMBERING.sub("", plain)).strip().rstrip(".:;,* ")


def tidy_who(text: str) -> str:
    """The same of who does something, whose initial is no numbering: "K. Vik"."""
    return _BULLET.sub("", text).strip().rstrip(".:;,* ")


@cache
def _ordinal() -> re.Pattern[str]:
    return re.compile(rf"\s*\d{{1,2}}\.\s(?:{any_of(load('names')['counted'])})")


@lru_cache(maxsize=4096)
def split_name(text: str) -> Name:
    """Part "Name (Owner)" and "Name (ABBR)", without a label before: "Tiltak 2.1 Name", "Prosjekt: Name"."""
    text = _label().sub("", tidy(text))
    match = _BEHIND.match(text)
    if match is None:
        return Name(text)
    name, behind = match["name"].rstrip(" –-:"), match["behind"].strip()
    if name.count("(") > name.count(")"):  # one that was never closed: "Ny kai (byggetrinn 1 (Havnevesenet)"
        name = name[: name.rindex("(")].rstrip(" –-:")
    if is_short_form(behind, name):
        return Name(name, alias=behind)
    owner = owner_in(behind)
    if not owner:
        return Name(text)
    inner = split_name(name)
    other = inner.alias or (inner.owner if _is_other_name(inner.owner) else None)
    return Name(inner.name, other, owner) if other else Name(name, owner=owner)


def _is_other_name(between: str | None) -> bool:
    """Whether what stands in brackets between a name and who answers for it is its other name: "Kaivakt (Varsling fra
    kaiene) (Havna)"."""
    return between is not None and len(between.split()) >= _FEWEST_OF_OTHER


def owner_in(behind: str) -> str | None:
    """The owner in what stands in brackets behind a name: capitalised words without digits, or anything behind a label
    such as "eier:" or "ledes av"."""
    label = _owner_label().match(behind)
    if label:
        return tidy_who(_NEXT_LABEL.split(behind[label.end() :], maxsplit=1)[0])
    quality = bool(behind) and behind.split()[-1].lower() in load("names")["qualities"]
    capitalised = behind[:1].isupper() and not re.search(r"\d", behind) and not quality
    return behind if capitalised and len(behind.split()) <= _LONGEST_OWNER else None


@cache
def _owner_label() -> re.Pattern[str]:
    words = load("columns")["owner"]
    agents = any_of(word for word in words if word.split()[-1] in ("av", "by", "hos"))
    return re.compile(rf"(?:{any_of(words)}):\s*(?=\S)|(?:{agents})\s(?=(?-i:[A-ZÆØÅ]))", re.IGNORECASE)


def label_stop(text: str) -> int:
    """Where what one measure is numbered by, at a text's beginning, ends ("Tiltak 2.1 …"); 0 where there is none."""
    match = _label().match(text)
    return match.end() if match else 0


@cache
def _label() -> re.Pattern[str]:
    words, sheets = (any_of(load("lists")["initiatives"][which]) for which in ("labels", "sheets"))
    return re.compile(
        rf"^(?:(?i:{sheets})\s?[:–—-]|(?i:{words})"
        r"(?:\s(?i:nr\.?\s)?(?:\d{1,3}\.\d{1,2}[a-z]?\.?\s?[:–—-]?|(?:\d{1,3}[a-z]?|[A-ZÆØÅ])\s?[.:–—-])|:))"
        r"\s+(?=[A-ZÆØÅ«\"“‘])"
    )


def is_short_form(short: str, name: str) -> bool:
    """Whether ``short`` abbreviates ``name``: its letters occur there in order, the first one at a word's start, of two
    letters at the start of the whole name; or it is a code such as "RUTE26".

    A name in full is no short form of another.
    """
    letters = [letter.lower() for letter in short if letter.isalnum()]
    if not 2 <= len(letters) <= 10 or " " in short or sum(map(str.isupper, short)) < 2:
        return False
    if _CODE.fullmatch(short):
        return True
    start = r"^" if len(letters) == _BARE_INITIALS else r"(?:^|[\s-])"
    if not re.search(rf"{start}{re.escape(letters[0])}", name, re.IGNORECASE):
        return False
    rest = iter(name.lower())
    return all(letter in rest for letter in letters)


def is_kind(text: str) -> bool:
    """Whether a text tells a kind of thing and how many or which, and names none: "Flere tiltak", "Neste tiltak"."""
    words = tidy(text).lower().split()
    return bool(words) and words[-1] in _nouns() and all(word in _before_nouns() for word in words[:-1])


@cache
def _nouns() -> frozenset[str]:
    return frozenset(
        (*load("names")["nouns"], *load("lists")["initiatives"]["nouns"], *load("verbs")["initiative_nouns"])
    )


@cache
def _before_nouns() -> frozenset[str]:
    lists = load("lists")["initiatives"]
    return frozenset(
        (
            *load("units")["words"],
            *load("names")["ordinals"],
            *lists["adjectives"],
            *(word for words in lists["status"].values() for word in words),
        )
    )


@lru_cache(maxsize=4096)
def is_sentence(text: str) -> bool:
    """Whether a text has a verb such as only sentences have."""
    return _FINITE.search(text) is not None


_PRONOUN = re.compile(
    r"(?:dette|denne|disse|desse|det|den|de|dei|dem|her|der|vi|han|hun|ho|this|these|those|that|it|they|the)",
    re.IGNORECASE,
)
"""What stands for, or before, a name said before."""


def is_pronoun(text: str) -> bool:
    """Whether a text stands for, or before, what was named, and names nothing: "Dette", "The"."""
    return _PRONOUN.fullmatch(text) is not None


_WITH_PREFIX = re.compile(r"[a-zæøå]{1,2}-?[A-ZÆØÅ][a-zæøå]")
"""A name that begins with a small letter for what it is by: "e-Manifest", "iKart"."""


@lru_cache(maxsize=4096)
def is_name(text: str) -> bool:
    """Whether a list item or heading may be the name of something, and is no sentence, question or lead-in."""
    text = text.strip()
    plain = tidy(text)
    return (
        len(plain) > 2
        and text[-1] not in "?!:"
        and (
            plain[0].isupper() or plain[0].isdigit() or plain[0] in '«"“‘' or bool(_WITH_PREFIX.match(plain))
        )
        and any(character.isalpha() for character in plain)
        and len(plain.split()) <= _LONGEST_NAME
        and not is_pronoun(plain)
        and not _FINITE.search(plain)
        and not re.search(r"[a-zæøå]\. [A-ZÆØÅ]", plain)
    )
