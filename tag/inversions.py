"""Statuses whose verb stands before what they are of: "I mai ble X satt på pause", "For X er lyset gult"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from tag.cues import any_of, longest_words, words_of
from tag.phrases import colour_words, said_statuses
from tag.vocabulary import load

_NAME = (
    r"(?!(?:at|that|om|som|when|når|det|å)\s)"
    r"(?P<name>(?:(?!\s(?:er|har|ble|vart|at|som|om|skal|vil|kan|må|is|has|was|that|which)\s)[^,;:.()]){1,80}?)"
)
_ENDS_OPEN = re.compile(
    r"(?:^|[,;:]|\b(?:og|men|at|som|om|hvis|dersom|når|da|and|but|that|which|if|when))$", re.IGNORECASE
)
"""What may not stand right before the verb: such a clause asks, or says under which condition."""


class Inverted(NamedTuple):
    """A status: its value, the characters before the verb, and those of what it is of."""

    value: str
    before: int
    start: int
    stop: int


def inverted(text: str) -> Iterator[Inverted]:
    """The statuses that a sentence says with the verb first, behind something else."""
    words = words_of(text)
    may_tell = {number for verb in words & _by_verb().keys() for number in _by_verb()[verb]}
    for value, _, ends, pattern in (_patterns()[number] for number in sorted(may_tell)):
        if ends.isdisjoint(words):
            continue
        match = _compiled(pattern).search(text)
        if match is None or _ENDS_OPEN.search(text[: match.start()].rstrip()):
            continue
        told = colour_words()[match["colour"].lower()] if value is None else value
        yield Inverted(told, match.start(), match.start("name"), match.end("name"))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


class _Way(NamedTuple):
    """How a status is said (``value`` None: by a colour), with words of which its verb and its end each have one."""

    value: str | None
    verbs: frozenset[str]
    ends: frozenset[str]
    pattern: str


@cache
def _patterns() -> tuple[_Way, ...]:
    """For each value, and for colours, what such a sentence looks like."""
    found = [_coloured(), _judged(), _reported()]
    for value, phrases in said_statuses().items():
        by_verb: dict[str, list[str]] = {}
        for phrase in phrases:
            verb, _, rest = phrase.partition(" ")
            if rest and verb.startswith("{") and "…" not in rest:
                by_verb.setdefault(verb.strip("{}"), []).append(rest)
        found += [way for verb, rests in by_verb.items() for way in _ways(value, verb, rests)]
    return tuple(found)


@cache
def _by_verb() -> dict[str, list[int]]:
    """The words that the verbs have one of, and which patterns are with them."""
    found: dict[str, list[int]] = {}
    for number, way in enumerate(_patterns()):
        for verb in way.verbs:
            found.setdefault(verb, []).append(number)
    return found


def _ways(value: str, verb: str, rests: list[str]) -> Iterator[_Way]:
    """Those with a verb's forms of one word, and of two or more ("har X gått …"), before some ends of phrases."""
    forms = [form.split() for form in load("states")["forms"][verb]]
    rest = "|".join(" ".join(map(_word, one.split())) for one in rests).replace(" ", r"\s")
    ends = longest_words(word for one in rests for word in one.split()[-1].split("/"))
    single = [form[0] for form in forms if len(form) == 1]
    several = [form for form in forms if len(form) > 1]
    if single:
        pattern = rf"(?<!\w)(?:{any_of(single)})\s{_NAME}\s{_between()}(?:{rest})(?!\w)"
        yield _Way(value, longest_words(single), ends, pattern)
    if several:
        firsts = frozenset(form[0] for form in several)
        then = any_of({" ".join(form[1:]) for form in several})
        pattern = (
            rf"(?<!\w)(?:{any_of(firsts)})\s{_NAME}\s{_between()}(?:{then})\s{_between()}(?:{rest})(?!\w)"
        )
        yield _Way(value, longest_words(firsts), ends, pattern)


def _word(word: str) -> str:
    if word == "#":
        amounts = any_of((*load("states")["amounts"], *load("units")["words"]))
        return rf"(?:\d+|{amounts})(?: (?:\d+|{amounts})){{0,4}}"
    return f"(?:{any_of(word.split('/'))})"


@cache
def _between() -> str:
    states = load("states")
    words = any_of((*states["adverbs"], *states["adverbials"], *states["returning"]))
    return rf"(?:(?:{words})\s){{0,3}}"


def _coloured() -> _Way:
    verbs = load("states")["forms"]
    firsts = frozenset(form.split()[0] for form in (*verbs["be"], *verbs["get"]))
    moved = any_of(load("verbs")["reports"]["moved"])
    pattern = (
        rf"(?<!\w)(?:{any_of(firsts)})\s{_NAME}\s{_between()}(?:(?:{moved})\s)?(?:(?:fra|frå|from)\s\w+\s)?"
        rf"(?:(?:til|to|på|i)\s)?(?P<colour>{any_of(colour_words())})(?!\w)"
    )
    return _Way(None, longest_words(firsts), longest_words(colour_words()), pattern)


def _reported() -> _Way:
    """What somebody reports of something: "Kystetaten melder rød status for X"."""
    verbs, of = load("verbs")["reports"]["judging"], any_of(load("verbs")["dimensions"]["status"])
    on, why = (any_of(load("verbs")["reports"][which]) for which in ("on", "because"))
    pattern = (
        rf"(?<!\w)(?:{any_of(verbs)})\s(?:om\s)?{_between()}(?P<colour>{any_of(colour_words())})\s(?:{of})\s(?:{on})\s"
        rf"{_NAME}(?=[,.;:]|$|\s(?:{why})\s)"
    )
    return _Way(None, longest_words(verbs), longest_words(colour_words()), pattern)


def _judged() -> _Way:
    """What somebody holds something to be: "Vi vurderer X som gul", "Styringsgruppen har satt X på rødt"."""
    verbs = load("verbs")["reports"]["judging"]
    pattern = (
        rf"(?<!\w)(?<!\bå\s)(?:{any_of(verbs)})\s(?:fortsatt\s|framleis\s|nå\s|no\s)?{_NAME}\s{_between()}(?:som|til|på|i|as|to|at)\s"
        rf"(?P<colour>{any_of(colour_words())})(?!\w)"
    )
    return _Way(None, longest_words(verbs), longest_words(colour_words()), pattern)
