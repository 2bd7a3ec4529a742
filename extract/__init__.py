"""A file becomes pages of words with boxes, lines, blocks in reading order, tables and coloured marks."""

from __future__ import annotations

from extract.reader import Reader
from schemas.source import FileKind, Source


def open_document(source: Source, threads: int = 1) -> Reader:
    """Open a document for reading, by the kind of its content.

    Args:
        threads: how many pages of a scanned PDF are read at once.

    Raises:
        UnreadableFile: broken or empty. EncryptedFile: asks for a password.
        MissingProgram: needs a program that is not installed.
    """
    match source.kind:
        case FileKind.PDF:
            from extract.pdf import PdfReader

            return PdfReader(source, threads)
        case FileKind.PPTX:
            from extract.pptx import PptxReader

            return PptxReader(source)
        case FileKind.DOCX:
            from extract.docx import DocxReader

            return DocxReader(source)
        case FileKind.TEXT:
            from extract.text import TextReader

            return TextReader(source)
        case FileKind.IMAGE:
            from extract.image import ImageReader

            return ImageReader(source)
        case FileKind.OFFICE:
            from extract.office import open_office

            return open_office(source)
