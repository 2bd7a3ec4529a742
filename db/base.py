"""The knowledge base as the other rooms meet it: one SQLite file."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path, PurePath
from types import TracebackType
from typing import Any, Self

from db.changes import Change, changes
from db.deciding import decide_on_page, decide_on_record, decide_on_word
from db.decisions import DecisionLine, decisions
from db.diff import Differences, differences
from db.exports.annotations import Describe, annotate
from db.exports.contract import export
from db.exports.provenance import provenance
from db.history import History, history
from db.migrations import LITTLE_EMPTY, give_back
from db.minutes import MeetingLine, Minutes, list_meetings, read_minutes
from db.names.finding import the_body, the_entity
from db.names.joining import decide_on_names, take_effect
from db.names.pairs import Pair, doubts, pairs_of, told_of
from db.opening import explained, open_for_reading, open_for_writing
from db.pages import read_page
from db.rebuild import Kept, bring_along, kept, stored_reading, take_place
from db.review import Action, Correction, NameAction, corrections, take_back
from db.searching.facets import Facets, facets
from db.searching.index import Compounds, tidy_after
from db.searching.search import Found, Hit, Query, search
from db.snapshot import snapshot
from db.summary import DocumentSummary, summarize
from db.trace import Trace, trace
from db.verify import Finding, Original, Reread, verify
from db.waiting import uncertain_records
from db.write import rewrite_document, write_document, write_failure, write_name
from schemas.collecting import without_collecting
from schemas.errors import KildesporError, KnowledgeBaseError, NotFound
from schemas.page import Document, Page
from schemas.records import Record
from schemas.source import Source

_SHORTEST_PREFIX = 4
"""Hex digits of a hash that may stand for the whole."""


class KnowledgeBase:
    """The records of many documents, with the words that prove them, in one SQLite file.

    Use it as a context manager. What one call writes is written whole or not at all, whatever stops the
    program.

    Args:
        path: the file.
        create: open for writing, and create the file where there is none. False opens for reading only.
        compounds: how words are taken apart, so that their parts find them; only writing needs it.

    Raises:
        KnowledgeBaseError: the file cannot be opened, is no knowledge base, or is of a newer version.
    """

    def __init__(self, path: Path | str, *, create: bool = True, compounds: Compounds | None = None) -> None:
        self.path = Path(path)
        self._compounds = compounds
        self._run: int | None = None
        with self._understandably():
            self._db = open_for_writing(self.path, compounds) if create else open_for_reading(self.path)
        self._conn = self._db.conn

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file. The knowledge base cannot be used afterwards."""
        self._db.close()

    @contextmanager
    def run(self, version: str, arguments: Sequence[str] = ()) -> Iterator[int]:
        """A run of the program: what is written within is marked with its number."""
        with self._writing():
            cursor = self._conn.execute(
                "INSERT INTO runs (started, program_version, arguments) VALUES (?, ?, ?)",
                (_now(), version, json.dumps(list(arguments), ensure_ascii=False)),
            )
            number = self._run = int(cursor.lastrowid or 0)
        try:
            yield number
        finally:
            self._run = None
            with self._writing():
                self._conn.execute("UPDATE runs SET finished = ? WHERE id = ?", (_now(), number))
                tidied = tidy_after(self._conn, number)
            if tidied:
                give_back(self._conn, LITTLE_EMPTY)

    def has(self, sha256: str, version: str | None = None) -> bool:
        """Whether this content is here, read (by ``version``, if given). A failure does not count."""
        with self._understandably():
            found = self._conn.execute(
                "SELECT program_version FROM documents WHERE sha256 = ? AND status != 'failed'", (sha256,)
            ).fetchone()
        return found is not None and version in (None, found[0])

    def add_name(self, sha256: str, name: str) -> None:
        """Remember that a document came under ``name`` too. Raises NotFound where it is not here."""
        with self._understandably():
            number = self._conn.execute(
                "SELECT id, EXISTS (SELECT 1 FROM document_names WHERE document = id AND name = ?) "
                "FROM documents WHERE sha256 = ?",
                (name, sha256),
            ).fetchone()
        if number is None:
            raise NotFound(f"Dokumentet {sha256} er ikke i kunnskapsbasen")
        if not number[1]:
            with self._writing():
                write_name(self._conn, number[0], name)

    def add_document(
        self,
        source: Source,
        document: Document,
        records: Iterable[Record],
        *,
        version: str,
        run: int | None = None,
    ) -> None:
        """Write a document with all it brings; an earlier reading of it, or failure, gives way.

        Args:
            run: number of the run that read it; None is the one going on.

        Raises KnowledgeBaseError where it cannot be written, ValueError where an evidence is not on its page.
        """
        with self._writing():
            write_document(
                self._conn,
                source,
                document,
                records,
                version=version,
                run=self._run if run is None else run,
                compounds=self._compounds,
            )

    def add_failure(self, source: Source | str, error: KildesporError, *, version: str) -> None:
        """Write that a file could not be read, and why.

        Args:
            source: the file; only its name where it could not even be opened.
        """
        known = source if isinstance(source, Source) else None
        with self._writing():
            write_failure(
                self._conn,
                known.sha256 if known else None,
                known.name if known else str(source),
                kind=known.kind.value if known else None,
                size=known.size if known else None,
                problem=str(KildesporError(error.problem, error.remedy, page=error.page)),
                version=version,
                run=self._run,
            )

    def export(
        self, kinds: Collection[str] | None = None, document: str | None = None
    ) -> Iterator[dict[str, Any]]:
        """Every record as the public contract has it, in an order that depends on the content alone.

        Args:
            kinds: only these kinds.
            document: only the document with this SHA-256 (or the beginning of it) or file name.

        Raises NotFound for an unknown kind or document.
        """
        with self._understandably():
            yield from export(self._conn, kinds, self._documents(document) if document is not None else None)

    def annotations(
        self, describe: Describe, kinds: Collection[str] | None = None, document: str | None = None
    ) -> Iterator[dict[str, Any]]:
        """Every record as a W3C Web Annotation (see ``db.exports.annotations``), otherwise as ``export``.

        Args:
            describe: a record -> the line that tells it to people.
        """
        with self._understandably():
            documents = self._documents(document) if document is not None else None
            yield from annotate(self._conn, describe, kinds, documents)

    def provenance(self, kinds: Collection[str] | None = None, document: str | None = None) -> Iterator[str]:
        """Where records come from as PROV-JSON (see ``db.exports.provenance``), in pieces, otherwise as ``export``."""
        with self._understandably():
            documents = self._documents(document) if document is not None else None
            yield from provenance(self._conn, kinds, documents)

    def search(self, words: str, limit: int = 20) -> list[Hit]:
        """The best ``limit`` blocks and records that hold all the words, or those that were meant by them."""
        return self.find(Query(words, limit=limit)).hits

    def find(self, query: Query, document: str | None = None) -> Found:
        """The best blocks and records for a query (see ``db.searching.query``), or those that were meant by it.

        Args:
            document: only this one, as in ``page``.

        No text is an error; raises NotFound where there is no such document.
        """
        with self._reading():
            return search(self._conn, self._within(query, document))

    def facets(self, query: Query, document: str | None = None) -> Facets:
        """What the search for a query can be narrowed to, with the number of pages that are left then."""
        with self._reading():
            return facets(self._conn, self._within(query, document))

    def _within(self, query: Query, document: str | None) -> Query:
        if document is None:
            return query
        return replace(query, filters=replace(query.filters, documents=self._documents(document)))

    def entity(self, kind: str, text: str) -> str:
        """The id of the one entity of a kind that is called so, or nearly so, or whose id begins so.

        Raises NotFound where there is none, or where several may be meant: they are told.
        """
        with self._reading():
            return the_entity(self._conn, kind, text)

    def body(self, text: str) -> str:
        """The id of the body meant that documents are of, otherwise as ``entity``."""
        with self._reading():
            return the_body(self._conn, text)

    def history(self, entity: str) -> History:
        """All that was said of an entity (its id) through time. Raises NotFound."""
        with self._reading():
            return history(self._conn, entity)

    def changes(self, since: str, until: str | None = None, limit: int | None = None) -> list[Change]:
        """What is new of initiatives and goals, and what moved, from one day (ISO 8601) to another, by name.

        Args:
            limit: how many are wanted, the first; few are found sooner than all.
        """
        with self._reading(), without_collecting():
            return list(islice(changes(self._conn, since, until), limit))

    def decisions(
        self, body: str | None = None, since: str | None = None, until: str | None = None
    ) -> list[DecisionLine]:
        """Decisions of a body (its entity's id; None is all) between two days (ISO 8601), the earliest first."""
        with self._reading():
            return list(decisions(self._conn, body, since, until))

    def trace(self, record: str) -> Trace:
        """Where a record comes from; ``record`` is its id or the beginning of it. Raises NotFound."""
        with self._reading():
            return trace(self._conn, record)

    def page(self, document: str, number: int) -> Page:
        """A page (1-based) with its words, lines, blocks and repairs; tables and marks are not stored.

        Args:
            document: its SHA-256 (or the beginning of it) or file name.

        Raises NotFound where there is none such, or several documents came under that name.
        """
        with self._reading():
            return read_page(self._conn, self._document(document), number)

    def summary(self, document: str | None = None) -> list[DocumentSummary]:
        """What each document gave, or the one named (as in ``export``). Raises NotFound."""
        with self._reading():
            return list(summarize(self._conn, None if document is None else self._documents(document)))

    def uncertain(self, document: str) -> list[str]:
        """The ids of a document's records that wait for a yes or no, the least sure first. As ``page``."""
        with self._reading():
            return uncertain_records(self._conn, -1, document=self._document(document))

    def decide_on_record(
        self,
        record: str,
        action: Action,
        by: str,
        fields: Mapping[str, Any] | None = None,
        note: str | None = None,
    ) -> int:
        """Let a person accept, correct or reject a record (its id); returns the number of the correction.

        Args:
            by: who decides. note: why.
            fields: with ``correct``, the fields by public name as they should be; None for one not stated.

        Raises NotFound where there is no such record, KildesporError where it cannot say that.
        """
        with self._writing():
            number, document = decide_on_record(self._conn, record, action, by, fields, note)
            rewrite_document(self._conn, document, self._compounds)
        return number

    def decide_on_word(
        self,
        document: str,
        page: int,
        word: int,
        action: Action,
        by: str,
        text: str | None = None,
        note: str | None = None,
    ) -> int:
        """Let a person accept a doubtful repair, ``correct`` the word to ``text`` or reject it for what the file said.

        Args:
            document: as in ``page``. word: its index on the page.

        Raises NotFound where the word is not in doubt there.
        """
        with self._writing():
            number = self._document(document)
            correction = decide_on_word(self._conn, number, page, word, action, by, text, note)
            rewrite_document(self._conn, number, self._compounds)
        return correction

    def decide_on_page(self, document: str, page: int, by: str, note: str | None = None) -> int:
        """Let a person say that a page that could not be read whole has been seen to. Raises NotFound."""
        with self._writing():
            return decide_on_page(self._conn, self._document(document), page, by, note)

    def pairs_of(self, entity: str) -> list[Pair]:
        """Why the names of an entity (its id) are taken for one thing's, and what more may be, the surest first."""
        with self._reading():
            return pairs_of(self._conn, entity)

    def told_of(self, entity: str) -> list[str]:
        """What the list of bodies tells of an entity (its id): changes of name and mergers, in Norwegian."""
        with self._reading():
            return told_of(self._conn, entity)

    def doubts(self, kind: str | None = None, limit: int = 50) -> list[Pair]:
        """Names of different entities (of a kind; None is all) that may be one thing's, the likeliest first."""
        with self._reading():
            return doubts(self._conn, kind, limit)

    def decide_on_names(
        self, action: NameAction, kind: str, one: str, other: str, by: str, note: str | None = None
    ) -> int:
        """Let a person ``join`` or ``part`` two names, or ``rename`` what goes by the first to the second.

        Args:
            kind: of entity. one, other: as in ``entity``. by: who decides. note: why.

        Returns the number of the correction. Raises NotFound where it is not clear what a name means,
        KildesporError where the two are one name.
        """
        with self._writing():
            return decide_on_names(self._conn, action, kind, one, other, by, note)

    def undo(self, correction: int, by: str) -> None:
        """Take a correction (its number) back: all is as if it had not been made. Raises NotFound."""
        with self._writing():
            taken = take_back(self._conn, correction, by)
            take_effect(self._conn, taken)
            sha256 = taken.target.get("document")
            known = self._conn.execute("SELECT id FROM documents WHERE sha256 = ?", (sha256,)).fetchone()
            if known:
                rewrite_document(self._conn, known[0], self._compounds)

    def corrections(self) -> list[Correction]:
        """What people decided, also what they took back, the earliest first."""
        with self._reading():
            return corrections(self._conn)

    def verify(self, original: Original, reread: Reread | None = None) -> Iterator[Finding]:
        """Whatever is not what it was: originals, words, quotes, records, the file itself.

        Args:
            original: tells where the original with a SHA-256 lies; None where it is gone.
            reread: gives the raw words of pages (by number) of an original, read anew. Without it, words that
                were changed together with their digest and quotes pass.
        """
        with self._understandably():
            yield from verify(self._conn, original, reread)

    def meetings(self, body: str) -> list[MeetingLine]:
        """The meetings of a body (its entity's id), the earliest first."""
        with self._reading():
            return list_meetings(self._conn, body)

    def minutes(self, meeting: str) -> Minutes:
        """What the documents of a meeting (its id) say of it. Raises NotFound."""
        with self._reading():
            return read_minutes(self._conn, meeting)

    def kept(self) -> list[Kept]:
        """Every document, those that could not be read too, with what a rebuild needs to know of it."""
        with self._reading():
            return kept(self._conn)

    def reading(self, sha256: str) -> tuple[Document, list[Record]]:
        """The pages and records of a document that is here, as they were read; tables and marks are not stored."""
        with self._reading():
            return stored_reading(self._conn, sha256)

    def differences(self, old: KnowledgeBase) -> Differences:
        """What this one tells differently from ``old``."""
        with self._reading(), old._reading():
            return differences(old._conn, self._conn)

    def bring_along(self, old: KnowledgeBase) -> None:
        """Write what does not follow from the originals: the runs and corrections of ``old``. This one is empty."""
        with self._writing(), old._reading():
            bring_along(self._conn, old._conn)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """No other program writes here meanwhile; nor does this one."""
        with self._understandably():
            self._conn.execute("BEGIN IMMEDIATE")
            try:
                yield
            finally:
                self._conn.rollback()

    def give_way(self, new: Path, keep: Path) -> None:
        """Let the knowledge base in the file ``new`` take this one's place, whole or not at all, within ``alone``.

        The old content is kept in the file ``keep``. Raises KnowledgeBaseError where that could not be.
        """
        with self._understandably():
            take_place(self._conn, self.path, new, keep)

    def _document(self, name_or_hash: str) -> int:
        """The number of the one document meant."""
        found = self._documents(name_or_hash)
        if len(found) > 1:
            raise NotFound(
                f"Flere dokumenter heter «{name_or_hash}»", "Oppgi begynnelsen av dokumentets SHA-256"
            )
        return found[0]

    def _documents(self, name_or_hash: str) -> list[int]:
        """The numbers of the documents meant; more than one only where several came under that name."""
        sha256 = name_or_hash.lower()
        for condition, value in (
            ("sha256 = ?", sha256),
            ("id IN (SELECT document FROM document_names WHERE name = ?)", PurePath(name_or_hash).name),
            ("sha256 GLOB ? || '*'", sha256 if _is_prefix(sha256) else None),
        ):
            found = self._conn.execute(f"SELECT id FROM documents WHERE {condition}", (value,)).fetchall()
            if len(found) > 1 and "GLOB" in condition:
                raise NotFound(f"Flere dokumenter begynner med «{name_or_hash}»", "Oppgi flere tegn")
            if found:
                return [row[0] for row in found]
        raise NotFound(
            f"Dokumentet «{name_or_hash}» er ikke i kunnskapsbasen",
            "Oppgi filnavnet, eller begynnelsen av dokumentets SHA-256",
        )

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """One transaction. It takes its turn before it reads: see the note in ``migrate``."""
        with self._understandably():
            self._conn.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._conn.commit()
            except BaseException:
                self._conn.rollback()
                raise

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """All that is read within is of one moment."""
        with self._understandably(), snapshot(self._conn):
            yield

    @contextmanager
    def _understandably(self) -> Iterator[None]:
        """Turn what SQLite says into what a person can act on."""
        try:
            yield
        except KnowledgeBaseError as error:
            error.file = error.file or str(self.path)
            raise
        except sqlite3.Error as error:
            raise KnowledgeBaseError(*explained(error), file=str(self.path)) from error


def _is_prefix(text: str) -> bool:
    return len(text) >= _SHORTEST_PREFIX and set(text) <= set("0123456789abcdef")


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
