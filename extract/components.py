"""The connected parts of a picture's dots."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Dots = tuple[NDArray[np.intp], NDArray[np.intp]]
"""Rows and columns of dots: an index into a picture."""


@dataclass(frozen=True, slots=True)
class Components:
    """The connected parts of a mask; dots that touch at a corner connect.

    Attributes:
        boxes: one row (left, top, right, bottom) a part, in pixels; right and bottom lie behind the last dot.
        sizes: the number of dots of each.
    """

    boxes: NDArray[np.intp]
    sizes: NDArray[np.intp]
    _runs: tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.intp]]
    _order: NDArray[np.intp]
    _bounds: NDArray[np.intp]

    def dots(self, number: int) -> Dots:
        """The dots of one part."""
        members = self._order[self._bounds[number] : self._bounds[number + 1]]
        rows, starts, stops = (values[members] for values in self._runs)
        lengths = stops - starts
        within = np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths)
        return np.repeat(rows, lengths), np.repeat(starts, lengths) + within


def components(mask: NDArray[np.bool_]) -> Components:
    """Find the connected parts of a mask.

    The runs of dots along each row are tied to those they touch in the row above, and each takes the lowest
    number of any it is tied to, until none changes (label propagation with pointer jumping).
    """
    rows, starts, stops = runs(mask)
    labels = _labels(rows, starts, stops, mask.shape[1] + 2)
    _, part = np.unique(labels, return_inverse=True)
    order = np.argsort(part, kind="stable")
    count = int(part.max()) + 1 if len(part) else 0
    bounds = np.searchsorted(part[order], np.arange(count + 1))
    firsts = bounds[:-1]
    boxes = np.zeros((count, 4), dtype=np.intp)
    if count:
        boxes[:, 0] = np.minimum.reduceat(starts[order], firsts)
        boxes[:, 1] = np.minimum.reduceat(rows[order], firsts)
        boxes[:, 2] = np.maximum.reduceat(stops[order], firsts)
        boxes[:, 3] = np.maximum.reduceat(rows[order], firsts) + 1
    sizes = np.bincount(part, weights=stops - starts, minlength=count).astype(np.intp)
    return Components(boxes, sizes, (rows, starts, stops), order, bounds)


def runs(mask: NDArray[np.bool_]) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.intp]]:
    """The runs of set dots along each row, in reading order: their rows, first dots, and dots behind the last."""
    padded = np.zeros((mask.shape[0], mask.shape[1] + 2), dtype=bool)
    padded[:, 1:-1] = mask
    flat = padded.ravel()
    # Each row ends and begins with a dot that is not set, so that every other change is a start.
    changes = np.flatnonzero(flat[1:] != flat[:-1])
    rows, starts = np.divmod(changes[::2], padded.shape[1])
    return rows, starts, changes[1::2] - rows * padded.shape[1]


def _labels(
    rows: NDArray[np.intp], starts: NDArray[np.intp], stops: NDArray[np.intp], width: int
) -> NDArray[np.intp]:
    """A number for each run, the same for those that are connected."""
    above = (rows - 1) * width
    first = np.searchsorted(rows * width + stops, above + starts, side="left")
    behind = np.searchsorted(rows * width + starts, above + stops, side="right")
    ties = np.maximum(behind - first, 0)
    here = np.repeat(np.arange(len(rows)), ties)
    there = np.repeat(first, ties) + np.arange(ties.sum()) - np.repeat(np.cumsum(ties) - ties, ties)
    labels = np.arange(len(rows))
    while True:
        low = np.minimum(labels[here], labels[there])
        lowered = labels.copy()
        np.minimum.at(lowered, labels[here], low)
        np.minimum.at(lowered, labels[there], low)
        lowered = lowered[lowered]
        if np.array_equal(lowered, labels):
            return labels
        labels = lowered
