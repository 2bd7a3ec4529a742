"""What can be said in a query, what it can be bound to, and what it can be narrowed to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from kb_samples import page, proof, source

from db import Facets, Filters, KnowledgeBase, Query, by_document
from schemas.errors import NotFound
from schemas.page import Document
from schemas.records import DocumentRecord, Initiative, Owner, Record, Status


def _paper(body: str, date: str, colour: str, owner: str) -> tuple[Document, list[Record]]:
    """A title page, a page on an initiative with its owner and colour, and one with two words apart."""
    first = page(1, f"Rapport til {body}", "Innledning om havneplanen")
    second = page(2, "Havneplanen", f"Havneplanen eies av {owner}", "Planen for havna følger framdriften")
    third = page(3, "Kaifronten", "Målingene ble gjort i vinter")
    return Document([first, second, third]), [
        DocumentRecord(title="Rapport", body=body, date=date, evidence=proof(first, 0)),
        Initiative(name="Havneplanen", evidence=proof(second, 0)),
        Owner(subject="Havneplanen", subject_kind="initiative", owner=owner, evidence=proof(second, 1)),
        Status(
            subject="Havneplanen",
            subject_kind="initiative",
            dimension="status",
            value=colour,
            evidence=proof(second, 1),
        ),
    ]


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeBase]:
    path: Path = tmp_path_factory.mktemp("query") / "kb.db"
    with KnowledgeBase(path) as kb:
        for name, paper in (
            ("var.pdf", _paper("Havnestyret", "2031-Q1", "green", "Kystetaten")),
            ("host.pdf", _paper("Havnestyret", "2031-10-05", "red", "Loskontoret")),
            ("annet.pdf", _paper("Fjordrådet", "2032", "red", "Kystetaten")),
        ):
            kb.add_document(source(name, name.encode()), *paper, version="1")
        others = [page(number, f"Sak {number}", "Styret drøfter noe annet") for number in range(1, 9)]
        records = [Initiative(name=f"Sak {other.number}", evidence=proof(other, 0)) for other in others]
        kb.add_document(source("resten.pdf", b"resten"), Document(others), records, version="1")
        yield kb


def _found(kb: KnowledgeBase, words: str, filters: Filters | None = None) -> set[tuple[str, int]]:
    hits = kb.find(Query(words, filters or Filters(), limit=100)).hits
    return {(hit.file.removesuffix(".pdf"), hit.page) for hit in hits}


_ALL = {"var", "host", "annet"}


@pytest.mark.parametrize(
    ("words", "pages"),
    [
        ("havneplanen -innledning", {2}),
        ("innledning OR kaifronten", {1, 3}),
        ("innledning ELLER kaifronten", {1, 3}),
        ("NEAR(havna framdriften, 2)", {2}),
        ("NÆR(planen framdriften, 2)", set()),
        ("planen NEAR(havna framdriften)", {2}),
        ("kaif*", {3}),
        ('-"eies av" havneplanen', {1, 2}),
        ("måling kaifront", {3}),
        ("hvor er kaifronten", {3}),
        ('"planen for" havnene', {2}),
        ('"målingene ble" OR kaifronter', {3}),
        ("innledninger OR kai*", {1, 3}),
        ("maling* vinteren", {3}),
        ("planen -havnene", set()),
        ("-kaifronten", {3}),
        ("OR", set()),
    ],
)
def test_a_query_says(harbour: KnowledgeBase, words: str, pages: set[int]) -> None:
    assert _found(harbour, words) == {(name, number) for name in _ALL for number in pages}


def test_an_exclusion_holds_on_pages_that_hold_the_words_apart(harbour: KnowledgeBase) -> None:
    assert _found(harbour, "måling kaifront -vinter") == set()


@pytest.mark.parametrize(
    ("filters", "papers"),
    [
        (Filters(body="havnestyret"), {"var", "host"}),
        (Filters(since="2031-02", until="2031-03"), {"var"}),
        (Filters(since="2031-Q2"), {"host", "annet"}),
        (Filters(until="2031"), {"var", "host"}),
        (Filters(since="2032-06-01"), {"annet"}),
        (Filters(owner="kystetaten"), {"var", "annet"}),
        (Filters(owner="Kyst-etaten"), {"var", "annet"}),
        (Filters(body="fjordråd"), {"annet"}),
        (Filters(status="red"), {"host", "annet"}),
        (Filters(status="red", body="Havnestyret"), {"host"}),
        (Filters(owner="Ingen"), set()),
        (Filters(documents=[]), set()),
    ],
)
def test_a_search_is_bound(harbour: KnowledgeBase, filters: Filters, papers: set[str]) -> None:
    assert {name for name, _ in _found(harbour, "havneplanen", filters)} == papers


def test_kinds_and_documents_bind(harbour: KnowledgeBase) -> None:
    hits = harbour.find(Query("havneplanen", Filters(kinds=["heading", "owner"])), "host.pdf").hits
    assert {hit.kind for hit in hits} == {"heading", "owner"}
    assert {hit.file for hit in hits} == {"host.pdf"}
    with pytest.raises(NotFound):
        harbour.find(Query("havneplanen"), "borte.pdf")


def test_an_owner_binds_records_by_what_they_say_and_the_rest_by_their_page(harbour: KnowledgeBase) -> None:
    hits = harbour.find(Query("havneplanen", Filters(owner="Loskontoret"), limit=100)).hits
    assert {hit.page for hit in hits} == {2}
    assert {hit.kind for hit in hits} == {"heading", "paragraph", "initiative", "owner", "status"}


def test_pages_of_hits_follow_on_one_another(harbour: KnowledgeBase) -> None:
    query = Query("havneplanen", limit=100)
    every = harbour.find(query).hits
    pieces = [
        hit
        for offset in range(0, 100, 4)
        for hit in harbour.find(Query("havneplanen", limit=4, offset=offset)).hits
    ]
    assert pieces == every
    assert len(every) > 12


def test_facets_count_pages_with_hits(harbour: KnowledgeBase) -> None:
    found = harbour.facets(Query("havneplanen", limit=1))
    assert found == Facets(
        pages=6,
        kinds={"heading": 3, "initiative": 3, "owner": 3, "paragraph": 6, "status": 3},
        bodies={"Havnestyret": 4, "Fjordrådet": 2},
        years={"2031": 4, "2032": 2},
        owners={"Kystetaten": 2, "Loskontoret · Havnestyret": 1},
        statuses={"red": 2, "green": 1},
        complete=True,
    )
    assert harbour.facets(Query("havneplanen", Filters(status="red"))).pages == 2
    assert harbour.facets(Query("")).pages == 0


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("havneplannen", "havneplanen"),
        ("hvaneplanen eies", "havneplanen eies"),
        ("KAIFRONTTEN -vinter", "kaifronten -vinter"),
        ("havnepalnnen", "havneplanen"),
    ],
)
def test_words_that_are_nowhere_are_put_right(harbour: KnowledgeBase, typed: str, meant: str) -> None:
    found = harbour.find(Query(typed))
    assert found.suggestion == meant
    assert found.hits == harbour.find(Query(meant)).hits != []
    assert harbour.facets(Query(typed)) == harbour.facets(Query(meant))


@pytest.mark.parametrize("typed", ["xqzvwk", '"havneplannen"', "12345678", "haveplxxxn"])
def test_what_is_like_nothing_is_left_alone(harbour: KnowledgeBase, typed: str) -> None:
    assert harbour.find(Query(typed)).suggestion is None


def test_records_are_found_by_what_they_are_called(harbour: KnowledgeBase) -> None:
    owners = [hit for hit in harbour.find(Query("eier havneplanen")).hits if hit.record]
    assert {hit.kind for hit in owners} == {"owner"}
    assert harbour.find(Query('"eier" havneplanen')).hits == []


def test_a_colour_is_found_by_its_name_in_norwegian(harbour: KnowledgeBase) -> None:
    assert {hit.file for hit in harbour.find(Query("havneplanen rød")).hits} == {"host.pdf", "annet.pdf"}


def test_hits_are_grouped_by_document_and_page_best_first(harbour: KnowledgeBase) -> None:
    hits = harbour.find(Query("havneplanen", limit=100)).hits
    grouped = by_document(hits)
    assert next(iter(grouped.values()))[0] == hits[0]
    assert sorted(map(repr, hits)) == sorted(repr(hit) for found in grouped.values() for hit in found)
    for found in grouped.values():
        pages = [hit.page for hit in found]
        assert [page for at, page in enumerate(pages) if page not in pages[:at]] == list(dict.fromkeys(pages))
        assert pages == sorted(pages, key=list(dict.fromkeys(pages)).index)


def test_headings_and_records_come_before_running_text(harbour: KnowledgeBase) -> None:
    kinds = [hit.kind for hit in harbour.find(Query("havneplanen", limit=100)).hits]
    assert max(kinds.index("heading"), kinds.index("initiative")) < kinds.index("paragraph")


def test_many_hits_are_found_in_headings_first_and_never_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.searching.search._MOST_RANKED", 5)
    with KnowledgeBase(tmp_path / "kb.db") as kb:
        pages = [page(number, f"Kai {number}", "Kaia er lang og bygd av stein") for number in range(1, 9)]
        kb.add_document(source(), Document(pages), [], version="1")
        assert {hit.kind for hit in kb.find(Query("kai", limit=8)).hits} == {"heading"}
        assert len(kb.find(Query("kai", limit=100)).hits) == 16
        assert len(kb.find(Query('"bygd av" -kan', limit=3)).hits) == 3
        assert len(kb.find(Query("ka* -stein", limit=3)).hits) == 3


def test_of_very_many_hits_the_newest_are_ranked_where_they_are_enough(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.searching.search._MOST_RANKED", 5)
    monkeypatch.setattr("db.searching.search._MOST_SORTED", 5)
    with KnowledgeBase(tmp_path / "kb.db") as kb:
        for year in ("2030", "2031", "2032"):
            pages = [page(number, f"År {year}", "Kaia er bygd av stein") for number in range(1, 9)]
            document = Document(pages)
            record = DocumentRecord(date=year, evidence=proof(pages[0], 0))
            kb.add_document(source(f"{year}.pdf", year.encode()), document, [record], version="1")
        assert {hit.file for hit in kb.find(Query("kaia", limit=3)).hits} == {"2032.pdf"}
        assert len(kb.find(Query("kaia", limit=100)).hits) == 24
        old = kb.find(Query("kaia", Filters(until="2030"), limit=3)).hits
        assert [hit.file for hit in old] == ["2030.pdf"] * 3


def test_the_piece_that_is_shown_holds_what_was_found(tmp_path: Path) -> None:
    text = " ".join(f"ord{number}" for number in range(60)) + " kaia ligger i Nordvik " + "slutt " * 30
    with KnowledgeBase(tmp_path / "kb.db") as kb:
        kb.add_document(source(), Document([page(1, "Kai", text)]), [], version="1")
        (hit,) = kb.find(Query("nordvik kai", limit=1)).hits
    assert "«kaia» ligger i «Nordvik»" in hit.marked()
    assert hit.marked().startswith("…")
    assert hit.marked().endswith("…")
    assert hit.exact is False
