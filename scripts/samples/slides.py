"""Slides as a public body draws them: titles, tables with dots over them, cards, boxes in odd order."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Inches, Pt

from samples.office import BUILT, settle_zip
from samples.truth import Truth

NAVY, TEAL, PALE, INK, WHITE = "#12355B", "#2E7D8C", "#E4EEF2", "#222222", "#FFFFFF"
FONT = "Arial"


@dataclass(frozen=True)
class Line:
    """A paragraph with its look."""

    text: str
    size: float = 14
    bold: bool = False
    italic: bool = False
    colour: str = INK
    bullet: bool = False


Text = str | Line | Sequence[str | Line]


def rgb(colour: str) -> RGBColor:
    """A ``#rrggbb`` as python-pptx has it."""
    return RGBColor.from_string(colour[1:].upper())


def _lines(text: Text, size: float) -> list[Line]:
    if isinstance(text, str):
        return [Line(text, size)]
    if isinstance(text, Line):
        return [text]
    return [Line(part, size) if isinstance(part, str) else part for part in text]


class Deck:
    """A widescreen deck; each thing drawn is also said to the truth, in the order of the calls."""

    def __init__(self, truth: Truth, title: str, author: str, footer: str):
        self.truth = truth
        self._footer = footer
        self._file = Presentation()
        self._file.slide_width, self._file.slide_height = Inches(13.333), Inches(7.5)
        properties = self._file.core_properties
        properties.title, properties.author, properties.last_modified_by = title, author, author
        properties.created = properties.modified = BUILT.replace(tzinfo=None)
        properties.revision = 1

    def slide(self, title: str, *, note: str = "") -> Slide:
        """Begin a slide with a title placeholder."""
        self.truth.new_page()
        slide = self._file.slides.add_slide(self._file.slide_layouts[5])
        if note:
            slide.notes_slide.notes_text_frame.text = note
        return Slide(slide, self.truth, title, self._footer, len(self._file.slides))

    def save(self, path: Path) -> None:
        """Write the deck, the same bytes each time."""
        self._file.save(str(path))
        settle_zip(path)


