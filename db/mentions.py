"""Initiatives that a record speaks of in its running text.

A name is found where its words stand one after the other, the longest name first. A name of one word must be
written as a name where it stands: with a capital inside the sentence, or in capitals throughout.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from db.names.entities import plain, words_of
from db.schema import quoted
from schemas.records import RECORD_MODELS

_LONGEST_NAME = 10
"""Words of the longest name that is looked for."""
_LEAST_ABBREVIATION = 3
_AT_ONCE = 500
"""Values in one SQL statement."""


class _Text(NamedTuple):
    record: str
    document: int
    words: list[str]


def write_mentions(
    conn: sqlite3.Connection, documents: Collection[int] = (), records: Collection[str] = ()
) -> None:
    """Find anew what the records of these documents (numbers), and these records (ids), speak of."""
    texts = [*_texts(conn, "document", documents), *_texts(conn, "id", records)]
    rows = {(text.record,) for text in texts}
    conn.executemany("DELETE FROM mentions WHERE record = ?", sorted(rows))
    names = _names(conn, {run for text in texts for run, _ in _runs(text.words)})
    aliases = {document: _aliases(conn, document) for document in {text.document for text in texts}}
    found = {
        (text.record, key, text.document)
        for text in texts
        for key in _found(text.words, aliases[text.document] | names)
    }
    conn.executemany(
        "INSERT INTO mentions (record, entity, document, key) SELECT ?1, entity, ?3, key FROM name_keys WHERE key = ?2",
        sorted(found),
    )


def records_that_may_speak_of(conn: sqlite3.Connection, keys: Iterable[str]) -> set[str]:
    """The ids of records with running text that hold the words of names (by key) one after the other."""
    found: set[str] = set()
    for key in keys:
        row = conn.execute(
            "SELECT plain FROM name_keys WHERE key = ? AND kind = 'initiative'", (key,)
        ).fetchone()
        if row is not None and any(map(str.isalnum, row[0])):
            found.update(
                identity
                for (identity,) in conn.execute(
                    "SELECT id FROM records WHERE number IN (SELECT rowid FROM records_fts WHERE records_fts MATCH ?)",
                    ('text : "' + row[0].replace('"', " ") + '"',),
                )
            )
    return found


def forget(conn: sqlite3.Connection, keys: Iterable[str]) -> set[str]:
    """Delete the mentions of names (by key); returns the ids of the records that spoke of them."""
    found: set[str] = set()
    for key in keys:
        found.update(row[0] for row in conn.execute("SELECT record FROM mentions WHERE key = ?", (key,)))
        conn.execute("DELETE FROM mentions WHERE key = ?", (key,))
    return found


def _texts(
    conn: sqlite3.Connection, column: str, values: Collection[int] | Collection[str]
) -> Iterator[_Text]:
    for kind, model in RECORD_MODELS.items():
        if not model.texts:
            continue
        columns = ", ".join(map(quoted, model.texts))
        for some in _batched(values):
            marks = ", ".join("?" * len(some))
            for identity, document, *texts in conn.execute(
                f"SELECT id, document, {columns} FROM {quoted(kind)} WHERE {column} IN ({marks})", some
            ):
                for text in filter(None, texts):
                    yield _Text(identity, document, words_of(text))


def _runs(words: list[str]) -> Iterator[tuple[str, tuple[int, int]]]:
    """Every run of words that may be a name, as a plain name, and where it stands; the longest first."""
    lower = [word.casefold() for word in words]
    for length in range(min(_LONGEST_NAME, len(words)), 0, -1):
        for start in range(len(words) - length + 1):
            if length == 1 and not _written_as_name(words, start):
                continue
            run = " ".join(lower[start : start + length])
            yield run, (start, start + length)
            if run.endswith("s"):
                yield run.removesuffix("s"), (start, start + length)


def _written_as_name(words: list[str], place: int) -> bool:
    word = words[place]
    if word.isupper():
        return len(word) >= _LEAST_ABBREVIATION
    return place > 0 and word[0].isupper()


def _found(words: list[str], names: Mapping[str, str]) -> Iterator[str]:
    taken: set[int] = set()
    for run, (start, stop) in _runs(words):
        if run in names and taken.isdisjoint(range(start, stop)):
            taken.update(range(start, stop))
            yield names[run]


def _names(conn: sqlite3.Connection, runs: Iterable[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for some in _batched(sorted(runs)):
        marks = ", ".join("?" * len(some))
        found.update(
            conn.execute(
                f"SELECT plain, key FROM name_keys WHERE kind = 'initiative' AND plain IN ({marks})", some
            )
        )
    return found


def _aliases(conn: sqlite3.Connection, document: int) -> dict[str, str]:
    rows = conn.execute(
        "SELECT n.name, n.key FROM names AS n JOIN name_keys AS k ON k.key = n.key "
        "WHERE n.document = ? AND n.alias AND k.kind = 'initiative'",
        (document,),
    )
    return {plain(name): key for name, key in rows}


def _batched(values: Iterable[Any]) -> Iterator[list[Any]]:
    left = list(values)
    for start in range(0, len(left), _AT_ONCE):
        yield left[start : start + _AT_ONCE]
