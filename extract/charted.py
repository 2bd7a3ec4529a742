"""Charts drawn on a page: their bars and keys are coloured as lights are, and stand for no status."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extract.marks import Sign
from extract.shapes import SMALL, Shape
from schemas.page import Box, union

_TOUCHING = 1.0
"""Points between the parts of a bar, and by which the edges of shapes that lie on one line may differ."""
_FEWEST = 2
"""Bars of a chart, parts of a pie, signs of a key, and colours of each."""
_LARGEST_KEY = 9.0
"""Points: of the signs of a key, which are as high as small letters."""
_NEAR, _WIDE = 60.0, 120.0
"""Points between a chart and its key, and by which a key may be wider than its chart on each side."""
_UNEQUAL = 0.05
"""Share by which a pie may be wider than it is high, or higher."""


@dataclass(frozen=True, slots=True)
class _Chart:
    """What is drawn of a chart: the parts of its bars or its pie, and the colours that they have."""

    parts: Sequence[Box]
    fills: frozenset[str]

    @property
    def box(self) -> Box:
        return union(self.parts)


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a bar: where it starts and ends along the bar, its colour and its box."""

    start: float
    end: float
    fill: str
    box: Box


def without_charts(signs: Sequence[Sign], shapes: Sequence[Shape]) -> list[Sign]:
    """The signs but for parts of the bars of charts and what stands beside charts to tell what their colours mean."""
    if sum(sign.fill is not None for sign in signs) < _FEWEST:
        return list(signs)
    bars, pies = [*_bar_charts(shapes)], [*_pies(shapes)]
    parts = {_rounded(part) for chart in bars for part in chart.parts}
    left = [sign for sign in signs if _rounded(sign.box) not in parts]
    keys = {id(sign) for chart in (*bars, *pies) for sign in _key(chart, left, len(bars) + len(pies))}
    return [sign for sign in left if id(sign) not in keys]


def _rounded(box: Box) -> tuple[int, ...]:
    return tuple(round(edge) for edge in box)


def _bar_charts(shapes: Iterable[Shape]) -> Iterator[_Chart]:
    """Bars of one thickness, lying or standing, that start at one axis, in several colours, one longer than a sign.

    Those of a table's grounds all have the same edges, and those of a chart do not.
    """
    boxes = [(shape.box, shape.fill) for shape in shapes if shape.fill and not shape.curved]
    for standing in (False, True):
        rows: dict[tuple[int, int], list[_Part]] = {}
        for box, fill in boxes:
            x0, top, x1, bottom = (-box[3], box[0], -box[1], box[2]) if standing else box
            if bottom - top <= SMALL:
                rows.setdefault((round(top), round(bottom)), []).append(_Part(x0, x1, fill, box))
        axes: dict[tuple[int, int], list[list[_Part]]] = {}
        for (top, bottom), row in rows.items():
            for bar in _runs(row):
                axes.setdefault((round(bar[0].start), bottom - top), []).append(bar)
        for bars in axes.values():
            ends = {tuple(round(part.end) for part in bar) for bar in bars}
            parts = [part for bar in bars for part in bar]
            fills = frozenset(part.fill for part in parts)
            longest = max(bar[-1].end - bar[0].start for bar in bars)
            if min(len(bars), len(ends), len(fills)) >= _FEWEST and longest > SMALL:
                yield _Chart([part.box for part in parts], fills)


def _runs(row: Iterable[_Part]) -> Iterator[list[_Part]]:
    """The parts that follow right on each other, each in another colour than the one before it."""
    run: list[_Part] = []
    for part in sorted(row, key=lambda part: part.start):
        if run and (abs(part.start - run[-1].end) > _TOUCHING or part.fill == run[-1].fill):
            yield run
            run = []
        run.append(part)
    if run:
        yield run


def _pies(shapes: Iterable[Shape]) -> Iterator[_Chart]:
    """Large curved parts in several colours, drawn one after the other, that make up what is as wide as it is high."""
    groups: list[list[Shape]] = []
    for shape in shapes:
        if not shape.curved or not shape.fill:
            continue
        if groups and _meet(union(part.box for part in groups[-1]), shape.box):
            groups[-1].append(shape)
        else:
            groups.append([shape])
    for group in groups:
        chart = _Chart([part.box for part in group], frozenset(str(part.fill) for part in group))
        wide, high = chart.box[2] - chart.box[0], chart.box[3] - chart.box[1]
        is_round = min(wide, high) > SMALL and abs(wide - high) <= _UNEQUAL * wide
        if len(chart.fills) >= _FEWEST and is_round:
            yield chart


def _meet(one: Box, other: Box) -> bool:
    return all(
        one[side] <= other[side + 2] + _TOUCHING and other[side] <= one[side + 2] + _TOUCHING
        for side in (0, 1)
    )


def _key(chart: _Chart, signs: Sequence[Sign], charts: int) -> list[Sign]:
    """The small signs in a chart's colours, side by side above or below it or one below the other beside it, each
    colour once a chart of the page."""
    x0, top, x1, bottom = chart.box
    small = [sign for sign in signs if sign.fill in chart.fills and _is_small(sign.box)]
    over = [
        sign
        for sign in small
        for x, y in [sign.middle]
        if x0 - _WIDE <= x <= x1 + _WIDE and (top - _NEAR <= y <= top or bottom <= y <= bottom + _NEAR)
    ]
    beside = [
        sign
        for sign in small
        for x, y in [sign.middle]
        if top <= y <= bottom and (x0 - _NEAR <= x <= x0 or x1 <= x <= x1 + _NEAR)
    ]
    for group, axis in ((over, 1), (beside, 0)):
        for sign in group:
            level = [one for one in group if abs(one.middle[axis] - sign.middle[axis]) <= _TOUCHING]
            times = Counter(one.fill for one in level)
            if len(times) >= _FEWEST and max(times.values()) <= charts:
                return level
    return []


def _is_small(box: Box) -> bool:
    return max(box[2] - box[0], box[3] - box[1]) <= _LARGEST_KEY
