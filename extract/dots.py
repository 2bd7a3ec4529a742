"""Bullets that a page draws as small discs or squares, as browsers print them, and not as characters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from extract.phrases import phrases
from extract.shapes import Shape
from schemas.page import Box, Word

_SIZE = 0.15, 0.5
"""How wide a bullet is, at least and at most, as shares of the font size."""
_REACH = 1.6
"""Times the font size: a bullet ends no further before its text."""
_ROUND = 0.3
"""Share of its width by which a bullet's height may differ."""
_MOST = 400
"""Small shapes of a page; one with more is a drawing."""


def with_bullets(words: Sequence[Word], shapes: Sequence[Shape]) -> list[Word]:
    """The words with a "•" before each phrase that a small disc or square in its own colour stands before.

    One alone at its left edge is for show, and one in another colour may tell something.
    """
    largest = max((word.size for word in words), default=0.0)
    dots = [shape for shape in shapes if _is_dot(shape.box, largest)]
    found: dict[int, Word] = {}
    for start, _ in phrases(words) if dots and len(dots) <= _MOST else ():
        word = words[start]
        near = [dot for dot in dots if _is_before(dot.box, word) and word.colour in (dot.fill, dot.stroke)]
        if len(near) == 1 and _is_dot(near[0].box, word.size):
            x0, _, x1, _ = near[0].box
            # As high as its word, so that it is on the word's line, however small and raised the dot.
            box = (x0, word.box[1], x1, word.box[3])
            found[start] = replace(word, raw="•", text="•", box=box, bold=False, italic=False)
    lefts = Counter(round(dot.box[0]) for dot in found.values())
    found = {start: dot for start, dot in found.items() if lefts[round(dot.box[0])] > 1}
    return [one for at, word in enumerate(words) for one in ((found[at], word) if at in found else (word,))]


def _is_dot(box: Box, size: float) -> bool:
    """Whether a shape may be a bullet of text of a size; of smaller text, too, where that is the largest of a page."""
    wide, high = box[2] - box[0], box[3] - box[1]
    return 0 < wide <= _SIZE[1] * size and abs(wide - high) <= _ROUND * wide


def _is_before(dot: Box, word: Word) -> bool:
    level = word.box[1] < (dot[1] + dot[3]) / 2 < word.box[3]
    wide = dot[2] - dot[0] >= _SIZE[0] * word.size
    return level and wide and 0 < word.box[0] - dot[2] <= _REACH * word.size
