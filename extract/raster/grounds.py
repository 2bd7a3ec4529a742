"""Grounds in a picture: cards, rows and cells on another colour than the paper, and what bars are made of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from extract.components import Components, components
from extract.progress import Piece, is_slender
from extract.raster.lines import SURELY
from extract.raster.picture import DARK, RIM, TINTED, Mask, Picture, hex_colour, inset, opened
from schemas.page import Box

_EDGE = 2.0
"""Points inside a box that its edges may reach."""
_OWN = 12
"""Levels by which a ground differs from the paper, and from the other grounds of the page, to be one of its own."""
_FRAMED, _FRINGE = 0.7, 8
"""Share of the edge of a progress bar that differs from the paper, and pixels of fringe around it at most."""
_PANEL, _FULL, _TOUCHING = (60.0, 30.0), 0.6, 14.0
"""Points of a panel's width and height, the share of its box that is no letter, and points by which letters that touch
it reach out of it."""
_STRIPE, _FILLED = (9.0, 90.0), 0.85
"""Points: how high the ground of a row is; and the share of its box that it fills."""
_PALER = 60
"""Levels of grey by which a pale ground is darker than the paper at most."""
_EVEN, _MOSTLY = (30.0, 16.0), 0.6
"""Points of the width and height of a box of one even colour, and the share of it that is no letter."""
_STAGE = (18.0, 8.0, 45.0)
"""Points: how wide a stage of a bar is at least, and how high at least and at most."""
_LONGEST = 10.0
"""Times its height that a stage is long at most."""
_SHADED = 6
"""Levels of red, green and blue by which the grain of a box differs from its colour, and its shadow more."""
_PALE, _WHITE = 232, 255
"""Levels of grey of paper and cards that are both nearly white."""
_LEAST, _DIP = 0.08, 0.05
"""Share of a page that each of both shades takes up at least; share of the smaller that may lie at the dip between."""
_EVERY = 2
"""Every so many rows and columns of dots are looked at for such boxes."""
_STEP, _COMMON, _MOST_COLOURS = 16, 0.001, 10
"""Levels of red, green and blue that are told apart; share of a page that a ground's colour takes up at least; and how
many such colours are looked at, the commonest."""
_MOST_OF = 0.8
"""Of what two boxes cover together, what they share when one ground is found twice."""
_HALF = 0.5
"""Of a box, what one in it fills that is the same drawn thing."""
_DOUBLING = (1, 2, 2)
"""Steps whose sum is the dots by which what is drawn over a ground is half as thick at most."""
_SOLID = 0.7
"""Share of its box from which on the fill of a bar is solid."""


class Grounds:
    """What lies under the letters of a picture."""

    def __init__(self, picture: Picture) -> None:
        self._picture = picture
        self._known: list[NDArray[np.float64]] = []

    @cached_property
    def panels(self) -> list[Box]:
        """Boxes on a ground of their own, such as cards and every other row; cells of tables may be among them."""
        tinted = self._picture.tinted(RIM)
        parts = components(tinted)
        wide, high = (parts.boxes[:, 2:] - parts.boxes[:, :2]).T
        large = (wide >= self._picture.pixels(_PANEL[0])) & (high >= self._picture.pixels(_PANEL[1]))
        full = parts.sizes > _FULL * wide * high
        found = [
            self._picture.points(*_trimmed(tinted, edges, self._picture.pixels(_TOUCHING)))
            for edges in parts.boxes[large & full].tolist()
        ]
        for box in (*self._stripes(), *self._even(), *self._pale()):
            if not any(_is_same(box, panel) for panel in found):
                found.append(box)
        return found

    def stages(self) -> Iterator[Piece]:
        """Boxes, chevrons and the like of one even colour that may be the stages of a bar: from tip to tip, without
        their shadows."""
        found: list[Box] = []
        for _, parts in self._of_one_colour:
            wide, high = (_EVERY * self._picture.scale * (parts.boxes[:, 2:] - parts.boxes[:, :2])).T
            fits = (wide >= _STAGE[0]) & (high >= _STAGE[1]) & (high <= _STAGE[2]) & (wide <= _LONGEST * high)
            full = parts.sizes * (_EVERY * self._picture.scale) ** 2 > _MOSTLY * wide * high
            found += [
                self._picture.points(*(_EVERY * edge for edge in edges))
                for edges in parts.boxes[fits & full].tolist()
            ]
        # Of a pale one and its shadow, grain may make two of one colour.
        found.sort(key=lambda box: (box[0] - box[2]) * (box[3] - box[1]))
        for number, box in enumerate(found):
            if not any(_holds(other, box) for other in found[:number]):
                yield Piece(self._unshaded(box), self.ground(box))

    def _unshaded(self, box: Box) -> Box:
        """A box of one colour without what lies above or below it and is shaded, as its shadow is."""
        left, top, right, bottom = (round(edge / self._picture.scale) for edge in box)
        inside = self._picture.rgb[top:bottom, left:right]
        own = np.abs(inside - np.median(inside, axis=(0, 1))).max(axis=2) <= _SHADED
        rows = np.flatnonzero(own.mean(axis=1) >= _HALF)
        return (
            self._picture.points(left, top + int(rows[0]), right, top + int(rows[-1]) + 1)
            if len(rows)
            else box
        )

    def _even(self) -> Iterator[Box]:
        """Boxes, chevrons and the like of one even colour, which may lie on another ground."""
        for mask, parts in self._of_one_colour:
            wide, high = (parts.boxes[:, 2:] - parts.boxes[:, :2]).T
            large = _EVERY * wide >= self._picture.pixels(_EVEN[0])
            large &= _EVERY * high >= self._picture.pixels(_EVEN[1])
            for edges in parts.boxes[large & (parts.sizes > _MOSTLY * wide * high)].tolist():
                yield self._picture.points(*(_EVERY * edge for edge in _trimmed(mask, edges)))

    @cached_property
    def _of_one_colour(self) -> list[tuple[Mask, Components]]:
        """Of each common colour but the paper's, the dots that have it, and their patches; of every other row and
        column."""
        rgb = self._picture.rgb[::_EVERY, ::_EVERY]
        levels = 256 // _STEP
        coded = (rgb // _STEP).astype(np.intp) @ np.array([levels**2, levels, 1])
        # The greys of the edges of letters are no grounds.
        flat = np.abs(rgb[1:, 1:] - rgb[:-1, :-1]).max(axis=2) <= _OWN
        counts = np.bincount(coded[1:, 1:][flat], minlength=levels**3)
        common = [code for code in np.argsort(-counts).tolist() if counts[code] >= _COMMON * coded.size]
        seen: list[NDArray[np.float64]] = [np.asarray(self._picture.paper, dtype=np.float64)]
        found: list[tuple[Mask, Components]] = []
        for code in common:
            if len(seen) > _MOST_COLOURS:
                break
            colour = np.median(rgb[coded == code], axis=0)
            if any(np.abs(colour - other).max() < _OWN for other in seen):
                continue
            seen.append(colour)
            mask = np.abs(rgb - colour.astype(np.int16)).max(axis=2) <= _OWN
            if np.abs(colour - seen[0]).max() < 2 * _OWN:
                mask &= np.abs(rgb - colour).max(axis=2) < np.abs(rgb - seen[0]).max(axis=2)
            found.append((mask, components(mask)))
        return found

    def _pale(self) -> Iterator[Box]:
        """Cards hardly lighter, or darker, than the rest of a page that is nearly white: the two shades are told apart
        by the dip between them (Otsu's threshold), and the one at the page's edges is the paper."""
        bare = self._bare
        counts = np.bincount(bare.ravel(), minlength=_WHITE + 1)
        split = _PALE + _otsu(counts[_PALE:].astype(np.float64))
        lighter, pale = bare > split, bare >= _PALE
        shares = lighter.mean(), (pale & ~lighter).mean()
        dip = counts[split : split + 2].sum() / bare.size
        if min(shares) < _LEAST or dip > _DIP * min(shares):
            return
        edges = np.concatenate((lighter[:, 0], lighter[:, -1], lighter[0], lighter[-1]))
        cards = pale & ~lighter if edges.mean() > 0.5 else lighter
        parts = components(cards)
        wide, high = (parts.boxes[:, 2:] - parts.boxes[:, :2]).T
        large = (wide >= self._picture.pixels(_PANEL[0])) & (high >= self._picture.pixels(_PANEL[1]))
        large &= wide * high < _MOST_OF * bare.size
        for box in parts.boxes[large & (parts.sizes > _FULL * wide * high)].tolist():
            yield self._picture.points(*_trimmed(cards, box))

    def ground(self, box: Box) -> str | None:
        """The background inside a box, ``#rrggbb``, the same for all that are alike; None for the paper's own."""
        x0, top, x1, bottom = (int(edge / self._picture.scale) for edge in inset(box, _EDGE))
        inside = self._picture.rgb[max(0, top) : max(0, bottom), max(0, x0) : max(0, x1)].reshape(-1, 3)
        if len(inside) < 9:
            return None
        levels = inside.mean(axis=1).astype(np.intp) // 8
        commonest = np.bincount(levels).argmax()
        colour = np.median(inside[abs(levels - commonest) <= 1], axis=0)
        if np.abs(colour - self._picture.paper).max() < _OWN:
            return None
        for known in self._known:
            if np.abs(known - colour).max() < _OWN:
                return hex_colour(known)
        self._known.append(colour)
        return hex_colour(colour)

    def bar_pieces(self) -> Iterator[Piece]:
        """Boxes that may be tracks of progress bars, as outlines, and what may be their fills."""
        tinted = self._picture.tinted(1)
        for edges in components(tinted).boxes.tolist():
            left, top, right, bottom = _trimmed(tinted, edges)
            part = tinted[top:bottom, left:right]
            box = self._picture.points(left, top, right, bottom)
            if is_slender(box) and all(
                np.count_nonzero(side) / len(side) >= _FRAMED for side in _sides(part)
            ):
                yield Piece(box, None)
        # The outline of a track may have the colour of its fill.
        fills = components(opened(self._picture.coloured | (self._picture.grey < DARK)))
        wide, high = (fills.boxes[:, 2:] - fills.boxes[:, :2]).T
        for left, top, right, bottom in fills.boxes[fills.sizes > _SOLID * wide * high].tolist():
            box = self._picture.points(left, top, right, bottom)
            if is_slender(box):
                inside = self._picture.rgb[top:bottom, left:right].reshape(-1, 3)
                yield Piece(box, hex_colour(np.median(inside, axis=0)))

    def _stripes(self) -> Iterator[Box]:
        """Long low boxes on a ground of their own, found where letters are out of the way; pale ones also where they
        touch dark ones, as a row does the heads above it."""
        paper = np.mean(self._picture.paper)
        darker = (np.abs(np.arange(256) - paper) > TINTED)[self._bare]
        # Around what is dark runs a rim that is pale.
        pale = opened(self._picture.tinted(RIM) & (self._bare > paper - _PALER))
        for ground in (darker, pale):
            boxes = components(ground).boxes
            for edges in boxes[boxes[:, 2] - boxes[:, 0] >= self._picture.pixels(SURELY)].tolist():
                # What letters close to it leave is no part of a ground.
                left, top, right, bottom = _trimmed(ground, edges, self._picture.pixels(_TOUCHING))
                box = self._picture.points(left, top, right, bottom)
                low = _STRIPE[0] <= box[3] - box[1] <= _STRIPE[1]
                if low and ground[top:bottom, left:right].mean() > _FILLED:
                    yield box

    @cached_property
    def _bare(self) -> NDArray[np.uint8]:
        """The page without what is dark and thinner than a few dots: letters and lines (a morphological closing)."""
        even = Image.fromarray(self._picture.grey.astype(np.uint8)).filter(ImageFilter.BoxBlur(1))
        return _reach(_reach(np.asarray(even), np.maximum), np.minimum)


def _otsu(counts: NDArray[np.float64]) -> int:
    """The level that parts a histogram in two with the most between them (Otsu 1979)."""
    levels = np.arange(len(counts))
    below, total = np.cumsum(counts), counts.sum()
    mean, whole = np.cumsum(counts * levels), (counts * levels).sum()
    apart, weights = (whole * below / max(total, 1.0) - mean) ** 2, below * (total - below)
    return int(np.divide(apart, weights, out=np.zeros_like(mean), where=weights > 0).argmax())


def _sides(part: Mask) -> tuple[Mask, Mask, Mask, Mask]:
    """The uppermost, lowest, leftmost and rightmost dots."""
    return part[0], part[-1], part[:, 0], part[:, -1]


def _reach(plane: NDArray[np.uint8], extreme: np.ufunc) -> NDArray[np.uint8]:
    """The extreme of what is around each dot, as many dots to all sides as ``_DOUBLING`` adds up to."""
    for step in _DOUBLING:
        for axis in (0, 1):
            rows = np.moveaxis(np.pad(plane, step, mode="edge"), axis, 0)
            both = extreme(extreme(rows[: -2 * step], rows[step:-step]), rows[2 * step :])
            plane = np.moveaxis(both[:, step:-step], 0, axis)
    return np.ascontiguousarray(plane)


def _trimmed(mask: Mask, edges: Sequence[int], fringe: int = _FRINGE) -> tuple[int, int, int, int]:
    """A box without the fringes at its sides, where few dots are set."""
    left, top, right, bottom = edges
    for _ in range(fringe):
        if right - left < 3 or bottom - top < 3:
            break
        above, below, before, behind = (
            int(np.count_nonzero(side) / len(side) < _FRAMED) for side in _sides(mask[top:bottom, left:right])
        )
        if not (above or below or before or behind):
            break
        left, top, right, bottom = left + before, top + above, right - behind, bottom - below
    return left, top, right, bottom


def _holds(a: Box, b: Box) -> bool:
    """Whether a box lies in another, give or take a point, and fills most of it."""
    inside = a[0] <= b[0] + 1 and a[1] <= b[1] + 1 and b[2] <= a[2] + 1 and b[3] <= a[3] + 1
    return inside and (b[2] - b[0]) * (b[3] - b[1]) > _HALF * (a[2] - a[0]) * (a[3] - a[1])


def _is_same(a: Box, b: Box) -> bool:
    wide, high = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    shared = wide * high if min(wide, high) > 0 else 0.0
    whole = sum((box[2] - box[0]) * (box[3] - box[1]) for box in (a, b))
    return shared >= _MOST_OF * (whole - shared)
