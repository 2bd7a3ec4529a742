"""The shapes of a slide and of the layout and master it takes after, as items."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from typing import Any

from lxml import etree
from PIL import Image, UnidentifiedImageError
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml.ns import qn

from extract import marks
from extract.drawingml import Element, Group, Palette, Placing, TextStyles, filled_share, points
from extract.heads import heads_by_looks
from extract.pictures import dominant_colour
from extract.slides.charts import chart
from extract.slides.item import Item
from extract.slides.text import SlideText
from extract.typeset import CellText, set_table
from schemas.page import BlockKind, Box, TextSource

_TITLES = {"title", "ctrTitle"}
_FURNITURE = {"dt", "ftr", "hdr", "sldNum"}
_UNSTYLED = {"", "{2D5ABB26-0587-4C30-8999-92F81FD0307C}", "{5940675A-B579-460E-94D1-54222C63F5DA}"}
"""Table styles without looks: none, "No Style, No Grid" and "No Style, Table Grid"."""


class SlideShapes:
    """Turns the shapes of one slide, and the furniture of its layout and master, into items."""

    def __init__(self, presentation: Any, slide: Any, number: int, height: float) -> None:
        self._slide = slide
        self._height = height
        self._layout = slide.slide_layout
        self._master = self._layout.slide_master
        self._palette = Palette(_theme(self._master.part), _colour_map(slide, self._layout, self._master))
        self._text = SlideText(self._palette, number)
        defaults = presentation.element.find(qn("p:defaultTextStyle"))
        self._plain = TextStyles((defaults,) if defaults is not None else ())

    def items(self) -> list[Item]:
        """What is displayed, from the back to the front: the master's and the layout's shapes, then the slide's."""
        found: list[Item] = []
        if self._slide.element.get("showMasterSp") not in ("0", "false"):
            templates = [self._layout]
            if self._layout.element.get("showMasterSp") not in ("0", "false"):
                templates.insert(0, self._master)
            for template in templates:
                for item in self._walk(template.element.cSld.spTree, None, template.part, template=True):
                    item.template = True
                    if item.holds_text:
                        item.kind = furniture(item.extent, self._height)
                    found.append(item)
        found += self._walk(self._slide.element.cSld.spTree, None, self._slide.part)
        return found

    def _walk(
        self, tree: Element, group: Group | None, part: Any, *, template: bool = False
    ) -> Iterator[Item]:
        for element in tree:
            name = etree.QName(element).localname if isinstance(element.tag, str) else ""
            if name == "AlternateContent":
                choices = [choice for choice in reversed(element) if len(choice)]
                if choices:
                    yield from self._walk(choices[0], group, part, template=template)
                continue
            about = element.find(f"./*/{qn('p:cNvPr')}") if name else None
            if about is not None and about.get("hidden") in ("1", "true"):
                continue
            if name == "grpSp":
                transform = element.find(f"{qn('p:grpSpPr')}/{qn('a:xfrm')}")
                inner = Group.of(transform, group) if transform is not None and len(transform) else group
                yield from self._walk(element, inner, part, template=template)
            elif name in ("sp", "cxnSp"):
                if template and element.find(f"./*/*/{qn('p:ph')}") is not None:
                    continue
                yield from self._shape(element, group)
            elif name == "pic":
                transform = element.find(f"{qn('p:spPr')}/{qn('a:xfrm')}")
                if transform is not None and len(transform) and not template:
                    yield _picture(element, _placed(transform, group), part)
            elif name == "graphicFrame":
                transform = element.find(qn("p:xfrm"))
                if transform is not None:
                    yield from self._graphic(element, _placed(transform, group), part)

    def _shape(self, element: Element, group: Group | None) -> Iterator[Item]:
        properties, style, body = (element.find(qn(tag)) for tag in ("p:spPr", "p:style", "p:txBody"))
        holder = element.find(f"./*/*/{qn('p:ph')}")
        role = holder.get("type", "obj") if holder is not None else ""
        inherited = self._inherited(holder) if holder is not None else []
        transforms = (found.find(f"{qn('p:spPr')}/{qn('a:xfrm')}") for found in (element, *inherited))
        transform = next((found for found in transforms if found is not None and len(found)), None)
        if transform is None:
            return
        placing = _placed(transform, group)
        preset = properties.find(qn("a:prstGeom")) if properties is not None else None
        item = Item(
            placing.box,
            self._palette.fill(properties, style),
            self._palette.stroke(properties, style),
            "line"
            if element.tag == qn("p:cxnSp")
            else preset.get("prst", "")
            if preset is not None
            else "custom",
        )
        if preset is not None:
            item.share = filled_share(preset)
        if role in _TITLES:
            item.kind = BlockKind.HEADING
        if body is not None:
            styles = self._plain
            if holder is not None:
                styles = TextStyles((_master_style(self._master, role),)).nearer(
                    [found.find(f"{qn('p:txBody')}/{qn('a:lstStyle')}") for found in inherited]
                )
            bodies = [body, *(found.find(qn("p:txBody")) for found in inherited)]
            colour = self._palette.colour(style.find(qn("a:fontRef"))) if style is not None else None
            item.paragraphs = self._text.in_frame(
                body,
                [found.find(qn("a:bodyPr")) for found in bodies if found is not None],
                styles.nearer([body.find(qn("a:lstStyle"))]),
                placing,
                colour,
            )
        if role in _FURNITURE and item.holds_text:
            item.kind = furniture(item.extent, self._height)
        yield item

    def _inherited(self, holder: Element) -> list[Element]:
        """The placeholders of layout and master that one of the slide takes after."""
        index, role = holder.get("idx", "0"), holder.get("type", "obj")
        found = []
        for shape in self._layout.element.cSld.spTree.iter(qn("p:sp")):
            other = shape.find(f"./*/*/{qn('p:ph')}")
            if other is not None and other.get("idx", "0") == index:
                found.append(shape)
                role = other.get("type", role)
                break
        wanted = _master_role(role)
        for shape in self._master.element.cSld.spTree.iter(qn("p:sp")):
            other = shape.find(f"./*/*/{qn('p:ph')}")
            if other is not None and _master_role(other.get("type", "obj")) == wanted:
                found.append(shape)
                break
        return found

    def _graphic(self, element: Element, placing: Placing, part: Any) -> Iterator[Item]:
        data = element.find(f"{qn('a:graphic')}/{qn('a:graphicData')}")
        if data is None or not len(data):
            return
        content = data[0]
        if content.tag == qn("a:tbl"):
            yield self._table(content, placing)
        elif content.tag == qn("c:chart"):
            yield chart(part.related_part(content.get(qn("r:id"))), placing)
        elif etree.QName(content).localname == "relIds":
            yield from self._diagram(part, content, placing)

    def _table(self, table: Element, placing: Placing) -> Item:
        widths = [points(column.get("w")) for column in table.iter(qn("a:gridCol"))]
        rows = table.findall(qn("a:tr"))
        cells = []
        for row, line in enumerate(rows):
            for column, cell in enumerate(line.findall(qn("a:tc"))):
                if cell.get("hMerge") in ("1", "true") or cell.get("vMerge") in ("1", "true"):
                    continue
                body, looks = cell.find(qn("a:txBody")), cell.find(qn("a:tcPr"))
                margins = ("marL", "91440"), ("marT", "45720"), ("marR", "91440"), ("marB", "45720")
                made = self._text.paragraphs(body, self._plain, 1.0, 1.0, None) if body is not None else []
                left, top, right, bottom = (
                    points(looks.get(name, usual) if looks is not None else usual) for name, usual in margins
                )
                cells.append(
                    CellText(
                        row,
                        column,
                        made,
                        int(cell.get("rowSpan", "1")),
                        int(cell.get("gridSpan", "1")),
                        None if (fill := self._palette.fill(looks)) == "#ffffff" else fill,
                        (left, top, right, bottom),
                        {"ctr": "middle", "b": "bottom"}.get(looks.get("anchor", ""), "top")
                        if looks is not None
                        else "top",
                    )
                )
        x0, top, _, _ = placing.box
        heights = [points(line.get("h")) for line in rows]
        done, bottom = set_table(cells, widths, heights, x0, top, TextSource.SLIDE)
        heads = heads_by_looks(cells) or int(_has_styled_head(table))
        return Item((x0, top, x0 + sum(widths), bottom), cells=done, row_heights=heights, header_rows=heads)

    def _diagram(self, part: Any, relations: Element, placing: Placing) -> Iterator[Item]:
        """SmartArt: the shapes that PowerPoint drew of it last."""
        data = etree.fromstring(part.related_part(relations.get(qn("r:dm"))).blob)
        drawn = next((one.get("relId") for one in data.iter("{*}dataModelExt")), None)
        if drawn is None:
            return
        group = Group(placing, 0.0, 0.0, 1.0, 1.0, False, False)
        for shape in etree.fromstring(part.related_part(drawn).blob).iter("{*}sp"):
            properties, body = shape.find("{*}spPr"), shape.find("{*}txBody")
            place, room = properties.find(qn("a:xfrm")), shape.find("{*}txXfrm")
            if place is None:
                continue
            item = Item(_placed(place, group).box, self._palette.fill(properties, shape.find("{*}style")))
            if body is not None:
                item.paragraphs = self._text.in_frame(
                    body,
                    body.findall(qn("a:bodyPr")),
                    TextStyles(tuple(body.findall(qn("a:lstStyle")))),
                    _placed(room if room is not None else place, group),
                    None,
                )
            yield item


