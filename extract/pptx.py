"""PowerPoint: a slide is a page. Words come from the file, their places from our own typesetting in the
shapes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from io import BytesIO
from statistics import median
from types import TracebackType
from typing import Any, NamedTuple, Self

from lxml import etree
from PIL import Image, UnidentifiedImageError
from pptx import Presentation
from pptx.exc import PythonPptxError
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml.ns import qn

from extract import marks
from extract.canvas import draw_page
from extract.colour import colour_name
from extract.drawingml import Element, Group, Palette, Placing, TextStyles, filled_share, points, symbol
from extract.heads import heads_by_looks
from extract.numerals import letter, roman
from extract.office import OfficeReader
from extract.pictures import dominant_colour
from extract.progress import Piece, find_progress_bars, to_stage_bar
from extract.reader import refuse_encrypted
from extract.typeset import (
    CellText,
    Paragraph,
    Run,
    SetCell,
    SetParagraph,
    add_paragraph,
    add_table,
    set_column,
    set_table,
)
from schemas.errors import MissingProgram, UnreadableFile
from schemas.page import BULLETS, BlockKind, Box, MarkShape, Page, Place, TextSource, Word, union
from schemas.source import Source

_TITLES = {"title", "ctrTitle"}
_FURNITURE = {"dt", "ftr", "hdr", "sldNum"}
_DEFAULT_SIZE = 18.0
"""Points, where neither the text nor what it inherits from states a size."""
_BULLETED = re.compile(rf"\s*[{re.escape(''.join(sorted(BULLETS)))}]\s+\S")
"""A list item whose bullet is typed."""
_UNSTYLED = {"", "{2D5ABB26-0587-4C30-8999-92F81FD0307C}", "{5940675A-B579-460E-94D1-54222C63F5DA}"}
"""Table styles without looks: none, "No Style, No Grid" and "No Style, Table Grid"."""
_NOT_SLIDES = (KeyError, ValueError, AttributeError, TypeError, IndexError, etree.LxmlError, PythonPptxError)
"""What python-pptx, and reading on from it, raise on a file that does not keep to the format."""


@dataclass(slots=True)
class _Item:
    """Something displayed on a slide.

    Attributes:
        frame: the shape's own box.
        geometry: PowerPoint's name of the shape, ``line``, ``picture`` or ``custom``.
        kind: the block kind that the shape's role gives its text; None for ordinary text.
        share: how much of the disc in its frame a pie or a chord fills, 0..1; None for other shapes.
        template: it is the layout's or the master's, not the slide's own.
    """

    frame: Box
    fill: str | None = None
    stroke: str | None = None
    geometry: str = ""
    share: float | None = None
    kind: BlockKind | None = None
    paragraphs: list[SetParagraph] = field(default_factory=list)
    cells: list[SetCell] = field(default_factory=list)
    header_rows: int = 0
    panel: int | None = None
    template: bool = False

    @property
    def holds_text(self) -> bool:
        return bool(self.cells) or any(paragraph.lines for paragraph in self.paragraphs)

    @property
    def extent(self) -> Box:
        """Where the text is, with the box that is drawn around it."""
        boxes = [paragraph.box for paragraph in self.paragraphs if paragraph.lines]
        if self.cells or self.fill or self.stroke:
            boxes.append(self.frame)
        return union(boxes)


class _Unit(NamedTuple):
    """What keeps together in the reading order, and the box it takes up: a panel's items, or one by
    itself."""

    box: Box
    items: list[_Item]
    panel: int | None = None


class PptxReader:
    """Reads a .pptx. A context manager; iterating gives the slides in order, hidden ones too.

    Raises EncryptedFile for a file that asks for a password, UnreadableFile for one that is no presentation.
    """

    def __init__(self, source: Source):
        self._source = source
        refuse_encrypted(source)
        try:
            self._presentation = Presentation(str(source.path))
            self._slides = list(self._presentation.slides)
        except (*_NOT_SLIDES, OSError, EOFError, NotImplementedError) as error:
            raise UnreadableFile(
                "Fila er ødelagt eller ikke en PowerPoint-presentasjon",
                "Åpne den i PowerPoint, lagre den på nytt og prøv igjen",
                file=source.name,
            ) from error
        self.properties = _stated(self._presentation.core_properties)
        self.width = points(str(self._presentation.slide_width or 9144000))
        self.height = points(str(self._presentation.slide_height or 6858000))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None

    def __len__(self) -> int:
        return len(self._slides)

    def __iter__(self) -> Iterator[Page]:
        read: list[tuple[Any, list[_Item], list[str]]] = []
        for number, slide in enumerate(self._slides, 1):
            try:
                read.append((slide, self._items(number), []))
            except _NOT_SLIDES:
                read.append((slide, [], ["Lysbildet kunne ikke leses: innholdet er ødelagt"]))
        running = _running([items for _, items, _ in read], self.height)
        for number, (slide, items, problems) in enumerate(read, 1):
            page = Page(number, self.width, self.height, problems=problems)
            page.hidden = slide.element.get("show") in ("0", "false")
            page.notes = _notes(slide)
            for item in items:
                if item.kind is None and _running_key(item) in running:
                    item.kind = _furniture(item.extent, self.height)
            _fill(page, items)
            _mark(page, items)
            yield page

    def _items(self, number: int) -> list[_Item]:
        return _SlideReader(self._presentation, self._slides[number - 1], number, self.height).items()

    def render(self, number: int, scale: float) -> Image.Image:
        """The slide as a picture, ``scale`` pixels to a point.

        LibreOffice draws it where it is installed and draws every slide (it leaves hidden ones out); else it is
        drawn from its words.
        """
        with suppress(MissingProgram, UnreadableFile), OfficeReader(self._source) as drawn:
            if len(drawn) == len(self):
                return drawn.render(number, scale)
        return draw_page(list(self)[number - 1], scale)


class _SlideReader:
    """Turns the shapes of one slide, and the furniture of its layout and master, into items."""

    def __init__(self, presentation: Any, slide: Any, number: int, height: float):
        self._slide = slide
        self._number = number
        self._height = height
        self._layout = slide.slide_layout
        self._master = self._layout.slide_master
        self._palette = Palette(_theme(self._master.part), _colour_map(slide, self._layout, self._master))
        defaults = presentation.element.find(qn("p:defaultTextStyle"))
        self._plain = TextStyles((defaults,) if defaults is not None else ())

    def items(self) -> list[_Item]:
        found: list[_Item] = []
        if self._slide.element.get("showMasterSp") not in ("0", "false"):
            templates = [self._layout]
            if self._layout.element.get("showMasterSp") not in ("0", "false"):
                templates.insert(0, self._master)
            for template in templates:
                for item in self._walk(template.element.cSld.spTree, None, template.part, template=True):
                    item.template = True
                    if item.holds_text:
                        item.kind = _furniture(item.extent, self._height)
                    found.append(item)
        found += self._walk(self._slide.element.cSld.spTree, None, self._slide.part)
        return found

    def _walk(
        self, tree: Element, group: Group | None, part: Any, *, template: bool = False
    ) -> Iterator[_Item]:
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

    def _shape(self, element: Element, group: Group | None) -> Iterator[_Item]:
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
        item = _Item(
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
            item.paragraphs = self._text(
                body,
                [found.find(qn("a:bodyPr")) for found in bodies if found is not None],
                styles.nearer([body.find(qn("a:lstStyle"))]),
                placing,
                colour,
            )
        if role in _FURNITURE and item.holds_text:
            item.kind = _furniture(item.extent, self._height)
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

    def _text(
        self,
        body: Element,
        properties: list[Element],
        styles: TextStyles,
        placing: Placing,
        colour: str | None,
    ) -> list[SetParagraph]:
        """A shape's paragraphs set in its frame; word boxes as displayed."""

        def of_body(name: str, default: str) -> str:
            return next((found.get(name) for found in properties if found.get(name) is not None), default)

        upright = of_body("vert", "horz")
        if upright in ("vert", "eaVert", "vert270", "wordArtVert"):
            turn = 270 if upright == "vert270" else 90
            placing = Placing(
                placing.x, placing.y, placing.height, placing.width, (placing.turn + turn) % 360
            )
        fit = next((found for found in (one.find(qn("a:normAutofit")) for one in properties[:1])), None)
        scale = int(fit.get("fontScale", "100000")) / 100000 if fit is not None else 1.0
        squeeze = 1 - int(fit.get("lnSpcReduction", "0")) / 100000 if fit is not None else 1.0
        left, right = points(of_body("lIns", "91440")), placing.width - points(of_body("rIns", "91440"))
        top, bottom = points(of_body("tIns", "45720")), placing.height - points(of_body("bIns", "45720"))
        paragraphs = self._paragraphs(body, styles, scale, squeeze, colour)
        done, end = set_column(
            paragraphs, left, right, 0.0, TextSource.SLIDE, wrap=of_body("wrap", "square") != "none"
        )
        room = bottom - top - end
        anchor = of_body("anchor", "t")
        down = top + (room / 2 if anchor == "ctr" else room if anchor == "b" else 0.0)
        for paragraph in done:
            for line in paragraph.lines:
                for word in line:
                    x0, y0, x1, y1 = word.box
                    word.box = placing.displayed((x0, y0 + down, x1, y1 + down))
        return done

    def _paragraphs(
        self, body: Element, styles: TextStyles, scale: float, squeeze: float, colour: str | None
    ) -> list[Paragraph]:
        numbers: dict[int, int] = {}
        made: list[Paragraph] = []
        for element in body.iter(qn("a:p")):
            own = element.find(qn("a:pPr"))
            level = int(own.get("lvl", "0")) if own is not None else 0
            runs = [
                self._run(element, run, styles, scale, colour)
                for run in element
                if run.tag in (qn("a:r"), qn("a:br"), qn("a:fld"))
            ]
            if not runs:
                end = element.find(qn("a:endParaRPr"))
                size = float(end.get("sz", "0")) / 100 if end is not None else 0.0
                runs = [Run("", (size or _DEFAULT_SIZE) * scale)]
            bullet = styles.child_of_paragraph(element, "a:buNone", "a:buChar", "a:buAutoNum", "a:buBlip")
            if bullet is not None and (
                bullet.tag == qn("a:buNone") or not any(run.text.strip() for run in runs)
            ):
                bullet = None
            listed = bullet is not None or _BULLETED.match("".join(run.text for run in runs)) is not None
            if bullet is not None and bullet.tag == qn("a:buAutoNum"):
                numbers = {deep: count for deep, count in numbers.items() if deep <= level}
                numbers[level] = numbers.get(level, int(bullet.get("startAt", "1")) - 1) + 1
                label = _number(numbers[level], bullet.get("type", "arabicPeriod"))
                runs.insert(0, Run(f"{label} ", runs[0].size, runs[0].bold, colour=runs[0].colour))
            elif "".join(run.text for run in runs).strip():
                numbers = {deep: count for deep, count in numbers.items() if deep < level}
            indent = points(styles.of_paragraph(element, "indent"))
            size = runs[0].size
            made.append(
                Paragraph(
                    runs,
                    BlockKind.LIST_ITEM if listed else BlockKind.PARAGRAPH,
                    indent=points(styles.of_paragraph(element, "marL")),
                    hanging=0.0 if listed else -indent,
                    before=_space(styles, element, "a:spcBef", size) * squeeze if made else 0.0,
                    after=_space(styles, element, "a:spcAft", size) * squeeze,
                    spacing=_line_spacing(styles, element, size) * squeeze,
                    align={"ctr": "centre", "r": "right"}.get(
                        styles.of_paragraph(element, "algn") or "", "left"
                    ),
                )
            )
        indents = sorted({round(one.indent) for one in made if one.kind is BlockKind.LIST_ITEM})
        for one in made:
            if one.kind is BlockKind.LIST_ITEM:
                one.level = indents.index(round(one.indent))
        return made

    def _run(
        self, paragraph: Element, run: Element, styles: TextStyles, scale: float, colour: str | None
    ) -> Run:
        looks = list(styles.runs(paragraph, run))

        def look(name: str) -> str | None:
            return next((one.get(name) for one in looks if one.get(name) is not None), None)

        fills = (one.find(qn("a:solidFill")) for one in looks[:1])
        own = next((self._palette.colour(fill) for fill in fills if fill is not None), None)
        if own is None and colour is None:
            fills = (one.find(qn("a:solidFill")) for one in looks)
            own = next((self._palette.colour(fill) for fill in fills if fill is not None), None)
        fonts = (one.find(qn("a:latin")) for one in looks)
        text = "\n" if run.tag == qn("a:br") else "".join(part.text or "" for part in run.iter(qn("a:t")))
        symbols = (one.find(qn(name)) for one in looks[:1] for name in ("a:sym", "a:latin"))
        if any(font is not None and font.get("typeface") == "Wingdings" for font in symbols):
            text = symbol(text)
        if run.get("type") == "slidenum":
            text = str(self._number)
        return Run(
            text.replace("\x0b", "\n").replace("_x000B_", "\n"),
            float(look("sz") or _DEFAULT_SIZE * 100) / 100 * scale,
            look("b") in ("1", "true"),
            look("i") in ("1", "true"),
            own or colour or self._palette.colour(_TEXT_COLOUR),
            next((font.get("typeface", "") for font in fonts if font is not None), ""),
        )

    def _graphic(self, element: Element, placing: Placing, part: Any) -> Iterator[_Item]:
        data = element.find(f"{qn('a:graphic')}/{qn('a:graphicData')}")
        if data is None or not len(data):
            return
        content = data[0]
        if content.tag == qn("a:tbl"):
            yield self._table(content, placing)
        elif content.tag == qn("c:chart"):
            yield self._chart(part.related_part(content.get(qn("r:id"))), placing)
        elif etree.QName(content).localname == "relIds":
            yield from self._diagram(part, content, placing)

    def _table(self, table: Element, placing: Placing) -> _Item:
        widths = [points(column.get("w")) for column in table.iter(qn("a:gridCol"))]
        rows = table.findall(qn("a:tr"))
        cells = []
        for row, line in enumerate(rows):
            for column, cell in enumerate(line.findall(qn("a:tc"))):
                if cell.get("hMerge") in ("1", "true") or cell.get("vMerge") in ("1", "true"):
                    continue
                body, looks = cell.find(qn("a:txBody")), cell.find(qn("a:tcPr"))
                margins = ("marL", "91440"), ("marT", "45720"), ("marR", "91440"), ("marB", "45720")
                made = self._paragraphs(body, self._plain, 1.0, 1.0, None) if body is not None else []
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
        return _Item((x0, top, x0 + sum(widths), bottom), cells=done, header_rows=heads)

    def _chart(self, part: Any, placing: Placing) -> _Item:
        """The words a chart shows: its title above, its categories below or at the side, its series at the
        foot."""
        space = etree.fromstring(part.blob)
        chart = space.find(qn("c:chart"))
        x0, top, x1, bottom = placing.box
        titles = ["".join(t.text or "" for t in title.iter(qn("a:t"))) for title in chart.iter(qn("c:title"))]
        own = chart.find(qn("c:title")) is not None
        series = list(chart.iter(qn("c:ser")))
        names = [text for one in series for text in _cached(one.find(qn("c:tx")))[:1]]
        axes = [axis for name in ("c:catAx", "c:dateAx") for axis in chart.iter(qn(name))]
        shown = all(_axis_is_shown(axis) for axis in axes)
        categories = _cached(series[0].find(qn("c:cat"))) if series and shown else []
        if not axes:
            names, categories = categories, []
        bar = next(chart.iter(qn("c:barDir")), None)
        sideways = bar is not None and bar.get("val") == "bar"
        step = ((bottom - top - 60) if sideways else (x1 - x0)) / max(1, len(categories))
        placed = [(text, x0, top + 14.0 * i, x1) for i, text in enumerate(titles[: 1 if own else 0])]
        for index, text in enumerate(reversed(categories) if sideways else categories):
            if sideways:
                placed.append((text, x0, top + 30 + step * (index + 0.4), x0 + (x1 - x0) / 4))
            else:
                placed.append((text, x0 + step * index, bottom - 44, x0 + step * (index + 1)))
        if chart.find(qn("c:legend")) is not None:
            wide = (x1 - x0) / max(1, len(names))
            placed += [
                (name, x0 + wide * i, bottom - 18, x0 + wide * (i + 1)) for i, name in enumerate(names)
            ]
        placed += [(text, x0, top + 14.0, x1) for text in titles[1 if own else 0 :]]
        item = _Item(placing.box)
        for text, left, y, right in placed:
            label = Paragraph([Run(text, 12.0)], align="centre")
            item.paragraphs += set_column([label], left, right, y, TextSource.SLIDE)[0]
        return item

    def _diagram(self, part: Any, relations: Element, placing: Placing) -> Iterator[_Item]:
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
            item = _Item(_placed(place, group).box, self._palette.fill(properties, shape.find("{*}style")))
            if body is not None:
                item.paragraphs = self._text(
                    body,
                    body.findall(qn("a:bodyPr")),
                    TextStyles(tuple(body.findall(qn("a:lstStyle")))),
                    _placed(room if room is not None else place, group),
                    None,
                )
            yield item


