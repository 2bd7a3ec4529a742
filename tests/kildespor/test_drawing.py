"""What was understood of a page, drawn over its picture."""

from __future__ import annotations

from PIL import Image

from kildespor.drawing import SCALE, marked, understood
from schemas.page import Block, BlockKind, Box, Cell, Mark, MarkShape, Page, Span, StageBar, Table

WHITE = (255, 255, 255)


def drawn(page: Page) -> Image.Image:
    blank = Image.new("RGB", (round(page.width * SCALE), round(page.height * SCALE)), "white")
    picture = understood(blank, page)
    assert picture.size == blank.size
    return picture


def at(picture: Image.Image, x: float, y: float) -> object:
    """The colour at a point of the page."""
    return picture.getpixel((round(x * SCALE), round(y * SCALE)))


def test_a_page_without_anything_stays_as_it_is() -> None:
    assert drawn(Page(1, 200, 100)).getcolors() == [(400 * 200, WHITE)]


def test_blocks_are_framed_by_kind() -> None:
    kinds = list(BlockKind)
    frames = []
    for kind in kinds:
        page = Page(1, 200, 100, blocks=[Block(kind, Span(0, 0), (50, 40, 150, 80))])
        picture = drawn(page)
        frames.append(at(picture, 100, 80))
        assert at(picture, 100, 60) == WHITE, "what is in it can still be seen"
    assert WHITE not in frames
    assert len(set(frames)) == len(kinds) - 1, "running heads and feet look alike"


def test_cells_of_heads_are_filled_and_others_are_not() -> None:
    cells = [Cell(row, 0, Span(0, 0), (40, 30.0 + 20 * row, 160, 50.0 + 20 * row)) for row in range(2)]
    picture = drawn(Page(1, 200, 100, tables=[Table(2, 1, cells, (40, 30, 160, 70), header_rows=1)]))
    assert at(picture, 100, 40) != WHITE
    assert at(picture, 100, 60) == WHITE
    assert at(picture, 100, 70) != WHITE, "its frame"


def test_signs_and_stage_bars_are_framed_and_told_of() -> None:
    box: Box = (100, 50, 120, 60)
    for page in (
        Page(1, 200, 100, marks=[Mark("green", "#00b050", MarkShape.ELLIPSE, box)]),
        Page(1, 200, 100, stage_bars=[StageBar(4, 2, box)]),
    ):
        picture = drawn(page)
        assert at(picture, 110, 60) != WHITE
        above = picture.crop((200, 80, 300, 99)).getcolors()
        assert above is not None
        assert len(above) > 1, "the note over it"


def test_a_marked_word_is_yellow_and_a_light_under_it_keeps_its_hue() -> None:
    blank = Image.new("RGB", (400, 200), "white")
    blank.paste("#ff0000", (210, 90, 230, 110))
    picture = marked(blank, [(90, 40, 130, 60)])
    red, green, blue = picture.getpixel((190, 100))  # type: ignore[misc]
    assert min(red, green) > 200 > blue
    assert picture.getpixel((220, 100)) == (255, 0, 0)
    assert picture.getpixel((20, 20)) == WHITE
