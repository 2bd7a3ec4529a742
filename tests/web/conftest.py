"""The web pages on a knowledge base of the sample corpus, served and seen in a browser."""

from __future__ import annotations

import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Protocol

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, sync_playwright

from kildespor import serve
from kildespor.ingest import find_files, ingest
from kildespor.options import knowledge_base, originals_of
from web.access import login
from web.app import create
from web.house import House

SAMPLES = Path(__file__).parents[2] / "corpus" / "samples"


class Silent:
    """Tells nobody how it goes with the files."""

    def begin(self, documents: int) -> None: ...
    def page(self, *told: object) -> None: ...
    def end(self, *told: object) -> None: ...


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The knowledge base of the sample corpus; not to be written to."""
    from corpus.store import Store

    db = tmp_path_factory.mktemp("samples") / "kb.db"
    with knowledge_base(db, create=True) as kb:
        ingest(kb, Store(originals_of(db)), find_files([SAMPLES]).paths, workers=2, display=Silent())
    return db


@pytest.fixture
def db(samples: Path, tmp_path: Path) -> Path:
    """A copy of the knowledge base, to write to."""
    shutil.copytree(samples.parent, tmp_path / "base")
    return tmp_path / "base" / samples.name


@pytest.fixture(scope="session")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pictures of pages are kept while the tests run."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def house(db: Path, pictures: Path) -> Iterator[House]:
    """What is served."""
    with closing(serve.house(db, originals_of(db), pictures)) as found:
        yield replace(found, user="Kari Test")


@contextmanager
def serving(house: House) -> Iterator[str]:
    """Serve over the network as ``kildespor serve`` does; gives the address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    app = create(house, metadata=login(house.accounts)).app()
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="critical", lifespan="on"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join()


@pytest.fixture
def address(house: House) -> Iterator[str]:
    """Where the pages are served for this machine, without login."""
    with serving(house) as found:
        yield found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    program = shutil.which("chromium") or pytest.skip("Chromium is not installed")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield launched
        launched.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page in which whatever the console tells, or the content security policy stops, fails the test."""
    opened = browser.new_page()
    complaints: list[str] = []
    opened.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    yield opened
    opened.close()
    assert complaints == []


CONTRAST = "color-contrast"
"""The rule of axe-core that colours alone decide."""


class Check(Protocol):
    """Fails where axe-core finds something serious or critical on a page, by all its rules or one.

    All its rules are those it has for WCAG 2.2 AA too; that of the size of what is pressed on it leaves out by itself.
    """

    def __call__(self, page: Page, rule: str | None = None) -> None: ...


@pytest.fixture
def accessible() -> Check:
    """Looks at pages with axe-core."""
    from axe_playwright_python.sync_playwright import Axe

    def check(page: Page, rule: str | None = None) -> None:
        options = {"runOnly": [rule]} if rule else {"rules": {"target-size": {"enabled": True}}}
        found = Axe().run(page, options=options).response["violations"]
        grave = [
            (one["id"], [node["html"] for node in one["nodes"]])
            for one in found
            if one["impact"] in ("serious", "critical")
        ]
        assert grave == []

    return check
