"""PDF documents: the text layer where it can be trusted, the page's picture where not."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from types import TracebackType
from typing import Self

import pypdfium2 as pdfium
from PIL import Image

from extract import fonts, glyphs, insets, marks, ocr, running, trust
from extract.assemble import build
from extract.charted import without_charts
from extract.nameless import nameless, weigh
from extract.pdfium import Contents, read_contents
from extract.phrases import even_sizes
from extract.pictures import dominant_colour
from extract.raster import Raster
from extract.raster.lines import crosses
from extract.scan import read_scan
from extract.shapes import ELLIPSE, MAX_OBJECTS, Picture, Shape
from extract.vote import Vote
from schemas.errors import EncryptedFile, MissingProgram, UnreadableFile
from schemas.page import Box, MarkShape, Page, Word
from schemas.source import Source

OCR_DPI = 300
"""Resolution at which a page is drawn for reading; Tesseract's advice is 300 or more for body text."""
MAX_PIXELS = 40_000_000
"""A larger page is drawn at a lower resolution."""
MAX_PAGES = 5_000
"""Pages of a longer file are left unread, and the last one read says so."""
REOPENED = 200
"""Pages after which a file is opened anew: PDFium keeps what it has once looked up in it."""
_FEW_WORDS = 6
_GLANCE = 1.5
"""Pixels a point at which a picture is looked at before it is read."""
_MOSTLY_PICTURE = 0.5
_JUDGED = 12
"""Pages of pictures with text under them by which the others are judged: a page with little text tells little."""
_WEDGE = 0.7
"""Share of its box that three quarters of a disc do not fill, and a whole one does."""
_DATE = re.compile(r"D:(\d{4})(\d{2})?(\d{2})?")


class PdfReader:
    """Reads a PDF page by page; up to ``threads`` pages at once by OCR.

    Raises:
        EncryptedFile: it asks for a password. UnreadableFile: it is broken, or has no pages.
    """

    def __init__(self, source: Source, threads: int = 1) -> None:
        self._threads, self._path = threads, source.path
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
        return min(len(self._pdf), MAX_PAGES)

    def __iter__(self) -> Iterator[Page]:
        return running.mark_running(self._pages())

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

    def _pages(self) -> Iterator[Page]:
        """The pages in order. What they hold is fetched here, PDFium being for one thread; OCR is for the team."""
        with ThreadPoolExecutor(self._threads) as team:
            begun: deque[Page | Future[Page]] = deque()
            for number in range(1, len(self) + 1):
                if number % REOPENED == 0:
                    self._pdf, read = pdfium.PdfDocument(self._path), self._pdf
                    read.close()
                page = self._begin(number)
                begun.append(team.submit(page.read) if isinstance(page, _Picture | _Pictured) else page)
                while begun and (isinstance(begun[0], Page) or len(begun) > 2 * self._threads):
                    yield _ended(begun.popleft())
            yield from map(_ended, begun)

    @cached_property
    def _distrusted(self) -> str | None:
        """What is wrong with the text layer of a page of pictures among the first: the others were read alike."""
        for number in range(1, min(len(self), _JUDGED) + 1):
            try:
                handle = self._pdf[number - 1]
            except pdfium.PdfiumError:
                continue
            try:
                page, contents = Page(number, *handle.get_size()), read_contents(handle)
            except pdfium.PdfiumError:
                continue
            finally:
                handle.close()
            if _shown(page, contents) > _MOSTLY_PICTURE and (why := trust.distrust(contents.words)):
                return why
        return None

    def _begin(self, number: int) -> Page | _Picture | _Pictured:
        """The page, or what it takes to read it, or a part of it, from its picture."""
        try:
            handle = self._pdf[number - 1]
        except pdfium.PdfiumError:
            return _broken(number)
        try:
            page = Page(number, *handle.get_size())
            contents = read_contents(handle)
            if number == MAX_PAGES < len(self._pdf):
                page.problems.append(
                    f"Fila har {len(self._pdf)} sider; bare de første {MAX_PAGES} er lest. Del den opp."
                )
            if contents.cut:
                page.problems.append(
                    f"Siden har mer enn {MAX_OBJECTS} tegnede figurer; merker og tabeller i resten er ikke lest."
                )
            why, doubted = self._judge(page, contents)
            if doubted and (numbered := glyphs.numbered(contents.fonts)):
                contents = read_contents(handle, numbered)
                why, doubted = self._judge(page, contents)
            scale = min(OCR_DPI / 72, (MAX_PIXELS / (page.width * page.height)) ** 0.5)
            if why is None and not _needs_reading(page, contents):
                shown = self._insets(handle, page, contents, scale)
                bare = nameless(contents.fonts, contents.unnamed)
                if shown or doubted or bare:
                    whole = self.render(number, scale) if doubted or bare else None
                    return _Pictured(page, contents, _signs(contents), shown, doubted, bare, whole, 1 / scale)
                build(page, contents.words, contents.shapes, _signs(contents))
                glyphs.record(page, contents.said)
                return page
            return _Picture(page, contents, _signs(contents), why, self.render(number, scale), 1 / scale)
        except pdfium.PdfiumError:
            return _broken(number)
        finally:
            handle.close()

    def _judge(self, page: Page, contents: Contents) -> tuple[str | None, list[Sequence[Word]]]:
        """What is wrong with the text layer of a page, or else the fonts in it that are in doubt."""
        why = trust.distrust(contents.words)
        if _shown(page, contents) > _MOSTLY_PICTURE:
            return why or (self._distrusted if contents.words else None), []
        doubted = fonts.doubted(contents.fonts.values())
        if why and 0 < len(doubted) < len(contents.fonts):
            false = {id(word) for font in doubted for word in font}
            why = trust.distrust(word for word in contents.words if id(word) not in false)
        return why, doubted

    def _insets(
        self, handle: pdfium.PdfPage, page: Page, contents: Contents, scale: float
    ) -> list[tuple[Box, Image.Image]]:
        """The pictures on a page that look like text, each with its box."""
        boxes = insets.worth_reading(
            (picture.box for picture in contents.pictures), contents.words, page.width, page.height
        )
        return [
            (box, _cut(handle, page, box, scale))
            for box in boxes
            if insets.looks_like_text(_cut(handle, page, box, _GLANCE))
        ]


