"""Vector shapes and pictures on a PDF page, as pdfium has them (``fpdf_edit.h`` says what each call gives)."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from extract import pdfcalls as calls
from extract.projection import Project
from schemas.page import Box

MAX_OBJECTS = 50_000
"""Shapes and pictures of one page beyond this many are left out."""
SMALL = 40.0
"""Points: a larger shape is no sign."""
MAX_WEDGES = 400
"""Small shapes with curves whose area is measured; a page with more is a drawing."""
_DEEPEST = 7
"""How deep drawings within drawings are looked into."""
ELLIPSE = (13, 14)
"""Drawing steps of an ellipse: a start and four curves of three points, maybe closed."""
_MOST_STEPS = 30
"""Drawing steps of a wedge: two straight ones, and twelve or twenty-four of curves; icons have more."""
_FAINT = 80
"""How opaque, of 255, the shadow of a box is at most."""
_SHADOW = 40.0
"""Points by which a shadow reaches beyond the box that throws it at most."""
_STROKED_STEPS, _FILLED_STEPS = 200, 14
"""Drawing steps that are looked at of an outline, for its lines, and of a fill, for curves."""

_Matrix = tuple[float, float, float, float, float, float]
_AS_IT_IS: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_Point = tuple[float, float]


@dataclass(slots=True)
class Shape:
    """A vector path.

    Attributes:
        box: of its outline. fill, stroke: ``#rrggbb``, None where it has none.
        curved: it has Bézier segments. segments: how many drawing steps it has.
        lines: its straight segments where it is stroked, as (x0, top, x1, bottom) from point to point.
        area: square points, of a small filled shape with curves that is no plain ellipse; else None.
        faint: what is below shines through its fill.
    """

    box: Box
    fill: str | None
    stroke: str | None
    curved: bool = False
    segments: int = 0
    lines: list[Box] = field(default_factory=list)
    area: float | None = None
    faint: bool = False


@dataclass(slots=True)
class Picture:
    """An image on the page: its box, and the object to take its pixels from."""

    box: Box
    image: pdfium.PdfImage


def read_shapes(page: pdfium.PdfPage, project: Project) -> tuple[list[Shape], list[Picture], bool]:
    """Shapes and pictures in the order that they are drawn in, and whether there were more than MAX_OBJECTS.

    Raises pdfium.PdfiumError if the page is broken.
    """
    return _Drawing(page, project).read()


class _Drawing:
    """What is drawn on a page."""

    def __init__(self, page: pdfium.PdfPage, project: Project) -> None:
        self._page, self._project = page, project
        self._floats = calls.Buffer(ctypes.c_float, 6)
        self._bounds = calls.Buffer(ctypes.c_float, 4)
        self._step = calls.Buffer(ctypes.c_float, 2)
        self._colour = calls.Buffer(ctypes.c_uint, 4)
        self._mode = calls.Buffer(ctypes.c_int, 2)

    def read(self) -> tuple[list[Shape], list[Picture], bool]:
        shapes: list[Shape] = []
        pictures: list[Picture] = []
        wedges = 0
        top = calls.count_objects, calls.object_at
        for count, (item, kind, matrix) in enumerate(self._within(calls.address(self._page.raw), *top)):
            if count >= MAX_OBJECTS:
                return shapes, pictures, True
            if kind == raw.FPDF_PAGEOBJ_IMAGE:
                image = pdfium.PdfObject(ctypes.cast(item, raw.FPDF_PAGEOBJECT), page=self._page)
                pictures.append(Picture(self._box(item, matrix), image))
                continue
            shape = self._shape(item, matrix)
            if shape is not None:
                if shapes and _is_shadow(shapes[-1], shape):
                    shapes.pop()
                shapes.append(shape)
                if _may_be_wedge(shape) and wedges < MAX_WEDGES:
                    wedges += 1
                    shape.area = self._area(item, matrix, shape.segments)
        return shapes, pictures, False

    def _within(
        self,
        holder: int,
        count: Callable[[int], int],
        at: Callable[[int, int], int | None],
        matrix: _Matrix | None = None,
        depth: int = 0,
    ) -> Iterator[tuple[int, int, _Matrix | None]]:
        """The paths and images of a page, or of a drawing on it: handle, kind, and the matrix of what holds it."""
        for index in range(count(holder)):
            item = at(holder, index)
            if not item:
                raise pdfium.PdfiumError("Failed to get pageobject.")
            kind = calls.kind_of(item)
            if kind in (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE):
                yield item, kind, matrix
            elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
                own = self._matrix(item, matrix)
                yield from self._within(item, calls.count_held, calls.held_at, own, depth + 1)

    def _matrix(self, item: int, outer: _Matrix | None) -> _Matrix:
        """From the space that an object is drawn in to the page's."""
        calls.matrix_of(item, self._floats.at[0])
        a, b, c, d, e, f = self._floats.read()
        if outer is None:
            return a, b, c, d, e, f
        oa, ob, oc, od, oe, of = outer
        return (
            a * oa + b * oc,
            a * ob + b * od,
            c * oa + d * oc,
            c * ob + d * od,
            e * oa + f * oc + oe,
            e * ob + f * od + of,
        )

    def _box(self, item: int, matrix: _Matrix | None) -> Box:
        if not calls.bounds_of(item, *self._bounds.at):
            raise pdfium.PdfiumError("Failed to locate pageobject.")
        x0, y0, x1, y1 = self._bounds.read()
        if matrix is not None:
            corners = [_on_point(matrix, x, y) for x in (x0, x1) for y in (y0, y1)]
            x0, y0 = min(x for x, _ in corners), min(y for _, y in corners)
            x1, y1 = max(x for x, _ in corners), max(y for _, y in corners)
        return self._project(x0, y0, x1, y1)

    def _shape(self, item: int, matrix: _Matrix | None) -> Shape | None:
        calls.draw_mode(item, *self._mode.at)
        filled, stroked = self._mode.read()
        fill = self._ink(calls.fill_colour, item) if filled else None
        stroke = self._ink(calls.stroke_colour, item) if stroked else None
        if fill is None and stroke is None:
            return None
        count = calls.count_segments(item)
        shape = Shape(self._box(item, matrix), fill, stroke, segments=count)
        shape.faint = fill is not None and self._alpha(item) <= _FAINT
        if stroke is None:
            steps = range(min(count, _FILLED_STEPS))
            shape.curved = any(
                calls.segment_kind(calls.segment_at(item, index)) == raw.FPDF_SEGMENT_BEZIERTO
                for index in steps
            )
            if not shape.curved and (shown := self._shown(item, matrix, shape.box)) is not None:
                shape.box = shown
        else:
            self._outline(shape, item, self._matrix(item, matrix))
        return shape

    def _shown(self, item: int, matrix: _Matrix | None, box: Box) -> Box | None:
        """What the boxes of the paths that an object is clipped by leave of its own; None where they leave nothing.

        Browsers draw each side of a border with round corners as the whole box, clipped.
        """
        clip = calls.clip_of(item)
        x0, top, x1, bottom = box
        for index in range(calls.count_clips(clip) if clip else 0):
            points = [
                self._point(calls.clip_segment_at(clip, index, number), matrix or _AS_IT_IS)
                for number in range(min(calls.count_clip_segments(clip, index), _STROKED_STEPS))
            ]
            if points:
                xs, ys = zip(*points, strict=True)
                left, above, right, below = self._project(min(xs), min(ys), max(xs), max(ys))
                x0, top, x1, bottom = max(x0, left), max(top, above), min(x1, right), min(bottom, below)
        return (x0, top, x1, bottom) if x0 < x1 and top < bottom else None

    def _outline(self, shape: Shape, item: int, matrix: _Matrix) -> None:
        """Put the lines of a path on its shape."""
        start = last = (0.0, 0.0)
        for index in range(min(shape.segments, _STROKED_STEPS)):
            segment = calls.segment_at(item, index)
            kind = calls.segment_kind(segment)
            point = self._point(segment, matrix)
            if kind == raw.FPDF_SEGMENT_BEZIERTO:
                shape.curved = True
            elif kind == raw.FPDF_SEGMENT_MOVETO:
                start = point
            elif kind == raw.FPDF_SEGMENT_LINETO:
                shape.lines.append(self._line(last, point))
            last = point
            if calls.segment_closes(segment) and last != start:
                shape.lines.append(self._line(last, start))
                last = start

    def _point(self, segment: int | None, matrix: _Matrix) -> _Point:
        calls.segment_point(segment, *self._step.at)
        x, y = self._step.read()
        return _on_point(matrix, x, y)

    def _line(self, a: _Point, b: _Point) -> Box:
        return self._project(min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1]))

    def _ink(self, get: Callable[..., int], item: int) -> str | None:
        if not get(item, *self._colour.at):
            return None
        red, green, blue, alpha = self._colour.read()
        return rgb(red, green, blue) if alpha else None

    def _alpha(self, item: int) -> int:
        return self._colour.read()[3] if calls.fill_colour(item, *self._colour.at) else 0

    def _area(self, item: int, outer: _Matrix | None, count: int) -> float:
        """What a path encloses, by the shoelace formula on its points and on three of each curve."""
        matrix = self._matrix(item, outer)
        points: list[_Point] = []
        curve: list[_Point] = []
        for index in range(count):
            segment = calls.segment_at(item, index)
            point = self._point(segment, matrix)
            if calls.segment_kind(segment) != raw.FPDF_SEGMENT_BEZIERTO:
                points.append(point)
                continue
            curve.append(point)
            if len(curve) == 3:
                start = points[-1] if points else curve[0]
                points += [_on_curve((start, *curve), at) for at in (0.25, 0.5, 0.75, 1.0)]
                curve = []
        around = zip(points, [*points[1:], *points[:1]], strict=True)
        return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in around)) / 2


