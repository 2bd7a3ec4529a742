"""Every other row of a table on a pale ground, without lines; white cards on white paper; and a coloured rule that is
no progress bar."""

from __future__ import annotations

import pytest

from extract.assemble import build
from extract.progress import Piece
from extract.shapes import Shape
from schemas.page import Box, Page, Word

ROWS = (
    ("Når", "Hva", "Hvem"),
    ("10.00", "Godkjenning", "Leder"),
    ("10.10", "Status", "Sekretær"),
    ("11.00", "Slutt", ""),
)
WIDE, HIGH, TOP = 600.0, 44.0, 100.0


def page_of(apart: float) -> Page:
    """Rows ``apart`` points apart, with a pale box as high as ``HIGH`` behind the first and the third."""
    words = [
        Word(text, text, (60 + 200 * column, top + 14, 60 + 200 * column + 60, top + 26), size=12)
        for number, row in enumerate(ROWS)
        for top in [TOP + apart * number]
        for column, text in enumerate(row)
        if text
    ]
    grounds: list[Box] = [
        (50, TOP + apart * number, 50 + WIDE, TOP + apart * number + HIGH) for number in (0, 2)
    ]
    page = Page(1, 800, 500)
    build(page, words, [], [], lambda box: None, grounds)
    return page


def test_the_rows_on_every_other_ground_are_one_table() -> None:
    page = page_of(HIGH)
    (table,) = page.tables
    assert (table.rows, table.columns) == (4, 3)
    assert not any(block.panel is not None for block in page.blocks)


def test_a_row_on_a_pale_ground_below_dark_heads_is_of_their_table() -> None:
    page = Page(1, 800, 500)
    words = [
        Word(
            text, text, (60 + 200 * column, top + 14, 120 + 200 * column, top + 26), size=12, bold=not number
        )
        for number, row in enumerate(ROWS)
        for top in [TOP + HIGH * number]
        for column, text in enumerate(row)
        if text
    ]
    heads: Box = (48, TOP - 2, 52 + WIDE, TOP + HIGH + 2)
    stripe: Box = (50, TOP + 2 * HIGH, 50 + WIDE, TOP + 3 * HIGH)
    cells: list[Box] = [(50 + 200 * column, stripe[1], 250 + 200 * column, stripe[3]) for column in range(3)]

    def ground(box: Box) -> str | None:
        return "#5a4296" if box[3] < TOP + HIGH + 10 else None

    build(page, words, [], [], ground, [heads, stripe, *cells])
    (table,) = page.tables
    assert (table.rows, table.columns, table.header_rows) == (4, 3, 1)


def test_white_cards_are_panels_also_on_white_paper() -> None:
    cards = [(50.0 + 300 * number, 100.0, 310.0 + 300 * number, 300.0) for number in range(2)]
    words = [
        Word(text, text, (x0 + 20, top, x0 + 140, top + 14), size=12)
        for x0, *_ in cards
        for top, text in ((120, "Innbygger"), (170, "Mottakere"), (230, "Tilbudet"))
    ]
    page = Page(1, 800, 500)
    build(page, words, [Shape(card, "#ffffff", None, segments=4) for card in cards], [], lambda box: None)
    assert page.tables == []
    assert [block.panel for block in page.blocks] == [0, 0, 0, 1, 1, 1]


@pytest.mark.parametrize(("filled", "bars"), [(99.0, 0), (60.0, 1)])
def test_a_rule_with_a_blurred_outline_is_no_progress_bar(filled: float, bars: int) -> None:
    page = Page(1, 800, 500)
    pieces = [Piece((50, 60, 150, 66), None), Piece((50, 60, 50 + filled, 66), "#2b3a7a")]
    build(page, [Word("Mål", "Mål", (50, 30, 90, 44), size=14)], [], [], lambda box: None, (), pieces)
    assert len(page.stage_bars) == bars


@pytest.mark.parametrize("curved", [True, False])
def test_rounded_boxes_below_each_other_are_boxes_and_no_rows(curved: bool) -> None:
    page = Page(1, 800, 500)
    words = [
        Word(text, text, (260, top + 14, 330, top + 26), size=12)
        for text, top in (("Nettskjema", TOP), ("Kartløsning", TOP + 2 * HIGH))
    ]
    bars = [
        Shape((200, top, 400, top + HIGH), "#ffff00", None, curved=curved) for top in (TOP, TOP + 2 * HIGH)
    ]
    build(page, words, bars, [])
    assert [block.frame for block in page.blocks] == [bar.box if curved else None for bar in bars]
