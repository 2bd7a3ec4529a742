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
from typing import NamedTuple

from schemas.page import Word

WINDOW = 5
"""Length of a letter run that tells on its word, word ends counted as letters."""

_CID = re.compile(r"\(cid:\d+\)")
_LETTERS = re.compile(r"[^\W\d_]+")
_PROSE = re.compile(r"[(«\"“‘']*([^\W\d_][^\W\d_A-ZÆØÅ]*|[A-ZÆØÅ]+)[.,;:!?)»\"”’']*")
"""A word, or a part of a hyphened one, as prose has it: a name of code, web or file may lack æ, ø and å."""
_NORWEGIAN = re.compile("[æøå]")


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
    texts = [word.raw for word in words]
    letters = [run for text in texts for run in _LETTERS.findall(text.lower())]
    if _says_nothing(texts):
        return "Tekstlaget har tegn uten betydning: skriften mangler tegntabell"
    if _is_cipher(letters):
        return "Tekstlaget er ikke språk: skriften har feil tegntabell"
    if _lost_norwegian_letters(texts):
        return "Tekstlaget er norsk lest med en språkmodell uten æ, ø og å"
    return None


def _says_nothing(texts: list[str]) -> bool:
    """Bullets and icons of symbol fonts, words of one character, do not count."""
    long = [text for text in texts if len(text) > 1]
    characters = sum(map(len, long))
    dumb = sum(len(match) for text in long for match in _CID.findall(text)) + sum(
        unicodedata.category(character) in {"Cc", "Cn", "Co"} or character == "\ufffd"
        for text in long
        for character in text
    )
    return characters >= 20 and dumb > 0.1 * characters


def _is_cipher(letters: list[str]) -> bool:
    known = _pairs(letters)
    return len(known) >= 40 and sum(known) / len(known) < -6.5


def likelihood(text: str) -> float:
    """How like Norwegian or English the letters of a text are: log2 of the probability of a letter after another,
    on average; about -3.5 for words, 0 for a text without two letters in a row."""
    known = _pairs(_LETTERS.findall(text.lower()))
    return sum(known) / len(known) if known else 0.0


def _pairs(letters: list[str]) -> list[float]:
    scores = _statistics().pairs
    return [
        scores[run[i : i + 2]] for run in letters for i in range(len(run) - 1) if run[i : i + 2] in scores
    ]


def _lost_norwegian_letters(texts: list[str]) -> bool:
    """On 980 sound pages of real documents this is said of one, on a page of XML names without one æ, ø or
    å."""
    parts = [_PROSE.fullmatch(part) for text in texts for part in text.split("-")]
    prose = [part[1].lower() for part in parts if part]
    lost = sum(map(_tells, prose))
    kept = sum(bool(_NORWEGIAN.search(word)) for word in prose)
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