@lru_cache(maxsize=4096)
def rgb(red: int, green: int, blue: int) -> str:
    """``#rrggbb`` of three numbers from 0 to 255."""
    return f"#{red:02x}{green:02x}{blue:02x}"


def _on_point(matrix: _Matrix, x: float, y: float) -> _Point:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _is_shadow(shape: Shape, on: Shape) -> bool:
    """Whether a shape is the shadow of the box that is drawn on it next: it shows faintly around all of that."""
    if not shape.faint or shape.stroke is not None or on.fill is None or on.faint:
        return False
    beyond = [sign * (shape.box[side] - on.box[side]) for side, sign in enumerate((-1, -1, 1, 1))]
    return min(beyond) >= 0 and 0 < max(beyond) <= _SHADOW


def _may_be_wedge(shape: Shape) -> bool:
    if not shape.curved or shape.fill is None or shape.segments > _MOST_STEPS or shape.segments in ELLIPSE:
        return False
    x0, top, x1, bottom = shape.box
    return max(x1 - x0, bottom - top) <= SMALL


def _on_curve(points: Sequence[_Point], at: float) -> _Point:
    """A point of the cubic Bézier curve that four points tell, ``at`` 0..1."""
    rest = 1 - at
    shares = rest**3, 3 * rest**2 * at, 3 * rest * at**2, at**3
    return (
        sum(share * x for share, (x, _) in zip(shares, points, strict=True)),
        sum(share * y for share, (_, y) in zip(shares, points, strict=True)),
    )
