"""PowerPoint papers that note their gold. Places and sizes are in inches from the top left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Inches, Pt
from samples.office import BUILT

from papers.gold import Gold
from papers.office import save_office

WIDE, HIGH = 13.333, 7.5


@dataclass(frozen=True)
class Box:
    """A table cell: its words, a slanted line below them, its ground, and how many rows and columns it covers."""

    text: str = ""
    under: str = ""
    fill: str | None = None
    rows: int = 1
    columns: int = 1
    bold: bool = False


class SlidePaper:
    """A .pptx of wide slides, with its gold.

    Args:
        ink, accent: ``#rrggbb`` of titles and of table heads.
    """

    def __init__(
        self, path: Path, *, font: str, ink: str, accent: str, title: str = "", author: str = ""
    ) -> None:
        self.gold = Gold()
        self.font, self.ink, self.accent = font, ink, accent
        self._path = path
        self._file = Presentation()
        self._file.slide_width, self._file.slide_height = Inches(WIDE), Inches(HIGH)
        properties = self._file.core_properties
        properties.title, properties.author, properties.last_modified_by = title, author, author
        properties.created = properties.modified = BUILT.replace(tzinfo=None)
        self._slide: Any = None

    def slide(self, title: str = "", *, ground: str | None = None) -> None:
        """Begin a slide, with a title placeholder if it has a title."""
        self.gold.new_page()
        self._slide = self._file.slides.add_slide(self._file.slide_layouts[5 if title else 6])
        if ground:
            self.shape(0, 0, WIDE, HIGH, ground, MSO_SHAPE.RECTANGLE)
        if title:
            holder = self._slide.shapes.title
            holder.left, holder.top, holder.width, holder.height = map(Inches, (0.6, 0.3, 12.1, 0.9))
            self._fill(holder.text_frame, [title], 28, True, self.ink)
            self.gold.say(title)

    def text(
        self,
        x: float,
        y: float,
        w: float,
        h: float,
        lines: str | Sequence[str],
        size: float = 16,
        *,
        bold: bool = False,
        colour: str = "#222222",
        fill: str | None = None,
        bullets: bool = False,
    ) -> None:
        """A text box of one or more paragraphs."""
        lines = [lines] if isinstance(lines, str) else lines
        shape = (
            self.shape(x, y, w, h, fill, MSO_SHAPE.ROUNDED_RECTANGLE)
            if fill
            else self._slide.shapes.add_textbox(*map(Inches, (x, y, w, h)))
        )
        self._fill(shape.text_frame, lines, size, bold, colour, bullets)
        self.gold.say(*lines)

    def shape(
        self, x: float, y: float, w: float, h: float, fill: str | None, kind: Any = MSO_SHAPE.OVAL
    ) -> Any:
        """A shape without an outline, or an outline only."""
        shape = self._slide.shapes.add_shape(kind, *map(Inches, (x, y, w, h)))
        shape.shadow.inherit = False
        if fill:
            shape.fill.solid()
            shape.fill.fore_color.rgb = _rgb(fill)
            shape.line.fill.background()
        else:
            shape.fill.background()
            shape.line.color.rgb, shape.line.width = _rgb(self.ink), Pt(1)
        return shape

    def stages(self, x: float, y: float, steps: int, reached: int) -> None:
        """A stage bar: ``steps`` circles, those reached filled."""
        for step in range(steps):
            self.shape(x + step * 0.26, y, 0.18, 0.18, self.ink if step < reached else None)

    def table(
        self,
        x: float,
        y: float,
        widths: Sequence[float],
        rows: Sequence[Sequence[str | Box]],
        *,
        size: float = 13,
        height: float = 0.5,
        heads: int = 1,
    ) -> list[float]:
        """A table; cells covered by a merged one are left out as ``""``. Gives the middle of each row."""
        frame = self._slide.shapes.add_table(
            len(rows), len(widths), *map(Inches, (x, y, sum(widths), height * len(rows)))
        )
        for column, width in enumerate(widths):
            frame.table.columns[column].width = Inches(width)
        for r, row in enumerate(rows):
            frame.table.rows[r].height = Inches(height)
            for c, given in enumerate(row):
                box = Box(given) if isinstance(given, str) else given
                cell = frame.table.cell(r, c)
                if box.rows * box.columns > 1:
                    cell.merge(frame.table.cell(r + box.rows - 1, c + box.columns - 1))
                head = r < heads
                ground = box.fill or (self.accent if head else "#FFFFFF" if r % 2 else "#F2F2F2")
                cell.fill.solid()
                cell.fill.fore_color.rgb = _rgb(ground)
                cell.margin_top = cell.margin_bottom = Inches(0.04)
                if not cell.is_spanned:
                    colour = "#FFFFFF" if head else "#222222"
                    lines = [box.text, box.under] if box.under else [box.text]
                    self._fill(cell.text_frame, lines, size, head or box.bold, colour)
                    if box.under:
                        slanted = cell.text_frame.paragraphs[1].runs[0].font
                        slanted.italic, slanted.bold, slanted.size = True, False, Pt(size - 2)
                    self.gold.say(*lines)
        return [y + height * (r + 0.5) for r in range(len(rows))]

    def foot(self, text: str) -> None:
        """A small line at the foot of the slide, and its number."""
        self.text(0.6, 7.05, 9, 0.3, text, 9, colour="#777777")
        self.text(12.2, 7.05, 0.6, 0.3, str(self.gold.page), 9, colour="#777777")

    def save(self) -> None:
        """Write the paper, and its gold beside it; as LibreOffice's PDF where the path says ``.pdf``."""
        save_office(self._file, self._path)
        self.gold.write(self._path.with_suffix(".gold.jsonl"))

    def _fill(
        self, frame: Any, lines: Sequence[str], size: float, bold: bool, colour: str, bullets: bool = False
    ) -> None:
        frame.word_wrap = True
        for number, line in enumerate(lines):
            paragraph = frame.paragraphs[0] if not number else frame.add_paragraph()
            paragraph.alignment = PP_ALIGN.LEFT
            run = paragraph.add_run()
            run.text = line
            run.font.name, run.font.size, run.font.bold = self.font, Pt(size), bold
            run.font.color.rgb = _rgb(colour)
            if bullets:
                properties = paragraph._p.get_or_add_pPr()
                properties.set("marL", "228600")
                properties.set("indent", "-228600")
                properties.append(properties.makeelement(qn("a:buChar"), {"char": "•"}))


def _rgb(colour: str) -> RGBColor:
    made: RGBColor = RGBColor.from_string(colour[1:])  # type: ignore[no-untyped-call]
    return made
