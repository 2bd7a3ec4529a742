"""The views of the knowledge base: answers to common questions, in plain SQL.

They hold nothing of their own, so a file gets those of this version whenever it is opened for writing.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from db.dates import last_day
from db.schema import (
    BLOCK_KINDS,
    LEVEL,
    REPAIR_KINDS,
    TEXT_SOURCES,
    UNSURE,
    id_fields,
    json_fields,
    name_of,
    public_names,
    quoted,
    record_tables,
)
from db.text_places import text_of
from schemas.records import RECORD_MODELS, Record


@dataclass(frozen=True)
class View:
    """A view: what one row is, its columns with their meanings, the query.

    ``integers`` are the columns with whole numbers that are computed; what else is computed is text.
    """

    name: str
    description: str
    columns: dict[str, str]
    query: str
    integers: frozenset[str] = frozenset()

    def statement(self) -> str:
        columns = ", ".join(map(quoted, self.columns))
        return f"CREATE VIEW {quoted(self.name)} ({columns}) AS\n{self.query}"


_CLOSED = (
    "lukk",
    "avslutt",
    "ferdig",
    "utført",
    "utfør",
    "fullfør",
    "gjennomført",
    "levert",
    "løst",
    "closed",
    "done",
    "complete",
)
"""How the words begin that say that a follow-up is done, in Bokmål, Nynorsk and English."""


def closed(status: str | None) -> bool:
    """Whether the status of a follow-up, as written, says that it is done."""
    return (status or "").casefold().startswith(_CLOSED)


_IS_CLOSED = " OR ".join(f"coalesce(lower(f.status), '') LIKE '{word}%'" for word in _CLOSED)


def _statements() -> Iterator[str]:
    for kind, model in RECORD_MODELS.items():
        for field, _ in id_fields(model):
            yield _said(kind, model, "t." + quoted(f"{field}_id"), field, "")
        if model.texts:
            mentions = "JOIN mentions AS m ON m.record = t.number JOIN name_keys AS k ON k.key = m.key"
            yield _said(kind, model, "k.entity", "text", mentions)
    yield _said(
        "agenda_item",
        RECORD_MODELS["agenda_item"],
        "p.name_id",
        "presenters",
        "JOIN presenters AS p ON p.record = t.number",
    )


def statements_of(kind: str, field: str) -> str:
    """The SQL for the rows of ``statements`` that a field of a kind makes, of records whose numbers are the JSON ``?``.

    A condition on the view itself would be put to each of the kinds.
    """
    said = _said(kind, RECORD_MODELS[kind], "t." + quoted(f"{field}_id"), field, "")
    return f"{said} AND t.number IN (SELECT value FROM json_each(?))"


def _said(kind: str, model: type[Record], entity: str, field: str, join: str) -> str:
    public = public_names(model).values()
    date, day = (
        ("coalesce(t.as_of, d.date)", "coalesce(t.day, d.day)") if "as_of" in public else ("d.date", "d.day")
    )
    said = [f"t.{quoted(name)}" for name in model.says]
    if field in ("owner", "actor"):  # of an owner is told what is owned, of an actor what it does
        said = [f"t.{quoted(name)}" for name in ("subject", *model.says) if name in public]
    told = f"coalesce({', '.join(said)})" if len(said) > 1 else said[0]
    due = next((f"t.{quoted(name)}" for name in ("due", "to") if name in public), "NULL")
    dimension = "t.dimension" if "dimension" in public else "NULL"
    return (
        f"SELECT {entity}, '{kind}', '{field}', {dimension}, {told}, {due}, {date}, {day}, "
        f"t.document, r.page, t.position, r.id, t.confidence FROM {quoted(kind)} AS t "
        f"JOIN records AS r ON r.number = t.number {join} LEFT JOIN document AS d ON d.document = t.document "
        f"WHERE {entity} IS NOT NULL"
    )


_NOT_SEARCHED = {"subject_kind", "dimension", "doc_type", "outcome", "version"}
"""Fields that classify in English words of ours, which the document does not hold."""
_SAID = {
    "red": "rød",
    "yellow": "gul",
    "green": "grønn",
    "grey": "grå",
    "new": "nytt",
    "completed": "ferdig",
    "paused": "på pause",
    "cancelled": "stanset",
}
"""The values of a status that are English words of ours, as people search for them."""


def _searched() -> Iterator[tuple[str, list[str]]]:
    """The columns with the names and texts of each kind, not with what kind of thing they are."""
    for kind, table in record_tables().items():
        public = set(public_names(RECORD_MODELS[kind]).values()) - _NOT_SEARCHED
        yield kind, [each.name for each in table.columns if each.name in public and each.sql == "TEXT"]


def _texts() -> Iterator[str]:
    """The SQL for what the records of each kind say."""
    for kind, columns in _searched():
        told = " || ".join(f"coalesce(' · ' || {_told(kind, column)}, '')" for column in columns)
        yield (f"SELECT t.number, '{kind}', substr({told}, 4) FROM {quoted(kind)} AS t")


def _triggers() -> dict[str, str]:
    """What heeds that somebody changes a record by hand, by name: the text that the full text has of it is kept, and
    it waits for a person's eye or no more."""
    return {
        f"{kind}_edited": f"CREATE TRIGGER {quoted(f'{kind}_edited')} "
        f"BEFORE UPDATE OF confidence, {', '.join(map(quoted, columns))} ON {quoted(kind)} BEGIN "
        "INSERT OR IGNORE INTO edited SELECT number, text FROM record_texts WHERE number = OLD.number; "
        f"UPDATE records SET unsure = NEW.confidence < {UNSURE} WHERE number = OLD.number; END"
        for kind, columns in _searched()
    }


