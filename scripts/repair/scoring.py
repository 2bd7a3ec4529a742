"""How far a reading is from the true text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from rapidfuzz.distance import Levenshtein

_OUTER = re.compile(r"^[^\w@&|#]+|[^\w@&|#]+$")


def plain(lines: Iterable[str]) -> list[str]:
    """The words of lines without the signs around them; what is only signs (a bullet, a dash) is no word."""
    cores = (_OUTER.sub("", word) for line in lines for word in line.split())
    return [core for core in cores if core]


def errors(true: Sequence[str], read: Sequence[str]) -> int:
    """Words put in, left out or read as another: the numerator of the word error rate."""
    return int(Levenshtein.distance(true, read))


def read_right(true: Sequence[str], read: Sequence[str]) -> set[int]:
    """The indices of the true words that stand in the reading, in their order."""
    right: set[int] = set()
    for block in SequenceMatcher(None, true, read, autojunk=False).get_matching_blocks():
        right.update(range(block.a, block.a + block.size))
    return right


@dataclass
class Rate:
    """So many of so many."""

    wrong: int = 0
    of: int = 0

    def add(self, wrong: int, of: int) -> None:
        self.wrong += wrong
        self.of += of

    @property
    def percent(self) -> float:
        return 100 * self.wrong / self.of if self.of else 0.0

    def __str__(self) -> str:
        return f"{self.percent:.2f} % ({self.wrong} of {self.of})"
