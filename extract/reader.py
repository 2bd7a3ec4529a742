"""What every format's reader offers."""

from __future__ import annotations

from collections.abc import Iterator
from types import TracebackType
from typing import Protocol, Self

from PIL import Image

from schemas.page import Page


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
