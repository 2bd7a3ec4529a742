"""Words made for a name: such as the laws do not use, nor the word lists have (``model/common.table``)."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from tag.known import Table, frequency_step, read_tables, table
from tag.vocabulary import load

_SHORTEST = 5
"""Letters."""
_DEFINITE = ("en", "et", "a")
"""What is cut from a word in the definite form, whose other form the laws may use: "anbudet", "montasjen"."""
_WELL_KNOWN = 2
"""The step from which a word is one that all know."""


@lru_cache(maxsize=4096)
def is_coined(word: str) -> bool:
    """Whether a word with a capital may be a name for all that is known of it: it is no common word, and its end is not
    that of what has a status without being undertaken ("Gjennomføringsevnen"), nor that of definite words in plural."""
    plain = word.lower()
    if len(plain) < _SHORTEST or not plain.replace("-", "").isalpha() or plain.endswith(_not_of_names()):
        return False
    stems = [plain.removesuffix(end) for end in _DEFINITE if plain.endswith(end)]
    known, *used = _common()([plain, *stems, *(f"{stem}e" for stem in stems)])
    return not known and not any(map(frequency_step, used))


@lru_cache(maxsize=4096)
def is_common(word: str) -> bool:
    """Whether a word is one that all know, and too long to be a given name that is a word as well ("Stein", "Liv")."""
    return len(word) > _SHORTEST and frequency_step(_common()([word.lower()])[0]) >= _WELL_KNOWN


@lru_cache(maxsize=4096)
def is_called(word: str) -> bool:
    """Whether people or places are called by a word."""
    return _tables()["names"]([word.lower()])[0] > 0


def _common() -> Table:
    return _tables()["common"]


@cache
def _tables() -> dict[str, Table]:
    return {which: table(stored) for which, stored in read_tables(Path(__file__).parent / "model").items()}


@cache
def _not_of_names() -> tuple[str, ...]:
    words = load("clauses")["of_no_name"]
    return (*words["ends"], *(noun + end for noun in words["heads"] for end in ("", *words["forms"])))
