"""A page's picture with the words of an evidence marked, or with all that was understood of the page."""

from __future__ import annotations

from collections.abc import Sequence

from PIL import Image, ImageChops, ImageDraw, ImageFont

from schemas.page import Block, BlockKind, Box, Page
from schemas.source import Source

SCALE = 2.0
"""Pixels to a point."""
_FILL = (255, 236, 120)
_FRAME = (200, 80, 0)
_AIR = 1.5
"""Points around a box."""
_BLOCKS = {
    BlockKind.HEADING: "#b02a37",
    BlockKind.PARAGRAPH: "#1864ab",
    BlockKind.LIST_ITEM: "#2b8a3e",
    BlockKind.TABLE: "#5f3dc4",
    BlockKind.HEADER: "#868e96",
    BlockKind.FOOTER: "#868e96",
}
_CELL, _SIGN = "#b197fc", "#d6006e"
_LABEL = 13
"""Pixels: font size of the notes."""


def draw_page(source: Source, page: int, boxes: Sequence[Box]) -> Image.Image:
    """The page (1-based) as displayed, with ``boxes`` (points) marked.

    Raises as ``extract.open_document``.
    """
    from extract import open_document

    with open_document(source) as reader:
        return marked(reader.render(page, SCALE), boxes)


def marked(picture: Image.Image, boxes: Sequence[Box]) -> Image.Image:
    """A page's picture, ``SCALE`` pixels to a point, with ``boxes`` (points) marked."""
    picture = picture.convert("RGB")
    marks = Image.new("RGB", picture.size, "white")
    corners = [
        ((x0 - _AIR) * SCALE, (top - _AIR) * SCALE, (x1 + _AIR) * SCALE, (bottom + _AIR) * SCALE)
        for x0, top, x1, bottom in boxes
    ]
    for box in corners:
        ImageDraw.Draw(marks).rectangle(box, fill=_FILL)
    # Multiplied like a marker pen, so that a red light under the mark stays red.
    picture = ImageChops.multiply(picture, marks)
    for box in corners:
        ImageDraw.Draw(picture).rectangle(box, outline=_FRAME, width=2)
    return picture


def understood(picture: Image.Image, page: Page) -> Image.Image:
    """A page's picture, ``SCALE`` pixels to a point, with what was read off it.

    Blocks by kind, numbered in reading order, with their level and panel; cells, those of heads filled; signs with
    their colour and place; stage bars with the step reached.
    """
    picture = picture.convert("RGB")
    pen = ImageDraw.Draw(picture, "RGBA")
    for table in page.tables:
        for cell in table.cells:
            pen.rectangle(
                _pixels(cell.box), outline=_CELL, fill="#b197fc40" if cell.row < table.header_rows else None
            )
    for number, block in enumerate(page.blocks, 1):
        pen.rectangle(_pixels(block.box), outline=_BLOCKS[block.kind], width=2)
        _note(pen, block.box, f"{number} {_told(block)}", _BLOCKS[block.kind])
    for mark in page.marks:
        pen.rectangle(_pixels(mark.box), outline=_SIGN, width=2)
        _note(pen, mark.box, mark.colour, _SIGN)
    for bar in page.stage_bars:
        pen.rectangle(_pixels(bar.box), outline=_SIGN, width=2)
        _note(pen, bar.box, f"{bar.reached}/{bar.steps}", _SIGN)
    return picture


def _told(block: Block) -> str:
    told = block.kind.value
    if block.kind in (BlockKind.HEADING, BlockKind.LIST_ITEM):
        told += f" {block.level}"
    return told if block.panel is None else f"{told} [{block.panel}]"


def _note(pen: ImageDraw.ImageDraw, box: Box, text: str, colour: str) -> None:
    """A note over the upper left corner of a box."""
    x, y, *_ = _pixels(box)
    font = ImageFont.load_default(_LABEL)
    left, top, right, bottom = pen.textbbox((x, max(0.0, y - _LABEL - 2)), text, font=font)
    pen.rectangle((left - 1, top - 1, right + 1, bottom + 1), fill="#ffffffd0")
    pen.text((x, max(0.0, y - _LABEL - 2)), text, fill=colour, font=font)


def _pixels(box: Box) -> Box:
    x0, top, x1, bottom = (edge * SCALE for edge in box)
    return x0, top, max(x0, x1), max(top, bottom)
