"""A page's picture made ready for the OCR engine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from extract.components import Dots, components
from extract.raster.picture import CLEARLY, DARK, PATCH, RIM, Line, Mask, Picture, opened

_STRIP, _CORE = 5, 1
"""Pixels on both sides of a line: what tells its ground, and what is erased."""
_MIDDLE = 190
"""Level of grey below which a coloured ground may bear white letters."""
_GRAIN = 20
"""Levels of grey by which a ground may vary."""
_WIDEST_LETTER, _FULL, _THIN, _HELD = 120, 0.9, 0.66, 0.02
"""Pixels of width up to which a patch may be a heavy letter; shares of its box from which on it is none, and below
which it is one; and what is in it but not of it, by its size, where it is a ground."""

_LEVELLED = np.clip(
    255
    * (1 - (np.arange(256.0) - np.arange(256.0)[:, None]) / np.maximum(255 - np.arange(256.0)[:, None], 1)),
    0,
    255,
).astype(np.uint8)
"""What a level of grey (second index) on a ground of a level (first index) is when the ground is made white."""


def cleaned(picture: Picture, grid: Iterable[Line]) -> NDArray[np.uint8]:
    """The picture for reading: light letters on darker grounds made dark on white, ruling lines there erased, and
    coloured grounds of dark letters made white.

    Args:
        grid: ruling lines that are surely none made of letters, as left, top, right, bottom in pixels of 1/150 inch.
    """
    clean = picture.full.copy()
    sheet, bright = _dark_grounds(picture)
    if bright.any():
        level = picture.enlarged(bright)
        under = level > 0
        clean[under] = np.minimum(picture.full_strongest[under] * (255.0 / level[under]), 255)
        clean[picture.enlarged(_rim(bright > 0))] = 255
    if not sheet.any():
        return clean
    level = picture.enlarged(sheet)
    dark = level > 0
    share = picture.scale / picture.full_scale
    for x0, y0, x1, y1 in grid:
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
    clean[picture.enlarged(_rim(sheet > 0))] = 255
    return clean


def _dark_grounds(picture: Picture) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Of each dot the level of grey of its ground where that is darker than its letters, and the level of its strongest
    channel where that is lighter than they are, as black letters on red; or 0.

    Such grounds are patches that are wider than a bold letter: dark ones, and coloured ones of middle
    brightness, or grey ones, that hold more lighter dots than darker ones, or the reverse.
    """
    sheet, bright = np.zeros((2, *picture.grey.shape), dtype=np.uint8)
    middle = (picture.grey >= DARK - _GRAIN) & (picture.grey < _MIDDLE)
    for patches in (
        _patches(picture.grey < DARK, sheet, bright),
        _patches(picture.coloured & middle, sheet, bright),
        _grey_patches(~picture.coloured & middle),
    ):
        for patch in patches:
            inside = _filled(*patch)
            ground = float(np.median(picture.grey[patch]))
            strongest = float(np.median(picture.strongest[patch]))
            lighter = int((picture.grey[inside] > ground + CLEARLY).sum())
            darker = int((picture.strongest[_within(inside)] < strongest - CLEARLY).sum())
            if strongest > DARK and darker > lighter:
                bright[inside] = round(strongest)
            elif ground < DARK or lighter > darker:
                sheet[inside] = max(1, round(ground))
    sheet[bright > 0] = 0
    return sheet, bright


def _patches(mask: Mask, *known: NDArray[np.uint8]) -> Iterator[Dots]:
    """Patches of a mask that may be grounds of letters; also those whose frame goes on around what is below them.

    Args:
        known: planes that are set where a ground has been found.
    """
    for framed in (False, True):
        parts = components(opened(mask) if framed else mask)
        wide, high = (parts.boxes[:, 2:] - parts.boxes[:, :2]).T
        room = wide * high
        for number in np.nonzero((wide >= PATCH[0]) & (high >= PATCH[1]) & (parts.sizes > 0.5 * room))[0]:
            left, top, right, bottom = parts.boxes[number].tolist()
            if framed and any(plane[top:bottom, left:right].any() for plane in known):
                continue
            patch = parts.dots(int(number))
            if framed:
                ys, xs = np.nonzero(mask[top:bottom, left:right])
                patch = ys + top, xs + left
            held = len(_filled(*patch)[0]) - len(patch[0])
            if wide[number] >= _WIDEST_LETTER or not _is_letter(len(patch[0]), held, int(room[number])):
                yield patch


def _grey_patches(mask: Mask) -> Iterator[Dots]:
    """Patches of a mask of greys that may be grounds of letters, looked for in every other row and column: the edges of
    letters are grey, too."""
    parts = components(opened(mask[::2, ::2]))
    wide, high = (2 * (parts.boxes[:, 2:] - parts.boxes[:, :2])).T
    full = 4 * parts.sizes > 0.5 * wide * high
    for left, top, right, bottom in (
        2 * parts.boxes[(wide >= PATCH[0]) & (high >= PATCH[1]) & full]
    ).tolist():
        ys, xs = np.nonzero(mask[top:bottom, left:right])
        yield ys + top, xs + left


def _within(dots: Dots) -> Dots:
    """The dots of a patch but for those at its outer edges, where a line may run."""
    ys, xs = dots
    kept = (ys >= ys.min() + RIM) & (ys <= ys.max() - RIM) & (xs >= xs.min() + RIM) & (xs <= xs.max() - RIM)
    return ys[kept], xs[kept]


def _is_letter(size: int, held: int, room: int) -> bool:
    """Whether a patch of so many dots, around so many, in a box of so many may be a large heavy letter, such as m."""
    return size < _THIN * room or (size < _FULL * room and held < _HELD * size)


def _rim(patches: Mask) -> Mask:
    """The dots within ``RIM`` of the edge of a patch, on either side."""
    share = np.asarray(Image.fromarray(patches.astype(np.uint8) * 255).filter(ImageFilter.BoxBlur(RIM)))
    return np.asarray((share > 0) & (share < 255))


def _filled(ys: NDArray[np.intp], xs: NDArray[np.intp]) -> Dots:
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
