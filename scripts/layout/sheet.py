"""Pages drawn in any order, that know in which order they are to be read and what their tables and signs say."""

from __future__ import annotations

import io
import json
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw
from reportlab.lib.colors import HexColor
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

FONTS = {
    "LiberationSans": "/usr/share/fonts/truetype/liberation/LiberationSans-{}.ttf",
    "LiberationSerif": "/usr/share/fonts/truetype/liberation/LiberationSerif-{}.ttf",
    "DejaVuSans": "/usr/share/fonts/truetype/dejavu/DejaVuSans{}.ttf",
}
LOOKS = {"": "Regular", "b": "Bold", "i": "Italic"}
LEADING = 1.22
HUES = {
    "red": ["#D7263D", "#C00000", "#FF5050", "#E03C31", "#B3261E"],
    "yellow": ["#F4C430", "#FFC000", "#ED7D31", "#FFD966", "#F2A900"],
    "green": ["#3DA35D", "#00B050", "#92D050", "#548235", "#2E8B57"],
}


@dataclass(frozen=True)
class Cell:
    """A table cell.

    Attributes:
        text, under: its words, and a smaller italic line below them.
        rows, columns: how many it covers. fill: its ground, ``#rrggbb``; ``light`` tells that the ground is a sign.
        dot: colour name of a sign in it, drawn as ``sign``: "dot", "picture", "glyph" or "square".
        bar: steps and reached step of a stage bar. progress: per cent of a progress bar. ball: quarters of a Harvey
            ball. align: "left", "right" or "centre".
    """

    text: str = ""
    under: str = ""
    rows: int = 1
    columns: int = 1
    fill: str | None = None
    light: str | None = None
    dot: str | None = None
    sign: str = "dot"
    bar: tuple[int, int] | None = None
    progress: int | None = None
    ball: int | None = None
    bold: bool = False
    align: str = "left"
    colour: str = "#000000"


@dataclass
class Truth:
    """What a page says: words in reading order; tables, each how it is ruled and its cells as row, column, spans and
    text; signs and bars with the row they stand in."""

    order: list[str] = field(default_factory=list)
    tables: list[list[Any]] = field(default_factory=list)
    marks: list[tuple[str, str]] = field(default_factory=list)
    bars: list[tuple[int, int, str]] = field(default_factory=list)
    legend: list[str] = field(default_factory=list)


