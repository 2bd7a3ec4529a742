"""What the documents of one meeting say, put together: cases, decisions, follow-ups, statuses."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from db.exports.contract import document_records
from db.names.entities import plain
from schemas.errors import NotFound

_KINDS = ("agenda_item", "decision", "follow_up", "status")
_RANK = {"minutes": 0, "meeting_deck": 1, "annex": 3}
"""Of two documents that say the same, the one whose kind comes first is referred to; other kinds are 2. Of one kind
it is the one of which fewer pages were read from pictures."""
_NUMBER = re.compile(r"0*(\d+)")

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is said.

    Attributes:
        document, file: SHA-256 and file name. page: 1-based. record: id of the record.
    """

    document: str
    file: str
    page: int
    record: str


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """A meeting in a list. ``date`` is ISO 8601, cut to what is said."""

    id: str
    body: str
    date: str | None
    number: str | None
    documents: int
    cases: int
    decisions: int


@dataclass(frozen=True, slots=True)
class MeetingDocument:
    """A document of a meeting; ``agenda`` tells whether it holds a row of the agenda."""

    document: str
    file: str
    kind: str | None
    doc_type: str
    title: str | None
    pages: int
    agenda: bool


@dataclass(frozen=True, slots=True)
class Presenter:
    """Who presents a case, as written."""

    name: str
    organisation: str | None


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision. ``adopted`` is False for one that is proposed."""

    case_id: str | None
    text: str
    adopted: bool
    place: Place


@dataclass(frozen=True, slots=True)
class Case:
    """A row of the agenda, with what was proposed and decided in it. Fields are as written.

    The title is empty where only a decision tells of the case.
    """

    case_id: str | None
    title: str
    item_type: str | None
    start: str | None
    end: str | None
    presenters: tuple[Presenter, ...]
    place: Place
    decisions: list[Decided] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Followed:
    """An item of an earlier meeting that is followed up. Fields are as written."""

    case_id: str | None
    title: str | None
    text: str | None
    action: str | None
    owner: str | None
    due: str | None
    status: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class Standing:
    """The status of an initiative, goal or other thing, by dimension, as the meeting's documents tell it."""

    subject: str
    subject_kind: str
    entity: str | None
    dimension: str
    value: str
    as_of: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class Minutes:
    """A meeting with all that its documents say of it.

    Attributes:
        id, body, date, number: as in ``meetings``.
        before, after: ids of the body's meetings before and after it, by date; None where there is none.
        decisions: those that tell of no case.
    """

    id: str
    body: str
    date: str | None
    number: str | None
    before: str | None
    after: str | None
    documents: list[MeetingDocument]
    cases: list[Case]
    decisions: list[Decided]
    follow_ups: list[Followed]
    statuses: list[Standing]


def list_meetings(conn: sqlite3.Connection, body: str) -> list[MeetingLine]:
    """The meetings of a body (its entity's id), the earliest first, those without a date last."""
    rows = conn.execute(
        "SELECT id FROM meetings WHERE body_id = ? ORDER BY date IS NULL, date, number, id", (body,)
    ).fetchall()
    lines = []
    for (identity,) in rows:
        one = read_minutes(conn, identity)
        decisions = len(one.decisions) + sum(len(case.decisions) for case in one.cases)
        lines.append(
            MeetingLine(one.id, one.body, one.date, one.number, len(one.documents), len(one.cases), decisions)
        )
    return lines


def read_minutes(conn: sqlite3.Connection, meeting: str) -> Minutes:
    """What the documents of a meeting (its id) say. What several of them say is told once.

    Where a deck shows an agenda as sent and as updated, the updated one stands. Raises NotFound.
    """
    row = conn.execute(
        "SELECT id, body, body_id, date, number FROM meetings WHERE id = ?", (meeting,)
    ).fetchone()
    if row is None:
        raise NotFound(f"Ingen møter har id «{meeting}»", "Finn møtene med kildespor meeting ORGAN")
    identity, name, body, date, number = row
    found = conn.execute(
        "SELECT f.id, f.sha256, f.name, f.kind, f.pages, coalesce(d.doc_type, 'other'), d.title, "
        "(SELECT total(ocr) FROM pages AS p WHERE p.document = f.id) "
        "FROM meeting_documents AS m JOIN documents AS f ON f.id = m.document "
        "LEFT JOIN document AS d ON d.document = f.id WHERE m.meeting = ?",
        (identity,),
    ).fetchall()
    found.sort(key=lambda one: (_RANK.get(one[5], 2), one[7], one[1]))
    records = [record for one in found for record in document_records(conn, one[0], _KINDS, boxes=False)]
    agenda = _agenda(record for record in records if record["kind"] == "agenda_item")
    holders = {record["evidence"][0]["document"] for record in records if record["kind"] == "agenda_item"}
    loose = _place_decisions(agenda, _once(map(_decided, _of(records, "decision")), _decision_key))
    before, after = _neighbours(conn, body, identity)
    return Minutes(
        identity,
        name,
        date,
        number,
        before,
        after,
        [
            MeetingDocument(sha256, file, kind, doc_type, title, pages, sha256 in holders)
            for _, sha256, file, kind, pages, doc_type, title, _ in found
        ],
        agenda,
        loose,
        _once(map(_followed, _of(records, "follow_up")), _follow_up_key),
        _statuses(records),
    )


