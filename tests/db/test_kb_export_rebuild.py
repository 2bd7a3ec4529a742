"""A knowledge base made anew holds what the old one held, and takes its place whole."""

from __future__ import annotations

import json
import random
import signal
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from kb_samples import content, misread, page, proof, report, source

from db import KnowledgeBase
from db.migrations import lay_out
from schemas.errors import KildesporError, KnowledgeBaseError
from schemas.evidence import Evidence
from schemas.page import Document, TextSource
from schemas.records import AgendaItem, Decision, Figure, Initiative, Presenter, Record
from schemas.source import FileKind, Source

Add = tuple[Source, Document, list[Record]]


def _adds() -> list[Add]:
    document, records = report()
    other = page(1, "Vedtak i Fjordutvalget", "Felles journal (FJ) godkjennes av kystetaten")
    misread(other, 2, "Fjordutvaiget")
    return [
        (source("b.pdf", b"1"), document, records),
        (source("a.pdf", b"2"), document, records[::-1]),
        (
            source("c.pdf", b"3"),
            Document([other]),
            [
                Decision(text="Felles journal godkjennes", outcome="adopted", evidence=proof(other, 1)),
                Initiative(name="FELLES JOURNAL", evidence=proof(other, 1)),
            ],
        ),
    ]


def _fill(path: Path, adds: list[Add]) -> str:
    """Write them; returns the export."""
    with KnowledgeBase(path) as kb:
        for original, document, records in adds:
            kb.add_document(original, document, records, version="1")
        return _exported(kb)


def _exported(kb: KnowledgeBase) -> str:
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in kb.export())


@pytest.mark.parametrize("seed", range(4))
def test_the_export_is_the_same_whatever_came_first_and_went(tmp_path: Path, seed: int) -> None:
    wanted = _fill(tmp_path / "one.db", _adds())
    order = random.Random(seed)
    adds = [*_adds(), *_adds()]
    order.shuffle(adds)
    with KnowledgeBase(tmp_path / "two.db") as kb:
        for original, document, records in adds:
            if order.random() < 0.3:
                kb.add_document(original, Document([page(1, "Noe annet")]), [], version="0")
            kb.add_document(original, document, records, version="1")
        assert _exported(kb) == wanted


def test_a_reading_can_be_written_again_from_what_is_stored(tmp_path: Path) -> None:
    wanted = _fill(tmp_path / "one.db", _adds())
    with KnowledgeBase(tmp_path / "one.db") as old, KnowledgeBase(tmp_path / "two.db") as new:
        for original, _, _ in _adds():
            new.add_document(original, *old.reading(original.sha256), version="1")
        assert _exported(new) == wanted
    assert content(tmp_path / "one.db") == content(tmp_path / "two.db")


WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Z"]), min_size=1, max_size=6)
TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)


@st.composite
def _documents(draw: st.DrawFn) -> tuple[Document, list[Record]]:
    """A page of any words, misread and in doubt, with records of fields of every type."""
    where = page(1, " ".join(draw(st.lists(WORDS, min_size=2, max_size=5))), draw(WORDS))
    for word in range(len(where.words)):
        if draw(st.booleans()):
            misread(where, word, draw(WORDS), applied=draw(st.booleans()))
    where.words[0] = replace(
        where.words[0], confidence=draw(st.floats(0, 1)), source=draw(st.sampled_from(TextSource))
    )
    shapes = draw(st.lists(st.tuples(*[st.floats(0, 700)] * 4), max_size=2))
    evidence = (
        Evidence(page=1, runs=(tuple(where.lines[0]),), shapes=tuple(shapes)),
        *draw(st.sampled_from([(), proof(where, 1)])),
    )
    common = {
        "evidence": st.just(evidence),
        "confidence": st.floats(0, 1),
        "method": st.sampled_from(["", "list"]),
    }
    presenters = st.lists(st.builds(Presenter, name=TEXT, organisation=st.none() | TEXT), max_size=2).map(
        tuple
    )
    kinds = (
        st.builds(
            Figure,
            value=st.integers() | st.floats(allow_nan=False, allow_infinity=False),
            unit=TEXT,
            **common,
        ),
        st.builds(AgendaItem, title=TEXT, presenters=st.none() | presenters, **common),
        st.builds(Initiative, name=TEXT, aliases=st.none() | st.lists(TEXT, max_size=2).map(tuple), **common),
    )
    return Document([where], draw(st.dictionaries(TEXT, TEXT, max_size=2))), draw(
        st.lists(st.one_of(kinds), max_size=4)
    )


