"""A proof sheet: chosen records on paper, each with its quote, its place on the page, and where it comes from."""

from __future__ import annotations

import asyncio
import io
import sqlite3
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import reportlab
from datasette import Response
from datasette.app import Datasette
from datasette.utils.asgi import BadRequest, Request
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, Image, KeepTogether, Paragraph, SimpleDocTemplate, Spacer

from db.trace import Trace, TracedEvidence, trace
from schemas.errors import KildesporError
from web.cutouts import SCALE, cutout
from web.house import House, Words, house_of
from web.norwegian import moment
from web.reading import Route, read, view
from web.telling import fields_of, said, title_of, told

MOST = 200
"""Records on one sheet."""
_MARGIN = 20 * mm
_HIGHEST = 110 * mm


@view
async def sheet(datasette: Datasette, request: Request) -> Response:
    """The proof sheet of the records whose ids are asked for."""
    chosen = list(dict.fromkeys(request.args.getlist("id")))
    if not 0 < len(chosen) <= MOST:
        raise BadRequest(f"Velg mellom én og {MOST} opplysninger.")

    def ask(conn: sqlite3.Connection) -> list[Trace]:
        return [trace(conn, identity) for identity in chosen]

    body = await asyncio.to_thread(proof_sheet, await read(datasette, ask), house_of(datasette))
    return Response(
        body,
        content_type="application/pdf",
        headers={"content-disposition": 'inline; filename="bevisark.pdf"', "cache-control": "no-store"},
    )


def proof_sheet(traced: Sequence[Trace], house: House) -> bytes:
    """The proof sheet as PDF."""
    stream = io.BytesIO()
    document = SimpleDocTemplate(
        stream,
        pagesize=A4,
        title="Bevisark",
        author="Kildespor",
        leftMargin=_MARGIN,
        rightMargin=_MARGIN,
        topMargin=_MARGIN,
        bottomMargin=_MARGIN,
        lang="nb",
    )
    made = moment(datetime.now(UTC).isoformat())
    count = "1 opplysning" if len(traced) == 1 else f"{len(traced)} opplysninger"
    story: list[Flowable] = [
        _text("Bevisark", "title"),
        _text(
            f"Laget {made} av Kildespor {house.version} fra {house.db.name}. {count}.",
            "small",
        ),
    ]
    for number, one in enumerate(traced, 1):
        story += [Spacer(0, 6 * mm), *_of_record(number, one, house)]

    def foot(canvas: Any, made: Any) -> None:
        canvas.setFont(_font(), 8)
        canvas.drawRightString(A4[0] - _MARGIN, 10 * mm, f"Side {canvas.getPageNumber()}")

    document.build(story, onFirstPage=foot, onLaterPages=foot)
    return stream.getvalue()


def _of_record(number: int, one: Trace, house: House) -> Iterator[Flowable]:
    words = house.words
    yield _text(f"{number}. {title_of(one.record, words)}", "head")
    yield _text(f"{words.KINDS[one.record['kind']].capitalize()}: {_fields(one.record, words)}", "plain")
    for proof in one.evidence:
        yield KeepTogether([*_of_evidence(proof, house)])
    if one.outcome:
        yield _text(f"Lest: {_fields({'kind': one.record['kind'], **one.as_read}, words)}", "plain")
    yield _text(
        f"Id {one.record['id']}. Funnet av {one.read_by or 'ukjent regel'}, Kildespor {one.version}, "
        f"lest {moment(one.read)}.",
        "small",
    )
    for each in one.corrections:
        undone = f" Tatt tilbake av {each.undone_by}, {moment(each.undone)}." if each.undone else ""
        yield _text(f"{told(each, words)}. {each.made_by}, {moment(each.made)}.{undone}", "small")


def _of_evidence(proof: TracedEvidence, house: House) -> Iterator[Flowable]:
    yield _text(f"{proof.file}, side {proof.page}", "place")
    yield _text(f"SHA-256 {proof.document}", "small")
    try:
        picture = cutout(house.picture(proof.document, proof.page, SCALE), proof.boxes)
    except KildesporError as error:
        yield _text(f"Siden kan ikke tegnes: {error}", "plain")
    else:
        stream = io.BytesIO()
        picture.save(stream, "PNG")
        width = min(
            A4[0] - 2 * _MARGIN - 12, picture.width / SCALE, picture.width / picture.height * _HIGHEST
        )
        yield Spacer(0, 2 * mm)
        yield Image(stream, width, width * picture.height / picture.width, hAlign="LEFT")
    yield _text(f"«{proof.quote}»" if proof.quote else "Et merke på siden, uten ord.", "quote")
    if proof.raw != proof.quote:
        yield _text(f"I fila: {proof.raw}", "small")
    for repair in proof.repairs:
        how = "lest som" if repair.applied else "latt stå, kan være"
        yield _text(f"«{repair.raw}» {how} «{repair.text}»: {repair.reason}", "small")


def _fields(record: dict[str, Any], words: Words) -> str:
    return "; ".join(
        f"{field.label} {said(field, words)}" for field in fields_of(record, words) if field.text
    )


@cache
def _font() -> str:
    """Bitstream Vera, which comes with reportlab and, unlike the fonts of PDF itself, is put into the file."""
    folder = Path(reportlab.__file__).parent / "fonts"
    pdfmetrics.registerFont(TTFont("Vera", folder / "Vera.ttf"))
    pdfmetrics.registerFont(TTFont("VeraBd", folder / "VeraBd.ttf"))
    return "Vera"


@cache
def _style(name: str) -> ParagraphStyle:
    size, bold, above = {
        "title": (18, True, 0),
        "head": (12, True, 4),
        "place": (9.5, True, 6),
        "plain": (9.5, False, 3),
        "quote": (9.5, False, 4),
        "small": (7.5, False, 2),
    }[name]
    font = _font()
    return ParagraphStyle(
        name,
        fontName=font + "Bd" if bold else font,
        fontSize=size,
        leading=size * 1.35,
        spaceBefore=above,
        leftIndent=10 if name == "quote" else 0,
        splitLongWords=True,
        keepWithNext=name in ("head", "place"),
    )


def _text(text: str, style: str) -> Paragraph:
    """A paragraph of plain text: signs of markup are shown, those the font lacks as a question mark."""
    known = pdfmetrics.getFont(_font()).face.charToGlyph
    shown = "".join(sign if ord(sign) in known or sign.isspace() else "?" for sign in text)
    return Paragraph(escape(shown), _style(style))


ROUTES: tuple[Route, ...] = ((r"^/bevis\.pdf$", sheet),)
