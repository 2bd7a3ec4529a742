"""Words that a line end parted: "bruker-" + "vennlig" → "brukervennlig"."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from normalize.language import is_english

HYPHENS = ("-", "\u00ad", "\u2010")
"""Hyphen, soft hyphen and the typographer's hyphen."""

_SUSPENDED = frozenset(
    ["og", "eller", "samt", "men", "til", "and", "or", "und", "och", "eller/og", "og/eller"]
)
"""Words that show the hyphen before them to stand for a part left out: "drifts- og forvaltningskostnader"."""

_SHORTEST_PART = 3
"""Letters before a hyphen that seldom are the first syllable of a word no dictionary has."""
_SHORTEST_CUT = 4
"""Letters before the place where a cell cut a word."""
_SHORTEST_WORD, _LONG_PART = 4, 5
"""Letters of a word in a compound, and of one that is surely no syllable or two of another."""
_LONG_WORD = 8
"""Letters of a word that hardly stands on both sides of a cut by chance."""
_GENITIVES = ("ens", "ets", "nes", "as")
"""Ends of words in the genitive, whose "s" joins no compound."""
_ENDING = "er"
"""The ending of words that is a word which stands behind them, too: an article ("en", "et") seldom does."""
_ONE_LETTER = frozenset("iåIÅ")
_REST = re.compile(r"([a-zæøå]+)[.,;:)!?]*$")
_HEAD = re.compile(r"(?:.*[\s(«\"'‘“/–-])?([^\W_]+)[-\u00ad\u2010]$")
_TAIL = re.compile(r"([^\W_]+)")


class Joint(NamedTuple):
    """How two parts of a word are put together, and how sure that is."""

    text: str
    probability: float
    reason: str


def join(head: str, tail: str, known: Callable[[str], bool]) -> Joint | None:
    """The word that ``head`` at a line end and ``tail`` on the next line are; None where they are two.

    The hyphen stays behind a single letter, a number or an abbreviation ("e-helse", "IKT-system", "3-45/24")
    and before a capital ("Sør-Trøndelag"); a soft hyphen never does. A part of few letters is taken for an
    abbreviation ("ikt-enhet") unless the whole is a ``known`` word; two parts with a hyphen each are an
    enumeration.
    """
    left, right = _HEAD.match(head), _TAIL.match(tail)
    if not left or not right or right[1].lower() in _SUSPENDED or tail.endswith(HYPHENS[0]):
        return None
    part = left[1]
    if head[-1] == "\u00ad":
        return Joint(head[:-1] + tail, 0.99, "Delt ved linjeslutt med myk bindestrek")
    if part.isdigit() or right[1][0].isdigit():
        if part.isdigit() and right[1][0].isdigit():
            return Joint(head + tail, 0.9, "Delt ved linjeslutt; bindestreken hører til")
        return None
    keeps = (
        len(part) == 1
        or part.isupper()
        or any(letter.isupper() or letter.isdigit() for letter in part[1:])
        or (len(part) <= _SHORTEST_PART and not known(part + right[1]))
    )
    if right[1][0].isupper():
        if not part[0].isupper():
            return None
        if right[1].isupper() and part.isupper():
            return Joint(head[:-1] + tail, 0.8, "Delt ved linjeslutt")
        return Joint(head + tail, 0.9, "Delt ved linjeslutt; bindestreken hører til")
    if keeps:
        return Joint(head + tail, 0.97, "Delt ved linjeslutt; bindestreken hører til")
    return Joint(head[:-1] + tail, 0.95, "Delt ved linjeslutt")


_CUT_DATE = re.compile(r"\d{1,2}\.\d{1,2}\.(?:19|20|1|2)?\d?")
"""A date that lacks the end of its year; one with a year of two digits may be whole."""
_DATE = re.compile(r"\d{1,2}\.\d{1,2}\.(?:19|20)\d\d[.,;:)]*")


def cut(
    head: str,
    tail: str,
    known: Callable[[str], bool],
    met: Callable[[str], bool],
    *,
    alone: bool = False,
    closes: bool = False,
) -> bool:
    """Whether two parts on two lines are one word cut without a hyphen: "Kravspesifikasjone", "n"; "05.06.203", "1".

    One part must be no word that is ``met`` in texts, and the whole must be ``known``, or put together of words that
    are met, or end in one that the cut goes through ("Vaktdirekt", "oratet"), or neither part be one; or a date is cut
    in its year. A head that stands ``alone`` on its line was wider than the cell, or just as wide: there the whole may
    be a word though both parts are ("omsorgstjeneste", "ne"), with "er" behind only where that ``closes`` the cell or
    the whole stands on the page elsewhere.
    """
    if _CUT_DATE.fullmatch(head):
        return _DATE.fullmatch(head + tail) is not None
    rest = _REST.match(tail)
    if not rest or not head.isalpha() or len(head) < _SHORTEST_CUT:
        return False
    whole = known(head + rest[1]) or _goes_through_word(head.lower(), rest[1], met)
    begins = met(head) or _is_compound(head.lower(), met, _LONG_PART)
    if head.endswith("s") and head[0].islower() and not (head.endswith(_GENITIVES) or is_english(head)):
        begins = False  # a part of a compound, with its "s": "egenbehandlings", "vassdrags"
    word = met(rest[1]) or _is_compound(rest[1], met)
    ends = rest[1] in _ONE_LETTER if len(rest[1]) == 1 else word
    if begins and ends:
        return alone and whole and (closes or rest[1] != _ENDING)
    return whole or not (begins or ends) or _is_compound((head + rest[1]).lower(), met)


def _goes_through_word(head: str, rest: str, met: Callable[[str], bool]) -> bool:
    """Whether letters on both sides of a cut are a long word that is met."""
    return any(
        met(head[start:] + rest)
        for start in range(1, len(head) - 1)
        if len(head) - start + len(rest) >= _LONG_WORD
    )


def _is_compound(word: str, met: Callable[[str], bool], shortest: int = _SHORTEST_WORD) -> bool:
    """Whether a word is several of so many letters that are met, each but the last with an "s" behind it or without."""
    for end in range(shortest, len(word) - shortest + 1):
        part, rest = word[:end], word[end:]
        if (met(part) or met(part.removesuffix("s"))) and (met(rest) or _is_compound(rest, met, shortest)):
            return True
    return False
