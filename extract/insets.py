"""Text in pictures on a page that has other text: screenshots and pictured tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from PIL import Image

from extract import ocr
from extract.components import components
from extract.phrases import phrases
from extract.raster import Raster
from extract.raster.lines import crosses
from extract.shapes import Shape
from schemas.page import Box, Word

SHARE = 0.04
"""Of the page that a picture must cover for its text to be read."""
_SMALLEST = (100.0, 40.0)
"""Points, width and height."""
_FLAT, _SHADE = 0.4, 6
"""Share of dots that must be of the commonest shade, within so many of 256: text stands on a flat ground."""
_DARKER = 50
_LETTER = (3, 40)
"""Pixels: height of what may be a letter, in the small picture that is looked at first."""
_FEWEST_LETTERS = 25
_SURE = 0.8
"""Confidence of the OCR engine, by letter, in a phrase that is kept."""
_DOUBTED = 0.4
"""Confidence below which a word of such a phrase is left out all the same."""
_MOSTLY_SURE = 0.6
"""Share of the words that must be kept for any to be."""


def worth_reading(boxes: Iterable[Box], words: Sequence[Word], width: float, height: float) -> list[Box]:
    """The boxes of pictures, cut to a page of this size, that are large enough for text and have none over them."""
    found: list[Box] = []
    for x0, top, x1, bottom in boxes:
        box = max(0.0, x0), max(0.0, top), min(width, x1), min(height, bottom)
        wide, high = box[2] - box[0], box[3] - box[1]
        if wide < _SMALLEST[0] or high < _SMALLEST[1] or wide * high < SHARE * width * height:
            continue
        if not any(_meet(box, word.box) for word in words) and not any(_meet(box, other) for other in found):
            found.append(box)
    return found


def looks_like_text(picture: Image.Image) -> bool:
    """Whether a picture, about 1.5 pixels to a point, has many dots of the size of letters on a flat ground."""
    grey = np.asarray(picture.convert("L")).astype(np.int16)
    counts = np.bincount(grey.ravel(), minlength=256)
    ground = int(counts.argmax())
    if (abs(grey - ground) <= _SHADE).mean() < _FLAT:
        return False
    parts = components(abs(grey - ground) > _DARKER)
    heights = parts.boxes[:, 3] - parts.boxes[:, 1]
    widths = parts.boxes[:, 2] - parts.boxes[:, 0]
    letters = (heights >= _LETTER[0]) & (heights <= _LETTER[1]) & (widths <= 8 * heights)
    return int(letters.sum()) >= _FEWEST_LETTERS


def read_inset(picture: Image.Image, points_per_pixel: float, box: Box) -> tuple[list[Word], list[Shape]]:
    """The words of the phrases that are surely read in the picture shown in ``box``, and the ruling lines around
    them; nothing where many are in doubt.

    Raises MissingProgram where there is no OCR engine.
    """
    read = ocr.read_picture(picture, points_per_pixel)
    sure = [
        word
        for start, stop in phrases(read)
        if _surety(read[start:stop]) >= _SURE
        for word in read[start:stop]
        if word.confidence >= _DOUBTED and any(map(str.isalnum, word.raw))
    ]
    if len(sure) < _MOSTLY_SURE * len(read):
        return [], []
    lines = [line for line in Raster(picture, points_per_pixel).ruling() if not crosses(line.box, sure)]
    for word in sure:
        word.box = _moved(word.box, box)
    for line in lines:
        line.box = _moved(line.box, box)
    return sure, lines


def _moved(box: Box, inset: Box) -> Box:
    return box[0] + inset[0], box[1] + inset[1], box[2] + inset[0], box[3] + inset[1]


def _surety(words: Sequence[Word]) -> float:
    return sum(len(word.raw) * word.confidence for word in words) / sum(len(word.raw) for word in words)


def _meet(a: Box, b: Box) -> bool:
    return min(a[2], b[2]) > max(a[0], b[0]) and min(a[3], b[3]) > max(a[1], b[1])
