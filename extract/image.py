"""Pictures of pages: PNG, JPEG, and TIFF of one or more pages, read by OCR."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from types import TracebackType
from typing import Self

from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from extract.pdf import MAX_PIXELS
from extract.scan import read_scan
from schemas.errors import MissingProgram, UnreadableFile
from schemas.page import Page
from schemas.source import Source

MOST_PIXELS = 170_000_000
"""A larger picture is not read: it would take half a gigabyte of memory, and Pillow's own limit is near."""
_LONG_SIDE = 842.0
"""Points: the long side of A4, which a picture that states no resolution is taken to have."""
_LEAST_DPI, _MOST_DPI = 60.0, 1300.0


class ImageReader:
    """Reads each frame of a picture as a page.

    Raises UnreadableFile for a picture that is broken or too large.
    """

    def __init__(self, source: Source) -> None:
        self._name = source.name
        self.properties: dict[str, str] = {}
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", Image.DecompressionBombWarning)
                self._image = Image.open(source.path)
                self._frames = getattr(self._image, "n_frames", 1)
        except Image.DecompressionBombError as error:
            raise self._too_large() from error
        except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
            raise self._broken() from error
        if self._image.width * self._image.height > MOST_PIXELS:
            self._image.close()
            raise self._too_large()

    def __len__(self) -> int:
        return self._frames

    def __iter__(self) -> Iterator[Page]:
        for number, _ in enumerate(ImageSequence.Iterator(self._image), 1):
            yield self._read(number)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._image.close()

    def render(self, number: int, scale: float) -> Image.Image:
        """Page ``number`` (1-based), upright, ``scale`` pixels to a point."""
        image, points_per_pixel = self._upright(number)
        factor = scale * points_per_pixel
        return image.resize((max(1, round(image.width * factor)), max(1, round(image.height * factor))))

    def _read(self, number: int) -> Page:
        try:
            image, points_per_pixel = self._upright(number)
        except (OSError, ValueError, SyntaxError) as error:
            if self._frames == 1:
                raise self._broken() from error
            return Page(number, 595.0, _LONG_SIDE, problems=["Siden er skadet og kan ikke leses."])
        page = Page(number, image.width * points_per_pixel, image.height * points_per_pixel)
        shrink = min(1.0, (MAX_PIXELS / (image.width * image.height)) ** 0.5)
        if shrink < 1.0:
            image = image.resize((round(image.width * shrink), round(image.height * shrink)))
        try:
            read_scan(image, points_per_pixel / shrink).fill(page)
        except MissingProgram as error:
            page.problems.append(f"Bildet kan ikke leses: {error.problem}. {error.remedy}.")
        return page

    def _upright(self, number: int) -> tuple[Image.Image, float]:
        """The frame as it is to be looked at, on white, and how many points a pixel is."""
        self._image.seek(number - 1)
        frame = ImageOps.exif_transpose(self._image)
        if frame.mode in ("RGBA", "LA", "P"):
            clear = frame.convert("RGBA")
            frame = Image.new("RGB", clear.size, "white")
            frame.paste(clear, mask=clear.getchannel("A"))
        dpi = float((self._image.info.get("dpi") or (0.0,))[0])
        if _LEAST_DPI < dpi < _MOST_DPI and dpi != 72:
            return frame.convert("RGB"), 72 / dpi
        return frame.convert("RGB"), _LONG_SIDE / max(frame.size)

    def _too_large(self) -> UnreadableFile:
        return UnreadableFile(
            f"Bildet er større enn {MOST_PIXELS / 1_000_000:g} millioner bildepunkter",
            "Skann siden på nytt med lavere oppløsning",
            file=self._name,
        )

    def _broken(self) -> UnreadableFile:
        return UnreadableFile(
            "Bildet er ødelagt eller avkortet", "Hent det på nytt der det kom fra", file=self._name
        )
