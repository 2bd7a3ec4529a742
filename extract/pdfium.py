"""What pdfium says of a PDF page: its words, vector shapes and pictures, in points as displayed.

Raw calls, because a deck has letters by the ten thousand; see the pdfium header ``fpdf_text.h`` and
``fpdf_edit.h`` for what each call gives.
"""

from __future__ import annotations

import ctypes
import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from schemas.page import Box, Word, union

MAX_OBJECTS = 50_000
"""Shapes and pictures of one page beyond this many are left out."""

WORD_GAP = 0.22
"""A gap between letters wider than this share of the font size parts words (most spaces are 0.25)."""

SMALL = 40.0
"""Points: a larger shape is no sign."""

_ELLIPSE = (13, 14)
"""Drawing steps of an ellipse: a start and four curves of three points, maybe closed."""
_MOST_STEPS = 30
"""Drawing steps of a wedge: two straight ones, and twelve or twenty-four of curves; icons have more."""
MAX_WEDGES = 400
"""Small shapes with curves whose area is measured; a page with more is a drawing."""

ASCENT, DESCENT = 0.76, 0.22
"""How far letters go above and below the baseline, as shares of the font size (Arial, Calibri, Noto Sans)."""

_RUN = re.compile("[^\0\t\n\r \xa0\u2002\u2003\u2007\u2009\u200b\u202f\u3000\uf020]+")
"""Letters up to a space; the last of these is that of symbol fonts."""
_HYPHEN = re.compile("[\x02\ufffe]")
"""What pdfium gives for a hyphen at a line's end, letter by letter and for a whole page."""
_CONTROL = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f]")
_BOLD_NAME = re.compile(r"bold|black|heavy|semibold|demi", re.I)
_ITALIC_NAME = re.compile(r"italic|oblique", re.I)
_FORCE_BOLD, _ITALIC_FLAG = 1 << 18, 1 << 6


class Style(NamedTuple):
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


@dataclass(slots=True)
class Shape:
    """A vector path.

    Attributes:
        box: of its outline. fill, stroke: ``#rrggbb``, None where it has none.
        curved: it has Bézier segments. segments: how many drawing steps it has.
        lines: its straight segments where it is stroked, as (x0, top, x1, bottom) from point to point.
        area: square points, of a small filled shape with curves that is no plain ellipse; else None.
    """

    box: Box
    fill: str | None
    stroke: str | None
    curved: bool = False
    segments: int = 0
    lines: list[Box] = field(default_factory=list)
    area: float | None = None


@dataclass(slots=True)
class Picture:
    """An image on the page: its box, and the object to take its pixels from."""

    box: Box
    image: pdfium.PdfImage


@dataclass(slots=True)
class Contents:
    """All that is drawn on a page, in the file's order.

    ``fonts`` are the words by their font; ``cut`` tells that there were more than MAX_OBJECTS objects.
    """

    words: list[Word]
    fonts: list[list[Word]]
    shapes: list[Shape]
    pictures: list[Picture]
    cut: bool = False


# Its result taken as a plain number: a pointer object for each word costs more than the call.
_address_of = ctypes.cast(
    raw.FPDFText_GetTextObject, ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
)

Project = Callable[[float, float, float, float], Box]


def projection(page: pdfium.PdfPage) -> Project:
    """A function from (left, bottom, right, top) in the page's own space to a box as displayed."""
    left, bottom, right, top = page.get_bbox()
    match page.get_rotation():
        case 90:
            return lambda x0, y0, x1, y1: (y0 - bottom, x0 - left, y1 - bottom, x1 - left)
        case 180:
            return lambda x0, y0, x1, y1: (right - x1, y0 - bottom, right - x0, y1 - bottom)
        case 270:
            return lambda x0, y0, x1, y1: (top - y1, right - x1, top - y0, right - x0)
        case _:
            return lambda x0, y0, x1, y1: (x0 - left, top - y1, x1 - left, top - y0)


