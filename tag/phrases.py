"""The phrases that sentences say a status, an owner, a dependency or a name with, found among a sentence's tokens.

They are those of the vocabulary (``verbs.toml``, ``states.toml``); spaCy's Matcher finds them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, cached_property, lru_cache
from itertools import product
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from tag.cues import Cue, any_of
from tag.pipeline import pipeline, reader
from tag.tendencies import stems, tendencies
from tag.vocabulary import load

if TYPE_CHECKING:
    from spacy.matcher import Matcher
    from spacy.vocab import Vocab

Kind = Literal["status", "risk", "progress", "owned_by", "owns", "depends", "named", "naming", "ends"]

_COLOURED = "coloured"
"""The key of patterns whose words tell the dimension and the value."""
_HALF_DONE = re.compile(r"\S+\s(?:\S+\s)?ferdig\s[a-zæøå]+(?:t|te|a)\b", re.IGNORECASE)
"""A part of the work is "ferdig asfaltert", which does not make the whole of it done."""
_MOST_BETWEEN = 4
"""Words that "…" in a phrase may stand for."""
_LATE = ("yellow", "red", "paused")
_NEAR = 24
"""Characters behind a stop that may say that it is for a time: "until further notice"."""

Pattern = list[dict[str, Any]]
"""Of spaCy's Matcher: a dictionary a token."""


class Phrase(NamedTuple):
    """A phrase: what it says, the status it gives if it gives one, and the characters it takes up."""

    kind: Kind
    value: str
    start: int
    stop: int


@lru_cache(maxsize=1024)
def phrases_in(text: str) -> list[Phrase]:
    """The phrases in a sentence, the longest where several overlap, in order; what only names gives way to a status."""
    doc = reader().tokens(text)
    words = [token.lower_ for token in doc]
    there = frozenset(words)
    finders = dict.fromkeys(finder for word in words for finder in _finders().get(word, ()))
    matches = [match for finder in finders if finder.may_find(there) for match in finder.find(doc)]
    told = [(doc[start:stop], doc.vocab.strings[key]) for key, start, stop in matches]
    spans = sorted(told, key=lambda one: (-len(one[0]), one[1].startswith("nam"), one[1] == "status:green"))
    found: list[Phrase] = []
    for span, key in spans:
        kind, _, value = key.partition(":")
        if kind == _COLOURED:
            words = [token.lower_ for token in span]
            kind = next(
                (_meanings("dimensions")[word] for word in words if word in _meanings("dimensions")), "status"
            )
            value = [_meanings("colours")[word] for word in words if word in _meanings("colours")][-1]
        if kind not in ("named", "naming") and _HALF_DONE.match(text, span.start_char):
            continue
        if value == "cancelled" and is_for_now(text[span.start_char : span.end_char + _NEAR]):
            value = "paused"
        if all(span.end_char <= other.start or span.start_char >= other.stop for other in found):
            found.append(Phrase(kind, value, span.start_char, span.end_char))  # type: ignore[arg-type]
    for value, start, stop in tendencies(text):
        beside = [one for one in found if start < one.stop and one.start < stop]
        if not _HALF_DONE.match(text, start) and all(
            one.kind == "named" or one.stop - one.start < stop - start for one in beside
        ):
            found = [one for one in found if one not in beside]
            found.append(Phrase("status", value, start, stop))
    return sorted(found, key=lambda one: one.start)


class _Finder:
    """Finds a pattern that says ``key``, in texts that may hold it.

    spaCy takes a while to make a matcher, so it is made when the first text does.
    """

    def __init__(self, vocab: Vocab, key: str, pattern: Pattern) -> None:
        self._vocab, self._key, self._pattern = vocab, key, pattern
        self._places = [frozenset(words) for words in map(_words, pattern) if words]

    def may_find(self, words: frozenset[str]) -> bool:
        """Whether a text with those words may hold the pattern: it has one of the words of each place."""
        return not any(map(words.isdisjoint, self._places))

    @cached_property
    def find(self) -> Matcher:
        """spaCy's matcher for the pattern."""
        from spacy.matcher import Matcher

        matcher = Matcher(self._vocab, validate=False)
        matcher.add(self._key, [self._pattern])
        return matcher


