"""The tables of the knowledge base, each column with its meaning beside it.

People write SQL against these. The tables of the record kinds follow from ``schemas.records.RECORD_MODELS``:
one table a kind, named like the kind, one column a field, by the field's public name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from db.dates import last_day
from schemas.page import BlockKind, TextSource
from schemas.records import ENTITY_KINDS, RECORD_MODELS, Record

REPAIR_KINDS = (
    "encoding, unicode, ocr, hyphen, spacing, symbol, reading (raw: the page's other reading) or glyphs"
)
"""What ``kind`` of a repair may be."""
FEW = 1000
"""Rows that are read through as quickly as an index would find some of them: in a twentieth of a millisecond."""
UNSURE = 0.75
"""Records of less confidence wait for a person's eye: of what is laid out so, a third or more is wrong."""


@dataclass(frozen=True)
class Column:
    """A column: its name, its SQL type with constraints, and what it means."""

    name: str
    sql: str
    description: str

    @property
    def stored(self) -> bool:
        """Whether it is written, not computed from others."""
        return "GENERATED" not in self.sql

    def definition(self) -> str:
        return f"{quoted(self.name)} {self.sql}".rstrip()


@dataclass(frozen=True)
class Table:
    """A table: what one row is, its columns, its constraints over several columns, its indexed columns.

    ``words`` names the text column that is searched; a full-text table ``<name>_fts`` then stands beside it, and
    ``<name>_fts_forms`` with what its words are found by (db/searching/index.py). ``texts`` names a view that has the
    text instead, where it is put together.
    ``waits`` is the condition, in SQL, of the rows that wait for a person's eye; those few are indexed by a column.
    Without ``rowid`` the rows lie in the primary key's own tree. ``shown`` is the view that shows its rows with what
    they leave out; the full texts have its name.
    ``of_document`` is the condition, in SQL, of the rows of the document whose number is ``?1``.
    ``few`` is how many rows it has before its indexes are made (db/indexes.py).
    """

    name: str
    description: str
    columns: tuple[Column, ...]
    constraint: str = ""
    indexes: tuple[tuple[str, ...], ...] = ()
    words: str | None = None
    texts: str | None = None
    shown: str | None = None
    waits: tuple[str, str] | None = None
    rowid: bool = True
    of_document: str = "document = ?1"
    few: int = FEW

    @property
    def public(self) -> str:
        """The name by which people read it."""
        return self.shown or self.name

    @property
    def full_texts(self) -> tuple[str, str]:
        """Its full-text tables: of the words as written, and of what they are found by."""
        return f"{self.public}_fts", f"{self.public}_fts_forms"

    def index_statements(self) -> dict[str, str]:
        """The SQL that creates its indexes, by their names."""
        return dict(self._index_statements())

    def _index_statements(self) -> Iterator[tuple[str, str]]:
        for columns in self.indexes:
            index = "_".join(("idx", self.name, *columns))
            yield (
                index,
                f"CREATE INDEX {quoted(index)} ON {quoted(self.name)} ({', '.join(map(quoted, columns))})",
            )
        if self.waits:
            column, condition = self.waits
            index = f"idx_{self.name}_waits"
            of_table = f"{quoted(self.name)} ({quoted(column)}) WHERE {condition}"
            yield index, f"CREATE INDEX {quoted(index)} ON {of_table}"

    def statements(self) -> Iterator[str]:
        """The SQL that creates what of it is missing, its indexes apart."""
        parts = [column.definition() for column in self.columns]
        if self.constraint:
            parts.append(self.constraint)
        end = "\n)" if self.rowid else "\n) WITHOUT ROWID"
        yield f"CREATE TABLE IF NOT EXISTS {quoted(self.name)} (\n  " + ",\n  ".join(parts) + end
        if self.words:
            words, forms = self.full_texts
            # Without remove_diacritics 0, "må" would find "ma": the default folds å, but neither ø nor æ.
            tokenize = "tokenize='unicode61 remove_diacritics 0'"
            # BM25 counts the words of a text where it lies, unless that takes a view to find.
            counted = "" if self.texts else "columnsize=0, "
            yield (
                f"CREATE VIRTUAL TABLE IF NOT EXISTS {quoted(words)} USING fts5({quoted(self.words)}, "
                f"content={quoted(self.texts or self.public)}, content_rowid='number', {counted}{tokenize})"
            )
            yield (
                f"CREATE VIRTUAL TABLE IF NOT EXISTS {quoted(words + '_words')} "
                f"USING fts5vocab({quoted(words)}, 'row')"
            )
            yield (
                f"CREATE VIRTUAL TABLE IF NOT EXISTS {quoted(forms)} "
                f"USING fts5(forms, content='', columnsize=0, detail=none, {tokenize})"
            )


