"""Lights in scans that are no discs: cells filled in their colour, pills without words, and rings below discs."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw
from reading import scanned
from reportlab.pdfgen.canvas import Canvas

from extract.raster import Raster
from extract.scan import Scan
from schemas.page import Page, Word

POINTS = 72 / 200
GREEN, YELLOW, RED = "#5fae57", "#f4d03f", "#cf3a31"


def test_cells_in_the_colours_of_lights_stand_in_their_row(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 10)
        for x, head in ((30, "Fyr"), (230, "Slik er det nå"), (495, "Lys")):
            canvas.drawString(x, 270, head)
        canvas.line(25, 262, 530, 262)
        rows = (
            ("Nordre fyr", GREEN, "Lampa er ny, og den lyser hele natta"),
            ("Søndre fyr", RED, "Trappa er for bratt og må bygges om"),
            ("Østre fyr", YELLOW, "Vokteren kommer når isen har gått"),
        )
        canvas.setFont("Helvetica", 10)
        for number, (name, colour, said) in enumerate(rows):
            top = 261 - 22 * number
            canvas.setFillColor(colour)
            canvas.rect(490, top - 21, 40, 21, stroke=0, fill=1)
            canvas.setFillColor("black")
            canvas.drawString(30, top - 15, name)
            canvas.drawString(230, top - 15, said)
            canvas.setStrokeColor("#bbbbbb")
            canvas.line(25, top - 22, 530, top - 22)

    page = scanned(tmp_path, draw)
    (table,) = page.tables
    assert (table.rows, table.columns, table.header_rows) == (4, 3, 1)
    marks = {(mark.place.row, mark.place.column): mark.colour for mark in page.marks if mark.place}
    assert marks == {(1, 2): "green", (2, 2): "red", (3, 2): "yellow"}


def test_a_filled_patch_wider_than_a_letter_is_no_word() -> None:
    image = Image.new("RGB", (1000, 300), "white")
    ImageDraw.Draw(image).rounded_rectangle((400, 60, 476, 99), 19, fill="#2e8b3d")
    box = (400 * POINTS, 60 * POINTS, 477 * POINTS, 100 * POINTS)
    page = Page(1, 1000 * POINTS, 300 * POINTS)
    words = [Word("æ", "æ", box, size=12, confidence=0.97)]
    Scan(words, 0.0, Raster(image, POINTS), image, POINTS).fill(page)
    assert page.words == []
    assert [mark.colour for mark in page.marks] == ["green"]


def test_heavy_coloured_letters_that_run_together_are_a_word(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 9)
        canvas.setFillColor("#8a1c1c")
        canvas.drawString(30, 250, "PS 42/26")
        canvas.setFillColor("black")
        canvas.setFont("Helvetica", 16)
        canvas.drawString(30, 225, "Oppfølging av det som ble sagt om isen")

    page = scanned(tmp_path, draw)
    assert page.text(page.lines[0]) == "PS 42/26"
    assert page.marks == []


def test_a_grey_ring_below_lights_is_one_that_is_out(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for number, (name, colour) in enumerate(
            (("Nordre fyr", RED), ("Søndre fyr", None), ("Østre fyr", GREEN))
        ):
            y = 250 - 30 * number
            canvas.setStrokeColor("#888888")
            canvas.setFillColor(colour or "white")
            canvas.circle(50, y + 4, 6, stroke=int(colour is None), fill=int(colour is not None))
            canvas.setFillColor("black")
            canvas.drawString(80, y, name)

    page = scanned(tmp_path, draw)
    words = [word.text for word in page.words]
    assert words.count("○") == 1
    assert [mark.colour for mark in page.marks] == ["red", "green"]