class Sheets:
    """A document of pages of one size; y is measured from the top, all in points."""

    def __init__(self, path: Path, size: tuple[float, float], family: str, seed: int) -> None:
        self.width, self.height = size
        self.family = family
        self.chance = random.Random(seed)
        self.truths: list[Truth] = []
        self._path = path
        self._canvas = Canvas(str(path), pagesize=size, invariant=1)
        self._grounds: list[list[Callable[[], None]]] = []
        self._drawn: list[list[Callable[[], None]]] = []
        for look, name in LOOKS.items():
            style = {"": "", "b": "-Bold", "i": "-Oblique"}[look] if family == "DejaVuSans" else name
            pdfmetrics.registerFont(TTFont(f"{family}{look}", FONTS[family].format(style)))
        pdfmetrics.registerFont(TTFont("Signs", FONTS["DejaVuSans"].format("")))

    @property
    def truth(self) -> Truth:
        return self.truths[-1]

    def page(self) -> None:
        """Begin a page."""
        self._finish()
        self.truths.append(Truth())

    def save(self) -> None:
        """Write the document and, beside it, what its pages say."""
        self._finish()
        self._canvas.save()
        write_truth(self.truths, self._path.with_suffix(".json"))

    def text(
        self,
        x: float,
        y: float,
        width: float,
        text: str,
        size: float = 11,
        look: str = "",
        *,
        colour: str = "#000000",
        sign: str = "",
        align: str = "left",
        said: bool = True,
    ) -> float:
        """A paragraph from ``y`` down; gives where it ends. ``sign`` hangs before it."""
        draws: list[Callable[[], None]] = []
        lines = self.wrap(text, width, size, look)
        for number, line in enumerate(lines):
            baseline = y + size * 0.95 + number * size * LEADING
            draws.append(
                self._string(
                    self._from(x, width, line, size, look, align), baseline, line, size, look, colour
                )
            )
        if sign:
            draws.append(self._string(x - size * 1.1, y + size * 0.95, sign, size, "", colour))
        self._drawn.append(draws)
        if said:
            self.truth.order += [*([sign] if sign else []), *text.split()]
        return y + len(lines) * size * LEADING

    def bullets(
        self, x: float, y: float, width: float, items: Sequence[str], size: float = 11, sign: str = "•"
    ) -> float:
        """A list; gives where it ends."""
        for item in items:
            y = self.text(x + size * 1.2, y, width - size * 1.2, item, size, sign=sign) + size * 0.35
        return y

    def box(
        self, x: float, y: float, width: float, height: float, fill: str | None, stroke: str | None = None
    ) -> None:
        """A filled or framed box, drawn before all text."""
        self._grounds.append([self._rect(x, y, width, height, fill, stroke)])

    def rule(self, x: float, y: float, width: float, thick: float = 0.7, colour: str = "#555555") -> None:
        """A lying line."""
        self._grounds.append([self._line(x, y, x + width, y, thick, colour)])

    def running(self, head: str, foot: str) -> None:
        """Running head and foot; call it first for the head's place in the order, the foot is said by ``foot``."""
        if head:
            self.text(40, 16, self.width - 80, head, 8, colour="#666666")
        self._foot = foot

    def foot(self) -> None:
        """Say and draw the running foot."""
        self.text(40, self.height - 26, self.width - 80, self._foot, 8, colour="#666666")

    def light(self, x: float, y: float, colour: str, line: str, sign: str = "dot", size: float = 10) -> None:
        """A sign before a line of text."""
        self._drawn.append([self._sign(x, y, colour, sign, size)])
        self.truth.marks.append((colour, line))
        if sign == "glyph":
            self.truth.order.append("●")

    def progress(
        self, x: float, y: float, width: float, height: float, done: int, line: str, colour: str
    ) -> None:
        """A progress bar, as an outline, beside a line of text."""
        self._drawn.append([self._progress(x, y, width, height, done, None, colour)])
        self.truth.bars.append((100, done, line))

    def legend(self, x: float, y: float, meanings: Sequence[tuple[str, str]]) -> None:
        """What the colours mean; no status."""
        for colour, meaning in meanings:
            self._drawn.append([self._sign(x, y + 5, colour, "dot", 8)])
            self.text(x + 12, y, 120, meaning, 8.5)
            self.truth.legend.append(meaning)
            x += 110

    def table(
        self,
        x: float,
        y: float,
        widths: Sequence[float],
        rows: Sequence[Sequence[str | Cell]],
        *,
        size: float = 10,
        rules: str = "grid",
        head: str | None = "#DDE5EA",
        head_colour: str = "#000000",
        heads: int = 1,
        pad: float = 4,
        zebra: str | None = None,
    ) -> float:
        """A table; gives where it ends.

        Args:
            rows: cells; where a cell from above or the left covers a place, that place is left out.
            rules: "grid", "rows" (lying lines only), "head" (above, below the heads and at the end) or "none".
            head: ground of the ``heads`` first rows. zebra: ground of every second row.
        """
        placed = _place(rows, len(widths))
        heights = [0.0] * len(rows)
        for row, column, cell in placed:
            needed = self._needed(cell, sum(widths[column : column + cell.columns]), size, pad, row < heads)
            share = needed - sum(heights[row + 1 : row + cell.rows])
            if cell.rows == 1:
                heights[row] = max(heights[row], share)
        for row, column, cell in placed:
            needed = self._needed(cell, sum(widths[column : column + cell.columns]), size, pad, row < heads)
            missing = needed - sum(heights[row : row + cell.rows])
            if missing > 0:
                heights[row + cell.rows - 1] += missing
        tops = [y + sum(heights[:row]) for row in range(len(rows) + 1)]
        lefts = [x + sum(widths[:column]) for column in range(len(widths) + 1)]
        grounds: list[Callable[[], None]] = []
        lines: list[Callable[[], None]] = []
        said: list[list[Any]] = []
        names = {row: _said(cell) for row, _, cell in reversed(placed) if _said(cell)}
        for row, column, cell in placed:
            left, top = lefts[column], tops[row]
            wide, high = lefts[column + cell.columns] - left, tops[row + cell.rows] - top
            ground = cell.fill or (head if row < heads else zebra if zebra and row % 2 == 0 else None)
            if ground or rules == "grid":
                grounds.append(
                    self._rect(left, top, wide, high, ground, "#777777" if rules == "grid" else None)
                )
            self._cell(cell, left, top, wide, high, size, pad, row < heads, head_colour)
            text = _said(cell)
            said.append([row, column, cell.rows, cell.columns, text])
            self.truth.order += text.split()
            if cell.dot:
                self.truth.marks.append((cell.dot, names[row]))
            if cell.light:
                self.truth.marks.append((cell.light, names[row]))
            if cell.bar:
                self.truth.bars.append((*cell.bar, names[row]))
            if cell.progress is not None:
                self.truth.bars.append((100, cell.progress, names[row]))
            if cell.ball is not None:
                self.truth.bars.append((4, cell.ball, names[row]))
        whole = lefts[-1] - x
        if rules == "rows":
            lines += [self._line(x, top, x + whole, top, 0.6, "#777777") for top in tops]
        elif rules == "head":
            lines += [
                self._line(x, top, x + whole, top, 0.9, "#333333") for top in (tops[0], tops[heads], tops[-1])
            ]
        self._grounds.append([*grounds, *lines])
        self.truth.tables.append([rules, said])
        return tops[-1]

    def wrap(self, text: str, width: float, size: float, look: str) -> list[str]:
        """Lines of at most ``width`` points."""
        lines: list[str] = []
        for word in text.split():
            grown = f"{lines[-1]} {word}" if lines else word
            if lines and pdfmetrics.stringWidth(grown, f"{self.family}{look}", size) <= width:
                lines[-1] = grown
            else:
                lines.append(word)
        return lines

    def _needed(self, cell: Cell, width: float, size: float, pad: float, head: bool) -> float:
        look = "b" if head or cell.bold else ""
        lines = len(self.wrap(cell.text, width - 2 * pad, size, look)) * size * LEADING
        lines += len(self.wrap(cell.under, width - 2 * pad, size - 1.5, "i")) * (size - 1.5) * LEADING
        return max(lines, size * LEADING) + 2 * pad

    def _cell(
        self,
        cell: Cell,
        x: float,
        y: float,
        wide: float,
        high: float,
        size: float,
        pad: float,
        head: bool,
        colour: str,
    ) -> None:
        look = "b" if head or cell.bold else ""
        ink = colour if head else cell.colour
        top = y + pad
        inset = size * 1.4 if cell.sign == "glyph" and cell.dot else 0.0
        if cell.text:
            align = cell.align
            top = self.text(
                x + pad + inset,
                top,
                wide - 2 * pad - inset,
                cell.text,
                size,
                look,
                colour=ink,
                align=align,
                said=False,
            )
        if cell.under:
            self.text(x + pad, top, wide - 2 * pad, cell.under, size - 1.5, "i", colour="#444444", said=False)
        if cell.dot:
            at = (x + pad + size / 2, y + pad + size * 0.6) if inset else (x + wide / 2, y + high / 2)
            self._drawn.append([self._sign(*at, cell.dot, cell.sign, size)])
        if cell.bar:
            steps, reached = cell.bar
            self._drawn.append([self._bar(x + wide / 2 - steps * 7, y + high / 2, steps, reached)])
        if cell.progress is not None:
            self._drawn.append(
                [
                    self._progress(
                        x + 12, y + high / 2 - 4.5, wide - 24, 9, cell.progress, "#E3E3E3", "#3DA35D"
                    )
                ]
            )
        if cell.ball is not None:
            self._drawn.append([self._ball(x + wide / 2, y + high / 2, cell.ball)])

    def _finish(self) -> None:
        if not self.truths:
            return
        self.chance.shuffle(self._drawn)
        for draw in [draw for draws in (*self._grounds, *self._drawn) for draw in draws]:
            draw()
        self._grounds, self._drawn = [], []
        self._canvas.showPage()

    def _string(
        self, x: float, baseline: float, text: str, size: float, look: str, colour: str
    ) -> Callable[[], None]:
        def draw() -> None:
            self._canvas.setFont(f"{self.family}{look}", size)
            self._canvas.setFillColor(HexColor(colour))
            self._canvas.drawString(x, self.height - baseline, text)

        return draw

    def _from(self, x: float, width: float, line: str, size: float, look: str, align: str) -> float:
        spare = width - pdfmetrics.stringWidth(line, f"{self.family}{look}", size)
        return x + {"left": 0.0, "right": spare, "centre": spare / 2}[align]

    def _rect(
        self, x: float, y: float, width: float, height: float, fill: str | None, stroke: str | None
    ) -> Callable[[], None]:
        def draw() -> None:
            if fill:
                self._canvas.setFillColor(HexColor(fill))
            if stroke:
                self._canvas.setStrokeColor(HexColor(stroke))
                self._canvas.setLineWidth(0.6)
            self._canvas.rect(
                x, self.height - y - height, width, height, stroke=int(bool(stroke)), fill=int(bool(fill))
            )

        return draw

    def _line(
        self, x0: float, y0: float, x1: float, y1: float, thick: float, colour: str
    ) -> Callable[[], None]:
        def draw() -> None:
            self._canvas.setStrokeColor(HexColor(colour))
            self._canvas.setLineWidth(thick)
            self._canvas.line(x0, self.height - y0, x1, self.height - y1)

        return draw

    def _sign(self, x: float, y: float, colour: str, sign: str, size: float) -> Callable[[], None]:
        shade = self.chance.choice(HUES.get(colour, [colour]))
        radius = size * 0.5

        def draw() -> None:
            canvas, at = self._canvas, self.height - y
            canvas.setFillColor(HexColor(shade))
            if sign == "dot":
                canvas.circle(x, at, radius, stroke=0, fill=1)
            elif sign == "square":
                canvas.roundRect(x - radius, at - radius, 2 * radius, 2 * radius, 2, stroke=0, fill=1)
            elif sign == "glyph":
                canvas.setFont("Signs", size)
                canvas.drawCentredString(x, at - size * 0.36, "●")
            else:
                canvas.drawImage(_icon(shade), x - radius, at - radius, 2 * radius, 2 * radius, mask="auto")

        return draw

    def _progress(
        self, x: float, y: float, wide: float, high: float, done: int, track: str | None, colour: str
    ) -> Callable[[], None]:
        ground = self._rect(x, y, wide, high, track, None if track else "#555555")
        fill = self._rect(x, y, wide * done / 100, high, colour, None)

        def draw() -> None:
            ground()
            if done:
                fill()

        return draw

    def _ball(self, x: float, y: float, quarters: int) -> Callable[[], None]:
        def draw() -> None:
            canvas, at = self._canvas, self.height - y
            canvas.setStrokeColor(HexColor("#1F3A4D"))
            canvas.setLineWidth(0.8)
            canvas.setFillColor(HexColor("#FFFFFF"))
            canvas.circle(x, at, 7, stroke=1, fill=1)
            canvas.setFillColor(HexColor("#1F3A4D"))
            if quarters == 4:
                canvas.circle(x, at, 7, stroke=0, fill=1)
            elif quarters:
                canvas.wedge(x - 7, at - 7, x + 7, at + 7, 90, -90 * quarters, stroke=0, fill=1)

        return draw

    def _bar(self, x: float, y: float, steps: int, reached: int) -> Callable[[], None]:
        def draw() -> None:
            canvas, at = self._canvas, self.height - y
            canvas.setStrokeColor(HexColor("#1F4E79"))
            canvas.setLineWidth(0.9)
            for step in range(steps):
                canvas.setFillColor(HexColor("#1F4E79" if step < reached else "#FFFFFF"))
                canvas.circle(x + 7 + 14 * step, at, 4.2, stroke=1, fill=1)

        return draw


