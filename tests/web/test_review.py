"""The queue: what waits is accepted, corrected, rejected and taken back, with forms and with keys."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from conftest import Check
from playwright.sync_api import Browser, Page, expect

from db import KnowledgeBase
from db.review import Correction
from schemas.records import RECORD_MODELS


@pytest.fixture
def db(db: Path) -> Path:
    """With something of everything that waits; of records, that alone."""
    with sqlite3.connect(db) as conn:
        for kind in RECORD_MODELS:
            conn.execute(f'UPDATE "{kind}" SET confidence = 0.9')
        some = "rowid IN (SELECT rowid FROM {} LIMIT {})"
        conn.execute(
            "UPDATE repair_rows SET applied = 0 WHERE (document, page, position) IN (SELECT document, page, position "
            "FROM repairs WHERE text NOT IN ('', raw) ORDER BY document, page, position LIMIT 2)"
        )
        conn.execute(
            f"UPDATE status SET confidence = 0.4, doubt = 'Noe taler mot det.' WHERE {some.format('status', 3)}"
        )
        conn.execute(
            "INSERT INTO joins SELECT min(key), max(key), 0.7, 'likner', 0 FROM "
            "(SELECT key FROM name_keys WHERE kind = 'organisation' ORDER BY key LIMIT 2)"
        )
        conn.execute(
            "UPDATE pages SET problems = '[\"Et bilde mangler.\"]' WHERE (document, number) IN "
            "(SELECT document, number FROM pages LIMIT 1)"
        )
    return db


def _corrections(db: Path) -> list[Correction]:
    with KnowledgeBase(db, create=False) as kb:
        return kb.corrections()


def _statuses(db: Path) -> dict[str, tuple[str, float]]:
    with sqlite3.connect(db) as conn:
        return {row[0]: row[1:] for row in conn.execute("SELECT id, value, confidence FROM status")}


def _blocks_with(db: Path, text: str) -> int:
    with sqlite3.connect(db) as conn:
        return int(
            conn.execute("SELECT count(*) FROM blocks WHERE text LIKE ?", (f"%{text}%",)).fetchone()[0]
        )


def _decided(page: Page, how: str) -> None:
    """Wait for the queue as it is after a decision."""
    expect(page.locator(".decided")).to_contain_text(how)
    expect(page.locator(".item[aria-current]")).to_have_count(1)


def test_records_are_decided_with_keys_alone(db: Path, address: str, page: Page, accessible: Check) -> None:
    before = _statuses(db)
    unsure = [identity for identity, (_, confidence) in before.items() if confidence < 0.6]
    page.goto(f"{address}/se-over?slag=opplysninger")
    expect(page.locator(".item")).to_have_count(3)
    expect(page.locator(".item").first).to_contain_text("Noe taler mot det.")
    accessible(page)
    page.keyboard.press("j")
    expect(page.locator(".item[aria-current]")).to_have_id("nr1")
    page.keyboard.press("k")
    page.keyboard.press("r")
    _decided(page, "Avvist")
    assert len(_statuses(db)) == len(before) - 1
    page.keyboard.press("u")
    expect(page.locator(".decided")).to_have_count(0)
    expect(page.locator(".item[aria-current]")).to_have_count(1)
    assert _statuses(db) == before
    page.keyboard.press("a")
    _decided(page, "Godtatt")
    page.keyboard.press("e")
    page.keyboard.press("Escape")
    page.keyboard.press("e")
    field = page.locator(".item[aria-current] [name=felt-value]")
    field.fill("rosa")
    field.press("Enter")
    _decided(page, "Rettet")
    after = _statuses(db)
    assert sorted(after[identity][1] for identity in unsure) == [0.4, 1.0, 1.0]
    assert "rosa" in [value for value, _ in after.values()]
    assert [(one.action, one.made_by, one.undone_by) for one in _corrections(db)] == [
        ("reject", "Kari Test", "Kari Test"),
        ("accept", "Kari Test", None),
        ("correct", "Kari Test", None),
    ]


def test_words_and_pages_are_decided_without_scripts(db: Path, address: str, browser: Browser) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{address}/se-over?slag=ord")
    expect(page.locator(".item")).to_have_count(2)
    page.locator(".item summary").first.click()
    page.locator("[name=tekst]").first.fill("Fjelløvet")
    page.get_by_role("button", name="Lagre").first.click()
    expect(page.locator(".item")).to_have_count(1)
    page.get_by_role("button", name="er riktig").click()
    expect(page.locator("main")).to_contain_text("ingenting her som venter")
    page.goto(f"{address}/se-over?slag=sider")
    expect(page.locator(".item")).to_contain_text("Et bilde mangler.")
    page.get_by_role("button", name="Jeg har sett på siden").click()
    expect(page.locator("main")).to_contain_text("ingenting her som venter")
    corrected, rejected, seen = _corrections(db)
    assert (corrected.value, rejected.value, seen.action) == ("Fjelløvet", rejected.target["raw"], "accept")
    assert _blocks_with(db, "Fjelløvet") == 1
    page.goto(f"{address}/rettelser")
    for _ in range(3):
        page.get_by_role("button", name="Angre").first.click()
    expect(page.locator(".undone")).to_have_count(3)
    assert _blocks_with(db, "Fjelløvet") == 0


def _organisations(db: Path) -> set[str]:
    with sqlite3.connect(db) as conn:
        return {
            row[0]
            for row in conn.execute("SELECT DISTINCT entity FROM name_keys WHERE kind = 'organisation'")
        }


@pytest.mark.parametrize(
    ("key", "told", "action", "fewer"),
    [("a", "Slått sammen", "join", 1), ("r", "Holdt fra hverandre", "part", 0)],
)
def test_names_are_joined_or_parted(
    key: str, told: str, action: str, fewer: int, db: Path, address: str, page: Page
) -> None:
    before = _organisations(db)
    page.goto(f"{address}/se-over?slag=navn")
    expect(page.locator(".item h2")).to_contain_text(" og ")
    page.locator(".item[aria-current]").press(key)
    expect(page.locator(".decided")).to_contain_text(told)
    assert len(_organisations(db)) == len(before) - fewer
    page.get_by_role("button", name="Angre").click()
    expect(page.locator(".decided")).to_have_count(0)
    assert _organisations(db) == before
    assert [(one.action, one.undone_by) for one in _corrections(db)] == [(action, "Kari Test")]


def test_each_thing_shows_its_place_on_the_page(address: str, page: Page) -> None:
    for kind in ("ord", "opplysninger"):
        page.goto(f"{address}/se-over?slag={kind}")
        for picture in page.locator(".item img").all():
            picture.scroll_into_view_if_needed()
            expect(picture).to_have_js_property("complete", True)
            assert picture.evaluate("one => one.naturalWidth") > 50


def test_what_was_decided_can_be_read_with_any_sight(address: str, page: Page, accessible: Check) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(f"{address}/se-over?slag=sider")
    page.get_by_role("button", name="Jeg har sett på siden").click()
    expect(page.locator(".decided")).to_contain_text("sett på")
    page.goto(f"{address}/rettelser")
    expect(page.locator(".log li")).to_have_count(1)
    accessible(page)


@pytest.mark.parametrize("kind", ["ord", "sider", "opplysninger", "navn", "tull"])
def test_the_queue_fits_a_telephone(kind: str, address: str, page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{address}/se-over?slag={kind}")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_correction_that_finds_its_record_no_more_is_told(db: Path, address: str, page: Page) -> None:
    with KnowledgeBase(db) as kb:
        for record in list(kb.export({"status"}))[:2]:
            kb.decide_on_record(record["id"], "accept", "Ola Test")
    with sqlite3.connect(db) as conn:
        conn.execute("DELETE FROM decided WHERE corrections = '[2]'")
    page.goto(f"{address}/rettelser")
    lost, found = page.locator(".log li").all()
    expect(lost).to_contain_text("ikke leses slik lenger")
    expect(found.get_by_role("link", name="opplysningen")).to_be_visible()