def _told(kind: str, column: str) -> str:
    """The SQL for the text of a column."""
    value = f"t.{quoted(column)}"
    if column == "value":
        cases = " ".join(f"WHEN '{one}' THEN '{other}'" for one, other in _SAID.items())
        return f"CASE {value} {cases} ELSE {value} END"
    if column in json_fields(RECORD_MODELS[kind]):
        return f"(SELECT group_concat(atom, ' · ') FROM json_tree({value}) WHERE atom IS NOT NULL)"
    return value


_PLACE = {
    "document": "documents.id",
    "page": "1-based page of the first evidence",
    "record": "records.id",
}

_QUOTE = (
    "coalesce(p.words, (SELECT group_concat(part, ' | ') FROM (SELECT "
    f"substr({text_of('b')}, coalesce(json_extract(e.value, '$[1]'), 1), "
    "coalesce(json_extract(e.value, '$[2]'), 1 << 30)) AS part "
    "FROM json_each('[' || p.places || ']') AS e CROSS JOIN pages AS g "
    "CROSS JOIN block_rows AS b WHERE g.document = r.document AND g.number = p.page "
    "AND b.number = g.first_block + coalesce(json_extract(e.value, '$[0]'), e.value) ORDER BY e.key)))"
)
"""The SQL for the words of an evidence."""

_OF_PAGE = "(SELECT g.{} FROM pages AS g WHERE g.first_block <= b.number ORDER BY g.first_block DESC LIMIT 1)"
"""The SQL for a column of the page of the block ``b``."""


def _words_before(until: str) -> str:
    """The SQL for how many words of its page are in the blocks before ``b``, or before its end, and between them."""
    return (
        "(SELECT coalesce(sum(coalesce(w.skipped + w.words, CASE a.text WHEN '' THEN 0 ELSE "
        "length(a.text) - length(replace(a.text, ' ', '')) + 1 END)), 0) "
        f"FROM (SELECT c.number, {text_of('c')} AS text FROM block_rows AS c) AS a "
        f"LEFT JOIN block_words AS w ON w.number = a.number WHERE a.number >= {_OF_PAGE.format('first_block')} "
        f"AND a.number {until} b.number)"
    )


_REPEATED = (
    "FROM meeting_documents AS o JOIN decision AS p ON p.document = o.document WHERE o.meeting = md.meeting "
    "AND p.text = t.text AND p.outcome IS t.outcome AND p.case_id IS t.case_id AND p.id"
)
"""The SQL for the decisions of a meeting that are the same as ``t``, up to how their ids compare."""

