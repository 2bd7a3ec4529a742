"""Initiatives that a record speaks of in its running text.

A name is found where its words stand one after the other, the longest name first. A name of one word must be
written as a name where it stands: with a capital inside the sentence, or in capitals throughout.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from db.names.entities import OF_BODY, parted, plain, words_of
from db.names.units import place_of
from db.rows import as_json, insert
from db.schema import quoted
from schemas.records import RECORD_MODELS

_LONGEST_NAME = 10
"""Words of the longest name that is looked for."""
_LEAST_ABBREVIATION = 3
_AT_ONCE = 500
"""Values in one SQL statement."""


class _Text(NamedTuple):
    record: int
    document: int
    words: list[str]


def write_mentions(
    conn: sqlite3.Connection, documents: Collection[int] = (), records: Collection[int] = ()
) -> None:
    """Find what the records of these documents, newly written, speak of, and anew what these records do, all by
    number."""
    numbers = set(records)
    conn.executemany("DELETE FROM mentions WHERE record = ?", [(number,) for number in sorted(numbers)])
    for document in documents:
        numbers.update(
            row[0] for row in conn.execute("SELECT number FROM records WHERE document = ?", (document,))
        )
    texts = list(_texts(conn, numbers))
    documents = {text.document for text in texts}
    aliases = {document: _aliases(conn, document) for document in documents}
    places = {document: _place(conn, document) for document in documents}
    first = _first_words(conn, {word for text in texts for word in text.words})
    first |= {alias.split(" ")[0] for those in aliases.values() for alias in those}
    runs = [list(_runs(text.words, first)) for text in texts]
    said = {run for those in runs for run, _ in those}
    names = {place: _names(conn, said, place) for place in {"", *places.values()}}
    known = {document: names[""] | names[places[document]] | those for document, those in aliases.items()}
    found = {
        (text.record, key)
        for text, those in zip(texts, runs, strict=True)
        for key in _found(those, known[text.document])
    }
    insert(conn, "mentions", sorted(found))


def records_that_may_speak_of(conn: sqlite3.Connection, keys: Iterable[str]) -> set[int]:
    """The numbers of records with running text that hold the words of names (by key) one after the other."""
    found: set[int] = set()
    for key in keys:
        row = conn.execute(
            "SELECT plain FROM name_keys WHERE key = ? AND kind = 'initiative'", (key,)
        ).fetchone()
        name = parted("initiative", row[0])[0] if row else ""
        if any(map(str.isalnum, name)):
            found.update(
                number
                for (number,) in conn.execute(
                    "SELECT rowid FROM records_fts WHERE records_fts MATCH ?",
                    ('"' + name.replace('"', " ") + '"',),
                )
            )
    return found


def forget(conn: sqlite3.Connection, keys: Iterable[str]) -> set[int]:
    """Delete the mentions of names (by key); returns the numbers of the records that spoke of them."""
    found: set[int] = set()
    for key in keys:
        found.update(row[0] for row in conn.execute("SELECT record FROM mentions WHERE key = ?", (key,)))
        conn.execute("DELETE FROM mentions WHERE key = ?", (key,))
    return found


def _texts(conn: sqlite3.Connection, records: Collection[int]) -> Iterator[_Text]:
    """The running texts of records, by number."""
    by_kind: defaultdict[str, list[int]] = defaultdict(list)
    for some in _batched(records):
        rows = conn.execute(f"SELECT kind, number FROM records WHERE number IN ({_marks(some)})", some)
        for kind, number in rows:
            by_kind[kind].append(number)
    for kind, numbers in by_kind.items():
        columns = ", ".join(map(quoted, RECORD_MODELS[kind].texts))
        for some in _batched(numbers) if columns else ():
            rows = conn.execute(
                f"SELECT number, document, {columns} FROM {quoted(kind)} WHERE number IN ({_marks(some)})",
                some,
            )
            for number, document, *texts in rows.fetchall():
                for text in filter(None, texts):
                    yield _Text(number, document, words_of(text))


def _first_words(conn: sqlite3.Connection, words: Iterable[str]) -> set[str]:
    """Those of these words, in lower case and also without an s at the end, that names begin with."""
    lower = {word.casefold() for word in words}
    rows = conn.execute(
        "SELECT value FROM json_each(?) WHERE EXISTS (SELECT 1 FROM name_keys WHERE kind = 'initiative' "
        "AND plain >= value AND plain < value || '!')",  # the sign after the space
        (as_json(sorted(lower | {word.removesuffix("s") for word in lower})),),
    )
    return {word for (word,) in rows}


def _runs(words: list[str], first: Collection[str]) -> Iterator[tuple[str, tuple[int, int]]]:
    """Every run of words that may be a name, as a plain name, and where it stands; the longest first.

    Args:
        first: the words that names begin with.
    """
    lower = [word.casefold() for word in words]
    starts = [place for place, word in enumerate(lower) if word in first or word.removesuffix("s") in first]
    for length in range(min(_LONGEST_NAME, len(words)), 0, -1):
        for start in starts:
            if start + length > len(words) or (length == 1 and not _written_as_name(words, start)):
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


def _found(runs: Iterable[tuple[str, tuple[int, int]]], names: Mapping[str, str]) -> Iterator[str]:
    taken: set[int] = set()
    for run, (start, stop) in runs:
        if run in names and taken.isdisjoint(range(start, stop)):
            taken.update(range(start, stop))
            yield names[run]


def _names(conn: sqlite3.Connection, runs: Iterable[str], place: str) -> dict[str, str]:
    """The keys of the initiatives of a place, or with "" of no place, that runs of words name."""
    found: dict[str, str] = {}
    for some in _batched(sorted(runs)):
        rows = conn.execute(
            f"SELECT plain, key FROM name_keys WHERE kind = 'initiative' AND plain IN ({_marks(some)})",
            [run + place for run in some],
        )
        found.update((name.removesuffix(place), key) for name, key in rows)
    return found


def _place(conn: sqlite3.Connection, document: int) -> str:
    """What stands behind the plain names of a document's own initiatives; "" where it is of no municipality."""
    row = conn.execute("SELECT body FROM document WHERE document = ?", (document,)).fetchone()
    place = place_of(row[0]) if row and row[0] else None
    return f"{OF_BODY}{plain(place)}" if place else ""


def _aliases(conn: sqlite3.Connection, document: int) -> dict[str, str]:
    rows = conn.execute(
        "SELECT s.name, k.key FROM spelling_documents AS d JOIN spellings AS s ON s.number = d.spelling "
        "JOIN name_keys AS k ON k.number = s.named WHERE d.document = ? AND s.alias AND k.kind = 'initiative'",
        (document,),
    )
    return {plain(name): key for name, key in rows}


def _marks(values: Collection[Any]) -> str:
    return ", ".join("?" * len(values))


def _batched(values: Iterable[Any]) -> Iterator[list[Any]]:
    left = list(values)
    for start in range(0, len(left), _AT_ONCE):
        yield left[start : start + _AT_ONCE]
