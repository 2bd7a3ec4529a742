"""The words of a page as one compact value, from which the page can be made again."""

from __future__ import annotations

import hashlib
import json
import zlib
from dataclasses import dataclass
from itertools import groupby, repeat

from schemas.page import Page, Span, TextSource, Word


@dataclass(frozen=True, slots=True)
class PackedWords:
    """Words and lines of a page, compressed, and the SHA-256 of what was compressed."""

    blob: bytes
    digest: str


def pack(page: Page) -> PackedWords:
    """Pack words and lines by column.

    Coordinates are kept to hundredths of a point. As rounding keeps order, the boxes of a quote, which are
    rounded to hundredths too, come out the same from the words made again.
    """
    words = page.words
    columns = {
        "raw": [word.raw for word in words],
        "text": [[index, word.text] for index, word in enumerate(words) if word.text != word.raw],
        "boxes": [[round(value, 2) for value in side] for side in zip(*(w.box for w in words), strict=True)],
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
    content = json.dumps(columns, separators=(",", ":")).encode()
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
                zip(columns["raw"], zip(*columns["boxes"], strict=True), styles, strict=True)
            )
        ]
        return words, [Span(*line) for line in columns["lines"]]
    except (zlib.error, KeyError, TypeError) as error:
        raise ValueError(f"the words are damaged: {error}") from error


def digest(blob: bytes) -> str:
    """The SHA-256 of packed words. Raises ValueError where the blob is not whole."""
    try:
        return hashlib.sha256(zlib.decompress(blob)).hexdigest()
    except zlib.error as error:
        raise ValueError(f"the words are damaged: {error}") from error
