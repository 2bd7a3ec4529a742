"""Characters that look right but are not the letter: each fix takes a word and gives it mended, or as it was."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import NamedTuple

SUSPECT = re.compile(
    "[\u00ad\u02da\u0300-\u036f\u200b-\u200d\u2044\u2060\u2212\u2215\u212b\ue000-\uf8ff\ufb00-\ufb06\ufeff°]"
    "(?:(?<!°)|(?<=[aA]°)|(?=[aA]))"
)
"""A text without any of these needs no fix of this module."""

_LIGATURES = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}
_SYMBOLS = {
    "\uf0b7": "•",
    "\uf0a7": "▪",
    "\uf06e": "■",
    "\uf06c": "●",
    "\uf0d8": "➢",
    "\uf0e0": "→",
    "\uf0e8": "→",
    "\uf0fc": "✓",
    "\uf0a8": "□",
    "\uf02d": "–",
}
"""Symbol and Wingdings code points that office programs leave in the private use area."""
_COMPOSED = {"o\u0338": "ø", "O\u0338": "Ø", "o\u0337": "ø", "O\u0337": "Ø"}
_RINGS = str.maketrans({"a": "å", "A": "Å"})


class Fix(NamedTuple):
    """What was done to a word, and how to tell it."""

    text: str
    kind: str
    reason: str


def compose(word: str) -> str:
    """Decomposed letters become one: a + ring → å, o + stroke → ø. Nothing else of the word changes."""
    for pair, letter in _COMPOSED.items():
        word = word.replace(pair, letter)
    return re.sub(
        "[^\\W\\d_][\u0300-\u036f]+|\u212b", lambda found: unicodedata.normalize("NFC", found[0]), word
    )


def spacing_ring(word: str) -> str:
    """A ring that stands beside its letter: "a˚", "˚a" or, in the midst of a word, "a°" → "å"."""
    word = re.sub("([aA])\u02da|\u02da([aA])", lambda found: (found[1] or found[2]).translate(_RINGS), word)
    return re.sub("([aA])°(?=[a-zæøå])", lambda found: found[1].translate(_RINGS), word)


def stroke(word: str) -> str:
    """An o with a fraction or division slash behind it: "o⁄" → "ø"."""
    return re.sub("([oO])[\u2044\u2215](?=[a-zA-Zæøå])", lambda found: "ø" if found[1] == "o" else "Ø", word)


def invisible(word: str) -> str:
    """Zero-width characters and soft hyphens inside a word go; joiners between pictographs stay."""
    word = re.sub("[\u200b\u2060\ufeff]|(?<=[\\w.,])[\u200c\u200d](?=\\w)", "", word) or word
    return re.sub("\u00ad(?=\\w)", "", word)


def ligatures(word: str) -> str:
    """Typographic ligatures become their letters: "ﬁ" → "fi"."""
    return "".join(_LIGATURES.get(letter, letter) for letter in word)


def symbols(word: str) -> str:
    """A private-use sign that stands alone or first is a bullet, or the sign that Wingdings draws there."""
    return re.sub("^[\ue000-\uf8ff]", lambda found: _SYMBOLS.get(found[0], "•"), word)


_FIXES: tuple[tuple[Callable[[str], str], str, str], ...] = (
    (invisible, "unicode", "Usynlige tegn i ordet er fjernet"),
    (compose, "unicode", "Bokstav og tegn som sto hver for seg, er satt sammen"),
    (spacing_ring, "unicode", "Løs ring er satt på bokstaven"),
    (stroke, "unicode", "Løs skråstrek er satt på bokstaven"),
    (ligatures, "unicode", "Sammenskrevet tegn er løst opp i bokstaver"),
    (symbols, "symbol", "Tegn fra en symbolskrift er byttet med det det viser"),
)


def fixes(word: str) -> list[Fix]:
    """The fixes that change ``word``, in order, each with the text after it."""
    done = []
    for fix, kind, reason in _FIXES:
        mended = fix(word)
        if mended != word:
            done.append(Fix(mended, kind, reason))
            word = mended
    return done