class Slide:
    """One slide. Places and sizes are in inches from the top left."""

    def __init__(self, slide: Any, truth: Truth, title: str, footer: str, number: int):
        self._slide = slide
        self._truth = truth
        self._footer = footer
        self._number = number
        holder = slide.shapes.title
        holder.left, holder.top, holder.width, holder.height = (
            Inches(0.6),
            Inches(0.35),
            Inches(11.2),
            Inches(0.8),
        )
        _fill_frame(holder.text_frame, [Line(title, 28, bold=True, colour=NAVY)], MSO_ANCHOR.MIDDLE)
        truth.say(title)

    def text(
        self, x: float, y: float, w: float, h: float, text: Text, size: float = 14, *, fill: str | None = None
    ) -> None:
        """A text box, or with ``fill`` a coloured card."""
        lines = _lines(text, size)
        if fill is None:
            shape = self._slide.shapes.add_textbox(Inches(x), Inches(y), Inches(w), Inches(h))
        else:
            shape = self._shape(MSO_SHAPE.ROUNDED_RECTANGLE, x, y, w, h, fill)
            shape.adjustments[0] = 0.06
        _fill_frame(shape.text_frame, lines, MSO_ANCHOR.TOP if fill is None else MSO_ANCHOR.MIDDLE)
        self._truth.say(*(line.text for line in lines))

    def dot(self, x: float, y: float, colour: str, size: float = 0.2) -> None:
        """A filled circle around the point (x, y)."""
        self._shape(MSO_SHAPE.OVAL, x - size / 2, y - size / 2, size, size, colour)

    def stages(self, x: float, y: float, reached: int, steps: int = 4) -> None:
        """A row of small circles from x rightwards, the first ``reached`` filled."""
        for step in range(steps):
            colour = NAVY if step < reached else WHITE
            self._shape(MSO_SHAPE.OVAL, x + step * 0.24, y - 0.08, 0.16, 0.16, colour, edge=NAVY)

    def table(
        self,
        x: float,
        y: float,
        widths: Sequence[float],
        rows: Sequence[Sequence[Text]],
        *,
        heights: Sequence[float],
        size: float = 12,
        spans: Sequence[int] = (),
    ) -> list[float]:
        """A table with a dark head row; rows numbered in ``spans`` are one merged cell.

        Returns:
            the vertical middle of each row.
        """
        frame = self._slide.shapes.add_table(
            len(rows), len(widths), Inches(x), Inches(y), Inches(sum(widths)), Inches(sum(heights))
        )
        table = frame.table
        for column, width in enumerate(widths):
            table.columns[column].width = Inches(width)
        for number, row in enumerate(rows):
            table.rows[number].height = Inches(heights[number])
            head, merged = number == 0, number in spans
            if merged:
                table.cell(number, 0).merge(table.cell(number, len(widths) - 1))
            for column, text in enumerate(row):
                cell = table.cell(number, column)
                lines = _lines(text, size)
                if head:
                    lines = [Line(line.text, size, bold=True, colour=WHITE) for line in lines]
                cell.margin_left = cell.margin_right = Inches(0.08)
                cell.margin_top = cell.margin_bottom = Inches(0.03)
                _fill_frame(cell.text_frame, lines, None)
                cell.vertical_anchor = MSO_ANCHOR.MIDDLE
                cell.fill.solid()
                cell.fill.fore_color.rgb = rgb(
                    NAVY if head else "#CFDFE6" if merged else "#F4F7F9" if number % 2 else WHITE
                )
                self._truth.say(*(line.text for line in lines))
        tops = [y + sum(heights[:number]) for number in range(len(rows))]
        return [top + height / 2 for top, height in zip(tops, heights, strict=True)]

    def done(self, *, shuffled: bool = False) -> None:
        """Close the slide with its foot.

        Args:
            shuffled: leave the shapes in an order that is not that of reading, as much-edited slides are.
        """
        self._shape(MSO_SHAPE.RECTANGLE, 0, 0, 0.18, 7.5, TEAL)
        self._shape(MSO_SHAPE.ISOSCELES_TRIANGLE, 12.35, 0.42, 0.32, 0.36, TEAL)
        self._shape(MSO_SHAPE.ISOSCELES_TRIANGLE, 12.58, 0.52, 0.26, 0.26, NAVY)
        self.text(0.6, 6.98, 8, 0.35, Line(self._footer, 10, colour="#666666"))
        self.text(12.3, 6.98, 0.7, 0.35, Line(str(self._number), 10, colour="#666666"))
        if shuffled:
            tree = self._slide.shapes._spTree
            shapes = [shape._element for shape in self._slide.shapes]
            random.Random(self._number).shuffle(shapes)
            for element in shapes:
                tree.remove(element)
                tree.append(element)

    def _shape(
        self, kind: Any, x: float, y: float, w: float, h: float, fill: str, edge: str | None = None
    ) -> Any:
        shape = self._slide.shapes.add_shape(kind, Inches(x), Inches(y), Inches(w), Inches(h))
        shape.fill.solid()
        shape.fill.fore_color.rgb = rgb(fill)
        shape.shadow.inherit = False
        if edge is None:
            shape.line.fill.background()
        else:
            shape.line.color.rgb = rgb(edge)
            shape.line.width = Pt(1)
        return shape


def _fill_frame(frame: Any, lines: Sequence[Line], anchor: Any) -> None:
    frame.word_wrap = True
    if anchor is not None:
        frame.vertical_anchor = anchor
    for number, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.alignment = PP_ALIGN.LEFT
        run = paragraph.add_run()
        run.text = line.text
        run.font.name, run.font.size = FONT, Pt(line.size)
        run.font.bold, run.font.italic = line.bold, line.italic
        run.font.color.rgb = rgb(line.colour)
        if line.bullet:
            _bullet(paragraph)


def _bullet(paragraph: Any) -> None:
    properties = paragraph._p.get_or_add_pPr()
    properties.set("marL", "228600")
    properties.set("indent", "-228600")
    mark = properties.makeelement(
        "{http://schemas.openxmlformats.org/drawingml/2006/main}buChar", {"char": "•"}
    )
    properties.append(mark)
