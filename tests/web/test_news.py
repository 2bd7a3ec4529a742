"""What is new since somebody was here last, and what the new documents change."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page

LATER = "2099-01-01T12:00:00+00:00"
SEEN, SINCE = "kildespor_sett", "kildespor_sist"


def _read_later(db: Path, name: str) -> None:
    """Let a document be read in long after the others."""
    with sqlite3.connect(db) as conn:
        conn.execute("UPDATE documents SET added = ? WHERE name = ?", (LATER, name))


def _was_here(context: BrowserContext, address: str, when: str, cookie: str = SEEN) -> None:
    context.add_cookies([{"name": cookie, "value": when, "url": address}])


def _news(page: Page) -> str:
    return page.locator("section[aria-labelledby=nytt]").inner_text()


def test_what_came_since_the_last_visit_is_new_until_the_visit_ends(
    db: Path, address: str, browser: Browser
) -> None:
    _read_later(db, "statusrapport-juni.pdf")
    context = browser.new_context()
    _was_here(context, address, "2098-12-24T10:00:00+00:00")
    page = context.new_page()
    for _ in range(2):
        page.goto(address)
        assert "Lest inn siden du var her 24. desember 2098" in _news(page)
        assert page.locator("section[aria-labelledby=nytt] li").count() == 1
        assert "Statusrapport til møte 13" in _news(page)
    context.clear_cookies(name=SINCE)
    page.goto(address)
    assert "Ingenting er lest inn siden" not in _news(page), (
        "the clock of this machine is before the document"
    )
    context.close()


def test_where_nothing_came_it_is_said_and_the_last_is_shown(
    db: Path, address: str, browser: Browser
) -> None:
    context = browser.new_context()
    _was_here(context, address, "2098-12-24T10:00:00+00:00")
    page = context.new_page()
    page.goto(address)
    assert "Ingenting er lest inn siden du var her" in _news(page)
    assert page.locator("section[aria-labelledby=nytt] li").count() > 1
    context.close()


def test_a_first_visit_tells_of_the_last_reading_and_is_remembered(address: str, browser: Browser) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    assert "siden du var her" not in _news(page)
    kept = {one["name"]: one for one in context.cookies()}
    assert kept.keys() == {SEEN}
    assert kept[SEEN]["httpOnly"]
    context.close()


def test_what_the_new_documents_change_is_told(db: Path, address: str, browser: Browser) -> None:
    _read_later(db, "statusrapport-juni.pdf")
    context = browser.new_context()
    _was_here(context, address, "2098-12-24T10:00:00+00:00")
    page = context.new_page()
    page.goto(address)
    changes = page.locator("section[aria-labelledby=endret] li", has_text="Bølgevarsel").all_inner_texts()
    assert any("Status: rød" in one and "gul" in one for one in changes)
    assert any("Eier: Bruverket" in one and "Havvarslinga" in one for one in changes)
    page.locator("section[aria-labelledby=endret] a.place").first.click()
    assert page.locator("g.on rect").count() > 0
    context.close()


def test_a_forged_time_is_no_time(address: str, browser: Browser) -> None:
    for cookie in (SEEN, SINCE):
        context = browser.new_context()
        _was_here(context, address, "2098' OR 1", cookie)
        page = context.new_page()
        assert page.goto(address).status == 200  # type: ignore[union-attr]
        assert "siden du var her" not in _news(page)
        context.close()
