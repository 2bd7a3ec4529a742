"""The words of a page as one compact value, from which, with the text of its blocks, the page can be made again.

The text of a page is kept once, in its blocks, where it can be searched. What is packed is what that text does not
tell: boxes, lines, fonts, and the words of which the file said something else.
"""

from __future__ import annotations

import hashlib
import json
import struct
import unicodedata
import zlib
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise, repeat
from typing import Any

from schemas.page import Box, Page, Span, TextSource, Word

_COORDINATES = ("left", "width", "top", "height")
_LENGTH = struct.Struct("<I")
_NUMBER = array("q").itemsize
"""Bytes of a coordinate. Those of all words' coordinates are laid together, the lowest first: it packs better."""


@dataclass(frozen=True, slots=True)
class PackedWords:
    """What the text of the blocks does not tell of words and lines, packed, and the digest of all of them."""

    blob: bytes
    digest: str


def pack(page: Page, decided: Mapping[int, str] | None = None) -> PackedWords:
    """Pack what the text of the blocks does not tell of words and lines.

    Coordinates are kept to hundredths of a point, as differences from the word before: left from its right,
    top from its top, height from its height. As rounding keeps order, the boxes of a quote, which are rounded
    to hundredths too, come out the same from the words made again.

    Args:
        page: as it was read.
        decided: what people say that words stand for, by index; their text is that in the blocks.

    Raises ValueError where blocks overlap or are not in the order of the words.
    """
    columns = _columns(page.words, page.lines)
    rest = _json(
        {
            "lines": _steps(page.lines),
            "words": list(_apart(page, decided or {})),
            "raw": [[index, word.raw] for index, word in enumerate(page.words) if word.raw != word.text],
            "styles": columns["styles"],
            "confidence": [word.confidence for word in page.words] if columns["confidence"] else [],
        }
    )
    numbers = array("q", [number for name in _COORDINATES for number in columns[name]]).tobytes()
    planes = (numbers[place::_NUMBER] for place in range(_NUMBER))
    return PackedWords(zlib.compress(b"".join((_LENGTH.pack(len(rest)), rest, *planes)), 9), _digest(columns))


def unpack(blob: bytes, texts: Sequence[str]) -> tuple[list[Word], list[Span]]:
    """The words, as they were read, and lines that ``pack`` packed.

    Args:
        texts: of the blocks of the page, in order.

    Raises ValueError where the blob is not whole, or is not of these texts.
    """
    try:
        content = zlib.decompress(blob)
        (length,) = _LENGTH.unpack_from(content)
        columns = json.loads(content[_LENGTH.size : _LENGTH.size + length])
        numbers = _numbers(content[_LENGTH.size + length :])
        styles = [style for count, *style in columns["styles"] for style in repeat(style, count)]
        raw, confidence = dict(columns["raw"]), columns["confidence"] or repeat(1.0, len(styles))
        words = [
            Word(
                raw.get(index, text),
                text,
                box,
                size,
                bold,
                italic,
                colour,
                TextSource(source),
                sure,
            )
            for index, (text, box, (size, bold, italic, colour, source), sure) in enumerate(
                zip(
                    _texts(texts, columns["words"], len(styles)),
                    boxes(numbers),
                    styles,
                    confidence,
                    strict=True,
                )
            )
        ]
    except (zlib.error, struct.error, KeyError, TypeError) as error:
        raise ValueError(f"the words are damaged: {error}") from error
    ends = list(accumulate(columns["lines"]))
    return words, [Span(*line) for line in zip(ends[::2], ends[1::2], strict=True)]


def digest(words: Sequence[Word], lines: Sequence[Span]) -> str:
    """The SHA-256 of words and lines, in whatever way they are kept."""
    return _digest(_columns(words, lines))


def _digest(columns: Mapping[str, Any]) -> str:
    return hashlib.sha256(_json(columns)).hexdigest()


def _columns(words: Sequence[Word], lines: Sequence[Span]) -> dict[str, Sequence[Any]]:
    """All of words and lines by column, in the order in which it is hashed."""
    return {
        "raw": [word.raw for word in words],
        "text": [[index, word.text] for index, word in enumerate(words) if word.text != word.raw],
        **dict(zip(_COORDINATES, _coordinates(words), strict=True)),
        "lines": lines,
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


def _apart(page: Page, decided: Mapping[int, str]) -> Iterator[tuple[int, str, int]]:
    """The words that are not one word of the text of a block: index, text, and of how many words of that they are."""
    in_blocks = [index for block in page.blocks for index in range(*block.words)]
    if any(before >= after for before, after in pairwise(in_blocks)):
        raise ValueError(f"the blocks of page {page.number} are not in the order of its words")
    for index in sorted(set(range(len(page.words))).difference(in_blocks)):
        yield index, page.words[index].text, 0
    for index in in_blocks:
        text = page.words[index].text
        stored = decided.get(index, text)
        count = stored.count(" ") + 1 if stored else 0
        if count != 1 or text != unicodedata.normalize("NFC", stored):
            yield index, text, count


def _texts(texts: Sequence[str], apart: Sequence[tuple[int, str, int]], count: int) -> Iterator[str]:
    """The text of each of ``count`` words. Raises ValueError where there are more or fewer in ``texts``."""
    stored = [word for text in texts if text for word in text.split(" ")]
    known = {index: (text, words) for index, text, words in apart}
    at = 0
    for index in range(count):
        text, words = known.get(index) or ("", 1)
        yield text if index in known else "".join(stored[at : at + 1])
        at += words
    if at != len(stored):
        raise ValueError("the words are not those of the text")


def _coordinates(words: Sequence[Word]) -> tuple[list[int], list[int], list[int], list[int]]:
    """Left, width, top and height of words in hundredths of a point, each but width as the difference."""
    left, width, top, height = [], [], [], []
    right = above = tall = 0
    for word in words:
        x0, y0, x1, y1 = (round(round(value, 2) * 100) for value in word.box)
        left.append(x0 - right)
        width.append(x1 - x0)
        top.append(y0 - above)
        height.append(y1 - y0 - tall)
        right, above, tall = x1, y0, y1 - y0
    return left, width, top, height


def _steps(lines: Sequence[Span]) -> list[int]:
    """From the end of each line to the start of the next and on to its end."""
    ends = [end for line in lines for end in line]
    return [end - before for before, end in zip([0, *ends], ends, strict=False)]


def _numbers(planes: bytes) -> dict[str, array[int]]:
    """The columns of coordinates."""
    count, rest = divmod(len(planes), _NUMBER)
    if rest or count % len(_COORDINATES):
        raise ValueError("the boxes of the words are damaged")
    content = bytearray(len(planes))
    for place in range(_NUMBER):
        content[place::_NUMBER] = planes[place * count : (place + 1) * count]
    numbers, words = array("q", bytes(content)), count // len(_COORDINATES)
    return {name: numbers[at * words : (at + 1) * words] for at, name in enumerate(_COORDINATES)}


def boxes(columns: Mapping[str, Sequence[int]]) -> Iterator[Box]:
    """The boxes of words from their columns of coordinates, in points."""
    right = top = height = 0
    for left, width, down, taller in zip(*(columns[name] for name in _COORDINATES), strict=True):
        left += right
        top += down
        height += taller
        right = left + width
        yield left / 100, top / 100, right / 100, (top + height) / 100


def _json(content: Any) -> bytes:
    return json.dumps(content, separators=(",", ":"), ensure_ascii=False).encode("utf-8", "surrogatepass")