def quoted(name: str) -> str:
    """An SQL identifier ("from" and "on" are SQL words)."""
    return f'"{name}"'


def name_of(code: str, names: Sequence[str]) -> str:
    """The SQL for the name that a code counts."""
    cases = " ".join(f"WHEN {at} THEN '{name}'" for at, name in enumerate(names))
    return f"CASE {code} {cases} END"


BLOCK_KINDS = tuple(kind.value for kind in BlockKind)
"""The kinds of block in the order of their codes in the file: a new kind comes last."""
TEXT_SOURCES = tuple(source.value for source in TextSource)
"""Where words were read from, in the order of their codes in the file: a new one comes last."""
LEVEL = 16
"""What the level of a block counts in ``block_rows.look``: there are fewer kinds than that."""
_OF_BLOCKS = (
    "number BETWEEN (SELECT min(first_block) FROM pages WHERE document = ?1) "
    "AND (SELECT max(last_block) FROM pages WHERE document = ?1)"
)
_OF_RECORDS = "record IN (SELECT number FROM records WHERE document = ?1)"
_DOCUMENT = Column("document", "INTEGER NOT NULL REFERENCES documents(id)", "the document; documents.id")

BASE_TABLES = (
    Table(
        "runs",
        "One run of the program that wrote something.",
        (
            Column("id", "INTEGER PRIMARY KEY", "number of the run"),
            Column("started", "TEXT NOT NULL", "UTC, ISO 8601"),
            Column("finished", "TEXT", "UTC, ISO 8601; empty if the run was stopped or still goes on"),
            Column("program_version", "TEXT NOT NULL", "version of the program"),
            Column("arguments", "TEXT NOT NULL", "JSON list: what it was started with"),
        ),
    ),
    Table(
        "documents",
        "One original, named by its content. A file that could not be read is here too, and says why.",
        (
            Column("id", "INTEGER PRIMARY KEY", "number in this knowledge base; other tables point here"),
            Column(
                "sha256", "TEXT UNIQUE", "SHA-256 of the file; empty only where it could not even be opened"
            ),
            Column("name", "TEXT NOT NULL", "its file name; of several the first in alphabetical order"),
            Column("kind", "TEXT", "pdf, pptx, docx, office, image or text"),
            Column("size", "INTEGER", "length of the file in bytes"),
            Column("pages", "INTEGER NOT NULL", "number of pages, or slides"),
            Column(
                "status",
                "TEXT NOT NULL CHECK (status IN ('ok', 'partly', 'failed'))",
                "ok: all was read; partly: some page has a problem; failed: nothing was read",
            ),
            Column("problem", "TEXT", "one sentence on what could not be read"),
            Column(
                "properties", "TEXT NOT NULL", "JSON object: what the file states of itself (title, author …)"
            ),
            Column("program_version", "TEXT NOT NULL", "version of the program that read it"),
            Column("run", "INTEGER REFERENCES runs(id)", "the run that read it"),
            Column("added", "TEXT NOT NULL", "when it was written here: UTC, ISO 8601"),
        ),
    ),
    Table(
        "document_names",
        "Every file name that a document came under.",
        (_DOCUMENT, Column("name", "TEXT NOT NULL", "file name without folders")),
        constraint="PRIMARY KEY (document, name)",
        rowid=False,
    ),
    Table(
        "pages",
        "One page, or slide, as read and repaired.",
        (
            _DOCUMENT,
            Column("number", "INTEGER NOT NULL", "1-based"),
            Column("width", "REAL NOT NULL", "points, as displayed"),
            Column("height", "REAL NOT NULL", "points, as displayed"),
            Column("notes", "TEXT NOT NULL", "speaker notes"),
            Column("hidden", "INTEGER NOT NULL", "1 for a slide that is not shown"),
            Column("ocr", "INTEGER NOT NULL", "1 if its words were read from the picture of the page"),
            Column("problems", "TEXT NOT NULL", "JSON list of sentences: what could not be read here"),
            Column(
                "digest", "BLOB NOT NULL", "half the SHA-256 of its words as they were read, with their boxes"
            ),
            Column("first_block", "INTEGER", "blocks.number of its first block; NULL where it has none"),
            Column(
                "last_block", "INTEGER", "blocks.number of its last; its blocks are numbered in reading order"
            ),
        ),
        constraint="PRIMARY KEY (document, number)",
        indexes=(("first_block",),),
        waits=("document", "problems != '[]'"),
        rowid=False,
        few=0,  # the page of a block is found by it, block after block
    ),
    Table(
        "page_words",
        "The words of pages that follow on each other: what the texts of their blocks do not tell of them.",
        (
            _DOCUMENT,
            Column(
                "first", "INTEGER NOT NULL", "the first of the pages, 1-based; the next row has those after"
            ),
            Column("packed", "BLOB NOT NULL", "boxes, lines, fonts and what the file said (db/words.py)"),
        ),
        constraint="PRIMARY KEY (document, first)",
    ),
    Table(
        "block_rows",
        "One heading, paragraph, list item or table of a page, as it is kept; the view blocks shows it.",
        (
            Column("number", "INTEGER PRIMARY KEY", "number in this knowledge base; rowid of blocks_fts"),
            Column(
                "look",
                "INTEGER NOT NULL",
                f"its level, {LEVEL} times, and which of the kinds it is, 0 for the first",
            ),
            Column(
                "text",
                "NOT NULL",
                "repaired text, Unicode NFC; a whole number where block_texts has it: of its bits the lowest 14 tell "
                "its length in bytes, the next 14 where it begins, from 1, the rest how much less the number is there",
            ),
        ),
        words="text",
        shown="blocks",
        of_document=_OF_BLOCKS,
    ),
    Table(
        "block_texts",
        "Texts of blocks that are long, or stand in a document several times: some thousand bytes end to end.",
        (
            Column("number", "INTEGER PRIMARY KEY", "block_rows.number of the first of its blocks"),
            Column("text", "TEXT NOT NULL", "their texts, one after the other"),
        ),
        of_document=_OF_BLOCKS,
    ),
    Table(
        "block_words",
        "A block of which the texts of its page do not tell which words of the page it has: those that follow on the "
        "block before, as many as its text has.",
        (
            Column("number", "INTEGER PRIMARY KEY", "block_rows.number"),
            Column("skipped", "INTEGER NOT NULL", "words between the block before and this one"),
            Column("words", "INTEGER NOT NULL", "words that it has"),
        ),
        of_document=_OF_BLOCKS,
    ),
    Table(
        "repair_reasons",
        "Why words are changed, or in doubt; few sentences tell it of many.",
        (
            Column("number", "INTEGER PRIMARY KEY", "number in this knowledge base"),
            Column(
                "kind",
                "TEXT NOT NULL",
                REPAIR_KINDS,
            ),
            Column("reason", "TEXT NOT NULL", "one line in Norwegian"),
        ),
    ),
    Table(
        "repair_rows",
        "One change, or doubt, about one word of a page, as it is kept; the view repairs shows it with its reason.",
        (
            _DOCUMENT,
            Column("page", "INTEGER NOT NULL", "1-based"),
            Column("position", "INTEGER NOT NULL", "0-based, number of the repair on the page"),
            Column("word", "INTEGER NOT NULL", "index of the word on the page, 0-based"),
            Column("raw", "TEXT NOT NULL", "what the file, or the OCR engine, said"),
            Column("text", "TEXT NOT NULL", "what it is taken for; empty if joined to the word before"),
            Column("reason", "INTEGER NOT NULL REFERENCES repair_reasons(number)", "repair_reasons.number"),
            Column("probability", "REAL NOT NULL", "0..1 that the text is right"),
            Column("applied", "INTEGER NOT NULL", "0 for a doubt: the word was left as it is"),
            Column("alternatives", "TEXT", "JSON list: other readings, the likeliest first; NULL for none"),
        ),
        constraint="PRIMARY KEY (document, page, position)",
        waits=("document", "NOT applied"),
        rowid=False,
    ),
    Table(
        "records",
        "Every record, whatever its kind: where to look it up.",
        (
            Column("number", "INTEGER PRIMARY KEY", "number in this knowledge base; rowid of records_fts"),
            Column("id", "TEXT NOT NULL UNIQUE", "stable id, the same at every reading by the same version"),
            Column("kind", "TEXT NOT NULL", "the table that holds it"),
            _DOCUMENT,
            Column("page", "INTEGER NOT NULL", "1-based page of its first evidence"),
            Column("position", "INTEGER NOT NULL", "0-based, in the order the document was read"),
            Column(
                "unsure",
                "INTEGER NOT NULL DEFAULT 0",
                f"1 while it waits for a person's eye: its confidence is less than {UNSURE}",
            ),
        ),
        indexes=(("document",),),
        waits=("kind", "unsure"),
        words="text",
        texts="record_texts",
    ),
    Table(
        "edited",
        "A record whose texts somebody changed here by hand, until the full text follows: when the file is next opened "
        "for writing.",
        (
            Column("record", "INTEGER PRIMARY KEY REFERENCES records(number)", "the record; records.number"),
            Column("text", "TEXT NOT NULL", "what the full text has of it"),
        ),
        of_document=_OF_RECORDS,
    ),
    Table(
        "compounds",
        "The compounds that texts here hold, by their first part, and the words that they are put together of.",
        (
            Column("first", "TEXT PRIMARY KEY", "in lower case, with what binds it to the next"),
            Column(
                "others",
                "TEXT NOT NULL",
                "what stands behind it in each compound, parted by spaces; its parts are parted by |",
            ),
        ),
        rowid=False,
    ),
    Table(
        "index_versions",
        "What the full text was indexed with; where the program has another, it indexes anew.",
        (
            Column("name", "TEXT PRIMARY KEY", "stems or compounds"),
            Column("version", "TEXT NOT NULL", "which stemmer, or list of words"),
        ),
        rowid=False,
    ),
    Table(
        "proofs",
        "What proves a record, as it is kept, by number; the view evidence shows it with its words. Every record has "
        "at least one.",
        (
            Column(
                "record",
                "INTEGER NOT NULL REFERENCES records(number)",
                "the record; records.number, not its id",
            ),
            Column("position", "INTEGER NOT NULL", "0-based, the first is the main one"),
            Column("page", "INTEGER NOT NULL", "1-based"),
            Column("runs", "TEXT NOT NULL", "start,stop of word indices on the page; of several parted by ;"),
            Column(
                "shapes", "TEXT", "JSON list of boxes of the coloured marks it was read from; NULL for none"
            ),
            Column(
                "places",
                "TEXT",
                "of each run, parted by commas: the block of the page, from 0, where it is all its text, or else "
                "[block, start, length], letters from 1",
            ),
            Column(
                "words", "TEXT", "the quote where the runs are not in the text of blocks as they are quoted"
            ),
            Column("unrepaired", "TEXT", "what the file said there where that is not the quote"),
            Column("source_code", "INTEGER NOT NULL", "which of the sources, 0 for the first"),
        ),
        constraint="PRIMARY KEY (record, position)",
        rowid=False,
        of_document=_OF_RECORDS,
    ),
    Table(
        "entities",
        "One initiative, goal, organisation or person, whatever it is called in each document.",
        (
            Column(
                "id",
                "TEXT PRIMARY KEY",
                "the least of its names' keys; independent of the order in which documents were read",
            ),
            Column("kind", "TEXT NOT NULL", ", ".join(ENTITY_KINDS)),
            Column(
                "name",
                "TEXT NOT NULL",
                "the name it goes by in most documents, aliases apart, or that a person gave it",
            ),
        ),
        rowid=False,
    ),
    Table(
        "name_keys",
        "One name of one kind of entity, without what does not tell it from another (case, spacing, signs).",
        (
            Column("number", "INTEGER PRIMARY KEY", "number in this knowledge base"),
            Column("key", "TEXT NOT NULL UNIQUE", "hash of kind and plain name; names.key"),
            Column("kind", "TEXT NOT NULL", ", ".join(ENTITY_KINDS)),
            Column("plain", "TEXT NOT NULL", "the name without case, spacing and signs"),
            Column("entity", "TEXT NOT NULL REFERENCES entities(id)", "the entity it names; entities.id"),
        ),
        indexes=(("entity",), ("plain",)),
    ),
    Table(
        "spellings",
        "One way in which a name is written. The view names tells which documents write it so, and of what.",
        (
            Column("number", "INTEGER PRIMARY KEY", "number in this knowledge base"),
            Column(
                "named",
                "INTEGER NOT NULL REFERENCES name_keys(number)",
                "the name it stands for; name_keys.number",
            ),
            Column(
                "alias",
                "INTEGER NOT NULL",
                "1 for a name that only a document's list of aliases ties to it",
            ),
            Column(
                "name",
                "TEXT NOT NULL",
                "the name as written; of a department, a post or a municipality's initiative, known to its "
                "documents by an alias, also with the body behind it",
            ),
        ),
        indexes=(("named",),),
        few=100,  # those of a name are asked for name after name
    ),
    Table(
        "spelling_documents",
        "Which documents write a name so.",
        (
            _DOCUMENT,
            Column("spelling", "INTEGER NOT NULL REFERENCES spellings(number)", "spellings.number"),
        ),
        constraint="PRIMARY KEY (document, spelling)",
        indexes=(("spelling",),),
        rowid=False,
    ),
    Table(
        "joins",
        "Why two names are taken for one entity's.",
        (
            Column("one", "TEXT NOT NULL REFERENCES name_keys(key)", "the lesser key; name_keys.key"),
            Column("other", "TEXT NOT NULL REFERENCES name_keys(key)", "the greater key; name_keys.key"),
            Column("score", "REAL NOT NULL", "0..1, how sure it is"),
            Column("reason", "TEXT NOT NULL", "one line in Norwegian"),
            Column("held", "INTEGER NOT NULL", "1 if it holds; 0 for a doubt, which a person may settle"),
        ),
        constraint="PRIMARY KEY (one, other)",
        indexes=(("other",),),
        waits=("one", "NOT held"),
        rowid=False,
    ),
    Table(
        "name_blocks",
        "Names that may be one another's: only names with a block in common are compared.",
        (
            Column(
                "block",
                "INTEGER NOT NULL",
                "a number made of what such names have in common; less than 0 for what they are known by",
            ),
            Column("named", "INTEGER NOT NULL REFERENCES name_keys(number)", "name_keys.number"),
        ),
        constraint="PRIMARY KEY (block, named)",
        rowid=False,
        indexes=(("named",),),
    ),
    Table(
        "meetings",
        "A meeting of a body: its deck, its annexes and its minutes belong together.",
        (
            Column("id", "TEXT PRIMARY KEY", "hash of the body's entity and the date, or number"),
            Column("body", "TEXT", "the body; its entity's name"),
            Column("body_id", "TEXT REFERENCES entities(id)", "the body; entities.id"),
            Column("date", "TEXT", "ISO 8601, cut to what is said"),
            Column("number", "TEXT", "number of the meeting, as written"),
        ),
        indexes=(("body_id", "date"), ("date",)),
        rowid=False,
    ),
    Table(
        "meeting_documents",
        "Which documents belong to a meeting.",
        (
            Column("meeting", "TEXT NOT NULL REFERENCES meetings(id)", "meetings.id"),
            _DOCUMENT,
        ),
        constraint="PRIMARY KEY (meeting, document)",
        indexes=(("document",),),
        rowid=False,
    ),
    Table(
        "presenters",
        "Who presents a case of an agenda.",
        (
            Column(
                "record", "INTEGER NOT NULL REFERENCES records(number)", "the agenda item; agenda_item.number"
            ),
            Column("position", "INTEGER NOT NULL", "0-based"),
            _DOCUMENT,
            Column("name", "TEXT NOT NULL", "name, or role, as written"),
            Column("organisation", "TEXT", "where the presenter comes from"),
            Column("name_id", "TEXT REFERENCES entities(id)", "the person; entities.id"),
            Column("organisation_id", "TEXT REFERENCES entities(id)", "entities.id"),
        ),
        constraint="PRIMARY KEY (record, position)",
        indexes=(("name_id",), ("organisation_id",)),
        rowid=False,
        of_document=_OF_RECORDS,
    ),
    Table(
        "mentions",
        "An entity that a record speaks of in its text, without a field of its own for it.",
        (
            Column(
                "record",
                "INTEGER NOT NULL REFERENCES records(number)",
                "the record; records.number, not its id",
            ),
            Column(
                "key",
                "TEXT NOT NULL REFERENCES name_keys(key)",
                "the name found; name_keys.key, which tells the entity",
            ),
        ),
        constraint="PRIMARY KEY (record, key)",
        indexes=(("key",),),
        rowid=False,
        of_document=_OF_RECORDS,
    ),
    Table(
        "corrections",
        "What people decided. Nothing here is ever changed but to be marked as undone.",
        (
            Column("id", "INTEGER PRIMARY KEY", "number; later corrections win over earlier ones"),
            Column("made", "TEXT NOT NULL", "UTC, ISO 8601"),
            Column("made_by", "TEXT NOT NULL", "who decided"),
            Column("action", "TEXT NOT NULL", "join, part, rename, accept, correct or reject"),
            Column("target", "TEXT NOT NULL", "JSON object: what it is about"),
            Column("value", "TEXT", "JSON: what is said of it"),
            Column("note", "TEXT", "why"),
            Column("undone", "TEXT", "UTC, ISO 8601, when it was taken back"),
            Column("undone_by", "TEXT", "who took it back"),
        ),
    ),
    Table(
        "decided",
        "A record that people decided about, as it was read. What stands is in the table of its kind; a rejected one "
        "is in none.",
        (
            Column("record", "TEXT PRIMARY KEY REFERENCES records(id)", "the record; records.id"),
            _DOCUMENT,
            Column("outcome", "TEXT NOT NULL", "accepted, corrected or rejected"),
            Column("corrections", "TEXT NOT NULL", "JSON list of corrections.id, the earliest first"),
            Column("fields", "TEXT NOT NULL", "JSON object: its fields as read"),
            Column("confidence", "REAL NOT NULL", "0..1, as read"),
            Column("method", "TEXT NOT NULL", "as read"),
            Column("doubt", "TEXT", "as read"),
        ),
        indexes=(("document",),),
        rowid=False,
    ),
    Table(
        "decided_words",
        "A word that people decided about. The words of the page hold it as it was read.",
        (
            _DOCUMENT,
            Column("page", "INTEGER NOT NULL", "1-based"),
            Column("word", "INTEGER NOT NULL", "index of the word on the page, 0-based"),
            Column("text", "TEXT NOT NULL", "what it stands for"),
            Column("correction", "INTEGER NOT NULL REFERENCES corrections(id)", "corrections.id"),
        ),
        constraint="PRIMARY KEY (document, page, word)",
        rowid=False,
    ),
)
"""The tables that do not follow from a record kind, each after those it refers to."""

