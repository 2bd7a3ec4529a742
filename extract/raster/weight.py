"""Bold and slanted letters, told by the dots of words."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from extract.ocr import letter_height, levels
from extract.phrases import phrases
from extract.raster.picture import Mask, Picture
from schemas.page import Word

Dots = NDArray[np.uint8]

_ALIKE, _ENOUGH, _SOME = 0.15, 12, 4
"""Share by which sizes differ that are alike, and of how many words the usual weight of a size is told, alike and
the same."""
_HEAVY = 1.14
"""Times the page's usual stroke, measured by the letters' size, from which on letters are bold: Helvetica Bold's
stems are 1.4 times those of Helvetica, and blur evens them out. On 23 scanned pages of invented papers, 115 of 130
bold phrases are heavier, and 9 of 351 others, eight of which are running heads in small type."""
_SURELY, _FEW = 1.25, 6
"""Times the usual stroke from which on a lone word is surely bold; and one in how many may be misjudged."""
_LIGHTER = 0.88
"""Times the stroke of a label up to which a letter behind it is not bold as that is."""
_REGULAR, _TOLD = 0.092, 12.0
"""Share of the font size that regular strokes are thick, and points of font size from which on blur hardly adds to it:
on scanned pages of eight invented papers 1 of 100 regular words of such sizes is above 0.098, 5 of 100 bold ones below
0.1."""
_SHEARS, _SLANTED = (0.16, 0.21, 0.26), 1.03
"""Tangents of the angles at which italics lean (Helvetica 12 degrees, Times 15), and by how much more their ink gathers
when set upright: on scanned pages of invented papers all of 29 slanted phrases do, and none of 239 others."""


def embolden(picture: Picture, clean: Dots, words: Sequence[Word]) -> None:
    """Mark the words whose strokes are clearly heavier than is usual for letters of their size.

    Blur makes the strokes of small letters relatively thicker, so that words are held against others of
    about their size, where there are enough of them, and against smaller ones; large letters tell by themselves.

    Args:
        clean: the picture made ready for reading, letters dark on white.
    """
    strokes = np.array([_stroke(picture, clean, word) for word in words])
    sizes = np.array([word.size for word in words])
    told = strokes > 0
    if not told.any():
        return
    usual, size = np.median(strokes[told]), np.median(sizes[told])
    of_size = {
        one: np.median(strokes[alike])
        for one in np.unique(sizes[told]).tolist()
        if (alike := told & (sizes == one)).sum() >= _SOME
    }
    ratios = np.zeros(len(words))
    for index, word in enumerate(words):
        alike = told & (abs(sizes - word.size) <= _ALIKE * word.size)
        if alike.sum() >= _ENOUGH:
            # All headings of one size may be bold; larger letters are no heavier than the usual ones unless set so.
            reference = np.median(strokes[alike])
            ratios[index] = strokes[index] / (min(reference, usual) if word.size > size else reference)
        elif word.size > (1 - _ALIKE) * size:
            ratios[index] = strokes[index] / usual
        smaller = [stroke for one, stroke in of_size.items() if one < word.size]
        if smaller and told[index]:
            ratios[index] = max(ratios[index], strokes[index] / min(smaller))
        if word.size >= _TOLD:
            ratios[index] = max(ratios[index], strokes[index] / _REGULAR)
    for start, stop in phrases(words):
        behind = _behind_bold(ratios[start:stop])
        if not behind and words[start].raw.endswith(":") and told[start] and not told[start + 1 : stop].any():
            # What stands behind a label may be a letter or a digit, too little to be held against other words.
            lone = [_stroke(picture, clean, word, 1) for word in words[start + 1 : stop]]
            behind = int(0 < max(lone, default=0.0) < _LIGHTER * strokes[start])
        for first, last in ((start, start + behind), (start + behind, stop)):
            measured = ratios[first:last][ratios[first:last] > 0]
            for word in words[first:last]:
                word.bold = bool(len(measured)) and float(np.median(measured)) > _HEAVY


def _behind_bold(ratios: NDArray[np.float64]) -> int:
    """The first word of a phrase behind a beginning in bold, such as a name before what is said of it; 0 where all of
    it is of one weight.

    Args:
        ratios: how heavy each word is, by what is usual; 0 where that cannot be told.
    """
    told = np.flatnonzero(ratios > 0)
    heavy = ratios[told] > _HEAVY
    if heavy.all() or not heavy.any():
        return 0
    missed = [int((~heavy[:at]).sum() + heavy[at:].sum()) for at in range(1, len(heavy))]
    bold = max((at for at, one in enumerate(missed, start=1) if one == min(missed)), default=0)
    begun, rest = heavy[:bold], heavy[bold:]
    sure = bold > 1 or (bold == 1 and ratios[told[0]] > _SURELY)
    # One word may be misjudged, short ones above all.
    fits = bool(bold) and begun[0] and (~begun).sum() <= len(begun) // 3 and rest.sum() <= len(rest) // _FEW
    return int(told[bold]) if sure and fits and len(rest) > 1 else 0


def slope(picture: Picture, clean: Dots, words: Sequence[Word]) -> None:
    """Mark the words whose letters are slanted; ``clean`` as in :func:`embolden`."""
    leans = np.array([_lean(picture, clean, word) for word in words])
    for start, stop in phrases(words):
        measured = leans[start:stop][leans[start:stop] > 0]
        for word in words[start:stop]:
            word.italic = bool(len(measured)) and float(np.median(measured)) > _SLANTED


def _stroke(picture: Picture, clean: Dots, word: Word, fewest: int = 2) -> float:
    """How thick the strokes of a word of so many letters at least are, as a share of its size; 0 where that cannot be
    told."""
    ink = _letter_ink(picture, clean, word, fewest)
    if ink is None:
        return 0.0
    padded = np.pad(ink, 1)
    inner = padded[:-2, 1:-1] & padded[2:, 1:-1] & padded[1:-1, :-2] & padded[1:-1, 2:] & ink
    rim = ink.sum() - inner.sum()
    rows = np.nonzero(ink.any(axis=1))[0]
    if not rim or not len(rows):
        return 0.0
    size = (rows[-1] - rows[0] + 1) / letter_height(word.raw)
    return float(2 * ink.sum() / rim / size)


def _lean(picture: Picture, clean: Dots, word: Word) -> float:
    """By how much the word's ink gathers in fewer columns when its letters are set upright; 0 where that cannot be
    told (shear by projection profiles, as slanted handwriting is set upright)."""
    ink = _letter_ink(picture, clean, word)
    if ink is None:
        return 0.0
    ys, xs = np.nonzero(ink)

    def gathered(shear: float) -> float:
        columns = np.bincount(np.rint(xs + ys * shear).astype(np.intp))
        return float(np.square(columns, dtype=np.float64).sum())

    return max(map(gathered, _SHEARS)) / gathered(0.0)


def _letter_ink(picture: Picture, clean: Dots, word: Word, fewest: int = 2) -> Mask | None:
    """The dots of a word's letters; None where there is too little to measure."""
    x0, top, x1, bottom = (round(edge / picture.full_scale) for edge in word.box)
    crop = clean[max(0, top) : bottom, max(0, x0) : x1]
    letters = sum(map(str.isalnum, word.raw))
    if letters < fewest or crop.size < 60:
        return None
    low, high = levels(crop, 0.03, 0.97)
    if high - low < 60:
        return None
    ink = np.asarray(crop < (low + high) / 2)
    return ~ink if ink.mean() > 0.5 else ink