def _has_styled_head(table: Element) -> bool:
    """Whether the table's style gives the first row a look that the row's cells do not cover with their own."""
    looks, first = table.find(qn("a:tblPr")), table.find(qn("a:tr"))
    if looks is None or first is None or looks.get("firstRow") not in ("1", "true"):
        return False
    style = looks.findtext(qn("a:tableStyleId")) or ""
    filled = (cell.find(f"{qn('a:tcPr')}/{qn('a:solidFill')}") is not None for cell in first.iter(qn("a:tc")))
    return style not in _UNSTYLED and not all(filled)


def _picture(element: Element, placing: Placing, part: Any) -> Item:
    item = Item(placing.box, geometry="picture")
    blip = element.find(f"{qn('p:blipFill')}/{qn('a:blip')}")
    if blip is not None and marks.is_small(item.frame):
        # Vector pictures (EMF, SVG) are not known to Pillow.
        with suppress(KeyError, UnidentifiedImageError, OSError, ValueError):
            item.fill = dominant_colour(Image.open(BytesIO(part.related_part(blip.get(qn("r:embed"))).blob)))
    return item


def _placed(transform: Element, group: Group | None) -> Placing:
    own = Placing.of(transform)
    return group.place(own) if group else own


def _theme(part: Any) -> Element | None:
    try:
        return etree.fromstring(part.part_related_by(RT.THEME).blob)
    except KeyError:
        return None


def _colour_map(slide: Any, layout: Any, master: Any) -> dict[str, str]:
    own = (one.element.find(f"{qn('p:clrMapOvr')}/{qn('a:overrideClrMapping')}") for one in (slide, layout))
    found = next((one for one in own if one is not None), None)
    if found is None:
        found = master.element.find(qn("p:clrMap"))
    return dict(found.attrib) if found is not None else {}


def _master_role(role: str) -> str:
    if role in _TITLES:
        return "title"
    return role if role in _FURNITURE else "body"


def _master_style(master: Any, role: str) -> Element:
    kind = {"title": "p:titleStyle", "body": "p:bodyStyle"}.get(_master_role(role), "p:otherStyle")
    found = master.element.find(f"{qn('p:txStyles')}/{qn(kind)}")
    return found if found is not None else etree.Element("none")


def furniture(box: Box, height: float) -> BlockKind:
    """Head or foot, by the half of the slide, ``height`` points high, that a box is in."""
    return BlockKind.HEADER if (box[1] + box[3]) / 2 < height / 2 else BlockKind.FOOTER
