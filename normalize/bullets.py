"""Bullets that a text reader took for a letter, a digit or another sign: "e Møter" → "• Møter"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from schemas.page import Repair, Span

SIGNS = frozenset("e¢©°«@")
"""What stands alone first on a line for nothing else in Norwegian."""
DIGITS = frozenset(("8", "5", "88"))
"""What may be a number, too, unless a list has it again and again."""
_REASON = "Punktmerke lest som bokstav eller tegn"


def repairs(
    texts: list[str], lines: Iterable[Span], *, from_picture: bool, least: int = 2
) -> Iterator[Repair]:
    """Repair ``texts`` in place where at least so many ``lines`` begin with the same misread bullet.

    ``from_picture``: the words were read from a picture, so that digits may be bullets, too.
    """
    firsts = [line.start for line in lines if line.stop - line.start > 1]
    counts = Counter(texts[index] for index in firsts)
    for index in firsts:
        raw = texts[index]
        if counts[raw] >= least and (raw in SIGNS or (from_picture and raw in DIGITS)):
            texts[index] = "•"
            yield Repair(index, raw, "•", "symbol", 0.95, _REASON)
