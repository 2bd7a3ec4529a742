"""Traffic lights drawn as lamps, of which one is lit, and signs written as coloured characters."""

from __future__ import annotations

from collections.abc import Iterable
from colorsys import rgb_to_hls

from schemas.page import Mark, MarkShape, Page, Span

_UNLIT = frozenset({"grey", "black", "white"})
_REACH, _REACH_IN_CELL = 2.6, 3.2
"""Heights of a lamp within which, from middle to middle, the next two of its traffic light stand; and in one cell."""
_HUES = {"red": (0, 38), "yellow": (38, 85), "green": (95, 185)}
"""Degrees on the colour wheel, from 20 before red on."""
_STRONG, _DARK, _PALE = 0.35, 0.15, 0.8
"""Saturation that a light has at least, and lightness between which it lies."""
LETTERS = 2
"""Letters that stand on a sign at most: "H", "2"."""
_ALIKE = 0.2
"""By which part of its height lamps of one traffic light may differ, and be out of line."""


def shown(page: Page) -> list[Mark]:
    """The marks of a page but for the unlit lamps of traffic lights: those in line with a coloured one of their shape
    and size, and of one dull colour with each other; no grounds of cells, each of which is a light of its own."""
    unlit: set[int] = set()
    dull = [mark for mark in page.marks if mark.colour in _UNLIT and mark.shape is not MarkShape.CELL]
    for mark in page.marks:
        if mark.colour in _UNLIT or len(dull) < 2:
            continue
        near = [other for other in dull if other.shape is mark.shape and _beside(mark, other)]
        if len(near) == 2 and near[0].rgb == near[1].rgb:
            unlit |= set(map(id, near))
    return [mark for mark in page.marks if id(mark) not in unlit]


def _beside(one: Mark, other: Mark) -> bool:
    height, width = one.box[3] - one.box[1], one.box[2] - one.box[0]
    slack = _ALIKE * height
    alike = (
        abs(other.box[3] - other.box[1] - height) <= slack
        and abs(other.box[2] - other.box[0] - width) <= slack
    )
    across, down = abs(other.box[0] - one.box[0]), abs(other.box[1] - one.box[1])
    reach = _REACH_IN_CELL if one.place is not None and one.place == other.place else _REACH
    return alike and min(across, down) <= slack and max(across, down) <= reach * height


def signal_of(rgb: str) -> str | None:
    """The light whose colour a ground ``#rrggbb`` has, "red", "yellow" (orange too) or "green"; None for another."""
    hue, light, strong = rgb_to_hls(*(int(rgb[at : at + 2], 16) / 255 for at in (1, 3, 5)))
    if strong < _STRONG or not _DARK < light < _PALE:
        return None
    return next(
        (colour for colour, (low, high) in _HUES.items() if low <= (hue * 360 + 20) % 360 < high), None
    )


def written_sign(page: Page, words: Span, marks: Iterable[Mark]) -> Mark | None:
    """The mark, of some, that is the last of several words: a coloured character, as in "Risiko ●"."""
    return _behind(page, words, (mark for mark in marks if mark.shape is MarkShape.GLYPH))


def lettered_sign(page: Page, words: Span, marks: Iterable[Mark]) -> Mark | None:
    """The mark, of some, that the last of several words stands on, which is no longer than two letters: "Risiko H"."""
    short = len(page.words[words.stop - 1].text) <= LETTERS
    return (
        _behind(page, words, (mark for mark in marks if mark.shape is not MarkShape.GLYPH)) if short else None
    )


def _behind(page: Page, words: Span, marks: Iterable[Mark]) -> Mark | None:
    """The mark, of some, whose box holds the middle of the last of several words."""
    if words.stop - words.start < 2:
        return None
    left, top, right, bottom = page.words[words.stop - 1].box
    x, y = (left + right) / 2, (top + bottom) / 2
    return next(
        (mark for mark in marks if mark.box[0] <= x <= mark.box[2] and mark.box[1] <= y <= mark.box[3]),
        None,
    )
