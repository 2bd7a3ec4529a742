"""Documents read side by side, each in a process of its own kind: one that dies or hangs costs its file only."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import NamedTuple

from kildespor.pipeline import Reading, read_document
from schemas.errors import KildesporError, UnreadableFile
from schemas.source import Source

SILENCE_LIMIT = 600.0
"""Seconds that a document may take over one page, or over what is done when all are read."""
MEMORY_LIMIT = 8 * 1024**3
"""Bytes of address space that a process may take; a usual document takes a tenth."""
_POLL = 1.0
_CONTEXT = multiprocessing.get_context("spawn")


class PageRead(NamedTuple):
    """A page of a document was read."""

    source: Source
    page: int
    pages: int


class Done(NamedTuple):
    """A document was read, or could not be."""

    source: Source
    result: Reading | KildesporError


def read_documents(sources: Iterable[Source], workers: int) -> Iterator[PageRead | Done]:
    """Read documents in up to ``workers`` processes at once, and tell how it goes.

    Documents are begun in order and end as they end. Processes that were stopped are replaced; when the
    iterator is closed, the rest are stopped.
    """
    waiting = deque(sources)
    count = min(workers, len(waiting))
    team = [_Worker(max(1, (os.cpu_count() or 1) // count)) for _ in range(count)]
    try:
        while waiting or any(worker.source for worker in team):
            for worker in team:
                if worker.source is None and waiting:
                    worker.begin(waiting.popleft())
            busy = {worker.link: worker for worker in team if worker.source}
            for link in wait(busy, _POLL):
                assert isinstance(link, Connection)
                yield from busy[link].receive()
            for worker in team:
                yield from worker.give_up_if_silent()
    finally:
        for worker in team:
            worker.stop()


@dataclass
class _Worker:
    """A process, how many threads it reads with, and the document that it reads, None while it is idle."""

    threads: int
    source: Source | None = None
    heard: float = 0.0

    def __post_init__(self) -> None:
        self._start()

    def begin(self, source: Source) -> None:
        self.source, self.heard = source, time.monotonic()
        try:
            self.link.send(source)
        except OSError:
            self._restart()
            self.link.send(source)

    def receive(self) -> Iterator[PageRead | Done]:
        """What the process says. One that died says nothing more, and is replaced."""
        assert self.source is not None
        self.heard = time.monotonic()
        try:
            said = self.link.recv()
        except (EOFError, OSError):
            self.process.join()
            problem = f"Lesingen stanset brått ({_ending(self.process.exitcode)})"
            yield self._failed(problem, "Fila er trolig skadet; lagre den på nytt og prøv igjen")
            self._restart()
            return
        if isinstance(said, tuple) and not isinstance(said, Reading):
            yield PageRead(self.source, *said)
        else:
            yield Done(self.source, said)
            self.source = None

    def give_up_if_silent(self) -> Iterator[Done]:
        if self.source is not None and time.monotonic() - self.heard > SILENCE_LIMIT:
            yield self._failed(
                f"Lesingen sto stille i {SILENCE_LIMIT / 60:.0f} minutter og ble avbrutt",
                "Del opp fila, eller lagre den på nytt, og prøv igjen",
            )
            self._restart()

    def stop(self) -> None:
        self.link.close()
        self.process.kill()
        self.process.join()

    def _failed(self, problem: str, remedy: str) -> Done:
        assert self.source is not None
        source, self.source = self.source, None
        return Done(source, UnreadableFile(problem, remedy, file=source.name))

    def _start(self) -> None:
        self.link, other = _CONTEXT.Pipe()
        self.process: BaseProcess = _CONTEXT.Process(target=_serve, args=(other, self.threads), daemon=True)
        self.process.start()
        other.close()

    def _restart(self) -> None:
        self.stop()
        self._start()


def _serve(link: Connection, threads: int) -> None:
    """Read what the other end asks for, until it goes away."""
    _bound_memory()
    # An interruption is for the parent to act on; it reaches every process of the terminal.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        while True:
            link.send(_read(link.recv(), link, threads))
    except (EOFError, OSError):
        os._exit(0)


def _bound_memory() -> None:
    """Let a file that would take more than ``MEMORY_LIMIT`` fail by itself, where the system can do that."""
    try:
        import resource
    except ImportError:
        return
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    if hard == resource.RLIM_INFINITY or hard > MEMORY_LIMIT:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, hard))


def _read(source: Source, link: Connection, threads: int) -> Reading | KildesporError:
    try:
        return read_document(source, lambda page, pages: link.send((page, pages)), threads)
    except KildesporError as error:
        return error
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        return UnreadableFile(f"Fila kunne ikke leses: {error}", file=source.name)
    except MemoryError:
        return UnreadableFile("Fila er for stor for minnet", "Del den opp og prøv igjen", file=source.name)
    except Exception as error:
        return UnreadableFile(
            f"Programmet feilet på fila ({type(error).__name__}: {error})",
            "Meld fra om feilen, helst med fila",
            file=source.name,
        )


def _ending(code: int | None) -> str:
    if code is not None and code < 0:
        return f"signal {-code}"
    return f"kode {code}"
