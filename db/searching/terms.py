"""The words that a text is found by: as written, by stem, by letters typed another way, by parts of compounds.

The same functions make the index and read the query. SQLite's own tokenizer does the rest, so any SQLite can
search the file. What begins with a digit among what is derived was not made of a word with digits: such words are
found only as written.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from importlib.metadata import version
from importlib.resources import files
from itertools import chain

from Stemmer import Stemmer

Parts = Callable[[str], Sequence[str]]
"""A word in lower case -> the words it is put together of; none for a word that is not."""

TOKEN = re.compile(r"[^\W_]+")
"""What SQLite's ``unicode61`` takes for a word."""
TOKEN_BREAK = re.compile(r"[\W_]+")
HYPHENATED = re.compile(r"(?<![^\W\d_])[^\W\d_]++(?:[-\u2010\u2011][^\W\d_]++)+")
_HYPHEN = re.compile(r"[-\u2010\u2011]")
_RULES = 4
"""The version of what this module derives; every change to it is a new one."""
_LEAST_STEMMED, _LEAST_ROOT = 3, 4
_ENDINGS = ("", "e", "er", "en", "et", "es", "ene", "s", "a", "t", "ar", "ens")
"""What most words have behind their stems: such words are looked for as written, and not indexed by their stems."""
_COMMON = frozenset(files(__package__).joinpath("common_stems.txt").read_text(encoding="utf-8").split())
"""Stems that are indexed whatever is behind them: to put rows of two full texts together takes long where they are
many. Made by ``scripts/common_stems.py``."""
IN_HEADING = "0"
"""What every heading is found by."""
_LOOSELY = "1"
"""What roots begin with, and the roots of parts of compounds, so that they are told from stems."""
_NO_FUNCTION_WORD = "0"
"""What a root ends with that would otherwise be a function word."""
_STEMMER = Stemmer("norwegian", 0)  # what is asked for again is kept by `stem`
_AFTER_A_VOWEL = re.compile(r"(?<=.[aeiouyæøå])(?:enes?|ane|ens?|ets?|ers?|ar|(?<=[iouyøå])a)$")
_DEFINITE_PLURAL = re.compile(r"(?<=..er)n$")
_SYNCOPE = re.compile(r"(?<=..)(?:([bdfgklmnprstv])\1|([bdfgklmnprstv]))el$")
_LOST_R = re.compile(r"(?<=....[st])r$")
_NOUN_OF_VERB = re.compile(r"(?<=.{5})(?:(?<=[st])n)?ing$")
_PARTICIPLE = re.compile(r"(?<=.{5}r)t$")
_FOLDED = str.maketrans(
    {"å": "a", "ø": "o", "æ": "ae", "ä": "ae", "ö": "o", "đ": "d", "ŋ": "n", "ŧ": "t", "ð": "d"}
)
_DOUBLES = re.compile("aa|oe")
_REMEMBERED = 1 << 18

FUNCTION_WORDS = frozenset(
    word
    for words in (
        "og i på av til for med om fra ved som at det den de en et ei eit er var har hadde blir ble vart kan skal",
        "vil må å men eller ikke ikkje seg sin sitt sine dei frå eg jeg vi me hva kva hvem kven hvor kor hvordan",
        "korleis hvilke hvilken hvilket når der da då så også han hun ho dette denne disse desse enn mellom mot hos",
        "noe noen noko nokon alle annet annen være vere vært vore bli mer meir mest blant slik hver kvar",
    )
    for word in words.split()
)
"""Words, Bokmål and Nynorsk, that a query is understood without."""


def stemmer_version() -> str:
    """The version of the stems. An index made with another is made anew."""
    return f"pystemmer {version('pystemmer')}, rules {_RULES}"


def words_of(text: str) -> list[str]:
    """The words of a text, which is NFC, in lower case and in order."""
    return TOKEN.findall(text.lower())


@lru_cache(_REMEMBERED)
def stem(word: str) -> str:
    """The stem of a word in lower case, Bokmål or Nynorsk; a word with a digit is its own.

    Snowball's Norwegian stemmer, and what it leaves out: endings after a vowel (veiene), lederne beside ledere,
    and the e that comes and goes in middel–midler, register–registre. No stem is a function word (mote, mot).
    """
    found = _bare(word)
    return word if found in FUNCTION_WORDS else found


@lru_cache(_REMEMBERED)
def root(word: str) -> str:
    """A looser stem in plain letters, which verbs have in common with the nouns made of them: vurdert–vurdering.

    The stem of a stem too, as Snowball makes bruk of bruker and bruker of brukere. A root that would be a function
    word is told apart from it (møte, mote; mot).
    """
    if word in FUNCTION_WORDS:
        return fold(word)
    once = _bare(word)
    found = _PARTICIPLE.sub("", _bare(_NOUN_OF_VERB.sub("", once)))
    plain = fold(found if len(found) >= _LEAST_ROOT else once)
    return f"{plain}{_NO_FUNCTION_WORD}" if plain in FUNCTION_WORDS else plain


