"""Faint rings to the right of discs: the steps of a stage bar that are still to come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from extract.marks import Sign
from extract.raster.patches import Blob
from extract.raster.picture import Picture, inset, overlap
from schemas.page import MarkShape

_APART = 6.0
"""Times its radius that the next step of a stage bar is away at most."""
OTHER_SIZE = 0.2
"""Share by which the width of another kind of disc differs."""
_OTHER_COLOUR = 80
"""Levels of red, green or blue, of 255, by which another kind of disc differs."""
_UNEVEN = 1.35
"""Times a step of a stage bar that the next one is long at most."""
_MOST_STEPS = 12
MOST_DISCS = 100
"""A page with more discs is a drawing or a photograph."""
_OUTLINE = 1.5
"""Points that a ring's outline may stand out from where it was found."""
_FAINT = 18
"""Levels of grey by which a faint outline is darker than what it surrounds."""


def rings(picture: Picture, blobs: Sequence[Blob]) -> Iterator[Blob]:
    """Rings of the size of a disc, evenly set to its right: the steps of a stage bar that are still to come.

    Their thin outline is mostly grey in a scan.
    """
    discs = [blob.sign for blob in blobs if blob.solid and blob.sign.shape is MarkShape.ELLIPSE]
    if len(discs) > MOST_DISCS:
        return
    for disc in discs:
        x, y = disc.middle
        radius = (disc.box[2] - disc.box[0] + disc.box[3] - disc.box[1]) / 4
        away = [other.middle[0] - x for other in _on_its_row(disc, discs)]
        if any(step > 0 for step in away):
            continue
        before = [-step for step in away]
        steps = [*([min(before)] if before else []), *_steps_in_column(disc, discs)]
        at = _next_ring(picture, x, y, radius, steps, _UNEVEN * min(before) if before else _APART * radius)
        for _ in range(_MOST_STEPS):
            if at is None or at - x < 2 * radius:
                break
            box = (at - radius, y - radius, at + radius, y + radius)
            ring = Blob(Sign(box, None, disc.fill, MarkShape.ELLIPSE), False)
            if not any(overlap(box, b.sign.box) and not is_within(b, ring) for b in blobs):
                yield ring
            step, x = at - x, at
            at = _next_ring(picture, x, y, radius, [step], _UNEVEN * step)


def is_within(blob: Blob, ring: Blob) -> bool:
    """Whether a patch is a scrap of a ring's outline."""
    x0, top, x1, bottom = inset(ring.sign.box, -_OUTLINE)
    left, above, right, below = blob.sign.box
    return not blob.solid and x0 <= left and top <= above and right <= x1 and below <= bottom


def _next_ring(
    picture: Picture, x: float, y: float, radius: float, steps: Sequence[float], within: float
) -> float | None:
    """The middle of the clearest ring at the first of the ``steps`` to the right, give or take some pixels; or
    else of the first ring within so many points."""
    for step in steps:
        near = [x + step + shift * picture.scale for shift in range(-2, 3)]
        clearest = max(near, key=lambda at: _ring(picture, at, y, radius))
        if _ring(picture, clearest, y, radius) > 0:
            return clearest
    for at in np.arange(x + 2.1 * radius, x + within, picture.scale).tolist():
        if _ring(picture, at, y, radius) > 0:
            near = [at + shift * picture.scale for shift in range(7)]
            return max(near, key=lambda at: _ring(picture, at, y, radius))
    return None


def _ring(picture: Picture, x: float, y: float, radius: float) -> float:
    """By how many levels a ring is darker than what it surrounds, a dot higher or lower; 0 where there is none.

    An outline's middle lies a little within the disc that it is as large as.
    """
    return max(_ring_at(picture, x, y + shift * picture.scale, radius) for shift in (0, -1, 1))


def _ring_at(picture: Picture, x: float, y: float, radius: float) -> float:
    turn = np.linspace(0, 2 * np.pi, 24, endpoint=False)
    across, down = np.cos(turn), np.sin(turn)
    samples = []
    for reach in (0.4 * radius, radius - 2 * picture.scale, radius - picture.scale, radius):
        ys = np.rint((y + reach * down) / picture.scale).astype(np.intp)
        xs = np.rint((x + reach * across) / picture.scale).astype(np.intp)
        inside = (ys >= 0) & (ys < picture.grey.shape[0]) & (xs >= 0) & (xs < picture.grey.shape[1])
        if not inside.all():
            return 0.0
        samples.append(picture.grey[ys, xs])
    inner, *rims = samples
    rim = np.minimum.reduce(rims)
    if np.ptp(inner) > _FAINT or (rim < np.median(inner) - _FAINT).mean() < 0.8:
        return 0.0
    return float(np.median(inner) - rim.mean())


def _on_its_row(disc: Sign, discs: Sequence[Sign]) -> list[Sign]:
    """The others of a disc's size and colour whose middles are on a height with it."""
    wide = disc.box[2] - disc.box[0]
    return [
        other
        for other in discs
        if other is not disc
        and abs(other.middle[1] - disc.middle[1]) < wide / 2
        and abs(other.box[2] - other.box[0] - wide) < OTHER_SIZE * wide
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
