"""Small patches of dots that may be signs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extract.components import Dots, components
from extract.marks import Sign, is_small
from extract.raster.picture import COLOURED, RIM, Mask, Picture, hex_colour
from schemas.page import Box, MarkShape

THREAD = 5
"""Pixels: how thick a line that ties signs together is at most."""
_SOLID, _FULL, _ROUND = 0.7, 0.8, 1.3
"""Shares of its box from which on a patch is solid, and full, and times its height that it is wide at most, or
the reverse."""


class Blob(NamedTuple):
    """A small coloured patch; ``solid`` is a disc or square, which no letter is, and ``full`` fills its box, as no
    letters do that run together."""

    sign: Sign
    solid: bool
    full: bool = False


def patches(picture: Picture, mask: Mask) -> Iterator[Blob]:
    """The small patches of a mask that may be signs: solid, or hollow, and no part of a ground."""
    parts = components(mask)
    for number, edges in enumerate((parts.boxes * picture.scale).tolist()):
        if is_small(edges):
            ys, xs = _without_stubs(*parts.dots(number))
            sign = _sign(picture, ys, xs, picture.points(xs.min(), ys.min(), xs.max() + 1, ys.max() + 1))
            if sign is not None:
                yield sign


def _sign(picture: Picture, ys: NDArray[np.intp], xs: NDArray[np.intp], box: Box) -> Blob | None:
    high, wide = ys.max() - ys.min() + 1, xs.max() - xs.min() + 1
    share = len(ys) / (high * wide)
    solid = bool(share > _SOLID and max(high, wide) < _ROUND * min(high, wide))
    middle = (abs(ys - ys.mean()) < high / 4) & (abs(xs - xs.mean()) < wide / 4)
    hollow = share > 0.2 and middle.sum() < 0.15 * (high / 2) * (wide / 2)
    if not (share > 0.55 or hollow):
        return None
    median = np.median(picture.rgb[ys, xs], axis=0)
    if not _stands_out(picture, median, ys, xs):
        return None
    colour = hex_colour(median)
    if share > 0.55:
        shape = MarkShape.ELLIPSE if solid and share < 0.9 else MarkShape.SHAPE
        return Blob(Sign(box, colour, None, shape), solid, share > _FULL)
    return Blob(Sign(box, None, colour, MarkShape.ELLIPSE), False)


def _stands_out(
    picture: Picture, colour: NDArray[np.float64], ys: NDArray[np.intp], xs: NDArray[np.intp]
) -> bool:
    """Whether a patch of a colour is of another than what is around it: no part of a ground."""
    top, left = max(0, ys.min() - RIM - 1), max(0, xs.min() - RIM - 1)
    around = picture.rgb[top : ys.max() + RIM + 2, left : xs.max() + RIM + 2]
    frame = np.concatenate([around[0], around[-1], around[:, 0], around[:, -1]])
    return bool(np.abs(colour - np.median(frame, axis=0)).max() > COLOURED)


def _without_stubs(ys: NDArray[np.intp], xs: NDArray[np.intp]) -> Dots:
    """The dots of a patch without the ends of threads at its sides: a few dots of each row or column."""
    for axis in (1, 0):
        along = (ys, xs)[axis]
        counts = np.bincount(along - along.min())
        if counts.max() > 2 * THREAD:
            body = np.nonzero(counts > THREAD)[0] + along.min()
            kept = (along >= body[0]) & (along <= body[-1])
            ys, xs = ys[kept], xs[kept]
    return ys, xs
