"""What a text reader that knows no Norwegian makes of which letters, and how often: the noisy channel.

``data/confusions.txt`` holds, a line each, what stood on the page, what was read, and the natural logarithm of
how likely that is. Learned by ``scripts/train_repair.py`` from rendered pages.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

NORDIC = frozenset("æøåÆØÅ")


@dataclass(frozen=True, slots=True)
class Confusion:
    """``true`` was read as something else.

    Attributes:
        chance: natural logarithm of how likely.
        nordic: ``true`` is one letter, which the reader does not know.
    """

    true: str
    chance: float
    nordic: bool


@cache
def confusions() -> dict[str, tuple[Confusion, ...]]:
    """By what was read: what may have stood there."""
    found: dict[str, list[Confusion]] = {}
    for row in files("normalize").joinpath("data/confusions.txt").read_text("utf-8").splitlines():
        if row and not row.startswith("#"):
            true, read, chance = row.split("\t")
            found.setdefault(read, []).append(Confusion(true, float(chance), true in NORDIC))
    return {read: tuple(those) for read, those in found.items()}
