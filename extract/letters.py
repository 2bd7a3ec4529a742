"""Words on a PDF page, as pdfium has their letters (``fpdf_text.h`` says what each call gives)."""

from __future__ import annotations

import ctypes
import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import chain
from statistics import median
from typing import Any, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from extract import glyphs
from extract import pdfcalls as calls
from extract.projection import Project
from extract.shapes import rgb
from schemas.page import Box, Span, Word, union

WORD_GAP = 0.22
"""A gap between letters wider than this share of the font size parts words (most spaces are 0.25)."""
_TRACKED = 0.06
"""The share of the font size by which the letters of a line stand apart at least where they are set so."""
_UNEVEN = 1.5
"""Times as far apart as the others of their line that two letters of a word are at most: pairs are kerned."""
ASCENT, DESCENT = 0.76, 0.22
"""How far letters go above and below the baseline, as shares of the font size (Arial, Calibri, Noto Sans)."""

_RUN = re.compile("[^\0\t\n\r \xa0\u2002\u2003\u2007\u2009\u200b\u202f\u3000\uf020]+")
"""Letters up to a space; the last of these is that of symbol fonts."""
_LINE = re.compile("[^\r\n]+")
_HYPHEN = re.compile("[\x02\ufffe]")
"""What pdfium gives for a hyphen at a line's end, letter by letter and for a whole page."""
_CONTROL = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f]")
_UNPRINTED = re.compile(r"[\x00-\x20\x7f-\xa0]")
_BOLD_NAME = re.compile(r"bold|black|heavy|semibold|demi", re.I)
_ITALIC_NAME = re.compile(r"italic|oblique", re.I)
_LONGEST_NAME = 512
"""Bytes of a font's name; the PDF standard allows 127."""
_SMALL, _RAISED = 0.85, 0.15
"""Shares of the letters before it: how large the number of a footnote is at most, and how high it stands at least."""
_MARK = re.compile(r"\d{1,2}[)*]?|\*{1,3}")
_NOTED = re.compile(r"(?:[^\W\d_]{3}|(?<!\d)(?:19|20)\d\d|%)[.,:;)»”\"]?$")
"""What the number of a footnote stands behind: a word or a year, and no number that it may be the power of."""
_FORCE_BOLD, _ITALIC_FLAG = 1 << 18, 1 << 6


class Words(NamedTuple):
    """The words of a page, in the file's order, and the same by their font, a number that lasts as long as the page.

    ``said`` is what the file says of those whose font gives numbers of glyphs, by their ``id``; ``unnamed`` are the
    fonts without a name.
    """

    words: list[Word]
    fonts: dict[int, list[Word]]
    said: dict[int, str]
    unnamed: frozenset[int]


