"""What two knowledge bases read differently of the same originals."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any, Literal

from db.exports.contract import document_records
from db.pages import read_page
from db.schema import public_names
from schemas.page import Box, union
from schemas.records import RECORD_MODELS

_LEAST_OVERLAP = 0.5
"""Of the smaller one's area, for two records to be about the same place."""

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class RecordDifference:
    """A record that is gone, new or changed: ``before`` is None, or ``after``, or neither.

    ``fields`` are those that changed, by public name; ``place`` is the page and quote of the evidence.
    """

    kind: str
    before: Record | None
    after: Record | None
    fields: tuple[str, ...] = ()

    @property
    def what(self) -> Literal["gone", "new", "changed"]:
        return "new" if self.before is None else "gone" if self.after is None else "changed"

    @property
    def page(self) -> int:
        """1-based; of the record as it is now, or else was."""
        return int((self.after or self.before or {})["evidence"][0]["page"])


@dataclass(frozen=True, slots=True)
class TextDifference:
    """Lines of a page (1-based) whose repaired text differs; either may be empty."""

    page: int
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DocumentDifference:
    """A document that the two read differently.

    Attributes:
        document, file: SHA-256 and file name.
        before, after: ``ok``, ``partly`` or ``failed``; None where it is not in that knowledge base.
    """

    document: str
    file: str
    before: str | None
    after: str | None
    records: list[RecordDifference] = field(default_factory=list)
    texts: list[TextDifference] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class JoinDifference:
    """Names of a kind, each group one entity's, that are joined otherwise: the groups before and after.

    Names are without case and signs; those that only one of the two knowledge bases has are left out.
    """

    kind: str
    before: tuple[tuple[str, ...], ...]
    after: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Differences:
    """What two knowledge bases tell differently. It is false where there is nothing."""

    documents: list[DocumentDifference]
    joins: list[JoinDifference]

    def __bool__(self) -> bool:
        return bool(self.documents or self.joins)


def differences(old: sqlite3.Connection, new: sqlite3.Connection) -> Differences:
    """What ``new`` reads differently of documents, and which names it joins otherwise.

    Records are matched by kind and place: by their id, by what they say and are quoted from, by the area of the page
    that proves them, and last by what they say alone. Confidence alone is no difference, nor is an entity's id, which
    follows from the names that are joined.
    """
    return Differences(list(_document_differences(old, new)), list(_join_differences(old, new)))


def _document_differences(old: sqlite3.Connection, new: sqlite3.Connection) -> Iterator[DocumentDifference]:
    there, here = _documents(old), _documents(new)
    files = {sha256: name for sha256, (_, name, _) in (there | here).items()}
    for sha256, file in sorted(files.items(), key=lambda one: (one[1], one[0])):
        before, after = there.get(sha256), here.get(sha256)
        found = DocumentDifference(
            sha256,
            file,
            before and before[2],
            after and after[2],
            list(
                _records(
                    document_records(old, before[0]) if before else [],
                    document_records(new, after[0]) if after else [],
                )
            ),
            list(_texts(_pages(old, before[0]), _pages(new, after[0]))) if before and after else [],
        )
        if found.records or found.texts or found.before != found.after:
            yield found


def _join_differences(old: sqlite3.Connection, new: sqlite3.Connection) -> Iterator[JoinDifference]:
    there, here = _entities(old), _entities(new)
    common = there.keys() & here.keys()
    before, after = _groups(there, common), _groups(here, common)
    seen: set[str] = set()
    for key in sorted(common, key=lambda one: here[one][:2]):
        if key in seen or before[key] == after[key]:
            continue
        names = {key}
        while more := {other for one in names for other in before[one] | after[one]} - names:
            names |= more
        seen |= names
        plain = {one: here[one][1] for one in names}
        told = [
            tuple(sorted({tuple(sorted(plain[one] for one in groups[name])) for name in names}))
            for groups in (before, after)
        ]
        yield JoinDifference(here[key][0], *told)


def _entities(conn: sqlite3.Connection) -> dict[str, tuple[str, str, str]]:
    """Key of a name -> kind, plain name, entity."""
    return {
        key: (kind, plain, entity)
        for key, kind, plain, entity in conn.execute("SELECT key, kind, plain, entity FROM name_keys")
    }


def _groups(entities: dict[str, tuple[str, str, str]], keys: Set[str]) -> dict[str, frozenset[str]]:
    """Key of a name -> the keys of all names of its entity, among these."""
    members: defaultdict[str, set[str]] = defaultdict(set)
    for key in keys:
        members[entities[key][2]].add(key)
    return {key: frozenset(members[entities[key][2]]) for key in keys}