@dataclass(slots=True)
class _Pictured:
    """A page with a text layer to be trusted but for some fonts, or for their weight, or with pictures that look like
    text.

    Attributes:
        insets: the pictures, each with its box. doubted, nameless: the fonts that are not to be trusted, and those
            without a name, each as its words. whole: the page's own picture where there are such fonts.
    """

    page: Page
    contents: Contents
    signs: list[marks.Sign]
    insets: list[tuple[Box, Image.Image]]
    doubted: list[Sequence[Word]]
    nameless: list[Sequence[Word]]
    whole: Image.Image | None
    points_per_pixel: float

    def read(self) -> Page:
        words, shapes, vote = list(self.contents.words), list(self.contents.shapes), None
        if self.whole and self.nameless:
            weigh(words, self.nameless, self.whole, self.points_per_pixel)
        try:
            if self.whole and self.doubted:
                read = ocr.read_picture(self.whole, self.points_per_pixel)
                words, vote = fonts.put_right(words, self.doubted, read)
            for box, picture in self.insets:
                read_there, lines = insets.read_inset(picture, self.points_per_pixel, box)
                words += read_there
                shapes += lines
        except MissingProgram as error:
            self.page.problems.append(
                "Siden har bilder med tekst, eller skrift uten riktig tegntabell, som ikke kan leses: "
                f"{error.problem}. {error.remedy}."
            )
        build(self.page, words, shapes, self.signs)
        glyphs.record(self.page, self.contents.said)
        if vote:
            vote.record(self.page)
        return self.page


@dataclass
class _Picture:
    """A page that is to be read from its picture.

    Attributes:
        contents: of its text layer. signs: drawn on it.
        why: what makes the text layer one not to be trusted, None where it is just short.
    """

    page: Page
    contents: Contents
    signs: list[marks.Sign]
    why: str | None
    picture: Image.Image
    points_per_pixel: float

    def read(self) -> Page:
        """The page as its picture shows it, or by its text layer where that says more."""
        if not self._read_picture():
            build(self.page, self.contents.words, self.contents.shapes, self.signs)
        return self.page

    def _read_picture(self) -> bool:
        page, words = self.page, self.contents.words
        scanned = _shown(page, self.contents) > _MOSTLY_PICTURE
        try:
            scan = read_scan(self.picture, self.points_per_pixel) if scanned else None
            read = scan.words if scan else self._drawn_words()
        except MissingProgram as error:
            page.problems.append(
                f"Siden må leses som bilde, men det går ikke: {error.problem}. {error.remedy}."
            )
            return False
        if self.why is not None and len(read) < 0.5 * len(words):
            page.problems.append(
                f"{self.why} En ny lesing av sidebildet fant mindre; teksten i filen er beholdt."
            )
            return False
        if len(read) <= len(words) and self.why is None:
            if scanned and not read and not words:
                page.problems.append("Siden viser et bilde; ingen ord kunne leses der.")
            return False
        layer = words if self.why else []
        if scan:
            scan.fill(page, layer)
        else:
            vote = Vote(read, layer)
            lines = [line for line in self._raster.ruling() if not crosses(line.box, vote.words)]
            build(page, vote.words, [*self.contents.shapes, *lines], self.signs)
            vote.record(page)
            page.ocr = True
        return True

    def _drawn_words(self) -> list[Word]:
        """What the picture of a page says that is drawn straight, its list items with their bullets."""
        words = ocr.read_picture(self.picture, self.points_per_pixel)
        even_sizes(words)
        self._raster.embolden(words)
        self._raster.slope(words)
        return self._raster.bullets(words)

    @cached_property
    def _raster(self) -> Raster:
        return Raster(self.picture, self.points_per_pixel)


