"""Cards in scans that are outlined on the paper's own colour, and stages of bars drawn as chevrons."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from PIL import Image, ImageDraw

from extract import ocr
from extract.assemble import build
from extract.raster import Raster
from extract.scan import Scan
from schemas.page import Box, MarkShape, Page, TextSource, Word

DPI, SIZE = 150, (560, 300)
PAPER, EDGE, SHADOW, DARK, PALE = "#f5f5f5", "#7d9ca3", "#c9c9c9", "#113945", "#d2dadc"


def pixels(*points: float) -> list[float]:
    return [point * DPI / 72 for point in points]


def drawn(draw: Callable[[ImageDraw.ImageDraw], None]) -> Image.Image:
    image = Image.new("RGB", (SIZE[0] * DPI // 72, SIZE[1] * DPI // 72), PAPER)
    draw(ImageDraw.Draw(image))
    return image


def raster(draw: Callable[[ImageDraw.ImageDraw], None]) -> Raster:
    return Raster(drawn(draw), 72 / DPI)


def word(text: str, box: Box, confidence: float = 0.95) -> Word:
    return Word(text, text, box, size=12, source=TextSource.OCR, confidence=confidence)


def shaded_card(pen: ImageDraw.ImageDraw, box: Box, radius: float) -> None:
    """A card with an outline, and a shadow below it and to the right."""
    x0, top, x1, bottom = box
    (r,) = pixels(radius)
    pen.rounded_rectangle(pixels(x0 + 1.5, top + 1.5, x1 + 1.5, bottom + 1.5), r, fill=SHADOW)
    pen.rounded_rectangle(pixels(*box), r, fill=PAPER, outline=EDGE, width=2)


@pytest.mark.parametrize("radius", [0, 25])
def test_outlined_cards_are_frames_whatever_their_corners(radius: float) -> None:
    cards: list[Box] = [(30, 40, 260, 140), (290, 40, 530, 140), (30, 160, 260, 270)]
    found = raster(lambda pen: [shaded_card(pen, card, radius) for card in cards]).frames
    assert len(found) == len(cards)
    for card, frame in zip(cards, sorted(found, key=lambda one: (one.box[1] // 20, one.box[0])), strict=True):
        assert frame.box == pytest.approx(card, abs=2.5)
        corner = card[2] - 0.3 * radius, card[1] + 0.3 * radius
        assert frame.is_at_corner((corner[0] - 3, corner[1] - 3, corner[0] + 3, corner[1] + 3)) == bool(
            radius
        )
        assert not frame.is_at_corner((card[0] + 20, card[1] + 20, card[0] + 30, card[1] + 30))


def test_cards_below_each_other_hold_their_words_and_are_no_rows() -> None:
    cards: list[Box] = [(30, top, 260, top + 60) for top in (40, 130, 220)]
    page = Page(1, *SIZE)
    sheet = raster(lambda pen: [shaded_card(pen, card, 10) for card in cards])
    words = [word(text, (45, card[1] + 20, 95, card[1] + 29)) for card in cards for text in ("Brygge",)]
    shapes = [*sheet.ruling(), *(frame.shape for frame in sheet.frames)]
    build(page, words, shapes, [], sheet.ground, sheet.panels)
    assert not page.tables
    assert [block.frame for block in page.blocks] == [pytest.approx(card, abs=2.5) for card in cards]


def test_a_grey_light_with_a_shadow_beside_the_edge_of_its_card_is_one() -> None:
    def draw(pen: ImageDraw.ImageDraw) -> None:
        shaded_card(pen, (30, 40, 260, 140), 25)
        for left, fill in ((60, "#d7263d"), (232, "#949494")):
            pen.ellipse(pixels(left + 1, 52, left + 25, 76), fill="#d5d5d5")
            pen.ellipse(pixels(left, 50, left + 24, 74), fill=fill)

    fills = {blob.sign.fill for blob in raster(draw).signs() if blob.sign.shape is MarkShape.ELLIPSE}
    assert fills == {"#d7263d", "#949494"}


def chevron(pen: ImageDraw.ImageDraw, left: float, top: float, fill: str) -> None:
    """A chevron with its shadow."""
    for shift, colour in ((2, "#c6cbcd"), (0, fill)):
        x0, y0 = left + shift, top + shift
        corners = [
            *((x0, y0), (x0 + 62, y0), (x0 + 74, y0 + 15), (x0 + 62, y0 + 30), (x0, y0 + 30)),
            (x0 + 12, y0 + 15),
        ]
        pen.polygon([tuple(pixels(*corner)) for corner in corners], fill=colour)


def test_chevrons_under_the_names_of_stages_are_bars_and_no_words() -> None:
    reached = (3, 1, 2)
    names = ("Behov", "Bygging", "Drift")

    def draw(pen: ImageDraw.ImageDraw) -> None:
        for number, stage in enumerate(reached):
            for at in range(3):
                chevron(pen, 200 + 76 * at, 60 + 50 * number, DARK if at < stage else PALE)

    image = drawn(draw)
    words = [word(name, (215 + 76 * at, 40, 255 + 76 * at, 49)) for at, name in enumerate(names)]
    words += [word("Elgvarsling", (40, 70 + 50 * number, 110, 79 + 50 * number)) for number in range(3)]
    words += [word("DDD", (202, 61, 280, 89), 0.93), word(">R", (250, 118, 300, 130), 0.6)]
    page = Page(1, *SIZE)
    Scan(words, 0.0, Raster(image, 72 / DPI), image, 72 / DPI).fill(page)
    assert [(bar.steps, bar.reached) for bar in page.stage_bars] == [(3, stage) for stage in reached]
    assert [page.text(name) for name in page.stage_bars[0].names] == [*names]
    assert {one.text for one in page.words} == {*names, "Elgvarsling"}


def test_a_word_as_high_as_its_ground_is_one_where_it_is_surely_read() -> None:
    image, page = drawn(lambda pen: pen.rectangle(pixels(40, 60, 90, 70), fill=PALE)), Page(1, *SIZE)
    words = [word("Venter", (45, 61, 75, 70), 0.97), word("på", (80, 61, 96, 70), 0.97)]
    Scan(words, 0.0, Raster(image, 72 / DPI), image, 72 / DPI).fill(page)
    assert [one.text for one in page.words] == ["Venter", "på"]


def test_a_coloured_word_that_is_hardly_read_is_no_row_of_signs(monkeypatch: pytest.MonkeyPatch) -> None:
    def draw(pen: ImageDraw.ImageDraw) -> None:
        for left, right in pairwise(range(60, 130, 7)):
            pen.rectangle(pixels(left, 50, right - 2, 62), fill="#0b7285")

    monkeypatch.setattr(ocr, "read_line", lambda *_: [])
    image, page = drawn(draw), Page(1, *SIZE)
    Scan([word("billettflate", (59, 49, 125, 63), 0.6)], 0.0, Raster(image, 72 / DPI), image, 72 / DPI).fill(
        page
    )
    assert [one.text for one in page.words] == ["billettflate"]
