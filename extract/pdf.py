"""PDF documents: the text layer where it can be trusted, the page's picture where not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import TracebackType
from typing import Self

import pypdfium2 as pdfium
from PIL import Image

from extract import marks, ocr, running, trust
from extract.assemble import build
from extract.pdfium import MAX_OBJECTS, Contents, Picture, Shape, read_contents
from extract.pictures import dominant_colour
from extract.scan import read_scan
from schemas.errors import EncryptedFile, MissingProgram, UnreadableFile
from schemas.page import Box, MarkShape, Page
from schemas.source import Source

OCR_DPI = 300
"""Resolution at which a page is drawn for reading; Tesseract's advice is 300 or more for body text."""
MAX_PIXELS = 40_000_000
"""A larger page is drawn at a lower resolution."""
_FEW_WORDS = 6
_MOSTLY_PICTURE = 0.5
_DATE = re.compile(r"D:(\d{4})(\d{2})?(\d{2})?")


class PdfReader:
    """Reads a PDF page by page.

    Raises:
        EncryptedFile: it asks for a password. UnreadableFile: it is broken, or has no pages.
    """

    def __init__(self, source: Source) -> None:
        self._name = source.name
        try:
            self._pdf = pdfium.PdfDocument(source.path)
        except pdfium.PdfiumError as error:
            if "password" in str(error).lower():
                raise EncryptedFile(
                    "PDF-filen er beskyttet med passord",
                    "Lagre den uten passord og les den inn på nytt",
                    file=source.name,
                ) from error
            raise UnreadableFile(
                "PDF-filen er skadet og kan ikke åpnes", "Hent den på nytt fra avsenderen", file=source.name
            ) from error
        if len(self._pdf) == 0:
            self._pdf.close()
            raise UnreadableFile(
                "PDF-filen har ingen sider", "Hent den på nytt fra avsenderen", file=source.name
            )
        self.properties = _properties(self._pdf)

    def __len__(self) -> int:
        return len(self._pdf)

    def __iter__(self) -> Iterator[Page]:
        return running.mark_running(self._read(number) for number in range(1, len(self) + 1))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pdf.close()

    def render(self, number: int, scale: float) -> Image.Image:
        """Page ``number`` (1-based) as displayed, at ``scale`` pixels a point."""
        page = self._pdf[number - 1]
        try:
            image: Image.Image = page.render(scale=scale).to_pil()
            return image
        finally:
            page.close()

    def _read(self, number: int) -> Page:
        try:
            handle = self._pdf[number - 1]
        except pdfium.PdfiumError:
            return Page(number, 595.0, 842.0, problems=["Siden er skadet og kan ikke leses."])
        try:
            page = Page(number, *handle.get_size())
            contents = read_contents(handle)
            if contents.cut:
                page.problems.append(
                    f"Siden har mer enn {MAX_OBJECTS} tegnede figurer; merker og tabeller i resten er ikke lest."
                )
            why = trust.distrust(contents.words) if contents.words else None
            if (why is None and not _needs_reading(page, contents)) or not self._read_picture(
                page, contents, why
            ):
                build(page, contents.words, contents.shapes, _signs(contents))
        except pdfium.PdfiumError:
            return Page(number, 595.0, 842.0, problems=["Siden er skadet og kan ikke leses."])
        finally:
            handle.close()
        return page

    def _read_picture(self, page: Page, contents: Contents, why: str | None) -> bool:
        """Read the page from its picture, unless that gives less than the text layer; whether it was done.

        Args:
            why: what makes the text layer one not to be trusted, None where it is just short.
        """
        words = contents.words
        scale = min(OCR_DPI / 72, (MAX_PIXELS / (page.width * page.height)) ** 0.5)
        scanned = _shown(page, contents) > _MOSTLY_PICTURE
        try:
            picture = self.render(page.number, scale)
            scan = read_scan(picture, 1 / scale) if scanned else None
            read = scan.words if scan else ocr.read_picture(picture, 1 / scale)
        except MissingProgram as error:
            page.problems.append(
                f"Siden må leses som bilde, men det går ikke: {error.problem}. {error.remedy}."
            )
            return False
        if why is not None and len(read) < 0.5 * len(words):
            page.problems.append(f"{why} En ny lesing av sidebildet fant mindre; teksten i filen er beholdt.")
            return False
        if len(read) <= len(words) and why is None:
            if scanned and not read and not words:
                page.problems.append("Siden viser et bilde; ingen ord kunne leses der.")
            return False
        if scan:
            scan.fill(page)
        else:
            page.ocr = True
            build(page, read, contents.shapes, _signs(contents))
        return True


def _needs_reading(page: Page, contents: Contents) -> bool:
    """Whether the page has (next to) no text but shows a picture that may hold some."""
    if len(contents.words) >= _FEW_WORDS:
        return False
    shown = _shown(page, contents)
    if contents.words:
        return shown > _MOSTLY_PICTURE
    return shown > 0.05 or sum(shape.segments > 8 for shape in contents.shapes) > 100


def _shown(page: Page, contents: Contents) -> float:
    """How much of the page its largest picture covers, 0..1."""
    return max((_area(picture.box) for picture in contents.pictures), default=0.0) / (
        page.width * page.height
    )


def _area(box: Box) -> float:
    return max(0.0, box[2] - box[0]) * max(0.0, box[3] - box[1])


def _signs(contents: Contents) -> list[marks.Sign]:
    return _drawn_signs(contents.shapes) + _picture_signs(contents.pictures)


def _drawn_signs(shapes: list[Shape]) -> list[marks.Sign]:
    """Small shapes; one that is drawn twice, as fill and as outline, is one sign."""
    signs: list[marks.Sign] = []
    for shape in shapes:
        if not marks.is_small(shape.box) or (shape.segments <= 2 and not shape.curved):
            continue
        kind = MarkShape.ELLIPSE if shape.curved else MarkShape.SHAPE
        sign = marks.Sign(shape.box, shape.fill, shape.stroke, kind)
        last = signs[-1] if signs else None
        if (
            last is not None
            and abs(last.middle[0] - sign.middle[0]) < 1
            and abs(last.middle[1] - sign.middle[1]) < 1
            and (last.fill is None or sign.fill is None)
        ):
            signs[-1] = marks.Sign(last.box, last.fill or sign.fill, last.stroke or sign.stroke, kind)
        else:
            signs.append(sign)
    return signs


def _picture_signs(pictures: list[Picture]) -> list[marks.Sign]:
    signs = []
    for picture in pictures:
        if marks.is_small(picture.box):
            colour = _dominant(picture)
            if colour is not None:
                signs.append(marks.Sign(picture.box, colour, None, MarkShape.PICTURE))
    return signs


def _dominant(picture: Picture) -> str | None:
    try:
        return dominant_colour(picture.image.get_bitmap(render=True).to_pil())
    except (pdfium.PdfiumError, ValueError):
        return None


def _properties(pdf: pdfium.PdfDocument) -> dict[str, str]:
    stated = pdf.get_metadata_dict()
    properties = {
        key.lower(): stated[key].strip() for key in ("Title", "Author") if stated.get(key, "").strip()
    }
    created = _DATE.match(stated.get("CreationDate", ""))
    if created:
        properties["created"] = "-".join(part for part in created.groups() if part)
    return properties
