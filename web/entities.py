"""Initiatives, goals, organisations and people: what is said of each, through time."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from datasette import Response
from datasette.app import Datasette
from datasette.utils.asgi import Request

from db.history import History, Line, history
from db.names.entities import plain
from db.names.finding import entity_of
from schemas.errors import NotFound
from web.bands import bands
from web.paging import Part
from web.plots import figures_of, plots
from web.reading import Route, page, read, rows_by_id, view
from web.spans import spans

KINDS = {
    "tiltak": "initiative",
    "maal": "goal",
    "organisasjon": "organisation",
    "person": "person",
}
"""The kinds of entity by what they are called in addresses."""
ADDRESSES = {kind: address for address, kind in KINDS.items()}
CALLED = {
    "initiative": ("tiltak", "Tiltak"),
    "goal": ("mål", "Mål"),
    "organisation": ("organisasjon", "Organisasjoner"),
    "person": ("person", "Personer"),
}
"""What one and what several of a kind are called."""
_WITH_STATUS = ("initiative", "goal")
_SECTIONS = (
    ("owner", "Eier"),
    ("status", "Status"),
    ("decision", "Vedtak"),
    ("agenda_item", "Saker"),
    ("follow_up", "Oppfølging"),
    ("dependency", "Avhengigheter"),
    ("activity", "Aktiviteter"),
    ("figure", "Tall"),
    ("assessment", "Vurderinger"),
    ("proposal", "Forslag"),
    ("goal", "Mål"),
    ("initiative", "Omtalt som"),
    ("document", "Dokumenter"),
)
_LATEST = 40
"""Things said, of a kind of record, that are shown at first."""
_PLACES = 8
"""Places of one thing said that are shown."""


@dataclass(frozen=True, slots=True)
class Told:
    """A thing said, in one place or several.

    Attributes:
        line: the latest that says it. places: all that do, or the latest of many; ``more``: how many are left out.
        about: the entity that it tells of beside the one whose page this is, if it has one.
    """

    line: Line
    places: tuple[Line, ...]
    more: int
    about: str | None


@view
async def entities(datasette: Datasette, request: Request) -> Response:
    """All entities of a kind by name, with the latest status of each, narrowed by name, owner and status."""
    address = request.url_vars["address"]
    kind = KINDS[address]
    asked = {name: request.args.get(name) or "" for name in ("status", "eier", "q")}
    part = Part.asked(request)

    def ask(conn: sqlite3.Connection) -> dict[str, Any]:
        found, rows = _listed(conn, kind, asked, part)
        choices = _choices(conn) if kind in _WITH_STATUS else {}
        return {"rows": rows, "ways": part.ways(request, asked, found), "choices": choices}

    context = {"address": address, "kind": kind, "asked": asked, "called": CALLED}
    return await page(datasette, request, "entities.html", context | await read(datasette, ask))


def _listed(
    conn: sqlite3.Connection, kind: str, asked: Mapping[str, str], part: Part
) -> tuple[int, list[dict[str, Any]]]:
    """How many entities are asked for, and a part of them, each with its documents and, if it has one, its status."""
    bounds, values = ["kind = ?"], [kind]
    if plain(asked["q"]):
        bounds.append("id IN (SELECT entity FROM name_keys WHERE kind = ? AND instr(plain, ?))")
        values += [kind, plain(asked["q"])]
    told = [
        (column, asked[name]) for column, name in (("status", "status"), ("owner", "eier")) if asked[name]
    ]
    if told:
        where = " AND ".join(f"{column} = ?" for column, _ in told)
        bounds.append(f"id IN (SELECT entity FROM current_status WHERE dimension = 'status' AND {where})")
        values += [value for _, value in told]
    where = " AND ".join(bounds)
    (found,) = conn.execute(f"SELECT count(*) FROM entities WHERE {where}", values).fetchone()
    rows = conn.execute(
        f"SELECT id, name, (SELECT count(DISTINCT document) FROM names WHERE entity = e.id) AS documents "
        f"FROM (SELECT id, name FROM entities WHERE {where} ORDER BY name COLLATE NOCASE, id LIMIT ? OFFSET ?) AS e",
        (*values, part.limit, part.offset),
    ).fetchall()
    standing = {row["id"]: _standing(conn, row["id"]) for row in rows} if kind in _WITH_STATUS else {}
    return found, [{**dict(row), **standing.get(row["id"], {})} for row in rows]


def _standing(conn: sqlite3.Connection, entity: str) -> dict[str, Any]:
    """The latest status of an entity, its date and the owner; of one at a time, which the view finds by index."""
    row = conn.execute(
        "SELECT status, date, owner FROM current_status WHERE dimension = 'status' AND entity = ?", (entity,)
    ).fetchone()
    return dict(row) if row else {}


def _choices(conn: sqlite3.Connection) -> dict[str, list[str]]:
    """The statuses and owners that a list may be narrowed to."""
    return {
        "status": [
            row[0] for row in conn.execute("SELECT DISTINCT value FROM status WHERE dimension = 'status'")
        ],
        "eier": [
            row[0] for row in conn.execute("SELECT DISTINCT owner FROM owner WHERE owner != '' ORDER BY 1")
        ],
    }


@view
async def entity(datasette: Datasette, request: Request) -> Response:
    """One entity: its names and why they are one's, and a dated line of everything said of it."""
    address, wanted = request.url_vars["address"], request.url_vars["entity"]

    def ask(conn: sqlite3.Connection) -> dict[str, Any]:
        identity = entity_of(conn, wanted)
        if identity is None:
            raise NotFound("Det er ingen med denne id-en i kunnskapsbasen")
        told = history(conn, identity)
        joins = conn.execute(
            "SELECT a.plain AS one, b.plain AS other, j.score, j.reason, j.held FROM joins AS j "
            "JOIN name_keys AS a ON a.key = j.one JOIN name_keys AS b ON b.key = j.other "
            "WHERE ?1 IN (a.entity, b.entity) ORDER BY j.held DESC, j.score DESC",
            (identity,),
        )
        figures = figures_of(conn, told.lines)
        return {
            "told": told,
            "now": _now(told.lines),
            "sections": _sections(conn, told, figures, request.args.get("alle")),
            "joins": joins.fetchall(),
            "dependents": _dependents(conn, identity),
            "bands": bands(
                [line for line in told.lines if line.kind == "status" and line.field == "subject"]
            ),
            "figures": figures,
            "plots": plots(figures, told.lines),
            "spans": spans(conn, told.lines),
        }

    found = await read(datasette, ask)
    told: History = found["told"]
    if ADDRESSES.get(told.kind) != address or told.entity != wanted:
        return Response.redirect(f"/{ADDRESSES[told.kind]}/{told.entity}")
    return await page(datasette, request, "entity.html", found | {"address": address, "called": CALLED})


