"""A document is written whole or not at all, and comes out as the contract has it."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from kb_samples import as_kept, content, misread, page, proof, report, source

from db import KnowledgeBase, csv_columns, csv_row
from schemas.errors import EncryptedFile, KildesporError, KnowledgeBaseError, NotFound
from schemas.evidence import quote
from schemas.page import Document
from schemas.records import RECORD_MODELS, Decision, Figure, Initiative, Record, record_id

PAGE = page(1, "Heading here", "a line of words", "and one more line")


def _records(model: type[Record]) -> st.SearchStrategy[Record]:
    fields = {name: field for name, field in model.model_fields.items() if name not in Record.model_fields}
    values = {
        name: st.none() | st.from_type(field.annotation)  # type: ignore[arg-type]
        if not field.is_required()
        else st.from_type(field.annotation)  # type: ignore[arg-type]
        for name, field in fields.items()
        if name != "kind"
    }
    if model is RECORD_MODELS["document"]:
        values["doc_type"] = st.from_type(model.model_fields["doc_type"].annotation)  # type: ignore[arg-type]
    if model is Figure:
        values["value"] = st.integers(-(2**63), 2**63 - 1) | st.floats(allow_nan=False, allow_infinity=False)
    return st.builds(
        model,
        **values,
        evidence=st.lists(st.sampled_from([*proof(PAGE, 0), *proof(PAGE, 1)]), min_size=1, max_size=3),
        confidence=st.floats(0, 1),
        method=st.sampled_from(["", "table.portfolio"]),
    )


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(records=st.lists(st.one_of([_records(model) for model in RECORD_MODELS.values()]), max_size=6))
def test_every_record_comes_out_as_it_went_in(kb: KnowledgeBase, records: list[Record]) -> None:
    original = source()
    kb.add_document(original, Document([PAGE]), records, version="1")
    wanted: dict[str, dict[str, Any]] = {}
    for record in records:
        identity = record_id(original.sha256, record)
        if identity in wanted and wanted[identity]["confidence"] >= record.confidence:
            continue  # the same, made twice: the surer one stands
        wanted[identity] = {
            "id": identity,
            **record.fields(),
            "confidence": record.confidence,
            "evidence": [
                {
                    "document": original.sha256,
                    "file": original.name,
                    **quote(as_kept(PAGE), evidence).model_dump(mode="json"),
                }
                for evidence in record.evidence
            ],
        }
    found = {}
    for exported in kb.export():
        ids = {f"{field}_id" for field in RECORD_MODELS[exported["kind"]].names}
        found[exported["id"]] = {key: value for key, value in exported.items() if key not in ids}
        assert set(exported) <= {*csv_columns([exported["kind"]]), "evidence"}
    assert json.loads(json.dumps(found)) == json.loads(json.dumps(wanted))
    assert list(kb.verify(lambda sha256: None))[1:] == []


def test_a_number_too_large_for_sqlite_goes_in_as_a_real(kb: KnowledgeBase) -> None:
    kb.add_document(source(), Document([PAGE]), [Figure(value=10**30, evidence=proof(PAGE, 1))], version="1")
    assert [record["value"] for record in kb.export()] == [1e30]
    assert list(kb.verify(lambda sha256: None))[1:] == []


def test_export_is_ordered_by_hash_kind_and_place(kb: KnowledgeBase) -> None:
    document, records = report()
    originals = sorted([source("b.pdf", b"1"), source("a.pdf", b"2")], key=lambda each: each.sha256)
    for original in reversed(originals):
        kb.add_document(original, document, reversed(records), version="1")
    found = [(record["evidence"][0]["document"], record["kind"]) for record in kb.export()]
    kinds = [kind for kind in RECORD_MODELS if kind in {record.kind for record in records}]  # type: ignore[attr-defined]
    assert found == [(original.sha256, kind) for original in originals for kind in kinds]


def test_export_can_be_cut_to_kinds_and_a_document(kb: KnowledgeBase) -> None:
    document, records = report()
    one, other = source("a.pdf", b"1"), source("b.pdf", b"2")
    kb.add_document(one, document, records, version="1")
    kb.add_document(other, document, records, version="1")
    for name in (other.sha256, other.sha256[:8], other.sha256.upper(), "b.pdf", "mappe/b.pdf"):
        assert {r["evidence"][0]["document"] for r in kb.export(document=name)} == {other.sha256}
    assert {record["kind"] for record in kb.export(["goal", "status"])} == {"goal", "status"}
    with pytest.raises(NotFound):
        list(kb.export(document="c.pdf"))
    with pytest.raises(NotFound):
        list(kb.export(["goals"]))
    assert list(kb.export(["figure"])) == []


def test_csv_has_one_line_a_record_with_the_place_of_its_first_evidence(kb: KnowledgeBase) -> None:
    document, records = report()
    kb.add_document(source(), document, records, version="1")
    rows = [csv_row(record) for record in kb.export(["initiative", "status"])]
    assert rows[0]["aliases"] == "FJ"
    assert (rows[1]["file"], rows[1]["page"], rows[1]["quote"]) == ("rapport.pdf", 1, "FJ melder rød status")
    assert set().union(*rows) <= set(csv_columns(["initiative", "status"]))


def test_a_new_version_replaces_all_the_old_one_wrote(kb: KnowledgeBase) -> None:
    document, records = report()
    kb.add_document(source(), document, records, version="1")
    assert kb.has(source().sha256)
    assert kb.has(source().sha256, "1")
    assert not kb.has(source().sha256, "2")
    shorter = page(1, "Bare dette står igjen")
    kb.add_document(source(), Document([shorter]), [], version="2")
    rows = content(kb.path)
    assert {name for name, found in rows.items() if found} == {
        "documents",
        "document_names",
        "pages",
        "page_words",
        "blocks",
        "index_versions",
    }
    assert len(rows["pages"]) == len(rows["blocks"]) == 1
    with sqlite3.connect(kb.path) as conn:
        for table in ("proofs", "mentions", "presenters", "spellings", "spelling_documents", "repair_rows"):
            assert conn.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,), table
    assert kb.search("Kystetaten") == []
    assert len(kb.search("igjen")) == 1


def test_content_does_not_depend_on_the_order_of_reading(tmp_path: Path) -> None:
    document, records = report()
    other = page(1, "felles journal og KYSTETATEN")
    more = [Initiative(name="felles journal", evidence=proof(other, 0))]
    adds: list[tuple[Any, ...]] = [
        (source("b.pdf", b"1"), document, records),
        (source("a.pdf", b"1"), document, records),
        (source("c.pdf", b"2"), Document([other]), more),
    ]
    exports = []
    for name, order in (("one.db", adds), ("two.db", adds[::-1])):
        with KnowledgeBase(tmp_path / name) as kb:
            for original, said, found in order:
                kb.add_document(original, said, found, version="1")
            exports.append(list(kb.export()))
            entities = kb.search("felles")
        assert entities
    assert exports[0] == exports[1]
    one, two = content(tmp_path / "one.db"), content(tmp_path / "two.db")
    assert one["entities"] == two["entities"]


def test_other_names_of_the_same_content_are_remembered(kb: KnowledgeBase) -> None:
    document, records = report()
    kb.add_document(source("b.pdf"), document, records, version="1")
    kb.add_name(source().sha256, "a.pdf")
    kb.add_name(source().sha256, "a.pdf")
    for name in ("a.pdf", "b.pdf"):
        assert len(list(kb.export(document=name))) == len(records)
    assert {record["evidence"][0]["file"] for record in kb.export()} == {"a.pdf"}
    with pytest.raises(NotFound):
        kb.add_name("0" * 64, "c.pdf")


def test_a_failure_is_kept_until_the_file_can_be_read(kb: KnowledgeBase) -> None:
    error = EncryptedFile("Filen er låst med passord", "Lagre den uten passord", file="rapport.pdf")
    kb.add_failure(source(), error, version="1")
    (summary,) = kb.summary()
    assert (summary.status, summary.problem) == (
        "failed",
        "Filen er låst med passord. Lagre den uten passord.",
    )
    assert not kb.has(source().sha256)
    assert list(kb.export()) == []
    document, records = report()
    kb.add_document(source(), document, records, version="1")
    (summary,) = kb.summary()
    assert (summary.status, summary.problem) == ("ok", None)


def test_a_file_that_could_not_be_opened_is_known_by_name(kb: KnowledgeBase) -> None:
    for problem in ("Ingen tilgang", "Fortsatt ingen tilgang"):
        kb.add_failure("rapport.pdf", KildesporError(problem), version="1")
    (summary,) = kb.summary()
    assert (summary.sha256, summary.problem) == (None, "Fortsatt ingen tilgang.")
    document, records = report()
    kb.add_document(source(), document, records, version="1")
    assert [each.sha256 for each in kb.summary()] == [source().sha256]


def test_summary_counts_what_was_found_and_what_needs_a_person(kb: KnowledgeBase) -> None:
    document, records = report()
    document.pages[1].problems.append("Halve siden er et bilde uten tekst.")
    kb.add_document(source(), document, records, version="1")
    (summary,) = kb.summary("rapport.pdf")
    assert summary.status == "partly"
    assert summary.problem == "Ikke alt kunne leses på side 2."
    assert summary.problems == {2: ["Halve siden er et bilde uten tekst."]}
    assert (summary.pages, summary.repairs, summary.doubts) == (2, 1, 1)
    assert summary.records["status"] == 1
    assert "figure" not in summary.records


def test_what_breaks_off_in_the_middle_leaves_nothing(kb: KnowledgeBase) -> None:
    document, records = report()
    kb.add_document(source("før.pdf", b"1"), document, records, version="1")
    before = content(kb.path)

    def breaking() -> Iterator[Record]:
        yield from records
        raise InterruptedError

    for original in (source("før.pdf", b"1"), source("ny.pdf", b"2")):
        with pytest.raises(InterruptedError):
            kb.add_document(original, document, breaking(), version="2")
        assert content(kb.path) == before
    outside = Decision(text="x", outcome="proposed", evidence=({"page": 9, "runs": ((0, 1),)},))
    with pytest.raises(ValueError, match="page 9"):
        kb.add_document(source("ny.pdf", b"2"), document, [outside], version="1")
    assert content(kb.path) == before
    kb.add_document(source("ny.pdf", b"2"), document, records, version="1")
    assert len(kb.summary()) == 2


def test_a_killed_writer_leaves_whole_documents_only(tmp_path: Path) -> None:
    script = (
        "import os, signal, sys\n"
        "from kb_samples import report, source\n"
        "from db import KnowledgeBase\n"
        "def dying(records):\n"
        "    yield from records\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
        "kb = KnowledgeBase(sys.argv[1])\n"
        "document, records = report()\n"
        "kb.add_document(source('a.pdf', b'1'), document, records, version='1')\n"
        "kb.add_document(source('b.pdf', b'2'), document, dying(records), version='1')\n"
    )
    here = Path(__file__).parent
    path = os.pathsep.join([str(here), str(here.parent.parent)])
    killed = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "kb.db")], env={**os.environ, "PYTHONPATH": path}
    )
    assert killed.returncode == -signal.SIGKILL
    document, records = report()
    with KnowledgeBase(tmp_path / "undisturbed.db") as kb:
        kb.add_document(source("a.pdf", b"1"), document, records, version="1")
    with KnowledgeBase(tmp_path / "kb.db", create=False) as kb:
        assert [summary.name for summary in kb.summary()] == ["a.pdf"]
    assert content(tmp_path / "kb.db") == content(tmp_path / "undisturbed.db")


def test_a_reader_is_not_disturbed_while_another_writes(kb: KnowledgeBase) -> None:
    document, records = report()
    kb.add_document(source(), document, records, version="1")
    seen = []

    def looking() -> Iterator[Record]:
        with KnowledgeBase(kb.path, create=False) as reader:
            seen.append(list(reader.export()))
        yield records[0]

    kb.add_document(source(), document, looking(), version="2")
    assert len(seen[0]) == len(records)
    assert len(list(kb.export())) == 1


def test_reading_does_not_write(kb: KnowledgeBase) -> None:
    document, records = report()
    with (
        KnowledgeBase(kb.path, create=False) as reader,
        pytest.raises(KnowledgeBaseError, match="kan ikke skrives til"),
    ):
        reader.add_document(source(), document, records, version="1")


def test_a_run_marks_what_it_wrote(kb: KnowledgeBase) -> None:
    document, records = report()
    with kb.run("1", ["ingest", "mappe"]) as number:
        kb.add_document(source(), document, records, version="1")
    with pytest.raises(KeyboardInterrupt), kb.run("1"):
        raise KeyboardInterrupt
    with sqlite3.connect(kb.path) as conn:
        runs = conn.execute("SELECT id, arguments, finished IS NOT NULL FROM runs ORDER BY id").fetchall()
        assert runs[0] == (number, '["ingest", "mappe"]', 1)
        assert conn.execute("SELECT run FROM documents").fetchall() == [(number,)]


def test_aliases_join_names_within_their_document_only(kb: KnowledgeBase) -> None:
    document, records = report()
    kb.add_document(source(), document, records, version="1")
    by_kind = {record["kind"]: record for record in kb.export()}
    journal = by_kind["initiative"]["name_id"]
    assert by_kind["status"]["subject_id"] == by_kind["owner"]["subject_id"] == journal
    assert by_kind["owner"]["owner_id"] == by_kind["activity"]["actor_id"] != journal
    other = page(1, "FJ")
    kb.add_document(
        source("b.pdf", b"2"),
        Document([other]),
        [Initiative(name="FJ", evidence=proof(other, 0))],
        version="1",
    )
    (alone,) = kb.export(document="b.pdf")
    assert alone["name_id"] != journal


def test_repairs_come_back_with_their_page(kb: KnowledgeBase) -> None:
    said = page(1, "Ny plan")
    misread(said, 1, "plam")
    kb.add_document(source(), Document([said]), [], version="1")
    read = kb.page("rapport.pdf", 1)
    assert read.repairs == said.repairs
    assert [(word.raw, word.text) for word in read.words] == [("Ny", "Ny"), ("plam", "plan")]
    with pytest.raises(NotFound):
        kb.page("rapport.pdf", 2)
