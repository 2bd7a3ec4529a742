"""Questions across documents, as the command line answers them."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from pathlib import Path

import pytest
from commandline import kildespor

from db import KnowledgeBase
from schemas.errors import ExitCode
from schemas.evidence import Evidence
from schemas.page import Document, Page, Span, Word
from schemas.records import Decision, DocumentRecord, Initiative, Owner, Record, Status
from schemas.source import FileKind, Source

PAGE = Page(1, 600, 800, [Word("Ferjevarsel", "Ferjevarsel", (10, 10, 90, 22))], [Span(0, 1)])
PROOF = (Evidence(page=1, runs=((0, 1),)),)


def _report(date: str, colour: str, owner: str) -> list[Record]:
    about = {"subject": "Ferjevarsel", "subject_kind": "initiative", "evidence": PROOF}
    return [
        DocumentRecord(title="Rapport", body="Fjordutvalget", doc_type="minutes", date=date, evidence=PROOF),
        Initiative(name="Ferjevarsel", evidence=PROOF),
        Status(dimension="status", value=colour, **about),
        Owner(owner=owner, **about),
        Decision(text=f"Planen fra {owner} godkjennes", outcome="adopted", case_id="4/31", evidence=PROOF),
    ]


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("kb") / "styret.db"
    with KnowledgeBase(path) as kb:
        for date, colour, owner in (
            ("2031-01-10", "yellow", "Bruverket"),
            ("2031-05-10", "red", "Havneverket"),
        ):
            name = f"{date}.pdf"
            source = Source(Path(name), hashlib.sha256(name.encode()).hexdigest(), name, FileKind.PDF, 1)
            kb.add_document(source, Document([PAGE], {}), _report(date, colour, owner), version="1")
    return path


def test_an_initiative_through_time(db: Path) -> None:
    run = kildespor("initiative", "ferjevarsel", "--db", db)
    assert run.code == 0
    status = next(line for line in run.out.splitlines() if "rød" in line)
    assert status.split()[:4] == ["2031-05-10", "status", "rød", "gul"]
    assert "2031-05-10.pdf, side 1" in status
    assert any("Havneverket" in line and "Bruverket" in line for line in run.out.splitlines())


def test_who_tells_of_an_initiative_is_told_where_several_do(db: Path, tmp_path: Path) -> None:
    assert "Organ" not in kildespor("initiative", "Ferjevarsel", "--db", db).out
    both = tmp_path / "begge.db"
    with KnowledgeBase(both) as kb:
        for body in ("Fjordutvalget", "Havneutvalget"):
            records = [
                DocumentRecord(body=body, doc_type="minutes", date="2031-05-10", evidence=PROOF),
                Initiative(name="Ferjevarsel", evidence=PROOF),
            ]
            source = Source(Path(body), hashlib.sha256(body.encode()).hexdigest(), body, FileKind.PDF, 1)
            kb.add_document(source, Document([PAGE], {}), records, version="1")
    shown = kildespor("initiative", "Ferjevarsel", "--db", both).out
    assert "Organ" in shown
    assert [row["body"] for row in json.loads(_as_json(both))] == sorted(
        ["Fjordutvalget", "Havneutvalget"], key=lambda body: hashlib.sha256(body.encode()).hexdigest()
    )


def _as_json(db: Path) -> str:
    return kildespor("initiative", "Ferjevarsel", "--db", db, "--format", "json").out


def test_as_json_and_csv_with_the_same_content(db: Path) -> None:
    as_json = json.loads(kildespor("initiative", "Ferjevarsel", "--db", db, "--format", "json").out)
    as_csv = list(
        csv.DictReader(io.StringIO(kildespor("initiative", "Ferjevarsel", "--db", db, "--format", "csv").out))
    )
    assert [(row["record"], row["said"], row["before"] or "") for row in as_json] == [
        (row["record"], row["said"], row["before"]) for row in as_csv
    ]
    assert {"red", "Havneverket"} <= {row["said"] for row in as_json}
    assert all(row["page"] == 1 and row["file"].endswith(".pdf") for row in as_json)


def test_who_is_not_there_is_not_found(db: Path) -> None:
    run = kildespor("initiative", "Togvarsel for høyfjellet", "--db", db)
    assert run.code == ExitCode.NOT_FOUND
    assert "Togvarsel for høyfjellet" in run.err


def test_decisions_of_a_body_within_a_month(db: Path) -> None:
    run = kildespor(
        "decisions", "--body", "Fjordutvalget", "--from", "2031-05", "--to", "2031-05", "--db", db
    )
    assert run.code == 0
    assert "Havneverket" in run.out
    assert "Bruverket" not in run.out
    assert kildespor("decisions", "--to", "2030", "--db", db).code == ExitCode.NOT_FOUND


def test_changes_since_a_month(db: Path) -> None:
    run = kildespor("changes", "--since", "2031-02", "--db", db)
    assert run.code == 0
    assert [line.split()[:5] for line in run.out.splitlines() if "rød" in line] == [
        ["Ferjevarsel", "2031-05-10", "status", "gul", "rød"]
    ]
    whole = json.loads(kildespor("changes", "--since", "2030", "--format", "json", "--db", db).out)
    assert len(whole) > 1
    for limit in (1, len(whole) - 1, len(whole)):
        run = kildespor("changes", "--since", "2030", "--format", "json", "--limit", str(limit), "--db", db)
        assert json.loads(run.out) == whole[:limit]
        assert ("--limit" in run.err) == (limit < len(whole))


def test_a_date_that_is_none_is_said_to_be_none(db: Path) -> None:
    run = kildespor("changes", "--since", "i fjor", "--db", db)
    assert run.code == ExitCode.USAGE
    assert "2024-06-30" in run.err