def read_words(page: pdfium.PdfPage, project: Project, numbered: Collection[int] = ()) -> Words:
    """The words of a page; those of the fonts in ``numbered`` by the numbers of their glyphs."""
    textpage = page.get_textpage()
    try:
        return _Letters(textpage, project, page.get_rotation() // 90).words(numbered)
    finally:
        textpage.close()


class _Style(NamedTuple):
    """How the letters of one text object look.

    ``font`` is a number that the letters of one font share; ``turn`` is how many quarter turns anticlockwise they
    run; ``baseline`` is that of all of them, None where each has its own.
    """

    size: float
    bold: bool
    italic: bool
    colour: str | None
    font: int
    turn: int
    baseline: float | None


class _Looks(NamedTuple):
    """Whether a font is bold and italic, and whether it has a name that tells."""

    bold: bool
    italic: bool
    named: bool


class _Piece(NamedTuple):
    """The letters of a word that one text object holds; ``first`` and ``last`` are the boxes of those at its ends."""

    text: str
    style: _Style
    baseline: float
    first: Box
    last: Box


class _Letters:
    """The letters of a page.

    Of a word only the letters at the ends of its text objects are looked at: within an object pdfium itself puts
    a space where the letters are far apart.
    """

    def __init__(self, textpage: pdfium.PdfTextPage, project: Project, turned: int) -> None:
        self._textpage, self._count = textpage.raw, textpage.count_chars()
        self._page = calls.address(textpage.raw)
        self._project, self._turned = project, turned
        self._styles: dict[int | None, _Style] = {}
        self._fonts: dict[int, _Looks] = {}
        self._rect = calls.Buffer(ctypes.c_float, 4)
        self._origin = calls.Buffer(ctypes.c_double, 2)
        self._matrix = calls.Buffer(ctypes.c_float, 6)
        self._colour = calls.Buffer(ctypes.c_uint, 4)

    def words(self, numbered: Collection[int]) -> Words:
        """The words, those of the fonts in ``numbered`` by the numbers of their glyphs."""
        words: list[Word] = []
        fonts: dict[int, list[Word]] = defaultdict(list)
        said: dict[int, str] = {}
        given = self._text()
        text = _CONTROL.sub(
            "\ufffd", _HYPHEN.sub("-", self._by_glyphs(given, numbered) if numbered else given)
        )
        for runs in self._runs(text):
            start, stop = runs[0]
            address = calls.text_object(self._page, start)
            if len(runs) == 1 and (stop - start == 1 or address == calls.text_object(self._page, stop - 1)):
                style = self._styles.get(address) or self._style(start, address)
                baseline = self._baseline(start) if style.baseline is None else style.baseline
                word = _word(text[start:stop], style, baseline, self._box(start, stop - 1))
                found = [(word, style.font)]
            else:
                found = [(_joined(pieces), pieces[0].style.font) for pieces in self._parts(text, runs)]
            raw_text, at = "".join(given[start:stop] for start, stop in runs), 0
            for word, font in found:
                words.append(word)
                fonts[font].append(word)
                if font in numbered:
                    said[id(word)] = _UNPRINTED.sub("\ufffd", raw_text[at : at + len(word.raw)])
                    at += len(word.raw)
        unnamed = frozenset(font for font, looks in self._fonts.items() if font and not looks.named)
        return Words(words, fonts, said, unnamed)

    def _runs(self, text: str) -> Iterator[list[Span]]:
        """The spans of letters up to a space; those around a line's end that the letters themselves do not have are of
        one run.

        Of a page whose lines stand close and leave much of its breadth free, pdfium takes it that the lines run down
        it, and puts a line's end between all text objects of a line (``FindTextlineFlowOrientation`` in
        ``cpdf_textpage.cpp``).
        """
        runs: list[Span] = []
        within = self._spaces_within(text)
        for match in _RUN.finditer(text):
            start, stop = match.span()
            if runs and not self._is_within(text, runs[-1][1], start, within):
                yield runs
                runs = []
            runs.append(Span(start, stop))
        if runs:
            yield runs

    def _is_within(self, text: str, start: int, stop: int, within: Collection[int]) -> bool:
        """Whether what is between two runs of letters stands within a word."""
        between = text[start:stop]
        return (between == " " and start in within) or (between == "\r\n" and self._goes_on(start - 1, stop))

    def _spaces_within(self, text: str) -> set[int]:
        """The spaces within words: those that pdfium puts between narrow letters of a line whose letters are all set
        apart, as small headings often are."""
        found: set[int] = set()
        for line in _LINE.finditer(text):
            start, stop = line.span()
            narrow = {
                index: gap
                for index in range(start + 1, stop - 1)
                if text[index] == " " and raw.FPDFText_IsGenerated(self._textpage, index)
                if 0 < (gap := self._gap(index - 1, index + 1)) <= WORD_GAP
            }
            if narrow:
                pairs = [index for index in range(start, stop - 1) if " " not in text[index : index + 2]]
                apart = median(self._gap(index, index + 1) for index in pairs) if pairs else 0.0
                if apart >= _TRACKED:
                    found.update(index for index, gap in narrow.items() if gap <= _UNEVEN * apart)
        return found

    def _gap(self, last: int, first: int) -> float:
        """How far apart two letters of a level line are, as a share of the font size."""
        one, other = (self._piece(" ", at, calls.text_object(self._page, at)) for at in (last, first))
        return (other.first[0] - one.last[2]) / max(one.style.size, 1.0)

    def _goes_on(self, last: int, first: int) -> bool:
        """Whether a letter follows another on its line as one of the same word."""
        one, other = (self._piece(" ", at, calls.text_object(self._page, at)) for at in (last, first))
        return not _parted(one.last, other.first, one.style, other.style)

    def _by_glyphs(self, text: str, numbered: Collection[int]) -> str:
        """The text of a page, its letters of some fonts told by the numbers of their glyphs; spaces that pdfium puts
        in between stay."""
        letters = list(text)
        for index, letter in enumerate(text):
            address = calls.text_object(self._page, index)
            style = self._styles.get(address) or self._style(index, address)
            if style.font in numbered and not raw.FPDFText_IsGenerated(self._textpage, index):
                letters[index] = glyphs.character(ord(letter))
        return "".join(letters)

    def _text(self) -> str:
        """A character for each letter; for one beyond the 16 bits of UTF-16 a pair of them."""
        buffer = (ctypes.c_ushort * (self._count + 1))()
        written = raw.FPDFText_GetText(self._textpage, 0, self._count, buffer) - 1
        if written != self._count:
            return "".join(chr(raw.FPDFText_GetUnicode(self._textpage, i)) for i in range(self._count))
        text = bytes(buffer)[: 2 * written].decode("utf-16-le", "surrogatepass")
        return text if len(text) == written else "".join(map(chr, buffer[:written]))

    def _parts(self, text: str, runs: Sequence[Span]) -> Iterator[list[_Piece]]:
        """The pieces of letters that several text objects hold, those of each word."""
        word: list[_Piece] = []
        for piece in chain.from_iterable(self._pieces(text[start:stop], start, stop) for start, stop in runs):
            if word and _parted(word[-1].last, piece.first, word[-1].style, piece.style):
                yield word
                word = []
            word.append(piece)
        yield word

    def _pieces(self, text: str, start: int, stop: int) -> Iterator[_Piece]:
        address, begun = calls.text_object(self._page, start), start
        for index in range(start + 1, stop):
            following = calls.text_object(self._page, index)
            if following != address:
                yield self._piece(text[begun - start : index - start], begun, address)
                address, begun = following, index
        yield self._piece(text[begun - start :], begun, address)

    def _piece(self, text: str, start: int, address: int | None) -> _Piece:
        style, stop = self._styles.get(address) or self._style(start, address), start + len(text) - 1
        baseline = self._baseline(start) if style.baseline is None else style.baseline
        return _Piece(text, style, baseline, self._box(start, start), self._box(stop, stop))

    def _box(self, first: int, last: int) -> Box:
        """The box of two letters."""
        calls.loose_box(self._page, first, self._rect.at[0])
        x0, y1, x1, y0 = self._rect.read()
        if first != last:
            calls.loose_box(self._page, last, self._rect.at[0])
            left, top, right, bottom = self._rect.read()
            x0, y0 = left if left < x0 else x0, bottom if bottom < y0 else y0
            x1, y1 = right if right > x1 else x1, top if top > y1 else y1
        return self._project(x0, y0, x1, y1)

    def _baseline(self, index: int) -> float:
        calls.origin(self._page, index, *self._origin.at)
        x, y = self._origin.read()
        return self._project(x, y, x, y)[1]

    def _style(self, index: int, address: int | None) -> _Style:
        """The look of a text object, by its first letter; kept for its other words."""
        style = self._styles[address] = self._look(index, address)
        return style

    def _look(self, index: int, address: int | None) -> _Style:
        size = calls.font_size(self._page, index)
        turn = -self._turned
        a = b = c = d = 0.0
        level = False
        if calls.letter_matrix(self._page, index, self._matrix.at[0]):
            a, b, c, d, *_ = self._matrix.read()
            size *= (c**2 + d**2) ** 0.5
            level = 0.0 in (a, b)
            if abs(b) > abs(a):
                turn += 1 if b > 0 else 3
            elif a < 0:
                turn += 2
        turn %= 4
        baseline = self._baseline(index) if level else None
        if not address:
            return _Style(size, False, False, None, 0, turn, baseline)
        font = calls.font_of(address) or 0
        if font not in self._fonts:
            self._fonts[font] = _looks(font)
        bold, italic, _ = self._fonts[font]
        if abs(c) > 0.1 * abs(d) and abs(b) < 0.01 * abs(a):
            italic = True
        return _Style(size, bold, italic, self._ink(address), font, turn, baseline)

    def _ink(self, address: int) -> str | None:
        if not calls.fill_colour(address, *self._colour.at):
            return None
        red, green, blue, alpha = self._colour.read()
        return rgb(red, green, blue) if alpha else None


def _joined(pieces: Sequence[_Piece]) -> Word:
    if len(pieces) > 1 and _is_note_mark(pieces[:-1], pieces[-1]):
        pieces = pieces[:-1]
    text, style, baseline, *_ = pieces[0]
    text = "".join(piece.text for piece in pieces)
    box = union(box for piece in pieces for box in (piece.first, piece.last))
    return _word(text, style, baseline, box)


def _is_note_mark(before: Sequence[_Piece], last: _Piece) -> bool:
    """Whether the last letters of a word are the small raised number of a footnote; not the power in "km²"."""
    size = before[-1].style.size
    raised = last.style.size < _SMALL * size and before[-1].baseline - last.baseline > _RAISED * size
    return (
        raised
        and not last.style.turn
        and _MARK.fullmatch(last.text) is not None
        and _NOTED.search("".join(piece.text for piece in before)) is not None
    )


def _word(text: str, style: _Style, baseline: float, box: Box) -> Word:
    if not text.isprintable():
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return Word(
        text, text, _line_box(box, baseline, style), style.size, style.bold, style.italic, style.colour
    )


def _line_box(box: Box, baseline: float, style: _Style) -> Box:
    """A word's box from ascender to descender, so that the words of a line stand equally high."""
    x0, upper, x1, lower = box
    size, high = style.size, lower - upper
    if style.turn or size > 3 * high or high > 2 * size:
        return box
    top, bottom = baseline - ASCENT * size, baseline + DESCENT * size
    return x0, top if top < upper else upper, x1, bottom if bottom > lower else lower


def _parted(last: Box, box: Box, style: _Style, here: _Style) -> bool:
    """Whether two letters that follow each other in the file belong to different words."""
    if box == last:
        return False  # the second letter of a ligature
    size = max(style.size, here.size, 1.0)
    if style.turn % 2:
        along = box[1] - last[3] if style.turn == 3 else last[1] - box[3]
        across = abs((box[0] + box[2]) - (last[0] + last[2])) / 2
    else:
        along = box[0] - last[2]
        across = abs((box[1] + box[3]) - (last[1] + last[3])) / 2
    return along > WORD_GAP * size or along < -0.6 * size or across > 0.5 * size


def _looks(address: int) -> _Looks:
    """How a font looks, by its name, weight and flags."""
    if not address:
        return _Looks(bold=False, italic=False, named=False)
    font: Any = ctypes.cast(address, raw.FPDF_FONT)
    buffer = ctypes.create_string_buffer(_LONGEST_NAME)
    raw.FPDFFont_GetBaseFontName(font, buffer, _LONGEST_NAME)
    name = buffer.value.decode("utf-8", "replace")
    flags = raw.FPDFFont_GetFlags(font)
    angle = ctypes.c_int()
    slanted = bool(raw.FPDFFont_GetItalicAngle(font, angle)) and angle.value != 0
    bold = bool(_BOLD_NAME.search(name)) or bool(flags & _FORCE_BOLD and flags > 0)
    italic = bool(_ITALIC_NAME.search(name)) or slanted or bool(flags & _ITALIC_FLAG and flags > 0)
    return _Looks(bold, italic, bool(name))
