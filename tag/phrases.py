"""The phrases that sentences say a status, an owner, a dependency or a name with, found among a sentence's tokens.

They are those of the vocabulary (``verbs.toml``, ``states.toml``), thousands: a sentence is held only against those of
whose words it has some.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import product, zip_longest
from typing import TYPE_CHECKING, Literal, NamedTuple

from tag.cues import Cue, any_of, words_of
from tag.dates import MONTH
from tag.pipeline import reader
from tag.tendencies import may_tend, stems, tendencies
from tag.vocabulary import load

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Kind = Literal["status", "risk", "progress", "owned_by", "owns", "depends", "named", "naming", "ends"]

_COLOURED = "coloured"
"""The key of patterns whose words tell the dimension and the value."""
_HALF_DONE = re.compile(r"\S+\s(?:\S+\s)?ferdig\s[a-zæøå]+(?:t|te|a)\b", re.IGNORECASE)
"""A part of the work is "ferdig asfaltert", which does not make the whole of it done."""
_TO_DO = re.compile(r"\s(?:å|to)\s[a-zæøå]", re.IGNORECASE)
"""Who "har ikke begynt å bruke" something is no work that has not begun."""
_MOST_BETWEEN = 4
"""Words that "…" in a phrase may stand for."""
_MOST_AMOUNTS = 5
"""And "#"."""
_LATE = ("yellow", "red", "paused")
_WORD = re.compile(r"\w+|[^\w\s]")
"""A word of a text, or a sign."""
_NEAR = 40
"""Characters behind a stop that may say that it is for a time: "until further notice"."""


class _Place(NamedTuple):
    """A place of a pattern: the words (in small letters) that may stand there, or may not where ``others`` do, at least
    and at most how many of them."""

    words: frozenset[str]
    least: int = 1
    most: int = 1
    others: bool = False

    def stops(self, words: Sequence[str], at: int) -> Iterator[int]:
        """Where the words of a text from ``at`` on that may stand there may end."""
        if not self.least:
            yield at
        for stop in range(at + 1, min(at + self.most, len(words)) + 1):
            if (words[stop - 1] in self.words) is self.others:
                return
            if stop - at >= self.least:
                yield stop


Pattern = list[_Place]
"""The first is of a single word."""


class Phrase(NamedTuple):
    """A phrase: what it says, the status it gives if it gives one, and the characters it takes up."""

    kind: Kind
    value: str
    start: int
    stop: int


@lru_cache(maxsize=4096)
def phrases_in(text: str) -> list[Phrase]:
    """The phrases in a sentence, the longest where several overlap, in order; what only names gives way to a status."""
    near = _near(text)
    doc: Doc | tuple[Token, ...] = reader().tokens(text) if near else ()
    words = [token.lower_ for token in doc]
    told = [(start, stop, one.says) for one in near for start, stop in one.find(words)]
    done = {start for start, _, says in told if says == "status:completed"}
    told = [one for one in told if one[2] != "status:green" or one[0] not in done]
    told.sort(key=lambda one: (one[0] - one[1], one[2].startswith("nam"), one[2] == "status:green"))
    found: list[Phrase] = []
    for first, behind, says in told:
        kind, _, value = says.partition(":")
        start, stop = doc[first].idx, doc[behind - 1].idx + len(doc[behind - 1])
        if kind == _COLOURED:
            named = words[first:behind]
            kind = next(
                (_meanings("dimensions")[word] for word in named if word in _meanings("dimensions")), "status"
            )
            value = [_meanings("colours")[word] for word in named if word in _meanings("colours")][-1]
        if kind not in ("named", "naming") and _HALF_DONE.match(text, start):
            continue
        if value == "completed" and _in_some().match(text, stop):
            continue
        if value == "grey" and _TO_DO.match(text, stop):
            continue
        if value == "cancelled" and is_for_now(text[start : stop + _NEAR]):
            value = "paused"
        if all(stop <= other.start or start >= other.stop for other in found):
            found.append(Phrase(kind, value, start, stop))  # type: ignore[arg-type]
    for value, start, stop in tendencies(text):
        beside = [one for one in found if start < one.stop and one.start < stop]
        if not _HALF_DONE.match(text, start) and all(
            one.kind == "named" or one.stop - one.start < stop - start for one in beside
        ):
            found = [one for one in found if one not in beside]
            found.append(Phrase("status", value, start, stop))
    return sorted(found, key=lambda one: one.start)


@lru_cache(maxsize=4096)
def _near(text: str) -> list[_Finder]:
    """What may find phrases in a text, by its words, before it is taken apart into tokens."""
    words = _WORD.findall(text.lower())
    lacks, finders = frozenset(("", *words)).isdisjoint, _finders()
    near: dict[int, _Finder] = {}
    for word in dict.fromkeys(words):
        kinds = finders.get(word, {})
        held = [one for needed, alike in kinds.items() if not any(map(lacks, needed)) for one in alike]
        near |= {one.number: one for one in sorted(held)}
    return list(near.values())


class _Finder(NamedTuple):
    """A pattern, its number among all, and what it says."""

    number: int
    says: str
    pattern: Pattern

    def find(self, words: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Where the words of a text, in small letters, are the pattern: start and stop."""
        first, *rest = self.pattern
        for start in [at for at, word in enumerate(words) if word in first.words]:
            stops = {start + 1}
            for place in rest:
                stops = {stop for at in stops for stop in place.stops(words, at)}
                if not stops:
                    break
            yield from ((start, stop) for stop in sorted(stops))


