"""Progress bars: a track, and over its left part a filled box that tells how many per cent are done."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from extract.colour import colour_name
from extract.marks import Locate
from schemas.page import Box, StageBar, Word

STEPS = 100
_HIGH, _SHORTEST = (2.5, 18.0), 25.0
"""Points: how high a bar is, and how long its track at least."""
_SLENDER = 2.5
"""Times its height that a track is long at least."""
_MISS = 1.6
"""Points by which the edges of track and fill may miss each other."""
_RIM = 2.5
"""Points around a bar where its edges may lie."""


class Piece(NamedTuple):
    """A drawn box and its fill, ``#rrggbb`` or None for an outline."""

    box: Box
    fill: str | None


class Progress(NamedTuple):
    """A progress bar: its track's box, and the share of it that is done, 0..1."""

    box: Box
    share: float

    def holds(self, box: Box) -> bool:
        """Whether something drawn is a part of the bar."""
        x0, top, x1, bottom = self.box
        return (
            x0 - _RIM <= box[0] and box[2] <= x1 + _RIM and top - _RIM <= box[1] and box[3] <= bottom + _RIM
        )


def find_progress_bars(pieces: Iterable[Piece], words: Sequence[Word]) -> list[Progress]:
    """The progress bars among drawn boxes.

    A track is pale or an outline; its fill is coloured, begins at its left end and is as high, give or take a
    point. Bars on a page that are full or empty count if one that is partly filled has a track of their size.
    Boxes with words in them are grounds of text, and no bars.
    """
    slender = [piece for piece in pieces if is_slender(piece.box)]
    fills = [piece for piece in slender if piece.fill and not _is_pale(piece.fill)]
    tracks = [piece for piece in slender if not piece.fill or _is_pale(piece.fill)]
    bars: list[Progress] = []
    for track in tracks:
        long = _wide(track.box) >= max(_SHORTEST, _SLENDER * _high(track.box))
        if not long or _holds_letters(track.box, words) or any(_same(track.box, bar.box) for bar in bars):
            continue
        done = [_wide(fill.box) / _wide(track.box) for fill in fills if _lies_in(fill.box, track.box)]
        bars.append(Progress(track.box, min(1.0, max(done, default=0.0))))
    partial = [
        bar.box
        for bar in bars
        # What is left must be wider than edges may miss each other: a coloured rule has a blurred outline, too.
        if 0.005 < bar.share < 1 - 2 * _MISS / _wide(bar.box)
    ]
    return [
        bar
        for bar in bars
        if any(
            abs(_wide(bar.box) - _wide(other)) < _MISS and abs(_high(bar.box) - _high(other)) < _MISS
            for other in partial
        )
    ]


def to_stage_bar(bar: Progress, locate: Locate) -> StageBar:
    """A progress bar as a bar of ``STEPS`` steps, ``reached`` being the per cent."""
    x0, top, x1, bottom = bar.box
    return StageBar(STEPS, round(STEPS * bar.share), bar.box, locate((x0 + x1) / 2, (top + bottom) / 2))


def is_slender(box: Box) -> bool:
    """Whether a box is as high as a progress bar."""
    return _HIGH[0] <= _high(box) <= _HIGH[1] and _wide(box) >= 1.0


def _lies_in(fill: Box, track: Box) -> bool:
    level = abs(fill[1] - track[1]) < _MISS and abs(fill[3] - track[3]) < _MISS
    return level and abs(fill[0] - track[0]) < _MISS and fill[2] <= track[2] + _MISS


def _holds_letters(box: Box, words: Sequence[Word]) -> bool:
    """Whether there are words in a box, or it is a part of one, or a number as large as it."""
    return any(
        _same(box, word.box)
        or ((_has_middle(box, word.box) or _has_middle(word.box, box)) and any(map(str.isalpha, word.raw)))
        for word in words
    )


def _has_middle(box: Box, of: Box) -> bool:
    return box[0] < (of[0] + of[2]) / 2 < box[2] and box[1] < (of[1] + of[3]) / 2 < box[3]


def _same(a: Box, b: Box) -> bool:
    return all(abs(x - y) < _MISS for x, y in zip(a, b, strict=True))


def _is_pale(rgb: str) -> bool:
    if colour_name(rgb) in ("white", "grey"):
        return True
    red, green, blue = (int(rgb[index : index + 2], 16) for index in (1, 3, 5))
    return min(red, green, blue) > 200


def _wide(box: Box) -> float:
    return box[2] - box[0]


def _high(box: Box) -> float:
    return box[3] - box[1]
