"""Whether a page's text layer can be trusted: or is it mangled, so that the page's picture should be read
anew?

Three faults are told apart, each by what it does to letters:

* characters that say nothing (private use, replacement, control, ``(cid:12)``): a font without a map to
  Unicode;
* letters that no language puts together (each shifted some places): a font with a false map;
* Norwegian without æ, ø and å, with the letter runs that an English OCR model makes of them ("oppfalging",
  "pa").

The letter statistics are ``trust.json``, made by ``scripts/train_trust.py``.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from operator import add
from typing import NamedTuple

from schemas.page import Word

WINDOW = 5
"""Length of a letter run that tells on its word, word ends counted as letters."""

_CID = re.compile(r"\(cid:\d+\)")
_PROSE = re.compile(r"(?<![^\s-])[(«\"“‘']*([^\W\d_][^\W\d_A-ZÆØÅ]*|[A-ZÆØÅ]+)[.,;:!?)»\"”’']*(?![^\s-])")
"""A word, or a part of a hyphened one, as prose has it: a name of code, web or file may lack æ, ø and å."""
_NORWEGIAN = frozenset("æøå")


class _Statistics(NamedTuple):
    telltales: frozenset[str]
    """Letter runs of Norwegian whose æ, ø or å was misread."""
    pairs: dict[str, float]
    """log2 of how probable the second letter is after the first, in Norwegian and English."""


def distrust(words: Iterable[Word]) -> str | None:
    """Why the text of these words cannot be trusted, as a sentence in Norwegian; None where nothing is wrong.

    Too little text to judge by gives None. Judges what the file says (``raw``) and not what it was
    repaired to.
    """
    text = " ".join(word.raw for word in words)
    if says_nothing(text):
        return "Tekstlaget har tegn uten betydning: skriften mangler tegntabell"
    if _is_cipher(text):
        return "Tekstlaget er ikke språk: skriften har feil tegntabell"
    if _lost_norwegian_letters(text):
        return "Tekstlaget er norsk lest med en språkmodell uten æ, ø og å"
    return None


def says_nothing(text: str) -> bool:
    """Whether the characters of a text, a tenth of them or more, stand for nothing.

    Bullets and icons of symbol fonts, words of one character, do not count.
    """
    if text.isprintable() and "\ufffd" not in text and "(cid:" not in text:
        return False
    long = "".join(word for word in text.split() if len(word) > 1)
    dumb = sum(map(len, _CID.findall(long))) + sum(
        unicodedata.category(character) in {"Cc", "Cn", "Co"} or character == "\ufffd" for character in long
    )
    return len(long) >= 20 and dumb > 0.1 * len(long)


def _is_cipher(text: str) -> bool:
    count, mean = pairs_of_letters(text)
    return count >= 40 and mean < -6.5


def likelihood(text: str) -> float:
    """How like Norwegian or English the letters of a text are: log2 of the probability of a letter after another,
    on average; about -3.5 for words, 0 for a text without two letters in a row."""
    return pairs_of_letters(text)[1]


def pairs_of_letters(text: str) -> tuple[int, float]:
    """How many pairs of letters of known probability a text has, and the mean of that, as log2; 0 for none."""
    lower = text.lower()
    known = list(filter(None, map(_statistics().pairs.get, map(add, lower, lower[1:]))))
    return len(known), sum(known) / len(known) if known else 0.0


def _lost_norwegian_letters(text: str) -> bool:
    """On 980 sound pages of real documents this is said of one, on a page of XML names without one æ, ø or
    å."""
    prose = [word.lower() for word in _PROSE.findall(text)]
    lost = sum(map(_tells, prose))
    kept = sum(not _NORWEGIAN.isdisjoint(word) for word in prose)
    return lost > max(2 * kept, 0.02 * len(prose))


@lru_cache(maxsize=1 << 16)
def _tells(word: str) -> bool:
    padded = f" {word} "
    telltales = _statistics().telltales
    return any(padded[i : i + WINDOW] in telltales for i in range(max(1, len(padded) - WINDOW + 1)))


@cache
def _statistics() -> _Statistics:
    data = json.loads(files("extract").joinpath("trust.json").read_text(encoding="utf-8"))
    return _Statistics(frozenset(data["telltales"]), data["pairs"])
