"""Whether two names are one thing's: what two may differ in.

A wrong join is worse than a missed one. Two names are joined where they differ in inflection, spacing, small words,
what numbers or calls them ("Tiltak 3: …", "prosjektet …"), a slip or what OCR leaves behind; never where a number,
a letter, a direction, or what is done with the thing ("Program …", "Forprosjekt …") tells one from the other.
"""

from __future__ import annotations

import re
from dataclasses import replace

from rapidfuzz.distance import OSA

from db.names.abbreviations import abbreviates
from db.names.likeness import SHORTEST_PART, price, stem
from db.names.matches import CERTAIN, DOUBT, JOINED, SURE, Match, difference, shown
from db.names.parts import Name, tag
from db.names.persons import compare_persons

_PER_COST = 0.05
_BUDGETS = ((45, 2.2), (25, 1.6), (16, 1.1), (10, 0.6), (6, 0.35))
"""Letters of a name, and what its slips may cost (``likeness.price``) for it to be joined."""
_MORE = 0.6
"""What they may cost more for a doubt."""
_LEAST_SLIP = 5
"""Letters of the shortest word in which a slip is thought of."""
_READABLE = 20
"""Letters of a name so long that it tells what even a short word in it is."""


def by_another_name(alias: Name, name: Name) -> Match:
    """How sure it is that a name which some document uses for another is that other's elsewhere too.

    Or that a name is another without its bracket or its lead, where none is known with any else.
    """
    if tag(alias) in name.shorter:
        return Match(0.88, f"sagt kortere: {difference(alias, name)}")
    if abbreviates(alias.letters, name.words) or alias.letters == name.abbreviation:
        return Match(0.95, f"forkortelse: «{shown(alias)}» er innført for «{shown(name)}»")
    if set(alias.stems) & set(name.stems) or _short_for(alias, name):
        return Match(
            DOUBT, f"et dokument bruker «{shown(alias)}» for «{shown(name)}», men det kan være mer enn det"
        )
    return Match(0.9, f"et dokument bruker «{shown(alias)}» for «{shown(name)}»")


def _short_for(alias: Name, name: Name) -> bool:
    return any(
        len(one) > SHORTEST_PART and (one in other or other in one)
        for one in alias.stems
        for other in name.stems
    )


def conflict(one: Name, other: Name) -> bool:
    """Whether two names are surely of two things."""
    return (
        bool(one.body and other.body and one.body.name != other.body.name)
        or _differ(one.bracket, other.bracket)
        or _differ(one.leads, other.leads)
        or (one.kind == "organisation" and _one_and_another(one, other))
    )


def _one_and_another(one: Name, other: Name) -> bool:
    """Whether one name is of a body, or a post, and the other of several, or of who leads it.

    "direktoratet" and "direktoratene", "rektor" and "rektorene", "styret" and "styreren".
    """
    last = one.words[-1], other.words[-1]
    if any(_LEADING.sub("et", word) == beside for word, beside in (last, last[::-1]) if word != beside):
        return True
    several = [word.endswith(_SEVERAL) for word in last]
    single, many = last[several.index(False)] if False in several else "", last[several[1]]
    return several[0] != several[1] and (single.endswith(_ONE) or many in [single + end for end in _SEVERAL])


_SEVERAL, _ONE = ("ene", "ane"), ("en", "et")
_LEADING = re.compile(r"[ae]r(?:en)?$")


