"""Records as W3C Web Annotations: every target picks out words that stand on the page."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kb_samples import misread, page, proof, report, source

from db import KnowledgeBase
from db.exports.annotations import AROUND, PDF_FRAGMENTS
from schemas.errors import NotFound
from schemas.evidence import Evidence
from schemas.page import Document
from schemas.records import Decision, Initiative, Status
from schemas.source import FileKind, Source


def _line(record: Mapping[str, Any]) -> str:
    return f"line of {record['id']}"


def _annotations(kb: KnowledgeBase, *kinds: str) -> list[dict[str, Any]]:
    return list(kb.annotations(_line, kinds or None))


def _rectangle(fragment: str) -> tuple[str, list[float]]:
    number, _, rectangle = fragment.partition("&viewrect=")
    return number, [float(value) for value in rectangle.split(",")]


def test_every_record_is_an_annotation_of_the_model(kb: KnowledgeBase) -> None:
    document, records = report()
    kb.add_document(source(), document, records, version="1")
    made = _annotations(kb)
    exported = list(kb.export())
    assert len({annotation["id"] for annotation in made}) == len(exported)
    for annotation, record in zip(made, exported, strict=True):
        assert annotation["type"] == "Annotation"
        text, data = annotation["body"]
        assert (text["type"], text["value"]) == ("TextualBody", _line(record))
        assert data["id"].endswith(record["id"])
        fields = {key: value for key, value in record.items() if key not in ("id", "evidence")}
        assert {key: value for key, value in data.items() if key not in ("id", "type")} == {
            f"kildespor:{key}": value for key, value in fields.items()
        }
        runs = [
            target["selector"][1]["exact"] for target in annotation["target"] if len(target["selector"]) > 1
        ]
        assert " | ".join(runs) == " | ".join(proof["quote"] for proof in record["evidence"])
        for target in annotation["target"]:
            assert target["type"] == "SpecificResource"
            assert target["source"]["id"] == f"nih:sha-256;{source().sha256}"
            assert target["source"]["format"] == "application/pdf"
            assert target["selector"][0]["conformsTo"] == PDF_FRAGMENTS
    assert json.loads(json.dumps(made)) == made


def test_a_quote_is_told_with_what_stands_around_it(kb: KnowledgeBase) -> None:
    where = page(1, "Møte i Fjordutvalget tirsdag", "Utvalget bygger kaia", "i Nordvik")
    kb.add_document(
        source(),
        Document([where]),
        [Decision(text="x", outcome="adopted", evidence=proof(where, 1))],
        version="1",
    )
    (annotation,) = _annotations(kb)
    (target,) = annotation["target"]
    fragment, quote = target["selector"]
    assert quote == {
        "type": "TextQuoteSelector",
        "exact": "Utvalget bygger kaia",
        "prefix": "Møte i Fjordutvalget tirsdag ",
        "suffix": " i Nordvik",
    }
    number, (left, top, width, height) = _rectangle(fragment["value"])
    x0, y0, x1, y1 = where.box(where.lines[1])
    assert number == "page=1"
    assert (left, top, width, height) == pytest.approx((x0, y0, x1 - x0, y1 - y0), abs=0.11)


def test_the_cells_of_a_row_and_its_mark_are_targets_of_their_own(kb: KnowledgeBase) -> None:
    where = page(1, "Ferjevarsel eies av Bruverket")
    evidence = Evidence(page=1, runs=((0, 1), (3, 4)), shapes=((500.0, 50.0, 512.5, 62.0),))
    status = Status(
        subject="Ferjevarsel",
        subject_kind="initiative",
        dimension="status",
        value="red",
        evidence=(evidence,),
    )
    kb.add_document(source(), Document([where]), [status], version="1")
    (annotation,) = _annotations(kb)
    selectors = [target["selector"] for target in annotation["target"]]
    assert [selector[1]["exact"] for selector in selectors[:2]] == ["Ferjevarsel", "Bruverket"]
    assert [each["value"] for each in selectors[2]] == ["page=1&viewrect=500,50,12.5,12"]


def test_words_that_were_misread_can_be_found_in_the_file_too(kb: KnowledgeBase) -> None:
    where = page(1, "Alt om Sørlys her")
    misread(where, 2, "Sorlys")
    kb.add_document(
        source(),
        Document([where]),
        [Initiative(name="Sørlys", evidence=(Evidence(page=1, runs=((2, 3),)),))],
        version="1",
    )
    (annotation,) = _annotations(kb)
    quotes = annotation["target"][0]["selector"][1:]
    assert [quote["exact"] for quote in quotes] == ["Sørlys", "Sorlys"]


@given(st.lists(st.sampled_from(["kai", "bru", "ferje", "på", ""]), min_size=1, max_size=40), st.data())
def test_prefix_quote_and_suffix_stand_together_on_the_page(words: list[str], data: st.DataObject) -> None:
    from db.exports.annotations import _quote

    start = data.draw(st.integers(0, len(words) - 1))
    stop = data.draw(st.integers(start + 1, len(words)))
    quote = _quote(words, start, stop)
    text = " ".join(filter(None, words))
    if quote["exact"]:
        assert quote.get("prefix", "") + quote["exact"] + quote.get("suffix", "") in text
    assert len(quote.get("prefix", "")) <= AROUND
    assert ("prefix" in quote) == any(words[:start])
    assert ("suffix" in quote) == any(words[stop:])


def test_fragments_of_other_kinds_of_files_do_not_claim_to_be_of_pdf(kb: KnowledgeBase) -> None:
    where = page(1, "Saksliste")
    slides = Source(source().path, "a" * 64, "saker.pptx", FileKind.PPTX, 7)
    kb.add_document(slides, Document([where]), [Initiative(name="x", evidence=proof(where, 0))], version="1")
    (annotation,) = _annotations(kb)
    fragment = annotation["target"][0]["selector"][0]
    assert "conformsTo" not in fragment
    assert fragment["value"].startswith("page=1&viewrect=")
    assert "presentation" in annotation["target"][0]["source"]["format"]


def test_annotations_can_be_cut_to_kinds_and_a_document(kb: KnowledgeBase) -> None:
    document, records = report()
    one, other = source("a.pdf", b"1"), source("b.pdf", b"2")
    kb.add_document(one, document, records, version="1")
    kb.add_document(other, document, records, version="1")
    (annotation,) = kb.annotations(_line, ["status"], "b.pdf")
    assert annotation["body"][1]["kildespor:kind"] == "status"
    assert annotation["target"][0]["source"]["kildespor:sha256"] == other.sha256
    with pytest.raises(NotFound):
        _annotations(kb, "statuses")
