"""Files are sent from the page, read in the background, and what they gave is told."""

from __future__ import annotations

import re
import sqlite3
import threading
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import Check, serving
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page, expect

from schemas.errors import KnowledgeBaseError
from web.bring_in import safe_name
from web.house import House, Progress

NOTE = "Referat fra Havrådet 3. mars 2031\n\nVedtak: Rådet tar planen for Tareskogen til orientering."


def _names(db: Path) -> set[str]:
    with sqlite3.connect(db) as conn:
        return {row[0] for row in conn.execute("SELECT name FROM documents")}


def test_chosen_files_are_read_and_told_of(
    db: Path, address: str, page: Page, tmp_path: Path, accessible: Check
) -> None:
    (tmp_path / "havrådet.txt").write_text(NOTE)
    (tmp_path / "ødelagt.pdf").write_bytes(b"%PDF-1.7 mer er det ikke")
    page.goto(f"{address}/les-inn")
    accessible(page)
    page.get_by_label("Velg filer").set_input_files([tmp_path / "havrådet.txt", tmp_path / "ødelagt.pdf"])
    page.get_by_role("button", name="Les inn").click()
    expect(page.locator("[data-done]")).to_contain_text("Ferdig", timeout=60_000)
    accessible(page)
    read, unread = page.locator(".rows li").all()
    expect(read).to_contain_text("1 vedtak")
    expect(read.get_by_role("link", name="havrådet.txt")).to_have_attribute("href", re.compile("^/dokument/"))
    expect(unread).to_contain_text("ikke lest")
    assert {"havrådet.txt", "ødelagt.pdf"} <= _names(db)
    waiting = page.get_by_role("region", name="Trenger et blikk").get_by_role("link")
    assert [one.get_attribute("href") for one in waiting.all()] == [
        f"/se-over?slag={kind}" for kind in ("ord", "sider", "opplysninger", "navn")
    ]


def _dropping(name: str, content: str) -> str:
    return f"""form => {{
        const data = new DataTransfer();
        data.items.add(new File([{content!r}], {name!r}));
        form.dispatchEvent(new DragEvent("drop", {{dataTransfer: data, bubbles: true, cancelable: true}}));
    }}"""


def test_files_dropped_on_the_page_are_read_by_page(house: House, page: Page) -> None:
    sent: list[tuple[str, bytes]] = []

    def read_in(paths: Sequence[Path], progress: Progress) -> None:
        sent.extend((path.name, path.read_bytes()) for path in paths)
        progress.page("sak.txt", 2, 5)
        page_shown.wait(10)
        progress.end("sak.txt", None, None)

    page_shown = threading.Event()
    with serving(replace(house, read_in=read_in)) as address:
        page.goto(f"{address}/les-inn")
        page.locator(".drop").evaluate(_dropping("sak.txt", "æøå"))
        expect(page.locator(".rows li")).to_contain_text("side 2 av 5")
        page_shown.set()
        expect(page.locator("[data-done]")).to_be_visible()
    assert sent == [("sak.txt", "æøå".encode())]


def test_it_works_without_scripts_and_says_what_stops_it(
    house: House, browser: Browser, tmp_path: Path
) -> None:
    def read_in(paths: Sequence[Path], progress: Progress) -> None:
        raise KnowledgeBaseError("Disken er full", "Frigjør plass og prøv igjen")

    (tmp_path / "sak.txt").write_text("x")
    (tmp_path / "tom.txt").write_text("")
    page = browser.new_context(java_script_enabled=False).new_page()
    with serving(replace(house, read_in=read_in)) as address:
        page.goto(f"{address}/les-inn")
        page.get_by_label("Velg filer").set_input_files([tmp_path / "sak.txt"])
        page.get_by_role("button", name="Les inn").click()
        page.goto(page.url)
        expect(page.locator("#framdrift")).to_contain_text("Disken er full")
        page.goto(f"{address}/les-inn")
        page.get_by_label("Velg filer").set_input_files([tmp_path / "tom.txt"])
        page.get_by_role("button", name="Les inn").click()
        expect(page.locator("main")).to_contain_text("Velg minst én fil")
        assert page.goto(f"{address}/les-inn/{'0' * 16}").status == 404  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("sak.pdf", "sak.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Windows\\sak.pdf", "sak.pdf"),
        ("..", "uten navn"),
        ("a\x00b\n.pdf", "ab.pdf"),
        ("\u202efdp.exe", "fdp.exe"),
        ("å" * 300 + ".pdf", "å" * 88 + ".pdf"),
    ],
)
def test_names_are_names_of_files(sent: str, kept: str) -> None:
    assert safe_name(sent) == kept


@given(st.text())
def test_any_name_can_be_written_in_a_folder(name: str) -> None:
    kept = safe_name(name)
    assert kept not in ("", ".", "..")
    assert Path("mappe", kept).parent == Path("mappe")
    assert "\0" not in kept
    assert len(kept.encode()) <= 255