def _stated(core: Any) -> dict[str, str]:
    """The properties a file states of itself: title, author, created (ISO date)."""
    created = core.created.date().isoformat() if core.created else ""
    stated = {"title": core.title, "author": core.author, "created": created}
    return {name: value.strip() for name, value in stated.items() if value and value.strip()}


_TEXT_COLOUR = etree.fromstring(
    '<a:schemeClr xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" val="tx1"/>'
)


def _has_styled_head(table: Element) -> bool:
    """Whether the table's style gives the first row a look that the row's cells do not cover with their own."""
    looks, first = table.find(qn("a:tblPr")), table.find(qn("a:tr"))
    if looks is None or first is None or looks.get("firstRow") not in ("1", "true"):
        return False
    style = looks.findtext(qn("a:tableStyleId")) or ""
    filled = (cell.find(f"{qn('a:tcPr')}/{qn('a:solidFill')}") is not None for cell in first.iter(qn("a:tc")))
    return style not in _UNSTYLED and not all(filled)


def _picture(element: Element, placing: Placing, part: Any) -> _Item:
    item = _Item(placing.box, geometry="picture")
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


def _space(styles: TextStyles, paragraph: Element, name: str, size: float) -> float:
    """Space before or after a paragraph, points."""
    found = styles.child_of_paragraph(paragraph, name)
    if found is None or not len(found):
        return 0.0
    value = float(found[0].get("val", "0"))
    return value / 100 if found[0].tag == qn("a:spcPts") else value / 100000 * size


