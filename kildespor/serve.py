"""The web pages on a knowledge base."""

from __future__ import annotations

import logging
from pathlib import Path

import uvicorn
from platformdirs import user_cache_path

from corpus.store import Store
from kildespor import words
from kildespor.options import knowledge_base
from kildespor.pictures import Pictures
from kildespor.pipeline import version
from web.app import create
from web.house import House


def house(db: Path, originals: Path) -> House:
    """What the pages need of a knowledge base; the file is created where there is none."""
    with knowledge_base(db, create=True):
        pass
    store = Store(originals)
    pictures = Pictures(store, user_cache_path("kildespor") / "sider", version())
    return House(db=db, original=store.find, picture=pictures.find, words=words, version=version())


def serve(db: Path, originals: Path, host: str, port: int) -> None:
    """Serve until the user stops it."""
    logging.getLogger("uvicorn.error").setLevel(logging.WARNING)
    uvicorn.run(create(house(db, originals)).app(), host=host, port=port, log_level="warning", lifespan="on")
