"""Which names are one thing's, given which pairs of them may be: a pure function of both.

Greedy agglomeration, the surest pair first: two groups become one unless something keeps any of their names apart.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

_COMPARED = 8
"""Names of a group that stand for all of it: those with the least keys."""


@dataclass(frozen=True, slots=True, order=True)
class Edge:
    """Two names, by key, that may be one thing's.

    Attributes:
        rank: the surest first.
        alike: whether the names themselves are alike, so that what is alike to both must be alike.
    """

    rank: float
    one: str
    other: str
    alike: bool = True


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided of two names, by key: joined, or else parted."""

    one: str
    other: str
    joined: bool


def clusters(
    keys: Collection[str],
    edges: Iterable[Edge],
    decisions: Sequence[Decision],
    far_apart: Callable[[str, str], bool],
    conflict: Callable[[str, str], bool],
) -> list[list[str]]:
    """The groups of keys that are one thing's, each in order.

    Args:
        decisions: those that win first. One that contradicts a decision before it has no effect.
        far_apart: whether two names are too unlike to be joined by way of others that are like both.
        conflict: whether two names are surely of two things.
    """
    things = _Groups(keys)
    spellings = _Groups(keys)
    for decision in decisions:
        if decision.joined:
            things.join(decision.one, decision.other)
        else:
            things.part(decision.one, decision.other)
    ordered = sorted(edges)
    for edge in (edge for edge in ordered if edge.alike):
        pairs = spellings.pairs(edge.one, edge.other)
        if not any(far_apart(*pair) for pair in pairs) and things.join(edge.one, edge.other):
            spellings.join(edge.one, edge.other)
    for edge in (edge for edge in ordered if not edge.alike):
        if not any(conflict(*pair) for pair in things.pairs(edge.one, edge.other)):
            things.join(edge.one, edge.other)
    return things.all()


class _Groups:
    """Disjoint groups, some of them kept apart."""

    def __init__(self, keys: Collection[str]) -> None:
        self._members = {key: [key] for key in keys}
        self._group = {key: key for key in keys}
        self._parted: dict[str, set[str]] = {}

    def join(self, one: str, other: str) -> bool:
        """Make one group of two; False where they are kept apart."""
        first, second = sorted((self._group[one], self._group[other]))
        if first == second:
            return True
        apart = self._parted.get(second, set())
        if first in apart:
            return False
        for key in self._members[second]:
            self._group[key] = first
        self._members[first] = sorted(self._members[first] + self._members.pop(second))
        for third in apart:
            self._parted[third].discard(second)
            self._parted[third].add(first)
            self._parted.setdefault(first, set()).add(third)
        self._parted.pop(second, None)
        return True

    def part(self, one: str, other: str) -> None:
        """Keep two groups apart from now on, where they are two."""
        first, second = self._group[one], self._group[other]
        if first != second:
            self._parted.setdefault(first, set()).add(second)
            self._parted.setdefault(second, set()).add(first)

    def pairs(self, one: str, other: str) -> list[tuple[str, str]]:
        """What to compare of two groups; nothing where they are one."""
        first, second = self._group[one], self._group[other]
        if first == second:
            return []
        return [(a, b) for a in self._members[first][:_COMPARED] for b in self._members[second][:_COMPARED]]

    def all(self) -> list[list[str]]:
        return [members for _, members in sorted(self._members.items())]