def _line_spacing(styles: TextStyles, paragraph: Element, size: float) -> float:
    """Line height as a share of the usual."""
    found = styles.child_of_paragraph(paragraph, "a:lnSpc")
    if found is None or not len(found):
        return 1.0
    value = float(found[0].get("val", "100000"))
    return value / 100 / (size * 1.2) if found[0].tag == qn("a:spcPts") else value / 100000


def _number(count: int, scheme: str) -> str:
    """A list number as PowerPoint writes it."""
    if scheme.startswith("alpha"):
        label = letter(count)
    elif scheme.startswith("roman"):
        label = roman(count)
    else:
        label = str(count)
    if "Uc" in scheme:
        label = label.upper()
    if scheme.endswith("ParenBoth"):
        return f"({label})"
    return label + (")" if scheme.endswith("ParenR") else "" if scheme.endswith("Plain") else ".")


def _axis_is_shown(axis: Element) -> bool:
    gone, labels = axis.find(qn("c:delete")), axis.find(qn("c:tickLblPos"))
    return (gone is None or gone.get("val") in ("0", "false")) and (
        labels is None or labels.get("val") != "none"
    )


def _cached(element: Element | None) -> list[str]:
    """The texts a chart keeps of a reference into its sheet."""
    if element is None:
        return []
    return [
        (value.text or "").strip() for point in element.iter(qn("c:pt")) for value in point.iter(qn("c:v"))
    ]


