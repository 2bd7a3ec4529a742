"""A document as a file: where its original lies, what it is, and the hash that names it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class FileKind(StrEnum):
    """The kinds of file that are read, told by content and not by name."""

    PDF = "pdf"
    PPTX = "pptx"
    DOCX = "docx"
    OFFICE = "office"
    """An older or open office format (.ppt, .doc, .odp, .odt, .rtf) that LibreOffice turns into PDF."""
    IMAGE = "image"
    """PNG, JPEG or TIFF; a TIFF may hold several pages."""
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Source:
    """One original, kept unchanged.

    Attributes:
        path: where the bytes are (the stored original, or the user's file before it is stored).
        sha256: lower-case hex digest of the bytes; the document's identity.
        name: the file name it came under, without folders.
        kind: what the content is.
        size: length in bytes.
    """

    path: Path
    sha256: str
    name: str
    kind: FileKind
    size: int
