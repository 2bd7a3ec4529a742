"""Plans whose boxes tell their status by colour, read from files as they come: PDF, PowerPoint and a scan."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Pt
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from corpus.store import Store
from kildespor.pipeline import read_pages
from schemas.page import Document
from tag import tag_document

LEGEND = {"Levert": "#e2e2e2", "Pågår": "#8fd9b5", "Ikke startet": "#9dc3e6", "Utsatt": "#ffd966"}
BOXES = (
    ("Ny billettapp", 130, 150, "#e2e2e2"),
    ("Sanntid på kaiene", 330, 150, "#8fd9b5"),
    ("Felles takstsystem", 130, 230, "#9dc3e6"),
    ("Ladestasjoner i Nordvik", 330, 230, "#ffd966"),
    ("Kundeforum", 530, 230, "#9dc3e6"),
)
TOLD = {
    ("Ny billettapp", "completed"),
    ("Felles takstsystem", "grey"),
    ("Ladestasjoner i Nordvik", "paused"),
    ("Kundeforum", "grey"),
    ("Sanntid på kaiene", "Pågår"),
}
Written = Callable[[Path, bool], Path]


def as_pdf(folder: Path, legend: bool, apart: int = 14) -> Path:
    path = folder / "plan.pdf"
    canvas = Canvas(str(path), pagesize=(800, 450), invariant=True)
    canvas.setFont("Helvetica-Bold", 24)
    canvas.drawString(60, 400, "Utviklingsplan 2031")
    canvas.setFont("Helvetica", 10)

    def box(text: str, x: float, top: float, wide: float, high: float, fill: str) -> None:
        canvas.setFillColor(HexColor(fill))
        canvas.rect(x, 450 - top - high, wide, high, fill=1)
        canvas.setFillColor(HexColor("#000000"))
        canvas.drawString(x + 6, 450 - top - high / 2 - 3, text)

    for text, x, top, fill in BOXES:
        box(text, x, top, 150, 34, fill)
    if legend:
        for number, (text, fill) in enumerate(LEGEND.items()):
            box(text, 650, 20 + apart * number, 90, 18 if apart > 18 else 14, fill)
    canvas.save()
    return path


def as_scan(folder: Path, legend: bool) -> Path:
    with pdfium.PdfDocument(as_pdf(folder, legend, apart=24)) as drawn:
        picture = drawn[0].render(scale=200 / 72).to_pil()
    path = folder / "plan-skannet.pdf"
    picture.convert("RGB").save(path, resolution=200)
    return path


def as_slide(folder: Path, legend: bool) -> Path:
    deck = Presentation()
    deck.slide_width, deck.slide_height = Pt(800), Pt(450)
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    slide.shapes.title.text = "Utviklingsplan 2031"
    placed = [(text, x, top, 150, 34, fill) for text, x, top, fill in BOXES]
    if legend:
        placed += [(text, 650, 30 + 14 * at, 90, 14, fill) for at, (text, fill) in enumerate(LEGEND.items())]
    for text, x, top, wide, high, fill in placed:
        shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, Pt(x), Pt(top), Pt(wide), Pt(high))
        shape.fill.solid()
        shape.fill.fore_color.rgb = RGBColor.from_string(fill[1:].upper())
        shape.text_frame.text = text
        shape.text_frame.paragraphs[0].runs[0].font.size = Pt(10)
    path = folder / "plan.pptx"
    deck.save(str(path))
    return path


def document(path: Path, folder: Path) -> Document:
    return read_pages(Store(folder / "originaler").identify(path))


@pytest.mark.parametrize("written", [as_pdf, as_slide, as_scan])
def test_colours_tell_what_the_legend_says(written: Written, tmp_path: Path) -> None:
    records = [one.fields() for one in tag_document(document(written(tmp_path, True), tmp_path))]
    statuses = {(one["subject"], one["value"]) for one in records if one["kind"] == "status"}
    assert statuses == TOLD
    assert {one["name"] for one in records if one["kind"] == "initiative"} == {text for text, *_ in BOXES}


@pytest.mark.parametrize("written", [as_pdf, as_slide])
def test_without_a_legend_colours_tell_nothing(written: Written, tmp_path: Path) -> None:
    records = [one.fields() for one in tag_document(document(written(tmp_path, False), tmp_path))]
    assert not [one for one in records if one["kind"] == "status"]