RECORD_COLUMNS = (
    Column("number", "INTEGER PRIMARY KEY REFERENCES records(number)", "records.number"),
    Column("id", "TEXT NOT NULL", "stable id; records.id, by which a record is looked up"),
    _DOCUMENT,
    Column("position", "INTEGER NOT NULL", "0-based, in the order the document was read"),
    Column("confidence", "REAL NOT NULL", "0..1, how sure it is that the record is right"),
    Column("method", "TEXT NOT NULL", "the rule, table kind or model that made it"),
    Column("doubt", "TEXT", "one line in Norwegian on what speaks most against it; empty where nothing does"),
)
"""The columns that every record table begins with."""

DATES = ("date", "as_of")
"""The fields with the date of what a record says."""
_INDEXED = {
    "document": (("document", "day", "date"), ("day", "date", "document")),
    "status": (("as_of",),),
    "agenda_item": (("document", "case_id"),),
    "decision": (("document",),),
    "follow_up": (("document",),),
}
"""By kind: what is looked up beside entities. Other rows of a document are found by number, by way of records."""

_MEANINGS = {
    "document": "What a document says of itself: one row a document. (The file is in documents.)",
    "document.title": "its title",
    "document.doc_type": "meeting_deck, portfolio_report, strategy_followup, strategy_deck, annex, "
    "minutes or other",
    "document.body": "board, committee or agency it belongs to",
    "document.date": "its date: ISO 8601, cut to what is said (2024-06-06, 2024-06, 2024-Q2, 2024)",
    "document.meeting_number": "number of the meeting, as written",
    "initiative": "A named project, programme, measure, product or service that is followed up.",
    "initiative.name": "name as written",
    "initiative.aliases": "JSON list: other names the document gives it",
    "goal": "A strategic goal, sub-goal or prioritised area with a stated goal.",
    "goal.label": "such as 'Mål 3'",
    "goal.title": "the goal itself",
    "goal.parent": "label or title of the goal above",
    "owner": "Who owns something, is responsible for it or is its actor.",
    "owner.subject": "what is owned, as written",
    "owner.subject_kind": "initiative, goal, dependency or action",
    "owner.owner": "who owns it, as written",
    "status": "A traffic light, a stage reached or a status in words.",
    "status.subject": "what has the status, as written",
    "status.subject_kind": "initiative, goal, indicator, area or dependency",
    "status.dimension": "status, risk or progress",
    "status.value": "red, yellow, green, grey, new, completed, paused or cancelled; of a stage bar its word",
    "agenda_item": "A row of an agenda.",
    "agenda_item.case_id": "case number, such as 3-45/24",
    "agenda_item.title": "title of the case",
    "agenda_item.item_type": "as written: Orientering, Beslutning, Drøfting …",
    "agenda_item.start": "time of day, such as 12.15",
    "agenda_item.end": "time of day",
    "agenda_item.presenters": "JSON list of {name, organisation}",
    "agenda_item.version": "sent or updated, only where a deck shows both",
    "decision": "A decision, proposed or adopted.",
    "decision.case_id": "case number it belongs to",
    "decision.text": "what is decided",
    "decision.outcome": "proposed or adopted",
    "follow_up": "An item of an earlier meeting that is followed up; a row of an action list.",
    "follow_up.case_id": "case number it belongs to",
    "follow_up.title": "title of the item",
    "follow_up.text": "what is said of it",
    "follow_up.action": "what is to be done",
    "follow_up.owner": "who is to do it",
    "follow_up.due": "when it is due",
    "follow_up.status": "how it stands, as written",
    "dependency": "What an initiative or goal depends on.",
    "dependency.subject": "what depends, as written",
    "dependency.owner": "who owns the dependency",
    "dependency.on": "what it depends on",
    "dependency.criticality": "høy, middel, lav",
    "dependency.value": "its colour",
    "dependency.due": "when it is needed",
    "activity": "A planned activity, such as a row of a roadmap.",
    "activity.heading": "the goal, sub-goal or section it stands under",
    "activity.actor": "who does it",
    "activity.service": "the service or product it concerns",
    "activity.text": "what is to happen",
    "activity.from": "when it begins",
    "activity.to": "when it ends",
    "assessment": "The comment that assesses an indicator, a goal or an area.",
    "assessment.subject": "what is assessed, as written",
    "assessment.subject_kind": "indicator, goal or area",
    "assessment.text": "the assessment",
    "proposal": "A proposed new measure.",
    "proposal.goal": "the goal it would serve",
    "proposal.text": "what is proposed",
    "figure": "A reported number that matters for follow-up.",
    "figure.subject": "what is counted or measured",
    "figure.value": "the number, an integer or a real",
    "figure.unit": "%, MNOK, kommuner …",
    "figure.text": "the words it stands in",
    "as_of": "the date it holds for: ISO 8601, cut to what is said",
}
"""What a record kind ("kind") and its fields ("kind.field", or "field" for all kinds) mean."""


