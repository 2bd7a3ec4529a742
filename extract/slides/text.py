"""The text of a shape: its paragraphs with what they inherit, set in the shape's frame."""

from __future__ import annotations

import re

from lxml import etree
from pptx.oxml.ns import qn

from extract.drawingml import Element, Palette, Placing, TextStyles, points, symbol
from extract.numerals import letter, roman
from extract.typeset import Paragraph, Run, SetParagraph, set_column
from schemas.page import BULLETS, BlockKind, TextSource

_DEFAULT_SIZE = 18.0
"""Points, where neither the text nor what it inherits from states a size."""
_BULLETED = re.compile(rf"\s*[{re.escape(''.join(sorted(BULLETS)))}]\s+\S")
"""A list item whose bullet is typed."""
_TEXT_COLOUR = etree.fromstring(
    '<a:schemeClr xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" val="tx1"/>'
)


class SlideText:
    """Sets the text of a slide's shapes and cells.

    Args:
        palette: the slide's colours. number: of the slide, from 1, which a field may show.
    """

    def __init__(self, palette: Palette, number: int) -> None:
        self._palette = palette
        self._number = number

    def in_frame(
        self,
        body: Element,
        properties: list[Element],
        styles: TextStyles,
        placing: Placing,
        colour: str | None,
    ) -> list[SetParagraph]:
        """A shape's paragraphs set in its frame; word boxes as displayed.

        Args:
            properties: the body's, and those it inherits, the nearest first. colour: what the shape's style gives.
        """

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
        paragraphs = self.paragraphs(body, styles, scale, squeeze, colour)
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

    def paragraphs(
        self, body: Element, styles: TextStyles, scale: float, squeeze: float, colour: str | None
    ) -> list[Paragraph]:
        """The paragraphs of a body, not yet set.

        Args:
            scale, squeeze: what letters, and the room between lines, are shrunk to.
        """
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
