"""A picture of a page, drawn from its words: for formats whose pages nobody has drawn."""

from __future__ import annotations

from functools import lru_cache

from PIL import Image, ImageDraw, ImageFont

from schemas.page import MarkShape, Page

_FONTS = ("LiberationSans-Regular", "Arial", "Helvetica", "DejaVuSans")
_BOLD = ("LiberationSans-Bold", "Arial Bold", "Helvetica-Bold", "DejaVuSans-Bold")
_RULE = "#b0b0b0"


def draw_page(page: Page, scale: float) -> Image.Image:
    """The page on white, ``scale`` pixels to a point: cells with their frames and grounds, words, signs."""
    image = Image.new("RGB", (round(page.width * scale), round(page.height * scale)), "white")
    pen = ImageDraw.Draw(image)
    for table in page.tables:
        for cell in table.cells:
            pen.rectangle([edge * scale for edge in cell.box], fill=cell.fill, outline=_RULE)
    for word in page.words:
        x0, top, x1, bottom = (edge * scale for edge in word.box)
        if not word.raw or x1 <= x0 or bottom <= top:
            continue
        size = (word.size or 10) * scale
        wide = _font(round(size, 1), word.bold).getlength(word.raw)
        font = _font(round(max(3.0, size * min(1.0, (x1 - x0) / max(wide, 1.0))), 1), word.bold)
        pen.text((x0, (top + bottom) / 2), word.raw, fill=word.colour or "black", font=font, anchor="lm")
    for mark in page.marks:
        if mark.shape not in (MarkShape.GLYPH, MarkShape.CELL):
            pen.ellipse([edge * scale for edge in mark.box], fill=mark.rgb)
    for bar in page.stage_bars:
        x0, top, x1, bottom = (edge * scale for edge in bar.box)
        step = (x1 - x0 - (bottom - top)) / (bar.steps - 1)
        for number in range(bar.steps):
            circle = (x0 + number * step, top, x0 + number * step + bottom - top, bottom)
            pen.ellipse(circle, fill="#606060" if number < bar.reached else None, outline="#606060")
    return image


@lru_cache(maxsize=256)
def _font(size: float, bold: bool) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    for name in _BOLD if bold else _FONTS:
        try:
            return ImageFont.truetype(f"{name}.ttf", size)
        except OSError:
            continue
    return ImageFont.load_default(size)
