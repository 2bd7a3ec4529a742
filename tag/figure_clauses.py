"""What the words around a number say that it is of: "brukt 29,8 MNOK på prosjektene", "61 % av rammen er brukt"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import islice, takewhile

from spacy.tokens import Token

from tag.cues import any_of, words_of
from tag.dates import find_dates
from tag.numbers import Quantity, is_english
from tag.pipeline import parse
from tag.vocabulary import load

_IN_NAME = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM"})
_VERBS = frozenset({"VERB", "AUX"})
_ANY_YEAR = 2000
_FARTHEST = 6
"""Words from a number with its unit to what it is said to be of, and in that."""


def share_of(text: str, share: Quantity) -> str | None:
    """What a share is said right behind it to be of: "78 % av studentene bruker …", "72 % of pupils"."""
    match = _of().match(text, share.end)
    if match is None or share.unit not in load("units")["percent"]:
        return None
    if is_english(text):
        return match["what"]
    words = [
        *takewhile(
            lambda token: token.pos_ not in _VERBS and not token.is_punct, _behind(text, match.end("of"))
        )
    ]
    if len(words) > _FARTHEST or any(token.pos_ not in (*_IN_NAME, "ADP") for token in words):
        words = _noun_phrase(words)
    while words and words[-1].pos_ in ("ADJ", "ADP") and any(token.pos_ == "NOUN" for token in words):
        words.pop()  # "25 % av båtene nye"
    return _text_of(_without_time(words))


def said_of(text: str, quantity: Quantity) -> str | None:
    """What is said behind a number that it belongs to or was spent on: "brukte 4 mill. på programmet", "18 tiltak i
    planen".

    It has a name or the definite form; what is one of many ("møter med kommuner") is not it, unless the number itself
    is what the verb right behind it tells of ("612 mill. er brukt til vedlikehold").
    """
    goes_to = load("figures")["goes_to"]
    if words_of(text[quantity.end :]).isdisjoint(goes_to):
        return None
    words = _behind(text, quantity.end)
    verbs = any(token.pos_ in _VERBS for token in (words[0].doc if words else ()))
    is_told = bool(words) and words[0].pos_ in _VERBS
    for at, token in enumerate(words[:_FARTHEST]):
        if token.is_punct:
            return None
        if token.lower_ in goes_to and not _is_fixed(words, at) and (verbs or at == 0):
            found = _noun_phrase(words[at + 1 :])
            if _is_known(found) or (found and is_told):
                return _text_of(_with_more(found, words[at + 1 + len(found) :]))
    return None


def frame_of(before: str) -> str | None:
    """What is told right before a number as what something has: "med en samlet ramme på (96 mill. kroner)"."""
    match = _with().search(before)
    return match["what"] if match else None


def _behind(text: str, start: int) -> list[Token]:
    (doc,) = parse([text], names=False)
    return [token for token in doc if token.idx >= start]


def _noun_phrase(words: Sequence[Token]) -> list[Token]:
    """The noun phrase that words begin with; none where they begin with a pronoun, a time or a number."""
    if not words or words[0].text[:1].isdigit() or _is_time(words[0]):
        return []
    found = [*takewhile(lambda token: token.pos_ in _IN_NAME and not token.text[:1].isdigit(), words)]
    while found and found[-1].pos_ not in ("NOUN", "PROPN"):
        found.pop()
    return found


def _is_time(word: Token) -> bool:
    """Whether a word is a measure of time, or a month."""
    months = find_dates(f"{word.text} {_ANY_YEAR}", _ANY_YEAR)
    return word.lower_ in load("figures")["times"] or any(one.start == 0 for one in months)


def _with_more(phrase: list[Token], behind: Sequence[Token]) -> list[Token]:
    """A noun phrase with another that follows on a preposition and ends the sentence: "undersøkelsen i appen"."""
    if not behind or behind[0].pos_ != "ADP":
        return phrase
    more = _noun_phrase(behind[1:])
    rest = behind[1 + len(more) :]
    timed = any(map(_is_time, more))
    return (
        [*phrase, behind[0], *more]
        if more and not timed and not any(token.is_alpha for token in islice(rest, 1))
        else phrase
    )


def _without_time(words: list[Token]) -> list[Token]:
    """Words without a time that they end with: "av rammen i 2025"."""
    at = next(
        (
            at
            for at, token in enumerate(words)
            if at and token.pos_ == "ADP" and not _noun_phrase(words[at + 1 :])
        ),
        None,
    )
    return words[:at]


def _is_known(phrase: Sequence[Token]) -> bool:
    """Whether a noun phrase has a name, the definite form, or somebody's of whom it is."""
    return bool(phrase) and (
        phrase[-1].text[:1].isupper()
        or phrase[0].text[:1].isupper()
        or "Definite=Def" in phrase[-1].morph
        or "Case=Gen" in phrase[0].morph
    )


def _is_fixed(words: Sequence[Token], at: int) -> bool:
    """Whether a preposition goes with the word behind it, "i bruk", "i snitt"."""
    return at + 1 < len(words) and words[at + 1].lower_ in load("figures")["fixed"]


def _text_of(words: Sequence[Token]) -> str | None:
    alone = len(words) == 1 and words[0].pos_ not in ("NOUN", "PROPN")
    if not words or alone or (words[0].lower_ in load("figures")["not_of"] and words[1].pos_ not in _IN_NAME):
        return None
    return str(words[0].doc[words[0].i : words[-1].i + 1].text)


@cache
def _of() -> re.Pattern[str]:
    return re.compile(
        rf"\W*(?P<of>{any_of(load('figures')['of'])})\s"
        r"(?P<what>(?:the\s)?[a-zæøå]{3,}(?:\s(?:with)\s[a-zæøå]{3,})?)(?!\w)",
        re.IGNORECASE,
    )


@cache
def _with() -> re.Pattern[str]:
    words = load("figures")
    return re.compile(
        rf"(?<!\w)(?:{any_of(words['with'])})\s(?:{any_of(words['articles'])})\s(?P<what>[a-zæøå]+(?:\s[a-zæøå]+)?)\s"
        rf"(?:{any_of(words['amounting'])}|{any_of(words['of'])})\s$"
    )
