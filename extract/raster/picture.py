"""A page's picture as planes of dots, how it is turned straight, and its dots told in points."""

from __future__ import annotations

import math
from functools import cached_property, reduce
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageChops, ImageFilter

from schemas.page import Box

Grey = NDArray[np.int16]
Mask = NDArray[np.bool_]
Line = tuple[int, int, int, int]
"""Left, top, right and bottom of a ruling line, dots."""

_DPI = 150
_STEEPEST = 3.0
"""Degrees: a page that is turned more is not a page laid askew in a scanner."""
_MOST_DOTS = 60_000
COLOURED = 30
"""Difference between the highest and the lowest channel, 0..255, of what is a colour and no grey."""
DARK = 110
"""Level of grey below which a ground is dark."""
CLEARLY = 50
"""Levels of grey by which ink is darker than its ground."""
PATCH = (60, 18)
"""Pixels: width and height from which on a patch is a ground and no letter."""
RIM = 2
"""Pixels by which what is found may miss what is meant."""
TINTED = 8
"""Levels by which a ground differs from the paper."""


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


class Picture:
    """The picture of a page, set straight.

    Attributes:
        full, full_scale: levels of grey at its own resolution, and points per dot. rgb, grey, scale: the same at about
            150 dots an inch. paper: red, green and blue of the paper.
        full_strongest, strongest: the level of the strongest of the three channels, at either resolution.

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
        self.full = np.asarray(grey, dtype=np.uint8)
        self.full_scale = points_per_pixel
        self._image, self._angle = image, angle
        self.rgb = np.asarray(small, dtype=np.int16)
        small_grey = small.convert("L")
        self.grey: Grey = np.asarray(small_grey, dtype=np.int16)
        self.scale = points_per_pixel * image.width / size[0]
        self.paper = _median_of_brightest(small, small_grey)

    @cached_property
    def full_strongest(self) -> NDArray[np.uint8]:
        strongest = reduce(ImageChops.lighter, self._image.convert("RGB").split())
        return np.asarray(_turned(strongest, self._angle) if self._angle else strongest, dtype=np.uint8)

    @cached_property
    def strongest(self) -> Grey:
        red, green, blue = np.moveaxis(self.rgb, 2, 0)
        return np.asarray(np.maximum(np.maximum(red, green), blue))

    @cached_property
    def coloured(self) -> Mask:
        red, green, blue = np.moveaxis(self.rgb, 2, 0)
        return np.asarray(self.strongest - np.minimum(np.minimum(red, green), blue) > COLOURED)

    def tinted(self, blur: int) -> Mask:
        """The dots on another ground than the paper, grain blurred away."""
        even = np.asarray(Image.fromarray(self.rgb.astype(np.uint8)).filter(ImageFilter.BoxBlur(blur)))
        apart = np.abs(np.arange(256) - self.paper[:, None]) > TINTED
        return np.asarray(apart[0][even[..., 0]] | apart[1][even[..., 1]] | apart[2][even[..., 2]])

    def enlarged(self, plane: NDArray[Any]) -> NDArray[Any]:
        """A plane of the small picture at the size of the full one."""
        size = self.full.shape[1], self.full.shape[0]
        return np.asarray(Image.fromarray(plane).resize(size, Image.Resampling.NEAREST))

    def points(self, left: int, top: int, right: int, bottom: int) -> Box:
        x0, upper, x1, lower = (float(edge * self.scale) for edge in (left, top, right, bottom))
        return x0, upper, x1, lower

    def pixels(self, points: float) -> int:
        return int(points / self.scale)


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


def hex_colour(colour: Any) -> str:
    """Red, green and blue, 0..255, as ``#rrggbb``."""
    red, green, blue = (max(0, min(255, round(float(part)))) for part in colour)
    return f"#{red:02x}{green:02x}{blue:02x}"


def _turned(image: Image.Image, angle: float) -> Image.Image:
    """The picture turned against the clock, its corners filled with what most of it shows."""
    paper = image.resize((1, 1)).getpixel((0, 0))
    return image.rotate(angle, Image.Resampling.BILINEAR, fillcolor=paper)


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


def opened(mask: Mask) -> Mask:
    """The mask without what is thinner than twice ``RIM`` and a dot, such as the frame that a ground is the head of (a
    morphological opening)."""
    for reach, fill in ((np.logical_and, True), (np.logical_or, False)):
        for axis in (0, 1):
            rim = [(RIM, RIM) if axis == one else (0, 0) for one in (0, 1)]
            rows = np.moveaxis(np.pad(mask, rim, constant_values=fill), axis, 0)
            shifted = [rows[step : step + mask.shape[axis]] for step in range(2 * RIM + 1)]
            mask = np.ascontiguousarray(np.moveaxis(reach.reduce(shifted), 0, axis))
    return mask


def inset(box: Box, points: float) -> Box:
    """A box made smaller by so many points on every side."""
    return box[0] + points, box[1] + points, box[2] - points, box[3] - points


def overlap(a: Box, b: Box) -> bool:
    """Whether two boxes have room in common."""
    return min(a[2], b[2]) > max(a[0], b[0]) and min(a[3], b[3]) > max(a[1], b[1])
