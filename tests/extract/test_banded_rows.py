"""Scanned tables whose every other row lies on a ground, without lines between the rows."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading import texts
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas
from test_scanned_signs import scanned

WELLS = (("Brønn", "Vert"), ("Almebrønnen", "Sletta lag"), ("Bekkebrønnen", "Haugen lag"))
SPRINGS = (("Kilde", "Vokter"), ("Dalkilden", "Myra lag"), ("Elgkilden", "Åsen lag"))


def _bands(canvas: Canvas, lefts: tuple[int, int, int], rows: tuple[tuple[str, str], ...]) -> None:
    """Heads on a dark ground and two rows, the last one on a pale ground; white lines part the columns."""
    for row, ground, below in zip(rows, ("#0d5566", "#ffffff", "#f2f2f2"), (200, 164, 128), strict=True):
        canvas.setFillColor(HexColor(ground))
        canvas.rect(lefts[0], below, lefts[2] - lefts[0], 36, stroke=0, fill=1)
        canvas.setFillColor(HexColor("#ffffff"))
        canvas.rect(lefts[1] - 0.5, below, 1, 36, stroke=0, fill=1)
        canvas.setFillColor(HexColor("#ffffff" if row is rows[0] else "#000000"))
        for left, text in zip(lefts, row, strict=False):
            canvas.drawString(left + 5, below + 24, text)


def test_rows_between_bands_are_rows_of_their_table(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(45, 246, "Til drikke")
        canvas.drawString(305, 246, "Til vanning")
        _bands(canvas, (40, 160, 260), WELLS)
        _bands(canvas, (300, 420, 520), SPRINGS)

    page = scanned(tmp_path, draw)
    assert [
        [[page.text(cell.words) for cell in table.cells if cell.row == row] for row in range(table.rows)]
        for table in page.tables
    ] == [[list(row) for row in rows] for rows in (WELLS, SPRINGS)]
    assert [table.header_rows for table in page.tables] == [1, 1]


@pytest.mark.parametrize("high", [36, 60])
def test_cards_one_below_the_other_are_no_table(tmp_path: Path, high: int) -> None:
    def draw(canvas: Canvas) -> None:
        for index, name in enumerate(("Almebrønnen", "Bekkebrønnen")):
            below = 200 - (high + 30) * index
            canvas.setFillColor(HexColor("#e4efe4"))
            canvas.rect(40, below, 200, high, stroke=0, fill=1)
            canvas.setFillColor(HexColor("#000000"))
            canvas.drawString(50, below + high / 2, name)

    page = scanned(tmp_path, draw)
    assert not page.tables
    assert texts(page) == ["Almebrønnen", "Bekkebrønnen"]
