"""The words of pages as one compact value, from which, with the texts of their blocks, the pages can be made again.

The text of a page is kept once, in its blocks, where it can be searched. What is packed is what that text does not
tell: boxes, lines, fonts, and the words of which the file said something else. Pages that follow on each other are
packed together, for they look alike; of how wide words are, only what their letters (db/letters.py) do not tell.
"""

from __future__ import annotations

import hashlib
import json
import lzma
import struct
import unicodedata
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise
from typing import Any

import numpy as np

from db.letters import Font, Integers, Run, expected, fonts_of
from schemas.page import Box, Page, Span, TextSource, Word

UNITS = 10
"""Parts of a point that boxes are kept to: tenths are a 28th of a millimetre."""
DIGEST = 16
"""Bytes that are kept of a digest."""
_TOGETHER = 16
"""Pages that are packed together: of more, files are hardly smaller, and to read one takes longer."""
_COLUMNS = ("starts", "gaps", "widths", "tops", "heights", "lines", "style", "run", "sure")
"""Whole numbers, in the order in which they are laid one after the other."""
_FILTERS = [{"id": lzma.FILTER_LZMA2, "preset": 9, "dict_size": 1 << 20, "lc": 0, "lp": 0, "pb": 0}]
"""How files are packed; it is not to be changed."""
_LENGTH = struct.Struct("<I")
_NUMBER = array("q").itemsize
"""Bytes of a whole number. Those of all are laid together, the lowest first: it packs better."""
_Style = tuple[float, bool, bool, str | None, str]


def together(pages: Sequence[Page]) -> Iterator[Sequence[Page]]:
    """The pages of a document in the runs that are packed together."""
    for start in range(0, len(pages), _TOGETHER):
        yield pages[start : start + _TOGETHER]


@dataclass(frozen=True, slots=True)
class Packed:
    """The words and lines of pages, packed, and the digests of those of each page."""

    blob: bytes
    digests: tuple[bytes, ...]


def pack(pages: Sequence[Page], decided: Mapping[int, Mapping[int, str]] | None = None) -> Packed:
    """Pack what the text of the blocks does not tell of words and lines.

    Boxes are kept to tenths of a point, as differences from the word before, or, of the first word of a line, from
    the first of the line before.

    Args:
        pages: as they were read.
        decided: what people say that words stand for, by number of the page and index; their text is that in the
            blocks.

    Raises ValueError where blocks overlap or are not in the order of the words.
    """
    styles = [_styles(page.words) for page in pages]
    known = {
        style: at for at, style in enumerate(dict.fromkeys(style for runs in styles for _, style in runs))
    }
    sure = {
        each: at for at, each in enumerate(dict.fromkeys(word.confidence for p in pages for word in p.words))
    }
    boxes = [_whole(page.words) for page in pages]
    widths = np.concatenate([box[:, 2] - box[:, 0] for box in boxes])
    raws = [word.raw for page in pages for word in page.words]
    fonts, wide = fonts_of(raws, [_run(*run) for runs in styles for run in runs], widths)
    starts = accumulate((len(page.words) for page in pages), initial=0)
    laid: dict[str, list[int]] = {name: [] for name in _COLUMNS}
    told = []
    for page, runs, box, start in zip(pages, styles, boxes, starts, strict=False):
        numbers: dict[str, list[int]] = {
            **_differences(box, page.lines, wide[start : start + len(page.words)]),
            "lines": _steps(page.lines),
            "style": [known[style] for _, style in runs],
            "run": [count for count, _ in runs],
            "sure": [sure[word.confidence] for word in page.words] if len(sure) > 1 else [],
        }
        for name, column in laid.items():
            column += numbers[name]
        told.append(
            [
                page.number,
                [len(numbers[name]) for name in _COLUMNS],
                list(_apart(page, (decided or {}).get(page.number, {}))),
                [[index, word.raw] for index, word in enumerate(page.words) if word.raw != word.text],
            ]
        )
    rest = _json([told, list(known), list(sure), list(fonts.items())])
    planes = _planes(np.array([number for name in _COLUMNS for number in laid[name]], np.int64))
    content = b"".join((_LENGTH.pack(len(rest)), rest, *planes))
    return Packed(
        lzma.compress(content, lzma.FORMAT_RAW, filters=_FILTERS),
        tuple(
            _digest(page.words, page.lines, box, runs)
            for page, box, runs in zip(pages, boxes, styles, strict=True)
        ),
    )


