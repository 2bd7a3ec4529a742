"""A record leads back to its page, and says what was repaired on the way."""

from __future__ import annotations

import pytest
from kb_samples import report, source

from db import KnowledgeBase
from schemas.errors import NotFound
from schemas.records import Owner


def test_a_trace_tells_all(kb: KnowledgeBase) -> None:
    document, records = report()
    document.pages[0].problems.append("Et bilde kunne ikke leses.")
    kb.add_document(source("b.pdf"), document, records, version="7")
    kb.add_name(source().sha256, "a.pdf")
    goal = next(kb.export(["goal"]))
    trace = kb.trace(goal["id"])
    assert trace.record == goal
    assert (trace.version, trace.names) == ("7", ("a.pdf", "b.pdf"))
    (evidence,) = trace.evidence
    assert (evidence.quote, evidence.raw) == ("Nordlys og Sørlys", "Nordlys og Sorlys")
    assert [(repair.raw, repair.text) for repair in evidence.repairs] == [("Sorlys", "Sørlys")]
    assert evidence.problems == ("Et bilde kunne ikke leses.",)
    assert evidence.boxes == tuple(map(tuple, goal["evidence"][0]["boxes"]))


def test_a_doubt_about_a_quoted_word_is_told(kb: KnowledgeBase) -> None:
    document, records = report()
    kb.add_document(source(), document, records, version="1")
    evidence = kb.trace(next(kb.export(["decision"]))["id"]).evidence[0]
    assert evidence.quote == "Styret ber omn ny plan"
    assert [(repair.text, repair.applied) for repair in evidence.repairs] == [("om", False)]


def test_what_speaks_against_a_record_is_told_and_comes_back_with_a_decision_taken_back(
    kb: KnowledgeBase,
) -> None:
    document, records = report()
    doubted = [
        one.model_copy(update={"confidence": 0.5, "doubt": "Eieren ser ikke ut som navnet på noen."})
        if isinstance(one, Owner)
        else one
        for one in records
    ]
    kb.add_document(source(), document, doubted, version="1")
    (owner,) = kb.export(["owner"])
    assert kb.trace(owner["id"]).doubt == "Eieren ser ikke ut som navnet på noen."
    assert "doubt" not in owner
    number = kb.decide_on_record(owner["id"], "reject", "Kari")
    assert list(kb.export(["owner"])) == []
    kb.undo(number, "Kari")
    assert kb.trace(owner["id"]).doubt == "Eieren ser ikke ut som navnet på noen."
    assert list(kb.export(["owner"])) == [owner]


def test_several_evidences_and_marks_are_kept_in_order(kb: KnowledgeBase) -> None:
    document, records = report()
    kb.add_document(source(), document, records, version="1")
    trace = kb.trace(next(kb.export(["status"]))["id"])
    assert trace.record["confidence"] == 0.75
    assert [(evidence.page, evidence.quote) for evidence in trace.evidence] == [
        (1, "FJ melder rød status"),
        (2, "Vedtak"),
    ]
    assert trace.evidence[0].boxes[-1] == (10.13, 20.0, 15.0, 25.0)
    assert trace.evidence[0].repairs == ()


def test_the_beginning_of_an_id_will_do_if_it_is_the_only_one(kb: KnowledgeBase) -> None:
    document, records = report()
    kb.add_document(source(), document, records, version="1")
    ids = [record["id"] for record in kb.export()]
    for identity in ids:
        assert kb.trace(identity[:12]).record["id"] == identity
    for unknown in ("finnes ikke", "%", "g", "") if len(ids) > 1 else ():
        with pytest.raises(NotFound):
            kb.trace(unknown)


def test_a_page_comes_back_for_drawing(kb: KnowledgeBase) -> None:
    document, records = report()
    kb.add_document(source(), document, records, version="1")
    for page in document.pages:
        read = kb.page(source().sha256[:10], page.number)
        assert [page.text(line) for line in page.lines] == [read.text(line) for line in read.lines]
        assert [page.raw(block.words) for block in page.blocks] == [
            read.raw(block.words) for block in read.blocks
        ]
        for before, after in zip(page.words, read.words, strict=True):
            assert after.box == pytest.approx(before.box, abs=0.056)
