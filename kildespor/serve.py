"""The web pages on a knowledge base."""

from __future__ import annotations

import getpass
import logging
import os
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import uvicorn
from platformdirs import user_cache_path

from corpus.store import Store
from db import KnowledgeBase
from kildespor import words
from kildespor.accounts import accounts_of, load
from kildespor.compounds import compounds
from kildespor.ingest import Outcome, ingest
from kildespor.minutes import minutes_file
from kildespor.options import knowledge_base
from kildespor.pictures import Pictures
from kildespor.pipeline import reread, version
from kildespor.sheets import table_file
from schemas.errors import KildesporError
from schemas.source import Source
from web.access import LOCAL, login
from web.app import create
from web.house import House, Progress


def house(db: Path, originals: Path, cache: Path | None = None) -> House:
    """What the pages need of a knowledge base; the file is created where there is none.

    Args:
        cache: where pictures of pages are kept; None is the user's own folder for such.
    """
    with knowledge_base(db, create=True):
        pass
    store = Store(originals)
    pictures = Pictures(store, cache or user_cache_path("kildespor") / "sider", version())

    def read_in(paths: Sequence[Path], progress: Progress) -> None:
        display = _Display(progress)
        with knowledge_base(db, create=True) as kb:
            display.rest(ingest(kb, store, paths, workers=os.cpu_count() or 1, display=display))

    return House(
        db=db,
        original=store.find,
        picture=pictures.find,
        close=pictures.close,
        words=words,
        version=version(),
        open=lambda: KnowledgeBase(db, compounds=compounds()),
        read_in=read_in,
        minutes=minutes_file,
        table=table_file,
        reread=lambda sha256, pages: reread(store.identify(store.path(sha256)), pages),
        user=getpass.getuser(),
        accounts=load(accounts_of(db)),
    )


def serve(db: Path, originals: Path, host: str, port: int) -> None:
    """Serve until the user stops it.

    Raises KildesporError for an address that others reach, where nobody has an account.
    """
    served = house(db, originals)
    if host not in LOCAL and not served.accounts:
        raise KildesporError(
            "Uten brukere vises kunnskapsbasen bare på denne maskinen",
            "Lag en bruker med kildespor account, eller la være å oppgi --host",
        )
    logging.getLogger("uvicorn.error").setLevel(logging.WARNING)
    datasette = create(served, metadata=login(served.accounts))
    with closing(served):
        uvicorn.run(datasette.app(), host=host, port=port, log_level="warning", lifespan="on")


class _Display:
    """Tells the pages how it goes with files being read."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._told: list[Outcome] = []

    def begin(self, documents: int) -> None:
        pass

    def page(self, source: Source, page: int, pages: int) -> None:
        self._progress.page(source.name, page, pages)

    def end(self, outcome: Outcome) -> None:
        problem = str(outcome.error) if outcome.error else None
        self._progress.end(outcome.name, outcome.sha256, problem)
        self._told.append(outcome)

    def rest(self, outcomes: Sequence[Outcome]) -> None:
        """Tell of those that were not told of as they ended."""
        for outcome in outcomes:
            if outcome not in self._told:
                self.end(outcome)