def says_owning(text: str) -> bool:
    """Whether a sentence has a phrase that says of somebody before it that they own something."""
    near = any(one.says.startswith("owns") for one in _near(text))
    return near and any(one.kind == "owns" for one in phrases_in(text))


def may_begin(text: str, first: str) -> bool:
    """Whether a phrase that begins with one of the words of ``first`` may be in a text."""
    words = frozenset(_WORD.findall(first.lower()))
    begun = (_in_text(one.pattern[0].words) for one in _near(text))
    return may_tend(text) or not all(map(words.isdisjoint, begun))


def may_say(text: str) -> bool:
    """Whether a sentence has a phrase, or a word for a colour, that may say something."""
    return bool(phrases_in(text)) or not colour_words().keys().isdisjoint(words_of(text))


def is_for_now(text: str) -> bool:
    """Whether a text says that what it tells is for a time: "stanset inntil videre"."""
    return _for_now().search(text) is not None


@cache
def _in_some() -> re.Pattern[str]:
    """What stands behind what is done in some places only: "i tre av kirkene"."""
    numbers = any_of([word for word in load("units")["words"] if word.isalpha() and len(word) > 1])
    return re.compile(
        rf"\s(?:i|på|ved|in|at)\s(?:\d{{1,3}}|{numbers})\s(?!{MONTH})(?=[a-zæøå])", re.IGNORECASE
    )


@cache
def _for_now() -> re.Pattern[str]:
    until = (
        r"til\s(?:[a-zæøå]+\s){1,4}(?:er|blir|vert|har|kommer|kjem|foreligger|ligg)"  # "til lova er vedteken"
    )
    return re.compile(rf"(?<!\w)(?:{any_of(load('states')['for_now'])}|{until})(?!\w)", re.IGNORECASE)


@cache
def _finders() -> dict[str, dict[tuple[frozenset[str], ...], list[_Finder]]]:
    """What finds phrases, by each phrase's most telling words and then by all that it needs, so that a text is held
    only against phrases that it may hold."""
    finders: dict[str, dict[tuple[frozenset[str], ...], list[_Finder]]] = {}
    every = ((says, pattern) for says, patterns in _patterns().items() for pattern in patterns)
    for number, (says, pattern) in enumerate(every):
        finder, needed = _Finder(number, says, pattern), tuple(map(_in_text, _needed(pattern)))
        for word in _meanings("colours") if says == _COLOURED else _in_text(_telling(pattern)):
            finders.setdefault(word, {}).setdefault(needed, []).append(finder)
    return finders


@cache
def _in_text(words: frozenset[str]) -> frozenset[str]:
    """The words that :func:`_near` sees in a text that has one of these."""
    return frozenset(max(_WORD.findall(word.lower()), key=len, default="") for word in words)


def _needed(pattern: Pattern) -> list[frozenset[str]]:
    """The words that may stand at each of a pattern's places for a single word."""
    return [place.words for place in pattern if place.least == place.most == 1]


def _telling(pattern: Pattern) -> frozenset[str]:
    """Those at the place where they are the longest."""
    return max(_needed(pattern), key=lambda words: min(map(len, words)))


@cache
def _patterns() -> dict[str, list[Pattern]]:
    """Token patterns by what they say: a kind, and for a status its value."""
    verbs, states = load("verbs"), load("states")
    patterns: dict[str, list[Pattern]] = {
        "owned_by": _all(verbs["owned_by"]["phrases"]),
        "owns": _all(verbs["owns"]["phrases"]),
        "depends": _all(verbs["depends"]["phrases"]),
        "named": _all(verbs["named"]["behind"]),
        "naming": _all(verbs["named"]["before"]),
    }
    for value, phrases in said_statuses().items():
        patterns[f"status:{value}"] = _all(phrases, within=_within(value))
    # What goes as planned, denied, is late.
    patterns["status:yellow"] += _all(states["said"]["green"], denied=True)
    for value, phrases in verbs["ends"].items():
        patterns[f"ends:{value}"] = _all(phrases)
    colour = _Place(frozenset(_meanings("colours")))
    named = _Place(frozenset(_meanings("dimensions")))
    on = _Place(frozenset(verbs["reports"]["on"]))
    patterns[_COLOURED] = [
        [*verb, *order]
        for verb in _all(verbs["reports"]["verbs"], open_end=True)
        for order in ([colour, named], [named, colour], [colour, on, named])
    ]
    patterns[_COLOURED] += [[*verb, colour] for verb in _all(verbs["reports"]["bare"], open_end=True)]
    return patterns


