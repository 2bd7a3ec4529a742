"""Documents, their pages, and the page with its words marked."""

from __future__ import annotations

import asyncio
import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import quote

from datasette import Response
from datasette.app import Datasette
from datasette.utils.asgi import AsgiFileDownload, Request

from db.pages import read_page
from db.proofs import boxes_on_page
from db.records import records_of
from db.summary import DocumentSummary, summarize
from schemas.errors import NotFound
from schemas.page import Block, BlockKind, Box, Page, Repair
from web.house import house_of
from web.paging import Part
from web.reading import Route, document_heads, page, read, view
from web.review import telling

SCALES = (0.2, 2.0)
"""Pixels to a point: of the small pictures in lists, and of the page to be read."""
_ALIGNED = 3.0
"""Points by which lines that begin below each other may differ."""
_WORDS = re.compile(r"(\d+)(?:-(\d+))?")


@dataclass(frozen=True, slots=True)
class Said:
    """One word of the repaired text: its place on the page, and the repair or doubt about it.

    ``begins`` tells what it is the first of in a table: "row" for a line below the one before, "cell" for one
    beside it, or nothing, also where the line only goes on with the cell above.
    """

    index: int
    text: str
    box: Box
    repair: Repair | None
    marked: bool
    begins: str


@view
async def documents(datasette: Datasette, request: Request) -> Response:
    """All documents, the latest first."""
    part = Part.asked(request)

    def ask(conn: sqlite3.Connection) -> dict[str, Any]:
        rows = conn.execute(
            "SELECT f.sha256, f.name, f.kind, f.pages, f.status, f.problem, d.title, d.body, d.body_id, d.date, "
            "d.doc_type FROM documents AS f LEFT JOIN document AS d ON d.document = f.id "
            "ORDER BY d.date IS NULL, d.date DESC, f.name, f.id LIMIT ? OFFSET ?",
            (part.limit, part.offset),
        )
        (found,) = conn.execute("SELECT count(*) FROM documents").fetchone()
        return {"documents": rows.fetchall(), "ways": part.ways(request, {}, found)}

    return await page(datasette, request, "documents.html", await read(datasette, ask))


@view
async def document(datasette: Datasette, request: Request) -> Response:
    """What a document says of itself, its pages, and what it gave."""

    def ask(conn: sqlite3.Connection) -> dict[str, Any]:
        number, sha256 = _the_document(conn, request.url_vars["document"])
        summary: DocumentSummary = next(summarize(conn, {number}))
        ids = [row[0] for row in conn.execute("SELECT id FROM records WHERE document = ?", (number,))]
        by_kind: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
        for record in records_of(conn, ids):
            by_kind[record["kind"]].append(record)
        names = conn.execute("SELECT name FROM document_names WHERE document = ? ORDER BY name", (number,))
        meetings = conn.execute(
            "SELECT m.id, m.body, m.date, m.number FROM meetings AS m JOIN meeting_documents AS d "
            "ON d.meeting = m.id WHERE d.document = ?",
            (number,),
        )
        file = conn.execute(
            "SELECT kind, size, added, program_version FROM documents WHERE id = ?", (number,)
        ).fetchone()
        return {
            "sha256": sha256,
            "summary": summary,
            "records": by_kind,
            "names": [row[0] for row in names.fetchall()],
            "meetings": meetings.fetchall(),
            "file": file,
        }

    return await page(datasette, request, "document.html", await read(datasette, ask) | telling(datasette))


@view
async def marked_page(datasette: Datasette, request: Request) -> Response:
    """The page's picture with words marked, the repaired text beside it, and what was read there."""
    number = int(request.url_vars["page"])
    wanted, words = request.args.get("opplysning"), request.args.get("ord")

    def ask(conn: sqlite3.Connection) -> dict[str, Any]:
        document, sha256 = _the_document(conn, request.url_vars["document"])
        name, pages = conn.execute("SELECT name, pages FROM documents WHERE id = ?", (document,)).fetchone()
        shown = read_page(conn, document, number)
        proofs = boxes_on_page(conn, document, shown)
        marked = set(_asked_for(words, len(shown.words)))
        return {
            "sha256": sha256,
            "name": name,
            "head": document_heads(conn, [sha256])[sha256],
            "pages": pages,
            "shown": shown,
            "blocks": list(_blocks(shown, marked)),
            "proofs": proofs,
            "marked": [shown.words[index].box for index in sorted(marked)],
            "records": list(records_of(conn, list(proofs))),
            "wanted": wanted,
        }

    return await page(datasette, request, "page.html", await read(datasette, ask) | telling(datasette))


