"""Bars, pies and keys of charts in a PDF, whose colours are those of lights, and real lights beside them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from reading import read
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from schemas.page import Page
from schemas.source import FileKind

RED, YELLOW, GREEN = "#d02020", "#f0b000", "#20a040"
HIGH = 842


class Sheet:
    """A page to draw on, from the top down."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._canvas = Canvas(str(path), pagesize=(595, HIGH))

    def text(self, x: float, y: float, text: str) -> None:
        self._canvas.setFillColor(HexColor("#000000"))
        self._canvas.setFont("Helvetica", 9)
        self._canvas.drawString(x, HIGH - y, text)

    def box(self, x: float, y: float, wide: float, high: float, colour: str) -> None:
        self._canvas.setFillColor(HexColor(colour))
        self._canvas.rect(x, HIGH - y - high, wide, high, stroke=0, fill=1)

    def light(self, x: float, y: float, colour: str) -> None:
        self._canvas.setFillColor(HexColor(colour))
        self._canvas.circle(x, HIGH - y, 5, stroke=0, fill=1)

    def wedge(self, start: float, extent: float, colour: str) -> None:
        self._canvas.setFillColor(HexColor(colour))
        self._canvas.wedge(250, HIGH - 300, 350, HIGH - 200, start, extent, stroke=0, fill=1)

    def key(self, y: float, named: Sequence[tuple[str, str]]) -> None:
        for number, (name, colour) in enumerate(named):
            self.box(200 + 80 * number, y, 5, 5, colour)
            self.text(210 + 80 * number, y + 6, name)

    def page(self) -> Page:
        self._canvas.save()
        (page,) = read(self._path, FileKind.PDF)
        return page


@pytest.mark.parametrize("standing", [False, True])
def test_parts_of_bars_and_their_key_are_no_marks(tmp_path: Path, standing: bool) -> None:
    sheet = Sheet(tmp_path / "sheet.pdf")
    for number, lengths in enumerate(((60, 40, 20), (25, 15, 12), (30, 20, 30))):
        at = 0.0
        for length, colour in zip(lengths, (GREEN, YELLOW, RED), strict=True):
            if standing:
                sheet.box(160 + 60 * number, 380 - at - length, 20, length, colour)
            else:
                sheet.box(150 + at, 200 + 40 * number, length, 20, colour)
            at += length
        x, y = (160 + 60 * number, 392) if standing else (80, 214 + 40 * number)
        sheet.text(x, y, ("Folk", "Penger", "Lokaler")[number])
    sheet.key(400 if standing else 330, [("Sikkert", GREEN), ("Usikkert", YELLOW), ("Uavklart", RED)])
    assert not sheet.page().marks


def test_keys_of_pies_are_no_marks_and_lights_below_are(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "sheet.pdf")
    sheet.wedge(90, 220, GREEN)
    sheet.wedge(310, 140, YELLOW)
    sheet.key(310, [("Liten", GREEN), ("Middels", YELLOW)])
    for number, colour in enumerate((GREEN, YELLOW, GREEN)):
        sheet.light(60, 500 + 30 * number, colour)
        sheet.text(80, 503 + 30 * number, ("Nytt bibliotek", "Ny kai", "Ny bru")[number])
    assert [mark.colour for mark in sheet.page().marks] == ["green", "yellow", "green"]


def test_boxes_of_one_size_side_by_side_stay_marks(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "sheet.pdf")
    for number, colours in enumerate(((RED, YELLOW), (GREEN, RED), (YELLOW, GREEN))):
        sheet.text(60, 210 + 40 * number, ("Nytt bibliotek", "Ny kai", "Ny bru")[number])
        for at, colour in enumerate(colours):
            sheet.box(200 + 30 * at, 200 + 40 * number, 14, 14, colour)
    assert len(sheet.page().marks) == 6
