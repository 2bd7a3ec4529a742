"""What a page's picture shows besides its words: slant, ruling lines, grounds, coloured signs, heavy letters.

Everything is measured on the picture at about 150 dots an inch and told in points.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from extract.components import components, runs
from extract.marks import Sign, is_small
from extract.ocr import letter_depth, letter_height, levels
from extract.progress import Piece, is_slender
from extract.shapes import Shape
from schemas.page import BULLETS, Box, MarkShape, Word, union

Grey = NDArray[np.int16]
Mask = NDArray[np.bool_]

_DPI = 150
_STEEPEST = 3.0
"""Degrees: a page that is turned more is not a page laid askew in a scanner."""
_MOST_DOTS = 60_000
_SHORTEST = (30.0, 11.0)
"""Points of a ruling line that lies, and of one that stands."""
_LINE, _EDGE = 10, 24
"""Levels of grey by which a line stands out from both its sides, and by which two grounds differ."""
_MEETS, _APART_LINES = 6, 10
"""Pixels between an edge and a line that ends at it, and between two standing lines, at most and at least."""
_GAP = 2
_OWN = 12
"""Levels by which a ground differs from the paper, and from the other grounds of the page, to be one of its own."""
_COLOURED = 30
"""Difference between the highest and the lowest channel, 0..255, of what is a colour and no grey."""
_THREAD = 5
_LONG = 28
"""Pixels: a coloured line no thicker and no shorter than these ties signs together and is none."""
_ALIKE, _ENOUGH, _SOME, _SAME = 0.15, 12, 4, 1.09
_SURELY = 110.0
"""Points of a lying line that no row of letters makes up."""
_RIM = 2
_STRIP, _CORE = 5, 1
"""Pixels on both sides of a line: what tells its ground, and what is erased."""
_DARK = 110
_MIDDLE = 190
"""Levels of grey below which a ground is dark, and below which a coloured one may bear white letters."""
_PATCH = (60, 18)
"""Pixels: width and height from which on a dark patch is a ground and no letter."""
_TINTED = 8
"""Levels by which a ground differs from the paper."""
_FRAMED, _FRINGE = 0.7, 8
"""Share of the edge of a progress bar that differs from the paper, and pixels of fringe around it at most."""
_PANEL, _FULL, _TOUCHING = (60.0, 30.0), 0.6, 14.0
"""Points of a panel's width and height, the share of its box that is no letter, and points by which letters that touch
it reach out of it."""
_STRIPE, _FILLED = (9.0, 90.0), 0.85
"""Points: how high the ground of a row is; and the share of its box that it fills."""
_MISS = 6.0
"""Points by which the edges of a ground differ when it is found twice."""
_DOUBLING = (1, 2, 2)
"""Steps whose sum is the dots by which what is drawn over a ground is half as thick at most."""
_REACH = 2.6
_DOT = (0.13, 0.6)
"""How far before a list item its bullet stands, and how wide it is, as shares of the font size."""
_READ_AS_DOT = BULLETS | frozenset("aceCDGOQ@©®°.,:'")
"""What the OCR engine makes of a bullet."""
_DISC, _SQUARE = 0.6, 0.8
"""Shares of its box from which on a dot, and a square, is solid."""
_ALIGNED = 4.0
_LETTER = (4.0, 30.0)
"""Points: how high a line of letters is."""
_SPECK = 6
_AROUND = 12
"""Pixels around a dot that its ground is told by."""
_CLEARLY = 50
"""Levels of grey by which ink is darker than its ground."""
_APART = 6.0
"""Times its radius that the next step of a stage bar is away at most."""
_OTHER_SIZE = 0.2
"""Share by which the width of another kind of disc differs."""
_OTHER_COLOUR = 80
"""Levels of red, green or blue, of 255, by which another kind of disc differs."""
_UNEVEN = 1.35
"""Times a step of a stage bar that the next one is long at most."""
_MOST_STEPS = 12
_MOST_DISCS = 100
"""A page with more discs is a drawing or a photograph."""
_OUTLINE = 1.5
"""Points that a ring's outline may stand out from where it was found."""
_FAINT = 18
"""Levels of grey by which a faint outline is darker than what it surrounds."""
_FAINT_DISC, _BLACK = 30, 60
"""Levels of grey by which a grey disc is darker than the paper at least, and up to which it is black."""
_CLEAR = 0.5
"""Times its width: how much room a grey disc has on either side."""
_SAME_HUE = 0.8
"""Cosine of the turn between the chroma of two colours, from which on they are of one hue."""
_SOLID, _ROUND = 0.7, 1.3
_INSIDE = 0.12
"""Share of a word's height at its upper and lower edge where a line may run without crossing it."""
_HEAVY = 1.14
"""Times the page's usual stroke, measured by the letters' size, from which on letters are bold: Helvetica Bold's
stems are 1.4 times those of Helvetica, and blur evens them out. On 23 scanned pages of invented papers, 115 of 130
bold phrases are heavier, and 9 of 351 others, eight of which are running heads in small type."""
_SHEARS, _SLANTED = (0.16, 0.21, 0.26), 1.03
"""Tangents of the angles at which italics lean (Helvetica 12 degrees, Times 15), and by how much more their ink gathers
when set upright: on scanned pages of invented papers all of 29 slanted phrases do, and none of 239 others."""


_LEVELLED = np.clip(
    255
    * (1 - (np.arange(256.0) - np.arange(256.0)[:, None]) / np.maximum(255 - np.arange(256.0)[:, None], 1)),
    0,
    255,
).astype(np.uint8)
"""What a level of grey (second index) on a ground of a level (first index) is when the ground is made white."""