@view
async def picture(datasette: Datasette, request: Request) -> Response:
    """The picture of a page."""
    sha256, number = request.url_vars["document"], int(request.url_vars["page"])
    scale = SCALES[request.url_vars["size"] == "stor"]
    path = await asyncio.to_thread(house_of(datasette).picture, sha256, number, scale)
    body = await asyncio.to_thread(path.read_bytes)
    return Response(body, content_type="image/webp", headers={"cache-control": "private, max-age=86400"})


@view
async def original(datasette: Datasette, request: Request) -> Response:
    """The original, byte for byte, under its own name."""

    def ask(conn: sqlite3.Connection) -> tuple[str, str]:
        number, sha256 = _the_document(conn, request.url_vars["document"])
        (name,) = conn.execute("SELECT name FROM documents WHERE id = ?", (number,)).fetchone()
        return sha256, name

    sha256, name = await read(datasette, ask)
    path = house_of(datasette).original(sha256)
    if path is None:
        raise NotFound("Originalen er borte", "Les inn dokumentet på nytt")
    headers = {"content-disposition": f"attachment; filename*=UTF-8''{quote(name)}"}
    return AsgiFileDownload(str(path), headers=headers)


def _the_document(conn: sqlite3.Connection, start: str) -> tuple[int, str]:
    """The number and SHA-256 of the one document that was read whose SHA-256 begins so. Raises NotFound."""
    rows = conn.execute(
        "SELECT id, sha256 FROM documents WHERE sha256 >= ?1 AND sha256 < ?1 || 'g' AND status != 'failed' LIMIT 2",
        (start,),
    ).fetchall()
    if len(rows) != 1:
        raise NotFound("Dokumentet finnes ikke i kunnskapsbasen")
    return rows[0][0], rows[0][1]


def _asked_for(words: str | None, count: int) -> Iterator[int]:
    """The indices in "12-17,20"; those that the page does not have, and anything else, are left out."""
    for part in (words or "").split(","):
        found = _WORDS.fullmatch(part.strip())
        if found:
            first, last = int(found[1]), int(found[2] or found[1])
            yield from range(first, min(last + 1, count))


def _blocks(shown: Page, marked: set[int]) -> Iterator[tuple[Block, list[Said]]]:
    repairs = {repair.word: repair for repair in shown.repairs}
    lines = {line.start for line in shown.lines}
    for block in shown.blocks:
        said: list[Said] = []
        before = block.words.start  # the first word of the line before
        for index in range(block.words.start, block.words.stop):
            word = shown.words[index]
            repair = repairs.get(index)
            if not word.text and said:  # joined to the word before, where its repair is told
                said[-1] = replace(said[-1], repair=said[-1].repair or repair)
                continue
            begins = ""
            if index in lines and index > block.words.start:
                if block.kind is BlockKind.TABLE:
                    begins = _begins(word.box, shown.words[index - 1].box, shown.words[before].box, block.box)
                before = index
            said.append(Said(index, word.text, word.box, repair, index in marked, begins))
        yield block, said


def _begins(word: Box, last: Box, first: Box, table: Box) -> str:
    """What a line of a table begins, by its first word, the last and first words of the line before, and the table."""
    below = word[1] > first[1] and abs(word[0] - first[0]) < _ALIGNED
    if below and word[0] > table[0] + _ALIGNED:
        return ""
    return "cell" if word[1] < last[3] else "row"


_DOCUMENT = r"(?P<document>[0-9a-f]{4,64})"
ROUTES: tuple[Route, ...] = (
    (r"^/dokument$", documents),
    (rf"^/dokument/{_DOCUMENT}$", document),
    (rf"^/dokument/{_DOCUMENT}/side/(?P<page>\d{{1,6}})$", marked_page),
    (rf"^/dokument/{_DOCUMENT}/original$", original),
    (r"^/bilde/(?P<document>[0-9a-f]{64})/(?P<page>\d{1,6})/(?P<size>stor|liten)$", picture),
)