def unpack(blob: bytes, number: int, texts: Sequence[str]) -> tuple[list[Word], list[Span]]:
    """The words, as they were read, and lines of one of the pages that ``pack`` packed.

    Args:
        number: of the page.
        texts: of its blocks, in order.

    Raises ValueError where the blob is not whole, has no such page, or is not of these texts.
    """
    try:
        unpacker = lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=_FILTERS)
        content = unpacker.decompress(blob)
        if not unpacker.eof:
            raise ValueError("the words are not whole")
        (length,) = _LENGTH.unpack_from(content)
        told, known, sure, looks = json.loads(content[_LENGTH.size : _LENGTH.size + length])
        at = {page: place for place, (page, *_) in enumerate(told)}[number]
        _, _, apart, raws = told[at]
        numbers = _numbers(content[_LENGTH.size + length :], [counts for _, counts, *_ in told], at)
        fonts = {tuple(look): Font(letters, tuple(advances)) for look, (letters, advances) in looks}
        count = len(numbers["widths"])
        ends = list(accumulate(numbers["lines"]))
        lines = [Span(*line) for line in zip(ends[::2], ends[1::2], strict=True)]
        runs = [(times, known[place]) for place, times in zip(numbers["style"], numbers["run"], strict=True)]
        styles = (style for times, style in runs for _ in range(times))
        confidence = [sure[place] for place in numbers["sure"]] if len(sure) > 1 else sure * count
        raw = dict(raws)
        words = [
            Word(
                raw.get(index, text),
                text,
                (0, 0, 0, 0),
                size,
                bold,
                italic,
                colour,
                TextSource(source),
                confident,
            )
            for index, (text, (size, bold, italic, colour, source), confident) in enumerate(
                zip(texts_of(texts, apart, count), styles, confidence, strict=True)
            )
        ]
        wide = expected([word.raw for word in words], [_run(*run) for run in runs], fonts).tolist()
        numbers["widths"] = list(map(sum, zip(numbers["widths"], wide, strict=True)))
        for word, box in zip(words, boxes_of(numbers, lines), strict=True):
            word.box = box
    except (lzma.LZMAError, struct.error, LookupError, TypeError, RuntimeError) as error:
        raise ValueError(f"the words are damaged: {error}") from error
    return words, lines


def _run(count: int, style: _Style) -> Run:
    size, bold, italic, _, source = style
    return count, size, (bold, italic, source)


def digest(words: Sequence[Word], lines: Sequence[Span]) -> bytes:
    """Half the SHA-256 of words, with their boxes to tenths of a point, and lines, in whatever way they are kept."""
    return _digest(words, lines, _whole(words), _styles(words))


def _digest(
    words: Sequence[Word],
    lines: Sequence[Span],
    boxes: Integers,
    styles: Sequence[tuple[int, _Style]],
) -> bytes:
    columns = [
        [word.raw for word in words],
        [[index, word.text] for index, word in enumerate(words) if word.text != word.raw],
        boxes.tolist(),
        lines,
        [[count, *style] for count, style in styles],
        [[index, word.confidence] for index, word in enumerate(words) if word.confidence != 1.0],
    ]
    return hashlib.sha256(_json(columns)).digest()[:DIGEST]


def _styles(words: Sequence[Word]) -> list[tuple[int, _Style]]:
    """The runs of words of one style: how many, and how they look."""
    sizes = {size: round(size, 2) for size in {word.size for word in words}}
    looks = ((sizes[word.size], word.bold, word.italic, word.colour, word.source) for word in words)
    return [
        (len(list(run)), (size, bold, italic, colour, source.value))
        for (size, bold, italic, colour, source), run in groupby(looks)
    ]


def _whole(words: Sequence[Word]) -> Integers:
    """The boxes of words in whole tenths of a point, one row a word."""
    # By way of hundredths, which earlier versions kept: pages come out the same from their files.
    hundredths = np.rint(np.array([word.box for word in words], np.float64).reshape(-1, 4) * 100)
    return (hundredths.astype(np.int64) + 5) // 10


