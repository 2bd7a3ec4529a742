"""Cells that ruling lines close.

The grid is found by pdfplumber's functions (Nurminen 2013, "Algorithmic extraction of data in tables in PDF
documents"): lines that nearly meet are joined, where they cross are corners, the smallest boxes between corners are
cells, and cells that touch are a grid.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from pdfplumber.table import cells_to_tables, edges_to_intersections, intersections_to_cells, merge_edges

from schemas.page import Box


class Line(NamedTuple):
    """A line that lies or stands: at which height, or how far from the left, and from where to where."""

    at: float
    start: float
    end: float


def find_grids(
    lying: Iterable[Line], standing: Iterable[Line], tolerance: float, shortest: float
) -> tuple[list[list[Box]], list[Box]]:
    """The cells of each grid of several, grids from the top down; and the cells that touch no other.

    Args:
        tolerance: points that lines may miss each other by. shortest: length in points of a line, joined.
    """
    merged = merge_edges([*_edges(lying, standing)], tolerance, tolerance, tolerance, tolerance)
    long = [edge for edge in merged if max(edge["x1"] - edge["x0"], edge["bottom"] - edge["top"]) >= shortest]
    cells = intersections_to_cells(edges_to_intersections(long, tolerance, tolerance))
    grids = cells_to_tables(cells)
    touching = {cell for grid in grids for cell in grid}
    alone = [_box(*cell) for cell in cells if cell not in touching]
    return [[_box(*cell) for cell in grid] for grid in grids], alone


def _box(x0: float, top: float, x1: float, bottom: float) -> Box:
    return float(x0), float(top), float(x1), float(bottom)


def _edges(lying: Iterable[Line], standing: Iterable[Line]) -> Iterator[dict[str, Any]]:
    """The lines as pdfplumber describes edges."""
    for at, start, end in standing:
        yield _edge("v", x0=at, x1=at, top=start, bottom=end)
    for at, start, end in lying:
        yield _edge("h", x0=start, x1=end, top=at, bottom=at)


def _edge(orientation: str, *, x0: float, x1: float, top: float, bottom: float) -> dict[str, Any]:
    return {
        "orientation": orientation,
        "object_type": "line",
        "x0": x0,
        "x1": x1,
        "top": top,
        "bottom": bottom,
        "doctop": top,
        "width": x1 - x0,
        "height": bottom - top,
    }
