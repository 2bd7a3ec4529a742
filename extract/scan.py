"""A page that is only a picture: set straight, read by OCR, and its lines, grounds and signs found by pixels."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from PIL import Image

from extract import ocr
from extract.assemble import build
from extract.light import even_light
from extract.marks import Sign
from extract.phrases import even_sizes, phrases
from extract.progress import Piece
from extract.raster import Raster
from extract.raster.frames import Frame
from extract.raster.lines import crosses
from extract.raster.patches import Blob
from extract.raster.picture import slant, turned_back
from extract.shapes import Shape
from extract.vote import KIND, Vote
from schemas.page import Box, Page, Repair, Word, union

_LEAST_SLANT = 0.08
"""Degrees: below this a page counts as straight."""
_DRAWN = re.compile(r"[OoQCcDe0@()\[\]—–=_~&©®°•.:*+'-]*")
"""What circles and the lines between them are read as."""
_LONE_LETTERS = frozenset("åÅiI")
"""Words of one letter, in either Norwegian; a coloured one may be as round as a disc."""
_SURE, _SURE_OF_SPAN = 0.75, 0.5
"""Confidence of the OCR engine in a word that is one, and in numbers on both sides of a dash or slash."""
_SHORT, _FEWEST_LETTERS = 2, 3
"""Characters that are read from the corner of a card at most; and letters, none of them round, of what no signs are
read as."""
_ROUND = frozenset("oOQCcDdeGga")
_DOT = 0.35
"""Share of the font size: how high the dot of an i is at most, and how far above the word as it was read."""
_HUGE = 1.7
"""Times the size of the words level with it from which on a letter alone is far larger than they are."""
_AS_HIGH, _HALF_AS_HIGH = 0.85, 0.5
"""Shares of the height of a ground from which on a word is too high to stand on it, and to stand across its edge."""
_PILL = (1.4, 0.7)
"""Times its height that a sign is wide from which on it is no letter, and times the font size that it is high."""
_CLEARLY_READ, _SURELY_READ = 0.9, 0.95
"""Confidence from which on a lone letter as large as a coloured patch is the patch, and from which on a word is one."""
_DOUBTFUL, _SURER = 0.85, 0.02
"""Confidence below which a word is read once more, and by how much the phrase must gain to be believed."""
_SCRAP = {1: 0.6, 2: 0.6, 3: 0.45, 4: 0.45}
"""Confidence up to which a word of so many characters, read twice, is a scrap of a drawing: on 33 measured pages,
13 wrong words and no right one."""
_MOST_REREAD = 40
"""Phrases read once more on a page; one with more doubtful ones is no better read by line."""
_MOST_MISSED = 120
"""A page with more ink outside words than so many phrases is a drawing, not a page badly read."""
_SMALLER = 2 / 3
"""Share of the resolution at which lone signs are read once more: the engine's models like letters of some 20 dots."""
_SEEN = 0.97
"""Probability that a number has the comma or stop that is seen between its digits."""
_DECIMAL = "Sidebildet viser et skilletegn mellom sifrene, som først ikke ble lest"
_NEAR = 1.5
"""Points that a ruling line may lie outside what was read in it, and by which a letter may differ from its patch."""


