"""The words that names are made of, as data: ``names.toml``, kept by people."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import islice, product
from typing import Any


@dataclass(frozen=True, slots=True)
class NameWords:
    """The vocabulary of names; what each set is for is told in the file.

    Attributes:
        apart: word -> the first of the forms that mean the same.
        tails: the longest first.
        ordinals, numbers, romans: word -> its number in digits.
        presents: verb in the present -> its infinitive.
        shortened: what is written before a dot for a word -> the word.
        verbs: noun or participle -> its infinitive.
        amounts: what there shall be of something -> what is done with their number.
        nynorsk_words, nynorsk_parts, nynorsk_ends: word, or part or end of one, in Nynorsk -> in Bokmål.
        text: the whole file, to tell one version from another.
    """

    function_words: frozenset[str]
    generic: frozenset[str]
    labels: frozenset[str]
    leads: frozenset[str]
    later_leads: frozenset[str]
    legal_forms: frozenset[str]
    titles: frozenset[str]
    directions: frozenset[str]
    states: frozenset[str]
    showing: frozenset[str]
    particles: frozenset[str]
    tails: tuple[str, ...]
    of_places: frozenset[str]
    municipal: frozenset[str]
    units: frozenset[str]
    fields: frozenset[str]
    openings: frozenset[str]
    apart: dict[str, str]
    ordinals: dict[str, str]
    romans: dict[str, str]
    shortened: dict[str, str]
    presents: dict[str, str]
    numbers: dict[str, str]
    verbs: dict[str, str]
    amounts: dict[str, str]
    nynorsk_words: dict[str, str]
    nynorsk_parts: dict[str, str]
    nynorsk_ends: dict[str, str]
    text: str


@cache
def in_bokmaal(word: str) -> str:
    """The word in Bokmål, its inflection apart, where it is known to be written otherwise there."""
    known = name_words()
    if word in known.nynorsk_words:
        return known.nynorsk_words[word]
    if _a_part().search(word):
        for part, other in known.nynorsk_parts.items():
            word = word.replace(part, other) if part in word else word
    for end, other in _ENDS.items() if word.endswith(_ANY_END) else ():
        if word.endswith(end) and len(word) >= len(end) + _BEFORE_AN_END:
            return word.removesuffix(end) + other
    return word


@cache
def _a_part() -> re.Pattern[str]:
    """A part of a word that is another in Bokmål."""
    return re.compile(_any_of(name_words().nynorsk_parts))


def _any_of(words: Collection[str]) -> str:
    """The pattern of a text that begins like any of these words: what begins alike is looked at once."""
    if "" in words:
        return ""
    by_letter: dict[str, list[str]] = {}
    for word in words:
        by_letter.setdefault(word[0], []).append(word[1:])
    return f"(?:{'|'.join(re.escape(letter) + _any_of(rests) for letter, rests in by_letter.items())})"


_ENDS = {"elsea": "elsen", "elsear": "elser", "elseane": "elsene", "are": "ere"}
"""Nynorsk endings of nouns put into Bokmål, "undersøkinga", and of adjectives compared, "tryggare"; the few other words
that end so are changed in every name alike."""
_ANY_END = (*_ENDS,)


def in_nynorsk(word: str) -> list[str]:
    """What a word, in lower case and Bokmål, may be in Nynorsk: each of its parts that is another word there.

    Some of it may be no word.
    """
    parts = _parts_in_nynorsk()
    ways = [(piece, *parts.get(piece, ())) for piece in _bokmaal_parts().split(word)]
    made = map("".join, islice(product(*ways), _MOST_IN_NYNORSK))
    return [*_words_in_nynorsk().get(word, ()), *(other for other in made if other != word)]


_MOST_IN_NYNORSK = 8
"""Ways to put a word in Nynorsk that are told."""


@cache
def _words_in_nynorsk() -> dict[str, list[str]]:
    return _turned(name_words().nynorsk_words)


@cache
def _parts_in_nynorsk() -> dict[str, list[str]]:
    return _turned(name_words().nynorsk_parts)


@cache
def _bokmaal_parts() -> re.Pattern[str]:
    """The parts of words that are other parts in Nynorsk, the longest first."""
    return re.compile(f"({'|'.join(sorted(map(re.escape, _parts_in_nynorsk()), key=len, reverse=True))})")


def _turned(words: dict[str, str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for nynorsk, bokmaal in words.items():
        found.setdefault(bokmaal, []).append(nynorsk)
    return found


_BEFORE_AN_END = 3
"""Letters at least before an end of a word."""


def end_in_bokmaal(stem: str) -> str:
    """A word without its inflection, with the end that it has in Bokmål."""
    for end, other in name_words().nynorsk_ends.items() if stem.endswith(_ends_in_nynorsk()) else ():
        if stem.endswith(end) and len(stem) >= len(end) + _BEFORE_AN_END:
            return stem.removesuffix(end) + other
    return stem


@cache
def _ends_in_nynorsk() -> tuple[str, ...]:
    return tuple(name_words().nynorsk_ends)


@cache
def name_words() -> NameWords:
    """The vocabulary as it comes with the program."""
    text = files(__package__).joinpath("names.toml").read_text(encoding="utf-8")
    read = tomllib.loads(text)
    tails = tuple(sorted(read.pop("tails"), key=lambda tail: (-len(tail), tail)))
    apart = {word: forms[0] for forms in read.pop("apart") for word in forms}
    sets: dict[str, Any] = {key: frozenset(value) for key, value in read.items() if isinstance(value, list)}
    tables: dict[str, Any] = {key: value for key, value in read.items() if isinstance(value, dict)}
    sets["leads"] |= sets["later_leads"]
    parts = tables.pop("nynorsk_parts")
    # "oppgåve" is "oppgåva" in the definite.
    parts |= {
        f"{part[:-1]}a": f"{other[:-1]}a" for part, other in parts.items() if part[-1] == other[-1] == "e"
    }
    longest_first = dict(sorted(parts.items(), key=lambda pair: -len(pair[0])))
    return NameWords(**sets, **tables, nynorsk_parts=longest_first, apart=apart, tails=tails, text=text)
