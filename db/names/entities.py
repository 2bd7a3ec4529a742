"""Which names mean the same initiative, goal, organisation or person."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from db.names.vocabulary import name_words
from schemas.records import ENTITY_KINDS, Goal, Initiative, Presenter, Record

_BREAKS = re.compile(r"[^\w+#]+|_+")
"""What parts the words of a name. "C++" and "C#" keep their signs: better a missed join than a wrong one."""


@lru_cache(1 << 14)
def plain(name: str) -> str:
    """A name without what does not tell it from another: case, spacing, punctuation, Unicode form."""
    return " ".join(words_of(name)).casefold()


def words_of(text: str) -> list[str]:
    """The words of a text in Unicode's composed form, without the signs between them."""
    return _BREAKS.sub(" ", unicodedata.normalize("NFC", text).replace("%", " prosent ")).split()


def name_key(kind: str, plain_name: str) -> str:
    """16 hex digits of a hash: the same name gets the same key, whatever was read before."""
    return hashlib.sha256(f"{kind}\0{plain_name}".encode()).hexdigest()[:16]


def plain_of(kind: str, name: str) -> str:
    """The plain name of an entity of this kind; empty for what names none outside its document, such as "Mål 3"."""
    found = plain(_first_name_first(name) if kind == "person" else name)
    return "" if kind not in ENTITY_KINDS or _is_label(found) else found


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


class Linker:
    """Gives the names in one document their keys.

    An alias of an initiative, or the label of a goal ("Mål 3"), stands for it within the document, unless it is
    that of two, or the name of another.

    Attributes:
        keys: key -> (kind, plain name) of every name linked.
        names: (key, name as written, whether it is tied to the key as an alias) of every name linked.
    """

    def __init__(self, records: Iterable[Record]) -> None:
        self.keys: dict[str, tuple[str, str]] = {}
        self.names: set[tuple[str, str, bool]] = set()
        named: set[tuple[str, str]] = set()
        meant: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for kind, name, aliases in filter(None, map(_named, records)):
            named.add((kind, plain(name)))
            for alias in aliases:
                meant[kind, plain(alias)].add(plain_of(kind, name))
        self._meant = {
            alias: names.pop()
            for alias, names in meant.items()
            if len(names) == 1 and alias not in named and alias[1] and "" not in names
        }
        for kind, _, aliases in filter(None, map(_named, records)):
            for alias in aliases:
                if (kind, plain(alias)) in self._meant:
                    self.link(kind, alias)

    def link(self, kind: str, name: str) -> str | None:
        """The key of a name; None for a kind without entities and for what is no name."""
        alias = self._meant.get((kind, plain(name)))
        meant = alias or plain_of(kind, name)
        if not meant:
            return None
        identity = name_key(kind, meant)
        self.keys[identity] = kind, meant
        self.names.add((identity, name, alias not in (None, plain(name))))
        return identity

    def presenter(self, presenter: Presenter) -> tuple[str | None, str | None]:
        """The keys of a presenter's name, None for a role such as "Leder", and of the organisation."""
        words = words_of(presenter.name)
        is_name = len(words) > 1 and all(word[0].isupper() and word.isalpha() for word in words)
        return (
            self.link("person", presenter.name) if is_name else None,
            self.link("organisation", presenter.organisation) if presenter.organisation else None,
        )

    def keys_of(self, fields: Mapping[str, Any], names: Iterable[tuple[str, str]]) -> list[str | None]:
        """The keys for ``names``: a record kind's (field, entity kind or the field that states it)."""
        return [
            self.link(fields.get(kind, kind), fields[field]) if fields.get(field) else None
            for field, kind in names
        ]


def _named(record: Record) -> tuple[str, str, tuple[str, ...]] | None:
    """The kind and name of what a record introduces, and what else its document calls it."""
    if isinstance(record, Initiative):
        return "initiative", record.name, record.aliases or ()
    if isinstance(record, Goal):
        return "goal", record.title, (record.label,) if record.label else ()
    return None