@dataclass(slots=True)
class Scan:
    """What the picture of a page holds.

    Attributes:
        words: as read, on the page set straight. angle: degrees by which the page's lines fall to the right.
    """

    words: list[Word]
    angle: float
    _raster: Raster
    _image: Image.Image
    _points_per_pixel: float

    def fill(self, page: Page, layer: Sequence[Word] = ()) -> None:
        """Lay the words out on ``page``, whose width and height are known, with tables and marks.

        Args:
            layer: a mangled text layer's words, of which the better ones are kept.
        """
        self._reread()
        self.words = self._raster.punctuated(self.words)
        even_sizes(self.words)
        self._raster.embolden(self.words)
        self._raster.slope(self.words)
        words, symbols = self._raster.symbols(self.words)
        blobs = [
            one
            for one in self._raster.signs()
            if not any(_is_part(one.sign.box, sign.box) for sign in symbols)
        ]
        words = [
            word for word in words if not (_is_sign(word, blobs, self.words) or _is_drawn(word, self.words))
        ]
        missed = list(self._missed([*words, *symbols], blobs))
        words = [word for word in words if not any(_is_part(word.box, whole.box) for whole in missed)]
        frames, stages = self._raster.frames, self._raster.stages
        words = [word for word in [*words, *missed] if not _is_corner(word, frames)]
        words = [word for word in words if not _is_stage(word, stages)]
        words = self._raster.arrows(self._raster.bullets(words))
        ruling = self._raster.ruling()
        words = [word for word in words if not _is_line(word, ruling)]
        words = [
            word for word in words if not any(_is_part(word.box, sign.box) for sign in symbols)
        ] + symbols
        lines = [line for line in ruling if not crosses(line.box, words)]
        signs = [blob.sign for blob in blobs if not _is_letter(blob.sign, words)]
        whole = self._with_decimals(words)
        vote = Vote(words, [self._straight(word, page) for word in layer])
        page.ocr = True
        build(
            page,
            vote.words,
            [*lines, *(frame.shape for frame in frames)],
            signs,
            self._raster.ground,
            self._raster.panels,
            list(self._raster.bar_pieces()),
            stages,
        )
        vote.record(page)
        page.repairs += [
            Repair(index, raw, word.raw, KIND, _SEEN, _DECIMAL)
            for index, word in enumerate(page.words)
            if (raw := whole.get(id(word))) is not None
        ]
        _complete_bars(page)
        if self.angle:
            _turn_back(page, self.angle)

    def _with_decimals(self, words: Sequence[Word]) -> dict[int, str]:
        """Put the commas and stops that were passed over into numbers; what was read, by the ``id`` of the word."""
        read: dict[int, str] = {}
        for word, text, high in self._raster.decimals(words):
            read[id(word)] = word.raw
            word.raw = word.text = text
            word.size = round(high / ocr.letter_height("0"), 1)
        return read

    def _straight(self, word: Word, page: Page) -> Word:
        return replace(word, box=turned_back(word.box, -self.angle, page.width, page.height))

    def _missed(self, words: list[Word], blobs: list[Blob]) -> Iterator[Word]:
        """Words that the OCR engine passed over on the whole page: lone numbers, short heads, text on colour."""
        drawn = [blob for blob in blobs if not _is_letter(blob.sign, words)]
        boxes = self._raster.unread(words, (blob.sign.box for blob in drawn if blob.solid))
        if len(boxes) > _MOST_MISSED:
            return
        for box in boxes:
            line = union((box, *(word.box for word in words if _beside(word.box, box))))
            found: list[Word] = []
            for share in (1.0, _SMALLER):
                found = found or [word for word in self._line(line, share) if _is_sure(word, box)]
            yield from (
                word for word in found if not (_is_ring(word, drawn) or _is_sign(word, drawn, self.words))
            )

    def _reread(self) -> None:
        """Read phrases with a doubtful word once more, each by itself; the surer reading is kept."""
        words: list[Word] = []
        tries = _MOST_REREAD
        for start, stop in phrases(self.words):
            before = self.words[start:stop]
            if tries and min(word.confidence for word in before) < _DOUBTFUL:
                tries -= 1
                again = list(self._line(union(word.box for word in before)))
                if again and _surety(again) > _surety(before) + _SURER:
                    before = _as_large(again, before)
            words += before
        self.words = [word for word in words if word.confidence > _SCRAP.get(len(word.raw), -1.0)]

    def _line(self, box: Box, share: float = 1.0) -> Iterator[Word]:
        """What the OCR engine reads in a box that holds one line, at a share of the picture's resolution."""
        crop = tuple(
            edge / self._points_per_pixel for edge in (box[0] - 3, box[1] - 3, box[2] + 3, box[3] + 3)
        )
        across, down = crop[0] * self._points_per_pixel, crop[1] * self._points_per_pixel
        picture = self._image.crop(crop)  # type: ignore[arg-type]
        if share < 1:
            picture = picture.resize((round(picture.width * share), round(picture.height * share)))
        for word in ocr.read_line(picture, self._points_per_pixel / share):
            left, top, right, bottom = word.box
            word.box = left + across, top + down, right + across, bottom + down
            yield word


