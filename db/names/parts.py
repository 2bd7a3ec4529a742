"""What a name is made of: the words that say what it is, what tells it from others, what is done with it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import pairwise

from db.names.abbreviations import abbreviates, take_abbreviation
from db.names.entities import OF_BODY, parted, plain, plain_of
from db.names.likeness import SHORTEST_PART, ascii_letters, stem, unfolded
from db.names.organisations import Bodies, Body
from db.names.vocabulary import end_in_bokmaal, in_bokmaal, name_words
from db.names.wording import (
    bracketed,
    doing_of,
    forwards,
    in_full,
    legible,
    reworded,
    tidied,
    verb_of,
    without_acting,
    without_office,
)


@dataclass(eq=False, slots=True)
class Name:
    """A name taken apart, never changed once it is made. What it is made of is asked for millions of times.

    Attributes:
        kind: of entity.
        words: all its words.
        core: those that say what it is.
        stems: the core without inflection.
        letters: the core in one.
        whole: the stem of these letters.
        marks: numbers, letters and directions, which tell things apart.
        roles: what is done with the thing, or what part of it: programme, pilot, phase …
        leads: what may or may not be another thing: introduction of …, system for …
        bracket: stems of what stands in brackets behind it, and belongs to the core too.
        reading: how it is written, where that tells more than its words: numbering, brackets, hyphens, dots.
        form: legal form of a body.
        rotated: the stems, where the name may be said backwards: "oppgradering av mast" of "Mast – oppgradering",
            "arkiv for kommunene" of "Kommunenes arkiv", "kart over broer" of "Broer på kart".
        verbal: the stems, where the first is a noun of what is done, with its verb: "sikring mot ras", "sikre mot ras".
        turned: the compound that says the same, if any, in two: of "tavle for oppslag" what "oppslagstavle" is made of.
        body: the body of the vocabulary that goes by this name.
        abbreviation: what the name itself gives as its abbreviation: "Felles journal (FJ)".
        shorter: the tags of the names that it is without its bracket or its lead.
        of: the body that it is a department of, or a post in, or the municipality whose initiative it is; all but
            ``kind`` is of its own name.
    """

    kind: str
    words: tuple[str, ...]
    core: tuple[str, ...]
    stems: tuple[str, ...]
    letters: str
    whole: str = ""
    marks: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    bracket: tuple[str, ...] = ()
    reading: str = ""
    form: str = ""
    rotated: tuple[str, ...] = ()
    verbal: tuple[str, ...] = ()
    turned: tuple[str, str] | tuple[()] = ()
    body: Body | None = None
    abbreviation: str = ""
    shorter: tuple[str, ...] = ()
    of: Name | None = None


_GENITIVE = re.compile(r".+(?:[aei]n|et|ene|ane|[aeiouyæøå])s$")
"""Of a word whose thing can be said behind instead: "kommunenes arkiv", "arkiv for kommunene"."""


@lru_cache(200_000)
def take_apart(kind: str, written: str, bodies: Bodies) -> Name:
    """A name taken apart, as a document writes it or plain (``entities.plain``).

    Args:
        bodies: the vocabulary of bodies.
    """
    unit, is_of, body = written.partition(OF_BODY) if kind == "organisation" else (written, "", "")
    if is_of:
        name = take_apart(kind, unit, bodies)
        return replace(name, body=None, shorter=(), of=take_apart(kind, body, bodies))
    own, place = parted(kind, written)
    if place:
        name = take_apart(kind, own, bodies)
        of = take_apart("organisation", place, bodies)
        return replace(name, shorter=tuple(f"{each}{_tag_of(of)}" for each in name.shorter), of=of)
    if kind == "person":
        return _person(_words(plain_of(kind, without_office(legible(bracketed(written).outside)))))
    read = tidied(in_full(written, compounds=kind == "organisation"))
    if kind == "organisation":
        read = _COMPANY.sub("AS", without_acting(read))
    text, inside = bracketed(read) if kind != "organisation" else (read, "")
    name = _bracketed(kind, text, inside, bodies) if inside else _thing(kind, text, (), bodies)
    if kind == "initiative" and (other := forwards(text)):
        name = replace(name, rotated=_thing(kind, other, (), bodies).stems)
    elif kind != "organisation" and min(len(name.core), len(name.words)) > 1:
        rotated = _rotated(text, name)
        name = replace(name, rotated=rotated) if rotated else name
    return name if text == written else replace(name, reading=written)


_IN = ("i", "ved")
_WITHIN = re.compile(rf"\b(?:{'|'.join(_IN)}) ([A-ZÆØÅ][a-zæøå]+)$")
"""The place that something is in, which is not inflected: "Havn i Vika", "Havn i Vik"."""
_COMPANY = re.compile(r"\bA/S\b")
_PLACE = re.compile(r".*\w(?: (?:i|på|ved))? [A-ZÆØÅ][a-zæøå]+")
"""A name with a place's behind it, which may stand before it: "Havn i Vika", "Vika havn"."""
_WHERE = frozenset(("i", "på"))


