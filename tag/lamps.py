"""Traffic lights drawn as lamps, of which one is lit."""

from __future__ import annotations

from schemas.page import Mark, Page

_UNLIT = frozenset({"grey", "black", "white"})
_REACH = 2.6
"""Heights of a lamp within which, from middle to middle, the next two of its traffic light stand."""
_ALIKE = 0.2
"""By which part of its height lamps of one traffic light may differ, and be out of line."""


def shown(page: Page) -> list[Mark]:
    """The marks of a page but for the unlit lamps of traffic lights: those in line with a coloured one of their shape
    and size, and of one dull colour with each other."""
    unlit: set[int] = set()
    dull = [mark for mark in page.marks if mark.colour in _UNLIT]
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
    return alike and min(across, down) <= slack and max(across, down) <= _REACH * height