def _is_corner(word: Word, frames: Sequence[Frame]) -> bool:
    """Whether a scrap of a word is what the OCR engine made of the round corner of a card."""
    return len(word.raw) <= _SHORT and any(frame.is_at_corner(word.box) for frame in frames)


def _is_stage(word: Word, stages: Sequence[Piece]) -> bool:
    """Whether a word was read from the edges of a stage of a bar: it is as high and not surely read, or half as high,
    not clearly read, and begins or ends in it, but not both."""
    x0, top, x1, bottom = word.box
    level = [
        stage.box
        for stage in stages
        if stage.box[1] < (top + bottom) / 2 < stage.box[3] and stage.box[0] < x1 and x0 < stage.box[2]
    ]
    shares = [(bottom - top) / (box[3] - box[1]) for box in level]
    across = any(x0 < box[0] - _NEAR or x1 > box[2] + _NEAR for box in level)
    large = max(shares, default=0.0) > _HALF_AS_HIGH and word.confidence < _CLEARLY_READ
    as_high = max(shares, default=0.0) > _AS_HIGH and word.confidence < _SURELY_READ
    return as_high or (across and large)


def _is_ring(word: Word, blobs: Sequence[Blob]) -> bool:
    """Whether a word is what the OCR engine makes of a hollow sign, and not a letter that looks like one."""
    return _DRAWN.fullmatch(word.raw) is not None and any(_is_letter(blob.sign, [word]) for blob in blobs)


def _is_sure(word: Word, box: Box) -> bool:
    """Whether a word stands in a box, and the OCR engine is sure of it."""
    inside = box[0] <= (word.box[0] + word.box[2]) / 2 <= box[2]
    sure = word.confidence > (_SURE_OF_SPAN if ocr.is_span(word.raw) else _SURE)
    return inside and sure and any(map(str.isalnum, word.raw))


def _as_large(again: list[Word], before: list[Word]) -> list[Word]:
    """What was read once more, as high and large as it was read first: what is near may have come into the box."""
    _, top, _, bottom = union(word.box for word in before)
    size = median(word.size for word in before)
    alike = len(again) == len(before)
    for word, one in zip(again, before if alike else again, strict=True):
        left, above, right, below = one.box
        word.box = left, max(above, top), right, min(below, bottom)
        word.size = one.size if alike else size
    return again


def _surety(words: list[Word]) -> float:
    """The confidence of the words, 0..1, by letter."""
    letters = sum(len(word.raw) for word in words)
    return sum(len(word.raw) * word.confidence for word in words) / letters if letters else 0.0


def _is_part(box: Box, whole: Box) -> bool:
    """Whether most of a box lies in another."""
    wide = min(box[2], whole[2]) - max(box[0], whole[0])
    high = min(box[3], whole[3]) - max(box[1], whole[1])
    return min(wide, high) > 0 and wide * high > 0.7 * (box[2] - box[0]) * (box[3] - box[1])


def _beside(word: Box, box: Box) -> bool:
    """Whether a word stands on the same line as a box, as near as words do."""
    level = min(word[3], box[3]) - max(word[1], box[1]) > 0.5 * (box[3] - box[1])
    return level and max(word[0] - box[2], box[0] - word[2]) < box[3] - box[1]


def read_scan(image: Image.Image, points_per_pixel: float) -> Scan:
    """Read the picture of a whole page. Raises MissingProgram where there is no OCR engine."""
    image = even_light(image)
    angle = slant(image)
    if abs(angle) < _LEAST_SLANT:
        angle = 0.0
    raster = Raster(image, points_per_pixel, angle)
    clean = raster.cleaned()
    return Scan(ocr.read_picture(clean, points_per_pixel), angle, raster, clean, points_per_pixel)


def _is_line(word: Word, ruling: Sequence[Shape]) -> bool:
    """Whether a word without letters is what the OCR engine made of a ruling line; bars between words are left."""
    if any(map(str.isalnum, word.raw)) or word.raw == "|":
        return False
    x0, top, x1, bottom = word.box
    return any(
        line.box[0] <= x0 + _NEAR
        and x1 - _NEAR <= line.box[2]
        and top - _NEAR <= line.box[1]
        and line.box[3] <= bottom + _NEAR
        for line in ruling
    )


