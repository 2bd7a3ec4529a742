"""What is installed, what is missing, and how to mend it."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from schemas.errors import MissingProgram


class Check(NamedTuple):
    """One thing that was looked at.

    Attributes:
        name: what. found: what was found, None if it is missing.
        remedy: what to do where it is missing.
        required: the program cannot do its main job without it.
    """

    name: str
    found: str | None
    remedy: str
    required: bool


def examine(folder: Path) -> Iterator[Check]:
    """Look at what Kildespor needs on this machine.

    Args:
        folder: where the knowledge base lies, or is to lie.
    """
    yield Check("Python", sys.version.split()[0], "", True)
    yield Check(
        "Tesseract",
        _run(["tesseract", "--version"], lambda text: text.split()[1]),
        "Installer Tesseract (Debian og Ubuntu: apt install tesseract-ocr)",
        True,
    )
    languages = _run(["tesseract", "--list-langs"], str) or ""
    for code, name, package in (
        ("nor", "norsk", "tesseract-ocr-nor"),
        ("eng", "engelsk", "tesseract-ocr-eng"),
    ):
        yield Check(
            f"Tesseract, {name}",
            code if code in languages.split() else None,
            f"Installer språkfilen (Debian og Ubuntu: apt install {package})",
            code == "nor",
        )
    yield Check(
        "tesserocr",
        "ja" if find_spec("tesserocr") else None,
        "Gjør skanninger raskere: pip install 'kildespor[fast-ocr]'",
        False,
    )
    yield Check(
        "LibreOffice",
        shutil.which("soffice") or shutil.which("libreoffice"),
        "Trengs bare for .doc, .ppt, .odt, .odp og .rtf (apt install libreoffice-writer libreoffice-impress)",
        False,
    )
    yield Check("SQLite med FTS5", _fts5(), "Installer en Python med SQLite 3.35 eller nyere og FTS5", True)
    yield Check("Språkmodell", _pipeline(), "Installer Kildespor på nytt", True)
    yield Check("Skrivetilgang", _writable(folder), f"Velg en mappe du kan skrive i, ikke {folder}", True)


def _run(command: list[str], pick: Callable[[str], str]) -> str | None:
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=True)
        return pick(done.stdout or done.stderr)
    except (OSError, subprocess.SubprocessError, IndexError):
        return None


def _fts5() -> str | None:
    try:
        with sqlite3.connect(":memory:") as conn:
            conn.execute("CREATE VIRTUAL TABLE words USING fts5(text)")
    except sqlite3.Error:
        return None
    return sqlite3.sqlite_version


def _pipeline() -> str | None:
    try:
        from tag.pipeline import pipeline

        return str(pipeline().meta["lang"])
    except (ImportError, OSError, MissingProgram):
        return None


def _writable(folder: Path) -> str | None:
    probe = folder / ".kildespor-doctor"
    try:
        probe.touch()
        probe.unlink()
    except OSError:
        return None
    return str(folder)