VIEWS = (
    View(
        "names",
        "Every name an entity goes by, and the document that calls it so.",
        {
            "entity": "the entity; entities.id",
            "name": "the name as written",
            "document": "the document; documents.id",
            "alias": "1 for a name that only the document's list of aliases ties to it",
            "key": "the name it stands for; name_keys.key",
        },
        "SELECT k.entity, s.name, d.document, s.alias, k.key FROM spellings AS s "
        "JOIN name_keys AS k ON k.number = s.named JOIN spelling_documents AS d ON d.spelling = s.number",
    ),
    View(
        "evidence",
        "What proves a record: a run, or runs, of words on a page. Every record has at least one.",
        {
            "record": "the record; records.id",
            "position": "0-based, the first is the main one",
            "document": "documents.id",
            "page": "1-based",
            "runs": "JSON list of [start, stop] of word indices on the page",
            "shapes": "JSON list of boxes of the coloured marks it was read from: [x0, top, x1, bottom]",
            "quote": "repaired text of the runs, joined by ' | '",
            "raw": "what the file said there before repair",
            "source": ", ".join(TEXT_SOURCES),
        },
        "SELECT p.id, p.position, p.document, p.page, "
        "CASE p.runs WHEN '' THEN '[]' ELSE '[[' || replace(p.runs, ';', '],[') || ']]' END, "
        f"coalesce(p.shapes, '[]'), p.quote, coalesce(p.unrepaired, p.quote), "
        f"{name_of('p.source_code', TEXT_SOURCES)} FROM (SELECT p.*, r.id, r.document, {_QUOTE} AS quote "
        "FROM proofs AS p JOIN records AS r ON r.number = p.record) AS p",
    ),
    View(
        "repairs",
        "One change, or doubt, about one word of a page.",
        {
            "document": "documents.id",
            "page": "1-based",
            "position": "0-based, number of the repair on the page",
            "word": "index of the word on the page, 0-based",
            "raw": "what the file, or the OCR engine, said",
            "text": "what it is taken for; empty if joined to the word before",
            "kind": REPAIR_KINDS,
            "probability": "0..1 that the text is right",
            "reason": "one line in Norwegian",
            "applied": "0 for a doubt: the word was left as it is",
            "alternatives": "JSON list: other readings, the likeliest first",
        },
        "SELECT c.document, c.page, c.position, c.word, c.raw, c.text, r.kind, c.probability, r.reason, c.applied, "
        "coalesce(c.alternatives, '[]') FROM repair_rows AS c CROSS JOIN repair_reasons AS r ON r.number = c.reason",
    ),
    View(
        "blocks",
        "One heading, paragraph, list item or table of a page. Those of a page are found by pages.first_block and "
        "last_block; there is no index by document.",
        {
            "number": "number in this knowledge base; rowid of blocks_fts",
            "document": "documents.id",
            "page": "1-based",
            "kind": ", ".join(BLOCK_KINDS),
            "level": "of a heading from 1; of a list item its nesting from 0",
            "start": "index of its first word on the page, 0-based",
            "stop": "index after its last word",
            "text": "repaired text, Unicode NFC",
        },
        f"SELECT b.number, {_OF_PAGE.format('document')}, {_OF_PAGE.format('number')}, "
        f"{name_of(f'b.look % {LEVEL}', BLOCK_KINDS)}, b.look / {LEVEL}, "
        f"{_words_before('<')} + coalesce((SELECT w.skipped FROM block_words AS w WHERE w.number = b.number), 0), "
        f"{_words_before('<=')}, {text_of('b')} FROM block_rows AS b",
        integers=frozenset(("document", "page", "level", "start", "stop")),
    ),
    View(
        "record_texts",
        "What each record says, in one text: what is searched of it.",
        {
            "number": "records.number, by which it is found; rowid of records_fts",
            "kind": "the table that holds it",
            "text": "its names and texts, parted by ' · '",
        },
        "\nUNION ALL\n".join(_texts()),
    ),
    View(
        "page_texts",
        "The repaired text of each page, one block a line.",
        {"document": "documents.id", "page": "1-based", "text": "its text; NULL where it has none"},
        "SELECT p.document, p.number, (SELECT group_concat(text, char(10)) FROM ("
        f"SELECT {text_of('b')} AS text FROM block_rows AS b "
        "WHERE b.number BETWEEN p.first_block AND p.last_block ORDER BY b.number)) FROM pages AS p",
    ),
    View(
        "statements",
        "Everything said of an entity, each with its date and its place: one row an entity and record.",
        {
            "entity": "entities.id",
            "kind": "kind of the record",
            "field": "the field that names the entity; text where it is spoken of in running text",
            "dimension": "of a status: status, risk or progress",
            "said": "what is said, as written; of an owner, what is owned",
            "due": "when what is said is due, or ends, as written",
            "date": "the date it holds for, or else the document's: ISO 8601, cut to what is said",
            "day": "the last day that the date may mean, for ordering",
            "document": _PLACE["document"],
            "page": _PLACE["page"],
            "position": "0-based, in the order the document was read",
            "record": _PLACE["record"],
            "confidence": "0..1, how sure it is that the record is right",
        },
        "\nUNION ALL\n".join(_statements()),
    ),
    View(
        "status_history",
        "How the statuses of initiatives and goals moved: one row a status, the earliest first.",
        {
            "entity": "entities.id",
            "name": "the entity's name",
            "dimension": "status, risk or progress",
            "before": "the status before it; NULL for the first",
            "status": "red, yellow, green, grey, new, completed, paused, cancelled, or a stage bar's word",
            "date": "the date it holds for: ISO 8601, cut to what is said",
            "day": "the last day that the date may mean, for ordering",
            **_PLACE,
        },
        "SELECT h.subject_id, e.name, h.dimension, "
        "lag(h.value) OVER (PARTITION BY h.subject_id, h.dimension ORDER BY h.day, h.position, h.id), "
        "h.value, h.date, h.day, h.document, r.page, r.id FROM (SELECT s.number, s.id, s.document, s.position, "
        "s.subject_id, s.dimension, s.value, coalesce(s.as_of, d.date) AS date, coalesce(s.day, d.day) AS day "
        "FROM status AS s LEFT JOIN document AS d ON d.document = s.document WHERE s.subject_id IS NOT NULL) AS h "
        "JOIN entities AS e ON e.id = h.subject_id JOIN records AS r ON r.number = h.number",
    ),
    View(
        "owner_history",
        "How initiatives and goals came from one owner to the next: one row for each time that one is told.",
        {
            "entity": "entities.id",
            "kind": "initiative or goal",
            "name": "the entity's name",
            "before": "who was told to own it the time before, as written; NULL for the first",
            "owner": "who owns it, as written",
            "owner_id": "entities.id",
            "date": "date of the document: ISO 8601, cut to what is said",
            "day": "the last day that the date may mean, for ordering",
            **_PLACE,
        },
        "SELECT h.subject_id, e.kind, e.name, "
        "lag(h.owner) OVER (PARTITION BY h.subject_id ORDER BY h.day, h.position, h.id), "
        "h.owner, h.owner_id, h.date, h.day, h.document, r.page, r.id FROM (SELECT o.*, d.date, d.day "
        "FROM owner AS o LEFT JOIN document AS d ON d.document = o.document WHERE o.subject_id IS NOT NULL) AS h "
        "JOIN entities AS e ON e.id = h.subject_id JOIN records AS r ON r.number = h.number",
    ),
    View(
        "current_status",
        "The latest status of each initiative and goal, by dimension.",
        {
            "entity": "entities.id",
            "kind": "initiative or goal",
            "name": "the entity's name",
            "dimension": "status, risk or progress",
            "status": "as in status_history",
            "date": "the date it holds for: ISO 8601, cut to what is said",
            "owner": "who owned it when that was last said; NULL if it never was",
            **_PLACE,
        },
        "SELECT e.id, e.kind, e.name, h.dimension, h.value, h.date, "
        "(SELECT o.owner FROM owner AS o LEFT JOIN document AS d ON d.document = o.document WHERE o.subject_id = e.id "
        "ORDER BY d.day DESC, o.position, o.id LIMIT 1), h.document, r.page, r.id "
        "FROM (SELECT s.*, coalesce(s.as_of, d.date) AS date, "
        "row_number() OVER (PARTITION BY s.subject_id, s.dimension "
        "ORDER BY coalesce(s.day, d.day) DESC, s.position DESC, s.id DESC) AS place "
        "FROM status AS s LEFT JOIN document AS d ON d.document = s.document WHERE s.subject_id IS NOT NULL) AS h "
        "JOIN entities AS e ON e.id = h.subject_id JOIN records AS r ON r.number = h.number WHERE h.place = 1",
    ),
    View(
        "decisions_by_meeting",
        "Decisions, proposed and adopted, with the body, the date and the case. What several documents of a meeting "
        "tell in the same words of the same case is one row.",
        {
            "meeting": "meetings.id; NULL where the document belongs to none",
            "body": "the body's name",
            "body_id": "entities.id",
            "date": "date of the meeting or else of the document",
            "day": "the last day that the date may mean, for ordering",
            "number": "number of the meeting, as written",
            "case_id": "case number",
            "title": "title of the case, where the same document's agenda tells it",
            "text": "what is decided",
            "outcome": "proposed or adopted",
            **_PLACE,
            "also": "records.id of the others that tell the same, parted by spaces; NULL for none",
        },
        "SELECT m.id, coalesce(m.body, d.body), d.body_id, coalesce(m.date, d.date), "
        f"{last_day('coalesce(m.date, d.date)')}, coalesce(m.number, d.meeting_number), t.case_id, "
        "(SELECT a.title FROM agenda_item AS a WHERE a.document = t.document AND a.case_id = t.case_id "
        "ORDER BY a.position LIMIT 1), t.text, t.outcome, t.document, r.page, r.id, "
        f"(SELECT group_concat(p.id, ' ') {_REPEATED} > t.id) FROM decision AS t "
        "JOIN records AS r ON r.number = t.number LEFT JOIN document AS d ON d.document = t.document "
        "LEFT JOIN meeting_documents AS md ON md.document = t.document LEFT JOIN meetings AS m ON m.id = md.meeting "
        f"WHERE NOT EXISTS (SELECT 1 {_REPEATED} < t.id)",
    ),
    View(
        "open_follow_ups",
        "Follow-ups that were not said to be done when they were last spoken of.",
        {
            "body": "the body whose document tells of it",
            "body_id": "entities.id",
            "case_id": "case number",
            "title": "title, or else what is to be done",
            "action": "what is to be done",
            "owner": "who is to do it, as written",
            "owner_id": "entities.id",
            "due": "when it is due, as written",
            "status": "how it stands, as written",
            "date": "date of the document that last spoke of it",
            **_PLACE,
        },
        "SELECT f.body, f.body_id, f.case_id, coalesce(f.title, f.action, f.text), f.action, f.owner, f.owner_id, "
        "f.due, f.status, f.date, f.document, r.page, r.id FROM (SELECT t.*, d.body, d.body_id, d.date, "
        "row_number() OVER (PARTITION BY d.body_id, t.case_id, lower(coalesce(t.title, t.action, t.text)) "
        "ORDER BY d.day DESC, t.position DESC, t.id DESC) AS place FROM follow_up AS t "
        "LEFT JOIN document AS d ON d.document = t.document) AS f JOIN records AS r ON r.number = f.number "
        "WHERE f.place = 1 "
        f"AND NOT ({_IS_CLOSED})",
    ),
)
"""The views, each after those it reads."""


def write_views(conn: sqlite3.Connection) -> None:
    """Give the file the views of this version; those that people made stay."""
    drop_views(conn)
    for statement in (*(view.statement() for view in VIEWS), *_triggers().values()):
        conn.execute(statement)


def drop_views(conn: sqlite3.Connection) -> None:
    """Take our views away, and what reads them: SQLite changes no table while a view reads what is no longer there."""
    there = _there(conn)
    for name in _triggers():
        conn.execute(f"DROP TRIGGER IF EXISTS {quoted(name)}")
    for view in reversed(VIEWS):
        if view.name in there:  # evidence was a table once
            conn.execute(f"DROP VIEW {quoted(view.name)}")


def has_views(conn: sqlite3.Connection) -> bool:
    """Whether the file has the views of this version."""
    there = _there(conn)
    wanted = {view.name: view.statement() for view in VIEWS} | _triggers()
    return all(there.get(name) == statement for name, statement in wanted.items())


def _there(conn: sqlite3.Connection) -> dict[str, str]:
    return dict(
        conn.execute("SELECT name, sql FROM sqlite_master WHERE type IN ('view', 'trigger')").fetchall()
    )