def record_table(model: type[Record]) -> Table:
    """The table of a record kind.

    Raises ValueError where a field has the name of a column that every record table has.
    """
    kind = kind_of(model)
    columns = []
    for name, public in public_names(model).items():
        if public in {column.name for column in RECORD_COLUMNS}:
            raise ValueError(f"field {public!r} of record kind {kind!r} is taken by a column of every kind")
        meaning = _MEANINGS.get(f"{kind}.{public}") or _MEANINGS.get(public, "")
        # Never NOT NULL: SQLite cannot add such a column to a table that has rows, and the model sees to it.
        columns.append(Column(public, _sql_type(model.model_fields[name].annotation), meaning))
    for public, entity in id_fields(model):
        columns.append(
            Column(
                f"{public}_id",
                "TEXT REFERENCES entities(id)",
                f"the entity that {public} names ({'see ' if entity not in ENTITY_KINDS else ''}{entity}); "
                "entities.id",
            )
        )
    for public in public_names(model).values():
        if public in DATES:
            columns.append(
                Column(
                    "day",
                    f"TEXT GENERATED ALWAYS AS ({last_day(quoted(public))}) VIRTUAL",
                    f"the last day that {public} may mean, for ordering",
                )
            )
    dated = [name for name in ("dimension", "as_of") if name in public_names(model)]
    return Table(
        kind,
        _MEANINGS.get(kind, ""),
        (*RECORD_COLUMNS, *columns),
        indexes=(
            *_INDEXED.get(kind, ()),
            # The dates of what is said of an entity are known without reading it.
            *((f"{public}_id", *dated, "document") for public, _ in id_fields(model)),
        ),
        of_document="number IN (SELECT number FROM records WHERE document = ?1)",
    )


