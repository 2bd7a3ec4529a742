"""Small coloured drawings in Word documents: pictures, shapes and groups of shapes, DrawingML and the older VML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from typing import Any

from docx.oxml.ns import qn
from lxml import etree
from PIL import Image, UnidentifiedImageError

from extract.drawingml import Element, Group, Palette, Placing, points
from extract.marks import Sign, is_small
from extract.pictures import dominant_colour
from schemas.page import Box, MarkShape

_COLOURS = {"tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2"}
_VML_SHAPES = ("oval", "rect", "roundrect", "shape")
_LENGTH = re.compile(r"([\d.]+)(pt|in|cm|mm)?")
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "": 0.75}
"""Points to a unit; a number without one is in pixels of which 96 go to an inch."""
_VML_NAMES = {"red": "#ff0000", "green": "#008000", "lime": "#00ff00", "yellow": "#ffff00", "blue": "#0000ff"}


class Drawings:
    """Reads the drawings of one part of a document.

    Args:
        part: what relates to the pictures, as python-docx has it. theme: the theme part's root, or None.
    """

    def __init__(self, part: Any, theme: Element | None) -> None:
        self._part = part
        self._palette = Palette(theme, _COLOURS)

    def signs(self, drawing: Element) -> tuple[Sign, ...]:
        """The small signs in a ``w:drawing`` or ``w:pict``, placed from its upper left corner; few have any."""
        found = self._vml(drawing) if drawing.tag == qn("w:pict") else self._drawn(drawing)
        return tuple(sign for sign in found if is_small(sign.box))

    def _drawn(self, drawing: Element) -> Iterator[Sign]:
        extent = drawing.find(f".//{qn('wp:extent')}")
        if extent is None:
            return
        whole = (0.0, 0.0, points(extent.get("cx")), points(extent.get("cy")))
        for element in drawing.iterfind("./*/{*}graphic/{*}graphicData/*"):
            name = etree.QName(element).localname
            if name in ("wgp", "wpc"):
                transform = element.find("{*}grpSpPr/{*}xfrm")
                if transform is not None and len(transform) >= 2:
                    yield from self._grouped(element, Group.of(transform, None), Placing.of(transform).box)
            elif name in ("wsp", "pic"):
                yield self._sign(element, whole)

    def _grouped(self, holder: Element, group: Group, origin: Box) -> Iterator[Sign]:
        for element in holder:
            name = etree.QName(element).localname if isinstance(element.tag, str) else ""
            transform = element.find("{*}grpSpPr/{*}xfrm" if name == "grpSp" else "{*}spPr/{*}xfrm")
            if name not in ("wsp", "pic", "grpSp") or transform is None or len(transform) < 2:
                continue
            if name == "grpSp":
                yield from self._grouped(element, Group.of(transform, group), origin)
                continue
            x0, top, x1, bottom = group.place(Placing.of(transform)).box
            yield self._sign(element, (x0 - origin[0], top - origin[1], x1 - origin[0], bottom - origin[1]))

    def _sign(self, element: Element, box: Box) -> Sign:
        if etree.QName(element).localname == "pic":
            return Sign(box, self._picture(element, box), None, MarkShape.PICTURE)
        looks, style = element.find("{*}spPr"), element.find("{*}style")
        geometry = looks.find("{*}prstGeom") if looks is not None else None
        round_ = geometry is not None and geometry.get("prst") == "ellipse"
        return Sign(
            box,
            self._palette.fill(looks, style),
            self._palette.stroke(looks, style),
            MarkShape.ELLIPSE if round_ else MarkShape.SHAPE,
        )

    def _picture(self, element: Element, box: Box) -> str | None:
        blip = element.find(f".//{qn('a:blip')}")
        related = self._part.related_parts.get(blip.get(qn("r:embed"))) if blip is not None else None
        if related is None or not is_small(box):
            return None
        # Vector pictures (EMF, SVG) are not known to Pillow.
        with suppress(UnidentifiedImageError, OSError, ValueError):
            return dominant_colour(Image.open(BytesIO(related.blob)))
        return None

    def _vml(self, drawing: Element) -> Iterator[Sign]:
        for element in drawing:
            name = etree.QName(element).localname if isinstance(element.tag, str) else ""
            if name not in _VML_SHAPES:
                continue
            style = dict(part.split(":", 1) for part in element.get("style", "").split(";") if ":" in part)
            wide, high = (_length(style.get(edge, "")) for edge in ("width", "height"))
            fill = element.get("fillcolor", "").split(" ")[0].lower()
            filled = element.get("filled", "t") not in ("f", "false")
            yield Sign(
                (0.0, 0.0, wide, high),
                _VML_NAMES.get(fill, fill if re.fullmatch(r"#[0-9a-f]{6}", fill) else None)
                if filled
                else None,
                None,
                MarkShape.ELLIPSE if name == "oval" else MarkShape.SHAPE,
            )


def _length(text: str) -> float:
    match = _LENGTH.match(text.strip())
    return float(match[1]) * _POINTS[match[2] or ""] if match else 0.0


def picture_size(drawing: Element) -> tuple[float, float] | None:
    """Width and height, points, of a drawing that takes room in the line it stands in; None where it floats, or for
    other elements."""
    if drawing.tag == qn("w:drawing"):
        holder = drawing[0] if len(drawing) else None
        if holder is None or (
            holder.tag != qn("wp:inline") and holder.find(qn("wp:wrapTopAndBottom")) is None
        ):
            return None
        extent = holder.find(qn("wp:extent"))
        return (points(extent.get("cx")), points(extent.get("cy"))) if extent is not None else None
    if drawing.tag not in (qn("w:pict"), qn("w:object")):
        return None
    for element in drawing:
        style = element.get("style", "").replace(" ", "")
        said = dict(part.split(":", 1) for part in style.split(";") if ":" in part)
        if "height" in said and said.get("position") != "absolute":
            return _length(said.get("width", "")), _length(said["height"])
    return None