def _notes(slide: Any) -> str:
    if not slide.has_notes_slide:
        return ""
    frame = slide.notes_slide.notes_text_frame
    return frame.text.replace("\x0b", "\n").strip() if frame is not None else ""


def _furniture(box: Box, height: float) -> BlockKind:
    return BlockKind.HEADER if (box[1] + box[3]) / 2 < height / 2 else BlockKind.FOOTER


def _running_key(item: _Item) -> tuple[str, int, int] | None:
    """What a small text at the edge of the slide has in common with itself on other slides."""
    words = [word for paragraph in item.paragraphs for line in paragraph.lines for word in line]
    if not words or len(words) > 15:
        return None
    text = re.sub(r"\d+", "0", " ".join(word.text for word in words))
    return text, round(item.frame[0] / 10), round(item.frame[1] / 10)


def _running(slides: list[list[_Item]], height: float) -> set[tuple[str, int, int] | None]:
    """Small texts that stand at the same place at the edge of three slides and a tenth of all."""
    counts: Counter[tuple[str, int, int] | None] = Counter()
    for items in slides:
        for item in items:
            if item.holds_text and item.kind is None and not item.cells:
                _, top, _, bottom = item.extent
                if (bottom < 0.1 * height and _size(item) <= 12) or top > 0.88 * height:
                    counts[_running_key(item)] += 1
    return {key for key, count in counts.items() if key and count >= max(3, 0.1 * len(slides))}


