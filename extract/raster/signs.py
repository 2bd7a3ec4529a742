"""Small coloured signs in a picture: lights, rings, and lights that are out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from extract.components import components, runs
from extract.marks import Sign
from extract.raster.patches import THREAD, Blob, patches
from extract.raster.picture import PATCH, RIM, Mask, Picture, overlap
from extract.raster.rings import MOST_DISCS, OTHER_SIZE, is_within, rings
from schemas.page import Box, MarkShape

_LONG = 28
"""Pixels: a coloured line no thicker and no shorter than these ties signs together and is none."""
_FAINT_DISC, _SHADED_DISC, _BLACK = 30, 60, 60
"""Levels of grey by which a grey disc is darker than the paper at least, and one with a shadow that is not; and up to
which it is black."""
_CLEAR, _LARGE = 0.5, 15.0
"""Times its width: how much room a grey disc has on either side; and points of width from which on none is a letter."""
_OVAL, _DISC, _SQUARE = 0.1, 0.86, 66
"""Share of its height by which a disc may be wider or narrower, and of its box that it fills at most; pixels up to
which a square is a sign, too."""
_SAME_HUE = 0.8
"""Cosine of the turn between the chroma of two colours, from which on they are of one hue."""


def signs(picture: Picture) -> list[Blob]:
    """Small coloured signs: filled ones, and hollow ones with a coloured outline; and grey discs of their size.
    Letters may be among them."""
    found = list(patches(picture, _without_threads(picture.coloured & ~_coloured_grounds(picture))))
    still_to_come = list(rings(picture, found))
    # The colour of a thin grey outline shows here and there only: scraps of a ring are no signs.
    whole = [blob for blob in found if blob.solid or not any(is_within(blob, ring) for ring in still_to_come)]
    return [*whole, *still_to_come, *_grey_discs(picture, found)]


def _grey_discs(picture: Picture, blobs: Sequence[Blob]) -> Iterator[Blob]:
    """Grey discs as large as a coloured one on the page: lights that are out."""
    discs = [_wide(blob.sign) for blob in blobs if blob.solid and blob.sign.shape is MarkShape.ELLIPSE]
    if not discs or len(discs) > MOST_DISCS:
        return
    found: list[Blob] = []
    for depth in (_FAINT_DISC, _SHADED_DISC):
        grey = ~picture.coloured & (picture.grey < np.mean(picture.paper) - depth) & (picture.grey > _BLACK)
        found += [
            blob
            for blob in patches(picture, grey)
            if blob.solid and blob.sign.shape is MarkShape.ELLIPSE
            if any(abs(_wide(blob.sign) - wide) < OTHER_SIZE * wide for wide in discs)
            if _wide(blob.sign) >= _LARGE or _stands_clear(picture, blob.sign.box)
            if not any(overlap(blob.sign.box, other.sign.box) for other in found)
        ]
    yield from found


def _stands_clear(picture: Picture, box: Box) -> bool:
    """Whether there is no ink close to a box on either side, as there is beside a letter of a word."""
    x0, top, x1, bottom = (picture.pixels(edge) for edge in box)
    reach = max(RIM + 1, round(_CLEAR * (x1 - x0)))
    beside = picture.grey[top : bottom + 1, max(0, x0 - reach) : x1 + 1 + reach]
    ink = np.asarray((beside < np.median(beside[:, [0, -1]]) - _FAINT_DISC).any(axis=0))
    return not (ink[: reach - 1].any() or ink[1 - reach :].any())


def _coloured_grounds(picture: Picture) -> Mask:
    """The dots of coloured grounds that signs of another hue may stand on."""
    grounds = np.zeros_like(picture.coloured)
    parts = components(picture.coloured)
    wide, high = (parts.boxes[:, 2:] - parts.boxes[:, :2]).T
    round_ = abs(wide - high) <= _OVAL * high
    disc = round_ & ((parts.sizes < _DISC * wide * high) | (wide < _SQUARE))
    large = (wide >= PATCH[0]) & (high >= PATCH[1]) & (parts.sizes > 0.5 * wide * high)
    for number in np.nonzero(large & ~disc)[0]:
        patch = parts.dots(int(number))
        colours = picture.rgb[patch] - picture.rgb[patch].mean(axis=1, keepdims=True)
        ground = np.median(colours, axis=0)
        turn = colours @ ground / (np.linalg.norm(colours, axis=1) * np.linalg.norm(ground) + 1)
        grounds[patch] = turn > _SAME_HUE
    return grounds


def _wide(sign: Sign) -> float:
    return sign.box[2] - sign.box[0]


def _without_threads(mask: Mask) -> Mask:
    """The mask without thin lines, such as those that tie the circles of a stage bar together."""
    lying = _run_lengths(mask)
    standing = _run_lengths(mask.T).T
    thread = ((standing <= THREAD) & (lying >= _LONG)) | ((lying <= THREAD) & (standing >= _LONG))
    return mask & ~thread


def _run_lengths(mask: Mask) -> NDArray[np.int32]:
    """For each set dot, how long the run along its row is."""
    rows, starts, stops = runs(mask)
    lengths = np.zeros((mask.shape[0], mask.shape[1] + 1), dtype=np.int32)
    lengths[rows, starts] = stops - starts
    lengths[rows, stops] = starts - stops
    return np.cumsum(lengths, axis=1, dtype=np.int32)[:, :-1]
