"""How wide and how high letters are in the fonts of office documents, for formats that hold text but no lines.

Arial, Times New Roman and Courier New are as wide as the standard fonts of PDF that they were made after. Calibri
and Cambria are as wide as Carlito and Caladea, made to take their place; ``widths.json`` has these, in thousandths of
the font size. Other fonts have the widths of one of these, scaled: Open Sans, and Verdana by DejaVu Sans, as a
Norwegian sentence measures in them; Aptos so that pages end where Word ended 18 pages set in it; the others are
estimates. Line heights are ascent, descent and gap of the font's ``hhea`` table, as shares of the font size; that of
Aptos is found as its width is.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from pdfminer.fontmetrics import FONT_METRICS

LINE_HEIGHT = 1.2
"""Of the font size, from one baseline to the next, where the font is not known."""


@dataclass(frozen=True, slots=True)
class _Face:
    """A font: whose widths it has, how many times as wide it is, and its line height."""

    widths: str
    scale: float = 1.0
    line: float = LINE_HEIGHT


_FACES = {
    "narrow": _Face("Helvetica", 0.82, 1.15),
    "arial": _Face("Helvetica", line=1.15),
    "helvetica": _Face("Helvetica", line=1.15),
    "liberation sans": _Face("Helvetica", line=1.15),
    "calibri": _Face("Calibri", line=1.221),
    "carlito": _Face("Calibri", line=1.221),
    "cambria": _Face("Cambria", line=1.172),
    "caladea": _Face("Cambria", line=1.15),
    "times": _Face("Times", line=1.15),
    "liberation serif": _Face("Times", line=1.15),
    "courier": _Face("Courier", line=1.133),
    "liberation mono": _Face("Courier", line=1.133),
    "aptos": _Face("Helvetica", 0.95, 1.21),
    "open sans": _Face("Helvetica", 1.064, 1.362),
    "verdana": _Face("Helvetica", 1.155, 1.215),
    "segoe": _Face("Helvetica", line=1.33),
    "georgia": _Face("Times", 1.11, 1.136),
    "garamond": _Face("Times", 0.92, 1.125),
}
"""By a part of the name."""
_OTHER = _Face("Helvetica")


def width(text: str, size: float, *, bold: bool = False, font: str = "") -> float:
    """How wide ``text`` is in points."""
    face = _face(font)
    widths = _widths(face.widths, bold)
    return sum(widths.get(letter, 556) for letter in text) * size / 1000 * face.scale


def line_height(font: str) -> float:
    """From one baseline to the next, as a share of the font size."""
    return _face(font).line


@cache
def _face(font: str) -> _Face:
    name = font.lower()
    return next((face for part, face in _FACES.items() if part in name), _OTHER)


@cache
def _widths(font: str, bold: bool) -> dict[str, float]:
    """Widths of letters in thousandths of the font size."""
    stored = json.loads(files("extract").joinpath("widths.json").read_text(encoding="utf-8"))
    name = f"{font}-Bold" if bold else font
    if name in stored:
        return {letter: float(wide) for wide, letters in stored[name].items() for letter in letters}
    return dict(FONT_METRICS["Times-Roman" if name == "Times" else name][1])
