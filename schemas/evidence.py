"""Evidence: the words, and marks, on one page that prove a record. Quote and boxes are derived from it."""

from __future__ import annotations

from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from schemas.page import Box, Page, Span, TextSource, union


class Evidence(BaseModel):
    """What proves a record, on one page.

    Attributes:
        page: 1-based.
        runs: spans of word indices on that page, as (start, stop); one for a paragraph or sentence, one for
            each cell of a table row.
        shapes: boxes of the marks that the record was read from.
    """

    model_config = ConfigDict(frozen=True)

    page: int
    runs: tuple[tuple[int, int], ...]
    shapes: tuple[Box, ...] = ()


class Wording(NamedTuple):
    """What an evidence says: repaired, as the file said it, and where that was read from."""

    quote: str
    raw: str
    source: TextSource


class Quote(BaseModel):
    """Evidence made readable: derived, never stated. The field names are those of the export."""

    model_config = ConfigDict(frozen=True)

    page: int
    quote: str
    raw: str
    boxes: tuple[Box, ...]
    source: TextSource


def quote(page: Page, evidence: Evidence) -> Quote:
    """Derive what ``evidence`` says on ``page``: runs joined by " | ", one box a line, then the shapes.

    Boxes are rounded to hundredths of a point. Raises ValueError where a run is empty or leaves the page.
    """
    said = wording(page, evidence)
    boxes = [page.box(line) for run in evidence.runs for line in page.lines_in(Span(*run))]
    return Quote(
        page=page.number,
        quote=said.quote,
        raw=said.raw,
        boxes=tuple(_rounded(box) for box in (*boxes, *evidence.shapes)),
        source=said.source,
    )


def wording(page: Page, evidence: Evidence) -> Wording:
    """The quote without its boxes. Raises ValueError as ``quote`` does."""
    spans = [Span(*run) for run in evidence.runs]
    for span in spans:
        if span.empty or span.start < 0 or span.stop > len(page.words):
            raise ValueError(f"run {span} is not on page {page.number} of {len(page.words)} words")
    sources = [word.source for span in spans for word in page.words[span.start : span.stop]]
    return Wording(
        " | ".join(filter(None, map(page.text, spans))),
        " | ".join(filter(None, map(page.raw, spans))),
        TextSource.OCR if TextSource.OCR in sources else (sources[0] if sources else TextSource.TEXT_LAYER),
    )


def _rounded(box: Box) -> Box:
    x0, top, x1, bottom = (round(value, 2) for value in union([box]))
    return x0, top, x1, bottom