def _rotated(text: str, name: Name) -> tuple[str, ...]:
    """The stems of a name of several words the other way round; none where it is not said so."""
    first, *_, last = name.words
    if first[-1] == "s" and _GENITIVE.match(first):
        return (*name.stems[1:], _stem(first.removesuffix("s")))
    shows = in_bokmaal(last) in name_words().showing and name.words[-2] in _WHERE
    if shows or (name.kind == "initiative" and text.rpartition(" ")[2].istitle() and _PLACE.fullmatch(text)):
        return (_stem(name.core[-1]), *name.stems[:-1])
    return ()


def _bracketed(kind: str, text: str, inside: str, bodies: Bodies) -> Name:
    behind = tuple(plain(inside).split())
    if name_words().states.issuperset(behind):
        return _thing(kind, text, (), bodies)
    together = plain(inside.replace("-", ""))
    if abbreviates(together, _words(plain(text)), whole=True):
        return _thing(kind, f"{text} {together}", (), bodies)
    return _thing(kind, f"{text} {inside}", behind, bodies)


def _person(words: tuple[str, ...]) -> Name:
    core = tuple(word for word in words if word not in name_words().titles) or words
    return Name("person", words, core, tuple(map(ascii_letters, core)), _letters(core))


def _thing(kind: str, text: str, behind: tuple[str, ...], bodies: Bodies) -> Name:
    """What is named by a text; ``behind`` is what stood in brackets at its end."""
    words = _words(plain(_HYPHENED.sub(_as_compound, text) if "-" in text else text))
    left = list(words)
    abbreviation = take_abbreviation(left)
    _take_label(left)
    if kind != "organisation":
        left = reworded(left)
    marks = _take_marks(left, sentence=kind == "goal")
    form = (
        left.pop()
        if kind == "organisation" and len(left) > 1 and left[-1] in name_words().legal_forms
        else ""
    )
    core = _content(left)
    turned = _turned(words, core, kind)
    roles: list[str] = []
    leads: list[str] = []
    if kind != "goal":
        content = [word for word in left if word not in name_words().function_words]
        roles, leads = _take_roles(left)
        core = core if left == content and left else _content(left)
    letters = _letters(core)
    places = _places(words) if kind == "organisation" else _place_within(words, text)
    name = Name(
        kind,
        words,
        core,
        tuple(word if word in places else _stem(word) for word in core)
        if places
        else tuple(map(_stem, core)),
        letters,
        letters if core[-1:] and core[-1] in places else stem(letters),
        marks=tuple(sorted(marks)),
        roles=tuple(sorted(roles)),
        leads=tuple(sorted(leads)),
        bracket=tuple(map(stem, behind)) if behind and _may_be_left_out(behind) else (),
        form=form,
        verbal=_verbal(core) if kind != "organisation" else (),
        turned=turned,
        body=bodies.find(text) if kind == "organisation" else None,
        abbreviation=abbreviation,
    )
    return replace(name, shorter=_shorter(name, behind)) if name.bracket or leads else name


def _place_within(words: tuple[str, ...], text: str) -> set[str]:
    """The word of a name that tells in which place something is."""
    if words[-2:-1] and words[-2] in _IN:
        return {word.casefold() for word in _WITHIN.findall(text)}
    return set()


_HYPHENED = re.compile(r"(?<=\w\w\w)-(\w+)\b")


def _as_compound(found: re.Match[str]) -> str:
    """The end of a compound that would be taken for a role if it stood by itself: "Kystsone-plan"."""
    end = found[1].casefold()
    return end if end in name_words().apart and not end.endswith(name_words().tails) else found[0]


def _places(words: tuple[str, ...]) -> set[str]:
    """The words of a body's name that name a place and are not inflected: "Vika kommune", "Havnekontoret i Vika"."""
    heads = name_words().of_places
    return {word for word, after in pairwise(words) if after in heads} | {
        after for before, after in pairwise(words) if before == "i"
    }


@cache
def _stem(word: str) -> str:
    return end_in_bokmaal(stem(word))


def _letters(core: tuple[str, ...]) -> str:
    return "".join(map(unfolded, core))


def _may_be_left_out(behind: tuple[str, ...]) -> bool:
    """Whether what stands in brackets is neither a mark nor a role nor a lead, which make another thing of a name."""
    known = name_words()
    telling = known.apart.keys() | known.leads | known.directions | known.romans.keys()
    return telling.isdisjoint(behind) and all(len(word) > 1 and word.isalpha() for word in behind)


