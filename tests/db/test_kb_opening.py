"""Which files are knowledge bases, and how older ones come up to date."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import ClassVar

import pytest
from kb_samples import content, page, proof, report, source

from db import KnowledgeBase
from db.migrations import PAGE_SIZE, lay_out
from db.names.entities import name_key
from db.schema import BASE_TABLES, FEW, record_table, record_tables
from db.views import drop_views
from schemas.errors import KnowledgeBaseError
from schemas.page import Document
from schemas.records import AgendaItem, DocumentRecord, FollowUp, Presenter, Record

V1 = Path(__file__).parent / "v1.sql"
"""A knowledge base with one document, as the first version wrote it. It is never made anew."""
LATER = [Path(__file__).parent / f"v{version}.sql" for version in range(2, 17)]
"""What ``_decided_upon`` writes, as the second to the sixteenth version wrote it. They are never made anew."""


def _schema(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with sqlite3.connect(path) as conn:
        names = [row[0] for row in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            name: sorted(row[1:] for row in conn.execute(f'PRAGMA table_xinfo("{name}")'))
            for name in names
            if not name.startswith("sqlite_")
        }


def _indexes(path: Path) -> set[str]:
    with sqlite3.connect(path) as conn:
        return {name for (name,) in conn.execute("SELECT name FROM sqlite_master WHERE type = 'index'")}


def test_the_file_has_every_table_and_column_that_is_described(kb: KnowledgeBase) -> None:
    schema = _schema(kb.path)
    for table in (*BASE_TABLES, *record_tables().values()):
        assert {row[0] for row in schema[table.name]} == {column.name for column in table.columns}
        assert table.description
        assert all(column.description for column in table.columns), table.name
    described = {table.name for table in (*BASE_TABLES, *record_tables().values())}
    assert {name for name in schema if "_fts" not in name and not name.startswith("_")} == described


def test_a_field_may_not_take_the_name_of_a_column_of_every_kind() -> None:
    class Clashing(Record):
        kind: str = "clashing"
        confidence_: str | None = None
        position: str | None = None

        names: ClassVar[dict[str, str]] = {}

    with pytest.raises(ValueError, match="position"):
        record_table(Clashing)


def test_a_knowledge_base_of_the_first_version_is_brought_up_to_date(tmp_path: Path) -> None:
    old, new = tmp_path / "old.db", tmp_path / "new.db"
    with sqlite3.connect(old) as conn:
        conn.executescript(V1.read_text(encoding="utf-8"))
    document, records = report()
    with KnowledgeBase(new) as kb:
        kb.add_document(source(), document, records, version="1")
        wanted = list(kb.export())
    with KnowledgeBase(old) as kb:
        assert list(kb.export()) == wanted
        assert list(kb.verify(lambda sha256: None))[1:] == []
        assert kb.search("Kystetaten")
        kb.add_document(source(), document, records, version="2")
    assert _schema(old) == _schema(new)


def _decided_upon(path: Path) -> None:
    """A report and the agenda of a meeting, of which a person corrected a word and a record and rejected another."""
    document, records = report()
    agenda = page(1, "Møte i Fagrådet 3. mai 2031", "Sak 2 Felles journal ved Kari Nordvik")
    with KnowledgeBase(path) as kb:
        kb.add_document(source(), document, records, version="1")
        kb.add_document(
            source("innkalling.pdf", b"innkalling"),
            Document([agenda], {}),
            [
                DocumentRecord(
                    title="Møte i Fagrådet",
                    doc_type="meeting_deck",
                    body="Fagrådet",
                    date="2031-05-03",
                    meeting_number="3",
                    evidence=proof(agenda, 0),
                ),
                AgendaItem(
                    case_id="2",
                    title="Felles journal",
                    presenters=(Presenter(name="Kari Nordvik", organisation="Fagrådet"),),
                    evidence=proof(agenda, 1),
                ),
            ],
            version="1",
        )
        kb.decide_on_word("rapport.pdf", 2, 3, "correct", "Kari", "om en", note="slik står det")
        ids = {each["kind"]: each["id"] for each in kb.export()}
        said = {"subject": "Felles journal", "subject_kind": "initiative", "owner": "Sjøetaten"}
        kb.decide_on_record(ids["owner"], "correct", "Kari", said)
        kb.decide_on_record(ids["goal"], "reject", "Kari")


@pytest.mark.parametrize("version", LATER, ids=lambda path: path.stem)
def test_a_knowledge_base_of_a_later_version_is_brought_up_to_date(tmp_path: Path, version: Path) -> None:
    old, new = tmp_path / "old.db", tmp_path / "new.db"
    with sqlite3.connect(old) as conn:
        conn.executescript(version.read_text(encoding="utf-8"))
    _decided_upon(new)
    with KnowledgeBase(old) as kb, KnowledgeBase(new) as other:
        assert list(kb.export()) == list(other.export())
        assert not kb.differences(other)
        for file, number in (("rapport.pdf", 1), ("rapport.pdf", 2), ("innkalling.pdf", 1)):
            assert kb.page(file, number) == other.page(file, number)
        assert {finding.sentence for finding in kb.verify(lambda sha256: None)} == {"Originalen er borte."}
        assert kb.search("prøve tjenester")
        assert kb.search("om en")
        kb.undo(1, "Kari")
        other.undo(1, "Kari")
        assert kb.page("rapport.pdf", 2) == other.page("rapport.pdf", 2)
        assert kb.page("rapport.pdf", 2).words[3].text == "omn"
    assert _schema(old) == _schema(new)
    assert _indexes(old) == _indexes(new)
    before, after = content(old), content(new)
    del before["corrections"], after["corrections"]  # when they were made
    for table in ("pages", "page_words"):  # packed as they were; read above
        del before[table], after[table]
    assert before == after


@pytest.mark.parametrize("version", [V1, *LATER], ids=lambda path: path.stem)
def test_what_somebody_broke_by_hand_keeps_no_earlier_version_from_being_opened(
    tmp_path: Path, version: Path
) -> None:
    path = tmp_path / "kb.db"
    with sqlite3.connect(path) as conn:  # which heeds no foreign keys, as the shell of SQLite does not
        conn.executescript(version.read_text(encoding="utf-8"))
        conn.execute("UPDATE initiative SET name_id = 'borte'")
    with KnowledgeBase(path) as kb:
        assert any(
            "viser til noe som ikke finnes" in each.sentence for each in kb.verify(lambda sha256: None)
        )
        assert kb.search("journal")


@pytest.mark.parametrize("version", LATER, ids=lambda path: path.stem)
def test_words_that_had_been_changed_are_so_when_the_file_is_brought_up_to_date(
    tmp_path: Path, version: Path
) -> None:
    path = tmp_path / "kb.db"
    with sqlite3.connect(path) as conn:
        conn.executescript(version.read_text(encoding="utf-8"))
        conn.execute("UPDATE pages SET digest = x'' WHERE number = 2")
    with KnowledgeBase(path) as kb:
        told = [
            (each.file, each.page) for each in kb.verify(lambda sha256: None) if "endret" in each.sentence
        ]
        assert told == [("rapport.pdf", 2)]


def test_a_page_whose_text_was_changed_takes_none_with_it_when_words_are_packed_anew(tmp_path: Path) -> None:
    path = tmp_path / "kb.db"
    with sqlite3.connect(path) as conn:
        conn.executescript(LATER[-1].read_text(encoding="utf-8"))
        conn.execute(
            "UPDATE block_rows SET text = 'noe helt annet enn det som sto' WHERE number = "
            "(SELECT min(p.first_block) FROM pages AS p JOIN documents AS d ON d.id = p.document "
            "WHERE d.name = 'rapport.pdf')"
        )
    with KnowledgeBase(path) as kb:
        with pytest.raises(KnowledgeBaseError, match="skadet"):
            kb.page("rapport.pdf", 1)
        assert [word.text for word in kb.page("rapport.pdf", 2).words][:2] == ["Vedtak", "Styret"]


def test_evidence_of_blocks_that_are_gone_is_kept_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "kb.db"
    with sqlite3.connect(path) as conn:
        conn.executescript(LATER[-1].read_text(encoding="utf-8"))
        conn.execute("DELETE FROM block_rows WHERE number > 1")
        conn.execute("UPDATE proofs SET runs = '[[' WHERE record = 1")
        (proofs,) = conn.execute("SELECT count(*) FROM proofs").fetchone()
    with KnowledgeBase(path) as kb:
        assert any("skadet" in each.sentence for each in kb.verify(lambda sha256: None))
    with sqlite3.connect(path) as conn:
        assert conn.execute("SELECT count(*) FROM evidence").fetchone() == (proofs,)


@pytest.mark.parametrize("version", LATER, ids=lambda path: path.stem)
def test_what_was_less_than_sure_waits_when_the_file_is_brought_up_to_date(
    tmp_path: Path, version: Path
) -> None:
    path = tmp_path / "kb.db"
    with sqlite3.connect(path) as conn:
        conn.executescript(version.read_text(encoding="utf-8"))
        conn.execute("UPDATE status SET confidence = 0.4")
    with KnowledgeBase(path) as kb:
        (status,) = kb.export(["status"])
        assert kb.uncertain("rapport.pdf") == [status["id"]]


def test_what_joins_documents_is_made_for_those_of_the_first_version(tmp_path: Path) -> None:
    old = tmp_path / "old.db"
    body = name_key("organisation", "fagrådet")
    with sqlite3.connect(old) as conn:
        conn.executescript(V1.read_text(encoding="utf-8"))
        conn.executescript(
            f"""
            INSERT INTO entities VALUES ('{body}', 'organisation', 'Fagrådet');
            INSERT INTO names SELECT '{body}', 'Fagrådet', id, 0 FROM documents;
            UPDATE document SET body = 'Fagrådet', body_id = '{body}', meeting_number = '3';
            UPDATE decision SET text = 'Felles journal skal brukes';
            INSERT INTO records SELECT 999, 'sak', 'agenda_item', id, 1, 9, 'Sak' FROM documents;
            INSERT INTO agenda_item (
                id, document, position, confidence, method, program_version, title, presenters
            ) SELECT 'sak', id, 9, 1, '', '1', 'Sak', '[{{"name": "Kari Nordvik", "organisation": "Fagrådet"}}]'
            FROM documents;
            """
        )
    with KnowledgeBase(old) as kb:
        assert kb.history(kb.entity("person", "Kari Nordvik")).lines[0].kind == "agenda_item"
        assert kb.history(kb.entity("initiative", "Felles journal")).lines[-1].kind == "decision"
    with sqlite3.connect(old) as conn:
        assert conn.execute("SELECT body, number FROM meetings").fetchall() == [("Fagrådet", "3")]


def test_a_kind_or_field_that_is_new_gets_its_table_or_column(tmp_path: Path) -> None:
    path, new = tmp_path / "kb.db", tmp_path / "new.db"
    KnowledgeBase(path).close()
    KnowledgeBase(new).close()
    with sqlite3.connect(path) as conn:
        drop_views(conn)
        conn.execute("ALTER TABLE decision DROP COLUMN text")
        conn.execute("ALTER TABLE owner DROP COLUMN owner_id")
        conn.execute("DROP TABLE proposal")
    with KnowledgeBase(path, create=False) as kb:
        assert list(kb.export(["decision", "owner", "proposal"])) == []
    assert _schema(path) == _schema(new)


def test_indexes_are_made_once_there_are_rows_enough_for_them(tmp_path: Path) -> None:
    path = tmp_path / "kb.db"
    one = page(1, *(f"Oppgave {number}" for number in range(FEW + 1)))
    some = [FollowUp(title=f"Oppgave {number}", evidence=proof(one, number)) for number in range(FEW + 1)]
    with KnowledgeBase(path) as kb:
        kb.add_document(source(), Document([one], {}), some[:FEW], version="1")
        assert {"idx_follow_up_document", "idx_records_document"}.isdisjoint(_indexes(path))
        kb.add_document(source(), Document([one], {}), some, version="2")
        assert {"idx_follow_up_document", "idx_records_document", "idx_records_waits"} <= _indexes(path)
        assert len(list(kb.export())) == FEW + 1
    with sqlite3.connect(path) as conn:
        conn.execute("DROP INDEX idx_records_document")
    KnowledgeBase(path).close()
    assert "idx_records_document" in _indexes(path)


def test_an_earlier_version_keeps_indexes_of_few_rows_no_longer(tmp_path: Path) -> None:
    path = tmp_path / "kb.db"
    with sqlite3.connect(path) as conn:
        conn.executescript(V1.with_name("v14.sql").read_text(encoding="utf-8"))
    assert "idx_records_document" in _indexes(path)
    KnowledgeBase(path).close()
    assert {name for name in _indexes(path) if name.startswith("idx_")} == {
        "idx__sqlite_migrations_migration_set_name",
        "idx_pages_first_block",
        "idx_pages_waits",
    }


def test_what_is_empty_of_a_file_is_given_back(tmp_path: Path) -> None:
    path = tmp_path / "kb.db"
    KnowledgeBase(path).close()
    small = path.stat().st_size
    with sqlite3.connect(path) as conn:
        conn.execute("CREATE TABLE passing AS SELECT zeroblob(2000000) AS much")
        conn.execute("DROP TABLE passing")
    conn.close()
    assert path.stat().st_size > 2 * small
    KnowledgeBase(path).close()
    assert path.stat().st_size < 1.1 * small


def test_what_a_migration_leaves_empty_is_given_back(tmp_path: Path) -> None:
    path = tmp_path / "kb.db"
    with sqlite3.connect(path) as conn:
        conn.execute(f"PRAGMA page_size = {PAGE_SIZE}")
        conn.executescript(LATER[-1].read_text(encoding="utf-8"))
    KnowledgeBase(path).close()
    empty, pages = _empty_of(path)
    assert empty <= pages / 20


def test_what_indexing_anew_leaves_empty_is_given_back(tmp_path: Path) -> None:
    path = tmp_path / "kb.db"
    KnowledgeBase(path).close()
    with sqlite3.connect(path) as conn:
        conn.execute("UPDATE index_versions SET version = 'another' WHERE name = 'stems'")
        conn.execute("CREATE TABLE passing AS SELECT zeroblob(?) AS much", (path.stat().st_size // 6,))
        conn.execute("DROP TABLE passing")
    conn.close()
    empty, pages = _empty_of(path)
    assert empty > pages / 10
    KnowledgeBase(path).close()
    empty, pages = _empty_of(path)
    assert empty <= pages / 20


def _empty_of(path: Path) -> tuple[int, int]:
    """The pages of the file that are empty, and all."""
    with sqlite3.connect(path) as conn:
        ((empty,), (pages,)) = (
            conn.execute(f"PRAGMA {of}").fetchone() for of in ("freelist_count", "page_count")
        )
    return empty, pages


def test_what_a_run_that_wrote_much_leaves_empty_is_given_back(tmp_path: Path) -> None:
    path = tmp_path / "kb.db"
    document, records = report()
    with KnowledgeBase(path) as kb, kb.run("1"):
        for number in range(12):
            name = f"{number}.pdf"
            kb.add_document(source(name, name.encode()), document, records, version="1")
    empty, pages = _empty_of(path)
    assert empty <= pages / 20


def _lay_in_large_pages(path: Path) -> int:
    with sqlite3.connect(path) as conn:
        lay_out(conn, 4096)
    conn.close()
    return path.stat().st_size


def test_a_file_of_large_pages_is_laid_in_small_ones_unless_others_have_it_open(tmp_path: Path) -> None:
    path = tmp_path / "kb.db"
    document, records = report()
    with KnowledgeBase(path) as kb:
        kb.add_document(source(), document, records, version="1")
        wanted = list(kb.export())
    large = _lay_in_large_pages(path)
    with KnowledgeBase(path, create=False) as reader:
        assert list(reader.export()) == wanted
        with KnowledgeBase(path) as kb:
            assert list(kb.export()) == wanted
        assert list(reader.export()) == wanted
    assert path.stat().st_size >= large
    KnowledgeBase(path).close()
    assert path.stat().st_size < large / 2
    with KnowledgeBase(path) as kb:
        assert list(kb.export()) == wanted
        assert list(kb.verify(lambda sha256: None))[1:] == []


@pytest.mark.parametrize(
    "change",
    [
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('kildespor', '999', '')",
        "ALTER TABLE decision ADD COLUMN vote TEXT",
    ],
)
@pytest.mark.parametrize("create", [True, False])
def test_a_newer_knowledge_base_is_left_alone(tmp_path: Path, change: str, create: bool) -> None:
    path = tmp_path / "kb.db"
    KnowledgeBase(path).close()
    with sqlite3.connect(path) as conn:
        conn.execute(change)
    with pytest.raises(KnowledgeBaseError, match=r"kb\.db: .* nyere versjon .* Oppgrader"):
        KnowledgeBase(path, create=create)


@pytest.mark.parametrize("create", [True, False])
def test_what_is_no_knowledge_base_is_refused_and_left_as_it_is(tmp_path: Path, create: bool) -> None:
    text, other = tmp_path / "notat.txt", tmp_path / "other.db"
    text.write_text("Dette er et notat, ikke en database. " * 40, encoding="utf-8")
    with sqlite3.connect(other) as conn:
        conn.execute("CREATE TABLE people (name TEXT)")
    for path in (text, other):
        before = path.read_bytes()
        with pytest.raises(KnowledgeBaseError, match="ikke en kunnskapsbase"):
            KnowledgeBase(path, create=create)
        assert path.read_bytes() == before
    with pytest.raises(KnowledgeBaseError):
        KnowledgeBase(tmp_path, create=create)
    with pytest.raises(KnowledgeBaseError):
        KnowledgeBase(tmp_path / "no folder" / "kb.db", create=create)


def test_reading_asks_for_a_file_that_is_there(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeBaseError, match="finnes ikke"):
        KnowledgeBase(tmp_path / "kb.db", create=False)
    assert not (tmp_path / "kb.db").exists()


def test_a_name_with_signs_of_its_own_is_only_a_name(tmp_path: Path) -> None:
    path = tmp_path / "styre?mode=ro #1 æøå%41.db"
    KnowledgeBase(path).close()
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_write_protected_folder_can_be_read(tmp_path: Path) -> None:
    document, records = report()
    with KnowledgeBase(tmp_path / "kb.db") as kb:
        kb.add_document(source(), document, records, version="1")
    tmp_path.chmod(0o500)
    try:
        with KnowledgeBase(tmp_path / "kb.db", create=False) as kb:
            assert len(list(kb.export())) == len(records)
    finally:
        tmp_path.chmod(0o700)
