"""What people decided is told where a record is traced."""

from __future__ import annotations

import shutil
from pathlib import Path

from commandline import Papers, kildespor

from db import KnowledgeBase


def test_trace_tells_what_was_read_and_who_corrected_it(papers: Papers, tmp_path: Path) -> None:
    db = tmp_path / "kb.db"
    shutil.copy(papers.db, db)
    with KnowledgeBase(db) as kb:
        (decision,) = kb.export({"decision"}, document="referat.pdf")
        kb.undo(kb.decide_on_record(decision["id"], "reject", "Ola Utvalg"), "Kari Utvalg")
        kb.decide_on_record(decision["id"], "correct", "Kari Utvalg", {"outcome": "proposed"})
    run = kildespor("trace", "--db", db, decision["id"])
    lines = [" ".join(line.split()) for line in run.out.splitlines()]
    assert "utfall foreslått" in lines
    assert "lest som utfall vedtatt" in lines
    (rejected,) = (line for line in lines if line.startswith("avvist av Ola Utvalg"))
    assert "tatt tilbake av Kari Utvalg" in rejected
    assert any(line.startswith("rettet av Kari Utvalg") for line in lines)
