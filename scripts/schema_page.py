"""Write docs/schema.md anew: every table and view of the knowledge base, column by column.

.venv/bin/python scripts/schema_page.py
"""

from __future__ import annotations

import re
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from db import KnowledgeBase
from db.schema import BASE_TABLES, RECORD_COLUMNS, Table, quoted, record_tables
from db.views import VIEWS, View

PAGE = Path(__file__).parents[1] / "docs" / "schema.md"
_REFERENCE = re.compile(r"REFERENCES (\w+)\((\w+)\)")
_COMPUTED = re.compile(r" GENERATED ALWAYS AS .*")
_INTRODUCTION = """# The knowledge base in SQL

A knowledge base is one SQLite file: open it with `sqlite3`, DB Browser, Datasette, pandas or R. This page is written
by `scripts/schema_page.py` from the descriptions in `db/schema.py` and `db/views.py`.

- [Views](#views) answer the common questions.
- [Records](#records) have one table a kind; the view `evidence` ties each to words on pages. Where these are on the
  page, in boxes, is told by `kildespor trace` and every export.
- [All else](#documents-names-and-the-rest): documents, pages, names, meetings, corrections, runs.

Dates are ISO 8601, cut to what is said: `2024-06-06`, `2024-06`, `2024-Q2` or `2024`. Boxes are points (1/72 inch) from
the top left of the page as displayed. A column that may be empty is NULL where the document does not say.

```sql
-- The initiatives that are red now, with owner, file and page.
SELECT s.name, s.date, s.owner, d.name AS file, s.page
FROM current_status AS s JOIN documents AS d ON d.id = s.document WHERE s.status = 'red' ORDER BY s.date;

-- What turned red, and from what.
SELECT name, dimension, before, date FROM status_history WHERE status = 'red' AND before <> 'red' ORDER BY day;

-- Who owned an initiative when. ("before IS NOT owner" leaves those where it changed.)
SELECT date, owner FROM owner_history WHERE name = 'Felles journal' ORDER BY day;

-- Initiatives of which no document tells an owner.
SELECT name FROM entities
WHERE kind = 'initiative' AND NOT EXISTS (SELECT 1 FROM owner WHERE owner.subject_id = entities.id);

-- Open follow-ups by who is to do them: by entity, whatever it is called, or else as written.
SELECT coalesce(e.name, f.owner) AS who, count(*), min(f.due)
FROM open_follow_ups AS f LEFT JOIN entities AS e ON e.id = f.owner_id GROUP BY who ORDER BY 2 DESC;

-- Decisions by body and year.
SELECT body, substr(date, 1, 4) AS year, count(*)
FROM decisions_by_meeting WHERE outcome = 'adopted' GROUP BY body, year;

-- What is quoted for a decision, and where.
SELECT decision.text, documents.name, evidence.page, evidence.quote
FROM decision JOIN evidence ON evidence.record = decision.id JOIN documents ON documents.id = decision.document;

-- The whole paragraph, or table, that a decision stands in: its evidence is counted in words of the page.
SELECT decision.text, blocks.text
FROM decision JOIN evidence ON evidence.record = decision.id AND evidence.position = 0
JOIN pages ON pages.document = evidence.document AND pages.number = evidence.page
JOIN blocks ON blocks.number BETWEEN pages.first_block AND pages.last_block
AND json_extract(evidence.runs, '$[0][0]') BETWEEN blocks.start AND blocks.stop - 1;

-- Every name that an initiative goes by, and how many documents call it so.
SELECT entities.name, names.name, count(*) FROM entities JOIN names ON names.entity = entities.id
WHERE entities.kind = 'initiative' GROUP BY entities.id, names.name;

-- The statuses that one document tells: records are indexed by document, their kinds by number.
SELECT status.subject, status.value FROM documents JOIN records ON records.document = documents.id
JOIN status ON status.number = records.number WHERE documents.name = 'rapport.pdf';

-- Pages that hold some words one after the other, the best first.
SELECT documents.name, blocks.page, blocks.text
FROM blocks_fts JOIN blocks ON blocks.number = blocks_fts.rowid JOIN documents ON documents.id = blocks.document
WHERE blocks_fts MATCH '"felles journal"' ORDER BY blocks_fts.rank LIMIT 20;
```
"""
_FULL_TEXT = """
## Full text

`blocks_fts` and `records_fts` are FTS5 tables over `blocks.text` and `record_texts.text`, of words as they are written;
their rowid is the `number` there. Their tokenizer is unicode61 with `remove_diacritics 0`, so text and queries must be
Unicode NFC. `blocks_fts_words` and `records_fts_words` list their words.

`blocks_fts_forms` and `records_fts_forms` tell what else a text is found by, without its places: the stems of its words
(Snowball's, and some more rules), and after a `1` the roots that verbs have in common with nouns, those of the parts of
compounds, and what people call a kind of record; a `0` is in all headings. All stems are there of headings, and of any
text those in `db/searching/common_stems.txt`. Of others, words are only in `blocks_fts` or `records_fts` where they
are the stem with one of a dozen endings, such as `-er` and `-ene` (`written_with` in `db/searching/terms.py`). Where
somebody changes the texts of a record by hand, both follow when the file is next opened for writing.
"""


