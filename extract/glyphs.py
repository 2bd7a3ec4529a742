"""Letters whose font gives each glyph's number for its character: "gjøre" comes out as "JM¡UH".

A PDF writer that copies the numbers of glyphs into a font's map to Unicode leaves a text that no search finds, and
that can be read all the same: many TrueType fonts have their glyphs in the order of the Macintosh character set
(Apple, TrueType Reference Manual, table ``post``, format 1). Microsoft's Arial and its like leave out the no-break
space, and have the two bullets that documents use in the places below. Others, such as Lato, have that order for
ASCII alone; they are told by what it makes of their æ, ø and å, and left to be read from the page's picture.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extract import trust
from schemas.page import Page, Repair, Word

KIND = "glyphs"
_REASON = "Skriften oppgir glyfnummer i stedet for tegn, i {count} ord på siden; de er lest etter standardrekkefølgen"
_RIGHT = 0.99
"""Probability told of a word: of 3,051 of a real document, on every third of its pages, all were right where OCR read
something else."""
_BULLETS = {380: "○", 404: "●"}
_ASCII = 98
"""The number of the first glyph beyond."""
_EXPECTED = frozenset("æøåÆØÅéèêëáàâóòôöäüçÉÈÖÄÜ–—“”‘’„…«»§°·•○●©®×½")
_MOSTLY = 0.95
_UNLIKELY, _LIKELY, _FEWEST = -5.5, -4.5, 8
"""Likelihood of the letters as given and as told here, for a font to be one of these, and pairs of letters it takes."""


def character(number: int) -> str:
    """What the glyph of this number in a font of the standard order shows."""
    if 3 <= number <= 97:
        return chr(number + 29)
    if 98 <= number <= 223:
        return bytes([number + (30 if number < 172 else 31)]).decode("mac_roman")
    return _BULLETS.get(number, "\ufffd")


def numbered(fonts: Mapping[int, Sequence[Word]]) -> frozenset[int]:
    """Those of a page's fonts, each a number with its words, that give numbers of glyphs for characters.

    Where one does, another with little text is taken for one as well if that makes it more like language.
    """
    said = {font: " ".join(word.raw for word in words) for font, words in fonts.items()}
    told = {font: "".join(map(character, map(ord, text))) for font, text in said.items()}
    sure = any(_is_unlike(said[font]) and trust.likelihood(told[font]) > _LIKELY for font in fonts)
    return frozenset(
        font for font in fonts if sure and _gains(said[font], told[font]) and _is_in_order(said[font])
    )


def record(page: Page, said: Mapping[int, str]) -> None:
    """Put what the file says of the first such word on ``page``, which has been laid out, as a repair that tells of
    all of them: which letter each glyph is, is the same throughout.

    Args:
        said: by the ``id`` of the word.
    """
    told = [index for index, word in enumerate(page.words) if id(word) in said]
    if told:
        word = page.words[told[0]]
        page.repairs.append(
            Repair(told[0], said[id(word)], word.raw, KIND, _RIGHT, _REASON.format(count=len(told)))
        )


def _is_unlike(text: str) -> bool:
    pairs, likelihood = trust.pairs_of_letters(text)
    return pairs >= _FEWEST and likelihood < _UNLIKELY


def _gains(said: str, told: str) -> bool:
    return "\ufffd" in said or trust.likelihood(told) > trust.likelihood(said)


def _is_in_order(said: str) -> bool:
    """Whether the glyphs beyond ASCII are, by the order, such as documents have."""
    beyond = [letter for letter in said if ord(letter) >= _ASCII and letter != "\ufffd"]
    return sum(character(ord(letter)) in _EXPECTED for letter in beyond) >= _MOSTLY * len(beyond)
