"""Cells without words in a picture that are filled in the colour of a light, one below another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from extract.colour import LIGHTS, colour_name
from extract.rowsbelow import is_in
from schemas.page import Box, Word

_SAME_EDGE = 4.0
"""Points by which the left and right edges of cells in one column may differ."""
_WIDEST, _HIGHEST = 160.0, 130.0
"""Points: how wide and how high such a cell is at most."""


def light_cells(
    boxes: Iterable[Box], words: Sequence[Word], ground: Callable[[Box], str | None]
) -> list[Box]:
    """Those of some boxes that stand in a column with others, no words in them, all in colours of lights or grey.

    Args:
        boxes: those on a ground of their own. ground: tells the background of a box.
    """
    bare = [
        box
        for box in boxes
        if box[2] - box[0] <= _WIDEST and box[3] - box[1] <= _HIGHEST
        if _may_be_light(ground(box)) and not any(is_in(word, box) for word in words)
    ]
    return [box for box in bare if any(other != box and _in_one_column(box, other) for other in bare)]


def _may_be_light(fill: str | None) -> bool:
    return fill is not None and colour_name(fill) in (*LIGHTS, "grey")


def _in_one_column(box: Box, other: Box) -> bool:
    return abs(box[0] - other[0]) <= _SAME_EDGE and abs(box[2] - other[2]) <= _SAME_EDGE
