"""Which names in one document mean the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from db.names.entities import OF_BODY, name_key, plain, plain_of, words_of
from db.names.organisations import load
from db.names.units import is_unit, of_body, place_of
from schemas.records import DocumentRecord, Goal, Initiative, Presenter, Record


class Linker:
    """Gives the names in one document their keys.

    An alias of an initiative, or the label of a goal ("Mål 3"), stands for it within the document, unless it is
    that of two, or the name of another. A department or a post is that of the document's body, where it tells one; an
    initiative that of its municipality.

    Attributes:
        keys: key -> (kind, plain name) of every name linked.
        names: (key, name as written, whether it is tied to the key as an alias) of every name linked.
    """

    def __init__(self, records: Collection[Record]) -> None:
        self._bodies = load()
        self._body = next((one.body for one in records if isinstance(one, DocumentRecord)), None)
        self._place = place_of(self._body) if self._body else None
        self.keys: dict[str, tuple[str, str]] = {}
        self.names: set[tuple[str, str, bool]] = set()
        self._linked: dict[tuple[str, str], str | None] = {}
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
        if (kind, name) not in self._linked:  # most are named again and again
            self._linked[kind, name] = self._link(kind, name)
        return self._linked[kind, name]

    def _link(self, kind: str, name: str) -> str | None:
        if kind == "organisation" and self._body and is_unit(name, self._bodies):
            whole = of_body(name, self._body)
            if name != whole:
                self._known(kind, plain_of(kind, whole), name, is_alias=True)
            return self._known(kind, plain_of(kind, whole), whole)
        alias = self._meant.get((kind, plain(name)))
        meant = alias or plain_of(kind, name)
        if kind == "initiative" and self._place and meant:
            whole = f"{meant}{OF_BODY}{plain(self._place)}"
            if alias in (None, plain(name)):
                self._known(kind, whole, f"{name}{OF_BODY}{self._place}")
            return self._known(kind, whole, name, is_alias=True)
        return self._known(kind, meant, name, is_alias=alias not in (None, plain(name))) if meant else None

    def _known(self, kind: str, meant: str, name: str, *, is_alias: bool = False) -> str:
        identity = name_key(kind, meant)
        self.keys[identity] = kind, meant
        self.names.add((identity, name, is_alias))
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