def is_for_now(text: str) -> bool:
    """Whether a text says that what it tells is for a time: "stanset inntil videre"."""
    return _for_now().search(text) is not None


@cache
def _for_now() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(load('states')['for_now'])})(?!\w)", re.IGNORECASE)


@cache
def _finders() -> dict[str, list[_Finder]]:
    """What finds phrases, by each phrase's most telling words, so that a text is held only against phrases that it may
    hold."""
    vocab = pipeline().vocab
    finders: dict[str, list[_Finder]] = {}
    for key, patterns in _patterns().items():
        for pattern in patterns:
            finder = _Finder(vocab, key, pattern)
            for word in _meanings("colours") if key == _COLOURED else _telling(pattern):
                finders.setdefault(word, []).append(finder)
    return finders


def _words(token: dict[str, Any]) -> list[str]:
    """The words that a pattern's token must be one of; none where it may be left out."""
    words = token.get("LOWER") if "OP" not in token else None
    return [words] if isinstance(words, str) else words["IN"] if words else []


def _telling(pattern: Pattern) -> list[str]:
    """The words that may stand at the place of a pattern whose words are the longest."""
    return max(filter(None, map(_words, pattern)), key=lambda words: min(map(len, words)))


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
    colour = {"LOWER": {"IN": sorted(_meanings("colours"))}}
    named = {"LOWER": {"IN": sorted(_meanings("dimensions"))}}
    patterns[_COLOURED] = [
        [*verb, *order]
        for verb in _all(verbs["reports"]["verbs"], open_end=True)
        for order in ([colour, named], [named, colour])
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
    denial = [{"LOWER": {"IN": states["denials"]}}, behind] if denied else []
    found: list[Pattern] = []
    for phrase in phrases:
        first, *others = phrase.split()
        rest: Pattern = []
        for number, word in enumerate(others):
            rest += _token(word)
            if number == 0 and len(others) > 1 and word not in ("…", "#"):
                rest.append(behind)
        for verb in _forms(first):
            head = [part for words in verb for part in ({"LOWER": {"IN": words}}, between)]
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


def _token(word: str) -> Pattern:
    if word == "…":
        return [{"LOWER": {"NOT_IN": load("states")["denials"]}, "OP": "?"}] * _MOST_BETWEEN
    if word == "#":
        return [{"LOWER": {"IN": _amounts()}, "OP": "{1,5}"}]
    return [{"LOWER": {"IN": word.split("/")}}]


def _gap(words: list[str], most: int) -> dict[str, Any]:
    return {"LOWER": {"IN": words}, "OP": f"{{0,{most}}}"}


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


@cache
def _meanings(which: str) -> dict[str, str]:
    """Words for colours, or dimensions, and what they stand for."""
    return {word: value for value, words in load("verbs")[which].items() for word in words}


def may_hold(text: str) -> bool:
    """Whether a sentence may hold a phrase: it has the longest word of one."""
    return _cue()(text)


@cache
def _cue() -> Cue:
    verbs = load("verbs")
    told = [pattern for key, of in _patterns().items() if key != _COLOURED for pattern in of]
    longest = {word for pattern in told for word in _telling(pattern)}
    longest |= {*verbs["depends"]["nouns"]}
    longest |= {
        max(phrase.split(), key=len)
        for phrase in (*verbs["answers"]["lies_with"], *verbs["answers"]["has_it"])
    }
    owners = (*verbs["owned_by"]["nouns"], *verbs["answers"]["roles"])
    return Cue((*longest, *colour_words()), begins=stems(), ends=owners)
