"""What can go wrong, each with one sentence that a person can act on, and the exit code it leads to."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """Exit codes of the command line. Documented in the README; never renumbered."""

    OK = 0
    UNEXPECTED = 1
    """A fault in the program itself."""
    USAGE = 2
    """The command was given wrongly."""
    SOME_UNREAD = 3
    """At least one file, or page of a file, could not be read; the others went in."""
    NOT_VERIFIED = 4
    """An original or an evidence is not what it was, or two knowledge bases differ."""
    MISSING_PROGRAM = 5
    """A program or language file that is needed is not installed."""
    KNOWLEDGE_BASE = 6
    """The knowledge base cannot be opened or written."""
    NOT_FOUND = 7
    """What was asked for is not in the knowledge base."""
    INTERRUPTED = 130
    """Stopped by the user."""


class KildesporError(Exception):
    """Base of all errors a user may meet.

    Args:
        problem: what is wrong, in Norwegian, without the file's name.
        remedy: what to do about it, in Norwegian.
        file: the name of the file, if one is concerned.
        page: its page, 1-based, if one is concerned.
    """

    exit_code = ExitCode.UNEXPECTED

    def __init__(self, problem: str, remedy: str = "", *, file: str | None = None, page: int | None = None):
        self.problem = problem.rstrip(". ")
        self.remedy = remedy.rstrip(". ")
        self.file = file
        self.page = page
        super().__init__(self.problem)

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.problem, self.remedy, self.file, self.page)

    def __str__(self) -> str:
        place = self.file or ""
        if self.page is not None:
            place += f", side {self.page}" if place else f"Side {self.page}"
        sentence = f"{place}: {self.problem}." if place else f"{self.problem}."
        return f"{sentence} {self.remedy}." if self.remedy else sentence


def _rebuild(
    cls: type[KildesporError], problem: str, remedy: str, file: str | None, page: int | None
) -> KildesporError:
    return cls(problem, remedy, file=file, page=page)


class UnreadableFile(KildesporError):
    """The file, or a page of it, is broken, empty, or not what it says it is."""

    exit_code = ExitCode.SOME_UNREAD


class EncryptedFile(UnreadableFile):
    """The file asks for a password."""


class UnsupportedFile(UnreadableFile):
    """The file is of a kind that is not read."""


class MissingProgram(KildesporError):
    """An outside program, or a language file of one, is missing."""

    exit_code = ExitCode.MISSING_PROGRAM


class WrongSettings(KildesporError):
    """What the user has set, in the environment or in a file that it names, cannot be used."""

    exit_code = ExitCode.USAGE


class KnowledgeBaseError(KildesporError):
    """The knowledge base cannot be opened, is of a newer version, or cannot be written."""

    exit_code = ExitCode.KNOWLEDGE_BASE


class NotFound(KildesporError):
    """The record or document asked for is not in the knowledge base."""

    exit_code = ExitCode.NOT_FOUND
