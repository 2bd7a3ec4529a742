"""The words of a text that a query found, and the piece of the text around them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from db.searching.query import Kind, Sought
from db.searching.terms import HYPHENATED, TOKEN, TOKEN_BREAK, Parts, fold, parts_of, root, stem

_SNIPPET_WORDS = 24
_LEAD = 6
"""Words shown before the first that was found."""
_SAME = 3
"""Letters of a root that are those of the word it is made of, but for how they are typed."""

Pieces = tuple[tuple[str, bool], ...]


class Marked(NamedTuple):
    """A piece of a text, and how well the text answers.

    Attributes:
        pieces: the piece in parts, each with whether it was searched for.
        exact: whether all that was sought stands as typed.
        found: how much of what was sought is there.
    """

    pieces: Pieces
    exact: bool
    found: int


class _Token(NamedTuple):
    start: int
    stop: int
    word: str


def mark(text: str, groups: Sequence[Sequence[Sought]], parts: Parts) -> Marked:
    """Mark in a text what was sought (one of each group at least), and cut the piece that holds most of it."""
    tokens = [_Token(*found.span(), found[0].lower()) for found in TOKEN.finditer(text)]
    keys = _keys(text, tokens, groups, parts)
    marks: dict[int, set[int]] = {}
    exact = True
    for number, group in enumerate(groups):
        as_typed = [_as_typed(tokens, each) for each in group]
        exact = exact and any(
            places for each, places in zip(group, as_typed, strict=True) if not each.translated
        )
        for place in set().union(*as_typed, *(_loosely(tokens, keys, each) for each in group)):
            marks.setdefault(place, set()).add(number)
    start, stop = _window(marks, len(tokens))
    found = len(set().union(*marks.values()))
    return Marked(_pieces(text, tokens, marks, start, stop), exact, found)


def _keys(
    text: str, tokens: Sequence[_Token], groups: Sequence[Sequence[Sought]], parts: Parts
) -> list[list[str]]:
    """What the index holds of each word; of its parts, where one may be what was sought."""
    beginnings = {form[:_SAME] for group in groups for each in group for form in each.forms}

    def parts_in(word: str) -> Iterable[str]:
        plain = fold(word)
        may = any(beginning in word or beginning in plain for beginning in beginnings)
        return parts_of(word, parts) if may else ()

    keys = [[token.word, stem(token.word), root(token.word), *parts_in(token.word)] for token in tokens]
    for word in HYPHENATED.finditer(text):
        whole = TOKEN_BREAK.sub("", word[0].lower())
        for token, those in zip(tokens, keys, strict=True):
            if word.start() <= token.start < word.end():
                those += (stem(whole), root(whole))
    return keys


def _as_typed(tokens: Sequence[_Token], each: Sought) -> set[int]:
    """The places of the words as typed."""
    *before, last = each.words
    if each.kind is Kind.NEAR:
        return {place for place, token in enumerate(tokens) if token.word in each.words}
    places: set[int] = set()
    for place, token in enumerate(tokens):
        if (token.word == last or (each.kind is Kind.PREFIX and token.word.startswith(last))) and (
            not before or [one.word for one in tokens[max(0, place - len(before)) : place]] == before
        ):
            places.update(range(place - len(before), place + 1))
    return places


def _loosely(tokens: Sequence[_Token], keys: Sequence[Sequence[str]], each: Sought) -> set[int]:
    """The places of words that are found by their stem, by other letters or by a part."""
    if each.kind is Kind.PREFIX and len(each.words) == 1:
        plain = fold(each.words[0])
        return {place for place, token in enumerate(tokens) if fold(stem(token.word)).startswith(plain)}
    if each.kind is not Kind.WORD:
        return set()
    forms = set(each.forms)
    return {place for place, those in enumerate(keys) if not forms.isdisjoint(those)}


def _window(marks: dict[int, set[int]], count: int) -> tuple[int, int]:
    """The run of words that holds most of what was sought, the first of several."""
    if count <= _SNIPPET_WORDS:
        return 0, count
    best, start = (0, 0), 0
    for first in sorted(marks):
        begin = max(0, min(first - _LEAD, count - _SNIPPET_WORDS))
        within = [place for place in marks if begin <= place < begin + _SNIPPET_WORDS]
        worth = len(set().union(*(marks[place] for place in within))), len(within)
        if worth > best:
            best, start = worth, begin
    return start, start + _SNIPPET_WORDS


def _pieces(text: str, tokens: Sequence[_Token], marks: dict[int, set[int]], start: int, stop: int) -> Pieces:
    if not tokens:
        return ((text, False),)
    begin = tokens[start].start if start else 0
    end = tokens[stop - 1].stop if stop < len(tokens) else len(text)
    pieces: list[tuple[str, bool]] = [("…", False)] if start else []
    at = begin
    for place in sorted(place for place in marks if start <= place < stop):
        token = tokens[place]
        if token.start > at:
            pieces.append((text[at : token.start], False))
        pieces.append((text[token.start : token.stop], True))
        at = token.stop
    pieces.append((text[at:end] + ("…" if stop < len(tokens) else ""), False))
    return tuple(piece for piece in pieces if piece[0])