def _fill(page: Page, items: list[_Item]) -> None:
    """Put the items' text on the page: title, body in reading order, running heads and feet at the ends."""
    told = [item for item in items if item.holds_text]
    _find_headings(told)
    panels = _panels(page, items)
    for item in told:
        item.panel = next((index for index, box in enumerate(panels) if _within(item.extent, box)), None)
    body = [item for item in told if item.kind is None]
    ordered = [item for item in told if item.kind is BlockKind.HEADER]
    ordered += [item for item in told if item.kind is BlockKind.HEADING]
    for unit in _in_order(list(_together(body, panels))):
        inner = [_Unit(item.extent, [item]) for item in unit.items]
        ordered += [item for one in _in_order(inner) for item in one.items]
    ordered += [item for item in told if item.kind is BlockKind.FOOTER]
    grounds = {number: item.fill for item in items for number, box in enumerate(panels) if item.frame == box}
    sizes: set[float] = set()
    for item in ordered:
        if item.cells:
            add_table(page, item.cells, item.frame, item.header_rows, item.panel)
        for paragraph in filter(_words, item.paragraphs):
            if item.kind is not None:
                paragraph.kind, paragraph.level = item.kind, 0
            if paragraph.kind is BlockKind.HEADING:
                size = max(word.size for word in _words(paragraph))
                paragraph.level = 1 + sum(larger > size + 0.6 for larger in sizes)
                sizes.add(round(size))
            add_paragraph(page, paragraph, item.panel, _ground(item, grounds))


