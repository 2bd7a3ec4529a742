"""What the commands have in common: which knowledge base, and how it is opened."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from db import KnowledgeBase

DatabaseOption = Annotated[
    Path,
    typer.Option("--db", metavar="FIL", envvar="KILDESPOR_DB", help="Kunnskapsbasen, en SQLite-fil."),
]
DATABASE = Path("kildespor.db")


def originals_of(db: Path) -> Path:
    """The folder of originals that belongs to a knowledge base: it lies beside it."""
    return db.with_name(f"{db.stem}.originaler")


@contextmanager
def knowledge_base(db: Path, *, create: bool = False) -> Iterator[KnowledgeBase]:
    """The knowledge base, opened for reading, or made where there is none, for writing."""
    from db import KnowledgeBase

    if create:
        from kildespor.compounds import compounds
    with KnowledgeBase(db, create=create, compounds=compounds() if create else None) as kb:
        yield kb
