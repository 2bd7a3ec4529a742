"""Which blocks and records a search may find: by kind, body, date, document, owner and status, in SQL."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import Any

from db.dates import first_day, last_day
from db.names.entities import OF_BODY, plain_of
from db.names.finding import find_entity
from db.schema import id_fields, public_names, quoted
from schemas.records import RECORD_MODELS

_OWNERS = {"owner", "actor"}
"""The fields that say who owns something, is to do it or does it."""
_STATUSES = {"status": "value", "dependency": "value"}
"""The kinds whose status is a colour, or another value of a fixed list, and the field with it."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What a search is bound to; None is no bound.

    Attributes:
        kinds: of blocks and records.
        body: board, committee or agency that the document belongs to, by any of its names, or one like them.
        since, until: the document's date; ISO 8601, may be cut ("2024", "2024-Q2"). A date that is cut is found
            wherever it may lie within.
        document: numbers of documents.
        owner: who owns something, is to do it or does it, named likewise. A record with an owner of its own must name
            it; anything else must stand on a page where a record does.
        status: "red", "yellow" …, otherwise like ``owner``.
        running: whether running headers and footers, which every page repeats, are found too.
        bodies, owners: ids of the entities that ``body`` and ``owner`` mean (``meant``).
    """

    kinds: Collection[str] | None = None
    body: str | None = None
    since: str | None = None
    until: str | None = None
    documents: Collection[int] | None = None
    owner: str | None = None
    status: str | None = None
    running: bool = True
    bodies: Collection[str] = ()
    owners: Collection[str] = ()

    def conditions(self, table: str) -> tuple[str, list[Any]]:
        """SQL, beginning with AND, on ``blocks`` or ``records`` by the name of ``t``; and its parameters."""
        found = [*self._of_documents(), *self._of_kinds()]
        if table == "blocks" and not self.running:
            found.append(("t.kind NOT IN ('header', 'footer')", []))
        if self.owner is not None:
            found.append(_on_pages(table, owner_holders(), self.owners))
        if self.status is not None:
            found.append(_on_pages(table, status_holders(), [self.status]))
        return "".join(f" AND {condition}" for condition, _ in found), [
            parameter for _, parameters in found for parameter in parameters
        ]

    def _of_kinds(self) -> Iterator[tuple[str, list[Any]]]:
        if self.kinds is not None:
            yield f"t.kind IN ({_places(self.kinds)})", [*self.kinds]

    def _of_documents(self) -> Iterator[tuple[str, list[Any]]]:
        if self.documents is not None:
            yield f"t.document IN ({_places(self.documents)})", [*self.documents]
        conditions: list[str] = []
        parameters: list[Any] = []
        if self.body is not None:
            conditions.append(f"body_id IN ({_LISTED})")
            parameters.append(json.dumps([*self.bodies]))
        if self.since is not None:
            conditions.append(f"day >= {first_day('?')}")
            parameters += [self.since] * first_day("?").count("?")
        if self.until is not None:
            conditions.append(f"{first_day('date')} <= {last_day('?')}")
            parameters += [self.until] * last_day("?").count("?")
        if conditions:
            yield (
                f"t.document IN (SELECT document FROM document WHERE {' AND '.join(conditions)})",
                parameters,
            )


def meant(conn: sqlite3.Connection, filters: Filters) -> Filters:
    """The filters with the entities that they name."""
    return replace(filters, bodies=_meant(conn, filters.body), owners=_meant(conn, filters.owner))


def _meant(conn: sqlite3.Connection, name: str | None) -> list[str]:
    """The bodies of a name; of a department's or a post's, those of all bodies. None so called, those like it."""
    if name is None:
        return []
    rows = conn.execute(
        "SELECT DISTINCT entity FROM name_keys WHERE kind = 'organisation' "
        f"AND (plain = ?1 OR plain BETWEEN ?1 || '{OF_BODY}' AND ?1 || '{OF_BODY}' || char(0x10ffff))",
        (plain_of("organisation", name),),
    ).fetchall()
    return [entity for (entity,) in rows] or [one.id for one in find_entity(conn, "organisation", name)]


def owner_holders() -> dict[str, str]:
    """By kind: the column with the entity that owns."""
    return {
        kind: f"{field}_id"
        for kind, model in RECORD_MODELS.items()
        for field, _ in id_fields(model)
        if field in _OWNERS
    }


def status_holders() -> dict[str, str]:
    """By kind: the column with the status."""
    return {kind: public_names(RECORD_MODELS[kind])[field] for kind, field in _STATUSES.items()}


def _on_pages(table: str, holders: dict[str, str], values: Collection[str]) -> tuple[str, list[Any]]:
    """That a record says one of these, or stands with others on a page where one does."""
    said = " UNION ALL ".join(
        f"SELECT number FROM {quoted(kind)} WHERE {quoted(column)} IN ({_LISTED})"
        for kind, column in holders.items()
    )
    parameters = [json.dumps([*values])] * len(holders)
    condition = f"(t.document, t.page) IN (SELECT document, page FROM records WHERE number IN ({said}))"
    if table == "records":
        kinds = ", ".join(f"'{kind}'" for kind in holders)
        return f"({condition} AND (t.kind NOT IN ({kinds}) OR t.number IN ({said})))", parameters * 2
    return condition, parameters


_LISTED = "SELECT value FROM json_each(?)"


def _places(values: Collection[Any]) -> str:
    return ", ".join("?" * len(values))
