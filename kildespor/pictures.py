"""Pictures of pages, drawn once and kept as files."""

from __future__ import annotations

import secrets
import tempfile
from collections import OrderedDict
from contextlib import ExitStack, suppress
from dataclasses import replace
from pathlib import Path
from threading import Lock

from corpus.store import Store
from extract import open_document
from extract.office import to_pdf
from extract.reader import Reader
from schemas.errors import MissingProgram, NotFound, UnreadableFile
from schemas.source import FileKind, Source

_QUALITY, _EFFORT = 80, 1
"""Of WebP: 0..100; 0 (quick) .. 6 (small). Letters are sharp from 75 on; effort 4 takes three times as long."""
_OPEN = 4
"""Documents kept open: a file of slides is read whole when it is opened."""


class Pictures:
    """Draws pages of originals into a folder, which may be deleted at any time.

    Args:
        version: of the program: another may draw otherwise.
    """

    def __init__(self, store: Store, folder: Path, version: str) -> None:
        self._store = store
        self._folder = folder
        self._version = version
        self._readers: OrderedDict[str, tuple[Reader, ExitStack]] = OrderedDict()
        self._turn = Lock()  # PDFium is for one thread

    def find(self, sha256: str, page: int, scale: float) -> Path:
        """Where the picture (WebP) of a page (1-based) lies, ``scale`` pixels to a point; drawn if it is new.

        Raises NotFound where there is no such original or page, else as ``extract.open_document``.
        """
        path = self._folder / self._version / sha256[:2] / f"{sha256}-{page}-{scale:g}.webp"
        if not path.is_file():
            with self._turn:
                if not path.is_file():
                    self._draw(sha256, page, scale, path)
        return path

    def close(self) -> None:
        """Let go of the documents that are kept open."""
        with self._turn:
            while self._readers:
                self._close_oldest()

    def _draw(self, sha256: str, page: int, scale: float, path: Path) -> None:
        reader = self._reader(sha256)
        if not 1 <= page <= len(reader):
            raise NotFound(f"Dokumentet har {len(reader)} sider")
        picture = reader.render(page, scale).convert("RGB")
        path.parent.mkdir(parents=True, exist_ok=True)
        new = path.with_name(f".{secrets.token_hex(4)}.webp")
        try:
            picture.save(new, "WEBP", quality=_QUALITY, method=_EFFORT)
            new.replace(path)
        finally:
            new.unlink(missing_ok=True)

    def _reader(self, sha256: str) -> Reader:
        if sha256 not in self._readers:
            if len(self._readers) >= _OPEN:
                self._close_oldest()
            opened = ExitStack()
            reader = self._open(self._store.identify(self._store.path(sha256)), opened)
            self._readers[sha256] = reader, opened
        self._readers.move_to_end(sha256)
        return self._readers[sha256][0]

    def _close_oldest(self) -> None:
        _, (_, stack) = self._readers.popitem(last=False)
        stack.close()

    def _open(self, source: Source, opened: ExitStack) -> Reader:
        """A reader that draws the document, to be closed with ``opened``."""
        if source.kind in (FileKind.PPTX, FileKind.OFFICE):
            with suppress(MissingProgram, UnreadableFile):
                made = replace(source, path=self._pdf(source), kind=FileKind.PDF)
                drawn = opened.enter_context(open_document(made))
                if source.kind is FileKind.OFFICE or len(drawn) == len(open_document(source)):
                    return drawn
        return opened.enter_context(open_document(source))

    def _pdf(self, source: Source) -> Path:
        """What LibreOffice makes of an office file. It is kept: to make it takes seconds, to draw from it does not."""
        path = self._folder / self._version / source.sha256[:2] / f"{source.sha256}.pdf"
        if not path.is_file():
            path.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(dir=path.parent) as folder:
                to_pdf(source, Path(folder)).replace(path)
        return path