def write_truth(truths: Sequence[Truth], path: Path) -> None:
    """Write what pages say: one object a page, keys as in :class:`Truth`."""
    path.write_text(
        "[\n" + ",\n".join(json.dumps(vars(truth), ensure_ascii=False) for truth in truths) + "\n]\n",
        encoding="utf-8",
    )


def _place(rows: Sequence[Sequence[str | Cell]], columns: int) -> list[tuple[int, int, Cell]]:
    taken: set[tuple[int, int]] = set()
    placed = []
    for row, given in enumerate(rows):
        column = 0
        for one in given:
            cell = Cell(one) if isinstance(one, str) else one
            while (row, column) in taken:
                column += 1
            taken |= {
                (row + down, column + right) for down in range(cell.rows) for right in range(cell.columns)
            }
            placed.append((row, column, cell))
            column += cell.columns
        if any((row, column) not in taken for column in range(columns)):
            raise ValueError(f"row {row} does not fill its columns")
    return placed


def _said(cell: Cell) -> str:
    sign = "●" if cell.sign == "glyph" and cell.dot else ""
    return " ".join(part for part in (sign, cell.text, cell.under) if part)


def _icon(colour: str) -> ImageReader:
    image = Image.new("RGBA", (48, 48), (0, 0, 0, 0))
    ImageDraw.Draw(image).ellipse((2, 2, 45, 45), fill=colour)
    file = io.BytesIO()
    image.save(file, "PNG")
    file.seek(0)
    return ImageReader(file)
