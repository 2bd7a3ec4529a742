"""Whether a run of words was read by an OCR engine that does not know æ, ø and å."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import NamedTuple

_OUTSIDE = ".,:;!?()[]{}«»\"'‘’“”…•|*-–—/"
_NORDIC = re.compile("[æøåÆØÅ]")
LEAST_RATE = 0.15
"""Below this share of mangled words a text counts as read right, whatever odd word stands in it."""


class Damage(NamedTuple):
    """How much of a text is mangled.

    Attributes:
        telltales: how many words stand in a shape that only mangled words have.
        intact: how many words hold æ, ø or å.
        rate: the share of the words with æ, ø or å that lost them, as far as these tell; 0 if it is not
            beyond doubt that any did.
    """

    telltales: int
    intact: int

    @property
    def rate(self) -> float:
        if not self.telltales or (self.telltales == 1 and self.intact > 2):
            return 0.0
        rate = self.telltales / (self.telltales + self.intact)
        return rate if rate >= LEAST_RATE else 0.0


@cache
def telltales() -> dict[str, str]:
    """Shapes (lower case) that only a mangled word has, and the word: "gjgre" → "gjøre"."""
    rows = files("normalize").joinpath("data/telltales.txt").read_text("utf-8").splitlines()
    return dict(row.split("\t", 1) for row in rows)


def judge(words: Iterable[str]) -> Damage:
    """Weigh the words of a page, or of a stretch of lines, against each other."""
    table = telltales()
    mangled = intact = 0
    for word in words:
        if _NORDIC.search(word):
            intact += 1
        elif word.strip(_OUTSIDE).lower() in table:
            mangled += 1
    return Damage(mangled, intact)
