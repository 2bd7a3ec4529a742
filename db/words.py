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
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise
from typing import Any

import numpy as np

from db.letters import Font, Integers, Look, Run, expected, fonts_of
from schemas.page import Box, Page, Span, TextSource, Word

UNITS = 10
"""Parts of a point that boxes are kept to: tenths are a 28th of a millimetre."""
DIGEST = 16
"""Bytes that are kept of a digest."""
_TOGETHER = 32
"""Pages that are packed together: of more, files are hardly smaller, and to read one takes longer."""
_COLUMNS = (
    "starts",
    "gaps",
    "widths",
    "line_tops",
    "line_heights",
    "tops",
    "heights",
    "between",
    "long",
    "style",
    "run",
    "sure",
)
"""Whole numbers, in the order in which they are laid one after the other: what is alike packs better together."""
_FILTERS = [{"id": lzma.FILTER_LZMA2, "preset": 9, "dict_size": 1 << 20, "lc": 0, "lp": 0, "pb": 0}]
"""How files are packed; it is not to be changed."""
_LENGTH = struct.Struct("<I")
_NUMBER = 8
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
    fonts, wide = fonts_of(raws, [run_of(*run) for runs in styles for run in runs], widths)
    starts = accumulate((len(page.words) for page in pages), initial=0)
    laid: dict[str, list[int]] = {name: [] for name in _COLUMNS}
    told = []
    for page, runs, box, start in zip(pages, styles, boxes, starts, strict=False):
        numbers: dict[str, list[int]] = {
            **_differences(box, page.lines, wide[start : start + len(page.words)]),
            **_steps(page.lines),
            "style": [known[style] for _, style in runs],
            "run": [count for count, _ in runs],
            "sure": [sure[word.confidence] for word in page.words] if len(sure) > 1 else [],
        }
        for name, column in laid.items():
            column += numbers[name]
        told.append(
            [
                page.number,
                [len(numbers[name]) for name in ("widths", "starts", "long", "run")],
                list(_apart(page, (decided or {}).get(page.number, {}))),
                [[index, word.raw] for index, word in enumerate(page.words) if word.raw != word.text],
            ]
        )
    rest = _json([told, list(known), list(sure), [[look, font.letters] for look, font in fonts.items()]])
    laid["advances"] = [advance for font in fonts.values() for advance in font.advances]
    planes = _planes(np.array([number for column in laid.values() for number in column], np.int64))
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
        content = whole(blob)
        (length,) = _LENGTH.unpack_from(content)
        told, known, sure, looks = json.loads(content[_LENGTH.size : _LENGTH.size + length])
        at = {page: place for place, (page, *_) in enumerate(told)}[number]
        _, counts, apart, raws = told[at]
        sizes = [_sizes(*those, sure=len(sure) > 1) for _, those, *_ in told]
        letters = {tuple(look): letters for look, letters in looks}
        numbers, advances = _numbers(content[_LENGTH.size + length :], sizes, at, letters.values())
        fonts = {look: Font(each, wide) for (look, each), wide in zip(letters.items(), advances, strict=True)}
        lines = lines_of(
            [each for both in zip(numbers["between"], numbers["long"], strict=True) for each in both]
        )
        first = {line.start for line in lines}
        for name in ("tops", "heights"):
            of_lines, others = iter(numbers[f"line_{name}"]), iter(numbers[name])
            numbers[name] = [next(of_lines if index in first else others) for index in range(counts[0])]
        words = words_of(
            texts, apart, dict(raws), numbers, [known[place] for place in numbers["style"]], sure, fonts
        )
        for word, box in zip(words, boxes_of(numbers, lines), strict=True):
            word.box = box
    except (lzma.LZMAError, struct.error, LookupError, TypeError, RuntimeError) as error:
        raise ValueError(f"the words are damaged: {error}") from error
    return words, lines


def whole(blob: bytes) -> bytes:
    """What was packed. Raises ValueError where something is missing, lzma.LZMAError where it is something else."""
    unpacker = lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=_FILTERS)
    content = unpacker.decompress(blob)
    if not unpacker.eof:
        raise ValueError("the words are not whole")
    return content


def lines_of(steps: Sequence[int]) -> list[Span]:
    """Lines from the steps from the end of each to the start of the next and on to its end."""
    ends = list(accumulate(steps))
    return [Span(*line) for line in zip(ends[::2], ends[1::2], strict=True)]