def _documents(conn: sqlite3.Connection) -> dict[str, tuple[int, str, str]]:
    rows = conn.execute("SELECT sha256, id, name, status FROM documents WHERE sha256 IS NOT NULL")
    return {sha256: (number, name, status) for sha256, number, name, status in rows.fetchall()}


def _pages(conn: sqlite3.Connection, document: int) -> dict[int, list[str]]:
    """The lines of each page."""
    numbers = conn.execute(
        "SELECT number FROM pages WHERE document = ? ORDER BY number", (document,)
    ).fetchall()
    pages = [read_page(conn, document, number) for (number,) in numbers]
    return {page.number: list(filter(None, map(page.text, page.lines))) for page in pages}


def _texts(old: dict[int, list[str]], new: dict[int, list[str]]) -> Iterator[TextDifference]:
    for page in sorted({*old, *new}):
        before, after = old.get(page, []), new.get(page, [])
        if before == after:
            continue
        for what, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
            if what != "equal":
                yield TextDifference(page, tuple(before[i:j]), tuple(after[k:m]))


def _records(old: Sequence[Record], new: Sequence[Record]) -> Iterator[RecordDifference]:
    pairs = _matched(old, new)
    found = {id(one) for pair in pairs for one in pair}
    changes = [
        RecordDifference(before["kind"], before, after, fields)
        for before, after in pairs
        if (fields := _changed(before, after))
    ]
    changes += [RecordDifference(one["kind"], one, None) for one in old if id(one) not in found]
    changes += [RecordDifference(one["kind"], None, one) for one in new if id(one) not in found]
    yield from sorted(changes, key=lambda one: (one.page, one.kind, one.what))


def _matched(old: Sequence[Record], new: Sequence[Record]) -> list[tuple[Record, Record]]:
    pairs: list[tuple[Record, Record]] = []
    left, right = list(old), list(new)

    def pair_by(key: Callable[[Record], str]) -> None:
        waiting: defaultdict[str, list[Record]] = defaultdict(list)
        for one in right:
            waiting[key(one)].append(one)
        for one in left:
            if waiting[key(one)]:
                pairs.append((one, waiting[key(one)].pop(0)))
        drop()

    def drop() -> None:
        taken = {id(one) for pair in pairs for one in pair}
        left[:] = [one for one in left if id(one) not in taken]
        right[:] = [one for one in right if id(one) not in taken]

    pair_by(lambda one: str(one["id"]))
    pair_by(lambda one: repr((_said(one), _quoted(one))))
    pairs += _same_place(left, right)
    drop()
    pair_by(lambda one: repr(_said(one)))
    return pairs


def _same_place(old: Sequence[Record], new: Sequence[Record]) -> list[tuple[Record, Record]]:
    """Pairs of a kind whose proof is of the same area of a page, those first that have most in common."""
    waiting: defaultdict[tuple[str, int], list[Record]] = defaultdict(list)
    for one in new:
        waiting[one["kind"], one["evidence"][0]["page"]].append(one)
    scored: list[tuple[int, float, int, Record, Record]] = []
    for before in old:
        for after in waiting[before["kind"], before["evidence"][0]["page"]]:
            overlap = _overlap(_area(before), _area(after))
            if overlap >= _LEAST_OVERLAP:
                scored.append((len(_changed(before, after)), -overlap, len(scored), before, after))
    pairs: list[tuple[Record, Record]] = []
    taken: set[int] = set()
    for *_, before, after in sorted(scored, key=lambda one: one[:3]):
        if id(before) not in taken and id(after) not in taken:
            taken |= {id(before), id(after)}
            pairs.append((before, after))
    return pairs


def _changed(before: Record, after: Record) -> tuple[str, ...]:
    one, other = _said(before), _said(after)
    fields = [name for name in {**one, **other} if one.get(name) != other.get(name)]
    return (*fields, *(["evidence"] if _quoted(before) != _quoted(after) else []))


def _said(record: Record) -> Record:
    names = public_names(RECORD_MODELS[record["kind"]]).values()
    return {name: record[name] for name in ("kind", *names) if name in record}


def _quoted(record: Record) -> list[tuple[int, str]]:
    return [(proof["page"], proof["quote"]) for proof in record["evidence"]]


def _area(record: Record) -> Box | None:
    boxes = record["evidence"][0]["boxes"]
    return union(map(tuple, boxes)) if boxes else None


def _overlap(one: Box | None, other: Box | None) -> float:
    """The area that two boxes share, of the smaller one's."""
    if one is None or other is None:
        return float(one is other)
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    smaller = min((box[2] - box[0]) * (box[3] - box[1]) for box in (one, other))
    return max(width, 0.0) * max(height, 0.0) / smaller if smaller > 0 else 0.0
