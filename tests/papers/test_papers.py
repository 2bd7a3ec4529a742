"""The papers' gold can be trusted: it keeps the contract, and its quotes stand on the pages as they are read."""

from __future__ import annotations

import json
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from rapidfuzz import fuzz

from corpus.store import Store
from kildespor.pipeline import read_pages
from schemas.evidence import Evidence
from schemas.page import Document, Span
from schemas.records import RECORD_MODELS
from tag import tag_document

sys.path.append(str(Path(__file__).parents[2] / "scripts"))

from papers.score import Tally, score, total

FOLDER = Path(__file__).parent
PAPERS = sorted(path for path in FOLDER.glob("*/*") if path.suffix in {".pdf", ".pptx", ".docx"})
SCANNED = [path for path in PAPERS if path.stem.endswith(("-skannet", "-tekstlag"))]
DRAWN = [path for path in PAPERS if path not in SCANNED]
SIGNS = {"red", "yellow", "green", "grey", "new", "completed", "paused", "cancelled"}
OF_THE_PLACE = {"kind", "page", "quote"}


def _named(path: Path) -> str:
    return path.stem


@cache
def _gold(path: Path) -> list[dict[str, Any]]:
    lines = path.with_suffix(".gold.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


@cache
def _document(path: Path) -> Document:
    return read_pages(Store(FOLDER).identify(path))


def _pages(path: Path) -> list[str]:
    return [page.text(Span(0, len(page.words))) for page in _document(path).pages]


@cache
def _tallies(path: Path) -> dict[str, Tally]:
    records = tag_document(_document(path))
    return score(_gold(path), [(one.fields(), {part.page for part in one.evidence}) for one in records])


def test_papers_of_many_kinds_are_held_out() -> None:
    developed, held_out = ([p for p in DRAWN if p.parent.name == part] for part in ("dev", "heldout"))
    assert len(developed) >= len(held_out) >= 11
    assert len(SCANNED) >= 2


@pytest.mark.parametrize("path", PAPERS, ids=_named)
def test_a_paper_is_small(path: Path) -> None:
    assert path.stat().st_size < 150_000


@pytest.mark.parametrize("path", PAPERS, ids=_named)
def test_gold_keeps_the_contract(path: Path) -> None:
    records = _gold(path)
    assert [record["kind"] for record in records].count("document") == 1
    for record in records:
        fields = {name: value for name, value in record.items() if name not in OF_THE_PLACE}
        evidence = Evidence(page=record["page"], runs=((0, 1),))
        made = RECORD_MODELS[record["kind"]].model_validate({**fields, "evidence": (evidence,)}).fields()
        assert made == {"kind": record["kind"], **fields}
        if record["kind"] == "status" and record["dimension"] != "progress":
            assert record["value"] in SIGNS


@pytest.mark.parametrize("path", PAPERS, ids=_named)
def test_no_record_stands_twice(path: Path) -> None:
    lines = [json.dumps(record, sort_keys=True) for record in _gold(path)]
    assert len(lines) == len(set(lines))
    names = [record["name"] for record in _gold(path) if record["kind"] == "initiative"]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("path", DRAWN, ids=_named)
def test_quotes_stand_on_their_page(path: Path) -> None:
    pages = _pages(path)
    assert 2 <= len(pages) <= 10
    missing = [
        (record["page"], part)
        for record in _gold(path)
        for part in record["quote"].split(" | ")
        if part not in pages[record["page"] - 1]
    ]
    assert missing == []


@pytest.mark.slow
@pytest.mark.parametrize("path", SCANNED, ids=_named)
def test_quotes_stand_on_their_scanned_page(path: Path) -> None:
    pages = _pages(path)
    parts = [(record["page"], part) for record in _gold(path) for part in record["quote"].split(" | ")]
    found = [fuzz.partial_ratio(part, pages[page - 1]) >= 85 for page, part in parts]
    assert sum(found) >= 0.9 * len(found)


@pytest.mark.parametrize(("part", "least"), [("dev", 0.97), ("heldout", 0.86)])
def test_what_tagging_finds_is_no_less_than_it_was(part: str, least: float) -> None:
    tallies = [_tallies(path) for path in DRAWN if path.parent.name == part]
    whole = sum((tally for of in tallies for tally in of.values()), Tally())
    assert whole.f1 >= least


@pytest.mark.parametrize("path", [path for path in DRAWN if path.parent.name == "dev"], ids=_named)
def test_no_paper_is_tagged_poorly(path: Path) -> None:
    assert sum(_tallies(path).values(), Tally()).f1 >= 0.85


STATUS = {"kind": "status", "subject": "Fyrlys", "dimension": "status", "value": "red", "page": 2}
FIGURE = {"kind": "figure", "subject": "Fyrlys", "value": 4.5, "unit": "%", "as_of": "2025", "page": 1}


def _tagged(*records: dict[str, Any]) -> list[tuple[dict[str, Any], set[int]]]:
    return [({k: v for k, v in record.items() if k != "page"}, {record["page"]}) for record in records]


@pytest.mark.parametrize("path", PAPERS, ids=_named)
def test_gold_scored_against_itself_is_whole(path: Path) -> None:
    tallies = score(_gold(path), _tagged(*_gold(path)))
    assert {kind: (tally.f1, tally.wrong) for kind, tally in tallies.items()} == {
        kind: (1.0, []) for kind in tallies
    }


@pytest.mark.parametrize(
    "change",
    [{"value": "green"}, {"page": 3}, {"subject": "Havneskilt"}, {"dimension": "risk"}, {"subject": None}],
)
def test_another_status_is_not_the_one(change: dict[str, Any]) -> None:
    tally = score([STATUS], _tagged(STATUS | change))["status"]
    assert (tally.matched, tally.f1, len(tally.missed), len(tally.spurious)) == (0, 0.0, 1, 1)


def test_a_letter_misread_in_a_name_is_the_same_record() -> None:
    long = STATUS | {"subject": "Varsling langs leia"}
    assert score([long], _tagged(long | {"subject": "Varsiing langs leia"}))["status"].f1 == 1.0


def test_a_record_is_paired_once() -> None:
    tally = score([STATUS], _tagged(STATUS, STATUS))["status"]
    assert (tally.matched, tally.tagged) == (1, 2)
    assert tally.f1 == pytest.approx(2 / 3)


def test_further_fields_are_counted_where_the_gold_has_them() -> None:
    tally = score([FIGURE], _tagged(FIGURE | {"as_of": "2024", "text": "mer enn gullet"}))["figure"]
    assert tally.f1 == 1.0
    assert tally.fields == {"subject": (1, 1), "as_of": (0, 1)}
    assert tally.wrong == [("as_of", "2025", "2024")]


def test_an_alias_is_a_name_too() -> None:
    gold = {"kind": "initiative", "name": "Fyrlys på kysten", "aliases": ["FPK"], "page": 1}
    assert score([gold], _tagged({"kind": "initiative", "name": "FPK", "page": 4}))["initiative"].f1 == 1.0


def test_tallies_of_papers_add_up() -> None:
    one, two = score([STATUS, FIGURE], _tagged(STATUS)), score([STATUS], _tagged(FIGURE))
    together = total([one, two])
    assert (together["status"].gold, together["status"].tagged, together["status"].matched) == (2, 1, 1)
    assert (together["figure"].gold, together["figure"].tagged, together["figure"].matched) == (1, 1, 0)
    assert total([]) == {}
    assert Tally().f1 == 1.0
