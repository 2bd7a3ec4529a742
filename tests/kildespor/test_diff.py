"""Differences between knowledge bases as the command tells them."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest
from typer.testing import CliRunner

from db import KnowledgeBase
from kildespor.cli import app
from schemas.errors import ExitCode
from schemas.evidence import Evidence
from schemas.page import Block, BlockKind, Document, Page, Span, Word
from schemas.records import Status
from schemas.source import FileKind, Source


def write(path: Path, value: str, word: str) -> Path:
    words = [
        Word(text, text, (20.0 + 60 * place, 20.0, 70.0 + 60 * place, 32.0))
        for place, text in enumerate(("Ferjevarsel", word))
    ]
    span = Span(0, 2)
    page = Page(1, 400.0, 300.0, words, [span], [Block(BlockKind.PARAGRAPH, span, (20.0, 20.0, 130.0, 32.0))])
    status = Status(
        subject="Ferjevarsel",
        subject_kind="initiative",
        dimension="status",
        value=value,
        evidence=(Evidence(page=1, runs=((0, 2),)),),
    )
    with KnowledgeBase(path) as kb:
        kb.add_document(
            Source(path, "ab" * 32, "møte.pdf", FileKind.PDF, 1), Document([page]), [status], version="1"
        )
    return path


@pytest.fixture
def bases(tmp_path: Path) -> tuple[Path, Path]:
    return write(tmp_path / "gammel.db", "red", "[rød]"), write(tmp_path / "ny.db", "green", "[grønn]")


def test_differences_are_told_in_norwegian(bases: tuple[Path, Path]) -> None:
    run = CliRunner().invoke(app, ["diff", *map(str, bases)])
    assert run.exit_code == ExitCode.NOT_VERIFIED
    assert "endret side 1: status:" in run.output
    assert "verdi: rød → grønn" in run.output
    assert "«Ferjevarsel [rød]» → «Ferjevarsel [grønn]»" in run.output


def test_differences_are_told_to_programs(bases: tuple[Path, Path]) -> None:
    run = CliRunner().invoke(app, ["diff", *map(str, bases), "--format", "json"])
    assert run.exit_code == ExitCode.NOT_VERIFIED
    (document,) = json.loads(run.output)["documents"]
    (change,) = document["records"]
    assert (change["what"], change["before"]["value"], change["after"]["value"]) == (
        "changed",
        "red",
        "green",
    )
    assert document["texts"] == [
        {"page": 1, "before": ["Ferjevarsel [rød]"], "after": ["Ferjevarsel [grønn]"]}
    ]


def test_no_difference_is_told_too(bases: tuple[Path, Path]) -> None:
    run = CliRunner().invoke(app, ["diff", str(bases[0]), str(bases[0])])
    assert (run.exit_code, run.output) == (0, "Ingen forskjell.\n")


def test_nothing_is_changed_by_comparing(bases: tuple[Path, Path]) -> None:
    def rows() -> list[tuple[object, ...]]:
        with sqlite3.connect(bases[0]) as conn:
            return conn.execute("SELECT * FROM status").fetchall()

    before = rows()
    CliRunner().invoke(app, ["diff", *map(str, bases)])
    assert rows() == before
