"""Opening the file of a knowledge base, and what SQLite's errors mean to people."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlite_utils import Database

from db.migrations import PAGE_SIZE, is_current, migrate
from db.searching.index import Compounds
from schemas.errors import KnowledgeBaseError

_CACHE = 64 * 1024
"""KiB of the file that are kept in memory at most: searching leaps about in it."""
_LOG = 64 * 1024 * 1024
"""Bytes that are written before they are brought from the log into the file: many documents change the same pages.
With a million records there, 16 MiB take five times as much writing to the disk for 200 documents."""
_STATEMENTS = 512
"""Statements that are kept ready: to write a document takes a hundred, some of them for lists of many lengths."""
_PATIENCE = 60.0
"""Seconds to wait while another program writes."""


def _open(path: Path, options: str) -> Database:
    uri = f"{path.absolute().as_uri()}?{options}"
    conn = sqlite3.connect(uri, uri=True, timeout=_PATIENCE, cached_statements=_STATEMENTS)
    db = Database(conn, execute_plugins=False)
    db.conn.execute("PRAGMA foreign_keys = ON")
    db.conn.execute(f"PRAGMA cache_size = -{_CACHE}")
    return db


def open_for_writing(path: Path, compounds: Compounds | None) -> Database:
    """The file, made or brought to this version where need be.

    Args:
        compounds: how words are taken apart in its full text.

    Raises KnowledgeBaseError where it is of a newer version or no knowledge base, sqlite3.Error where it cannot be
    opened.
    """
    db = _open(path, "mode=rwc")
    try:
        migrate(db, compounds)
        db.conn.execute("PRAGMA journal_mode = WAL")
        # In WAL mode this cannot damage the file; a power cut may undo the last documents, whole.
        db.conn.execute("PRAGMA synchronous = NORMAL")
        db.conn.execute(f"PRAGMA wal_autocheckpoint = {_LOG // PAGE_SIZE}")
    except BaseException:
        db.close()
        raise
    return db


def open_for_reading(path: Path) -> Database:
    """The file, to be read alone. Raises as ``open_for_writing``, and KnowledgeBaseError where there is none."""
    if not path.is_file():
        raise KnowledgeBaseError("Kunnskapsbasen finnes ikke", "Lag den med kildespor ingest")
    db = _open(path, "mode=rw")
    try:
        try:
            current = is_current(db)
        except sqlite3.OperationalError as error:
            if _primary_code(error) not in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN):
                raise
            # In a write-protected folder SQLite reads a WAL file only if told that nobody writes to it.
            db.close()
            db = _open(path, "immutable=1")
            current = is_current(db)
        if not current:
            migrate(db)
        db.conn.execute("PRAGMA query_only = ON")
    except BaseException:
        db.close()
        raise
    return db


def _primary_code(error: sqlite3.Error) -> int | None:
    """SQLite's result code without its extension; None where the error is Python's."""
    code = getattr(error, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF


def explained(error: sqlite3.Error) -> tuple[str, str]:
    """What an error of SQLite means to a person, in Norwegian, and what to do."""
    primary = _primary_code(error)
    if primary == sqlite3.SQLITE_NOTADB:
        return "Filen er ikke en kunnskapsbase", "Oppgi en annen fil, eller en som ikke finnes ennå"
    if primary == sqlite3.SQLITE_CANTOPEN:
        return "Kunnskapsbasen kan ikke åpnes", "Se etter at mappen finnes og at du har tilgang til den"
    if primary == sqlite3.SQLITE_READONLY:
        return "Kunnskapsbasen kan ikke skrives til", "Se etter at du har skrivetilgang til filen og mappen"
    if primary == sqlite3.SQLITE_FULL:
        return "Disken er full", "Frigjør plass og prøv igjen"
    if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return "Et annet program skriver til kunnskapsbasen", "Vent til det er ferdig og prøv igjen"
    if primary == sqlite3.SQLITE_CORRUPT:
        return "Kunnskapsbasen er skadet", "Lag den på nytt fra originalene"
    return f"Kunnskapsbasen svarte: {error}", "Meld fra om feilen dersom den kommer igjen"
