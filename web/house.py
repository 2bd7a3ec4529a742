"""What the pages are given by the program that serves them: they import no stage of their own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Any, Protocol
from weakref import WeakKeyDictionary

from datasette.app import Datasette

from db import KnowledgeBase
from db.minutes import Minutes
from db.verify import Reread

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
    ACTIONS: dict[str, str]
    BLOCKS: dict[str, str]


class Progress(Protocol):
    """What is told while files are read."""

    def page(self, name: str, page: int, pages: int) -> None:
        """A page (1-based) of a file was read."""

    def end(self, name: str, sha256: str | None, problem: str | None) -> None:
        """A file was read, or was known already; or it could not be, and why."""


class Role(IntEnum):
    """What somebody may do, each more than the one before."""

    READ = 1
    REVIEW = 2
    ADMINISTER = 3


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody who may log in.

    Attributes:
        password_hash: as ``datasette-auth-passwords`` makes it (PBKDF2).
    """

    role: Role
    password_hash: str


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
        open: the knowledge base, opened for writing.
        read_in: reads files into it, telling ``Progress`` how it goes. Raises KildesporError where it cannot be
            written.
        minutes: a meeting -> a file of it: "md", "docx" or "json" (as eInnsyn has meetings).
        table: rows, columns -> a file of them: "csv" or "xlsx".
        reread: reads pages of an original anew (see ``db.verify``).
        user: who decides where nobody logs in.
        accounts: those who may log in; none where the pages are for this machine only.
    """

    db: Path
    original: Callable[[str], Path | None]
    picture: Callable[[str, int, float], Path]
    close: Callable[[], None]
    words: Words
    version: str
    open: Callable[[], KnowledgeBase]
    read_in: Callable[[Sequence[Path], Progress], None]
    minutes: Callable[[Minutes, str], bytes]
    table: Callable[[Sequence[Mapping[str, Any]], Sequence[str], str], bytes]
    reread: Reread
    user: str
    accounts: Mapping[str, Account]


houses: WeakKeyDictionary[Datasette, House] = WeakKeyDictionary()
"""The house of each server."""


def house_of(datasette: Any) -> House:
    """What a server was given. Raises KeyError for a Datasette that ``web.app.create`` did not make."""
    return houses[datasette]
