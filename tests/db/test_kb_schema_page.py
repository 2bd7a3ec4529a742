"""The page that tells people of every table and column is true."""

from __future__ import annotations

import sqlite3

import schema_page
from kb_samples import page, proof, report, source

from db import KnowledgeBase
from db.views import VIEWS
from schemas.page import Document
from schemas.records import DocumentRecord, FollowUp, Initiative, Status


def test_the_page_is_as_its_script_writes_it() -> None:
    written = schema_page.PAGE.read_text(encoding="utf-8")
    assert written == schema_page.page(), "run scripts/schema_page.py"


def test_every_table_and_column_of_a_file_is_on_the_page(kb: KnowledgeBase) -> None:
    sections = schema_page.page().split("\n### ")
    told = {section.partition("\n")[0]: section for section in sections}
    (common,) = [section for section in sections if "begins with these columns" in section]
    with sqlite3.connect(kb.path) as conn:
        names = [
            name
            for (name,) in conn.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")
            if "_fts" not in name and not name.startswith(("sqlite_", "_"))
        ]
        for name in names:
            for row in conn.execute(f'PRAGMA table_info("{name}")'):
                assert f"| `{row[1]}` |" in told[name] + common, (name, row[1])
    assert len(names) > 30


def test_what_a_view_computes_is_of_the_type_that_the_page_says(kb: KnowledgeBase) -> None:
    document, records = report()
    kb.add_document(source(), document, records, version="1")
    with sqlite3.connect(kb.path) as conn:
        for view in VIEWS:
            for row in conn.execute(f'PRAGMA table_info("{view.name}")').fetchall():
                if not row[2]:
                    found = conn.execute(f'SELECT DISTINCT typeof("{row[1]}") FROM "{view.name}"').fetchall()
                    computed = "integer" if row[1] in view.integers else "text"
                    assert {kind for (kind,) in found} <= {computed, "null"}, (view.name, row[1])


def test_the_examples_answer(kb: KnowledgeBase) -> None:
    document, records = report()
    kb.add_document(source(), document, records, version="1")
    earlier = page(1, "Nordlys", "Felles journal melder grønn status", "Hent pris")
    kb.add_document(
        source("før.pdf", b"earlier"),
        Document([earlier], {}),
        [
            DocumentRecord(title="Nordlys", date="2030", evidence=proof(earlier, 0)),
            Initiative(name="Vestlys", evidence=proof(earlier, 0)),
            Status(
                subject="Felles journal",
                subject_kind="initiative",
                dimension="status",
                value="green",
                evidence=proof(earlier, 1),
            ),
            FollowUp(title="Hent pris", owner="Kystetaten", due="2030-05-01", evidence=proof(earlier, 2)),
        ],
        version="1",
    )
    with sqlite3.connect(kb.path) as conn:
        rows = [conn.execute(example).fetchall() for example in schema_page.examples()]
    assert [row[0] for row in rows] == [
        ("Felles journal", "2031-Q1", "Kystetaten", "rapport.pdf", 1),
        ("Felles journal", "status", "green", "2031-Q1"),
        ("2031-Q1", "Kystetaten"),
        ("Vestlys",),
        ("Kystetaten", 1, "2030-05-01"),
        (None, "2031", 1),
        ("Styret ber om ny plan", "rapport.pdf", 2, "Styret ber omn ny plan"),
        ("Styret ber om ny plan", "Styret ber omn ny plan"),
        ("Felles journal", "FJ", 1),
        ("FJ", "red"),
        ("før.pdf", 1, "Felles journal melder grønn status"),
    ]
