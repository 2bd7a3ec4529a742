"""The bullets of list items in a picture, whatever the OCR engine makes of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from extract.ocr import letter_depth
from extract.phrases import phrases
from extract.raster.picture import Picture, overlap
from schemas.page import BULLETS, Box, Word

_REACH = 2.6
_DOT = (0.13, 0.6)
"""How far before a list item its bullet stands, and how wide it is, as shares of the font size."""
_READ_AS_DOT = BULLETS | frozenset("aceCDGOQ@©®°«».,:'")
"""What the OCR engine makes of a bullet."""
_PLAIN, _SET = 0.45, (0.7, 1.9)
"""Shares of the font size: how wide a plain bullet is at most, and how far before its text it begins."""
_EDGE = 0.95
"""Share of a row of columns' height from which on they are a line that stands."""
_DISC, _SQUARE = 0.6, 0.8
"""Shares of its box from which on a dot, and a square, is solid."""
_ALIGNED, _SPACED = 4.0, 2.0
"""Points by which the bullets of a list differ to the left or right, and the gaps behind the bullets of a page."""


def bullets(picture: Picture, words: Sequence[Word]) -> list[Word]:
    """The words with a "•" before each list item, whatever the OCR engine made of the dot there, if anything.

    A bullet is a small solid dot before a phrase. A coloured or large one alone counts only where the engine saw a
    sign, too, or where it stands as far before text of its size as others on the page.
    """
    found: dict[int, Word] = {}
    scraps: dict[int, set[int]] = {}
    for start, stop in phrases(words):
        first = start
        solid = _DISC
        if stop - start > 1 and (words[start].raw in _READ_AS_DOT or _may_be_square(words[start].raw)):
            first += 1
            solid = _DISC if words[start].raw in _READ_AS_DOT else _SQUARE
        dot = _dot_before(picture, words[first], solid)
        if dot is not None:
            word = words[first]
            # As high as its word, so that it is on the word's line, however small and raised the dot.
            box = (dot[0], word.box[1], dot[2], word.box[3])
            found[first] = replace(word, raw="•", text="•", box=box, bold=False)
            scraps[first] = {
                index
                for index, one in enumerate(words)
                if (first > start and index == start) or (len(one.raw) == 1 and overlap(one.box, dot))
            }
    lefts = {index: (dot.box[0], words[index].box[0] - dot.box[0], dot.size) for index, dot in found.items()}
    kept = {
        index
        for index, (left, gap, size) in lefts.items()
        if scraps[index]
        or _is_plain(picture, found[index], gap)
        or any(
            other != index
            and (abs(left - beside) < _ALIGNED or (abs(gap - behind) < _SPACED and size == large))
            for other, (beside, behind, large) in lefts.items()
        )
    }
    dropped = {scrap for index in kept for scrap in scraps[index]}
    return [
        one
        for index, word in enumerate(words)
        for one in ([found[index], word] if index in kept else [] if index in dropped else [word])
    ]


def _is_plain(picture: Picture, dot: Word, gap: float) -> bool:
    """Whether a dot is small, of no colour, and as far before its text as bullets are.

    Args:
        gap: points from its left edge to the text.
    """
    left, top, right, bottom = (picture.pixels(edge) for edge in dot.box)
    small = _DOT[0] * dot.size <= dot.box[2] - dot.box[0] <= _PLAIN * dot.size
    near = _SET[0] * dot.size <= gap <= _SET[1] * dot.size
    return small and near and not picture.coloured[top : bottom + 1, left : right + 1].any()


def _dot_before(picture: Picture, word: Word, solid: float) -> Box | None:
    """The box of the one small dot in the space before a word; None if there is no such thing.

    Args:
        solid: the least share of its box that is ink.
    """
    size, x0 = word.size, word.box[0]
    line = word.box[3] - letter_depth(word.raw) * size
    left, right = picture.pixels(x0 - _REACH * size), picture.pixels(x0 - 0.15 * size)
    upper, lower = picture.pixels(line - 0.9 * size), picture.pixels(line + 0.1 * size)
    if left < 0 or upper < 0 or right <= left:
        return None
    strip = picture.grey[upper:lower, left:right]
    if not strip.size:
        return None
    ink = strip < np.percentile(strip, 90) - 70
    # The edge of a card or cell is no part of the item.
    change = np.flatnonzero(np.diff(ink.any(axis=0), prepend=False, append=False)).tolist()
    for start, stop in zip(change[::2], change[1::2], strict=True):
        if ink[:, start:stop].any(axis=1).mean() > _EDGE:
            left += stop
            strip, ink = strip[:, stop:], ink[:, stop:]
            break
    ys, xs = np.nonzero(ink)
    if not len(ys):
        return None
    high, wide = ys.max() - ys.min() + 1, xs.max() - xs.min() + 1
    least, most = picture.pixels(_DOT[0] * size), picture.pixels(_DOT[1] * size)
    round_ = len(ys) > solid * high * wide and 0.6 < wide / high < 1.7
    if not round_ or not least <= min(high, wide) or max(high, wide) > most or xs.min() == 0:
        return None
    if not 0.2 * len(strip) < ys.mean() < 0.85 * len(strip):
        return None
    return (
        float((left + xs.min()) * picture.scale),
        float((upper + ys.min()) * picture.scale),
        float((left + xs.max() + 1) * picture.scale),
        float((upper + ys.max() + 1) * picture.scale),
    )


def _may_be_square(read: str) -> bool:
    """Whether a word may be what the OCR engine makes of a square bullet, such as "m"."""
    return len(read) == 1 and not read.isdigit()
