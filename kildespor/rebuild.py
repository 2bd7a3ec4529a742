"""The knowledge base made anew from the originals and what people decided."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from corpus.store import Store
from db import KnowledgeBase
from db.rebuild import Kept
from kildespor.ingest import Display, Outcome, Result
from kildespor.options import knowledge_base
from kildespor.pipeline import check_settings, version
from kildespor.workers import PageRead, read_documents
from schemas.errors import KildesporError, UnreadableFile
from schemas.source import FileKind, Source


@dataclass(slots=True)
class Rebuilt:
    """How it went.

    Attributes:
        previous: the file that holds the old knowledge base.
        read: how many documents were read.
        unread: why the others could not be read, now as before.
        as_before: why documents that were read before cannot be any more; their old reading stands.
    """

    previous: Path
    read: int = 0
    unread: list[KildesporError] = field(default_factory=list)
    as_before: list[KildesporError] = field(default_factory=list)


def previous_of(db: Path) -> Path:
    """The file that keeps the knowledge base that was rebuilt: it lies beside it."""
    return db.with_name(f"{db.stem}.forrige{db.suffix}")


def rebuild(db: Path, store: Store, *, workers: int, display: Display) -> Rebuilt:
    """Make the knowledge base anew beside the old one, and put it in its place when it is whole.

    Meanwhile the old one can be read but not written to. A document that can no longer be read stands as it did.

    Raises KnowledgeBaseError where there is none, or it cannot be written, WrongSettings as reading does.
    """
    check_settings()
    rebuilt = Rebuilt(previous_of(db))
    new = db.with_name(f".{db.name}.ny")
    with knowledge_base(db) as old, KnowledgeBase(db) as lock, lock.alone():
        _remove(new)
        try:
            with knowledge_base(new, create=True) as fresh:
                fresh.bring_along(old)
                with fresh.run(version(), ["rebuild"]):
                    _read_all(old, fresh, store, workers, display, rebuilt)
            lock.give_way(new, rebuilt.previous)
        finally:
            _remove(new)
    return rebuilt


def _read_all(
    old: KnowledgeBase, fresh: KnowledgeBase, store: Store, workers: int, display: Display, rebuilt: Rebuilt
) -> None:
    documents: dict[str, Kept] = {}
    sources = []
    for one in old.kept():
        if one.sha256 is None:
            error = KildesporError(one.problem or "", file=one.names[0])
            fresh.add_failure(one.names[0], error, version=one.version)
            rebuilt.unread.append(error)
            continue
        documents[one.sha256] = one
        try:
            sources.append(_source(one.sha256, one, store))
        except KildesporError as error:
            _write_unread(old, fresh, one, error, rebuilt)
    display.begin(len(sources))
    for event in read_documents(sources, workers):
        if isinstance(event, PageRead):
            display.page(event.source, event.page, event.pages)
            continue
        one = documents[event.source.sha256]
        if isinstance(event.result, KildesporError):
            _write_unread(old, fresh, one, event.result, rebuilt)
            display.end(Outcome(event.source.name, Result.FAILED, one.sha256, event.result))
        else:
            fresh.add_document(event.source, event.result.document, event.result.records, version=version())
            rebuilt.read += 1
            display.end(Outcome(event.source.name, Result.NEW, one.sha256))
    for sha256, one in documents.items():
        for name in one.names:
            fresh.add_name(sha256, name)


def _source(sha256: str, one: Kept, store: Store) -> Source:
    """The original of a document. Raises UnreadableFile where it is not what it was."""
    path = store.find(sha256)
    if path is None:
        raise UnreadableFile("Originalen er borte", "Les inn fila igjen", file=one.names[0])
    try:
        source = store.identify(path)
    except UnreadableFile as error:
        error.file = one.names[0]
        raise
    if source.sha256 != sha256:
        raise UnreadableFile("Originalen er endret", "Les inn den rette fila igjen", file=one.names[0])
    return Source(path, sha256, one.names[0], source.kind, source.size)


def _write_unread(
    old: KnowledgeBase, fresh: KnowledgeBase, one: Kept, error: KildesporError, rebuilt: Rebuilt
) -> None:
    """Write a document that cannot be read: as it was read before, if it was."""
    assert one.sha256 is not None
    assert one.kind is not None
    source = Source(Path(one.names[0]), one.sha256, one.names[0], FileKind(one.kind), one.size or 0)
    if one.failed:
        fresh.add_failure(source, error, version=version())
        rebuilt.unread.append(error)
    else:
        fresh.add_document(source, *old.reading(one.sha256), version=one.version, run=one.run)
        rebuilt.as_before.append(error)


def _remove(path: Path) -> None:
    for end in ("", "-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)
