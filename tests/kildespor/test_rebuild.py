"""The knowledge base made anew, as users do it and with readings of our own."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from commandline import Papers, kildespor

from corpus.store import Store
from db import KnowledgeBase
from kildespor import rebuild as rebuilding
from kildespor.ingest import Outcome
from kildespor.options import knowledge_base
from kildespor.pipeline import Reading, version
from kildespor.rebuild import Rebuilt, previous_of, rebuild
from kildespor.workers import Done, PageRead
from schemas.errors import ExitCode, KildesporError, KnowledgeBaseError, UnreadableFile
from schemas.evidence import Evidence
from schemas.page import Block, BlockKind, Document, Page, Span, Word
from schemas.records import Decision, Initiative
from schemas.source import Source

TEXTS = {
    "a.txt": "Ferjevarsel innføres i Nordvik",
    "a2.txt": "Bøyevakt prøves i Nordvik",
    "b.txt": "FERJEVARSEL utsettes til våren",
}


class Quiet:
    """A display that shows nothing."""

    def begin(self, documents: int) -> None: ...

    def page(self, source: Source, page: int, pages: int) -> None: ...

    def end(self, outcome: Outcome) -> None: ...


def read(source: Source) -> Reading | KildesporError:
    """A page with the file's words, which are a decision and begin with an initiative; unless there is one word."""
    texts = source.path.read_text(encoding="utf-8").split()
    if len(texts) == 1:
        return UnreadableFile("Låst", file=source.name)
    words = [
        Word(text, text, (20.0 + 60 * place, 20.0, 70.0 + 60 * place, 32.0))
        for place, text in enumerate(texts)
    ]
    span = Span(0, len(words))
    page = Page(1, 600.0, 300.0, words, [span], [Block(BlockKind.PARAGRAPH, span, (20.0, 20.0, 590.0, 32.0))])
    evidence = (Evidence(page=1, runs=(tuple(span),)),)
    return Reading(
        Document([page]),
        [
            Decision(text=" ".join(texts), outcome="adopted", evidence=evidence),
            Initiative(name=texts[0], evidence=evidence),
        ],
    )


def read_documents(sources: Iterable[Source], workers: int) -> Iterator[PageRead | Done]:
    """Reads in the other order, as workers may."""
    for source in reversed(list(sources)):
        yield PageRead(source, 1, 1)
        yield Done(source, read(source))


