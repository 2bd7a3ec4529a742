"""What two knowledge bases tell differently is told by kind and place."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from kb_samples import page, proof, report, source

from db import KnowledgeBase
from db.diff import Differences
from schemas.errors import UnreadableFile
from schemas.page import Document
from schemas.records import Decision, Initiative, Record, Status

WHERE = page(
    1, "Status i Fjordutvalget", "Ferjevarsel melder rød", "Bøyevakt melder gul", "Utvalget bygger kaia"
)


def _records(value: str = "red", confidence: float = 0.9) -> list[Record]:
    return [
        Initiative(name="Ferjevarsel", evidence=proof(WHERE, 1)),
        Initiative(name="Bøyevakt", evidence=proof(WHERE, 2)),
        Status(
            subject="Ferjevarsel",
            subject_kind="initiative",
            dimension="status",
            value=value,
            confidence=confidence,
            evidence=proof(WHERE, 1),
        ),
        Status(
            subject="Bøyevakt",
            subject_kind="initiative",
            dimension="status",
            value="yellow",
            evidence=proof(WHERE, 2),
        ),
        Decision(text="Utvalget bygger kaia", outcome="adopted", evidence=proof(WHERE, 3)),
    ]


def _compare(
    folder: Path,
    before: Sequence[Record],
    after: Sequence[Record],
    texts: tuple[Document, Document] = (Document([WHERE]), Document([WHERE])),
) -> Differences:
    with KnowledgeBase(folder / "old.db") as old, KnowledgeBase(folder / "new.db") as new:
        old.add_document(source(), texts[0], before, version="1")
        new.add_document(source(), texts[1], after, version="2")
        return new.differences(old)


def test_the_same_is_no_difference(tmp_path: Path) -> None:
    assert not _compare(tmp_path, _records(), _records(confidence=0.5)[::-1])


def test_a_value_read_otherwise_in_the_same_place_is_a_change(tmp_path: Path) -> None:
    found = _compare(tmp_path, _records(), _records(value="green"))
    ((change,),) = [one.records for one in found.documents]
    assert (change.what, change.kind, change.page, change.fields) == ("changed", "status", 1, ("value",))
    assert change.before
    assert change.after
    assert (change.before["value"], change.after["value"]) == ("red", "green")


def test_what_has_no_like_is_gone_or_new(tmp_path: Path) -> None:
    found = _compare(tmp_path, _records()[:-1], _records()[1:])
    (document,) = found.documents
    assert [(one.what, one.kind) for one in document.records] == [("new", "decision"), ("gone", "initiative")]
    assert document.texts == []


def test_what_is_said_elsewhere_is_a_change_of_place(tmp_path: Path) -> None:
    moved = [
        *_records()[:-1],
        Decision(text="Utvalget bygger kaia", outcome="adopted", evidence=proof(WHERE, 0)),
    ]
    ((change,),) = [one.records for one in _compare(tmp_path, _records(), moved).documents]
    assert (change.what, change.fields) == ("changed", ("evidence",))


def test_a_word_repaired_otherwise_is_told_by_its_line(tmp_path: Path) -> None:
    other = page(
        1, "Status i Fjordutvalget", "Ferjevarsel melder rod", "Bøyevakt melder gul", "Utvalget bygger kaia"
    )
    found = _compare(
        tmp_path, _records(), _records(), (Document([WHERE]), Document([other, page(2, "Ny side")]))
    )
    (document,) = found.documents
    assert [(one.page, one.before, one.after) for one in document.texts] == [
        (1, ("Ferjevarsel melder rød",), ("Ferjevarsel melder rod",)),
        (2, (), ("Ny side",)),
    ]
    assert {one.fields for one in document.records} == {("evidence",)}, "the quotes hold the word"


def test_a_document_that_only_one_has_is_told(tmp_path: Path) -> None:
    document, records = report()
    with KnowledgeBase(tmp_path / "old.db") as old, KnowledgeBase(tmp_path / "new.db") as new:
        old.add_document(source("a.pdf", b"a"), document, records, version="1")
        old.add_document(source("b.pdf", b"b"), document, records, version="1")
        new.add_failure(source("b.pdf", b"b"), UnreadableFile("Låst"), version="1")
        found = new.differences(old).documents
        back = old.differences(new).documents
    assert [(one.file, one.before, one.after) for one in found] == [
        ("a.pdf", "ok", None),
        ("b.pdf", "ok", "failed"),
    ]
    assert [{each.what for each in one.records} for one in found] == [{"gone"}, {"gone"}]
    assert [{each.what for each in one.records} for one in back] == [{"new"}, {"new"}]


def test_names_that_are_joined_otherwise_are_told(tmp_path: Path) -> None:
    records = [
        Initiative(name=name, evidence=proof(WHERE, 1)) for name in ("Ferjevarsel", "Kaivakt", "Bøyelys")
    ]
    for name in ("old.db", "new.db"):
        with KnowledgeBase(tmp_path / name) as kb:
            kb.add_document(source(), Document([WHERE]), records, version="1")
    with sqlite3.connect(tmp_path / "new.db") as conn:
        conn.execute(
            "UPDATE name_keys SET entity = (SELECT entity FROM name_keys WHERE plain = 'kaivakt') "
            "WHERE plain = 'ferjevarsel'"
        )
    conn.close()
    with (
        KnowledgeBase(tmp_path / "old.db", create=False) as old,
        KnowledgeBase(tmp_path / "new.db", create=False) as new,
    ):
        (joined,) = new.differences(old).joins
        (parted,) = old.differences(new).joins
    assert joined.before == parted.after == (("ferjevarsel",), ("kaivakt",))
    assert joined.after == parted.before == (("ferjevarsel", "kaivakt"),)
    assert joined.kind == "initiative"


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from(_records()), unique_by=id, max_size=5),
    st.lists(st.sampled_from(_records(value="green")), unique_by=id, max_size=5),
)
def test_every_record_is_in_one_difference_at_most(
    tmp_path_factory: pytest.TempPathFactory, before: list[Record], after: list[Record]
) -> None:
    found = _compare(tmp_path_factory.mktemp("kb"), before, after)
    records = [one for document in found.documents for one in document.records]
    for side in ("before", "after"):
        ids = [getattr(one, side)["id"] for one in records if getattr(one, side)]
        assert len(ids) == len(set(ids))
    gone = sum(one.what == "gone" for one in records)
    new = sum(one.what == "new" for one in records)
    assert len(before) - gone == len(after) - new
