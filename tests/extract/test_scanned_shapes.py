"""Scans as offices have them: ticks and circles as letters, dark letters on colour, heavy titles, stops and dashes that
the OCR engine passes over."""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont
from reading import scanned, texts
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from extract.progress import Piece, find_progress_bars
from extract.raster import Raster
from extract.scan import Scan
from schemas.page import BlockKind, Page, Word

POINTS = 72 / 150


def drawn(canvas: Canvas, sign: str, x: float, y: float, wide: float = 10.0) -> None:
    """A sign as fonts of signs have it, its lower left corner at a place."""
    canvas.setLineWidth(0.09 * wide)
    if sign in "☐☒☑":
        canvas.rect(x, y, wide, wide)
    if sign in "○◐●":
        canvas.circle(x + wide / 2, y + wide / 2, wide / 2, fill=sign == "●")
    path = canvas.beginPath()
    if sign == "◐":
        turns = [pi / 2 + step * pi / 20 for step in range(21)]
        places = [(x + wide / 2 * (1 + cos(turn)), y + wide / 2 * (1 + sin(turn))) for turn in turns]
        path.moveTo(*places[0])
        for place in places[1:]:
            path.lineTo(*place)
        canvas.drawPath(path, fill=1, stroke=0)
    strokes = {
        "✔": [((0, 0.4), (0.35, 0), (1, 1))],
        "☑": [((0.25, 0.5), (0.45, 0.25), (0.75, 0.75))],
        "✖": [((0, 0), (1, 1)), ((0, 1), (1, 0))],
        "☒": [((0.2, 0.2), (0.8, 0.8)), ((0.2, 0.8), (0.8, 0.2))],
    }
    canvas.setLineWidth(0.16 * wide)
    for stroke in strokes.get(sign, ()):
        for (left, low), (right, high) in pairwise(stroke):
            canvas.line(x + left * wide, y + low * wide, x + right * wide, y + high * wide)


def test_ticks_circles_and_crosses_before_lines_are_words(tmp_path: Path) -> None:
    items = {"✔": "Ny kai i Vika", "◐": "Lys på moloen", "○": "Flytebrygge", "✖": "Bro til holmen"}

    def draw(canvas: Canvas) -> None:
        canvas.drawString(40, 270, "Arbeidet i havna så langt i år")
        for row, (sign, text) in enumerate(items.items()):
            drawn(canvas, sign, 60, 220 - 40 * row)
            canvas.drawString(90, 221 - 40 * row, text)

    said = texts(scanned(tmp_path, draw))
    assert said[1:] == [f"{sign} {text}" for sign, text in items.items()]


