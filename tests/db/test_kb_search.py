"""Search finds words as written and inflected, and takes any text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from kb_samples import page, report, source

from db import Filters, KnowledgeBase, Query
from schemas.page import BlockKind, Document


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeBase]:
    path: Path = tmp_path_factory.mktemp("search") / "kb.db"
    document, records = report()
    notes = page(
        1,
        "Målene for e-helse",
        "Etaten får et nytt tiltak",
        "Tiltakene følger planen etter § 5",
        "Her er far, som er glad i C++ og måler mye",
        "Saken gjelder behandlingsplanen",
    )
    with KnowledgeBase(path) as kb:
        kb.add_document(source(), document, records, version="1")
        kb.add_document(source("notat.pdf", b"2"), Document([notes]), [], version="1")
        yield kb


def _texts(kb: KnowledgeBase, words: str) -> list[str]:
    return [hit.marked("", "") for hit in kb.search(words) if hit.file == "notat.pdf"]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("far glad", ["Her er far, som er glad i C++ og måler mye"]),
        ("faar nytt", ["Etaten får et nytt tiltak"]),
        ("nytt får", ["Etaten får et nytt tiltak"]),
        ("tiltak", ["Etaten får et nytt tiltak", "Tiltakene følger planen etter § 5"]),
        ("TILTAKET", ["Etaten får et nytt tiltak", "Tiltakene følger planen etter § 5"]),
        ("målet", ["Her er far, som er glad i C++ og måler mye", "Målene for e-helse"]),
        ("sak", ["Saken gjelder behandlingsplanen"]),
        ("sakene", ["Saken gjelder behandlingsplanen"]),
        ("behandling*", ["Saken gjelder behandlingsplanen"]),
        ('"nytt tiltak"', ["Etaten får et nytt tiltak"]),
        ('"tiltak nytt"', []),
        ("nytt Kystetaten", []),
        ("nytt behandlingsplanen", ["Etaten får et nytt tiltak"]),
        ("e-helse", ["Målene for e-helse"]),
        ("C++", ["Her er far, som er glad i C++ og måler mye"]),
        ("§ 5", ["Tiltakene følger planen etter § 5"]),
        (unicodedata.normalize("NFD", "får nytt"), ["Etaten får et nytt tiltak"]),
        ("", []),
        ('"', []),
        ("AND", []),
        ("*", []),
    ],
)
def test_finds(found: KnowledgeBase, words: str, wanted: list[str]) -> None:
    assert sorted(_texts(found, words)) == wanted


@pytest.mark.parametrize(
    ("words", "first"),
    [("får", "Etaten får et nytt tiltak"), ("far", "Her er far, som er glad i C++ og måler mye")],
)
def test_letters_as_typed_come_first(found: KnowledgeBase, words: str, first: str) -> None:
    assert len(_texts(found, words)) == 2
    assert _texts(found, words)[0] == first


def test_words_as_written_come_before_inflected(found: KnowledgeBase) -> None:
    assert _texts(found, "tiltak") == ["Etaten får et nytt tiltak", "Tiltakene følger planen etter § 5"]
    assert [hit.exact for hit in found.search("tiltak") if hit.file == "notat.pdf"] == [True, False]
    assert len(found.search("tiltak", limit=1)) == 1


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("skolevei", ["Trygg skuleveg"]),
        ("trygge skoleveier", ["Trygg skuleveg"]),
        ("vannmålere", ["Vassmålarar til alle"]),
        ("utredning ferge", ["Utgreiing om ferjer"]),
        ("heimeteneste leiar", ["Hjemmetjenesten får ny leder"]),
        ("leder -heimetenesta", []),
        ("leder", ["Hjemmetjenesten får ny leder"]),
        ('"trygg skolevei"', []),
    ],
)
def test_either_written_norwegian_finds_the_other(tmp_path: Path, words: str, wanted: list[str]) -> None:
    written = page(
        1,
        "Trygg skuleveg",
        "Vassmålarar til alle",
        "Utgreiing om ferjer",
        "Leie av lokale",
        "Hjemmetjenesten får ny leder",
    )
    with KnowledgeBase(tmp_path / "kb.db") as kb:
        kb.add_document(source(), Document([written]), [], version="1")
        hits = kb.search(words)
        assert [hit.marked("", "") for hit in hits] == wanted
        assert all(hit.exact is (words == "leder") for hit in hits)


def test_hits_say_where_and_mark_what(found: KnowledgeBase) -> None:
    hits = found.search("kystetaten")
    assert {hit.kind for hit in hits} == {"owner", "activity", "paragraph"}
    paragraph = next(hit for hit in hits if hit.kind == "paragraph" and hit.page == 2)
    assert paragraph.marked() == "«Kystetaten» prøver ut tjenesten i 2031"
    assert (paragraph.file, paragraph.document, paragraph.record) == ("rapport.pdf", source().sha256, None)
    owner = next(hit for hit in hits if hit.kind == "owner")
    assert owner.record is not None
    assert found.trace(owner.record).record["owner"] == "Kystetaten"


def test_repaired_text_is_searched_and_not_what_the_file_said(found: KnowledgeBase) -> None:
    assert found.search('"Sørlys"')
    assert found.search('"Sorlys"') == []


@settings(max_examples=400, deadline=None)
@given(st.text() | st.text(alphabet="\"*()^:+-{}ANDORT æNEAR,/\\'\0\ud800.§", max_size=30))
def test_no_text_is_an_error(found: KnowledgeBase, words: str) -> None:
    found.search(words)


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet='"*()^:+-ANDORT æNEAR,/0målfr', max_size=30))
def test_no_text_is_an_error_where_all_words_are_common(found: KnowledgeBase, words: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("db.searching.search._MOST_RANKED", -1)
        assert len(found.search(words, 3)) <= 3
    found.facets(Query(words, Filters(status="red", since="2024", body="Styret")))


def test_a_very_long_text_is_no_error(found: KnowledgeBase) -> None:
    assert found.search(" ".join(f"ord{number}" for number in range(5000))) == []
    assert found.search("x" * 100_000) == []


def test_what_every_page_repeats_is_found_only_where_nothing_else_is(kb: KnowledgeBase) -> None:
    first, second = page(1, "Kysten i tall", "Foten til Kystrådet"), page(2, "Annet", "Foten til Kystrådet")
    for each in (first, second):
        each.blocks[1] = replace(each.blocks[1], kind=BlockKind.FOOTER)
    second.blocks[0] = replace(second.blocks[0], kind=BlockKind.HEADER)
    kb.add_document(source(), Document([first, second], {}), [], version="1")
    assert [(hit.page, hit.kind) for hit in kb.search("kyst")] == [(1, "heading")]
    assert {hit.kind for hit in kb.search("foten")} == {"footer"}
    assert kb.facets(Query("kyst")).pages == 1