def read_contents(page: pdfium.PdfPage) -> Contents:
    """Everything on the page. Raises pdfium.PdfiumError if the page is broken."""
    project = projection(page)
    words, fonts = _words(page, project)
    shapes, pictures, cut = _objects(page, project)
    return Contents(words, fonts, shapes, pictures, cut)


def _words(page: pdfium.PdfPage, project: Project) -> tuple[list[Word], list[list[Word]]]:
    """The words in the file's order, and the same by their font."""
    textpage = page.get_textpage()
    try:
        return _Letters(textpage.raw, textpage.count_chars(), project, page.get_rotation() // 90).words()
    finally:
        textpage.close()


class _Piece(NamedTuple):
    """The letters of a word that one text object holds; ``first`` and ``last`` are the boxes of those at its ends."""

    text: str
    style: Style
    baseline: float
    first: Box
    last: Box


class _Letters:
    """The letters of a page, as pdfium has them.

    Of a word only the letters at the ends of its text objects are looked at: within an object pdfium itself puts
    a space where the letters are far apart.
    """

    def __init__(self, textpage: Any, count: int, project: Project, turned: int) -> None:
        self._textpage, self._count, self._project, self._turned = textpage, count, project, turned
        self._styles: dict[int | None, Style] = {}
        self._fonts: dict[int, tuple[bool, bool]] = {}
        self._rect, self._x, self._y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
        self._rect_reference = ctypes.byref(self._rect)

    def words(self) -> tuple[list[Word], list[list[Word]]]:
        """The words in the file's order, and the same by their font."""
        words: list[Word] = []
        fonts: dict[int, list[Word]] = defaultdict(list)
        text = _CONTROL.sub("\ufffd", _HYPHEN.sub("-", self._text()))
        for run in _RUN.finditer(text):
            first, *others = self._pieces(run[0], *run.span())
            word = [first]
            for piece in others:
                if _parted(word[-1].last, piece.first, word[-1].style, piece.style):
                    words.append(_word(word))
                    fonts[word[0].style.font].append(words[-1])
                    word = []
                word.append(piece)
            words.append(_word(word))
            fonts[word[0].style.font].append(words[-1])
        return words, list(fonts.values())

    def _text(self) -> str:
        """A character for each letter; for one beyond the 16 bits of UTF-16 a pair of them."""
        buffer = (ctypes.c_ushort * (self._count + 1))()
        written = raw.FPDFText_GetText(self._textpage, 0, self._count, buffer) - 1
        if written != self._count:
            return "".join(chr(raw.FPDFText_GetUnicode(self._textpage, i)) for i in range(self._count))
        return "".join(map(chr, buffer[:written]))

    def _pieces(self, text: str, start: int, stop: int) -> list[_Piece]:
        address = _address_of(self._textpage, start)
        if address == _address_of(self._textpage, stop - 1):
            return [self._piece(text, start, address)]
        pieces = []
        for index in range(start + 1, stop):
            following = _address_of(self._textpage, index)
            if following != address:
                pieces.append(self._piece(text[: index - start], start, address))
                text, start, address = text[index - start :], index, following
        return [*pieces, self._piece(text, start, address)]

    def _piece(self, text: str, start: int, address: int | None) -> _Piece:
        style = self._styles.get(address)
        if style is None:
            style = self._styles[address] = self._style(start)
        first = self._box(start)
        last = self._box(start + len(text) - 1) if len(text) > 1 else first
        baseline = self._baseline(start) if style.baseline is None else style.baseline
        return _Piece(text, style, baseline, first, last)

    def _box(self, index: int) -> Box:
        raw.FPDFText_GetLooseCharBox(self._textpage, index, self._rect_reference)
        rect = self._rect
        return self._project(rect.left, rect.bottom, rect.right, rect.top)

    def _baseline(self, index: int) -> float:
        raw.FPDFText_GetCharOrigin(self._textpage, index, self._x, self._y)
        x, y = self._x.value, self._y.value
        return self._project(x, y, x, y)[1]

    def _style(self, index: int) -> Style:
        size = raw.FPDFText_GetFontSize(self._textpage, index)
        matrix = raw.FS_MATRIX()
        turn = -self._turned
        level = False
        if raw.FPDFText_GetMatrix(self._textpage, index, matrix):
            size *= (matrix.c**2 + matrix.d**2) ** 0.5
            level = 0.0 in (matrix.a, matrix.b)
            if abs(matrix.b) > abs(matrix.a):
                turn += 1 if matrix.b > 0 else 3
            elif matrix.a < 0:
                turn += 2
        turn %= 4
        baseline = self._baseline(index) if level else None
        handle = raw.FPDFText_GetTextObject(self._textpage, index)
        if not handle:
            return Style(size, False, False, None, 0, turn, baseline)
        font = raw.FPDFTextObj_GetFont(handle)
        address = ctypes.cast(font, ctypes.c_void_p).value or 0
        if address not in self._fonts:
            self._fonts[address] = _font(font) if font else (False, False)
        bold, italic = self._fonts[address]
        if abs(matrix.c) > 0.1 * abs(matrix.d) and abs(matrix.b) < 0.01 * abs(matrix.a):
            italic = True
        colour = _colour(raw.FPDFPageObj_GetFillColor, handle)
        return Style(size, bold, italic, colour, address, turn, baseline)


def _word(pieces: list[_Piece]) -> Word:
    text, style, baseline, first, last = pieces[0]
    if len(pieces) > 1:
        text = "".join(piece.text for piece in pieces)
        first, last = union(piece.first for piece in pieces), union(piece.last for piece in pieces)
    if not text.isprintable():
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    box = min(first[0], last[0]), min(first[1], last[1]), max(first[2], last[2]), max(first[3], last[3])
    return Word(
        text, text, _line_box(box, baseline, style), style.size, style.bold, style.italic, style.colour
    )


def _line_box(box: Box, baseline: float, style: Style) -> Box:
    """A word's box from ascender to descender, so that the words of a line stand equally high."""
    if style.turn or style.size > 3 * (box[3] - box[1]) or box[3] - box[1] > 2 * style.size:
        return box
    top, bottom = baseline - ASCENT * style.size, baseline + DESCENT * style.size
    return box[0], min(top, box[1]), box[2], max(bottom, box[3])


def _parted(last: Box, box: Box, style: Style, here: Style) -> bool:
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


def _font(font: Any) -> tuple[bool, bool]:
    """Whether a font is bold, and italic: by its name, weight and flags."""
    length = raw.FPDFFont_GetBaseFontName(font, None, 0)
    buffer = ctypes.create_string_buffer(length or 1)
    raw.FPDFFont_GetBaseFontName(font, buffer, length)
    name = buffer.value.decode("utf-8", "replace")
    flags = raw.FPDFFont_GetFlags(font)
    angle = ctypes.c_int()
    slanted = bool(raw.FPDFFont_GetItalicAngle(font, angle)) and angle.value != 0
    bold = bool(_BOLD_NAME.search(name)) or bool(flags & _FORCE_BOLD and flags > 0)
    italic = bool(_ITALIC_NAME.search(name)) or slanted or bool(flags & _ITALIC_FLAG and flags > 0)
    return bold, italic


def _colour(get: Callable[..., int], handle: Any) -> str | None:
    red, green, blue, alpha = ctypes.c_uint(), ctypes.c_uint(), ctypes.c_uint(), ctypes.c_uint()
    if not get(handle, red, green, blue, alpha) or alpha.value == 0:
        return None
    return f"#{red.value:02x}{green.value:02x}{blue.value:02x}"


def _objects(page: pdfium.PdfPage, project: Project) -> tuple[list[Shape], list[Picture], bool]:
    shapes: list[Shape] = []
    pictures: list[Picture] = []
    kinds = (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE)
    wedges = 0
    for count, item in enumerate(page.get_objects(filter=kinds, max_depth=8)):
        if count >= MAX_OBJECTS:
            return shapes, pictures, True
        outer = item.container
        matrix = None
        while outer is not None:
            step = outer.get_matrix()
            matrix = step if matrix is None else matrix.multiply(step)
            outer = outer.container
        if item.type == raw.FPDF_PAGEOBJ_IMAGE:
            x0, y0, x1, y1 = item.get_bounds()
            if matrix is not None:
                x0, y0, x1, y1 = matrix.on_rect(x0, y0, x1, y1)
            pictures.append(Picture(project(x0, y0, x1, y1), item))
        else:
            shape = _shape(item, matrix, project)
            if shape is not None:
                shapes.append(shape)
                if _may_be_wedge(shape) and wedges < MAX_WEDGES:
                    wedges += 1
                    shape.area = _area(item, matrix, shape.segments)
    return shapes, pictures, False


def _shape(item: pdfium.PdfObject, matrix: pdfium.PdfMatrix | None, project: Project) -> Shape | None:
    fill_mode, stroked = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(item, fill_mode, stroked)
    fill = _colour(raw.FPDFPageObj_GetFillColor, item) if fill_mode.value else None
    stroke = _colour(raw.FPDFPageObj_GetStrokeColor, item) if stroked.value else None
    if fill is None and stroke is None:
        return None
    bounds = item.get_bounds()
    if matrix is not None:
        bounds = matrix.on_rect(*bounds)
    count = raw.FPDFPath_CountSegments(item)
    shape = Shape(project(*bounds), fill, stroke, segments=count)
    own = item.get_matrix()
    if matrix is not None:
        own = own.multiply(matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    start = last = (0.0, 0.0)
    for index in range(min(count, 200)):
        segment = raw.FPDFPath_GetPathSegment(item, index)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_BEZIERTO:
            shape.curved = True
            if stroke is None:
                break
        if stroke is None and index > 12:
            break
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = own.on_point(x.value, y.value)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == raw.FPDF_SEGMENT_LINETO and stroke is not None:
            shape.lines.append(_segment(last, point, project))
        last = point
        if raw.FPDFPathSegment_GetClose(segment) and stroke is not None and last != start:
            shape.lines.append(_segment(last, start, project))
            last = start
    return shape


def _may_be_wedge(shape: Shape) -> bool:
    x0, top, x1, bottom = shape.box
    small = max(x1 - x0, bottom - top) <= SMALL
    plain = shape.segments <= _MOST_STEPS and shape.segments not in _ELLIPSE
    return small and plain and shape.curved and shape.fill is not None


def _area(item: pdfium.PdfObject, matrix: pdfium.PdfMatrix | None, count: int) -> float:
    """What a path encloses, by the shoelace formula on its points and on three of each curve."""
    own = item.get_matrix()
    if matrix is not None:
        own = own.multiply(matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[tuple[float, float]] = []
    curve: list[tuple[float, float]] = []
    for index in range(count):
        segment = raw.FPDFPath_GetPathSegment(item, index)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = own.on_point(x.value, y.value)
        if raw.FPDFPathSegment_GetType(segment) != raw.FPDF_SEGMENT_BEZIERTO:
            points.append(point)
            continue
        curve.append(point)
        if len(curve) == 3:
            start = points[-1] if points else curve[0]
            points += [_on_curve((start, *curve), at) for at in (0.25, 0.5, 0.75, 1.0)]
            curve = []
    around = zip(points, [*points[1:], *points[:1]], strict=True)
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in around)) / 2


def _on_curve(points: Sequence[tuple[float, float]], at: float) -> tuple[float, float]:
    """A point of the cubic Bézier curve that four points tell, ``at`` 0..1."""
    rest = 1 - at
    shares = rest**3, 3 * rest**2 * at, 3 * rest * at**2, at**3
    return (
        sum(share * x for share, (x, _) in zip(shares, points, strict=True)),
        sum(share * y for share, (_, y) in zip(shares, points, strict=True)),
    )


def _segment(a: tuple[float, float], b: tuple[float, float], project: Project) -> Box:
    return project(min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1]))