def main() -> None:
    PAGE.write_text(page(), encoding="utf-8")


def page() -> str:
    """The page as it should stand."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "kb.db")
        KnowledgeBase(path).close()
        conn = sqlite3.connect(path)
        try:
            return "\n".join(_lines(conn)) + "\n"
        finally:
            conn.close()


def examples() -> list[str]:
    """The SQL statements that the page shows."""
    (block,) = re.findall(r"```sql\n(.*?)```", _INTRODUCTION, re.DOTALL)
    return [statement for statement in block.split(";") if statement.strip()]


def _lines(conn: sqlite3.Connection) -> Iterator[str]:
    yield _INTRODUCTION
    yield "## Views"
    for view in VIEWS:
        yield from _view(view, conn)
    yield "\n## Records"
    yield "\nEvery table of a kind begins with these columns:\n"
    yield from _columns((column.name, column.sql, column.description) for column in RECORD_COLUMNS)
    for table in record_tables().values():
        yield from _table(table, leave_out=len(RECORD_COLUMNS))
    yield "\n## Documents, names and the rest"
    for table in BASE_TABLES:
        yield from _table(table)
    yield _FULL_TEXT.rstrip()


def _view(view: View, conn: sqlite3.Connection) -> Iterator[str]:
    types = {row[1]: row[2] for row in conn.execute(f"PRAGMA table_info({quoted(view.name)})")}
    types |= dict.fromkeys(view.integers, "INTEGER")
    yield f"\n### {view.name}\n\n{view.description}\n"
    yield from _columns((name, types[name] or "TEXT", meaning) for name, meaning in view.columns.items())


def _table(table: Table, leave_out: int = 0) -> Iterator[str]:
    yield f"\n### {table.name}\n\n{table.description}\n"
    yield from _columns(
        (column.name, column.sql or "INTEGER or REAL", column.description)
        for column in table.columns[leave_out:]
    )
    if table.constraint:
        yield f"\nConstraint: `{table.constraint}`"
    if table.indexes:
        indexed = "; ".join(", ".join(columns) for columns in table.indexes)
        yield f"\nIndexed by {indexed}{f', once it has more than {table.few:,} rows' if table.few else ''}."


def _columns(columns: Iterable[tuple[str, str, str]]) -> Iterator[str]:
    yield "| column | type | meaning |\n|---|---|---|"
    for name, sql, meaning in columns:
        reference = _REFERENCE.search(sql)
        kind = _COMPUTED.sub(", computed", _REFERENCE.sub("", sql)).strip()
        if reference:
            kind += f" → [{reference[1]}](#{reference[1]}).{reference[2]}"
        yield f"| `{name}` | {kind} | {meaning.replace('|', '&#124;')} |"


if __name__ == "__main__":
    main()