@settings(max_examples=40, deadline=None)
@given(read=_documents())
def test_any_reading_can_be_written_again(
    tmp_path_factory: pytest.TempPathFactory, read: tuple[Document, list[Record]]
) -> None:
    folder = tmp_path_factory.mktemp("kb")
    with KnowledgeBase(folder / "one.db") as old, KnowledgeBase(folder / "two.db") as new:
        old.add_document(source(), *read, version="1")
        new.add_document(source(), *old.reading(source().sha256), version="1")
    assert content(folder / "one.db") == content(folder / "two.db")


@pytest.mark.parametrize("version", sorted(path.name for path in Path(__file__).parent.glob("v*.sql")))
def test_a_knowledge_base_of_an_earlier_version_can_be_written_again(tmp_path: Path, version: str) -> None:
    with sqlite3.connect(tmp_path / "old.db") as conn:
        conn.executescript((Path(__file__).parent / version).read_text(encoding="utf-8"))
    conn.close()
    with KnowledgeBase(tmp_path / "old.db", create=False) as old, KnowledgeBase(tmp_path / "new.db") as new:
        new.bring_along(old)
        for one in old.kept():
            assert one.sha256
            assert one.size is not None
            original = Source(
                Path(one.names[0]), one.sha256, one.names[0], FileKind(one.kind or ""), one.size
            )
            new.add_document(original, *old.reading(one.sha256), version=one.version, run=one.run)
        assert _exported(new) == _exported(old) != ""
        assert not new.differences(old)


def test_what_is_known_of_documents_is_told(tmp_path: Path) -> None:
    original, document, records = _adds()[0]
    with KnowledgeBase(tmp_path / "kb.db") as kb:
        kb.add_document(original, document, records, version="1")
        kb.add_name(original.sha256, "enda et navn.pdf")
        kb.add_failure("borte.pdf", KildesporError("Fila finnes ikke"), version="2")
        failed, read = kb.kept()
    assert (failed.sha256, failed.names, failed.failed, failed.problem) == (
        None,
        ("borte.pdf",),
        True,
        "Fila finnes ikke.",
    )
    assert (read.names, read.failed, read.version) == (("b.pdf", "enda et navn.pdf"), False, "1")


def test_runs_and_corrections_are_brought_along(tmp_path: Path) -> None:
    with KnowledgeBase(tmp_path / "old.db") as old, KnowledgeBase(tmp_path / "new.db") as new:
        with old.run("1", ["ingest"]):
            pass
        with sqlite3.connect(old.path) as conn:
            conn.execute(
                "INSERT INTO corrections (made, made_by, action, target) VALUES ('2031', 'Kari', 'join', '{}')"
            )
        conn.close()
        new.bring_along(old)
        with new.run("2") as number:
            assert number == 2
    one, two = content(tmp_path / "old.db"), content(tmp_path / "new.db")
    assert one["corrections"] == two["corrections"]
    assert len(one["corrections"]) == 1


def _rows(path: Path) -> int:
    with sqlite3.connect(path) as conn:
        (count,) = conn.execute("SELECT count(*) FROM records").fetchone()
    conn.close()
    return int(count)


