"""Whether two names are one thing's: what a name is made of, and what two may differ in.

A wrong join is worse than a missed one. Two names are joined where they differ in inflection, spacing, small words,
what numbers or calls them ("Tiltak 3: …", "prosjektet …"), a slip or what OCR leaves behind; never where a number,
a letter, a direction, or what is done with the thing ("Program …", "Forprosjekt …") tells one from the other.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest

from rapidfuzz.distance import OSA, Postfix

from db.names.likeness import ascii_letters, price, skeleton, stem, undoubled, unfolded
from db.names.organisations import Bodies, Body
from db.names.vocabulary import in_bokmaal, name_words

JOINED, DOUBTED = 0.85, 0.6
"""Scores from which two names are joined, and from which a person is asked."""
_CERTAIN, _SURE, _DOUBT = 1.0, 0.97, 0.7
_PER_COST = 0.05
_BUDGETS = ((45, 2.2), (25, 1.6), (16, 1.1), (10, 0.6), (6, 0.35))
"""Letters of a name, and what its slips may cost (``likeness.price``) for it to be joined."""
_MORE = 0.6
"""What they may cost more for a doubt."""
_LEAST_SLIP = 5
"""Letters of the shortest word in which a slip is thought of."""
_READABLE = 20
"""Letters of a name so long that it tells what even a short word in it is."""
_ABBREVIATION = (2, 6)
"""Letters of an abbreviation, at least and at most."""
_LONG_SKELETON, _SHORT_SKELETON = 8, 4


@dataclass(frozen=True, slots=True)
class Match:
    """Why two names may be one thing's: 0..1 how sure it is, and one line in Norwegian."""

    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart.

    Attributes:
        kind: of entity.
        words: all its words.
        core: those that say what it is.
        stems: the core without inflection.
        marks: numbers, letters and directions, which tell things apart.
        roles: what is done with the thing, or what part of it: programme, pilot, phase …
        leads: what may or may not be another thing: introduction of …, system for …
        form: legal form of a body.
        letters: the core in one.
        whole: the stem of these letters.
        turned: the compound that says the same, if any, in two: of "tavle for oppslag" what "oppslagstavle" is made of.
        body: the body of the vocabulary that goes by this name.
        abbreviation: what the name itself gives as its abbreviation: "Felles journal (FJ)".
    """

    kind: str
    words: tuple[str, ...]
    core: tuple[str, ...]
    stems: tuple[str, ...]
    marks: tuple[str, ...]
    roles: tuple[str, ...]
    leads: tuple[str, ...]
    form: str
    letters: str
    whole: str
    turned: tuple[str, str] | None
    body: Body | None
    abbreviation: str


@lru_cache(200_000)
def take_apart(kind: str, plain_name: str, bodies: Bodies) -> Name:
    """A plain name (``entities.plain``) taken apart; ``bodies`` is the vocabulary of bodies."""
    words = _words(plain_name)
    if kind == "person":
        core = tuple(word for word in words if word not in name_words().titles) or words
        return _name(kind, words, core, stems=tuple(map(ascii_letters, core)))
    body = bodies.find(plain_name) if kind == "organisation" else None
    left = list(words)
    abbreviation = _introduced(left)
    _take_label(left)
    marks = _take_marks(left, sentence=kind == "goal")
    form = (
        left.pop()
        if kind == "organisation" and len(left) > 1 and left[-1] in name_words().legal_forms
        else ""
    )
    roles: list[str] = []
    leads: list[str] = []
    if kind != "goal":
        roles, leads = _take_roles(left)
    core = tuple(in_bokmaal(word) for word in left if word not in name_words().function_words)
    return _name(kind, words, core, None, marks, roles, leads, form, body, abbreviation)


def _name(
    kind: str,
    words: tuple[str, ...],
    core: tuple[str, ...],
    stems: tuple[str, ...] | None = None,
    marks: Iterable[str] = (),
    roles: Iterable[str] = (),
    leads: Iterable[str] = (),
    form: str = "",
    body: Body | None = None,
    abbreviation: str = "",
) -> Name:
    letters = "".join(map(unfolded, core))
    return Name(
        kind,
        words,
        core,
        tuple(map(stem, core)) if stems is None else stems,
        tuple(sorted(marks)),
        tuple(sorted(roles)),
        tuple(sorted(leads)),
        form,
        letters,
        stem(letters),
        _turned(words, core),
        body,
        abbreviation,
    )


_TURNING = frozenset(("av", "for", "over", "på", "til"))


def _turned(words: tuple[str, ...], core: tuple[str, ...]) -> tuple[str, str] | None:
    if len(core) < 2 or len(words) < 3 or words[-2] not in _TURNING or (words[-3], words[-1]) != core[-2:]:
        return None
    return "".join(map(stem, (*core[:-2], core[-1]))), unfolded(core[-2])


def _words(plain_name: str) -> tuple[str, ...]:
    """The words, with the "e" of "e-helse" and its like on the word it belongs to."""
    words: list[str] = []
    for word in plain_name.split():
        if words and words[-1] == "e":
            words[-1] += word
        else:
            words.append(word)
    return tuple(words)


def _introduced(left: list[str]) -> str:
    """Take away an abbreviation of the words before it, or of all after it, and return it."""
    for place in (*range(len(left) - 1, 0, -1), 0):
        if len(left[place]) > _ABBREVIATION[1]:
            continue
        others = left[:place] or left[1:]
        if abbreviates(left[place], tuple(others), whole=not place):
            return left.pop(place)
    return ""


@lru_cache(100_000)
def abbreviates(short: str, words: tuple[str, ...], *, whole: bool = False) -> bool:
    """Whether a word's letters stand for these words, or for the last of them, in order.

    Every word but the small ones gives its first letter at least; a long one may give the letters with which its
    parts begin. An abbreviation of one letter a part is of two parts at least.

    Args:
        whole: all the words, not only the last.
    """
    if not _ABBREVIATION[0] <= len(short) <= _ABBREVIATION[1] or not short.isalpha() or short in words:
        return False
    starts = [place for place, word in enumerate(words[:1] if whole else words) if word[0] == short[0]]
    return any(_spells(short, words[start:], new=True) for start in starts)


_PART = 3
"""Letters of the shortest part of a compound."""


def _spells(short: str, words: tuple[str, ...], *, new: bool) -> bool:
    if not words:
        return not short
    word, rest = words[0], words[1:]
    if short and word[0] == short[0]:
        for used in _ways_to_use(short, word):
            if _spells(short[used:], rest, new=False):
                return True
    return word in name_words().function_words and not new and _spells(short, rest, new=False)


@lru_cache(100_000)
def _ways_to_use(short: str, word: str) -> tuple[int, ...]:
    """How many letters from its beginning a word may be meant by."""
    found: set[int] = set()
    stack = [(1, 1, 0)]
    while stack:
        used, after, part = stack.pop()
        found.add(used)
        if used == len(short):
            continue
        if after < len(word) and word[after] == short[used] and after - part < _PART:
            stack.append((used + 1, after + 1, part))
        stack.extend(
            (used + 1, place + 1, place)
            for place in range(part + _PART, len(word) - _PART + 1)
            if place >= after and word[place] == short[used]
        )
    return tuple(sorted(found))


def _take_label(left: list[str]) -> None:
    """Take away what numbers a name in its document: "Tiltak 3", "Delmål 2 1"."""
    if len(left) > 2 and left[0] in name_words().labels and left[1].isdecimal():
        stop = 2
        while stop < len(left) - 1 and left[stop].isdecimal() and len(left[stop]) < 3:
            stop += 1
        if any(word.isalpha() for word in left[stop:]):
            del left[:stop]


_PIECES = re.compile(r"\d+|[^\d]+")


def _take_marks(left: list[str], *, sentence: bool) -> list[str]:
    """Take away, and return, what tells one thing from the other beside it."""
    known = name_words()
    marks: list[str] = []
    kept: list[str] = []
    for place, word in enumerate(left):
        last = place == len(left) - 1
        if any(map(str.isdigit, word)):
            for piece in _PIECES.findall(word):
                if piece.isdecimal():
                    marks.append(piece.lstrip("0") or "0")
                elif piece.isalpha():
                    kept.append(piece)
        elif word in known.directions:
            marks.append(word)
        elif word in known.ordinals and not sentence:
            marks.append(known.ordinals[word])
        elif place and word in known.romans and (word != "vi" or (last and not sentence)):
            marks.append(known.romans[word])
        elif place and last and word == "i":
            marks.append("1")
        elif len(word) == 1 and word not in known.function_words:
            marks.append(word)
        else:
            kept.append(word)
    if kept:
        left[:] = kept
    return marks


def _take_roles(left: list[str]) -> tuple[list[str], list[str]]:
    """Take away roles and leads at either end, and what does not make another thing of it."""
    known = name_words()
    roles: list[str] = []
    leads: list[str] = []
    content = [word for word in left if word not in known.function_words]
    while len(content) > 1:
        for place in (0, -1):
            word = content[place]
            if word in known.apart:
                roles.append(known.apart[word])
            elif place == 0 and word in known.leads:
                leads.append(stem(word))
            elif word not in known.generic:
                continue
            del content[place]
            break
        else:
            break
    tail = content[-1] if content else ""
    for ending in (
        "forprosjektet",
        "delprosjektet",
        "pilotprosjektet",
        "prosjektet",
        "programmet",
        "piloten",
    ):
        if tail.endswith(ending) and len(tail) - len(ending) > _PART:
            content[-1] = tail.removesuffix(ending).removesuffix("s")
            if ending in known.apart:
                roles.append(known.apart[ending])
            break
    left[:] = content
    return roles, leads


def blocks(name: Name) -> set[str]:
    """What names have in common that may be one thing's: only such are compared."""
    if name.kind == "person":
        ends = sorted((name.stems[0], name.stems[-1]))
        return {f"person:{' '.join(ends)}", f"person:{' '.join(map(skeleton, ends))}"}
    found = {f"{name.kind}={name.body.name}"} if name.body else set()
    if name.core:
        start = f"{name.kind}:{'.'.join(name.marks)}:"
        bones = _bones(name.stems)
        found.add(start + (bones if len(bones) >= _SHORT_SKELETON else ascii_letters("".join(name.stems))))
        found.add(start + skeleton(name.whole))
        if name.turned:
            turned = stem("".join(name.turned))
            found.add(start + (bare if len(bare := skeleton(turned)) >= _SHORT_SKELETON else turned))
        if len(bones) >= _LONG_SKELETON:
            for half in {len(bones) // 4 * 2, (len(bones) - 1) // 4 * 2}:
                found |= {f"{start}{bones[:half]}…", f"{start}…{bones[-half:]}"}
    return found


def _bones(stems: tuple[str, ...]) -> str:
    """The skeletons of all words in one; of a word, without the end that the next has too or lends it."""
    found = []
    for word, after in zip_longest(stems, stems[1:], fillvalue=""):
        shared = Postfix.similarity(word, after)
        if word.removesuffix("s") not in after:
            found.append(skeleton(word[:-shared] if shared > _PART else word))
    return undoubled("".join(found))


def tag(name: Name, short: str | None = None) -> str:
    """What a name shares with every name that is known by it; ``short`` in place of its core."""
    parts = (name.kind, *name.roles, *name.leads, *name.marks, name.letters if short is None else short)
    return "=" + ":".join(parts)


def known_as(name: Name, alias: Name) -> str | None:
    """The tag of the names that ``alias``, which a document uses for ``name``, would be; None for a mere word."""
    known = name_words()
    mere = known.generic | known.apart.keys() | known.leads | known.labels | known.function_words
    return tag(alias) if name.core and alias.core and not mere.issuperset(alias.words) else None


def by_another_name(alias: Name, name: Name) -> Match:
    """How sure it is that a name which some document uses for another is that other's elsewhere too."""
    if abbreviates(alias.letters, name.words) or alias.letters == name.abbreviation:
        return Match(0.95, f"forkortelse: «{_shown(alias)}» er innført for «{_shown(name)}»")
    if set(alias.stems) & set(name.stems) or _short_for(alias, name):
        return Match(
            _DOUBT, f"et dokument bruker «{_shown(alias)}» for «{_shown(name)}», men det kan være mer enn det"
        )
    return Match(0.9, f"et dokument bruker «{_shown(alias)}» for «{_shown(name)}»")


def _short_for(alias: Name, name: Name) -> bool:
    return any(
        len(one) > _PART and (one in other or other in one) for one in alias.stems for other in name.stems
    )


def conflict(one: Name, other: Name) -> bool:
    """Whether two names are surely of two things."""
    return bool(one.body and other.body and one.body.name != other.body.name)


def compare(one: Name, other: Name) -> Match | None:
    """Why two names of one kind may be one thing's, None where nothing says so."""
    if one.kind == "person":
        return _compare_persons(one, other)
    if one.body and other.body:
        if one.body.name != other.body.name:
            return None
        return Match(_CERTAIN, f"samme virksomhet i lista: {one.body.name}")
    if one.marks != other.marks or one.roles != other.roles or not one.core or not other.core:
        return None
    if one.form and other.form and one.form != other.form:
        return None
    found = _compare_cores(one, other)
    if found is not None and one.leads != other.leads:
        return Match(min(found.score, _DOUBT), f"kan være det samme: {_difference(one, other)}")
    return found


def _compare_cores(one: Name, other: Name) -> Match | None:
    if one.core == other.core:
        return Match(_SURE, f"samme navn: {_difference(one, other)}")
    if one.stems == other.stems:
        return Match(_SURE - 0.01, f"bøyd ulikt: {_difference(one, other)}")
    if abs(len(one.letters) - len(other.letters)) > _FARTHEST:
        return None
    if one.whole == other.whole:
        return Match(_SURE - 0.01, f"skrevet i ett eller flere ord: {_difference(one, other)}")
    if (
        OSA.distance(one.whole, other.whole, score_cutoff=_MANY) > _MANY
        and not (one.turned or other.turned)
        and not ("og" in one.words and "og" in other.words)
        and min(len(one.stems), len(other.stems)) < _SENTENCE
        and set(one.stems) != set(other.stems)
    ):
        return None
    letters = min(len(one.letters), len(other.letters))
    limit = next((budget for least, budget in _BUDGETS if letters >= least), 0.0)
    cost = _cost(one, other, limit + _MORE)
    if cost is not None:
        score = _SURE - _PER_COST * cost if cost <= limit else _DOUBT
        return Match(round(score, 3), f"skrevet nesten likt: {_difference(one, other)}")
    if _says_turned(one, other) or _says_turned(other, one):
        return Match(0.9, f"de samme leddene: {_difference(one, other)}")
    if set(one.stems) == set(other.stems) and len(one.stems) == len(other.stems):
        score = 0.94 if _swapped_around_and(one, other) else _DOUBT
        return Match(score, f"samme ord i annen rekkefølge: {_shown(one)} / {_shown(other)}")
    if (
        min(len(one.stems), len(other.stems)) >= _SENTENCE
        and OSA.distance(one.stems, other.stems, score_cutoff=1) <= 1
    ):
        return Match(_DOUBT, f"nesten samme ord: {_difference(one, other)}")
    return None


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
    return min(len(one), len(other)) >= _PART + 1 and (one + "t" == other or other + "t" == one)


def _elided(one: Name, other: Name, place: int) -> bool:
    """Whether the word of ``one`` leaves out the end that the next word has: "behandlings- og egenbehandlingsplan"."""
    short, full = one.core[place], other.core[place]
    if place + 1 == len(one.core) or len(short) < _PART or not full.startswith(short):
        return False
    end = stem(full[len(short) :])
    return len(end) >= _PART and one.stems[place + 1].endswith(end) and other.stems[place + 1].endswith(end)


def _says_turned(one: Name, other: Name) -> bool:
    """Whether one name is the other as a compound, with or without a letter that joins its parts."""
    if one.turned is None:
        return False
    modifier, head = one.turned
    said = other.whole, stem("".join(other.stems))
    return any(stem(f"{modifier}{joint}{head}") in said for joint in ("", "s", "e"))


def _swapped_around_and(one: Name, other: Name) -> bool:
    """Whether only the words on either side of an "og" have changed places."""
    for place, word in enumerate(one.words[1:-1], 1):
        if word == "og" and one.words[place - 1] in one.core and one.words[place + 1] in one.core:
            at = one.core.index(one.words[place - 1])
            swapped = (*one.stems[:at], *reversed(one.stems[at : at + 2]), *one.stems[at + 2 :])
            if swapped == other.stems:
                return True
    return False


_READABLE_PERSON = 8
_MISREAD = ({"ø", "g"}, {"l", "i"})
"""Letters that OCR takes for one another and that hardly ever make two persons' names of one."""


def _compare_persons(one: Name, other: Name) -> Match | None:
    if one.core == other.core:
        return Match(_SURE, f"samme navn: {_difference(one, other)}")
    if "".join(map(unfolded, one.core)) == "".join(map(unfolded, other.core)):
        return Match(_SURE - 0.01, f"skrevet på to måter: {_difference(one, other)}")
    if one.stems == other.stems and all(
        a == b or min(len(a), len(b)) >= _LEAST_SLIP for a, b in zip(one.core, other.core, strict=True)
    ):
        return Match(0.9, f"skrevet uten norske bokstaver: {_difference(one, other)}")
    if len(one.letters) == len(other.letters) >= _READABLE_PERSON and all(
        a == b or {a, b} in _MISREAD for a, b in zip(one.letters, other.letters, strict=True)
    ):
        return Match(0.9, f"lest feil: {_difference(one, other)}")
    ends = (one.stems[0], one.stems[-1]), (other.stems[0], other.stems[-1])
    if ends[0] == ends[1] and (len(one.core) == 2 or len(other.core) == 2):
        return Match(_DOUBT, f"kan være samme person: {_shown(one)} / {_shown(other)}")
    if Counter(one.stems) == Counter(other.stems):
        return Match(_DOUBT, f"samme navn i annen rekkefølge: {_shown(one)} / {_shown(other)}")
    return None


def far_apart(one: Name, other: Name) -> bool:
    """Whether two names, joined only by way of others, are too unlike to be one thing's."""
    if conflict(one, other):
        return True
    if compare(one, other) is not None:
        return False
    longest = max(len(one.letters), len(other.letters), 1)
    return OSA.distance(one.letters, other.letters) > _DRIFT * longest


_DRIFT = 0.2


def _shown(name: Name) -> str:
    return " ".join(name.words)


def _difference(one: Name, other: Name) -> str:
    """The words that only one of two names has, in the order they stand."""
    mine = [word for word in one.words if word not in other.words]
    others = [word for word in other.words if word not in one.words]
    if mine and others:
        return f"{' '.join(mine)} / {' '.join(others)}"
    if mine or others:
        return f"med og uten «{' '.join(mine or others)}»"
    return f"{_shown(one)} / {_shown(other)}"
