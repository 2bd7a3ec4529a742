"""The map of dependencies: who depends, to the left; on what or whom, to the right."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from datasette import Response
from datasette.app import Datasette
from datasette.utils.asgi import Request

from web.reading import Route, entities_by_id, page, read, view

ROW = 26.0
"""SVG units between two names."""
_ROUNDS = 8
"""How often the two sides are put in order after each other."""
_MOST = 120
"""Dependencies drawn: those of the latest documents."""


@dataclass(frozen=True, slots=True)
class Node:
    """An initiative or organisation, or a thing that has no page; ``y`` in SVG units."""

    label: str
    address: str | None
    y: float


@dataclass(frozen=True, slots=True)
class Edge:
    """A dependency: what is tied to what, its colour if it has one, its words and its page."""

    left: Node
    right: Node
    colour: str
    on: str
    address: str


@dataclass(frozen=True, slots=True)
class Map:
    """The drawing, ``height`` in SVG units."""

    left: tuple[Node, ...]
    right: tuple[Node, ...]
    edges: tuple[Edge, ...]
    height: float


_Name = tuple[str, str | None]
_Found = tuple[_Name, _Name, str, str, str]


@view
async def dependencies(datasette: Datasette, request: Request) -> Response:
    """The map, of all or of what the documents of one body tell."""
    body = request.args.get("organ") or ""

    def ask(conn: sqlite3.Connection) -> dict[str, Any]:
        bodies = conn.execute(
            "SELECT DISTINCT body FROM document WHERE body != '' AND document IN (SELECT document FROM dependency) "
            "ORDER BY 1"
        )
        return {
            "map": draw(_dependencies(conn, body)),
            "bodies": [row[0] for row in bodies.fetchall()],
            "organ": body,
            "most": _MOST,
        }

    return await page(datasette, request, "map.html", await read(datasette, ask))


def _dependencies(conn: sqlite3.Connection, body: str) -> list[_Found]:
    rows = conn.execute(
        'SELECT t.subject, t.subject_id, t."on", t.owner, t.owner_id, t.value, f.sha256, r.page, t.id, '
        "(SELECT k.entity FROM mentions AS m JOIN name_keys AS k ON k.key = m.key WHERE m.record = t.number "
        "AND k.entity IS NOT t.subject_id ORDER BY k.entity LIMIT 1) AS target FROM dependency AS t "
        "JOIN records AS r ON r.number = t.number JOIN documents AS f ON f.id = t.document "
        "WHERE t.number IN (SELECT n.number FROM dependency AS n LEFT JOIN document AS d ON d.document = n.document "
        "WHERE ?1 IN ('', d.body) ORDER BY d.date IS NULL, d.date DESC, n.id LIMIT ?2) ORDER BY t.id",
        (body, _MOST),
    ).fetchall()
    shown = {row[column] for row in rows for column in ("subject_id", "owner_id", "target")}
    names = {
        identity: row["name"] for identity, row in entities_by_id(conn, [one for one in shown if one]).items()
    }
    found: dict[tuple[str, str, str], _Found] = {}
    for row in rows:
        left = (
            names.get(row["subject_id"]) or row["subject"] or "Ikke oppgitt",
            _address("tiltak", row["subject_id"]),
        )
        if row["target"]:
            right = (names[row["target"]], _address("tiltak", row["target"]))
        elif row["owner"]:
            right = (names.get(row["owner_id"]) or row["owner"], _address("organisasjon", row["owner_id"]))
        else:
            right = (row["on"], None)
        address = f"/dokument/{row['sha256'][:12]}/side/{row['page']}?opplysning={row['id']}"
        found.setdefault(
            (left[0], right[0], row["on"]), (left, right, row["value"] or "", row["on"], address)
        )
    return list(found.values())


def _address(kind: str, identity: str | None) -> str | None:
    return f"/{kind}/{identity}" if identity else None


def draw(found: list[_Found]) -> Map:
    """Put both sides in an order in which few lines cross: each name by the middle of those it is tied to."""
    lefts = list(dict.fromkeys(one[0] for one in found))
    rights = list(dict.fromkeys(one[1] for one in found))
    ties: defaultdict[tuple[int, _Name], list[_Name]] = defaultdict(list)
    for left, right, *_ in found:
        ties[0, left].append(right)
        ties[1, right].append(left)
    for _ in range(_ROUNDS):
        _put_in_order(rights, lefts, {one: ties[1, one] for one in rights})
        _put_in_order(lefts, rights, {one: ties[0, one] for one in lefts})
    height = ROW * max(len(lefts), len(rights), 1)
    y = [
        {one: height * (place + 0.5) / len(side) for place, one in enumerate(side)}
        for side in (lefts, rights)
    ]
    nodes = [{name: Node(*name, at) for name, at in side.items()} for side in y]
    return Map(
        tuple(nodes[0].values()),
        tuple(nodes[1].values()),
        tuple(
            Edge(nodes[0][left], nodes[1][right], colour, on, address)
            for left, right, colour, on, address in found
        ),
        height,
    )


def _put_in_order(side: list[_Name], other: list[_Name], ties: dict[_Name, list[_Name]]) -> None:
    """Sort one side by the middle of what each is tied to on the other."""
    places = {one: place for place, one in enumerate(other)}
    side.sort(key=lambda one: sum(places[tied] for tied in ties[one]) / len(ties[one]))


ROUTES: tuple[Route, ...] = ((r"^/kart$", dependencies),)
