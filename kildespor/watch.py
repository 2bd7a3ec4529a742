"""A folder that is read from as files come into it.

By looking again and again, not by the system's own notices: those do not reach over network shares.
"""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

from corpus.store import Store
from kildespor.ingest import SUFFIXES, Outcome, Result, ingest
from kildespor.options import knowledge_base, originals_of
from schemas.errors import KildesporError
from schemas.source import Source

Read = Callable[[Sequence[Path]], None]
"""Reads files. What goes wrong with one is its own to tell."""
Say = Callable[[str], None]
_TEMPORARY = (".", "~$", "#")
"""How the names of hidden files, of Office's locks and of half-saved files begin."""


@dataclass(frozen=True, slots=True)
class _Look:
    """What tells that a file is still being written."""

    size: int
    modified: int


@dataclass
class Watch:
    """Looks into a folder, and the folders within, and gives what has come to be read.

    A file is given once it looks the same at two looks in a row, and again if it changes later. Links, hidden and
    temporary files, and what is no file, are passed by. Nothing is written in the folder.

    Args:
        folder: may go away and come back.
        read: is given the files that are whole. say: is told, in Norwegian, what a person should know.
    """

    folder: Path
    read: Read
    say: Say
    _before: dict[Path, _Look] = field(default_factory=dict)
    _given: dict[Path, _Look] = field(default_factory=dict)
    _gone: bool = False

    def look(self) -> None:
        """Look once. Raises what ``read`` raises."""
        try:
            now = dict(_looks(self.folder))
        except OSError as error:
            if not self._gone:
                self.say(f"Mappen {self.folder} er borte: {error.strerror}. Venter til den er tilbake.")
            self._gone = True
            return
        if self._gone:
            self.say(f"Mappen {self.folder} er tilbake.")
            self._gone = False
        whole = [
            path for path, look in now.items() if self._before.get(path) == look != self._given.get(path)
        ]
        self._before = now
        # Marked before it is read: a file that stops the reading is not tried again until it changes.
        self._given |= {path: now[path] for path in whole}
        if whole:
            self.read(whole)


def watch(folder: Path, db: Path, every: float, say: Say) -> NoReturn:
    """Read what comes into a folder into a knowledge base, until the user stops it.

    Args:
        every: seconds between two looks.
    """
    telling = _Telling(say)

    def read(paths: Sequence[Path]) -> None:
        try:
            with knowledge_base(db, create=True) as kb:
                outcomes = ingest(
                    kb, Store(originals_of(db)), paths, workers=os.cpu_count() or 1, display=telling
                )
        except KildesporError as error:
            say(str(error))
        except OSError as error:
            say(f"{error.filename or 'Disken'}: {error.strerror or error}.")
        else:
            telling.rest(outcomes)

    looking = Watch(folder, read, say)
    while True:
        looking.look()
        time.sleep(every)


class _Telling:
    """One line a file, as it ends."""

    def __init__(self, say: Say) -> None:
        self._say = say
        self._told: list[Outcome] = []

    def begin(self, documents: int) -> None:
        pass

    def page(self, source: Source, page: int, pages: int) -> None:
        pass

    def end(self, outcome: Outcome) -> None:
        said = {Result.NEW: "lest", Result.KNOWN: "kjent fra før"}.get(
            outcome.result, f"ikke lest. {outcome.error}"
        )
        self._say(f"{outcome.name}: {said}")
        self._told.append(outcome)

    def rest(self, outcomes: Sequence[Outcome]) -> None:
        """Tell of those that were not told of as they ended."""
        for outcome in outcomes:
            if outcome not in self._told:
                self.end(outcome)
        self._told.clear()


def _looks(folder: Path) -> Iterator[tuple[Path, _Look]]:
    """The files of a folder. Raises OSError where the folder itself cannot be read; folders within may go."""
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        if entry.name.startswith(_TEMPORARY):
            continue
        try:
            status = entry.stat(follow_symlinks=False)
            if stat.S_ISDIR(status.st_mode):
                yield from _looks(Path(entry.path))
            elif (
                stat.S_ISREG(status.st_mode)
                and status.st_size
                and Path(entry.name).suffix.lower() in SUFFIXES
            ):
                yield Path(entry.path), _Look(status.st_size, status.st_mtime_ns)
        except OSError:
            continue