def _differ(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return bool(one and other and one != other)


def compare(one: Name, other: Name) -> Match | None:
    """Why two names of one kind may be one thing's, None where nothing says so."""
    if one.kind == "person":
        return compare_persons(one, other)
    if one.of or other.of:
        if one.kind == "initiative" and not (one.of and other.of):
            return compare(replace(one, of=None), replace(other, of=None))
        return _compare_units(one, other)
    if one.body and other.body:
        if one.body.name != other.body.name:
            return None
        return Match(CERTAIN, f"samme virksomhet i lista: {one.body.name}")
    if one.marks != other.marks or not one.core or not other.core:
        return None
    if one.form and other.form and one.form != other.form:
        return None
    if one.leads != other.leads or one.roles != other.roles:
        if turned := _compare_turned(one, other):
            return turned
        if one.roles != other.roles:
            return None
    found = _compare_cores(one, other)
    if found is not None and one.kind == "organisation" and _one_and_another(one, other):
        return None
    if found is not None and one.leads != other.leads:
        return Match(min(found.score, DOUBT), f"kan være det samme: {difference(one, other)}")
    return found


def _compare_units(one: Name, other: Name) -> Match | None:
    """Departments of, posts in, or initiatives of one body are compared by their own names."""
    if one.of is None or other.of is None or not _one_body(one.of, other.of, within=one.kind == "initiative"):
        return None
    return compare(replace(one, of=None), replace(other, of=None))


def _one_body(one: Name, other: Name, *, within: bool) -> bool:
    """Whether two bodies are one; ``within`` also where one is a part of the other: "Styret Vik kommune"."""
    if within:
        shorter, longer = sorted((one.words, other.words), key=len)
        return longer[-len(shorter) :] == shorter
    found = compare(one, other)
    return found is not None and found.score >= JOINED


def _compare_cores(one: Name, other: Name) -> Match | None:
    if one.core == other.core:
        return Match(SURE, f"samme navn: {difference(one, other)}")
    stems, others_stems = one.stems, other.stems
    if stems == others_stems:
        return Match(SURE - 0.01, f"bøyd ulikt: {difference(one, other)}")
    if (one.verbal or stems) == (other.verbal or others_stems):
        return Match(SURE - 0.02, f"samme navn: {difference(one, other)}")
    if one.rotated == others_stems or stems == other.rotated:
        return Match(0.9, f"samme ord i annen rekkefølge: {shown(one)} / {shown(other)}")
    letters, others_letters = len(one.letters), len(other.letters)
    if abs(letters - others_letters) > _FARTHEST:
        return None
    whole, others_whole = one.whole, other.whole
    if whole == others_whole:
        return Match(SURE - 0.01, f"skrevet i ett eller flere ord: {difference(one, other)}")
    if (
        OSA.distance(whole, others_whole, score_cutoff=_MANY) > _MANY
        and (len(stems) < _SENTENCE or len(others_stems) < _SENTENCE)
        and not ("og" in one.words and "og" in other.words)
        and set(stems) != set(others_stems)
    ):
        return _compare_turned(one, other)
    letters = min(letters, others_letters)
    limit = next((budget for least, budget in _BUDGETS if letters >= least), 0.0)
    cost = _cost(one, other, limit + _MORE)
    if cost is not None:
        score = SURE - _PER_COST * cost if cost <= limit else DOUBT
        return Match(round(score, 3), f"skrevet nesten likt: {difference(one, other)}")
    if turned := _compare_turned(one, other):
        return turned
    if set(one.stems) == set(other.stems) and len(one.stems) == len(other.stems):
        score = 0.94 if _swapped_around_and(one, other) else DOUBT
        return Match(score, f"samme ord i annen rekkefølge: {shown(one)} / {shown(other)}")
    if (
        min(len(one.stems), len(other.stems)) >= _SENTENCE
        and OSA.distance(one.stems, other.stems, score_cutoff=1) <= 1
    ):
        return Match(DOUBT, f"nesten samme ord: {difference(one, other)}")
    return None


_COMPOUND = 8
"""Letters of the shortest stem that is taken for a compound."""
_MANY = 10
"""Letters of two names that slips alone never make different."""
_FARTHEST = 16
"""Letters that one of two names may have more: a compound's end, inflection of every word."""
_SENTENCE = 6
"""Words of a name so long that one of them may be another."""


def _cost(one: Name, other: Name, most: float) -> float | None:
    """What the slips cost that make one of two names into the other; None where it is more than ``most``."""
    if len(one.core) != len(other.core):
        cost = price(one.letters, other.letters)
        return cost if cost is not None and cost < min(1, most) else None
    total = 0.0
    for place, stems in enumerate(zip(one.stems, other.stems, strict=True)):
        if stems[0] == stems[1]:
            continue
        if _elided(one, other, place) or _elided(other, one, place) or _neuter(*stems):
            total += 0.1
        elif _doing(*stems) or _doing(*reversed(stems)):
            total += 0.5
        else:
            words = one.core[place], other.core[place]
            if max(map(len, words)) < (_LEAST_SLIP if len(one.letters) < _READABLE else 3):
                return None
            costs = [cost for cost in (price(*words), price(*stems)) if cost is not None]
            total += min(costs, default=most + 1)
        if total > most:
            return None
    return total


def _neuter(one: str, other: str) -> bool:
    """Whether one is the other as an adjective of the neuter."""
    return min(len(one), len(other)) >= SHORTEST_PART + 1 and (one + "t" == other or other + "t" == one)


def _doing(one: str, other: str) -> bool:
    """Whether one compound ends in what somebody does that the other ends in: "bussreise", "bussreisende"."""
    return len(one) >= _COMPOUND and one + "end" == other


def _elided(one: Name, other: Name, place: int) -> bool:
    """Whether the word of ``one`` leaves out the end that the next word has: "behandlings- og egenbehandlingsplan"."""
    short, full = one.core[place], other.core[place]
    if place + 1 == len(one.core) or len(short) < SHORTEST_PART or not full.startswith(short):
        return False
    end = stem(full[len(short) :])
    return (
        len(end) >= SHORTEST_PART
        and one.stems[place + 1].endswith(end)
        and other.stems[place + 1].endswith(end)
    )


def _compare_turned(one: Name, other: Name) -> Match | None:
    if (one.turned and _says_turned(one, one.turned, other)) or (
        other.turned and _says_turned(other, other.turned, one)
    ):
        return Match(0.9, f"de samme leddene: {difference(one, other)}")
    return None


def _says_turned(one: Name, turned: tuple[str, str], other: Name) -> bool:
    """Whether the other name is the one as a compound, with or without letters that join its parts."""
    modifier, head = turned
    if modifier[:1] != other.whole[:1]:
        return False
    if len(other.core) >= len(one.core) + len(one.leads) + len(one.roles):
        return False
    said = other.whole, stem("".join(other.stems))
    return any(stem(f"{modifier}{joint}{head}") in said for joint in _JOINTS)


_JOINTS = ("", "s", "e", "er")
"""Letters that join the parts of a compound, or that its first part has lost with its inflection."""


def _swapped_around_and(one: Name, other: Name) -> bool:
    """Whether only the words on either side of an "og" have changed places."""
    for place, word in enumerate(one.words[1:-1], 1):
        if word == "og" and one.words[place - 1] in one.core and one.words[place + 1] in one.core:
            at = one.core.index(one.words[place - 1])
            swapped = (*one.stems[:at], *reversed(one.stems[at : at + 2]), *one.stems[at + 2 :])
            if swapped == other.stems:
                return True
    return False


def far_apart(one: Name, other: Name) -> bool:
    """Whether two names, joined only by way of others, are too unlike to be one thing's."""
    if conflict(one, other):
        return True
    if compare(one, other) is not None:
        return False
    longest = max(len(one.letters), len(other.letters), 1)
    return OSA.distance(one.letters, other.letters) > _DRIFT * longest


_DRIFT = 0.2