def _ground(item: _Item, grounds: dict[int, str | None]) -> str | None:
    """The colour behind an item's text, its own or its panel's; None for none, and for white."""
    fill = item.fill or (grounds.get(item.panel) if item.panel is not None else None)
    return fill if fill and colour_name(fill) != "white" else None


_SHAPES = {"ellipse": MarkShape.ELLIPSE, "picture": MarkShape.PICTURE}
_SIDEWAYS = {
    "chevron",
    "homePlate",
    "leftArrow",
    "leftRightArrow",
    "notchedRightArrow",
    "rightArrow",
    "stripedRightArrow",
}
_UPRIGHT = {"downArrow", "upArrow", "upDownArrow"}
_LEADS = 1.5
"""Times its length: an arrow that has text so near at both ends leads from one to the other."""


def _leads(item: _Item, items: list[_Item]) -> bool:
    """Whether an arrow leads from one text to another; one of several below each other beside rows does not."""
    if item.geometry not in _SIDEWAYS | _UPRIGHT:
        return False
    along = 0 if item.geometry in _SIDEWAYS else 1
    start, end = item.frame[along], item.frame[along + 2]
    middle = (item.frame[1 - along] + item.frame[3 - along]) / 2
    reach = _LEADS * (end - start)
    ends = set()
    for other in items:
        if other is item:
            continue
        below = other.geometry == item.geometry and abs(other.frame[0] - item.frame[0]) < 3
        if along == 0 and below and abs(other.frame[1] - item.frame[1]) > 3:
            return False
        if other.holds_text and not other.cells:
            low, high = other.extent[along], other.extent[along + 2]
            if other.extent[1 - along] <= middle <= other.extent[3 - along]:
                ends |= {side for side, gap in enumerate((start - high, low - end)) if -3 <= gap < reach}
    return len(ends) == 2


def _mark(page: Page, items: list[_Item]) -> None:
    """Find the slide's coloured signs and stage bars."""

    def place(x: float, y: float) -> Place | None:
        for index, table in enumerate(page.tables):
            for cell in table.cells:
                if cell.box[0] <= x <= cell.box[2] and cell.box[1] <= y <= cell.box[3]:
                    return Place(index, cell.row, cell.column)
        return None

    signs = [
        marks.Sign(
            item.frame, item.fill, item.stroke, _SHAPES.get(item.geometry, MarkShape.SHAPE), item.share
        )
        for item in items
        if marks.is_small(item.frame) and item.geometry != "line" and not item.template
        if not _leads(item, items)
    ]
    page.stage_bars, rest = marks.find_stage_bars([*signs, *marks.glyph_signs(page)], place)
    pieces = [Piece(item.frame, item.fill) for item in items if not item.template]
    page.stage_bars += [to_stage_bar(bar, place) for bar in find_progress_bars(pieces, page.words)]
    page.marks = marks.to_marks(rest, place) + marks.cell_marks(page)
    marks.attach_lines(page)


