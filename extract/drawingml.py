"""DrawingML, the drawing language of Office files: colours, places of shapes, and the looks text inherits."""

from __future__ import annotations

import colorsys
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from lxml import etree
from pptx.oxml.ns import qn

from schemas.page import Box, union

EMU_PER_POINT = 12700
Element = Any
"""An lxml element; lxml has no types of its own."""

_PRESET = {
    "red": "ff0000",
    "green": "008000",
    "blue": "0000ff",
    "yellow": "ffff00",
    "black": "000000",
    "white": "ffffff",
    "gray": "808080",
    "grey": "808080",
    "orange": "ffa500",
    "purple": "800080",
}
_COLOUR_TAGS = {
    qn(f"a:{name}") for name in ("srgbClr", "schemeClr", "sysClr", "prstClr", "scrgbClr", "hslClr")
}


def points(emu: str | None, default: float = 0.0) -> float:
    """A length attribute in points."""
    return int(emu) / EMU_PER_POINT if emu is not None else default


def symbol(text: str) -> str:
    """A lone character that a symbol font shows, in the private area of Unicode where such fonts have theirs."""
    sign = text.strip()
    if len(sign) != 1 or not "!" <= sign <= "\xff":
        return text
    return text.replace(sign, chr(0xF000 + ord(sign)))


def filled_share(preset: Element) -> float | None:
    """How much of the disc that bounds it a pie or a chord fills, 0..1; None for other preset shapes.

    Angles are clockwise, in 60,000ths of a degree (ECMA-376, 20.1.10.3); those not stated are the presets' own.
    """
    usual = {"pie": (0, 16_200_000), "chord": (2_700_000, 16_200_000)}.get(preset.get("prst", ""))
    if usual is None:
        return None
    stated = {guide.get("name"): guide.get("fmla", "").split() for guide in preset.iter(qn("a:gd"))}
    start, end = (
        int(stated[name][-1]) if name in stated else angle
        for name, angle in zip(("adj1", "adj2"), usual, strict=True)
    )
    turn = math.radians((end - start) / 60_000 % 360)
    return (turn - (math.sin(turn) if preset.get("prst") == "chord" else 0.0)) / (2 * math.pi)


class Palette:
    """The colours of a theme by the names a slide calls them.

    Args:
        theme: the theme part's root, or None.
        mapping: the colour map: ``tx1`` -> ``dk1`` and so on.
    """

    def __init__(self, theme: Element | None, mapping: dict[str, str]):
        self._mapping = mapping
        self._rgb: dict[str, str] = {}
        scheme = theme.find(f".//{qn('a:clrScheme')}") if theme is not None else None
        for slot in scheme if scheme is not None else ():
            if len(slot):
                self._rgb[etree.QName(slot).localname] = (
                    slot[0].get("lastClr") or slot[0].get("val") or "000000"
                )

    def colour(self, element: Element | None, placeholder: str | None = None) -> str | None:
        """The colour that a colour element, or a fill that holds one, stands for, as ``#rrggbb``.

        ``placeholder`` is what a style's ``phClr`` stands for. None where there is no colour.
        """
        if element is None:
            return None
        if element.tag not in _COLOUR_TAGS:
            if element.tag == qn("a:pattFill"):
                element = element.find(qn("a:fgClr"))
            return next(
                (self.colour(found, placeholder) for found in element.iter() if found.tag in _COLOUR_TAGS),
                None,
            )
        kind, value = etree.QName(element).localname, element.get("val")
        if kind == "srgbClr":
            rgb = value
        elif kind == "sysClr":
            rgb = element.get("lastClr") or ("ffffff" if value == "window" else "000000")
        elif kind == "schemeClr":
            if value == "phClr":
                return placeholder
            rgb = self._rgb.get(self._mapping.get(value, value))
        elif kind == "prstClr":
            rgb = _PRESET.get(value)
        elif kind == "scrgbClr":
            rgb = "".join(f"{round(int(element.get(part, '0')) / 100000 * 255):02x}" for part in "rgb")
        else:
            hue, light, full = (int(element.get(part, "0")) for part in ("hue", "lum", "sat"))
            rgb = _hex(colorsys.hls_to_rgb(hue / 21600000, light / 100000, full / 100000))
        return _modified(rgb, element) if rgb and len(rgb) == 6 else None

    def fill(self, properties: Element | None, style: Element | None = None) -> str | None:
        """The fill of a shape by its properties, else by its style; None for no fill, or a picture."""
        for child in properties if properties is not None else ():
            if child.tag in (qn("a:solidFill"), qn("a:gradFill"), qn("a:pattFill")):
                return self.colour(child)
            if child.tag in (qn("a:noFill"), qn("a:blipFill"), qn("a:grpFill")):
                return None
        return self._styled(style, "a:fillRef")

    def stroke(self, properties: Element | None, style: Element | None = None) -> str | None:
        """The outline's colour, likewise."""
        line = properties.find(qn("a:ln")) if properties is not None else None
        if line is not None:
            if line.find(qn("a:noFill")) is not None:
                return None
            if (own := self.colour(line.find(qn("a:solidFill")))) is not None:
                return own
        return self._styled(style, "a:lnRef")

    def _styled(self, style: Element | None, reference: str) -> str | None:
        found = style.find(qn(reference)) if style is not None else None
        return self.colour(found) if found is not None and found.get("idx") not in (None, "0") else None


