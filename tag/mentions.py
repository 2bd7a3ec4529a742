"""What running text does things with: noun phrases beside words such as "innføring av", "tar i bruk" and "er i drift".

Each is a candidate for the name of an initiative; :mod:`tag.named` tells which are. Word classes are the pipeline's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tag.cues import Cue, any_of
from tag.names import is_short_form
from tag.phrases import worded
from tag.pipeline import parse
from tag.vocabulary import load

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_FORMS = r"(?:e|er|ar|a|et|te|de|t|d|ed|es|s|ast|ing|ingen|inga|ment|else|elsen|le|ler|lte|lt)?"
_ACT = re.compile(r"(?:ing|ingen|inga|ment|else|elsen)$")
"""How nouns end that verbs make: "innføringa"."""
_PASSIVE = re.compile(r"(?:s|ast)$")
_OPEN, _CLOSE = '«"“”‘', '»"”“’'
_TAILS = frozenset(["for", "på", "langs", "mot", "uten", "utan", "i", "til", "med", "av", "of"])
"""Prepositions that may stand within a name."""
_PRODUCT = "PROD"
_NO_NOUNS = frozenset(
    [
        "the",
        "a",
        "an",
        "that",
        "which",
        "to",
        "will",
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "in",
        "on",
        "of",
        "by",
        "and",
        "with",
        "from",
    ]
)
"""English words, which the pipeline knows no classes of."""
_SUCH_AS = frozenset(["slik", "som", "such", "as", ",", ":", "–"])
_LOOSE = frozenset(["i", "til", "med", "av", "of"])
"""Those that, behind a name within a sentence, rather begin another phrase: "innføring av Ladenett i kommunene"."""
_LONGEST_BACK, _MOST_BETWEEN, _LONGEST_QUOTE = 16, 5, 12
"""Tokens before a verb that its subject may take up, between it and what it says, and in quotation marks."""


class Mention(NamedTuple):
    """A noun phrase, how it is spoken of, and those that it stands in a list with, itself among them."""

    span: Span
    way: str
    beside: Sequence[Span]


def mentions(doc: Doc) -> Iterator[Mention]:
    """The noun phrases of a sentence beside words for developing, bringing in and following up."""
    for token in doc:
        for way, found in (*_objects(doc, token.i), *_subjects(doc, token.i)):
            spans = [doc[start:stop] for start, stop in found]
            yield from (Mention(span, way, spans) for span in spans)


@lru_cache(maxsize=4096)
def has_mention(text: str) -> bool:
    """Whether a sentence holds a mention."""
    (doc,) = parse([text], names=False)
    return any(mentions(doc))


@lru_cache(maxsize=4096)
def may_mention(text: str) -> bool:
    """Whether a sentence may hold a mention."""
    return _cue()(text) or (_several()(text) and _such().search(text) is not None)


@cache
def _cue() -> Cue:
    words = load("mentions")
    said = [word for kind in ("actions", "nouns", "brought", "states", "happens") for word in words[kind]]
    said += {" ".join(one.split()[-2:]) for kind in ("owns", "owned_by") for one in _of_owners(kind)}
    return Cue(said, tells=lambda word: _verb().fullmatch(word) is not None)


@cache
def _several() -> Cue:
    return Cue(_kinds())


@cache
def _such() -> re.Pattern[str]:
    """A noun for several initiatives before what may name them."""
    return re.compile(
        rf"(?<!\w)(?:{any_of(_kinds())})(?=,?:?\s(?:\w+\s){{0,2}}(?-i:[A-ZÆØÅ«\"“‘]))", re.IGNORECASE
    )


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(load('mentions')['verbs'])}){_FORMS}", re.IGNORECASE)


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(load("mentions")[kind])


@cache
def _phrases(kind: str) -> dict[str, dict[int, set[tuple[str, ...]]]]:
    """The phrases of a kind by their first words and by how many they have, the longest first; of who answers for
    something, those of several words."""
    told: list[str] = load("mentions").get(kind) or _of_owners(kind)
    phrases: dict[str, dict[int, set[tuple[str, ...]]]] = {}
    for words in sorted({tuple(phrase.split()) for phrase in told}, key=len, reverse=True):
        phrases.setdefault(words[0], {}).setdefault(len(words), set()).add(words)
    return phrases


@cache
def _of_owners(kind: str) -> list[str]:
    """What is said of owners in several words."""
    return [one for phrase in load("verbs")[kind]["phrases"] for one in worded(phrase) if " " in one]


def is_act(word: str) -> bool:
    """Whether a word is a noun for developing or bringing in: "innføringa"."""
    return _verb().fullmatch(word) is not None and _ACT.search(word) is not None


@lru_cache(maxsize=4096)
def is_task(word: str) -> bool:
    """Whether a word with a capital is a verb as a plan has it, which stands in no name: "Ferdigstille"."""
    return word[:1].isupper() and _task().fullmatch(word.lower()) is not None


@cache
def _task() -> re.Pattern[str]:
    words = load("mentions")
    return re.compile(
        rf"(?:{any_of(words['verbs'])})\w?e|{any_of(words['tasks'])}|\w+(?:{any_of(words['task_ends'])})"
    )


def _is_verb(word: str) -> bool:
    return _verb().fullmatch(word) is not None and _ACT.search(word) is None


def _says(doc: Doc, at: int, kind: str) -> int:
    """How many tokens from ``at`` on are a phrase of the vocabulary; 0 if they are none."""
    phrases = _phrases(kind).get(doc[at].lower_)
    if not phrases:
        return 0
    words = tuple(token.lower_ for token in doc[at : at + next(iter(phrases))])
    return next((length for length, of in phrases.items() if words[:length] in of), 0)


def _objects(doc: Doc, at: int) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    """What stands behind a noun, a verb or a phrase."""
    word = doc[at].lower_
    before = doc[at - 1].lower_ if at else ""
    if at + 1 < len(doc) and doc[at + 1].lower_ in _words("prepositions"):
        if is_act(word) and doc[at + 1].lower_ not in ("i", "in", "for"):
            yield "act", _list(doc, at + 2)
        elif word in _words("nouns"):
            yield "noun", _list(doc, at + 2)
    if word in _kinds():
        behind = at + 1
        while behind < len(doc) and doc[behind].lower_ in _SUCH_AS:
            behind += 1
        # "prosjekter X" may be the end of one line and the beginning of another; "prosjektene X og Y" is not.
        if behind > at + 1 or "Definite=Def" in doc[at].morph or "Number=Sing" in doc[at].morph:
            yield "such", _list(doc, behind)
    if doc[at].pos_ == "VERB" and _is_verb(word) and not _PASSIVE.search(word) and before not in _words("be"):
        yield "verb", _list(doc, at + 1)
    if length := _says(doc, at, "actions") or _says(doc, at, "owns"):
        yield "action", _list(doc, at + length)


@cache
def _kinds() -> frozenset[str]:
    """Nouns for several initiatives: "satsinger som X og Y", "prosjektene X og Y"."""
    return frozenset(load("lists")["initiatives"]["nouns"])


def _subjects(doc: Doc, at: int) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    """What stands before a verb that says what happens with it, or between its two parts."""
    word = doc[at].lower_
    if word in _words("be") and doc[at].pos_ in ("VERB", "AUX", "NOUN", "X"):
        behind = at + 1
        while behind < min(len(doc), at + _MOST_BETWEEN) and (
            _is_adverb(doc[behind]) or doc[behind].lower_ in _words("be")
        ):
            behind += 1
        last = [token.lower_ for token in doc[at:behind] if token.lower_ in _words("be")][-1]
        active = last in _words("have")
        if active and behind < len(doc) and not _PASSIVE.search(doc[behind].lower_):
            return  # who does it stands before, not what is done
        if way := _state(doc, behind):
            yield way, _list_before(doc, at)
        elif found := _list(doc, at + 1):
            stop = found[-1][1]
            for end in range(stop, min(len(doc), stop + _MOST_BETWEEN)):
                if way := _state(doc, end):
                    yield f"{way}.between", found
                    return
                if doc[end].pos_ not in ("ADV", "ADP", "NOUN", "DET", "ADJ"):
                    return
    elif word in _words("happens") or (_is_verb(word) and _PASSIVE.search(word)):
        yield "happens", _list_before(doc, at)
    elif _says(doc, at, "owned_by"):
        relative = at > 0 and doc[at - 1].lower_ in ("som", "which", "that")
        stop = at - relative
        stop -= relative and stop > 0 and doc[stop - 1].text == ","
        yield "owned", _list_before(doc, stop, nearest=relative)


def _state(doc: Doc, at: int) -> str | None:
    if at >= len(doc):
        return None
    if _is_verb(doc[at].lower_):
        return "done"
    return next((kind for kind in ("brought", "states") if _says(doc, at, kind)), None)


def _list(doc: Doc, at: int, *, whole: bool = False) -> list[tuple[int, int]]:
    """The noun phrases from ``at`` on, with commas and "og" between.

    Args:
        whole: they are all of the clause up to its verb, so that what stands behind a preposition belongs to them.
    """
    found: list[tuple[int, int]] = []
    while (phrase := _phrase(doc, at, whole=whole)) is not None and not _is_cue(doc, phrase[0]):
        found.append(phrase)
        at = _behind_brackets(doc, phrase[1])
        behind = at
        while behind < len(doc) and _is_between(doc, behind):
            behind += 1
        if behind == at:
            break
        at = behind
    return found


def _is_between(doc: Doc, at: int) -> bool:
    word = doc[at].lower_
    if word == "til":  # only of "til dels"
        return at + 1 < len(doc) and doc[at + 1].lower_ == "dels"
    return word in _words("between")


def _is_cue(doc: Doc, at: int) -> bool:
    """Whether a noun phrase begins with a word that leads in another: "innføringen av Ladenett"."""
    behind = at + 1
    if behind >= len(doc) or doc[behind].lower_ not in _words("prepositions"):
        return False
    return is_act(doc[at].lower_) or (doc[at].lower_ in _words("nouns") and doc[at].lower_ != "plan")


def _list_before(doc: Doc, at: int, *, nearest: bool = False) -> list[tuple[int, int]]:
    """The noun phrases that end right before ``at``, from the clause's beginning or, with ``nearest``, also from behind
    a preposition, as what a relative clause is of."""
    best: list[tuple[int, int]] = []
    for start in range(at - 1, max(-1, at - _LONGEST_BACK), -1):
        if doc[start].text in ";:.?!" or doc[start].pos_ in ("VERB", "AUX", "SCONJ"):
            break
        if start and (_is_nominal(doc[start - 1]) or (doc[start - 1].pos_ == "ADP" and not nearest)):
            continue
        found = _list(doc, start, whole=True)
        if found and _behind_brackets(doc, found[-1][1]) == at and len(found) >= len(best):
            best = found
    return best


def _behind_brackets(doc: Doc, at: int) -> int:
    if at < len(doc) and doc[at].text in _CLOSE:
        at += 1
    if at < len(doc) and doc[at].text == "(":
        return next((token.i + 1 for token in doc[at:] if token.text == ")"), len(doc))
    return at


def _phrase(doc: Doc, at: int, *, whole: bool) -> tuple[int, int] | None:
    """The noun phrase that begins at ``at``, without its article and, before a name, common adjectives and nouns."""
    while at < len(doc) and (
        (doc[at].pos_ in ("ADV", "DET") and doc[at].text.islower()) or doc[at].lower_ in ("the", "a", "an")
    ):
        at += 1
    if at < len(doc) and doc[at].text in _OPEN:
        for close in range(at + 2, min(len(doc), at + _LONGEST_QUOTE)):
            if doc[close].text in _CLOSE:
                return at + 1, close
        return None
    stop = at
    while stop < len(doc) and (_is_nominal(doc[stop]) or (stop > at and _joins(doc[stop]))):
        if doc[stop].text in _OPEN or (stop > at and doc[stop - 1].text.endswith(".")):
            break
        stop += 1
    if stop < len(doc) and doc[stop].text in _OPEN:  # "tenesta «Hogst i dag»"
        return _phrase(doc, stop, whole=whole)
    while stop > at and (
        (_joins(doc[stop - 1]) and doc[stop - 1].pos_ != "NUM")
        or (stop > at + 1 and doc[stop - 1].lower_ in _words("versions"))
        or (
            doc[stop - 1].pos_ == "ADJ"
            and doc[stop - 1].text.islower()
            and doc[stop - 1].ent_type_ != _PRODUCT
        )
    ):
        stop -= 1
    if stop == at:
        return None
    return _without_lead(doc, at, stop), _tail(doc, at, stop, whole=whole)


def _without_lead(doc: Doc, at: int, stop: int) -> int:
    """Where a name begins: "nye kjørestøtten Utrykningspilot" with its last word."""
    while at < stop - 1:
        first, rest = doc[at], doc[at + 1 : stop]
        named = any(token.text[0].isupper() or "@" in token.text for token in rest)
        common = first.text.islower() or (at == 0 and first.pos_ == "NOUN")
        told = first.pos_ == "ADJ" or (first.pos_ == "NOUN" and "Definite=Def" in first.morph)
        genitive = first.lower_.endswith("s") and first.pos_ == "NOUN"
        if not (common and told and not genitive and (named or "Definite=Def" in first.morph)):
            break
        at += 1
    return at


def _tail(doc: Doc, at: int, stop: int, *, whole: bool) -> int:
    """Where a name ends, with what a preposition joins to it, or all up to a short form of it: "Skogskulen på hjul"."""
    for bracket in range(stop, min(len(doc) - 2, stop + _LONGEST_BACK)):
        if doc[bracket].text == "(" and doc[bracket + 2].text == ")":
            short = doc[bracket + 1].text
            return bracket if is_short_form(short, doc[at:bracket].text) else stop
        if not doc[bracket].text[0].isalpha():
            break
    while stop + 1 < len(doc) and doc[stop].lower_ in _TAILS:
        preposition = doc[stop].lower_
        end = stop + 1
        while end < len(doc) and (
            doc[end].pos_ in ("NOUN", "PROPN", "ADJ", "DET") or doc[end].lower_ == "alle"
        ):
            end += 1
        last = doc[end - 1]
        bare = last.pos_ in ("DET", "ADJ", "PRON") or (last.pos_ == "NOUN" and "Definite=Ind" in last.morph)
        if end == stop + 1 or not (whole or (bare and preposition not in _LOOSE)):
            break
        if not doc[at].text[0].isupper():
            break
        if not whole and end < len(doc) and doc[end].lower_ in ("av", "of"):
            break  # what it is of would be missing
        stop = end
    return stop


def _is_nominal(token: Token) -> bool:
    if token.lower_ in _NO_NOUNS:
        return False
    if token.pos_ in ("NOUN", "PROPN", "X") or "@" in token.text:
        return token.text not in _OPEN and not _is_adverb(token)
    return token.pos_ == "ADJ" and ("VerbForm=Part" not in token.morph or token.text[0].isupper())


def _is_adverb(token: Token) -> bool:
    return token.pos_ == "ADV" or (token.pos_ == "X" and token.lower_.endswith("ly"))


def _joins(token: Token) -> bool:
    return token.pos_ == "NUM" or token.text in ("-", "/", "&", "–")
