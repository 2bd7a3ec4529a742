"""The phrases that sentences say a status, an owner, a dependency or a name with, found among a sentence's tokens.

They are those of the vocabulary (``verbs.toml``); spaCy's Matcher finds them.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from tag.cues import any_of
from tag.pipeline import pipeline
from tag.vocabulary import load

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import Matcher

Kind = Literal["status", "risk", "progress", "owned_by", "owns", "depends", "named", "naming", "ends"]

_COLOURED = "coloured"
"""The key of patterns whose words tell the dimension and the value."""
_HALF_DONE = re.compile(r"\S+\s(?:\S+\s)?ferdig\s[a-zæøå]+(?:t|te|a)\b", re.IGNORECASE)
"""A part of the work is "ferdig asfaltert", which does not make the whole of it done."""
_MOST_BETWEEN = 4
"""Words that "…" in a phrase may stand for."""


class Phrase(NamedTuple):
    """A phrase: what it says, the status it gives if it gives one, and the characters it takes up."""

    kind: Kind
    value: str
    start: int
    stop: int


@lru_cache(maxsize=1024)
def phrases_in(text: str) -> list[Phrase]:
    """The phrases in a sentence, the longest where several overlap, in order."""
    nlp, matchers = _matchers()
    doc = nlp.make_doc(text)
    asked = dict.fromkeys(matcher for token in doc if (matcher := matchers.get(token.lower_)) is not None)
    matches = [match for matcher in asked for match in matcher(doc)]
    spans = sorted(((doc[start:stop], key) for key, start, stop in matches), key=lambda one: -len(one[0]))
    found: list[Phrase] = []
    for span, key in spans:
        kind, _, value = nlp.vocab.strings[key].partition(":")
        if kind == _COLOURED:
            words = [token.lower_ for token in span]
            kind = next(
                (_meanings("dimensions")[word] for word in words if word in _meanings("dimensions")), "status"
            )
            value = [_meanings("colours")[word] for word in words if word in _meanings("colours")][-1]
        if _HALF_DONE.match(text, span.start_char):
            continue
        if all(span.end_char <= other.start or span.start_char >= other.stop for other in found):
            found.append(Phrase(kind, value, span.start_char, span.end_char))  # type: ignore[arg-type]
    return sorted(found, key=lambda one: one.start)


@cache
def _matchers() -> tuple[Language, dict[str, Matcher]]:
    """The pipeline, and what finds phrases in its texts: a matcher by each phrase's longest word, so that a text is
    held only against phrases that it may hold."""
    from spacy.matcher import Matcher

    nlp = pipeline()
    coloured = Matcher(nlp.vocab)
    matchers = dict.fromkeys(_meanings("colours"), coloured)
    for key, patterns in _patterns().items():
        if key == _COLOURED:
            coloured.add(key, patterns)
            continue
        by_word: dict[str, list[list[dict[str, Any]]]] = {}
        for pattern in patterns:
            words = [token["LOWER"] for token in pattern if isinstance(token.get("LOWER"), str)]
            by_word.setdefault(max(words, key=len), []).append(pattern)
        for word, of_word in by_word.items():
            if word not in matchers:
                matchers[word] = Matcher(nlp.vocab)
            matchers[word].add(key, of_word)
    return nlp, matchers


def _patterns() -> dict[str, list[list[dict[str, Any]]]]:
    """Token patterns by what they say: a kind, and for a status its value."""
    verbs = load("verbs")
    adverb = {"LOWER": {"IN": verbs["adverbs"]}, "OP": "?"}
    become = {"LOWER": {"IN": verbs["become"]}}

    def tokens(phrase: str) -> list[dict[str, Any]]:
        first, *others = phrase.split()
        rest = [
            part
            for word in others
            for part in ([{"OP": "?"}] * _MOST_BETWEEN if word == "…" else [{"LOWER": word}])
        ]
        return [{"LOWER": first}, adverb, *rest]

    patterns: dict[str, list[list[dict[str, Any]]]] = {
        "owned_by": [tokens(phrase) for phrase in verbs["owned_by"]["phrases"]],
        "owns": [tokens(phrase) for phrase in verbs["owns"]["phrases"]],
        "depends": [tokens(phrase) for phrase in verbs["depends"]["phrases"]],
        "named": [tokens(phrase) for phrase in verbs["named"]["behind"]],
        "naming": [tokens(phrase) for phrase in verbs["named"]["before"]],
    }
    for value, phrases in _said_statuses().items():
        said = [tokens(phrase) for phrase in phrases]
        been = [rest for first, *rest in said if first == {"LOWER": "er"}]
        said += [[{"LOWER": {"IN": verbs["became"]}}, *rest] for rest in been]
        said += [[{"LOWER": {"IN": verbs["has"]}}, adverb, become, *rest] for rest in been]
        patterns[f"status:{value}"] = said
    for value, phrases in verbs["ends"].items():
        patterns[f"ends:{value}"] = [tokens(phrase) for phrase in phrases]
    colour = {"LOWER": {"IN": sorted(_meanings("colours"))}}
    named = {"LOWER": {"IN": sorted(_meanings("dimensions"))}}
    orders = ([colour, named], [named, colour])
    patterns[_COLOURED] = [[*tokens(verb), *order] for verb in verbs["reports"]["verbs"] for order in orders]
    patterns[_COLOURED] += [[*tokens(verb), colour] for verb in verbs["reports"]["bare"]]
    return patterns


@cache
def _said_statuses() -> dict[str, list[str]]:
    """What sentences say a status with, by its value: the verbs' own phrases, and "er" with the words of cells."""
    cells = load("statuses")
    unsaid = {*cells["new"], *load("verbs")["not_said"]}
    return {
        value: [
            *phrases,
            *(f"{verb} {word}" for verb in ("er", "is") for word in cells[value] if word not in unsaid),
        ]
        for value, phrases in load("verbs")["status"].items()
    }


def colour_words() -> dict[str, str]:
    """Words for colours (lower case), and the colours they stand for."""
    return _meanings("colours")


@cache
def _meanings(which: str) -> dict[str, str]:
    """Words for colours, or dimensions, and what they stand for."""
    return {word: value for value, words in load("verbs")[which].items() for word in words}


@cache
def may_hold() -> re.Pattern[str]:
    """Whether a sentence may hold a phrase: it has the longest word of one."""
    verbs = load("verbs")
    phrases = [phrase for kind in ("owned_by", "owns", "depends") for phrase in verbs[kind]["phrases"]]
    phrases += [phrase for words in _said_statuses().values() for phrase in words]
    phrases += verbs["depends"]["nouns"]
    phrases += [phrase for kind in ("named", "ends") for words in verbs[kind].values() for phrase in words]
    longest = {max(phrase.split(), key=len) for phrase in phrases}
    colours = [word for words in verbs["colours"].values() for word in words]
    owners = any_of((*verbs["owned_by"]["nouns"], *verbs["answers"]["roles"]))
    longest |= {
        max(phrase.split(), key=len)
        for phrase in (*verbs["answers"]["lies_with"], *verbs["answers"]["has_it"])
    }
    return re.compile(rf"(?:(?<!\w)(?:{any_of([*longest, *colours])})|{owners})(?!\w)", re.IGNORECASE)