def kind_of(model: type[Record]) -> str:
    """The public name of a record kind."""
    return str(model.model_fields["kind"].default)


@cache
def public_names(model: type[Record]) -> dict[str, str]:
    """The fields of a kind, without those of ``Record`` and ``kind``: name in Python -> public name."""
    return {
        name: field.alias or name
        for name, field in model.model_fields.items()
        if name not in Record.model_fields and name != "kind"
    }


@cache
def id_fields(model: type[Record]) -> list[tuple[str, str]]:
    """The fields that carry an entity id beside them: (public name, entity kind or the field stating it)."""
    public = public_names(model)
    return [(public[name], entity) for name, entity in model.names.items()]


@cache
def json_fields(model: type[Record]) -> set[str]:
    """The public names of the fields that are kept as JSON: lists."""
    return {
        public
        for name, public in public_names(model).items()
        if any(_is_list(member) for member in _members(model.model_fields[name].annotation))
    }


@cache
def record_tables() -> dict[str, Table]:
    """The tables of all record kinds, in the order of the contract."""
    return {kind: record_table(model) for kind, model in RECORD_MODELS.items()}


def _members(annotation: Any) -> set[Any]:
    """The types that an annotation allows, None apart."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return _members(get_args(annotation)[0])
    if origin in (Union, UnionType):
        return set().union(*map(_members, get_args(annotation)))
    if origin is Literal:
        return {type(value) for value in get_args(annotation)}
    return {annotation} - {NoneType}


def _is_list(member: Any) -> bool:
    return get_origin(member) in (tuple, list)


def _sql_type(annotation: Any) -> str:
    """TEXT for text and for lists (as JSON); no type where both int and float may stand, to keep either."""
    members = _members(annotation)
    if members <= {str} or any(map(_is_list, members)):
        return "TEXT"
    if members <= {int, bool}:
        return "INTEGER"
    if members <= {float}:
        return "REAL"
    if members <= {int, float}:
        return ""
    raise TypeError(f"no column type for {annotation}")
