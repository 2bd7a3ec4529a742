"""Drawings through time: statuses, figures and activities, each point a link to the page that says it."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from urllib.request import urlopen

import pytest
from conftest import Check
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from db import KnowledgeBase
from schemas.evidence import Evidence
from schemas.page import Block, BlockKind, Document, Span, Word
from schemas.page import Page as Sheet
from schemas.records import Activity, DocumentRecord, Figure, Initiative, Record
from schemas.source import FileKind, Source
from web.timescale import Scale, days

ROUNDING = 3.0
"""CSS pixels."""


def _report(
    number: int, told: str | None, records: Sequence[Record]
) -> tuple[Source, Document, list[Record]]:
    """A report of one page, "Tangbruket", of a day or none."""
    line = Span(0, 1)
    page = Sheet(
        1, 500.0, 400.0, [Word("Tangbruket", "Tangbruket", (40.0, 50.0, 120.0, 62.0), size=12.0)], [line]
    )
    page.blocks.append(Block(BlockKind.PARAGRAPH, line, (40.0, 50.0, 120.0, 62.0)))
    source = Source(Path(f"{told}.txt"), f"{number:x}" * 64, f"{told}.txt", FileKind.TEXT, 9)
    document = DocumentRecord(doc_type="portfolio_report", date=told, **_SURE)
    return source, Document([page], {}), [document, Initiative(name="Tangbruket", **_SURE), *records]


_SURE = {"confidence": 0.9, "method": "test", "evidence": (Evidence(page=1, runs=((0, 1),)),)}


def _figure(value: float, as_of: str | None) -> Figure:
    return Figure(subject="Brukere av Tangbruket", value=value, unit="kommuner", as_of=as_of, **_SURE)


def _activity(text: str, begins: str | None, ends: str | None) -> Activity:
    return Activity(service="Tangbruket", text=text, from_=begins, to=ends, **_SURE)


@pytest.fixture
def initiative(db: Path) -> str:
    """The address of an initiative of which three reports tell."""
    reports = (
        _report(1, "2031-03-31", [_figure(4, None), _activity("Prøvedrift", "2031-01", "2031-06")]),
        _report(2, "2031-06-30", [_figure(9, None), _activity("Prøvedrift", "2031-01", "2031-09")]),
        _report(3, "2031-09-30", [_figure(7.5, "2031-08"), _activity("Varig drift", None, "2032-Q1")]),
    )
    with KnowledgeBase(db) as kb, kb.run("test", []):
        for source, document, records in reports:
            kb.add_document(source, document, records, version="test")
    with sqlite3.connect(db) as conn:
        ((identity,),) = conn.execute("SELECT id FROM entities WHERE name = 'Tangbruket'")
    return f"/tiltak/{identity}"


def test_figures_are_drawn_by_date_with_a_way_to_each_page(initiative: str, address: str, page: Page) -> None:
    page.goto(address + initiative)
    points = page.locator(".plots a")
    told = [str(one.get_attribute("aria-label")) for one in points.all()]
    assert [one.split(",")[0] for one in told] == [
        "31. mars 2031: 4 kommuner",
        "30. juni 2031: 9 kommuner",
        "august 2031: 7",
    ]
    places = [one.locator("circle").last.bounding_box() for one in points.all()]
    assert [place["x"] for place in places if place] == sorted(place["x"] for place in places if place)
    heights = [place["y"] for place in places if place]
    assert heights[1] < heights[2] < heights[0]
    assert page.locator(".plots polyline").count() == 1
    with urlopen(address + str(points.nth(1).get_attribute("href"))) as answer:
        assert "2031-06-30.txt" in answer.read().decode()


def test_an_activity_is_drawn_as_it_was_last_told(initiative: str, address: str, page: Page) -> None:
    page.goto(address + initiative)
    bars = page.locator("figure", has_text="Aktiviteter gjennom tid").locator("a")
    assert [str(one.get_attribute("aria-label")).split(", 2031")[0] for one in bars.all()] == [
        "Prøvedrift: januar 2031 – september 2031",
        "Varig drift: til 1. kvartal 2032",
    ]
    trial, lasting = (one.locator("rect").bounding_box() for one in bars.all())
    assert trial
    assert lasting
    assert trial["x"] + trial["width"] < lasting["x"] + ROUNDING
    assert trial["width"] > 5 * lasting["width"]


def test_what_has_no_date_comes_last(db: Path, address: str, page: Page) -> None:
    reports = (
        _report(1, "2031-03-31", [_activity("Prøvedrift", None, None)]),
        _report(2, None, [_activity("Varig drift", None, None)]),
        _report(3, "2031-09-30", [_activity("Opplæring", None, None)]),
    )
    with KnowledgeBase(db) as kb, kb.run("test", []):
        for source, document, records in reports:
            kb.add_document(source, document, records, version="test")
    page.goto(f"{address}/tiltak?q=Tangbruket")
    page.get_by_role("link", name="Tangbruket").click()
    dates = page.locator("section[aria-labelledby=del-activity] .date").all_inner_texts()
    assert dates == ["30. september 2031", "31. mars 2031", "uten dato"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_drawings_are_accessible_and_fit_a_phone(
    initiative: str, address: str, browser: Browser, accessible: Check, scheme: str
) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 800}, color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(address + initiative)
    accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.close()


@given(st.lists(st.dates(date(1990, 1, 1), date(2040, 12, 31)), min_size=1, max_size=9))
def test_every_day_has_a_place_and_no_tick_writes_over_another(told: list[date]) -> None:
    scale = Scale.over(told, 90.0, 900.0)
    places = [scale.place(day) for day in sorted(told)]
    assert places == sorted(places)
    assert places[0] == 90.0
    assert places[-1] <= 900.0
    starts = [x for x, _ in scale.ticks]
    assert all(later - earlier >= 30 for earlier, later in pairwise(starts))
    assert re.fullmatch(r"\d{4}", scale.ticks[0][1])


@given(st.dates(date(1, 1, 1), date(9998, 12, 31)))
def test_what_a_date_may_mean_holds_the_day_it_was_cut_from(day: date) -> None:
    quarter = f"{day.year:04}-Q{(day.month + 2) // 3}"
    lengths = []
    for told in (day.isoformat(), day.isoformat()[:7], quarter, day.isoformat()[:4]):
        known = days(told)
        assert known
        first, last = known
        assert first <= day <= last
        lengths.append(last - first)
    assert lengths == sorted(lengths)
    assert lengths[0] == timedelta()
    assert lengths[-1] >= timedelta(days=364)


@pytest.mark.parametrize("told", [None, "", "høsten 2031", "2031-13", "2031-02-30", "2031-Q5", "31-01-2031"])
def test_what_is_no_date_has_no_days(told: str | None) -> None:
    assert days(told) is None
