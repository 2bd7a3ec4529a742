"""Which names mean the same initiative, goal, organisation or person."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from schemas.records import ENTITY_KINDS, Initiative, Presenter, Record

_BREAKS = re.compile(r"[^\w+#]+|_+")
"""What parts the words of a name. "C++" and "C#" keep their signs: better a missed join than a wrong one."""


def plain(name: str) -> str:
    """A name without what does not tell it from another: case, spacing, punctuation, Unicode form."""
    return " ".join(words_of(name)).casefold()


def words_of(text: str) -> list[str]:
    """The words of a text in Unicode's composed form, without the signs between them."""
    return _BREAKS.sub(" ", unicodedata.normalize("NFC", text)).split()


def name_key(kind: str, plain_name: str) -> str:
    """16 hex digits of a hash: the same name gets the same key, whatever was read before."""
    return hashlib.sha256(f"{kind}\0{plain_name}".encode()).hexdigest()[:16]


class Linker:
    """Gives the names in one document their keys.

    An alias of an initiative stands for it within the document, unless it is the alias of two, or the name
    of another.

    Attributes:
        keys: key -> (kind, plain name) of every name linked.
        names: (key, name as written, whether it is tied to the key as an alias) of every name linked.
    """

    def __init__(self, records: Iterable[Record]) -> None:
        self.keys: dict[str, tuple[str, str]] = {}
        self.names: set[tuple[str, str, bool]] = set()
        initiatives = [record for record in records if isinstance(record, Initiative)]
        named = {plain(initiative.name) for initiative in initiatives}
        meant: defaultdict[str, set[str]] = defaultdict(set)
        for initiative in initiatives:
            for alias in initiative.aliases or ():
                meant[plain(alias)].add(plain(initiative.name))
        self._initiatives = {
            alias: names.pop() for alias, names in meant.items() if len(names) == 1 and alias not in named
        }
        for initiative in initiatives:
            for alias in initiative.aliases or ():
                if plain(alias) in self._initiatives:
                    self.link("initiative", alias)

    def link(self, kind: str, name: str) -> str | None:
        """The key of a name; None for a kind without entities and for a name without letters."""
        key = plain(name)
        if kind not in ENTITY_KINDS or not key:
            return None
        meant = self._initiatives.get(key, key) if kind == "initiative" else key
        if not meant:
            return None
        identity = name_key(kind, meant)
        self.keys[identity] = kind, meant
        self.names.add((identity, name, meant != key))
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
