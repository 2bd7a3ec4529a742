"""The words of a page as earlier versions of the knowledge base packed them."""

from __future__ import annotations

import hashlib
import json
import lzma
import struct
import zlib
from array import array
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, groupby, repeat
from typing import Any

from db.letters import Font
from db.words import boxes_of, lines_of, numbers_of, texts_of, whole, words_of
from schemas.page import Box, Span, TextSource, Word

_COORDINATES = ("left", "width", "top", "height")
_OFTEN_4 = (
    b'"slide"],"document"],"ocr"],false,true,null,"text-layer"],[12.0,true,false,"#000000","text-layer"],'
    b'[11.0,false,false,null,"text-layer"],[10.0,false,false,null,"text-layer"]],[]]'
)
"""The preset dictionary of RFC 1950 of these pages; one that was packed without it is read all the same."""
_COLUMNS_4 = ("starts", "gaps", "widths", "tops", "heights", "lines", "style", "run")
_COLUMNS_9 = (*_COLUMNS_4, "sure")
_LENGTH = struct.Struct("<I")
_NUMBER = array("q").itemsize


def unpack_2(blob: bytes, digest: str) -> tuple[list[Word], list[Span], bool]:
    """The words, as they were read, and lines of a page of versions 1 and 2, and whether they have this digest.

    Raises ValueError where the blob is not whole.
    """
    try:
        content = zlib.decompress(blob)
        columns = json.loads(content)
        text, confidence = dict(columns["text"]), dict(columns["confidence"])
        words = [
            Word(raw, text.get(index, raw), box, *style, confidence.get(index, 1.0))
            for index, (raw, box, style) in enumerate(
                zip(columns["raw"], _boxes_1_2(columns), _styles(columns), strict=True)
            )
        ]
        lines = [Span(*line) for line in columns["lines"]]
    except (zlib.error, KeyError, TypeError) as error:
        raise ValueError(f"the words are damaged: {error}") from error
    return words, lines, hashlib.sha256(content).hexdigest() == digest


def unpack_3(blob: bytes, texts: Sequence[str], digest: str) -> tuple[list[Word], list[Span], bool]:
    """The same of version 3, with the texts of the page's blocks. Raises ValueError too where it is not of these."""
    try:
        content = zlib.decompress(blob)
        (length,) = _LENGTH.unpack_from(content)
        columns = json.loads(content[_LENGTH.size : _LENGTH.size + length])
        numbers = _numbers(content[_LENGTH.size + length :])
        styles = list(_styles(columns))
        raw, confidence = dict(columns["raw"]), columns["confidence"] or repeat(1.0, len(styles))
        words = [
            Word(raw.get(index, text), text, box, *style, sure)
            for index, (text, box, style, sure) in enumerate(
                zip(
                    texts_of(texts, columns["words"], len(styles)),
                    _boxes(numbers),
                    styles,
                    confidence,
                    strict=True,
                )
            )
        ]
    except (zlib.error, struct.error, KeyError, TypeError) as error:
        raise ValueError(f"the words are damaged: {error}") from error
    ends = list(accumulate(columns["lines"]))
    lines = [Span(*line) for line in zip(ends[::2], ends[1::2], strict=True)]
    return words, lines, _digest_3(words, lines, numbers) == digest


def unpack_4(blob: bytes, texts: Sequence[str]) -> tuple[list[Word], list[Span]]:
    """The words, as they were read, and lines of a page of versions 4 to 8, with the texts of its blocks.

    Raises ValueError where the blob is not whole, or is not of these texts.
    """
    try:
        unpacker = zlib.decompressobj(zdict=_OFTEN_4)
        content = unpacker.decompress(blob)
        if not unpacker.eof:
            raise ValueError("the words are not whole")
        (length,) = _LENGTH.unpack_from(content)
        counts, apart, raws, known, confidence = json.loads(content[_LENGTH.size : _LENGTH.size + length])
        numbers = _columns_4(content[_LENGTH.size + length :], dict(zip(_COLUMNS_4, counts, strict=True)))
        ends = list(accumulate(numbers["lines"]))
        lines = [Span(*line) for line in zip(ends[::2], ends[1::2], strict=True)]
        styles = [
            known[place]
            for place, count in zip(numbers["style"], numbers["run"], strict=True)
            for _ in range(count)
        ]
        raw = dict(raws)
        words = [
            Word(raw.get(index, text), text, box, size, bold, italic, colour, TextSource(source), sure)
            for index, (text, box, (size, bold, italic, colour, source), sure) in enumerate(
                zip(
                    texts_of(texts, apart, len(styles)),
                    boxes_of(numbers, lines),
                    styles,
                    confidence or repeat(1.0, len(styles)),
                    strict=True,
                )
            )
        ]
    except (zlib.error, struct.error, LookupError, TypeError, RuntimeError) as error:
        raise ValueError(f"the words are damaged: {error}") from error
    return words, lines