def _modified(rgb: str, element: Element) -> str:
    """The colour after its lightness changes (ECMA-376, 20.1.2.3); the others are too fine to matter here."""
    red, green, blue = (int(rgb[i : i + 2], 16) / 255 for i in (0, 2, 4))
    for change in element:
        name, value = etree.QName(change).localname, int(change.get("val", "100000")) / 100000
        if name in ("lumMod", "lumOff", "satMod"):
            hue, light, full = colorsys.rgb_to_hls(red, green, blue)
            if name == "lumMod":
                light = min(1.0, light * value)
            elif name == "lumOff":
                light = min(1.0, light + value)
            else:
                full = min(1.0, full * value)
            red, green, blue = colorsys.hls_to_rgb(hue, light, full)
        elif name == "tint":
            red, green, blue = (1 - (1 - part) * value for part in (red, green, blue))
        elif name == "shade":
            red, green, blue = (part * value for part in (red, green, blue))
    return _hex((red, green, blue))


def _hex(parts: Sequence[float]) -> str:
    return "#" + "".join(f"{round(min(1.0, max(0.0, part)) * 255):02x}" for part in parts)


@dataclass(frozen=True, slots=True)
class Placing:
    """Where a shape lies: its middle, its size before it is turned, and how far it is turned (degrees)."""

    x: float
    y: float
    width: float
    height: float
    turn: float = 0.0

    @classmethod
    def of(cls, transform: Element) -> Placing:
        """From an ``xfrm`` element, in the coordinates of what the shape lies in, points."""
        offset, extent = transform.find(qn("a:off")), transform.find(qn("a:ext"))
        wide, high = points(extent.get("cx")), points(extent.get("cy"))
        return cls(
            points(offset.get("x")) + wide / 2,
            points(offset.get("y")) + high / 2,
            wide,
            high,
            int(transform.get("rot", "0")) / 60000,
        )

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the unturned shape, counted from its top left corner, is displayed."""
        dx, dy = x - self.width / 2, y - self.height / 2
        if not self.turn:
            return self.x + dx, self.y + dy
        cosine, sine = math.cos(math.radians(self.turn)), math.sin(math.radians(self.turn))
        return self.x + dx * cosine - dy * sine, self.y + dx * sine + dy * cosine

    def displayed(self, box: Box) -> Box:
        """The box, as displayed, around a box of the unturned shape."""
        x0, top, x1, bottom = box
        corners = [self.at(x, y) for x in (x0, x1) for y in (top, bottom)]
        return union((x, y, x, y) for x, y in corners)

    @property
    def box(self) -> Box:
        """The box around the shape as displayed."""
        return self.displayed((0.0, 0.0, self.width, self.height))


@dataclass(frozen=True, slots=True)
class Group:
    """A group's own coordinates and where they are displayed; groups nest."""

    placing: Placing
    child_x: float
    child_y: float
    scale_x: float
    scale_y: float
    mirrored: bool
    upended: bool

    @classmethod
    def of(cls, transform: Element, within: Group | None) -> Group:
        """From a group's ``xfrm`` element."""
        own = Placing.of(transform)
        offset, extent = transform.find(qn("a:chOff")), transform.find(qn("a:chExt"))
        if offset is None or extent is None:
            offset, extent = transform.find(qn("a:off")), transform.find(qn("a:ext"))
        wide, high = points(extent.get("cx")), points(extent.get("cy"))
        placed = within.place(own) if within else own
        return cls(
            placed,
            points(offset.get("x")),
            points(offset.get("y")),
            placed.width / wide if wide else 1.0,
            placed.height / high if high else 1.0,
            transform.get("flipH") in ("1", "true"),
            transform.get("flipV") in ("1", "true"),
        )

    def place(self, child: Placing) -> Placing:
        """Where a child of this group is displayed.

        A child that lies on its side is scaled along the axes it is displayed on, as PowerPoint does.
        """
        x = (child.x - self.child_x) * self.scale_x
        y = (child.y - self.child_y) * self.scale_y
        turn = child.turn
        if self.mirrored:
            x, turn = self.placing.width - x, -turn
        if self.upended:
            y, turn = self.placing.height - y, -turn
        on_side = 45 <= turn % 180 < 135
        across, along = (self.scale_y, self.scale_x) if on_side else (self.scale_x, self.scale_y)
        x, y = self.placing.at(x, y)
        return Placing(x, y, child.width * across, child.height * along, (turn + self.placing.turn) % 360)


@dataclass(frozen=True, slots=True)
class TextStyles:
    """Where a text's looks are looked up, nearest first: elements that hold ``lvl1pPr``, ``lvl2pPr``, …"""

    lists: tuple[Element, ...]

    def levels(self, paragraph: Element) -> Iterator[Element]:
        """The paragraph's own properties, then those of its level in each list of styles."""
        own = paragraph.find(qn("a:pPr"))
        level = int(own.get("lvl", "0")) if own is not None else 0
        if own is not None:
            yield own
        for styles in self.lists:
            found = styles.find(qn(f"a:lvl{level + 1}pPr"))
            if found is not None:
                yield found

    def of_paragraph(self, paragraph: Element, name: str) -> str | None:
        """An attribute of the paragraph, own or inherited."""
        return next(
            (level.get(name) for level in self.levels(paragraph) if level.get(name) is not None), None
        )

    def child_of_paragraph(self, paragraph: Element, *names: str) -> Element | None:
        """The nearest child by one of these names, own or inherited."""
        tags = {qn(name) for name in names}
        return next((child for level in self.levels(paragraph) for child in level if child.tag in tags), None)

    def runs(self, paragraph: Element, run: Element) -> Iterator[Element]:
        """The run's own properties, then the inherited ones."""
        if (own := run.find(qn("a:rPr"))) is not None:
            yield own
        for level in self.levels(paragraph):
            if (default := level.find(qn("a:defRPr"))) is not None and level.tag != qn("a:pPr"):
                yield default

    def nearer(self, lists: Sequence[Element | None]) -> TextStyles:
        """The same with nearer lists in front."""
        return replace(self, lists=(*(found for found in lists if found is not None), *self.lists))