def _is_letter(sign: Sign, words: list[Word]) -> bool:
    """Whether a coloured patch is a letter, or part of one, of a word."""
    x, y = sign.middle
    high = sign.box[3] - sign.box[1]
    return any(
        word.box[0] - 2 <= x <= word.box[2] + 2
        and word.box[1] - (_DOT * word.size if high < _DOT * word.size else 2) <= y <= word.box[3] + 2
        for word in words
    )


def _is_sign(word: Word, blobs: Sequence[Blob], words: Sequence[Word]) -> bool:
    """Whether a scrap of a word is what the OCR engine made of coloured signs and the lines between them.

    Args:
        words: the page's: a letter alone that is far larger than those level with it is a sign of its colour.
    """
    x0, top, x1, bottom = word.box
    y = (top + bottom) / 2
    drawn = _DRAWN.fullmatch(word.raw) is not None
    huge = len(word.raw) == 1 and _is_huge(word, words)
    written = sum(letter.isalpha() and letter not in _ROUND for letter in word.raw) >= _FEWEST_LETTERS
    covered = sum(
        min(x1, blob.sign.box[2]) - max(x0, blob.sign.box[0])
        for blob in blobs
        if blob.solid or drawn or huge or (word.confidence < _SURE and not written)
        if blob.sign.box[1] <= y <= blob.sign.box[3]
        if blob.sign.box[0] < x1 and blob.sign.box[2] > x0
    )
    if drawn:
        return covered > 0.04 * (x1 - x0)
    if any(blob.full and _is_pill(blob.sign, word) for blob in blobs):
        return True
    lone = len(word.raw) == 1 and word.raw not in _LONE_LETTERS
    if lone and word.raw.isalnum() and word.confidence >= _CLEARLY_READ:
        # A heavy letter fills its box as a disc does; one in a disc is smaller than that.
        lone = not any(_are_alike(word.box, blob.sign.box) for blob in blobs)
    return covered > 0.4 * (x1 - x0) and (lone or huge or word.confidence < _SURE)


def _is_drawn(word: Word, words: Sequence[Word]) -> bool:
    """Whether a scrap of a word, not surely read and far larger than those level with it, was read from a drawing."""
    return len(word.raw) <= _SHORT and word.confidence < _SURE and _is_huge(word, words)


def _is_pill(sign: Sign, word: Word) -> bool:
    """Whether a word is a filled patch as large as it, wider than any letter that is as high and full."""
    wide, high = sign.box[2] - sign.box[0], sign.box[3] - sign.box[1]
    return wide > _PILL[0] * high > _PILL[0] * _PILL[1] * word.size and _are_alike(word.box, sign.box)


def _is_huge(word: Word, words: Sequence[Word]) -> bool:
    """Whether a word is set far larger than those level with it."""
    level = [
        other.size
        for other in words
        if other is not word and len(other.raw) > 1
        if other.box[1] < word.box[3] and word.box[1] < other.box[3]
    ]
    return bool(level) and word.size > _HUGE * max(level)


def _are_alike(a: Box, b: Box) -> bool:
    return all(abs(x - y) <= _NEAR for x, y in zip(a, b, strict=True))


def _complete_bars(page: Page) -> None:
    """Bars in one column of a table have as many steps: a step that is a faint ring may have gone unseen."""
    for bar in page.stage_bars:
        if bar.place is not None:
            column = (bar.place.table, bar.place.column)
            beside = [
                other.steps
                for other in page.stage_bars
                if other.place is not None and (other.place.table, other.place.column) == column
            ]
            bar.steps = max(beside)


def _turn_back(page: Page, angle: float) -> None:
    """Move all boxes to where they are on the page as it is displayed."""
    size = page.width, page.height
    for word in page.words:
        word.box = turned_back(word.box, angle, *size)
    for block in page.blocks:
        block.box = turned_back(block.box, angle, *size)
    for table in page.tables:
        table.box = turned_back(table.box, angle, *size)
        for cell in table.cells:
            cell.box = turned_back(cell.box, angle, *size)
    for mark in page.marks:
        mark.box = turned_back(mark.box, angle, *size)
    for bar in page.stage_bars:
        bar.box = turned_back(bar.box, angle, *size)
