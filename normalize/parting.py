"""What a word of a text is made of: signs, words without a choice, and words that may have been others.

This is the same wherever the word stands, and is found once.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from normalize.candidates import MEMORY, Candidate, Finder, finder
from normalize.contexts import contexts
from normalize.damage import NORDIC
from normalize.lexicon import TOKEN, abbreviations
from normalize.ngrams import LanguageModel, counted

_CORE = re.compile(r"[^\W_|@¢&©®#](?:[\w@¢&©®#|'’-]|(?<=[A-ZÆØÅ])/(?=E[A-ZÆØÅ]))*|[@¢&©®#|]+[\w@¢&©®#|'’-]*")
"""Words; an Æ may be read as "/E"."""
_ALONE = re.compile(r"[&148|[]|&8")
"""Signs and digits that may be a word of one letter."""
_HALF = re.compile("[aez]æ|æ[ae]")
"""An æ that was read as two letters, one of them right."""
_LEFT = re.compile(
    r"www\.|https?:|\w@\w+\.\w|\d\d(?!\d*(?:-\d+)?-4?[^\W\d_]{2})|\.(?:no|com|org|net|eu)\b|[A-Z]{2,}\d|\d[A-Z]{2}|[^\W\d_]\d+\.\d"
)
"""Addresses, numbers and codes."""
_PER = re.compile(r"\d[\d.,]*[^\W\d_]{0,4}/(?=[^\W\d_]{2,}[.,;:)]*$)")
"""What stands before a word that an amount is told by: "30k/ar"."""
_IN_PROGRAMS = re.compile(
    r"[a-zæøå]{2}[A-HJ-ZÆØÅ][a-zæøå]{2}|[a-zæøå][B-FHK-NPR-Z][a-zæøå]"
    r"|[a-zæøå]{2}[A-Z]*[B-FHK-NPR-Z][A-Z]*(?<=[A-Z]{2})$"
)
"""Words as programs have them, "RelatertTiltak", "eReg", "DeltPDF"; an I may be a misread l, an A, G, J, O or Q a
letter that the reader did not know."""


@dataclass(slots=True, eq=False)
class Choice:
    """A word, or a part of one, that may have been another.

    Attributes:
        start, stop: where it stands in the word.
        read: how it stands there.
        found: what it may have been.
        lower: the same in lower case.
        rows: of each its row in the networks of ``normalize.contexts``, -1 where it has none.
        capitals: logarithms of how often each is written so in the midst of a sentence; None where capitals tell
            nothing.
        kept: whether each is favoured where the word may be an abbreviation.
    """

    start: int
    stop: int
    read: str
    found: tuple[Candidate, ...]
    lower: tuple[str, ...]
    rows: tuple[int, ...]
    capitals: tuple[float, ...] | None
    kept: tuple[bool, ...]


Mended = tuple[int, int, str, tuple[Candidate, ...]]
"""A word that can only have been another: where it begins and ends, how it stands there, and that other."""

Run = tuple[tuple[int, ...], tuple[str, ...], str | None, tuple[Mended, ...], Choice | None]
"""Words and signs without a choice, and perhaps one with a choice behind them: the numbers of those without, and how
they are read; what stands before the next word if it is a sign (None where that is told by what was before); those of
them that are mended; what is behind them. Plain tuples, which Python's garbage collector need not look at again."""


@lru_cache(MEMORY)
def cores(raw: str) -> Sequence[tuple[int, int]]:
    """Where the words of ``raw`` stand in it, without the signs around them; none where it is to be left alone."""
    if raw.isalpha() or _ALONE.fullmatch(raw):
        return ((0, len(raw)),)
    per = _PER.match(raw)
    if not per and _LEFT.search(raw):
        return ()
    spans = []
    for found in _CORE.finditer(raw, per.end() if per else 0):
        core = found[0].rstrip("-’'#©®")
        if core and any(letter.isalpha() or letter in "@|" for letter in core):
            spans.append((found.start(), found.start() + len(core)))
    return tuple(spans)


@lru_cache(MEMORY)
def runs(raw: str) -> tuple[Run, ...]:
    """What ``raw`` is made of, in its order."""
    find = finder()
    model = find.model
    parts: list[Run] = []
    numbers: list[int] = []
    tokens: list[str] = []
    mended: list[Mended] = []
    sign: str | None = None
    last = 0
    for start, stop in cores(raw):
        if start > last:
            sign = _between(raw[last:start], numbers, tokens, model) or sign
        last = stop
        read = raw[start:stop]
        found = () if find.settled(read) or _is_whole(read, find) else find.candidates(read)
        if len(found) > 1:
            choice = _choice(start, stop, read, found, find)
            parts.append((tuple(numbers), tuple(tokens), sign, tuple(mended), choice))
            numbers, tokens, mended = [], [], []
        elif found:
            one = found[0]
            numbers.append(one.number)
            tokens.append(one.text)
            if one.second >= 0:
                numbers.append(one.second)
                tokens.append(one.text.split()[1])
            if one.text != read:
                mended.append((start, stop, read, found))
        else:
            numbers.append(model.number(read.lower()))
            tokens.append(read)
        sign = ""
    if last < len(raw):
        sign = _between(raw[last:], numbers, tokens, model) or sign
    if not last and not raw[0].isdigit():
        sign = raw  # an address or a sign: a sentence may begin behind it
    parts.append((tuple(numbers), tuple(tokens), sign, tuple(mended), None))
    return tuple(parts)


def _choice(start: int, stop: int, read: str, found: tuple[Candidate, ...], find: Finder) -> Choice:
    lower = tuple(one.text.lower() for one in found)
    rows = contexts().rows
    capitals = None
    if len(read) == 1 or not read.isupper():
        shares = map(find.capital, found)
        capitals = tuple(
            math.log(share if one.text[0].isupper() else 1 - share)
            for one, share in zip(found, shares, strict=True)
        )
    return Choice(
        start,
        stop,
        read,
        found,
        lower,
        tuple(-1 if one.second >= 0 else rows.get(word, -1) for one, word in zip(found, lower, strict=True)),
        capitals,
        tuple(one.text == read or one.text in abbreviations() for one in found),
    )


def _is_whole(word: str, find: Finder) -> bool:
    """Whether a word has its letters, or has the number of a note behind it, or is not Norwegian but of a program."""
    if NORDIC.search(word) and not (_HALF.search(word) and word not in find.words):
        return True
    if find.has_note(word):
        return True
    return not word[1:].islower() and bool(_IN_PROGRAMS.search(word))


def _between(text: str, numbers: list[int], tokens: list[str], model: LanguageModel) -> str:
    """Append the tokens of ``text``, none of it a word to be mended; gives the last if it is a sign, or nothing."""
    token = ""
    for token in TOKEN.findall(text):
        numbers.append(model.number(counted(token)))
        tokens.append(token)
    return "" if token.isalnum() else token