def words_of(
    texts: Sequence[str],
    apart: Sequence[tuple[int, str, int]],
    raws: Mapping[int, str],
    numbers: dict[str, list[int]],
    styles: Sequence[_Style],
    sure: Sequence[float],
    fonts: Mapping[Look, Font],
) -> list[Word]:
    """The words of a page, still without their boxes.

    Args:
        texts: of the blocks. apart: see ``_apart``. raws: what the file said, by index, where that is not the text.
        numbers: by column, of which ``widths`` are made those of the words.
        styles: of the runs. sure: the confidences that there are.
    """
    count = len(numbers["widths"])
    runs = list(zip(numbers["run"], styles, strict=True))
    looks = (style for times, style in runs for _ in range(times))
    confidence = [sure[place] for place in numbers["sure"]] if len(sure) > 1 else [*sure] * count
    words = [
        Word(
            raws.get(index, text),
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
            zip(texts_of(texts, apart, count), looks, confidence, strict=True)
        )
    ]
    wide = expected([word.raw for word in words], [run_of(*run) for run in runs], fonts).tolist()
    numbers["widths"] = list(map(sum, zip(numbers["widths"], wide, strict=True)))
    return words


def run_of(count: int, style: _Style) -> Run:
    """A run of words as ``db.letters`` has it."""
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
    down, taller = np.diff(top, prepend=0), np.diff(bottom - top, prepend=0)
    found: dict[str, Integers] = {
        "starts": np.diff(left[first], prepend=0),
        "gaps": (left - np.concatenate(([0], right))[:-1])[~first],
        "widths": right - left - expected,
        "line_tops": down[first],
        "line_heights": taller[first],
        "tops": down[~first],
        "heights": taller[~first],
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


def _steps(lines: Sequence[Span]) -> dict[str, list[int]]:
    """From the end of each line to the start of the next, and how long each is."""
    ends = [0, *(line.stop for line in lines)]
    return {
        "between": [line.start - before for line, before in zip(lines, ends, strict=False)],
        "long": [line.stop - line.start for line in lines],
    }


def _sizes(words: int, firsts: int, lines: int, runs: int, *, sure: bool) -> dict[str, int]:
    """How many numbers of each column a page has; ``firsts`` are the words that begin lines."""
    sizes = dict.fromkeys(_COLUMNS, firsts) | dict.fromkeys(("gaps", "tops", "heights"), words - firsts)
    return sizes | {
        "widths": words,
        "between": lines,
        "long": lines,
        "style": runs,
        "run": runs,
        "sure": words if sure else 0,
    }


def _planes(numbers: Integers) -> Iterator[bytes]:
    """The lowest bytes of all numbers, then the next, as many as the greatest has.

    0, -1, 1, -2, 2 … are taken as 0, 1, 2, 3, 4 …, so that small numbers have small bytes.
    """
    unsigned = (numbers << 1) ^ (numbers >> 63)
    content = unsigned.astype("<i8").view(np.uint8).reshape(-1, _NUMBER)
    for place in range((int(unsigned.max(initial=0)).bit_length() + 7) // 8):
        yield content[:, place].tobytes()


def numbers_of(planes: bytes, count: int) -> Integers:
    """So many numbers from the planes of their bytes. Raises ValueError where they are not so many."""
    if len(planes) % count if count else planes:
        raise ValueError("the boxes of the words are damaged")
    content = np.zeros((count, _NUMBER), np.uint8)
    some = np.frombuffer(planes, np.uint8).reshape(-1, count) if count else content.T
    content[:, : len(some)] = some.T
    unsigned = content.view("<i8").ravel()
    return (unsigned >> 1) ^ -(unsigned & 1)


def _numbers(
    planes: bytes, sizes: Sequence[Mapping[str, int]], page: int, letters: Collection[str]
) -> tuple[dict[str, list[int]], list[tuple[int, ...]]]:
    """The columns of whole numbers of a page, by the sizes of those of all pages, and the advances of fonts."""
    every = numbers_of(
        planes, sum(map(sum, (each.values() for each in sizes))) + sum(len(each) + 2 for each in letters)
    )
    found, at = {}, 0
    for name in _COLUMNS:
        start = at + sum(each[name] for each in sizes[:page])
        found[name] = every[start : start + sizes[page][name]].tolist()
        at += sum(each[name] for each in sizes)
    advances = []
    for each in letters:
        advances.append(tuple(every[at : at + len(each) + 2].tolist()))
        at += len(each) + 2
    return found, advances


def _json(content: Any) -> bytes:
    return json.dumps(content, separators=(",", ":"), ensure_ascii=False).encode("utf-8", "surrogatepass")