def unpack_9(blob: bytes, number: int, texts: Sequence[str]) -> tuple[list[Word], list[Span]]:
    """The words, as they were read, and lines of one of the pages that versions 9 to 12 packed together.

    Raises ValueError where the blob is not whole, has no such page, or is not of these texts.
    """
    try:
        content = whole(blob)
        (length,) = _LENGTH.unpack_from(content)
        told, known, sure, looks = json.loads(content[_LENGTH.size : _LENGTH.size + length])
        at = {page: place for place, (page, *_) in enumerate(told)}[number]
        _, _, apart, raws = told[at]
        numbers = _columns_9(content[_LENGTH.size + length :], [counts for _, counts, *_ in told], at)
        fonts = {tuple(look): Font(letters, tuple(advances)) for look, (letters, advances) in looks}
        lines = lines_of(numbers["lines"])
        words = words_of(
            texts, apart, dict(raws), numbers, [known[place] for place in numbers["style"]], sure, fonts
        )
        for word, box in zip(words, boxes_of(numbers, lines), strict=True):
            word.box = box
    except (lzma.LZMAError, struct.error, LookupError, TypeError, RuntimeError) as error:
        raise ValueError(f"the words are damaged: {error}") from error
    return words, lines


def _columns_9(planes: bytes, counts: Sequence[Sequence[int]], page: int) -> dict[str, list[int]]:
    """The columns of whole numbers of a page, by the counts of all pages."""
    every = numbers_of(planes, sum(map(sum, counts)))
    found, at = {}, 0
    for name, sizes in zip(_COLUMNS_9, zip(*counts, strict=True), strict=True):
        start = at + sum(sizes[:page])
        found[name] = every[start : start + sizes[page]].tolist()
        at += sum(sizes)
    return found


def _columns_4(planes: bytes, counts: Mapping[str, int]) -> dict[str, list[int]]:
    """The columns of whole numbers."""
    count = sum(counts.values())
    if count and len(planes) % count:
        raise ValueError("the boxes of the words are damaged")
    content = bytearray(count * _NUMBER)
    for place in range(len(planes) // count if count else 0):
        content[place::_NUMBER] = planes[place * count : (place + 1) * count]
    numbers = iter(
        [number >> 1 if not number & 1 else ~(number >> 1) for number in array("q", bytes(content))]
    )
    return {name: [next(numbers) for _ in range(size)] for name, size in counts.items()}


def _digest_3(words: Sequence[Word], lines: Sequence[Span], numbers: Mapping[str, Sequence[int]]) -> str:
    columns = {
        "raw": [word.raw for word in words],
        "text": [[index, word.text] for index, word in enumerate(words) if word.text != word.raw],
        **{name: list(numbers[name]) for name in _COORDINATES},
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
    content = json.dumps(columns, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()


def _styles(columns: Mapping[str, Any]) -> Iterator[tuple[float, bool, bool, str | None, TextSource]]:
    for count, size, bold, italic, colour, source in columns["styles"]:
        yield from repeat((size, bold, italic, colour, TextSource(source)), count)


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


def _boxes_1_2(columns: Mapping[str, Any]) -> Iterator[Box]:
    if "boxes" in columns:  # version 1
        yield from zip(*columns["boxes"], strict=True)
    else:
        yield from _boxes(columns)


def _boxes(columns: Mapping[str, Sequence[int]]) -> Iterator[Box]:
    """The boxes of words from their columns of coordinates, in points."""
    right = top = height = 0
    for left, width, down, taller in zip(*(columns[name] for name in _COORDINATES), strict=True):
        left += right
        top += down
        height += taller
        right = left + width
        yield left / 100, top / 100, right / 100, (top + height) / 100