def _shorter(name: Name, behind: tuple[str, ...]) -> tuple[str, ...]:
    """The tags of a name without its bracket, without its lead, and without both."""
    found = []
    bare = name
    telling = [word for word in behind if word not in name_words().function_words]
    if name.bracket and 0 < len(telling) < len(name.core):
        bare = replace(name, letters=_letters(name.core[: -len(telling)]))
        found.append(tag(bare))
    if name.leads and _later_leads().isdisjoint(name.leads):
        found.append(tag(replace(bare, leads=())))
    return tuple(found)


def _lead(word: str) -> str:
    return stem(verb_of(word))


@cache
def _later_leads() -> frozenset[str]:
    return frozenset(map(_lead, name_words().later_leads))


def _verbal(core: tuple[str, ...]) -> tuple[str, ...]:
    if len(core) < 2 or (verb := doing_of(core[0])) == core[0]:
        return ()
    return tuple(map(_stem, (verb, *core[1:])))


_TURNING = frozenset(("av", "for", "mot", "om", "over", "på", "til", "ved"))
_UNITS = frozenset(("avdeling", "enhet", "kontor", "seksjon", "stab"))
"""Parts of a body that are told by what they do: "Avdeling økonomi", "økonomiavdelingen"."""
_NOUN_OF_VERB = re.compile(r"(?<=else)(?:r|n|ne)$")


def _content(words: list[str]) -> tuple[str, ...]:
    """The words, in Bokmål, without the small ones, unless there are no others."""
    return tuple(filter(None, map(_telling, words))) or tuple(words)


@cache
def _telling(word: str) -> str:
    """A word in Bokmål; nothing for a small one."""
    small = name_words().function_words
    return "" if word in small or (other := in_bokmaal(word)) in small else other


def _turned(words: tuple[str, ...], core: tuple[str, ...], kind: str) -> tuple[str, str] | tuple[()]:
    if min(len(core), len(words)) < 2:
        return ()
    *before, head, modifier = core
    if words[-2] in _TURNING and len(words) > 2:
        noun = in_bokmaal(words[-3])
        if in_bokmaal(words[-1]) != modifier or head not in (
            noun,
            verb_of(noun),
            name_words().verbs.get(noun),
        ):
            return ()
    elif len(words) == len(core) and (
        words[-2] in _UNITS if kind == "organisation" else doing_of(head) != head
    ):
        noun = head
    elif modifier in name_words().apart:
        return "".join((*map(stem, before), unfolded(head))), unfolded(modifier)
    else:
        return ()
    told = bare if (bare := _NOUN_OF_VERB.sub("", modifier)) != modifier else stem(modifier)
    return "".join((*map(stem, before), told)), unfolded(noun)


_ELECTRONIC = frozenset(("e", "elektronisk", "elektroniske"))


def _words(plain_name: str) -> tuple[str, ...]:
    """The words, with the "e" of "e-helse" and its like, or "elektronisk", on the word it belongs to."""
    words: list[str] = []
    for word in plain_name.split():
        if words and words[-1] in _ELECTRONIC:
            words[-1] = f"e{word}"
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


_COUNTED = {"en": "1", "ein": "1", "to": "2"}
"""Numbers that are more often something else, but not behind a phase or a step."""
_PIECES = re.compile(r"\d+|[^\d]+")


def _take_marks(left: list[str], *, sentence: bool) -> list[str]:
    """Take away, and return, what tells one thing from the other beside it."""
    known = name_words()
    marks: list[str] = []
    kept: list[str] = []
    telling = _telling_apart()
    for place, word in enumerate(left):
        if len(word) > 1 and word.isalpha() and word not in telling:
            kept.append(word)
            continue
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
        elif place and left[place - 1] in known.apart and word in _COUNTED:
            marks.append(_COUNTED[word])
        elif word in known.numbers:
            marks.append(known.numbers[word])
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


@cache
def _telling_apart() -> frozenset[str]:
    """The words that may tell one thing from the other beside it."""
    known = name_words()
    return (
        known.directions
        | known.ordinals.keys()
        | known.numbers.keys()
        | known.romans.keys()
        | _COUNTED.keys()
    )


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
                leads.append(_lead(word))
            elif word not in known.generic:
                continue
            del content[place]
            break
        else:
            break
    tail = content[-1] if content else ""
    if tail.endswith(known.tails):
        ending = next(each for each in known.tails if tail.endswith(each))
        if len(tail) - len(ending) > SHORTEST_PART:
            content[-1] = tail.removesuffix(ending).removesuffix("s")
            if ending in known.apart:
                roles.append(known.apart[ending])
    left[:] = content
    return roles, leads


def tag(name: Name, short: str | None = None) -> str:
    """What a name shares with every name that is known by it; ``short`` in place of its core."""
    parts = (name.kind, *name.roles, *name.leads, *name.marks, name.letters if short is None else short)
    return "=" + ":".join(parts) + (_tag_of(name.of) if name.of else "")


def _tag_of(body: Name) -> str:
    return f"·{body.whole}"