def _together(items: list[_Item], panels: list[Box]) -> Iterator[_Unit]:
    """The items of each panel, and each item outside panels by itself."""
    inside: dict[int, list[_Item]] = {}
    for item in items:
        if item.panel is None:
            yield _Unit(item.extent, [item])
        else:
            inside.setdefault(item.panel, []).append(item)
    for panel, members in inside.items():
        yield _Unit(panels[panel], members, panel)


def _find_headings(items: list[_Item]) -> None:
    """Where no shape is the title, the topmost of the largest texts is one; other short texts that are larger
    than most, or bold throughout, head what follows."""
    plain = [item for item in items if item.kind is None and not item.cells]
    sizes = [word.size for item in plain for paragraph in item.paragraphs for word in _words(paragraph)]
    if not sizes:
        return
    usual = median(sizes)
    titled = any(item.kind is BlockKind.HEADING for item in items)
    largest = max(map(_size, plain))
    if not titled and largest >= max(1.15 * usual, 16.0):
        first = min((item for item in plain if _size(item) > 0.9 * largest), key=lambda item: item.extent[1])
        if sum(len(_words(paragraph)) for paragraph in first.paragraphs) <= 25:
            plain = [item for item in plain if item is not first]
            for paragraph in first.paragraphs:
                paragraph.kind = BlockKind.HEADING
    for item in plain:
        for paragraph in item.paragraphs:
            if _heads(_words(paragraph), usual, paragraph.kind):
                paragraph.kind = BlockKind.HEADING


def _heads(words: list[Word], usual: float, kind: BlockKind) -> bool:
    text = " ".join(word.text for word in words)
    if kind is not BlockKind.PARAGRAPH or not any(map(str.isalpha, text)) or len(text) > 120:
        return False
    if text.endswith((",", ";", ".")):
        return False
    size = words[0].size
    return size >= 1.15 * usual or (size >= 0.95 * usual and all(word.bold for word in words))


def _words(paragraph: SetParagraph) -> list[Word]:
    return [word for line in paragraph.lines for word in line]


def _size(item: _Item) -> float:
    return max((word.size for p in item.paragraphs for line in p.lines for word in line), default=0.0)


def _panels(page: Page, items: list[_Item]) -> list[Box]:
    """The boxes drawn on the slide that are neither signs nor backgrounds, the largest first."""
    area = page.width * page.height
    boxes = [
        item.frame
        for item in items
        if (item.fill or item.stroke)
        and item.geometry not in ("line", "ellipse")
        and not item.cells
        and 0.005 * area < (item.frame[2] - item.frame[0]) * (item.frame[3] - item.frame[1]) < 0.6 * area
    ]
    return sorted(boxes, key=lambda box: (box[0] - box[2]) * (box[3] - box[1]))


def _within(inner: Box, outer: Box) -> bool:
    return (
        inner[0] >= outer[0] - 3
        and inner[1] >= outer[1] - 3
        and inner[2] <= outer[2] + 3
        and inner[3] <= outer[3] + 3
    )


def _in_order(units: list[_Unit]) -> list[_Unit]:
    """Reading order: the slide is cut where the widest empty strip goes through, again and again.

    A grid of cards is read row by row unless its columns stand much further apart than its rows.
    """
    favour = 3 if all(unit.panel is not None for unit in units) else 1
    best: tuple[float, int, float] | None = None
    for axis in (1, 0):
        reach: float | None = None
        for low, high in sorted((unit.box[axis], unit.box[axis + 2]) for unit in units):
            if (
                reach is not None
                and low >= reach - 1
                and (best is None or low - reach > favour * best[0] + 4)
            ):
                best = (low - reach, axis, (low + reach) / 2)
            reach = high if reach is None else max(reach, high)
    if best is None:
        return sorted(units, key=lambda unit: (round(unit.box[1] / 6), unit.box[0]))
    _, axis, cut = best
    before = [unit for unit in units if unit.box[axis] + unit.box[axis + 2] < 2 * cut]
    after = [unit for unit in units if unit.box[axis] + unit.box[axis + 2] >= 2 * cut]
    return _in_order(before) + _in_order(after)
