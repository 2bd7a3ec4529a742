"""From a record back to the original, on a page and on paper; and the verification of it all."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from conftest import Check, serving
from playwright.sync_api import Page, expect

from db import KnowledgeBase, Trace
from web.house import House


@pytest.fixture
def traced(db: Path) -> Trace:
    """A record of which a word was repaired."""
    with sqlite3.connect(db) as conn:
        record, document, number, runs = conn.execute(
            "SELECT e.record, e.document, page, runs FROM evidence AS e JOIN decision AS t ON t.id = e.record LIMIT 1"
        ).fetchone()
        conn.execute("INSERT INTO repair_reasons VALUES (99, 'ocr', 'lest som o')")
        conn.execute(
            "INSERT INTO repair_rows VALUES (?, ?, 999, ?, 'Sorlys', 'Sørlys', 99, 0.9, 1, NULL)",
            (document, number, json.loads(runs)[0][0]),
        )
    with KnowledgeBase(db, create=False) as kb:
        return kb.trace(record)


def test_the_chain_stands_on_one_page(traced: Trace, address: str, page: Page, accessible: Check) -> None:
    page.goto(f"{address}/opplysning/{traced.record['id']}")
    accessible(page)
    chain = page.locator(".chain")
    for said in (
        traced.evidence[0].document,
        traced.evidence[0].quote,
        traced.evidence[0].raw,
        traced.evidence[0].repairs[0].reason,
        traced.method,
        traced.record["id"],
    ):
        expect(chain).to_contain_text(said)
    assert page.locator(".proof img").first.evaluate("one => one.complete && one.naturalWidth") > 50


def test_a_correction_joins_the_chain_and_leaves_it(traced: Trace, address: str, page: Page) -> None:
    page.goto(f"{address}/opplysning/{traced.record['id']}")
    page.get_by_role("button", name="Avvis").click()
    expect(page.locator("main")).to_contain_text("Opplysningen er avvist")
    expect(page.locator(".log")).to_contain_text("Kari Test")
    page.get_by_role("button", name="Angre").click()
    expect(page.locator(".undone")).to_contain_text("tatt tilbake av Kari Test")
    expect(page.locator("main")).not_to_contain_text("Opplysningen er avvist")


def _paper(content: bytes) -> tuple[str, int]:
    """The text of a PDF and how many pictures are in it."""
    document = pypdfium2.PdfDocument(content)
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    pictures = sum(isinstance(one, pypdfium2.PdfImage) for page in document for one in page.get_objects())
    return " ".join(text.split()), pictures


def test_a_proof_sheet_holds_what_proves(traced: Trace, db: Path, address: str, page: Page) -> None:
    with KnowledgeBase(db) as kb:
        status = next(kb.export({"status"}))
        kb.decide_on_record(status["id"], "correct", "Ola Test", {"value": "rosa <b>& å"}, "sto feil")
    answer = page.request.get(f"{address}/bevis.pdf?id={status['id']}&id={traced.record['id']}")
    text, pictures = _paper(answer.body())
    assert pictures == len(status["evidence"]) + len(traced.evidence)
    assert "rosa <b>& å" in text
    assert "Ola Test" in text
    for said in (traced.evidence[0].document, traced.record["id"], traced.evidence[0].quote[:30]):
        assert said in text
    for wrong in ("", "?id=", "?id=0000000000000000"):
        assert page.request.get(f"{address}/bevis.pdf{wrong}").status in (400, 404)


def test_a_proof_sheet_is_made_of_what_is_ticked(traced: Trace, address: str, page: Page) -> None:
    page.goto(f"{address}/dokument/{traced.evidence[0].document}")
    boxes = page.get_by_label("Ta med på bevisarket")
    chosen = [boxes.nth(0).get_attribute("value"), boxes.nth(2).get_attribute("value")]
    boxes.nth(0).check()
    boxes.nth(2).check()
    with page.expect_request("**/bevis.pdf?*") as asked:
        page.get_by_role("button", name="Bevisark").click()
    text, _ = _paper(page.request.get(asked.value.url).body())
    assert "2 opplysninger" in text
    assert all(str(identity) in text for identity in chosen)


def test_the_verification_page_finds_what_was_changed(
    db: Path, house: House, page: Page, accessible: Check
) -> None:
    def reread(sha256: str, pages: set[int]) -> dict[int, list[str]]:
        with KnowledgeBase(db, create=False) as kb:
            return {number: [word.raw for word in kb.page(sha256, number).words] for number in pages}

    with serving(replace(house, reread=reread)) as address:
        page.goto(f"{address}/kontroll")
        accessible(page)
        page.get_by_role("button", name="Kontroller alt").click()
        expect(page.locator("[data-done]")).to_contain_text("Alt stemmer", timeout=30_000)
        with sqlite3.connect(db) as conn:
            conn.execute(
                "UPDATE decision SET text = 'noe annet' WHERE number = (SELECT min(number) FROM decision)"
            )
            conn.execute("UPDATE proofs SET words = 'forfalsket' WHERE record = 1")
        page.goto(f"{address}/kontroll")
        page.get_by_role("button", name="Kontroller alt").click()
        expect(page.locator("[data-done]")).to_contain_text("2 avvik", timeout=30_000)
        expect(page.locator(".rows")).to_contain_text("Opplysningen er endret etter at den ble lest")
        expect(page.locator(".rows")).to_contain_text("Sitatet står ikke på siden")
        accessible(page)
