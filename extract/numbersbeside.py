"""Numbers set to the right in their column, close to the texts that begin in the next one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.layout import Segment, segment_of

_NUMBER = re.compile(r"[-–−+]?\d[\d.,]*%?")
_APART = 0.5
"""Share of the font size that is more than the space between two words."""
_LEVEL = 1.0
"""Points by which edges of one column differ."""
_FEWEST = 3
"""Lines of a table in which a number and a text stand so."""


def part_numbers(segments: Sequence[Segment]) -> list[Segment]:
    """The segments, those parted behind a number that begins them where three or more on lines of several have it end,
    and the text behind it begin, at the same place."""
    begun = [one for one in segments if _begins_with_number(one) and _is_behind_another(one, segments)]
    parted = {id(one) for one in begun if sum(_alike(one, other) for other in begun) >= _FEWEST}
    found: list[Segment] = []
    for one in segments:
        if id(one) in parted:
            found += [segment_of(one.words[:1]), segment_of(one.words[1:])]
        else:
            found.append(one)
    return found


def _begins_with_number(segment: Segment) -> bool:
    if len(segment.words) < 2 or not _NUMBER.fullmatch(segment.words[0].raw):
        return False
    first, behind = segment.words[0].box, segment.words[1].box
    return behind[0] - first[2] > _APART * segment.size and segment.words[1].raw[0].isalpha()


def _is_behind_another(segment: Segment, segments: Sequence[Segment]) -> bool:
    middle = (segment.box[1] + segment.box[3]) / 2
    return any(one.box[2] < segment.box[0] and one.box[1] < middle < one.box[3] for one in segments)


def _alike(one: Segment, other: Segment) -> bool:
    """Whether the numbers of two segments end, and the texts behind them begin, at the same places."""
    return (
        abs(one.words[0].box[2] - other.words[0].box[2]) <= _LEVEL
        and abs(one.words[1].box[0] - other.words[1].box[0]) <= _LEVEL
    )
