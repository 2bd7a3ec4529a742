"""What people type into a search, taken apart.

Words must all be there, in any inflection, in Bokmål or Nynorsk; ``OR`` or ``ELLER`` between two lets either do. "…"
holds words together as written, ``word*`` stands for all words that begin so, ``-word`` leaves out what holds the word,
and ``NEAR(one two, 5)`` wants words as written within so many of each other. No text is an error: what is none of
these is only words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from db.names.vocabulary import in_bokmaal, in_nynorsk
from db.searching.terms import FUNCTION_WORDS, HYPHENATED, TOKEN_BREAK, has_forms, root, stem, words_of

_PIECES = re.compile(r'-?(?:NEAR|NÆR)\s*\([^()]*\)|-?"[^"]*"|[^\s"]+')
_NEAR = re.compile(r"(?:NEAR|NÆR)\s*\((.*?)(?:,\s*(\d{1,4})\s*)?\)", re.DOTALL)
_EITHER = frozenset(("OR", "ELLER"))
_MOST = 32
"""Words, phrases and the like of a query that are looked for; what comes after is passed by."""
_NEARBY = 10
_LEAST_PREFIX = 2


class Kind(Enum):
    WORD = "word"
    PHRASE = "phrase"
    PREFIX = "prefix"
    NEAR = "near"


@dataclass(frozen=True, slots=True)
class Sought:
    """One thing to look for.

    Attributes:
        words: in lower case, at least one; of a WORD more than one where signs part it ("3-45/24").
        joined: a WORD with hyphens written as one, otherwise empty.
        distance: how many words may stand between those of NEAR.
        translated: a WORD that was not typed, but may be what was in Nynorsk, or in Bokmål.
    """

    kind: Kind
    words: tuple[str, ...]
    joined: str = ""
    distance: int = 0
    translated: bool = False

    @property
    def whole(self) -> str:
        """A WORD as one word; empty where it is none."""
        return self.joined or (self.words[0] if len(self.words) == 1 else "")

    @property
    def forms(self) -> tuple[str, ...]:
        """What a WORD is found by: as typed, its stem, its root."""
        return tuple(dict.fromkeys((self.whole, stem(self.whole), root(self.whole)))) if self.whole else ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """A query taken apart.

    Attributes:
        groups: of each group, at least one must be found.
        without: none of these may be.
    """

    groups: tuple[tuple[Sought, ...], ...]
    without: tuple[Sought, ...] = ()

    @property
    def sought(self) -> list[Sought]:
        """All that is to be found, in order."""
        return [each for group in self.groups for each in group]

    def replaced(self, words: dict[str, str]) -> Wanted:
        """The same with other words (typed word -> other) in place of some."""
        return replace(
            self,
            groups=tuple(
                tuple(
                    replace(each, words=tuple(words.get(word, word) for word in each.words)) for each in group
                )
                for group in self.groups
            ),
        )


def parse(text: str) -> Wanted:
    """Take a query apart; without anything to look for its ``groups`` are empty."""
    groups: list[list[Sought]] = []
    excluded: list[Sought] = []
    either = False
    clean = unicodedata.normalize("NFC", text.encode("utf-8", "replace").decode())
    pieces = _PIECES.findall(clean)
    for number, piece in enumerate(pieces):
        if piece in _EITHER and groups and number + 1 < len(pieces):
            either = True
            continue
        is_excluded = piece.startswith("-")
        found = _sought(piece.removeprefix("-"))
        if found is None:
            continue
        if is_excluded:
            excluded.append(found)
        elif either:
            groups[-1] += [found, *_translated(found)]
        else:
            groups.append([found, *_translated(found)])
        either = False
    if not groups:
        groups, excluded = [[each] for each in excluded], []
    without = [replace(word, translated=False) for each in excluded for word in (each, *_translated(each))]
    return Wanted(
        tuple(map(tuple, _without_function_words(groups)[:_MOST])),
        tuple(without[:_MOST]),
    )


def _sought(piece: str) -> Sought | None:
    near = _NEAR.fullmatch(piece)
    if near:
        words = words_of(near[1])
        distance = _NEARBY if near[2] is None else int(near[2])
        return Sought(Kind.NEAR, tuple(words), distance=distance) if words else None
    words = words_of(piece)
    if not words:
        return None
    if piece.startswith('"'):
        return Sought(Kind.PHRASE, tuple(words))
    if piece.endswith("*") and len(words[-1]) >= _LEAST_PREFIX:
        return Sought(Kind.PREFIX, tuple(words))
    hyphenated = HYPHENATED.fullmatch(piece.strip(".,;:!?()[]«»*"))
    return Sought(Kind.WORD, tuple(words), TOKEN_BREAK.sub("", hyphenated[0].lower()) if hyphenated else "")


def _translated(each: Sought) -> Iterator[Sought]:
    if each.kind is Kind.WORD and has_forms(each.whole):
        others = [in_bokmaal(each.whole), *in_nynorsk(each.whole)]
        for other in dict.fromkeys(others):
            if other != each.whole and has_forms(other):
                yield Sought(Kind.WORD, (other,), translated=True)


def _without_function_words(groups: list[list[Sought]]) -> list[list[Sought]]:
    """The groups without single words that a query is understood without, unless nothing else is left."""
    telling = [
        group
        for group in groups
        if len(group) > 1
        or group[0].kind is not Kind.WORD
        or group[0].words[0] not in FUNCTION_WORDS
        or len(group[0].words) > 1
    ]
    return telling or groups