def test_boxes_to_tick_are_told_apart(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(40, 270, "Hvordan ligger prosjektet an?")
        for place, (sign, text) in enumerate((("☐", "Foran"), ("☒", "Etter planen"), ("☐", "Bak"))):
            drawn(canvas, sign, 40 + 130 * place, 219)
            canvas.drawString(58 + 130 * place, 220, text)

    signs = [word.raw for word in scanned(tmp_path, draw).words if word.raw in "☐☒☑"]
    assert signs == ["☐", "☒", "☐"]


def test_coloured_circles_are_lights_and_steps_and_no_words(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        drawn(canvas, "✔", 60, 240)
        canvas.drawString(90, 241, "Ny kai er tatt i bruk")
        canvas.setFillColor(HexColor("#2F7D33"))
        drawn(canvas, "●", 60, 180, 14)
        canvas.setFillColor(HexColor("#000000"))
        canvas.drawString(90, 183, "Lys på moloen")

    page = scanned(tmp_path, draw)
    assert not any("●" in word.raw for word in page.words)
    assert [mark.colour for mark in page.marks] == ["green"]


@pytest.mark.parametrize("ground", ["#C00000", "#00B050", "#2E7D32"])
def test_dark_letters_on_a_coloured_ground_are_read(tmp_path: Path, ground: str) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(40, 270, "Status i prosjektene nå")
        canvas.setFillColor(HexColor(ground))
        canvas.rect(40, 180, 300, 40, stroke=0, fill=1)
        canvas.setFillColor(HexColor("#202020"))
        canvas.drawString(50, 196, "Bussene går som de skal")

    assert "Bussene går som de skal" in texts(scanned(tmp_path, draw))


def test_light_letters_on_grey_are_read(tmp_path: Path) -> None:
    states = {"Fullført": "#8a8d94", "Avsluttet": "#9a9a9a", "Utsatt": "#7d8086"}

    def draw(canvas: Canvas) -> None:
        for row, (word, colour) in enumerate(states.items()):
            y = 240 - 60 * row
            canvas.setFillColor(HexColor("#e0dae8"))
            canvas.rect(30, y - 20, 480, 46, stroke=0, fill=1)
            canvas.setFillColor(HexColor(colour))
            canvas.roundRect(40, y - 10, 84, 26, 4, stroke=0, fill=1)
            canvas.setFillColor(HexColor("#FFFFFF"))
            canvas.setFont("Helvetica-Bold", 9)
            canvas.drawCentredString(82, y, word)
            canvas.setFillColor(HexColor("#000000"))
            canvas.setFont("Helvetica", 11)
            canvas.drawString(150, y, "Båten er satt i land og vasket")

    assert set(states) <= {word.text for word in scanned(tmp_path, draw).words}


def test_large_heavy_letters_are_no_grounds(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 44)
        canvas.drawString(40, 180, "Sommermøte")
        canvas.setFont("Helvetica", 11)
        canvas.drawString(40, 130, "Havnestyret i Vik")

    assert texts(scanned(tmp_path, draw))[0] == "Sommermøte"


def test_light_letters_in_the_head_of_a_frame_are_read(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for x, head in ((30, "Hva vi gjorde"), (300, "Hva som kommer")):
            canvas.setStrokeColor(HexColor("#0F3D3D"))
            canvas.setFillColor(HexColor("#0F3D3D"))
            canvas.rect(x, 60, 220, 200)
            canvas.rect(x, 225, 220, 35, fill=1)
            canvas.setFillColor(HexColor("#FFFFFF"))
            canvas.setFont("Helvetica-Bold", 12)
            canvas.drawString(x + 12, 238, head)
            canvas.setFillColor(HexColor("#000000"))
            canvas.setFont("Helvetica", 11)
            canvas.circle(x + 16, 200, 2, stroke=0, fill=1)
            canvas.drawString(x + 28, 196, "Åpne kaia for alle båter")

    page = scanned(tmp_path, draw)
    said = texts(page)
    assert {"Hva vi gjorde", "Hva som kommer"} <= set(said)
    assert texts(page, BlockKind.LIST_ITEM) == ["• Åpne kaia for alle båter"] * 2


def test_the_grounds_above_and_below_a_card_are_its_head_and_foot(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for x, head, text in (
            (30, "Formål", "Kaia skal åpnes for alle"),
            (300, "Behov", "Ny avtale med fylket"),
        ):
            for colour, low, high in (("#F0EDFB", 120, 80), ("#3A0CA3", 200, 28), ("#B9A7E6", 92, 28)):
                canvas.setFillColor(HexColor(colour))
                canvas.rect(x, low, 220, high, stroke=0, fill=1)
            canvas.setFillColor(HexColor("#FFFFFF"))
            canvas.setFont("Helvetica-Bold", 11)
            canvas.drawString(x + 10, 210, head)
            canvas.setFillColor(HexColor("#000000"))
            canvas.setFont("Helvetica", 11)
            canvas.circle(x + 13, 174, 2, stroke=0, fill=1)
            canvas.drawString(x + 24, 170, text)
            canvas.drawString(x + 10, 102, f"Om {head.casefold()}")

    page = scanned(tmp_path, draw)
    cards = (
        ["Formål", "• Kaia skal åpnes for alle", "Om formål"],
        ["Behov", "• Ny avtale med fylket", "Om behov"],
    )
    assert texts(page) == [*cards[0], *cards[1]]
    panels = [block.panel for block in page.blocks]
    assert panels == [panels[0]] * 3 + [panels[3]] * 3
    assert panels[0] != panels[3]


def test_a_coloured_title_may_end_in_a_number(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillColor(HexColor("#2E7D32"))
        canvas.setFont("Helvetica-Bold", 24)
        canvas.drawString(40, 250, "Ny kai i fase 2")
        canvas.setFillColor(HexColor("#000000"))
        canvas.setFont("Helvetica", 11)
        canvas.drawString(40, 200, "Arbeidet går som det skal, sier havnefogden.")

    page = scanned(tmp_path, draw)
    assert texts(page)[0] == "Ny kai i fase 2"
    assert page.marks == []


def test_a_bar_whose_outline_has_the_colour_of_its_fill_is_one(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setStrokeColor(HexColor("#0C4F6C"))
        canvas.setFillColor(HexColor("#0C4F6C"))
        canvas.rect(40, 200, 300, 14)
        canvas.rect(40, 200, 120, 14, fill=1)
        canvas.setFillColor(HexColor("#000000"))
        canvas.drawString(360, 203, "40 %")
        canvas.drawString(40, 250, "Så langt har vi kommet med ledningen")

    (bar,) = scanned(tmp_path, draw).stage_bars
    assert (bar.steps, bar.reached) == (100, pytest.approx(40, abs=1))


def test_a_bullet_alone_in_its_list_is_one_where_others_are_alike(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for x, items in ((40, ("Båtene går igjen", "Køen er borte")), (320, ("Ny rute til øya",))):
            for row, item in enumerate(items):
                canvas.circle(x + 2.5, 224 - 20 * row, 2, stroke=0, fill=1)
                canvas.drawString(x + 18, 220 - 20 * row, item)

    assert "• Ny rute til øya" in texts(scanned(tmp_path, draw), BlockKind.LIST_ITEM)


def test_a_title_in_bold_is_told_where_there_is_little_to_hold_it_against(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillColor(HexColor("#264653"))
        canvas.rect(0, 0, 560, 300, stroke=0, fill=1)
        canvas.setFillColor(HexColor("#FFFFFF"))
        canvas.setFont("Helvetica", 15)
        canvas.drawString(50, 190, "Område 1")
        canvas.setFont("Helvetica-Bold", 24)
        canvas.drawString(50, 150, "Barn og unge lærer og mestrer")

    page = scanned(tmp_path, draw)
    assert texts(page, BlockKind.HEADING) == ["Barn og unge lærer og mestrer"]


def test_a_line_may_begin_in_bold(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for row, name in enumerate(("Kurs i sjøvett", "Nye merker", "Utdyping av leia")):
            canvas.setFont("Times-Bold", 12)
            canvas.drawString(40, 240 - 60 * row, name)
            wide = canvas.stringWidth(f"{name} ", "Times-Bold", 12)
            canvas.setFont("Times-Roman", 12)
            canvas.drawString(40 + wide, 240 - 60 * row, "Tiltaket er innført i alle kommuner langs kysten.")

    page = scanned(tmp_path, draw)
    bold = [
        " ".join(page.words[at].text for at in range(*line) if page.words[at].bold) for line in page.lines
    ]
    assert bold == ["Kurs i sjøvett", "Nye merker", "Utdyping av leia"]


def test_a_letter_behind_a_bold_label_is_as_it_is_drawn(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for row, (label, said) in enumerate(
            (("Vakt:", "Nordre fyr ved leia"), ("Tilstand:", "A"), ("Klasse:", "B"))
        ):
            canvas.setFont("Times-Bold", 12)
            canvas.drawString(40, 240 - 20 * row, label)
            wide = canvas.stringWidth(f"{label} ", "Times-Bold", 12)
            canvas.setFont("Times-Roman", 12)
            canvas.drawString(40 + wide, 240 - 20 * row, said)
        for row in range(4):
            canvas.drawString(40, 160 - 20 * row, "Tiltaket er innført i alle kommuner langs kysten.")

    page = scanned(tmp_path, draw)
    assert [word.text for word in page.words if word.bold] == ["Vakt:", "Tilstand:", "Klasse:"]


def test_a_coloured_heavy_letter_is_no_light(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(40, 270, "Forslagene til nye tiltak i planen")
        canvas.setFillColor(HexColor("#1A5187"))
        canvas.setFont("Helvetica-Bold", 18)
        for row, name in enumerate("AB"):
            canvas.drawString(40, 200 - 80 * row, f"Strategisk mål {name}")

    page = scanned(tmp_path, draw)
    assert texts(page)[1:] == ["Strategisk mål A", "Strategisk mål B"]
    assert page.marks == []


def test_a_large_coloured_arrow_is_a_sign_whatever_letter_it_looks_like(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for row, (colour, up) in enumerate((("#2E7D32", True), ("#C62828", False))):
            y = 230 - 90 * row
            canvas.drawString(40, y, "Andel som trives i byen og bygda")
            canvas.setFillColor(HexColor(colour))
            path = canvas.beginPath()
            path.moveTo(300, y + (26 if up else 0) - 8)
            turn = -1 if up else 1
            for dx, dy in ((13, 13), (6, 13), (6, 26), (-6, 26), (-6, 13), (-13, 13)):
                path.lineTo(300 + dx, y + (26 if up else 0) - 8 + turn * dy)
            path.close()
            canvas.drawPath(path, fill=1, stroke=0)
            canvas.setFillColor(HexColor("#000000"))

    page = scanned(tmp_path, draw)
    assert [mark.colour for mark in page.marks] == ["green", "red"]
    assert {page.text(line) for line in page.lines} == {"Andel som trives i byen og bygda"}


def test_squares_as_large_as_lights_are_signs(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for row, colour in enumerate(("#F0C04A", "#58A65B", "#D2495B")):
            canvas.setFillColor(HexColor(colour))
            canvas.rect(300, 220 - 60 * row, 28.4, 28.4, stroke=0, fill=1)
            canvas.setFillColor(HexColor("#000000"))
            canvas.drawString(60, 230 - 60 * row, ("Ny kai", "Ny bro", "Ny vei")[row])

    assert {mark.colour for mark in scanned(tmp_path, draw).marks} == {"yellow", "green", "red"}


def test_the_line_beside_a_light_may_stand_a_little_higher(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for row, (colour, name) in enumerate((("#55A630", "Barn blir hort"), ("#D00000", "Unge trives"))):
            middle = 220 - 90 * row
            canvas.setFillColor(HexColor(colour))
            canvas.circle(60, middle, 17, stroke=0, fill=1)
            canvas.setFillColor(HexColor("#000000"))
            canvas.setFont("Helvetica-Bold", 16)
            canvas.drawString(100, middle + 3, name)

    page = scanned(tmp_path, draw)
    assert [mark.line and page.text(mark.line) for mark in page.marks] == ["Barn blir hort", "Unge trives"]


def pictured(*lines: tuple[float, str]) -> tuple[Image.Image, dict[str, Word]]:
    """A picture with lines at these heights, and each of their words with its place; points, by the word."""
    image = Image.new("RGB", (1000, 400), "white")
    pen = ImageDraw.Draw(image)
    font = ImageFont.load_default(24)
    found: dict[str, Word] = {}
    for top, line in lines:
        for text in line.split():
            x = 60 + pen.textlength(line[: line.index(text)], font)
            box = pen.textbbox((x, top), text, font)
            pen.text((x, top), text, "black", font)
            left, upper, right, lower = (edge * POINTS for edge in box)
            found[text] = Word(text, text, (left, upper, right, lower), size=24 * POINTS, confidence=0.95)
    return image, found


def test_stops_that_were_passed_over_are_put_behind_their_words() -> None:
    image, words = pictured((60, "Kaia er ferdig."), (120, "Broa er stengt"))
    _, bare = pictured((60, "Kaia er ferdig"))
    words["ferdig."] = bare["ferdig"]
    said = [word.raw for word in Raster(image, POINTS).punctuated(list(words.values()))]
    assert said == ["Kaia", "er", "ferdig.", "Broa", "stengt"]


def test_dashes_that_were_passed_over_are_put_between_their_words() -> None:
    image, words = pictured((60, "Kaia - ferdig i mai"))
    dash = words.pop("-")
    said = Raster(image, POINTS).punctuated(list(words.values()))
    assert [word.raw for word in said] == ["Kaia", "-", "ferdig", "i", "mai"]
    assert said[1].box[0] == pytest.approx(dash.box[0], abs=2)


def test_dots_at_half_the_height_of_letters_that_were_passed_over_are_put_between_their_words() -> None:
    image, words = pictured((60, "Kaia    ferdig i mai"))
    left, y = words["Kaia"].box[2] / POINTS, 60 + 16
    ImageDraw.Draw(image).ellipse((left + 10, y, left + 14, y + 4), fill="black")
    said = Raster(image, POINTS).punctuated(list(words.values()))
    assert [word.raw for word in said] == ["Kaia", "·", "ferdig", "i", "mai"]


def test_what_is_read_from_a_drawing_beside_words_is_no_word() -> None:
    image, words = pictured((60, "Kaia er ferdig"))
    place = words["ferdig"].box
    scrap = Word("på", "på", (250, place[1] - 20, 290, place[3] + 20), size=70, confidence=0.63)
    page = Page(1, 1000 * POINTS, 400 * POINTS)
    Scan([*words.values(), scrap], 0.0, Raster(image, POINTS), image, POINTS).fill(page)
    assert texts(page) == ["Kaia er ferdig"]


def test_a_flat_dash_does_not_part_a_line() -> None:
    image, words = pictured((60, "Kaia - stenge og bygge"))
    left, top, right, bottom = words["-"].box
    middle = (top + bottom) / 2
    words["-"].box = left, middle - 0.4, right, middle + 0.4
    page = Page(1, 1000 * POINTS, 400 * POINTS)
    Scan(list(words.values()), 0.0, Raster(image, POINTS), image, POINTS).fill(page)
    assert texts(page) == ["Kaia - stenge og bygge"]


def test_what_is_read_again_keeps_its_place() -> None:
    image, words = pictured((60, "Kaia er ferdig"))
    pen = ImageDraw.Draw(image)
    bottom = max(word.box[3] for word in words.values())
    pen.rectangle((40, bottom / POINTS + 2, 900, bottom / POINTS + 60), fill="#404040")
    for word in words.values():
        word.confidence = 0.5
    page = Page(1, 1000 * POINTS, 400 * POINTS)
    Scan(list(words.values()), 0.0, Raster(image, POINTS), image, POINTS).fill(page)
    assert texts(page) == ["Kaia er ferdig"]
    assert max(word.box[3] for word in page.words) <= bottom + 0.5


def test_a_page_of_which_nothing_was_read_is_read_by_line() -> None:
    image, _ = pictured((60, "Havnestyret samles"))
    page = Page(1, 1000 * POINTS, 400 * POINTS)
    Scan([], 0.0, Raster(image, POINTS), image, POINTS).fill(page)
    assert texts(page) == ["Havnestyret samles"]


def test_a_part_of_a_word_is_no_progress_bar() -> None:
    word = Word("Hurtigregistrering", "Hurtigregistrering", (100, 100, 210, 114), size=12)
    pieces = [Piece((150, 102, 190, 112), None), Piece((150, 102, 154, 112), "#1f6fb2")]
    assert find_progress_bars(pieces, [word]) == []
    assert len(find_progress_bars(pieces, [])) == 1
    number = Word("2026", "2026", (150.5, 102, 189.5, 112), size=12)
    assert find_progress_bars(pieces, [number]) == []


def test_rings_of_light_letters_close_to_the_edge_of_their_ground_are_kept(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillColor(HexColor("#2D6A4F"))
        canvas.rect(40, 160, 420, 50, stroke=0, fill=1)
        canvas.setFillColor(HexColor("#FFFFFF"))
        canvas.setFont("Helvetica-Bold", 12)
        canvas.drawString(46, 198, "Måling")
        canvas.drawString(300, 198, "Mål for året")
        canvas.setFillColor(HexColor("#000000"))
        canvas.setFont("Helvetica", 12)
        canvas.drawString(46, 130, "Reiser per pasient")

    words = {word.text for word in scanned(tmp_path, draw).words}
    assert {"Måling", "Mål", "for", "året"} <= words
