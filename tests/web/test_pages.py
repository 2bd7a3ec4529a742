"""The pages people read, seen in a browser on the sample corpus."""

from __future__ import annotations

import io
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import combinations
from pathlib import Path
from typing import Any, Literal
from urllib.request import Request, urlopen

import pdfplumber
import pytest
from conftest import CONTRAST, Check, serving
from playwright.sync_api import Browser, Page

from db import KnowledgeBase
from kildespor import serve
from kildespor.options import originals_of
from schemas.evidence import Evidence
from schemas.page import Block, BlockKind, Document, Span, Word
from schemas.page import Page as Sheet
from schemas.records import Dependency, DocumentRecord, Initiative, Record
from schemas.source import FileKind, Source

SCHEMES: tuple[Literal["dark", "light"], ...] = ("dark", "light")
WEIGHT = 150_000
"""Bytes that a page may weigh without its pictures."""


@pytest.fixture(scope="module")
def shared(samples: Path, pictures: Path) -> Iterator[str]:
    """The address of the sample corpus, for tests that write nothing."""
    with closing(serve.house(samples, originals_of(samples), pictures)) as house, serving(house) as found:
        yield found


def ask(samples: Path, sql: str, *values: str) -> list[tuple[Any, ...]]:
    with sqlite3.connect(samples) as conn:
        return conn.execute(sql, values).fetchall()


def sha(samples: Path, name: str) -> str:
    return str(ask(samples, "SELECT sha256 FROM documents WHERE name = ?", name)[0][0])


def an_entity(samples: Path, name: str) -> str:
    return str(ask(samples, "SELECT id FROM entities WHERE name = ?", name)[0][0])


def addresses(samples: Path) -> list[str]:
    deck = sha(samples, "styringsgruppe-deck.pdf")
    meeting = ask(samples, "SELECT id FROM meetings WHERE number = '12'")[0][0]
    return [
        *("/", "/sok?q=ferje", "/tiltak", "/maal", "/moete", "/vedtak", "/oppfolging", "/kart", "/dokument"),
        f"/dokument/{deck}",
        f"/dokument/{deck[:12]}/side/4",
        f"/dokument/{sha(samples, 'skannet-engelsk-tekstlag.pdf')}/side/2",
        f"/moete/{meeting}",
        f"/tiltak/{an_entity(samples, 'Bølgevarsel')}",
        f"/organisasjon/{an_entity(samples, 'Bruverket')}",
    ]


def _depending(count: int, things: int) -> tuple[Source, Document, list[Record]]:
    """A report of dependencies among things with long names, each on its line."""
    names = [f"Samordnet fornyelse av havn nummer {number} i Nordre Kystdistrikt" for number in range(things)]
    made, records = Sheet(1, 600.0, 20.0 * count + 40), [DocumentRecord(body="Nettet", **_proof(0))]
    for number in range(count):
        place = (40.0, 20.0 * number, 90.0, 20.0 * number + 12)
        made.words.append(Word(f"nett{number}", f"nett{number}", place, size=12.0))
        made.lines.append(Span(number, number + 1))
        made.blocks.append(Block(BlockKind.PARAGRAPH, Span(number, number + 1), place))
        one, other = names[number % 25], names[25 + (number * 7) % 25]
        records += [
            Initiative(name=one, **_proof(number)),
            Initiative(name=other, **_proof(number)),
            Dependency(subject=one, on=other, **_proof(number)),
        ]
    source = Source(Path("nett.txt"), "7" * 64, "nett.txt", FileKind.TEXT, 9)
    return source, Document([made], {}), records


def _proof(word: int) -> dict[str, Any]:
    return {"confidence": 0.9, "method": "test", "evidence": (Evidence(page=1, runs=((word, word + 1),)),)}


def test_every_page_is_light_and_accessible_and_asks_no_other_host(
    shared: str, samples: Path, page: Page, accessible: Check
) -> None:
    weights: dict[str, int] = {}
    page.on("response", lambda answer: weights.update({answer.url: _weight(answer)}))
    for address in addresses(samples):
        weights.clear()
        page.goto(shared + address, wait_until="networkidle")
        accessible(page)
        page.emulate_media(color_scheme="dark")
        accessible(page, CONTRAST)
        page.emulate_media(color_scheme="light")
        assert all(url.startswith(shared) for url in weights), address
        assert sum(weights.values()) < WEIGHT, address


