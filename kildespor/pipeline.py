"""One document through the stages: read, repaired, tagged."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import cache
from importlib.metadata import version as installed_version
from typing import NamedTuple

from schemas.page import Document, Page
from schemas.records import Record
from schemas.source import Source

Progress = Callable[[int, int], None]
"""Called with the number of pages read and the number of pages in all."""


class Reading(NamedTuple):
    """What a document gave."""

    document: Document
    records: list[Record]


@cache
def version() -> str:
    """The program's version, which every row of the knowledge base is marked with."""
    return installed_version("kildespor")


def check_settings() -> None:
    """Raises WrongSettings where what the user has set for reading, a vocabulary of their own, cannot be used."""
    from tag.vocabulary import check

    check()


def read_pages(source: Source, progress: Progress | None = None, threads: int = 1) -> Document:
    """Read a document, up to ``threads`` scanned pages at once, and repair its pages.

    Raises UnreadableFile, EncryptedFile or MissingProgram, as ``extract.open_document``.
    """
    from extract import open_document
    from normalize import Memory, repair_page

    with open_document(source, threads) as reader:
        pages: list[Page] = []
        memory = Memory()
        for page in reader:
            pages.append(repair_page(page, memory))
            if progress is not None:
                progress(len(pages), len(reader))
        return Document(pages, reader.properties)


def read_document(source: Source, progress: Progress | None = None, threads: int = 1) -> Reading:
    """Read a document, repair its pages and tag its records. Raises as ``read_pages``."""
    from tag import tag_document

    document = read_pages(source, progress, threads)
    return Reading(document, tag_document(document))


def reread(source: Source, pages: Collection[int]) -> dict[int, list[str]]:
    """What the file says on these pages (1-based), word by word, read anew. Raises as ``read_pages``."""
    return {
        page.number: [word.raw for word in page.words]
        for page in read_pages(source).pages
        if page.number in pages
    }
