"""Long lists come a page at a time, and are saved whole."""

from __future__ import annotations

from pathlib import Path
from urllib.request import urlopen

from playwright.sync_api import Page

from db import KnowledgeBase
from schemas.evidence import Evidence
from schemas.page import Block, BlockKind, Document, Span, Word
from schemas.page import Page as Sheet
from schemas.records import Decision
from schemas.source import FileKind, Source
from web.house import House
from web.paging import SHOWN

MORE = 7


def _with_many_decisions(db: Path) -> None:
    line = Span(0, 1)
    box = (40.0, 50.0, 120.0, 62.0)
    page = Sheet(1, 500.0, 400.0, [Word("Vedtas", "Vedtas", box, size=12.0)], [line])
    page.blocks.append(Block(BlockKind.PARAGRAPH, line, box))
    proof = (Evidence(page=1, runs=((0, 1),)),)
    records = [
        Decision(
            text=f"Sak {number} vedtas", outcome="adopted", confidence=0.9, method="test", evidence=proof
        )
        for number in range(SHOWN + MORE)
    ]
    source = Source(Path("x.txt"), "a" * 64, "x.txt", FileKind.TEXT, 9)
    with KnowledgeBase(db) as kb, kb.run("test", []):
        kb.add_document(source, Document([page], {}), records, version="test")


def test_a_long_list_has_a_way_on_and_back(house: House, address: str, page: Page) -> None:
    _with_many_decisions(house.db)
    page.goto(f"{address}/vedtak?utfall=adopted")
    assert page.locator("tbody tr").count() == SHOWN
    assert page.get_by_role("link", name="Forrige").count() == 0
    first = page.locator("tbody tr").first.inner_text()
    page.get_by_role("link", name="Neste").click()
    page.wait_for_url("**/vedtak?utfall=adopted&side=2")
    left = page.locator("tbody tr").count()
    assert left >= MORE
    assert page.get_by_role("link", name="Neste").count() == 0
    assert f"{SHOWN + 1}–{SHOWN + left} av {SHOWN + left}" in page.locator("nav.buttons").inner_text()
    with urlopen(address + str(page.get_by_role("link", name="CSV").get_attribute("href"))) as answer:
        assert len(answer.read().decode().splitlines()) == SHOWN + left + 1
    page.get_by_role("link", name="Forrige").click()
    assert page.locator("tbody tr").first.inner_text() == first


def test_a_part_that_is_not_there_is_empty(address: str) -> None:
    for side in ("0", "99999", "x", "-1", "1e9"):
        for path in ("/vedtak", "/dokument", "/tiltak", "/oppfolging"):
            with urlopen(f"{address}{path}?side={side}") as answer:
                assert answer.status == 200