def _within(value: str) -> list[str]:
    """What may stand within the phrases of a status besides adverbs: amounts of time where something is late."""
    return _amounts() if value in _LATE else load("states")["returning"] if value == "green" else []


def _all(
    phrases: Iterable[str], *, within: Sequence[str] = (), denied: bool = False, open_end: bool = False
) -> list[Pattern]:
    """The patterns of phrases as ``states.toml`` writes them.

    Args:
        within: words that may stand within besides adverbs. denied: a denial does. open_end: something follows.
    """
    states = load("states")
    between = _gap([*states["adverbs"], *states["adverbials"], *within], 5 if within else 3)
    behind = _gap(states["adverbs"], 2)
    denial = [_Place(frozenset(states["denials"])), behind] if denied else []
    found: list[Pattern] = []
    for phrase in phrases:
        first, *others = phrase.split()
        rest: Pattern = []
        for number, (word, following) in enumerate(zip_longest(others, others[1:], fillvalue="")):
            rest += _token(word, following)
            if number == 0 and len(others) > 1 and word not in ("…", "#"):
                rest.append(behind)
        for verb in _forms(first):
            head = [part for words in verb for part in (_Place(frozenset(words)), between)]
            if not rest and not open_end:
                head[-1] = behind
            found.append([*head[:2], *denial, *head[2:], *rest])
    return found


def _forms(first: str) -> list[list[list[str]]]:
    """The ways to say a phrase's first word, each as places with the words that may stand there."""
    if not first.startswith("{"):
        return [[first.split("/")]]
    forms: list[str] = load("states")["forms"][first.strip("{}")]
    single = [form for form in forms if " " not in form]
    several = [[[word] for word in form.split()] for form in forms if " " in form]
    return [*([[single]] if single else []), *several]


def worded(phrase: str) -> list[str]:
    """All the ways to word a phrase of the vocabulary, without what may stand within."""
    first, *others = (word for word in phrase.split() if word not in ("…", "#"))
    heads = [" ".join(words) for verb in _forms(first) for words in product(*verb)]
    return [
        " ".join((head, *rest)) for head in heads for rest in product(*(word.split("/") for word in others))
    ]


def _token(word: str, following: str) -> Pattern:
    if word == "…":
        ends = {*load("states")["denials"], *following.split("/")}
        return [_Place(frozenset(ends), 0, _MOST_BETWEEN, others=True)]
    if word == "#":
        return [_Place(frozenset(_amounts()), 1, _MOST_AMOUNTS)]
    return [_Place(frozenset(word.split("/")))]


def _gap(words: list[str], most: int) -> _Place:
    return _Place(frozenset(words), 0, most)


@cache
def _amounts() -> list[str]:
    return [*load("states")["amounts"], *load("units")["words"], *map(str, range(1, 100))]


@cache
def said_statuses() -> dict[str, list[str]]:
    """What sentences say a status with, by its value: the phrases for it, and "er" with the words of cells."""
    cells, states = load("statuses"), load("states")
    unsaid = {*cells["new"], *states["not_said"]}
    return {
        value: [*phrases, *(f"{{be}} {word}" for word in cells[value] if word not in unsaid)]
        for value, phrases in states["said"].items()
    }


def colour_words() -> dict[str, str]:
    """Words for colours (lower case), and the colours they stand for."""
    return _meanings("colours")


def dimension_words() -> dict[str, str]:
    """Words (lower case) for what a colour is of, and the dimensions they stand for."""
    return _meanings("dimensions")


@cache
def _meanings(which: str) -> dict[str, str]:
    """Words for colours, or dimensions, and what they stand for."""
    return {word: value for value, words in load("verbs")[which].items() for word in words}


@lru_cache(maxsize=4096)
def may_hold(text: str) -> bool:
    """Whether a sentence may hold a phrase: it has the longest word of one."""
    return _cue()(text)


@cache
def _cue() -> Cue:
    verbs = load("verbs")
    told = [pattern for key, of in _patterns().items() if key != _COLOURED for pattern in of]
    longest = {word for pattern in told for word in _telling(pattern)}
    longest |= {*verbs["depends"]["nouns"], *verbs["dimensions"]["risk"]}
    longest |= {
        max(phrase.split(), key=len)
        for phrase in (*verbs["answers"]["lies_with"], *verbs["answers"]["has_it"])
    }
    owners = (*verbs["owned_by"]["nouns"], *verbs["answers"]["roles"])
    return Cue((*longest, *colour_words()), begins=stems(), ends=owners)
