"""Which blocks and records a search may find: by kind, body, date, document, owner and status, in SQL."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from db.dates import first_day, last_day
from db.names.entities import OF_BODY, plain_of
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
        body: board, committee or agency that the document belongs to, by any of its names.
        since, until: the document's date; ISO 8601, may be cut ("2024", "2024-Q2"). A date that is cut is found
            wherever it may lie within.
        document: numbers of documents.
        owner: who owns something, is to do it or does it, by any of its names. A record with an owner of its own
            must name it; anything else must stand on a page where a record does.
        status: "red", "yellow" …, otherwise like ``owner``.
        running: whether running headers and footers, which every page repeats, are found too.
    """

    kinds: Collection[str] | None = None
    body: str | None = None
    since: str | None = None
    until: str | None = None
    documents: Collection[int] | None = None
    owner: str | None = None
    status: str | None = None
    running: bool = True

    def conditions(self, table: str) -> tuple[str, list[Any]]:
        """SQL, beginning with AND, on ``blocks`` or ``records`` by the name of ``t``; and its parameters."""
        found = [*self._of_documents(), *self._of_kinds()]
        if table == "blocks" and not self.running:
            found.append(("t.kind NOT IN ('header', 'footer')", []))
        for value, holders in (
            (self.owner, owner_holders()),
            (self.status, status_holders()),
        ):
            if value is not None:
                found.append(_on_pages(table, holders, value))
        return "".join(f" AND {condition}" for condition, _ in found), [
            parameter for _, parameters in found for parameter in parameters
        ]

    def _of_kinds(self) -> Iterator[tuple[str, list[Any]]]:
        if self.kinds is not None:
            yield f"t.kind IN ({_places(self.kinds)})", [*self.kinds]

    def _of_documents(self) -> Iterator[tuple[str, list[Any]]]:
        if self.documents is not None:
            yield f"t.document IN ({_places(self.documents)})", [*self.documents]
        conditions, parameters = [], []
        if self.body is not None:
            conditions.append(f"body_id IN ({_NAMED})")
            parameters += _named(self.body)
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


_NAMED = (
    "SELECT entity FROM name_keys WHERE kind = 'organisation' "
    f"AND (plain = ? OR plain BETWEEN ? || '{OF_BODY}' AND ? || '{OF_BODY}' || char(0x10ffff))"
)
"""The bodies of a name; of a department's or a post's, those of all bodies."""


def _named(name: str) -> list[str]:
    """The parameters of ``_NAMED``."""
    return [plain_of("organisation", name)] * 3


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


def _on_pages(table: str, holders: dict[str, str], value: str) -> tuple[str, list[Any]]:
    """That a record says it, or stands with others on a page where one does."""
    of_entity = all(column.endswith("_id") for column in holders.values())
    wanted = f"IN ({_NAMED})" if of_entity else "= ?"
    said = " UNION ALL ".join(
        f"SELECT number FROM {quoted(kind)} WHERE {quoted(column)} {wanted}"
        for kind, column in holders.items()
    )
    values = (_named(value) if of_entity else [value]) * len(holders)
    condition = f"(t.document, t.page) IN (SELECT document, page FROM records WHERE number IN ({said}))"
    if table == "records":
        kinds = ", ".join(f"'{kind}'" for kind in holders)
        return f"({condition} AND (t.kind NOT IN ({kinds}) OR t.number IN ({said})))", values * 2
    return condition, values


def _places(values: Collection[Any]) -> str:
    return ", ".join("?" * len(values))