def test_datasettes_own_pages_are_as_ours_in_light_and_dark(
    shared: str, browser: Browser, accessible: Check
) -> None:
    page = browser.new_page(
        viewport={"width": 390, "height": 800}
    )  # its scripts and styles within the page are stopped
    grounds = set()
    for address in ("/data", "/data/status?_size=5", "/data/documents/1", "/data?sql=select+1"):
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            page.goto(shared + address)
            accessible(page, CONTRAST if scheme == "dark" else None)
            assert page.evaluate("document.documentElement.scrollWidth") <= 390, address
            grounds.add(page.evaluate("getComputedStyle(document.body).backgroundColor"))
        page.get_by_role("link", name="Tilbake til startsiden").click()
        page.wait_for_url(f"{shared}/")
        grounds.add(page.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert len(grounds) == 2
    page.close()


def test_the_raw_tables_of_blocks_and_records_are_searched(shared: str, browser: Browser) -> None:
    page = browser.new_page()  # its scripts are stopped, and complain
    for table in ("blocks", "records"):
        page.goto(f"{shared}/data/{table}")
        page.locator("input[name=_search]").fill("status")
        page.keyboard.press("Enter")
        page.wait_for_url(f"{shared}/data/{table}?*_search=status*")
        assert page.locator("table.rows-and-columns tbody tr").count() > 0, table
    page.close()


def test_the_first_key_leads_past_the_menu(shared: str, page: Page) -> None:
    for address in ("/", "/tiltak"):
        page.goto(shared + address)
        page.keyboard.press("Tab")
        skip = page.get_by_role("link", name="Til innholdet")
        assert skip.evaluate("one => one === document.activeElement")
        assert page.locator(".skip").bounding_box()["y"] >= 0  # type: ignore[index]
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.querySelector('main').contains(document.activeElement)"), address


def _weight(answer: Any) -> int:
    if "image/" in (answer.headers.get("content-type") or ""):
        return 0
    return len(answer.body())


def test_no_page_is_wider_than_a_phone(shared: str, samples: Path, page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    for address in addresses(samples):
        page.goto(shared + address)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, address


def test_searching_as_one_types_and_narrowing(shared: str, page: Page) -> None:
    page.goto(f"{shared}/sok")
    page.get_by_role("searchbox").press_sequentially("bølgevarsel")
    page.locator("#treff mark").first.wait_for()
    assert page.url.endswith("/sok?q=b%C3%B8lgevarsel")
    assert page.locator("#treff mark").first.inner_text() == "Bølgevarsel"
    before = page.locator(".hitpage").count()
    page.get_by_role("link", name="2024", exact=True).click()
    assert "aar=2024" in page.url
    assert page.locator(".hit h2").all_inner_texts() == ["Statusrapport til møte 11"]
    assert "10. desember 2024 · Styringsgruppa for digital ferdsel" in page.locator(".hit").inner_text()
    assert page.locator(".hitpage").count() < before


def test_what_goes_by_the_name_is_one_press_away(shared: str, page: Page) -> None:
    page.goto(f"{shared}/sok")
    page.get_by_role("searchbox").press_sequentially("bølgev")
    page.locator("#treff mark").first.wait_for()
    assert "Treff i" in page.get_by_role("status").inner_text()
    page.get_by_role("navigation", name="Gå rett til").get_by_role("link", name="Bølgevarsel").click()
    page.wait_for_url("**/tiltak/*")
    assert page.locator("h1").inner_text() == "Bølgevarsel"


def test_a_search_that_is_too_narrow_leads_to_the_wide_one(shared: str, page: Page) -> None:
    page.goto(f"{shared}/sok?q=bølgevarsel&aar=1999")
    page.get_by_role("link", name="Søk i alt").click()
    assert page.locator("#treff mark").count()
    page.goto(f"{shared}/vedtak?fra=2099")
    page.get_by_role("link", name="Nullstill").click()
    assert page.locator("tbody tr").count()


def test_a_misspelt_search_finds_what_was_meant(shared: str, page: Page) -> None:
    page.goto(f"{shared}/sok?q=ferjebilett")
    assert "ferjebillett" in page.locator("#treff strong").inner_text()
    assert page.locator("#treff mark").count()


def test_a_record_lights_up_its_words_on_the_page(shared: str, samples: Path, page: Page) -> None:
    deck = sha(samples, "styringsgruppe-deck.pdf")
    page.goto(f"{shared}/dokument/{deck}/side/4")
    assert page.locator(".paper g.on rect").count() == 0
    item = page.locator(".found li", has_text="Bølgevarsel – Bruverket")
    item.hover()
    record = item.get_attribute("data-record")
    assert page.locator("g.on[data-record]").get_attribute("data-record") == record
    item.locator("a").first.click()
    page.wait_for_url(f"**?opplysning={record}")
    assert page.locator("g.on[data-record]").get_attribute("data-record") == record
    with KnowledgeBase(samples, create=False) as kb:
        (proof,) = kb.trace(str(record)).evidence
    assert page.locator("g.on[data-record] rect").count() == len(proof.boxes)


def test_words_asked_for_are_marked_exactly(shared: str, samples: Path, page: Page) -> None:
    deck = sha(samples, "styringsgruppe-deck.pdf")
    page.goto(f"{shared}/dokument/{deck}/side/4?ord=2-4,7")
    marked = page.locator(".w.on")
    assert [one.get_attribute("id") for one in marked.all()] == ["ord-2", "ord-3", "ord-4", "ord-7"]
    picture = page.locator(".paper img").bounding_box()
    assert picture is not None
    scale = picture["width"] / 960
    for word, rect in zip(marked.all(), page.locator("#merket rect").all(), strict=True):
        x0, top, x1, bottom = map(float, str(word.get_attribute("data-box")).split())
        seen = rect.bounding_box()
        assert seen is not None
        assert seen["x"] - picture["x"] == pytest.approx(x0 * scale, abs=1.5)
        assert seen["y"] - picture["y"] == pytest.approx(top * scale, abs=1.5)
        assert seen["width"] == pytest.approx((x1 - x0) * scale, abs=1.5)
        assert seen["height"] == pytest.approx((bottom - top) * scale, abs=1.5)


def test_the_page_by_keys(shared: str, samples: Path, page: Page) -> None:
    page.goto(f"{shared}/dokument/{sha(samples, 'styringsgruppe-deck.pdf')}/side/4")
    page.keyboard.press("j")
    assert page.locator(".found li[data-lit]").count() == 1
    wide = page.locator(".paper").bounding_box()
    page.keyboard.press("+")
    larger = page.locator(".paper").bounding_box()
    assert wide is not None
    assert larger is not None
    assert larger["width"] > wide["width"]
    page.keyboard.press("ArrowRight")
    page.wait_for_url("**/side/5")
    page.keyboard.press("ArrowLeft")
    page.wait_for_url("**/side/4")


def test_a_repair_is_explained_where_it_is_pointed_at(shared: str, samples: Path, page: Page) -> None:
    rows = ask(
        samples,
        "SELECT d.sha256, r.page, r.word, r.raw FROM repairs AS r JOIN documents AS d ON d.id = r.document "
        "WHERE r.text != '' LIMIT 1",
    )
    ((document, number, word, raw),) = rows
    page.goto(f"{shared}/dokument/{document}/side/{number}")
    tip = page.locator(f"#tips-{word}")
    assert not tip.is_visible()
    page.locator(f"#ord-{word}").focus()
    assert tip.is_visible()
    assert raw in tip.inner_text()


def test_an_explanation_goes_away_without_moving_the_focus(shared: str, samples: Path, page: Page) -> None:
    ((document, number),) = ask(
        samples,
        "SELECT d.sha256, r.page FROM repairs AS r JOIN documents AS d ON d.id = r.document "
        "WHERE r.text != '' LIMIT 1",
    )
    page.goto(f"{shared}/dokument/{document}/side/{number}")
    page.locator(".repair").first.focus()
    page.keyboard.press("Escape")
    assert page.locator(".tip:visible").count() == 0
    page.keyboard.press("Tab")
    assert page.locator(".tip:visible").count() == 1


def test_a_word_joined_to_the_one_before_is_explained_once(shared: str, samples: Path, page: Page) -> None:
    ((document, number, word),) = ask(
        samples,
        "SELECT d.sha256, r.page, r.word FROM repairs AS r JOIN documents AS d ON d.id = r.document "
        "WHERE r.text = '' AND r.applied LIMIT 1",
    )
    page.goto(f"{shared}/dokument/{document}/side/{number}")
    assert page.locator(f"#ord-{word}").count() == 0
    assert page.locator(f"#ord-{word - 1}.repair").count() == 1
    assert all(text.strip() for text in page.locator(".repair").all_inner_texts())


def test_what_is_pressed_on_in_the_picture_is_found_in_the_list(
    shared: str, samples: Path, page: Page
) -> None:
    page.goto(f"{shared}/dokument/{sha(samples, 'styringsgruppe-deck.pdf')}/side/4")
    ((record,),) = ask(
        samples,
        "SELECT i.id FROM initiative AS i JOIN documents AS d ON d.id = i.document "
        "WHERE d.name = 'styringsgruppe-deck.pdf' AND i.name = 'Kaivakt'",
    )
    place = page.locator(f'g[data-record="{record}"] rect').first
    pressed = []
    for _ in range(page.locator(".found li").count()):
        place.click()
        lit = page.locator(".found li[data-lit]")
        assert "Kaivakt" in lit.inner_text()
        pressed.append(lit.get_attribute("data-record"))
        if record in pressed:
            break
    assert record in pressed


def test_selected_words_have_an_address(shared: str, samples: Path, page: Page) -> None:
    page.goto(f"{shared}/dokument/{sha(samples, 'styringsgruppe-deck.pdf')}/side/4")
    link = page.get_by_role("button", name="Lenke til det som er merket")
    assert not link.is_visible()
    page.evaluate(
        "getSelection().setBaseAndExtent(document.querySelector('#ord-3').firstChild, 0,"
        "document.querySelector('#ord-5').firstChild, 1)"
    )
    link.click()
    page.wait_for_url("**?ord=3-5")
    assert page.locator("#merket rect").count() == 3


def test_the_size_stays_from_page_to_page(shared: str, samples: Path, page: Page) -> None:
    page.goto(f"{shared}/dokument/{sha(samples, 'styringsgruppe-deck.pdf')}/side/4")
    page.keyboard.press("+")
    large = page.locator(".paper").bounding_box()
    page.keyboard.press("ArrowRight")
    page.wait_for_url("**/side/5")
    assert page.locator(".paper").bounding_box()["width"] == large["width"]  # type: ignore[index]


def test_a_record_leads_to_all_that_is_said_of_its_thing(shared: str, samples: Path, page: Page) -> None:
    page.goto(f"{shared}/dokument/{sha(samples, 'styringsgruppe-deck.pdf')}/side/4")
    item = page.locator(".found li", has_text="Bølgevarsel – Bruverket")
    item.get_by_role("link", name="over tid: Bølgevarsel").click()
    assert page.locator("h1").inner_text() == "Bølgevarsel"


def test_the_original_comes_byte_for_byte(shared: str, samples: Path) -> None:
    document = sha(samples, "porteføljerapport.pdf")
    with urlopen(f"{shared}/dokument/{document}/original") as answer:
        assert answer.read() == (Path("corpus/samples") / "porteføljerapport.pdf").read_bytes()
        assert "portef%C3%B8ljerapport.pdf" in answer.headers["content-disposition"]


def test_an_initiative_through_time(shared: str, samples: Path, page: Page) -> None:
    page.goto(f"{shared}/tiltak")
    page.get_by_role("link", name="Bølgevarsel").click()
    bands = page.locator(".drawing a[aria-label*='statusrapport-juni']").first
    assert "gul" in str(bands.get_attribute("aria-label"))
    owner = page.locator("section[aria-labelledby=del-owner] li").first
    assert "Havvarslinga" in owner.inner_text()
    assert "før: Bruverket" in owner.inner_text()
    owner.get_by_role("link").click()
    assert "statusrapport-juni.pdf" in page.locator(".pagehead").inner_text()
    assert page.locator("g.on rect").count() > 0


def test_every_entity_and_meeting_has_a_page(shared: str, samples: Path) -> None:
    kinds = {"initiative": "tiltak", "goal": "maal", "organisation": "organisasjon", "person": "person"}
    pages = [f"{kinds[kind]}/{identity}" for kind, identity in ask(samples, "SELECT kind, id FROM entities")]
    pages += [f"moete/{identity}" for (identity,) in ask(samples, "SELECT id FROM meetings")]
    for address in pages:
        with urlopen(f"{shared}/{address}") as answer:
            assert answer.status == 200, address


def test_an_initiative_under_another_name_is_the_same(shared: str, page: Page) -> None:
    page.goto(f"{shared}/tiltak?q=brukontroll")
    page.locator("td a").first.click()
    assert page.locator("td a").count() == 0
    names = page.locator("main").inner_text()
    assert "Brukontroll fra lufta" in names
    assert "Brukontroll fra luften" in names
    assert page.locator(".reasons summary").count() == 1


def test_a_meeting_beside_the_one_before(shared: str, samples: Path, page: Page) -> None:
    page.goto(f"{shared}/moete")
    page.get_by_role("link", name="12. juni 2025, møte 13").click()
    row = page.locator("tr", has_text="Bølgevarsel")
    assert row.locator("td").nth(1).inner_text() == "gul før: rød"
    gone = page.locator("section", has=page.get_by_role("heading", name="Fulgt opp i møtet før"))
    assert "Invitere Sørøya" in gone.inner_text()
    assert "revidert budsjett" not in gone.inner_text(), "what was closed is not missed"
    page.get_by_role("link", name="Møtet før").click()
    assert "Omfordeling av midler" in page.locator("main").inner_text()
    closed = page.locator("section", has=page.get_by_role("heading", name="Lukket"))
    assert "revidert budsjett" in closed.inner_text()
    assert closed.locator("li").count() == 1


def test_a_meeting_is_printed_without_what_is_pressed_on(shared: str, samples: Path, page: Page) -> None:
    meeting = ask(samples, "SELECT id FROM meetings WHERE number = '12'")[0][0]
    page.goto(f"{shared}/moete/{meeting}")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.locator("header, footer, .button").locator("visible=true").count() == 0
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    with pdfplumber.open(io.BytesIO(page.pdf(format="A4"))) as pdf:
        text = "".join(sheet.extract_text() for sheet in pdf.pages)
        words = [word for sheet in pdf.pages for word in sheet.extract_words()]
    assert "Omfordeling av midler" in text
    assert "styringsgruppe-deck.pdf, side 5" in text
    assert all(word["x0"] > 30 and word["x1"] < 595 - 30 for word in words)


@pytest.mark.parametrize(("ending", "start"), [("docx", b"PK"), ("md", b"#"), ("json", b"{")])
def test_a_meeting_as_a_file(shared: str, samples: Path, ending: str, start: bytes) -> None:
    meeting = ask(samples, "SELECT id FROM meetings WHERE number = '12'")[0][0]
    with urlopen(f"{shared}/moete/{meeting}.{ending}") as answer:
        assert answer.read().startswith(start)


def test_decisions_narrowed_and_saved(shared: str, page: Page) -> None:
    page.goto(f"{shared}/vedtak")
    page.get_by_label("Organ").select_option("Kommunestyret i Fjordheim")
    page.get_by_label("Utfall").select_option("adopted")
    page.get_by_role("button", name="Vis").click()
    rows = page.locator("tbody tr").all_inner_texts()
    assert rows
    assert all("Kommunestyret i Fjordheim" in row and "vedtatt" in row for row in rows)
    address = page.get_by_role("link", name="CSV").get_attribute("href")
    with urlopen(shared + str(address)) as answer:
        lines = answer.read().decode().splitlines()
    assert len(lines) == len(rows) + 1
    with urlopen(shared + str(page.get_by_role("link", name="Excel").get_attribute("href"))) as answer:
        assert answer.read().startswith(b"PK")


@pytest.mark.parametrize("asked", ["4-12/25", "omfordeling AV"])
def test_decisions_of_a_case(shared: str, page: Page, asked: str) -> None:
    page.goto(f"{shared}/vedtak")
    page.get_by_role("searchbox", name="Sak").fill(asked)
    page.get_by_role("button", name="Vis").click()
    page.wait_for_url("**sak=*")
    cases = page.locator("tbody tr td:nth-child(3)").all_inner_texts()
    assert cases
    assert set(cases) == {"4-12/25 Omfordeling av midler andre halvår"}


def test_follow_ups_that_are_open(shared: str, page: Page) -> None:
    page.goto(f"{shared}/oppfolging")
    few = page.locator("tbody tr").count()
    page.goto(f"{shared}/oppfolging?vis=alle")
    assert 0 < few < page.locator("tbody tr").count()
    page.get_by_role("searchbox", name="Sak").fill("økonomi")
    page.get_by_role("button", name="Vis").click()
    page.wait_for_url("**sak=*")
    assert page.locator("tbody tr").count()
    assert all("Økonomi" in row for row in page.locator("tbody tr").all_inner_texts())


def test_the_map_leads_to_what_it_shows(shared: str, page: Page) -> None:
    page.goto(f"{shared}/kart")
    assert page.locator(".map path.red").count() == 1
    page.locator(".map g a", has_text="Bølgevarsel").click()
    assert page.locator("h1").inner_text() == "Bølgevarsel"


def test_the_map_can_be_read_as_a_table(shared: str, page: Page) -> None:
    page.goto(f"{shared}/kart")
    addresses = "all => all.map(one => one.getAttribute('href')).sort()"
    table = page.locator("tbody tr")
    drawn = page.locator(".map > a").evaluate_all(addresses)
    assert table.locator("td:nth-child(3) a").evaluate_all(addresses) == drawn
    assert "rød" in table.filter(has_text="Rammeavtale om kjøp av bøyer").inner_text()


def test_the_map_of_one_body(shared: str, page: Page) -> None:
    page.goto(f"{shared}/kart")
    every = page.locator("tbody tr").count()
    page.get_by_label("Organ").select_option("Styringsgruppa for digital ferdsel")
    page.get_by_role("button", name="Vis").click()
    page.wait_for_url("**organ=*")
    left = page.locator("tbody tr td:first-child").all_inner_texts()
    assert 0 < len(left) < every
    assert {"Bølgevarsel", "Ferjekø"} <= set(left)


def test_a_map_of_fifty_things_can_be_read(db: Path, address: str, page: Page) -> None:
    with KnowledgeBase(db) as kb, kb.run("test", []):
        kb.add_document(*_depending(60, 50), version="test")
    page.goto(f"{address}/kart?organ=Nettet")
    boxes = page.locator(".map text").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect()).map(one => [one.left, one.top, one.right, one.bottom])"
    )
    assert len(boxes) >= 50
    for one, other in combinations(boxes, 2):
        beside = one[2] <= other[0] or other[2] <= one[0]
        assert beside or one[3] <= other[1] + 4 or other[3] <= one[1] + 4, "no name is written over another"
    wide = page.locator(".map").bounding_box()
    assert wide is not None
    assert all(wide["x"] <= box[0] and box[2] <= wide["x"] + wide["width"] for box in boxes)