def _apart(page: Page, decided: Mapping[int, str]) -> Iterator[tuple[int, str, int]]:
    """The words that are not one word of the text of a block: index, text, and of how many words of that they are."""
    in_blocks = [index for block in page.blocks for index in range(*block.words)]
    if any(before >= after for before, after in pairwise(in_blocks)):
        raise ValueError(f"the blocks of page {page.number} are not in the order of its words")
    for index in sorted(set(range(len(page.words))).difference(in_blocks)):
        yield index, page.words[index].text, 0
    for index in in_blocks:
        text = page.words[index].text
        if text and " " not in text and index not in decided and unicodedata.is_normalized("NFC", text):
            continue
        stored = decided.get(index, text)
        count = stored.count(" ") + 1 if stored else 0
        if count != 1 or text != unicodedata.normalize("NFC", stored):
            yield index, text, count


def texts_of(texts: Sequence[str], apart: Sequence[tuple[int, str, int]], count: int) -> Iterator[str]:
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


def _differences(boxes: Integers, lines: Sequence[Span], expected: Integers) -> dict[str, list[int]]:
    """Where words begin and their tops, how wide and how high they are; all but widths as differences."""
    left, top, right, bottom = boxes.T
    first = np.zeros(len(boxes), bool)
    first[[line.start for line in lines if line.start < len(boxes)]] = True
    found: dict[str, Integers] = {
        "starts": np.diff(left[first], prepend=0),
        "gaps": (left - np.concatenate(([0], right))[:-1])[~first],
        "widths": right - left - expected,
        "tops": np.diff(top, prepend=0),
        "heights": np.diff(bottom - top, prepend=0),
    }
    return {name: column.tolist() for name, column in found.items()}


def boxes_of(numbers: Mapping[str, Sequence[int]], lines: Sequence[Span]) -> Iterator[Box]:
    """The boxes of words from their differences, in points."""
    first = {line.start for line in lines}
    starts, gaps = iter(numbers["starts"]), iter(numbers["gaps"])
    begun = right = top = height = 0
    for index, (width, down, taller) in enumerate(
        zip(numbers["widths"], numbers["tops"], numbers["heights"], strict=True)
    ):
        if index in first:
            left = begun = begun + next(starts)
        else:
            left = right + next(gaps)
        top += down
        height += taller
        right = left + width
        yield left / UNITS, top / UNITS, right / UNITS, (top + height) / UNITS


def _steps(lines: Sequence[Span]) -> list[int]:
    """From the end of each line to the start of the next and on to its end."""
    ends = [end for line in lines for end in line]
    return [end - before for before, end in zip([0, *ends], ends, strict=False)]


def _planes(numbers: Integers) -> Iterator[bytes]:
    """The lowest bytes of all numbers, then the next, as many as the greatest has.

    0, -1, 1, -2, 2 … are taken as 0, 1, 2, 3, 4 …, so that small numbers have small bytes.
    """
    unsigned = (numbers << 1) ^ (numbers >> 63)
    content = unsigned.astype("<i8").view(np.uint8).reshape(-1, _NUMBER)
    for place in range((int(unsigned.max(initial=0)).bit_length() + 7) // 8):
        yield content[:, place].tobytes()


def _numbers(planes: bytes, counts: Sequence[Sequence[int]], page: int) -> dict[str, list[int]]:
    """The columns of whole numbers of a page, by the counts of all pages."""
    count = sum(map(sum, counts))
    if count and len(planes) % count:
        raise ValueError("the boxes of the words are damaged")
    content = bytearray(count * _NUMBER)
    for place in range(len(planes) // count if count else 0):
        content[place::_NUMBER] = planes[place * count : (place + 1) * count]
    every = array("q", bytes(content))
    found, at = {}, 0
    for name, sizes in zip(_COLUMNS, zip(*counts, strict=True), strict=True):
        start = at + sum(sizes[:page])
        found[name] = [
            number >> 1 if not number & 1 else ~(number >> 1) for number in every[start : start + sizes[page]]
        ]
        at += sum(sizes)
    return found


def _json(content: Any) -> bytes:
    return json.dumps(content, separators=(",", ":"), ensure_ascii=False).encode("utf-8", "surrogatepass")
