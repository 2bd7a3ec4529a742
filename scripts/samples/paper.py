"""Pages as a public body prints them: running heads, headings, wrapped text, ruled tables with lights."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from samples.truth import Truth

SOFT_HYPHEN = "\u00ad"
_FONTS = Path("/usr/share/fonts/truetype/liberation")
_LOOKS = {
    (False, False): "Regular",
    (True, False): "Bold",
    (False, True): "Italic",
    (True, True): "BoldItalic",
}
_LEADING = 1.25


@dataclass(frozen=True)
class Cell:
    """A table cell.

    Attributes:
        text: its words; ``under`` is a second, italic line.
        fill: its background.
        dot: the colour of a filled circle in its middle.
        span: how many columns it covers.
        right: set against the right edge, as numbers are.
    """

    text: str = ""
    under: str = ""
    bold: bool = False
    fill: str | None = None
    dot: str | None = None
    span: int = 1
    right: bool = False
    colour: str = "#000000"


class Paper:
    """A document of A4 pages drawn from top to bottom; what is drawn is also said to the truth.

    A soft hyphen in a text is a place where a line may break; the truth has the word whole.
    """

    def __init__(
        self,
        path: Path,
        truth: Truth,
        *,
        title: str,
        author: str,
        family: str = "LiberationSans",
        size: float = 10.5,
        margin: float = 64,
        running: Callable[[int], tuple[str, str]] | None = None,
    ):
        self.truth = truth
        self._canvas = Canvas(str(path), pagesize=A4, invariant=1)
        self._canvas.setTitle(title)
        self._canvas.setAuthor(author)
        self._family, self._size, self._margin, self._running = family, size, margin, running
        for look in _LOOKS.values():
            pdfmetrics.registerFont(TTFont(f"{family}-{look}", str(_FONTS / f"{family}-{look}.ttf")))
        self._number = 0
        self.y = 0.0
        self.width = A4[0] - 2 * margin

    def page(self) -> None:
        """Begin a page, with its running head and foot."""
        if self._number:
            self._close()
            self._canvas.showPage()
        self._number += 1
        self.truth.new_page()
        self.y = A4[1] - self._margin
        if self._running is not None:
            head, _ = self._running(self._number)
            self._put(self._margin, A4[1] - 38, head, 8.5, colour="#555555")
            self.truth.say(head)

    def save(self) -> None:
        """Finish the last page and write the file."""
        self._close()
        self._canvas.save()

    def gap(self, points: float) -> None:
        """Leave room."""
        self.y -= points

    def heading(self, text: str, size: float = 14, *, colour: str = "#000000") -> None:
        """A heading with room around it."""
        self.gap(size * 0.9)
        self.text(text, size=size, bold=True, colour=colour, after=size * 0.35)

    def text(
        self,
        text: str,
        *,
        size: float | None = None,
        bold: bool = False,
        italic: bool = False,
        indent: float = 0,
        sign: str = "",
        after: float = 6,
        colour: str = "#000000",
        width: float | None = None,
        centred: bool = False,
    ) -> None:
        """A paragraph, wrapped. ``sign`` is a bullet or number that hangs before it."""
        size = size or self._size
        width = (width or self.width) - indent
        font = self._font(bold, italic)
        for number, line in enumerate(wrap(text, font, size, width)):
            self._down(size * _LEADING)
            x = self._margin + indent
            if centred:
                x += (width - pdfmetrics.stringWidth(line, font, size)) / 2
            if sign and number == 0:
                self._put(x - 14, self.y, sign, size)
            self._put(x, self.y, line, size, bold=bold, italic=italic, colour=colour)
        self.gap(after)
        self.truth.say(f"{sign} {whole(text)}" if sign else whole(text))

    def pair(self, left: str, right: str, at: float = 90) -> None:
        """A label and what it says beside it, as at the head of a memo."""
        self._down(self._size * 1.4)
        self._put(self._margin, self.y, left, self._size, bold=True)
        self._put(self._margin + at, self.y, right, self._size)
        self.truth.say(f"{left} {right}")

    def table(
        self,
        widths: Sequence[float],
        rows: Sequence[Sequence[str | Cell]],
        *,
        size: float = 9.5,
        head: str | None = "#DDE5EA",
        rules: bool = True,
    ) -> None:
        """A table, its first row the heads on the colour ``head``; without ``rules`` no lines are drawn."""
        for number, row in enumerate(rows):
            cells = [Cell(cell) if isinstance(cell, str) else cell for cell in row]
            self._row(widths, cells, size, head if number == 0 else None, number == 0, rules)
        self.gap(10)

    def _row(
        self,
        widths: Sequence[float],
        cells: Sequence[Cell],
        size: float,
        fill: str | None,
        head: bool,
        rules: bool,
    ) -> None:
        pad, leading = 4.0, size * 1.2
        column, places, height = 0, [], leading + 2 * pad
        for cell in cells:
            wide = sum(widths[column : column + cell.span])
            lines = [
                *(
                    (line, cell.bold or head, False)
                    for line in wrap(cell.text, self._font(cell.bold or head, False), size, wide - 2 * pad)
                ),
                *(
                    (line, False, True)
                    for line in wrap(cell.under, self._font(False, True), size - 1, wide - 2 * pad)
                ),
            ]
            places.append((self._margin + sum(widths[:column]), wide, cell, lines))
            height = max(height, len(lines) * leading + 2 * pad)
            column += cell.span
        top = self.y
        self._down(height)
        for x, wide, cell, lines in places:
            background = cell.fill or fill
            if background or rules:
                self._canvas.setLineWidth(0.5)
                self._canvas.setStrokeColor(HexColor("#7A7A7A"))
                if background:
                    self._canvas.setFillColor(HexColor(background))
                self._canvas.rect(x, self.y, wide, height, stroke=int(rules), fill=int(bool(background)))
            for number, (line, bold, italic) in enumerate(lines):
                small = size - 1 if italic else size
                at = x + pad
                if cell.right:
                    at = x + wide - pad - pdfmetrics.stringWidth(line, self._font(bold, italic), small)
                baseline = top - pad - size * 0.85 - number * leading
                self._put(at, baseline, line, small, bold=bold, italic=italic, colour=cell.colour)
            if cell.dot:
                self._canvas.setFillColor(HexColor(cell.dot))
                self._canvas.circle(x + wide / 2, self.y + height / 2, 5, stroke=0, fill=1)
            self.truth.say(whole(cell.text), whole(cell.under))

    def line(self, colour: str = "#7A7A7A", width: float = 0.8) -> None:
        """A rule across the page."""
        self._canvas.setStrokeColor(HexColor(colour))
        self._canvas.setLineWidth(width)
        self._canvas.line(self._margin, self.y, self._margin + self.width, self.y)
        self.gap(4)

    def legend(self, signs: Sequence[tuple[str, str]], size: float = 8.5) -> None:
        """Circles with what they mean, side by side."""
        self._down(size * 1.4)
        for number, (colour, meaning) in enumerate(signs):
            x = self._margin + number * 95
            self._canvas.setFillColor(HexColor(colour))
            self._canvas.circle(x + 4, self.y + size * 0.35, 3.5, stroke=0, fill=1)
            self._put(x + 12, self.y, meaning, size)
            self.truth.say(meaning)
        self.gap(8)

    def band(self, colour: str, height: float) -> None:
        """A coloured band over the top of the page, as front pages have."""
        self._canvas.setFillColor(HexColor(colour))
        self._canvas.rect(0, A4[1] - height, A4[0], height, stroke=0, fill=1)

    def _close(self) -> None:
        if self._running is not None:
            _, foot = self._running(self._number)
            self._put(self._margin, 34, foot, 8.5, colour="#555555")
            self.truth.say(foot)

    def _down(self, points: float) -> None:
        self.y -= points
        if self.y < 50:
            raise ValueError(f"page {self._number} is full")

    def _font(self, bold: bool, italic: bool) -> str:
        return f"{self._family}-{_LOOKS[bold, italic]}"

    def _put(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        *,
        bold: bool = False,
        italic: bool = False,
        colour: str = "#000000",
    ) -> None:
        self._canvas.setFont(self._font(bold, italic), size)
        self._canvas.setFillColor(HexColor(colour))
        self._canvas.drawString(x, y, text)


def whole(text: str) -> str:
    """The text without its soft hyphens."""
    return text.replace(SOFT_HYPHEN, "")


def wrap(text: str, font: str, size: float, width: float) -> list[str]:
    """Break a text into lines of at most ``width`` points, at blanks and, with a hyphen, at soft hyphens."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        grown = f"{line} {word}" if line else word
        if pdfmetrics.stringWidth(whole(grown), font, size) <= width:
            line = grown
            continue
        parts = word.split(SOFT_HYPHEN)
        fitting = [
            cut
            for cut in range(len(parts) - 1, 0, -1)
            if line and pdfmetrics.stringWidth(whole(f"{line} {''.join(parts[:cut])}-"), font, size) <= width
        ]
        if fitting:
            lines.append(whole(f"{line} {''.join(parts[: fitting[0]])}-"))
            line = SOFT_HYPHEN.join(parts[fitting[0] :])
        else:
            if line:
                lines.append(whole(line))
            line = word
    return [*lines, whole(line)] if line else lines