def test_what_several_files_say_is_told_once(shared: str, samples: Path, page: Page) -> None:
    page.goto(f"{shared}/tiltak/{an_entity(samples, 'Bølgevarsel')}")
    said = page.locator("section[aria-labelledby=del-decision] li", has_text="4,5 millioner kroner")
    assert said.count() == 1
    assert sorted(said.get_by_role("link").all_inner_texts()) == [
        "styringsgruppe-deck.pdf, side 5",
        "styringsgruppe-deck.pptx, side 5",
    ]
    now = page.locator(".now").inner_text()
    assert "Havvarslinga" in now
    assert "gul" in now


@pytest.mark.parametrize(
    ("kind", "name"),
    [("Organisasjoner", "Bruverket"), ("Personer", "Odd Kvernhaug"), ("Mål", "Sektoren deler data")],
)
def test_every_kind_of_entity_has_a_list(shared: str, page: Page, kind: str, name: str) -> None:
    page.goto(f"{shared}/tiltak")
    page.get_by_role("navigation", name="Slag").get_by_role("link", name=kind).click()
    page.get_by_role("searchbox", name="Navn").fill(name[:5].upper())
    page.get_by_role("button", name="Vis").click()
    page.get_by_role("link", name=name, exact=True).click()
    assert page.locator("h1").inner_text() == name


