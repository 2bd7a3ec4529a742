"""What a text reader that knows no Norwegian makes of which letters, and how often: the noisy channel.

``data/confusions.txt`` holds, a line each, what stood on the page, what was read, and the natural logarithm of
how likely that is; a space that was lost, between two words or beside one of one letter, stands there as ``SPACE``
and ``SPACE_BY_LETTER``. Learned by ``scripts/train_repair.py`` from rendered pages.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

NORDIC = frozenset("æøåÆØÅ")
SPACE, SPACE_BY_LETTER = "␣", "␣i"


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
def rows() -> list[tuple[str, str, float]]:
    """What stood there, what was read, and the natural logarithm of how likely."""
    lines = files("normalize").joinpath("data/confusions.txt").read_text("utf-8").splitlines()
    parted = (row.split("\t") for row in lines if row and not row.startswith("#"))
    return [(true, read, float(chance)) for true, read, chance in parted]


@cache
def confusions() -> dict[str, tuple[Confusion, ...]]:
    """By what was read: what may have stood there."""
    found: dict[str, list[Confusion]] = {}
    for true, read, chance in rows():
        if not true.startswith(SPACE):
            found.setdefault(read, []).append(Confusion(true, chance, true in NORDIC))
    return {read: tuple(those) for read, those in found.items()}


@cache
def lost_space(*, by_letter: bool) -> float:
    """Natural logarithm of how likely a space between two words is lost: ``by_letter`` where one is a letter."""
    told = {true: chance for true, _, chance in rows()}
    return told[SPACE_BY_LETTER if by_letter else SPACE]
