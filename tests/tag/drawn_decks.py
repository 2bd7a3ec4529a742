"""Draws slides for tests."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Pt

from corpus.store import Store
from kildespor.pipeline import read_pages
from tag import tag_document


class Deck:
    """A slide in the making; places are in points."""

    def __init__(self, title: str) -> None:
        self._deck = Presentation()
        self._deck.slide_width, self._deck.slide_height = Pt(960), Pt(540)
        self._slide = self._deck.slides.add_slide(self._deck.slide_layouts[6])
        self.shape(None, 40, 20, 800, 50, (title, 28, True))

    def shape(
        self,
        kind: MSO_SHAPE | None,
        x: float,
        top: float,
        wide: float,
        high: float,
        *lines: tuple[str, int, bool],
        fill: str | None = None,
    ) -> None:
        shapes, place = self._slide.shapes, (Pt(x), Pt(top), Pt(wide), Pt(high))
        shape = shapes.add_textbox(*place) if kind is None else shapes.add_shape(kind, *place)
        if kind is not None and fill is None:
            shape.fill.background()
        elif fill is not None:
            shape.fill.solid()
            shape.fill.fore_color.rgb = RGBColor.from_string(fill)
        for number, (text, size, bold) in enumerate(lines):
            frame = shape.text_frame
            paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
            run = paragraph.add_run()
            run.text, run.font.size, run.font.bold = text, Pt(size), bold
            run.font.color.rgb = RGBColor(0, 0, 0)

    def records(self, folder: Path, kind: str) -> list[dict[str, Any]]:
        path = folder / "bilder.pptx"
        self._deck.save(str(path))
        document = read_pages(Store(folder / "store").identify(path))
        return [one for record in tag_document(document) if (one := record.fields())["kind"] == kind]
