"""PowerPoint, read natively."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Pt
from reading import check, read, source_of, texts

from extract import open_document
from schemas.errors import EncryptedFile, UnreadableFile
from schemas.page import BlockKind, Place, TextSource
from schemas.source import FileKind


def deck() -> tuple[Any, Any]:
    presentation = Presentation()
    return presentation, presentation.slides.add_slide(presentation.slide_layouts[5])


def saved(presentation: Any, folder: Path) -> Path:
    path = folder / "møte.pptx"
    presentation.save(str(path))
    return path


def box(slide: Any, x: float, top: float, text: str) -> None:
    slide.shapes.add_textbox(Pt(x), Pt(top), Pt(250), Pt(40)).text_frame.text = text


def light(slide: Any, x: float, top: float, rgb: str) -> None:
    shape = slide.shapes.add_shape(MSO_SHAPE.OVAL, Pt(x), Pt(top), Pt(14), Pt(14))
    shape.fill.solid()
    shape.fill.fore_color.rgb = RGBColor.from_string(rgb)


def test_boxes_are_read_by_their_place_and_not_their_order(tmp_path: Path) -> None:
    presentation, slide = deck()
    box(slide, 40, 300, "Nederst")
    box(slide, 40, 200, "Øverst")
    slide.shapes.title.text = "Bruene våre"
    (page,) = read(saved(presentation, tmp_path), FileKind.PPTX)
    check(page)
    assert texts(page) == ["Bruene våre", "Øverst", "Nederst"]
    assert texts(page, BlockKind.HEADING) == ["Bruene våre"]
    assert {word.source for word in page.words} == {TextSource.SLIDE}


def test_a_table_with_merges_and_lights_laid_over_it(tmp_path: Path) -> None:
    presentation, slide = deck()
    frame = slide.shapes.add_table(3, 2, Pt(40), Pt(150), Pt(400), Pt(90))
    table = frame.table
    table.first_row = True
    table.cell(0, 0).text, table.cell(0, 1).text = "Tiltak", "Status"
    table.cell(1, 0).merge(table.cell(2, 0))
    table.cell(1, 0).text = "Ny kai"
    row = frame.height / 3 / 12700
    light(slide, 340, 150 + 1.4 * row, "C00000")
    light(slide, 340, 150 + 2.4 * row, "00B050")
    (page,) = read(saved(presentation, tmp_path), FileKind.PPTX)
    check(page)
    (made,) = page.tables
    assert (made.rows, made.columns, made.header_rows) == (3, 2, 1)
    assert made.at(2, 0) is made.at(1, 0)
    assert [(mark.colour, mark.place) for mark in page.marks] == [
        ("red", Place(0, 1, 1)),
        ("green", Place(0, 2, 1)),
    ]


def test_notes_and_hidden_slides(tmp_path: Path) -> None:
    presentation, slide = deck()
    slide.shapes.title.text = "Skjult"
    slide.notes_slide.notes_text_frame.text = "Si noe om brua"
    slide._element.set("show", "0")
    (page,) = read(saved(presentation, tmp_path), FileKind.PPTX)
    assert (page.hidden, page.notes) == (True, "Si noe om brua")


def test_a_slide_can_be_drawn(tmp_path: Path) -> None:
    presentation, slide = deck()
    slide.shapes.title.text = "Bruene"
    with open_document(source_of(saved(presentation, tmp_path), FileKind.PPTX)) as reader:
        image = reader.render(1, 0.5)
    assert image.size == (360, 270)
    assert image.convert("L").getextrema()[0] < 100


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    broken, locked = tmp_path / "x.pptx", tmp_path / "y.pptx"
    broken.write_bytes(b"PK\x03\x04 nothing")
    locked.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    with pytest.raises(UnreadableFile, match=r"x\.pptx"):
        read(broken, FileKind.PPTX)
    with pytest.raises(EncryptedFile, match=r"y\.pptx"):
        read(locked, FileKind.PPTX)
