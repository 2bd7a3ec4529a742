"""Older and open office formats, by way of LibreOffice: the file becomes a PDF, and the PDF is read."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from PIL import Image

from extract.pdf import PdfReader
from schemas.errors import MissingProgram, UnreadableFile
from schemas.page import Page
from schemas.source import FileKind, Source

TIME_LIMIT = 180
"""Seconds that LibreOffice gets for one file."""
_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
)


def open_office(source: Source) -> OfficeReader:
    """Open a .ppt, .doc, .odp, .odt or .rtf.

    Raises:
        MissingProgram: LibreOffice is not installed. UnreadableFile: it could not read the file.
    """
    return OfficeReader(source)


class OfficeReader:
    """The pages of the PDF that LibreOffice made of a file; its properties are the PDF's."""

    def __init__(self, source: Source):
        self._folder = tempfile.TemporaryDirectory(prefix="kildespor-")
        try:
            path = to_pdf(source, Path(self._folder.name))
            self._pdf = PdfReader(replace(source, path=path, kind=FileKind.PDF))
        except BaseException:
            self._folder.cleanup()
            raise
        self.properties = self._pdf.properties

    def __len__(self) -> int:
        return len(self._pdf)

    def __iter__(self) -> Iterator[Page]:
        return iter(self._pdf)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pdf.__exit__(kind, error, trace)
        self._folder.cleanup()

    def render(self, number: int, scale: float) -> Image.Image:
        """A page as displayed. ``number`` is 1-based, ``scale`` is pixels a point."""
        return self._pdf.render(number, scale)


def find_soffice() -> str | None:
    """Where LibreOffice's program is, None if it is not installed."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((place for place in _PLACES if Path(place).is_file()), None)


def to_pdf(source: Source, folder: Path) -> Path:
    """Make a PDF of an office file in ``folder``, with a LibreOffice profile of its own there.

    Raises:
        MissingProgram: LibreOffice is not installed. UnreadableFile: it could not read the file.
    """
    program = find_soffice()
    if program is None:
        raise MissingProgram(
            "LibreOffice er ikke installert, og trengs for filer av typen .doc, .ppt, .odt, .odp og .rtf",
            "Installer LibreOffice (Debian og Ubuntu: apt install libreoffice-writer libreoffice-impress), eller "
            "lagre fila som PDF",
            file=source.name,
        )
    # The stored original's name has no ending, and LibreOffice goes by it.
    copy = folder / f"document{Path(source.name).suffix.lower() or '.doc'}"
    shutil.copyfile(source.path, copy)
    command = [
        program,
        "--headless",
        "--norestore",
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        str(copy),
    ]
    made = copy.with_suffix(".pdf")
    try:
        subprocess.run(command, capture_output=True, timeout=TIME_LIMIT, check=False)
    except subprocess.TimeoutExpired as error:
        raise UnreadableFile(
            f"LibreOffice ble ikke ferdig med fila på {TIME_LIMIT} sekunder",
            "Åpne fila i et kontorprogram, lagre den som PDF og prøv igjen",
            file=source.name,
        ) from error
    if not made.is_file():
        raise UnreadableFile(
            "LibreOffice kunne ikke lese fila; den er ødelagt eller krever passord",
            "Åpne fila i et kontorprogram, lagre den som PDF og prøv igjen",
            file=source.name,
        )
    return made
