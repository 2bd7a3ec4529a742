"""Labels of another look that stand closer to what they say than columns do: "1. halvår" in grey before what is to
happen then."""

from __future__ import annotations

from collections.abc import Sequence

from extract.layout import Segment, labelled, segment_of
from schemas.page import Word

_APART = 0.4
"""Share of the font size that is more than the space between two words."""
_LEVEL = 1.0
"""Points by which edges of one column differ."""
_FEWEST = 3
"""Lines that begin with such labels, at one place, and go on at another."""


def find_labelled(segments: Sequence[Segment]) -> list[Segment]:
    """Those segments that begin with a label of another look, three or more of them with labels of their own that begin
    and go on behind these at the same places; each as one of a label and what it says."""
    begun = [(one, stop) for one in segments if (stop := _label(one.words))]
    return [
        labelled(segment_of(one.words[:stop]), segment_of(one.words[stop:]))
        for one, stop in begun
        if len({_text(*other) for other in begun if _alike((one, stop), other)}) >= _FEWEST
    ]


def _label(words: Sequence[Word]) -> int:
    """How many words of one look stand before a gap behind which all look another way; 0 where there are no such."""
    looks = [(word.colour, word.bold) for word in words]
    stop = next((at for at, look in enumerate(looks) if look != looks[0]), 0)
    told = stop and looks[0] not in looks[stop:]
    return stop if told and words[stop].box[0] - words[stop - 1].box[2] > _APART * words[0].size else 0


def _text(segment: Segment, stop: int) -> str:
    return " ".join(word.raw for word in segment.words[:stop])


def _alike(one: tuple[Segment, int], other: tuple[Segment, int]) -> bool:
    """Whether two segments begin, and go on behind their labels, at the same places."""
    (here, stop), (there, end) = one, other
    return (
        abs(here.box[0] - there.box[0]) <= _LEVEL
        and abs(here.words[stop].box[0] - there.words[end].box[0]) <= _LEVEL
    )
