"""What every format's reader offers, and what several of them share."""

from __future__ import annotations

from collections.abc import Iterator
from types import TracebackType
from typing import Protocol, Self

from PIL import Image

from extract.canvas import draw_page
from schemas.errors import EncryptedFile
from schemas.page import Page
from schemas.source import Source


class Reader(Protocol):
    """An open document: a context manager that yields its pages in order.

    Attributes:
        properties: what the file states of itself: ``title``, ``author``, ``created`` (ISO date), each only
            where it is there.
    """

    properties: dict[str, str]

    def __len__(self) -> int:
        """How many pages, or slides, there are."""
        ...

    def __iter__(self) -> Iterator[Page]:
        """The pages in order. A page that cannot be read is empty and says why in ``Page.problems``."""
        ...

    def render(self, number: int, scale: float) -> Image.Image:
        """A page as displayed. ``number`` is 1-based, ``scale`` is pixels a point."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


class SetPages:
    """A document that is read whole when it is opened, and whose pages are drawn from their words."""

    def __init__(self, pages: list[Page], properties: dict[str, str]) -> None:
        self.properties = properties
        self._pages = pages

    def __len__(self) -> int:
        return len(self._pages)

    def __iter__(self) -> Iterator[Page]:
        return iter(self._pages)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None

    def render(self, number: int, scale: float) -> Image.Image:
        """Page ``number`` (1-based) as set, ``scale`` pixels to a point."""
        return draw_page(self._pages[number - 1], scale)


def refuse_encrypted(source: Source) -> None:
    """Raise EncryptedFile for an Office file with a password: Office wraps it in an OLE container."""
    with source.path.open("rb") as file:
        if file.read(4) == b"\xd0\xcf\x11\xe0":
            raise EncryptedFile(
                "Fila er beskyttet med passord", "Lagre den uten passord og prøv igjen", file=source.name
            )
