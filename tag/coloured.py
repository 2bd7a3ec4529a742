"""Colours that sentences say something has, whatever the verb: "X lyser rødt", "X er løftet fra gult til grønt",
"Siden sist er X nedjustert til gul".

The patterns of the vocabulary (:mod:`tag.phrases`, :mod:`tag.inversions`) hold the usual ways; here the finite verb of
the clause tells, with the colour that the clause ends with.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tag.cues import any_of
from tag.dates import find_dates
from tag.phrases import Phrase, colour_words, dimension_words
from tag.vocabulary import load

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_PARTING = frozenset(",;:–()")
OF_BEFORE = "before"
"""The dimension of a colour that is said of what the sentence before, or the clause, told of: "For X er han gul"."""
_LEADS_IN = frozenset(["ADP", "ADV", "SCONJ"])
_TRAILS = frozenset(["ADV", "ADP", "VERB", "AUX"])
_NEAR = 4
"""Words behind a colour that may tell when that was."""


class Turned(NamedTuple):
    """A colour behind what has it, with the verb before that or none of its own: its value, of what it is ("risk"), the
    characters before it, and those of what has it."""

    value: str
    dimension: str
    before: int
    start: int
    stop: int


def coloured(doc: Doc, found: Sequence[Phrase]) -> tuple[list[Phrase], list[Turned]]:
    """The colours of a sentence that no phrase already found tells: those whose verb stands right before them, behind
    what has them, and all others."""
    plain: list[Phrase] = []
    turned: list[Turned] = []
    told = bool(found)
    for token in doc:
        if token.lower_ not in colour_words() or any(one.start <= token.idx < one.stop for one in found):
            continue
        if _is_of_other(doc, token) or _is_left(doc, token):
            continue
        value, (dimension, stop) = colour_words()[token.lower_], _dimension(doc, token)
        verb = _verb(doc, token)
        if verb is None:
            elided = _elided(doc, token) if told else None
            if elided is not None:
                turned.append(Turned(value, turned[-1].dimension if turned else dimension, *elided))
            continue
        if _is_past(doc, verb, token):
            continue
        front = doc[_start(doc, verb) : verb.i]
        if len(front) and front[-1].lower_ in dimension_words() and (of := _of_what(doc, token)) is not None:
            turned.append(Turned(value, dimension_words()[front[-1].lower_], verb.idx, *of))
        elif not len(front) or not (front[0].pos_ in _LEADS_IN or _tells_topic(front.text)):
            plain.append(Phrase(dimension, value, verb.idx, stop))  # type: ignore[arg-type]
        elif (name := _trimmed(doc, verb.i + 1, token.i)) is not None:
            about = doc.text[name[0] : name[1]].lower()
            topic = _tells_topic(front.text)
            if topic and about in _pronouns():
                name = (front[0].idx + topic, front[0].idx + len(front.text.rstrip(" ,")))
                dimension = dimension_words().get(about, OF_BEFORE)
            of_front = [dimension_words()[one.lower_] for one in front if one.lower_ in dimension_words()]
            turned.append(Turned(value, of_front[0] if of_front else dimension, verb.idx, *name))
        told = True
    return plain, turned


def _tells_topic(front: str) -> int:
    """Where what a sentence is about begins, in what stands before its verb: "Hva gjelder X, (er statusen gul)"; 0 for
    none."""
    match = _topic().match(front)
    return match.end() if match else 0


@cache
def _topic() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(load('verbs')['about'])})\s(?=\S)", re.IGNORECASE)


def _verb(doc: Doc, colour: Token) -> Token | None:
    """The finite verb of a colour's clause, before it."""
    for token in reversed(doc[: colour.i]):
        if "VerbForm=Fin" in token.morph:
            return token
        goes_on = token.text == "," and doc[token.i + 1].lower_ in load("states")["from"]
        if not goes_on and (token.text in _PARTING or token.lower_ in _joining()):
            return None
    return None