def test_a_list_is_narrowed_by_status_and_owner(shared: str, page: Page) -> None:
    page.goto(f"{shared}/tiltak")
    page.get_by_label("Status").select_option("red")
    page.get_by_label("Eier").select_option("Skredkontoret")
    page.get_by_role("button", name="Vis").click()
    assert page.locator("tbody tr td:first-child").all_inner_texts() == ["Isvarsling på vann"]


def test_an_organisation_leads_to_what_it_owns(shared: str, samples: Path, page: Page) -> None:
    page.goto(f"{shared}/organisasjon/{an_entity(samples, 'Bruverket')}")
    page.locator("section[aria-labelledby=del-owner]").get_by_role("link", name="Bølgevarsel").click()
    assert page.locator("h1").inner_text() == "Bølgevarsel"


def test_a_record_tells_its_date_as_norwegians_write_it(shared: str, samples: Path, page: Page) -> None:
    ((record,),) = ask(
        samples,
        "SELECT id FROM status WHERE subject = 'Bølgevarsel' AND dimension = 'status' AND as_of = '2025-03-01' "
        "ORDER BY id LIMIT 1",
    )
    page.goto(f"{shared}/opplysning/{record}")
    assert "1. mars 2025" in page.locator(".said").first.inner_text()


def test_what_is_not_there_is_said_not_to_be(shared: str) -> None:
    for address in ("/dokument/abcdef", "/tiltak/abcdef12", "/moete/0123456789abcdef"):
        request = Request(shared + address)
        with pytest.raises(Exception, match="404"):
            urlopen(request)
