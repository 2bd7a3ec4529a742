"""The part of a page's picture that proves something, marked as with a pen."""

from __future__ import annotations

import asyncio
import io
import sqlite3
from collections.abc import Sequence
from pathlib import Path

from datasette import Response
from datasette.app import Datasette
from datasette.utils.asgi import Request
from PIL import Image, ImageChops, ImageDraw

from db.pages import read_page
from db.proofs import boxes_of_record
from schemas.errors import NotFound
from schemas.page import Box
from web.house import house_of
from web.reading import Route, read, view

SCALE = 2.0
"""Pixels to a point."""
_PEN = (255, 236, 120)
_AIR = 1.5
"""Points around a marked box."""
_AROUND = (110.0, 28.0)
"""Points that are shown beside what is marked, across and up and down."""


def cutout(picture: Path, boxes: Sequence[Box]) -> Image.Image:
    """What of a page's picture (``SCALE``) lies around ``boxes`` (points), these marked."""
    with Image.open(picture) as opened:
        page = opened.convert("RGB")
    marks = Image.new("RGB", page.size, "white")
    for x0, top, x1, bottom in boxes:
        corners = (x0 - _AIR, top - _AIR, x1 + _AIR, bottom + _AIR)
        ImageDraw.Draw(marks).rectangle([edge * SCALE for edge in corners], fill=_PEN)
    across, along = _AROUND
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    frame = (
        max(0, round((min(lefts) - across) * SCALE)),
        max(0, round((min(tops) - along) * SCALE)),
        min(page.width, round((max(rights) + across) * SCALE)),
        min(page.height, round((max(bottoms) + along) * SCALE)),
    )
    return ImageChops.multiply(page, marks).crop(frame)


@view
async def of_record(datasette: Datasette, request: Request) -> Response:
    """The cut-out of one evidence of a record."""
    record, number = request.url_vars["record"], int(request.url_vars["evidence"])

    def place(conn: sqlite3.Connection) -> tuple[str, int, Sequence[Box]]:
        found = boxes_of_record(conn, record, number)
        if found is None:
            raise NotFound("Opplysningen har ikke dette beviset")
        return found

    return await _answer(datasette, *await read(datasette, place))


@view
async def of_word(datasette: Datasette, request: Request) -> Response:
    """The cut-out of one word of a page."""
    sha256, number, word = (request.url_vars[name] for name in ("document", "page", "word"))

    def box(conn: sqlite3.Connection) -> Box:
        row = conn.execute("SELECT id FROM documents WHERE sha256 = ?", (sha256,)).fetchone()
        words = read_page(conn, row[0], int(number)).words if row else []
        if int(word) >= len(words):
            raise NotFound("Ordet finnes ikke")
        return words[int(word)].box

    return await _answer(datasette, sha256, int(number), [await read(datasette, box)])


async def _answer(datasette: Datasette, sha256: str, page: int, boxes: Sequence[Box]) -> Response:
    def draw() -> bytes:
        stream = io.BytesIO()
        cutout(house_of(datasette).picture(sha256, page, SCALE), boxes).save(
            stream, "WEBP", quality=80, method=1
        )
        return stream.getvalue()

    body = await asyncio.to_thread(draw)
    return Response(body, content_type="image/webp", headers={"cache-control": "private, max-age=3600"})


ROUTES: tuple[Route, ...] = (
    (r"^/utsnitt/(?P<record>[0-9a-f]{16})/(?P<evidence>\d{1,4})$", of_record),
    (r"^/utsnitt/(?P<document>[0-9a-f]{64})/side/(?P<page>\d{1,6})/ord/(?P<word>\d{1,6})$", of_word),
)