def _start(doc: Doc, verb: Token) -> int:
    """Where the clause of a verb begins."""
    for token in reversed(doc[: verb.i]):
        parts = token.text in _PARTING or token.lower_ in _joining()
        if parts and any("VerbForm=Fin" in one.morph for one in doc[: token.i]):
            return token.i + 1
    return 0


def _is_of_other(doc: Doc, token: Token) -> bool:
    """Whether a colour describes something else: "grønn omstilling", "rød tråd"; a status is none such."""
    behind = next((one for one in doc[token.i + 1 :] if not _goes_on(one)), None)
    described = behind is not None and behind.pos_ in ("NOUN", "ADJ", "X") and behind.text.islower()
    return described and behind is not None and behind.lower_ not in dimension_words()


def _goes_on(token: Token) -> bool:
    """Whether a token stands between colours of one thing: "grønne, gule og røde soner"."""
    return token.text == "," or token.lower_ in colour_words() or token.pos_ == "CCONJ"


def _is_left(doc: Doc, token: Token) -> bool:
    """Whether a colour is what something had: "fra grønt til gult"."""
    return token.i > 0 and doc[token.i - 1].lower_ in load("states")["from"]


def _is_past(doc: Doc, verb: Token, colour: Token) -> bool:
    """Whether a clause tells what was, or what may come: "som sist var rødt", "kan bli grønt", "skal være grønn"."""
    modal = verb.lower_ in load("verbs")["hypotheticals"]
    if modal and any("VerbForm=Inf" in one.morph for one in doc[verb.i : colour.i]):
        return True
    before = any(one.lower_ in load("clauses")["before"] for one in doc[: colour.i + _NEAR])
    before = before and not find_dates(doc.text, None)
    return (before and "Tense=Past" in verb.morph) or doc[colour.i - 1].lower_ in load("states")["to_be"]


def _dimension(doc: Doc, colour: Token) -> tuple[str, int]:
    """What a colour is of, and where that is said: "rødt på risiko"; "status" where it is not said."""
    on = load("verbs")["reports"]["on"]
    behind = [one for one in doc[colour.i + 1 : colour.i + 3] if one.lower_ not in on]
    if behind and behind[0].lower_ in dimension_words():
        return dimension_words()[behind[0].lower_], behind[0].idx + len(behind[0])
    return "status", colour.idx + len(colour)


def _of_what(doc: Doc, colour: Token) -> tuple[int, int] | None:
    """The characters of what stands behind a colour and a preposition: "Statusen er grønn for X"."""
    rest = doc[colour.i + 1 :]
    if not len(rest) or rest[0].lower_ not in load("states")["of_risk"]:
        return None
    stop = next((one.i for one in rest if one.text in _PARTING or one.text == "."), len(doc))
    name = doc[colour.i + 2 : stop]
    return (name.start_char, name.end_char) if len(name) else None


def _elided(doc: Doc, colour: Token) -> tuple[int, int, int] | None:
    """The characters before what has a colour whose verb was said with another, and its own: "X er rød og Y gul"."""
    parts = (one.i for one in reversed(doc[: colour.i]) if one.text in _PARTING or one.lower_ in _joining())
    start = next(parts, None)
    name = _trimmed(doc, start + 1, colour.i) if start is not None else None
    return (name[0], *name) if name and doc.text[name[0]].isupper() else None


def _trimmed(doc: Doc, start: int, stop: int) -> tuple[int, int] | None:
    """The characters of tokens without the adverbs before them, and the participles and prepositions behind."""
    while start < stop and doc[start].pos_ == "ADV":
        start += 1
    while start < stop and _trails(doc[stop - 1]):
        stop -= 1
    name = doc[start:stop]
    return (name.start_char, name.end_char) if len(name) else None


def _trails(token: Token) -> bool:
    """Whether a token between a name and its colour belongs to neither: "nedjustert fra gult til"."""
    return token.pos_ in _TRAILS or "VerbForm=Part" in token.morph or token.lower_ in colour_words()


@cache
def _pronouns() -> frozenset[str]:
    return frozenset((*load("verbs")["it"], *load("verbs")["he"], *dimension_words()))


@cache
def _joining() -> frozenset[str]:
    return frozenset(load("clauses")["joining"])
