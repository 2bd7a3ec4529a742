"""The originals: kept unchanged, each under the SHA-256 of its bytes."""

from __future__ import annotations

import hashlib
import os
import re
import secrets
import unicodedata
from pathlib import Path

from corpus.kinds import detect, unreadable
from schemas.errors import NotFound, UnreadableFile
from schemas.source import Source

_CHUNK = 1 << 20
_SHA256 = re.compile(r"[0-9a-f]{64}")


class Store:
    """A folder of originals: ``root/ab/abcdef…``, the name being the SHA-256, read-only, never changed.

    Several processes may add at once, and be killed at any moment: a file is under its name whole or not at
    all. What a killed run leaves is a hidden ``.new`` file, removed when the same original is added again.
    """

    def __init__(self, root: Path):
        self.root = root

    def identify(self, path: Path) -> Source:
        """Tell what the file is and which document: it is read, not copied.

        Raises:
            UnreadableFile: it cannot be read, or is of a kind that is not (see ``corpus.kinds.detect``).
        """
        kind = detect(path)
        digest = hashlib.sha256()
        size = 0
        try:
            with path.open("rb") as file:
                while chunk := file.read(_CHUNK):
                    digest.update(chunk)
                    size += len(chunk)
        except OSError as error:
            raise unreadable(path, error) from error
        return Source(path=path, sha256=digest.hexdigest(), name=_plain_name(path), kind=kind, size=size)

    def add(self, path: Path) -> Source:
        """Keep a copy of the file, unless it is there already, and return it as it is kept.

        Raises:
            UnreadableFile: as ``identify``; also where the file changed while it was copied.
            OSError: the store cannot be written.
        """
        source = self.identify(path)
        kept = self._place(source.sha256)
        # A disk that failed may have left a shorter file under the name.
        if not kept.is_file() or kept.stat().st_size != source.size:
            self._copy(source, kept)
        return Source(path=kept, sha256=source.sha256, name=source.name, kind=source.kind, size=source.size)

    def find(self, sha256: str) -> Path | None:
        """Where the original is kept, None if it is not."""
        if not _SHA256.fullmatch(sha256):
            return None
        kept = self._place(sha256)
        return kept if kept.is_file() else None

    def path(self, sha256: str) -> Path:
        """Where the original is kept. Raises NotFound if it is not."""
        kept = self.find(sha256)
        if kept is None:
            raise NotFound(
                f"Originalen {sha256[:12]} er ikke tatt vare på i {self.root}", "Les inn dokumentet på nytt"
            )
        return kept

    def _place(self, sha256: str) -> Path:
        return self.root / sha256[:2] / sha256

    def _copy(self, source: Source, kept: Path) -> None:
        kept.parent.mkdir(parents=True, exist_ok=True)
        new = kept.with_name(f".{kept.name}.{secrets.token_hex(4)}.new")
        try:
            try:
                if _copy_hashed(source, new) != source.sha256:
                    raise UnreadableFile(
                        "Fila ble endret mens den ble lest",
                        "Vent til den er lagret, og prøv igjen",
                        file=source.name,
                    )
                new.replace(kept)
            except FileNotFoundError:
                # Another process finished the same original first and tidied this copy away.
                if not kept.is_file():
                    raise
            _sync_folder(kept.parent)
        finally:
            new.unlink(missing_ok=True)
        for leftover in kept.parent.glob(f".{kept.name}.*.new"):
            leftover.unlink(missing_ok=True)


def _copy_hashed(source: Source, target: Path) -> str:
    """Copy to a new read-only file, safely on disk, and return the SHA-256 of what was written."""
    digest = hashlib.sha256()
    try:
        original = source.path.open("rb")
    except OSError as error:
        raise unreadable(source.path, error) from error
    with original, target.open("xb") as copy:
        while chunk := original.read(_CHUNK):
            digest.update(chunk)
            copy.write(chunk)
        copy.flush()
        os.chmod(target, 0o444)
        os.fsync(copy.fileno())
    return digest.hexdigest()


def _sync_folder(folder: Path) -> None:
    """Make a new name in ``folder`` outlast a power cut, where the system can do that."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _plain_name(path: Path) -> str:
    """The file's name as valid text: composed letters (macOS parts them), no undecodable bytes."""
    name = os.fsencode(path.name).decode("utf-8", "replace")
    return unicodedata.normalize("NFC", name)
