"""Names on the command line: shown, joined, parted, renamed, undone."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from commandline import kildespor

from db import KnowledgeBase
from schemas.errors import ExitCode
from schemas.evidence import Evidence
from schemas.page import Document, Page, Span, Word
from schemas.records import FollowUp, Initiative, Record
from schemas.source import FileKind, Source

PAGE = Page(1, 600, 800, [Word("Ferjevarsel", "Ferjevarsel", (10, 10, 90, 22))], [Span(0, 1)])
PROOF = (Evidence(page=1, runs=((0, 1),)),)


@pytest.fixture
def db(tmp_path: Path) -> Path:
    path = tmp_path / "styret.db"
    with KnowledgeBase(path) as kb:
        for number, names in enumerate(
            (("Ferjevarsel", "Innføring av ferjevarsel"), ("Ferjevarselet", "Båtbua"))
        ):
            records: list[Record] = [Initiative(name=name, evidence=PROOF) for name in names]
            records.append(FollowUp(owner=("Statens strålevern", "DSA")[number], evidence=PROOF))
            name = f"{number}.pdf"
            source = Source(Path(name), hashlib.sha256(name.encode()).hexdigest(), name, FileKind.PDF, 1)
            kb.add_document(source, Document([PAGE], {}), records, version="1")
    return path


def test_the_names_of_a_thing_and_why_they_are_its(db: Path) -> None:
    run = kildespor("names", "show", "ferjevarsel", "--db", db, "--format", "json")
    held = [row for row in json.loads(run.out) if row["held"]]
    assert [{row["one"], row["other"]} for row in held] == [{"Ferjevarsel", "Ferjevarselet"}]
    assert "bøyd ulikt" in held[0]["reason"]


def test_a_body_tells_what_it_was_called(db: Path) -> None:
    run = kildespor("names", "show", "DSA", "--kind", "virksomhet", "--db", db)
    assert "Statens strålevern skiftet navn" in run.out
    assert "01.01.2019" in run.out


def test_a_list_of_the_users_own_is_laid_over_ours(db: Path, tmp_path: Path) -> None:
    own = tmp_path / "egne.toml"
    own.write_text('[[body]]\nname = "Båtlaget"\nalso = ["DSA"]\n', encoding="utf-8")
    env = {"KILDESPOR_ORGANISATIONS": str(own)}
    assert kildespor("names", "rename", "Båtbua", "Båthuset", "--db", db, env=env).code == 0
    run = kildespor("names", "show", "DSA", "--kind", "virksomhet", "--db", db, env=env)
    assert "strålevern" not in run.out
    own.write_text("body = 3", encoding="utf-8")
    run = kildespor("names", "show", "DSA", "--kind", "virksomhet", "--db", db, env=env)
    assert run.code == ExitCode.KNOWLEDGE_BASE
    assert "egne.toml" in run.err


def test_a_doubt_is_settled_and_the_decision_taken_back(db: Path) -> None:
    doubt, *_ = json.loads(kildespor("names", "doubts", "--db", db, "--format", "json").out)
    assert not doubt["held"]
    command = (
        "names",
        "join",
        doubt["one"],
        doubt["other"],
        "--by",
        "Kari",
        "--note",
        "samme sak",
        "--db",
        db,
    )
    assert kildespor(*command).code == 0
    assert "Ingen navn er i tvil" in kildespor("names", "doubts", "--db", db).out
    shown = kildespor("names", "show", "Ferjevarsel", "--db", db).out
    assert "slått sammen av Kari" in shown
    (decision,) = json.loads(kildespor("names", "list", "--db", db, "--format", "json").out)
    assert (decision["by"], decision["note"], decision["undone"]) == ("Kari", "samme sak", None)
    assert kildespor("names", "undo", str(decision["number"]), "--db", db).code == 0
    assert "tvil" in kildespor("names", "doubts", "--db", db).out
    assert kildespor("names", "undo", str(decision["number"]), "--db", db).code == ExitCode.NOT_FOUND


def test_what_is_parted_is_two_things(db: Path) -> None:
    assert kildespor("names", "part", "Ferjevarsel", "Ferjevarselet", "--db", db).code == 0
    assert "Ferjevarselet" not in kildespor("names", "show", "Ferjevarsel", "--db", db).out


def test_nothing_is_made_where_there_is_no_knowledge_base(tmp_path: Path) -> None:
    run = kildespor("names", "join", "A", "B", "--db", tmp_path / "ingen.db")
    assert run.code == ExitCode.KNOWLEDGE_BASE
    assert list(tmp_path.iterdir()) == []
