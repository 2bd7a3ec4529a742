"""Tasks: texts that begin with a verb that says what is to be done ("Velge leverandør", "Renew the contract").

A word that is a verb and nothing else tells by itself. What may be another word, too ("Åpne dører"), goes in a column
with the texts beside it; alone, or where these are few, the pipeline tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from tag.names import tidy
from tag.pipeline import parse, reader
from tag.vocabulary import load

ARTICLES = ("the", "a", "an")
_MOST_OF = 0.6
_WILL = ("Vi skal", "We will")
_TELLING = 5
"""Words at a text's beginning that tell of what class the first one is: the pipeline sees four tokens to each side."""
_LISTS = ("infinitives", "adjectives_too", "nouns_too")
_SHORTEST_PART = 4
"""Letters of the last part of a compound."""
_WORD = re.compile(r"[^\W\d_]+")


def are_tasks(texts: Sequence[str]) -> bool:
    """Whether most of some texts, as those of a column, are tasks."""
    plain = [tidy(text) for text in texts]
    begun = [begins_as_task(text) for text in plain]
    told = [one for one in begun if one is not None]
    if len(told) < _MOST_OF * len(begun):
        left = [text for text, one in zip(plain, begun, strict=True) if one is None]
        read_framed(left)
        told += map(_reads_as_task, left)
    return bool(told) and sum(told) >= _MOST_OF * len(told)


def says_task(text: str) -> bool:
    """Whether a text begins as tasks do in plans and lists of actions."""
    plain = tidy(text)
    begun = begins_as_task(plain)
    return _reads_as_task(plain) if begun is None else begun


@lru_cache(maxsize=4096)
def begins_as_task(text: str) -> bool | None:
    """Whether a text begins with a verb as tasks do, and more follows; None where its first word may be another."""
    first, _, rest = text.partition(" ")
    word = _WORD.match(first)
    if not rest or word is None or not first[1:].islower():
        return False
    verb, second = word[0].lower(), rest.split()[0].lower()
    if verb in _words("infinitives") or verb in _words("imperatives"):
        return True
    if (verb in _words("nouns_too") and verb.endswith("e")) or verb in load("followups")["base_verbs"]:
        return None if second in _prepositions() or is_verb(second) else True  # "Reise til Bergen"
    maybe = verb.endswith("e") or any(verb in _words(which) for which in _LISTS) or second in ARTICLES
    return None if maybe else False


def is_verb(present: str) -> bool:
    """Whether a word in "-er" is known as a verb in the present, and not only as a noun in the plural."""
    infinitive = present.lower().removesuffix("r")
    if infinitive == present.lower() or not infinitive.endswith("e"):
        return False
    parts = (infinitive[at:] for at in range(max(1, len(infinitive) - _SHORTEST_PART + 1)))
    return infinitive.endswith("ere") or any(part in _words(which) for part in parts for which in _LISTS)


def read_framed(texts: Iterable[str], others: Iterable[str] = ()) -> None:
    """Let the pipeline read texts that may be tasks, and ``others`` as they are, all at once: one by one it takes
    several times as long."""
    reader().classed([*others, *(one for text in texts for one in (text, *_framed(text)))])


@lru_cache(maxsize=4096)
def _reads_as_task(text: str) -> bool:
    """Whether the first word is a verb to the pipeline behind "will": alone, an infinitive looks much like an adjective
    in the plural."""
    doc, shall, will = parse([text, *_framed(text)], names=False)
    first, second = doc[0], doc[1]
    if second.lower_ in ARTICLES or first.lower_ in load("followups")["base_verbs"]:
        return first.pos_ == "VERB" and second.pos_ != "ADP"
    if "Tense=Pres" in first.morph or (first.pos_ == "NOUN" and second.pos_ == "ADP"):  # "Reise til Bergen"
        return False
    return shall[2].pos_ == "VERB" and (will[2].pos_ == "VERB" or first.pos_ == "VERB")


def _framed(text: str) -> list[str]:
    """The beginning of a text behind "will"."""
    begun = " ".join(text.split()[:_TELLING])
    return [f"{will} {begun[0].lower()}{begun[1:]}" for will in _WILL]


@cache
def _prepositions() -> frozenset[str]:
    return frozenset((*load("mentions")["prepositions"], *load("clauses")["leading"]))


@cache
def _words(which: str) -> frozenset[str]:
    return frozenset(load("infinitives")[which])
