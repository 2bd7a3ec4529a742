"""The knowledge base made anew, as users do it."""

from __future__ import annotations

import json
import shutil
import sqlite3
from pathlib import Path

import pytest
from commandline import MINUTES, REPORT, Papers, kildespor, write_pdf

from kildespor.rebuild import previous_of
from schemas.errors import ExitCode


@pytest.fixture
def styret(papers: Papers, tmp_path: Path) -> Path:
    """A copy of the knowledge base with its originals."""
    db = tmp_path / "styret.db"
    shutil.copy(papers.db, db)
    shutil.copytree(papers.db.with_name("styret.originaler"), tmp_path / "styret.originaler")
    return db


def names(db: Path) -> set[str]:
    with sqlite3.connect(db) as conn:
        found = {name for (name,) in conn.execute("SELECT name FROM document_names")}
    conn.close()
    return found


def original_of(db: Path, name: str) -> Path:
    run = kildespor("export", "--db", db, "--document", name)
    sha256 = json.loads(run.out.splitlines()[0])["evidence"][0]["document"]
    return db.with_name(f"{db.stem}.originaler") / sha256[:2] / sha256


def test_a_rebuild_gives_the_same_and_keeps_the_old_one(styret: Path, papers: Papers, tmp_path: Path) -> None:
    other = tmp_path / "samme innhold.pdf"
    shutil.copy(papers.folder / "rapport.pdf", other)
    assert kildespor("ingest", other, "--db", styret).code == 0
    before, named = kildespor("export", "--db", styret).out, names(styret)
    run = kildespor("rebuild", "--db", styret)
    assert run.code == ExitCode.SOME_UNREAD, "one file was cut off from the beginning"
    assert "2 dokumenter er lest på nytt, 1 kan fortsatt ikke leses" in run.out
    assert "styret.forrige.db" in run.out
    assert kildespor("export", "--db", styret).out == before
    assert names(styret) == named
    assert kildespor("export", "--db", previous_of(styret)).out == before
    assert kildespor("verify", "--db", styret).code == 0
    assert {path.name for path in styret.parent.iterdir() if "styret" in path.name} == {
        "styret.db",
        "styret.forrige.db",
        "styret.originaler",
    }


def test_a_document_whose_original_is_gone_stands_as_it_did(styret: Path) -> None:
    before = kildespor("export", "--db", styret).out
    original_of(styret, "rapport.pdf").unlink()
    altered = original_of(styret, "referat.pdf")
    altered.chmod(0o644)
    altered.write_bytes(altered.read_bytes() + b"\n")
    run = kildespor("rebuild", "--db", styret)
    assert run.code == ExitCode.SOME_UNREAD
    assert "rapport.pdf: Originalen er borte" in run.out
    assert "referat.pdf: Originalen er endret" in run.out
    assert "0 dokumenter er lest på nytt" in run.out
    assert kildespor("export", "--db", styret).out == before


def test_what_came_in_another_order_is_rebuilt_to_the_same(tmp_path: Path) -> None:
    files = [write_pdf(tmp_path / "rapport.pdf", REPORT), write_pdf(tmp_path / "referat.pdf", MINUTES)]
    exports = []
    for name, order in (("en.db", files), ("to.db", files[::-1])):
        for file in order:
            assert kildespor("ingest", file, "--db", tmp_path / name).code == 0
        assert kildespor("rebuild", "--db", tmp_path / name).code == 0
        exports.append(kildespor("export", "--db", tmp_path / name).out)
    assert exports[0] == exports[1] != ""


def test_there_must_be_something_to_rebuild(tmp_path: Path) -> None:
    run = kildespor("rebuild", "--db", tmp_path / "ingen.db")
    assert run.code == ExitCode.KNOWLEDGE_BASE
    assert list(tmp_path.iterdir()) == []