def case_key(case_id: str) -> str:
    """A case number without what does not tell it from another: case, spacing, leading zeros."""
    return _NUMBER.sub(r"\1", "".join(case_id.casefold().split()))


def _agenda(items: Iterable[dict[str, Any]]) -> list[Case]:
    items = list(items)
    if any(item.get("version") == "updated" for item in items):
        items = [item for item in items if item.get("version") != "sent"]
    cases: dict[Any, Case] = {}
    for case in map(_case, items):
        key = case_key(case.case_id) if case.case_id else (plain(case.title), case.start)
        cases[key] = _completed(cases[key], case) if key in cases else case
    return list(cases.values())


def _completed(case: Case, other: Case) -> Case:
    """The case with what only another document tells of it."""
    return replace(
        case,
        item_type=case.item_type or other.item_type,
        start=case.start or other.start,
        end=case.end or other.end,
        presenters=case.presenters or other.presenters,
    )


def _place_decisions(cases: list[Case], decisions: list[Decided]) -> list[Decided]:
    """Give decisions to their cases, which may be new ones; returns those that tell of none."""
    by_number = {case_key(case.case_id): case for case in cases if case.case_id}
    loose: list[Decided] = []
    for decision in decisions:
        if not decision.case_id:
            loose.append(decision)
            continue
        key = case_key(decision.case_id)
        if key not in by_number:
            by_number[key] = Case(decision.case_id, "", None, None, None, (), decision.place)
            cases.append(by_number[key])
        by_number[key].decisions.append(decision)
    return loose


def _statuses(records: Iterable[dict[str, Any]]) -> list[Standing]:
    """One of each thing and dimension: the latest."""
    found = sorted(map(_standing, _of(records, "status")), key=lambda one: one.as_of or "", reverse=True)
    return _once(found, lambda one: (one.entity or plain(one.subject), one.dimension))


def _neighbours(conn: sqlite3.Connection, body: str, meeting: str) -> tuple[str | None, str | None]:
    rows = conn.execute(
        "SELECT id FROM meetings WHERE body_id = ? AND date IS NOT NULL ORDER BY date, number, id", (body,)
    ).fetchall()
    ids: list[str | None] = [None, *(identity for (identity,) in rows), None]
    if meeting not in ids:
        return None, None
    place = ids.index(meeting)
    return ids[place - 1], ids[place + 1]


def _of(records: Iterable[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    return [record for record in records if record["kind"] == kind]


def _once(things: Iterable[Thing], key: Callable[[Thing], Any]) -> list[Thing]:
    """The first of those that are the same, in their order."""
    kept: dict[Any, Thing] = {}
    for thing in things:
        kept.setdefault(key(thing), thing)
    return list(kept.values())


def _decision_key(one: Decided) -> Any:
    return case_key(one.case_id or ""), one.adopted, plain(one.text)


def _follow_up_key(one: Followed) -> Any:
    return case_key(one.case_id or ""), plain(one.title or ""), plain(one.action or one.text or "")


def _place(record: dict[str, Any]) -> Place:
    proof = record["evidence"][0]
    return Place(proof["document"], proof["file"], proof["page"], record["id"])


def _case(record: dict[str, Any]) -> Case:
    return Case(
        record.get("case_id"),
        record["title"],
        record.get("item_type"),
        record.get("start"),
        record.get("end"),
        tuple(Presenter(one["name"], one.get("organisation")) for one in record.get("presenters", [])),
        _place(record),
    )


def _decided(record: dict[str, Any]) -> Decided:
    return Decided(record.get("case_id"), record["text"], record["outcome"] == "adopted", _place(record))


def _followed(record: dict[str, Any]) -> Followed:
    return Followed(
        record.get("case_id"),
        record.get("title"),
        record.get("text"),
        record.get("action"),
        record.get("owner"),
        record.get("due"),
        record.get("status"),
        _place(record),
    )


def _standing(record: dict[str, Any]) -> Standing:
    return Standing(
        record["subject"],
        record["subject_kind"],
        record.get("subject_id"),
        record["dimension"],
        record["value"],
        record.get("as_of"),
        _place(record),
    )
