"""Signs of scans: dots and bars that part a line, square bullets, grey lights, numbers from and to, slanted letters."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw
from reading import scanned, texts
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from extract.raster import Raster
from schemas.page import BlockKind, MarkShape

POINTS = 72 / 150


def test_dots_and_bars_part_what_stands_on_a_line(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(40, 250, "Planen er vedtatt av rådet og gjelder til neste valg.")
        canvas.drawString(40, 200, "Eier: Sporavdelingen · Periode: 2026–2029 · Fase: bygging")
        canvas.drawString(40, 150, "Leder: Tone Berg | Lag: Nordre krets | Møter: hver tirsdag")

    _, dots, bars = texts(scanned(tmp_path, draw))
    assert [part.strip() for part in dots.replace("–", "-").split("·")] == [
        "Eier: Sporavdelingen",
        "Periode: 2026-2029",
        "Fase: bygging",
    ]
    assert [part.strip() for part in bars.split("|")] == [
        "Leder: Tone Berg",
        "Lag: Nordre krets",
        "Møter: hver tirsdag",
    ]


def test_the_line_between_two_cells_is_no_bar(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for row, (name, owner) in enumerate(
            (("Tiltak", "Eier"), ("Ny bro", "Vegvesenet"), ("Sykkelfelt", "Byen"))
        ):
            low = 220 - 24 * row
            canvas.rect(40, low, 70, 24)
            canvas.rect(110, low, 120, 24)
            canvas.drawString(44, low + 8, name)
            canvas.drawString(113, low + 8, owner)

    page = scanned(tmp_path, draw)
    assert not any("|" in word.text for word in page.words)


def test_square_bullets_begin_items(tmp_path: Path) -> None:
    items = ("Folketallet skal ikke gå ned", "Flere båter skal levere her", "Havna skal være ren")

    def draw(canvas: Canvas) -> None:
        for number, item in enumerate(items):
            canvas.rect(42, 201 - 20 * number, 5.5, 5.5, fill=1, stroke=0)
            canvas.drawString(56, 200 - 20 * number, item)

    assert texts(scanned(tmp_path, draw), BlockKind.LIST_ITEM) == [f"• {item}" for item in items]


def test_boxes_that_lines_close_alone_are_cards(tmp_path: Path) -> None:
    cards = (("Åpen strand", "Fylket"), ("Ren fjord", "Kommunen"), ("Ny kai", "Havnevesenet"))

    def draw(canvas: Canvas) -> None:
        canvas.setStrokeColor(HexColor("#4f7f3f"))
        for number, (name, owner) in enumerate(cards):
            left = 30 + 170 * number
            canvas.rect(left, 90, 155, 130)
            canvas.setFont("Helvetica-Bold", 14)
            canvas.drawString(left + 10, 195, name)
            canvas.setFont("Helvetica", 11)
            canvas.drawString(left + 10, 165, "Rydde alt som driver i land.")
            canvas.drawString(left + 10, 110, f"Ansvarlig: {owner}")

    page = scanned(tmp_path, draw)
    assert page.tables == []
    assert texts(page) == [
        text
        for name, owner in cards
        for text in (name, "Rydde alt som driver i land.", f"Ansvarlig: {owner}")
    ]
    assert [block.panel for block in page.blocks] == [0, 0, 0, 1, 1, 1, 2, 2, 2]


def discs(*colours: str, letters: bool = False, ground: str = "white") -> Raster:
    image = Image.new("RGB", (800, 300), ground)
    pen = ImageDraw.Draw(image)
    for number, colour in enumerate(colours):
        x = 100 + 120 * number
        pen.ellipse((x, 100, x + 24, 124), fill=colour)
        if letters:
            pen.ellipse((x + 27, 100, x + 51, 124), fill=colour)
    return Raster(image, POINTS)


def fills(page: Raster) -> list[str | None]:
    return sorted(str(blob.sign.fill) for blob in page.signs() if blob.sign.shape is MarkShape.ELLIPSE)


def test_a_grey_disc_as_large_as_a_coloured_one_is_a_light() -> None:
    assert fills(discs("#d7263d", "#9a9a9a", "#3da35d")) == ["#3da35d", "#9a9a9a", "#d7263d"]


def test_grey_discs_alone_or_close_together_are_none() -> None:
    assert fills(discs("#9a9a9a", "#9a9a9a")) == []
    assert fills(discs("#9a9a9a", "#d7263d", letters=True)) == ["#d7263d", "#d7263d"]


def test_a_light_on_a_coloured_ground_is_seen_and_a_part_of_the_ground_is_none() -> None:
    assert fills(discs("#d7263d", ground="#cfe2ff")) == ["#d7263d"]
    assert fills(discs("#c2d6f6", ground="#cfe2ff")) == []


def test_slanted_lines_are_told_from_upright_ones(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(40, 250, "Ny kai ved fergeleiet er bestilt")
        canvas.setFont("Helvetica-Oblique", 11)
        canvas.drawString(40, 200, "Ansvarlig er havnefogden i Nordvik")
        canvas.setFont("Times-Italic", 11)
        canvas.drawString(40, 150, "Vedtatt av havnestyret i fjor vår")

    page = scanned(tmp_path, draw)
    assert [{page.words[index].italic for index in range(*line)} for line in page.lines] == [
        {False},
        {True},
        {True},
    ]


def test_large_lights_are_signs_and_large_boxes_are_none(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for row, (colour, text) in enumerate(
            (("#D00000", "Barn skal bli hørt"), ("#55A630", "Ansatte skal bli"))
        ):
            canvas.setFillColor(HexColor(colour))
            canvas.circle(60, 230 - 80 * row, 17, stroke=0, fill=1)
            canvas.rect(400, 214 - 80 * row, 34, 34, stroke=0, fill=1)
            canvas.setFillColor(HexColor("#000000"))
            canvas.drawString(100, 226 - 80 * row, text)

    marks = scanned(tmp_path, draw).marks
    assert [(mark.colour, mark.shape) for mark in marks] == [
        ("red", MarkShape.ELLIPSE),
        ("green", MarkShape.ELLIPSE),
    ]


def test_coloured_edges_of_cards_are_signs(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for row, (colour, text) in enumerate((("#D00000", "Ny kai"), ("#38B000", "Lysbøye"))):
            low = 180 - 120 * row
            canvas.setFillColor(HexColor("#E8EDF2"))
            canvas.rect(40, low, 240, 90, stroke=0, fill=1)
            canvas.setFillColor(HexColor(colour))
            canvas.rect(40, low, 12, 90, stroke=0, fill=1)
            canvas.setFillColor(HexColor("#000000"))
            canvas.drawString(70, low + 60, text)
            canvas.drawString(70, low + 30, "Seksjon Nett har ansvaret")

    assert {mark.colour for mark in scanned(tmp_path, draw).marks} == {"red", "green"}


def test_arrows_between_words_are_kept(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for row, (left, right, back) in enumerate(
            (("Plan", "Bygging", False), ("Ny kai", "Pæler fra fylket", True))
        ):
            y = 250 - 60 * row
            canvas.drawString(40, y, left)
            canvas.drawString(100, y, right)
            canvas.setLineWidth(1.1)
            canvas.line(82, y + 3.5, 92, y + 3.5)
            tip, wing = (82, 85) if back else (92, 89)
            for side in (-2.8, 2.8):
                canvas.line(tip, y + 3.5, wing, y + 3.5 + side)
            canvas.line(40, y - 20, 300, y - 20)

    page = scanned(tmp_path, draw)
    assert [page.text(line) for line in page.lines] == ["Plan → Bygging", "Ny kai ← Pæler fra fylket"]


def test_named_stages_on_another_ground_are_a_bar(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(40, 275, "Her er prosjektet nå")
        canvas.setFillColor(HexColor("#EEEEEE"))
        canvas.rect(30, 190, 480, 60, stroke=0, fill=1)
        for at, name in enumerate(("Planlegging", "Bygging", "Bruk")):
            canvas.setFillColor(HexColor("#13717A" if name == "Bygging" else "#C9C9C9"))
            canvas.rect(60 + 120 * at, 205, 112, 28, stroke=0, fill=1)
            canvas.setFillColor(HexColor("#FFFFFF" if name == "Bygging" else "#000000"))
            canvas.drawString(70 + 120 * at, 215, name)

    page = scanned(tmp_path, draw)
    (bar,) = page.stage_bars
    assert (bar.steps, bar.reached, [page.text(name) for name in bar.names]) == (
        3,
        2,
        ["Planlegging", "Bygging", "Bruk"],
    )


def test_a_column_of_cards_beside_others_is_no_table_with_stripes(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(40, 288, "Dette jobber vi med")
        for x, names in ((30, ("Ny kai", "Ny bro", "Ny vei")), (280, ("Lysbøye",))):
            for row, name in enumerate(names):
                canvas.setFillColor(HexColor("#D5E3D8"))
                canvas.rect(x, 220 - 80 * row, 220, 60, stroke=0, fill=1)
                canvas.setFillColor(HexColor("#000000"))
                canvas.drawString(x + 14, 258 - 80 * row, name)
                canvas.drawString(x + 14, 232 - 80 * row, "Seksjon Havn")

    page = scanned(tmp_path, draw)
    assert not page.tables
    assert len({block.panel for block in page.blocks} - {None}) == 4
