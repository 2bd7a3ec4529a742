"""Office papers written as they are, or as the PDF that LibreOffice makes of them."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Protocol

from samples.office import settle_zip, to_pdf

ENDINGS = {"docx": ".docx", "pptx": ".pptx"}


class OfficeFile(Protocol):
    """A document of python-docx or python-pptx."""

    def save(self, path: str) -> None: ...


def save_office(file: OfficeFile, path: Path) -> None:
    """Write the file, or with a path that ends in ``.pdf`` its PDF. Raises RuntimeError where none is made."""
    if path.suffix != ".pdf":
        file.save(str(path))
        settle_zip(path)
        return
    ending = ENDINGS[type(file).__module__.partition(".")[0]]
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder, path.stem + ending)
        file.save(str(written))
        to_pdf(written, path)