def test_the_new_one_takes_the_place_and_the_old_one_is_kept(tmp_path: Path) -> None:
    old, new, keep = tmp_path / "kb.db", tmp_path / "ny.db", tmp_path / "kb.forrige.db"
    before = _fill(old, _adds()[:1])
    after = _fill(new, _adds())
    with KnowledgeBase(old, create=False) as reader, KnowledgeBase(old) as kb:
        with kb.alone():
            kb.give_way(new, keep)
        assert _exported(reader) == after
        assert reader.search("godkjennes")
    with KnowledgeBase(keep, create=False) as kb:
        assert _exported(kb) == before
    with KnowledgeBase(old) as kb:
        assert list(kb.verify(lambda sha256: None))[3:] == []
        kb.add_failure("x.pdf", KildesporError("Låst"), version="1")


def test_an_old_one_of_large_pages_that_somebody_reads_is_replaced_too(tmp_path: Path) -> None:
    old, new, keep = tmp_path / "kb.db", tmp_path / "ny.db", tmp_path / "kb.forrige.db"
    before = _fill(old, _adds()[:1])
    after = _fill(new, _adds())
    with sqlite3.connect(old) as conn:
        lay_out(conn, 4096)
    conn.close()
    with KnowledgeBase(old, create=False) as reader, KnowledgeBase(old) as kb:
        with kb.alone():
            kb.give_way(new, keep)
        assert _exported(reader) == after
    with KnowledgeBase(keep, create=False) as kb:
        assert _exported(kb) == before


def test_nobody_writes_while_it_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("db.opening._PATIENCE", 0.1)
    path = tmp_path / "kb.db"
    _fill(path, _adds()[:1])
    with KnowledgeBase(path) as kb, KnowledgeBase(path) as other, kb.alone():
        with pytest.raises(KnowledgeBaseError, match="Et annet program skriver"):
            other.add_failure("x.pdf", KildesporError("Låst"), version="1")
        assert list(other.export())


def test_what_was_written_at_the_last_moment_is_not_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = tmp_path / "kb.db", tmp_path / "ny.db"
    _fill(old, _adds()[:1])
    _fill(new, _adds())
    from db import rebuild

    versions = iter([1, 2])
    monkeypatch.setattr(rebuild, "_data_version", lambda conn: next(versions))
    count = _rows(old)
    with (
        KnowledgeBase(old) as kb,
        pytest.raises(KnowledgeBaseError, match="mens den ble laget på nytt"),
        kb.alone(),
    ):
        kb.give_way(new, tmp_path / "kb.forrige.db")
    assert _rows(old) == count


def test_a_change_by_another_program_is_seen(tmp_path: Path) -> None:
    from db.rebuild import _data_version

    path = tmp_path / "kb.db"
    _fill(path, _adds()[:1])
    watch = sqlite3.connect(path)
    before = _data_version(watch)
    assert _data_version(watch) == before
    with KnowledgeBase(path) as kb:
        kb.add_failure("x.pdf", KildesporError("Låst"), version="1")
    assert _data_version(watch) != before
    watch.close()


KILLED = """
import os, signal, sys
from pathlib import Path
from db import KnowledgeBase, rebuild

calls = []

def die(conn):
    calls.append(conn)
    if len(calls) == 2:  # half of the pages are copied
        os.kill(os.getpid(), signal.SIGKILL)
    return 1

rebuild._data_version = die
old, new, keep = map(Path, sys.argv[1:])
with KnowledgeBase(old) as kb, kb.alone():
    kb.give_way(new, keep)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal")
def test_a_program_that_is_killed_while_it_takes_the_place_leaves_the_old_one_whole(tmp_path: Path) -> None:
    old, new, keep = tmp_path / "kb.db", tmp_path / "ny.db", tmp_path / "kb.forrige.db"
    before = _fill(old, _adds()[:1])
    _fill(new, _adds())
    done = subprocess.run([sys.executable, "-c", KILLED, *map(str, (old, new, keep))], check=False)
    assert done.returncode == -signal.SIGKILL
    for path in (old, keep):
        with KnowledgeBase(path) as kb:
            assert _exported(kb) == before
            assert list(kb.verify(lambda sha256: None))[1:] == []
