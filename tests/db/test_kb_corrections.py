"""What people decide about records and words stands, is signed, and can be taken back."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from kb_samples import content, misread, page, report, source

from db import KnowledgeBase
from schemas.errors import KildesporError, NotFound
from schemas.page import Document
from schemas.records import Record


@pytest.fixture
def kb(tmp_path: Path) -> KnowledgeBase:
    opened = KnowledgeBase(tmp_path / "kb.db")
    _write(opened)
    return opened


def _write(
    kb: KnowledgeBase, version: str = "1", reading: tuple[Document, list[Record]] | None = None
) -> None:
    document, records = reading or report()
    kb.add_document(source(), document, records, version=version)


def _the(kb: KnowledgeBase, kind: str) -> dict[str, Any]:
    (record,) = kb.export({kind})
    return record


def _without_corrections(kb: KnowledgeBase) -> dict[str, list[tuple[object, ...]]]:
    return {name: rows for name, rows in content(kb.path).items() if name != "corrections"}


def _verified(kb: KnowledgeBase, tmp_path: Path) -> list[str]:
    original = tmp_path / "original"
    original.write_bytes(b"rapport")
    return [str(finding) for finding in kb.verify(lambda sha256: original)]


def test_a_corrected_record_says_what_the_person_says_everywhere(kb: KnowledgeBase, tmp_path: Path) -> None:
    owner = _the(kb, "owner")
    kb.decide_on_record(owner["id"], "correct", "Kari", {"owner": "Fjelletaten"}, "sto feil")
    now = _the(kb, "owner")
    assert (now["id"], now["owner"], now["confidence"]) == (owner["id"], "Fjelletaten", 1.0)
    assert now["owner_id"] != owner["owner_id"]
    assert now["evidence"] == owner["evidence"]
    assert [hit.record for hit in kb.search("Fjelletaten")] == [owner["id"]]
    assert _verified(kb, tmp_path) == []
    traced = kb.trace(owner["id"])
    assert (traced.outcome, traced.method, traced.as_read["owner"]) == ("corrected", "person", "Kystetaten")
    (correction,) = traced.corrections
    assert (correction.made_by, correction.note, correction.value) == (
        "Kari",
        "sto feil",
        {"owner": "Fjelletaten"},
    )


def test_a_rejected_record_is_in_no_table_of_its_kind_but_can_be_traced(
    kb: KnowledgeBase, tmp_path: Path
) -> None:
    status = _the(kb, "status")
    kb.decide_on_record(status["id"], "reject", "Kari")
    assert list(kb.export({"status"})) == []
    assert status["id"] not in [hit.record for hit in kb.search("FJ")]
    assert "status" not in kb.summary()[0].records
    assert _verified(kb, tmp_path) == []
    traced = kb.trace(status["id"])
    assert (traced.outcome, traced.record["value"]) == ("rejected", "red")
    assert [proof.quote for proof in traced.evidence] == [each["quote"] for each in status["evidence"]]


def test_an_accepted_record_is_sure(kb: KnowledgeBase, tmp_path: Path) -> None:
    status = _the(kb, "status")
    kb.decide_on_record(status["id"], "accept", "Kari")
    assert _the(kb, "status") == {**status, "confidence": 1.0}
    assert _verified(kb, tmp_path) == []


@pytest.mark.parametrize(
    "fields", [{"value": None}, {"dimension": "humør"}, {"colour": "red"}, {"kind": "owner"}, {"id": "0"}]
)
def test_a_record_cannot_be_made_to_say_what_its_kind_cannot(
    kb: KnowledgeBase, fields: dict[str, Any]
) -> None:
    before = content(kb.path)
    with pytest.raises(KildesporError):
        kb.decide_on_record(_the(kb, "status")["id"], "correct", "Kari", fields)
    assert content(kb.path) == before


def test_a_correction_needs_a_signature_and_something_to_be_about(kb: KnowledgeBase) -> None:
    with pytest.raises(KildesporError, match="signert"):
        kb.decide_on_record(_the(kb, "status")["id"], "accept", " ")
    with pytest.raises(NotFound):
        kb.decide_on_record("0" * 16, "accept", "Kari")
    with pytest.raises(NotFound):
        kb.decide_on_word("rapport.pdf", 1, 0, "accept", "Kari")
    with pytest.raises(NotFound):
        kb.decide_on_page("rapport.pdf", 3, "Kari")
    with pytest.raises(NotFound):
        kb.undo(1, "Kari")
    assert kb.corrections() == []


def test_a_word_in_doubt_is_what_the_person_says(kb: KnowledgeBase, tmp_path: Path) -> None:
    (doubt,) = [repair for repair in kb.page("rapport.pdf", 2).repairs if not repair.applied]
    decision = _the(kb, "decision")
    assert decision["evidence"][0]["quote"] == "Styret ber omn ny plan"
    for action, text, said in (
        ("accept", None, "om"),
        ("reject", None, "omn"),
        ("correct", "omkring", "omkring"),
    ):
        kb.decide_on_word("rapport.pdf", 2, doubt.word, action, "Kari", text)  # type: ignore[arg-type]
        assert kb.page("rapport.pdf", 2).words[doubt.word].text == said
        assert _the(kb, "decision")["evidence"][0]["quote"] == f"Styret ber {said} ny plan"
        assert _verified(kb, tmp_path) == []
        assert kb.summary()[0].doubts == 0
    assert [hit.page for hit in kb.search("omkring")] == [2, 2][: len(kb.search("omkring"))] != []
    assert _the(kb, "decision")["id"] == decision["id"]
    assert [each.action for each in kb.trace(decision["id"]).corrections] == ["accept", "reject", "correct"]
    with pytest.raises(KildesporError, match="tomt"):
        kb.decide_on_word("rapport.pdf", 2, doubt.word, "correct", "Kari", " ")


def test_what_people_decided_stands_when_the_document_is_read_again(
    kb: KnowledgeBase, tmp_path: Path
) -> None:
    owner, status = _the(kb, "owner"), _the(kb, "status")
    kb.decide_on_record(owner["id"], "correct", "Kari", {"owner": "Fjelletaten"})
    kb.decide_on_record(status["id"], "reject", "Ola")
    kb.decide_on_word("rapport.pdf", 2, 3, "accept", "Ola")
    before = content(kb.path)
    _write(kb)
    assert content(kb.path) == before
    with KnowledgeBase(tmp_path / "new.db") as new:
        for row in content(kb.path)["corrections"]:
            with sqlite3.connect(new.path) as conn:
                conn.execute(f"INSERT INTO corrections VALUES ({', '.join('?' * len(row))})", row)
        _write(new)
        assert content(new.path) == before


def test_a_correction_finds_its_record_when_a_new_version_reads_the_page_otherwise(kb: KnowledgeBase) -> None:
    owner, goal = _the(kb, "owner"), _the(kb, "goal")
    kb.decide_on_record(owner["id"], "correct", "Kari", {"owner": "Fjelletaten"})
    kb.decide_on_record(goal["id"], "reject", "Kari")
    document, records = report()
    changed = []
    for record in records:
        kind = record.fields()["kind"]
        if kind == "owner":  # read with one word less of evidence, and another owner
            shorter = record.evidence[0].model_copy(update={"runs": ((3, 7),)})
            record = record.model_copy(update={"owner": "Kyst", "evidence": (shorter,)})
        if kind == "goal":  # now read as something else: that was not what was rejected
            record = record.model_copy(update={"title": "Nordlys"})
        changed.append(record)
    _write(kb, "2", (document, changed))
    now = _the(kb, "owner")
    assert (now["owner"], now["id"] != owner["id"]) == ("Fjelletaten", True)
    assert kb.trace(now["id"]).as_read["owner"] == "Kyst"
    assert _the(kb, "goal")["title"] == "Nordlys"
    assert len(kb.corrections()) == 2


def test_a_word_is_found_again_by_what_the_file_said(kb: KnowledgeBase) -> None:
    kb.decide_on_word("rapport.pdf", 2, 3, "correct", "Kari", "omkring")
    document, _ = report()
    page = document.pages[1]
    page.words.insert(0, page.words.pop(3))
    _write(kb, "2", (document, []))
    assert [word.text for word in kb.page("rapport.pdf", 2).words[:2]] == ["omkring", "Vedtak"]
    twice, _ = report()
    misread(twice.pages[1], 4, "omn", applied=False)
    twice.pages[1].words[3].raw = twice.pages[1].words[3].text = "ny"
    twice.pages[1].words[5].raw = "omn"
    _write(kb, "3", (twice, []))
    assert "omkring" not in [word.text for word in kb.page("rapport.pdf", 2).words]


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE owner SET owner = 'Skogetaten'",
        "UPDATE owner SET confidence = 0.5",
        "UPDATE decided SET fields = replace(fields, 'Kystetaten', 'Skogetaten') WHERE outcome = 'corrected'",
        "UPDATE decided SET outcome = 'accepted' WHERE outcome = 'corrected'",
        "DELETE FROM decided WHERE outcome = 'corrected'",
        "DELETE FROM decided WHERE outcome = 'rejected'",
        "UPDATE decided_words SET text = 'en'",
        "UPDATE corrections SET value = '{\"owner\":\"Skogetaten\"}' WHERE action = 'correct'",
        "UPDATE corrections SET undone = '2031-01-01' WHERE action = 'reject'",
        "INSERT INTO status SELECT number, id, document, position, 1, '', NULL, 'FJ', 'initiative', 'status', 'red', "
        "NULL, NULL FROM records WHERE kind = 'status'",
    ],
)
def test_what_was_changed_behind_the_corrections_is_told(kb: KnowledgeBase, tmp_path: Path, sql: str) -> None:
    kb.decide_on_record(_the(kb, "owner")["id"], "correct", "Kari", {"owner": "Fjelletaten"})
    kb.decide_on_record(_the(kb, "status")["id"], "reject", "Kari")
    kb.decide_on_word("rapport.pdf", 2, 3, "accept", "Ola")
    with sqlite3.connect(kb.path) as conn:
        assert conn.execute(sql).rowcount == 1
    assert _verified(kb, tmp_path) != []


_ACTS = st.one_of(
    st.tuples(
        st.just("record"),
        st.integers(0, 6),
        st.sampled_from(["accept", "reject", "correct"]),
        st.sampled_from(["Fjelletaten", "felles journal", "FJ", "12"]),
    ),
    st.tuples(
        st.just("word"),
        st.sampled_from([(1, 2), (2, 3)]),
        st.sampled_from(["accept", "reject", "correct"]),
        st.sampled_from(["Sarlys", "om kring"]),
    ),
    st.tuples(st.just("undo"), st.integers(1, 8), st.none(), st.none()),
)


def _act(kb: KnowledgeBase, ids: list[str], act: tuple[Any, ...]) -> None:
    what, where, action, text = act
    if what == "record":
        record = ids[where]
        field = next(
            name
            for name in ("owner", "actor", "text", "title", "name", "value")
            if name in kb.trace(record).as_read
        )
        kb.decide_on_record(record, action, "Kari", {field: text})
    elif what == "word":
        kb.decide_on_word("rapport.pdf", *where, action, "Kari", text)
    else:
        standing = [each.number for each in kb.corrections() if each.undone is None]
        if standing:
            kb.undo(standing[where % len(standing)], "Ola")


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=st.lists(_ACTS, max_size=3), then=st.lists(_ACTS, min_size=1, max_size=4))
def test_undoing_gives_back_exactly_what_was(
    tmp_path_factory: pytest.TempPathFactory, first: list[Any], then: list[Any]
) -> None:
    folder = tmp_path_factory.mktemp("undo")
    with KnowledgeBase(folder / "kb.db") as kb:
        _write(kb)
        ids = sorted(record["id"] for record in kb.export())
        for act in first:
            _act(kb, ids, act)
        before, known = _without_corrections(kb), len(kb.corrections())
        for act in then:
            if act[0] != "undo":
                _act(kb, ids, act)
        assert _verified(kb, folder) == []
        for correction in kb.corrections()[known:]:
            kb.undo(correction.number, "Ola")
        assert _without_corrections(kb) == before
        _write(kb)
        assert _without_corrections(kb) == before
        assert all(json.loads(json.dumps(each.target)) for each in kb.corrections())


def test_a_word_far_back_in_a_long_document_is_decided_about_and_all_pages_stand(tmp_path: Path) -> None:
    pages = [page(number, f"Side {number}", "Styret ber om ny plan") for number in range(1, 41)]
    misread(pages[20], 4, "omn", applied=False)
    with KnowledgeBase(tmp_path / "long.db") as kb:
        _write(kb, reading=(Document(pages), []))
        read = [kb.page("rapport.pdf", number) for number in range(1, 41)]
        decision = kb.decide_on_word("rapport.pdf", 21, 4, "correct", "Kari", "om en")
        decided = [kb.page("rapport.pdf", number) for number in range(1, 41)]
        assert [before.number for before, now in zip(read, decided, strict=True) if before != now] == [21]
        assert decided[20].words[4].text == "om en"
        kb.undo(decision, "Kari")
        assert [kb.page("rapport.pdf", number) for number in range(1, 41)] == read
        assert list(kb.verify(lambda sha256: None))[1:] == []
