"""Pictures of pages: what LibreOffice makes of a deck is made once, and only stands for a deck of as many slides."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from PIL import Image
from pptx import Presentation
from pptx.util import Cm
from reportlab.pdfgen.canvas import Canvas

from corpus.store import Store
from kildespor import pictures
from kildespor.pictures import Pictures
from schemas.errors import MissingProgram
from schemas.source import Source


def deck(path: Path, slides: int) -> Path:
    """A deck of empty slides."""
    presentation = Presentation()
    presentation.slide_width, presentation.slide_height = Cm(20), Cm(15)
    for _ in range(slides):
        presentation.slides.add_slide(presentation.slide_layouts[6])
    presentation.save(str(path))
    return path


def red_pdf(folder: Path, pages: int) -> Path:
    path = folder / "document.pdf"
    canvas = Canvas(str(path), pagesize=(200, 150))
    for _ in range(pages):
        canvas.setFillColorRGB(1, 0, 0)
        canvas.rect(0, 0, 200, 150, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return path


def test_a_deck_is_made_a_pdf_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []

    def to_pdf(source: Source, folder: Path) -> Path:
        made.append(source.name)
        return red_pdf(folder, 3)

    monkeypatch.setattr(pictures, "to_pdf", to_pdf)
    store = Store(tmp_path / "originals")
    sha256 = store.add(deck(tmp_path / "deck.pptx", 3)).sha256
    for _ in range(2):  # the program is started anew
        with closing(Pictures(store, tmp_path / "cache", "1")) as drawing:
            for page in (1, 3):
                path = drawing.find(sha256, page, 1.0)
                assert _middle(path) == pytest.approx((255, 0, 0), abs=30)
                path.unlink()
    assert len(made) == 1


def test_a_pdf_without_the_hidden_slides_stands_for_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "to_pdf", lambda source, folder: red_pdf(folder, 2))
    monkeypatch.setattr("extract.pptx.OfficeReader", _no_office)
    store = Store(tmp_path / "originals")
    sha256 = store.add(deck(tmp_path / "deck.pptx", 3)).sha256
    with closing(Pictures(store, tmp_path / "cache", "1")) as drawing:
        assert _middle(drawing.find(sha256, 2, 1.0)) == (255, 255, 255)


def _middle(path: Path) -> object:
    with Image.open(path) as picture:
        return picture.convert("RGB").getpixel((picture.width // 2, picture.height // 2))


def _no_office(source: Source) -> None:
    raise MissingProgram("Ikke her", "Bruk noe annet")
