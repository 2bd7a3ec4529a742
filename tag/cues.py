"""Vocabulary words as patterns, and whether a text holds any of them, told by its words before a pattern is tried."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cached_property, lru_cache
from itertools import takewhile

_WORD = re.compile(r"\w+")
_ROOM = 50_000
"""Words of texts that a cue keeps, at most."""


@lru_cache(maxsize=4096)
def words_of(text: str) -> frozenset[str]:
    """The words of a text, in small letters: what is written with a hyphen, or a point within it, is several."""
    return frozenset(_WORD.findall(text.lower()))


def longest_words(phrases: Iterable[str]) -> frozenset[str]:
    """Of each phrase the longest word, as :func:`words_of` has it."""
    return frozenset(max(_WORD.findall(phrase.lower()), key=len, default="") for phrase in phrases)


class Cue:
    """Some words and phrases, and whether a text holds any of them: a set of its words tells, sooner than a pattern."""

    def __init__(
        self,
        whole: Iterable[str],
        *,
        begins: Iterable[str] = (),
        ends: Iterable[str] = (),
        tells: Callable[[str], bool] | None = None,
    ) -> None:
        """Args:
        whole: words and phrases that stand whole. begins: others, that words may go on from. ends: and before.
        tells: of a word, in small letters, whether it is one, too.
        """
        told = [[word.lower() for word in words] for words in (whole, begins, ends)]
        self._several = [[word for word in words if not _WORD.fullmatch(word)] for words in told]
        self._whole, self._begins, self._ends = (tuple(filter(_WORD.fullmatch, words)) for words in told)
        self._tells = tells
        self._telling = set(self._whole)
        self._seen = set(self._whole)
        # Of what is several words, one that stands whole in the text.
        parts = [[_WORD.findall(phrase) for phrase in phrases] for phrases in self._several]
        inner = (*parts[0], *(one[:-1] for one in parts[1]), *(one[1:] for one in parts[2]))
        self._inner = frozenset(max(words, key=len, default="") for words in inner)

    def __call__(self, text: str) -> bool:
        """Whether a text holds any of them."""
        words = words_of(text)
        if not self._telling.isdisjoint(words):
            return True
        if (self._begins or self._ends or self._tells) and self._look_at(words):
            return True
        if self._inner.isdisjoint(words) and "" not in self._inner:
            return False
        return self._phrases.search(text) is not None

    def _look_at(self, words: frozenset[str]) -> bool:
        """Whether one of the words tells that was not seen before."""
        if len(self._seen) > _ROOM:
            self._seen, self._telling = set(self._whole), set(self._whole)
        new = words - self._seen
        if not new:
            return False
        self._seen |= new
        telling = {
            word
            for word in new
            if word.startswith(self._begins)
            or word.endswith(self._ends)
            or (self._tells and self._tells(word))
        }
        self._telling |= telling
        return bool(telling)

    @cached_property
    def _phrases(self) -> re.Pattern[str]:
        ways = zip((r"(?<!\w)(?:{})(?!\w)", r"(?<!\w)(?:{})", r"(?:{})(?!\w)"), self._several, strict=True)
        said = (way.format(any_of(phrases)) for way, phrases in ways if phrases)
        return re.compile("|".join(said) or r"(?!)", re.IGNORECASE)


def any_of(words: Iterable[str]) -> str:
    """A pattern that matches any of ``words``, the longest first; a space matches any white space.

    What words begin with alike is said once, so that few of them are tried at each place.
    """
    return _nested(sorted(words, key=len, reverse=True))


def _nested(words: Iterable[str]) -> str:
    by_letter: dict[str, list[str]] = {}
    for word in words:
        by_letter.setdefault(word[:1].lower(), []).append(word)
    found: list[str] = []
    for alike in by_letter.values():
        letters = zip(*alike, strict=False)
        begun = "".join(one[0] for one in takewhile(lambda one: len(set(one)) == 1, letters))
        rest = dict.fromkeys(word[len(begun) :] for word in alike)
        if not begun:  # they differ by a capital, which the pattern may not tell apart
            found += map(_pattern, alike)
        else:
            found.append(_pattern(begun) + (f"(?:{_nested(rest)})" if len(rest) > 1 else ""))
    return "|".join(found)


def _pattern(text: str) -> str:
    return re.escape(text).replace(r"\ ", r"\s+")