def _now(lines: Sequence[Line]) -> dict[str, Line]:
    """What was told last of an entity, the earliest line first: by dimension its statuses, and its owner."""
    latest: dict[str, Line] = {}
    for line in lines:
        if line.field == "subject" and line.date and line.kind in ("status", "owner"):
            latest[line.dimension or line.kind] = line
    return {name: latest[name] for name in ("status", "risk", "progress", "owner") if name in latest}


def _sections(
    conn: sqlite3.Connection, told: History, figures: Mapping[str, sqlite3.Row], whole: str | None
) -> list[tuple[str, str, int, list[Told]]]:
    """Kind, title, number of things said and the latest of them, in the order of the page; of one kind all."""
    by_kind: defaultdict[str, defaultdict[Any, list[Line]]] = defaultdict(lambda: defaultdict(list))
    latest_first = told.lines[::-1]
    for line in sorted(latest_first, key=lambda line: line.date is None):
        figure = figures[line.record]["value"] if line.record in figures else None
        by_kind[line.kind][*_same(line, told.kind), figure].append(line)
    found = []
    for kind, title in _SECTIONS:
        groups = [*by_kind[kind].values()]
        shown = groups if kind == whole else groups[:_LATEST]
        if shown:
            owned = [group[0].record for group in shown if kind == "owner" and group[0].field != "subject"]
            subjects = {
                identity: row["subject_id"] for identity, row in rows_by_id(conn, "owner", owned).items()
            }
            things = [
                Told(
                    group[0],
                    tuple(group[:_PLACES]),
                    max(len(group) - _PLACES, 0),
                    subjects.get(group[0].record),
                )
                for group in shown
            ]
            found.append((kind, title, len(groups), things))
    return found


def _same(line: Line, of: str) -> tuple[Any, ...]:
    """What two lines have in common that are told as one."""
    said = line.kind, line.field, line.dimension, plain(line.said), line.due
    if line.kind == of or (line.kind == "owner" and line.field != "subject"):
        return said  # by what names it goes and what it owns, whenever it was told
    return (
        *said,
        line.date,
        line.before,
        bool(line.contradicts),
        line.record if line.kind == "figure" else None,
    )


def _dependents(conn: sqlite3.Connection, identity: str) -> list[sqlite3.Row]:
    """What other entities depend on this one, by the text of their dependencies."""
    rows: list[sqlite3.Row] = conn.execute(
        'SELECT DISTINCT t.subject, t.subject_id, t."on", f.sha256, r.page, t.id FROM name_keys AS k '
        "JOIN mentions AS m ON m.key = k.key JOIN dependency AS t ON t.number = m.record "
        "JOIN records AS r ON r.number = t.number "
        "JOIN documents AS f ON f.id = t.document WHERE k.entity = ? AND t.subject_id IS NOT ?",
        (identity, identity),
    ).fetchall()
    return rows


_ADDRESS = "|".join(KINDS)
ROUTES: tuple[Route, ...] = (
    (rf"^/(?P<address>{_ADDRESS})$", entities),
    (rf"^/(?P<address>{_ADDRESS})/(?P<entity>[0-9a-f]{{4,16}})$", entity),
)
