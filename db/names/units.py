"""Departments, offices and posts: names that tell one thing within a body only.

"Økonomisjefen" of one municipality is not that of the next, so where a document says whose it is, by its body, it is
known as "Økonomisjefen · Breivik kommune". So are the initiatives of municipalities.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from db.names.entities import OF_BODY, plain
from db.names.likeness import stem
from db.names.organisations import Bodies
from db.names.vocabulary import in_bokmaal, name_words

_MOST_WORDS = 6
_PLACE = re.compile(r",|\b(?:i|ved|in|at) [A-ZÆØÅ]")
"""What tells a unit from others by itself: "Seksjon for veg i Storvik"."""
_PERSON = re.compile(r" [A-ZÆØÅ]\w+ [A-ZÆØÅ]\w+$")
_INITIALS = re.compile(r"[A-ZÆØÅ]{2,3}")


@lru_cache(1 << 14)
def is_unit(written: str, bodies: Bodies) -> bool:
    """Whether a name of an organisation, as a document writes it, is that of a part of some body, or of a post in it.

    Args:
        bodies: the vocabulary of bodies; what stands in it is none.
    """
    words = list(map(in_bokmaal, plain(written).split()))
    if not 0 < len(words) <= _MOST_WORDS or _PLACE.search(written) or bodies.find(written):
        return False
    known = name_words()
    if not known.of_places.isdisjoint(words[1:]) or words[-1] in known.legal_forms:
        return False
    if _INITIALS.fullmatch(written):
        return True
    units = tuple(_units())
    first = next((word for word in words if word not in known.fields), words[0])
    if _root(words[-1]).endswith(units) or (_root(first).endswith(units) and not _PERSON.search(written)):
        return True
    telling = [word for word in words if word not in known.function_words | known.directions]
    return bool(telling) and known.fields.issuperset(telling)


@cache
def _of_place() -> re.Pattern[str]:
    heads = "|".join(sorted(name_words().municipal))
    return re.compile(rf"((?:[A-ZÆØÅ][\w-]*\s+)+(?:{heads}))(?!\w)")


def place_of(body: str) -> str | None:
    """The municipality or county that a body is, or is of, by its name; None where that tells none.

    What municipalities call alike is not one thing: each has a "Nytt lønnssystem" of its own.
    """
    found = _of_place().search(body)
    return " ".join(found[1].split()) if found else None


def of_body(unit: str, body: str) -> str:
    """What a unit is known as that a document of a body speaks of: the body itself where its name begins so."""
    within = f"{plain(body)} ".startswith(f"{plain(unit)} ")
    return body if within else f"{unit}{OF_BODY}{body}"


@cache
def _units() -> frozenset[str]:
    return frozenset(root for word in name_words().units for root in (_root(word), stem(word)))


def _root(word: str) -> str:
    return stem(in_bokmaal(word))
