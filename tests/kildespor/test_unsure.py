"""What is less than sure is told when it is read, and waits for a yes or no that stands."""

from __future__ import annotations

from pathlib import Path

from commandline import Run, kildespor, write_pdf

from db import KnowledgeBase

PLANS = (
    "Status for arbeidet",
    "Prosjektet «Ny kai» er forsinket.",
    "Prosjektet «Ny kai» er i rute.",
    "Prosjektet «Ny bru» er forsinket.",
    "Prosjektet «Ny bru» er i rute.",
)
"""Statuses that the document itself contradicts."""


def _told(run: Run) -> list[str]:
    return [" ".join(line.split()) for line in run.out.splitlines() if "% sikkert" in line]


def test_the_least_sure_comes_first_with_its_page_and_why(tmp_path: Path) -> None:
    db = tmp_path / "kb.db"
    told = _told(kildespor("ingest", "--db", db, write_pdf(tmp_path / "plan.pdf", PLANS)))
    assert told[0].startswith("plan.pdf, side 1: status «")
    with KnowledgeBase(db) as kb:
        traces = list(map(kb.trace, kb.uncertain("plan.pdf")))
        assert [line.split("(kildespor trace ")[1].rstrip(")") for line in told] == [
            one.record["id"][:8] for one in traces
        ]
        sure = [one.record["confidence"] for one in traces]
        assert sure == sorted(sure)
        assert traces[0].doubt
        assert traces[0].doubt in told[0]
        first, second = traces[0].record["id"], traces[1].record["id"]
        kb.decide_on_record(first, "reject", "Kari Utvalg")
        kb.decide_on_record(second, "accept", "Kari Utvalg")
    assert kildespor("rebuild", "--db", db).code == 0
    with KnowledgeBase(db) as kb:
        assert kb.uncertain("plan.pdf") == [one.record["id"] for one in traces[2:]]
        standing = {record["id"]: record["confidence"] for record in kb.export({"status"})}
    assert first not in standing
    assert standing[second] == 1
    assert traces[2].doubt in kildespor("trace", "--db", db, traces[2].record["id"]).out
