"""Names joined, parted and renamed by people, and judged anew when the rules have changed."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Collection

from db.meetings import write_meetings
from db.names.corrections import ACTIONS, keys_about
from db.names.entities import key_of
from db.names.finding import the_entity
from db.names.organisations import load
from db.names.resolution import RULES, settle
from db.names.vocabulary import name_words
from db.review import Correction, NameAction, add_correction
from schemas.errors import KildesporError


def decide_on_names(
    conn: sqlite3.Connection,
    action: NameAction,
    kind: str,
    one: str,
    other: str,
    by: str,
    note: str | None = None,
) -> int:
    """Let a person ``join`` or ``part`` two names of a kind, or ``rename`` what goes by the first to the second.

    Args:
        one, other: names as written in some document, or otherwise as in ``find_entity``.
        by: who decides. note: why.

    Returns the number of the correction. Raises NotFound where a name may be none's, or several things';
    KildesporError where the two are one name.
    """
    first = _name_in_documents(conn, kind, one)
    if action == "rename":
        if not other.strip():
            raise KildesporError("Et navn kan ikke være tomt", "Skriv det nye navnet")
        number = add_correction(conn, action, {"kind": kind, "name": first}, by, other.strip(), note)
        judge_anew(conn, {key_of(kind, first) or ""})
        return number
    second = _name_in_documents(conn, kind, other)
    keys = {key_of(kind, name) or "" for name in (first, second)}
    if len(keys) < 2:
        raise KildesporError(
            f"«{one}» og «{other}» er ett og samme navn i dokumentene", "Oppgi to ulike navn"
        )
    number = add_correction(conn, action, {"kind": kind, "one": first, "other": second}, by, note=note)
    judge_anew(conn, keys)
    return number


def take_effect(conn: sqlite3.Connection, correction: Correction) -> None:
    """Bring names to what people now say, where a correction of names was made or taken back."""
    if correction.action in ACTIONS:
        judge_anew(conn, keys_about(correction))


def judge_anew(conn: sqlite3.Connection, keys: Collection[str]) -> None:
    """Judge again to what these names (keys) belong, and bring along what follows from it."""
    write_meetings(conn, settle(conn, keys, anew=True))


def follow_the_rules(conn: sqlite3.Connection) -> None:
    """Judge all names anew where the file was written by other rules, or with another list of bodies."""
    stamp = zlib.crc32(f"{RULES}\0{name_words().text}\0{load().digest}".encode()) & 0x7FFFFFFF
    if conn.execute("PRAGMA user_version").fetchone()[0] != stamp:
        judge_anew(conn, [key for (key,) in conn.execute("SELECT key FROM name_keys")])
        conn.execute(f"PRAGMA user_version = {stamp}")


def _name_in_documents(conn: sqlite3.Connection, kind: str, text: str) -> str:
    """The name as some document writes it: the text itself, or else the usual name of the entity it means."""
    if conn.execute("SELECT 1 FROM name_keys WHERE key = ?", (key_of(kind, text),)).fetchone():
        return text
    (name,) = conn.execute(
        "SELECT name FROM names WHERE entity = ? AND NOT alias GROUP BY name ORDER BY count(*) DESC, name LIMIT 1",
        (the_entity(conn, kind, text),),
    ).fetchone()
    return str(name)