def _bare(word: str) -> str:
    if len(word) < _LEAST_STEMMED or not word.isalpha():
        return word
    bare = _AFTER_A_VOWEL.sub("", word)
    found = _DEFINITE_PLURAL.sub("", _STEMMER.stemWord(word if bare in FUNCTION_WORDS else bare))
    return _LOST_R.sub("", _SYNCOPE.sub(lambda match: f"{match[1] or match[2]}l", found))


@lru_cache(_REMEMBERED)
def fold(word: str) -> str:
    """A word in lower case without the letters that may be typed in several ways: å, aa and a; ø, oe and o …"""
    if word.isascii():
        return _DOUBLES.sub(lambda match: match[0][0], word)
    plain = unicodedata.normalize("NFD", word.translate(_FOLDED))
    return _DOUBLES.sub(
        lambda match: match[0][0], "".join(sign for sign in plain if not unicodedata.combining(sign))
    )


def joined(text: str) -> list[str]:
    """The words with hyphens in a text, in lower case and written as one: "e-helse" as "ehelse"."""
    if not _HYPHEN.search(text):
        return []
    return [TOKEN_BREAK.sub("", word) for word in HYPHENATED.findall(text.lower())]


class Derivation:
    """What texts are found by beside their words as written.

    Args:
        parts: how words are taken apart; asked once for each word.
        before: told the words that ``parts`` will be asked for, several at a time.
    """

    def __init__(self, parts: Parts, before: Callable[[list[str]], None] | None = None) -> None:
        self._parts = parts
        self._before = before
        self._known: dict[str, tuple[str, ...]] = {}

    def of(self, text: str, *, heading: bool = False) -> str:
        """The stems of the words of a text, which is NFC, with their roots and those of the parts of compounds.

        Args:
            heading: say that it is one, and give all stems, those too that ``written_with`` finds.
        """
        (found,) = self.of_each([(text, heading)])
        return found

    def of_each(self, texts: Sequence[tuple[str, bool]]) -> Iterator[str]:
        """The same of several texts, each with whether it is a heading; their words are derived together."""
        words = [words_of(text) for text, _ in texts]
        self._meet(chain.from_iterable(words))
        for (text, heading), those in zip(texts, words, strict=True):
            yield self._of(text, those, heading)

    def _of(self, text: str, words: Sequence[str], heading: bool) -> str:
        found = dict.fromkeys(chain.from_iterable([self._known[word] for word in words]))
        for word in joined(text):
            found |= dict.fromkeys(_forms_of(word))
        if heading:
            found |= dict.fromkeys(stem(word) for word in words if has_forms(word))
            found[IN_HEADING] = None
        return " ".join(found)

    def _meet(self, words: Iterable[str]) -> None:
        new = {word for word in words if word not in self._known}
        with_forms = [word for word in new if has_forms(word)]
        if with_forms and self._before:
            self._before(with_forms)
        self._known |= dict.fromkeys(new, ())
        for word in with_forms:
            self._known[word] = (*_irregular(word), *map(loosely, parts_of(word, self._parts)))


@lru_cache(_REMEMBERED)
def _irregular(word: str) -> tuple[str, ...]:
    """What a word is found by as a whole, and ``written_with`` does not find."""
    return tuple(_forms_of(word))[word in written_with(stem(word)) :]


@lru_cache(_REMEMBERED)
def written_with(found: str) -> tuple[str, ...]:
    """The words of a stem that are as most words are, which are not indexed by it; none where it is common."""
    if found in _COMMON:
        return ()
    words = (found + ending for ending in _ENDINGS)
    return tuple(word for word in words if has_forms(word) and stem(word) == found)


def has_forms(word: str) -> bool:
    """Whether a word in lower case is found by anything but itself."""
    return word.isalpha() and word not in FUNCTION_WORDS


def loosely(plain: str) -> str:
    """What is found by a root."""
    return f"{_LOOSELY}{plain}"


def _forms_of(word: str) -> Iterator[str]:
    """The stem of a word, and its root where that is another."""
    one, other = stem(word), root(word)
    yield one
    if other != one:
        yield loosely(other)


def parts_of(word: str, parts: Parts) -> Iterable[str]:
    """The roots of the parts of a compound, and of parts that stand together."""
    split = parts(word)
    return _runs(tuple(split)) if split else ()


@lru_cache(_REMEMBERED)
def _runs(split: tuple[str, ...]) -> tuple[str, ...]:
    count = len(split)
    runs = (
        "".join(split[start:stop])
        for start in range(count)
        for stop in range(start + 1, count + 1)
        if stop - start < count
    )
    return tuple(dict.fromkeys(map(root, runs)))
