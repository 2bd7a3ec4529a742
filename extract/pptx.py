"""PowerPoint: a slide is a page. Words come from the file, their places from our own typesetting in the shapes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from types import TracebackType
from typing import Any, Self

from lxml import etree
from PIL import Image
from pptx import Presentation
from pptx.exc import PythonPptxError

from extract.canvas import draw_page
from extract.drawingml import points
from extract.office import OfficeReader
from extract.reader import refuse_encrypted
from extract.slides.item import Item
from extract.slides.order import fill, running_key, running_texts
from extract.slides.shapes import SlideShapes, furniture
from extract.slides.signs import mark
from schemas.errors import MissingProgram, UnreadableFile
from schemas.page import Page
from schemas.source import Source

_NOT_SLIDES = (KeyError, ValueError, AttributeError, TypeError, IndexError, etree.LxmlError, PythonPptxError)
"""What python-pptx, and reading on from it, raise on a file that does not keep to the format."""


class PptxReader:
    """Reads a .pptx. A context manager; iterating gives the slides in order, hidden ones too.

    Raises EncryptedFile for a file that asks for a password, UnreadableFile for one that is no presentation.
    """

    def __init__(self, source: Source):
        self._source = source
        refuse_encrypted(source)
        try:
            self._presentation = Presentation(str(source.path))
            self._slides = list(self._presentation.slides)
        except (*_NOT_SLIDES, OSError, EOFError, NotImplementedError) as error:
            raise UnreadableFile(
                "Fila er ødelagt eller ikke en PowerPoint-presentasjon",
                "Åpne den i PowerPoint, lagre den på nytt og prøv igjen",
                file=source.name,
            ) from error
        self.properties = _stated(self._presentation.core_properties)
        self.width = points(str(self._presentation.slide_width or 9144000))
        self.height = points(str(self._presentation.slide_height or 6858000))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None

    def __len__(self) -> int:
        return len(self._slides)

    def __iter__(self) -> Iterator[Page]:
        read: list[tuple[Any, list[Item], list[str]]] = []
        for number, slide in enumerate(self._slides, 1):
            try:
                read.append((slide, self._items(number), []))
            except _NOT_SLIDES:
                read.append((slide, [], ["Lysbildet kunne ikke leses: innholdet er ødelagt"]))
        running = running_texts([items for _, items, _ in read], self.height)
        for number, (slide, items, problems) in enumerate(read, 1):
            page = Page(number, self.width, self.height, problems=problems)
            page.hidden = slide.element.get("show") in ("0", "false")
            page.notes = _notes(slide)
            for item in items:
                if item.kind is None and running_key(item) in running:
                    item.kind = furniture(item.extent, self.height)
            fill(page, items)
            mark(page, items)
            yield page

    def _items(self, number: int) -> list[Item]:
        return SlideShapes(self._presentation, self._slides[number - 1], number, self.height).items()

    def render(self, number: int, scale: float) -> Image.Image:
        """The slide as a picture, ``scale`` pixels to a point.

        LibreOffice draws it where it is installed and draws every slide (it leaves hidden ones out); else it is
        drawn from its words.
        """
        with suppress(MissingProgram, UnreadableFile), OfficeReader(self._source) as drawn:
            if len(drawn) == len(self):
                return drawn.render(number, scale)
        return draw_page(list(self)[number - 1], scale)


def _stated(core: Any) -> dict[str, str]:
    """The properties a file states of itself: title, author, created (ISO date)."""
    created = core.created.date().isoformat() if core.created else ""
    stated = {"title": core.title, "author": core.author, "created": created}
    return {name: value.strip() for name, value in stated.items() if value and value.strip()}


def _notes(slide: Any) -> str:
    if not slide.has_notes_slide:
        return ""
    frame = slide.notes_slide.notes_text_frame
    return frame.text.replace("\x0b", "\n").strip() if frame is not None else ""
