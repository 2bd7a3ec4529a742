"""Files into the knowledge base: found, told apart, read side by side, and written one by one."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from corpus.store import Store
from db import KnowledgeBase
from kildespor.pipeline import check_settings, version
from kildespor.workers import PageRead, read_documents
from schemas.errors import KildesporError, UnreadableFile
from schemas.source import Source

SUFFIXES = frozenset(
    f".{ending}"
    for endings in ("pdf", "pptx pptm ppsx ppt odp", "docx docm doc odt rtf", "png jpg jpeg tif tiff", "txt")
    for ending in endings.split()
)
"""Names of files that are taken from a folder. A file given by its own name is taken whatever it is called."""


class Result(StrEnum):
    NEW = "new"
    KNOWN = "known"
    """Already in the knowledge base, read by this version."""
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Outcome:
    """How it went with one file.

    Attributes:
        name: the file's name. sha256: None for a file that could not even be opened.
    """

    name: str
    result: Result
    sha256: str | None = None
    error: KildesporError | None = None


@dataclass(slots=True)
class Found:
    """The files to read, and how many files of other kinds were passed over in folders."""

    paths: list[Path] = field(default_factory=list)
    passed_over: int = 0


class Display(Protocol):
    """What wants to know how it goes."""

    def begin(self, documents: int) -> None: ...

    def page(self, source: Source, page: int, pages: int) -> None: ...

    def end(self, outcome: Outcome) -> None: ...


def find_files(paths: Iterable[Path], leave_out: Sequence[Path] = ()) -> Found:
    """The files given, and the readable kinds of files in the folders given and in those within, each once.

    Hidden files and folders, and what lies at or under ``leave_out``, are passed by. A path that is not there
    is kept, to fail by its name later.
    """
    found = Found()
    seen: set[Path] = set()
    hidden = [path.resolve() for path in leave_out]
    for path in paths:
        for file in _files(path, found):
            real = file.resolve()
            if real not in seen and not any(real == one or one in real.parents for one in hidden):
                seen.add(real)
                found.paths.append(file)
    return found


def _files(path: Path, found: Found) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.startswith((".", "~$")):
                continue
            if Path(name).suffix.lower() in SUFFIXES:
                yield Path(folder, name)
            else:
                found.passed_over += 1


def ingest(
    kb: KnowledgeBase, store: Store, paths: Sequence[Path], *, workers: int, display: Display
) -> list[Outcome]:
    """Read files into the knowledge base; one that fails does not stop the others.

    The original is kept before the document is written, so that a document is never without it. A file whose
    content is there already, read by this version, costs its hashing.

    Raises KnowledgeBaseError where the knowledge base cannot be written, OSError where the store cannot, WrongSettings
    where the user's own vocabulary cannot be used.
    """
    check_settings()
    outcomes: list[Outcome] = []
    fresh: dict[str, Source] = {}
    failed: list[tuple[Source | str, KildesporError]] = []
    names: list[tuple[str, str]] = []
    for path in paths:
        try:
            source = store.identify(path)
        except KildesporError as error:
            failed.append((path.name, error))
            continue
        if kb.has(source.sha256, version()):
            kb.add_name(source.sha256, source.name)
            if store.find(source.sha256) is None:
                store.add(path)
            outcomes.append(Outcome(source.name, Result.KNOWN, source.sha256))
        elif source.sha256 in fresh:
            names.append((source.sha256, source.name))
        else:
            fresh[source.sha256] = source
    if fresh or failed:
        with kb.run(version(), [str(path) for path in paths]):
            outcomes += _fail(kb, failed)
            outcomes += _read(kb, store, list(fresh.values()), workers, display)
            outcomes += _more_names(kb, names)
    return outcomes


def _fail(kb: KnowledgeBase, failed: Sequence[tuple[Source | str, KildesporError]]) -> Iterator[Outcome]:
    for source, error in failed:
        kb.add_failure(source, error, version=version())
        name = source if isinstance(source, str) else source.name
        yield Outcome(name, Result.FAILED, None if isinstance(source, str) else source.sha256, error)


def _read(
    kb: KnowledgeBase, store: Store, sources: Sequence[Source], workers: int, display: Display
) -> Iterator[Outcome]:
    display.begin(len(sources))
    kept: list[Source] = []
    for source in sources:
        try:
            kept.append(store.add(source.path))
        except UnreadableFile as error:
            yield from _fail(kb, [(source, error)])
    for event in read_documents(kept, workers):
        if isinstance(event, PageRead):
            display.page(event.source, event.page, event.pages)
            continue
        if isinstance(event.result, KildesporError):
            (outcome,) = _fail(kb, [(event.source, event.result)])
        else:
            kb.add_document(event.source, event.result.document, event.result.records, version=version())
            outcome = Outcome(event.source.name, Result.NEW, event.source.sha256)
        display.end(outcome)
        yield outcome


def _more_names(kb: KnowledgeBase, names: Sequence[tuple[str, str]]) -> Iterator[Outcome]:
    """Other names of documents that were read in the same run."""
    for sha256, name in names:
        if kb.has(sha256):
            kb.add_name(sha256, name)
            yield Outcome(name, Result.KNOWN, sha256)
