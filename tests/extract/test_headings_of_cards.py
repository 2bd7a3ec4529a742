"""What heads a card in letters smaller than those of the slide's other text."""

from __future__ import annotations

from pathlib import Path

import pytest
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Pt
from reading import read, texts
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from schemas.page import BlockKind, Page
from schemas.source import FileKind

TITLE = "Siste nytt fra havna"
NEWS = (
    "Losene har fått ny båt og nye drakter",
    "Kaia er målt opp i sin helhet",
    "Fyret lyser om natta igjen",
)
CARDS = (("Kommet til", "Fyrkart (Kystrådet)"), ("Lagt bort", "Isvakt (Øyrådet)"))


def as_slide(path: Path) -> Page:
    deck = Presentation()
    deck.slide_width, deck.slide_height = Pt(960), Pt(540)
    slide = deck.slides.add_slide(deck.slide_layouts[6])

    def write(frame: object, *lines: tuple[str, int, bool]) -> None:
        for number, (text, size, bold) in enumerate(lines):
            paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()  # type: ignore[attr-defined]
            run = paragraph.add_run()
            run.text, run.font.size, run.font.bold = text, Pt(size), bold

    write(slide.shapes.add_textbox(Pt(40), Pt(20), Pt(800), Pt(50)).text_frame, (TITLE, 28, True))
    write(
        slide.shapes.add_textbox(Pt(40), Pt(90), Pt(800), Pt(120)).text_frame,
        *((text, 20, False) for text in NEWS),
    )
    for at, (head, text) in enumerate(CARDS):
        card = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, Pt(40 + 420 * at), Pt(260), Pt(400), Pt(150))
        card.fill.solid()
        card.fill.fore_color.rgb = RGBColor.from_string("DDE6F2")
        write(card.text_frame, (head, 16, True), (text, 15, False))
    deck.save(str(path))
    (page,) = read(path, FileKind.PPTX)
    return page


def as_print(path: Path) -> Page:
    canvas = Canvas(str(path), pagesize=(960, 540))
    lines = [
        (60.0, 480.0, TITLE, True, 28),
        *((60.0, 420.0 - 40 * at, text, False, 20) for at, text in enumerate(NEWS)),
    ]
    for at, (head, text) in enumerate(CARDS):
        canvas.setFillColor(HexColor("#DDE6F2"))
        canvas.rect(50 + 420 * at, 120, 400, 150, stroke=0, fill=1)
        lines += [(60.0 + 420 * at, 240.0, head, True, 16), (60.0 + 420 * at, 210.0, text, False, 15)]
    canvas.setFillColor(HexColor("#000000"))
    for x, y, text, bold, size in lines:
        canvas.setFont("Helvetica-Bold" if bold else "Helvetica", size)
        canvas.drawString(x, y, text)
    canvas.save()
    (page,) = read(path, FileKind.PDF)
    return page


@pytest.mark.parametrize(("made", "ending"), [(as_slide, "pptx"), (as_print, "pdf")])
def test_what_is_bold_at_the_top_of_a_card_heads_it(tmp_path: Path, made: object, ending: str) -> None:
    page = made(tmp_path / f"nytt.{ending}")  # type: ignore[operator]
    assert texts(page, BlockKind.HEADING) == [TITLE, *(head for head, _ in CARDS)]


def test_a_name_in_bold_may_go_on_in_the_line_below(tmp_path: Path) -> None:
    path = tmp_path / "havner.pdf"
    canvas = Canvas(str(path), pagesize=(960, 540))
    canvas.setFont("Helvetica", 10)
    for at in range(6):
        canvas.drawString(
            60, 400 - 13 * at, "Losene har fått ny båt, nye drakter og et nytt sted å være om natta."
        )
    canvas.setFont("Helvetica-Bold", 10)
    canvas.drawString(60, 200, "Trygge havner og")
    canvas.drawString(60, 188, "farleder:")
    canvas.setFont("Helvetica", 10)
    canvas.drawString(110, 188, "bygge kaier")
    canvas.drawString(60, 176, "som varer")
    canvas.save()
    (page,) = read(path, FileKind.PDF)
    assert "Trygge havner og farleder: bygge kaier som varer" in texts(page)
