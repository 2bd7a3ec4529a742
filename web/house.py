"""What the pages are given by the program that serves them: they import no stage of their own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol
from weakref import WeakKeyDictionary

from datasette.app import Datasette

DATABASE = "data"
"""What the knowledge base is called in addresses, whatever its file is called."""


class Words(Protocol):
    """What kinds and fields are called where people read (``kildespor.words``)."""

    KINDS: dict[str, str]
    PLURALS: dict[str, str]
    FIELDS: dict[str, str]
    VALUES: dict[str, str]
    FIXED: frozenset[str]
    SOURCES: dict[str, str]
    REPAIRS: dict[str, str]


@dataclass(frozen=True)
class House:
    """A knowledge base and what belongs to it.

    Attributes:
        db: the file.
        original: SHA-256 -> where the original lies; None where it is gone.
        picture: SHA-256, page (1-based), pixels a point -> where the page's picture (WebP) lies, drawn now if it was
            not before. Raises KildesporError where it cannot be drawn.
        words: what kinds and fields are called.
        version: of the program.
    """

    db: Path
    original: Callable[[str], Path | None]
    picture: Callable[[str, int, float], Path]
    words: Words
    version: str


houses: WeakKeyDictionary[Datasette, House] = WeakKeyDictionary()
"""The house of each server."""


def house_of(datasette: Any) -> House:
    """What a server was given. Raises KeyError for a Datasette that ``web.app.create`` did not make."""
    return houses[datasette]
