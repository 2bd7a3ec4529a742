"""Which names mean the same initiative, goal, organisation or person."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache

from db.names.vocabulary import name_words
from schemas.records import ENTITY_KINDS

_BREAKS = re.compile(r"[^\w+#]+|_+")
"""What parts the words of a name. "C++" and "C#" keep their signs: better a missed join than a wrong one."""


@lru_cache(1 << 14)
def plain(name: str) -> str:
    """A name without what does not tell it from another: case, spacing, punctuation, Unicode form."""
    return " ".join(words_of(name)).casefold()


def words_of(text: str) -> list[str]:
    """The words of a text in Unicode's composed form, without the signs between them."""
    text = unicodedata.normalize("NFC", text)
    if text.replace(" ", "").isalnum():
        return text.split()
    return _BREAKS.sub(" ", text.replace("%", " prosent ")).split()


def name_key(kind: str, plain_name: str) -> str:
    """16 hex digits of a hash: the same name gets the same key, whatever was read before."""
    return hashlib.sha256(f"{kind}\0{plain_name}".encode()).hexdigest()[:16]


OF_BODY = " · "
"""Between the name of a department, post or municipality's initiative and the body it is of (``db.names.units``)."""


def plain_of(kind: str, name: str) -> str:
    """The plain name of an entity of this kind; empty for what names none outside its document, such as "Mål 3"."""
    if kind == "organisation":
        return OF_BODY.join(filter(None, map(plain, name.split(OF_BODY))))
    name, place = parted(kind, name)
    if place:
        own = plain_of(kind, name)
        return own and f"{own}{OF_BODY}{plain(place)}"
    found = plain(_first_name_first(name) if kind == "person" else name)
    return "" if kind not in ENTITY_KINDS or _is_label(found) else found


def parted(kind: str, name: str) -> tuple[str, str]:
    """The name of an initiative, as written or plain, and the municipality whose it is; "" for none."""
    own, _, place = name.rpartition(OF_BODY) if kind == "initiative" else ("", "", "")
    return (
        (own, place)
        if own and place.split()[-1:] and place.split()[-1] in name_words().municipal
        else (name, "")
    )


def key_of(kind: str, name: str) -> str | None:
    """The key of a name as written; None for what names no entity."""
    found = plain_of(kind, name)
    return name_key(kind, found) if found else None


def _is_label(plain_name: str) -> bool:
    first, *numbers = plain_name.split() or [""]
    return first in name_words().labels and all(map(str.isdecimal, numbers)) and bool(numbers)


def _first_name_first(name: str) -> str:
    """A person's name the way it is said, where it is written as in a register: "Nordmann, Ola"."""
    last, comma, first = name.partition(",")
    if not comma or "," in first or len(last.split()) != 1 or not all(map(str.istitle, first.split())):
        return name
    return f"{first} {last}"
