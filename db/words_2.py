"""The words of a page as versions 1 and 2 of the knowledge base packed them: compressed JSON, by column."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from itertools import repeat
from typing import Any

from db.words import boxes
from schemas.page import Box, Span, TextSource, Word


def unpack_2(blob: bytes) -> tuple[list[Word], list[Span]]:
    """The words, as they were read, and lines of a page. Raises ValueError where the blob is not whole."""
    try:
        columns = json.loads(zlib.decompress(blob))
        text, confidence = dict(columns["text"]), dict(columns["confidence"])
        styles = [style for count, *style in columns["styles"] for style in repeat(style, count)]
        words = [
            Word(
                raw,
                text.get(index, raw),
                box,
                size,
                bold,
                italic,
                colour,
                TextSource(source),
                confidence.get(index, 1.0),
            )
            for index, (raw, box, (size, bold, italic, colour, source)) in enumerate(
                zip(columns["raw"], _boxes(columns), styles, strict=True)
            )
        ]
        return words, [Span(*line) for line in columns["lines"]]
    except (zlib.error, KeyError, TypeError) as error:
        raise ValueError(f"the words are damaged: {error}") from error


def _boxes(columns: dict[str, Any]) -> Iterator[Box]:
    if "boxes" in columns:  # version 1
        yield from zip(*columns["boxes"], strict=True)
    else:
        yield from boxes(columns)
