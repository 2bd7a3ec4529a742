"""Words made for a name: such as no list of Norwegian words has, and no text that the lists were counted in."""

from __future__ import annotations

from functools import cache, lru_cache

from normalize.lexicon import lexicon
from tag.vocabulary import load

_SHORTEST = 5
"""Letters."""
_SELDOM, _HARDLY = 5.0, 1.0
"""A word met less often than so in the counted texts (some 11 million words) may be a name; in the definite form, or in
English, where more is said of what all know ("Anbudet er levert"), one that was hardly met."""
_DEFINITE = ("en", "et", "a")


@lru_cache(maxsize=4096)
def is_coined(word: str, *, english: bool = False) -> bool:
    """Whether a word with a capital may be a name for all that is known of it: it is no common word, and its end is not
    that of what has a status without being undertaken ("Gjennomføringsevnen"), nor that of definite words in plural."""
    plain = word.lower()
    if len(plain) < _SHORTEST or not plain.replace("-", "").isalpha() or plain.endswith(_not_of_names()):
        return False
    met = lexicon().count(plain)
    return met <= _HARDLY if english else met < (_HARDLY if plain.endswith(_DEFINITE) else _SELDOM)


@lru_cache(maxsize=4096)
def is_common(word: str) -> bool:
    """Whether a word is one that all know, and too long to be a given name that is a word as well ("Stein", "Liv")."""
    return len(word) > _SHORTEST and lexicon().count(word.lower()) >= _SELDOM


@cache
def _not_of_names() -> tuple[str, ...]:
    words = load("clauses")["of_no_name"]
    return (*words["ends"], *(noun + end for noun in words["heads"] for end in ("", *words["forms"])))
