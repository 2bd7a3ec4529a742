"""What pdfium says of a PDF page: its words, vector shapes and pictures, in points as displayed.

Raw calls, because a deck has letters by the ten thousand; see the pdfium header ``fpdf_text.h`` and
``fpdf_edit.h`` for what each call gives.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from schemas.page import Box, TextSource, Word, union

MAX_OBJECTS = 50_000
"""Shapes and pictures of one page beyond this many are left out."""

WORD_GAP = 0.22
"""A gap between letters wider than this share of the font size parts words (most spaces are 0.25)."""

ASCENT, DESCENT = 0.76, 0.22
"""How far letters go above and below the baseline, as shares of the font size (Arial, Calibri, Noto Sans)."""

_BREAK = frozenset((0, 9, 10, 13, 32, 0xA0, 0x2002, 0x2003, 0x2007, 0x2009, 0x200B, 0x202F, 0x3000))
_HYPHEN = 2
"""What pdfium gives for a hyphen at a line's end."""
_BOLD_NAME = re.compile(r"bold|black|heavy|semibold|demi", re.I)
_ITALIC_NAME = re.compile(r"italic|oblique", re.I)
_FORCE_BOLD, _ITALIC_FLAG = 1 << 18, 1 << 6
_INVISIBLE = 3


class Style(NamedTuple):
    """How the letters of one text object look. ``turn`` is how many quarter turns anticlockwise they run."""

    size: float
    bold: bool
    italic: bool
    colour: str | None
    invisible: bool
    turn: int


@dataclass(slots=True)
class Shape:
    """A vector path.

    Attributes:
        box: of its outline. fill, stroke: ``#rrggbb``, None where it has none.
        curved: it has Bézier segments. segments: how many drawing steps it has.
        lines: its straight segments where it is stroked, as (x0, top, x1, bottom) from point to point.
    """

    box: Box
    fill: str | None
    stroke: str | None
    curved: bool = False
    segments: int = 0
    lines: list[Box] = field(default_factory=list)


@dataclass(slots=True)
class Picture:
    """An image on the page: its box, and the object to take its pixels from."""

    box: Box
    image: pdfium.PdfImage


@dataclass(slots=True)
class Contents:
    """All that is drawn on a page, in the file's order.

    ``invisible`` is the share of letters that are not drawn (a scan's text layer); ``cut`` tells that there
    were more than MAX_OBJECTS objects.
    """

    words: list[Word]
    shapes: list[Shape]
    pictures: list[Picture]
    invisible: float = 0.0
    cut: bool = False


_ADDRESS_OF = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)

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
    words, invisible = _words(page, project)
    shapes, pictures, cut = _objects(page, project)
    return Contents(words, shapes, pictures, invisible, cut)


def _words(page: pdfium.PdfPage, project: Project) -> tuple[list[Word], float]:
    """The words in the file's order, and the share of invisible letters."""
    textpage = page.get_textpage()
    try:
        return _read_words(textpage.raw, textpage.count_chars(), project, page.get_rotation() // 90)
    finally:
        textpage.close()


def _read_words(textpage: Any, count: int, project: Project, turned: int) -> tuple[list[Word], float]:
    words: list[Word] = []
    letters: list[str] = []
    boxes: list[Box] = []
    style: Style | None = None
    styles: dict[int, Style] = {}
    fonts: dict[int, tuple[bool, bool]] = {}
    rect = raw.FS_RECTF()
    invisible = 0

    def flush() -> None:
        if letters and style is not None:
            text = "".join(letters)
            words.append(
                Word(
                    raw=text,
                    text=text,
                    box=_line_box(union(boxes), baseline, style),
                    size=style.size,
                    bold=style.bold,
                    italic=style.italic,
                    colour=style.colour,
                    source=TextSource.TEXT_LAYER,
                )
            )
        letters.clear()
        boxes.clear()

    get_unicode, get_object, get_box = (
        raw.FPDFText_GetUnicode,
        raw.FPDFText_GetTextObject,
        raw.FPDFText_GetLooseCharBox,
    )
    # The same function, its result taken as a plain number: a pointer object for each letter costs more than the call.
    get_address = ctypes.cast(get_object, _ADDRESS_OF)
    rectref = ctypes.byref(rect)
    x, y = ctypes.c_double(), ctypes.c_double()
    baseline = 0.0
    high_surrogate = 0
    for index in range(count):
        code = get_unicode(textpage, index)
        if code in _BREAK:
            flush()
            continue
        if 0xD800 <= code < 0xDC00:
            high_surrogate = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high_surrogate - 0xD800) << 10) + (code - 0xDC00)
        if code == _HYPHEN:
            code = 0x2D
        if code < 32:
            code = 0xFFFD
        address = get_address(textpage, index) or 0
        here = styles.get(address)
        if here is None:
            here = styles[address] = _style(textpage, index, get_object(textpage, index), fonts, turned)
        get_box(textpage, index, rectref)
        box = project(rect.left, rect.bottom, rect.right, rect.top)
        invisible += here.invisible
        if letters and style is not None and _parted(boxes[-1], box, style, here):
            flush()
        if not letters:
            style = here
            raw.FPDFText_GetCharOrigin(textpage, index, x, y)
            baseline = project(x.value, y.value, x.value, y.value)[1]
        letters.append(chr(code))
        boxes.append(box)
    flush()
    return words, invisible / count if count else 0.0


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


def _style(textpage: Any, index: int, handle: Any, fonts: dict[int, tuple[bool, bool]], turned: int) -> Style:
    size = raw.FPDFText_GetFontSize(textpage, index)
    matrix = raw.FS_MATRIX()
    turn = turned
    if raw.FPDFText_GetMatrix(textpage, index, matrix):
        size *= (matrix.c**2 + matrix.d**2) ** 0.5
        if abs(matrix.b) > abs(matrix.a):
            turn += 1 if matrix.b > 0 else 3
        elif matrix.a < 0:
            turn += 2
    turn = (turn - 2 * turned) % 4 if turned else turn % 4
    if not handle:
        return Style(size, False, False, None, False, turn)
    font = raw.FPDFTextObj_GetFont(handle)
    address = ctypes.cast(font, ctypes.c_void_p).value or 0
    if address not in fonts:
        fonts[address] = _font(font) if font else (False, False)
    bold, italic = fonts[address]
    if abs(matrix.c) > 0.1 * abs(matrix.d) and abs(matrix.b) < 0.01 * abs(matrix.a):
        italic = True
    mode = raw.FPDFTextObj_GetTextRenderMode(handle)
    return Style(size, bold, italic, _colour(raw.FPDFPageObj_GetFillColor, handle), mode == _INVISIBLE, turn)


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
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not get(handle, red, green, blue, alpha) or alpha.value == 0:
        return None
    return f"#{red.value:02x}{green.value:02x}{blue.value:02x}"


def _objects(page: pdfium.PdfPage, project: Project) -> tuple[list[Shape], list[Picture], bool]:
    shapes: list[Shape] = []
    pictures: list[Picture] = []
    kinds = (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE)
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


def _segment(a: tuple[float, float], b: tuple[float, float], project: Project) -> Box:
    return project(min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1]))
