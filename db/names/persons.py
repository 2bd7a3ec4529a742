"""Whether two names are one person's."""

from __future__ import annotations

from collections import Counter

from db.names.likeness import ascii_letters, unfolded
from db.names.matches import DOUBT, SURE, Match, difference, shown
from db.names.parts import Name

_LEAST_SLIP = 5
"""Letters of the shortest name that is written without Norwegian letters and still tells whose it is."""
_READABLE_PERSON = 8
_MISREAD = ({"ø", "g"}, {"l", "i"})
"""Letters that OCR takes for one another and that hardly ever make two persons' names of one."""


def compare_persons(one: Name, other: Name) -> Match | None:
    """Why two names of persons may be one person's, None where nothing says so."""
    if one.core == other.core:
        return Match(SURE, f"samme navn: {difference(one, other)}")
    if "".join(map(unfolded, one.core)) == "".join(map(unfolded, other.core)):
        return Match(SURE - 0.01, f"skrevet på to måter: {difference(one, other)}")
    if one.stems == other.stems and all(
        a == b or min(len(a), len(b)) >= _LEAST_SLIP for a, b in zip(one.core, other.core, strict=True)
    ):
        return Match(0.9, f"skrevet uten norske bokstaver: {difference(one, other)}")
    if len(one.letters) == len(other.letters) >= _READABLE_PERSON and all(
        a == b or {a, b} in _MISREAD or ascii_letters(a) == ascii_letters(b)
        for a, b in zip(one.letters, other.letters, strict=True)
    ):
        return Match(0.9, f"lest feil: {difference(one, other)}")
    ends = (one.stems[0], one.stems[-1]), (other.stems[0], other.stems[-1])
    if ends[0] == ends[1] and (len(one.core) == 2 or len(other.core) == 2):
        return Match(DOUBT, f"kan være samme person: {shown(one)} / {shown(other)}")
    if Counter(one.stems) == Counter(other.stems):
        return Match(DOUBT, f"samme navn i annen rekkefølge: {shown(one)} / {shown(other)}")
    return None
