"""Initiatives, goals, organisations and people: what is said of each, through time."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from datasette import Response
from datasette.app import Datasette
from datasette.utils.asgi import Request

from db.history import History, Line, history
from db.names.finding import entity_of
from schemas.errors import NotFound
from web.bands import bands
from web.paging import Part
from web.plots import figures_of, plots
from web.reading import Route, page, read, view
from web.spans import spans

KINDS = {
    "tiltak": "initiative",
    "maal": "goal",
    "organisasjon": "organisation",
    "person": "person",
}
"""The kinds of entity by what they are called in addresses."""
ADDRESSES = {kind: address for address, kind in KINDS.items()}
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
    ("initiative", "Nevnt som tiltak"),
    ("document", "Dokumenter"),
)
_LATEST = 40
"""Lines of a kind that are shown at first."""


@view
async def initiatives(datasette: Datasette, request: Request) -> Response:
    """All initiatives, or goals, with the latest status of each, by owner and colour."""
    address = request.url_vars["address"]
    kind = KINDS[address]
    asked = {name: request.args.get(name) or "" for name in ("status", "eier", "q")}
    part = Part.asked(request)

    def ask(conn: sqlite3.Connection) -> dict[str, Any]:
        rows = conn.execute(
            "SELECT e.id, e.name, c.status, c.date, c.owner, count(DISTINCT n.document) AS documents "
            "FROM entities AS e LEFT JOIN current_status AS c ON c.entity = e.id AND c.dimension = 'status' "
            "JOIN names AS n ON n.entity = e.id WHERE e.kind = ? GROUP BY e.id ORDER BY e.name COLLATE NOCASE",
            (kind,),
        ).fetchall()
        shown = [
            row
            for row in rows
            if asked["status"] in ("", row["status"])
            and asked["eier"] in ("", row["owner"])
            and asked["q"].casefold() in row["name"].casefold()
        ]
        return {
            "statuses": sorted({row["status"] for row in rows if row["status"]}),
            "owners": sorted({row["owner"] for row in rows if row["owner"]}),
            "rows": shown[part.offset : part.offset + part.limit],
            "ways": part.ways(request, asked, len(shown)),
        }

    context = {"address": address, "kind": kind, "asked": asked}
    return await page(datasette, request, "entities.html", context | await read(datasette, ask))


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
    sections = _sections(told.lines, request.args.get("alle"))
    context = found | {"address": address, "sections": sections}
    return await page(datasette, request, "entity.html", context)


def _sections(lines: Sequence[Line], whole: str | None) -> list[tuple[str, str, int, list[Line]]]:
    """Kind, title, number of lines and the latest lines, in the order of the page; of one kind all the lines."""
    by_kind: defaultdict[str, list[Line]] = defaultdict(list)
    for line in reversed(lines):
        by_kind[line.kind].append(line)
    return [
        (kind, title, len(by_kind[kind]), by_kind[kind][: None if kind == whole else _LATEST])
        for kind, title in _SECTIONS
        if by_kind[kind]
    ]


def _dependents(conn: sqlite3.Connection, identity: str) -> list[sqlite3.Row]:
    """What other entities depend on this one, by the text of their dependencies."""
    rows: list[sqlite3.Row] = conn.execute(
        'SELECT DISTINCT t.subject, t.subject_id, t."on", f.sha256, r.page, t.id FROM mentions AS m '
        "JOIN dependency AS t ON t.id = m.record JOIN records AS r ON r.id = t.id "
        "JOIN documents AS f ON f.id = t.document WHERE m.entity = ? AND t.subject_id IS NOT ?",
        (identity, identity),
    ).fetchall()
    return rows


_ADDRESS = "|".join(KINDS)
ROUTES: tuple[Route, ...] = (
    (r"^/(?P<address>tiltak|maal)$", initiatives),
    (rf"^/(?P<address>{_ADDRESS})/(?P<entity>[0-9a-f]{{4,16}})$", entity),
)
