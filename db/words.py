"""The words of a page as one compact value, from which the page can be made again."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, repeat
from typing import Any

from schemas.page import Box, Page, Span, TextSource, Word


@dataclass(frozen=True, slots=True)
class PackedWords:
    """Words and lines of a page, compressed, and the SHA-256 of what was compressed."""

    blob: bytes
    digest: str


def pack(page: Page) -> PackedWords:
    """Pack words and lines by column.

    Coordinates are kept to hundredths of a point, as differences from the word before: left from its right,
    top from its top, height from its height. As rounding keeps order, the boxes of a quote, which are rounded
    to hundredths too, come out the same from the words made again.
    """
    words = page.words
    left, width, top, height = [], [], [], []
    right = above = tall = 0
    for word in words:
        x0, y0, x1, y1 = (round(round(value, 2) * 100) for value in word.box)
        left.append(x0 - right)
        width.append(x1 - x0)
        top.append(y0 - above)
        height.append(y1 - y0 - tall)
        right, above, tall = x1, y0, y1 - y0
    columns = {
        "raw": [word.raw for word in words],
        "text": [[index, word.text] for index, word in enumerate(words) if word.text != word.raw],
        "left": left,
        "width": width,
        "top": top,
        "height": height,
        "lines": [list(line) for line in page.lines],
        "styles": [
            [len(list(run)), *style]
            for style, run in groupby(
                (round(word.size, 2), word.bold, word.italic, word.colour, word.source.value)
                for word in words
            )
        ],
        "confidence": [
            [index, word.confidence] for index, word in enumerate(words) if word.confidence != 1.0
        ],
    }
    content = json.dumps(columns, separators=(",", ":"), ensure_ascii=False).encode("utf-8", "surrogatepass")
    return PackedWords(zlib.compress(content), hashlib.sha256(content).hexdigest())


def unpack(blob: bytes) -> tuple[list[Word], list[Span]]:
    """The words and lines that ``pack`` packed. Raises ValueError where the blob is not whole."""
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
    if "boxes" in columns:  # as version 1 packed them
        yield from zip(*columns["boxes"], strict=True)
        return
    right = top = height = 0
    for left, width, down, taller in zip(
        columns["left"], columns["width"], columns["top"], columns["height"], strict=True
    ):
        left += right
        top += down
        height += taller
        right = left + width
        yield left / 100, top / 100, right / 100, (top + height) / 100


def digest(blob: bytes) -> str:
    """The SHA-256 of packed words. Raises ValueError where the blob is not whole."""
    try:
        return hashlib.sha256(zlib.decompress(blob)).hexdigest()
    except zlib.error as error:
        raise ValueError(f"the words are damaged: {error}") from error
