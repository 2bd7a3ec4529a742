"""Ruling lines in a picture: where a row or column of dots stands out from those on both its sides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

import numpy as np

from extract.components import runs
from extract.raster.picture import RIM, Grey, Line, Mask, Picture
from extract.shapes import Shape
from schemas.page import Box, Word

_SHORTEST = (30.0, 11.0)
"""Points of a ruling line that lies, and of one that stands."""
_LINE, _EDGE = 10, 24
"""Levels of grey by which a line stands out from both its sides, and by which two grounds differ."""
_MEETS, _APART_LINES = 6, 10
"""Pixels between an edge and a line that ends at it, and between two standing lines, at most and at least."""
_GAP = 2
_TALLER = 30.0
"""Points of a standing line that is taller than letters are."""
SURELY = 110.0
"""Points of a lying line that no row of letters makes up."""
_INSIDE = 0.12
"""Share of a word's height at its upper and lower edge where a line may run without crossing it."""


class Lines:
    """The ruling lines of a picture."""

    def __init__(self, picture: Picture) -> None:
        self._picture = picture

    def ruling(self, panels: Sequence[Box]) -> list[Shape]:
        """Ruling lines, and the edges between grounds, as thin black boxes.

        Args:
            panels: boxes on a ground of their own, points.
        """
        # A grey line on a red ground is as light as the ground is; its strongest channel is not.
        strongest = self._picture.strongest
        lying = [(x0, y, x1, y) for y, x0, x1 in (*self._lying, *self._runs_in(strongest, _SHORTEST[0]))]
        turned = np.ascontiguousarray(strongest.T)
        standing = [(x, y0, x, y1) for x, y0, y1 in (*self._standing, *self._runs_in(turned, _SHORTEST[1]))]
        lying += self._closing(standing, panels)
        return [
            Shape(tuple(edge * self._picture.scale for edge in box), "#000000", None, segments=4)  # type: ignore[arg-type]
            for box in (*lying, *standing)
        ]

    def grid(self) -> Iterator[Line]:
        """Ruling lines, in pixels, that are surely none made of letters: long ones, and those that these meet, short
        ones at both ends: the strokes of letters may reach the edge of their ground."""
        long = [line for line in self._lying if line[2] - line[1] >= self._picture.pixels(SURELY)]
        for y, x0, x1 in long:
            yield x0, y, x1, y
        rows, lefts, rights = np.array(long, dtype=np.intp).reshape(-1, 3).T
        for x, y0, y1 in self._standing:
            across = (lefts - RIM <= x) & (x <= rights + RIM)
            meets = across & (rows >= y0 - RIM) & (rows <= y1 + RIM)
            ends = (across & (np.abs(rows - y) <= _MEETS) for y in (y0, y1))
            if meets.any() and (y1 - y0 >= self._picture.pixels(_TALLER) or all(end.any() for end in ends)):
                yield x, y0, x, y1

    def _closing(
        self, standing: Sequence[tuple[int, int, int, int]], panels: Sequence[Box]
    ) -> Iterator[tuple[int, int, int, int]]:
        """The lower edges of grounds, in pixels, where standing lines end: a table's last row may be hardly darker
        than the paper."""
        grounds: list[list[int]] = []
        for panel in sorted(panels):
            x0, _, x1, bottom = (round(edge / self._picture.scale) for edge in panel)
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
    def _lying(self) -> list[tuple[int, int, int]]:
        """Lying lines as (row, first column, behind the last), pixels."""
        return self._runs_in(self._picture.grey, _SHORTEST[0])

    @cached_property
    def _standing(self) -> list[tuple[int, int, int]]:
        """Standing lines as (column, first row, behind the last), pixels."""
        return self._runs_in(np.ascontiguousarray(self._picture.grey.T), _SHORTEST[1])

    def _runs_in(self, plane: Grey, shortest: float) -> list[tuple[int, int, int]]:
        return list(_runs(_edges(plane), self._picture.pixels(shortest)))


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