def slant(image: Image.Image) -> float:
    """How many degrees the lines of text fall to the right, -3..3; 0 for a page without lines.

    The angle at which the dark dots gather in the fewest rows (projection profiles, Postl 1986).
    """
    small = image.convert("L")
    small.thumbnail((1000, 1000))
    grey = np.asarray(small, dtype=np.int16)
    ys, xs = np.nonzero(grey < np.median(grey) - 60)
    if len(ys) < 200:
        return 0.0
    step = max(1, len(ys) // _MOST_DOTS)
    ys, xs = ys[::step], xs[::step]

    def gathered(angle: float) -> float:
        rows = np.rint(ys - xs * np.tan(np.radians(angle))).astype(np.int64)
        counts = np.bincount(rows - rows.min())
        return float(np.square(counts, dtype=np.float64).sum())

    coarse = max(np.arange(-_STEEPEST, _STEEPEST + 0.05, 0.1), key=gathered)
    fine = max(np.arange(coarse - 0.1, coarse + 0.11, 0.02), key=gathered)
    return float(round(fine, 2)) if gathered(fine) > 1.02 * gathered(0.0) else 0.0


class Blob(NamedTuple):
    """A small coloured patch; ``solid`` is a disc or square, which no letter is."""

    sign: Sign
    solid: bool


class Raster:
    """The picture of a page, set straight.

    Args:
        image: the page. points_per_pixel: 72 divided by its resolution.
        angle: degrees by which its lines fall to the right.
    """

    def __init__(self, image: Image.Image, points_per_pixel: float, angle: float = 0.0) -> None:
        factor = points_per_pixel * _DPI / 72
        size = (max(1, round(image.width * factor)), max(1, round(image.height * factor)))
        grey = image.convert("L")
        small = image.convert("RGB").resize(size, Image.Resampling.BOX)
        if angle:
            grey, small = _turned(grey, angle), _turned(small, angle)
        self._full = np.asarray(grey, dtype=np.uint8)
        self._full_scale = points_per_pixel
        self._rgb = np.asarray(small, dtype=np.int16)
        small_grey = small.convert("L")
        self._grey: Grey = np.asarray(small_grey, dtype=np.int16)
        self._scale = points_per_pixel * image.width / size[0]
        self._known_grounds: list[NDArray[np.float64]] = []
        self._paper = _median_of_brightest(small, small_grey)

    def ruling(self) -> list[Shape]:
        """Ruling lines, and the edges between grounds, as thin black boxes."""
        # A grey line on a red ground is as light as the ground is; its strongest channel is not.
        strongest = self._strongest
        lying = [(x0, y, x1, y) for y, x0, x1 in (*self._lying, *self._runs_in(strongest, _SHORTEST[0]))]
        turned = np.ascontiguousarray(strongest.T)
        standing = [(x, y0, x, y1) for x, y0, y1 in (*self._standing, *self._runs_in(turned, _SHORTEST[1]))]
        lying += self._closing(standing)
        return [
            Shape(tuple(edge * self._scale for edge in box), "#000000", None, segments=4)  # type: ignore[arg-type]
            for box in (*lying, *standing)
        ]

    def _closing(self, standing: Sequence[tuple[int, int, int, int]]) -> Iterator[tuple[int, int, int, int]]:
        """The lower edges of grounds, in pixels, where standing lines end: a table's last row may be hardly darker
        than the paper."""
        grounds: list[list[int]] = []
        for panel in sorted(self.panels):
            x0, _, x1, bottom = (round(edge / self._scale) for edge in panel)
            # White lines part a ground into columns.
            beside = (one for one in grounds if abs(one[2] - bottom) <= _MEETS and 0 <= x0 - one[1] <= _MEETS)
            if (ground := next(beside, None)) is not None:
                ground[1] = x1
            else:
                grounds.append([x0, x1, bottom])
        for x0, x1, bottom in grounds:
            inside = {
                x // _APART_LINES for x, _, _, y in standing if x0 < x < x1 and abs(y - bottom) <= _MEETS
            }
            if len(inside) > 1:
                yield x0, bottom, x1, bottom

    @cached_property
    def _strongest(self) -> Grey:
        red, green, blue = np.moveaxis(self._rgb, 2, 0)
        return np.asarray(np.maximum(np.maximum(red, green), blue))

    @cached_property
    def _coloured(self) -> Mask:
        red, green, blue = np.moveaxis(self._rgb, 2, 0)
        return np.asarray(self._strongest - np.minimum(np.minimum(red, green), blue) > _COLOURED)

    @cached_property
    def _lying(self) -> list[tuple[int, int, int]]:
        """Lying lines as (row, first column, behind the last), pixels."""
        return self._runs_in(self._grey, _SHORTEST[0])

    @cached_property
    def _standing(self) -> list[tuple[int, int, int]]:
        """Standing lines as (column, first row, behind the last), pixels."""
        return self._runs_in(np.ascontiguousarray(self._grey.T), _SHORTEST[1])

    def _runs_in(self, plane: Grey, shortest: float) -> list[tuple[int, int, int]]:
        return list(_runs(_edges(plane), self._pixels(shortest)))

    def cleaned(self) -> Image.Image:
        """The picture for reading: light letters on darker grounds made dark on white, ruling lines there erased."""
        return Image.fromarray(self._clean)

    @cached_property
    def _clean(self) -> NDArray[np.uint8]:
        clean: NDArray[Any] = self._full.copy()
        sheet = self._grounds()
        if not sheet.any():
            return clean
        level = self._enlarged(sheet)
        dark = level > 0
        share = self._scale / self._full_scale
        for x0, y0, x1, y1 in self._grid_lines():
            lying = x1 - x0 > y1 - y0
            axis = 0 if lying else 1
            wide, narrow = ((0, rim) if lying else (rim, 0) for rim in (_STRIP, _CORE))
            strip, core = (
                clean[
                    max(0, round((y0 - dy) * share)) : round((y1 + 1 + dy) * share),
                    max(0, round((x0 - dx) * share)) : round((x1 + 1 + dx) * share),
                ]
                for dx, dy in (wide, narrow)
            )
            if strip.size and core.size and dark[round((y0 + y1) / 2 * share), round((x0 + x1) / 2 * share)]:
                # The ground is the most of what a strip across the line holds; letters may touch the line.
                core[:] = np.median(strip, axis=axis, keepdims=True)
        clean[dark] = _LEVELLED[level[dark], clean[dark]]
        # The rim of a ground would be read as letters.
        clean[self._enlarged(_rim(sheet > 0))] = 255
        return clean

    def _grounds(self) -> NDArray[np.uint8]:
        """The level of grey of each dot's ground where that is darker than its letters; or 0.

        Such grounds are patches that are wider than a bold letter: dark ones, and coloured ones of middle
        brightness that hold more lighter dots than darker ones.
        """
        sheet = np.zeros(self._grey.shape, dtype=np.uint8)
        for mask in (self._grey < _DARK, self._coloured & (self._grey >= _DARK) & (self._grey < _MIDDLE)):
            parts = components(mask)
            wide, high = (parts.boxes[:, 2:] - parts.boxes[:, :2]).T
            for number in np.nonzero(
                (wide >= _PATCH[0]) & (high >= _PATCH[1]) & (parts.sizes > 0.5 * wide * high)
            )[0]:
                patch = parts.dots(int(number))
                inside = _filled(*patch)
                ground = float(np.median(self._grey[patch]))
                dots = self._grey[inside]
                if ground < _DARK or (dots > ground + _CLEARLY).sum() > (dots < ground - _CLEARLY).sum():
                    sheet[inside] = max(1, round(ground))
        return sheet

    @cached_property
    def panels(self) -> list[Box]:
        """Boxes on a ground of their own, such as cards and every other row; cells of tables may be among them."""
        tinted = self._tinted(_RIM)
        parts = components(tinted)
        wide, high = (parts.boxes[:, 2:] - parts.boxes[:, :2]).T
        large = (wide >= self._pixels(_PANEL[0])) & (high >= self._pixels(_PANEL[1]))
        full = parts.sizes > _FULL * wide * high
        found = [
            self._points(*_trimmed(tinted, edges, self._pixels(_TOUCHING)))
            for edges in parts.boxes[large & full].tolist()
        ]
        for stripe in self._stripes():
            if not any(_is_same(stripe, panel) for panel in found):
                found.append(stripe)
        return found

    def _stripes(self) -> Iterator[Box]:
        """Long low boxes on a ground of their own, found where letters are out of the way."""
        ground = (np.abs(np.arange(256) - np.mean(self._paper)) > _TINTED)[self._bare]
        boxes = components(ground).boxes
        for edges in boxes[boxes[:, 2] - boxes[:, 0] >= self._pixels(_SURELY)].tolist():
            # What letters close to it leave is no part of a ground.
            left, top, right, bottom = _trimmed(ground, edges, self._pixels(_TOUCHING))
            box = self._points(left, top, right, bottom)
            low = _STRIPE[0] <= box[3] - box[1] <= _STRIPE[1]
            if low and ground[top:bottom, left:right].mean() > _FILLED:
                yield box

    @cached_property
    def _bare(self) -> NDArray[np.uint8]:
        """The page without what is dark and thinner than a few dots: letters and lines (a morphological closing)."""
        even = Image.fromarray(self._grey.astype(np.uint8)).filter(ImageFilter.BoxBlur(1))
        return _reach(_reach(np.asarray(even), np.maximum), np.minimum)

    def bar_pieces(self) -> Iterator[Piece]:
        """Boxes that may be tracks of progress bars, as outlines, and what may be their fills."""
        tinted = self._tinted(1)
        for edges in components(tinted).boxes.tolist():
            left, top, right, bottom = _trimmed(tinted, edges)
            part = tinted[top:bottom, left:right]
            box = self._points(left, top, right, bottom)
            if is_slender(box) and all(
                np.count_nonzero(side) / len(side) >= _FRAMED for side in _sides(part)
            ):
                yield Piece(box, None)
        fills = components(self._coloured | (self._grey < _DARK))
        wide, high = (fills.boxes[:, 2:] - fills.boxes[:, :2]).T
        for left, top, right, bottom in fills.boxes[fills.sizes > _SOLID * wide * high].tolist():
            box = self._points(left, top, right, bottom)
            if is_slender(box):
                inside = self._rgb[top:bottom, left:right].reshape(-1, 3)
                yield Piece(box, _hex(np.median(inside, axis=0)))

    def _points(self, left: int, top: int, right: int, bottom: int) -> Box:
        x0, upper, x1, lower = (float(edge * self._scale) for edge in (left, top, right, bottom))
        return x0, upper, x1, lower

    def _tinted(self, blur: int) -> Mask:
        """The dots on another ground than the paper, grain blurred away."""
        even = np.asarray(Image.fromarray(self._rgb.astype(np.uint8)).filter(ImageFilter.BoxBlur(blur)))
        apart = np.abs(np.arange(256) - self._paper[:, None]) > _TINTED
        return np.asarray(apart[0][even[..., 0]] | apart[1][even[..., 1]] | apart[2][even[..., 2]])

    def _enlarged(self, plane: NDArray[Any]) -> NDArray[Any]:
        """A plane of the small picture at the size of the full one."""
        size = self._full.shape[1], self._full.shape[0]
        return np.asarray(Image.fromarray(plane).resize(size, Image.Resampling.NEAREST))

    def _grid_lines(self) -> Iterator[tuple[int, int, int, int]]:
        """Ruling lines, in pixels, that are surely none made of letters: long ones, and those that these meet."""
        long = [line for line in self._lying if line[2] - line[1] >= self._pixels(_SURELY)]
        for y, x0, x1 in long:
            yield x0, y, x1, y
        rows, lefts, rights = np.array(long, dtype=np.intp).reshape(-1, 3).T
        for x, y0, y1 in self._standing:
            meets = (rows >= y0 - _RIM) & (rows <= y1 + _RIM) & (lefts - _RIM <= x) & (x <= rights + _RIM)
            if meets.any():
                yield x, y0, x, y1

    def ground(self, box: Box) -> str | None:
        """The background inside a box, ``#rrggbb``, the same for all that are alike; None for the paper's own."""
        inset = 2.0
        x0, top, x1, bottom = (int(edge / self._scale) for edge in _inset(box, inset))
        inside = self._rgb[max(0, top) : max(0, bottom), max(0, x0) : max(0, x1)].reshape(-1, 3)
        if len(inside) < 9:
            return None
        levels = inside.mean(axis=1).astype(np.intp) // 8
        commonest = np.bincount(levels).argmax()
        colour = np.median(inside[abs(levels - commonest) <= 1], axis=0)
        if np.abs(colour - self._paper).max() < _OWN:
            return None
        for known in self._known_grounds:
            if np.abs(known - colour).max() < _OWN:
                return _hex(known)
        self._known_grounds.append(colour)
        return _hex(colour)

    def signs(self) -> list[Blob]:
        """Small coloured signs: filled ones, and hollow ones with a coloured outline; and grey discs of their size.
        Letters may be among them."""
        found = list(self._patches(_without_threads(self._coloured & ~self._coloured_grounds())))
        rings = list(self._rings(found))
        # The colour of a thin grey outline shows here and there only: scraps of a ring are no signs.
        whole = [blob for blob in found if blob.solid or not any(_is_within(blob, ring) for ring in rings)]
        return [*whole, *rings, *self._grey_discs(found)]

    def _patches(self, mask: Mask) -> Iterator[Blob]:
        parts = components(mask)
        for number, edges in enumerate((parts.boxes * self._scale).tolist()):
            if is_small(edges):
                ys, xs = _without_stubs(*parts.dots(number))
                sign = self._sign(ys, xs, self._points(xs.min(), ys.min(), xs.max() + 1, ys.max() + 1))
                if sign is not None:
                    yield sign

    def _grey_discs(self, blobs: Sequence[Blob]) -> Iterator[Blob]:
        """Grey discs as large as a coloured one on the page: lights that are out."""
        discs = [_wide(blob.sign) for blob in blobs if blob.solid and blob.sign.shape is MarkShape.ELLIPSE]
        if not discs or len(discs) > _MOST_DISCS:
            return
        grey = ~self._coloured & (self._grey < np.mean(self._paper) - _FAINT_DISC) & (self._grey > _BLACK)
        for blob in self._patches(grey):
            alike = any(abs(_wide(blob.sign) - wide) < _OTHER_SIZE * wide for wide in discs)
            if (
                alike
                and blob.solid
                and blob.sign.shape is MarkShape.ELLIPSE
                and self._stands_clear(blob.sign.box)
            ):
                yield blob

    def _stands_clear(self, box: Box) -> bool:
        """Whether there is no ink close to a box on either side, as there is beside a letter of a word."""
        x0, top, x1, bottom = (self._pixels(edge) for edge in box)
        reach = max(_RIM + 1, round(_CLEAR * (x1 - x0)))
        beside = self._grey[top : bottom + 1, max(0, x0 - reach) : x1 + 1 + reach]
        ink = np.asarray((beside < np.median(beside[:, [0, -1]]) - _FAINT_DISC).any(axis=0))
        return not (ink[: reach - 1].any() or ink[1 - reach :].any())

    def _coloured_grounds(self) -> Mask:
        """The dots of coloured grounds that signs of another hue may stand on."""
        grounds = np.zeros_like(self._coloured)
        parts = components(self._coloured)
        wide, high = (parts.boxes[:, 2:] - parts.boxes[:, :2]).T
        for number in np.nonzero(
            (wide >= _PATCH[0]) & (high >= _PATCH[1]) & (parts.sizes > 0.5 * wide * high)
        )[0]:
            patch = parts.dots(int(number))
            colours = self._rgb[patch] - self._rgb[patch].mean(axis=1, keepdims=True)
            ground = np.median(colours, axis=0)
            turn = colours @ ground / (np.linalg.norm(colours, axis=1) * np.linalg.norm(ground) + 1)
            grounds[patch] = turn > _SAME_HUE
        return grounds

    def _rings(self, blobs: Sequence[Blob]) -> Iterator[Blob]:
        """Rings of the size of a disc, evenly set to its right: the steps of a stage bar that are still to come.

        Their thin outline is mostly grey in a scan.
        """
        discs = [blob.sign for blob in blobs if blob.solid and blob.sign.shape is MarkShape.ELLIPSE]
        if len(discs) > _MOST_DISCS:
            return
        for disc in discs:
            x, y = disc.middle
            radius = (disc.box[2] - disc.box[0] + disc.box[3] - disc.box[1]) / 4
            away = [other.middle[0] - x for other in _on_its_row(disc, discs)]
            if any(step > 0 for step in away):
                continue
            before = [-step for step in away]
            steps = [*([min(before)] if before else []), *_steps_in_column(disc, discs)]
            at = self._next_ring(x, y, radius, steps, _UNEVEN * min(before) if before else _APART * radius)
            for _ in range(_MOST_STEPS):
                if at is None or at - x < 2 * radius:
                    break
                box = (at - radius, y - radius, at + radius, y + radius)
                ring = Blob(Sign(box, None, disc.fill, MarkShape.ELLIPSE), False)
                if not any(_overlap(box, b.sign.box) and not _is_within(b, ring) for b in blobs):
                    yield ring
                step, x = at - x, at
                at = self._next_ring(x, y, radius, [step], _UNEVEN * step)

    def _next_ring(
        self, x: float, y: float, radius: float, steps: Sequence[float], within: float
    ) -> float | None:
        """The middle of the clearest ring at the first of the ``steps`` to the right, give or take some pixels; or
        else of the first ring within so many points."""
        for step in steps:
            near = [x + step + shift * self._scale for shift in range(-2, 3)]
            clearest = max(near, key=lambda at: self._ring(at, y, radius))
            if self._ring(clearest, y, radius) > 0:
                return clearest
        for at in np.arange(x + 2.1 * radius, x + within, self._scale).tolist():
            if self._ring(at, y, radius) > 0:
                near = [at + shift * self._scale for shift in range(7)]
                return max(near, key=lambda at: self._ring(at, y, radius))
        return None

    def _ring(self, x: float, y: float, radius: float) -> float:
        """By how many levels a ring is darker than what it surrounds, a dot higher or lower; 0 where there is none.

        An outline's middle lies a little within the disc that it is as large as.
        """
        return max(self._ring_at(x, y + shift * self._scale, radius) for shift in (0, -1, 1))

    def _ring_at(self, x: float, y: float, radius: float) -> float:
        turn = np.linspace(0, 2 * np.pi, 24, endpoint=False)
        across, down = np.cos(turn), np.sin(turn)
        samples = []
        for reach in (0.4 * radius, radius - 2 * self._scale, radius - self._scale, radius):
            ys = np.rint((y + reach * down) / self._scale).astype(np.intp)
            xs = np.rint((x + reach * across) / self._scale).astype(np.intp)
            inside = (ys >= 0) & (ys < self._grey.shape[0]) & (xs >= 0) & (xs < self._grey.shape[1])
            if not inside.all():
                return 0.0
            samples.append(self._grey[ys, xs])
        inner, *rims = samples
        rim = np.minimum.reduce(rims)
        if np.ptp(inner) > _FAINT or (rim < np.median(inner) - _FAINT).mean() < 0.8:
            return 0.0
        return float(np.median(inner) - rim.mean())

    def unread(self, words: Sequence[Word], signs: Iterable[Box]) -> list[Box]:
        """Where there is ink of the size of letters that is in no word, sign or ruling line; by phrase."""
        ink = self._ink()
        for box in (*(word.box for word in words), *signs):
            left, top, right, bottom = (round(edge / self._scale) for edge in box)
            ink[max(0, top - _RIM) : bottom + _RIM, max(0, left - _RIM) : right + _RIM] = False
        for x0, y0, x1, y1 in self._grid_lines():
            ink[max(0, y0 - _RIM) : y1 + _RIM + 1, max(0, x0 - _RIM) : x1 + _RIM + 1] = False
        phrases: list[Box] = []
        for box in sorted(self._letters(ink)):
            high = box[3] - box[1]
            near = next(
                (
                    index
                    for index, other in enumerate(phrases)
                    if box[0] - other[2] < high and min(box[3], other[3]) - max(box[1], other[1]) > 0
                ),
                None,
            )
            if near is None:
                phrases.append(box)
            else:
                phrases[near] = union((phrases[near], box))
        return [box for box in phrases if _LETTER[0] <= box[3] - box[1] <= _LETTER[1]]

    def _letters(self, ink: Mask) -> Iterator[Box]:
        parts = components(ink)
        for left, top, right, bottom in (parts.boxes[parts.sizes > _SPECK] * self._scale).tolist():
            if bottom - top <= _LETTER[1] and right - left <= 2 * _LETTER[1]:
                yield left, top, right, bottom

    def _ink(self) -> Mask:
        """Dots clearly darker than what surrounds them, where that is light."""
        size = self._grey.shape[1], self._grey.shape[0]
        small = Image.fromarray(self._clean).resize(size, Image.Resampling.BOX)
        ground = np.asarray(small.filter(ImageFilter.BoxBlur(_AROUND)))
        return np.asarray((np.asarray(small) < ground.astype(np.int16) - _CLEARLY) & (ground > _DARK))

    def bullets(self, words: Sequence[Word]) -> list[Word]:
        """The words with a "•" before each list item, whatever the OCR engine made of the dot there, if anything.

        A bullet is a small solid dot before a phrase. One alone counts only where the engine saw a sign, too.
        """
        found: dict[int, Word] = {}
        seen: set[int] = set()
        for start, stop in phrases(words):
            first = start
            solid = _DISC
            if stop - start > 1 and (words[start].raw in _READ_AS_DOT or _may_be_square(words[start].raw)):
                first += 1
                solid = _DISC if words[start].raw in _READ_AS_DOT else _SQUARE
            dot = self._dot_before(words[first], solid)
            if dot is not None:
                word = words[first]
                # As high as its word, so that it is on the word's line, however small and raised the dot.
                box = (dot[0], word.box[1], dot[2], word.box[3])
                found[first] = replace(word, raw="•", text="•", box=box, bold=False)
                if first > start or (
                    first and len(words[first - 1].raw) == 1 and _overlap(words[first - 1].box, dot)
                ):
                    seen.add(first)
        lefts = {index: dot.box[0] for index, dot in found.items()}
        kept = {
            index
            for index, left in lefts.items()
            if index in seen or sum(abs(left - other) < _ALIGNED for other in lefts.values()) > 1
        }
        dropped = {index - 1 for index in seen}
        return [
            one
            for index, word in enumerate(words)
            for one in ([found[index], word] if index in kept else [word] if index not in dropped else [])
        ]

    def _dot_before(self, word: Word, solid: float) -> Box | None:
        """The box of the one small dot in the space before a word; None if there is no such thing.

        Args:
            solid: the least share of its box that is ink.
        """
        size, x0 = word.size, word.box[0]
        line = word.box[3] - letter_depth(word.raw) * size
        left, right = self._pixels(x0 - _REACH * size), self._pixels(x0 - 0.15 * size)
        upper, lower = self._pixels(line - 0.9 * size), self._pixels(line + 0.1 * size)
        if left < 0 or upper < 0 or right <= left:
            return None
        strip = self._grey[upper:lower, left:right]
        if not strip.size:
            return None
        ink = strip < np.percentile(strip, 90) - 70
        ys, xs = np.nonzero(ink)
        if not len(ys):
            return None
        high, wide = ys.max() - ys.min() + 1, xs.max() - xs.min() + 1
        least, most = self._pixels(_DOT[0] * size), self._pixels(_DOT[1] * size)
        round_ = len(ys) > solid * high * wide and 0.6 < wide / high < 1.7
        if not round_ or not least <= min(high, wide) or max(high, wide) > most or xs.min() == 0:
            return None
        if not 0.2 * len(strip) < ys.mean() < 0.85 * len(strip):
            return None
        return (
            float((left + xs.min()) * self._scale),
            float((upper + ys.min()) * self._scale),
            float((left + xs.max() + 1) * self._scale),
            float((upper + ys.max() + 1) * self._scale),
        )

    def embolden(self, words: Sequence[Word]) -> None:
        """Mark the words whose strokes are clearly heavier than is usual for letters of their size.

        Blur makes the strokes of small letters relatively thicker, so that words are held against others of
        about their size, where there are enough of them, and against smaller ones.
        """
        strokes = np.array([self._stroke(word) for word in words])
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
        for start, stop in phrases(words):
            measured = ratios[start:stop][ratios[start:stop] > 0]
            for word in words[start:stop]:
                word.bold = bool(len(measured)) and float(np.median(measured)) > _HEAVY

    def slope(self, words: Sequence[Word]) -> None:
        """Mark the words whose letters are slanted."""
        leans = np.array([self._lean(word) for word in words])
        for start, stop in phrases(words):
            measured = leans[start:stop][leans[start:stop] > 0]
            for word in words[start:stop]:
                word.italic = bool(len(measured)) and float(np.median(measured)) > _SLANTED

    def _sign(self, ys: NDArray[np.intp], xs: NDArray[np.intp], box: Box) -> Blob | None:
        high, wide = ys.max() - ys.min() + 1, xs.max() - xs.min() + 1
        share = len(ys) / (high * wide)
        solid = bool(share > _SOLID and max(high, wide) < _ROUND * min(high, wide))
        middle = (abs(ys - ys.mean()) < high / 4) & (abs(xs - xs.mean()) < wide / 4)
        hollow = share > 0.2 and middle.sum() < 0.15 * (high / 2) * (wide / 2)
        if not (share > 0.55 or hollow):
            return None
        median = np.median(self._rgb[ys, xs], axis=0)
        if not self._stands_out(median, ys, xs):
            return None
        colour = _hex(median)
        if share > 0.55:
            shape = MarkShape.ELLIPSE if solid and share < 0.9 else MarkShape.SHAPE
            return Blob(Sign(box, colour, None, shape), solid)
        return Blob(Sign(box, None, colour, MarkShape.ELLIPSE), False)

    def _stands_out(self, colour: NDArray[np.float64], ys: NDArray[np.intp], xs: NDArray[np.intp]) -> bool:
        """Whether a patch of a colour is of another than what is around it: no part of a ground."""
        top, left = max(0, ys.min() - _RIM - 1), max(0, xs.min() - _RIM - 1)
        around = self._rgb[top : ys.max() + _RIM + 2, left : xs.max() + _RIM + 2]
        frame = np.concatenate([around[0], around[-1], around[:, 0], around[:, -1]])
        return bool(np.abs(colour - np.median(frame, axis=0)).max() > _COLOURED)

    def _stroke(self, word: Word) -> float:
        """How thick the word's strokes are, as a share of its size; 0 where that cannot be told."""
        ink = self._letter_ink(word)
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

    def _lean(self, word: Word) -> float:
        """By how much the word's ink gathers in fewer columns when its letters are set upright; 0 where that cannot be
        told (shear by projection profiles, as slanted handwriting is set upright)."""
        ink = self._letter_ink(word)
        if ink is None:
            return 0.0
        ys, xs = np.nonzero(ink)

        def gathered(shear: float) -> float:
            columns = np.bincount(np.rint(xs + ys * shear).astype(np.intp))
            return float(np.square(columns, dtype=np.float64).sum())

        return max(map(gathered, _SHEARS)) / gathered(0.0)

    def _letter_ink(self, word: Word) -> Mask | None:
        """The dots of a word's letters; None where there is too little to measure."""
        x0, top, x1, bottom = (round(edge / self._full_scale) for edge in word.box)
        crop = self._full[max(0, top) : bottom, max(0, x0) : x1]
        letters = sum(map(str.isalnum, word.raw))
        if letters < 2 or crop.size < 60:
            return None
        low, high = levels(crop, 0.03, 0.97)
        if high - low < 60:
            return None
        ink = np.asarray(crop < (low + high) / 2)
        return ~ink if ink.mean() > 0.5 else ink

    def _pixels(self, points: float) -> int:
        return int(points / self._scale)


def _median_of_brightest(picture: Image.Image, grey: Image.Image) -> NDArray[np.float64]:
    """The median red, green and blue of the brightest quarter of a picture, and of what is as bright as its darkest.

    By histograms: sorting the dots takes ten times as long.
    """
    upwards = np.cumsum(grey.histogram())
    least = int(np.searchsorted(upwards, math.ceil(0.75 * (upwards[-1] - 1)), side="right"))
    bands = np.cumsum(
        np.reshape(picture.histogram(grey.point([255 * (level >= least) for level in range(256)])), (3, 256)),
        axis=1,
    )
    return np.array([_median_level(band) for band in bands])


def _median_level(upwards: NDArray[np.int64]) -> float:
    """The median of levels, given how many there are up to each."""
    last = int(upwards[-1]) - 1
    return float(
        np.mean([np.searchsorted(upwards, place, side="right") for place in (last // 2, last - last // 2)])
    )


def _may_be_square(read: str) -> bool:
    """Whether a word may be what the OCR engine makes of a square bullet, such as "m"."""
    return len(read) == 1 and not read.isdigit()


def _wide(sign: Sign) -> float:
    return sign.box[2] - sign.box[0]


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


def _rim(patches: Mask) -> Mask:
    """The dots within ``_RIM`` of the edge of a patch, on either side."""
    share = np.asarray(Image.fromarray(patches.astype(np.uint8) * 255).filter(ImageFilter.BoxBlur(_RIM)))
    return np.asarray((share > 0) & (share < 255))


def _on_its_row(disc: Sign, discs: Sequence[Sign]) -> list[Sign]:
    """The others of a disc's size and colour whose middles are on a height with it."""
    wide = disc.box[2] - disc.box[0]
    return [
        other
        for other in discs
        if other is not disc
        and abs(other.middle[1] - disc.middle[1]) < wide / 2
        and abs(other.box[2] - other.box[0] - wide) < _OTHER_SIZE * wide
        and _is_near(other.fill or "#000000", disc.fill or "#000000")
    ]


def _is_near(rgb: str, other: str) -> bool:
    return all(
        abs(int(rgb[at : at + 2], 16) - int(other[at : at + 2], 16)) < _OTHER_COLOUR for at in (1, 3, 5)
    )


def _steps_in_column(disc: Sign, discs: Sequence[Sign]) -> list[float]:
    """How far the next disc is to the right of those that stand in one column with ``disc``."""
    steps = []
    for above in discs:
        if abs(above.middle[0] - disc.middle[0]) < (disc.box[2] - disc.box[0]) / 2:
            right = [
                step for other in _on_its_row(above, discs) if (step := other.middle[0] - above.middle[0]) > 0
            ]
            steps += [min(right)] if right else []
    return sorted(set(steps))


def _turned(image: Image.Image, angle: float) -> Image.Image:
    """The picture turned against the clock, its corners filled with what most of it shows."""
    paper = image.resize((1, 1)).getpixel((0, 0))
    return image.rotate(angle, Image.Resampling.BILINEAR, fillcolor=paper)


def _edges(grey: Grey) -> Mask:
    """Dots of lines and edges that lie: where a row stands out from the rows above and below."""
    level = grey.copy()
    level[:, 1:-1] = (level[:, :-2] + level[:, 1:-1] + level[:, 2:]) // 3
    strength = np.zeros_like(level)
    above, here, below = level[:-6], level[3:-3], level[6:]
    line = np.maximum(np.minimum(above, below) - here, here - np.maximum(above, below))
    edge = np.abs(level[1:-5] - level[5:-1])
    strength[3:-3] = np.where(line >= _LINE, 2 * line, np.where(edge >= _EDGE, edge, 0))
    peak = np.zeros_like(strength, dtype=bool)
    peak[1:-1] = (strength[1:-1] > 0) & (strength[1:-1] >= strength[:-2]) & (strength[1:-1] > strength[2:])
    # A slightly fuzzy line peaks now in one row, now in the next.
    near = peak.copy()
    near[1:] |= peak[:-1]
    near[:-1] |= peak[1:]
    return near & (strength > 0)


def _runs(mask: Mask, shortest: int) -> Iterator[tuple[int, int, int]]:
    """Runs of set dots along the rows, as (row, first, behind the last); small gaps are closed."""
    rows, starts, stops = runs(_closed(mask, _GAP))
    long = stops - starts >= shortest
    yield from zip(rows[long].tolist(), starts[long].tolist(), stops[long].tolist(), strict=True)


def _closed(mask: Mask, gap: int) -> Mask:
    """The mask with gaps of at most ``gap`` dots along its rows closed."""
    grown = mask.copy()
    for step in range(1, gap + 1):
        grown[:, step:] |= mask[:, :-step]
    shrunk = grown.copy()
    for step in range(1, gap + 1):
        shrunk[:, :-step] &= grown[:, step:]
    return mask | shrunk


def _without_threads(mask: Mask) -> Mask:
    """The mask without thin lines, such as those that tie the circles of a stage bar together."""
    lying = _run_lengths(mask)
    standing = _run_lengths(mask.T).T
    thread = ((standing <= _THREAD) & (lying >= _LONG)) | ((lying <= _THREAD) & (standing >= _LONG))
    return mask & ~thread


def _without_stubs(ys: NDArray[np.intp], xs: NDArray[np.intp]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The dots of a patch without the ends of threads at its sides: a few dots of each row or column."""
    for axis in (1, 0):
        along = (ys, xs)[axis]
        counts = np.bincount(along - along.min())
        if counts.max() > 2 * _THREAD:
            body = np.nonzero(counts > _THREAD)[0] + along.min()
            kept = (along >= body[0]) & (along <= body[-1])
            ys, xs = ys[kept], xs[kept]
    return ys, xs


def _run_lengths(mask: Mask) -> NDArray[np.int32]:
    """For each set dot, how long the run along its row is."""
    rows, starts, stops = runs(mask)
    lengths = np.zeros((mask.shape[0], mask.shape[1] + 1), dtype=np.int32)
    lengths[rows, starts] = stops - starts
    lengths[rows, stops] = starts - stops
    return np.cumsum(lengths, axis=1, dtype=np.int32)[:, :-1]


def _filled(ys: NDArray[np.intp], xs: NDArray[np.intp]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The dots of a patch and of what it has on all four sides, such as letters."""
    top, left = ys.min(), xs.min()
    patch = np.zeros((ys.max() - top + 1, xs.max() - left + 1), dtype=bool)
    patch[ys - top, xs - left] = True
    inside = np.ones_like(patch)
    for axis in (0, 1):
        inside &= np.logical_or.accumulate(patch, axis=axis)
        inside &= np.flip(np.logical_or.accumulate(np.flip(patch, axis), axis=axis), axis)
    rows, columns = np.nonzero(inside)
    return rows + top, columns + left


def phrases(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Runs of words that stand close together on a line."""
    start = 0
    for index in range(1, len(words) + 1):
        if index < len(words):
            before, here = words[index - 1], words[index]
            level = abs((before.box[1] + before.box[3]) - (here.box[1] + here.box[3])) < here.size
            if level and -1 <= here.box[0] - before.box[2] < 0.9 * here.size:
                continue
        yield start, index
        start = index


def crosses(line: Box, words: Sequence[Word]) -> bool:
    """Whether a line runs through letters for most of its length: then it is made of them."""
    x0, top, x1, bottom = line
    covered = 0.0
    for word in words:
        left, above, right, below = word.box
        inside = (below - above) * _INSIDE
        if bottom > above + inside and top < below - inside and x1 > left and x0 < right:
            lying = x1 - x0 > bottom - top
            covered += min(right, x1) - max(left, x0) if lying else min(below, bottom) - max(above, top)
    return covered > 0.5 * max(x1 - x0, bottom - top)


def even_sizes(words: Sequence[Word]) -> None:
    """Give words whose sizes, as measured, differ by little the same size.

    The two sizes nearest to each other are made one, at their mean by letters, until all differ by enough
    (agglomerative clustering, centroid linkage).
    """
    groups: list[tuple[float, int, list[Word]]] = []
    for word in sorted(words, key=lambda word: word.size):
        if groups and groups[-1][0] == word.size:
            size, letters, alike = groups[-1]
            groups[-1] = size, letters + len(word.raw), [*alike, word]
        else:
            groups.append((word.size, len(word.raw), [word]))
    while len(groups) > 1:
        steps = [above[0] / below[0] if below[0] else _SAME for below, above in pairwise(groups)]
        nearest = steps.index(min(steps))
        if steps[nearest] >= _SAME:
            break
        (low, few, below), (high, many, above) = groups[nearest : nearest + 2]
        size = (low * few + high * many) / (few + many)
        groups[nearest : nearest + 2] = [(size, few + many, [*below, *above])]
    for size, _, alike in groups:
        for word in alike:
            word.size = round(size, 1)


def turned_back(box: Box, angle: float, width: float, height: float) -> Box:
    """Where a box of the page set straight lies on the page as it is.

    Args:
        angle: degrees by which the page's lines fall to the right. width, height: of the page, points.
    """
    x0, top, x1, bottom = box
    x, y = (x0 + x1) / 2 - width / 2, (top + bottom) / 2 - height / 2
    sine, cosine = float(np.sin(np.radians(angle))), float(np.cos(np.radians(angle)))
    dx, dy = x * cosine - y * sine - x, x * sine + y * cosine - y
    return x0 + dx, top + dy, x1 + dx, bottom + dy


def _is_within(blob: Blob, ring: Blob) -> bool:
    """Whether a patch is a scrap of a ring's outline."""
    x0, top, x1, bottom = _inset(ring.sign.box, -_OUTLINE)
    left, above, right, below = blob.sign.box
    return not blob.solid and x0 <= left and top <= above and right <= x1 and below <= bottom


def _overlap(a: Box, b: Box) -> bool:
    return min(a[2], b[2]) > max(a[0], b[0]) and min(a[3], b[3]) > max(a[1], b[1])


def _is_same(a: Box, b: Box) -> bool:
    return all(abs(one - other) < _MISS for one, other in zip(a, b, strict=True))


def _inset(box: Box, points: float) -> Box:
    return box[0] + points, box[1] + points, box[2] - points, box[3] - points


def _hex(colour: Any) -> str:
    red, green, blue = (max(0, min(255, round(float(part)))) for part in colour)
    return f"#{red:02x}{green:02x}{blue:02x}"
