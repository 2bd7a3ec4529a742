"""What is said of two names that may be one thing's: how sure it is, and why."""

from __future__ import annotations

from dataclasses import dataclass

from db.names.parts import Name

JOINED, DOUBTED = 0.85, 0.6
"""Scores from which two names are joined, and from which a person is asked."""
CERTAIN, SURE, DOUBT = 1.0, 0.97, 0.7
"""Scores of what a list says, of the same words, and of what only a person can tell."""


@dataclass(frozen=True, slots=True)
class Match:
    """Why two names may be one thing's: 0..1 how sure it is, and one line in Norwegian."""

    score: float
    reason: str


def shown(name: Name) -> str:
    """A name as its words."""
    return " ".join(name.words)


def difference(one: Name, other: Name) -> str:
    """The words that only one of two names has, in the order they stand."""
    mine = [word for word in one.words if word not in other.words]
    others = [word for word in other.words if word not in one.words]
    if mine and others:
        return f"{' '.join(mine)} / {' '.join(others)}"
    if mine or others:
        return f"med og uten «{' '.join(mine or others)}»"
    return f"{shown(one)} / {shown(other)}"