@pytest.fixture
def db(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two documents, one of them under two names, and two files that could not be read."""
    monkeypatch.setattr(rebuilding, "read_documents", read_documents)
    path = tmp_path / "styret.db"
    store = Store(tmp_path / "styret.originaler")
    with knowledge_base(path, create=True) as kb, kb.run(version(), ["ingest"]):
        for name, text in TEXTS.items():
            source = keep(store, tmp_path / name, text)
            kb.add_document(source, *answered(read(source)), version=version())
        kb.add_name(source.sha256, "samme.txt")
        kb.add_failure(keep(store, tmp_path / "c.txt", "Uleselig"), UnreadableFile("Låst"), version=version())
        kb.add_failure("d.txt", UnreadableFile("Fila finnes ikke", "Se etter"), version=version())
    return path


def keep(store: Store, path: Path, text: str) -> Source:
    path.write_text(text, encoding="utf-8")
    return store.add(path)


def answered(reading: Reading | KildesporError) -> Reading:
    assert isinstance(reading, Reading)
    return reading


def make_anew(db: Path) -> Rebuilt:
    return rebuild(db, Store(db.with_name("styret.originaler")), workers=2, display=Quiet())


def exported(db: Path) -> list[object]:
    with KnowledgeBase(db, create=False) as kb:
        return list(kb.export())


def rows(db: Path, query: str) -> list[tuple[object, ...]]:
    with sqlite3.connect(db) as conn:
        found = conn.execute(query).fetchall()
    conn.close()
    return found


NAMES = (
    "SELECT d.sha256, n.name FROM document_names AS n JOIN documents AS d ON d.id = n.document ORDER BY 1, 2"
)


def everything(db: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row, by table, but for what tells of the time, the run and the order of writing."""
    found = {}
    tables = rows(
        db,
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT IN "
        "('proofs', 'mentions', 'presenters', 'spellings', 'spelling_documents', 'repair_rows', 'repair_reasons', "
        "'block_rows', 'block_words', 'block_texts') "
        # What is tied by numbers, by what it says.
        "OR name IN ('evidence', 'names', 'statements', 'repairs', 'blocks')",
    )
    for (table,) in tables:
        if "_fts" in str(table) or str(table).startswith(("_", "sqlite_")) or table == "runs":
            continue
        columns = [row[1] for row in rows(db, f'PRAGMA table_info("{table}")')]
        numbered = [name for name in columns if name == "document" or (table == "documents" and name == "id")]
        of_the_writing = ("added", "run", "number", "named", "first_block", "last_block", *numbered)
        kept = [f'"{name}"' for name in columns if name not in of_the_writing]
        kept += [
            f'(SELECT coalesce(sha256, name) FROM documents AS d WHERE d.id = t."{name}")'
            for name in numbered
        ]
        found[str(table)] = sorted(rows(db, f'SELECT {", ".join(kept)} FROM "{table}" AS t'), key=repr)
    return found


def original_of(db: Path, name: str) -> Path:
    ((sha256,),) = rows(db, f"SELECT sha256 FROM documents WHERE name = '{name}'")
    return Store(db.with_name("styret.originaler")).path(str(sha256))


def test_the_content_is_the_same_and_every_name_is_kept(db: Path) -> None:
    before, names, all_of_it = exported(db), rows(db, NAMES), everything(db)
    rebuilt = make_anew(db)
    assert everything(db) == all_of_it
    assert exported(db) == before
    assert rows(db, NAMES) == names
    assert exported(rebuilt.previous) == before
    assert rebuilt.previous == db.with_name("styret.forrige.db")
    assert rebuilt.read == len(TEXTS)
    assert [str(error) for error in rebuilt.unread] == ["d.txt: Fila finnes ikke. Se etter.", "c.txt: Låst."]
    assert rebuilt.as_before == []
    assert [path.name for path in db.parent.glob(".*")] == []
    assert rows(db, "SELECT count(*) FROM runs") == [(2,)]


def test_what_people_decided_stands(db: Path) -> None:
    with knowledge_base(db, create=True) as kb:
        first, second, _ = (record["id"] for record in kb.export(["decision"]))
        kb.decide_on_record(first, "correct", "Kari", {"case_id": "3/31"})
        kb.decide_on_record(second, "reject", "Kari", note="gjelder en annen sak")
        kb.decide_on_names("join", "initiative", "Ferjevarsel", "Bøyevakt", "Kari")
        kb.decide_on_names("rename", "initiative", "Ferjevarsel", "Kystvarsel", "Kari")
        taken_back = kb.decide_on_names("part", "initiative", "Ferjevarsel", "Bøyevakt", "Ola")
        kb.undo(taken_back, "Kari")
    before, all_of_it = exported(db), everything(db)
    make_anew(db)
    assert exported(db) == before
    assert everything(db) == all_of_it
    assert rows(db, "SELECT name FROM entities WHERE kind = 'initiative'") == [("Kystvarsel",)]
    assert rows(db, "SELECT outcome FROM decided ORDER BY 1") == [("corrected",), ("rejected",)]
    assert rows(db, "SELECT count(*) FROM corrections") == [(5,)]


def test_a_document_whose_original_is_gone_or_altered_stands_as_it_did(db: Path) -> None:
    with KnowledgeBase(db) as kb:
        kb.decide_on_record(next(iter(kb.export(["decision"])))["id"], "correct", "Kari", {"case_id": "3/31"})
    before = exported(db)
    original_of(db, "a.txt").unlink()
    altered = original_of(db, "b.txt")
    altered.chmod(0o644)
    altered.write_text("Noe annet enn før", encoding="utf-8")
    rebuilt = make_anew(db)
    assert exported(db) == before
    assert sorted(str(error) for error in rebuilt.as_before) == [
        "a.txt: Originalen er borte. Les inn fila igjen.",
        "b.txt: Originalen er endret. Les inn den rette fila igjen.",
    ]
    assert exported(db) == before, "and again, from what was kept"


def test_a_document_that_can_no_longer_be_read_stands_as_it_did(
    db: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = exported(db)

    def fail(sources: Iterable[Source], workers: int) -> Iterator[Done]:
        for source in sources:
            yield Done(source, UnreadableFile("Programmet feilet på fila", file=source.name))

    monkeypatch.setattr(rebuilding, "read_documents", fail)
    with sqlite3.connect(db) as conn:
        conn.execute("UPDATE documents SET program_version = '0.0' WHERE name = 'a.txt'")
    conn.close()
    rebuilt = make_anew(db)
    assert exported(db) == before
    assert sorted(error.file or "" for error in rebuilt.as_before) == sorted(TEXTS)
    assert sorted(error.file or "" for error in rebuilt.unread) == ["c.txt", "d.txt"]
    assert rows(db, "SELECT program_version, run FROM documents WHERE name = 'a.txt'") == [("0.0", 1)]


def test_a_rebuild_that_is_stopped_changes_nothing(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(sources: Iterable[Source], workers: int) -> Iterator[Done]:
        (first, *_) = sources
        yield Done(first, read(first))
        raise KeyboardInterrupt

    monkeypatch.setattr(rebuilding, "read_documents", stop)
    before = rows(db, "SELECT * FROM documents ORDER BY id")
    with pytest.raises(KeyboardInterrupt):
        make_anew(db)
    assert rows(db, "SELECT * FROM documents ORDER BY id") == before
    assert not previous_of(db).exists()
    assert [path.name for path in db.parent.glob(".*")] == []


def test_nobody_else_writes_meanwhile(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("db.opening._PATIENCE", 0.1)
    refused = []

    def write_too(sources: Iterable[Source], workers: int) -> Iterator[PageRead | Done]:
        with pytest.raises(KnowledgeBaseError, match="Et annet program skriver"), KnowledgeBase(db) as kb:
            kb.add_failure("e.txt", UnreadableFile("Låst"), version="1")
        refused.append(True)
        yield from read_documents(sources, workers)

    monkeypatch.setattr(rebuilding, "read_documents", write_too)
    make_anew(db)
    assert refused == [True]


def test_the_command_makes_anew_and_tells_of_it(papers: Papers, tmp_path: Path) -> None:
    db = tmp_path / "styret.db"
    shutil.copy(papers.db, db)
    shutil.copytree(papers.db.with_name("styret.originaler"), tmp_path / "styret.originaler")
    before = kildespor("export", "--db", db).out
    run = kildespor("rebuild", "--db", db)
    assert run.code == ExitCode.SOME_UNREAD, "one file was cut off from the beginning"
    assert "2 dokumenter er lest på nytt, 1 kan fortsatt ikke leses" in run.out
    assert "styret.forrige.db" in run.out
    assert kildespor("export", "--db", db).out == before
    assert {path.name for path in tmp_path.iterdir()} == {
        "styret.db",
        "styret.forrige.db",
        "styret.originaler",
    }
    none = kildespor("rebuild", "--db", tmp_path / "ingen.db")
    assert none.code == ExitCode.KNOWLEDGE_BASE
    assert not (tmp_path / "ingen.db").exists()