def _ended(page: Page | Future[Page]) -> Page:
    return page if isinstance(page, Page) else page.result()


def _cut(handle: pdfium.PdfPage, page: Page, box: Box, scale: float) -> Image.Image:
    """What a page shows in a box, at ``scale`` pixels a point."""
    crop = box[0], page.height - box[3], page.width - box[2], box[1]
    image: Image.Image = handle.render(scale=scale, crop=crop).to_pil()
    return image


def _broken(number: int) -> Page:
    return Page(number, 595.0, 842.0, problems=["Siden er skadet og kan ikke leses."])


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
    strips = [
        marks.Sign(shape.box, shape.fill, shape.stroke, MarkShape.SHAPE)
        for shape in contents.shapes
        if shape.curved and shape.fill and not _holds_words(shape.box, contents.words)
    ]
    drawn = without_charts(_drawn_signs(contents.shapes), contents.shapes)
    return [*drawn, *_picture_signs(contents.pictures), *marks.light_strips(strips)]


def _holds_words(box: Box, words: Iterable[Word]) -> bool:
    """Whether the middle of a word lies in a box."""
    x0, top, x1, bottom = box
    middles = (((word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2) for word in words)
    return any(x0 <= x <= x1 and top <= y <= bottom for x, y in middles)


def _drawn_signs(shapes: list[Shape]) -> list[marks.Sign]:
    """Small shapes; one that is drawn twice, as fill and as outline, is one sign."""
    signs: list[marks.Sign] = []
    before_whole = True
    for shape in shapes:
        if not marks.is_small(shape.box) or (shape.segments <= 2 and not shape.curved):
            continue
        kind = MarkShape.ELLIPSE if shape.curved else MarkShape.SHAPE
        sign = marks.Sign(shape.box, shape.fill, shape.stroke, kind)
        last = signs[-1] if signs else None
        whole = shape.area is None or shape.area > _WEDGE * _area(shape.box)
        if (
            last is not None
            and before_whole
            and whole
            and abs(last.middle[0] - sign.middle[0]) < 1
            and abs(last.middle[1] - sign.middle[1]) < 1
            and (last.fill is None or sign.fill is None)
        ):
            signs[-1] = marks.Sign(last.box, last.fill or sign.fill, last.stroke or sign.stroke, kind)
        else:
            signs.append(sign)
        before_whole = whole
    discs = [
        marks.Sign(shape.box, shape.fill, shape.stroke, MarkShape.ELLIPSE)
        for shape in shapes
        if shape.curved and shape.segments in ELLIPSE
    ]
    return [*_with_balls(marks.without_lettering(signs), shapes), *marks.large_lights(discs)]


def _with_balls(signs: list[marks.Sign], shapes: list[Shape]) -> list[marks.Sign]:
    """The signs, wedges that are drawn in discs made Harvey balls."""
    balls: dict[Box, marks.Sign] = {}
    for shape in shapes:
        if shape.area is not None:
            others = (sign for sign in signs if sign.box != shape.box)
            ball = marks.harvey_ball(shape.box, shape.area, shape.fill, others)
            if ball is not None:
                balls[shape.box] = ball
    return [*(sign for sign in signs if sign.box not in balls), *balls.values()]


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
    stated = {key.lower(): pdf.get_metadata_value(key).strip() for key in ("Title", "Author")}
    properties = {key: value for key, value in stated.items() if value}
    created = _DATE.match(pdf.get_metadata_value("CreationDate"))
    if created:
        properties["created"] = "-".join(part for part in created.groups() if part)
    return properties
