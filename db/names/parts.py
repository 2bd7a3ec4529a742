"""What a name is made of: the words that say what it is, what tells it from others, what is done with it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from db.names.abbreviations import take_abbreviation
from db.names.likeness import SHORTEST_PART, ascii_letters, stem, unfolded
from db.names.organisations import Bodies, Body
from db.names.vocabulary import in_bokmaal, name_words


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
    abbreviation = take_abbreviation(left)
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
        if tail.endswith(ending) and len(tail) - len(ending) > SHORTEST_PART:
            content[-1] = tail.removesuffix(ending).removesuffix("s")
            if ending in known.apart:
                roles.append(known.apart[ending])
            break
    left[:] = content
    return roles, leads


def tag(name: Name, short: str | None = None) -> str:
    """What a name shares with every name that is known by it; ``short`` in place of its core."""
    parts = (name.kind, *name.roles, *name.leads, *name.marks, name.letters if short is None else short)
    return "=" + ":".join(parts)
